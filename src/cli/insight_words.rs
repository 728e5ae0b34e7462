//! What `show --insight` answers, in words.

use std::collections::HashSet;

use super::answers::Answers;
use super::lines::{label_of, push_line};
use super::printed::{MAX_NAME_CHARS, short};
use crate::analysis::insight::{
    Candidate, Chain, FRESH_DAYS, Hub, Insight, Progress, Side, WaysIn, WeakSpots, ways_in,
};
use crate::audience::{ActorWords, Audience};
use crate::lang::{Lang, Message};
use crate::model::{ActorId, Map, RelationshipId};

/// The most entries of one list in an answer.
const MOST_ENTRIES: usize = 10;
/// The most names in one line.
const MOST_NAMES: usize = 12;
/// Between names, which often have commas of their own.
const SEPARATOR: &str = " · ";
/// For how many of those to move next a way in is named.
const WITH_WAY: usize = 5;

/// All answers, each with a heading.
pub(super) fn in_words(answers: &Answers, map: &Map, lang: &Lang) -> String {
    let mut words = Words { map, lang, names: ActorWords::of(lang), text: String::new() };
    let insight = &answers.insight;
    if let Some(ways) = &answers.ways_in {
        words.ways_in(ways);
    }
    words.next(insight);
    words.bridges(insight);
    words.clusters(insight);
    words.hubs(insight);
    words.gaps(insight);
    words.opposition(insight);
    words.weak_spots(&insight.weak_spots);
    words.text
}

struct Words<'a> {
    map: &'a Map,
    lang: &'a Lang,
    names: ActorWords,
    text: String,
}

