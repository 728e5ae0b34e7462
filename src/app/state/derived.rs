//! What follows from the map and is shown every frame: worked out once per revision.

use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use crate::app::stage::Withheld;

use crate::analysis::filter::Filter;
use crate::analysis::moves::{MoveList, as_moved};
use crate::analysis::{self, Rest, Shown, Tally};
use crate::audience::{ActorWords, Audience, KnownNames, Names, Veil};
use crate::edit::Document;
use crate::lang::{Lang, Tongue};
use crate::model::{ActorId, KindId, Map, Relationship};
use crate::picture::Wish;
use crate::ui::panels::tray::order::tray_order;

impl SpokenOf {
    /// Whether anybody it begins with is still in a map.
    #[must_use]
    pub fn is_of(&self, map: &Map) -> bool {
        let (Self::Surroundings { around, .. } | Self::Some(around)) = self;
        around.iter().any(|actor| map.actor(*actor).is_some())
    }
}

/// Everything derived, and the revision it was derived from.
#[derive(Debug, Clone, Default)]
pub struct Derived {
    revision: Option<(u64, Tongue)>,
    /// Those not placed yet, by name.
    pub unplaced: Vec<ActorId>,
    /// How many there are of everything.
    pub tally: Tally,
    /// Who is to be moved.
    pub moves: MoveList,
    /// The map as if everyone had moved, while it is shown.
    wish: Option<Wished>,
    /// The same for the room's window, where less may be seen.
    room_wish: Option<Wished>,
    shown_key: Option<ShownKey>,
    shown: Shown,
    /// Those not placed yet who are listed, by name.
    listed: Vec<ActorId>,
    head_count: HeadCount,
    /// The numbers as if everyone had moved, once somebody looked at them, with their revision.
    after: Option<(u64, Tally)>,
    /// What is kept from the room, with its revision, once somebody presented.
    withheld: Option<(u64, Arc<Withheld>)>,
    /// What the room may not read in texts, once somebody of it looked, and what it was made for.
    veil: Option<(u64, Audience, Tongue, Arc<Veil>)>,
    /// What everybody was called since the map was first opened.
    pub known: KnownNames,
    /// How often the veil was made; a test counts it.
    pub veils: usize,
    /// How often it was worked out; a test counts it.
    pub rebuilds: usize,
    /// How often it was worked out who is shown; a test counts it.
    pub shown_rebuilds: usize,
}

/// What decides who is shown.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// Who is wanted.
    pub filter: &'a Filter,
    /// What becomes of the others.
    pub rest: Rest,
    /// Who is selected, the ends of selected relationships included.
    pub selected: &'a BTreeSet<ActorId>,
    /// Whose surroundings stand out, or who an insight speaks of.
    pub spoken_of: Option<&'a SpokenOf>,
    /// For whom, where it matters who is seen.
    pub audience: Audience,
    /// Kinds of relationship that are not shown.
    pub hidden_kinds: &'a HashSet<KindId>,
}

/// The map as if everyone had moved, and its numbers.
#[derive(Debug, Clone)]
struct Wished {
    /// At which revision, and for whom.
    of: (u64, Audience),
    wish: Wish,
    tally: Tally,
}

/// Everything that who is shown was worked out from. Who is selected and which kinds are hidden count only where the
/// filter asks for them or something is spoken of; else they are empty here.
#[derive(Debug, Clone, PartialEq)]
struct ShownKey {
    revision: u64,
    is_wish: bool,
    filter: Filter,
    rest: Rest,
    selected: BTreeSet<ActorId>,
    spoken_of: Option<SpokenOf>,
    audience: Audience,
    hidden_kinds: HashSet<KindId>,
}

/// Who stands out in every view while something is spoken of.
#[derive(Debug, Clone, PartialEq)]
pub enum SpokenOf {
    /// Those within so many relationships of some actors.
    Surroundings {
        /// Who is in the middle.
        around: BTreeSet<ActorId>,
        /// How many relationships away, from 1.
        steps: u8,
    },
    /// Those an insight speaks of.
    Some(BTreeSet<ActorId>),
}

