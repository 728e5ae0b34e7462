//! Clusters: who is closely related among themselves, whatever the wedges say.
//!
//! V. D. Blondel, J.-L. Guillaume, R. Lambiotte and E. Lefebvre, *Fast unfolding of communities in large networks*,
//! Journal of Statistical Mechanics P10008, 2008 (the Louvain method), written here because neither petgraph nor
//! rustworkx-core finds communities. Actors are visited in the order of their ids and gains compared as whole numbers,
//! so the same map has the same clusters on every machine. Weights are strengths; straining relationships hold nothing
//! together and do not count.

use super::cuts::largest_first;
use super::graph::Graph;
use super::progress::Progress;
use super::side::Side;
use crate::model::{ActorId, RelationshipId, Wedge};

/// Actors who are closely related among themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cluster {
    /// Who, in the order of their ids.
    pub members: Vec<ActorId>,
    /// How many of them stand in each wedge, from active allies to active opposition.
    pub wedges: [usize; 5],
}

impl Cluster {
    /// How many of its members stand on a side.
    #[must_use]
    pub fn on_side(&self, side: Side) -> usize {
        Wedge::ALL.into_iter().filter(|wedge| Side::of(*wedge) == side).map(|wedge| self.wedges[wedge.index()]).sum()
    }

    /// Whether its members do not all stand on one side, or all in the middle: there people move.
    #[must_use]
    pub fn is_straddling(&self) -> bool {
        Side::ALL.into_iter().filter(|side| self.on_side(*side) > 0).count() > 1
    }
}

/// Two clusters that would not be related any more without one person, or one pair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tie {
    /// The two clusters, by their places in the list.
    pub clusters: (usize, usize),
    /// Whoever is an end of every relationship between them: one actor, or the two ends of the only pair.
    pub actors: Vec<ActorId>,
    /// The relationships between them that do not strain, in the order of their ids.
    pub relationships: Vec<RelationshipId>,
}

/// Every actor in exactly one cluster, the largest first, then by the smallest id. None where it was cancelled.
pub(super) fn clusters(graph: &Graph<'_>, progress: &Progress) -> Option<Vec<Vec<usize>>> {
    let bonds = graph.pairs.iter().filter(|pair| pair.holds());
    let bonds: Vec<Bond> = bonds.map(|pair| (pair.ends.0, pair.ends.1, pair.bond)).collect();
    let mut level = Level::new(graph.len(), &bonds);
    let mut cluster_of: Vec<usize> = (0..graph.len()).collect();
    loop {
        let labels = level.settle(progress)?;
        let merged = labels.iter().max().map_or(0, |most| most + 1);
        for cluster in &mut cluster_of {
            *cluster = labels[*cluster];
        }
        if merged == level.loops.len() {
            break;
        }
        level = level.merged(&labels, merged);
    }
    Some(connected(graph.len(), &bonds, &cluster_of))
}

/// How a cluster stands against the wedges.
pub(super) fn described(graph: &Graph<'_>, members: &[usize]) -> Cluster {
    let mut wedges = [0; 5];
    for wedge in members.iter().filter_map(|actor| graph.actors[*actor].wedge()) {
        wedges[wedge.index()] += 1;
    }
    Cluster { members: graph.ids(members.iter().copied()), wedges }
}

/// The pairs of clusters with several members that hang together by one actor or one pair, the largest first.
pub(super) fn ties(graph: &Graph<'_>, clusters: &[Vec<usize>]) -> Vec<Tie> {
    let mut cluster_of = vec![0; graph.len()];
    for (number, members) in clusters.iter().enumerate() {
        for actor in members {
            cluster_of[*actor] = number;
        }
    }
    let mut between: Vec<((usize, usize), usize)> = Vec::new();
    for (number, pair) in graph.pairs.iter().enumerate().filter(|(_, pair)| pair.holds()) {
        let (one, other) = (cluster_of[pair.ends.0], cluster_of[pair.ends.1]);
        if one != other && clusters[one].len() > 1 && clusters[other].len() > 1 {
            between.push(((one.min(other), one.max(other)), number));
        }
    }
    between.sort_unstable();
    let mut ties = Vec::new();
    for same in between.chunk_by(|(one, _), (other, _)| one == other) {
        let pairs = || same.iter().map(|(_, number)| &graph.pairs[*number]);
        let Some(first) = pairs().next() else { continue };
        let is_in_all = |actor: usize| pairs().all(|pair| pair.ends.0 == actor || pair.ends.1 == actor);
        let actors: Vec<usize> = [first.ends.0, first.ends.1].into_iter().filter(|actor| is_in_all(*actor)).collect();
        if actors.is_empty() {
            continue;
        }
        let mut relationships: Vec<RelationshipId> = pairs().flat_map(|pair| graph.carrying(pair)).collect();
        relationships.sort_unstable();
        ties.push(Tie { clusters: same[0].0, actors: graph.ids(actors), relationships });
    }
    ties
}

