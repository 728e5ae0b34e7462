//! What stands in a cell: as a text, to be read and copied, and as what rows are sorted by.

use std::collections::HashMap;

use super::column::{Column, Row};

use crate::exchange::field::{Copied, confidence_id};
use crate::lang::{Message, SortKey};
use crate::model::{Actor, ActorId, Influence, Map, Relationship, Strength, fold};
use crate::ui::toolkit::look::Look;
use crate::ui::words::tie_sentence;

/// What a row is about, as the map holds it.
#[derive(Clone, Copy)]
pub(super) enum Record<'a> {
    Actor(&'a Actor),
    Relationship(&'a Relationship),
}

/// What the rows are read from.
#[derive(Clone, Copy)]
pub(super) struct Source<'a> {
    pub look: Look<'a>,
    pub map: &'a Map,
    /// How many relationships each actor is an end of; those of none are left out.
    pub degrees: &'a HashMap<ActorId, usize>,
}

/// What a column is sorted by. What is empty comes last, whichever way it is sorted.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Key {
    Number(usize),
    Text(SortKey),
    Empty,
}

impl<'a> Source<'a> {
    pub(super) fn record(&self, row: Row) -> Option<Record<'a>> {
        match row {
            Row::Actor(id) => self.map.actor(id).map(|actor| Record::Actor(actor)),
            Row::Relationship(id) => self.map.relationship(id).map(|relationship| Record::Relationship(relationship)),
        }
    }

    /// What a row is called.
    pub(super) fn row_name(&self, record: Record<'_>) -> String {
        match record {
            Record::Actor(actor) => self.look.actor_name(actor),
            Record::Relationship(relationship) => tie_sentence(self.look, self.map, relationship),
        }
    }

    /// What rows that are alike otherwise are sorted by: the name, or those of both ends.
    pub(super) fn sort_name(&self, record: Record<'_>) -> [SortKey; 2] {
        let key = |name: &str| self.look.lang.sort_key(name);
        match record {
            Record::Actor(actor) => [key(self.own_name(actor)), SortKey::default()],
            Record::Relationship(tie) => [tie.from, tie.to].map(|end| key(&self.name(end))),
        }
    }

    /// What a row begins with to whoever types to jump to it, folded: a text of its cell, or else its name.
    pub(super) fn jump_text(&self, record: Record<'_>, column: Option<Column>) -> String {
        match (record, column) {
            (Record::Actor(actor), None | Some(Column::Name)) => fold(self.own_name(actor)),
            (Record::Relationship(tie), None) => fold(&self.name(tie.from)),
            (_, Some(column)) => fold(&self.text(record, column)),
        }
    }

    /// Who has no name is not sorted by the words that stand in its place.
    fn own_name<'n>(&self, actor: &'n Actor) -> &'n str {
        self.look.audience.own_name(actor).unwrap_or_default()
    }

    fn name(&self, actor: ActorId) -> String {
        self.map.actor(actor).map_or_else(String::new, |actor| self.look.actor_name(actor))
    }

    /// What stands in a cell; nothing where nothing is known.
    pub(super) fn text(&self, record: Record<'_>, column: Column) -> String {
        match record {
            Record::Actor(actor) => self.text_of_actor(actor, column),
            Record::Relationship(relationship) => self.text_of_relationship(relationship, column),
        }
    }

    fn text_of_actor(&self, actor: &Actor, column: Column) -> String {
        let look = self.look;
        let count = |count: usize| if count == 0 { String::new() } else { count.to_string() };
        match column {
            Column::Name => look.actor_name(actor),
            Column::Kind => look.text(actor.kind.text_id()),
            Column::Wedge => actor.wedge().map_or_else(String::new, |wedge| look.wedge_name(self.map, wedge)),
            Column::Stance => {
                actor.placement.map_or_else(String::new, |placement| format!("{:.2}", placement.stance.value()))
            }
            Column::Distance => {
                actor.placement.map_or_else(String::new, |placement| format!("{:.2}", placement.distance.value()))
            }
            Column::Influence => actor.influence.map_or_else(String::new, |influence| influence.value().to_string()),
            Column::Confidence => {
                actor.confidence.map_or_else(String::new, |confidence| look.text(confidence_id(confidence)))
            }
            Column::Groups => actor.groups.join(", "),
            Column::PartOf => actor.part_of.map_or_else(String::new, |whole| self.name(whole)),
            Column::Confidential => self.yes(actor.confidential),
            Column::Wanted => actor.open_move().map_or_else(String::new, |wedge| look.wedge_name(self.map, wedge)),
            Column::Dots => count(usize::from(actor.dots)),
            Column::Relationships => count(self.degrees.get(&actor.id).copied().unwrap_or_default()),
            column => written(actor, column).to_owned(),
        }
    }

    fn text_of_relationship(&self, relationship: &Relationship, column: Column) -> String {
        let look = self.look;
        match column {
            Column::From => self.name(relationship.from),
            Column::To => self.name(relationship.to),
            Column::Tie => {
                self.map.head().kind(&relationship.kind).map_or_else(String::new, |kind| look.kind_label(kind))
            }
            Column::Strength => look.text(&strength_id(relationship.strength)),
            Column::Formal => self.yes(relationship.formal),
            Column::Secret => self.yes(relationship.confidential),
            Column::Note => relationship.note.clone(),
            _ => String::new(),
        }
    }

    /// What is copied of a cell: all that another map needs to have the actor as it is here.
    pub(super) fn copied(&self, record: Record<'_>, column: Column, wedges: &[String; 5]) -> String {
        match (record, column.field()) {
            (Record::Actor(actor), Some(field)) => {
                let from = Copied { map: self.map, lang: self.look.lang, audience: self.look.audience, wedges };
                field.copied(actor, &from)
            }
            _ => self.text(record, column),
        }
    }

    fn yes(&self, is_so: bool) -> String {
        if is_so { self.look.text("table-yes") } else { String::new() }
    }

    /// A cell to whoever does not see it: "3 of 5", "empty".
    pub(super) fn spoken(&self, record: Record<'_>, column: Column) -> String {
        if let (Column::Influence, Record::Actor(Actor { influence: Some(influence), .. })) = (column, record) {
            let of = Message::new("table-influence-of").with("value", usize::from(influence.value()));
            return self.look.say(&of.with("max", usize::from(Influence::MAX)));
        }
        let text = self.text(record, column);
        if text.trim().is_empty() { self.look.text("table-cell-empty") } else { text }
    }

    /// What a row is sorted by.
    pub(super) fn key(&self, record: Record<'_>, column: Column) -> Key {
        let ordered = match (record, column) {
            (Record::Actor(actor), Column::Kind) => Some(actor.kind as usize),
            (Record::Actor(actor), Column::Wedge) => actor.wedge().map(crate::model::Wedge::index),
            (Record::Actor(actor), Column::Stance) => {
                // In the steps of the file, which is all the map knows of it.
                actor.placement.map(|placement| (placement.stance.value() * 10_000.0).round() as usize)
            }
            (Record::Actor(actor), Column::Distance) => {
                actor.placement.map(|placement| (placement.distance.value() * 10_000.0).round() as usize)
            }
            (Record::Actor(actor), Column::Influence) => {
                actor.influence.map(|influence| usize::from(influence.value()))
            }
            (Record::Actor(actor), Column::Confidence) => actor.confidence.map(|confidence| confidence as usize),
            (Record::Actor(actor), Column::Wanted) => actor.open_move().map(crate::model::Wedge::index),
            (Record::Actor(actor), Column::Dots) => Some(usize::from(actor.dots)).filter(|dots| *dots > 0),
            (Record::Actor(actor), Column::Relationships) => self.degrees.get(&actor.id).copied(),
            (Record::Relationship(tie), Column::Tie) => {
                self.map.head().kinds.iter().position(|kind| kind.id == tie.kind)
            }
            (Record::Actor(actor), Column::Confidential) => actor.confidential.then_some(0),
            (Record::Relationship(tie), Column::Formal) => tie.formal.then_some(0),
            (Record::Relationship(tie), Column::Secret) => tie.confidential.then_some(0),
            (Record::Relationship(tie), Column::Strength) => Some(usize::from(tie.strength.value())),
            _ => return self.text_key(record, column),
        };
        ordered.map_or(Key::Empty, Key::Number)
    }

    fn text_key(&self, record: Record<'_>, column: Column) -> Key {
        let key = match (record, column) {
            (Record::Actor(actor), Column::Name) => self.look.lang.sort_key(self.own_name(actor)),
            _ => self.look.lang.sort_key(&self.text(record, column)),
        };
        if key.is_empty() { Key::Empty } else { Key::Text(key) }
    }
}

/// The texts of an actor that are shown as they were written.
pub(super) fn written(actor: &Actor, column: Column) -> &str {
    match column {
        Column::Name => &actor.name,
        Column::CodeName => &actor.code_name,
        Column::Evidence => &actor.evidence,
        Column::Contact => &actor.contact,
        Column::Notes => &actor.notes,
        Column::Appeal => &actor.plan.appeal,
        Column::Tactic => &actor.plan.tactic,
        Column::Ask => &actor.plan.ask,
        Column::Who => &actor.plan.who,
        Column::By => &actor.plan.by,
        _ => "",
    }
}

/// The id of the word for how close a relationship is.
pub(super) fn strength_id(strength: Strength) -> String {
    format!("strength-{}", strength.value())
}
