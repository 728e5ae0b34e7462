//! Signs: what kind of actor it is, and that it is confidential.

use kurbo::{Point, Rect, Size, Vec2};

use super::shapes::{Ink, Shape, Stroke};
use crate::model::ActorKind;

/// The shape that stands for a kind of actor, about `center`: 10 to 15 points wide at scale 1.
pub fn kind_shape(kind: ActorKind, center: Point, scale: f64, ink: Ink, add: &mut dyn FnMut(Shape)) {
    match kind {
        ActorKind::Person => add(Shape::Disc { center, radius: 5.0 * scale, fill: ink }),
        ActorKind::Group => {
            for side in [-3.4, 3.4] {
                let center = center + Vec2::new(side * scale, 0.0);
                add(Shape::Disc { center, radius: 4.0 * scale, fill: ink });
            }
        }
        ActorKind::Organisation => add(Shape::Box {
            rect: Rect::from_center_size(center, Size::new(10.0, 10.0) * scale),
            radius: 2.0 * scale,
            fill: Some(ink),
            stroke: None,
        }),
        ActorKind::Institution => {
            let corner = |x: f64, y: f64| center + Vec2::new(x, y) * scale;
            let points = vec![corner(0.0, -6.0), corner(6.0, 5.0), corner(-6.0, 5.0)];
            add(Shape::Polygon { points, fill: ink, opacity: 1.0 });
        }
    }
}

/// The mark of what only the facilitator sees: a small padlock about `center`, some 8 points wide at scale 1.
pub fn lock_shape(center: Point, scale: f64, ink: Ink, add: &mut dyn FnMut(Shape)) {
    let at = |y: f64| center + Vec2::new(0.0, y * scale);
    add(Shape::Box {
        rect: Rect::from_center_size(at(-2.2), Size::new(5.0, 7.0) * scale),
        radius: 2.5 * scale,
        fill: None,
        stroke: Some(Stroke::plain(ink, 1.4 * scale)),
    });
    add(Shape::Box {
        rect: Rect::from_center_size(at(2.0), Size::new(8.4, 6.4) * scale),
        radius: 1.4 * scale,
        fill: Some(ink),
        stroke: None,
    });
}
