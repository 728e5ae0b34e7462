//! Which rows there are, and in which order: worked out anew only when something it follows from has changed.

use std::cmp::Ordering;
use std::collections::HashMap;
use std::sync::Arc;

use super::column::{Column, Row};
use super::input::Input;
use super::value::{Key, Source};
use crate::analysis::Shown;
use crate::audience::Audience;
use crate::lang::{SortKey, Tongue};
use crate::model::{ActorId, Map};
use crate::ui::action::view::Sheet;

/// What a table is sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sort {
    /// The column.
    pub column: Column,
    /// Whether from the last to the first.
    pub is_descending: bool,
}

impl Sort {
    /// What a table is sorted by to begin with.
    #[must_use]
    pub fn first(sheet: Sheet) -> Self {
        let column = match sheet {
            Sheet::Actors => Column::Name,
            Sheet::Relationships => Column::From,
        };
        Self { column, is_descending: false }
    }
}

/// What the order follows from.
#[derive(Debug, Clone, PartialEq)]
struct Basis {
    revision: u64,
    sheet: Sheet,
    sort: Sort,
    audience: Audience,
    tongue: Tongue,
    shown: Shown,
}

/// The rows in their order.
#[derive(Debug, Clone, Default)]
pub struct Order {
    basis: Option<Basis>,
    rows: Arc<[Row]>,
    degrees: Arc<HashMap<ActorId, usize>>,
    /// How often it was worked out; a test counts it.
    pub sorted: usize,
}

impl Order {
    /// The rows, from the top.
    #[must_use]
    pub fn rows(&self) -> Arc<[Row]> {
        Arc::clone(&self.rows)
    }

    /// How many relationships each actor is an end of; those of none are left out.
    pub(super) fn degrees(&self) -> Arc<HashMap<ActorId, usize>> {
        Arc::clone(&self.degrees)
    }

    /// Which row it is, from the top.
    pub(super) fn place(&self, row: Row) -> Option<usize> {
        self.rows.iter().position(|other| *other == row)
    }

    /// Brings the order up to what is shown. While a cell is typed into (`is_held`) its row stays where it is; only
    /// what the map has no more goes.
    pub(super) fn update(&mut self, input: &Input<'_>, sheet: Sheet, sort: Sort, is_held: bool) {
        let is_same = |basis: &Basis| {
            basis.revision == input.revision
                && basis.sheet == sheet
                && basis.sort == sort
                && basis.audience == input.look.audience
                && basis.tongue == input.look.lang.tongue()
                && basis.shown == *input.shown
        };
        if self.basis.as_ref().is_some_and(is_same) {
            return;
        }
        if is_held {
            let exists = |row: &Row| match *row {
                Row::Actor(id) => input.map.actor(id).is_some(),
                Row::Relationship(id) => input.map.relationship(id).is_some(),
            };
            if !self.rows.iter().all(exists) {
                self.rows = self.rows.iter().copied().filter(exists).collect();
            }
            return;
        }
        self.degrees = Arc::new(degrees(input.map, input.look.audience));
        let source = Source { look: input.look, map: input.map, degrees: &self.degrees };
        self.rows = sorted(input, source, sheet, sort);
        self.sorted += 1;
        self.basis = Some(Basis {
            revision: input.revision,
            sheet,
            sort,
            audience: input.look.audience,
            tongue: input.look.lang.tongue(),
            shown: input.shown.clone(),
        });
    }
}

fn degrees(map: &Map, audience: Audience) -> HashMap<ActorId, usize> {
    let mut degrees = HashMap::new();
    for relationship in map.relationships().filter(|tie| audience.sees_relationship(tie, map)) {
        for end in [relationship.from, relationship.to] {
            *degrees.entry(end).or_default() += 1;
        }
    }
    degrees
}

/// The rows that are there for this audience and not hidden.
fn listed(input: &Input<'_>, sheet: Sheet) -> Vec<Row> {
    let audience = input.look.audience;
    match sheet {
        Sheet::Actors => {
            let seen = input.map.actors().filter(|actor| audience.sees_actor(actor));
            seen.map(|actor| actor.id).filter(|id| !input.shown.is_hidden(*id)).map(Row::Actor).collect()
        }
        Sheet::Relationships => {
            let seen = input.map.relationships().filter(|tie| audience.sees_relationship(tie, input.map));
            let shown = seen.filter(|tie| ![tie.from, tie.to].iter().any(|end| input.shown.is_hidden(*end)));
            shown.map(|tie| Row::Relationship(tie.id)).collect()
        }
    }
}

fn sorted(input: &Input<'_>, source: Source<'_>, sheet: Sheet, sort: Sort) -> Arc<[Row]> {
    let mut keyed: Vec<(Key, [SortKey; 2], Row)> = listed(input, sheet)
        .into_iter()
        .filter_map(|row| {
            let record = source.record(row)?;
            // Those alike by name: who is sorted by it has been compared already.
            let name = if sort.column == Column::Name { Default::default() } else { source.sort_name(record) };
            Some((source.key(record, sort.column), name, row))
        })
        .collect();
    keyed.sort_unstable_by(|(a, a_name, a_row), (b, b_name, b_row)| {
        compare(a, b, sort.is_descending).then_with(|| a_name.cmp(b_name)).then(a_row.cmp(b_row))
    });
    keyed.into_iter().map(|(.., row)| row).collect()
}

fn compare(a: &Key, b: &Key, is_descending: bool) -> Ordering {
    match (a, b) {
        (Key::Empty, _) | (_, Key::Empty) => a.cmp(b),
        _ if is_descending => b.cmp(a),
        _ => a.cmp(b),
    }
}

#[cfg(test)]
mod tests {
    //! What comes before what.
    use super::*;

    #[test]
    fn what_is_empty_comes_last_either_way() {
        for is_descending in [false, true] {
            let mut keys = [Key::Empty, Key::Number(2), Key::Empty, Key::Number(1)];
            keys.sort_by(|a, b| compare(a, b, is_descending));
            assert_eq!(keys[2..], [Key::Empty, Key::Empty]);
            assert_eq!(keys[0] == Key::Number(2), is_descending);
        }
    }
}
