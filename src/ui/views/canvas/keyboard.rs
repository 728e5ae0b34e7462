//! The canvas by keyboard: who has the focus, walking by Tab and arrows, nudging, and the surroundings by Space.
//!
//! Only one chip at a time is a widget that can take the focus, or the two ends of the walk while none has it: so
//! ten thousand actors cost no more than one, and Tab leaves the canvas at either end by egui's own order.

use egui::{Context, Event, EventFilter, FocusDirection, Id, Key, Modifiers, Ui};
use kurbo::{Point, Vec2};

use super::camera::Camera;
use super::order::{self, reading_order};
use super::pointing::Gesture;
use super::state::{Input, State, chip_id};
use crate::model::ActorId;
use crate::picture::Scene;
use crate::ui::action::Action;
use crate::ui::action::selection::Selection;
use crate::ui::toolkit::menu::keys_are_taken;
use crate::ui::toolkit::paint::Sheet;
use crate::ui::views::arrows::{direction, nearest};

/// How far Alt and an arrow key move a chip, in points; ten times as far with Shift.
const NUDGE: f64 = 4.0;

/// What a chip keeps from egui: Tab and arrows walk the actors, Esc goes step by step.
const KEPT: EventFilter = EventFilter { tab: true, horizontal_arrows: true, vertical_arrows: true, escape: true };

impl State {
    /// The actor whose chip has the keyboard's focus.
    #[must_use]
    pub fn focused(&self) -> Option<ActorId> {
        self.walk.focused
    }

    /// Lets go of the keyboard's focus: another canvas is worked in.
    pub fn leave(&mut self, ctx: &Context) {
        if let Some(actor) = self.walk.focused.take() {
            ctx.memory_mut(|memory| memory.surrender_focus(chip_id(self.place, actor)));
        }
        self.walk.selected = None;
    }

    /// Notes that the cursor goes into an actor's name field: the focus comes back to the chip afterwards.
    pub fn leave_for_name(&mut self, actor: ActorId) {
        self.walk.comes_back_to = Some(actor);
    }

    /// Shifts the view, if need be, so that an actor's chip is in sight.
    pub fn reveal(&mut self, actor: ActorId) {
        let scene = std::sync::Arc::clone(self.stage.scene());
        let Some(chip) = scene.chip(actor) else { return };
        if self.camera == Camera::default() {
            // All of it is in view, and stays where it is.
            return;
        }
        let origin = self.camera.origin(self.frame);
        let rect = Sheet { origin, palette: crate::picture::Palette::Light }
            .rect_to_screen(chip.front_rect().union(chip.outline()));
        let seen = self.frame.canvas.shrink(24.0);
        let short = |low: f32, high: f32, from: f32, to: f32| {
            if high > to { (to - high).max(from - low) } else { (from - low).max(0.0) }
        };
        let by = egui::vec2(
            short(rect.left(), rect.right(), seen.left(), seen.right()),
            short(rect.top(), rect.bottom(), seen.top(), seen.bottom()),
        );
        if by != egui::Vec2::ZERO {
            self.camera.pan(self.frame, by);
        }
    }

    /// Whether an actor is walked: everybody, or only those shown plainly.
    fn is_walked(&self, actor: ActorId) -> bool {
        self.outstanding.as_ref().is_none_or(|shown| shown.contains(&actor))
    }

    /// The first and the last of those walked.
    fn ends(&self) -> Option<(ActorId, ActorId)> {
        match &self.outstanding {
            None => self.stage.ends(),
            Some(_) => order::ends(self.scene(), |actor| self.is_walked(actor)),
        }
    }

    fn center_of(&self, actor: ActorId) -> Option<Point> {
        self.scene().chip(actor).map(|chip| chip.center)
    }

    /// Gives an actor's chip the focus, selects it, and shows it.
    fn go_to(&mut self, ctx: &Context, actor: ActorId, selection: Selection, actions: &mut Vec<Action>) {
        ctx.memory_mut(|memory| {
            // Where egui would go with that key is not asked.
            memory.move_focus(FocusDirection::None);
            memory.request_focus(chip_id(self.place, actor));
        });
        self.walk.focused = Some(actor);
        self.remember(actor);
        self.reveal(actor);
        actions.push(Action::Select(selection));
    }

    fn remember(&mut self, actor: ActorId) {
        let rim = self.scene().ground.unit();
        self.walk.last = self.center_of(actor).map(|center| (center.to_vec2() / rim).to_point()).or(self.walk.last);
    }
}

