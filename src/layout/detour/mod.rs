//! Lines that do not pass behind what they have nothing to do with, and whose ends can be seen: of some courses the
//! least conspicuous that avoids it.
//!
//! `courses` are the ways that are tried, a `task` is one line and how it runs on each of them, and `bystanders`
//! say what is in its way. Here is which of them is taken.

mod bystanders;
mod courses;
mod powers;
mod squares;
mod task;

use kurbo::{CubicBez, ParamCurve, Rect, Vec2};

pub use self::bystanders::{Bounds, Bystanders};
use self::bystanders::{END_GAP, Way};
pub use self::courses::Course;
use self::courses::Tried;
use self::powers::Powers;
use self::task::Task;
use super::tie;

/// Up to how many times the price of a course that passes somebody closely is paid to keep off.
const DETOUR: f64 = 1.6;
/// Likewise for one of which an end is hidden, with what is paid besides.
const DETOUR_TO_BE_SEEN: f64 = 4.0;
const PRICE_TO_BE_SEEN: f64 = 10.0;
/// What is paid for staying near where a line ran before, for each point of its middle.
const PRICE_OF_JUMPING: f64 = 4.0;
/// Of so many courses it is looked up which passes behind the fewest, where none is free.
const COMPARED: usize = 600;
const COMPARED_IN_A_CROWD: usize = 5;
/// At which shares of the way something is looked for first: then where it was met last, since what was in the way of one
/// course is in that of the next, more often than not.
const MET_FIRST: [f64; 2] = [0.3, 0.7];

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

/// The best course so far.
struct Best {
    tried: Tried,
    curve: CubicBez,
    way: Way,
    /// What another may cost at most.
    rating: f64,
}

impl Best {
    fn led(&self, task: &Task) -> Led {
        led(task, &self.tried, self.curve, self.way)
    }
}

fn led(task: &Task, tried: &Tried, curve: CubicBez, way: Way) -> Led {
    Led { curve, course: task.at_any_scale(tried), is_free: way == Way::Free }
}

impl Bystanders {
    /// A line led as inconspicuously as keeps off everybody but those at its ends, whose middles it joins, and lets its
    /// ends be seen; rather bent towards the sheet's origin than away from it, and where it ran `before` as long as that
    /// is free. Where nothing is, it passes behind as few as can be.
    #[must_use]
    pub fn avoided_by(&self, line: CubicBez, ends: [usize; 2], before: Option<Course>) -> Led {
        let task = Task::new((line, ends), ends.map(|end| self.rects[end]), self.text, self.is_crowd);
        let before = before.map(|before| task.at_this_scale(before));
        let most = task.most_bend(false);
        let is_short = |tried: &Tried| tried.bends.iter().all(|bend| bend.abs() <= most);
        let mut met = MET_FIRST;
        if let Some(before) = before.filter(is_short) {
            let curve = task.on(&before);
            let way = self.way_with_ends(curve, ends, &mut met);
            if way <= Way::Close {
                return led(&task, &before, curve, way);
            }
        }
        let all = || Tried::in_order(self.is_crowd).iter().copied();
        // Where it bends as before, it may be held elsewhere.
        let alike = before.iter().flat_map(Tried::held_elsewhere);
        let mut best = self.best(&task, alike.chain(all()).filter(is_short), before, &mut met);
        if best.is_none() && !self.is_crowd {
            let most = task.most_bend(true);
            let is_long = |tried: &Tried| !is_short(tried) && tried.bends.iter().all(|bend| bend.abs() <= most);
            best = self.best(&task, before.into_iter().chain(all()).filter(is_long), before, &mut met);
        }
        if let Some(hidden) = best.as_ref().filter(|best| best.way == Way::Hidden) {
            let are_seen = self.are_ends_seen(hidden.curve, ends);
            best = self.turned(&task, before, are_seen).or(best);
        }
        match best {
            Some(best) => best.led(&task),
            None => self.behind_fewest(&task, before, is_short),
        }
    }

    /// A line that turns aside at its ends and so shows them, passing behind nobody, if there is one that is not too long.
    /// It turns aside only where its ends are not seen anyhow.
    fn turned(&self, task: &Task, before: Option<Tried>, are_seen: [bool; 2]) -> Option<Best> {
        let mut met = MET_FIRST;
        let is_of_use = |turns: &&[Option<f64>; 2]| [0, 1].iter().all(|end| turns[*end].is_none() || !are_seen[*end]);
        let mut all: Vec<Tried> = courses::turns().iter().filter(is_of_use).map(|turns| task.turned(turns)).collect();
        if let Some(before) = before.filter(|before| before.turns != [Vec2::ZERO; 2]) {
            let apart =
                |tried: &Tried| [0, 1].map(|end| (tried.turns[end] - before.turns[end]).hypot()).iter().sum::<f64>();
            all.sort_by(|a, b| apart(a).total_cmp(&apart(b)));
        }
        for tried in all {
            let curve = task.on(&tried);
            if Powers::of(curve).length() > task.longest() {
                continue;
            }
            let way = self.way_with_ends(curve, task.ends, &mut met);
            if way <= Way::Close {
                return Some(Best { tried, curve, way, rating: 0.0 });
            }
        }
        None
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
            if !task.can_be_held(&tried) {
                continue;
            }
            let price = tried.price + before.map_or(0.0, |before| PRICE_OF_JUMPING * tried.beside(before));
            if best.as_ref().is_some_and(|best| price > best.rating) {
                continue;
            }
            let curve = task.on(&tried);
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
        let courses = Tried::in_order(self.is_crowd).iter().filter(|tried| is_short(tried) && task.can_be_held(tried));
        let courses = before.iter().filter(|before| is_short(before)).chain(courses.take(compared));
        let with_count = courses.map(|tried| {
            let curve = task.on(tried);
            (tried, curve, self.behind(curve, task.ends).len())
        });
        match with_count.min_by_key(|(.., count)| *count) {
            Some((tried, curve, _)) => led(task, tried, curve, Way::Behind),
            None => Led { curve: task.line(), course: Course::default(), is_free: false },
        }
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
    use kurbo::Point;

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
