//! A relationship: a connection between two actors, of a kind.

use super::{ActorId, Ext, KindId, RelationshipId};

/// How strong a relationship is, 1 (loose) to 3 (close). 2 unless said otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Strength(u8);

impl Strength {
    /// The closest.
    pub const MAX: u8 = 3;

    /// The strength of that many, or none when it is not 1 to 3.
    #[must_use]
    pub fn new(value: u8) -> Option<Self> {
        (1..=Self::MAX).contains(&value).then_some(Self(value))
    }

    /// 1 to 3.
    #[must_use]
    pub fn value(self) -> u8 {
        self.0
    }
}

impl Default for Strength {
    fn default() -> Self {
        Self(2)
    }
}

/// One relationship.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relationship {
    /// Names it for ever.
    pub id: RelationshipId,
    /// The first actor; where the kind is directed, the one it starts from.
    pub from: ActorId,
    /// The second actor; never the same as the first.
    pub to: ActorId,
    /// The legend's entry it belongs to.
    pub kind: KindId,
    /// How close it is.
    pub strength: Strength,
    /// Whether it is written down (a memorandum, a contract), not only practised.
    pub formal: bool,
    /// Whether only the facilitator may see it: the room never does.
    pub confidential: bool,
    /// What should be remembered about it.
    pub note: String,
    /// Other programs' data.
    pub ext: Ext,
}

impl Relationship {
    /// A new relationship with a random id, of middle strength, informal, with nothing noted.
    #[must_use]
    pub fn new(from: ActorId, to: ActorId, kind: KindId) -> Self {
        Self {
            id: RelationshipId::random(),
            from,
            to,
            kind,
            strength: Strength::default(),
            formal: false,
            confidential: false,
            note: String::new(),
            ext: Ext::new(),
        }
    }

    /// The actor at the other end, if `actor` is one of the two.
    #[must_use]
    pub fn other_end(&self, actor: ActorId) -> Option<ActorId> {
        if self.from == actor {
            Some(self.to)
        } else if self.to == actor {
            Some(self.from)
        } else {
            None
        }
    }
}
