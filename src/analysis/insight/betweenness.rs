//! Betweenness: on what share of the shortest chains between any two others an actor lies.
//!
//! Ulrik Brandes, *A Faster Algorithm for Betweenness Centrality*, Journal of Mathematical Sociology 25(2), 2001, over
//! plain arrays. It is written here because `rustworkx_core::centrality::betweenness_centrality` can neither be stopped
//! nor asked how far it is, sums in whatever order its threads come by, so that equal actors differ in their last digits
//! from run to run, and allocates a list of predecessors for every actor at every start (`benches/insight.rs` measures
//! both).

use rayon::prelude::*;

use super::graph::Graph;
use super::progress::Progress;

/// Into how many parts the starts are cut: a number that does not depend on the machine, so that the sums do not either.
const PARTS: usize = 32;
/// Numbers of shortest chains above this are made smaller, before an `f64` can hold them no more.
const LARGEST: f64 = 1e250;
const SMALLER: f64 = 1e-200;
/// The least number of shortest chains where others are too many; one for each of these is still a number.
const LEAST: f64 = 1e-290;

/// The betweenness of every actor, undirected and normalised as networkx does it. None where it was cancelled.
pub(super) fn betweenness(graph: &Graph<'_>, progress: &Progress) -> Option<Vec<f64>> {
    let count = graph.len();
    let length = count.div_ceil(PARTS).max(1);
    let starts: Vec<usize> = (0..count).step_by(length).collect();
    let parts: Option<Vec<Vec<f64>>> = starts
        .into_par_iter()
        .map(|first| {
            let mut walk = Walk::new(graph);
            for start in first..(first + length).min(count) {
                walk.add_dependencies(graph, start);
                progress.advance(1)?;
            }
            Some(walk.sums)
        })
        .collect();
    let mut sums = vec![0.0; count];
    for part in parts? {
        for (sum, own) in sums.iter_mut().zip(part) {
            *sum += own;
        }
    }
    if count > 2 {
        // Every pair was counted from both of its ends.
        let scale = 1.0 / ((count - 1) as f64 * (count - 2) as f64);
        for sum in &mut sums {
            *sum *= scale;
        }
    }
    Some(sums)
}

const UNSEEN: u32 = u32::MAX;

/// The walk from one start to everybody.
struct Walk {
    /// Of every actor, how many steps away it is.
    distance: Vec<u32>,
    /// How many shortest chains lead to it, in the unit of the ring before it.
    chains: Vec<f64>,
    /// One, and what hangs on it, for each of these chains.
    share: Vec<f64>,
    /// The actors in the order they are reached, and a place to write one more.
    order: Vec<u32>,
    reached: usize,
    /// For each in that order where in `further` begin those one step further that it leads to.
    begins: Vec<usize>,
    further: Vec<u32>,
    /// The distances from which on chains are counted in a larger unit.
    shrunk: Vec<u32>,
    sums: Vec<f64>,
}

impl Walk {
    fn new(graph: &Graph<'_>) -> Self {
        let count = graph.len();
        Self {
            distance: vec![UNSEEN; count],
            chains: vec![0.0; count],
            share: vec![0.0; count],
            order: vec![0; count + 1],
            reached: 0,
            begins: vec![0; count + 1],
            further: vec![0; 2 * graph.pairs.len() + 1],
            shrunk: Vec::new(),
            sums: vec![0.0; count],
        }
    }

    /// Adds to every actor what of the chains from `start` hangs on it.
    fn add_dependencies(&mut self, graph: &Graph<'_>, start: usize) {
        self.spread(graph, start);
        for place in (0..self.reached).rev() {
            let actor = self.order[place] as usize;
            let further = &self.further[self.begins[place]..self.begins[place + 1]];
            let shares: f64 = further.iter().map(|next| self.share[*next as usize]).sum();
            let (chains, distance) = (self.chains[actor], self.distance[actor]);
            while self.shrunk.last().is_some_and(|ring| *ring > distance) {
                self.shrunk.pop();
            }
            let hanging = passed_on(chains, self.shrunk.last() == Some(&distance)) * shares;
            self.share[actor] = (1.0 + hanging) / chains;
            if actor != start {
                self.sums[actor] += hanging;
            }
        }
        for actor in &self.order[..self.reached] {
            self.distance[*actor as usize] = UNSEEN;
            self.chains[*actor as usize] = 0.0;
        }
    }

