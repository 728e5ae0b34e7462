//! Lines that do not pass behind what they have nothing to do with: of some courses the least conspicuous that avoids it.

use std::sync::LazyLock;

use kurbo::{CubicBez, ParamCurve, Point, Rect, Vec2};

use super::crowd::Crowd;

/// How far a line is tried beside where it would run, in points at text scale 1, to either side; in a crowd only the
/// first of them.
const BENDS: [f64; 11] = [0.0, 14.0, 30.0, 48.0, 70.0, 96.0, 128.0, 170.0, 225.0, 290.0, 370.0];
const BENDS_IN_A_CROWD: usize = 4;
/// A line bends out by no more than this share of its length; in a crowd by no more than that.
const MOST_BEND: f64 = 1.0;
const MOST_BEND_IN_A_CROWD: f64 = 0.34;
/// Where on a wide chip a line is tried to end, as shares of the way from its middle to where its side bends round.
const HOLDS: [f64; 7] = [0.0, -0.35, 0.35, -0.7, 0.7, -0.97, 0.97];
/// What it costs that a line bends more at one end than at the other, for each point; and that it does not end at a
/// chip's middle, in points of bend at text scale 1.
const UNEVEN_PRICE: f64 = 0.3;
const HOLD_PRICE: f64 = 9.0;
/// How near lines come to whoever they have nothing to do with, in points at text scale 1.
const CLEARANCE: f64 = 1.6;
/// The side of the squares in which it is known who stands there, in points at text scale 1; and how many of them there
/// are at most, however large the ground is.
const SQUARE: f64 = 2.0;
const MOST_SQUARES: f64 = 500_000.0;
/// How far apart the points are at which a line is looked at, in points at text scale 1; and how many they are at most.
const STEP: f64 = 3.0;
const MOST_STEPS: f64 = 400.0;
/// How near a line comes to somebody at most where nothing keeps further off, in points; and up to how many times the
/// price of that is paid to keep off.
const CLOSE: f64 = 0.6;
const DETOUR: f64 = 1.6;
/// Of so many courses it is looked up which passes behind the fewest, where none is free.
const COMPARED: usize = 600;
const COMPARED_IN_A_CROWD: usize = 5;

static COURSES: LazyLock<Vec<Course>> = LazyLock::new(|| Course::all(&BENDS));
static COURSES_IN_A_CROWD: LazyLock<Vec<Course>> = LazyLock::new(|| Course::all(&BENDS[..BENDS_IN_A_CROWD]));

/// What stands where, and is not to be passed behind.
pub struct Bystanders {
    rects: Vec<Rect>,
    squares: Squares,
    text: f64,
    /// The radius of the half circle that no line leaves, and of the hub that hides lines, if it is one.
    fan: Option<[f64; 2]>,
    is_crowd: bool,
    most_bend: f64,
    courses: &'static [Course],
}

/// Who stands where, square by square.
struct Squares {
    ground: Rect,
    side: f64,
    columns: usize,
    held_by: Vec<Holder>,
}

/// Who stands in a square.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Holder {
    Nobody,
    One(u32),
    Several,
}

/// How a line passes somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Way {
    /// Far enough off.
    Free,
    /// Beside them, but closely.
    Close,
    /// Behind them.
    Behind,
}

impl Squares {
    fn new(rects: &[Rect], text: f64) -> Self {
        let clearance = CLEARANCE * text;
        let taken = || rects.iter().map(|rect| rect.inflate(clearance, clearance));
        let ground = taken().reduce(|all, rect| all.union(rect)).unwrap_or_default();
        let side = (SQUARE * text).max((ground.area() / MOST_SQUARES).sqrt()).max(1e-3);
        let count = |length: f64| (length / side).ceil().max(1.0) as usize;
        let (columns, rows) = (count(ground.width()), count(ground.height()));
        let mut held_by = vec![Holder::Nobody; columns * rows];
        for (place, rect) in (0..).zip(taken()) {
            // Those whose middle it holds.
            let range = |from: f64, to: f64, most: usize| {
                let first = |at: f64| ((at / side - 0.5).ceil().max(0.0) as usize).min(most);
                first(from)..first(to)
            };
            for row in range(rect.y0 - ground.y0, rect.y1 - ground.y0, rows) {
                let across = range(rect.x0 - ground.x0, rect.x1 - ground.x0, columns);
                for holder in &mut held_by[row * columns + across.start..row * columns + across.end] {
                    *holder = if *holder == Holder::Nobody { Holder::One(place) } else { Holder::Several };
                }
            }
        }
        Self { ground, side, columns, held_by }
    }

