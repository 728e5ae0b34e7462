//! Ctrl+F: the bar that finds actors and relationships by what is written about them, and steps through the hits.
//!
//! Each step selects the hit and brings it into sight. In front of the room only what the room may read is searched, and
//! nothing of what is written about anybody is shown.

use std::collections::HashSet;
use std::ops::ControlFlow;

use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{
    Align, Context, Frame, Id, Key, Label, Layout, Margin, Modifiers, Panel, Response, Role, Sense, Stroke, TextEdit,
    Ui, WidgetInfo, pos2, vec2,
};

use self::place::Spot;
use super::filter::LOW;
use crate::analysis::Shown;
use crate::analysis::find::{Found, Hit, Index, Reader};
use crate::audience::Audience;
use crate::lang::{Message, Tongue};
use crate::layout::fonts::Weight;
use crate::model::{KindId, MAX_TEXT_CHARS, Map};
use crate::picture::Ink;
use crate::ui::action::command::Command;
use crate::ui::action::{Action, command};
use crate::ui::toolkit::choice::paint_focus;
use crate::ui::toolkit::keys::shortcut_text;
use crate::ui::toolkit::look::Look;
use crate::ui::toolkit::theme::TARGET;
use crate::ui::toolkit::{button, theme};

mod place;

/// The height of the row with the field, in points.
const ROW: f32 = 48.0;
/// Its height where the canvas has little, in points.
const LOW_ROW: f32 = 38.0;
/// The height of the row that says where the words stand, where it is a row of its own, in points.
const SECOND_ROW: f32 = 24.0;
/// Narrower bars have two rows, in points.
const WIDE: f32 = 860.0;
const FIELD: f32 = 280.0;
/// The least width of the field, in points.
const LEAST_FIELD: f32 = 120.0;
/// What stands beside the field: the number of hits, the two steps, and the cross, in points.
const BESIDE_FIELD: f32 = 230.0;

/// What the bar reads.
#[derive(Clone, Copy)]
pub struct Input<'a> {
    /// Words and colours.
    pub look: Look<'a>,
    /// The map.
    pub map: &'a Map,
    /// The document's revision the map is at.
    pub revision: u64,
    /// Who is shown plainly: a hit that is not is said to be filtered out.
    pub shown: &'a Shown,
    /// Kinds of relationship that are not shown.
    pub hidden_kinds: &'a HashSet<KindId>,
}

/// What an index was made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct IndexKey {
    revision: u64,
    audience: Audience,
    tongue: Tongue,
}

/// What is typed, what was found, and at which hit we are.
#[derive(Debug, Clone, Default)]
pub struct State {
    is_open: bool,
    typed: String,
    /// For whom it was typed: it is not shown to anybody else.
    audience: Audience,
    /// Whether the field takes the cursor in the next frame, with everything in it selected.
    wants_focus: bool,
    /// Whether the field had the cursor at the end of the last frame: Esc takes it away before it is seen here.
    had_focus: bool,
    came_from: Option<Id>,
    index: Option<(IndexKey, Index)>,
    /// What the hits were found for.
    found_for: Option<(IndexKey, String)>,
    found: Vec<Found>,
    at: usize,
    /// Steps asked for and not taken yet.
    steps: isize,
    spot: Option<Spot>,
    /// How often an index was made; a test counts it.
    pub indexings: usize,
    /// How often it was searched; a test counts it.
    pub searches: usize,
}

/// The field's id, to give it the cursor before it is shown: what is typed next is meant for it.
#[must_use]
pub fn field_id() -> Id {
    Id::unique("find-field")
}

