//! Who stands where, how a line passes them, and whether its ends can be seen.

use kurbo::{CubicBez, Point, Rect};

use super::powers::Powers;
use super::squares::{Holder, Squares};
use crate::layout::crowd::Crowd;
use crate::layout::tie;

/// How near lines come to whoever they have nothing to do with, in points at text scale 1; and where nothing keeps further
/// off, in points.
const CLEARANCE: f64 = 1.6;
const CLOSE: f64 = 0.6;
/// The side of the squares in which it is known who stands there, and of those for names, in points at text scale 1.
const SQUARE: f64 = 2.0;
const SQUARE_OF_NAMES: f64 = 5.0;
/// How far apart the points are at which a line is looked at, in points at text scale 1.
const STEP: f64 = 3.0;
/// From the end of a line to the chip it ends at, in points at text scale 1.
pub(super) const END_GAP: f64 = 2.0;
/// How much of a line is to be seen at least, and where it is looked at, from its start and from its end: over all of an
/// arrowhead, in points at text scale 1.
const LEAST_SEEN: f64 = 11.0;
const SEEN_FROM_START: [f64; 2] = [2.0, 5.5];
const SEEN_FROM_END: [f64; 3] = [0.5, 4.5, 8.5];

/// Where lines may run.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Bounds {
    /// Anywhere.
    Endless,
    /// Within a half circle with that radius about the sheet's origin, beside a hub with that one, which hides them.
    HalfCircle {
        /// In points of the sheet.
        rim: f64,
        /// Likewise.
        hub: f64,
    },
    /// Within a rectangle.
    Within(Rect),
}

impl Bounds {
    fn hold(self, at: Point) -> bool {
        match self {
            Self::Endless => true,
            Self::HalfCircle { rim, hub } => {
                let away_sq = at.to_vec2().hypot2();
                at.y <= 0.0 && away_sq <= rim * rim && away_sq >= hub * hub
            }
            Self::Within(rect) => rect.contains(at),
        }
    }
}

/// What stands where, and is not to be passed behind.
pub struct Bystanders {
    pub(super) rects: Vec<Rect>,
    squares: Squares,
    names: Vec<Rect>,
    squares_of_names: Squares,
    pub(super) text: f64,
    bounds: Bounds,
    pub(super) is_crowd: bool,
}

/// How a line passes somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Way {
    /// Far enough off.
    Free,
    /// Beside them, but closely.
    Close,
    /// Not behind them, but one of its own ends is hidden.
    Hidden,
    /// Behind them.
    Behind,
}

impl Bystanders {
    /// They stand there, with these names beside some of them, and no line leaves the bounds where that can be avoided;
    /// `text` is the scale of texts.
    #[must_use]
    pub fn new(rects: Vec<Rect>, names: Vec<Rect>, bounds: Bounds, text: f64) -> Self {
        let is_crowd = Crowd::of(rects.len()) > Crowd::Few;
        let squares = Squares::new(&rects, CLEARANCE * text, SQUARE * text);
        let squares_of_names = Squares::new(&names, SQUARE_OF_NAMES * text / 2.0, SQUARE_OF_NAMES * text);
        Self { rects, squares, names, squares_of_names, text, bounds, is_crowd }
    }

    /// How a line passes everybody but those at its ends, which are to be seen.
    pub(super) fn way_with_ends(&self, curve: CubicBez, ends: [usize; 2], met: &mut [f64; 2]) -> Way {
        match self.way(curve, ends, met) {
            way @ (Way::Free | Way::Close) if self.are_ends_seen(curve, ends) != [true; 2] => way.max(Way::Hidden),
            way => way,
        }
    }

    /// The part of a line that lies between its chips, if there is one.
    fn part(&self, curve: CubicBez, ends: [usize; 2]) -> Option<(f64, f64)> {
        let [from, to] = ends.map(|end| self.rects[end]);
        let part = (tie::leaves_at(curve, from, 0.0), tie::reaches_at(curve, to, END_GAP * self.text));
        (part.0 < part.1).then_some(part)
    }

