//! Ways in: chains of actors along which a request can travel from one side to an actor.
//!
//! A request travels over relationships that do not strain: both ways where the kind has no direction, from the first
//! actor to the second where it has one. Kinds are the group's own, so nothing is read into their names: with *answers
//! to*, a request goes to the one who is answered to, who hears those that report to them. A closer relationship makes
//! a chain shorter (6, 3 and 2 for strengths 1 to 3: three close ones are as long as a usual one twice), and whoever
//! passes a request on makes it longer the less they stand with those who ask ([`toll`]). Who acts against those who ask
//! passes nothing on: only where there is no other chain at all is one through them found, and marked. All lengths are
//! whole numbers, and of chains as long the one with the smaller ids is taken.
//!
//! petgraph finds the lengths. That the chains shown should not be variants of one is not in any library and is
//! written here: whoever carried a request in one chain is made dearer for the next.

use petgraph::Direction;
use petgraph::algo::dijkstra;
use petgraph::graph::{DiGraph, NodeIndex};
use petgraph::visit::EdgeRef;

use super::graph::Graph;
use super::progress::Progress;
use super::side::Side;
use crate::model::{ActorId, RelationshipId, Wedge};

/// The most chains shown for one target.
const MOST_CHAINS: usize = 4;
/// How often a chain is looked for at most: what is found may be a variant of one that is known, or too long.
const MOST_TRIES: usize = 12;
/// How much longer a chain gets for each earlier one in which the same actor carried the request: two usual steps.
const USED: u32 = 6;
/// What it costs to begin with a passive ally: more than to have an active ally ask it over a usual relationship.
const PASSIVE_START: u32 = 4;
/// The length of the shortest step there is.
pub(super) const SHORTEST_STEP: u32 = 2;

/// A chain of actors, each related to the next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chain {
    /// From the one who asks first to the target; at least two.
    pub actors: Vec<ActorId>,
    /// The relationship of every step, one fewer than actors.
    pub relationships: Vec<RelationshipId>,
    /// How long it is: a step over a close relationship is 2, a usual one 3, a loose one 6, and some more for those in
    /// between who do not stand with those who ask.
    pub length: u32,
    /// Whether somebody in between acts against those who ask. There is no better chain then, but this is hardly one.
    pub has_opponent: bool,
}

impl Chain {
    /// Those who pass the request on: all but the first and the target.
    #[must_use]
    pub fn between(&self) -> &[ActorId] {
        self.actors.split_last().and_then(|(_, rest)| rest.get(1..)).unwrap_or_default()
    }
}

/// How our side reaches one actor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaysIn {
    /// Who is to be reached.
    pub target: ActorId,
    /// Up to four chains from our allies, the shortest first; none where nobody on our side reaches the target. No
    /// chain is much longer than twice the first. One through active opposition comes alone, and only where there is
    /// no other.
    pub chains: Vec<Chain>,
    /// The allies who could be asked first: those the chains begin with, each once, in the order of the chains.
    pub ask_first: Vec<ActorId>,
}

/// How much longer a chain gets by somebody of that wedge passing the request on, for requests of a side.
fn toll(side: Side, wedge: Option<Wedge>) -> u32 {
    let Some(wedge) = wedge else { return 1 };
    let place = if side == Side::Theirs { Wedge::ALL.len() - 1 - wedge.index() } else { wedge.index() };
    [0, 0, 1, 4, 9].get(place).copied().unwrap_or_default()
}

fn step_length(strength: u8) -> u32 {
    6 / u32::from(strength.max(1))
}

#[derive(Clone, Copy)]
struct Step {
    length: u32,
    relationship: Option<RelationshipId>,
}

/// What an actor that no chain reaches has instead of a length.
pub(super) const UNREACHED: u32 = u32::MAX;

/// Who of a side begins the chains.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Starts {
    /// Those who act.
    Active,
    /// Those who act, and those who only agree.
    All,
}