impl State {
    /// Whether it is shown.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.is_open
    }

    /// What was found for what is typed, in the order it is gone through.
    #[must_use]
    pub fn found(&self) -> &[Found] {
        &self.found
    }

    /// Whether something is typed here: its undo is its own.
    #[must_use]
    pub fn has_draft(&self, ctx: &Context) -> bool {
        self.is_open && ctx.memory(|memory| memory.has_focus(field_id()))
    }

    /// Opens the bar with the cursor in it and what was typed before selected; the focus goes back when it is closed.
    pub fn open(&mut self, ctx: &Context, audience: Audience) {
        self.keep_for(audience);
        let focused = ctx.memory(egui::Memory::focused);
        if focused != Some(field_id()) {
            self.came_from = focused;
        }
        self.is_open = true;
        self.wants_focus = true;
        ctx.memory_mut(|memory| memory.request_focus(field_id()));
    }

    /// Goes on by so many hits; opens the bar where there is nothing to go through.
    pub fn step(&mut self, ctx: &Context, audience: Audience, by: isize) {
        self.keep_for(audience);
        if self.typed.trim().is_empty() {
            self.open(ctx, audience);
        } else {
            self.is_open = true;
            self.steps += by;
        }
    }

    fn close(&mut self, ctx: &Context) {
        self.is_open = false;
        ctx.memory_mut(|memory| match self.came_from.take() {
            Some(id) => memory.request_focus(id),
            None => memory.surrender_focus(field_id()),
        });
    }

    /// What was typed for one audience is not shown to another.
    fn keep_for(&mut self, audience: Audience) {
        if self.audience != audience {
            *self = Self { audience, ..Self::default() };
        }
    }

    /// Brings what was found up to what is typed; the hit we are at stays, if it still is one.
    fn search(&mut self, input: &Input<'_>) {
        let look = input.look;
        let key = IndexKey { revision: input.revision, audience: look.audience, tongue: look.lang.tongue() };
        if self.found_for.as_ref().is_some_and(|(of, typed)| *of == key && *typed == self.typed) {
            return;
        }
        let index = match self.index.take() {
            Some((of, index)) if of == key => index,
            _ => {
                self.indexings += 1;
                index(input)
            }
        };
        let before = self.found.get(self.at).copied();
        self.found = index.find(&self.typed);
        self.searches += 1;
        self.index = Some((key, index));
        let has_changed = self.found_for.as_ref().is_none_or(|(_, typed)| *typed != self.typed);
        let same = || self.found.iter().position(|found| Some(found.hit) == before.map(|before| before.hit));
        self.at = if has_changed { 0 } else { same().unwrap_or(self.at.min(self.found.len().saturating_sub(1))) };
        self.found_for = Some((key, self.typed.clone()));
    }

    fn go_on(&mut self, by: isize) {
        if let Ok(count) = isize::try_from(self.found.len())
            && count > 0
        {
            self.at = (self.at.cast_signed() + by).rem_euclid(count).cast_unsigned();
        }
    }
}

fn index(input: &Input<'_>) -> Index {
    let look = input.look;
    let reader = Reader {
        name: &|actor| look.audience.sees_actor(actor).then(|| look.actor_name(actor)),
        sees: &|relationship| look.audience.sees_relationship(relationship, input.map),
        label: &|kind| look.kind_label(kind),
        reads_all: look.audience == Audience::Facilitator,
    };
    Index::new(input.map, &reader)
}

/// Shows the bar at the top of `ui`, if it is open.
pub fn show(ui: &mut Ui, input: &Input<'_>, state: &mut State, actions: &mut Vec<Action>) {
    let look = input.look;
    state.keep_for(look.audience);
    if !state.is_open {
        return;
    }
    if take_keys(ui.ctx(), state).is_break() {
        state.close(ui.ctx());
        return;
    }
    let is_wide = ui.available_width() >= WIDE;
    let row_height = if ui.available_height() < LOW { LOW_ROW } else { ROW };
    let height = if is_wide { row_height } else { row_height + SECOND_ROW };
    let frame = Frame::new().fill(look.color(Ink::Panel)).inner_margin(Margin::symmetric(14, 0));
    let panel = Panel::top("find bar").exact_size(height).resizable(false).frame(frame);
    panel.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let size = vec2(ui.available_width(), row_height);
        ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
            row(ui, input, state, is_wide, actions);
        });
        if !is_wide {
            let size = vec2(ui.available_width(), SECOND_ROW - 6.0);
            ui.spacing_mut().interact_size.y = size.y;
            let layout = Layout::left_to_right(Align::Center);
            ui.allocate_ui_with_layout(size, layout, |ui| place::show(ui, input, state));
        }
    });
}

