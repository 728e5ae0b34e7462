//! The mouse on the canvas: what is pressed, dragged and clicked becomes a preview, and then at most one edit.

use std::collections::BTreeSet;

use egui::{Key, PointerButton, Pos2, Rect, Response, Ui, Vec2};
use kurbo::{Point, Vec2 as Vec2d};

use super::spot::{Naming, Spot};
use super::{Input, KindChoice, Place, State, spot};
use crate::edit::Edit;
use crate::layout::free_place::Reach;
use crate::model::{ActorId, RelationshipId};
use crate::picture::{Chip, Ground, Scene};
use crate::ui::action::selection::Selection;
use crate::ui::action::{Action, push_choice};
use crate::ui::toolkit::paint::Sheet;
use crate::ui::toolkit::theme::TARGET;
use crate::ui::views::wanting::want;

/// How near a line must be clicked with the mouse, and touched with a finger, in points.
const TIE_REACH: f64 = 7.0;
const TIE_REACH_OF_FINGER: f64 = (TARGET / 2.0) as f64;
/// The radius of the handles a relationship is drawn from, in points.
pub const HANDLE_RADIUS: f32 = 8.0;
/// From a chip's edge to the middle of its handle, in points.
const HANDLE_GAP: f32 = 11.0;

/// What is being done with the pointer held down.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Gesture {
    /// Nothing.
    #[default]
    Idle,
    /// The paper is dragged.
    Pan {
        /// The camera's shift at the press.
        shift: Vec2,
        /// Where it was pressed.
        press: Pos2,
    },
    /// Chips are dragged. Their positions are where they stood plus how far the pointer has come.
    Move {
        /// The chip under the pointer.
        lead: ActorId,
        /// All dragged chips, and where they stood, in radii of the half circle: it may be zoomed meanwhile.
        starts: Vec<(ActorId, Point)>,
        /// Where it was pressed, likewise.
        press: Point,
    },
    /// A move is drawn from a chip that stays where it is.
    Want {
        /// The chip under the pointer.
        lead: ActorId,
        /// All chips that are to be moved.
        actors: BTreeSet<ActorId>,
    },
    /// A line is drawn from a chip's handle.
    Connect {
        /// The chip.
        from: ActorId,
    },
    /// A frame is drawn round chips.
    Band {
        /// Where it was pressed, in radii of the half circle.
        press: Point,
    },
    /// The gesture was cancelled; nothing happens until the button is let go.
    Cancelled,
}

/// What lies under the pointer.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub enum Target {
    /// A chip's handle.
    Handle(ActorId),
    /// A chip.
    Chip(ActorId),
    /// A line.
    Tie(RelationshipId),
    /// Nothing but paper.
    #[default]
    Paper,
}

impl Target {
    /// The actor, if it is a chip or its handle.
    #[must_use]
    pub fn actor(self) -> Option<ActorId> {
        match self {
            Self::Handle(actor) | Self::Chip(actor) => Some(actor),
            Self::Tie(_) | Self::Paper => None,
        }
    }
}

/// The two points beside a chip from which a relationship can be drawn, on the screen.
#[must_use]
pub fn handles(sheet: Sheet, chip: &Chip) -> [Pos2; 2] {
    let rect = sheet.rect_to_screen(chip.front_rect());
    [rect.left_center() - Vec2::new(HANDLE_GAP, 0.0), rect.right_center() + Vec2::new(HANDLE_GAP, 0.0)]
}

/// What is aimed at, and with what.
#[derive(Debug, Clone, Copy, Default)]
pub struct Aim {
    /// The chip that was under the pointer: it is drawn whole, above its neighbours.
    pub hovered: Option<ActorId>,
    /// The chips whose handles are shown.
    pub with_handles: [Option<ActorId>; 2],
    /// Whether it is a finger, which hits less well than a mouse.
    pub is_touch: bool,
}

