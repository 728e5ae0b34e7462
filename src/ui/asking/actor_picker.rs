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
