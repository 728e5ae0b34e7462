//! What the room would see, as far as it decides whether that is more than it saw.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::Caution;
use crate::audience::Names;
use crate::model::{ActorId, Map, MapId, RelationshipId};

/// What is kept from the room in a map.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Withheld {
    /// Who is confidential.
    pub actors: BTreeSet<ActorId>,
    /// Which relationships are.
    pub relationships: BTreeSet<RelationshipId>,
}

impl Withheld {
    /// What is confidential in a map.
    #[must_use]
    pub fn of(map: &Map) -> Self {
        let actors = map.actors().filter(|actor| actor.confidential).map(|actor| actor.id);
        let relationships = map.relationships().filter(|tie| tie.confidential).map(|tie| tie.id);
        Self { actors: actors.collect(), relationships: relationships.collect() }
    }

    /// Whether something of it can be seen in a map in which only `now` is kept back.
    fn is_seen(&self, map: &Map, now: &Self) -> bool {
        let actors = self.actors.difference(&now.actors);
        let relationships = self.relationships.difference(&now.relationships);
        actors.into_iter().any(|id| map.actor(*id).is_some())
            || relationships.into_iter().any(|id| map.relationship(*id).is_some())
    }
}

/// What there is to see now.
#[derive(Debug, Clone)]
pub struct Sight<'a> {
    /// Which of the maps that were ever open: the same map may be opened again.
    pub opened: u64,
    /// The map's own id.
    pub map: MapId,
    /// The map itself.
    pub of: &'a Map,
    /// Which state of the map it is, and the newest there was, as edits number them.
    pub moment: (u64, u64),
    /// Under which names.
    pub names: Names,
    /// What is kept back.
    pub withheld: Arc<Withheld>,
    /// What whoever is seen is called where there is a name in it that the room may not read.
    pub telling: BTreeSet<(ActorId, String)>,
}

/// What the room saw last.
#[derive(Debug, Clone)]
pub(super) struct Seen {
    opened: u64,
    /// The newest state there was when the curtain was opened, and those that were shown since: an edit makes another
    /// one, and whatever else is not among them comes from before the room looked.
    newest: u64,
    states: BTreeSet<u64>,
    pub(super) names: Names,
    /// Everything that was ever kept back since the curtain was opened, also of what is gone meanwhile: it may come
    /// back.
    withheld: Withheld,
    telling: BTreeSet<(ActorId, String)>,
}

impl Seen {
    /// What the room sees first, or after the curtain was opened; `before` is what it saw before.
    pub(super) fn of(sight: &Sight<'_>, before: Option<Self>) -> Self {
        let before = before.filter(|before| before.opened == sight.opened);
        let mut states = before.map(|before| before.states).unwrap_or_default();
        states.insert(sight.moment.0);
        Self {
            opened: sight.opened,
            newest: sight.moment.1,
            states,
            names: sight.names,
            withheld: Withheld::clone(&sight.withheld),
            telling: sight.telling.clone(),
        }
    }

    /// Why the room would see more than it saw, if it would.
    pub(super) fn shows_more(&self, sight: &Sight<'_>) -> Option<Caution> {
        if self.opened != sight.opened {
            return Some(Caution::AnotherMap);
        }
        let (state, _) = sight.moment;
        if state <= self.newest && !self.states.contains(&state) {
            return Some(Caution::FromBefore);
        }
        let is_looser = self.names == Names::Code && sight.names == Names::Real;
        let is_telling = !sight.telling.is_subset(&self.telling);
        (is_looser || is_telling || self.withheld.is_seen(sight.of, &sight.withheld)).then_some(Caution::MoreToSee)
    }

    pub(super) fn go_on(&mut self, sight: &Sight<'_>) {
        self.names = sight.names;
        self.states.insert(sight.moment.0);
        self.withheld.actors.extend(&sight.withheld.actors);
        self.withheld.relationships.extend(&sight.withheld.relationships);
    }
}
