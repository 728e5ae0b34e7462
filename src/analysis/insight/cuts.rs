//! What holds a map together: the actors and relationships whose loss would cut it apart, and the parts it is in.

use petgraph::algo::articulation_points::articulation_points;
use petgraph::algo::bridges::bridges;
use petgraph::graph::NodeIndex;
use petgraph::visit::EdgeRef;
use rustworkx_core::connectivity::connected_components;

use super::graph::Graph;
use crate::model::{ActorId, RelationshipId};

/// What holds a map together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cuts {
    /// The actors without whom others, connected now, would not be; in the order of their ids.
    pub actors: Vec<ActorId>,
    /// The relationships whose loss alone would do the same, in the order of their ids. Where two actors have several
    /// relationships, losing one leaves the others, and none of them is here.
    pub relationships: Vec<RelationshipId>,
    /// The parts that no relationship connects, the largest first, then by the smallest id; each in the order of its
    /// ids. An actor without relationships is a part of its own.
    pub components: Vec<Vec<ActorId>>,
}

pub(super) fn cuts(graph: &Graph<'_>) -> Cuts {
    let undirected = graph.undirected();
    let mut actors: Vec<usize> = articulation_points(&undirected).into_iter().map(NodeIndex::index).collect();
    actors.sort_unstable();
    let pairs = bridges(&undirected).filter_map(|edge| graph.pairs.get(edge.id().index()));
    let mut relationships: Vec<RelationshipId> = pairs.filter_map(|pair| graph.only_relationship_of(pair)).collect();
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
