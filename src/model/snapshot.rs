//! A snapshot: where everyone stood at a date.

use std::collections::BTreeMap;

use super::{ActorId, Influence, Placement, SnapshotId};

/// The map's placements at a date, so that weeks later the group sees what shifted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snapshot {
    /// Names it for ever.
    pub id: SnapshotId,
    /// What the group called the occasion.
    pub label: String,
    /// The date as `YYYY-MM-DD`.
    pub date: String,
    /// Who stood where; who is missing was in the tray.
    pub placements: BTreeMap<ActorId, Placement>,
    /// Whose influence was judged how.
    pub influence: BTreeMap<ActorId, Influence>,
}

impl Snapshot {
    /// Whether nothing in it speaks of `actor`.
    #[must_use]
    pub fn is_silent_on(&self, actor: ActorId) -> bool {
        !self.placements.contains_key(&actor) && !self.influence.contains_key(&actor)
    }
}
