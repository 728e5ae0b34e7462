//! The disk structs as a map that has no problems, and the record of what had to be mended for it.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::super::refusal::quoted_half;
use super::locate::At;
use super::mend::{Mender, Renamer, number_after, number_of};
use super::v1;
use crate::lang::Message;
use crate::model::{
    Actor, ActorId, Ext, Head, Kind, KindId, Labels, Line, MAX_TEXT_CHARS, Map, MapId, Plan, Relationship,
    RelationshipId, Snapshot, SnapshotId, Wedge, default_kinds,
};

/// The map that `disk` describes. A map without an id gets one that follows from `source`, its text.
pub(super) fn mended(disk: v1::Map<'_>, source: &str) -> (Map, Mender) {
    let mut mender = Mender::default();
    let whole = At::WHOLE;
    let id = disk.id.map_or_else(|| MapId::from_number(number_of(source.bytes())), |id| id.0);
    let mut head = Head {
        title: mender.text(disk.title, Line::Single, &whole.field("title")),
        demand: mender.text(disk.demand, Line::Single, &whole.field("demand")),
        place: mender.text(disk.place, Line::Single, &whole.field("place")),
        mirrored: disk.mirrored,
        labels: labels(disk.labels, &mut mender, &whole.field("labels")),
        kinds: Vec::new(),
        ext: ext(disk.ext, &mut mender, &whole.field("ext")),
    };
    let mut legend = Legend::default();
    legend.read(disk.kinds, &mut mender, &whole.field("kinds"));
    // The relationships come first into the graph and the head last, because they may add to the legend.
    let mut map = Map::with_head(id, Head::default());
    add_actors(disk.actors, &mut map, &mut mender, &whole.field("actors"));
    add_relationships(disk.relationships, &mut map, &mut legend, &mut mender, &whole.field("relationships"));
    let snapshots = snapshots(disk.snapshots, &map, &mut mender, &whole.field("snapshots"));
    map.set_snapshots(Arc::new(snapshots));
    head.kinds = legend.kinds;
    map.set_head(Arc::new(head));
    (map, mender)
}

fn labels(disk: v1::Labels<'_>, mender: &mut Mender, at: &At<'_>) -> Labels {
    let mut labels = Labels::default();
    for (wedge, field, text) in [
        (Wedge::ActiveAllies, "active_allies", disk.active_allies),
        (Wedge::PassiveAllies, "passive_allies", disk.passive_allies),
        (Wedge::Neutral, "neutral", disk.neutral),
        (Wedge::PassiveOpposition, "passive_opposition", disk.passive_opposition),
        (Wedge::ActiveOpposition, "active_opposition", disk.active_opposition),
    ] {
        labels.set(wedge, mender.text(text, Line::Single, &at.field(field)));
    }
    labels
}

fn ext(disk: v1::Ext<'_>, mender: &mut Mender, at: &At<'_>) -> Ext {
    let mut ext = Ext::new();
    for (index, (key, value)) in disk.0.into_iter().enumerate() {
        if ext.contains_key(key.0.as_ref()) {
            mender.report(&at.nth(index), Message::new("problem-ext-twice").with("key", &*key.0));
        } else {
            ext.insert(key.0.into_owned(), value.get_ron().to_owned());
        }
    }
    ext
}

/// The legend while it is being read, and which of its entries each spelling in the file means.
#[derive(Default)]
struct Legend {
    kinds: Vec<Kind>,
    index: HashMap<KindId, usize>,
    by_spelling: HashMap<String, KindId>,
}

impl Legend {
    fn read(&mut self, disk: Vec<v1::Kind<'_>>, mender: &mut Mender, at: &At<'_>) {
        let mut later = Vec::new();
        for (index, disk) in disk.into_iter().enumerate() {
            let at = at.nth(index);
            let label = mender.text(disk.label, Line::Single, &at.field("label"));
            let color = mender.colour(disk.color, &label, &at.field("color"));
            let id = self.id(disk.id, mender, &at.field("id"));
            let kind = Kind { id, label, sign: disk.sign, directed: disk.directed, color, dash: disk.dash };
            match self.index.get(&kind.id).and_then(|&held| self.kinds.get(held)) {
                None => self.add(kind),
                Some(held) if *held == kind => report_same(&kind.label, mender, &at.field("id")),
                Some(_) => later.push((index, kind)),
            }
        }
        let mut renamer = Renamer::default();
        for (index, mut kind) in later {
            let old = kind.id.clone();
            kind.id = renamer.rename(&old, |count| numbered(&old, count + 1), |id| self.index.contains_key(id));
            report_renamed(&kind.label, mender, &at.nth(index).field("id"));
            self.add(kind);
        }
    }

