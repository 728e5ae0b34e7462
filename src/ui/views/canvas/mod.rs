//! The canvas: actors as chips and relationships as lines, on the half circle or on the network's plane, drawn and
//! worked with the mouse and the keyboard.
//!
//! Both views are this one canvas; what differs is the [`Ground`] the chips stand on, and so what a place means: on the
//! half circle it is the placement, on the plane a pin. It previews in its own state and asks for edits; it changes no
//! map.

pub mod camera;
pub mod connect_field;
mod context;
mod gesture;
mod heading;
mod in_place;
pub mod keyboard;
mod nodes;
mod order;
mod overlay;
mod spot;
pub mod stage;
mod steer;

use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use egui::{CursorIcon, Id, InputState, Pos2, Rect, Response, Sense, Ui, Vec2, vec2};

use self::camera::{Camera, Frame};
use self::connect_field::ConnectField;
use self::gesture::{Aim, Canvas, Gesture, Target};
use self::keyboard::Walk;
use self::overlay::Overlay;
use self::spot::Naming;
pub use self::stage::words;
use self::stage::{Drawing, OnWall, Stage, Version};
use crate::analysis::Shown;
use crate::layout::fonts::Weight;
use crate::layout::measure::Measurer;
use crate::model::{Actor, ActorId, KindId, Map, Wedge};
use crate::picture::{self, Anchor, Ground, Ink, Plane, Positions, Scene, View};
use crate::ui::action::Action;
use crate::ui::action::selection::Selection;
use crate::ui::toolkit::bidi::visual_order;
use crate::ui::toolkit::look::Look;
use crate::ui::toolkit::paint::Sheet;

/// What Ctrl and + enlarges by.
const KEY_ZOOM: f64 = 1.25;

/// What the badge of the names takes at the foot of the wall, in sizes of its text.
const BADGE_FOOT: f32 = 2.1;
/// From the wall's edge to the names, in points.
const WALL_EDGE: f32 = 5.0;

/// What the view reads.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact by itself, none a state of another")]
pub struct Input<'a> {
    /// Words, colours, measurer.
    pub look: Look<'a>,
    /// The map.
    pub map: &'a Map,
    /// The document's revision the map is at.
    pub revision: u64,
    /// What is selected.
    pub selection: &'a Selection,
    /// Kinds of relationship that are not shown.
    pub hidden_kinds: &'a HashSet<KindId>,
    /// Who is shown plainly, and what becomes of the others.
    pub shown: &'a Shown,
    /// Whether the map may be changed.
    pub is_editable: bool,
    /// Whether whoever is added is confidential from the first.
    pub adds_confidential: bool,
    /// The kind that was used last.
    pub last_kind: Option<&'a KindId>,
    /// Who stands where they do only as if they had moved, while the map is shown so.
    pub wished: Option<&'a BTreeSet<ActorId>>,
    /// Where the tray is on the screen: a chip dropped there leaves the half circle.
    pub tray: Option<Rect>,
    /// The network's plane, where this is the network.
    pub network: Option<Network<'a>>,
    /// The actor under the pointer in another view.
    pub lit: Option<ActorId>,
    /// Whether the title and the demand stand above it.
    pub has_heading: bool,
    /// Whether only the surroundings of somebody are shown.
    pub has_surroundings: bool,
    /// Whether the keyboard is for this canvas, where there are two.
    pub has_keys: bool,
    /// Where this is what the room sees, how many times as large as need be its texts are, to be read from the last row.
    pub wall_text: Option<f64>,
}

/// The network's plane as it is laid out at the moment.
#[derive(Clone, Copy)]
pub struct Network<'a> {
    /// Where everybody is.
    pub positions: &'a Arc<Positions>,
    /// Whether everybody still looks for a first place: the view keeps all of them in sight.
    pub is_unfolding: bool,
    /// Whether the groups are drawn as hulls.
    pub has_groups: bool,
    /// What is kept free below it, in points.
    pub foot: f32,
}

/// Which canvas it is: its own keyboard focus, camera and drafts go with it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Place {
    /// The half circle.
    #[default]
    Spectrum,
    /// The network's plane.
    Network,
}

impl Place {
    /// The id of the text with its name for screen readers.
    #[must_use]
    pub fn text_id(self) -> &'static str {
        match self {
            Self::Spectrum => "spectrum-canvas",
            Self::Network => "network-canvas",
        }
    }
}

