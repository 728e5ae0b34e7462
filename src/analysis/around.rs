//! Whom some actors are related to, over one step or several.

use std::collections::{BTreeSet, HashSet};

use crate::model::{ActorId, KindId, Map, Relationship};

/// The actors within so many relationships of any of `centers`, themselves included. Relationships of hidden kinds, and
/// those `is_seen` does not let through, lead nowhere; direction does not matter.
#[must_use]
#[expect(clippy::implicit_hasher, reason = "the program's sets all have the usual one")]
pub fn around(
    map: &Map,
    centers: &BTreeSet<ActorId>,
    steps: u8,
    hidden_kinds: &HashSet<KindId>,
    is_seen: impl Fn(&Relationship) -> bool,
) -> BTreeSet<ActorId> {
    let mut found: BTreeSet<ActorId> = centers.iter().copied().filter(|id| map.actor(*id).is_some()).collect();
    let mut rim: Vec<ActorId> = found.iter().copied().collect();
    for _ in 0..steps {
        let mut next = Vec::new();
        for node in rim.iter().filter_map(|id| map.node(*id)) {
            for edge in map.graph().edges_directed(node, petgraph::Direction::Outgoing) {
                next.extend(end(edge.weight(), hidden_kinds, &is_seen, |tie| tie.to));
            }
            for edge in map.graph().edges_directed(node, petgraph::Direction::Incoming) {
                next.extend(end(edge.weight(), hidden_kinds, &is_seen, |tie| tie.from));
            }
        }
        next.retain(|id| found.insert(*id));
        rim = next;
    }
    found
}

fn end(
    tie: &Relationship,
    hidden_kinds: &HashSet<KindId>,
    is_seen: impl Fn(&Relationship) -> bool,
    other: impl Fn(&Relationship) -> ActorId,
) -> Option<ActorId> {
    (!hidden_kinds.contains(&tie.kind) && is_seen(tie)).then(|| other(tie))
}

#[cfg(test)]
mod tests {
    //! A row of actors, walked from one of them.
    use std::sync::Arc;

    use super::*;
    use crate::model::Actor;

    #[test]
    fn every_step_goes_one_further_in_either_direction_and_over_shown_kinds_only() {
        let mut map = Map::new();
        let ids: Vec<ActorId> = (1..=6).map(ActorId::from_number).collect();
        for id in &ids {
            map.set_actor(Arc::new(Actor::with_id(*id, "somebody")));
        }
        for (pair, kind) in ids.windows(2).zip(["funds", "influences", "funds", "funds", "answers-to"]) {
            let tie = Relationship::new(pair[0], pair[1], KindId::new(kind));
            assert!(map.set_relationship(Arc::new(tie)).is_ok());
        }
        let reach = |steps, hidden: &[&str]| {
            let hidden = hidden.iter().map(|kind| KindId::new(kind)).collect();
            let around = around(&map, &BTreeSet::from([ids[2]]), steps, &hidden, |_| true);
            around.into_iter().map(ActorId::number).collect::<Vec<_>>()
        };
        assert_eq!(reach(0, &[]), [3]);
        assert_eq!(reach(1, &[]), [2, 3, 4]);
        assert_eq!(reach(2, &[]), [1, 2, 3, 4, 5]);
        assert_eq!(reach(3, &[]), [1, 2, 3, 4, 5, 6]);
        assert_eq!(reach(3, &["influences"]), [3, 4, 5, 6]);
    }
}
