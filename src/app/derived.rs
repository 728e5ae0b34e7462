//! What follows from the map and is shown every frame: worked out once per revision.

use crate::analysis::Tally;
use crate::model::{ActorId, Map};

/// Everything derived, and the revision it was derived from.
#[derive(Debug, Clone, Default)]
pub struct Derived {
    revision: Option<u64>,
    /// Those not placed yet, by name.
    pub unplaced: Vec<ActorId>,
    /// How many there are of everything.
    pub tally: Tally,
    /// How often it was worked out; a test counts it.
    pub rebuilds: usize,
}

impl Derived {
    /// Brings everything up to a revision, if it is not there yet.
    pub fn update(&mut self, map: &Map, revision: u64) {
        if self.revision == Some(revision) {
            return;
        }
        let mut unplaced: Vec<_> = map.actors().filter(|actor| actor.placement.is_none()).collect();
        unplaced.sort_by_cached_key(|actor| (actor.name.to_lowercase(), actor.id));
        self.unplaced = unplaced.into_iter().map(|actor| actor.id).collect();
        self.tally = Tally::of(map);
        self.revision = Some(revision);
        self.rebuilds += 1;
    }
}