impl Words<'_> {
    fn heading(&mut self, message: &Message) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        push_line(&mut self.text, format_args!("{}", self.lang.say(message)));
    }

    fn line(&mut self, message: &Message) {
        push_line(&mut self.text, format_args!("  {}", self.lang.say(message)));
    }

    /// A line that names actors, unless there are none.
    fn list(&mut self, id: &'static str, actors: &[ActorId]) {
        if !actors.is_empty() {
            let message = Message::new(id).with("count", actors.len()).with("names", self.all(actors));
            self.line(&message);
        }
    }

    /// What is said instead of the lines of an answer where there are none.
    fn unless_silent(&mut self, before: usize, id: &'static str) {
        if self.text.len() == before {
            self.line(&Message::new(id));
        }
    }

    fn name(&self, id: ActorId) -> String {
        let name = self.map.actor(id).map(|actor| Audience::Facilitator.name_of(actor, &self.names));
        short(&name.unwrap_or_default(), MAX_NAME_CHARS).into_owned()
    }

    /// The names one after another; of very many only the first.
    fn all(&self, ids: &[ActorId]) -> String {
        let named: Vec<String> = ids.iter().take(MOST_NAMES).map(|id| self.name(*id)).collect();
        let names = named.join(SEPARATOR);
        match ids.len().saturating_sub(MOST_NAMES) {
            0 => names,
            more => self.lang.say(&Message::new("cli-insight-more").with("names", names).with("count", more)),
        }
    }

    fn pair(&self, (one, other): (ActorId, ActorId)) -> String {
        format!("{} – {}", self.name(one), self.name(other))
    }

    fn ends(&self, id: RelationshipId) -> Option<String> {
        self.map.relationship(id).map(|relationship| self.pair((relationship.from, relationship.to)))
    }

    fn chain(&self, chain: &Chain) -> String {
        let names: Vec<String> = chain.actors.iter().map(|id| self.name(*id)).collect();
        let names = names.join(" → ");
        if chain.has_opponent {
            self.lang.say(&Message::new("cli-insight-through-opponent").with("chain", names))
        } else {
            names
        }
    }

    fn ways_in(&mut self, ways: &WaysIn) {
        self.heading(&Message::new("cli-insight-ways-in").with("name", self.name(ways.target)));
        for chain in &ways.chains {
            let chain = self.chain(chain);
            push_line(&mut self.text, format_args!("  {chain}"));
        }
        let firsts: Vec<String> = ways.ask_first.iter().map(|id| self.with_contact(*id)).collect();
        if firsts.is_empty() {
            self.line(&Message::new("cli-insight-no-way"));
        } else {
            self.line(&Message::new("cli-insight-ask-first").with("names", firsts.join(SEPARATOR)));
        }
    }

    fn with_contact(&self, id: ActorId) -> String {
        let contact = self.map.actor(id).map_or("", |actor| actor.contact.trim());
        if contact.is_empty() {
            return self.name(id);
        }
        self.lang.say(&Message::new("cli-insight-contact").with("name", self.name(id)).with("contact", contact))
    }

    fn next(&mut self, insight: &Insight) {
        self.heading(&Message::new("cli-insight-next"));
        let before = self.text.len();
        for (place, candidate) in insight.next.iter().take(MOST_ENTRIES).enumerate() {
            self.candidate(place, candidate);
        }
        self.unless_silent(before, "cli-insight-next-nobody");
    }

    fn candidate(&mut self, place: usize, candidate: &Candidate) {
        let parts = &candidate.parts;
        let message = Message::new("cli-insight-candidate")
            .with("place", place + 1)
            .with("name", self.name(candidate.actor))
            .with("wedge", label_of(candidate.to, self.map, self.lang))
            .with("score", percent(candidate.score))
            .with("influence", percent(parts.influence))
            .with("reach", percent(parts.reach))
            .with("pull", percent(parts.pull))
            .with("nearness", percent(parts.nearness));
        self.line(&message);
        let ways = if place < WITH_WAY {
            ways_in(self.map, &HashSet::new(), candidate.actor, &Progress::default())
        } else {
            None
        };
        if let Some(best) = ways.as_ref().and_then(|ways| ways.chains.first()) {
            let message = Message::new("cli-insight-by-way-of").with("chain", self.chain(best));
            self.line(&message);
        }
    }

    fn bridges(&mut self, insight: &Insight) {
        self.heading(&Message::new("cli-insight-bridges"));
        let before = self.text.len();
        for between in insight.betweenness.iter().take(MOST_ENTRIES / 2).filter(|between| between.value > 0.0) {
            let message = Message::new("cli-insight-between").with("name", self.name(between.actor));
            self.line(&message.with("share", percent(between.value)));
        }
        self.list("cli-insight-articulation", &insight.cuts.actors);
        let cuts: Vec<String> = insight.cuts.relationships.iter().filter_map(|id| self.ends(*id)).collect();
        if !cuts.is_empty() {
            let shown = cuts.iter().take(MOST_NAMES).cloned().collect::<Vec<_>>().join(SEPARATOR);
            let more = cuts.len().saturating_sub(MOST_NAMES);
            let message = Message::new("cli-insight-more").with("names", shown.clone()).with("count", more);
            let names = if more == 0 { shown } else { self.lang.say(&message) };
            self.line(&Message::new("cli-insight-cut").with("count", cuts.len()).with("names", names));
        }
        for tie in insight.ties.iter().take(MOST_ENTRIES) {
            let message = Message::new("cli-insight-tie").with("one", tie.clusters.0 + 1);
            self.line(&message.with("other", tie.clusters.1 + 1).with("names", self.all(&tie.actors)));
        }
        self.unless_silent(before, "cli-insight-no-bridges");
        let parts = &insight.cuts.components;
        let largest = parts.first().map_or(0, Vec::len);
        self.line(&Message::new("cli-insight-parts").with("count", parts.len()).with("largest", largest));
    }

    fn clusters(&mut self, insight: &Insight) {
        self.heading(&Message::new("cli-insight-clusters"));
        let before = self.text.len();
        let clusters = insight.clusters.iter().filter(|cluster| cluster.members.len() > 1);
        for (number, cluster) in clusters.take(MOST_ENTRIES).enumerate() {
            let id = if cluster.is_straddling() { "cli-insight-straddling" } else { "cli-insight-cluster" };
            let message = Message::new(id)
                .with("number", number + 1)
                .with("ours", cluster.on_side(Side::Ours))
                .with("middle", cluster.on_side(Side::Middle))
                .with("theirs", cluster.on_side(Side::Theirs))
                .with("names", self.all(&cluster.members));
            self.line(&message);
        }
        self.unless_silent(before, "cli-insight-no-clusters");
    }

    fn hubs(&mut self, insight: &Insight) {
        self.heading(&Message::new("cli-insight-hubs"));
        let before = self.text.len();
        let hubs = &insight.hubs;
        self.hubs_of("cli-insight-hubs-ours", &hubs.ours);
        self.hubs_of("cli-insight-hubs-middle", &hubs.middle);
        self.hubs_of("cli-insight-hubs-theirs", &hubs.theirs);
        self.unless_silent(before, "cli-insight-no-hubs");
    }

    fn hubs_of(&mut self, id: &'static str, hubs: &[Hub]) {
        if !hubs.is_empty() {
            let names: Vec<String> =
                hubs.iter().map(|hub| format!("{} ({})", self.name(hub.actor), hub.neighbours)).collect();
            self.line(&Message::new(id).with("names", names.join(SEPARATOR)));
        }
    }

    fn gaps(&mut self, insight: &Insight) {
        self.heading(&Message::new("cli-insight-gaps"));
        let before = self.text.len();
        self.list("cli-insight-loners", &insight.loners);
        self.list("cli-insight-unreached", &insight.unreached);
        for missing in &insight.missing {
            let pair = self.pair(missing.actors);
            let message = match (missing.friends.as_slice(), missing.groups.as_slice()) {
                ([], groups) => Message::new("cli-insight-missing-groups").with("groups", groups.join(SEPARATOR)),
                (friends, []) => Message::new("cli-insight-missing-friends").with("friends", self.all(friends)),
                (friends, groups) => Message::new("cli-insight-missing-both")
                    .with("friends", self.all(friends))
                    .with("groups", groups.join(SEPARATOR)),
            };
            self.line(&message.with("pair", pair));
        }
        self.unless_silent(before, "cli-insight-no-gaps");
    }

    fn opposition(&mut self, insight: &Insight) {
        self.heading(&Message::new("cli-insight-opposition"));
        let before = self.text.len();
        for chain in insight.opposition.iter().take(MOST_ENTRIES) {
            let chain = self.chain(chain);
            push_line(&mut self.text, format_args!("  {chain}"));
        }
        self.unless_silent(before, "cli-insight-no-opposition");
    }

    fn weak_spots(&mut self, weak: &WeakSpots) {
        self.heading(&Message::new("cli-insight-weak"));
        let before = self.text.len();
        self.list("cli-insight-without-evidence", &weak.without_evidence);
        self.list("cli-insight-guesses", &weak.guesses);
        self.list("cli-insight-without-who", &weak.moves_without_who);
        self.list("cli-insight-without-when", &weak.moves_without_when);
        if let Some(stale) = weak.stale {
            let message = Message::new("cli-insight-stale").with("days", stale.days as usize);
            self.line(&message.with("fresh", FRESH_DAYS as usize));
        }
        self.unless_silent(before, "cli-insight-no-weak");
    }
}

fn percent(share: f64) -> usize {
    (share * 100.0).round() as usize
}
