//! In which order the actors are walked. Arithmetic only.

use crate::model::{ActorId, Wedge};
use crate::picture::{Chip, Scene};

/// Into how many rows a wedge is divided for reading. In one row the order is that of the stance, so a tiny move
/// changes nothing but for a chip that crosses from row to row, or past its neighbour.
const ROWS: f64 = 8.0;

/// The place of a chip in the order of reading: from active allies on, each wedge from the rim inwards, row by row.
/// Those not placed come last.
fn place_in_order(chip: &Chip) -> (usize, i32, u32, ActorId) {
    let Some(placement) = chip.placement else { return (Wedge::ALL.len(), 0, 0, chip.actor) };
    let row = ((1.0 - placement.distance.value()) * ROWS) as i32;
    let stance_steps = (placement.stance.value() * 10_000.0) as u32;
    (placement.wedge().index(), row, stance_steps, chip.actor)
}

/// The actors that `is_walked` lets through, in the order they are read.
#[must_use]
pub fn reading_order(scene: &Scene, is_walked: impl Fn(ActorId) -> bool) -> Vec<ActorId> {
    let mut chips: Vec<&Chip> = scene.chips.iter().filter(|chip| is_walked(chip.actor)).collect();
    chips.sort_by_cached_key(|chip| place_in_order(chip));
    chips.into_iter().map(|chip| chip.actor).collect()
}

/// The first and the last actor in the order of reading, without sorting all of them.
#[must_use]
pub fn ends(scene: &Scene, is_walked: impl Fn(ActorId) -> bool) -> Option<(ActorId, ActorId)> {
    let walked = || scene.chips.iter().filter(|chip| is_walked(chip.actor));
    let first = walked().min_by_key(|chip| place_in_order(chip))?;
    let last = walked().max_by_key(|chip| place_in_order(chip))?;
    Some((first.actor, last.actor))
}
