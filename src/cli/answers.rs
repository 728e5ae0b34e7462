//! What `show --insight` answers, and its JSON.

use std::collections::HashSet;
use std::fmt::Display;

use serde::Serialize;

use crate::analysis::insight::{Asked, Day, Insight, Progress, WaysIn, ways_in};
use crate::model::{ActorId, Map};

/// Everything that was found in a map. On the command line no kind is hidden.
pub(super) struct Answers {
    /// What needs nobody to be chosen.
    pub insight: Insight,
    /// The ways in to the one that was chosen.
    pub ways_in: Option<WaysIn>,
}

#[derive(Serialize)]
struct Json<'a> {
    betweenness: Vec<BetweennessJson<'a>>,
    articulation: Vec<String>,
    bridges: Vec<String>,
    components: Vec<Vec<String>>,
    clusters: Vec<Vec<String>>,
    ways_in: Option<WaysInJson>,
    next: Vec<NextJson>,
}

#[derive(Serialize)]
struct BetweennessJson<'a> {
    id: String,
    name: &'a str,
    value: f64,
}

#[derive(Serialize)]
struct WaysInJson {
    target: String,
    chains: Vec<Vec<String>>,
}

#[derive(Serialize)]
struct NextJson {
    id: String,
    score: f64,
    parts: PartsJson,
}

#[derive(Serialize)]
struct PartsJson {
    influence: f64,
    reach: f64,
    pull: f64,
    nearness: f64,
}

impl Answers {
    /// Asks everything of a map.
    pub fn of(map: &Map, target: Option<ActorId>, today: Option<Day>) -> Option<Self> {
        let asked = Asked { today, ..Asked::default() };
        let insight = Insight::of(map, &asked, &Progress::default())?;
        Some(Self {
            insight,
            ways_in: target.and_then(|target| ways_in(map, &HashSet::new(), target, &Progress::default())),
        })
    }

    /// As one JSON object. Without a target, `ways_in` is null.
    pub fn to_json(&self, map: &Map) -> String {
        let Self { insight, ways_in } = self;
        let name_of = |id: ActorId| map.actor(id).map_or("", |actor| actor.name.as_str());
        let betweenness = insight.betweenness.iter().map(|between| BetweennessJson {
            id: between.actor.to_string(),
            name: name_of(between.actor),
            value: between.value,
        });
        let next = insight.next.iter().map(|candidate| NextJson {
            id: candidate.actor.to_string(),
            score: candidate.score,
            parts: PartsJson {
                influence: candidate.parts.influence,
                reach: candidate.parts.reach,
                pull: candidate.parts.pull,
                nearness: candidate.parts.nearness,
            },
        });
        let json = Json {
            betweenness: betweenness.collect(),
            articulation: texts(&insight.cuts.actors),
            bridges: texts(&insight.cuts.relationships),
            components: insight.cuts.components.iter().map(|part| texts(part)).collect(),
            clusters: insight.clusters.iter().map(|cluster| texts(&cluster.members)).collect(),
            ways_in: ways_in.as_ref().map(|ways| WaysInJson {
                target: ways.target.to_string(),
                chains: ways.chains.iter().map(|chain| texts(&chain.actors)).collect(),
            }),
            next: next.collect(),
        };
        // Texts and finite numbers always have a JSON form.
        let mut text = serde_json::to_string(&json).unwrap_or_default();
        text.push('\n');
        text
    }
}

fn texts(ids: &[impl Display]) -> Vec<String> {
    ids.iter().map(ToString::to_string).collect()
}
