//! Half circles laid out without a window.

use std::collections::HashSet;
use std::sync::Arc;

use fanlight::audience::{ActorWords, Audience};
use fanlight::layout::Scale;
use fanlight::layout::measure::Measurer;
use fanlight::model::Map;
use fanlight::picture::{Cast, Lettering, Scene, SceneRequest};

/// The facilitator's half circle, with nothing hidden and nothing beside it.
pub fn half_circle(map: &Map, scale: Scale) -> Scene {
    let cast = Cast::of(map, Audience::Facilitator, &ActorWords::default(), &Measurer::new());
    scene_of(map, cast, scale)
}

/// The half circle of some cast of a map.
pub fn scene_of(map: &Map, cast: Cast, scale: Scale) -> Scene {
    Scene::new(&SceneRequest {
        cast: &Arc::new(cast),
        head: map.head(),
        scale,
        hidden_kinds: &HashSet::new(),
        network: None,
        only: None,
        outstanding: None,
        groups: None,
        lettering: Some(&Lettering::default()),
        courses: None,
        measurer: &Measurer::new(),
    })
}
