//! The pointer on the canvas: what is pressed, dragged and clicked becomes a preview, and then at most one edit.

use std::collections::BTreeSet;

use egui::{CursorIcon, InputState, Key, PointerButton, Pos2, Response, Ui};

use super::place::{on_screen, on_sheet, way_on_sheet};
use super::state::{Gesture, Input, State};
use crate::edit::Edit;
use crate::layout::fan::Fan;
use crate::layout::power::{Ground, Meaning};
use crate::model::{ActorId, Fraction, Influence, Map, Placement};
use crate::ui::action::selection::{Carried, Selection};
use crate::ui::action::{Action, push_choice};
use crate::ui::toolkit::theme::TARGET;
use crate::ui::views::steering::{Steer, steering};

/// How near a point must be pressed with the mouse, in points.
const REACH: f32 = 12.0;

/// What the pointer works on.
pub struct Canvas<'a> {
    /// Where the pointer and the keys are asked for.
    pub ui: &'a Ui,
    /// What the pointer does to the canvas in this frame.
    pub response: &'a Response,
    /// Everything the view reads.
    pub input: &'a Input<'a>,
    /// What lies where.
    pub ground: &'a Ground,
}

/// Wheel, pinch and two fingers.
pub fn steer(ui: &Ui, response: &Response, ground: &Ground, state: &mut State) {
    // What is held is held in points of the screen.
    if !matches!(state.gesture, Gesture::Idle | Gesture::Cancelled) {
        return;
    }
    for steer in steering(ui, response, on_screen(ground.grid.center())) {
        match steer {
            Steer::Zoom(at, factor) => state.camera.zoom_at(ground.grid, on_sheet(at), factor),
            Steer::Pan(by) => state.camera.pan(ground.grid, way_on_sheet(by)),
        }
    }
}

/// Finds who lies under the pointer. While a button is held it is who was pressed.
pub fn aim(ui: &Ui, state: &mut State, pointer: Option<Pos2>) {
    let (is_held, was_just_pressed) = ui.input(|i| (i.pointer.any_down(), i.pointer.any_pressed()));
    if is_held && !was_just_pressed {
        return;
    }
    // In a slow frame the pointer may have gone on since it was pressed.
    let pressed_at = ui.input(|i| i.pointer.press_origin()).filter(|_| is_held);
    let pointer = pointer.map(|at| pressed_at.unwrap_or(at));
    let reach = if ui.input(InputState::any_touches) { TARGET / 2.0 } else { REACH };
    state.hovered = pointer.and_then(|at| state.stage.marks.mark_at(on_sheet(at), reach.into())).map(|mark| mark.actor);
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
    let is_for_canvas = !state.was_typing || state.gesture != Gesture::Idle;
    let is_covered = egui::Popup::is_any_open(ui.ctx()) || ui.memory(|memory| memory.top_modal_layer().is_some());
    if is_for_canvas && !is_covered && ui.input(|i| i.key_pressed(Key::Escape)) {
        if state.gesture != Gesture::Idle {
            state.gesture = Gesture::Cancelled;
        } else if !input.selection.is_empty() {
            actions.push(Action::Select(Selection::default()));
        }
    }
    if response.drag_started() && state.gesture != Gesture::Cancelled {
        begin(canvas, state, actions);
    }
    if response.dragged()
        && let Some(at) = response.interact_pointer_pos()
        && let Gesture::Pan { camera, press } = state.gesture
    {
        state.camera = camera;
        state.camera.pan(canvas.ground.grid, way_on_sheet(at - press));
    }
    if response.drag_stopped() {
        let gesture = std::mem::take(&mut state.gesture);
        if let Some(at) = response.interact_pointer_pos().or_else(|| ui.input(|i| i.pointer.latest_pos())) {
            finish(&gesture, at, canvas, state, actions);
        }
    }
    if response.clicked() && state.gesture != Gesture::Cancelled {
        click(ui, input, state, actions);
    }
}

fn begin(canvas: &Canvas<'_>, state: &mut State, actions: &mut Vec<Action>) {
    let Canvas { ui, response, input, .. } = *canvas;
    let Some(press) = ui.input(|i| i.pointer.press_origin()) else { return };
    let (is_shift, is_space) = ui.input(|i| (i.modifiers.shift, i.key_down(Key::Space)));
    let is_primary = response.dragged_by(PointerButton::Primary) && !is_space;
    state.gesture = match state.hovered {
        Some(lead) if is_primary && input.is_editable => {
            let group: BTreeSet<ActorId> =
                if input.selection.actors.contains(&lead) { input.selection.actors.clone() } else { [lead].into() };
            if !input.selection.actors.contains(&lead) {
                actions.push(Action::Select(Selection::actor(lead)));
            }
            let starts = state.stage.marks.all().filter(|mark| group.contains(&mark.actor));
            Gesture::Move { lead, starts: starts.map(|mark| (mark.actor, on_screen(mark.at))).collect(), press }
        }
        None if is_primary && is_shift => Gesture::Band { press },
        _ => Gesture::Pan { camera: state.camera, press },
    };
}

