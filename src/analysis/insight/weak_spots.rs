//! Weak spots in our own map: what was placed without knowing how, guessed, or planned without saying who or when, and
//! a newest snapshot that is old.

use std::cmp::Reverse;

use super::day::Day;
use super::gaps::GREAT_INFLUENCE;
use crate::analysis::moves::PlanField;
use crate::model::{Actor, ActorId, Confidence, Map, SnapshotId};

/// How many days a map stays fresh without a new snapshot.
pub const FRESH_DAYS: u32 = 60;

/// A snapshot too old to rely on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stale {
    /// The newest one the map has.
    pub snapshot: SnapshotId,
    /// How many days ago it was taken.
    pub days: u32,
}

/// Where a map is weak. Every list has the most influential first, then the order of ids.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WeakSpots {
    /// Those placed of whom nothing was written down that tells how we know.
    pub without_evidence: Vec<ActorId>,
    /// Those of great influence (4 or 5) whose placement is a guess.
    pub guesses: Vec<ActorId>,
    /// Those to be moved, with nobody who does it.
    pub moves_without_who: Vec<ActorId>,
    /// Those to be moved, with no day by which.
    pub moves_without_when: Vec<ActorId>,
    /// The newest snapshot, where it is older than [`FRESH_DAYS`]. A snapshot whose date is no date is passed over.
    pub stale: Option<Stale>,
}

impl WeakSpots {
    /// Looks at a map; whether its snapshots are old is said only where the day is known.
    #[must_use]
    pub fn of(map: &Map, today: Option<Day>) -> Self {
        let mut actors: Vec<&Actor> = map.actors_by_id().into_iter().map(|actor| &**actor).collect();
        actors.sort_by_key(|actor| Reverse(actor.influence));
        let those = |is_weak: &dyn Fn(&Actor) -> bool| {
            actors.iter().filter(|actor| is_weak(actor)).map(|actor| actor.id).collect::<Vec<_>>()
        };
        let lacks = |field: PlanField| {
            those(&|actor: &Actor| actor.open_move().is_some() && field.of(&actor.plan).trim().is_empty())
        };
        Self {
            without_evidence: those(&|actor| actor.placement.is_some() && actor.evidence.trim().is_empty()),
            guesses: those(&|actor| {
                actor.placement.is_some()
                    && actor.confidence == Some(Confidence::Guess)
                    && actor.influence.is_some_and(|influence| influence.value() >= GREAT_INFLUENCE)
            }),
            moves_without_who: lacks(PlanField::Who),
            moves_without_when: lacks(PlanField::By),
            stale: today.and_then(|today| stale(map, today)),
        }
    }
}

fn stale(map: &Map, today: Day) -> Option<Stale> {
    let dated = map.snapshots().iter().filter_map(|snapshot| Some((Day::of(&snapshot.date)?, snapshot.id)));
    let (day, snapshot) = dated.max()?;
    let days = today.days_since(day);
    (days > FRESH_DAYS).then_some(Stale { snapshot, days })
}
