//! The map as if everyone had moved, with a free place for each: a wish, shown and never kept.

use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use super::chip::SceneRequest;
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
    /// Moves everyone who is to be moved onto a free place of the wanted wedge, near the end of the arrow. The others
    /// stay. The same map always gives the same wish, whatever the size of the window.
    #[must_use]
    pub fn of(map: &Map, measurer: &Measurer) -> Self {
        let movers = moves::movers(map);
        let mut wished = moves::as_moved(map);
        let hidden_kinds: HashSet<_> = map.head().kinds.iter().map(|kind| kind.id.clone()).collect();
        let scale = Scale { rim: Scale::NATURAL_RIM, text: 1.0 };
        let (words, audience) = (ActorWords::default(), Audience::Facilitator);
        let request = SceneRequest {
            map: &wished,
            scale,
            hidden_kinds: &hidden_kinds,
            network: None,
            only: None,
            audience,
            words: &words,
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
