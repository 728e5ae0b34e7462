//! The order of the tray.

use crate::lang::Lang;
use crate::model::{ActorId, Map};

/// Those not placed yet, by name, as a language has its letters.
#[must_use]
pub fn tray_order(map: &Map, lang: &Lang) -> Vec<ActorId> {
    let mut unplaced: Vec<_> = map.actors().filter(|actor| actor.placement.is_none()).collect();
    unplaced.sort_by_cached_key(|actor| (lang.sort_key(&actor.name), actor.id));
    unplaced.into_iter().map(|actor| actor.id).collect()
}