fn finish(gesture: &Gesture, at: Pos2, canvas: &Canvas<'_>, state: &State, actions: &mut Vec<Action>) {
    let Canvas { ui, input, ground, .. } = *canvas;
    match gesture {
        Gesture::Move { .. } => {
            let is_over_tray = input.tray.is_some_and(|tray| tray.contains(at));
            if !is_over_tray && !ground.canvas.contains(on_sheet(at)) {
                return;
            }
            let meaning = |at: Pos2| if is_over_tray { Meaning::Unplaced } else { ground.meaning(on_sheet(at)) };
            let meant = gesture.dragged(Some(at)).into_iter().map(|(actor, at)| (actor, meaning(at)));
            judge(input.map, meant, actions);
        }
        Gesture::Band { .. } => {
            let Some(band) = gesture.band(Some(at)) else { return };
            let caught =
                state.stage.marks.all().filter(|mark| band.contains(on_screen(mark.at))).map(|mark| mark.actor);
            let is_more = ui.input(|i| i.modifiers.command);
            let mut selection = if is_more { input.selection.clone() } else { Selection::default() };
            selection.actors.extend(caught);
            actions.push(Action::Select(selection));
        }
        Gesture::Idle | Gesture::Pan { .. } | Gesture::Cancelled => {}
    }
}

fn click(ui: &Ui, input: &Input<'_>, state: &State, actions: &mut Vec<Action>) {
    let adds = ui.input(|i| i.modifiers.shift || i.modifiers.command);
    let mut selection = if adds { input.selection.clone() } else { Selection::default() };
    match state.hovered {
        // Who was not in it is in it now.
        Some(actor) if selection.actors.insert(actor) => {}
        Some(actor) => drop(selection.actors.remove(&actor)),
        None if adds => return,
        None => {}
    }
    actions.push(Action::Select(selection));
}

/// Asks for what some places mean, as one edit. Whom the map does not hold is passed over.
fn judge(map: &Map, meant: impl IntoIterator<Item = (ActorId, Meaning)>, actions: &mut Vec<Action>) {
    let mut judged: Vec<(ActorId, Option<Placement>, Option<Influence>)> = Vec::new();
    for (id, meaning) in meant {
        let Some(actor) = map.actor(id) else { continue };
        let placed = |stance: Fraction| match actor.placement {
            Some(placement) => Placement { stance, ..placement },
            None => Placement { stance, distance: free_distance(map, &judged, stance) },
        };
        let now = match meaning {
            Meaning::Judged(stance, influence) => (Some(placed(stance)), Some(influence)),
            Meaning::Open(stance) => (Some(placed(stance)), None),
            Meaning::Unplaced => (None, actor.influence),
        };
        judged.push((id, now.0, now.1));
    }
    if !judged.is_empty() {
        push_choice(actions, Edit::Judge(judged));
    }
}

/// How far from the centre of the spectrum somebody new there stands: of some distances, the one furthest from the
/// others. The grid says nothing about it, and chips must not cover each other.
fn free_distance(
    map: &Map,
    placed_with_it: &[(ActorId, Option<Placement>, Option<Influence>)],
    stance: Fraction,
) -> Fraction {
    let fan = Fan { rim: 1.0, is_mirrored: false };
    let others = map.actors().filter_map(|actor| actor.placement);
    let others = others.chain(placed_with_it.iter().filter_map(|(_, placement, _)| *placement));
    let near: Vec<kurbo::Point> = others
        .filter(|other| (other.stance.value() - stance.value()).abs() < 0.15)
        .map(|other| fan.point_of(other))
        .collect();
    let room = |distance: Fraction| {
        let at = fan.point_of(Placement { stance, distance });
        // Chips are wide and low.
        let far = |other: &kurbo::Point| (at.x - other.x).hypot(4.0 * (at.y - other.y));
        near.iter().map(far).fold(0.5, f64::min)
    };
    // From the middle outwards: where there is nobody it is the middle.
    let tried = [0.6, 0.7, 0.5, 0.8, 0.4, 0.9, 0.3].map(Fraction::clamped);
    let best = tried.into_iter().rev().max_by(|a, b| room(*a).total_cmp(&room(*b)));
    best.unwrap_or_default()
}

/// What is carried here from the tray: previewed while it is held, placed when it is let go. Gives where it is held.
pub fn drop_from_tray(canvas: &Canvas<'_>, actions: &mut Vec<Action>) -> Option<Pos2> {
    let Canvas { ui, response, input, ground } = *canvas;
    let at = ui.input(|i| i.pointer.interact_pos())?;
    if let Some(carried) = response.dnd_release_payload::<Carried>() {
        let meaning = ground.meaning(on_sheet(at));
        if input.is_editable && meaning != Meaning::Unplaced {
            judge(input.map, carried.actors.iter().map(|actor| (*actor, meaning)), actions);
            actions.push(Action::Select(Selection::of_actors(carried.actors.iter().copied())));
        }
        return None;
    }
    response.dnd_hover_payload::<Carried>().map(|_| at)
}

/// The pointer's shape.
pub fn pointer_look(ui: &Ui, response: &Response, state: &State) {
    if response.contains_pointer() || response.dragged() {
        ui.ctx().set_cursor_icon(match (&state.gesture, state.hovered) {
            (Gesture::Pan { .. } | Gesture::Move { .. }, _) => CursorIcon::Grabbing,
            (_, Some(_)) => CursorIcon::PointingHand,
            _ => CursorIcon::Default,
        });
    }
}
