//! The canvas by keyboard: who has the focus, walking by Tab and arrows, and judging with Alt and arrows.
//!
//! As on the spectrum, only one point at a time is a widget that can take the focus, or the two ends of the walk while
//! none has it.

use egui::{Context, Event, EventFilter, FocusDirection, Key, Ui};

use super::state::{Gesture, Input, State, point_id};
use crate::edit::Edit;
use crate::model::{Actor, ActorId, Fraction, Influence, Placement};
use crate::picture::power::Mark;
use crate::ui::action::Action;
use crate::ui::action::selection::Selection;
use crate::ui::toolkit::menu::keys_are_taken;
use crate::ui::views::arrows::{direction, nearest};
use crate::ui::views::canvas::{Place, chip_id};

/// How far Alt and an arrow key move the stance, of 1 from end to end; five times as far with Shift.
const NUDGE: f64 = 0.01;

/// What a point keeps from egui: Tab and arrows walk the actors, Esc goes step by step.
const KEPT: EventFilter = EventFilter { tab: true, horizontal_arrows: true, vertical_arrows: true, escape: true };

/// Everybody on the canvas in the order they are read: wedge by wedge, the most influential first, those waiting last.
#[must_use]
pub fn reading_order(state: &State) -> Vec<&Mark> {
    let mut marks: Vec<&Mark> = state.stage.marks.all().collect();
    marks.sort_by_cached_key(|mark| state.crowd.points.place_in_order(mark.actor));
    marks
}

/// Takes what the keyboard does to the canvas, before anything of a frame is shown: egui moves the focus while the
/// widgets are made.
pub fn take_keys(ctx: &Context, state: &mut State, selection: &Selection, actions: &mut Vec<Action>) {
    state.walk.is_left = false;
    follow_focus(ctx, state, selection, actions);
    if ctx.memory(egui::Memory::focused).is_some() && state.walk.focused.is_none() {
        return;
    }
    if state.walk.focused.is_some() {
        // In the first frame of a focus egui does not know yet that the point keeps these keys.
        ctx.memory_mut(|memory| memory.move_focus(FocusDirection::None));
    }
    let events = ctx.input(|i| i.events.clone());
    for event in events {
        let Event::Key { key, pressed: true, modifiers, .. } = event else { continue };
        if !modifiers.is_none() && !modifiers.shift_only() {
            continue;
        }
        let at =
            state.walk.focused.or_else(|| selection.single_actor()).filter(|at| state.stage.marks.mark(*at).is_some());
        if key == Key::Tab {
            walk(ctx, state, at, modifiers.shift, actions);
        } else if let Some(direction) = direction(key) {
            let next = match at.and_then(|at| state.stage.marks.mark(at)) {
                Some(from) => {
                    let others = state.stage.marks.all().filter(|mark| mark.actor != from.actor);
                    nearest(others.map(|mark| (mark.actor, mark.at)), from.at, direction)
                }
                None => reading_order(state).first().map(|mark| mark.actor),
            };
            let Some(next) = next else { continue };
            let mut selected = if modifiers.shift { selection.clone() } else { Selection::default() };
            selected.actors.insert(next);
            go_to(ctx, state, next, selected, actions);
        }
    }
}

/// Brings focus and selection together: a focus that came by Tab or from a screen reader selects, and one actor
/// selected otherwise gets the focus, unless something that can be typed into or pressed has it.
fn follow_focus(ctx: &Context, state: &mut State, selection: &Selection, actions: &mut Vec<Action>) {
    if ctx.memory(|memory| memory.top_modal_layer().is_some()) {
        (state.walk.focused, state.walk.selected) = (None, None);
        ctx.request_repaint();
        return;
    }
    let focus = ctx.memory(egui::Memory::focused);
    let is_focus = |actor: &ActorId| Some(point_id(*actor)) == focus;
    let known = state.walk.focused.filter(is_focus).filter(|actor| state.stage.marks.mark(*actor).is_some());
    let mut focused = match focus {
        Some(_) => known.or_else(|| state.stage.marks.all().map(|mark| mark.actor).find(is_focus)),
        None => None,
    };
    let single = selection.single_actor();
    if let Some(actor) = focused.filter(|actor| state.walk.focused != Some(*actor)) {
        if !selection.actors.contains(&actor) {
            actions.push(Action::Select(Selection::actor(actor)));
        }
    } else if single != state.walk.selected {
        // Who had the focus on the spectrum or the network, as a chip, has it here.
        let chips = [Place::Spectrum, Place::Network].map(|place| single.map(|actor| chip_id(place, actor)));
        let is_free = focus.is_none() || focused.is_some() || chips.contains(&focus);
        if let Some(actor) = single.filter(|actor| is_free && state.stage.marks.mark(*actor).is_some()) {
            ctx.memory_mut(|memory| memory.request_focus(point_id(actor)));
            focused = Some(actor);
        } else if let Some(actor) = focused.filter(|actor| !selection.actors.contains(actor)) {
            ctx.memory_mut(|memory| memory.surrender_focus(point_id(actor)));
            focused = None;
        }
    }
    state.walk.focused = focused;
    // Before the view is shown for the first time nobody is on it: who is selected gets the focus then.
    state.walk.selected = single.filter(|actor| state.stage.marks.mark(*actor).is_some());
}

