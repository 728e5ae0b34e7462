//! Ctrl+F: the bar that finds actors and relationships by what is written about them, and steps through the hits.
//!
//! Each step selects the hit and brings it into sight. In front of the room only what the room may read is searched, and
//! nothing of what is written about anybody is shown.

use std::ops::ControlFlow;

use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{
    Align, Context, Frame, Key, Label, Layout, Margin, Modifiers, Panel, Response, Role, Sense, Stroke, TextEdit, Ui,
    WidgetInfo, pos2, vec2,
};

use super::LOW;
use crate::analysis::find::Hit;
use crate::lang::Message;
use crate::layout::fonts::Weight;
use crate::model::MAX_TEXT_CHARS;
use crate::picture::Ink;
use crate::ui::action::command::Command;
use crate::ui::action::reading::Reading;
use crate::ui::action::{Action, command};
use crate::ui::toolkit::button;
use crate::ui::toolkit::choice::paint_focus;
use crate::ui::toolkit::keys::shortcut_text;
use crate::ui::toolkit::look::Look;
use crate::ui::toolkit::theme::TARGET;

mod place;
mod state;

pub use self::state::{State, field_id};

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

/// Shows the bar at the top of `ui`, if it is open.
pub fn show(ui: &mut Ui, reading: &Reading<'_>, state: &mut State, actions: &mut Vec<Action>) {
    let look = reading.look;
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
            row(ui, reading, state, is_wide, actions);
        });
        if !is_wide {
            let size = vec2(ui.available_width(), SECOND_ROW - 6.0);
            ui.spacing_mut().interact_size.y = size.y;
            let layout = Layout::left_to_right(Align::Center);
            ui.allocate_ui_with_layout(size, layout, |ui| place::show(ui, reading, state));
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

fn row(ui: &mut Ui, reading: &Reading<'_>, state: &mut State, is_wide: bool, actions: &mut Vec<Action>) {
    let look = reading.look;
    let field = field(ui, look, state);
    let is_new = field.changed();
    state.search(reading);
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
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| place::show(ui, reading, state));
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
