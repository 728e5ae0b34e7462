//! Hubs, loners and gaps: who is related to most, who to nobody, whom nobody on our side reaches, and who of our own
//! coalition should know each other and do not.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use super::graph::Graph;
use super::progress::Progress;
use super::side::Side;
use super::ways::UNREACHED;
use crate::model::ActorId;

/// The most hubs named on each side.
const MOST_HUBS: usize = 5;
/// Fewer relationships make no hub.
const LEAST_NEIGHBOURS: usize = 2;
/// The most missing relationships named.
const MOST_MISSING: usize = 10;
/// Two who have that many friends in common should know each other.
const SEVERAL_FRIENDS: u32 = 2;
/// From which influence on it matters whom nobody reaches, and what was only guessed.
pub(super) const GREAT_INFLUENCE: u8 = 4;

/// An actor related to many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hub {
    /// Who.
    pub actor: ActorId,
    /// To how many others by a relationship that does not strain.
    pub neighbours: usize,
}

/// The most connected actors of each side, the most connected first; at most five each, none with fewer than two.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hubs {
    /// Among the allies.
    pub ours: Vec<Hub>,
    /// Among the neutral.
    pub middle: Vec<Hub>,
    /// Among the opposition.
    pub theirs: Vec<Hub>,
}

/// Two of our allies without any relationship, who have two friends or more, or a group, in common.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// The two, the smaller id first.
    pub actors: (ActorId, ActorId),
    /// To whom both have a relationship that does not strain, in the order of their ids.
    pub friends: Vec<ActorId>,
    /// The groups both are in, in the first one's order.
    pub groups: Vec<String>,
}

pub(super) fn hubs(graph: &Graph<'_>) -> Hubs {
    let most_of = |side: Side| {
        let mut hubs: Vec<Hub> = (0..graph.len())
            .filter(|actor| graph.side(*actor) == Some(side))
            .map(|actor| Hub { actor: graph.id(actor), neighbours: graph.bonds(actor).len() })
            .filter(|hub| hub.neighbours >= LEAST_NEIGHBOURS)
            .collect();
        hubs.sort_by_key(|hub| Reverse(hub.neighbours));
        hubs.truncate(MOST_HUBS);
        hubs
    };
    Hubs { ours: most_of(Side::Ours), middle: most_of(Side::Middle), theirs: most_of(Side::Theirs) }
}

/// The actors without any relationship, in the order of their ids.
pub(super) fn loners(graph: &Graph<'_>) -> Vec<ActorId> {
    graph.ids((0..graph.len()).filter(|actor| graph.neighbours(*actor).is_empty()))
}

/// The influential who are not on our side and whom no chain from it reaches: the most influential first.
pub(super) fn unreached(graph: &Graph<'_>, lengths: &[u32]) -> Vec<ActorId> {
    let is_lost = |actor: &usize| {
        graph.influence(*actor) >= GREAT_INFLUENCE
            && graph.side(*actor) != Some(Side::Ours)
            && lengths.get(*actor).is_none_or(|length| *length == UNREACHED)
    };
    let mut actors: Vec<usize> = (0..graph.len()).filter(is_lost).collect();
    actors.sort_by_key(|actor| Reverse(graph.influence(*actor)));
    graph.ids(actors)
}

/// How much two have in common: friends and groups, then their influence; then the smaller ids.
type Rank = (u32, u8, Reverse<(usize, usize)>);

/// The relationships that are missing among our allies, those with most in common first. None where it was cancelled.
pub(super) fn missing(graph: &Graph<'_>, progress: &Progress) -> Option<Vec<Missing>> {
    let friends = friends(graph);
    let groups = allies_of_groups(graph);
    let mut best: Vec<Rank> = Vec::new();
    let mut in_common = vec![(0_u32, 0_u32); graph.len()];
    let mut touched: Vec<usize> = Vec::new();
    for one in (0..graph.len()).filter(|actor| graph.side(*actor) == Some(Side::Ours)) {
        for other in friends[one].iter().flat_map(|friend| &friends[*friend as usize]).map(|other| *other as usize) {
            if other > one && graph.side(other) == Some(Side::Ours) {
                in_common[other].0 += 1;
                touched.push(other);
            }
        }
        let own_groups = distinct(&graph.actors[one].groups);
        for other in own_groups.filter_map(|group| groups.get(group)).flatten().filter(|other| **other > one) {
            in_common[*other].1 += 1;
            touched.push(*other);
        }
        for other in touched.drain(..) {
            let (friends, groups) = std::mem::take(&mut in_common[other]);
            let is_enough = friends >= SEVERAL_FRIENDS || groups > 0;
            if is_enough && graph.neighbours(one).binary_search(&(other as u32)).is_err() {
                let influence = graph.influence(one) + graph.influence(other);
                keep(&mut best, (friends + groups, influence, Reverse((one, other))));
            }
        }
        progress.advance(0)?;
    }
    Some(best.into_iter().map(|(_, _, Reverse(pair))| described(graph, &friends, pair)).collect())
}

/// Puts a rank among the best ones, which stay sorted and few.
fn keep(best: &mut Vec<Rank>, rank: Rank) {
    if best.len() == MOST_MISSING && best.last().is_some_and(|last| *last >= rank) {
        return;
    }
    best.insert(best.partition_point(|known| *known > rank), rank);
    best.truncate(MOST_MISSING);
}

fn described(graph: &Graph<'_>, friends: &[Vec<u32>], (one, other): (usize, usize)) -> Missing {
    let shared = friends[one].iter().filter(|friend| friends[other].binary_search(friend).is_ok());
    let others: HashSet<&String> = graph.actors[other].groups.iter().collect();
    let groups = distinct(&graph.actors[one].groups).filter(|group| others.contains(group));
    Missing {
        actors: (graph.id(one), graph.id(other)),
        friends: graph.ids(shared.map(|friend| *friend as usize)),
        groups: groups.cloned().collect(),
    }
}

/// Those everyone has a relationship with that does not strain, in order.
fn friends(graph: &Graph<'_>) -> Vec<Vec<u32>> {
    let mut friends: Vec<Vec<u32>> = vec![Vec::new(); graph.len()];
    for pair in graph.pairs.iter().filter(|pair| pair.holds()) {
        friends[pair.ends.0].push(pair.ends.1 as u32);
        friends[pair.ends.1].push(pair.ends.0 as u32);
    }
    for friends in &mut friends {
        friends.sort_unstable();
    }
    friends
}

fn allies_of_groups<'a>(graph: &Graph<'a>) -> HashMap<&'a String, Vec<usize>> {
    let mut members: HashMap<&String, Vec<usize>> = HashMap::new();
    for actor in (0..graph.len()).filter(|actor| graph.side(*actor) == Some(Side::Ours)) {
        for group in distinct(&graph.actors[actor].groups) {
            members.entry(group).or_default().push(actor);
        }
    }
    members
}

fn distinct(groups: &[String]) -> impl Iterator<Item = &String> {
    let mut known = HashSet::new();
    groups.iter().filter(move |group| known.insert(*group))
}
