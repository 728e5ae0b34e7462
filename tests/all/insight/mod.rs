//! What the relationships say: in cases a group would recognise, on maps of any shape, and as networkx has it.

use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use fanlight::model::{
    Actor, ActorId, Head, Influence, KindId, Map, MapId, Placement, Relationship, RelationshipId, Strength,
    default_kinds,
};

mod extremes;
mod golden;
mod meaning;

/// The id of the actor with that number; ids are in the order of numbers.
fn id(number: usize) -> ActorId {
    ActorId::from_number(number as u128 + 1)
}

/// A map with the default kinds, made actor by actor.
struct Spectrum {
    map: Map,
}

impl Spectrum {
    /// Actors 0, 1, 2 … at these stances; below 0 for not placed.
    fn new(stances: impl IntoIterator<Item = f64>) -> Self {
        let mut map = Map::with_head(MapId::from_number(1), Head { kinds: default_kinds(), ..Head::default() });
        for (number, stance) in stances.into_iter().enumerate() {
            let placement = (stance >= 0.0).then(|| Placement::clamped(stance, 0.5));
            map.set_actor(Arc::new(Actor { placement, ..Actor::with_id(id(number), format!("Actor {number}")) }));
        }
        Self { map }
    }

    fn change(&mut self, number: usize, change: impl FnOnce(&mut Actor)) {
        let mut actor = Actor::clone(self.map.actor(id(number)).unwrap());
        change(&mut actor);
        self.map.set_actor(Arc::new(actor));
    }

    fn judge(&mut self, number: usize, influence: u8) {
        self.change(number, |actor| actor.influence = Influence::new(influence));
    }

    fn relate(&mut self, from: usize, to: usize, kind: &str, strength: u8) -> RelationshipId {
        let number = RelationshipId::from_number(self.map.relationship_count() as u128 + 1);
        let relationship = Relationship {
            id: number,
            strength: Strength::new(strength).unwrap(),
            ..Relationship::new(id(from), id(to), KindId::new(kind))
        };
        self.map.set_relationship(Arc::new(relationship)).unwrap();
        number
    }
}

fn hidden(kinds: &[&str]) -> HashSet<KindId> {
    kinds.iter().map(|kind| KindId::new(kind)).collect()
}

fn numbers(ids: &[ActorId]) -> Vec<usize> {
    ids.iter().map(|id| usize::try_from(id.number()).unwrap() - 1).collect()
}

fn set(ids: &[ActorId]) -> BTreeSet<ActorId> {
    ids.iter().copied().collect()
}
