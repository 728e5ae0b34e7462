//! What was chosen for actors and relationships, in sentences: whose it is, and what it is now.
//!
//! Texts are not among it: whoever types hears what is typed.

use super::name_of;
use crate::edit::{ActorField, RelationshipField};
use crate::lang::Message;
use crate::model::{Actor, ActorId, Confidence, Influence, Map, RelationshipId, Wedge};
use crate::ui::toolkit::look::Look;
use crate::ui::words::wedge_in_sentence;

/// A field of actors: "Radio Coast: influence 4 of 5".
pub(super) fn of_actors(look: Look<'_>, map: &Map, ids: &[ActorId], field: &ActorField) -> Option<String> {
    let what = match field {
        ActorField::Kind(kind) => look.text(kind.text_id()).to_lowercase(),
        ActorField::PartOf(None) => look.text("announce-part-of-nobody"),
        ActorField::PartOf(Some(whole)) => {
            look.say(&Message::new("announce-part-of").with("name", name_of(look, map, *whole)))
        }
        ActorField::Influence(None) => look.text("announce-influence-none"),
        ActorField::Influence(Some(influence)) => look.say(
            &Message::new("reader-influence")
                .with("value", usize::from(influence.value()))
                .with("max", usize::from(Influence::MAX)),
        ),
        ActorField::Confidence(confidence) => confidence_text(look, *confidence),
        ActorField::Confidential(is_so) => confidential_text(look, *is_so),
        ActorField::Wanted(wanted) => wanted_text(look, map, *wanted),
        ActorField::Dots(count) => dots_text(look, *count),
        ActorField::Name(_)
        | ActorField::CodeName(_)
        | ActorField::Groups(_)
        | ActorField::Evidence(_)
        | ActorField::Contact(_)
        | ActorField::Notes(_)
        | ActorField::Appeal(_)
        | ActorField::Tactic(_)
        | ActorField::Ask(_)
        | ActorField::Who(_)
        | ActorField::By(_) => return None,
    };
    Some(sentence(look, whose(look, map, ids), what))
}

/// Moves that were planned or given up: "Radio Coast: to be moved to passive allies".
pub(super) fn of_moves(look: Look<'_>, map: &Map, wanted: &[(ActorId, Option<Wedge>)]) -> Option<String> {
    let (_, first) = wanted.first()?;
    let ids: Vec<ActorId> = wanted.iter().map(|(id, _)| *id).collect();
    let is_one = wanted.iter().all(|(_, wedge)| wedge == first);
    let what = if is_one { wanted_text(look, map, *first) } else { look.text("announce-moves-several") };
    Some(sentence(look, whose(look, map, &ids), what))
}

/// Dots given or taken: "Radio Coast: 3 dots", or for several that each has one more or one less.
pub(super) fn of_dots(look: Look<'_>, map: &Map, ids: &[ActorId], by: i8) -> String {
    let what = match ids {
        [id] => {
            let had = map.actor(*id).map_or(0, |actor| actor.dots);
            dots_text(look, had.saturating_add_signed(by).min(Actor::MAX_DOTS))
        }
        _ if by > 0 => look.text("announce-dot-more"),
        _ => look.text("announce-dot-less"),
    };
    sentence(look, whose(look, map, ids), what)
}

/// A field of relationships: "Radio Coast and Market traders: funds".
pub(super) fn of_relationships(
    look: Look<'_>,
    map: &Map,
    ids: &[RelationshipId],
    field: &RelationshipField,
) -> Option<String> {
    let what = match field {
        RelationshipField::Kind(id) => look.kind_label(map.head().kind(id)?),
        RelationshipField::Strength(strength) => {
            let value = look.text(&format!("strength-{}", strength.value()));
            look.say(&Message::new("announce-strength").with("value", value))
        }
        RelationshipField::Formal(true) => look.text("announce-formal"),
        RelationshipField::Formal(false) => look.text("announce-not-formal"),
        RelationshipField::Confidential(is_so) => confidential_text(look, *is_so),
        RelationshipField::Note(_) => return None,
    };
    let one = if let [id] = ids { map.relationship(*id) } else { None };
    let whose = one.map_or_else(
        || look.say(&Message::new("inspector-relationships-count").with("count", ids.len())),
        |one| {
            let ends = Message::new("announce-both-ends").with("from", name_of(look, map, one.from));
            look.say(&ends.with("to", name_of(look, map, one.to)))
        },
    );
    Some(sentence(look, whose, what))
}

fn sentence(look: Look<'_>, whose: String, what: String) -> String {
    look.say(&Message::new("announce-field").with("whose", whose).with("what", what))
}

fn whose(look: Look<'_>, map: &Map, ids: &[ActorId]) -> String {
    match ids {
        [id] => name_of(look, map, *id),
        _ => look.say(&Message::new("context-actors").with("count", ids.len())),
    }
}

fn confidence_text(look: Look<'_>, confidence: Option<Confidence>) -> String {
    let value = look.text(match confidence {
        None => "inspector-not-judged",
        Some(Confidence::Guess) => "confidence-guess",
        Some(Confidence::Likely) => "confidence-likely",
        Some(Confidence::Sure) => "confidence-sure",
    });
    look.say(&Message::new("announce-confidence").with("value", value))
}

fn confidential_text(look: Look<'_>, is_so: bool) -> String {
    look.text(if is_so { "reader-confidential" } else { "announce-not-confidential" })
}

fn wanted_text(look: Look<'_>, map: &Map, wanted: Option<Wedge>) -> String {
    match wanted {
        None => look.text("announce-move-none"),
        Some(wedge) => look.say(&Message::new("reader-wanted").with("wedge", wedge_in_sentence(look, map, wedge))),
    }
}

fn dots_text(look: Look<'_>, count: u8) -> String {
    if count == 0 {
        return look.text("announce-dots-none");
    }
    look.say(&Message::new("moves-dots").with("count", usize::from(count)))
}