impl SpokenOf {
    /// Who that is in a map. For the room, nobody is reached over what it does not see.
    fn actors(&self, map: &Map, hidden_kinds: &HashSet<KindId>, audience: Audience) -> BTreeSet<ActorId> {
        match self {
            Self::Surroundings { around, steps } => {
                analysis::around(map, around, *steps, hidden_kinds, |tie| audience.sees_relationship(tie, map))
            }
            Self::Some(actors) => actors.clone(),
        }
    }
}

impl ShownKey {
    fn is_of(&self, revision: u64, is_wish: bool, asked: Asked<'_>) -> bool {
        let is_near = self.filter.is_near_selected || self.spoken_of.is_some();
        (self.revision, self.is_wish, self.rest) == (revision, is_wish, asked.rest)
            && self.filter == *asked.filter
            && self.spoken_of.as_ref() == asked.spoken_of
            && self.audience == asked.audience
            && (!is_near || (self.selected == *asked.selected && self.hidden_kinds == *asked.hidden_kinds))
    }

    fn of(revision: u64, is_wish: bool, asked: Asked<'_>) -> Self {
        let is_near = asked.filter.is_near_selected || asked.spoken_of.is_some();
        Self {
            revision,
            is_wish,
            filter: asked.filter.clone(),
            rest: asked.rest,
            spoken_of: asked.spoken_of.cloned(),
            audience: asked.audience,
            selected: if is_near { asked.selected.clone() } else { BTreeSet::new() },
            hidden_kinds: if is_near { asked.hidden_kinds.clone() } else { HashSet::new() },
        }
    }
}

/// How many actors are shown plainly, and of how many.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct HeadCount {
    /// Shown plainly.
    pub plain: usize,
    /// All.
    pub all: usize,
    /// Shown plainly, without those who are confidential: what the room may know.
    pub plain_for_room: usize,
    /// All, without those who are confidential.
    pub all_for_room: usize,
}

