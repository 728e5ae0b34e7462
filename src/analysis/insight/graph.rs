//! A map as its algorithms want it: actors as numbers in the order of their ids, so that whatever follows is the same
//! at every run, and relationships twice, once as plain pairs and once as ways along which a request can be carried.

use std::collections::{HashMap, HashSet};
use std::hash::BuildHasher;
use std::ops::Range;

use petgraph::graph::UnGraph;

use super::side::Side;
use crate::model::{Actor, ActorId, Influence, Kind, KindId, Map, RelationshipId, Sign};

/// Two actors with at least one relationship between them.
#[derive(Debug, Clone)]
pub(super) struct Pair {
    /// The two, the smaller number first.
    pub ends: (usize, usize),
    /// Their relationships in the graph's list.
    relationships: Range<usize>,
    /// The strengths of those that do not strain, summed; 0 where all strain.
    pub bond: i64,
}

impl Pair {
    /// Whether it holds together: conflict is no bond.
    pub fn holds(&self) -> bool {
        self.bond > 0
    }
}

/// One relationship in one direction it can be used in.
#[derive(Debug, Clone, Copy)]
pub(super) struct Arc {
    /// Who hears it.
    pub to: usize,
    /// 1 to 3.
    pub strength: u8,
    /// Which relationship.
    pub relationship: RelationshipId,
}

/// The relationships that count, between the actors of a map.
pub(super) struct Graph<'a> {
    /// The actors in the order of their ids; elsewhere each is its number here.
    pub actors: Vec<&'a Actor>,
    numbers: HashMap<ActorId, usize>,
    /// Every pair once, in order.
    pub pairs: Vec<Pair>,
    /// With whether it can carry a request.
    relationships: Vec<(RelationshipId, bool)>,
    neighbours: Rows<u32>,
    bonds: Rows<u32>,
    arcs: Rows<Arc>,
}

impl<'a> Graph<'a> {
    /// The graph of a map without the relationships of hidden kinds.
    pub fn new<S: BuildHasher>(map: &'a Map, hidden: &HashSet<KindId, S>) -> Self {
        let actors: Vec<&Actor> = map.actors_by_id().into_iter().map(|actor| &**actor).collect();
        let numbers: HashMap<ActorId, usize> =
            actors.iter().zip(0..).map(|(actor, number)| (actor.id, number)).collect();
        let kinds: HashMap<&KindId, &Kind> = map.head().kinds.iter().map(|kind| (&kind.id, kind)).collect();
        let mut links = Vec::with_capacity(map.relationship_count());
        let mut arcs = Vec::with_capacity(2 * map.relationship_count());
        for relationship in map.relationships().filter(|relationship| !hidden.contains(&relationship.kind)) {
            let ends = (numbers.get(&relationship.from), numbers.get(&relationship.to));
            let (Some(&from), Some(&to)) = ends else { continue };
            let kind = kinds.get(&relationship.kind);
            let carries = kind.is_none_or(|kind| kind.sign != Sign::Strains);
            let strength = relationship.strength.value();
            links.push(((from.min(to), from.max(to)), relationship.id, if carries { i64::from(strength) } else { 0 }));
            if carries {
                let arc = Arc { to, strength, relationship: relationship.id };
                arcs.push((from, arc));
                if kind.is_none_or(|kind| !kind.directed) {
                    arcs.push((to, Arc { to: from, ..arc }));
                }
            }
        }
        links.sort_unstable();
        arcs.sort_unstable_by_key(|(from, arc)| (*from, arc.to, arc.relationship));
        let pairs = pairs_of(&links);
        let beside = |counts: fn(&Pair) -> bool| {
            let counted = pairs.iter().filter(|pair| counts(pair));
            let both_ways = counted.flat_map(|pair| [pair.ends, (pair.ends.1, pair.ends.0)]);
            let mut beside: Vec<(usize, u32)> = both_ways.map(|(from, to)| (from, to as u32)).collect();
            beside.sort_unstable();
            Rows::new(actors.len(), beside)
        };
        Self {
            neighbours: beside(|_| true),
            bonds: beside(Pair::holds),
            arcs: Rows::new(actors.len(), arcs),
            relationships: links.into_iter().map(|(_, id, bond)| (id, bond > 0)).collect(),
            pairs,
            numbers,
            actors,
        }
    }

