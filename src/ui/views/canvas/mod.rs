//! The canvas: actors as chips and relationships as lines, on the half circle or on the network's plane, drawn and
//! worked with the mouse and the keyboard.
//!
//! Spectrum and network are this one canvas; what differs is the [ground](crate::picture::Ground) the chips stand on,
//! and so what a place means: on the half circle it is the placement, on the plane a pin. It previews in its own state
//! and asks for edits; it changes no map.

pub mod camera;
pub mod connect_field;
mod context;
mod edge;
mod gathering;
mod gesture;
mod heading;
mod in_place;
pub mod keyboard;
mod nodes;
mod order;
mod overlay;
mod overview;
mod pointing;
mod putting_down;
mod spot;
pub mod stage;
mod state;
mod tip;
mod whole;

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::{Id, InputState, Pos2, Rect, Sense, Ui};

use self::camera::{Camera, Frame};
pub use self::gathering::Among;
use self::gathering::Asked;
use self::gesture::Canvas;
use self::overlay::Overlay;
use self::pointing::{Aim, Gesture, Target};
use self::stage::{Drawing, Version};
pub use self::stage::{Writing, words};
pub use self::state::{ConnectField, Input, Network, Place, State, Walk, chip_id};
pub use self::whole::whole;
use crate::model::{ActorId, Wedge};
use crate::picture::{self, Chip, Fit, Ink, Lettering, Positions, Scene};
use crate::ui::action::Action;
use crate::ui::toolkit::bidi::visual_order;
use crate::ui::toolkit::paint::Sheet;
use crate::ui::views::steering::{Steer, steering};

/// What the badge of the names takes at the foot of the wall, in sizes of its text.
const BADGE_FOOT: f64 = 2.1;

/// Shows the canvas in all the room there is.
///
/// Gives whether something was pressed in it, or one of its chips took the keyboard's focus.
pub fn show(ui: &mut Ui, input: &Input<'_>, state: &mut State, actions: &mut Vec<Action>) -> bool {
    let canvas = ui.available_rect_before_wrap();
    ui.painter().rect_filled(canvas, 0.0, input.look.color(Ink::Paper));
    state.be_on_wall(input.wall_text.is_some());
    // The chips take the keyboard's focus, not the paper.
    let response = ui.interact(canvas, Id::unique(("canvas", state.place)), Sense::CLICK | Sense::DRAG);
    let (fit, header, heading_growth) = fitted(input, canvas, &mut state.extent);
    state.frame = Frame { canvas, fit };
    let positions = gathered(input, state);
    state.forget_who_is_gone(input.map);
    for steer in steering(ui, &response, state.frame.canvas.center()) {
        match steer {
            Steer::Zoom(at, factor) => state.camera.zoom_at(state.frame, at, factor),
            Steer::Pan(by) => state.camera.pan(state.frame, by),
        }
    }

    edge::pan(ui, state);

    let scale = state.camera.scale(state.frame);
    let network = positions.as_ref().map(|positions| {
        let scale = state.frame.fit.plane_scale(scale);
        (positions.plane(scale, state.extent), positions)
    });
    let groups = input.network.map_or(&[][..], |network| network.groups);
    let (revision, wished) = (input.revision, input.wished);
    let (only, outstanding) = (input.shown.only(), input.shown.outstanding());
    state.writing = writing(input, state, header);
    let (writing, is_enlarged) = (state.writing, state.camera.is_zoomed());
    let first = input.selection.named_first();
    let version = Version { revision, wished, network, groups, only, outstanding, first, writing, is_enlarged };
    let scene = state.stage.lay_out(input.look, input.map, version, input.hidden_kinds, scale);
    if state.outstanding.as_ref() != input.shown.outstanding() {
        state.outstanding = input.shown.outstanding().cloned();
    }
    let sheet = Sheet { origin: state.camera.origin(state.frame), palette: input.look.palette };
    state.label_rects = label_rects(&scene, sheet);

    // A finger that is lifted is nowhere any more; what it tapped or dropped is where it last was.
    let is_over_overview =
        |at: &Pos2| state.overview.rect.is_some_and(|rect| rect.contains(*at)) && !response.dragged();
    let pointer = ui.input(|i| i.pointer.interact_pos()).filter(|at| !is_over_overview(at));
    let pointer = pointer.filter(|_| response.contains_pointer() || response.dragged());
    state.pointer = pointer.map(|at| state.camera.in_radii(state.frame, at));
    aim(ui, input, state, &scene, sheet, pointer);
    gesture::update(&Canvas { ui, response: &response, input, scene: &scene, sheet }, state, actions);
    context::update(ui, &response, input, state, &scene, sheet, actions);
    let carried = putting_down::drop_from_tray(&response, input, &scene, sheet, actions);
    if input.has_keys {
        keyboard::nudge(ui, input, state, &scene, actions);
    }

    let dragged = gesture::dragged_chips(&state.gesture, input, &scene, (canvas, sheet), pointer);
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
    state.stage.paint(&painter, input.map, &Drawing { sheet, apart: &apart, is_quiet, lit, lifted: &lifted });
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

    let covers = |plate: Rect| {
        let is_covered = |chip: &Chip| sheet.rect_to_screen(chip.outline()).intersects(plate);
        state.label_rects.iter().any(|(_, rect)| rect.intersects(plate)) || scene.chips.iter().any(is_covered)
    };
    let is_moved = state.camera != Camera::default();
    heading::show(ui, input, canvas, heading_growth, is_moved.then_some(&covers));
    nodes::add(ui, &nodes::Canvas { input, scene: &scene, sheet, rect: canvas, place: state.place }, state, actions);
    context::show(ui, input, state, actions);
    connect_field::show(ui, input, state, &scene, sheet);
    in_place::show(ui, input, state, &scene, sheet, actions);
    if input.wall_text.is_none() {
        let foot = input.network.map_or(0.0, |network| network.foot);
        let id = Id::unique(("overview", state.place));
        let whole = overview::Whole { look: input.look, scene: &scene, frame: state.frame, foot, id };
        state.overview.show(ui, &whole, &mut state.camera);
    } else {
        state.overview.leave();
    }
    let is_over = response.contains_pointer();
    tip::show(ui, response, input, state, &scene);
    state.was_typing = ui.ctx().text_edit_focused();
    let is_pressed = is_over && ui.input(|i| i.pointer.any_pressed());
    let has_focus = nodes::has_focus(ui, state);
    let had_focus = std::mem::replace(&mut state.had_focus, has_focus);
    is_pressed || has_focus && !had_focus
}

