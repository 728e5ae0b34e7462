//! How large a network is drawn in a room.

use kurbo::{Size, Vec2};

/// The most a network of few actors is enlarged to fill its room.
const MAX_FIT: f64 = 1.5;
/// How wide and high an actor with its name usually is, in points at text scale 1.
const CHIP: Size = Size::new(100.0, 26.0);
/// What is kept free round a fitted network, in points, and at most as a share of the room.
const MARGIN: f64 = 28.0;
const MOST_MARGIN: f64 = 0.015;
/// The least room that is shared out, in points.
const LEAST_ROOM: f64 = 40.0;
/// How many times as much one direction is enlarged as the other at most, so that the network fills its room.
const MOST_STRETCH: f64 = 2.5;

/// How many points of a room that large a point of the plane takes, across and down, where all of a network of that
/// extent is seen; `text` is the scale of texts. Chips do not shrink with the plane: what is shared out is the room
/// between the middles of the outermost ones. Across that is all of it where they stand within columns.
#[must_use]
pub fn fit(room: Size, extent: Size, text: f64, has_columns: bool) -> Vec2 {
    let share = |room: f64, wanted: f64, chip: f64| {
        let shared = room - 2.0 * MARGIN.min(room * MOST_MARGIN) - chip * text;
        shared.max(LEAST_ROOM) / (wanted - chip).max(1.0)
    };
    let across = share(room.width, extent.width, if has_columns { 0.0 } else { CHIP.width }).min(MAX_FIT);
    let down = share(room.height, extent.height, CHIP.height).min(MAX_FIT);
    Vec2::new(across.min(down * MOST_STRETCH), down.min(across * MOST_STRETCH))
}
