//! Who is offered wherever an actor is chosen by typing: one rule for all such fields, and nothing worked out twice.

use crate::analysis::likeness::{Likeness, Match, Names};
use crate::audience::Audience;
use crate::lang::Tongue;
use crate::model::{Actor, ActorId, Map};
use crate::ui::toolkit::look::Look;

/// What the names are those of: a state of the map, as somebody reads it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Of {
    revision: u64,
    audience: Audience,
    tongue: Tongue,
}

/// Everybody who can be chosen.
#[derive(Debug, Clone)]
struct Everybody {
    of: Of,
    names: Names<ActorId>,
    /// In the order of their names.
    sorted: Vec<ActorId>,
}

/// Who was found for what was typed.
#[derive(Debug, Clone)]
struct Found {
    typed: String,
    matches: Vec<Match<ActorId>>,
}

/// Who is offered. Begun anew for each field that opens.
#[derive(Debug, Clone, Default)]
pub struct ActorPicker {
    /// What stands in the field.
    pub typed: String,
    everybody: Option<Everybody>,
    found: Option<Found>,
}

impl ActorPicker {
    /// Looks for who may be meant by what is typed, unless that was done: the likest first, by what they are called for
    /// whoever looks, and for the facilitator by code names, too. `may_be`: whom the field can be for, the same as long as
    /// it is open.
    pub fn find(
        &mut self,
        look: Look<'_>,
        (map, revision): (&Map, u64),
        may_be: impl Fn(&Actor) -> bool,
    ) -> &[Match<ActorId>] {
        let of = Of { revision, audience: look.audience, tongue: look.lang.tongue() };
        let kept = self.everybody.take().filter(|everybody| everybody.of == of);
        let found = self.found.take().filter(|found| kept.is_some() && found.typed == self.typed);
        let everybody = self.everybody.insert(kept.unwrap_or_else(|| Everybody::new(look, map, of)));
        let found = found.unwrap_or_else(|| {
            let is_offered = |id: ActorId| map.actor(id).is_some_and(|actor| may_be(actor));
            Found { matches: everybody.meant(&self.typed, is_offered), typed: self.typed.clone() }
        });
        &self.found.insert(found).matches
    }
}

impl Everybody {
    fn new(look: Look<'_>, map: &Map, of: Of) -> Self {
        let seen = map.actors().filter(|actor| look.audience.sees_actor(actor));
        let mut called: Vec<(ActorId, String)> = seen.map(|actor| (actor.id, look.actor_name(actor))).collect();
        called.sort_by_cached_key(|(id, name)| (look.lang.sort_key(name), *id));
        // Whoever reads one of its names is not told that it is the other one.
        let is_told_both = look.audience == Audience::Facilitator;
        let code_names = map.actors().filter(|_| is_told_both).map(|actor| (actor.id, actor.code_name.as_str()));
        let names = Names::new(called.iter().map(|(id, name)| (*id, name.as_str())).chain(code_names));
        Self { of, names, sorted: called.into_iter().map(|(id, _)| id).collect() }
    }

    /// Everybody in the order of their names where nothing was typed.
    fn meant(&self, typed: &str, is_offered: impl Fn(ActorId) -> bool) -> Vec<Match<ActorId>> {
        if typed.trim().is_empty() {
            let sorted = self.sorted.iter().copied().filter(|id| is_offered(*id));
            return sorted.map(|key| Match { key, likeness: Likeness::Begins }).collect();
        }
        self.names.meant(typed, usize::MAX, is_offered)
    }
}

/// Whether an actor can be what some others are a part of: it is none of them, and no part of one.
#[must_use]
pub fn may_be_whole(map: &Map, actor: &Actor, is_part: impl Fn(ActorId) -> bool) -> bool {
    // Upwards it is a few steps; to ask of each part whether it would close a circle would take thousands of times longer
    // where everyone is one.
    !std::iter::successors(Some(actor.id), |&id| map.actor(id)?.part_of).any(is_part)
}

#[cfg(test)]
mod tests {
    //! Who is offered to whom, and when it is worked out anew.
    use std::sync::Arc;

