//! In which order the actors are walked, and who is the nearest in a direction. Arithmetic only.

use kurbo::{Point, Vec2};

use crate::model::{ActorId, Wedge};
use crate::picture::{Chip, Scene};

/// Into how many rows a wedge is divided for reading. In one row the order is that of the stance, so a tiny move
/// changes nothing but for a chip that crosses from row to row, or past its neighbour.
const ROWS: f64 = 8.0;
/// Half the angle of the cone an arrow key looks into first, as its tangent.
const CONE: f64 = 1.0;

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

/// The nearest actor in a direction from a point, but not `except`: in a cone if there is one, else anywhere on
/// that side, so that no arrow key is stuck while there is somebody to go to.
#[must_use]
pub fn nearest(
    scene: &Scene,
    from: Point,
    direction: Vec2,
    except: Option<ActorId>,
    is_walked: impl Fn(ActorId) -> bool,
) -> Option<ActorId> {
    let far = |chip: &Chip| {
        let by = chip.center - from;
        (by.dot(direction), by.cross(direction).abs())
    };
    let on_that_side = |chip: &&Chip| Some(chip.actor) != except && is_walked(chip.actor) && far(chip).0 > 0.5;
    let score = |chip: &Chip| {
        let (along, aside) = far(chip);
        (aside > CONE * along, along + 2.0 * aside)
    };
    let nearer = |a: &&Chip, b: &&Chip| {
        let ((is_beside_a, a_far), (is_beside_b, b_far)) = (score(a), score(b));
        is_beside_a.cmp(&is_beside_b).then(a_far.total_cmp(&b_far)).then(a.actor.cmp(&b.actor))
    };
    scene.chips.iter().filter(on_that_side).min_by(nearer).map(|chip| chip.actor)
}
