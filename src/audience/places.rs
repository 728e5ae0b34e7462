//! What becomes of the names that stand in a text.

use std::ops::Range;

/// What becomes of a name. Of several for one name, the one that tells least is taken: it comes first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Shown {
    /// Nobody is told of whom the talk is.
    Someone,
    /// Nobody is told of whom the talk is; it is a code name, a word that was chosen to mean nothing, so that another word
    /// may begin with it.
    SomeoneByCode,
    /// It is somebody who holds a contact.
    Contact,
    /// The room knows the actor by that.
    As(String),
    /// Whoever was called so is not there any more.
    Gone,
    /// It may be read, and so may be whatever stands within it.
    Itself,
}

impl Shown {
    /// Whether it is somebody who is not to be named at all.
    pub(super) fn is_someone(&self) -> bool {
        matches!(self, Self::Someone | Self::SomeoneByCode)
    }
}

/// A name that stands in a text.
#[derive(Debug, Clone)]
pub(super) struct Found<'a> {
    /// Where, in bytes.
    pub bytes: Range<usize>,
    /// How many letters of the text that is.
    pub letters: usize,
    /// How many of them are an ending behind the name.
    pub ending: usize,
    /// Whether it was typed in front of the room.
    pub is_overheard: bool,
    pub shown: &'a Shown,
}

impl Found<'_> {
    /// How many letters the name itself has there.
    fn own_letters(&self) -> usize {
        self.letters - self.ending
    }

    fn overlaps(&self, other: &Self) -> bool {
        self.bytes.start < other.bytes.end && other.bytes.start < self.bytes.end
    }
}

/// What is rewritten of all names that stand in a text, in its order.
///
/// What stands for a name stays, whoever is called in front of the room by a part of it, or by it and the next word: that
/// would tell those who see it change that there is a name. Only who is not to be named at all counts at once.
pub(super) fn places(found: Vec<Found<'_>>) -> Vec<Found<'_>> {
    let is_late = |found: &Found<'_>| found.is_overheard && !found.shown.is_someone();
    let (late, mut kept): (Vec<_>, Vec<_>) = found.into_iter().partition(is_late);
    let places = rewritten(kept.clone());
    if late.is_empty() {
        return places;
    }
    kept.extend(late.into_iter().filter(|found| !places.iter().any(|place| place.overlaps(found))));
    rewritten(kept)
}

/// What is rewritten: names that may not be read, those that overlap as one.
fn rewritten(found: Vec<Found<'_>>) -> Vec<Found<'_>> {
    let (mut open, mut hidden): (Vec<_>, Vec<_>) = found.into_iter().partition(|found| *found.shown == Shown::Itself);
    let holds = |open: &Found<'_>, hidden: &Found<'_>| {
        open.own_letters() > hidden.own_letters()
            && open.bytes.start <= hidden.bytes.start
            && hidden.bytes.end <= open.bytes.end
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
    // Who is called just so comes before whoever is called so with an ending.
    hidden.sort_by_key(|found| (found.bytes.start, std::cmp::Reverse(found.bytes.end), found.ending));
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
