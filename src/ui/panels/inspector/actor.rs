//! One actor: who it is, where it stands and why we think so, how it is to be moved, and its relationships.

use std::sync::Arc;

use egui::Ui;

use super::page::{Input, Listed, State, fields, section};
use super::record::Actors;
use super::{part_of, record};
use crate::analysis::code_names::{Clash, clash_of};
use crate::edit::{ActorField, Edit};
use crate::lang::Message;
use crate::layout::fonts::Weight;
use crate::model::{Actor, Placement, Relationship, RelationshipId};
use crate::picture::Ink;
use crate::ui::action::command::Command;
use crate::ui::action::cursor::Blank;
use crate::ui::action::selection::Selection;
use crate::ui::action::{Action, command};
use crate::ui::asking::field::Field;
use crate::ui::toolkit::choice::{link, note};
use crate::ui::toolkit::keys::shortcut_text;
use crate::ui::toolkit::look::Look;
use crate::ui::toolkit::theme::SMALL_SIZE;
use crate::ui::words::{tie_sentence, wedge_in_sentence};

/// Of someone with more relationships than this, the rest is shown when asked for.
const FIRST_RELATIONSHIPS: usize = 30;

pub(super) fn show(
    ui: &mut Ui,
    input: &Input<'_>,
    actor: &Actor,
    actors: &Actors<'_>,
    state: &mut State,
    actions: &mut Vec<Action>,
) {
    name(ui, input, actor, actors, actions);
    record::kind(ui, input, actors, actions);
    record::text(ui, input, actors, &record::CODE_NAME, actions);
    code_name_clash(ui, input, actor);
    record::confidential(ui, input, actors, actions);
    let evidence = record::text(ui, input, actors, &record::EVIDENCE, actions);
    state.give_cursor(Blank::Evidence, &evidence);
    record::confidence(ui, input, actors, actions);
    record::influence(ui, input, actors, actions);
    record::dots(ui, input, actors, actions);
    record::wanted(ui, input, actors, actions);
    for text in [record::APPEAL, record::TACTIC, record::ASK] {
        record::text(ui, input, actors, &text, actions);
    }
    let who = record::who_and_by(ui, input, actors, actions);
    state.give_cursor(Blank::Who, &who);
    relationships(ui, input, actor, state, actions);
    more(ui, input, actor, actors, state, actions);
}

/// Says so where the code name hides nobody, or two behind one. It stays as it was typed.
fn code_name_clash(ui: &mut Ui, input: &Input<'_>, actor: &Actor) {
    let (id, other) = match clash_of(input.map, actor) {
        None => return,
        Some(Clash::CodeNameOf(other)) => ("inspector-code-name-double", other),
        Some(Clash::NameOf(other)) if other == actor.id => ("inspector-code-name-own", other),
        Some(Clash::NameOf(other)) => ("inspector-code-name-is-name", other),
    };
    let text = input.look.say(&Message::new(id).with("name", end_name(input, other)));
    ui.label(input.look.rich(text, Weight::Medium, SMALL_SIZE, Ink::Strain));
}

fn name(ui: &mut Ui, input: &Input<'_>, actor: &Actor, actors: &Actors<'_>, actions: &mut Vec<Action>) {
    let look = input.look;
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        fields(ui, input, |ui| {
            let (label, hint) = (look.text("inspector-name"), look.text("actor-unnamed"));
            let field = Field { id: actors.id_of_field("name"), label: &label, hint: &hint, rows: 1 };
            field.show_heading(ui, &actor.name, actions, |typed| Edit::set_actor(actor.id, ActorField::Name(typed)));
        });
        egui::Frame::new().inner_margin(2).show(ui, |ui| note(ui, look, &summary(input, actor)));
    });
}

/// "Institution · passive allies · leaning neutral".
fn summary(input: &Input<'_>, actor: &Actor) -> String {
    let look = input.look;
    let kind = look.text(actor.kind.text_id());
    let message = match actor.placement {
        None => Message::new("inspector-summary-unplaced"),
        Some(placement) => {
            let wedge = wedge_in_sentence(look, input.map, placement.wedge());
            match Placement::leaning(placement) {
                None => Message::new("inspector-summary").with("wedge", wedge),
                Some(other) => Message::new("inspector-summary-leaning")
                    .with("wedge", wedge)
                    .with("other", wedge_in_sentence(look, input.map, other)),
            }
        }
    };
    look.say(&message.with("kind", kind))
}

