//! Lines that do not pass behind what they have nothing to do with, and whose ends can be seen: of some courses the
//! least conspicuous that avoids it.

mod courses;
mod powers;
mod squares;

use kurbo::{Affine, CubicBez, ParamCurve, Point, Rect, Vec2};

pub use self::courses::Course;
use self::courses::Tried;
use self::powers::Powers;
use self::squares::{Holder, Squares};
use super::crowd::Crowd;
use super::tie;

/// A line bends out by no more than this share of its length, so that it is about one and a half times as long as the
/// straight way; only where nothing else avoids somebody, by no more than the other. In a crowd there is one bound.
const MOST_BEND: f64 = 0.42;
const MOST_BEND_AROUND: f64 = 1.0;
const MOST_BEND_IN_A_CROWD: f64 = 0.34;
/// Between two that stand close to each other it may bend out so far in any case, in points at text scale 1.
const LEAST_BEND: f64 = 32.0;
/// How near lines come to whoever they have nothing to do with, in points at text scale 1.
const CLEARANCE: f64 = 1.6;
/// The side of the squares in which it is known who stands there, and of those for names, in points at text scale 1.
const SQUARE: f64 = 2.0;
const SQUARE_OF_NAMES: f64 = 5.0;
/// How far apart the points are at which a line is looked at, in points at text scale 1.
const STEP: f64 = 3.0;
/// How near a line comes to somebody at most where nothing keeps further off, in points; and up to how many times the
/// price of that is paid to keep off.
const CLOSE: f64 = 0.6;
const DETOUR: f64 = 1.6;
/// Likewise for a line of which an end is hidden, with what is paid besides.
const DETOUR_TO_BE_SEEN: f64 = 4.0;
const PRICE_TO_BE_SEEN: f64 = 10.0;
/// How far beyond the edge of its chip a line that turns aside there does so, in points at text scale 1, and how many times
/// as far its control point is out.
const TURN: f64 = 18.0;
const TURN_OUT: f64 = 1.5;
/// How many times as long as the straight way such a line is at most; it counts as this long at least, in points at text
/// scale 1.
const LONGEST: f64 = 1.5;
const LEAST_LENGTH: f64 = 160.0;
/// What is paid for staying near where a line ran before, for each point of its middle.
const PRICE_OF_JUMPING: f64 = 4.0;
/// Of so many courses it is looked up which passes behind the fewest, where none is free.
const COMPARED: usize = 600;
const COMPARED_IN_A_CROWD: usize = 5;
/// From the end of a line to the chip it ends at, in points at text scale 1.
const END_GAP: f64 = 2.0;
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
    rects: Vec<Rect>,
    squares: Squares,
    names: Vec<Rect>,
    squares_of_names: Squares,
    text: f64,
    bounds: Bounds,
    is_crowd: bool,
}

/// How a line passes somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Way {
    /// Far enough off.
    Free,
    /// Beside them, but closely.
    Close,
    /// Not behind them, but one of its own ends is hidden.
    Hidden,
    /// Behind them.
    Behind,
}

/// A line as it is led.
#[derive(Debug, Clone, Copy)]
pub struct Led {
    /// From middle to middle of the chips at its ends, or from where on them it is held.
    pub curve: CubicBez,
    /// How it was led.
    pub course: Course,
    /// Whether it keeps off everybody.
    pub is_free: bool,
}

/// A line that is to be led.
struct Task {
    line: CubicBez,
    ends: [usize; 2],
    /// The direction in which it rather bends.
    across: Vec2,
    length: f64,
    /// How far it may be held beside the middle of the chips at its ends, in points.
    reach: [f64; 2],
}

/// The best course so far.
struct Best {
    tried: Tried,
    curve: CubicBez,
    way: Way,
    /// What another may cost at most.
    rating: f64,
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

