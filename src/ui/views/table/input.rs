//! What the table reads, and what a place in it is.

use std::collections::HashMap;
use std::ops::Deref;

use egui::Id;

use super::column::{Arrangement, Column, Row};
use super::value::Source;
use crate::model::ActorId;
use crate::ui::action::reading::Reading;
use crate::ui::action::view::Sheet;

/// What the table reads.
#[derive(Clone, Copy)]
pub struct Input<'a> {
    /// The map, and what is known of it.
    pub reading: Reading<'a>,
    /// The columns of the actors, as they are kept.
    pub actor_columns: &'a [String],
    /// The columns of the relationships, as they are kept.
    pub relationship_columns: &'a [String],
}

impl<'a> Deref for Input<'a> {
    type Target = Reading<'a>;

    fn deref(&self) -> &Reading<'a> {
        &self.reading
    }
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
