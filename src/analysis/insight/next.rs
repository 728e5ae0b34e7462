//! Whom to move next: everybody who could be moved one wedge towards us, with what speaks for each.
//!
//! Four parts, each from 0 to 1, and their weighted mean. The number orders a list to talk about and proves nothing;
//! that is why the parts are always given with it.

use super::graph::Graph;
use super::side::Side;
use super::ways::{Routes, SHORTEST_STEP, Starts, UNREACHED};
use crate::model::{ActorId, Influence, Wedge};

/// How much each part counts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Weights {
    /// See [`Parts::influence`].
    pub influence: f64,
    /// See [`Parts::reach`].
    pub reach: f64,
    /// See [`Parts::pull`].
    pub pull: f64,
    /// See [`Parts::nearness`].
    pub nearness: f64,
}

impl Default for Weights {
    /// Somebody nobody can reach is no next step, however much they could do; the other three count alike.
    fn default() -> Self {
        Self { influence: 2.0, reach: 3.0, pull: 2.0, nearness: 2.0 }
    }
}

/// What speaks for moving an actor, each from 0 (nothing) to 1.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Parts {
    /// How much it can do: a fifth for each step of influence, 0 while nobody judged it.
    pub influence: f64,
    /// How near a way in from our side is: 1 for a close relationship with an active ally, a half for a way twice as
    /// long, 0 where there is none but through active opposition. Passive allies are reached from active ones.
    pub reach: f64,
    /// Whom it would pull along: the influence of those neutral, passively opposed or not placed to whom it carries
    /// requests, by strength, as a share of the most that any candidate has. 0 for active opposition: one wedge nearer,
    /// it still pulls nobody towards us.
    pub pull: f64,
    /// How near it stands to us, 1 at the border of the active allies, 0 at the far end: who leans towards us in its
    /// wedge is before who leans away.
    pub nearness: f64,
}

impl Parts {
    /// The weighted mean. Weights that are no numbers or negative count as 0; where all do, all parts count alike.
    #[must_use]
    pub fn score(&self, weights: &Weights) -> f64 {
        let usable = |weight: f64| if weight.is_finite() { weight.max(0.0) } else { 0.0 };
        let weights = [weights.influence, weights.reach, weights.pull, weights.nearness].map(usable);
        let largest = weights.into_iter().fold(0.0, f64::max);
        // Very large weights have no sum, but shares of the largest do.
        let weights = if largest > 0.0 { weights.map(|weight| weight / largest) } else { [1.0; 4] };
        let parts = [self.influence, self.reach, self.pull, self.nearness];
        let sum: f64 = parts.into_iter().zip(weights).map(|(part, weight)| part * weight).sum();
        sum / weights.into_iter().sum::<f64>()
    }
}

/// Somebody who could be moved one wedge towards us.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Candidate {
    /// Who.
    pub actor: ActorId,
    /// The wedge it would move to.
    pub to: Wedge,
    /// What speaks for it.
    pub parts: Parts,
    /// The weighted mean of the parts, 0 to 1.
    pub score: f64,
}

/// Weighs the candidates anew and sorts them, the best first, then by id.
pub fn rank(candidates: &mut [Candidate], weights: &Weights) {
    for candidate in candidates.iter_mut() {
        candidate.score = candidate.parts.score(weights);
    }
    candidates.sort_by(|one, other| other.score.total_cmp(&one.score).then_with(|| one.actor.cmp(&other.actor)));
}

/// All candidates, ranked. `lengths` are those of the chains from all our allies.
pub(super) fn candidates(graph: &Graph<'_>, lengths: &[u32], weights: &Weights) -> Vec<Candidate> {
    let from_active = Routes::new(graph, Side::Ours, Starts::Active).lengths(None);
    let pulls: Vec<u32> = (0..graph.len()).map(|actor| pull(graph, actor)).collect();
    let strongest = pulls.iter().copied().max().unwrap_or_default();
    let mut candidates = Vec::new();
    for actor in 0..graph.len() {
        let Some(placement) = graph.actors[actor].placement else { continue };
        let wedge = placement.wedge();
        if wedge == Wedge::ActiveAllies {
            continue;
        }
        let length = if wedge == Wedge::PassiveAllies { from_active[actor] } else { lengths[actor] };
        let reach =
            if length == UNREACHED { 0.0 } else { f64::from(SHORTEST_STEP) / f64::from(length.max(SHORTEST_STEP)) };
        let border = Wedge::PassiveAllies.start().value();
        let parts = Parts {
            influence: f64::from(graph.influence(actor)) / f64::from(Influence::MAX),
            reach,
            pull: if strongest == 0 { 0.0 } else { f64::from(pulls[actor]) / f64::from(strongest) },
            nearness: (1.0 - placement.stance.value()) / (1.0 - border),
        };
        let to = wedge.one_step_to(Wedge::ActiveAllies);
        candidates.push(Candidate { actor: graph.id(actor), to, parts, score: 0.0 });
    }
    rank(&mut candidates, weights);
    candidates
}

/// The influence an actor's requests meet among those who can still be won: strength by influence, who was not judged
/// counting as little. Active opponents are not pulled along, and allies need not be.
fn pull(graph: &Graph<'_>, actor: usize) -> u32 {
    if matches!(graph.actors[actor].wedge(), None | Some(Wedge::ActiveAllies | Wedge::ActiveOpposition)) {
        return 0;
    }
    let is_open = |to: usize| {
        !matches!(graph.actors[to].wedge(), Some(Wedge::ActiveAllies | Wedge::PassiveAllies | Wedge::ActiveOpposition))
    };
    let arcs = graph.arcs(actor).iter().filter(|arc| is_open(arc.to));
    arcs.map(|arc| u32::from(arc.strength) * u32::from(graph.influence(arc.to).max(1))).sum()
}
