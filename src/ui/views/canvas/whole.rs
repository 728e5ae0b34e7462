//! All of the half circle or the network in one picture, for whoever has no window.

use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use kurbo::Size;

use super::stage::{Stage, Version, Writing, words};
use crate::analysis::Actors;
use crate::model::Map;
use crate::picture::{CANVAS_EDGE, Fit, Picture, Positions, picture};
use crate::ui::toolkit::look::Look;

/// The half circle of a map, or the network where it is given where everybody is, as large as fits a canvas of that
/// size; only some stand out in it, if not everybody may.
#[must_use]
pub fn whole(
    look: Look<'_>,
    map: &Map,
    size: Size,
    network: Option<&Arc<Positions>>,
    outstanding: Option<&Actors>,
) -> Picture {
    let fit = match network {
        None => Fit::half_circle(size, 0.0, 0.0),
        Some(positions) => Fit::network(size, (0.0, CANVAS_EDGE), 0.0, positions, positions.extent),
    };
    let scale = fit.scale(1.0);
    let network = network.map(|positions| (positions.plane(fit.plane_scale(scale), positions.extent), positions));
    let writing = Writing {
        size: fit.name_size(),
        area: fit.names_area(CANVAS_EDGE, CANVAS_EDGE),
        reach: Some(fit.reach(scale.rim)),
        least_in_hub: fit.least_hub_text(),
    };
    let version = Version {
        revision: 0,
        wished: None,
        network,
        groups: &[],
        only: None,
        outstanding,
        first: &BTreeSet::new(),
        writing,
        is_enlarged: false,
    };
    let scene = Stage::default().lay_out(look, map, version, &HashSet::new(), scale);
    let words = words(look, map, scene.counts, &writing);
    picture(&scene, &words, &map.head().kinds, look.measurer).moved(fit.center.to_vec2())
}