/// Two actors that were connected, while the kind is being picked.
#[derive(Debug, Clone, PartialEq)]
struct KindChoice {
    from: ActorId,
    to: ActorId,
    at: Pos2,
    is_new: bool,
}

impl KindChoice {
    fn new(from: ActorId, to: ActorId, at: Pos2) -> Self {
        Self { from, to, at, is_new: true }
    }
}

/// The view's own state: nothing of it is in the document.
pub struct State {
    /// Which canvas it is.
    pub place: Place,
    /// What the plane's chips take, as the fitted view shows it, in points of the plane.
    extent: kurbo::Rect,
    /// Where the view looks.
    pub camera: Camera,
    /// What is kept from frame to frame.
    pub stage: Stage,
    /// The actor that the next chip clicked is connected with.
    pub connecting: Option<ActorId>,
    /// Whether one of the chips had the keyboard's focus in the last frame.
    had_focus: bool,
    /// The only actors drawn plainly, if not everybody is: nobody else is walked.
    outstanding: Option<BTreeSet<ActorId>>,
    /// Where the keyboard is.
    walk: Walk,
    connect_field: ConnectField,
    frame: Frame,
    on_wall: Option<OnWall>,
    gesture: Gesture,
    target: Target,
    hovered: Option<ActorId>,
    naming: Option<Naming>,
    /// The wedge whose label is being edited, and whether the field was just opened.
    renaming: Option<(Wedge, bool)>,
    choosing_kind: Option<KindChoice>,
    /// Whether the menu of what is selected was asked for.
    pub wants_context_menu: bool,
    context: Option<context::Open>,
    menus_opened: u64,
    /// Whether a field had the cursor at the end of the last frame: by the time Esc is seen here, it has lost it.
    was_typing: bool,
    label_rects: Vec<(Wedge, Rect)>,
    /// The pointer over the canvas, from the half circle's centre, in its radii.
    pointer: Option<Vec2>,
}

impl Default for State {
    fn default() -> Self {
        Self {
            place: Place::default(),
            extent: kurbo::Rect::ZERO,
            camera: Camera::default(),
            stage: Stage::default(),
            connecting: None,
            had_focus: false,
            outstanding: None,
            walk: Walk::default(),
            connect_field: ConnectField::default(),
            frame: Frame::fit(Rect::from_min_size(Pos2::ZERO, vec2(1000.0, 700.0)), 0.0, 0.0),
            on_wall: None,
            gesture: Gesture::default(),
            target: Target::default(),
            hovered: None,
            naming: None,
            renaming: None,
            choosing_kind: None,
            wants_context_menu: false,
            context: None,
            menus_opened: 0,
            was_typing: false,
            label_rects: Vec::new(),
            pointer: None,
        }
    }
}

impl State {
    /// The state of the canvas of that place.
    #[must_use]
    pub fn of(place: Place) -> Self {
        Self { place, ..Self::default() }
    }

    /// Where it was last drawn on the screen.
    #[must_use]
    pub fn canvas(&self) -> Rect {
        self.frame.canvas
    }

    /// Who is under the pointer.
    #[must_use]
    pub fn hovered(&self) -> Option<ActorId> {
        self.hovered
    }

    /// The scene as it was last laid out.
    #[must_use]
    pub fn scene(&self) -> &Arc<Scene> {
        self.stage.scene()
    }

    /// Where the half circle's centre was last drawn on the screen.
    #[must_use]
    pub fn center(&self) -> Pos2 {
        self.camera.origin(self.frame)
    }

    /// Where the pointer is on the canvas, from the half circle's centre, in its radii.
    #[must_use]
    pub fn pointer_in_radii(&self) -> Option<Vec2> {
        self.pointer
    }

    /// The part of the half circle that is looked at, whatever the size of the canvas.
    #[must_use]
    pub fn view_for_room(&self) -> View {
        if self.camera == Camera::default() {
            return View::Fitted;
        }
        let rim = self.camera.scale(self.frame).rim as f32;
        let middle = (self.frame.canvas.center() - self.center()) / rim;
        View::Followed { zoom: self.camera.zoom, middle: kurbo::Vec2::new(middle.x.into(), middle.y.into()) }
    }