    /// A line led as inconspicuously as keeps off everybody but those at its ends, whose middles it joins, and lets its
    /// ends be seen; rather bent towards the sheet's origin than away from it, and where it ran `before` as long as that
    /// is free. Where nothing is, it passes behind as few as can be.
    #[must_use]
    pub fn avoided_by(&self, line: CubicBez, ends: [usize; 2], before: Option<Course>) -> Led {
        let task = self.task(line, ends);
        let before = before.map(|before| self.at_this_scale(&task, before));
        let short = self.most_bend(&task, false);
        let is_short = |tried: &Tried| tried.bends.iter().all(|bend| bend.abs() <= short);
        // What was in the way of one course is in that of the next, more often than not.
        let mut met = [0.3, 0.7];
        if let Some(before) = before.filter(is_short) {
            let curve = self.led(&task, &before);
            let way = self.way_with_ends(curve, ends, &mut met);
            if way <= Way::Close {
                return self.as_led(&task, &before, curve, way);
            }
        }
        let all = Tried::in_order(self.is_crowd);
        // Where it bends as before, it may be held elsewhere.
        let alike = before.iter().flat_map(Tried::held_elsewhere);
        let mut best = self.best(&task, alike.chain(all.iter().copied()).filter(is_short), before, &mut met);
        if best.is_none() && !self.is_crowd {
            let long = self.most_bend(&task, true);
            let is_long = |tried: &Tried| !is_short(tried) && tried.bends.iter().all(|bend| bend.abs() <= long);
            best = self.best(&task, before.into_iter().chain(all.iter().copied()).filter(is_long), before, &mut met);
        }
        if let Some(hidden) = best.as_ref().filter(|best| best.way == Way::Hidden) {
            let are_seen = self.are_ends_seen(hidden.curve, ends);
            best = self.turned(&task, before, are_seen).or(best);
        }
        match best {
            Some(Best { tried, curve, way, .. }) => self.as_led(&task, &tried, curve, way),
            None => self.behind_fewest(&task, before, is_short),
        }
    }

    fn task(&self, line: CubicBez, ends: [usize; 2]) -> Task {
        let along = line.p3 - line.p0;
        let across = Vec2::new(-along.y, along.x) / along.hypot().max(1e-9);
        let across = if across.dot(line.eval(0.5).to_vec2()) > 1e-9 { -across } else { across };
        let reach = ends.map(|end| (self.rects[end].width() - self.rects[end].height()).max(0.0) / 2.0);
        Task { line, ends, across, length: along.hypot(), reach }
    }

    /// How far a line may bend out, in points at text scale 1.
    fn most_bend(&self, task: &Task, is_around: bool) -> f64 {
        let share = match (self.is_crowd, is_around) {
            (true, _) => MOST_BEND_IN_A_CROWD,
            (false, false) => MOST_BEND,
            (false, true) => MOST_BEND_AROUND,
        };
        (share * task.length / self.text).max(LEAST_BEND)
    }

    /// A course of another scale at this one.
    fn at_this_scale(&self, task: &Task, course: Course) -> Tried {
        let most = self.most_bend(task, true);
        let bends = course.bends.map(|bend| (bend * task.length / self.text).clamp(-most, most));
        let turns = course.turns.map(|turn| turn * (task.length / self.text));
        Tried { turns, ..Tried::new(bends, course.holds) }
    }

    /// A line that turns aside at its ends and so shows them, passing behind nobody, if there is one that is not too long.
    /// It turns aside only where its ends are not seen anyhow.
    fn turned(&self, task: &Task, before: Option<Tried>, are_seen: [bool; 2]) -> Option<Best> {
        let mut met = [0.3, 0.7];
        let longest = LONGEST * task.length.max(LEAST_LENGTH * self.text);
        let turned = |turns: &[Option<f64>; 2]| {
            let turns = [0, 1].map(|end| turns[end].map_or(Vec2::ZERO, |turn_rad| self.turn(task, end, turn_rad)));
            Tried { turns, ..Tried::new([0.0, 0.0], [0.0, 0.0]) }
        };
        let is_of_use = |turns: &&[Option<f64>; 2]| [0, 1].iter().all(|end| turns[*end].is_none() || !are_seen[*end]);
        let mut all: Vec<Tried> = courses::turns().iter().filter(is_of_use).map(turned).collect();
        if let Some(before) = before.filter(|before| before.turns != [Vec2::ZERO; 2]) {
            let apart =
                |tried: &Tried| [0, 1].map(|end| (tried.turns[end] - before.turns[end]).hypot()).iter().sum::<f64>();
            all.sort_by(|a, b| apart(a).total_cmp(&apart(b)));
        }
        for tried in all {
            let curve = self.led(task, &tried);
            if Powers::of(curve).length() > longest {
                continue;
            }
            let way = self.way_with_ends(curve, task.ends, &mut met);
            if way <= Way::Close {
                return Some(Best { tried, curve, way, rating: 0.0 });
            }
        }
        None
    }

