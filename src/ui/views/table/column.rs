//! The two tables, their rows and their columns: which there are, which are shown, and in which order.

use crate::exchange::field::Field;
use crate::model::{ActorId, RelationshipId};
use crate::ui::action::view::Sheet;
use crate::ui::toolkit::look::Look;

/// Every column of a table, in the order it begins with.
#[must_use]
pub fn columns_of(sheet: Sheet) -> &'static [Column] {
    match sheet {
        Sheet::Actors => ACTORS,
        Sheet::Relationships => RELATIONSHIPS,
    }
}

/// What a row is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Row {
    /// An actor.
    Actor(ActorId),
    /// A relationship.
    Relationship(RelationshipId),
}

/// One field of an actor or of a relationship.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// An actor's name.
    Name,
    /// What the room sees instead.
    CodeName,
    /// Person, group, organisation, institution.
    Kind,
    /// Where it stands.
    Wedge,
    /// Where it stands, as a number from 0 to 1.
    Stance,
    /// How far from the demand, from 0 to 1.
    Distance,
    /// 1 to 5.
    Influence,
    /// How sure the group is of the placement.
    Confidence,
    /// How it knows.
    Evidence,
    /// Who on our side holds the contact.
    Contact,
    /// Committees, regions.
    Groups,
    /// The actor it is a part of.
    PartOf,
    /// Whether only the facilitator sees the actor.
    Confidential,
    /// Anything else about it.
    Notes,
    /// Where it is to be moved.
    Wanted,
    /// What appeals to it.
    Appeal,
    /// What is done.
    Tactic,
    /// What is asked.
    Ask,
    /// Who does it.
    Who,
    /// By when.
    By,
    /// How many dots it was given.
    Dots,
    /// How many relationships it is an end of.
    Relationships,
    /// Where a relationship begins.
    From,
    /// The legend's entry it belongs to.
    Tie,
    /// Where it ends.
    To,
    /// How close it is.
    Strength,
    /// Whether it is written down.
    Formal,
    /// Whether only the facilitator sees the relationship.
    Secret,
    /// What should be remembered about it.
    Note,
}

const ACTORS: &[Column] = &[
    Column::Name,
    Column::Kind,
    Column::Wedge,
    Column::Influence,
    Column::Confidence,
    Column::Evidence,
    Column::Wanted,
    Column::Appeal,
    Column::Tactic,
    Column::Ask,
    Column::Who,
    Column::By,
    Column::Dots,
    Column::Contact,
    Column::Groups,
    Column::PartOf,
    Column::CodeName,
    Column::Confidential,
    Column::Relationships,
    Column::Stance,
    Column::Distance,
    Column::Notes,
];

const RELATIONSHIPS: &[Column] =
    &[Column::From, Column::Tie, Column::To, Column::Strength, Column::Formal, Column::Secret, Column::Note];

impl Column {
    /// What it is called in the settings, and the end of the id of its name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::CodeName => "code-name",
            Self::Kind => "kind",
            Self::Wedge => "wedge",
            Self::Stance => "stance",
            Self::Distance => "distance",
            Self::Influence => "influence",
            Self::Confidence => "confidence",
            Self::Evidence => "evidence",
            Self::Contact => "contact",
            Self::Groups => "groups",
            Self::PartOf => "part-of",
            Self::Confidential => "confidential",
            Self::Notes => "notes",
            Self::Wanted => "wanted",
            Self::Appeal => "appeal",
            Self::Tactic => "tactic",
            Self::Ask => "ask",
            Self::Who => "who",
            Self::By => "by",
            Self::Dots => "dots",
            Self::Relationships => "relationships",
            Self::From => "from",
            Self::Tie => "tie",
            Self::To => "to",
            Self::Strength => "strength",
            Self::Formal => "formal",
            Self::Secret => "secret",
            Self::Note => "note",
        }
    }

    /// What it says of an actor that another map can take over.
    pub(super) fn field(self) -> Option<Field> {
        match self {
            Self::Name => Some(Field::Name),
            Self::CodeName => Some(Field::CodeName),
            Self::Kind => Some(Field::Kind),
            Self::Wedge => Some(Field::Wedge),
            Self::Stance => Some(Field::Stance),
            Self::Distance => Some(Field::Distance),
            Self::Influence => Some(Field::Influence),
            Self::Confidence => Some(Field::Confidence),
            Self::Evidence => Some(Field::Evidence),
            Self::Contact => Some(Field::Contact),
            Self::Groups => Some(Field::Groups),
            Self::PartOf => Some(Field::PartOf),
            Self::Confidential => Some(Field::Confidential),
            Self::Notes => Some(Field::Notes),
            Self::Wanted => Some(Field::Wanted),
            Self::Appeal => Some(Field::Appeal),
            Self::Tactic => Some(Field::Tactic),
            Self::Ask => Some(Field::Ask),
            Self::Who => Some(Field::Who),
            Self::By => Some(Field::By),
            Self::Dots => Some(Field::Dots),
            Self::Relationships
            | Self::From
            | Self::Tie
            | Self::To
            | Self::Strength
            | Self::Formal
            | Self::Secret
            | Self::Note => None,
        }
    }

    /// What stands above it.
    #[must_use]
    pub fn name(self, look: Look<'_>) -> String {
        look.text(&format!("table-column-{}", self.key()))
    }

    /// How wide it is to begin with, in points.
    pub(super) fn first_width(self) -> f32 {
        match self {
            Self::Name | Self::From | Self::To => 210.0,
            Self::Evidence | Self::Notes | Self::Note => 260.0,
            Self::Wedge | Self::Wanted | Self::PartOf | Self::Tie => 158.0,
            Self::Appeal | Self::Tactic | Self::Ask => 180.0,
            Self::Kind | Self::Groups | Self::CodeName | Self::Relationships => 132.0,
            Self::Dots | Self::Stance | Self::Distance => 84.0,
            Self::Influence
            | Self::Confidence
            | Self::Contact
            | Self::Confidential
            | Self::Who
            | Self::By
            | Self::Strength
            | Self::Formal
            | Self::Secret => 116.0,
        }
    }

    /// Whether it can be left out; what names the row stays.
    pub(super) fn can_be_hidden(self) -> bool {
        !matches!(self, Self::Name | Self::From | Self::To)
    }

    /// Whether it is every record's own: setting it for several at once would make them all alike.
    pub(super) fn is_each_ones_own(self) -> bool {
        matches!(self, Self::Name | Self::CodeName)
    }
}

