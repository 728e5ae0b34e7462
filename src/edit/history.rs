//! The steps that can be undone and redone.

use super::edits::{ActorField, Edit, MapField};
use super::writer::Change;
use crate::model::Map;

/// What a step is called in the menu: a verb, and whom it concerned.
///
/// `key` is the end of a Fluent message id (`step-` + key); `name` is the one
/// actor, kind or relationship concerned, where there is just one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepName {
    /// The verb, such as `move`.
    pub key: &'static str,
    /// The one concerned.
    pub name: Option<String>,
    /// How many were concerned.
    pub count: usize,
}

impl StepName {
    fn new(key: &'static str) -> Self {
        Self { key, name: None, count: 1 }
    }

    fn of<'a>(key: &'static str, count: usize, mut names: impl Iterator<Item = &'a str>) -> Self {
        let name = if count == 1 { names.next().map(str::to_owned) } else { None };
        Self { key, name, count }
    }

    /// What `edit` would be called, on the map as it is before it.
    #[must_use]
    pub fn before(edit: &Edit, map: &Map) -> Self {
        let name_of = |id| map.actor(id).map_or("", |actor| actor.name.as_str());
        match edit {
            Edit::Add { actors, relationships } if actors.is_empty() => {
                let ends = relationships.first().map(|r| format!("{} – {}", name_of(r.from), name_of(r.to)));
                Self::of("connect", relationships.len(), ends.as_deref().into_iter())
            }
            Edit::Add { actors, .. } => Self::of("add", actors.len(), actors.iter().map(|actor| actor.name.as_str())),
            Edit::Remove { actors, relationships } if actors.is_empty() => {
                Self::of("disconnect", relationships.len(), std::iter::empty())
            }
            Edit::Remove { actors, .. } => Self::of("remove", actors.len(), actors.iter().map(|&id| name_of(id))),
            Edit::Place(placements) => {
                let key = if placements.iter().all(|(_, placement)| placement.is_none()) { "unplace" } else { "move" };
                Self::of(key, placements.len(), placements.iter().map(|&(id, _)| name_of(id)))
            }
            Edit::Judge(judged) => {
                let key = if judged.iter().all(|(_, placement, _)| placement.is_none()) { "unplace" } else { "judge" };
                Self::of(key, judged.len(), judged.iter().map(|&(id, ..)| name_of(id)))
            }
            Edit::Want(wanted) => Self::of("want", wanted.len(), wanted.iter().map(|&(id, _)| name_of(id))),
            Edit::Pin(pins) => {
                let key = if pins.iter().all(|(_, pin)| pin.is_none()) { "unpin" } else { "pin" };
                Self::of(key, pins.len(), pins.iter().map(|&(id, _)| name_of(id)))
            }
            Edit::AddDots { ids, .. } => Self::of("dots", ids.len(), ids.iter().map(|&id| name_of(id))),
            Edit::SetActors { field: ActorField::Dots(0), .. } => Self::new("clear-dots"),
            Edit::SetActors { ids, field } => {
                let key = match field {
                    ActorField::Name(_) => "rename",
                    ActorField::Wanted(_) => "want",
                    ActorField::Influence(_) => "influence",
                    ActorField::Dots(_) => "dots",
                    _ => "change",
                };
                Self::of(key, ids.len(), ids.iter().map(|&id| name_of(id)))
            }
            Edit::GiveCodeNames(given) => Self::of("code-names", given.len(), given.iter().map(|&(id, _)| name_of(id))),
            Edit::SetRelationships { ids, .. } => Self { count: ids.len(), ..Self::new("change-relationship") },
            Edit::Reverse(ids) => Self { count: ids.len(), ..Self::new("reverse") },
            Edit::SetMap(MapField::Title(_)) => Self::new("title"),
            Edit::SetMap(MapField::Demand(_)) => Self::new("demand"),
            Edit::SetMap(MapField::Place(_)) => Self::new("place"),
            Edit::SetMap(MapField::Mirrored(_)) => Self::new("mirror"),
            Edit::SetMap(MapField::Label(..)) => Self::new("label"),
            Edit::AddKind(_) | Edit::SetKind { .. } | Edit::RemoveKind { .. } | Edit::AddPreset(_) => {
                Self::new("legend")
            }
        }
    }
}

/// One step: what it was called, what it changed, and where in the history it lies.
#[derive(Debug, Clone)]
pub(super) struct Step {
    pub name: StepName,
    pub changes: Vec<Change>,
    /// The edit it began with, where that set a field of records that are there: whoever typed may take it back.
    pub field: Option<Edit>,
    /// Where the document was before the step.
    pub from: u64,
    /// Where the document is after the step.
    pub to: u64,
}

/// Steps done, which can be undone, and steps undone, which can be done again.
#[derive(Debug, Clone, Default)]
pub(super) struct History {
    pub done: Vec<Step>,
    pub undone: Vec<Step>,
    /// The last edit of the last step, while further edits may still join it.
    pub open: Option<Edit>,
}
