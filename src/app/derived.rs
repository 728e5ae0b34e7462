//! What follows from the map and is shown every frame: worked out once per revision.

use crate::model::{ActorId, Map};

/// The balance of the wedges.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Balance {
    /// How many actors each wedge holds.
    pub actors: [usize; 5],
    /// The sum of the judged influences in each wedge.
    pub influence: [usize; 5],
}

impl Balance {
    /// Counts the placed actors of a map.
    #[must_use]
    pub fn of(map: &Map) -> Self {
        let mut balance = Self::default();
        for actor in map.actors() {
            if let Some(wedge) = actor.wedge() {
                balance.actors[wedge.index()] += 1;
                balance.influence[wedge.index()] += actor.influence.map_or(0, |influence| influence.value().into());
            }
        }
        balance
    }

    /// How many are placed at all.
    #[must_use]
    pub fn placed(&self) -> usize {
        self.actors.iter().sum()
    }

    /// How many are with us: the two wedges of allies.
    #[must_use]
    pub fn with_us(&self) -> usize {
        self.actors[0] + self.actors[1]
    }

    /// How many are against us: the two wedges of opposition.
    #[must_use]
    pub fn against(&self) -> usize {
        self.actors[3] + self.actors[4]
    }

    /// The influence with us and the influence against us.
    #[must_use]
    pub fn weighted(&self) -> (usize, usize) {
        (self.influence[0] + self.influence[1], self.influence[3] + self.influence[4])
    }
}

/// Everything derived, and the revision it was derived from.
#[derive(Debug, Clone, Default)]
pub struct Derived {
    revision: Option<u64>,
    /// Those not placed yet, by name.
    pub unplaced: Vec<ActorId>,
    /// The balance of the wedges.
    pub balance: Balance,
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
        self.balance = Balance::of(map);
        self.revision = Some(revision);
        self.rebuilds += 1;
    }
}