/// Enter goes on, with Shift back. Breaks at Esc.
fn take_keys(ctx: &Context, state: &mut State) -> ControlFlow<()> {
    if !state.had_focus || ctx.memory(|memory| memory.top_modal_layer().is_some()) {
        return ControlFlow::Continue(());
    }
    let (is_escaped, back, on) = ctx.input_mut(|i| {
        let is_escaped = i.consume_key(Modifiers::NONE, Key::Escape);
        let back = i.count_and_consume_key(Modifiers::SHIFT, Key::Enter);
        (is_escaped, back, i.count_and_consume_key(Modifiers::NONE, Key::Enter))
    });
    state.steps += on.cast_signed() - back.cast_signed();
    if is_escaped { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
}

fn row(ui: &mut Ui, input: &Input<'_>, state: &mut State, is_wide: bool, actions: &mut Vec<Action>) {
    let look = input.look;
    let field = field(ui, look, state);
    let is_new = field.changed();
    state.search(input);
    count(ui, look, state);
    for (text_id, command, by) in [("find-previous", Command::FindPrevious, -1), ("find-next", Command::FindNext, 1)] {
        if arrow(ui, look, text_id, command, by).clicked() {
            state.steps += by;
            field.request_focus();
        }
    }
    let steps = std::mem::take(&mut state.steps);
    state.go_on(steps);
    if (is_new || steps != 0)
        && let Some(found) = state.found.get(state.at)
    {
        actions.push(match found.hit {
            Hit::Actor(actor) => Action::ShowActor(actor),
            Hit::Relationship(relationship) => Action::ShowRelationship(relationship),
        });
    }
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        if button::close(ui, look, &look.text("find-close")).clicked() {
            state.close(ui.ctx());
        }
        if is_wide {
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| place::show(ui, input, state));
        }
    });
}

fn field(ui: &mut Ui, look: Look<'_>, state: &mut State) -> Response {
    let width = (ui.available_width() - BESIDE_FIELD).clamp(LEAST_FIELD, FIELD);
    let edit = TextEdit::singleline(&mut state.typed)
        .id(field_id())
        .hint_text(look.text("find-hint"))
        .char_limit(MAX_TEXT_CHARS)
        // Enter steps through the hits.
        .return_key(None)
        .desired_width(width)
        .margin(Margin::symmetric(10, 7));
    let response = ui.add(edit).accessible_name(look.text("find-hint"));
    if std::mem::take(&mut state.wants_focus) {
        response.request_focus();
        let mut edit = TextEditState::load(ui.ctx(), field_id()).unwrap_or_default();
        let all = CCursorRange::two(CCursor::default(), CCursor::new(state.typed.chars().count()));
        edit.cursor.set_char_range(Some(all));
        edit.store(ui.ctx(), field_id());
    }
    state.had_focus = response.has_focus();
    response
}

/// "3 of 12".
fn count(ui: &mut Ui, look: Look<'_>, state: &State) {
    let text = match (state.typed.trim().is_empty(), state.found.len()) {
        (true, _) => String::new(),
        (false, 0) => look.text("find-nothing"),
        (false, all) => look.say(&Message::new("find-count").with("at", state.at + 1).with("all", all)),
    };
    let ink = if state.found.is_empty() { Ink::Quiet } else { Ink::ButtonText };
    let label = ui.add(Label::new(look.rich(text.clone(), Weight::Medium, 13.0, ink)));
    ui.ctx().accesskit_node_builder(label.id, |node| {
        node.set_role(Role::Status);
        node.set_label(text);
        node.set_live(egui::accesskit::Live::Polite);
    });
}

/// The button of a step: up is back, down is on.
fn arrow(ui: &mut Ui, look: Look<'_>, text_id: &str, command: Command, by: isize) -> Response {
    let name = look.text(text_id);
    let (rect, response) = ui.allocate_exact_size(vec2(TARGET, TARGET), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if response.hovered() {
        ui.painter().rect_filled(rect, 8.0, look.color(Ink::Button));
    }
    let tip = if by > 0 { 3.0 } else { -3.0 };
    let at = |x: f32, y: f32| pos2(rect.center().x + x, rect.center().y + y);
    let pen = Stroke::new(1.8, look.color(Ink::ButtonText));
    ui.painter().line(vec![at(-6.0, -tip), at(0.0, tip), at(6.0, -tip)], pen);
    paint_focus(ui, look, &response.clone().with_new_rect(rect.shrink(2.0)), 8);
    let keys = command::entry(command).and_then(|entry| entry.shortcuts.first());
    let keys = keys.map(|keys| shortcut_text(ui.ctx(), look, keys)).unwrap_or_default();
    response.on_hover_text(format!("{name}   {keys}"))
}

/// The size of what says where the words stand, in points.
const PLACE_SIZE: f32 = theme::SMALL_SIZE + 0.5;
