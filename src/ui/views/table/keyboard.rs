//! The table by keyboard: arrows walk its cells, letters jump, Enter edits.
//!
//! Keys are taken before anything of a frame is shown, so that they are not commands, and carried out when the table
//! is shown and knows its rows. Only the cell the keys go on from is a widget that can take the focus, so Tab leaves
//! the table.

use egui::{Context, Event, FocusDirection, Key, Modifiers, Ui};

use super::column::{Column, Row};
use super::input::{Input, Place, source};
use super::jump::Rows;
use super::state::State;
use super::{context, edit, selecting};
use crate::ui::action::Action;
use crate::ui::action::pressed::Typing;
use crate::ui::action::selection::Selection;
use crate::ui::views::table::selecting::go_to;
use crate::ui::views::table::state::{Press, Step};

/// Takes the table's keys out of a frame's input.
pub fn take_keys(ctx: &Context, state: &mut State, typing: Typing) {
    state.keys.clear();
    if !state.is_shown {
        return;
    }
    if let Some(editing) = state.editing.as_mut().filter(|editing| editing.is_text()) {
        edit::take_keys(ctx, editing);
        return;
    }
    let is_free = ctx.memory(egui::Memory::focused).is_none() || state.is_walked(ctx);
    let has_all = typing == Typing::Nothing && is_free;
    if !has_all && !matches!(typing, Typing::Nothing | Typing::Widget) {
        return;
    }
    let mut keys = Vec::new();
    ctx.input_mut(|input| {
        input.events.retain(|event| match press(event).filter(|press| has_all || matches!(press, Press::Letters(_))) {
            Some(press) => {
                keys.push(press);
                false
            }
            None => true,
        });
    });
    if keys.iter().any(|press| matches!(press, Press::Go(..))) {
        // egui has seen the arrows already, and would go to whatever lies in their direction.
        ctx.memory_mut(|memory| memory.move_focus(FocusDirection::None));
    }
    state.keys = keys;
}

fn press(event: &Event) -> Option<Press> {
    match event {
        Event::Copy => Some(Press::Copy),
        Event::Text(text) if text.chars().all(char::is_alphabetic) => Some(Press::Letters(text.clone())),
        Event::Key { key: Key::A, pressed: true, modifiers, .. } if modifiers.command_only() => Some(Press::SelectAll),
        Event::Key { key: Key::Enter | Key::F2, pressed: true, modifiers, .. } if modifiers.is_none() => {
            Some(Press::Edit)
        }
        Event::Key { key: Key::Space, pressed: true, modifiers, .. } if !modifiers.alt => Some(Press::Space),
        Event::Key { key: Key::Escape, pressed: true, modifiers, .. } if modifiers.is_none() => Some(Press::Escape),
        Event::Key { key, pressed: true, modifiers, .. } if !modifiers.alt => {
            step(*key, modifiers.command).map(|step| Press::Go(step, *modifiers))
        }
        _ => None,
    }
}

fn step(key: Key, has_ctrl: bool) -> Option<Step> {
    match (key, has_ctrl) {
        (Key::ArrowUp, _) => Some(Step::Rows(-1)),
        (Key::ArrowDown, _) => Some(Step::Rows(1)),
        (Key::ArrowLeft, _) => Some(Step::Columns(-1)),
        (Key::ArrowRight, _) => Some(Step::Columns(1)),
        (Key::PageUp, _) => Some(Step::Pages(-1)),
        (Key::PageDown, _) => Some(Step::Pages(1)),
        (Key::Home, false) => Some(Step::RowStart),
        (Key::End, false) => Some(Step::RowEnd),
        (Key::Home, true) => Some(Step::Top),
        (Key::End, true) => Some(Step::Bottom),
        _ => None,
    }
}

/// Does what the taken keys ask for.
pub(super) fn carry_out(ui: &Ui, input: &Input<'_>, columns: &[Column], state: &mut State, actions: &mut Vec<Action>) {
    for press in std::mem::take(&mut state.keys) {
        let now = ui.input(|i| i.time);
        match press {
            Press::Go(step, modifiers) => go(ui, input, columns, state, (step, modifiers), actions),
            Press::Edit => {
                if let Some(place) = state.cursor {
                    edit::begin(ui, input, state, place);
                }
            }
            Press::Letters(letters) => jump(ui, input, columns, state, &letters, actions),
            Press::Space if state.jump.is_going_on(now) => jump(ui, input, columns, state, " ", actions),
            Press::Space => {
                if let Some(place) = state.cursor {
                    selecting::pick(input, state, place.row, Modifiers::COMMAND, actions);
                }
            }
            Press::SelectAll => selecting::pick_all(state, actions),
            Press::Copy => context::copy(input, columns, state, actions),
            Press::Escape => selecting::select(state, Selection::default(), actions),
        }
    }
}

fn go(
    ui: &Ui,
    input: &Input<'_>,
    columns: &[Column],
    state: &mut State,
    (step, modifiers): (Step, Modifiers),
    actions: &mut Vec<Action>,
) {
    let rows = state.order.rows();
    let (Some(last_row), Some(last_column)) = (rows.len().checked_sub(1), columns.len().checked_sub(1)) else { return };
    let at = state.cursor.and_then(|place| state.order.place(place.row));
    let column = state.cursor.and_then(|place| columns.iter().position(|column| *column == place.column));
    let column = column.unwrap_or_default();
    let far = |from: usize, by: isize, last: usize| from.saturating_add_signed(by).min(last);
    let page = isize::try_from(state.scroll.page.max(2)).map_or(1, |page| page - 1);
    let (row, column) = match (step, at) {
        (Step::Rows(by), Some(at)) => (far(at, by, last_row), column),
        (Step::Pages(by), Some(at)) => (far(at, by * page, last_row), column),
        (Step::Columns(by), Some(at)) => (at, far(column, by, last_column)),
        (Step::RowStart, at) => (at.unwrap_or_default(), 0),
        (Step::RowEnd, at) => (at.unwrap_or_default(), last_column),
        (Step::Bottom, _) => (last_row, column),
        // The first key only says where the keyboard is.
        (Step::Top, _) | (_, None) => (0, column),
    };
    let (Some(row), Some(column)) = (rows.get(row), columns.get(column)) else { return };
    go_to(ui, state, Place { row: *row, column: *column });
    let stays_in_row = matches!(step, Step::Columns(_) | Step::RowStart | Step::RowEnd) && at.is_some();
    if !stays_in_row && (modifiers.shift || !modifiers.command) {
        let modifiers = if modifiers.shift { Modifiers::SHIFT } else { Modifiers::NONE };
        selecting::pick(input, state, *row, modifiers, actions);
    }
}

fn jump(ui: &Ui, input: &Input<'_>, columns: &[Column], state: &mut State, letters: &str, actions: &mut Vec<Action>) {
    let degrees = state.order.degrees();
    let sort = state.sort(state.sheet);
    let rows = Rows { order: &state.order, source: source(input, &degrees), column: sort.column };
    let at: Option<Row> = state.cursor.map(|place| place.row);
    let now = ui.input(|i| i.time);
    let Some(row) = state.jump.to(letters, now, &rows, at) else { return };
    let column = state.cursor.map(|place| place.column).or_else(|| columns.first().copied()).unwrap_or(sort.column);
    go_to(ui, state, Place { row, column });
    selecting::pick(input, state, row, Modifiers::NONE, actions);
}