    /// Lays a map out as things stand, before it is shown next: places are looked for in what is laid out.
    pub fn lay_out(&mut self, look: Look<'_>, map: &Map, revision: u64, hidden_kinds: &HashSet<KindId>) {
        let scale = self.camera.scale(self.frame);
        let on_wall = self.on_wall;
        let version = Version { revision, wished: None, only: None, network: None, has_groups: false, on_wall };
        self.stage.lay_out(look, map, version, hidden_kinds, scale, self.frame.least_text);
    }

    /// Where an actor's chip was last drawn on the screen.
    #[must_use]
    pub fn chip_rect(&self, actor: ActorId) -> Option<Rect> {
        let rect = self.scene().chip(actor)?.rect();
        let at = |x: f64, y: f64| self.center() + vec2(x as f32, y as f32);
        Some(Rect::from_min_max(at(rect.x0, rect.y0), at(rect.x1, rect.y1)))
    }

    /// Shows the whole half circle.
    pub fn fit(&mut self) {
        self.camera = Camera::default();
        self.extent = kurbo::Rect::ZERO;
    }

    /// Enlarges about the middle of the canvas, or makes smaller.
    pub fn zoom_step(&mut self, is_larger: bool) {
        let at = self.frame.canvas.center();
        self.camera.zoom_at(self.frame, at, if is_larger { KEY_ZOOM } else { 1.0 / KEY_ZOOM });
    }

    /// Whether a new actor's name is being typed.
    #[must_use]
    pub fn is_naming(&self) -> bool {
        self.naming.is_some()
    }

    /// Whether what is typed is looked for, or is a name that is in no map yet: its undo is its own.
    #[must_use]
    pub fn has_draft(&self) -> bool {
        self.naming.is_some() || self.connecting.is_some()
    }

    /// Takes the name that is being typed for a new actor out of its box, as the actor it would become.
    ///
    /// For whoever saves or leaves the map meanwhile: nothing typed is lost.
    pub fn take_named(&mut self, measurer: &Measurer) -> Option<Actor> {
        let naming = self.naming.take()?;
        naming.actor(self.stage.scene(), measurer)
    }

    /// Lets go of whatever was begun: names, lines, menus, drags.
    pub fn leave_drafts(&mut self) {
        (self.naming, self.renaming, self.choosing_kind, self.context) = (None, None, None, None);
        (self.connecting, self.hovered, self.pointer) = (None, None, None);
        self.connect_field = ConnectField::default();
        (self.gesture, self.target, self.walk) = (Gesture::default(), Target::default(), Walk::default());
        self.wants_context_menu = false;
    }

    /// Undo may have taken away whoever was being connected.
    fn forget_who_is_gone(&mut self, map: &Map) {
        self.connecting = self.connecting.filter(|actor| map.actor(*actor).is_some());
        let are_there = |choice: &KindChoice| [choice.from, choice.to].iter().all(|end| map.actor(*end).is_some());
        self.choosing_kind = self.choosing_kind.take().filter(are_there);
    }

    /// Whether something of the view's own takes the keys: a name being typed, a kind being picked.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        self.naming.is_some() || self.renaming.is_some() || self.choosing_kind.is_some()
    }
}

