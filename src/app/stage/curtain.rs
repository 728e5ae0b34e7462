//! The curtain between the map and the room: open, or closed, and then by whom.

/// Whether the room is shown anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Curtain {
    /// The room sees what it may see.
    Open,
    /// The room sees paper.
    Closed(Closed),
}

/// Who closed the curtain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closed {
    /// The facilitator, on purpose.
    ByFacilitator,
    /// The time without a touch.
    ByIdleness,
    /// The program, before it showed something that nobody had asked for.
    ByCaution(Caution),
}

/// What the program was cautious about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Caution {
    /// Something that was kept from the room would be seen.
    MoreToSee,
    /// Undo or redo went to a state of the map that the room was not shown.
    FromBefore,
    /// Another map took the place of the one that was shown, or none did.
    AnotherMap,
    /// The map was read again from its file.
    Reread,
    /// What the room went on seeing became forbidden.
    Forbidden,
    /// A screen came or went, or shows what another one shows.
    Screens,
    /// This window was the wall.
    WasWall,
    /// The program ended in the middle of a presentation.
    Interrupted,
}

impl Curtain {
    /// Whether the room sees paper.
    #[must_use]
    pub fn is_closed(self) -> bool {
        self != Self::Open
    }
}

impl Closed {
    /// The Fluent id of the sentence that says why the room sees paper.
    #[must_use]
    pub fn text_id(self) -> &'static str {
        match self {
            Self::ByFacilitator => "curtain-by-facilitator",
            Self::ByIdleness => "curtain-by-idleness",
            Self::ByCaution(Caution::MoreToSee) => "curtain-more-to-see",
            Self::ByCaution(Caution::FromBefore) => "curtain-from-before",
            Self::ByCaution(Caution::AnotherMap) => "curtain-another-map",
            Self::ByCaution(Caution::Reread) => "curtain-reread",
            Self::ByCaution(Caution::Forbidden) => "curtain-forbidden",
            Self::ByCaution(Caution::Screens) => "curtain-screens",
            Self::ByCaution(Caution::WasWall) => "curtain-was-wall",
            Self::ByCaution(Caution::Interrupted) => "curtain-interrupted",
        }
    }
}
