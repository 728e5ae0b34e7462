//! Actors and relationships in words, for screen readers and lists. Everything that names them on the canvas asks here.

pub mod announce;
pub mod filter;
pub mod kinds;
pub mod step;

use super::toolkit::look::Look;
use crate::lang::Message;
use crate::model::{Actor, ActorId, Influence, Map, Relationship, Wedge};

/// An actor in words: "University marine lab, institution, passive allies".
#[must_use]
pub fn describe(look: Look<'_>, map: &Map, actor: &Actor) -> String {
    let place = actor
        .wedge()
        .map_or_else(|| look.text("tray-title").to_lowercase(), |wedge| wedge_in_sentence(look, map, wedge));
    look.say(
        &Message::new("actor-description")
            .with("name", look.actor_name(actor))
            .with("kind", look.text(actor.kind.text_id()).to_lowercase())
            .with("place", place),
    )
}

/// An actor with everything its chip shows: "…, influence 3 of 5, 4 relationships".
#[must_use]
pub fn describe_fully(look: Look<'_>, map: &Map, actor: &Actor) -> String {
    let mut parts = vec![describe(look, map, actor)];
    if let Some(influence) = actor.influence {
        let of = Message::new("reader-influence")
            .with("value", usize::from(influence.value()))
            .with("max", usize::from(Influence::MAX));
        parts.push(look.say(&of));
    }
    let seen = map.relationships_of(actor.id).into_iter();
    let seen = seen.filter(|relationship| look.audience.sees_relationship(relationship, map)).count();
    parts.push(look.say(&Message::new("reader-relationships").with("count", seen)));
    if let Some(wanted) = actor.open_move() {
        parts.push(look.say(&Message::new("reader-wanted").with("wedge", wedge_in_sentence(look, map, wanted))));
    }
    if actor.dots > 0 {
        parts.push(look.say(&Message::new("moves-dots").with("count", usize::from(actor.dots))));
    }
    if actor.confidential {
        parts.push(look.text("reader-confidential"));
    }
    parts.join(", ")
}

/// The whole of a relationship as a sentence: "Radio Coast influences Market traders".
#[must_use]
pub fn tie_sentence(look: Look<'_>, map: &Map, relationship: &Relationship) -> String {
    let end = |actor: ActorId| map.actor(actor).map_or_else(String::new, |actor| look.actor_name(actor));
    let kind = map.head().kind(&relationship.kind).map_or_else(String::new, |kind| look.kind_label(kind));
    let message = Message::new("inspector-relationship-whole").with("from", end(relationship.from));
    look.say(&message.with("kind", kind).with("to", end(relationship.to)))
}

/// A relationship in words: "Radio Coast influences Council: finance committee, strength 2".
#[must_use]
pub fn describe_tie(look: Look<'_>, map: &Map, relationship: &Relationship) -> String {
    let end = |actor: ActorId| map.actor(actor).map_or_else(String::new, |actor| look.actor_name(actor));
    let kind = map.head().kind(&relationship.kind).map_or_else(String::new, |kind| look.kind_label(kind));
    let message = Message::new("reader-tie")
        .with("from", end(relationship.from))
        .with("kind", kind)
        .with("to", end(relationship.to))
        .with("strength", usize::from(relationship.strength.value()));
    let text = look.say(&message);
    if relationship.confidential { format!("{text}, {}", look.text("reader-confidential")) } else { text }
}

/// What a wedge is called within a sentence: small letters, unless it is the group's own name.
#[must_use]
pub fn wedge_in_sentence(look: Look<'_>, map: &Map, wedge: Wedge) -> String {
    let name = look.wedge_name(map, wedge);
    if map.head().labels.of(wedge).trim().is_empty() { name.to_lowercase() } else { name }
}
