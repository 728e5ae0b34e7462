//! What `show` tells of a map: its numbers.

use std::collections::HashMap;

use super::lines::{label_of, push_line};
use crate::files::format::Loaded;
use crate::lang::{Lang, Message};
use crate::model::{KindId, Map, Wedge};

/// What `show` tells of a map; its fields are the JSON's, in order.
#[derive(serde::Serialize)]
pub(super) struct Summary<'a> {
    title: &'a str,
    demand: &'a str,
    version: u32,
    actors: usize,
    unplaced: usize,
    wedges: Vec<WedgeSummary>,
    relationships: usize,
    kinds: Vec<KindSummary<'a>>,
    snapshots: usize,
    confidential: Confidential,
}

#[derive(serde::Serialize)]
struct WedgeSummary {
    wedge: Wedge,
    label: String,
    actors: usize,
    /// The sum over those whose influence was judged.
    influence: usize,
}

#[derive(serde::Serialize)]
struct KindSummary<'a> {
    id: &'a str,
    label: &'a str,
    relationships: usize,
}

#[derive(serde::Serialize)]
struct Confidential {
    actors: usize,
    relationships: usize,
}

impl<'a> Summary<'a> {
    /// Counts a map.
    pub fn of(loaded: &'a Loaded, lang: &Lang) -> Self {
        let map = &loaded.map;
        let head = map.head();
        let mut of_kind: HashMap<&KindId, usize> = HashMap::new();
        for relationship in map.relationships() {
            *of_kind.entry(&relationship.kind).or_default() += 1;
        }
        let kinds = head.kinds.iter().map(|kind| KindSummary {
            id: kind.id.as_str(),
            label: &kind.label,
            relationships: of_kind.get(&kind.id).copied().unwrap_or_default(),
        });
        Self {
            title: &head.title,
            demand: &head.demand,
            version: loaded.version,
            actors: map.actor_count(),
            unplaced: map.actors().filter(|actor| actor.placement.is_none()).count(),
            wedges: Wedge::ALL.into_iter().map(|wedge| WedgeSummary::of(wedge, map, lang)).collect(),
            relationships: map.relationship_count(),
            kinds: kinds.collect(),
            snapshots: map.snapshots().len(),
            confidential: Confidential {
                actors: map.actors().filter(|actor| actor.confidential).count(),
                relationships: map.relationships().filter(|relationship| relationship.confidential).count(),
            },
        }
    }

    /// As one JSON object.
    pub fn to_json(&self) -> String {
        // Texts and counts always have a JSON form.
        let mut json = serde_json::to_string(self).unwrap_or_default();
        json.push('\n');
        json
    }

    /// In words.
    pub fn to_text(&self, map: &Map, lang: &Lang) -> String {
        let mut text = String::new();
        let mut line = |indent: &str, message: Message| {
            push_line(&mut text, format_args!("{indent}{}", lang.say(&message)));
        };
        let title = if self.title.is_empty() { lang.text("cli-untitled") } else { self.title.to_owned() };
        line("", Message::new("cli-title").with("title", title));
        if !self.demand.is_empty() {
            line("", Message::new("cli-demand").with("demand", self.demand));
        }
        if !map.head().place.is_empty() {
            line("", Message::new("cli-place").with("place", map.head().place.as_str()));
        }
        line("", Message::new("cli-actors").with("count", self.actors));
        for wedge in &self.wedges {
            let message = Message::new("cli-wedge").with("label", wedge.label.as_str()).with("actors", wedge.actors);
            line("  ", message.with("influence", wedge.influence));
        }
        line("  ", Message::new("cli-unplaced").with("actors", self.unplaced));
        line("", Message::new("cli-relationships").with("count", self.relationships));
        for kind in &self.kinds {
            line("  ", Message::new("cli-kind").with("label", kind.label).with("relationships", kind.relationships));
        }
        line("", Message::new("cli-snapshots").with("count", self.snapshots));
        for snapshot in map.snapshots().iter() {
            let message = Message::new("cli-snapshot").with("date", snapshot.date.as_str());
            line("  ", message.with("label", snapshot.label.as_str()));
        }
        let Confidential { actors, relationships } = self.confidential;
        if actors + relationships > 0 {
            line("", Message::new("cli-confidential").with("actors", actors).with("relationships", relationships));
        }
        text
    }
}

impl WedgeSummary {
    fn of(wedge: Wedge, map: &Map, lang: &Lang) -> Self {
        let label = label_of(wedge, map, lang);
        let inside = || map.actors().filter(|actor| actor.wedge() == Some(wedge));
        let influence = inside().filter_map(|actor| actor.influence).map(|influence| usize::from(influence.value()));
        Self { wedge, label, actors: inside().count(), influence: influence.sum() }
    }
}
