//! What each edit does to a map.

use std::collections::HashSet;

use super::edits::{ActorField, Edit, KindFate, KindField, MapField, RelationshipField};
use super::writer::Writer;
use crate::model::{
    Actor, ActorId, Kind, KindId, LINE_COLOURS, MAX_ACTORS, MAX_RELATIONSHIPS, Relationship, RelationshipId,
    clean_groups, clean_line, clean_text, clean_typed_line,
};

/// Applies `edit`. See [`Edit`] for what happens to what cannot be.
pub(super) fn apply(edit: Edit, writer: &mut Writer<'_>) {
    match edit {
        Edit::Add { actors, relationships } => add(actors, relationships, writer),
        Edit::Remove { actors, relationships } => remove(&actors, &relationships, writer),
        Edit::Place(placements) => {
            for (id, placement) in placements {
                writer.change_actor(id, |actor| actor.placement = placement);
            }
        }
        Edit::Judge(judged) => {
            for (id, placement, influence) in judged {
                writer.change_actor(id, |actor| (actor.placement, actor.influence) = (placement, influence));
            }
        }
        Edit::Want(wanted) => {
            for (id, wedge) in wanted {
                writer.change_actor(id, |actor| actor.wanted = wedge);
            }
        }
        Edit::Pin(pins) => {
            for (id, pin) in pins {
                writer.change_actor(id, |actor| actor.pin = pin);
            }
        }
        Edit::AddDots { ids, by } => {
            for id in ids {
                writer.change_actor(id, |actor| actor.dots = actor.dots.saturating_add_signed(by).min(Actor::MAX_DOTS));
            }
        }
        Edit::SetActors { ids, field } => {
            for id in ids {
                set_actor(id, field.clone(), writer);
            }
        }
        Edit::GiveCodeNames(given) => {
            for (id, code_name) in given {
                writer.change_actor(id, |actor| {
                    if actor.code_name.trim().is_empty() {
                        actor.code_name = clean_line(&code_name);
                    }
                });
            }
        }
        Edit::SetRelationships { ids, field } => {
            for id in ids {
                set_relationship(id, field.clone(), writer);
            }
        }
        Edit::Reverse(ids) => {
            for id in ids {
                writer.change_relationship(id, |held| std::mem::swap(&mut held.from, &mut held.to));
            }
        }
        Edit::SetMap(field) => set_map(field, writer),
        Edit::AddKind(kind) => add_kinds(vec![kind], writer),
        Edit::SetKind { id, field } => set_kind(&id, field, writer),
        Edit::RemoveKind { id, fate } => remove_kind(&id, &fate, writer),
        Edit::AddPreset(kinds) => add_kinds(kinds, writer),
    }
}

fn add(actors: Vec<Actor>, relationships: Vec<Relationship>, writer: &mut Writer<'_>) {
    let mut added = Vec::new();
    for mut actor in actors {
        if writer.map.actor(actor.id).is_some() || writer.map.actor_count() >= MAX_ACTORS {
            continue;
        }
        clean_actor(&mut actor);
        // It comes from the document, when the room is shown the actor.
        actor.number = None;
        added.extend(actor.part_of.take().map(|whole| (actor.id, whole)));
        writer.set_actor(actor);
    }
    // Only now can one added actor be a part of another one.
    for (id, whole) in added {
        set_actor(id, ActorField::PartOf(Some(whole)), writer);
    }
    for mut relationship in relationships {
        let is_new = writer.map.relationship(relationship.id).is_none();
        let has_kind = writer.map.head().kind(&relationship.kind).is_some();
        if is_new && has_kind && writer.map.relationship_count() < MAX_RELATIONSHIPS {
            relationship.note = clean_text(&relationship.note);
            writer.set_relationship(relationship);
        }
    }
}

fn remove(actors: &[ActorId], relationships: &[RelationshipId], writer: &mut Writer<'_>) {
    for &id in relationships {
        writer.remove_relationship(id);
    }
    if actors.is_empty() {
        return;
    }
    let gone: HashSet<ActorId> = actors.iter().copied().collect();
    let parts = writer.map.actors().filter(|actor| actor.part_of.is_some_and(|whole| gone.contains(&whole)));
    let parts: Vec<ActorId> = parts.map(|actor| actor.id).collect();
    for id in parts {
        writer.change_actor(id, |actor| actor.part_of = None);
    }
    if gone.iter().any(|&id| writer.map.snapshots().iter().any(|snapshot| !snapshot.is_silent_on(id))) {
        writer.change_snapshots(|snapshots| {
            for snapshot in snapshots {
                snapshot.placements.retain(|id, _| !gone.contains(id));
                snapshot.influence.retain(|id, _| !gone.contains(id));
            }
        });
    }
    for &id in actors {
        writer.remove_actor(id);
    }
}