/// Shows the canvas in all the room there is.
///
/// Gives whether something was pressed in it, or one of its chips took the keyboard's focus.
pub fn show(ui: &mut Ui, input: &Input<'_>, state: &mut State, actions: &mut Vec<Action>) -> bool {
    let canvas = ui.available_rect_before_wrap();
    ui.painter().rect_filled(canvas, 0.0, input.look.color(Ink::Paper));
    // The chips take the keyboard's focus, not the paper.
    let response = ui.interact(canvas, Id::unique(("canvas", state.place)), Sense::CLICK | Sense::DRAG);
    let header = heading::height(input, canvas);
    let wall = kurbo::Size::new(canvas.width().into(), canvas.height().into());
    let least_text = input.wall_text.map_or(0.0, |text| picture::least_text(wall) * text);
    state.frame = match input.network {
        None => Frame::fit(canvas, header, least_text),
        Some(network) => {
            if network.is_unfolding || state.extent.is_zero_area() {
                state.extent = network.positions.extent;
            }
            let labels = network.positions.axis.map_or((0.0, 0.0), |_| picture::COLUMNS_Y);
            let above_foot = canvas.with_max_y((canvas.bottom() - network.foot).max(canvas.top()));
            Frame { canvas, ..Frame::fit_plane(above_foot, header, least_text, state.extent, labels) }
        }
    };
    state.forget_who_is_gone(input.map);
    steer::steer(ui, &response, state);

    let scale = state.camera.scale(state.frame);
    let network = input.network.map(|network| {
        let scale = scale.rim / crate::layout::Scale::NATURAL_RIM;
        let plane = Plane { scale, axis: network.positions.axis, extent: state.extent };
        (plane, network.positions)
    });
    let has_groups = input.network.is_some_and(|network| network.has_groups);
    let (revision, wished, only) = (input.revision, input.wished, input.shown.only());
    state.on_wall = on_wall(input, state, header);
    let version = Version { revision, wished, network, has_groups, only, on_wall: state.on_wall };
    let scene = state.stage.lay_out(input.look, input.map, version, input.hidden_kinds, scale, least_text);
    if state.outstanding.as_ref() != input.shown.outstanding() {
        state.outstanding = input.shown.outstanding().cloned();
    }
    let sheet = Sheet { origin: state.camera.origin(state.frame), palette: input.look.palette };
    state.label_rects = label_rects(input, &scene, sheet);

    // A finger that is lifted is nowhere any more; what it tapped or dropped is where it last was.
    let pointer = ui.input(|i| i.pointer.interact_pos()).filter(|_| response.contains_pointer() || response.dragged());
    state.pointer = pointer.map(|at| (at - sheet.origin) / scale.rim as f32);
    aim(ui, input, state, &scene, sheet, pointer);
    gesture::update(&Canvas { ui, response: &response, input, scene: &scene, sheet }, state, actions);
    context::update(ui, &response, input, state, &scene, sheet, actions);
    let carried = spot::drop_from_tray(&response, input, &scene, sheet, actions);
    if input.has_keys {
        keyboard::nudge(ui, input, state, &scene, actions);
    }

    let dragged = gesture::dragged_chips(&state.gesture, &scene, sheet, pointer);
    let lead = dragged.iter().find(|chip| matches!(&state.gesture, Gesture::Move { lead, .. } if *lead == chip.actor));
    let is_wanting = matches!(state.gesture, Gesture::Want { .. });
    let at_pointer = pointer.filter(|_| is_wanting || carried.is_some()).map(|at| sheet.to_sheet(at));
    let drop_at = lead.map(|chip| chip.center).or(at_pointer);
    let painter = ui.painter().with_clip_rect(canvas);
    let apart: BTreeSet<ActorId> = dragged.iter().map(|chip| chip.actor).collect();
    let is_quiet = !dragged.is_empty() || overlay::lifted(input, state.target).is_some();
    let drop_wedge = drop_at.and_then(|at| scene.ground.wedge_at(at));
    let lifted = if dragged.is_empty() { overlay::lifted_ties(input, &scene, state.target) } else { Vec::new() };
    let lit = scene.ground.fan().zip(drop_wedge).map(|(fan, wedge)| overlay::lit_wedge(fan, wedge));
    let shown = input.shown.outstanding();
    state.stage.paint(&painter, input.map, &Drawing { sheet, apart: &apart, shown, is_quiet, lit, lifted: &lifted });
    Overlay {
        input,
        scene: &scene,
        sheet,
        gesture: &state.gesture,
        target: state.target,
        pointer,
        dragged: &dragged,
        connecting: state.connecting,
        connect_field: &state.connect_field,
        focused: state.walk.focused,
        drop_wedge,
    }
    .paint(&painter);

    heading::show(ui, input, canvas, state.camera != Camera::default());
    nodes::add(ui, &nodes::Canvas { input, scene: &scene, sheet, rect: canvas, place: state.place }, state, actions);
    context::show(ui, input, state, actions);
    connect_field::show(ui, input, state, &scene, sheet);
    in_place::show(ui, input, state, &scene, sheet, actions);
    let is_over = response.contains_pointer();
    pointer_look(ui, response, input, state, &scene);
    state.was_typing = ui.ctx().text_edit_focused();
    let is_pressed = is_over && ui.input(|i| i.pointer.any_pressed());
    let has_focus = nodes::has_focus(ui, state);
    let had_focus = std::mem::replace(&mut state.had_focus, has_focus);
    is_pressed || has_focus && !had_focus
}

