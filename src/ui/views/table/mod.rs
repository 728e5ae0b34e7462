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
mod edit;
mod grid;
mod jump;
pub mod keyboard;
pub mod order;
mod scroll;
mod selecting;
mod value;

use std::collections::BTreeMap;

use egui::{Align, Frame, Id, Layout, Margin, Rect, Ui, vec2};

use self::column::{Arrangement, Column, Row};
use self::order::{Order, Sort};
use self::value::Source;
use crate::analysis::Shown;
use crate::lang::Message;
use crate::model::{ActorId, Map};
use crate::picture::Ink;
use crate::ui::action::Action;
use crate::ui::action::selection::Selection;
use crate::ui::action::view::Sheet;
use crate::ui::toolkit::choice::{Pill, note, pills};
use crate::ui::toolkit::look::Look;

/// The height of the bar above the table, in points.
const BAR_HEIGHT: f32 = 46.0;
/// The width of the switch between the two tables, in points.
const SWITCH_WIDTH: f32 = 250.0;
/// Narrower views do without the numbers in the bar, in points.
const WIDE: f32 = 560.0;

/// What the table reads.
#[derive(Clone, Copy)]
pub struct Input<'a> {
    /// Words, colours, measurer.
    pub look: Look<'a>,
    /// The map.
    pub map: &'a Map,
    /// The document's revision the map is at.
    pub revision: u64,
    /// What is selected.
    pub selection: &'a Selection,
    /// Who is listed plainly, faintly or not at all.
    pub shown: &'a Shown,
    /// Whether the map may be changed.
    pub is_editable: bool,
    /// The columns of the actors, as they are kept.
    pub actor_columns: &'a [String],
    /// The columns of the relationships, as they are kept.
    pub relationship_columns: &'a [String],
}

impl Input<'_> {
    /// The columns of a table, in their order.
    #[must_use]
    pub fn arrangement(&self, sheet: Sheet) -> Arrangement {
        let keys = match sheet {
            Sheet::Actors => self.actor_columns,
            Sheet::Relationships => self.relationship_columns,
        };
        Arrangement::kept(sheet, keys)
    }
}

/// A cell of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Its row.
    pub row: Row,
    /// Its column.
    pub column: Column,
}

impl Place {
    /// The id of the cell's widget.
    #[must_use]
    pub fn id(self) -> Id {
        Id::unique(("table cell", self.row, self.column))
    }
}

/// The table's own state.
#[derive(Debug, Clone, Default)]
pub struct State {
    /// Whether the table was shown in the last frame; whoever shows something else says so.
    pub is_shown: bool,
    /// Whether what can be done with the selected rows is to be shown.
    pub wants_context_menu: bool,
    /// Which of the two tables is open.
    pub sheet: Sheet,
    /// The rows in their order.
    pub order: Order,
    /// How many rows were laid out in the last frame; a test counts it.
    pub laid_out: usize,
    sorts: [Option<Sort>; 2],
    /// The cell the keys go on from.
    cursor: Option<Place>,
    /// The row a range begins at.
    anchor: Option<Row>,
    /// Whether the cell the keys go on from was drawn in this frame.
    is_cursor_drawn: bool,
    /// The columns in the last frame.
    columns: Vec<Column>,
    /// The row under the pointer.
    pointed: Option<Row>,
    /// What was selected before the last click: a double click edits all that was.
    before_click: Selection,
    /// What was selected in the last frame.
    seen_selection: Selection,
    editing: Option<edit::Editing>,
    widths: BTreeMap<Column, f32>,
    scroll: scroll::Scroll,
    jump: jump::Jump,
    keys: Vec<keyboard::Press>,
    menu: Option<context::Menu>,
    menus_opened: u64,
}

impl State {
    /// What a table is sorted by.
    #[must_use]
    pub fn sort(&self, sheet: Sheet) -> Sort {
        self.sorts[sheet as usize].unwrap_or(Sort::first(sheet))
    }

    /// Sorts by a column; by the same one again, the other way round.
    fn sort_by(&mut self, column: Column) {
        let before = self.sort(self.sheet);
        let is_descending = before.column == column && !before.is_descending;
        self.sorts[self.sheet as usize] = Some(Sort { column, is_descending });
    }

    fn open_sheet(&mut self, sheet: Sheet) {
        if self.sheet != sheet {
            self.sheet = sheet;
            (self.cursor, self.anchor, self.menu) = (None, None, None);
            self.scroll = scroll::Scroll::default();
            self.columns.clear();
        }
    }

    /// Another view is shown: nothing stays open here.
    pub fn leave(&mut self) {
        (self.editing, self.menu) = (None, None);
    }

    /// Whether the keyboard is in a cell of the table.
    #[must_use]
    pub fn is_walked(&self, ctx: &egui::Context) -> bool {
        self.cursor.is_some_and(|place| ctx.memory(|memory| memory.has_focus(place.id())))
    }
}

/// Shows the table in all the room there is.
pub fn show(ui: &mut Ui, input: &Input<'_>, state: &mut State, actions: &mut Vec<Action>) {
    state.is_shown = true;
    let whole = ui.available_rect_before_wrap();
    ui.painter().rect_filled(whole, 0.0, input.look.color(Ink::Panel));
    let is_typed_into = state.editing.as_ref().is_some_and(edit::Editing::is_text);
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

/// What the cells are read from.
fn source<'a>(input: &Input<'a>, degrees: &'a std::collections::HashMap<ActorId, usize>) -> Source<'a> {
    Source { look: input.look, map: input.map, degrees }
}

/// Where a row or a cell lies on the screen, cut to what is seen.
fn seen(rect: Rect, view: Rect) -> Option<Rect> {
    let seen = rect.intersect(view);
    seen.is_positive().then_some(seen)
}