/// Two numbers and what holds them together.
type Bond = (usize, usize, i64);

/// The graph at one level of the method: at first of actors, then of clusters, then of clusters of these.
struct Level {
    neighbours: Vec<Vec<(usize, i64)>>,
    /// Twice the bonds inside each, from both of their ends.
    loops: Vec<i64>,
}

impl Level {
    fn new(count: usize, bonds: &[Bond]) -> Self {
        let mut level = Self { neighbours: vec![Vec::new(); count], loops: vec![0; count] };
        for &(one, other, bond) in bonds {
            level.neighbours[one].push((other, bond));
            level.neighbours[other].push((one, bond));
        }
        level
    }

    /// Moves each to the neighbouring cluster where modularity gains most, until none gains; gives each its cluster,
    /// numbered without gaps.
    fn settle(&self, progress: &Progress) -> Option<Vec<usize>> {
        let count = self.loops.len();
        let own = |node: usize| self.loops[node] + self.neighbours[node].iter().map(|(_, bond)| bond).sum::<i64>();
        let degrees: Vec<i64> = (0..count).map(own).collect();
        let whole: i64 = degrees.iter().sum();
        let mut totals = degrees.clone();
        let mut labels: Vec<usize> = (0..count).collect();
        let mut bonds_to = vec![0; count];
        let mut has_moved = true;
        while std::mem::take(&mut has_moved) {
            for node in 0..count {
                let home = labels[node];
                totals[home] -= degrees[node];
                for (next, bond) in &self.neighbours[node] {
                    bonds_to[labels[*next]] += bond;
                }
                let gain = |label: usize| bonds_to[label] * whole - degrees[node] * totals[label];
                let mut best = (gain(home), home);
                for label in self.neighbours[node].iter().map(|(next, _)| labels[*next]) {
                    let gain = gain(label);
                    // Whoever gains nothing stays; of two that are as good, the first in order is taken.
                    if gain > best.0 || (gain == best.0 && best.1 != home && label < best.1) {
                        best = (gain, label);
                    }
                }
                for (next, _) in &self.neighbours[node] {
                    bonds_to[labels[*next]] = 0;
                }
                totals[best.1] += degrees[node];
                labels[node] = best.1;
                has_moved |= best.1 != home;
            }
            progress.advance(0)?;
        }
        Some(without_gaps(&labels))
    }

    /// The level above: every cluster as one.
    fn merged(&self, labels: &[usize], count: usize) -> Self {
        let mut bonds: Vec<Bond> = Vec::new();
        let mut loops = vec![0; count];
        for (node, neighbours) in self.neighbours.iter().enumerate() {
            loops[labels[node]] += self.loops[node];
            for &(next, bond) in neighbours {
                let (one, other) = (labels[node], labels[next]);
                if one == other {
                    loops[one] += bond;
                } else if one < other {
                    bonds.push((one, other, bond));
                }
            }
        }
        bonds.sort_unstable();
        let same = bonds.chunk_by(|one, other| (one.0, one.1) == (other.0, other.1));
        let summed: Vec<Bond> = same.map(|same| (same[0].0, same[0].1, same.iter().map(|bond| bond.2).sum())).collect();
        Self { loops, ..Self::new(count, &summed) }
    }
}

/// The same labels, numbered from 0 in the order they first appear.
fn without_gaps(labels: &[usize]) -> Vec<usize> {
    let mut numbers: Vec<Option<usize>> = vec![None; labels.len()];
    let mut count = 0;
    let number = |label: &usize| {
        *numbers[*label].get_or_insert_with(|| {
            count += 1;
            count - 1
        })
    };
    labels.iter().map(number).collect()
}

/// The clusters as sets. One whose parts no longer hang together, which the method can leave behind, becomes several.
fn connected(count: usize, bonds: &[Bond], cluster_of: &[usize]) -> Vec<Vec<usize>> {
    let inside = bonds.iter().filter(|(one, other, _)| cluster_of[*one] == cluster_of[*other]);
    let mut sets = petgraph::unionfind::UnionFind::new(count);
    for (one, other, _) in inside {
        sets.union(*one, *other);
    }
    let mut members: Vec<Vec<usize>> = vec![Vec::new(); count];
    for (actor, set) in sets.into_labeling().into_iter().enumerate() {
        members[set].push(actor);
    }
    largest_first(members.into_iter().filter(|members| !members.is_empty()))
}
