//! How many there are of everything. Counting walks the whole map, so views are handed a tally and do not count.

use std::collections::{BTreeMap, HashMap};

use crate::audience::Audience;
use crate::model::{KindId, Map};

/// The numbers of a map.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// All actors.
    pub actors: usize,
    /// Those in the tray.
    pub unplaced: usize,
    /// Those placed whose influence is not judged.
    pub unjudged: usize,
    /// Those in each wedge, from active allies to active opposition.
    pub wedges: [usize; 5],
    /// The sum of the judged influences in each wedge.
    pub influence: [usize; 5],
    /// Those pinned to a place in the network.
    pub pins: usize,
    /// Those marked confidential.
    pub confidential_actors: usize,
    /// Those placed of whom nothing was written down that tells how we know.
    pub without_evidence: usize,
    /// Those we want to move.
    pub moves: usize,
    /// Those we want to move, with nobody yet who does it.
    pub moves_without_who: usize,
    /// All relationships.
    pub relationships: usize,
    /// Those marked confidential.
    pub confidential_relationships: usize,
    of_kind: HashMap<KindId, usize>,
}

impl Tally {
    /// Counts a map.
    #[must_use]
    pub fn of(map: &Map) -> Self {
        Self::of_seen(map, Audience::Facilitator)
    }

    /// Counts what an audience sees of a map.
    #[must_use]
    pub fn of_seen(map: &Map, audience: Audience) -> Self {
        let mut tally = Self::default();
        for actor in map.actors().filter(|actor| audience.sees_actor(actor)) {
            tally.actors += 1;
            match actor.wedge() {
                Some(wedge) => {
                    tally.unjudged += usize::from(actor.influence.is_none());
                    tally.wedges[wedge.index()] += 1;
                    tally.influence[wedge.index()] += actor.influence.map_or(0, |influence| influence.value().into());
                }
                None => tally.unplaced += 1,
            }
            tally.pins += usize::from(actor.pin.is_some());
            tally.confidential_actors += usize::from(actor.confidential);
            let is_bare = actor.placement.is_some() && actor.evidence.trim().is_empty();
            tally.without_evidence += usize::from(is_bare);
            tally.moves += usize::from(actor.open_move().is_some());
            tally.moves_without_who += usize::from(actor.open_move().is_some() && actor.plan.who.trim().is_empty());
        }
        // Of the few kinds there usually are, one is found sooner in a tree than by its hash.
        let mut of_kind: BTreeMap<&KindId, usize> = BTreeMap::new();
        for relationship in map.relationships().filter(|tie| audience.sees_relationship(tie, map)) {
            tally.relationships += 1;
            tally.confidential_relationships += usize::from(relationship.confidential);
            *of_kind.entry(&relationship.kind).or_default() += 1;
        }
        tally.of_kind = of_kind.into_iter().map(|(kind, count)| (kind.clone(), count)).collect();
        tally
    }

    /// How many actors are placed.
    #[must_use]
    pub fn placed(&self) -> usize {
        self.wedges.iter().sum()
    }

    /// How many are with us and how many against us: the two wedges of allies, the two of opposition.
    #[must_use]
    pub fn sides(&self) -> (usize, usize) {
        sides(self.wedges)
    }

    /// The influence with us and the influence against us.
    #[must_use]
    pub fn influence_of_sides(&self) -> (usize, usize) {
        sides(self.influence)
    }

    /// How many relationships are of a kind.
    #[must_use]
    pub fn of_kind(&self, kind: &KindId) -> usize {
        self.of_kind.get(kind).copied().unwrap_or(0)
    }
}

fn sides([active_allies, passive_allies, _, passive_opposition, active_opposition]: [usize; 5]) -> (usize, usize) {
    (active_allies + passive_allies, passive_opposition + active_opposition)
}
