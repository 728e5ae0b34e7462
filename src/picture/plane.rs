//! The network's plane as shapes: the wedges as columns where the stance is the axis.

use kurbo::{Point, Rect};

use super::ground::{COLUMN_MARGIN, COUNT_SIZE, LABEL_GAP, LABEL_STEP, NAME_SIZE};
use super::labels::LEAST_SIZE;
use super::scene::Scene;
use super::shapes::{Anchor, Ink, Picture, Shape, Stroke, Subject};
use super::words::{Words, in_lines};
use crate::layout::fonts::Weight;
use crate::layout::measure::Measurer;
use crate::model::Wedge;

/// What is left free beside a column's name, in points at text scale 1.
const BESIDE_NAME: f64 = 8.0;
/// How much smaller names are written at least on two lines, and from the number to the lower of them and from there to
/// the other, in points at text scale 1.
const LEAST_IN_TWO: f64 = 0.58;
const STEPS_IN_TWO: [f64; 2] = [14.0, 13.4];

/// How far the columns reach below the chips where there are others below them, in points at text scale 1.
const LOW_MARGIN: f64 = 5.0;

/// The columns of the wedges with their names, where the stance is the axis of the network; nothing elsewhere.
pub(super) fn plane_items(scene: &Scene, words: &Words, measurer: &Measurer, picture: &mut Picture) {
    let Some(plane) = scene.ground.plane() else { return };
    let Some(axis) = plane.axis else { return };
    let text = scene.scale.text;
    let (top, bottom) = (plane.extent.y0 * plane.scale.y, plane.end_of_columns());
    // Those who have no stance stand below the columns, with a heading between them.
    let below = if plane.columns_end < plane.extent.y1 { LOW_MARGIN } else { COLUMN_MARGIN };
    let (top, bottom) = (top - COLUMN_MARGIN * text, bottom + below * text);
    let column = |wedge: Wedge| plane.column_of(wedge).unwrap_or_default();
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
    for Head { wedge, lines, size, above } in heads(scene, words, measurer) {
        let (left, right) = column(wedge);
        let (x, count_y) = (f64::midpoint(left, right), top - LABEL_GAP * text);
        let mut line = |y: f64, text: String, weight: Weight, size: f64| {
            let (at, anchor, ink) = (Point::new(x, y), Anchor::Middle, Ink::WedgeInk(wedge));
            picture.add(Subject::Wedge(wedge), Shape::Text { at, anchor, text, weight, size, ink });
        };
        for (name, above) in lines.into_iter().rev().zip(above) {
            line(count_y - above * text, name, Weight::Bold, size);
        }
        line(count_y, words.counts[wedge.index()].clone(), Weight::Regular, COUNT_SIZE * text);
    }
}

/// What a column is called, above it.
struct Head {
    wedge: Wedge,
    /// One line or two, broken between words alone.
    lines: Vec<String>,
    /// The size of the text, in points.
    size: f64,
    /// From the number to the lowest line and to the one above it, in points at text scale 1.
    above: [f64; 2],
}

/// The names of the columns: all on one line, written a little smaller if need be, or else on two. No word is broken.
fn heads(scene: &Scene, words: &Words, measurer: &Measurer) -> Vec<Head> {
    let Some(plane) = scene.ground.plane() else { return Vec::new() };
    let text = scene.scale.text;
    let full = NAME_SIZE * text;
    let room = |wedge: Wedge| {
        let (left, right) = plane.column_of(wedge).unwrap_or_default();
        right - left - BESIDE_NAME * text
    };
    let name = |wedge: Wedge| words.wedges[wedge.index()].as_str();
    let share = |wedge: Wedge, part: &str| room(wedge) / measurer.width(part, Weight::Bold, full).max(1.0);
    let of_name = Wedge::ALL.map(|wedge| share(wedge, name(wedge))).into_iter().fold(1.0, f64::min);
    let words = Wedge::ALL.into_iter().flat_map(|wedge| name(wedge).split_whitespace().map(move |word| (wedge, word)));
    let of_word = words.map(|(wedge, word)| share(wedge, word)).fold(1.0, f64::min);
    let [first, second] = STEPS_IN_TWO;
    let (most, size, above) = if of_name >= LEAST_SIZE {
        (1, full * if of_name < 1.0 { 0.99 * of_name } else { 1.0 }, [LABEL_STEP, 0.0])
    } else {
        (2, full * (0.99 * of_word).clamp(LEAST_IN_TWO, LEAST_SIZE), [first, first + second])
    };
    let head = |wedge: Wedge| {
        let lines = in_lines(name(wedge), room(wedge), most, &|part| measurer.width(part, Weight::Bold, size));
        Head { wedge, lines, size, above }
    };
    Wedge::ALL.into_iter().map(head).collect()
}
