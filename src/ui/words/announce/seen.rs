//! What of a change whoever listens may hear of: in front of the room, nothing of whom it does not see.

use crate::audience::Audience;
use crate::edit::{ActorField, Edit, RelationshipField, StepName};
use crate::model::{ActorId, Map, RelationshipId};
use crate::ui::toolkit::look::Look;

/// The part of an edit that concerns what is seen, on the map as it is before it. None if nothing of it does.
pub(super) fn seen(look: Look<'_>, map: &Map, edit: &Edit) -> Option<Edit> {
    if look.audience == Audience::Facilitator {
        return Some(edit.clone());
    }
    let sees = |id: ActorId| map.actor(id).is_some_and(|actor| look.audience.sees_actor(actor));
    let sees_tie = |id: RelationshipId| {
        map.relationship(id).is_some_and(|relationship| look.audience.sees_relationship(relationship, map))
    };
    let mut seen = edit.clone();
    let is_empty = match &mut seen {
        Edit::Add { actors, relationships } => {
            actors.retain(|actor| look.audience.sees_actor(actor));
            relationships.retain(|relationship| look.audience.sees_relationship(relationship, map));
            actors.is_empty() && relationships.is_empty()
        }
        Edit::Remove { actors, relationships } => {
            actors.retain(|id| sees(*id));
            relationships.retain(|id| sees_tie(*id));
            actors.is_empty() && relationships.is_empty()
        }
        Edit::Place(places) => retained(places, |(id, _)| sees(*id)),
        Edit::Judge(judged) => retained(judged, |(id, ..)| sees(*id)),
        Edit::Want(wanted) => retained(wanted, |(id, _)| sees(*id)),
        Edit::Pin(pins) => retained(pins, |(id, _)| sees(*id)),
        // Whom it takes away from the room is not pointed out to it, nor is who stands behind somebody.
        Edit::SetActors { field: ActorField::Confidential(_), .. }
        | Edit::SetRelationships { field: RelationshipField::Confidential(_), .. } => true,
        Edit::SetActors { field: ActorField::PartOf(Some(whole)), .. } if !sees(*whole) => true,
        Edit::AddDots { ids, .. } | Edit::SetActors { ids, .. } => retained(ids, |id| sees(*id)),
        Edit::SetRelationships { ids, .. } | Edit::Reverse(ids) => retained(ids, |id| sees_tie(*id)),
        _ => false,
    };
    (!is_empty).then_some(seen)
}

/// Keeps some of a list; whether none are left.
fn retained<T>(list: &mut Vec<T>, is_kept: impl Fn(&T) -> bool) -> bool {
    list.retain(is_kept);
    list.is_empty()
}

/// A step of the history as whoever listens may hear of it. None where that is no more than that there was one: a step
/// knows a real name, or how many it concerned, seen or not. Nor is it said under what the room calls somebody: who types
/// a name there and takes it back would learn whose it is.
pub(super) fn step(look: Look<'_>, step: &StepName) -> Option<StepName> {
    let names_nobody = matches!(step.key, "title" | "demand" | "place" | "mirror" | "label" | "legend");
    (look.audience == Audience::Facilitator || names_nobody).then(|| step.clone())
}