fn set_actor(id: ActorId, field: ActorField, writer: &mut Writer<'_>) {
    if let ActorField::PartOf(Some(whole)) = field
        && (writer.map.actor(whole).is_none() || writer.map.would_close_circle(id, whole))
    {
        return;
    }
    writer.change_actor(id, |actor| match field {
        ActorField::Name(text) => actor.name = clean_typed_line(&text),
        ActorField::CodeName(text) => actor.code_name = clean_typed_line(&text),
        ActorField::Kind(kind) => actor.kind = kind,
        ActorField::PartOf(whole) => actor.part_of = whole,
        ActorField::Groups(groups) => actor.groups = clean_groups(&groups),
        ActorField::Influence(influence) => actor.influence = influence,
        ActorField::Confidence(confidence) => actor.confidence = confidence,
        ActorField::Evidence(text) => actor.evidence = clean_text(&text),
        ActorField::Contact(text) => actor.contact = clean_typed_line(&text),
        ActorField::Confidential(confidential) => actor.confidential = confidential,
        ActorField::Notes(text) => actor.notes = clean_text(&text),
        ActorField::Wanted(wedge) => actor.wanted = wedge,
        ActorField::Appeal(text) => actor.plan.appeal = clean_text(&text),
        ActorField::Tactic(text) => actor.plan.tactic = clean_text(&text),
        ActorField::Ask(text) => actor.plan.ask = clean_text(&text),
        ActorField::Who(text) => actor.plan.who = clean_text(&text),
        ActorField::By(text) => actor.plan.by = clean_text(&text),
        ActorField::Dots(dots) => actor.dots = dots.min(Actor::MAX_DOTS),
    });
}

fn set_relationship(id: RelationshipId, field: RelationshipField, writer: &mut Writer<'_>) {
    if let RelationshipField::Kind(kind) = &field
        && writer.map.head().kind(kind).is_none()
    {
        return;
    }
    writer.change_relationship(id, |relationship| match field {
        RelationshipField::Kind(kind) => relationship.kind = kind,
        RelationshipField::Strength(strength) => relationship.strength = strength,
        RelationshipField::Formal(formal) => relationship.formal = formal,
        RelationshipField::Confidential(confidential) => relationship.confidential = confidential,
        RelationshipField::Note(text) => relationship.note = clean_text(&text),
    });
}

fn set_map(field: MapField, writer: &mut Writer<'_>) {
    writer.change_head(|head| match field {
        MapField::Title(text) => head.title = clean_typed_line(&text),
        MapField::Demand(text) => head.demand = clean_typed_line(&text),
        MapField::Place(text) => head.place = clean_typed_line(&text),
        MapField::Mirrored(mirrored) => head.mirrored = mirrored,
        MapField::Label(wedge, text) => head.labels.set(wedge, clean_typed_line(&text)),
    });
}

fn add_kinds(kinds: Vec<Kind>, writer: &mut Writer<'_>) {
    writer.change_head(|head| {
        for mut kind in kinds {
            if head.kind(&kind.id).is_none() {
                kind.label = clean_line(&kind.label);
                kind.color = kind.color.min(LINE_COLOURS - 1);
                head.kinds.push(kind);
            }
        }
    });
}

fn set_kind(id: &KindId, field: KindField, writer: &mut Writer<'_>) {
    writer.change_head(|head| {
        let Some(kind) = head.kinds.iter_mut().find(|kind| kind.id == *id) else { return };
        match field {
            KindField::Label(text) => kind.label = clean_typed_line(&text),
            KindField::Sign(sign) => kind.sign = sign,
            KindField::Directed(directed) => kind.directed = directed,
            KindField::Color(color) => kind.color = color.min(LINE_COLOURS - 1),
            KindField::Dash(dash) => kind.dash = dash,
        }
    });
}

fn remove_kind(id: &KindId, fate: &KindFate, writer: &mut Writer<'_>) {
    let heir = match fate {
        KindFate::RemoveRelationships => None,
        KindFate::MoveTo(heir) if heir != id && writer.map.head().kind(heir).is_some() => Some(heir),
        KindFate::MoveTo(_) => return,
    };
    let of_kind = writer.map.relationships_by_id().into_iter().filter(|relationship| relationship.kind == *id);
    let of_kind: Vec<RelationshipId> = of_kind.map(|relationship| relationship.id).collect();
    for relationship in of_kind {
        match heir {
            Some(heir) => writer.change_relationship(relationship, |held| held.kind = heir.clone()),
            None => writer.remove_relationship(relationship),
        }
    }
    writer.change_head(|head| head.kinds.retain(|kind| kind.id != *id));
}

fn clean_actor(actor: &mut Actor) {
    for text in [&mut actor.name, &mut actor.code_name, &mut actor.contact] {
        *text = clean_line(text);
    }
    actor.groups = clean_groups(&actor.groups);
    actor.dots = actor.dots.min(Actor::MAX_DOTS);
    let plan = &mut actor.plan;
    let texts = [
        &mut actor.evidence,
        &mut actor.notes,
        &mut plan.appeal,
        &mut plan.tactic,
        &mut plan.ask,
        &mut plan.who,
        &mut plan.by,
    ];
    for text in texts {
        *text = clean_text(text);
    }
}
