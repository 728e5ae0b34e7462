//! The two sides of a spectrum and what lies between them.

use crate::model::Wedge;

/// A side of the spectrum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// Active and passive allies.
    Ours,
    /// The neutral wedge.
    Middle,
    /// Passive and active opposition.
    Theirs,
}

impl Side {
    /// All three, from ours to theirs.
    pub const ALL: [Self; 3] = [Self::Ours, Self::Middle, Self::Theirs];

    /// The side a wedge lies on.
    #[must_use]
    pub fn of(wedge: Wedge) -> Self {
        match wedge {
            Wedge::ActiveAllies | Wedge::PassiveAllies => Self::Ours,
            Wedge::Neutral => Self::Middle,
            Wedge::PassiveOpposition | Wedge::ActiveOpposition => Self::Theirs,
        }
    }
}
