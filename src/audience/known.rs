//! What actors were called since a map was first opened: names do not become harmless because nobody bears them now.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::model::{Actor, ActorId, Map};

/// The names that the actors of a map bear and bore.
#[derive(Debug, Clone, Default)]
pub struct KnownNames {
    actors: BTreeMap<ActorId, Known>,
    /// How often names were noted.
    notes: u64,
    /// Whether the room hears what anybody is called from now on: it is typed in front of it.
    pub is_overheard: bool,
}

#[derive(Debug, Clone)]
struct Known {
    /// When the actor came: 0 with the map, else by how many notes later.
    since: u64,
    /// As the actor was under each name and code name, at first and whenever a step had ended; never empty.
    called: Vec<Called>,
}

#[derive(Debug, Clone)]
struct Called {
    actor: Arc<Actor>,
    /// Whether the room heard the name.
    is_overheard: bool,
    /// The step in which the actor was called so, if that may go on.
    step: Option<u64>,
}

impl KnownNames {
    /// Notes everybody of a map as they are. `step`: tells the last step of its document from others. What was typed between
    /// the beginning and the end of a step is nobody's.
    pub fn note(&mut self, map: &Map, step: u64) {
        self.note_all(map, Some(step));
        self.notes += 1;
    }

    /// Notes everybody of a map as it was before it was opened.
    pub fn note_earlier(&mut self, map: &Map) {
        self.note_all(map, None);
    }

    /// Nobody is called otherwise in a step that was noted: the map is another document's now.
    pub fn end_step(&mut self) {
        for called in self.actors.values_mut().filter_map(|known| known.called.last_mut()) {
            called.step = None;
        }
    }

    fn note_all(&mut self, map: &Map, step: Option<u64>) {
        let (since, is_overheard) = (self.notes, self.is_overheard);
        for actor in map.actors() {
            let new = || Called { actor: Arc::clone(actor), is_overheard, step };
            let known = self
                .actors
                .entry(actor.id)
                .or_insert_with(|| Known { since, called: vec![Called { step: None, ..new() }] });
            if known.called.last().is_some_and(|last| Arc::ptr_eq(&last.actor, actor)) {
                continue;
            }
            let there = known.called.iter().position(|called| is_called_alike(&called.actor, actor));
            // A step that goes on has ended nowhere in between.
            let is_last = there.is_some_and(|there| there + 1 == known.called.len());
            let _ = known.called.pop_if(|called| !is_last && step.is_some() && called.step == step);
            match there.and_then(|there| known.called.get_mut(there)) {
                Some(called) => called.actor = Arc::clone(actor),
                None => known.called.push(new()),
            }
        }
    }

    /// When an actor came: 0 with the map, or before anything was noted, and more the later.
    #[must_use]
    pub fn since(&self, actor: ActorId) -> u64 {
        self.actors.get(&actor).map_or(0, |known| known.since)
    }

    /// Whether the name that an actor bears was typed in front of the room.
    #[must_use]
    pub fn is_overheard(&self, actor: &Actor) -> bool {
        let called = self.actors.get(&actor.id).into_iter().flat_map(|known| &known.called);
        called.into_iter().find(|called| called.actor.name == actor.name).is_some_and(|called| called.is_overheard)
    }

    /// Those who are gone from a map or are called otherwise there than before, as they were.
    pub(super) fn former<'a>(&'a self, map: &Map) -> impl Iterator<Item = &'a Actor> {
        let all = self.actors.values().flat_map(|known| &known.called).map(|called| &*called.actor);
        all.filter(|was| map.actor(was.id).is_none_or(|now| !is_called_alike(was, now)))
    }
}

fn is_called_alike(one: &Actor, other: &Actor) -> bool {
    (&one.name, &one.code_name) == (&other.name, &other.code_name)
}
