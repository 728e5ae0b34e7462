//! Who is wanted: a filter over what is known of each actor, and how many actors each of its choices would leave.
//!
//! Within one facet, any of the ticked choices will do; an actor passes if every facet that asks for something lets it
//! pass. What becomes of the others is [`super::Rest`].

use std::collections::{BTreeMap, BTreeSet, HashSet};

use crate::model::{Actor, ActorId, ActorKind, Confidence, Influence, KindId, Map, Relationship, Wedge};

/// What actors are wanted. A facet in which nothing is ticked asks for nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Where they stand; `None` is in the tray.
    pub places: BTreeSet<Option<Wedge>>,
    /// What sort of actor they are.
    pub kinds: BTreeSet<ActorKind>,
    /// Groups they belong to, as in [`group_names`].
    pub groups: BTreeSet<String>,
    /// How much they can do; `None` is not judged.
    pub influences: BTreeSet<Option<Influence>>,
    /// How sure the group is of them; `None` is not judged.
    pub confidences: BTreeSet<Option<Confidence>>,
    /// Whether they are to be moved.
    pub moves: BTreeSet<bool>,
    /// Whether they are confidential.
    pub confidential: BTreeSet<bool>,
    /// Only those of whom nothing was written down that tells how we know.
    pub lacks_evidence: bool,
    /// Only those one relationship away from who is selected, and the selected themselves.
    pub is_near_selected: bool,
}

impl Filter {
    /// Whether it asks for nothing, so that everybody passes.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Who passes; none where the filter asks for nothing.
    ///
    /// With nobody selected there are no neighbours to ask for, and that facet lets everybody pass. Relationships of
    /// `hidden_kinds`, and those that whoever looks does not see, make nobody a neighbour.
    #[must_use]
    pub fn passing(
        &self,
        map: &Map,
        selected: &BTreeSet<ActorId>,
        hidden_kinds: &HashSet<KindId>,
        sees: impl Fn(&Relationship) -> bool,
    ) -> Option<BTreeSet<ActorId>> {
        if self.is_empty() {
            return None;
        }
        let near =
            (self.is_near_selected && !selected.is_empty()).then(|| neighbours(map, selected, hidden_kinds, sees));
        let is_near = |actor: &Actor| near.as_ref().is_none_or(|near| near.contains(&actor.id));
        let passing = map.actors().filter(|actor| self.wants(actor) && is_near(actor));
        Some(passing.map(|actor| actor.id).collect())
    }

    /// Whether an actor passes every facet that looks at nothing but the actor.
    fn wants(&self, actor: &Actor) -> bool {
        fn allows<T: Ord>(ticked: &BTreeSet<T>, value: &T) -> bool {
            ticked.is_empty() || ticked.contains(value)
        }
        allows(&self.places, &actor.wedge())
            && allows(&self.kinds, &actor.kind)
            && (self.groups.is_empty() || group_names(actor).any(|group| self.groups.contains(group)))
            && allows(&self.influences, &actor.influence)
            && allows(&self.confidences, &actor.confidence)
            && allows(&self.moves, &actor.open_move().is_some())
            && allows(&self.confidential, &actor.confidential)
            && (!self.lacks_evidence || lacks_evidence(actor))
    }
}

/// Everyone selected, and whoever is one relationship away from them.
fn neighbours(
    map: &Map,
    selected: &BTreeSet<ActorId>,
    hidden_kinds: &HashSet<KindId>,
    sees: impl Fn(&Relationship) -> bool,
) -> BTreeSet<ActorId> {
    let mut near = selected.clone();
    for actor in selected {
        let shown = map.relationships_of(*actor).into_iter();
        let shown = shown.filter(|tie| !hidden_kinds.contains(&tie.kind) && sees(tie));
        near.extend(shown.filter_map(|relationship| relationship.other_end(*actor)));
    }
    near
}

/// The groups an actor belongs to, without spaces around their names and without nameless ones.
pub fn group_names(actor: &Actor) -> impl Iterator<Item = &str> {
    actor.groups.iter().map(|group| group.trim()).filter(|group| !group.is_empty())
}

fn lacks_evidence(actor: &Actor) -> bool {
    actor.evidence.trim().is_empty()
}

/// How many actors there are behind each choice of a filter, whatever else is ticked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choices {
    /// By where they stand.
    pub places: BTreeMap<Option<Wedge>, usize>,
    /// By what sort of actor they are.
    pub kinds: BTreeMap<ActorKind, usize>,
    /// By the groups they belong to, in the order of their names.
    pub groups: BTreeMap<String, usize>,
    /// By how much they can do.
    pub influences: BTreeMap<Option<Influence>, usize>,
    /// By how sure the group is.
    pub confidences: BTreeMap<Option<Confidence>, usize>,
    /// By whether they are to be moved.
    pub moves: BTreeMap<bool, usize>,
    /// By whether they are confidential.
    pub confidential: BTreeMap<bool, usize>,
    /// Without anything that tells how we know.
    pub without_evidence: usize,
}

impl Choices {
    /// Counts a map.
    #[must_use]
    pub fn of(map: &Map) -> Self {
        let mut choices = Self::default();
        for actor in map.actors() {
            *choices.places.entry(actor.wedge()).or_default() += 1;
            *choices.kinds.entry(actor.kind).or_default() += 1;
            *choices.influences.entry(actor.influence).or_default() += 1;
            *choices.confidences.entry(actor.confidence).or_default() += 1;
            *choices.moves.entry(actor.open_move().is_some()).or_default() += 1;
            *choices.confidential.entry(actor.confidential).or_default() += 1;
            choices.without_evidence += usize::from(lacks_evidence(actor));
            // Who has a group twice is counted once.
            for group in group_names(actor).collect::<BTreeSet<_>>() {
                match choices.groups.get_mut(group) {
                    Some(count) => *count += 1,
                    None => drop(choices.groups.insert(group.to_owned(), 1)),
                }
            }
        }
        choices
    }
}
