//! Typing to jump: letters typed quickly after each other find the first row that begins so.

use super::column::{Column, Row};
use super::order::Order;
use super::value::{Key, Source};
use crate::model::fold;

/// Letters typed later than this after the last one begin anew, in seconds.
const PAUSE_SECONDS: f64 = 1.0;

/// What was typed so far.
#[derive(Debug, Clone, Default)]
pub struct Jump {
    typed: String,
    until: f64,
}

impl Jump {
    /// Whether letters go on with what was typed.
    pub(super) fn is_going_on(&self, now: f64) -> bool {
        !self.typed.is_empty() && now <= self.until
    }

    /// Takes what was typed; gives the row it leads to from `at`. One letter over and over leads from each row that
    /// begins with it to the next one.
    pub(super) fn to(&mut self, text: &str, now: f64, rows: &Rows<'_>, at: Option<Row>) -> Option<Row> {
        if !self.is_going_on(now) {
            self.typed.clear();
        }
        self.typed.push_str(text);
        self.until = now + PAUSE_SECONDS;
        let wanted = fold(&self.typed);
        let mut letters = wanted.chars();
        let first = letters.next()?;
        rows.first(&wanted, 0).or_else(|| {
            let is_one_letter = letters.all(|letter| letter == first);
            let behind = at.and_then(|at| rows.order.place(at)).map_or(0, |place| place + 1);
            rows.first(&first.to_string(), behind).filter(|_| is_one_letter)
        })
    }
}

/// The rows that are jumped to, by what they are sorted by where that is a text, else by their names.
pub(super) struct Rows<'a> {
    pub order: &'a Order,
    pub source: Source<'a>,
    pub column: Column,
}

impl Rows<'_> {
    /// The first row from a place on, and round again, that begins with a text.
    fn first(&self, text: &str, from: usize) -> Option<Row> {
        self.find(from, |row| {
            let record = self.source.record(row)?;
            match self.source.key(record, self.column) {
                Key::Text(_) => Some(self.source.jump_text(record, Some(self.column)).starts_with(text)),
                _ => None,
            }
        })
        .or_else(|| {
            self.find(from, |row| Some(self.source.jump_text(self.source.record(row)?, None).starts_with(text)))
        })
    }

    fn find(&self, from: usize, begins: impl Fn(Row) -> Option<bool>) -> Option<Row> {
        let rows = self.order.rows();
        let (before, behind) = rows.split_at_checked(from).unwrap_or((&rows, &[]));
        behind.iter().chain(before).copied().find(|row| begins(*row) == Some(true))
    }
}
