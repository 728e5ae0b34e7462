//! What can be changed about a map, as data.

use crate::model::{
    Actor, ActorId, ActorKind, Confidence, Dash, Influence, Kind, KindId, Pin, Placement, Relationship, RelationshipId,
    Sign, Strength, Wedge,
};

/// One change to a map: what a person would call one thing they did.
///
/// Every edit is total. What it names but the map does not hold is passed over,
/// what may not be (a circle of *part of*, a relationship to oneself) is left
/// as it was, and texts are cleaned, so that no edit leaves a problem behind.
#[derive(Debug, Clone, PartialEq)]
pub enum Edit {
    /// Adds actors and relationships between them or to others. What has an id the map already holds is passed over;
    /// the number an actor brings along is not kept.
    Add {
        /// The new actors.
        actors: Vec<Actor>,
        /// The new relationships.
        relationships: Vec<Relationship>,
    },
    /// Removes these, and the relationships of the removed actors.
    Remove {
        /// Whom.
        actors: Vec<ActorId>,
        /// What else.
        relationships: Vec<RelationshipId>,
    },
    /// Puts each actor somewhere, or (`None`) back into the tray.
    Place(Vec<(ActorId, Option<Placement>)>),
    /// Says of each actor where it stands and how much it can do: `None` for what is not known (again).
    Judge(Vec<(ActorId, Option<Placement>, Option<Influence>)>),
    /// Says where each actor is to be moved, or (`None`) that no move is planned.
    Want(Vec<(ActorId, Option<Wedge>)>),
    /// Keeps each actor at a point of the network view, or (`None`) lets it find its own place there again.
    Pin(Vec<(ActorId, Option<Pin>)>),
    /// Gives each actor that many dots more, or takes them away; none gets more than the most or fewer than none.
    AddDots {
        /// Whom.
        ids: Vec<ActorId>,
        /// How many; negative to take away.
        by: i8,
    },
    /// Sets one field of several actors.
    SetActors {
        /// Whose.
        ids: Vec<ActorId>,
        /// What.
        field: ActorField,
    },
    /// Gives code names to those who have none; who has one keeps it.
    GiveCodeNames(Vec<(ActorId, String)>),
    /// Sets one field of several relationships.
    SetRelationships {
        /// Whose.
        ids: Vec<RelationshipId>,
        /// What.
        field: RelationshipField,
    },
    /// Swaps the two ends of each.
    Reverse(Vec<RelationshipId>),
    /// Sets one thing the map says of itself.
    SetMap(MapField),
    /// Adds an entry to the legend, at its end.
    AddKind(Kind),
    /// Sets one thing of a legend's entry.
    SetKind {
        /// Whose.
        id: KindId,
        /// What.
        field: KindField,
    },
    /// Removes an entry from the legend.
    RemoveKind {
        /// Which.
        id: KindId,
        /// What becomes of its relationships.
        fate: KindFate,
    },
    /// Adds those of these entries that the legend does not have yet.
    AddPreset(Vec<Kind>),
}

/// One field of an actor, with its new value.
#[derive(Debug, Clone, PartialEq)]
pub enum ActorField {
    /// The real name.
    Name(String),
    /// What the room sees.
    CodeName(String),
    /// Person, group, organisation, institution.
    Kind(ActorKind),
    /// What it is a part of.
    PartOf(Option<ActorId>),
    /// Committees, regions.
    Groups(Vec<String>),
    /// 1 to 5.
    Influence(Option<Influence>),
    /// How sure.
    Confidence(Option<Confidence>),
    /// How we know.
    Evidence(String),
    /// Who holds the contact.
    Contact(String),
    /// Only for the facilitator.
    Confidential(bool),
    /// Anything else.
    Notes(String),
    /// Where we want it.
    Wanted(Option<Wedge>),
    /// What appeals to it.
    Appeal(String),
    /// What we do.
    Tactic(String),
    /// What we ask.
    Ask(String),
    /// Who does it.
    Who(String),
    /// By when.
    By(String),
    /// How many dots it was given while choosing whom to move, at most [`Actor::MAX_DOTS`].
    Dots(u8),
}

