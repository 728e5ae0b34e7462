//! The numbers the room knows actors by. None is given twice in a document, and none is taken back.
//!
//! They are no part of the history: what undo and redo put back is the record as it was, under the number given since.

use std::collections::{HashMap, HashSet};
use std::num::NonZeroU32;
use std::sync::Arc;

use super::writer::Change;
use crate::model::{Actor, ActorId, Map};

/// Every number that was ever given in a document, also to actors that are gone.
#[derive(Debug, Clone)]
pub(super) struct Numbers {
    of: HashMap<ActorId, NonZeroU32>,
    taken: HashSet<NonZeroU32>,
    next: NonZeroU32,
}

impl Numbers {
    /// Those a map was read with.
    pub(super) fn of_map(map: &Map) -> Self {
        let of: HashMap<_, _> = map.actors().filter_map(|actor| Some((actor.id, actor.number?))).collect();
        let taken: HashSet<NonZeroU32> = of.values().copied().collect();
        let next = taken.iter().max().map_or(NonZeroU32::MIN, |last| after(*last));
        Self { of, taken, next }
    }

    /// How many were given; it never falls.
    pub(super) fn count(&self) -> usize {
        self.of.len()
    }

    /// Gives each of these actors that has no number one of its own; whether any was given.
    pub(super) fn give(&mut self, actors: &[ActorId], map: &mut Map) -> bool {
        let before = self.count();
        for &id in actors {
            if map.actor(id).is_some_and(|actor| actor.number.is_none()) {
                let number = self.free();
                self.of.insert(id, number);
                self.put(id, map);
            }
        }
        self.count() != before
    }

    fn free(&mut self) -> NonZeroU32 {
        while !self.taken.insert(self.next) {
            self.next = after(self.next);
        }
        self.next
    }

    /// Puts the numbers back that the records of these changes do not know of.
    pub(super) fn keep(&self, changes: &[Change], map: &mut Map) {
        for change in changes {
            if let Change::Actor(id, _) = change {
                self.put(*id, map);
            }
        }
    }

    fn put(&self, id: ActorId, map: &mut Map) {
        let number = self.of.get(&id).copied();
        if let Some(actor) = map.actor(id).filter(|actor| actor.number != number) {
            let numbered = Actor { number, ..Actor::clone(actor) };
            map.set_actor(Arc::new(numbered));
        }
    }
}

/// The number after one. After the last comes the first again: a file may hold any.
fn after(number: NonZeroU32) -> NonZeroU32 {
    number.checked_add(1).unwrap_or(NonZeroU32::MIN)
}