    /// How far the control point of an end is to be moved, along the straight way and across it, so that the line leaves the
    /// chip in that direction; in points at text scale 1.
    fn turn(&self, task: &Task, end: usize, turn_rad: f64) -> Vec2 {
        let straight = if end == 0 { task.line.p3 - task.line.p0 } else { task.line.p0 - task.line.p3 };
        let along = straight / task.length.max(1e-9);
        let way = Affine::rotate(turn_rad) * along.to_point();
        let half = self.rects[task.ends[end]].size() / 2.0;
        let edge = (half.width / way.x.abs().max(1e-9)).min(half.height / way.y.abs().max(1e-9));
        let (from, now) = if end == 0 { (task.line.p0, task.line.p1) } else { (task.line.p3, task.line.p2) };
        let by = from + way.to_vec2() * (TURN_OUT * (edge + TURN * self.text)) - now;
        let forth = (task.line.p3 - task.line.p0) / task.length.max(1e-9);
        Vec2::new(by.dot(forth), by.dot(task.across)) / self.text
    }

    fn as_led(&self, task: &Task, tried: &Tried, curve: CubicBez, way: Way) -> Led {
        let bends = tried.bends.map(|bend| bend * self.text / task.length.max(1e-9));
        let turns = tried.turns.map(|turn| turn * (self.text / task.length.max(1e-9)));
        Led { curve, course: Course { bends, holds: tried.holds, turns }, is_free: way == Way::Free }
    }

    /// The line on a course.
    fn led(&self, task: &Task, tried: &Tried) -> CubicBez {
        let line = task.line;
        let [from, to] = [0, 1].map(|end| Vec2::new(tried.holds[end] * task.reach[end], 0.0));
        // A curve whose control points are both so far out is three quarters as far out in its middle.
        let [near_from, near_to] = tried.bends.map(|bend| task.across * (bend * self.text * 4.0 / 3.0));
        let forth = (line.p3 - line.p0) / task.length.max(1e-9);
        let [turn_from, turn_to] = tried.turns.map(|turn| (forth * turn.x + task.across * turn.y) * self.text);
        let leaves = line.p1 + (from * 2.0 + to) / 3.0 + near_from + turn_from;
        let arrives = line.p2 + (from + to * 2.0) / 3.0 + near_to + turn_to;
        CubicBez::new(line.p0 + from, leaves, arrives, line.p3 + to)
    }

    /// Of courses in the order of their price the best that passes behind nobody, if there is one: that costs little, and
    /// is near where the line ran before.
    fn best(
        &self,
        task: &Task,
        courses: impl Iterator<Item = Tried>,
        before: Option<Tried>,
        met: &mut [f64; 2],
    ) -> Option<Best> {
        let mut best: Option<Best> = None;
        for tried in courses {
            if best.as_ref().is_some_and(|best| tried.price > best.rating) {
                break;
            }
            if tried.holds.iter().zip(task.reach).any(|(hold, reach)| *hold != 0.0 && reach <= 0.0) {
                continue;
            }
            let price = tried.price + before.map_or(0.0, |before| PRICE_OF_JUMPING * tried.beside(before));
            if best.as_ref().is_some_and(|best| price > best.rating) {
                continue;
            }
            let curve = self.led(task, &tried);
            let way = self.way_with_ends(curve, task.ends, met);
            let rating = match way {
                Way::Free => price,
                Way::Close => DETOUR * price,
                Way::Hidden => DETOUR_TO_BE_SEEN * price + PRICE_TO_BE_SEEN,
                Way::Behind => continue,
            };
            if best.as_ref().is_none_or(|best| rating < best.rating) {
                best = Some(Best { tried, curve, way, rating });
            }
        }
        best
    }