/// One field of a relationship, with its new value.
#[derive(Debug, Clone, PartialEq)]
pub enum RelationshipField {
    /// The legend's entry.
    Kind(KindId),
    /// 1 to 3.
    Strength(Strength),
    /// Written down or only practised.
    Formal(bool),
    /// Only for the facilitator.
    Confidential(bool),
    /// What should be remembered.
    Note(String),
}

/// One thing a map says of itself, with its new value.
#[derive(Debug, Clone, PartialEq)]
pub enum MapField {
    /// What the map is called.
    Title(String),
    /// The demand.
    Demand(String),
    /// Where.
    Place(String),
    /// Allies on the right.
    Mirrored(bool),
    /// The group's own name of a wedge; empty for the usual one.
    Label(Wedge, String),
}

/// One thing of a legend's entry, with its new value.
#[derive(Debug, Clone, PartialEq)]
pub enum KindField {
    /// How it reads.
    Label(String),
    /// Supports, strains, neither.
    Sign(Sign),
    /// With or without arrowhead.
    Directed(bool),
    /// Which safe colour.
    Color(u8),
    /// How the line is broken.
    Dash(Dash),
}

/// What becomes of the relationships of a kind that is removed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KindFate {
    /// They go too.
    RemoveRelationships,
    /// They become relationships of this kind.
    MoveTo(KindId),
}

impl Edit {
    /// Adds one actor.
    #[must_use]
    pub fn add_actor(actor: Actor) -> Self {
        Self::Add { actors: vec![actor], relationships: Vec::new() }
    }

    /// Adds one relationship.
    #[must_use]
    pub fn connect(relationship: Relationship) -> Self {
        Self::Add { actors: Vec::new(), relationships: vec![relationship] }
    }

    /// Sets one field of one actor.
    #[must_use]
    pub fn set_actor(id: ActorId, field: ActorField) -> Self {
        Self::SetActors { ids: vec![id], field }
    }

    /// Sets one field of one relationship.
    #[must_use]
    pub fn set_relationship(id: RelationshipId, field: RelationshipField) -> Self {
        Self::SetRelationships { ids: vec![id], field }
    }

    /// Whether it sets a field of records that are there, as typing does.
    #[must_use]
    pub fn is_of_field(&self) -> bool {
        matches!(self, Self::SetActors { .. } | Self::SetRelationships { .. } | Self::SetMap(_) | Self::SetKind { .. })
    }

    /// Whether `next` goes on with what `self` began, so that both are one step of undo: typing in one field,
    /// pulling one slider, nudging the same actors.
    #[must_use]
    pub fn is_continued_by(&self, next: &Self) -> bool {
        use std::mem::discriminant;
        match (self, next) {
            (Self::SetActors { ids: a, field: x }, Self::SetActors { ids: b, field: y }) => {
                a == b && discriminant(x) == discriminant(y)
            }
            (Self::SetRelationships { ids: a, field: x }, Self::SetRelationships { ids: b, field: y }) => {
                a == b && discriminant(x) == discriminant(y)
            }
            (Self::SetMap(MapField::Label(a, _)), Self::SetMap(MapField::Label(b, _))) => a == b,
            (Self::SetMap(x), Self::SetMap(y)) => discriminant(x) == discriminant(y),
            (Self::SetKind { id: a, field: x }, Self::SetKind { id: b, field: y }) => {
                a == b && discriminant(x) == discriminant(y)
            }
            (Self::Place(a), Self::Place(b)) => a.iter().map(|(id, _)| id).eq(b.iter().map(|(id, _)| id)),
            (Self::Pin(a), Self::Pin(b)) => a.iter().map(|(id, _)| id).eq(b.iter().map(|(id, _)| id)),
            (Self::Judge(a), Self::Judge(b)) => a.iter().map(|(id, ..)| id).eq(b.iter().map(|(id, ..)| id)),
            _ => false,
        }
    }
}
