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
    /// Whether the room heard the first name, and the last.
    is_first_overheard: bool,
    is_last_overheard: bool,
    /// As they were at first, and at last.
    first: Arc<Actor>,
    last: Arc<Actor>,
}

impl KnownNames {
    /// Notes everybody of a map as they are. What was typed between the first name and the last is nobody's.
    pub fn note(&mut self, map: &Map) {
        self.note_earlier(map);
        self.notes += 1;
    }

    /// Notes everybody of a map as it was before it was opened.
    pub fn note_earlier(&mut self, map: &Map) {
        let (since, is_overheard) = (self.notes, self.is_overheard);
        for actor in map.actors() {
            let known = self.actors.entry(actor.id).or_insert_with(|| Known {
                since,
                is_first_overheard: is_overheard,
                is_last_overheard: is_overheard,
                first: Arc::clone(actor),
                last: Arc::clone(actor),
            });
            if !Arc::ptr_eq(&known.last, actor) {
                if known.last.name != actor.name {
                    known.is_last_overheard = is_overheard;
                }
                known.last = Arc::clone(actor);
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
        let is_first = |known: &Known| known.first.name == actor.name;
        self.actors
            .get(&actor.id)
            .is_some_and(|known| if is_first(known) { known.is_first_overheard } else { known.is_last_overheard })
    }

    /// Those who are gone from a map or bear another name there than before, as they were.
    pub(super) fn former<'a>(&'a self, map: &Map) -> impl Iterator<Item = &'a Actor> {
        let both = self.actors.values().flat_map(|known| [&*known.first, &*known.last]);
        both.filter(|was| map.actor(was.id).is_none_or(|now| now.name != was.name))
    }
}
