//! Signs: what kind of actor it is, and that it is confidential.

use kurbo::{Point, Rect, Size, Vec2};

use super::shapes::{Ink, Shape, Stroke};
use crate::model::{ActorKind, Wedge};

/// The radius of the corners of the marks that are square, in heights of the mark.
const SQUARE_CORNER: f64 = 0.14;
/// How much wider and higher than others a mark is that stands on a corner.
const DIAMOND: f64 = 1.24;

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

/// A mark in the rectangle, which tells by its shape where somebody stands: allies are round, opponents square, neutrals
/// stand on a corner, and the active are filled. `border` is the width of its outline, in points. Gives what the sign in
/// it is drawn in.
pub fn stance_mark(wedge: Option<Wedge>, rect: Rect, border: f64, add: &mut dyn FnMut(Shape)) -> Ink {
    let ink = wedge.map_or(Ink::Quiet, Ink::WedgeInk);
    let is_filled = matches!(wedge, Some(Wedge::ActiveAllies | Wedge::ActiveOpposition));
    let radius = match wedge {
        Some(Wedge::PassiveOpposition | Wedge::ActiveOpposition) => SQUARE_CORNER * rect.height(),
        _ => rect.height() / 2.0,
    };
    match wedge {
        Some(Wedge::Neutral) => {
            let (center, half) = (rect.center(), DIAMOND * rect.height() / 2.0);
            add(Shape::Diamond { center, half, fill: Ink::ChipFill, stroke: Stroke::plain(ink, border) });
        }
        None => add(Shape::Box { rect, radius, fill: Some(Ink::Line), stroke: Some(Stroke::plain(ink, border)) }),
        Some(_) => {
            let fill = Some(if is_filled { ink } else { Ink::ChipFill });
            add(Shape::Box { rect, radius, fill, stroke: Some(Stroke::plain(ink, border)) });
        }
    }
    if is_filled { Ink::ChipFill } else { ink }
}

/// A pin stuck into the upper left corner of a mark or a chip, some 8 points high at scale 1.
pub fn pin_shape(corner: Point, scale: f64, add: &mut dyn FnMut(Shape)) {
    let at = |x: f64, y: f64| corner + Vec2::new(x, y) * scale;
    add(Shape::Line { from: at(0.0, -1.0), to: at(4.0, 4.5), stroke: Stroke::plain(Ink::Text, 1.3 * scale) });
    add(Shape::Disc { center: at(-0.5, -1.8), radius: 3.9 * scale, fill: Ink::ChipFill });
    add(Shape::Disc { center: at(-0.5, -1.8), radius: 2.9 * scale, fill: Ink::Text });
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
