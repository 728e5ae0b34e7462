//! The names of the wedges round the half circle, with their numbers.

use kurbo::{Point, Rect, Vec2};

use super::shapes::{Anchor, Ink, Picture, Shape, Subject};
use super::words::{Words, take_line};
use crate::layout::fan::Fan;
use crate::layout::fonts::Weight;
use crate::layout::measure::Measurer;
use crate::model::Wedge;

/// The size of a wedge's name and of the number below it, and from the one's baseline to the other's, in points at text
/// scale 1.
const NAME_SIZE: f64 = 16.3;
const COUNT_SIZE: f64 = 12.7;
const STEP: f64 = 17.0;
/// How much smaller a name is written at least where there is no room for it.
pub(super) const LEAST_SIZE: f64 = 0.76;
/// How far from the half circle the names of the second and fourth wedge are kept, so that no chip on its rim covers
/// the number below them, and how far below a name that number ends, in points at text scale 1.
const CLEARANCE: f64 = 10.0;
const DEPTH: f64 = 20.0;
/// Between two names that stand beside each other, in points at text scale 1.
const GAP: f64 = 12.0;
/// The longest a name is written, in points at text scale 1.
const LONGEST: f64 = 240.0;

/// A wedge's name and number as they are written.
struct Label {
    wedge: Wedge,
    /// Where the name begins, ends or is centred.
    at: Point,
    anchor: Anchor,
    name: String,
    /// The size of the name, in points.
    size: f64,
}

impl Label {
    /// The two texts, the name first.
    fn shapes(&self, text: f64, words: &Words) -> [Shape; 2] {
        let &Self { wedge, at, anchor, size: name_size, .. } = self;
        let ink = Ink::WedgeInk(wedge);
        let (name, count) = (self.name.clone(), words.counts[wedge.index()].clone());
        let (size, below) = (COUNT_SIZE * text, at + Vec2::new(0.0, STEP * text));
        [
            Shape::Text { at, anchor, text: name, weight: Weight::Bold, size: name_size, ink },
            Shape::Text { at: below, anchor, text: count, weight: Weight::Regular, size, ink },
        ]
    }
}

/// What the names and numbers of the wedges take where they are written, those of one wedge in a row; `text` is the
/// scale of texts.
pub(super) fn label_rects(fan: Fan, text: f64, words: &Words, measurer: &Measurer) -> Vec<(Wedge, Rect)> {
    let rects = |wedge| {
        let shapes = label(fan, text, wedge, words, measurer).shapes(text, words);
        shapes.into_iter().filter_map(move |shape| Some((wedge, shape.text_rect(measurer)?)))
    };
    Wedge::ALL.into_iter().flat_map(rects).collect()
}

/// Writes the names and numbers of the wedges.
pub(super) fn label_items(fan: Fan, text: f64, words: &Words, measurer: &Measurer, picture: &mut Picture) {
    for wedge in Wedge::ALL {
        for shape in label(fan, text, wedge, words, measurer).shapes(text, words) {
            picture.add(Subject::Wedge(wedge), shape);
        }
    }
}

fn label(fan: Fan, text: f64, wedge: Wedge, words: &Words, measurer: &Measurer) -> Label {
    let width_of = |name: &str| measurer.width(name, Weight::Bold, NAME_SIZE * text);
    let width = |wedge: Wedge| width_of(&words.wedges[wedge.index()]).min(LONGEST * text);
    let middle = fan.point_at(wedge.middle().value(), 1.0);
    let is_left = middle.x < 0.0;
    let outwards = if is_left { -1.0 } else { 1.0 };
    // The two names below the half circle share its width.
    let below = |other: Wedge| {
        let half = fan.rim - 6.0 * text;
        let anchor = if is_left { Anchor::Left } else { Anchor::Right };
        (Point::new(outwards * fan.rim, 25.0 * text), anchor, half.max(2.0 * half - width(other)))
    };
    let (at, anchor, room) = match wedge {
        Wedge::ActiveAllies => below(Wedge::ActiveOpposition),
        Wedge::ActiveOpposition => below(Wedge::ActiveAllies),
        Wedge::Neutral => (Point::new(0.0, -fan.rim * 1.02 - 27.0 * text), Anchor::Middle, f64::INFINITY),
        Wedge::PassiveAllies | Wedge::PassiveOpposition => {
            let edge = words.reach.unwrap_or(f64::INFINITY);
            // Where there is no room further out, the name moves in, as far as the one of the neutral wedge.
            let nearest = width(Wedge::Neutral) / 2.0 + GAP * text;
            let usual = middle + middle.to_vec2() * 0.045;
            let inner = usual.x.abs().min(edge - width(wedge)).max(nearest.min(usual.x.abs()));
            let y = (usual.y - 6.0 * text).min(lowest(fan, text, inner));
            let anchor = if is_left { Anchor::Right } else { Anchor::Left };
            (Point::new(outwards * inner, y), anchor, edge - inner)
        }
    };
    // It is written a little smaller before it is cut.
    let (whole, room) = (&words.wedges[wedge.index()], room.min(LONGEST * text));
    let share = room / width_of(whole).max(1.0);
    let size = NAME_SIZE * text * if share < 1.0 { (0.99 * share).max(LEAST_SIZE) } else { 1.0 };
    let (name, _) = take_line(whole, room, true, &|name| measurer.width(name, Weight::Bold, size));
    Label { wedge, at, anchor, name, size }
}

/// How low a name may stand whose inner end is so far from the middle. Texts do not shrink with a small half circle:
/// there the number below the name would lie on the rim.
fn lowest(fan: Fan, text: f64, inner: f64) -> f64 {
    let clear = fan.rim + CLEARANCE * text;
    -(clear * clear - inner * inner).max(0.0).sqrt() - DEPTH * text
}
