//! What becomes of the names that stand in a text.

use std::ops::Range;

/// What becomes of a name. Of several for one name, the one that tells least is taken: it comes first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Shown {
    /// Nobody is told of whom the talk is.
    Someone,
    /// It is somebody who holds a contact.
    Contact,
    /// The room knows the actor by that.
    As(String),
    /// Whoever was called so is not there any more.
    Gone,
    /// It may be read, and so may be whatever stands within it.
    Itself,
}

/// A name that stands in a text.
#[derive(Debug, Clone)]
pub(super) struct Found<'a> {
    /// Where, in bytes.
    pub bytes: Range<usize>,
    /// How many letters of the text that is.
    pub letters: usize,
    /// When whoever bears it came.
    pub since: u64,
    pub shown: &'a Shown,
}

impl Found<'_> {
    fn overlaps(&self, other: &Self) -> bool {
        self.bytes.start < other.bytes.end && other.bytes.start < self.bytes.end
    }
}

/// What is rewritten of all names that stand in a text, in its order.
///
/// What stands for a name stays, whoever comes later and is called by a part of it, or by it and the next word: that would
/// tell those who see it change that there is a name. Only who is not to be named at all counts from the beginning.
pub(super) fn places(mut found: Vec<Found<'_>>) -> Vec<Found<'_>> {
    let came = |found: &Found<'_>| if *found.shown == Shown::Someone { 0 } else { found.since };
    found.sort_by_key(came);
    let (mut kept, mut places) = (Vec::new(), Vec::new());
    for together in found.chunk_by(|a, b| came(a) == came(b)) {
        let is_free = |found: &&Found<'_>| !places.iter().any(|place: &Found<'_>| place.overlaps(found));
        kept.extend(together.iter().filter(is_free).cloned());
        places = rewritten(kept.clone());
    }
    places
}

/// What is rewritten: names that may not be read, those that overlap as one.
fn rewritten(found: Vec<Found<'_>>) -> Vec<Found<'_>> {
    let (mut open, mut hidden): (Vec<_>, Vec<_>) = found.into_iter().partition(|found| *found.shown == Shown::Itself);
    let holds = |open: &Found<'_>, hidden: &Found<'_>| {
        open.letters > hidden.letters && open.bytes.start <= hidden.bytes.start && hidden.bytes.end <= open.bytes.end
    };
    // What is rewritten takes its letters from an open name that it stands half in: that is not read there any more.
    let meet = |open: &Found<'_>, hidden: &Found<'_>| open.overlaps(hidden) && !holds(open, hidden);
    loop {
        let is_bare = |hidden: &Found<'_>| !open.iter().any(|open| holds(open, hidden));
        let rewritten: Vec<_> = hidden.iter().filter(|hidden| is_bare(hidden)).cloned().collect();
        let before = open.len();
        open.retain(|open| !rewritten.iter().any(|hidden| meet(open, hidden)));
        if open.len() == before {
            hidden = rewritten;
            break;
        }
    }
    hidden.sort_by_key(|found| (found.bytes.start, std::cmp::Reverse(found.bytes.end)));
    let mut places: Vec<Found<'_>> = Vec::new();
    for found in hidden {
        match places.last_mut().filter(|last| found.bytes.start < last.bytes.end) {
            Some(last) => {
                last.bytes.end = last.bytes.end.max(found.bytes.end);
                if found.letters > last.letters {
                    (last.letters, last.shown) = (found.letters, found.shown);
                }
            }
            None => places.push(found),
        }
    }
    places
}
