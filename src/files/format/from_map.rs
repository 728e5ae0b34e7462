//! A map as the disk structs of the version that is written. Copies no text.

use std::borrow::Cow;

use ron::error::SpannedError;
use ron::value::RawValue;

use super::head::{FORMAT, VERSION};
use super::v1::{self, Entries, Spelt, Text};
use crate::model::{
    Actor, Ext, Influence, Kind, Labels, Map, Pin, Placement, Plan, Relationship, Snapshot, Strength, Wedge,
};

/// The whole map: its kinds in the order of the legend, all other lists by id.
pub(super) fn disk_map(map: &Map) -> Result<v1::Map<'_>, SpannedError> {
    let head = map.head();
    Ok(v1::Map {
        format: text(FORMAT),
        version: VERSION,
        id: Some(Spelt(map.id())),
        title: text(&head.title),
        demand: text(&head.demand),
        place: text(&head.place),
        mirrored: head.mirrored,
        labels: disk_labels(&head.labels),
        kinds: head.kinds.iter().map(disk_kind).collect(),
        actors: map.actors_by_id().into_iter().map(|actor| disk_actor(actor)).collect::<Result<_, _>>()?,
        relationships: map
            .relationships_by_id()
            .into_iter()
            .map(|relationship| disk_relationship(relationship))
            .collect::<Result<_, _>>()?,
        snapshots: map.snapshots().iter().map(disk_snapshot).collect(),
        ext: disk_ext(&head.ext)?,
    })
}

fn text(text: &str) -> Text<'_> {
    Text(Cow::Borrowed(text))
}

fn disk_labels(labels: &Labels) -> v1::Labels<'_> {
    v1::Labels {
        active_allies: text(labels.of(Wedge::ActiveAllies)),
        passive_allies: text(labels.of(Wedge::PassiveAllies)),
        neutral: text(labels.of(Wedge::Neutral)),
        passive_opposition: text(labels.of(Wedge::PassiveOpposition)),
        active_opposition: text(labels.of(Wedge::ActiveOpposition)),
    }
}

fn disk_kind(kind: &Kind) -> v1::Kind<'_> {
    v1::Kind {
        id: text(kind.id.as_str()),
        label: text(&kind.label),
        sign: kind.sign,
        directed: kind.directed,
        color: i64::from(kind.color),
        dash: kind.dash,
    }
}

fn disk_actor(actor: &Actor) -> Result<v1::Actor<'_>, SpannedError> {
    Ok(v1::Actor {
        id: Spelt(actor.id),
        name: text(&actor.name),
        code_name: text(&actor.code_name),
        number: actor.number.map(|number| i64::from(number.get())),
        kind: actor.kind,
        part_of: actor.part_of.map(Spelt),
        groups: actor.groups.iter().map(|group| text(group)).collect(),
        placement: actor.placement.map(disk_placement),
        influence: actor.influence.map(disk_influence),
        confidence: actor.confidence,
        evidence: text(&actor.evidence),
        contact: text(&actor.contact),
        confidential: actor.confidential,
        notes: text(&actor.notes),
        wanted: actor.wanted,
        plan: disk_plan(&actor.plan),
        dots: i64::from(actor.dots),
        pin: actor.pin.map(disk_pin),
        ext: disk_ext(&actor.ext)?,
    })
}

fn disk_placement(placement: Placement) -> v1::Placement {
    v1::Placement { stance: placement.stance.value(), distance: placement.distance.value() }
}

fn disk_pin(pin: Pin) -> v1::Pin {
    v1::Pin { x: pin.x(), y: pin.y() }
}

fn disk_influence(influence: Influence) -> i64 {
    i64::from(influence.value())
}

fn disk_plan(plan: &Plan) -> v1::Plan<'_> {
    v1::Plan {
        appeal: text(&plan.appeal),
        tactic: text(&plan.tactic),
        ask: text(&plan.ask),
        who: text(&plan.who),
        by: text(&plan.by),
    }
}

fn disk_relationship(relationship: &Relationship) -> Result<v1::Relationship<'_>, SpannedError> {
    let strength = relationship.strength;
    Ok(v1::Relationship {
        id: Spelt(relationship.id),
        from: Spelt(relationship.from),
        to: Spelt(relationship.to),
        kind: text(relationship.kind.as_str()),
        strength: (strength != Strength::default()).then(|| i64::from(strength.value())),
        formal: relationship.formal,
        confidential: relationship.confidential,
        note: text(&relationship.note),
        ext: disk_ext(&relationship.ext)?,
    })
}

fn disk_snapshot(snapshot: &Snapshot) -> v1::Snapshot<'_> {
    let placements = snapshot.placements.iter().map(|(&actor, &placement)| (Spelt(actor), disk_placement(placement)));
    let influence = snapshot.influence.iter().map(|(&actor, &influence)| (Spelt(actor), disk_influence(influence)));
    v1::Snapshot {
        id: Some(Spelt(snapshot.id)),
        label: text(&snapshot.label),
        date: text(&snapshot.date),
        placements: Entries(placements.collect()),
        influence: Entries(influence.collect()),
    }
}

fn disk_ext(ext: &Ext) -> Result<v1::Ext<'_>, SpannedError> {
    let entries = ext.iter().map(|(key, value)| Ok((text(key), RawValue::from_ron(value)?)));
    Ok(Entries(entries.collect::<Result<_, _>>()?))
}
