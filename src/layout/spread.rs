//! All of a wedge for those who stand in it.

use kurbo::Size;

use super::fan::Fan;
use crate::model::{Placement, Wedge};

/// Places all over a wedge for those who stand there now, one for each, as evenly as can be.
///
/// They sit in rows along the arc, as in a theatre, and each row has as many as it has room for beside the others; rows
/// are as far apart as chips of that size ask for in that direction. Nearer to the rim than `farthest`, in points from the
/// centre, nobody sits. The distance from the hub means nothing, so it may become any other; the stance does, so whoever
/// leaned further than somebody else still does. Places that were given here before are given again.
#[must_use]
pub fn spread(fan: Fan, wedge: Wedge, now: &[Placement], chip: Size, farthest: f64) -> Vec<Placement> {
    if now.len() < 2 {
        return now.to_vec();
    }
    let mut seats = seats(fan, wedge, now.len(), chip, farthest);
    seats.sort_unstable();
    let mut order: Vec<usize> = (0..now.len()).collect();
    order.sort_by_key(|place| now[*place]);
    let mut places = now.to_vec();
    order.into_iter().zip(seats).for_each(|(place, seat)| places[place] = seat);
    places
}

fn seats(fan: Fan, wedge: Wedge, count: usize, chip: Size, farthest: f64) -> Vec<Placement> {
    let (start, end) = fan.angles_rad(wedge);
    let outwards = Fan::direction(f64::midpoint(start, end));
    let (across, down) = (outwards.x.abs(), outwards.y.abs());
    // What a chip takes outwards and along the arc, in the middle of the wedge.
    let pitch_out = chip.width * across + chip.height * down;
    let pitch_along = chip.width * down + chip.height * across;
    let (nearest, outermost) = fan.reach();
    let farthest = farthest.clamp(nearest, outermost);
    let depth = farthest - nearest;
    let area = (farthest.powi(2) - nearest.powi(2)) / 2.0 * (end - start);
    let stretch = (area / (count as f64 * pitch_out * pitch_along)).sqrt();
    let rows = ((depth / (stretch * pitch_out)).round() as usize).clamp(1, count);
    let radius = |row: usize| nearest + (row as f64 + 0.5) * depth / rows as f64;
    let all: f64 = (0..rows).map(radius).sum();
    let (mut seats, mut so_far) = (Vec::with_capacity(count), 0.0);
    for row in 0..rows {
        let radius = radius(row);
        so_far += radius;
        let in_row = (count as f64 * so_far / all).round() as usize - seats.len();
        // A chip at the end of a row stays within the wedge, if there is room for it.
        let width = end - start;
        let end_seat = (pitch_along / radius).min(width / 2.0).max(width / in_row.max(1) as f64) / 2.0;
        let next_seat = (width - 2.0 * end_seat) / (in_row.max(2) - 1) as f64;
        for seat in 0..in_row {
            let angle = start + end_seat + next_seat * seat as f64;
            seats.push(fan.placement_at((Fan::direction(angle) * radius).to_point()));
        }
    }
    seats
}

#[cfg(test)]
mod tests {
    //! Rows of chips in each wedge.
    use kurbo::{Point, Rect};

    use super::*;
    use crate::layout::cells::overlap;

    const FAN: Fan = Fan { rim: 500.0, is_mirrored: false };
    const CHIP: Size = Size::new(110.0, 28.0);

    fn heap(wedge: Wedge, count: usize) -> Vec<Placement> {
        vec![Placement { stance: wedge.middle(), ..Placement::clamped(0.5, 0.6) }; count]
    }

    #[test]
    fn a_heap_of_a_few_becomes_chips_that_lie_in_their_wedge_and_on_no_other() {
        for wedge in Wedge::ALL {
            for count in [2, 3, 5, 7] {
                let places = spread(FAN, wedge, &heap(wedge, count), CHIP, FAN.rim);
                let rect = |place: &Placement| Rect::from_center_size(FAN.point_of(*place), CHIP);
                for (at, place) in places.iter().enumerate() {
                    assert_eq!(place.wedge(), wedge);
                    let others = places[..at].iter().map(rect);
                    assert!(
                        others.into_iter().all(|other| !overlap(other, rect(place))),
                        "{wedge:?}, {count}: {places:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn a_crowd_is_everywhere_in_its_wedge() {
        for wedge in Wedge::ALL {
            let places = spread(FAN, wedge, &heap(wedge, 60), CHIP, FAN.rim);
            let points: Vec<Point> = places.iter().map(|place| FAN.point_of(*place)).collect();
            let nearest = |at: Point| points.iter().map(|point| (*point - at).hypot()).fold(f64::MAX, f64::min);
            let (start, end) = FAN.angles_rad(wedge);
            for share in [0.3, 0.5, 0.7, 0.9] {
                for turn in [0.05, 0.3, 0.5, 0.7, 0.95] {
                    let at = (Fan::direction(start + (end - start) * turn) * (FAN.rim * share)).to_point();
                    assert!(nearest(at) < 0.14 * FAN.rim, "{wedge:?}: nobody near {at:?}, {:.0}", nearest(at));
                }
            }
            assert!(places.iter().all(|place| place.wedge() == wedge));
        }
    }

    #[test]
    fn the_order_of_stances_is_kept_and_what_is_spread_is_spread_the_same() {
        for is_mirrored in [false, true] {
            let fan = Fan { rim: 400.0, is_mirrored };
            let wedge = Wedge::PassiveOpposition;
            let now: Vec<Placement> =
                (0..40_u32).map(|k| Placement::clamped(0.601 + f64::from(k * 13 % 40) * 0.001, 0.4)).collect();
            let then = spread(fan, wedge, &now, CHIP, fan.rim);
            for (was, is) in now.iter().zip(&then) {
                let further = |of: &[Placement], than: &Placement| of.iter().filter(|place| *place > than).count();
                assert_eq!(further(&now, was), further(&then, is));
            }
            assert_eq!(spread(fan, wedge, &then, CHIP, fan.rim), then);
        }
    }

    #[test]
    fn whoever_is_alone_stays_and_nobody_sits_where_names_of_wedges_are() {
        let alone = heap(Wedge::Neutral, 1);
        assert_eq!(spread(FAN, Wedge::Neutral, &alone, CHIP, FAN.rim), alone);
        let places = spread(FAN, Wedge::Neutral, &heap(Wedge::Neutral, 30), CHIP, 380.0);
        assert!(places.iter().all(|place| FAN.point_of(*place).to_vec2().hypot() < 380.0));
    }
}
