//! An actor: a person, group, organisation or institution that matters to the demand.

use std::num::{NonZeroU8, NonZeroU32};

use super::{ActorId, Ext, Pin, Placement, Wedge};

/// What sort of actor it is; on the canvas, a shape.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub enum ActorKind {
    /// One person (●).
    Person,
    /// People without a formal organisation, or a constituency (●●).
    #[default]
    Group,
    /// A formal organisation, company or association (■).
    Organisation,
    /// A public body: council, court, ministry, university (▲).
    Institution,
}

impl ActorKind {
    /// All four, from a person to an institution.
    pub const ALL: [Self; 4] = [Self::Person, Self::Group, Self::Organisation, Self::Institution];

    /// The Fluent id of what it is called.
    #[must_use]
    pub fn text_id(self) -> &'static str {
        match self {
            Self::Person => "actor-kind-person",
            Self::Group => "actor-kind-group",
            Self::Organisation => "actor-kind-organisation",
            Self::Institution => "actor-kind-institution",
        }
    }
}

/// How sure the group is of a placement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub enum Confidence {
    /// Somebody's feeling.
    Guess,
    /// Something was seen or said.
    Likely,
    /// Observed more than once, or from the actor itself.
    Sure,
}

impl Confidence {
    /// All three, from a guess to sure.
    pub const ALL: [Self; 3] = [Self::Guess, Self::Likely, Self::Sure];
}

/// How much an actor can do about the demand, 1 (little) to 5 (decides).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Influence(NonZeroU8);

impl Influence {
    /// The highest judgement.
    pub const MAX: u8 = 5;

    /// The influence of that many, or none when it is not 1 to 5.
    #[must_use]
    pub fn new(value: u8) -> Option<Self> {
        NonZeroU8::new(value).filter(|value| value.get() <= Self::MAX).map(Self)
    }

    /// 1 to 5.
    #[must_use]
    pub fn value(self) -> u8 {
        self.0.get()
    }
}

/// How the actor is to be moved: one appeal, one tactic, one simple ask, who does it, by when.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// What would appeal to them.
    pub appeal: String,
    /// What we do to reach them.
    pub tactic: String,
    /// The one simple thing we ask of them.
    pub ask: String,
    /// Who on our side does it.
    pub who: String,
    /// By when; a date if possible (2026-03-03), free text if not.
    pub by: String,
}

impl Plan {
    /// Whether nothing has been planned yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// One actor with all that the group knows of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// Names it for ever.
    pub id: ActorId,
    /// The real name, one line; may be empty for as long as somebody is typing it anew.
    pub name: String,
    /// What the room, and what is exported for it, has instead; empty when none was given.
    pub code_name: String,
    /// What the room knows it by where it has no code name ("Group 7"); no two actors of a map have the same.
    pub number: Option<NonZeroU32>,
    /// Person, group, organisation or institution.
    pub kind: ActorKind,
    /// The actor this one is a part of; never itself, never in a circle.
    pub part_of: Option<ActorId>,
    /// Committees, regions or whatever else the group sorts by.
    pub groups: Vec<String>,
    /// Where it stands; `None` while it waits in the tray.
    pub placement: Option<Placement>,
    /// How much it can do; `None` while not judged.
    pub influence: Option<Influence>,
    /// How sure the placement is; `None` while not judged.
    pub confidence: Option<Confidence>,
    /// How we know: what was observed.
    pub evidence: String,
    /// Who on our side holds the contact.
    pub contact: String,
    /// Whether only the facilitator may see it: the room never does.
    pub confidential: bool,
    /// Anything else.
    pub notes: String,
    /// The wedge we want to move it to.
    pub wanted: Option<Wedge>,
    /// How.
    pub plan: Plan,
    /// How many dots the group gave it while choosing whom to move, 0 to [`Actor::MAX_DOTS`].
    pub dots: u8,
    /// Where the network view keeps it; `None` while it finds its own place there.
    pub pin: Option<Pin>,
    /// Other programs' data.
    pub ext: Ext,
}

impl Actor {
    /// The most dots one actor can be given: a number of two digits is read on a wall.
    pub const MAX_DOTS: u8 = 99;

    /// A new actor of that name, unplaced, with a random id and nothing else known.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self::with_id(ActorId::random(), name)
    }

    /// As [`Actor::new`], with a given id.
    #[must_use]
    pub fn with_id(id: ActorId, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            code_name: String::new(),
            number: None,
            kind: ActorKind::default(),
            part_of: None,
            groups: Vec::new(),
            placement: None,
            influence: None,
            confidence: None,
            evidence: String::new(),
            contact: String::new(),
            confidential: false,
            notes: String::new(),
            wanted: None,
            plan: Plan::default(),
            dots: 0,
            pin: None,
            ext: Ext::new(),
        }
    }

    /// The wedge it stands in, if it was placed.
    #[must_use]
    pub fn wedge(&self) -> Option<Wedge> {
        self.placement.map(Placement::wedge)
    }

    /// Where it is to be moved. A move that came true is none any more, and counts nowhere.
    #[must_use]
    pub fn open_move(&self) -> Option<Wedge> {
        self.wanted.filter(|to| self.wedge() != Some(*to))
    }

    /// The wedge it stands in and the one it is to be moved to, if it was placed.
    #[must_use]
    pub fn planned_move(&self) -> Option<(Wedge, Wedge)> {
        Some((self.wedge()?, self.open_move()?))
    }
}