/// Whether those who act against the ones who ask are thought to pass a request on.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Opponents {
    PassNothing,
    PassAll,
}

/// Everything a request of one side can travel over.
pub(super) struct Routes<'g, 'a> {
    graph: &'g Graph<'a>,
    /// Who acts against those who ask.
    opposed: Wedge,
    steps: DiGraph<(), Step>,
    /// From where a step leads to everyone who begins.
    outside: NodeIndex,
    tolls: Vec<u32>,
}

impl<'g, 'a> Routes<'g, 'a> {
    /// The routes from a side that active opponents pass nothing on.
    pub fn new(graph: &'g Graph<'a>, side: Side, starts: Starts) -> Self {
        Self::to(graph, side, starts, Opponents::PassNothing, None)
    }

    /// The routes from a side, for chains to `target` if one is named: it begins none itself.
    fn to(graph: &'g Graph<'a>, side: Side, starts: Starts, opponents: Opponents, target: Option<usize>) -> Self {
        let mut steps = DiGraph::with_capacity(graph.len() + 1, graph.len() + 2 * graph.pairs.len());
        let nodes: Vec<NodeIndex> = (0..graph.len()).map(|_| steps.add_node(())).collect();
        let outside = steps.add_node(());
        let (active, passive, opposed) = match side {
            Side::Theirs => (Wedge::ActiveOpposition, Wedge::PassiveOpposition, Wedge::ActiveAllies),
            Side::Ours | Side::Middle => (Wedge::ActiveAllies, Wedge::PassiveAllies, Wedge::ActiveOpposition),
        };
        let mut tolls = Vec::with_capacity(graph.len());
        for (actor, node) in nodes.iter().enumerate() {
            let wedge = graph.actors[actor].wedge();
            tolls.push(toll(side, wedge));
            let length = match wedge {
                _ if target == Some(actor) => None,
                Some(wedge) if wedge == active => Some(0),
                Some(wedge) if wedge == passive && starts == Starts::All => Some(PASSIVE_START),
                _ => None,
            };
            if let Some(length) = length {
                steps.add_edge(outside, *node, Step { length, relationship: None });
            }
            let passes = wedge != Some(opposed) || opponents == Opponents::PassAll;
            for arc in graph.arcs(actor).iter().filter(|_| passes) {
                let step = Step { length: step_length(arc.strength), relationship: Some(arc.relationship) };
                steps.add_edge(*node, nodes[arc.to], step);
            }
        }
        Self { graph, opposed, steps, outside, tolls }
    }

    /// How long the shortest chain to every actor is, [`UNREACHED`] where there is none. Where only one is asked for,
    /// the others' lengths are right as far as they are shorter.
    pub fn lengths(&self, only: Option<usize>) -> Vec<u32> {
        let goal = only.map(NodeIndex::new);
        let found =
            dijkstra(&self.steps, self.outside, goal, |step| self.toll_of(step.source()) + step.weight().length);
        let mut lengths = vec![UNREACHED; self.graph.len() + 1];
        for (node, length) in found {
            lengths[node.index()] = length;
        }
        lengths
    }

    fn toll_of(&self, node: NodeIndex) -> u32 {
        self.tolls.get(node.index()).copied().unwrap_or_default()
    }

    /// The shortest chain to an actor, given the lengths; none where it is not reached or begins chains itself.
    pub fn chain_to(&self, target: usize, lengths: &[u32]) -> Option<Chain> {
        let mut actors = vec![target];
        let mut relationships = Vec::new();
        let mut node = NodeIndex::new(target);
        while node != self.outside {
            let length = lengths.get(node.index()).copied().filter(|length| *length != UNREACHED)?;
            let before = self.steps.edges_directed(node, Direction::Incoming).filter(|step| {
                let so_far = lengths[step.source().index()];
                so_far != UNREACHED && so_far + self.toll_of(step.source()) + step.weight().length == length
            });
            // Who can begin does; of others, the smallest id, and of several relationships the smallest id.
            let step = before
                .min_by_key(|step| (step.weight().relationship.is_some(), step.source(), step.weight().relationship))?;
            node = step.source();
            if let Some(relationship) = step.weight().relationship {
                actors.push(node.index());
                relationships.push(relationship);
            }
        }
        actors.reverse();
        relationships.reverse();
        (actors.len() > 1).then(|| self.chain(&actors, relationships, lengths[target]))
    }