    /// Counts the shortest chains from `start`, ring by ring outwards.
    fn spread(&mut self, graph: &Graph<'_>, start: usize) {
        // Slices and numbers of its own: what lies behind `self` would be read again after every write.
        let (steps, chains_to) = (self.distance.as_mut_slice(), self.chains.as_mut_slice());
        let (order, further) = (self.order.as_mut_slice(), self.further.as_mut_slice());
        self.shrunk.clear();
        order[0] = start as u32;
        steps[start] = 0;
        chains_to[start] = 1.0;
        let (mut ring, mut distance, mut reached, mut written) = (0..1, 0, 1, 0);
        while !ring.is_empty() {
            let of_ring = order[ring.clone()].iter().map(|actor| chains_to[*actor as usize]);
            let is_shrunk = of_ring.fold(0.0, f64::max) > LARGEST;
            if is_shrunk {
                self.shrunk.push(distance);
            }
            distance += 1;
            for place in ring.clone() {
                let actor = order[place] as usize;
                let chains = passed_on(chains_to[actor], is_shrunk);
                self.begins[place] = written;
                for &next in graph.bonds(actor) {
                    // Written without branches: which way it goes cannot be foretold, and guessing wrong costs more
                    // than writing what the next one overwrites.
                    let seen = &mut steps[next as usize];
                    let is_new = *seen == UNSEEN;
                    #[expect(clippy::needless_bitwise_bool, reason = "a lazy one is a branch")]
                    let is_further = is_new | (*seen == distance);
                    *seen = if is_new { distance } else { *seen };
                    order[reached] = next;
                    reached += usize::from(is_new);
                    further[written] = next;
                    written += usize::from(is_further);
                    chains_to[next as usize] += if is_further { chains } else { 0.0 };
                }
            }
            ring = ring.end..reached;
        }
        self.begins[reached] = written;
        self.reached = reached;
    }
}

/// The chains that lead to an actor, in the unit of the ring after it: only proportions within a ring matter. Next to
/// those of many digits, the least is as good as nothing, but still some.
fn passed_on(chains: f64, is_shrunk: bool) -> f64 {
    if is_shrunk { (chains * SMALLER).max(LEAST) } else { chains }
}

#[cfg(test)]
mod tests {
    //! Numbers of chains that no `f64` holds.
    use std::collections::HashSet;
    use std::sync::Arc;

    use super::*;
    use crate::model::{Actor, ActorId, Map, Relationship, RelationshipId};

    /// Layers of two, each related to both of the next, and beside them a path as long, joined at its ends.
    fn ladder(layers: u128) -> Map {
        let mut map = Map::new();
        let kind = map.head().kinds[0].id.clone();
        let id = |number: u128| ActorId::from_number(number + 1);
        for number in 0..3 * layers {
            map.set_actor(Arc::new(Actor::with_id(id(number), "")));
        }
        let inner = (1..layers).flat_map(|layer| {
            let (before, here) = (3 * (layer - 1), 3 * layer);
            [(before, here), (before, here + 1), (before + 1, here), (before + 1, here + 1), (before + 2, here + 2)]
        });
        let joints = [(2, 0), (2, 1), (3 * layers - 1, 3 * layers - 3), (3 * layers - 1, 3 * layers - 2)];
        for (number, (one, other)) in inner.chain(joints).enumerate() {
            let id_of = RelationshipId::from_number(number as u128);
            let relationship = Relationship { id: id_of, ..Relationship::new(id(one), id(other), kind.clone()) };
            assert!(map.set_relationship(Arc::new(relationship)).is_ok());
        }
        map
    }

    #[test]
    fn more_chains_than_a_number_holds_leave_the_proportions() {
        let map = ladder(1_800);
        let graph = Graph::new(&map, &HashSet::<crate::model::KindId>::new());
        let mut walk = Walk::new(&graph);
        walk.add_dependencies(&graph, 0);
        assert!(walk.shrunk.is_empty() && walk.reached == graph.len());
        assert!(walk.sums.iter().all(|sum| sum.is_finite() && (0.0..=5_400.0).contains(sum)));
        // Of the 3,600 in the ladder, the two of each layer carry half each of what lies beyond.
        let beyond = |layer: usize| (3_600 - 2 * (layer + 1)) as f64 / 2.0;
        for layer in [10, 900, 1_500] {
            let sum = walk.sums[3 * layer];
            assert!((sum - beyond(layer)).abs() < 2.0, "{sum} at {layer}, {}", beyond(layer));
        }
        // Its path carries what lies beyond on itself, up to the last, to which the ladder is as near.
        assert!((walk.sums[3 * 900 + 2] - 899.0).abs() < 2.0, "{}", walk.sums[3 * 900 + 2]);
    }
}