    /// How many actors there are.
    pub fn len(&self) -> usize {
        self.actors.len()
    }

    /// The id of an actor.
    pub fn id(&self, actor: usize) -> ActorId {
        self.actors[actor].id
    }

    /// The number of an actor.
    pub fn number(&self, id: ActorId) -> Option<usize> {
        self.numbers.get(&id).copied()
    }

    /// The side an actor stands on; none while it is not placed.
    pub fn side(&self, actor: usize) -> Option<Side> {
        self.actors[actor].wedge().map(Side::of)
    }

    /// An actor's influence, 0 where nobody judged it.
    pub fn influence(&self, actor: usize) -> u8 {
        self.actors[actor].influence.map_or(0, Influence::value)
    }

    /// Those an actor has a relationship with that does not strain, each once, in order: what holds together.
    pub fn bonds(&self, actor: usize) -> &[u32] {
        self.bonds.of(actor)
    }

    /// Those an actor has any relationship with, each once, in order.
    pub fn neighbours(&self, actor: usize) -> &[u32] {
        self.neighbours.of(actor)
    }

    /// Where an actor can carry a request: over relationships that do not strain, in their direction.
    pub fn arcs(&self, actor: usize) -> &[Arc] {
        self.arcs.of(actor)
    }

    /// The only relationship that holds a pair together; none where it has several.
    pub fn only_bond_of(&self, pair: &Pair) -> Option<RelationshipId> {
        let mut carrying = self.carrying(pair);
        carrying.next().filter(|_| carrying.next().is_none())
    }

    /// A pair's relationships that do not strain, in the order of their ids.
    pub fn carrying(&self, pair: &Pair) -> impl Iterator<Item = RelationshipId> {
        self.relationships[pair.relationships.clone()].iter().filter(|(_, carries)| *carries).map(|(id, _)| *id)
    }

    /// The actors, numbered as here, and the pairs that hold together with their places, for petgraph's algorithms.
    pub fn undirected(&self) -> UnGraph<(), usize> {
        let mut graph = UnGraph::with_capacity(self.len(), self.pairs.len());
        let nodes: Vec<_> = (0..self.len()).map(|_| graph.add_node(())).collect();
        for (place, pair) in self.pairs.iter().enumerate().filter(|(_, pair)| pair.holds()) {
            graph.add_edge(nodes[pair.ends.0], nodes[pair.ends.1], place);
        }
        graph
    }

    /// Some actors' ids, in order.
    pub fn ids(&self, actors: impl IntoIterator<Item = usize>) -> Vec<ActorId> {
        actors.into_iter().map(|actor| self.id(actor)).collect()
    }
}

fn pairs_of(links: &[((usize, usize), RelationshipId, i64)]) -> Vec<Pair> {
    let mut pairs = Vec::new();
    let mut start = 0;
    for same in links.chunk_by(|(one, ..), (other, ..)| one == other) {
        let end = start + same.len();
        let bond = same.iter().map(|(.., bond)| bond).sum();
        pairs.extend(same.first().map(|(ends, ..)| Pair { ends: *ends, relationships: start..end, bond }));
        start = end;
    }
    pairs
}

/// Lists of different lengths, one behind the other.
struct Rows<T> {
    starts: Vec<usize>,
    items: Vec<T>,
}

impl<T> Rows<T> {
    /// So many rows of items that are sorted by their row.
    fn new(rows: usize, sorted: Vec<(usize, T)>) -> Self {
        let mut starts = vec![0; rows + 1];
        for (row, _) in &sorted {
            starts[row + 1] += 1;
        }
        for row in 0..rows {
            starts[row + 1] += starts[row];
        }
        Self { starts, items: sorted.into_iter().map(|(_, item)| item).collect() }
    }

    fn of(&self, row: usize) -> &[T] {
        &self.items[self.starts[row]..self.starts[row + 1]]
    }
}