/// What lies under a position. Around what is small there is room enough to hit it, where nothing else is.
#[must_use]
pub fn target_at(scene: &Scene, sheet: Sheet, position: Pos2, aim: Aim) -> Target {
    let with_handles = || aim.with_handles.into_iter().flatten().filter_map(|actor| scene.chip(actor));
    let is_on_handle =
        |chip: &&Chip| handles(sheet, chip).iter().any(|handle| handle.distance(position) <= HANDLE_RADIUS + 3.0);
    if let Some(chip) = with_handles().find(is_on_handle) {
        return Target::Handle(chip.actor);
    }
    let point = sheet.to_sheet(position);
    let hovered_chip = aim.hovered.and_then(|actor| scene.chip(actor)).filter(|chip| chip.front_rect().contains(point));
    if let Some(chip) = hovered_chip.or_else(|| scene.chip_at(point)) {
        return Target::Chip(chip.actor);
    }
    let is_beside = |chip: &&Chip| {
        let beside = sheet.rect_to_screen(chip.front_rect()).expand2(Vec2::new(TARGET, 0.0));
        let room = (TARGET - beside.height()).max(0.0) / 2.0;
        beside.expand2(Vec2::new(0.0, room)).contains(position)
    };
    if let Some(chip) = with_handles().find(is_beside) {
        return Target::Handle(chip.actor);
    }
    let tie = |reach| scene.tie_at(point, reach).map(|tie| Target::Tie(tie.relationship));
    let near = || scene.chip_near(point, f64::from(TARGET)).map(|chip| Target::Chip(chip.actor));
    let reach = if aim.is_touch { TIE_REACH_OF_FINGER } else { TIE_REACH };
    near().or_else(|| tie(reach)).unwrap_or_default()
}

/// What a gesture is made on.
pub struct Canvas<'a> {
    /// Where the pointer and the keys are asked for.
    pub ui: &'a Ui,
    /// What the pointer does to the canvas in this frame.
    pub response: &'a Response,
    /// Everything the view reads.
    pub input: &'a Input<'a>,
    /// What stands where.
    pub scene: &'a Scene,
    /// Where the sheet lies.
    pub sheet: Sheet,
}

/// Follows the pointer for one frame.
pub fn update(canvas: &Canvas<'_>, state: &mut State, actions: &mut Vec<Action>) {
    let Canvas { ui, response, input, .. } = *canvas;
    let (has_fingers, is_held) =
        ui.input(|i| (i.multi_touch().is_some(), i.pointer.any_down() || i.pointer.any_released()));
    if has_fingers {
        // Two fingers shift and enlarge the view; whatever one of them began alone was not meant.
        state.gesture = Gesture::Cancelled;
    } else if !is_held && state.gesture == Gesture::Cancelled {
        state.gesture = Gesture::Idle;
    }
    // Who drags while the entry box keeps the cursor means the drag.
    let is_for_canvas = !state.was_typing || state.gesture != Gesture::Idle;
    if is_for_canvas && ui.input(|i| i.key_pressed(Key::Escape)) && !crate::ui::toolkit::menu::keys_are_taken(ui) {
        escape(state, input, actions);
    }
    if response.drag_started() && state.gesture != Gesture::Cancelled {
        begin(canvas, state, actions);
    }
    if response.dragged()
        && let Some(position) = response.interact_pointer_pos()
        && let Gesture::Pan { shift, press } = state.gesture
    {
        state.camera.shift = shift;
        state.camera.pan(state.frame, position - press);
    }
    if response.drag_stopped() {
        let gesture = std::mem::take(&mut state.gesture);
        if let Some(position) = response.interact_pointer_pos().or_else(|| ui.input(|i| i.pointer.latest_pos())) {
            finish(gesture, position, canvas, state, actions);
        }
    }
    // A double-click soon after a click elsewhere is counted as three by egui.
    if response.double_clicked() || response.triple_clicked() {
        double_click(canvas, state);
    } else if response.clicked() && state.gesture != Gesture::Cancelled {
        click(ui, input, state, actions);
    }
}

fn escape(state: &mut State, input: &Input<'_>, actions: &mut Vec<Action>) {
    if state.connecting.take().is_some() {
        return;
    }
    if state.gesture != Gesture::Idle {
        state.gesture = Gesture::Cancelled;
    } else if state.choosing_kind.is_none() && state.naming.is_none() && input.has_surroundings {
        // Everybody is shown again; what is selected stays so.
        actions.push(Action::ToggleSurroundings(None));
    } else if !input.selection.is_empty() && state.choosing_kind.is_none() && state.naming.is_none() {
        actions.push(Action::Select(Selection::default()));
    }
}

