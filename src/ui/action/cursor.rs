//! Where the cursor can be put from elsewhere: the ids of fields, made of the records that they edit.

use std::collections::BTreeSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use egui::Id;

use super::selection::Selection;
use crate::analysis::moves::PlanField;
use crate::model::{ActorId, Map};

/// The key of the field that says how we know where an actor stands.
pub const EVIDENCE: &str = "evidence";
/// The key of the field that says who moves an actor.
pub const WHO: &str = "who";

/// A field of the inspector that is to be filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Blank {
    /// The map's demand.
    Demand,
    /// How we know where an actor stands.
    Evidence,
    /// Who moves an actor.
    Who,
}

impl Blank {
    /// Its id; none where what is selected has no such field.
    #[must_use]
    pub fn field(self, map: &Map, selection: &Selection) -> Option<Id> {
        let of_actor = |key| Some(actors_field(key, salt(&BTreeSet::from([selection.single_actor()?]))));
        match self {
            Self::Demand => Some(demand_field(map)),
            Self::Evidence => of_actor(EVIDENCE),
            Self::Who => of_actor(WHO),
        }
    }
}

/// The entry box.
#[must_use]
pub fn entry_field() -> Id {
    Id::unique("entry")
}

/// The field in which it is typed whom to connect: what is typed next is meant for it, before it is shown.
#[must_use]
pub fn connect_field() -> Id {
    Id::unique("connect-field")
}

/// The demand.
#[must_use]
pub fn demand_field(map: &Map) -> Id {
    Id::unique(("demand", map.id()))
}

/// An actor's name in the inspector.
#[must_use]
pub fn name_field(actor: ActorId) -> Id {
    actors_field("name", salt(&BTreeSet::from([actor])))
}

/// A field of an actor's plan in the list of moves.
#[must_use]
pub fn plan_field(actor: ActorId, field: PlanField) -> Id {
    Id::unique(("move", field.key(), actor))
}

/// What tells the fields of these actors in the inspector from those of all others.
#[must_use]
pub fn salt(actors: &BTreeSet<ActorId>) -> u64 {
    let mut hasher = DefaultHasher::new();
    actors.hash(&mut hasher);
    hasher.finish()
}

/// A field of the inspector by its key, for the actors with that [`salt`].
#[must_use]
pub fn actors_field(key: &str, salt: u64) -> Id {
    Id::unique((key, salt))
}