    fn chain(&self, actors: &[usize], relationships: Vec<RelationshipId>, length: u32) -> Chain {
        let between = actors.split_last().and_then(|(_, rest)| rest.get(1..)).unwrap_or_default();
        Chain {
            has_opponent: between.iter().any(|actor| self.graph.actors[*actor].wedge() == Some(self.opposed)),
            actors: self.graph.ids(actors.iter().copied()),
            relationships,
            length,
        }
    }
}

/// The ways to an actor from our side. None where it was cancelled.
pub(super) fn ways_in(graph: &Graph<'_>, target: usize, progress: &Progress) -> Option<WaysIn> {
    let mut chains = chains_to(graph, target, Opponents::PassNothing, MOST_CHAINS, progress)?;
    if chains.is_empty() {
        chains = chains_to(graph, target, Opponents::PassAll, 1, progress)?;
    }
    let mut ask_first: Vec<ActorId> = Vec::new();
    for first in chains.iter().filter_map(|chain| chain.actors.first()) {
        if !ask_first.contains(first) {
            ask_first.push(*first);
        }
    }
    Some(WaysIn { target: graph.id(target), chains, ask_first })
}

fn chains_to(
    graph: &Graph<'_>,
    target: usize,
    opponents: Opponents,
    most: usize,
    progress: &Progress,
) -> Option<Vec<Chain>> {
    let mut routes = Routes::to(graph, Side::Ours, Starts::All, opponents, Some(target));
    let tolls = routes.tolls.clone();
    let mut chains: Vec<Chain> = Vec::new();
    for _ in 0..MOST_TRIES {
        progress.advance(0)?;
        let Some(mut chain) = routes.chain_to(target, &routes.lengths(Some(target))) else { break };
        let carriers = chain.actors.iter().filter_map(|id| graph.number(*id)).filter(|actor| *actor != target);
        for actor in carriers {
            chain.length -= routes.tolls[actor] - tolls[actor];
            routes.tolls[actor] += USED;
        }
        let is_near = chains.first().is_none_or(|best| chain.length <= 2 * best.length + SHORTEST_STEP);
        if is_near && chains.iter().all(|known| is_another(known, &chain)) {
            chains.push(chain);
            if chains.len() == most {
                break;
            }
        }
    }
    chains.sort_by_key(|chain| chain.length);
    Some(chains)
}

/// Whether two chains to one target differ in more than a step at an end: they begin differently, and unless both are
/// direct, it is not the same ones in between who pass the request on.
fn is_another(one: &Chain, other: &Chain) -> bool {
    let begins = |chain: &Chain| (chain.actors.first().copied(), chain.actors.get(1).copied());
    let are_direct = one.actors.len() == 2 && other.actors.len() == 2;
    begins(one) != begins(other) && (are_direct || one.between() != other.between())
}

/// How the opposition reaches our passive allies: for each whom it reaches the best chain, the shortest first.
pub(super) fn opposition_reaches(graph: &Graph<'_>) -> Vec<Chain> {
    let routes = Routes::new(graph, Side::Theirs, Starts::All);
    let lengths = routes.lengths(None);
    let passive = (0..graph.len()).filter(|actor| graph.actors[*actor].wedge() == Some(Wedge::PassiveAllies));
    let mut chains: Vec<Chain> = passive.filter_map(|actor| routes.chain_to(actor, &lengths)).collect();
    chains.sort_by(|one, other| one.length.cmp(&other.length).then_with(|| one.actors.cmp(&other.actors)));
    chains
}