/// Gives an actor's point the focus and selects it.
fn go_to(ctx: &Context, state: &mut State, actor: ActorId, selection: Selection, actions: &mut Vec<Action>) {
    ctx.memory_mut(|memory| {
        // Where egui would go with that key is not asked.
        memory.move_focus(FocusDirection::None);
        memory.request_focus(point_id(actor));
    });
    state.walk.focused = Some(actor);
    actions.push(Action::Select(selection));
}

/// Tab: the next one in the order of reading, or out of the canvas.
fn walk(ctx: &Context, state: &mut State, at: Option<ActorId>, is_backwards: bool, actions: &mut Vec<Action>) {
    // With nobody to go on from, Tab is egui's.
    let Some(at) = at else { return };
    let order = reading_order(state);
    let place = order.iter().position(|mark| mark.actor == at);
    let next = place.and_then(|place| if is_backwards { place.checked_sub(1) } else { Some(place + 1) });
    match next.and_then(|next| order.get(next)).map(|mark| mark.actor) {
        Some(next) => go_to(ctx, state, next, Selection::actor(next), actions),
        None => {
            state.walk.is_left = true;
            state.walk.focused = Some(at);
            ctx.memory_mut(|memory| {
                if !memory.has_focus(point_id(at)) {
                    memory.request_focus(point_id(at));
                }
                memory.move_focus(if is_backwards { FocusDirection::Previous } else { FocusDirection::Next });
            });
        }
    }
}

/// The points that can take the focus in this frame: the one that has it, or the one selected, or both ends of the
/// walk.
#[must_use]
pub fn tab_stops(state: &State, selection: &Selection) -> Vec<ActorId> {
    let on_canvas = |actor: &ActorId| state.stage.marks.mark(*actor).is_some();
    let focused = state.walk.focused.filter(on_canvas);
    if let Some(actor) = focused.or_else(|| selection.single_actor().filter(on_canvas)) {
        return vec![actor];
    }
    match state.stage.marks.ends {
        Some((first, last)) if first != last => vec![first, last],
        Some((only, _)) => vec![only],
        None => Vec::new(),
    }
}

/// Tells egui which keys the focused point keeps, once its widget was made.
pub fn keep_keys(ctx: &Context, state: &State) {
    if let Some(actor) = state.walk.focused.filter(|_| !state.walk.is_left) {
        ctx.memory_mut(|memory| memory.set_focus_lock_filter(point_id(actor), KEPT));
    }
}

/// Alt and arrow keys judge the selected ones anew: left and right their stance, up and down their influence. One run
/// of them is one step of undo.
pub fn nudge(ui: &Ui, input: &Input<'_>, state: &State, actions: &mut Vec<Action>) {
    let is_taken = state.gesture != Gesture::Idle || ui.ctx().text_edit_focused() || keys_are_taken(ui);
    if !input.is_editable || input.selection.actors.is_empty() || is_taken {
        return;
    }
    let (mut stance, mut levels) = (0.0, 0);
    ui.input(|i| {
        for event in &i.events {
            let Event::Key { key, pressed: true, modifiers, .. } = event else { continue };
            let Some(way) = direction(*key).filter(|_| modifiers.alt && !modifiers.command) else { continue };
            stance += way.x * if modifiers.shift { 5.0 * NUDGE } else { NUDGE };
            levels -= way.y as i8;
        }
    });
    if stance.abs() < NUDGE / 2.0 && levels == 0 {
        return;
    }
    let stance = if input.map.head().mirrored { -stance } else { stance };
    let actors = input.selection.actors.iter().filter_map(|actor| input.map.actor(*actor));
    let judged = actors.map(|actor| (actor.id, nudged_placement(actor, stance), nudged_influence(actor, levels)));
    actions.push(Action::Edit(Edit::Judge(judged.collect())));
}

fn nudged_placement(actor: &Actor, by: f64) -> Option<Placement> {
    let placement = actor.placement?;
    Some(Placement { stance: Fraction::clamped(placement.stance.value() + by), ..placement })
}

/// Below the least influence is the lane of those not judged.
fn nudged_influence(actor: &Actor, by: i8) -> Option<Influence> {
    let now = actor.influence.map_or(0, Influence::value);
    Influence::new(now.saturating_add_signed(by).min(Influence::MAX))
}