fn begin(canvas: &Canvas<'_>, state: &mut State, actions: &mut Vec<Action>) {
    let Canvas { ui, response, input, scene, sheet } = *canvas;
    let Some(press) = ui.input(|i| i.pointer.press_origin()) else { return };
    let (is_shift, is_space) = ui.input(|i| (i.modifiers.shift, i.key_down(Key::Space)));
    let pan = Gesture::Pan { shift: state.camera.shift, press };
    if !response.dragged_by(PointerButton::Primary) || is_space {
        super::keyboard::space_is_used(state);
        state.gesture = pan;
        return;
    }
    state.gesture = match state.target {
        Target::Handle(from) => Gesture::Connect { from },
        Target::Chip(lead) if input.is_editable => {
            let group: BTreeSet<ActorId> =
                if input.selection.actors.contains(&lead) { input.selection.actors.clone() } else { [lead].into() };
            if !input.selection.actors.contains(&lead) {
                actions.push(Action::Select(Selection::actor(lead)));
            }
            if ui.input(|i| i.modifiers.alt) && state.place == Place::Spectrum {
                state.gesture = Gesture::Want { lead, actors: group };
                return;
            }
            let starts = group.iter().filter_map(|&actor| Some((actor, in_radii(scene, scene.chip(actor)?.center))));
            Gesture::Move { lead, starts: starts.collect(), press: in_radii(scene, sheet.to_sheet(press)) }
        }
        _ if is_shift => Gesture::Band { press: in_radii(scene, sheet.to_sheet(press)) },
        _ => pan,
    };
}

fn finish(gesture: Gesture, position: Pos2, canvas: &Canvas<'_>, state: &mut State, actions: &mut Vec<Action>) {
    let Canvas { ui, input, scene, sheet, .. } = *canvas;
    let point = sheet.to_sheet(position);
    match gesture {
        Gesture::Move { starts, press, .. } => {
            if input.tray.is_some_and(|tray| tray.contains(position)) {
                let placements = starts.into_iter().map(|(actor, _)| (actor, None)).collect();
                actions.push(Action::Edit(Edit::Place(placements)));
                return;
            }
            let to = starts.into_iter().map(|(actor, start)| (actor, moved(scene, start, press, point))).collect();
            if let Some(edit) = dropped(input, scene, to) {
                push_choice(actions, edit);
            }
        }
        Gesture::Want { actors, .. } => {
            if let Some(wedge) = scene.ground.wedge_at(point) {
                push_choice(actions, want(input.map, actors, Some(wedge)));
            }
        }
        Gesture::Connect { from } => {
            let target = target_at(scene, sheet, position, Aim::default());
            if let Some(to) = target.actor().filter(|to| *to != from) {
                state.choosing_kind = Some(KindChoice::new(from, to, position));
            }
        }
        Gesture::Band { press } => {
            let caught = scene.actors_in(kurbo::Rect::from_points(on_sheet(scene, press), point));
            let mut selection =
                if ui.input(|i| i.modifiers.command) { input.selection.clone() } else { Selection::default() };
            selection.actors.extend(caught);
            actions.push(Action::Select(selection));
        }
        Gesture::Idle | Gesture::Pan { .. } | Gesture::Cancelled => {}
    }
}

/// What dropping chips at points of the sheet does: on the half circle they are placed, with free places for those who
/// have none there, on the plane they are pinned.
fn dropped(input: &Input<'_>, scene: &Scene, to: Vec<(ActorId, Point)>) -> Option<Edit> {
    let Ground::Fan(fan) = scene.ground else { return spot::put_down(scene, &to) };
    let inside = to.into_iter().filter(|(_, center)| fan.wedge_at(*center).is_some());
    let wanted: Vec<_> = inside.map(|(actor, center)| (actor, fan.placement_at(center))).collect();
    let places = || scene.free_places(input.map, input.look.measurer, &wanted, Reach::Near);
    (!wanted.is_empty()).then(|| Edit::Place(places()))
}