    fn add(&mut self, kind: Kind) {
        self.index.insert(kind.id.clone(), self.kinds.len());
        self.kinds.push(kind);
    }

    /// The id spelt so. Shared, because a thousand relationships have the same few.
    fn id(&mut self, spelling: v1::Text<'_>, mender: &mut Mender, at: &At<'_>) -> KindId {
        if let Some(id) = self.by_spelling.get(spelling.0.as_ref()) {
            return id.clone();
        }
        let key = spelling.0.clone().into_owned();
        let id = KindId::new(&mender.text(spelling, Line::Single, at));
        self.by_spelling.insert(key, id.clone());
        id
    }

    /// The id of a relationship's kind, which is added if the legend does not have it.
    fn kind_of(&mut self, spelling: v1::Text<'_>, mender: &mut Mender, at: &At<'_>) -> KindId {
        let id = self.id(spelling, mender, at);
        if self.kinds.len() >= v1::MAX_OTHERS && !self.index.contains_key(&id) {
            mender.too_many_kinds.get_or_insert_with(|| at.path());
        } else if !self.index.contains_key(&id) {
            let usual = default_kinds().into_iter().find(|kind| kind.id == id);
            self.add(usual.unwrap_or_else(|| Kind::new(id.clone(), id.as_str())));
            mender.report(at, Message::new("problem-kind-unknown").with("kind", id.as_str()));
        }
        id
    }
}

/// The id of a kind that shares its own with an earlier one: with a number behind it, and no longer than a text may be.
fn numbered(id: &KindId, number: u32) -> KindId {
    let number = format!("-{number}");
    let kept: String = id.as_str().chars().take(MAX_TEXT_CHARS - number.len()).collect();
    KindId::new(&(kept + &number))
}

fn report_same(name: &str, mender: &mut Mender, at: &At<'_>) {
    mender.report(at, Message::new("problem-same-twice").with("name", name));
}

fn report_renamed(name: &str, mender: &mut Mender, at: &At<'_>) {
    mender.report(at, Message::new("problem-id-twice").with("name", name));
}

fn add_actors(disk: Vec<v1::Actor<'_>>, map: &mut Map, mender: &mut Mender, at: &At<'_>) {
    let mut later = Vec::new();
    // In the order of the file.
    let mut parts = Vec::new();
    for (index, disk) in disk.into_iter().enumerate() {
        let at = at.nth(index);
        let actor = actor(disk, mender, &at);
        match map.actor(actor.id) {
            Some(held) if **held == actor => report_same(&actor.name, mender, &at.field("id")),
            Some(_) => later.push((index, actor)),
            None => {
                parts.extend(actor.part_of.map(|_| (index, actor.id)));
                map.set_actor(Arc::new(actor));
            }
        }
    }
    let mut renamer = Renamer::default();
    for (index, mut actor) in later {
        let old = actor.id;
        actor.id = renamer.rename(
            &old,
            |count| ActorId::from_number(number_after(old.number(), count)),
            |&id| map.actor(id).is_some(),
        );
        report_renamed(&actor.name, mender, &at.nth(index).field("id"));
        parts.extend(actor.part_of.map(|_| (index, actor.id)));
        map.set_actor(Arc::new(actor));
    }
    clear_impossible_wholes(&parts, map, mender, at);
}