    use super::*;
    use crate::audience::{Names as SeenNames, Veil};
    use crate::lang::Lang;
    use crate::layout::measure::Measurer;
    use crate::picture::Palette;

    fn map(names: &[(&str, &str)]) -> Map {
        let mut map = Map::new();
        for (name, code_name) in names {
            let actor = Actor { code_name: (*code_name).to_owned(), ..Actor::new(*name) };
            map.set_actor(Arc::new(actor));
        }
        map
    }

    /// What those found are called, for an audience.
    fn found(map: &Map, audience: Audience, typed: &str) -> Vec<String> {
        let (lang, measurer) = (Lang::new(Tongue::English), Measurer::new());
        let look = Look { audience, veil: Veil::none(), lang: &lang, palette: Palette::Light, measurer: &measurer };
        let mut picker = ActorPicker { typed: typed.to_owned(), ..ActorPicker::default() };
        let found = picker.find(look, (map, 1), |_| true);
        found.iter().filter_map(|found| map.actor(found.key)).map(|actor| look.actor_name(actor)).collect()
    }

    #[test]
    fn the_room_finds_nobody_by_a_name_that_it_does_not_read() {
        let map = map(&[("Radio Coast", "Compass"), ("Fishers", "Anchor")]);
        let room = Audience::Room(SeenNames::Code);
        assert_eq!(found(&map, Audience::Facilitator, "radio"), ["Radio Coast"]);
        assert_eq!(found(&map, Audience::Facilitator, "compass"), ["Radio Coast"]);
        assert_eq!(found(&map, room, "compass"), ["Compass"]);
        assert!(found(&map, room, "radio").is_empty());
        assert_eq!(found(&map, room, ""), ["Anchor", "Compass"]);
    }

    #[test]
    fn nobody_confidential_is_found_by_the_room() {
        let mut map = map(&[("Radio Coast", "")]);
        map.set_actor(Arc::new(Actor { confidential: true, ..Actor::new("Radio Days") }));
        assert_eq!(found(&map, Audience::Room(SeenNames::Real), "radio"), ["Radio Coast"]);
        assert_eq!(found(&map, Audience::Facilitator, "radio").len(), 2);
    }

    #[test]
    fn nothing_typed_offers_all_as_people_count() {
        let map = map(&[("Group 10", ""), ("group 2", ""), ("Élan", ""), ("Zebra", "")]);
        assert_eq!(found(&map, Audience::Facilitator, " "), ["Élan", "group 2", "Group 10", "Zebra"]);
    }

    #[test]
    fn it_is_worked_out_anew_when_what_is_typed_or_the_map_changes_and_else_not() {
        let (map, lang, measurer) = (map(&[("Radio Coast", "")]), Lang::new(Tongue::English), Measurer::new());
        let look = Look {
            audience: Audience::Facilitator,
            veil: Veil::none(),
            lang: &lang,
            palette: Palette::Light,
            measurer: &measurer,
        };
        let asked = std::cell::Cell::new(0);
        let may_be = |_: &Actor| {
            asked.set(asked.get() + 1);
            true
        };
        let mut picker = ActorPicker::default();
        for (typed, revision, wanted) in [("r", 1, 1), ("r", 1, 1), ("ra", 1, 2), ("ra", 2, 3), ("ra", 2, 3)] {
            picker.typed = typed.to_owned();
            assert_eq!(picker.find(look, (&map, revision), may_be).len(), 1);
            assert_eq!(asked.get(), wanted, "{typed}, {revision}");
        }
    }

    #[test]
    fn nobody_is_a_part_of_its_own_part() {
        let [union, local, other] = ["Union", "Local", "Other"].map(Actor::new);
        let local = Actor { part_of: Some(union.id), ..local };
        let mut map = Map::new();
        for actor in [&union, &local, &other] {
            map.set_actor(Arc::new(actor.clone()));
        }
        let may_be = |whole: &Actor| may_be_whole(&map, whole, |part| part == union.id);
        assert_eq!([&union, &local, &other].map(may_be), [false, false, true]);
    }
}
