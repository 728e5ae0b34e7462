//! Every actor a row and every field a column, and relationships as a second table: sorted, selected, edited in place
//! with the undo of everywhere else, and copied into a spreadsheet.
//!
//! The table itself is `egui_extras`'. What that has not is made here: it scrolls sideways under the column of names
//! that stays, and only cells that are seen are drawn.

mod cell;
mod choices;
pub mod column;
mod columns_menu;
mod context;
mod edges;
mod edit;
mod editing;
mod grid;
mod input;
mod jump;
pub mod keyboard;
pub mod order;
mod scroll;
mod selecting;
mod signs;
mod state;
mod value;

use egui::{Align, Frame, Layout, Margin, Ui, vec2};

use self::column::Row;
pub use self::input::{Input, Place};
use self::order::Sort;
pub use self::state::{Press, State, Step};
use crate::lang::Message;
use crate::picture::Ink;
use crate::ui::action::Action;
use crate::ui::action::view::Sheet;
use crate::ui::toolkit::choice::{Pill, note, pills};

/// The height of the bar above the table, in points.
const BAR_HEIGHT: f32 = 46.0;
/// The width of the switch between the two tables, in points.
const SWITCH_WIDTH: f32 = 250.0;
/// Narrower views do without the numbers in the bar, in points.
const WIDE: f32 = 560.0;

/// Shows the table in all the room there is.
pub fn show(ui: &mut Ui, input: &Input<'_>, state: &mut State, actions: &mut Vec<Action>) {
    state.is_shown = true;
    let whole = ui.available_rect_before_wrap();
    ui.painter().rect_filled(whole, 0.0, input.look.color(Ink::Panel));
    let is_typed_into = state.editing.as_ref().is_some_and(editing::Editing::is_text);
    let (sheet, sort) = (state.sheet, state.sort(state.sheet));
    state.order.update(input, sheet, sort, is_typed_into);
    follow_selection(input, state);
    let columns = input.arrangement(state.sheet).shown();
    keyboard::carry_out(ui, input, &columns, state, actions);
    ui.spacing_mut().item_spacing.y = 0.0;
    Frame::new().inner_margin(Margin::symmetric(12, 0)).show(ui, |ui| bar(ui, input, state, actions));
    let sheet_before = state.sheet;
    if state.order.rows().is_empty() {
        empty(ui, input, state);
    } else if sheet_before == sheet {
        grid::show(ui, input, &columns, state, actions);
    }
    edit::show(ui, input, &columns, state, actions);
    context::show(ui, input, &columns, state, actions);
}

/// What somebody selects elsewhere is brought into sight.
fn follow_selection(input: &Input<'_>, state: &mut State) {
    if state.seen_selection == *input.selection {
        return;
    }
    state.seen_selection = input.selection.clone();
    let row = match state.sheet {
        Sheet::Actors => input.selection.single_actor().map(Row::Actor),
        Sheet::Relationships => input.selection.single_relationship().map(Row::Relationship),
    };
    if let Some(row) = row.filter(|row| state.cursor.is_none_or(|place| place.row != *row)) {
        let column = state.cursor.map_or(Sort::first(state.sheet).column, |place| place.column);
        state.cursor = Some(Place { row, column });
        state.anchor = Some(row);
        state.scroll.reveal(Place { row, column });
    }
}

/// Which table, how much of it, and which columns.
fn bar(ui: &mut Ui, input: &Input<'_>, state: &mut State, actions: &mut Vec<Action>) {
    let look = input.look;
    let size = vec2(ui.available_width(), BAR_HEIGHT);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_size(size);
        let choices = Sheet::ALL.map(|sheet| {
            let id = match sheet {
                Sheet::Actors => "table-actors",
                Sheet::Relationships => "table-relationships",
            };
            Pill { value: sheet, text: look.text(id), shape: None }
        });
        let width = SWITCH_WIDTH.min(ui.available_width() * 0.6);
        let chosen = ui.allocate_ui_with_layout(vec2(width, 32.0), Layout::top_down(Align::Min), |ui| {
            ui.set_width(width);
            pills(ui, look, 2, &choices, Some(state.sheet))
        });
        if let Some(sheet) = chosen.inner {
            state.open_sheet(sheet);
            ui.ctx().request_repaint();
        }
        if ui.available_width() > WIDE {
            ui.add_space(8.0);
            note(ui, look, &numbers(input, state));
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            columns_menu::show(ui, input, state.sheet, actions);
        });
    });
}

/// How many rows there are, and how many of them are selected.
fn numbers(input: &Input<'_>, state: &State) -> String {
    let (id, selected) = match state.sheet {
        Sheet::Actors => ("inspector-actors", input.selection.actors.len()),
        Sheet::Relationships => ("inspector-relationships-count", input.selection.relationships.len()),
    };
    let listed = input.look.say(&Message::new(id).with("count", state.order.rows().len()));
    if selected == 0 {
        return listed;
    }
    input.look.say(&Message::new("table-selected").with("listed", listed).with("count", selected))
}

fn empty(ui: &mut Ui, input: &Input<'_>, state: &State) {
    let is_hidden = match state.sheet {
        Sheet::Actors => input.map.actor_count() > 0,
        Sheet::Relationships => input.map.relationship_count() > 0,
    };
    let id = match state.sheet {
        _ if is_hidden => "table-all-hidden",
        Sheet::Actors => "table-no-actors",
        Sheet::Relationships => "table-no-relationships",
    };
    Frame::new().inner_margin(Margin::symmetric(14, 10)).show(ui, |ui| note(ui, input.look, &input.look.text(id)));
}
