//! What the table reads, and what a place in it is.

use std::collections::HashMap;

use egui::Id;

use super::column::{Arrangement, Column, Row};
use super::value::Source;
use crate::analysis::Shown;
use crate::model::{ActorId, Map};
use crate::ui::action::selection::Selection;
use crate::ui::action::view::Sheet;
use crate::ui::toolkit::look::Look;

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

/// What the cells are read from.
pub(super) fn source<'a>(input: &Input<'a>, degrees: &'a HashMap<ActorId, usize>) -> Source<'a> {
    Source { look: input.look, map: input.map, degrees }
}