fn click(ui: &Ui, input: &Input<'_>, state: &mut State, actions: &mut Vec<Action>) {
    if let Some(from) = state.connecting {
        if let Some(to) = state.target.actor().filter(|to| *to != from) {
            let at = ui.input(|i| i.pointer.interact_pos()).unwrap_or_default();
            state.choosing_kind = Some(KindChoice::new(from, to, at));
        }
        state.connecting = None;
        return;
    }
    let adds = ui.input(|i| i.modifiers.shift || i.modifiers.command);
    let mut selection = if adds { input.selection.clone() } else { Selection::default() };
    match state.target {
        Target::Chip(actor) | Target::Handle(actor) => {
            if !selection.actors.insert(actor) {
                selection.actors.remove(&actor);
            }
        }
        Target::Tie(relationship) => {
            if !selection.relationships.insert(relationship) {
                selection.relationships.remove(&relationship);
            }
        }
        Target::Paper if adds => return,
        Target::Paper => {}
    }
    actions.push(Action::Select(selection));
}

fn double_click(canvas: &Canvas<'_>, state: &mut State) {
    let Canvas { response, input, scene, sheet, .. } = *canvas;
    let Some(position) = response.interact_pointer_pos().filter(|_| input.is_editable) else { return };
    let label = state.label_rects.iter().find(|(_, rect)| rect.contains(position));
    if let Some((wedge, _)) = label {
        state.renaming = Some((*wedge, true));
    } else if state.target == Target::Paper
        && let Some(spot) = Spot::at(scene, sheet.to_sheet(position))
    {
        state.naming = Some(Naming::new(spot, input.adds_confidential));
    }
}

/// The chips whose move is being drawn: each with an arrow into the wedge under the pointer, the one that was pressed
/// with an arrow to the pointer itself.
fn chips_wanted(scene: &Scene, lead: ActorId, actors: &BTreeSet<ActorId>, point: Point) -> Vec<Chip> {
    let wedge = scene.ground.wedge_at(point);
    let wanted = |actor: &ActorId| {
        let mut chip = scene.chip_wanted(scene.chip(*actor)?, wedge);
        if *actor == lead && !chip.front_rect().contains(point) {
            chip.move_end = Some(point);
        }
        Some(chip)
    };
    actors.iter().filter_map(wanted).collect()
}

/// The chips being dragged as they are drawn now.
#[must_use]
pub fn dragged_chips(gesture: &Gesture, scene: &Scene, sheet: Sheet, pointer: Option<Pos2>) -> Vec<Chip> {
    let Some(point) = pointer.map(|pointer| sheet.to_sheet(pointer)) else { return Vec::new() };
    let (starts, press) = match gesture {
        Gesture::Move { starts, press, .. } => (starts, press),
        Gesture::Want { lead, actors } => return chips_wanted(scene, *lead, actors, point),
        _ => return Vec::new(),
    };
    let now = |(actor, start): &(ActorId, Point)| {
        Some(scene.chip_moved(scene.chip(*actor)?, moved(scene, *start, *press, point)))
    };
    starts.iter().filter_map(now).collect()
}

fn in_radii(scene: &Scene, point: Point) -> Point {
    (point.to_vec2() / scene.ground.unit()).to_point()
}

fn on_sheet(scene: &Scene, in_radii: Point) -> Point {
    (in_radii.to_vec2() * scene.ground.unit()).to_point()
}

/// Where what stood at `start` is now that the pointer has come from `press` to `point`.
fn moved(scene: &Scene, start: Point, press: Point, point: Point) -> Point {
    let by = point - on_sheet(scene, press);
    // Where the stance is the axis, only its placement moves an actor across.
    let is_on_axis = scene.ground.plane().is_some_and(|plane| plane.axis.is_some());
    on_sheet(scene, start) + if is_on_axis { Vec2d::new(0.0, by.y) } else { by }
}

/// The frame drawn round chips, on the screen.
#[must_use]
pub fn band(gesture: &Gesture, scene: &Scene, sheet: Sheet, pointer: Option<Pos2>) -> Option<Rect> {
    match gesture {
        Gesture::Band { press } => Some(Rect::from_two_pos(sheet.to_screen(on_sheet(scene, *press)), pointer?)),
        _ => None,
    }
}
