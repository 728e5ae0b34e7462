//! The power view: stance across and influence up, worked with the pointer and the keys, and beside it the balance of
//! the wedges.
//!
//! It previews in its own state and asks for edits; it changes no map.

mod balance;
mod context;
mod crowd;
mod gesture;
mod heading;
pub mod keyboard;
mod nodes;
mod overlay;
mod overview;
mod paper;
mod place;
mod stage;
mod state;
mod whole;
mod words;

use std::collections::BTreeSet;

use egui::{Id, Pos2, Rect, Sense, Ui, UiBuilder, pos2, vec2};

use self::gesture::Canvas;
use self::overlay::Overlay;
use self::place::{on_sheet, rect_on_sheet};
use self::stage::Placing;
use self::state::Gesture;
pub use self::state::{Input, Part, State, point_id};
pub use self::whole::whole;
use crate::layout::power::{Ground, Rows};
use crate::model::ActorId;
use crate::picture::Ink;
use crate::picture::power::corners;
use crate::ui::action::Action;
use crate::ui::toolkit::choice::{self, Pill};

/// Where the canvas is at least so wide and high the balance lies beside the grid; else one is shown at a time.
const WIDE: f32 = 900.0;
const HIGH: f32 = 420.0;
/// How wide the balance is beside the grid: a part of the canvas, within bounds, in points.
const BALANCE_PART: f32 = 0.3;
const BALANCE_WIDTH: (f32, f32) = (250.0, 380.0);

/// Shows the grid and the balance in all the room there is.
pub fn show(ui: &mut Ui, input: &Input<'_>, state: &mut State, actions: &mut Vec<Action>) {
    let canvas = ui.available_rect_before_wrap();
    ui.painter().rect_filled(canvas, 0.0, input.look.color(Ink::Paper));
    if canvas.width() >= WIDE && canvas.height() >= HIGH {
        let width = (canvas.width() * BALANCE_PART).clamp(BALANCE_WIDTH.0, BALANCE_WIDTH.1);
        let (left, right) = canvas.split_left_right_at_x(canvas.right() - width);
        let below = heading::show(ui, input, left, 0.0);
        grid(ui, input, state, left.with_min_y(below), actions);
        balance::show(ui, input, right);
        return;
    }
    let below = heading::show(ui, input, canvas, SWITCH_WIDTH);
    let below = below.max(switch(ui, input, state, canvas));
    let rest = canvas.with_min_y(below);
    match state.part {
        Part::Grid => grid(ui, input, state, rest, actions),
        Part::Balance => {
            state.hovered = None;
            balance::show(ui, input, rest);
        }
    }
}

const SWITCH_WIDTH: f32 = 200.0;

/// The two pills that choose what is shown. Gives how far down they reach.
fn switch(ui: &mut Ui, input: &Input<'_>, state: &mut State, canvas: Rect) -> f32 {
    let look = input.look;
    let corner = pos2(canvas.right() - 10.0, canvas.top() + 2.0);
    let rect = Rect::from_two_pos(corner, corner + vec2(-SWITCH_WIDTH, 34.0));
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect));
    let pills = [(Part::Grid, "view-power"), (Part::Balance, "balance-title")].map(|(value, key)| Pill {
        value,
        text: look.text(key),
        shape: None,
    });
    if let Some(part) = choice::pills(&mut child, look, 2, &pills, Some(state.part)) {
        state.part = part;
    }
    child.min_rect().bottom() + 2.0
}

fn grid(ui: &mut Ui, input: &Input<'_>, state: &mut State, canvas: Rect, actions: &mut Vec<Action>) {
    // The points take the keyboard's focus, not the paper.
    let response = ui.interact(canvas, Id::unique("power"), Sense::CLICK | Sense::DRAG);
    let is_mirrored = input.map.head().mirrored;
    let sheet = rect_on_sheet(canvas);
    let tally = if input.is_wish { input.after } else { input.now };
    let rows = Rows { lane: tally.unjudged > 0, waiting: tally.unplaced > 0 };
    gesture::steer(ui, &response, &Ground::fit(sheet, state.camera, is_mirrored, rows), state);
    let ground = Ground::fit(sheet, state.camera, is_mirrored, rows);
    state.ground = Some(ground);
    state.crowd.update(input.look, input.map, &ground, (input.revision, input.is_wish));
    state.words = paper::words(input.look, input.map);
    let taken: Vec<kurbo::Rect> =
        corners(&ground, &state.words, input.look.measurer).into_iter().map(|(_, rect)| rect).collect();
    state.stage.place(&Placing {
        look: input.look,
        map: input.map,
        crowd: &state.crowd,
        ground: &ground,
        shown: input.shown,
        first: input.selection.named_first(),
        taken: &taken,
    });
    let inhabitants = state.stage.marks.inhabitants;
    paper::count(input.look, inhabitants, &mut state.words);

    let is_over_overview = |at: &Pos2| state.overview.is_some_and(|rect| rect.contains(*at)) && !response.dragged();
    let pointer = ui.input(|i| i.pointer.interact_pos()).filter(|at| !is_over_overview(at));
    let pointer = pointer.filter(|_| response.contains_pointer() || response.dragged());
    gesture::aim(ui, state, pointer);
    let on = Canvas { ui, response: &response, input, ground: &ground };
    gesture::update(&on, state, actions);
    let carried = gesture::drop_from_tray(&on, actions);
    keyboard::nudge(ui, input, state, actions);
    context::update(ui, &response, input, state, actions);

    let dragged = state.gesture.dragged(pointer);
    let lead = match &state.gesture {
        Gesture::Move { lead, .. } => dragged.iter().find(|(actor, _)| actor == lead).map(|(_, at)| *at),
        _ => carried,
    };
    let is_over_tray = pointer.zip(input.tray).is_some_and(|(at, tray)| tray.contains(at));
    let landing = lead.filter(|_| !is_over_tray).map(|at| (at, ground.meaning(on_sheet(at))));
    paper::show(ui, input, &ground, &state.words, inhabitants);
    let painter = ui.painter().with_clip_rect(canvas);
    if let Some((_, meaning)) = landing {
        overlay::landing(&painter, input, &ground, meaning);
    }
    let apart: BTreeSet<ActorId> = dragged.iter().map(|(actor, _)| *actor).collect();
    state.stage.paint(&painter, input.look, &ground, &apart);
    let overlay = Overlay {
        input,
        ground: &ground,
        stage: &state.stage,
        gesture: &state.gesture,
        hovered: state.hovered,
        focused: state.walk.focused,
        pointer,
        dragged: &dragged,
    };
    overlay.paint(&painter);
    if let Some((at, meaning)) = landing {
        overlay::landing_words(&painter, input, &ground, meaning, at);
    }
    nodes::add(ui, input, state, canvas, actions);
    overview::show(ui, input, &ground, state);
    gesture::pointer_look(ui, &response, state);
    context::show(ui, input, state, actions);
    state.was_typing = ui.ctx().text_edit_focused();
}
