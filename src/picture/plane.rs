//! The network's plane as shapes: the wedges as columns where the stance is the axis.

use kurbo::{Point, Rect};

use super::ground::{COLUMN_MARGIN, COUNT_SIZE, LABEL_GAP, LABEL_STEP, NAME_SIZE};
use super::labels::LEAST_SIZE;
use super::scene::Scene;
use super::shapes::{Anchor, Ink, Picture, Shape, Stroke, Subject};
use super::words::{Words, take_line};
use crate::layout::fonts::Weight;
use crate::layout::measure::Measurer;
use crate::model::Wedge;

/// How far the columns reach below the chips where there are others below them, in points at text scale 1.
const LOW_MARGIN: f64 = 5.0;

/// The columns of the wedges with their names, where the stance is the axis of the network; nothing elsewhere.
pub(super) fn plane_items(scene: &Scene, words: &Words, measurer: &Measurer, picture: &mut Picture) {
    let Some(plane) = scene.ground.plane() else { return };
    let Some(axis) = plane.axis else { return };
    let text = scene.scale.text;
    let (top, bottom) = (plane.extent.y0 * plane.scale.y, plane.columns_end * plane.scale.y);
    // Those who have no stance stand below the columns, with a heading between them.
    let below = if plane.columns_end < plane.extent.y1 { LOW_MARGIN } else { COLUMN_MARGIN };
    let (top, bottom) = (top - COLUMN_MARGIN * text, bottom + below * text);
    let column = |wedge: Wedge| {
        let (left, right) = axis.column(wedge);
        (left * plane.scale.x, right * plane.scale.x)
    };
    for wedge in Wedge::ALL {
        let (left, right) = column(wedge);
        let (fill, subject) = (Some(Ink::WedgeFill(wedge)), Subject::Wedge(wedge));
        let rect = Rect::new(left, top, right, bottom);
        picture.add(subject, Shape::Box { rect, radius: 0.0, fill, stroke: None });
    }
    let edge = axis.width * plane.scale.x / 2.0;
    for x in Wedge::ALL.map(|wedge| column(wedge).0).into_iter().filter(|x| *x > 1.0 - edge) {
        let stroke = Stroke::plain(Ink::Bars, 4.0 * plane.scale.x.min(1.0));
        picture.add(Subject::Ground, Shape::Line { from: Point::new(x, top), to: Point::new(x, bottom), stroke });
    }
    let room = |wedge: Wedge| {
        let (left, right) = column(wedge);
        right - left - 8.0 * text
    };
    // All are written a little smaller before one is cut.
    let share = |wedge: Wedge| {
        room(wedge) / measurer.width(&words.wedges[wedge.index()], Weight::Bold, NAME_SIZE * text).max(1.0)
    };
    let share = Wedge::ALL.map(share).into_iter().fold(1.0, f64::min);
    let name_size = NAME_SIZE * text * if share < 1.0 { (0.99 * share).max(LEAST_SIZE) } else { 1.0 };
    for wedge in Wedge::ALL {
        let (left, right) = column(wedge);
        let (x, room, whole) = (f64::midpoint(left, right), room(wedge), &words.wedges[wedge.index()]);
        let width = |name: &str| measurer.width(name, Weight::Bold, name_size);
        let (name, _) = take_line(whole, room, true, &width);
        let count_y = top - LABEL_GAP * text;
        let mut line = |y: f64, text: String, weight: Weight, size: f64| {
            let (at, anchor, ink) = (Point::new(x, y), Anchor::Middle, Ink::WedgeInk(wedge));
            picture.add(Subject::Wedge(wedge), Shape::Text { at, anchor, text, weight, size, ink });
        };
        line(count_y - LABEL_STEP * text, name, Weight::Bold, name_size);
        line(count_y, words.counts[wedge.index()].clone(), Weight::Regular, COUNT_SIZE * text);
    }
}
