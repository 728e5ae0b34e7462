//! The pointer on the canvas: what is pressed, dragged and clicked becomes a preview, and then at most one edit.

use std::collections::BTreeSet;

use egui::{Key, PointerButton, Pos2, Rect, Response, Ui};
use kurbo::{Point, Vec2 as Vec2d};

use super::pointing::{Aim, Gesture, Target, target_at};
use super::putting_down;
use super::spot::{Naming, Spot};
use super::state::{Input, KindChoice, Place, State};
use crate::edit::Edit;
use crate::layout::free_place::Reach;
use crate::model::ActorId;
use crate::picture::{Chip, Ground, Scene};
use crate::ui::action::selection::Selection;
use crate::ui::action::{Action, push_choice, want};
use crate::ui::toolkit::paint::Sheet;

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
    // Who drags while the entry box keeps the cursor means the drag. Of two canvases it is for the one worked in.
    let is_for_canvas = input.has_keys && (!state.was_typing || state.gesture != Gesture::Idle);
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
        // Where somebody is gathered, it does not stand.
        Target::Chip(lead) if input.is_editable && !state.gathering.is_on() => {
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
                push_choice(actions, Edit::Place(placements));
                return;
            }
            let to = starts.into_iter().map(|(actor, start)| (actor, moved(scene, start, press, point))).collect();
            let view = putting_down::in_view(input, canvas.response.rect, sheet);
            let to = putting_down::kept_in_view(scene, to, view);
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
    let Ground::Fan(fan) = scene.ground else { return putting_down::put_down(scene, &to) };
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
        // Whatever is written there is veiled, and on the wall that would answer who is called so.
        if input.wall_text.is_none() {
            state.renaming = Some((*wedge, true));
        }
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
        if *actor == lead && !chip.front_rects().any(|rect| rect.contains(point)) {
            chip.move_end = Some(point);
        }
        Some(chip)
    };
    actors.iter().filter_map(wanted).collect()
}

/// The chips being dragged, or whose move is being drawn, as they are drawn now.
#[must_use]
pub fn dragged_chips(
    gesture: &Gesture,
    input: &Input<'_>,
    scene: &Scene,
    (canvas, sheet): (Rect, Sheet),
    pointer: Option<Pos2>,
) -> Vec<Chip> {
    let Some(point) = pointer.map(|pointer| sheet.to_sheet(pointer)) else { return Vec::new() };
    let (starts, press) = match gesture {
        Gesture::Move { starts, press, .. } => (starts, press),
        Gesture::Want { lead, actors } => return chips_wanted(scene, *lead, actors, point),
        _ => return Vec::new(),
    };
    let to = starts.iter().map(|&(actor, start)| (actor, moved(scene, start, *press, point))).collect();
    let to = putting_down::kept_in_view(scene, to, putting_down::in_view(input, canvas, sheet));
    to.into_iter().filter_map(|(actor, at)| Some(scene.chip_moved(scene.chip(actor)?, at))).collect()
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
