//! How everyone pushes everyone else away.
//!
//! Groups that are further away than they are long count as one in their middle
//! (Barnes and Hut 1986). They are halves of halves: always along the longer
//! side, as many on one side as on the other. So there is no depth that points
//! close to each other, or in the same place, could exceed.
//!
//! What pushes one of the smallest groups is sought for all of it at once
//! (Barnes 1990), and added up in lanes, of which compilers make one
//! instruction. Sums have one order, whatever the machine, so that the same
//! points are always pushed the same. Single precision is enough for them: at
//! the border of the plane it is off by a hundredth of a point.

use std::array;
use std::ops::Range;

use kurbo::{Point, Rect, Vec2};

/// How many are no longer divided.
const FEW: usize = 16;
/// Nearer than this, the push becomes weaker again: in the same place, there is no direction for it. In points.
const NEAR: f32 = 1.0;
/// How many are added up side by side.
const LANES: usize = 8;

/// How everyone is pushed by all others: the sum of their charges, each over its distance. Charges are negative.
pub(super) fn pushes(points: &[Point], charges: &[f64]) -> Vec<Vec2> {
    let mut pushes = vec![Vec2::ZERO; points.len()];
    let tree = Tree::of(points, charges);
    let mut sources = Sources::default();
    for group in tree.groups.iter().filter(|group| !group.few.is_empty()) {
        tree.find_sources(group.bounds, &mut sources);
        for body in &tree.bodies[group.few.clone()] {
            pushes[body.index] = sources.push(body.at);
        }
    }
    pushes
}

/// One that pushes.
#[derive(Clone, Copy)]
struct Body {
    at: Point,
    charge: f64,
    index: usize,
}

/// Some that are near each other.
struct Group {
    bounds: Rect,
    /// As one: where, and how strongly it pushes.
    middle: Point,
    charge: f64,
    /// The number of the first group after this one that is no part of it.
    next: usize,
    /// They themselves, where they are few.
    few: Range<usize>,
}

/// What is added up of a group, part by part: so the order is the same however its bodies were divided.
#[derive(Clone, Copy, Default)]
struct Sums {
    /// Of the places, each times its charge.
    places: Vec2,
    charge: f64,
}

impl Sums {
    fn of_one(body: &Body) -> Self {
        Self { places: body.at.to_vec2() * body.charge, charge: body.charge }
    }

    fn plus(self, other: Self) -> Self {
        Self { places: self.places + other.places, charge: self.charge + other.charge }
    }
}

/// Groups within groups.
struct Tree {
    /// So that each group is in one piece.
    bodies: Vec<Body>,
    /// Each followed by its parts.
    groups: Vec<Group>,
}

impl Tree {
    fn of(points: &[Point], charges: &[f64]) -> Self {
        let all = points.iter().zip(charges).enumerate();
        let bodies: Vec<Body> = all.map(|(index, (&at, &charge))| Body { at, charge, index }).collect();
        let mut tree = Self { bodies, groups: Vec::new() };
        tree.divide(0..points.len());
        tree
    }

    /// Adds the group of these bodies, and its parts; gives its sums.
    fn divide(&mut self, range: Range<usize>) -> Sums {
        let bodies = &mut self.bodies[range.clone()];
        let Some(first) = bodies.first() else { return Sums::default() };
        let start = Rect::from_points(first.at, first.at);
        let bounds = bodies.iter().fold(start, |bounds, body| bounds.union_pt(body.at));
        let number = self.groups.len();
        let are_few = bodies.len() <= FEW;
        let few = if are_few { range.clone() } else { 0..0 };
        self.groups.push(Group { bounds, middle: Point::ZERO, charge: 0.0, next: 0, few });
        let sums = if are_few {
            bodies.sort_unstable_by_key(|body| body.index);
            bodies.iter().map(Sums::of_one).fold(Sums::default(), Sums::plus)
        } else {
            let half = bodies.len() / 2;
            let is_wide = bounds.width() > bounds.height();
            let along = |body: &Body| if is_wide { body.at.x } else { body.at.y };
            bodies.select_nth_unstable_by(half, |a, b| along(a).total_cmp(&along(b)).then(a.index.cmp(&b.index)));
            let before = self.divide(range.start..range.start + half);
            before.plus(self.divide(range.start + half..range.end))
        };
        let next = self.groups.len();
        let group = &mut self.groups[number];
        group.middle = (sums.places / sums.charge).to_point();
        group.charge = sums.charge;
        group.next = next;
        sums
    }

    /// What pushes everyone within a rectangle: groups far from it, and single ones, some of whom may be within it.
    fn find_sources(&self, within: Rect, sources: &mut Sources) {
        sources.clear();
        let mut number = 0;
        while let Some(group) = self.groups.get(number) {
            let length = group.bounds.width().max(group.bounds.height());
            if distance_squared(within, group.middle) > length * length {
                sources.add(group.middle, group.charge);
                number = group.next;
                continue;
            }
            for body in &self.bodies[group.few.clone()] {
                sources.add(body.at, body.charge);
            }
            number += 1;
        }
        sources.fill_lanes();
    }
}

