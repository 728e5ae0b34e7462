//! The map as if everyone had moved, with a free place for each: a wish, shown and never kept.

use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use super::cast::Cast;
use super::lettering::Lettering;
use super::request::SceneRequest;
use super::scene::Scene;
use crate::analysis::moves;
use crate::audience::{ActorWords, Audience};
use crate::layout::Scale;
use crate::layout::free_place::Reach;
use crate::layout::measure::Measurer;
use crate::model::{Actor, ActorId, Map};

/// A map after all moves, and who moved.
#[derive(Debug, Clone)]
pub struct Wish {
    /// The map as it would be.
    pub map: Map,
    /// Who stands elsewhere in it than they do.
    pub moved: BTreeSet<ActorId>,
}

impl Wish {
    /// Moves everyone who is to be moved, and whom the audience sees, onto a free place of the wanted wedge, near the
    /// end of the arrow. The others stay, and who is not seen takes no place from anybody. The same map always gives
    /// the same wish, whatever the size of the window. `words`: what the audience calls actors without a name.
    #[must_use]
    pub fn of(map: &Map, audience: Audience, words: &ActorWords, measurer: &Measurer) -> Self {
        let is_seen = |id: &ActorId| map.actor(*id).is_some_and(|actor| audience.sees_actor(actor));
        let movers: Vec<ActorId> = moves::movers(map).into_iter().filter(is_seen).collect();
        let mut wished = moves::as_moved(map);
        let hidden_kinds: HashSet<_> = map.head().kinds.iter().map(|kind| kind.id.clone()).collect();
        let scale = Scale { rim: Scale::NATURAL_RIM, text: 1.0 };
        let request = SceneRequest {
            cast: &Arc::new(Cast::of(&wished, audience, words, measurer)),
            head: wished.head(),
            scale,
            hidden_kinds: &hidden_kinds,
            network: None,
            only: None,
            outstanding: None,
            courses: None,
            groups: None,
            lettering: Some(&Lettering::default()),
            measurer,
        };
        let scene = Scene::new(&request);
        let ends: Vec<_> = movers.iter().filter_map(|id| Some((*id, wished.actor(*id)?.placement?))).collect();
        let places = scene.free_places(&wished, measurer, &ends, Reach::Wedge);
        for (id, placement) in places {
            if let Some(actor) = wished.actor(id).cloned() {
                wished.set_actor(Arc::new(Actor { placement, ..Actor::clone(&actor) }));
            }
        }
        Self { map: wished, moved: movers.into_iter().collect() }
    }
}
