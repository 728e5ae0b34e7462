//! What holds a map together: the actors and relationships whose loss would cut it apart, and the parts it is in. What
//! strains holds nothing together.

use petgraph::algo::articulation_points::articulation_points;
use petgraph::algo::bridges::bridges;
use petgraph::graph::NodeIndex;
use rustworkx_core::connectivity::connected_components;

use super::graph::Graph;
use crate::model::{ActorId, RelationshipId};

/// What holds a map together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cuts {
    /// The actors without whom others, connected now, would not be; in the order of their ids.
    pub actors: Vec<ActorId>,
    /// The relationships whose loss alone would do the same, in the order of their ids. Where two actors have several
    /// that do not strain, losing one leaves the others, and none of them is here.
    pub relationships: Vec<RelationshipId>,
    /// The parts that no relationship connects which does not strain, the largest first, then by the smallest id; each in the order of its
    /// ids. An actor without such a relationship is a part of its own.
    pub components: Vec<Vec<ActorId>>,
}

pub(super) fn cuts(graph: &Graph<'_>) -> Cuts {
    let undirected = graph.undirected();
    let mut actors: Vec<usize> = articulation_points(&undirected).into_iter().map(NodeIndex::index).collect();
    actors.sort_unstable();
    let pairs = bridges(&undirected).filter_map(|edge| graph.pairs.get(*edge.weight()));
    let mut relationships: Vec<RelationshipId> = pairs.filter_map(|pair| graph.only_bond_of(pair)).collect();
    relationships.sort_unstable();
    let parts = connected_components(&undirected).into_iter();
    let components = largest_first(parts.map(|part| part.into_iter().map(NodeIndex::index).collect()));
    Cuts {
        actors: graph.ids(actors),
        relationships,
        components: components.into_iter().map(|part| graph.ids(part)).collect(),
    }
}

/// Sets of actors, each in order, the largest first, then by the smallest.
pub(super) fn largest_first(sets: impl Iterator<Item = Vec<usize>>) -> Vec<Vec<usize>> {
    let mut sets: Vec<Vec<usize>> = sets.collect();
    for set in &mut sets {
        set.sort_unstable();
    }
    sets.sort_unstable_by(|one, other| other.len().cmp(&one.len()).then_with(|| one.cmp(other)));
    sets
}

#[cfg(test)]
mod tests {
    //! Depth: neither library recurses.
    use std::collections::HashSet;
    use std::sync::Arc;

    use super::*;
    use crate::model::{Actor, KindId, Map, Relationship};

    #[test]
    fn a_path_of_ten_thousand_overflows_no_stack() {
        let mut map = Map::new();
        let kind = map.head().kinds[0].id.clone();
        let id = |number: u128| ActorId::from_number(number);
        for number in 0..10_000 {
            map.set_actor(Arc::new(Actor::with_id(id(number), "")));
            if number > 0 {
                let relationship = Relationship::new(id(number - 1), id(number), kind.clone());
                assert!(map.set_relationship(Arc::new(relationship)).is_ok());
            }
        }
        let found = cuts(&Graph::new(&map, &HashSet::<KindId>::new()));
        assert_eq!((found.actors.len(), found.relationships.len(), found.components.len()), (9_998, 9_999, 1));
    }
}
