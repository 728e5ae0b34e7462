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

/// The betweenness of every actor, undirected and normalised as networkx does it. None where it was cancelled.
pub(super) fn betweenness(graph: &Graph<'_>, progress: &Progress) -> Option<Vec<f64>> {
    let count = graph.len();
    let length = count.div_ceil(PARTS).max(1);
    let starts: Vec<usize> = (0..count).step_by(length).collect();
    let parts: Option<Vec<Vec<f64>>> = starts
        .into_par_iter()
        .map(|first| {
            let mut walk = Walk::new(count);
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

/// What is known of an actor during the walk from one start.
#[derive(Clone, Copy)]
struct Seen {
    /// How many shortest chains lead to it.
    chains: f64,
    /// One, and what hangs on it, for each of these chains.
    share: f64,
    distance: u32,
}

impl Seen {
    const NOT: Self = Self { chains: 0.0, share: 0.0, distance: UNSEEN };
}

struct Walk {
    seen: Vec<Seen>,
    /// The actors in the order they were reached.
    order: Vec<u32>,
    sums: Vec<f64>,
}

impl Walk {
    fn new(count: usize) -> Self {
        Self { seen: vec![Seen::NOT; count], order: Vec::with_capacity(count), sums: vec![0.0; count] }
    }

    /// Adds to every actor what of the chains from `start` hangs on it.
    fn add_dependencies(&mut self, graph: &Graph<'_>, start: usize) {
        self.spread(graph, start);
        let seen = &mut self.seen;
        for &actor in self.order.iter().rev() {
            let actor = actor as usize;
            let Seen { chains, distance, .. } = seen[actor];
            let mut shares = 0.0;
            for &next in graph.neighbours(actor) {
                let next = &seen[next as usize];
                if next.distance == distance + 1 {
                    shares += next.share;
                }
            }
            let hanging = chains * shares;
            seen[actor].share = (1.0 + hanging) / chains;
            if actor != start {
                self.sums[actor] += hanging;
            }
        }
        for &actor in &self.order {
            seen[actor as usize] = Seen::NOT;
        }
    }

    /// Counts the shortest chains from `start`, step by step outwards.
    fn spread(&mut self, graph: &Graph<'_>, start: usize) {
        let Self { seen, order, .. } = self;
        order.clear();
        order.push(start as u32);
        seen[start] = Seen { chains: 1.0, share: 0.0, distance: 0 };
        let mut ring = 0..1;
        let mut distance = 0;
        while !ring.is_empty() {
            distance += 1;
            let mut most = 0.0_f64;
            for at in ring.clone() {
                let actor = order[at] as usize;
                let chains = seen[actor].chains;
                for &next in graph.neighbours(actor) {
                    let found = &mut seen[next as usize];
                    if found.distance == UNSEEN {
                        found.distance = distance;
                        order.push(next);
                    }
                    if found.distance == distance {
                        found.chains += chains;
                        most = most.max(found.chains);
                    }
                }
            }
            ring = ring.end..order.len();
            if most > LARGEST {
                // Only the shares within a ring matter, and those of the next are counted from these.
                for &actor in &order[ring.clone()] {
                    let chains = &mut seen[actor as usize].chains;
                    *chains = (*chains * SMALLER).max(f64::MIN_POSITIVE);
                }
            }
        }
    }
}
