//! All of the grid in one picture, for whoever has no window.

use std::collections::BTreeSet;

use kurbo::Size;

use super::crowd::Crowd;
use super::paper;
use super::stage::{Placing, Stage};
use crate::analysis::{Actors, Rest, Shown, Tally};
use crate::layout::power::{Camera, Ground, Rows};
use crate::model::Map;
use crate::picture::Picture;
use crate::picture::power::{corners, power};
use crate::ui::toolkit::look::Look;

/// The grid of a map as large as fits a canvas of that size; only some stand out in it, if not everybody may.
#[must_use]
pub fn whole(look: Look<'_>, map: &Map, size: Size, outstanding: Option<&Actors>) -> Picture {
    let tally = Tally::of_seen(map, look.audience);
    let rows = Rows { lane: tally.unjudged > 0, waiting: tally.unplaced > 0 };
    let ground = Ground::fit(size.to_rect(), Camera::default(), map.head().mirrored, rows);
    let mut crowd = Crowd::default();
    crowd.update(look, map, &ground, (0, false));
    let mut words = paper::words(look, map);
    let taken: Vec<_> = corners(&ground, &words, look.measurer).into_iter().map(|(_, rect)| rect).collect();
    let mut stage = Stage::default();
    let shown = Shown::new(None, Rest::Dim, outstanding.cloned());
    stage.place(&Placing {
        look,
        map,
        crowd: &crowd,
        ground: &ground,
        shown: &shown,
        first: &BTreeSet::new(),
        taken: &taken,
    });
    paper::count(look, stage.marks.inhabitants, &mut words);
    power(&ground, &words, &stage.marks, look.measurer)
}
