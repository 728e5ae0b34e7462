//! What can be done with each thing in a view: the rows of its context menu, as data beside the table of commands.
//!
//! Rows that are commands do what the menu bar and the keys do; the others need to know which wedge, or offer a choice.

use super::command::Command;
use crate::model::Wedge;

/// What a context menu is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Thing {
    /// The selected actors.
    Actors,
    /// The selected relationships.
    Relationships,
    /// A wedge.
    Wedge,
    /// The paper round the half circle, and the map as a whole.
    Paper,
    /// The paper of the network, and the network as a whole.
    Plane,
    /// The paper of the power view.
    Grid,
    /// The selected actors, in the table.
    ActorRows,
    /// The selected relationships, in the table.
    RelationshipRows,
}

/// A row of a context menu.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// A command of the table.
    Command(Command),
    /// A line between two groups.
    Rule,
    /// Type the name of a new actor where the menu was opened.
    AddActorHere,
    /// Give the wedge a name of the group's own.
    RenameWedge,
    /// Find free places for all chips of the wedge.
    SpreadThisWedge,
    /// Select everyone who stands in the wedge.
    SelectThisWedge,
    /// The kinds of the legend, to choose one for the selected relationships.
    Kinds,
    /// How close the selected relationships are.
    Strengths,
    /// Where the selected actors are to be moved.
    Moves,
    /// How much the selected actors can do.
    Influences,
    /// Put the selected rows onto the clipboard, or all where none is.
    CopyRows,
    /// Edit the cell the menu was opened at.
    EditCell,
}

const ACTORS: &[Row] = &[
    Row::Command(Command::Connect),
    Row::Rule,
    Row::Command(Command::PlaceIn(Wedge::ActiveAllies)),
    Row::Command(Command::PlaceIn(Wedge::PassiveAllies)),
    Row::Command(Command::PlaceIn(Wedge::Neutral)),
    Row::Command(Command::PlaceIn(Wedge::PassiveOpposition)),
    Row::Command(Command::PlaceIn(Wedge::ActiveOpposition)),
    Row::Command(Command::Unplace),
    Row::Command(Command::SpreadWedge),
    Row::Command(Command::Unpin),
    Row::Rule,
    Row::Moves,
    Row::Command(Command::AddDot),
    Row::Command(Command::RemoveDot),
    Row::Rule,
    Row::Influences,
    Row::Command(Command::WriteEvidence),
    Row::Rule,
    Row::Command(Command::Duplicate),
    Row::Command(Command::Delete),
];

const RELATIONSHIPS: &[Row] =
    &[Row::Kinds, Row::Strengths, Row::Command(Command::Reverse), Row::Rule, Row::Command(Command::Delete)];

const WEDGE: &[Row] = &[
    Row::AddActorHere,
    Row::RenameWedge,
    Row::Rule,
    Row::SelectThisWedge,
    Row::SpreadThisWedge,
    Row::Rule,
    Row::Command(Command::Mirror),
    Row::Command(Command::Fit),
];

const PAPER: &[Row] = &[
    Row::Command(Command::AddActors),
    Row::Command(Command::PasteActors),
    Row::Command(Command::SelectAll),
    Row::Rule,
    Row::Command(Command::Fit),
    Row::Command(Command::ZoomIn),
    Row::Command(Command::ZoomOut),
    Row::Rule,
    Row::Command(Command::Mirror),
    Row::Command(Command::EditLegend),
];

const PLANE: &[Row] = &[
    Row::Command(Command::AddActors),
    Row::Command(Command::SelectAll),
    Row::Rule,
    Row::Command(Command::Fit),
    Row::Command(Command::ZoomIn),
    Row::Command(Command::ZoomOut),
    Row::Rule,
    Row::Command(Command::ArrangeByStance),
    Row::Command(Command::ChooseGroups),
    Row::Command(Command::LayOutAgain),
    Row::Command(Command::UnpinAll),
    Row::Rule,
    Row::Command(Command::EditLegend),
];

const GRID: &[Row] = &[
    Row::Command(Command::AddActors),
    Row::Command(Command::PasteActors),
    Row::Command(Command::SelectAll),
    Row::Rule,
    Row::Command(Command::Fit),
    Row::Command(Command::ZoomIn),
    Row::Command(Command::ZoomOut),
    Row::Rule,
    Row::Command(Command::Mirror),
];

const ACTOR_ROWS: &[Row] = &[
    Row::CopyRows,
    Row::EditCell,
    Row::Rule,
    Row::Command(Command::PlaceIn(Wedge::ActiveAllies)),
    Row::Command(Command::PlaceIn(Wedge::PassiveAllies)),
    Row::Command(Command::PlaceIn(Wedge::Neutral)),
    Row::Command(Command::PlaceIn(Wedge::PassiveOpposition)),
    Row::Command(Command::PlaceIn(Wedge::ActiveOpposition)),
    Row::Command(Command::Unplace),
    Row::Rule,
    Row::Moves,
    Row::Command(Command::AddDot),
    Row::Command(Command::RemoveDot),
    Row::Rule,
    Row::Influences,
    Row::Command(Command::WriteEvidence),
    Row::Rule,
    Row::Command(Command::Duplicate),
    Row::Command(Command::Delete),
];

const RELATIONSHIP_ROWS: &[Row] = &[
    Row::CopyRows,
    Row::EditCell,
    Row::Rule,
    Row::Kinds,
    Row::Strengths,
    Row::Command(Command::Reverse),
    Row::Rule,
    Row::Command(Command::Delete),
];

impl Thing {
    /// All there are.
    pub const ALL: [Self; 8] = [
        Self::Actors,
        Self::Relationships,
        Self::Wedge,
        Self::Paper,
        Self::Plane,
        Self::Grid,
        Self::ActorRows,
        Self::RelationshipRows,
    ];

    /// What can be done with it, in the order of the menu.
    #[must_use]
    pub fn rows(self) -> &'static [Row] {
        match self {
            Self::Actors => ACTORS,
            Self::Relationships => RELATIONSHIPS,
            Self::Wedge => WEDGE,
            Self::Paper => PAPER,
            Self::Plane => PLANE,
            Self::Grid => GRID,
            Self::ActorRows => ACTOR_ROWS,
            Self::RelationshipRows => RELATIONSHIP_ROWS,
        }
    }
}

#[cfg(test)]
mod tests {
    //! The rows against the table.
    use super::*;
    use crate::ui::action::command;

    #[test]
    fn every_command_of_a_context_menu_is_in_the_table_and_none_stands_twice() {
        for thing in Thing::ALL {
            for (place, row) in thing.rows().iter().enumerate() {
                if let Row::Command(command) = row {
                    assert!(command::entry(*command).is_some(), "{command:?} is in no table");
                }
                assert!(*row == Row::Rule || !thing.rows()[..place].contains(row), "{row:?} stands twice");
            }
        }
    }
}
