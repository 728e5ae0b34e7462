//! Points that share a level, moved a little up or down so that none hides another. Arithmetic only.

use kurbo::{Point, Rect, Size};

use super::cells::Cells;

/// Where a point wants to stand. Across it stands where it says; up and down it gives way.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Wish {
    /// Where it stands across.
    pub x: f64,
    /// Where it wants to stand, between `low` and `high`.
    pub y: f64,
    /// The lowest it may stand.
    pub low: f64,
    /// The highest it may stand.
    pub high: f64,
}

/// How far apart the places are that are tried, as a share of the least distance between points.
const STEP: f64 = 0.25;
/// Where those go for whom there is no place: by the golden ratio they are spread as evenly as any number can be.
const GOLDEN: f64 = 0.618_033_988_749_895;

/// Larger grounds have larger cells: this many along each side at most.
const MOST_CELLS: f64 = 512.0;

/// Where points stand.
#[derive(Debug, Clone, PartialEq)]
pub struct Swarm {
    /// Each one's place up and down.
    pub places: Vec<f64>,
    /// How many found no place of their own.
    pub crowded: usize,
}

/// Where each point stands up and down, at least `apart` from those before it as long as there is room, and then
/// spread evenly between its bounds. The same points in the same order stand in the same places.
#[must_use]
pub fn spread(wishes: &[Wish], apart: f64) -> Swarm {
    let mut taken = Taken::new(wishes, apart);
    let mut crowded = 0;
    let place = |wish: &Wish| {
        let (low, high) = (wish.low.min(wish.high), wish.high.max(wish.low));
        let y = wish.y.clamp(low, high);
        let is_free = |y: &f64| taken.is_free(Point::new(wish.x, *y));
        if let Some(free) = candidates(y, low, high, taken.apart * STEP).find(is_free) {
            taken.take(Point::new(wish.x, free));
            return free;
        }
        crowded += 1;
        low + (high - low) * f64::fract(crowded as f64 * GOLDEN)
    };
    let places = wishes.iter().map(place).collect();
    Swarm { places, crowded }
}

/// The places tried: the one that is wanted, then one above and one below, further and further away.
fn candidates(y: f64, low: f64, high: f64, step: f64) -> impl Iterator<Item = f64> {
    let most = ((high - low) / step).ceil().min(400.0) as u32;
    let away = (1..=most).flat_map(move |times| [1.0, -1.0].map(|side| y + side * f64::from(times) * step));
    std::iter::once(y).chain(away).filter(move |y| (low..=high).contains(y))
}

/// The places taken, in cells as large as the least distance: each holds only a few.
struct Taken {
    apart: f64,
    cells: Cells<Point>,
}

impl Taken {
    fn new(wishes: &[Wish], apart: f64) -> Self {
        let apart = apart.max(1e-6);
        let bounds = wishes.iter().map(|wish| Rect::from_points((wish.x, wish.low), (wish.x, wish.high)));
        let ground = bounds.reduce(|all, wish| all.union(wish)).unwrap_or_default();
        Self { apart, cells: Cells::new(ground, Size::new(apart, apart), MOST_CELLS) }
    }

    fn is_free(&self, at: Point) -> bool {
        let mut others = self.cells.near(Rect::from_center_size(at, Size::new(2.0 * self.apart, 2.0 * self.apart)));
        // A hair's breadth is let pass, so that points just apart stay so whatever the rounding.
        others.all(|other| other.distance(at) >= self.apart * 0.999)
    }

    fn take(&mut self, at: Point) {
        self.cells.add(Rect::from_points(at, at), at);
    }
}

#[cfg(test)]
mod tests {
    //! Few, many, and all in one place.
    use super::*;

    fn at(x: f64, y: f64) -> Wish {
        Wish { x, y, low: 0.0, high: 100.0 }
    }

    #[test]
    fn who_has_room_stands_where_it_wants() {
        assert_eq!(spread(&[at(0.0, 50.0), at(30.0, 50.0), at(0.0, 80.0)], 20.0).places, [50.0, 50.0, 80.0]);
    }

    #[test]
    fn who_has_none_gives_way_to_those_before_it_and_no_further_than_need_be() {
        assert_eq!(spread(&[at(0.0, 50.0); 3], 20.0), Swarm { places: vec![50.0, 70.0, 30.0], crowded: 0 });
    }

    #[test]
    fn a_thousand_in_one_place_stay_between_the_bounds_and_do_not_stand_in_one_heap() {
        let Swarm { places, crowded } = spread(&vec![at(0.0, 50.0); 1_000], 20.0);
        assert_eq!(crowded, 995);
        assert!(places.iter().all(|y| (0.0..=100.0).contains(y)));
        let in_upper_half = places.iter().filter(|y| **y > 50.0).count();
        assert!((400..600).contains(&in_upper_half), "{in_upper_half}");
    }

    #[test]
    fn bounds_without_room_between_them_are_kept() {
        assert_eq!(spread(&[Wish { x: 0.0, y: 9.0, low: 4.0, high: 4.0 }; 2], 5.0).places, [4.0, 4.0]);
    }
}
