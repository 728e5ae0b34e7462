//! The names of the wedges round the half circle.

use kurbo::{Point, Rect, Vec2};

use super::shapes::{Anchor, Ink, Picture, Shape, Subject};
use super::words::{Words, take_line};
use crate::layout::Scale;
use crate::layout::fan::Fan;
use crate::layout::fonts::Weight;
use crate::layout::measure::Measurer;
use crate::model::Wedge;

/// How far from the half circle the names of the second and fourth wedge are kept, so that no chip on its rim covers
/// the number below them, and how far below a name that number ends, in points at text scale 1.
const LABEL_CLEARANCE: f64 = 10.0;

const LABEL_DEPTH: f64 = 20.0;

/// Where a wedge's name begins, ends or is centred, by its place in the half circle; `text` is the scale of texts.
#[must_use]
pub fn label_anchor(fan: Fan, text: f64, wedge: Wedge) -> (Point, Anchor) {
    let is_end = matches!(wedge, Wedge::ActiveAllies | Wedge::ActiveOpposition);
    let middle = fan.point_at(wedge.middle().value(), 1.0);
    let is_left = middle.x < 0.0;
    if is_end {
        let x = if is_left { -fan.rim } else { fan.rim };
        return (Point::new(x, 25.0 * text), if is_left { Anchor::Left } else { Anchor::Right });
    }
    if wedge == Wedge::Neutral {
        return (Point::new(0.0, -fan.rim * 1.02 - 27.0 * text), Anchor::Middle);
    }
    let at = middle + middle.to_vec2() * 0.045;
    // Texts do not shrink with a small half circle: there the number below the name would lie on the rim.
    let clear = fan.rim + LABEL_CLEARANCE * text;
    let lowest = -(clear * clear - at.x * at.x).max(0.0).sqrt() - LABEL_DEPTH * text;
    (Point::new(at.x, (at.y - 6.0 * text).min(lowest)), if is_left { Anchor::Right } else { Anchor::Left })
}

/// About where a wedge's name and number stand: no chip is put there. The name is taken as long as the usual ones are.
#[must_use]
pub fn label_rect(fan: Fan, text: f64, wedge: Wedge) -> Rect {
    let (at, anchor) = label_anchor(fan, text, wedge);
    let (width, above, below) = (150.0 * text, 16.0 * text, 21.0 * text);
    let left = match anchor {
        Anchor::Left => at.x,
        Anchor::Middle => at.x - width / 2.0,
        Anchor::Right => at.x - width,
    };
    Rect::new(left, at.y - above, left + width, at.y + below)
}

/// What the wedges' names and numbers take where they are written.
pub(super) fn label_text_rects(fan: Fan, text: f64, words: &Words, measurer: &Measurer) -> Vec<Rect> {
    let mut labels = Picture::default();
    for wedge in Wedge::ALL {
        wedge_label(fan, text, wedge, words, measurer, &mut labels);
    }
    labels.items.iter().filter_map(|item| item.shape.text_rect(measurer)).collect()
}

pub(super) fn wedge_label(
    fan: Fan,
    text: f64,
    wedge: Wedge,
    words: &Words,
    measurer: &Measurer,
    picture: &mut Picture,
) {
    let (at, anchor) = label_anchor(fan, text, wedge);
    let ink = Ink::WedgeInk(wedge);
    let (name_size, count_size) = (16.3 * text, 12.7 * text);
    let width = |wedge: Wedge| measurer.width(&words.wedges[wedge.index()], Weight::Bold, name_size);
    // The two names below the half circle share its width.
    let shared = |other: Wedge| {
        let half = fan.rim - 6.0 * text;
        half.max(2.0 * half - width(other))
    };
    let room = match wedge {
        Wedge::ActiveAllies => shared(Wedge::ActiveOpposition),
        Wedge::ActiveOpposition => shared(Wedge::ActiveAllies),
        Wedge::PassiveAllies | Wedge::PassiveOpposition if fan.rim <= Scale::NARROW_RIM => Scale::NARROW_LABEL * text,
        _ => f64::INFINITY,
    };
    // These two run outwards.
    let to_edge = match wedge {
        Wedge::PassiveAllies | Wedge::PassiveOpposition => words.reach.map(|reach| reach - at.x.abs()),
        _ => None,
    };
    let room = room.min(240.0 * text).min(to_edge.unwrap_or(f64::INFINITY));
    let (name, _) =
        take_line(&words.wedges[wedge.index()], room, true, &|name| measurer.width(name, Weight::Bold, name_size));
    let count = words.counts[wedge.index()].clone();
    let mut line = |at: Point, text: String, weight: Weight, size: f64| {
        picture.add(Subject::Wedge(wedge), Shape::Text { at, anchor, text, weight, size, ink });
    };
    line(at, name, Weight::Bold, name_size);
    line(at + Vec2::new(0.0, 17.0 * text), count, Weight::Regular, count_size);
}