fn actor(disk: v1::Actor<'_>, mender: &mut Mender, at: &At<'_>) -> Actor {
    let name = mender.text(disk.name, Line::Single, &at.field("name"));
    let groups_at = at.field("groups");
    let groups = disk.groups.into_iter().enumerate();
    let plan_at = at.field("plan");
    let mut plan = |text, field| mender.text(text, Line::Multi, &plan_at.field(field));
    let plan = Plan {
        appeal: plan(disk.plan.appeal, "appeal"),
        tactic: plan(disk.plan.tactic, "tactic"),
        ask: plan(disk.plan.ask, "ask"),
        who: plan(disk.plan.who, "who"),
        by: plan(disk.plan.by, "by"),
    };
    Actor {
        id: disk.id.0,
        code_name: mender.text(disk.code_name, Line::Single, &at.field("code_name")),
        number: disk.number.and_then(|value| mender.number(value, &name, &at.field("number"))),
        kind: disk.kind,
        part_of: disk.part_of.map(|whole| whole.0),
        groups: groups.map(|(index, group)| mender.text(group, Line::Single, &groups_at.nth(index))).collect(),
        placement: disk.placement.and_then(|disk| mender.placement(disk, &name, &at.field("placement"))),
        influence: disk.influence.and_then(|value| mender.influence(value, &name, &at.field("influence"))),
        confidence: disk.confidence,
        evidence: mender.text(disk.evidence, Line::Multi, &at.field("evidence")),
        contact: mender.text(disk.contact, Line::Single, &at.field("contact")),
        confidential: disk.confidential,
        notes: mender.text(disk.notes, Line::Multi, &at.field("notes")),
        wanted: disk.wanted,
        plan,
        dots: mender.dots(disk.dots, &name, &at.field("dots")),
        pin: disk.pin.and_then(|disk| mender.pin(disk, &name, &at.field("pin"))),
        ext: ext(disk.ext, mender, &at.field("ext")),
        name,
    }
}

/// Clears *part of* where it names nobody, and once in every circle, where the circle closes.
///
/// `parts` are those who are a part of something, each with its place in the file.
fn clear_impossible_wholes(parts: &[(usize, ActorId)], map: &mut Map, mender: &mut Mender, at: &At<'_>) {
    // Which walk came by; so every actor is passed once, however long the chains are.
    let mut walked: HashMap<ActorId, usize> = HashMap::new();
    let mut faults = HashMap::new();
    for (walk, &(_, start)) in parts.iter().enumerate() {
        let mut reached = start;
        while let Entry::Vacant(free) = walked.entry(reached) {
            free.insert(walk);
            let Some(whole) = map.actor(reached).and_then(|actor| actor.part_of) else { break };
            if map.actor(whole).is_none() {
                faults.insert(reached, "problem-whole-missing");
                break;
            }
            if walked.get(&whole) == Some(&walk) {
                faults.insert(reached, "problem-part-of-itself");
                break;
            }
            reached = whole;
        }
    }
    for &(index, id) in parts {
        if let (Some(&fault), Some(held)) = (faults.get(&id), map.actor(id)) {
            let actor = Actor { part_of: None, ..Actor::clone(held) };
            mender.report(&at.nth(index).field("part_of"), Message::new(fault).with("actor", &*actor.name));
            map.set_actor(Arc::new(actor));
        }
    }
}

fn add_relationships(
    disk: Vec<v1::Relationship<'_>>,
    map: &mut Map,
    legend: &mut Legend,
    mender: &mut Mender,
    at: &At<'_>,
) {
    let mut later = Vec::new();
    for (index, disk) in disk.into_iter().enumerate() {
        let at = at.nth(index);
        let missing = [("from", disk.from.0), ("to", disk.to.0)].into_iter().find(|(_, id)| map.actor(*id).is_none());
        if let Some((field, id)) = missing {
            mender.report(&at.field(field), Message::new("problem-end-missing").with("id", id.to_string()));
            continue;
        }
        if disk.from == disk.to {
            let name = map.actor(disk.from.0).map_or("", |actor| actor.name.as_str());
            mender.report(&at.field("to"), Message::new("problem-related-to-itself").with("actor", name));
            continue;
        }
        let relationship = relationship(disk, legend, mender, &at);
        match map.relationship(relationship.id) {
            Some(held) if **held == relationship => report_same(&between(&relationship, map), mender, &at.field("id")),
            Some(_) => later.push((index, relationship)),
            // Both ends are there and differ, so it is taken.
            None => drop(map.set_relationship(Arc::new(relationship))),
        }
    }
    let mut renamer = Renamer::default();
    for (index, mut relationship) in later {
        let old = relationship.id;
        relationship.id = renamer.rename(
            &old,
            |count| RelationshipId::from_number(number_after(old.number(), count)),
            |&id| map.relationship(id).is_some(),
        );
        report_renamed(&between(&relationship, map), mender, &at.nth(index).field("id"));
        drop(map.set_relationship(Arc::new(relationship)));
    }
}