/// The columns of a table in the order the facilitator gave them, each with whether it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrangement(Vec<(Column, bool)>);

impl Arrangement {
    /// As it was kept: the keys of the columns, with a dash before those not shown. What is not known is passed over,
    /// what is missing stands at the end.
    #[must_use]
    pub fn kept(sheet: Sheet, keys: &[String]) -> Self {
        let all = columns_of(sheet);
        let mut columns: Vec<(Column, bool)> = Vec::with_capacity(all.len());
        for key in keys {
            let (key, is_shown) = key.strip_prefix('-').map_or((key.as_str(), true), |key| (key, false));
            let found = all.iter().copied().find(|column| column.key() == key);
            let fresh = found.filter(|found| columns.iter().all(|(column, _)| column != found));
            columns.extend(fresh.map(|column| (column, is_shown || !column.can_be_hidden())));
        }
        let missing = all.iter().filter(|column| columns.iter().all(|(there, _)| there != *column));
        let missing: Vec<_> = missing.map(|column| (*column, true)).collect();
        columns.extend(missing);
        Self(columns)
    }

    /// As it is kept in the settings.
    #[must_use]
    pub fn keys(&self) -> Vec<String> {
        let key = |(column, is_shown): &(Column, bool)| {
            if *is_shown { column.key().to_owned() } else { format!("-{}", column.key()) }
        };
        self.0.iter().map(key).collect()
    }

    /// All columns, each with whether it is shown.
    #[must_use]
    pub fn all(&self) -> &[(Column, bool)] {
        &self.0
    }

    /// The columns that are shown, from left to right.
    #[must_use]
    pub fn shown(&self) -> Vec<Column> {
        self.0.iter().filter(|(_, is_shown)| *is_shown).map(|(column, _)| *column).collect()
    }

    /// Shows a column or leaves it out.
    pub(super) fn toggle(&mut self, column: Column) {
        if let Some((_, is_shown)) = self.0.iter_mut().find(|(there, _)| *there == column) {
            *is_shown = !*is_shown || !column.can_be_hidden();
        }
    }

    /// Moves a column one place to the left or to the right.
    pub(super) fn shift(&mut self, column: Column, to_the_left: bool) {
        let Some(at) = self.0.iter().position(|(there, _)| *there == column) else { return };
        let other = if to_the_left { at.checked_sub(1) } else { Some(at + 1).filter(|other| *other < self.0.len()) };
        if let Some(other) = other {
            self.0.swap(at, other);
        }
    }
}

#[cfg(test)]
mod tests {
    //! What was kept against what there is.
    use super::*;

    fn kept(keys: &[&str]) -> Arrangement {
        let keys: Vec<String> = keys.iter().map(|key| (*key).to_owned()).collect();
        Arrangement::kept(Sheet::Relationships, &keys)
    }

    #[test]
    fn what_was_kept_comes_back_and_what_is_new_stands_at_the_end() {
        let mut columns = kept(&["to", "-note", "from", "of another version", "to"]);
        assert_eq!(
            columns.shown(),
            [Column::To, Column::From, Column::Tie, Column::Strength, Column::Formal, Column::Secret]
        );
        columns.toggle(Column::Note);
        columns.shift(Column::Note, true);
        columns.shift(Column::Note, true);
        assert_eq!(columns.shown()[..2], [Column::Note, Column::To]);
        assert_eq!(Arrangement::kept(Sheet::Relationships, &columns.keys()), columns);
    }

    #[test]
    fn what_names_a_row_is_never_left_out() {
        let mut columns = kept(&["-from"]);
        columns.toggle(Column::From);
        columns.toggle(Column::To);
        assert!(columns.shown().contains(&Column::From) && columns.shown().contains(&Column::To));
    }

    #[test]
    fn no_two_columns_have_one_key() {
        let mut keys: Vec<_> =
            Sheet::ALL.iter().flat_map(|sheet| columns_of(*sheet)).map(|column| column.key()).collect();
        let count = keys.len();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), count);
    }
}
