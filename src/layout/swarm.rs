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

/// Where those go for whom there is no place: by the golden ratio they are spread as evenly as any number can be.
const GOLDEN: f64 = 0.618_033_988_749_895;
/// What two points may lack of the least distance, as a share of it.
const HAIR: f64 = 1e-3;
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
        if let Some(free) = taken.nearest_free(wish.x, wish.y.clamp(low, high), low, high) {
            taken.take(Point::new(wish.x, free));
            return free;
        }
        crowded += 1;
        low + (high - low) * f64::fract(crowded as f64 * GOLDEN)
    };
    let places = wishes.iter().map(place).collect();
    Swarm { places, crowded }
}

/// The places taken, in cells as large as the least distance: each holds only a few.
struct Taken {
    apart: f64,
    cells: Cells<Point>,
    /// From where to where up and down there is no place, kept for its room.
    barred: Vec<(f64, f64)>,
}

impl Taken {
    fn new(wishes: &[Wish], apart: f64) -> Self {
        let apart = apart.max(1e-6);
        let bounds = wishes.iter().map(|wish| Rect::from_points((wish.x, wish.low), (wish.x, wish.high)));
        let ground = bounds.reduce(|all, wish| all.union(wish)).unwrap_or_default();
        Self { apart, cells: Cells::new(ground, Size::new(apart, apart), MOST_CELLS), barred: Vec::new() }
    }

    /// The free place at `x` that is nearest to `y`, between `low` and `high`; of two equally near the higher number.
    fn nearest_free(&mut self, x: f64, y: f64, low: f64, high: f64) -> Option<f64> {
        let apart = self.apart;
        let bar = |other: &Point| {
            let half = (apart * apart - (other.x - x) * (other.x - x)).sqrt();
            // A hair's breadth is let pass, so that points just apart stay so whatever the rounding.
            (half > apart * HAIR).then_some((other.y - half, other.y + half))
        };
        let reach = Rect::new(x - apart, low - apart, x + apart, high + apart);
        self.barred.clear();
        self.barred.extend(self.cells.near(reach).filter_map(bar));
        self.barred.sort_by(|a, b| a.0.total_cmp(&b.0));
        let hair = apart * HAIR;
        // The bars that hang together about the place, if it is barred.
        let mut about: Option<(f64, f64)> = None;
        for &(from, to) in &self.barred {
            about = match about {
                Some((first, last)) if from < last - hair => Some((first, last.max(to))),
                Some((_, last)) if last > y + hair => break,
                _ => Some((from, to)),
            };
        }
        let Some((below, above)) = about.filter(|(from, to)| from + hair < y && y < to - hair) else {
            return Some(y);
        };
        let sides = [above, below].into_iter().filter(|side| (low..=high).contains(side));
        sides.min_by(|a, b| (a - y).abs().total_cmp(&(b - y).abs()))
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