fn relationship(disk: v1::Relationship<'_>, legend: &mut Legend, mender: &mut Mender, at: &At<'_>) -> Relationship {
    Relationship {
        id: disk.id.0,
        from: disk.from.0,
        to: disk.to.0,
        kind: legend.kind_of(disk.kind, mender, &at.field("kind")),
        strength: mender.strength(disk.strength, &at.field("strength")),
        formal: disk.formal,
        confidential: disk.confidential,
        note: mender.text(disk.note, Line::Multi, &at.field("note")),
        ext: ext(disk.ext, mender, &at.field("ext")),
    }
}

/// What a relationship is called in a finding.
fn between(relationship: &Relationship, map: &Map) -> String {
    let name = |id| map.actor(id).map_or_else(String::new, |actor| quoted_half(&actor.name));
    format!("{} – {}", name(relationship.from), name(relationship.to))
}

fn snapshots(disk: Vec<v1::Snapshot<'_>>, map: &Map, mender: &mut Mender, at: &At<'_>) -> Vec<Snapshot> {
    let mut taken: BTreeMap<SnapshotId, Snapshot> = BTreeMap::new();
    let mut later = Vec::new();
    for (index, disk) in disk.into_iter().enumerate() {
        let at = at.nth(index);
        let snapshot = snapshot(disk, map, mender, &at);
        match taken.get(&snapshot.id) {
            Some(held) if *held == snapshot => report_same(&snapshot.label, mender, &at.field("id")),
            Some(_) => later.push((index, snapshot)),
            None => drop(taken.insert(snapshot.id, snapshot)),
        }
    }
    let mut renamer = Renamer::default();
    for (index, mut snapshot) in later {
        let old = snapshot.id;
        snapshot.id = renamer.rename(
            &old,
            |count| SnapshotId::from_number(number_after(old.number(), count)),
            |id| taken.contains_key(id),
        );
        report_renamed(&snapshot.label, mender, &at.nth(index).field("id"));
        taken.insert(snapshot.id, snapshot);
    }
    taken.into_values().collect()
}

fn snapshot(disk: v1::Snapshot<'_>, map: &Map, mender: &mut Mender, at: &At<'_>) -> Snapshot {
    let label = mender.text(disk.label, Line::Single, &at.field("label"));
    let date = mender.text(disk.date, Line::Single, &at.field("date"));
    let number = || number_of(date.bytes().chain(label.bytes()));
    let id = disk.id.map_or_else(|| SnapshotId::from_number(number()), |id| id.0);
    let (mut placements, mut influence) = (BTreeMap::new(), BTreeMap::new());
    let placements_at = at.field("placements");
    for (index, (actor, disk)) in disk.placements.0.into_iter().enumerate() {
        let at = placements_at.nth(index);
        if let Some(who) = whose(actor.0, &placements, &label, map, mender, &at)
            && let Some(placement) = mender.placement(disk, who, &at)
        {
            placements.insert(actor.0, placement);
        }
    }
    let influence_at = at.field("influence");
    for (index, (actor, value)) in disk.influence.0.into_iter().enumerate() {
        let at = influence_at.nth(index);
        if let Some(who) = whose(actor.0, &influence, &label, map, mender, &at)
            && let Some(judged) = mender.influence(value, who, &at)
        {
            influence.insert(actor.0, judged);
        }
    }
    Snapshot { id, label, date, placements, influence }
}

/// The name of the actor an entry of a snapshot is about; none, and a report, where it is of nobody or there already.
fn whose<'m, V>(
    id: ActorId,
    entries: &BTreeMap<ActorId, V>,
    snapshot: &str,
    map: &'m Map,
    mender: &mut Mender,
    at: &At<'_>,
) -> Option<&'m str> {
    let Some(actor) = map.actor(id) else {
        let message = Message::new("problem-snapshot-of-stranger").with("snapshot", snapshot);
        mender.report(at, message.with("id", id.to_string()));
        return None;
    };
    if entries.contains_key(&id) {
        let message = Message::new("problem-snapshot-entry-twice").with("snapshot", snapshot);
        mender.report(at, message.with("actor", &*actor.name));
        return None;
    }
    Some(&actor.name)
}