/// What pushes: places and charges.
#[derive(Default)]
struct Sources {
    x: Vec<f32>,
    y: Vec<f32>,
    charges: Vec<f32>,
    /// How strongly they push the one that is asked for, for each point of the way.
    strengths: Vec<f32>,
}

impl Sources {
    fn clear(&mut self) {
        self.x.clear();
        self.y.clear();
        self.charges.clear();
    }

    fn add(&mut self, at: Point, charge: f64) {
        self.x.push(at.x as f32);
        self.y.push(at.y as f32);
        self.charges.push(charge as f32);
    }

    /// Adds as many that do nothing as the last lanes lack.
    fn fill_lanes(&mut self) {
        while !self.x.len().is_multiple_of(LANES) {
            self.add(Point::ZERO, 0.0);
        }
    }

    /// How all of them push one who is there; it may be one of them.
    fn push(&mut self, at: Point) -> Vec2 {
        let (own_x, own_y) = (at.x as f32, at.y as f32);
        let all = self.x.iter().zip(&self.y).zip(&self.charges);
        self.strengths.clear();
        self.strengths.extend(all.map(|((x, y), charge)| {
            let (x, y) = (x - own_x, y - own_y);
            charge / softened(x * x + y * y)
        }));
        let across = sum_of_ways(&self.x, own_x, &self.strengths);
        let down = sum_of_ways(&self.y, own_y, &self.strengths);
        Vec2::new(across.into(), down.into())
    }
}

/// The sum of the ways to all of these along one axis, each times its strength.
fn sum_of_ways(to: &[f32], from: f32, strengths: &[f32]) -> f32 {
    let (to, strengths) = (to.as_chunks::<LANES>().0, strengths.as_chunks::<LANES>().0);
    let mut sums = [0.0; LANES];
    for (to, strengths) in to.iter().zip(strengths) {
        sums = array::from_fn(|lane| sums[lane] + (to[lane] - from) * strengths[lane]);
    }
    sums.iter().sum()
}

/// The square of a distance, or of the least that counts.
fn softened(squared: f32) -> f32 {
    if squared < NEAR * NEAR { NEAR * NEAR } else { squared }
}

/// The square of the distance from a rectangle to a point; 0 for points within it.
fn distance_squared(rect: Rect, point: Point) -> f64 {
    let x = (rect.x0 - point.x).max(point.x - rect.x1).max(0.0);
    let y = (rect.y0 - point.y).max(point.y - rect.y1).max(0.0);
    x * x + y * y
}

#[cfg(test)]
mod tests {
    //! Groups beside everyone by itself.
    use super::*;

    fn crowd(count: usize) -> (Vec<Point>, Vec<f64>) {
        let number = |index: usize, factor: usize| (index * factor % 10_007) as f64 / 10.0;
        let points = (0..count).map(|index| Point::new(number(index, 7_919), number(index * index, 104_729)));
        (points.collect(), (0..count).map(|index| -10.0 - (index % 3) as f64).collect())
    }

    #[test]
    fn groups_push_much_as_their_members_do() {
        let (points, charges) = crowd(3_000);
        let pushes = pushes(&points, &charges);
        let (mut error, mut strength) = (0.0, 0.0);
        for (&at, &push) in points.iter().zip(&pushes) {
            let each = points.iter().zip(&charges).map(|(&other, charge)| {
                let way = other - at;
                way * (charge / way.hypot2().max(f64::from(NEAR * NEAR)))
            });
            let exact = each.sum::<Vec2>();
            error += (push - exact).hypot();
            strength += exact.hypot();
        }
        assert!(error < 0.02 * strength, "{error} of {strength}");
    }

    #[test]
    fn each_group_is_added_up_from_all_in_it() {
        let (points, charges) = crowd(1_000);
        let tree = Tree::of(&points, &charges);
        let of_few: usize = tree.groups.iter().map(|group| group.few.len()).sum();
        assert_eq!(of_few, points.len());
        let total: f64 = charges.iter().sum();
        assert!(
            tree.groups.first().is_some_and(|all| (all.charge - total).abs() < 1e-6 && all.next == tree.groups.len())
        );
    }

    #[test]
    fn a_crowd_in_one_place_is_not_pushed_and_does_no_harm() {
        let (mut points, charges) = crowd(200);
        points[..100].fill(Point::new(50.0, 50.0));
        assert!(pushes(&points, &charges).iter().all(|push| push.is_finite()));
        points.fill(Point::new(50.0, 50.0));
        assert_eq!(pushes(&points, &charges), vec![Vec2::ZERO; 200]);
        assert_eq!(pushes(&[], &[]), Vec::new());
    }
}