fn relationships(ui: &mut Ui, input: &Input<'_>, actor: &Actor, state: &mut State, actions: &mut Vec<Action>) {
    let look = input.look;
    section(ui, look, "inspector-relationships");
    let of = (actor.id, input.revision, look.audience, look.lang.tongue());
    let kept = state.listed.take().filter(|listed| listed.of == of);
    let listed = kept.map_or_else(|| listed_relationships(input, actor), |listed| listed.relationships);
    let shows_all = state.shows_all_of == Some(actor.id) || listed.len() <= FIRST_RELATIONSHIPS;
    let count = if shows_all { listed.len() } else { FIRST_RELATIONSHIPS };
    for (id, is_incoming) in listed.iter().take(count) {
        let Some(relationship) = input.map.relationship(*id) else { continue };
        let text = phrase(input, relationship, *is_incoming);
        let response = ui.push_id(relationship.id, |ui| link(ui, look, &text, Weight::Regular, Ink::Text)).inner;
        if response.on_hover_text(tie_sentence(look, input.map, relationship)).clicked() {
            actions.push(Action::Select(Selection::relationship(relationship.id)));
        }
    }
    if !shows_all {
        let text = look.say(&Message::new("inspector-relationships-all").with("count", listed.len()));
        if link(ui, look, &text, Weight::Medium, Ink::Quiet).clicked() {
            state.shows_all_of = Some(actor.id);
        }
    }
    state.listed = Some(Listed { of, relationships: listed });
    if input.is_editable && link(ui, look, &connect_text(ui, look), Weight::SemiBold, Ink::Accent).clicked() {
        actions.push(Action::Command(Command::Connect));
    }
}

fn connect_text(ui: &Ui, look: Look<'_>) -> String {
    let key = command::entry(Command::Connect).and_then(|entry| entry.shortcuts.first());
    let key = key.map(|key| shortcut_text(ui.ctx(), look, key)).unwrap_or_default();
    format!("{}   {key}", look.text("inspector-connect"))
}

/// An actor's relationships and whether each comes in from the other: those that do last; either part in the order of
/// the legend, then by name.
fn listed_relationships(input: &Input<'_>, actor: &Actor) -> Vec<(RelationshipId, bool)> {
    let kinds = &input.map.head().kinds;
    let key = |relationship: &Arc<Relationship>| {
        let place = kinds.iter().position(|kind| kind.id == relationship.kind);
        let is_directed = place.and_then(|place| kinds.get(place)).is_some_and(|kind| kind.directed);
        let is_incoming = is_directed && relationship.to == actor.id;
        let other = relationship.other_end(actor.id).and_then(|other| input.map.actor(other));
        let name = other.map(|other| input.look.lang.sort_key(&input.look.actor_name(other)));
        (is_incoming, place, name, relationship.id)
    };
    let mut listed: Vec<_> = input.map.relationships_of(actor.id).into_iter().map(key).collect();
    listed.sort_unstable();
    listed.into_iter().map(|(is_incoming, .., id)| (id, is_incoming)).collect()
}

/// How an actor's own list names a relationship.
fn phrase(input: &Input<'_>, relationship: &Relationship, is_incoming: bool) -> String {
    let (id, other) = if is_incoming {
        ("inspector-relationship-in", relationship.from)
    } else {
        // Without a direction, the other is whichever end is not the selected one.
        let selected = input.selection.single_actor();
        let other = selected.and_then(|actor| relationship.other_end(actor)).unwrap_or(relationship.to);
        ("inspector-relationship-out", other)
    };
    let text = input
        .look
        .say(&Message::new(id).with("kind", kind_label(input, relationship)).with("name", end_name(input, other)));
    if relationship.confidential {
        input.look.say(&Message::new("inspector-relationship-confidential").with("text", text))
    } else {
        text
    }
}

/// What the actor at an end is called.
pub(super) fn end_name(input: &Input<'_>, actor: crate::model::ActorId) -> String {
    input.map.actor(actor).map_or_else(String::new, |actor| input.look.actor_name(actor))
}

fn kind_label(input: &Input<'_>, relationship: &Relationship) -> String {
    input.map.head().kind(&relationship.kind).map_or_else(String::new, |kind| input.look.kind_label(kind))
}

fn more(
    ui: &mut Ui,
    input: &Input<'_>,
    actor: &Actor,
    actors: &Actors<'_>,
    state: &mut State,
    actions: &mut Vec<Action>,
) {
    let look = input.look;
    ui.add_space(super::FIELD_GAP);
    let text = look.text(if state.is_more_open { "inspector-less" } else { "inspector-more" });
    if link(ui, look, &text, Weight::Medium, Ink::Quiet).clicked() {
        state.is_more_open = !state.is_more_open;
    }
    if !state.is_more_open {
        for line in filled(input, actor) {
            note(ui, look, &line);
        }
        return;
    }
    part_of::show(ui, input, actors, state, actions);
    record::groups(ui, input, actors, state, actions);
    record::text(ui, input, actors, &record::CONTACT, actions);
    record::text(ui, input, actors, &record::NOTES, actions);
}

/// What stands in the fields that are folded away, so that nothing known is out of sight.
fn filled(input: &Input<'_>, actor: &Actor) -> Vec<String> {
    let part_of = actor.part_of.map(|whole| end_name(input, whole)).unwrap_or_default();
    let values = [
        ("inspector-part-of", part_of),
        ("inspector-groups", actor.groups.join(", ")),
        ("inspector-contact", actor.contact.clone()),
        ("inspector-notes", actor.notes.clone()),
    ];
    let filled = values.into_iter().filter(|(_, value)| !value.trim().is_empty());
    filled
        .map(|(id, value)| {
            let message = Message::new("inspector-filled").with("field", input.look.text(id));
            input.look.say(&message.with("value", value.trim()))
        })
        .collect()
}
