//! Some gathered round one: on rings about the middle, each evenly, so that all of them can be named.

use std::f64::consts::TAU;

use kurbo::{Point, Rect, Vec2};

/// So many are gathered at most: with more, their names had no room.
pub const MOST_GATHERED: usize = 40;

/// How many stand on one ring, and how many on two; else there are three.
const ON_ONE_RING: usize = 12;
const ON_TWO_RINGS: usize = 26;
/// The half axes of the outermost ring, in those of the rectangle: beyond it there is room for names, more where there
/// is one ring alone.
const OUTERMOST: f64 = 0.86;
const ONLY: f64 = 0.66;

/// Where those stand who are gathered round the middle of a rectangle, in the order of `from`, their places before:
/// those who come first on the innermost ring. Each stands about in the direction from `center` in which it stood.
#[must_use]
pub fn gather(center: Point, from: &[Point], within: Rect) -> Vec<Point> {
    let middle = within.center();
    let half = within.size().to_vec2() / 2.0;
    let rings = match from.len() {
        count if count <= ON_ONE_RING => 1,
        count if count <= ON_TWO_RINGS => 2,
        _ => 3,
    };
    let (mut gathered, mut first) = (Vec::with_capacity(from.len()), 0);
    for ring in 1..=rings {
        // The longer a ring, the more stand on it.
        let last = from.len() * (ring * (ring + 1)) / (rings * (rings + 1));
        let share = if rings == 1 { ONLY } else { OUTERMOST * ring as f64 / rings as f64 };
        let at = |angle: f64| middle + Vec2::new(angle.cos() * half.x, angle.sin() * half.y) * share;
        gathered.extend(spread(center, &from[first..last]).into_iter().map(at));
        first = last;
    }
    gathered
}

/// The directions of some from a point, made even and turned as little as can be.
fn spread(center: Point, from: &[Point]) -> Vec<f64> {
    let directions: Vec<f64> = from.iter().map(|at| (*at - center).atan2()).collect();
    let mut order: Vec<usize> = (0..from.len()).collect();
    order.sort_by(|one, other| directions[*one].total_cmp(&directions[*other]).then(one.cmp(other)));
    let step = TAU / from.len().max(1) as f64;
    let even = |place: usize| place as f64 * step;
    let turns = order.iter().enumerate().map(|(place, index)| Vec2::from_angle(directions[*index] - even(place)));
    let turn = turns.fold(Vec2::ZERO, |sum, turn| sum + turn).atan2();
    let mut spread = vec![0.0; from.len()];
    for (place, index) in order.into_iter().enumerate() {
        spread[index] = even(place) + turn;
    }
    spread
}

#[cfg(test)]
mod tests {
    //! None, one, a ring, and as many as there may be.
    use super::*;

    const WITHIN: Rect = Rect::new(-500.0, -300.0, 500.0, 300.0);

    fn anywhere(count: usize) -> Vec<Point> {
        let at = |number: usize| Point::new((number * 97 % 900) as f64 - 450.0, (number * 61 % 500) as f64 - 250.0);
        (0..count).map(at).collect()
    }

    #[test]
    fn one_alone_stays_in_its_direction() {
        assert_eq!(gather(Point::ORIGIN, &[], WITHIN), []);
        let one = gather(Point::new(400.0, 200.0), &[Point::new(400.0, -290.0)], WITHIN);
        assert!((one[0] - Point::new(0.0, -300.0 * ONLY)).hypot() < 1e-6, "{one:?}");
    }

    #[test]
    fn however_many_are_gathered_they_stand_apart_and_within() {
        for count in 1..=MOST_GATHERED {
            let gathered = gather(Point::new(30.0, 40.0), &anywhere(count), WITHIN);
            assert_eq!(gathered.len(), count);
            for (index, at) in gathered.iter().enumerate() {
                assert!(WITHIN.contains(*at));
                let nearest = gathered[..index].iter().chain([&Point::ORIGIN]).map(|other| (*other - *at).hypot());
                assert!(nearest.fold(f64::MAX, f64::min) > 45.0, "{count}: {at}");
            }
        }
    }

    #[test]
    fn whoever_comes_first_stands_nearest() {
        let gathered = gather(Point::ORIGIN, &anywhere(30), WITHIN);
        let share = |at: &Point| Vec2::new(at.x / 500.0, at.y / 300.0).hypot();
        assert!(gathered.windows(2).all(|pair| share(&pair[0]) <= share(&pair[1]) + 1e-9));
    }
}
