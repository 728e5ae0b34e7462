//! What the table remembers from frame to frame: nothing of it is in the document.

use std::collections::BTreeMap;

use egui::Modifiers;

use super::column::{Column, Row};
use super::editing::Editing;
use super::input::Place;
use super::jump::Jump;
use super::order::{Order, Sort};
use super::scroll::Scroll;
use super::signs::Signs;
use crate::ui::action::selection::Selection;
use crate::ui::action::view::Sheet;
use crate::ui::asking::context_menu::ContextMenu;

/// The table's own state.
#[derive(Default)]
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
    pub(super) sorts: [Option<Sort>; 2],
    /// The cell the keys go on from.
    pub(super) cursor: Option<Place>,
    /// The row a range begins at.
    pub(super) anchor: Option<Row>,
    /// Whether the cell the keys go on from was drawn in this frame.
    pub(super) is_cursor_drawn: bool,
    /// The row under the pointer.
    pub(super) pointed: Option<Row>,
    /// What was selected before the last click: a double click edits all that was.
    pub(super) before_click: Selection,
    /// What was selected in the last frame.
    pub(super) seen_selection: Selection,
    pub(super) editing: Option<Editing>,
    pub(super) widths: BTreeMap<Column, f32>,
    pub(super) scroll: Scroll,
    pub(super) jump: Jump,
    pub(super) signs: Signs,
    pub(super) keys: Vec<Press>,
    pub(super) menu: Option<ContextMenu<()>>,
    pub(super) menus_opened: u64,
}

impl State {
    /// What a table is sorted by.
    #[must_use]
    pub fn sort(&self, sheet: Sheet) -> Sort {
        self.sorts[sheet as usize].unwrap_or(Sort::first(sheet))
    }

    /// Sorts by a column; by the same one again, the other way round.
    pub(super) fn sort_by(&mut self, column: Column) {
        let before = self.sort(self.sheet);
        let is_descending = before.column == column && !before.is_descending;
        self.sorts[self.sheet as usize] = Some(Sort { column, is_descending });
    }

    pub(super) fn open_sheet(&mut self, sheet: Sheet) {
        if self.sheet != sheet {
            self.sheet = sheet;
            (self.cursor, self.anchor, self.menu) = (None, None, None);
            self.scroll = Scroll::default();
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

/// A key that is the table's.
#[derive(Debug, Clone, PartialEq)]
pub enum Press {
    /// Go to another cell; with Shift everything up to it is selected, with Ctrl nothing.
    Go(Step, Modifiers),
    /// Edit the cell.
    Edit,
    /// Jump to what begins so.
    Letters(String),
    /// Select the row in addition, or not any more; within what is typed to jump, a space.
    Space,
    /// Select everything that is listed.
    SelectAll,
    /// Put the selected rows onto the clipboard.
    Copy,
    /// Select nothing.
    Escape,
}

/// Where a key goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// So many rows down, or up.
    Rows(isize),
    /// So many pages down, or up.
    Pages(isize),
    /// So many columns to the right, or to the left.
    Columns(isize),
    /// To the first cell of the row.
    RowStart,
    /// To the last cell of the row.
    RowEnd,
    /// To the first row.
    Top,
    /// To the last row.
    Bottom,
}
