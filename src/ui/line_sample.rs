//! A short piece of a kind's line, as the legend shows it.

use egui::{Painter, Rect, pos2};
use kurbo::{Point, Vec2};

use super::look::Look;
use super::paint::Sheet;
use crate::model::Kind;
use crate::picture::{Ink, Item, Shape, Stroke, Subject, arrowhead};

/// How long a sample is, in points.
pub const LENGTH: f32 = 40.0;
const WIDTH: f64 = 2.2;
const ARROW: f64 = 13.0;

/// Draws the line of a kind through the middle of a rectangle, from its left to its right.
pub fn paint(painter: &Painter, look: Look<'_>, rect: Rect, kind: &Kind) {
    let sheet = Sheet { origin: pos2(rect.left(), rect.center().y), palette: look.palette };
    let (ink, tip) = (Ink::Kind(kind.color), Point::new(f64::from(rect.width()), 0.0));
    let mut items = Vec::with_capacity(2);
    let mut add = |shape| items.push(Item { subject: Subject::Ground, shape });
    let stroke = Stroke { ink, width: WIDTH, opacity: 1.0, dash: kind.dash.pattern() };
    // The line ends inside the arrowhead: its blunt end would show beside the tip.
    let end = if kind.directed { tip - Vec2::new(ARROW * 0.6, 0.0) } else { tip };
    add(Shape::Line { from: Point::ORIGIN, to: end, stroke });
    if kind.directed {
        add(arrowhead(tip, Vec2::new(1.0, 0.0), ARROW, ink, 1.0));
    }
    sheet.paint(painter, &items);
}