/// Takes what the keyboard does to the canvas, before anything of a frame is shown: egui moves the focus while the
/// widgets are made.
pub fn take_keys(ctx: &Context, state: &mut State, selection: &Selection, actions: &mut Vec<Action>) {
    state.walk.is_left = false;
    follow_focus(ctx, state, selection, actions);
    let is_elsewhere = ctx.memory(egui::Memory::focused).is_some() && state.walk.focused.is_none();
    if is_elsewhere || state.is_busy() || state.connecting.is_some() {
        state.walk.is_space_alone = false;
        return;
    }
    if state.walk.focused.is_some() {
        // In the first frame of a focus egui does not know yet that the chip keeps these keys.
        ctx.memory_mut(|memory| memory.move_focus(FocusDirection::None));
    }
    if ctx.input(|i| i.pointer.any_down()) {
        state.walk.is_space_alone = false;
    }
    let events = ctx.input(|i| i.events.clone());
    for event in events {
        let Event::Key { key, pressed, repeat, modifiers, .. } = event else { continue };
        let at = start(state, selection);
        match (key, pressed) {
            (Key::Tab, true) if modifiers.is_none() || modifiers.shift_only() => {
                walk(ctx, state, at, modifiers.shift, actions);
            }
            (Key::Space, true) => {
                state.walk.is_space_alone = modifiers.is_none() && (!repeat || state.walk.is_space_alone);
            }
            (Key::Space, false) if std::mem::take(&mut state.walk.is_space_alone) => {
                actions.push(Action::ToggleSurroundings(at));
            }
            (_, true) => {
                if let Some(direction) = direction(key).filter(|_| modifiers.is_none() || modifiers.shift_only()) {
                    step(ctx, state, at, direction, (modifiers, selection), actions);
                }
            }
            _ => {}
        }
    }
}

/// From whom the keys go on: who has the focus, who is selected, or where the selected relationship begins.
fn start(state: &State, selection: &Selection) -> Option<ActorId> {
    let tie = selection.single_relationship();
    let end = || state.scene().ties.iter().find(|other| Some(other.relationship) == tie).map(|tie| tie.from);
    let at = state.walk.focused.or_else(|| selection.single_actor()).or_else(|| tie.and_then(|_| end()));
    at.filter(|at| state.center_of(*at).is_some())
}

/// Brings focus and selection together: a focus that came by Tab or from a screen reader selects, and one actor
/// selected otherwise gets the focus, unless something that can be typed into or pressed has it.
fn follow_focus(ctx: &Context, state: &mut State, selection: &Selection, actions: &mut Vec<Action>) {
    if ctx.memory(|memory| memory.top_modal_layer().is_some()) {
        // A dialog was there a frame ago: until the next one egui lets nothing below it have the focus.
        // Then who is selected has it again, as if it were selected anew.
        (state.walk.focused, state.walk.selected) = (None, None);
        ctx.request_repaint();
        return;
    }
    let focus = ctx.memory(egui::Memory::focused);
    let mut focused = focus.and_then(|id| actor_of(state, id));
    come_back(ctx, state, focus, selection);
    let single = selection.single_actor();
    if let Some(actor) = focused.filter(|actor| state.walk.focused != Some(*actor)) {
        if !selection.actors.contains(&actor) {
            actions.push(Action::Select(Selection::actor(actor)));
        }
        state.remember(actor);
        state.reveal(actor);
    } else if single != state.walk.selected {
        let is_free = focus.is_none() || focused.is_some();
        if let Some(actor) = single.filter(|actor| is_free && state.center_of(*actor).is_some()) {
            ctx.memory_mut(|memory| memory.request_focus(chip_id(state.place, actor)));
            focused = Some(actor);
            state.remember(actor);
        } else if let Some(actor) = focused.filter(|actor| !selection.actors.contains(actor)) {
            ctx.memory_mut(|memory| memory.surrender_focus(chip_id(state.place, actor)));
            focused = None;
        }
    }
    state.walk.focused = focused;
    state.walk.selected = single;
}

/// After the name field was left by Enter or Esc, the keyboard is on the chip again.
fn come_back(ctx: &Context, state: &mut State, focus: Option<Id>, selection: &Selection) {
    let Some(actor) = state.walk.comes_back_to else { return };
    if focus == Some(crate::ui::action::cursor::name_field(actor)) {
        return;
    }
    state.walk.comes_back_to = None;
    if focus.is_none() && selection.single_actor() == Some(actor) {
        // As if it were selected anew.
        state.walk.selected = None;
        ctx.request_repaint();
    }
}

/// The actor whose chip has that id.
fn actor_of(state: &mut State, id: Id) -> Option<ActorId> {
    if let Some(actor) = state.walk.focused.filter(|actor| chip_id(state.place, *actor) == id) {
        return state.center_of(actor).map(|_| actor);
    }
    if state.walk.stranger == Some(id) {
        return None;
    }
    let found = state.scene().chips.iter().map(|chip| chip.actor).find(|actor| chip_id(state.place, *actor) == id);
    state.walk.stranger = if found.is_none() { Some(id) } else { None };
    found
}

