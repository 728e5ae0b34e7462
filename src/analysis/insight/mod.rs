//! What the relationships say: ways in, bridges, clusters, hubs, gaps, whom to move next, and where the map is weak.
//!
//! Everything here is plain data in an order that follows from the map alone. It speaks of actors by id and hides
//! nobody: whoever shows it asks the audience first. Relationships of hidden kinds do not count.
//!
//! | what | how |
//! |---|---|
//! | betweenness | Brandes over arrays, written here because it must be stopped, watched and repeatable |
//! | bridges, articulation points, shortest lengths | petgraph |
//! | components | rustworkx-core |
//! | clusters | the Louvain method, which neither has |
//! | chains that are not variants of one, missing relationships, whom to move next | this program's own |

mod betweenness;
mod clusters;
mod cuts;
mod day;
mod gaps;
mod graph;
mod next;
mod progress;
mod side;
mod ways;
mod weak_spots;

use std::collections::HashSet;
use std::hash::BuildHasher;

use self::graph::Graph;
use self::ways::{Routes, Starts};
use crate::model::{ActorId, KindId, Map};

pub use clusters::{Cluster, Tie};
pub use cuts::Cuts;
pub use day::Day;
pub use gaps::{Hub, Hubs, Missing};
pub use next::{Candidate, Parts, Weights, rank};
pub use progress::Progress;
pub use side::Side;
pub use ways::{Chain, WaysIn};
pub use weak_spots::{FRESH_DAYS, Stale, WeakSpots};

/// What is asked of a map.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Asked {
    /// The kinds whose relationships do not count.
    pub hidden: HashSet<KindId>,
    /// How much each part counts in whom to move next.
    pub weights: Weights,
    /// The day, to tell whether the snapshots are old.
    pub today: Option<Day>,
}

/// An actor and its betweenness.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Between {
    /// Who.
    pub actor: ActorId,
    /// On what share of the shortest chains between any two others it lies, 0 to 1: undirected, parallel relationships
    /// as one, those that strain as none, normalised as networkx does it.
    pub value: f64,
}

/// What follows from a map's relationships without anybody being chosen.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Insight {
    /// Everybody, the highest betweenness first, then by id.
    pub betweenness: Vec<Between>,
    /// Whose and which loss would cut the map apart, and the parts it is in.
    pub cuts: Cuts,
    /// Every actor in exactly one cluster, the largest first, then by the smallest id. Who belongs to none is alone in
    /// one.
    pub clusters: Vec<Cluster>,
    /// The clusters that only one actor or one pair ties together, in the order of the clusters.
    pub ties: Vec<Tie>,
    /// The most connected of each side.
    pub hubs: Hubs,
    /// Those without any relationship, in the order of their ids.
    pub loners: Vec<ActorId>,
    /// Those of great influence (4 or 5), not on our side, whom no chain from our allies reaches but through active
    /// opposition; the most influential first.
    pub unreached: Vec<ActorId>,
    /// At most ten pairs of allies that should know each other; those with most in common first.
    pub missing: Vec<Missing>,
    /// How the opposition reaches our passive allies: for each it reaches the best chain, the shortest first. None
    /// leads through an active ally.
    pub opposition: Vec<Chain>,
    /// Whom to move next, the best first.
    pub next: Vec<Candidate>,
    /// Where the map itself is weak.
    pub weak_spots: WeakSpots,
}

impl Insight {
    /// Everything that follows from a map. None where it was cancelled meanwhile.
    ///
    /// Nearly all of the time goes into betweenness, which uses all processors; a map as large as can be takes seconds,
    /// so ask for it on a thread of its own.
    #[must_use]
    pub fn of(map: &Map, asked: &Asked, progress: &Progress) -> Option<Self> {
        let graph = Graph::new(map, &asked.hidden);
        let betweenness = most_between(&graph, progress)?;
        let lengths = Routes::new(&graph, Side::Ours, Starts::All).lengths(None);
        let clusters = clusters::clusters(&graph, progress)?;
        let missing = gaps::missing(&graph, progress)?;
        progress.advance(0)?;
        Some(Self {
            betweenness,
            cuts: cuts::cuts(&graph),
            ties: clusters::ties(&graph, &clusters),
            clusters: clusters.iter().map(|members| clusters::described(&graph, members)).collect(),
            hubs: gaps::hubs(&graph),
            loners: gaps::loners(&graph),
            unreached: gaps::unreached(&graph, &lengths),
            missing,
            opposition: ways::opposition_reaches(&graph),
            next: next::candidates(&graph, &lengths, &asked.weights),
            weak_spots: WeakSpots::of(map, asked.today),
        })
    }
}

/// Everybody's betweenness alone, as in [`Insight::betweenness`]. None where it was cancelled.
#[must_use]
pub fn betweenness<S: BuildHasher>(
    map: &Map,
    hidden: &HashSet<KindId, S>,
    progress: &Progress,
) -> Option<Vec<Between>> {
    most_between(&Graph::new(map, hidden), progress)
}

fn most_between(graph: &Graph<'_>, progress: &Progress) -> Option<Vec<Between>> {
    progress.begin(graph.len());
    let values = betweenness::betweenness(graph, progress)?.into_iter().enumerate();
    let mut found: Vec<Between> = values.map(|(actor, value)| Between { actor: graph.id(actor), value }).collect();
    found.sort_by(|one, other| other.value.total_cmp(&one.value));
    Some(found)
}

/// The ways from our allies to one actor; none where the map does not have that actor, or where it was cancelled.
#[must_use]
pub fn ways_in<S: BuildHasher>(
    map: &Map,
    hidden: &HashSet<KindId, S>,
    target: ActorId,
    progress: &Progress,
) -> Option<WaysIn> {
    let graph = Graph::new(map, hidden);
    ways::ways_in(&graph, graph.number(target)?, progress)
}
