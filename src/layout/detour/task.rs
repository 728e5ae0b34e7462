//! One line that is to be led, and how it runs on a course.

use kurbo::{Affine, CubicBez, ParamCurve, Rect, Vec2};

use super::courses::{Course, Tried};

/// A line bends out by no more than this share of its length, so that it is about one and a half times as long as the
/// straight way; only where nothing else avoids somebody, by no more than the other. In a crowd there is one bound.
const MOST_BEND: f64 = 0.42;
const MOST_BEND_AROUND: f64 = 1.0;
const MOST_BEND_IN_A_CROWD: f64 = 0.34;
/// Between two that stand close to each other it may bend out so far in any case, in points at text scale 1.
const LEAST_BEND: f64 = 32.0;
/// How far beyond the edge of its chip a line that turns aside there does so, in points at text scale 1, and how many times
/// as far its control point is out.
const TURN: f64 = 18.0;
const TURN_OUT: f64 = 1.5;
/// How many times as long as the straight way such a line is at most; it counts as this long at least, in points at text
/// scale 1.
const LONGEST: f64 = 1.5;
const LEAST_LENGTH: f64 = 160.0;

/// A line that is to be led.
pub(super) struct Task {
    line: CubicBez,
    /// Who stands at its ends, by their places among all.
    pub ends: [usize; 2],
    /// The chips at its ends, whose middles it joins.
    chips: [Rect; 2],
    /// The scale of texts.
    text: f64,
    is_crowd: bool,
    /// The direction in which it rather bends, and the one along the straight way.
    across: Vec2,
    forth: Vec2,
    length: f64,
    /// How far it may be held beside the middle of the chips at its ends, in points.
    reach: [f64; 2],
}

impl Task {
    /// A line between chips, which bends rather towards the sheet's origin than away from it.
    pub fn new((line, ends): (CubicBez, [usize; 2]), chips: [Rect; 2], text: f64, is_crowd: bool) -> Self {
        let along = line.p3 - line.p0;
        let length = along.hypot();
        let across = Vec2::new(-along.y, along.x) / length.max(1e-9);
        let across = if across.dot(line.eval(0.5).to_vec2()) > 1e-9 { -across } else { across };
        let reach = chips.map(|chip| (chip.width() - chip.height()).max(0.0) / 2.0);
        Self { line, ends, chips, text, is_crowd, across, forth: along / length.max(1e-9), length, reach }
    }

    /// The line as it would run if nobody stood in its way.
    pub fn line(&self) -> CubicBez {
        self.line
    }

    /// How far it may bend out, in points at text scale 1; further where nothing else leads around somebody.
    pub fn most_bend(&self, is_around: bool) -> f64 {
        let share = match (self.is_crowd, is_around) {
            (true, _) => MOST_BEND_IN_A_CROWD,
            (false, false) => MOST_BEND,
            (false, true) => MOST_BEND_AROUND,
        };
        (share * self.length / self.text).max(LEAST_BEND)
    }

    /// How long it may be where it turns aside at its ends, in points.
    pub fn longest(&self) -> f64 {
        LONGEST * self.length.max(LEAST_LENGTH * self.text)
    }

    /// Whether its chips are so wide that it can be held there beside their middles.
    pub fn can_be_held(&self, tried: &Tried) -> bool {
        tried.holds.iter().zip(self.reach).all(|(hold, reach)| *hold == 0.0 || reach > 0.0)
    }

    /// A course of another scale at this one.
    pub fn at_this_scale(&self, course: Course) -> Tried {
        let most = self.most_bend(true);
        let bends = course.bends.map(|bend| (bend * self.length / self.text).clamp(-most, most));
        let turns = course.turns.map(|turn| turn * (self.length / self.text));
        Tried { turns, ..Tried::new(bends, course.holds) }
    }

    /// A course of this scale, for any.
    pub fn at_any_scale(&self, tried: &Tried) -> Course {
        let bends = tried.bends.map(|bend| bend * self.text / self.length.max(1e-9));
        let turns = tried.turns.map(|turn| turn * (self.text / self.length.max(1e-9)));
        Course { bends, holds: tried.holds, turns }
    }

    /// The course that leaves the chips in these directions, where there are any, away from the straight way.
    pub fn turned(&self, turns_rad: &[Option<f64>; 2]) -> Tried {
        let turns = [0, 1].map(|end| turns_rad[end].map_or(Vec2::ZERO, |turn_rad| self.turn(end, turn_rad)));
        Tried { turns, ..Tried::new([0.0, 0.0], [0.0, 0.0]) }
    }

    /// How far the control point of an end is to be moved, along the straight way and across it, so that the line leaves the
    /// chip in that direction; in points at text scale 1.
    fn turn(&self, end: usize, turn_rad: f64) -> Vec2 {
        let along = if end == 0 { self.forth } else { -self.forth };
        let way = Affine::rotate(turn_rad) * along.to_point();
        let half = self.chips[end].size() / 2.0;
        let edge = (half.width / way.x.abs().max(1e-9)).min(half.height / way.y.abs().max(1e-9));
        let (from, now) = if end == 0 { (self.line.p0, self.line.p1) } else { (self.line.p3, self.line.p2) };
        let by = from + way.to_vec2() * (TURN_OUT * (edge + TURN * self.text)) - now;
        Vec2::new(by.dot(self.forth), by.dot(self.across)) / self.text
    }

    /// The line on a course.
    pub fn on(&self, tried: &Tried) -> CubicBez {
        let line = self.line;
        let [from, to] = [0, 1].map(|end| Vec2::new(tried.holds[end] * self.reach[end], 0.0));
        // A curve whose control points are both so far out is three quarters as far out in its middle.
        let [near_from, near_to] = tried.bends.map(|bend| self.across * (bend * self.text * 4.0 / 3.0));
        let [turn_from, turn_to] = tried.turns.map(|turn| (self.forth * turn.x + self.across * turn.y) * self.text);
        let leaves = line.p1 + (from * 2.0 + to) / 3.0 + near_from + turn_from;
        let arrives = line.p2 + (from + to * 2.0) / 3.0 + near_to + turn_to;
        CubicBez::new(line.p0 + from, leaves, arrives, line.p3 + to)
    }
}