    fn at(&self, point: Point) -> Holder {
        let (x, y) = ((point.x - self.ground.x0) / self.side, (point.y - self.ground.y0) / self.side);
        if x < 0.0 || y < 0.0 || x as usize >= self.columns {
            return Holder::Nobody;
        }
        self.held_by.get(y as usize * self.columns + x as usize).copied().unwrap_or(Holder::Nobody)
    }
}

/// A way to lead a line, and how conspicuous it is.
#[derive(Clone, Copy)]
struct Course {
    /// How far it is bent out towards each end, in points at text scale 1.
    bends: [f64; 2],
    /// Where on the chips at its ends it is held, as shares.
    holds: [f64; 2],
    price: f64,
}

impl Course {
    /// All there are with these bends, the least conspicuous first; the first is straight.
    fn all(bends: &[f64]) -> Vec<Self> {
        let sides = bends.iter().flat_map(|bend| if *bend > 0.0 { vec![*bend, -*bend] } else { vec![0.0] });
        let bent = sides.clone().flat_map(|from| sides.clone().map(move |to| [from, to]));
        let held = HOLDS.into_iter().flat_map(|from| HOLDS.map(|to| [from, to]));
        let course = |bends: [f64; 2], holds: [f64; 2]| {
            let held = holds.iter().filter(|hold| **hold != 0.0).count() as f64;
            let bend = f64::midpoint(bends[0].abs(), bends[1].abs());
            Self { bends, holds, price: bend + UNEVEN_PRICE * (bends[0] - bends[1]).abs() + HOLD_PRICE * held }
        };
        let mut all: Vec<Self> = bent.flat_map(|bends| held.clone().map(move |holds| course(bends, holds))).collect();
        all.sort_by(|a, b| a.price.total_cmp(&b.price));
        all
    }
}

impl Bystanders {
    /// They stand there, on a half circle with that radius about the sheet's origin and a hub with that one, if it is one;
    /// `text` is the scale of texts.
    #[must_use]
    pub fn new(rects: Vec<Rect>, fan: Option<[f64; 2]>, text: f64) -> Self {
        let is_crowd = Crowd::of(rects.len()) > Crowd::Few;
        let (courses, most_bend) =
            if is_crowd { (&*COURSES_IN_A_CROWD, MOST_BEND_IN_A_CROWD) } else { (&*COURSES, MOST_BEND) };
        Self { squares: Squares::new(&rects, text), rects, text, fan, is_crowd, most_bend, courses }
    }

    /// A line led as inconspicuously as keeps off everybody but those at its ends, whose middles it joins; rather bent
    /// towards the sheet's origin than away from it. Where nothing does, it passes behind as few as can be.
    #[must_use]
    pub fn avoided_by(&self, line: CubicBez, ends: [usize; 2]) -> CubicBez {
        let along = line.p3 - line.p0;
        let across = Vec2::new(-along.y, along.x) / along.hypot().max(1e-9);
        let across = if across.dot(line.eval(0.5).to_vec2()) > 1e-9 { -across } else { across };
        let most_bend = self.most_bend * along.hypot();
        let reach = ends.map(|end| (self.rects[end].width() - self.rects[end].height()).max(0.0) / 2.0);
        let led = self.courses.iter().filter_map(|course| {
            let is_held = course.holds.iter().zip(reach).all(|(hold, reach)| *hold == 0.0 || reach > 0.0);
            if !is_held || course.bends.iter().any(|bend| bend.abs() * self.text > most_bend) {
                return None;
            }
            let [from, to] = [0, 1].map(|end| Vec2::new(course.holds[end] * reach[end], 0.0));
            // A curve whose control points are both so far out is three quarters as far out in its middle.
            let [near_from, near_to] = course.bends.map(|bend| across * (bend * self.text * 4.0 / 3.0));
            let leaves = line.p1 + (from * 2.0 + to) / 3.0 + near_from;
            let arrives = line.p2 + (from + to * 2.0) / 3.0 + near_to;
            Some((CubicBez::new(line.p0 + from, leaves, arrives, line.p3 + to), course.price))
        });
        let mut close: Option<(CubicBez, f64)> = None;
        // What was in the way of one course is in that of the next, more often than not.
        let mut met = [0.3, 0.7];
        for (led, price) in led.clone() {
            if close.is_some_and(|(_, least)| price > DETOUR * least) {
                break;
            }
            match self.way(led, ends, &mut met) {
                Way::Free => return led,
                Way::Close => close = close.or(Some((led, price))),
                Way::Behind => {}
            }
        }
        let compared = if self.is_crowd { COMPARED_IN_A_CROWD } else { COMPARED };
        let fewest = || led.take(compared).map(|(led, _)| led).min_by_key(|led| self.behind(*led, ends).len());
        close.map(|(led, _)| led).or_else(fewest).unwrap_or(line)
    }

