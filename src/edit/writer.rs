//! Writes records into a map and remembers what stood there before.
//!
//! All edits go through these few writes, so what undo must put back is known
//! by construction and costs as much as was changed, not as much as the map.

use std::sync::Arc;

use crate::model::{Actor, ActorId, Head, Map, Relationship, RelationshipId, Snapshot};

/// One record as it was before and after a write; `None` where it did not exist.
#[derive(Debug, Clone)]
pub(super) enum Change {
    Actor(ActorId, Swap<Arc<Actor>>),
    Relationship(RelationshipId, Swap<Arc<Relationship>>),
    Head(Arc<Head>, Arc<Head>),
    Snapshots(Arc<Vec<Snapshot>>, Arc<Vec<Snapshot>>),
}

/// Before and after.
#[derive(Debug, Clone)]
pub(super) struct Swap<T> {
    pub before: Option<T>,
    pub after: Option<T>,
}

impl Change {
    /// Whether before and after are the same, numbers aside: one may have been given while a step was open.
    fn is_nothing(&self) -> bool {
        match self {
            Self::Actor(_, Swap { before: Some(before), after: Some(after) }) if before.number != after.number => {
                Actor { number: after.number, ..Actor::clone(before) } == **after
            }
            Self::Actor(_, swap) => swap.before == swap.after,
            Self::Relationship(_, swap) => swap.before == swap.after,
            Self::Head(before, after) => before == after,
            Self::Snapshots(before, after) => before == after,
        }
    }

    /// Whether both wrote the same record.
    fn is_same_record(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Actor(a, _), Self::Actor(b, _)) => a == b,
            (Self::Relationship(a, _), Self::Relationship(b, _)) => a == b,
            (Self::Head(..), Self::Head(..)) | (Self::Snapshots(..), Self::Snapshots(..)) => true,
            _ => false,
        }
    }

    /// Puts back what was before.
    pub(super) fn undo(&self, map: &mut Map) {
        match self {
            Self::Actor(id, swap) => put_actor(map, *id, swap.before.as_ref()),
            Self::Relationship(id, swap) => put_relationship(map, *id, swap.before.as_ref()),
            Self::Head(before, _) => drop(map.set_head(Arc::clone(before))),
            Self::Snapshots(before, _) => drop(map.set_snapshots(Arc::clone(before))),
        }
    }

    /// Puts in what came after.
    pub(super) fn redo(&self, map: &mut Map) {
        match self {
            Self::Actor(id, swap) => put_actor(map, *id, swap.after.as_ref()),
            Self::Relationship(id, swap) => put_relationship(map, *id, swap.after.as_ref()),
            Self::Head(_, after) => drop(map.set_head(Arc::clone(after))),
            Self::Snapshots(_, after) => drop(map.set_snapshots(Arc::clone(after))),
        }
    }
}

/// Adds `later` to `changes`. Where both wrote the same record, one change from the first before to the last after
/// is kept, so that a long text costs its step no more than one letter; what comes to nothing is dropped.
pub(super) fn absorb(changes: &mut Vec<Change>, later: Vec<Change>) {
    let pair_up = changes.len() == later.len() && changes.iter().zip(&later).all(|(a, b)| a.is_same_record(b));
    if !pair_up {
        changes.extend(later);
        return;
    }
    for (change, next) in changes.iter_mut().zip(later) {
        match (change, next) {
            (Change::Actor(_, swap), Change::Actor(_, next)) => swap.after = next.after,
            (Change::Relationship(_, swap), Change::Relationship(_, next)) => swap.after = next.after,
            (Change::Head(_, after), Change::Head(_, next)) => *after = next,
            (Change::Snapshots(_, after), Change::Snapshots(_, next)) => *after = next,
            _ => {}
        }
    }
    changes.retain(|change| !change.is_nothing());
}

fn put_actor(map: &mut Map, id: ActorId, actor: Option<&Arc<Actor>>) {
    match actor {
        Some(actor) => drop(map.set_actor(Arc::clone(actor))),
        None => drop(map.remove_actor(id)),
    }
}

fn put_relationship(map: &mut Map, id: RelationshipId, relationship: Option<&Arc<Relationship>>) {
    match relationship {
        // Its ends were there when it was recorded, and changes are put back in the reverse order.
        Some(relationship) => drop(map.set_relationship(Arc::clone(relationship))),
        None => drop(map.remove_relationship(id)),
    }
}

/// A map being written to, and the record of it.
pub(super) struct Writer<'a> {
    pub map: &'a mut Map,
    changes: Vec<Change>,
}

impl<'a> Writer<'a> {
    pub(super) fn new(map: &'a mut Map) -> Self {
        Self { map, changes: Vec::new() }
    }

    /// What was changed, in order; writes that changed nothing are not in it.
    pub(super) fn into_changes(self) -> Vec<Change> {
        self.changes
    }

    fn record(&mut self, change: Change) {
        if !change.is_nothing() {
            self.changes.push(change);
        }
    }

    pub(super) fn set_actor(&mut self, actor: Actor) {
        let (id, after) = (actor.id, Arc::new(actor));
        let before = self.map.set_actor(Arc::clone(&after));
        self.record(Change::Actor(id, Swap { before, after: Some(after) }));
    }

    /// Changes an actor through a copy; passes over one that does not exist.
    pub(super) fn change_actor(&mut self, id: ActorId, change: impl FnOnce(&mut Actor)) {
        if let Some(actor) = self.map.actor(id) {
            let mut actor = Actor::clone(actor);
            change(&mut actor);
            self.set_actor(actor);
        }
    }

    /// Removes an actor after its relationships; passes over one that does not exist.
    pub(super) fn remove_actor(&mut self, id: ActorId) {
        let own: Vec<_> = self.map.relationships_of(id).iter().map(|relationship| relationship.id).collect();
        for relationship in own {
            self.remove_relationship(relationship);
        }
        let before = self.map.remove_actor(id);
        self.record(Change::Actor(id, Swap { before, after: None }));
    }

    /// Adds or replaces a relationship; passes over one that may not be (see [`Map::set_relationship`]).
    pub(super) fn set_relationship(&mut self, relationship: Relationship) {
        let (id, after) = (relationship.id, Arc::new(relationship));
        if let Ok(before) = self.map.set_relationship(Arc::clone(&after)) {
            self.record(Change::Relationship(id, Swap { before, after: Some(after) }));
        }
    }

    /// Changes a relationship through a copy; passes over one that does not exist.
    pub(super) fn change_relationship(&mut self, id: RelationshipId, change: impl FnOnce(&mut Relationship)) {
        if let Some(relationship) = self.map.relationship(id) {
            let mut relationship = Relationship::clone(relationship);
            change(&mut relationship);
            self.set_relationship(relationship);
        }
    }

    pub(super) fn remove_relationship(&mut self, id: RelationshipId) {
        let before = self.map.remove_relationship(id);
        self.record(Change::Relationship(id, Swap { before, after: None }));
    }

    pub(super) fn change_head(&mut self, change: impl FnOnce(&mut Head)) {
        let mut head = Head::clone(self.map.head());
        change(&mut head);
        let after = Arc::new(head);
        let before = self.map.set_head(Arc::clone(&after));
        self.record(Change::Head(before, after));
    }

    pub(super) fn change_snapshots(&mut self, change: impl FnOnce(&mut Vec<Snapshot>)) {
        let mut snapshots = Vec::clone(self.map.snapshots());
        change(&mut snapshots);
        let after = Arc::new(snapshots);
        let before = self.map.set_snapshots(Arc::clone(&after));
        self.record(Change::Snapshots(before, after));
    }
}
