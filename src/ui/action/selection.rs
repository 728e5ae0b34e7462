//! What is selected: not a part of the document, and not undone.

use std::collections::BTreeSet;

use crate::model::{ActorId, Map, RelationshipId};

/// Selected actors and relationships.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Selection {
    /// Selected actors.
    pub actors: BTreeSet<ActorId>,
    /// Selected relationships.
    pub relationships: BTreeSet<RelationshipId>,
}

/// Nobody comes first when more are selected than are told apart at a glance.
const MOST_NAMED_FIRST: usize = 24;
static NOBODY: BTreeSet<ActorId> = BTreeSet::new();

impl Selection {
    /// Those who are named before everybody else: the selected actors, unless they are many.
    #[must_use]
    pub fn named_first(&self) -> &BTreeSet<ActorId> {
        if self.actors.len() <= MOST_NAMED_FIRST { &self.actors } else { &NOBODY }
    }

    /// One actor.
    #[must_use]
    pub fn actor(id: ActorId) -> Self {
        Self { actors: BTreeSet::from([id]), ..Self::default() }
    }

    /// One relationship.
    #[must_use]
    pub fn relationship(id: RelationshipId) -> Self {
        Self { relationships: BTreeSet::from([id]), ..Self::default() }
    }

    /// Several actors.
    pub fn of_actors(ids: impl IntoIterator<Item = ActorId>) -> Self {
        Self { actors: ids.into_iter().collect(), ..Self::default() }
    }

    /// Whether nothing is selected.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.actors.is_empty() && self.relationships.is_empty()
    }

    /// The actor, if just one and nothing else is selected.
    #[must_use]
    pub fn single_actor(&self) -> Option<ActorId> {
        match (self.actors.len(), self.relationships.is_empty()) {
            (1, true) => self.actors.first().copied(),
            _ => None,
        }
    }

    /// The relationship, if just one and nothing else is selected.
    #[must_use]
    pub fn single_relationship(&self) -> Option<RelationshipId> {
        match (self.relationships.len(), self.actors.is_empty()) {
            (1, true) => self.relationships.first().copied(),
            _ => None,
        }
    }

    /// Forgets what the map no longer holds.
    pub fn retain_existing(&mut self, map: &Map) {
        self.actors.retain(|&id| map.actor(id).is_some());
        self.relationships.retain(|&id| map.relationship(id).is_some());
    }
}

/// Actors being carried from the tray to the canvas.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carried {
    /// Whom.
    pub actors: Vec<ActorId>,
}
