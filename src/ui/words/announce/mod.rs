//! What was changed, said to those who do not see it: one polite live node, and the sentences for it.

mod fields;
mod seen;

use egui::accesskit::Live;
use egui::{Id, Rect, Role, Sense, Ui, vec2};

use super::step::step_text;
use super::{describe_tie, wedge_in_sentence};
use crate::audience::Audience;
use crate::edit::{Edit, MapField, StepName};
use crate::lang::Message;
use crate::model::{Actor, ActorId, Influence, Map, Placement, Wedge};
use crate::ui::toolkit::look::Look;

/// The last thing said.
#[derive(Debug, Clone, Default)]
pub struct Announcer {
    text: String,
    /// To whom it was said.
    to: Audience,
    /// Tells it from the one before, which may have had the same words.
    number: u64,
}

impl Announcer {
    /// Says something to whoever looks, in place of what was said before.
    pub fn say(&mut self, text: String, to: Audience) {
        (self.text, self.to) = (text, to);
        self.number += 1;
    }

    /// What was said last.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }
}

/// Adds the live node. It is not drawn. What was said to others than look now is not said any more.
pub fn show(ui: &Ui, look: Look<'_>, announcer: &mut Announcer) {
    if announcer.to != look.audience {
        announcer.text.clear();
    }
    if announcer.text.is_empty() {
        return;
    }
    // A new node each time: the same words twice are two announcements.
    let id = Id::unique(("announcement", announcer.number));
    let rect = Rect::from_min_size(ui.ctx().content_rect().left_bottom(), vec2(1.0, 1.0));
    ui.interact(rect, id, Sense::empty());
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_role(Role::Status);
        node.set_label(announcer.text.as_str());
        node.set_live(Live::Polite);
    });
}

/// An edit in a sentence, on the map as it is before it. None for what the widget it was made with says itself, and for
/// what whoever listens does not see.
#[must_use]
pub fn of_edit(look: Look<'_>, map: &Map, edit: &Edit) -> Option<String> {
    match &seen::seen(look, map, edit)? {
        Edit::Add { actors, relationships } => Some(added(look, map, actors, relationships)),
        Edit::Remove { actors, relationships } => {
            let count = if actors.is_empty() { relationships.len() } else { actors.len() };
            let key = if actors.is_empty() { "announce-disconnected" } else { "announce-removed" };
            let name = actors.first().map_or_else(String::new, |actor| name_of(look, map, *actor));
            Some(look.say(&Message::new(key).with("name", name).with("count", count)))
        }
        Edit::Place(places) => placed(look, map, places),
        Edit::Judge(judged) => judgement(look, map, judged),
        edit @ (Edit::Pin(_) | Edit::Reverse(_) | Edit::AddPreset(_) | Edit::SetMap(MapField::Mirrored(_))) => {
            let mut step = StepName::before(edit, map);
            if let Edit::Pin(pins) = edit {
                step.name = pins.first().filter(|_| pins.len() == 1).map(|(id, _)| name_of(look, map, *id));
            }
            Some(look.say(&Message::new("announce-done").with("step", step_text(look, &step))))
        }
        Edit::Want(wanted) => fields::of_moves(look, map, wanted),
        Edit::AddDots { ids, by } => Some(fields::of_dots(look, map, ids, *by)),
        Edit::SetActors { ids, field } => fields::of_actors(look, map, ids, field),
        Edit::SetRelationships { ids, field } => fields::of_relationships(look, map, ids, field),
        _ => None,
    }
}

/// An undone or redone step in a sentence.
#[must_use]
pub fn of_history(look: Look<'_>, step: &StepName, is_undo: bool) -> String {
    match seen::step(look, step) {
        Some(step) => {
            let key = if is_undo { "announce-undone" } else { "announce-redone" };
            look.say(&Message::new(key).with("step", step_text(look, &step)))
        }
        None => look.text(if is_undo { "announce-undone-unsaid" } else { "announce-redone-unsaid" }),
    }
}

fn name_of(look: Look<'_>, map: &Map, actor: ActorId) -> String {
    map.actor(actor).map_or_else(String::new, |actor| look.actor_name(actor))
}

fn added(look: Look<'_>, map: &Map, actors: &[Actor], relationships: &[crate::model::Relationship]) -> String {
    match (actors, relationships) {
        ([], [relationship]) => {
            look.say(&Message::new("announce-connected").with("tie", describe_tie(look, map, relationship)))
        }
        ([], _) => look.say(&Message::new("announce-connected-several").with("count", relationships.len())),
        ([actor], _) => {
            let name = look.actor_name(actor);
            match actor.wedge() {
                Some(wedge) => look.say(
                    &Message::new("announce-added-to")
                        .with("name", name)
                        .with("wedge", wedge_in_sentence(look, map, wedge)),
                ),
                None => look.say(&Message::new("announce-added").with("name", name)),
            }
        }
        _ => look.say(&Message::new("announce-added-several").with("count", actors.len())),
    }
}

fn placed(look: Look<'_>, map: &Map, places: &[(ActorId, Option<Placement>)]) -> Option<String> {
    let wedge_of = |place: &Option<Placement>| place.map(Placement::wedge);
    let (_, first) = places.first()?;
    let wedge = wedge_of(first);
    let said = |wedge: Wedge| wedge_in_sentence(look, map, wedge);
    if let [(id, _)] = places {
        let actor = map.actor(*id)?;
        let name = look.actor_name(actor);
        let message = match (actor.wedge(), wedge) {
            (_, None) => Message::new("announce-unplaced"),
            (Some(before), Some(after)) if before == after => {
                Message::new("announce-moved-within").with("wedge", said(after))
            }
            (Some(_), Some(after)) => Message::new("announce-moved").with("wedge", said(after)),
            (None, Some(after)) => Message::new("announce-placed").with("wedge", said(after)),
        };
        return Some(look.say(&message.with("name", name)));
    }
    let is_one_wedge = places.iter().all(|(_, place)| wedge_of(place) == wedge);
    let message = match wedge {
        Some(wedge) if is_one_wedge => Message::new("announce-moved-several-to").with("wedge", said(wedge)),
        None if is_one_wedge => Message::new("announce-unplaced-several"),
        _ => Message::new("announce-moved-several"),
    };
    Some(look.say(&message.with("count", places.len())))
}

fn judgement(look: Look<'_>, map: &Map, judged: &[(ActorId, Option<Placement>, Option<Influence>)]) -> Option<String> {
    let [(id, placement, influence)] = judged else {
        let are_all_unplaced = judged.iter().all(|(_, placement, _)| placement.is_none());
        let key = if are_all_unplaced { "announce-unplaced-several" } else { "announce-judged-several" };
        return (!judged.is_empty()).then(|| look.say(&Message::new(key).with("count", judged.len())));
    };
    let name = name_of(look, map, *id);
    let Some(placement) = placement else {
        return Some(look.say(&Message::new("announce-unplaced").with("name", name)));
    };
    let message = match influence {
        Some(influence) => Message::new("announce-judged")
            .with("value", usize::from(influence.value()))
            .with("max", usize::from(Influence::MAX)),
        None => Message::new("announce-judged-open"),
    };
    let wedge = wedge_in_sentence(look, map, placement.wedge());
    Some(look.say(&message.with("name", name).with("wedge", wedge)))
}
