//! What follows from the map and is shown every frame: worked out once per revision.

use crate::analysis::Tally;
use crate::analysis::moves::{MoveList, as_moved};
use crate::model::{ActorId, Map};
use crate::picture::Wish;

/// Everything derived, and the revision it was derived from.
#[derive(Debug, Clone, Default)]
pub struct Derived {
    revision: Option<u64>,
    /// Those not placed yet, by name.
    pub unplaced: Vec<ActorId>,
    /// How many there are of everything.
    pub tally: Tally,
    /// Who is to be moved.
    pub moves: MoveList,
    /// The map as if everyone had moved and the numbers of that, while it is shown, with its revision.
    wish: Option<(u64, Wish, Tally)>,
    /// The numbers as if everyone had moved, once somebody looked at them, with their revision.
    after: Option<(u64, Tally)>,
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
        self.moves = MoveList::of(map);
        self.revision = Some(revision);
        self.rebuilds += 1;
    }

    /// Brings the numbers as if everyone had moved up to a revision, if they are not there yet.
    pub fn update_after(&mut self, map: &Map, revision: u64) {
        if self.after.as_ref().is_none_or(|(of, _)| *of != revision) {
            let has_moves = self.moves.moves > 0;
            let after = if has_moves { Tally::of(&as_moved(map)) } else { self.tally.clone() };
            self.after = Some((revision, after));
            self.rebuilds += 1;
        }
    }

    /// How many there would be of everything if everyone had moved; as things stand, until somebody asked for it.
    #[must_use]
    pub fn tally_after(&self) -> &Tally {
        self.after.as_ref().map_or(&self.tally, |(_, tally)| tally)
    }

    /// Brings the wish up to a revision, if it is not there yet.
    pub fn update_wish(&mut self, revision: u64, make: impl FnOnce() -> Wish) {
        if self.wish.as_ref().is_none_or(|(of, ..)| *of != revision) {
            let wish = make();
            let tally = Tally::of(&wish.map);
            self.wish = Some((revision, wish, tally));
            self.rebuilds += 1;
        }
    }

    /// Lets go of the wish.
    pub fn forget_wish(&mut self) {
        self.wish = None;
    }

    /// The map as if everyone had moved, while it is shown.
    #[must_use]
    pub fn wish(&self) -> Option<&Wish> {
        self.wish.as_ref().map(|(_, wish, _)| wish)
    }

    /// How many there are of everything in what is shown.
    #[must_use]
    pub fn shown_tally(&self) -> &Tally {
        self.wish.as_ref().map_or(&self.tally, |(.., tally)| tally)
    }
}