/// Where everybody is in the network: while somebody is in focus, gathered.
fn gathered(input: &Input<'_>, state: &mut State) -> Option<Arc<Positions>> {
    let asked = input.around.zip(input.shown.outstanding()).map(|(around, outstanding)| {
        let (map, audience, hidden_kinds) = (input.map, input.look.audience, input.hidden_kinds);
        let among = Among { map, audience, hidden_kinds, outstanding };
        Asked { revision: input.revision, around, among }
    });
    let network = input.network.as_ref()?;
    Some(state.gathering.positions(asked.as_ref(), network.positions, &mut state.camera))
}

/// What is shown as it lies in a canvas while all of it is seen, with the height of the heading above it, and how many
/// times as large as usual that is. `extent` is what the network takes, which does not change while it is looked at.
fn fitted(input: &Input<'_>, canvas: Rect, extent: &mut kurbo::Rect) -> (Fit, f32, f32) {
    let size = kurbo::Size::new(canvas.width().into(), canvas.height().into());
    let least_text = input.wall_text.map_or(0.0, |text| picture::least_text(size) * text);
    let header = heading::height(input, canvas, 1.0);
    let Some(network) = input.network else {
        let spare = Fit::half_circle(size, header.into(), least_text).spare as f32;
        let growth = heading::growth(input, canvas, spare);
        let header = heading::height(input, canvas, growth);
        return (Fit::half_circle(size, header.into(), least_text), header, growth);
    };
    if network.is_unfolding || extent.is_zero_area() {
        *extent = network.positions.extent;
    }
    let foot = if input.wall_text.is_some() { BADGE_FOOT * least_text } else { network.foot.into() };
    let rows = (header.into(), foot);
    (Fit::network(size, rows, least_text, network.positions, *extent), header, 1.0)
}

/// How names and words are written. Where names may stand: where the view is as large as fits, between the heading and what
/// lies at the foot as if it were not shifted; else anywhere. So no name changes its place when the view is shifted.
fn writing(input: &Input<'_>, state: &State, header: f32) -> Writing {
    let fit = state.frame.fit;
    let size = if input.wall_text.is_some() { Lettering::USUAL_SIZE } else { fit.name_size() };
    let reach = Some(fit.reach(state.camera.scale(state.frame).rim));
    let least_in_hub = fit.least_hub_text();
    if state.camera.is_zoomed() {
        return Writing { size, area: Lettering::ENDLESS, reach, least_in_hub };
    }
    let foot = match (input.wall_text, input.network) {
        (Some(_), _) => BADGE_FOOT * fit.least_text,
        (None, Some(network)) => network.foot.into(),
        (None, None) => picture::CANVAS_EDGE,
    };
    Writing { size, area: fit.names_area(header.into(), foot), reach, least_in_hub }
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
        (Some(at), Gesture::Idle | Gesture::Connect { .. }) => pointing::target_at(scene, sheet, at, aim),
        _ => Target::Paper,
    };
    state.hovered = state.target.actor();
}

/// Where the wedges' names are on the screen, for the double-click that edits them and for the menu of a wedge.
fn label_rects(scene: &Scene, sheet: Sheet) -> Vec<(Wedge, Rect)> {
    scene.labels.iter().map(|(wedge, rect)| (*wedge, sheet.rect_to_screen(*rect).expand(4.0))).collect()
}