    /// How a line passes everybody but those at its ends. It is behind what is beside the half circle and the hub, too. `met`: at
    /// which shares of the way others passed behind somebody last.
    fn way(&self, line: CubicBez, ends: [usize; 2], met: &mut [f64; 2]) -> Way {
        let is_inside = |at: Point| {
            let away_sq = at.to_vec2().hypot2();
            self.fan.is_none_or(|[rim, hub]| at.y <= 0.0 && away_sq <= rim * rim && away_sq >= hub * hub)
        };
        let is_own = |place: usize| ends.contains(&place);
        let is_over = |place: usize, at: Point| self.rects[place].inflate(CLOSE, CLOSE).contains(at);
        let way = |at: Point| match self.squares.at(at) {
            Holder::Nobody if is_inside(at) => Way::Free,
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

/// A line in powers of the share of the way.
struct Powers([Vec2; 4]);

impl Powers {
    fn of(line: CubicBez) -> Self {
        let [p0, p1, p2, p3] = [line.p0, line.p1, line.p2, line.p3].map(Point::to_vec2);
        Self([p0, (p1 - p0) * 3.0, (p0 - 2.0 * p1 + p2) * 3.0, p3 - p0 + (p1 - p2) * 3.0])
    }

    /// In how many steps of at most that length it is gone along, unless they were too many.
    fn count(&self, step: f64) -> u32 {
        let [_, a, b, c] = self.0;
        // Along its control points.
        let parts = [a / 3.0, (a + b) / 3.0, (a + b * 2.0 + c * 3.0) / 3.0];
        let reach: f64 = parts.iter().map(|part| part.hypot2().sqrt()).sum();
        (reach / step).ceil().clamp(1.0, MOST_STEPS) as u32
    }

    fn at(&self, share: f64) -> Point {
        let [a, b, c, d] = self.0;
        (a + (b + (c + d * share) * share) * share).to_point()
    }
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
        let bystanders = Bystanders::new(rects, None, 1.0);
        let straight = straight(Point::ORIGIN, Point::new(300.0, 0.0));
        assert_eq!(bystanders.behind(straight, [0, 1]), [2]);
        let bent = bystanders.avoided_by(straight, [0, 1]);
        assert!(bystanders.behind(bent, [0, 1]).is_empty());
        assert!(bent.eval(0.5).y < -9.0 && bent.eval(0.5).y > -30.0, "above, where less will do: {bent:?}");
    }

    #[test]
    fn a_line_that_is_free_stays_as_it_is_and_one_that_cannot_be_freed_meets_few() {
        let free = Bystanders::new(vec![box_at(0.0, 0.0), box_at(300.0, 0.0), box_at(150.0, 60.0)], None, 1.0);
        let straight = straight(Point::ORIGIN, Point::new(300.0, 0.0));
        assert_eq!(free.avoided_by(straight, [0, 1]), straight);
        // A wall with one of two boxes left out on one side.
        let wall = (-20..20).filter(|row| *row != 3).map(|row| box_at(150.0, f64::from(row) * 24.0));
        let rects: Vec<Rect> = [box_at(0.0, 0.0), box_at(300.0, 0.0)].into_iter().chain(wall).collect();
        let walled = Bystanders::new(rects, None, 1.0);
        let bent = walled.avoided_by(straight, [0, 1]);
        assert!(walled.behind(bent, [0, 1]).len() <= walled.behind(straight, [0, 1]).len());
    }
}