    /// Where nothing avoids everybody: what passes behind the fewest of some, rather where it ran before.
    fn behind_fewest(&self, task: &Task, before: Option<Tried>, is_short: impl Fn(&Tried) -> bool) -> Led {
        let compared = if self.is_crowd { COMPARED_IN_A_CROWD } else { COMPARED };
        let is_held = |tried: &&Tried| tried.holds.iter().zip(task.reach).all(|(hold, at)| *hold == 0.0 || at > 0.0);
        let courses = Tried::in_order(self.is_crowd).iter().filter(|tried| is_short(tried)).filter(is_held);
        let courses = before.iter().filter(|before| is_short(before)).chain(courses.take(compared));
        let with_count = courses.map(|tried| {
            let curve = self.led(task, tried);
            (tried, curve, self.behind(curve, task.ends).len())
        });
        match with_count.min_by_key(|(.., count)| *count) {
            Some((tried, curve, _)) => self.as_led(task, tried, curve, Way::Behind),
            None => Led { curve: task.line, course: Course::default(), is_free: false },
        }
    }

    /// How a line passes everybody but those at its ends, which are to be seen.
    fn way_with_ends(&self, curve: CubicBez, ends: [usize; 2], met: &mut [f64; 2]) -> Way {
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
    fn are_ends_seen(&self, curve: CubicBez, ends: [usize; 2]) -> [bool; 2] {
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

/// The part of a line between the edges of its chips, with a gap at its end; all of it where they overlap. `text` is the
/// scale of texts.
#[must_use]
pub fn trimmed(line: CubicBez, [from, to]: [Rect; 2], text: f64) -> CubicBez {
    let (start, end) = (tie::leaves_at(line, from, 0.0), tie::reaches_at(line, to, END_GAP * text));
    if start < end { line.subsegment(start..end) } else { line }
}

#[cfg(test)]
mod tests {
    //! Round whoever is in the way, and straight where nobody is.
    use super::*;
    use crate::layout::tie::straight;

    fn box_at(x: f64, y: f64) -> Rect {
        Rect::from_center_size((x, y), (60.0, 24.0))
    }

    #[test]
    fn a_line_goes_round_whoever_is_in_its_way_on_the_nearer_side() {
        let rects = vec![box_at(0.0, 0.0), box_at(300.0, 0.0), box_at(150.0, 6.0)];
        let bystanders = Bystanders::new(rects, Vec::new(), Bounds::Endless, 1.0);
        let straight = straight(Point::ORIGIN, Point::new(300.0, 0.0));
        assert_eq!(bystanders.behind(straight, [0, 1]), [2]);
        let bent = bystanders.avoided_by(straight, [0, 1], None).curve;
        assert!(bystanders.behind(bent, [0, 1]).is_empty());
        assert!(bent.eval(0.5).y < -9.0 && bent.eval(0.5).y > -30.0, "above, where less will do: {bent:?}");
    }

    #[test]
    fn a_line_that_is_free_stays_as_it_is_and_one_that_cannot_be_freed_meets_few() {
        let free = Bystanders::new(
            vec![box_at(0.0, 0.0), box_at(300.0, 0.0), box_at(150.0, 60.0)],
            Vec::new(),
            Bounds::Endless,
            1.0,
        );
        let straight = straight(Point::ORIGIN, Point::new(300.0, 0.0));
        assert_eq!(free.avoided_by(straight, [0, 1], None).curve, straight);
        // A wall with one of two boxes left out on one side.
        let wall = (-20..20).filter(|row| *row != 3).map(|row| box_at(150.0, f64::from(row) * 24.0));
        let rects: Vec<Rect> = [box_at(0.0, 0.0), box_at(300.0, 0.0)].into_iter().chain(wall).collect();
        let walled = Bystanders::new(rects, Vec::new(), Bounds::Endless, 1.0);
        let bent = walled.avoided_by(straight, [0, 1], None).curve;
        assert!(walled.behind(bent, [0, 1]).len() <= walled.behind(straight, [0, 1]).len());
    }
}