/// Where names may stand on the wall: below the heading and above the badge while the whole half circle is seen, and
/// anywhere where the view was moved, so that no name moves with it.
fn on_wall(input: &Input<'_>, state: &State, header: f32) -> Option<OnWall> {
    input.wall_text.filter(|_| input.network.is_none())?;
    if state.camera != Camera::default() {
        return Some(OnWall { area: kurbo::Rect::from_center_size((0.0, 0.0), kurbo::Size::new(1e6, 1e6)) });
    }
    let foot = BADGE_FOOT * state.frame.least_text as f32;
    let canvas = state.frame.canvas.translate(-state.frame.center.to_vec2());
    let [x0, x1] = [canvas.left() + WALL_EDGE, canvas.right() - WALL_EDGE].map(f64::from);
    let [y0, y1] = [canvas.top() + header, canvas.bottom() - foot].map(f64::from);
    Some(OnWall { area: kurbo::Rect::new(x0, y0, x1, y1) })
}

/// Finds what lies under the pointer. While a button is held, it is what was pressed, or what a line would end at.
fn aim(ui: &Ui, input: &Input<'_>, state: &mut State, scene: &Scene, sheet: Sheet, pointer: Option<Pos2>) {
    let (is_held, was_just_pressed) = ui.input(|i| (i.pointer.any_down(), i.pointer.any_pressed()));
    if is_held && !was_just_pressed && state.gesture == Gesture::Idle {
        return;
    }
    let has_handles = input.is_editable && state.gesture == Gesture::Idle;
    let aim = Aim {
        hovered: state.hovered,
        with_handles: if has_handles { [state.hovered, input.selection.single_actor()] } else { [None; 2] },
        is_touch: ui.input(InputState::any_touches),
    };
    state.target = match (pointer, &state.gesture) {
        (Some(at), Gesture::Idle | Gesture::Connect { .. }) => gesture::target_at(scene, sheet, at, aim),
        _ => Target::Paper,
    };
    state.hovered = state.target.actor();
}

/// Where the wedges' names are on the screen, for the double-click that edits them.
fn label_rects(input: &Input<'_>, scene: &Scene, sheet: Sheet) -> Vec<(Wedge, Rect)> {
    let Ground::Fan(fan) = scene.ground else { return Vec::new() };
    Wedge::ALL
        .into_iter()
        .map(|wedge| {
            let (at, anchor) = picture::label_anchor(fan, scene.scale.text, wedge);
            let size = 16.3 * scene.scale.text;
            let name = input.look.wedge_name(input.map, wedge);
            let width = input.look.measurer.width(&name, Weight::Bold, size).clamp(60.0, 260.0);
            let left = match anchor {
                Anchor::Left => at.x,
                Anchor::Middle => at.x - width / 2.0,
                Anchor::Right => at.x - width,
            };
            let rect = kurbo::Rect::new(left, at.y - size, left + width, at.y + size * 1.4);
            (wedge, sheet.rect_to_screen(rect).expand(4.0))
        })
        .collect()
}

/// The pointer's shape, and the full name of a shortened one.
fn pointer_look(ui: &Ui, response: Response, input: &Input<'_>, state: &State, scene: &Scene) {
    let icon = match (&state.gesture, state.target) {
        (Gesture::Pan { .. } | Gesture::Move { .. }, _) => CursorIcon::Grabbing,
        (Gesture::Connect { .. } | Gesture::Want { .. }, _) | (_, Target::Handle(_)) => CursorIcon::Crosshair,
        _ if state.connecting.is_some() => CursorIcon::Crosshair,
        (_, Target::Chip(_) | Target::Tie(_)) => CursorIcon::PointingHand,
        _ => CursorIcon::Default,
    };
    if response.contains_pointer() {
        ui.ctx().set_cursor_icon(icon);
    }
    let shortened = state.target.actor().and_then(|actor| scene.chip(actor)).filter(|chip| chip.body.is_shortened);
    if let Some(actor) = shortened.and_then(|chip| input.map.actor(chip.actor))
        && state.gesture == Gesture::Idle
    {
        response.on_hover_text_at_pointer(input.look.actor_name(actor));
    }
}
