//! Where the layout begins: where actors were last time, beside those they are related to, or on a spiral.

use std::collections::{HashSet, VecDeque};

use kurbo::{Point, Vec2};

use super::forces::Tie;

/// The turn from one point of the spiral to the next, which spreads them evenly (as sunflower seeds are).
const TURN_RAD: f64 = 2.399_963_229_728_653;

/// The place of each of `starts.len()` actors to begin with. `spacing` is about how far apart neighbours are.
///
/// Who was somewhere begins there. Others begin beside those of their neighbours who do; where none does, on a spiral
/// from the middle outwards on which neighbours follow each other, the largest group of related actors first.
pub(super) fn places(starts: &[Option<Point>], ties: &[Tie], spacing: f64) -> Vec<Point> {
    let neighbours = Neighbours::of(starts.len(), ties);
    let mut places = starts.to_vec();
    let begun: VecDeque<usize> = (0..starts.len()).filter(|&index| starts[index].is_some()).collect();
    beside_neighbours(begun, &neighbours, &mut places, spacing);
    for (rank, index) in spiral_order(&neighbours).into_iter().enumerate() {
        if places[index].is_none() {
            places[index] = Some(spiral(rank, spacing));
        }
    }
    apart(places.into_iter().flatten().collect(), spacing)
}

/// Puts those without a place beside the neighbour from whom they are reached first.
fn beside_neighbours(mut begun: VecDeque<usize>, all: &Neighbours, places: &mut [Option<Point>], spacing: f64) {
    let mut count = 0;
    while let Some(index) = begun.pop_front() {
        let Some(place) = places[index] else { continue };
        for &next in all.of_one(index) {
            if places[next].is_none() {
                count += 1;
                places[next] = Some(place + spiral(count, spacing).to_vec2().normalize() * spacing);
                begun.push_back(next);
            }
        }
    }
}

/// Moves those that begin in the same place a little: forces between coinciding points have no direction.
fn apart(mut places: Vec<Point>, spacing: f64) -> Vec<Point> {
    let cell = |point: Point| ((point.x * 4.0).round() as i64, (point.y * 4.0).round() as i64);
    let mut taken = HashSet::new();
    let mut moved = 0;
    for place in &mut places {
        let wanted = *place;
        while !taken.insert(cell(*place)) {
            moved += 1;
            *place = wanted + spiral(moved, spacing).to_vec2();
        }
    }
    places
}

/// The point of that rank on the spiral round the middle.
fn spiral(rank: usize, spacing: f64) -> Point {
    let angle_rad = rank as f64 * TURN_RAD;
    (Vec2::from_angle(angle_rad) * spacing * 0.6 * (0.5 + rank as f64).sqrt()).to_point()
}

/// Everyone, group of related actors by group, the largest first; within one from its most connected actor outwards.
fn spiral_order(neighbours: &Neighbours) -> Vec<usize> {
    let count = neighbours.ends.len();
    let mut by_degree: Vec<usize> = (0..count).collect();
    by_degree.sort_by_key(|&index| std::cmp::Reverse(neighbours.of_one(index).len()));
    let mut is_seen = vec![false; count];
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for first in by_degree {
        if std::mem::replace(&mut is_seen[first], true) {
            continue;
        }
        let mut group = vec![first];
        let mut at = 0;
        while let Some(&index) = group.get(at) {
            at += 1;
            for &next in neighbours.of_one(index) {
                if !std::mem::replace(&mut is_seen[next], true) {
                    group.push(next);
                }
            }
        }
        groups.push(group);
    }
    groups.sort_by_key(|group| std::cmp::Reverse(group.len()));
    groups.concat()
}

/// Who is related to whom, in one list.
struct Neighbours {
    /// Where each one's part of `all` ends.
    ends: Vec<usize>,
    all: Vec<usize>,
}

impl Neighbours {
    fn of(count: usize, ties: &[Tie]) -> Self {
        let mut pairs: Vec<(usize, usize)> =
            ties.iter().flat_map(|tie| [(tie.from, tie.to), (tie.to, tie.from)]).collect();
        pairs.sort_unstable();
        let ends = (0..count).map(|index| pairs.partition_point(|&(from, _)| from <= index)).collect();
        Self { ends, all: pairs.into_iter().map(|(_, to)| to).collect() }
    }

    fn of_one(&self, index: usize) -> &[usize] {
        let start = index.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.all[start..self.ends[index]]
    }
}