    /// Whether each end of a line lies beside all chips and names, and some of it between them is seen.
    pub(super) fn are_ends_seen(&self, curve: CubicBez, ends: [usize; 2]) -> [bool; 2] {
        let Some((start, end)) = self.part(curve, ends) else { return [false; 2] };
        let course = Powers::of(curve);
        let length = course.length() * (end - start) / self.text;
        if length < LEAST_SEEN {
            return [false; 2];
        }
        let way = |points: f64| points / length * (end - start);
        let [from, to] = ends.map(|end| self.rects[end]);
        let is_seen = |share: f64, other: Rect| {
            let at = course.at(share);
            !other.contains(at) && !self.is_named(at)
        };
        [
            SEEN_FROM_START.iter().all(|points| is_seen(start + way(*points), to)),
            SEEN_FROM_END.iter().all(|points| is_seen(end - way(*points), from)),
        ]
    }

    /// Whether a name stands at a point.
    fn is_named(&self, at: Point) -> bool {
        match self.squares_of_names.at(at) {
            Holder::Nobody => false,
            Holder::One(place) => self.names[place as usize].contains(at),
            Holder::Several => self.names.iter().any(|name| name.contains(at)),
        }
    }

    /// How a line passes everybody but those at its ends. It is behind what is beside the half circle and the hub, too.
    /// `met`: at which shares of the way others passed behind somebody last.
    fn way(&self, line: CubicBez, ends: [usize; 2], met: &mut [f64; 2]) -> Way {
        let is_own = |place: usize| ends.contains(&place);
        let is_over = |place: usize, at: Point| self.rects[place].inflate(CLOSE, CLOSE).contains(at);
        let way = |at: Point| match self.squares.at(at) {
            Holder::Nobody if self.bounds.hold(at) => Way::Free,
            Holder::Nobody => Way::Behind,
            Holder::One(place) if is_own(place as usize) => Way::Free,
            Holder::One(place) if is_over(place as usize, at) => Way::Behind,
            // What lies under one of its own ends is not seen.
            Holder::Several if ends.iter().any(|end| self.rects[*end].contains(at)) => Way::Free,
            Holder::Several if (0..self.rects.len()).any(|place| !is_own(place) && is_over(place, at)) => Way::Behind,
            Holder::One(_) | Holder::Several => Way::Close,
        };
        let course = Powers::of(line);
        if met.iter().any(|share| way(course.at(*share)) == Way::Behind) {
            return Way::Behind;
        }
        let count = course.count(STEP * self.text);
        // Every eighth first: whatever is in the way is soon met.
        let order = [(4, 8), (0, 8), (2, 4), (1, 2)].into_iter().flat_map(|(first, by)| (first..=count).step_by(by));
        let mut worst = Way::Free;
        for share in order.map(|step| f64::from(step) / f64::from(count)) {
            worst = worst.max(way(course.at(share)));
            if worst == Way::Behind {
                *met = [share, met[0]];
                break;
            }
        }
        worst
    }

    /// Whom a line passes behind, but for those at its ends.
    #[must_use]
    pub fn behind(&self, line: CubicBez, ends: [usize; 2]) -> Vec<usize> {
        let mut met = Vec::new();
        let course = Powers::of(line);
        let count = course.count(SQUARE * self.text);
        for at in (0..=count).map(|step| course.at(f64::from(step) / f64::from(count))) {
            let near = match self.squares.at(at) {
                Holder::Nobody => continue,
                Holder::One(place) => place as usize..place as usize + 1,
                Holder::Several => 0..self.rects.len(),
            };
            met.extend(near.filter(|place| !ends.contains(place) && self.rects[*place].contains(at)));
        }
        met.sort_unstable();
        met.dedup();
        met
    }
}