impl Derived {
    /// Brings everything up to a document's revision and to the language whose order names have, if it is not there yet.
    pub fn update(&mut self, document: &Document, lang: &Lang) {
        let (map, revision) = (document.map(), document.revision());
        if self.revision == Some((revision, lang.tongue())) {
            return;
        }
        let (tally, known, step) = (&mut self.tally, &mut self.known, document.step_began());
        rayon::in_place_scope(|others| {
            others.spawn(|_| *tally = Tally::of(map));
            // Whoever is renamed or deleted at the desk stands in texts that the room is shown later.
            others.spawn(|_| known.note(map, step));
            self.unplaced = tray_order(map, lang);
            self.moves = MoveList::of(map, lang);
        });
        self.revision = Some((revision, lang.tongue()));
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

    /// What an audience may not read in the texts of a map; made once for each revision of its document.
    pub fn veil(&mut self, document: &Document, audience: Audience, lang: &Lang) -> Arc<Veil> {
        let (map, revision) = (document.map(), document.revision());
        if audience == Audience::Facilitator {
            return Arc::default();
        }
        let kept =
            self.veil.take().filter(|(of, by, tongue, _)| (*of, *by, *tongue) == (revision, audience, lang.tongue()));
        let (.., veil) = self.veil.insert(kept.unwrap_or_else(|| {
            self.veils += 1;
            self.known.note(map, document.step_began());
            let veil = Veil::remembering(map, &self.known, audience, &ActorWords::of(lang));
            (revision, audience, lang.tongue(), Arc::new(veil))
        }));
        Arc::clone(veil)
    }

    /// Brings the wish up to a revision and to who looks at this window, if it is not there yet.
    pub fn update_wish(&mut self, of: (u64, Audience), make: impl FnOnce() -> Wish) {
        self.rebuilds += usize::from(Wished::update(&mut self.wish, of, make));
    }

    /// The same for the room's window.
    pub fn update_room_wish(&mut self, of: (u64, Audience), make: impl FnOnce() -> Wish) {
        self.rebuilds += usize::from(Wished::update(&mut self.room_wish, of, make));
    }

    /// What is kept from the room at a revision.
    pub fn withheld(&mut self, map: &Map, revision: u64) -> Arc<Withheld> {
        let kept = self.withheld.take().filter(|(of, _)| *of == revision);
        let (_, withheld) = self.withheld.insert(kept.unwrap_or_else(|| (revision, Arc::new(Withheld::of(map)))));
        Arc::clone(withheld)
    }

    /// Lets go of the wish.
    pub fn forget_wish(&mut self) {
        (self.wish, self.room_wish) = (None, None);
    }

    /// The map as if everyone had moved, while it is shown.
    #[must_use]
    pub fn wish(&self) -> Option<&Wish> {
        self.wish.as_ref().map(|wished| &wished.wish)
    }

    /// The same for the room's window.
    #[must_use]
    pub fn room_wish(&self) -> Option<&Wish> {
        self.room_wish.as_ref().map(|wished| &wished.wish)
    }

    /// How many there are of everything in what is shown.
    #[must_use]
    pub fn shown_tally(&self) -> &Tally {
        self.wish.as_ref().map_or(&self.tally, |wished| &wished.tally)
    }

    /// Brings who is shown up to a revision and to what was asked for, if it is not there yet. What else may narrow it
    /// down belongs here, and into the key.
    pub fn update_shown(&mut self, map: &Map, revision: u64, asked: Asked<'_>) {
        let is_wish = self.wish.is_some();
        if self.shown_key.as_ref().is_some_and(|key| key.is_of(revision, is_wish, asked)) {
            return;
        }
        let map = self.wish.as_ref().map_or(map, |wished| &wished.wish.map);
        let sees = |tie: &Relationship| asked.audience.sees_relationship(tie, map);
        let plain = asked.filter.passing(map, asked.selected, asked.hidden_kinds, sees);
        self.shown = Shown::new(plain.map(Arc::new), asked.rest, None);
        self.listed = self.unplaced.iter().copied().filter(|actor| !self.shown.is_hidden(*actor)).collect();
        self.head_count = HeadCount::of(map, &self.shown);
        if let Some(spoken_of) = asked.spoken_of {
            let spoken_of = spoken_of.actors(map, asked.hidden_kinds, asked.audience);
            self.shown = Shown::new(self.shown.plain.take(), asked.rest, Some(Arc::new(spoken_of)));
        }
        self.shown_key = Some(ShownKey::of(revision, is_wish, asked));
        self.shown_rebuilds += 1;
    }

    /// Who is shown plainly, and what becomes of the others.
    #[must_use]
    pub fn shown(&self) -> &Shown {
        &self.shown
    }

    /// Those not placed yet who are listed in the tray, by name.
    #[must_use]
    pub fn listed(&self) -> &[ActorId] {
        &self.listed
    }

    /// How many actors are shown plainly, and of how many.
    #[must_use]
    pub fn head_count(&self) -> HeadCount {
        self.head_count
    }
}

impl Wished {
    /// Whether it had to be worked out anew.
    fn update(kept: &mut Option<Self>, of: (u64, Audience), make: impl FnOnce() -> Wish) -> bool {
        let is_stale = kept.as_ref().is_none_or(|wished| wished.of != of);
        if is_stale {
            let wish = make();
            *kept = Some(Self { of, tally: Tally::of(&wish.map), wish });
        }
        is_stale
    }
}

impl HeadCount {
    fn of(map: &Map, shown: &Shown) -> Self {
        let room = Audience::Room(Names::Code);
        let mut count = Self::default();
        for actor in map.actors() {
            let (is_plain, is_public) = (shown.is_plain(actor.id), room.sees_actor(actor));
            count.all += 1;
            count.plain += usize::from(is_plain);
            count.all_for_room += usize::from(is_public);
            count.plain_for_room += usize::from(is_plain && is_public);
        }
        count
    }
}
