//! Where an arrow key leads on a canvas.

use egui::Key;
use kurbo::{Point, Vec2};

use crate::model::ActorId;

/// The tangent of half the angle of the cone an arrow key looks into first: 45° to either side.
const CONE: f64 = 1.0;

/// The direction of an arrow key, as seen.
#[must_use]
pub fn direction(key: Key) -> Option<Vec2> {
    match key {
        Key::ArrowLeft => Some(Vec2::new(-1.0, 0.0)),
        Key::ArrowRight => Some(Vec2::new(1.0, 0.0)),
        Key::ArrowUp => Some(Vec2::new(0.0, -1.0)),
        Key::ArrowDown => Some(Vec2::new(0.0, 1.0)),
        _ => None,
    }
}

/// The nearest of some actors in a direction from a place: in a cone if there is one, else anywhere on that side, so
/// that no arrow key is stuck while there is somebody to go to.
pub fn nearest(actors: impl Iterator<Item = (ActorId, Point)>, from: Point, direction: Vec2) -> Option<ActorId> {
    let far = |(_, at): &(ActorId, Point)| {
        let by = *at - from;
        (by.dot(direction), by.cross(direction).abs())
    };
    let score = |actor: &(ActorId, Point)| {
        let (along, aside) = far(actor);
        (aside > CONE * along, along + 2.0 * aside)
    };
    let nearer = |a: &(ActorId, Point), b: &(ActorId, Point)| {
        let ((is_beside_a, a_far), (is_beside_b, b_far)) = (score(a), score(b));
        is_beside_a.cmp(&is_beside_b).then(a_far.total_cmp(&b_far)).then(a.0.cmp(&b.0))
    };
    actors.filter(|actor| far(actor).0 > 0.5).min_by(nearer).map(|(actor, _)| actor)
}