/// Tab: the next one in the order of reading, or out of the canvas.
fn walk(ctx: &Context, state: &mut State, at: Option<ActorId>, is_backwards: bool, actions: &mut Vec<Action>) {
    // With nobody to go on from, Tab is egui's.
    let Some(at) = at else { return };
    let order = reading_order(state.scene(), |actor| state.is_walked(actor));
    let place = order.iter().position(|actor| *actor == at);
    let next = match (place, is_backwards) {
        (Some(place), false) => order.get(place + 1),
        (Some(place), true) => place.checked_sub(1).and_then(|place| order.get(place)),
        (None, false) => order.first(),
        (None, true) => order.last(),
    };
    match next {
        Some(next) => {
            state.go_to(ctx, *next, Selection::actor(*next), actions);
        }
        None => {
            let direction = if is_backwards { FocusDirection::Previous } else { FocusDirection::Next };
            state.walk.is_left = true;
            ctx.memory_mut(|memory| {
                if !memory.has_focus(chip_id(state.place, at)) {
                    memory.request_focus(chip_id(state.place, at));
                }
                memory.move_focus(direction);
            });
            state.walk.focused = Some(at);
        }
    }
}

/// An arrow key: the nearest one in that direction; with Shift, selected in addition.
fn step(
    ctx: &Context,
    state: &mut State,
    at: Option<ActorId>,
    direction: Vec2,
    (modifiers, selection): (Modifiers, &Selection),
    actions: &mut Vec<Action>,
) {
    let rim = state.scene().ground.unit();
    let last = state.walk.last.map(|last| (last.to_vec2() * rim).to_point());
    let walked = state.scene().chips.iter().filter(|chip| Some(chip.actor) != at && state.is_walked(chip.actor));
    let next = match at.and_then(|at| state.center_of(at)).or(last) {
        Some(from) => nearest(walked.map(|chip| (chip.actor, chip.center)), from, direction),
        None => state.ends().map(|(first, _)| first),
    };
    let Some(next) = next else { return };
    let mut selected = if modifiers.shift { selection.clone() } else { Selection::default() };
    selected.actors.insert(next);
    state.go_to(ctx, next, selected, actions);
}

/// The chips that can take the focus in this frame: the one that has it, or the one selected, or both ends of the walk.
pub(super) fn tab_stops(state: &State, selection: &Selection) -> Vec<ActorId> {
    let focused = state.walk.focused.filter(|actor| state.center_of(*actor).is_some());
    let selected = || selection.single_actor().filter(|actor| state.center_of(*actor).is_some());
    if let Some(actor) = focused.or_else(selected) {
        return vec![actor];
    }
    match state.ends() {
        Some((first, last)) if first != last => vec![first, last],
        Some((only, _)) => vec![only],
        None => Vec::new(),
    }
}

/// Tells egui which keys the focused chip keeps, once its widget was made.
pub(super) fn keep_keys(ctx: &Context, state: &State) {
    if let Some(actor) = state.walk.focused.filter(|_| !state.walk.is_left) {
        ctx.memory_mut(|memory| memory.set_focus_lock_filter(chip_id(state.place, actor), KEPT));
    }
}

/// Space is held to drag the paper: it was not pressed for its own sake.
pub(super) fn space_is_used(state: &mut State) {
    state.walk.is_space_alone = false;
}

/// Alt and arrow keys move the selected chips a little; one run of them is one step of undo.
pub(super) fn nudge(ui: &Ui, input: &Input<'_>, state: &State, scene: &Scene, actions: &mut Vec<Action>) {
    let is_taken =
        state.is_busy() || state.gesture != Gesture::Idle || ui.ctx().text_edit_focused() || keys_are_taken(ui);
    if !input.is_editable || input.selection.actors.is_empty() || is_taken || state.gathering.is_on() {
        return;
    }
    let by = ui.input(|i| {
        let mut by = Vec2::ZERO;
        for event in &i.events {
            let Event::Key { key, pressed: true, modifiers, .. } = event else { continue };
            if modifiers.alt && !modifiers.command {
                let far = if modifiers.shift { NUDGE * 10.0 } else { NUDGE };
                by += direction(*key).unwrap_or_default() * far;
            }
        }
        by
    });
    if by.hypot2() > 0.0 {
        let chips = input.selection.actors.iter().filter_map(|actor| scene.chip(*actor));
        let moved: Vec<(ActorId, Point)> = chips.map(|chip| (chip.actor, chip.center + by)).collect();
        actions.extend(super::putting_down::put_down(scene, &moved).map(Action::Edit));
    }
}
