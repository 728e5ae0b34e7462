//! A free place for a chip, near where it is wanted, while all others stay; for many chips, one after the other.

use std::collections::HashMap;

use kurbo::{Point, Rect, Size};

use super::cells::overlap;
use super::fan::Fan;
use crate::model::{Placement, Wedge};

/// By how much of its height a chip is asked for larger than it is. Half of that is the gap kept on each side of it.
const GAP: f64 = 0.2;
/// How far a wedge's border is kept away from, as a share of the stance.
const BORDER_MARGIN: f64 = 0.004;

/// How far from the wanted point a free place may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// A few chips away: the chip was dropped here, and must not run off.
    Near,
    /// Anywhere in the wedge: only the wedge was named.
    Wedge,
}

impl Reach {
    /// How many rings round the wanted point are tried; then it is the wanted point itself.
    fn rings(self) -> u32 {
        match self {
            Self::Near => 16,
            Self::Wedge => 90,
        }
    }
}

/// What is already there: chips, and names that they must keep off.
///
/// Rectangles by the cells of a grid they touch, so that ten thousand cost no more to ask than ten.
pub struct Obstacles {
    cell: Size,
    by_cell: HashMap<(i32, i32), Vec<Rect>>,
}

impl Obstacles {
    /// Nothing yet; `typical` is about the size of a chip.
    #[must_use]
    pub fn new(typical: Size) -> Self {
        Self { cell: Size::new(typical.width.max(1.0), typical.height.max(1.0)), by_cell: HashMap::new() }
    }

    /// Adds something.
    pub fn add(&mut self, rect: Rect) {
        for cell in self.cells(rect) {
            self.by_cell.entry(cell).or_default().push(rect);
        }
    }

    /// Whether a rectangle overlaps none of it.
    #[must_use]
    pub fn leave_free(&self, rect: Rect) -> bool {
        self.all_near(rect, |other| !overlap(other, rect))
    }

    /// Whether a rectangle overlaps nothing but what was added as `own`.
    #[must_use]
    pub fn leave_free_beside(&self, own: Rect, rect: Rect) -> bool {
        self.all_near(rect, |other| other == own || !overlap(other, rect))
    }

    fn all_near(&self, rect: Rect, is_fine: impl Fn(Rect) -> bool) -> bool {
        let is_fine = |others: &Vec<Rect>| others.iter().all(|other| is_fine(*other));
        self.cells(rect).all(|cell| self.by_cell.get(&cell).is_none_or(is_fine))
    }

    fn cells(&self, rect: Rect) -> impl Iterator<Item = (i32, i32)> + use<> {
        let column = |x: f64| (x / self.cell.width).floor() as i32;
        let row = |y: f64| (y / self.cell.height).floor() as i32;
        let (columns, rows) = (column(rect.x0)..=column(rect.x1), row(rect.y0)..=row(rect.y1));
        columns.flat_map(move |x| rows.clone().map(move |y| (x, y)))
    }
}

/// The free place nearest to `wanted` for a chip of that size, in the same wedge.
///
/// Rings of points round the wanted one are tried, from the nearest outwards; the first where the chip overlaps
/// no other and stays within the half circle is taken. When there is none, the chip stays where it was wanted.
#[must_use]
pub fn find(fan: Fan, wanted: Placement, size: Size, obstacles: &Obstacles, reach: Reach) -> Placement {
    let wanted = off_borders(wanted);
    if is_free(fan, wanted, size, obstacles) {
        return wanted;
    }
    find_around(fan, wanted, size, obstacles, reach).unwrap_or(wanted)
}

/// Finds places for many chips, one after the other.
///
/// Where a wedge was found full, it is not searched again for a chip as large or larger: ten thousand chips put into
/// one wedge would each search all of it in vain.
pub struct Finder {
    fan: Fan,
    obstacles: Obstacles,
    reach: Reach,
    /// The size there was no room for, by wedge.
    too_large: [Option<Size>; 5],
}

impl Finder {
    /// Begins with the chips that stay where they are.
    #[must_use]
    pub fn new(fan: Fan, obstacles: Obstacles, reach: Reach) -> Self {
        Self { fan, obstacles, reach, too_large: [None; 5] }
    }

    /// As [`find`]; the next chips keep off this one.
    pub fn place(&mut self, wanted: Placement, size: Size) -> Placement {
        let wanted = off_borders(wanted);
        let too_large = &mut self.too_large[wanted.wedge().index()];
        let is_full = too_large.is_some_and(|full| full.width <= size.width && full.height <= size.height);
        let placement = if is_full || is_free(self.fan, wanted, size, &self.obstacles) {
            wanted
        } else {
            find_around(self.fan, wanted, size, &self.obstacles, self.reach).unwrap_or_else(|| {
                if self.reach == Reach::Wedge {
                    *too_large = Some(size);
                }
                wanted
            })
        };
        self.obstacles.add(Rect::from_center_size(self.fan.point_of(placement), size));
        placement
    }
}

impl Finder {
    /// Leaves a chip where it is; the next ones keep off it.
    pub fn keep(&mut self, placement: Placement, size: Size) {
        self.obstacles.add(Rect::from_center_size(self.fan.point_of(placement), size));
    }
}

/// How far apart the distances are that are tried for a given stance, as a share of the way from the hub to the rim.
const DISTANCE_STEP: f64 = 0.04;

impl Finder {
    /// As [`Finder::place`], for a stance that was given and is not changed: only a free distance is looked for. Where
    /// there is none, it stays where it was wanted.
    pub fn place_at_stance(&mut self, wanted: Placement, size: Size) -> Placement {
        let at = |steps: i32| Placement::clamped(0.0, wanted.distance.value() + DISTANCE_STEP * f64::from(steps));
        let mut tried =
            (0..=24).flat_map(|steps| [steps, -steps]).map(|steps| Placement { stance: wanted.stance, ..at(steps) });
        let placement = tried.find(|place| is_free(self.fan, *place, size, &self.obstacles)).unwrap_or(wanted);
        self.obstacles.add(Rect::from_center_size(self.fan.point_of(placement), size));
        placement
    }
}

fn off_borders(placement: Placement) -> Placement {
    let stance = Fan::stance_within(placement.wedge(), placement.stance, BORDER_MARGIN);
    Placement { stance, ..placement }
}

fn is_free(fan: Fan, placement: Placement, size: Size, obstacles: &Obstacles) -> bool {
    let gap = GAP * size.height;
    let rect = Rect::from_center_size(fan.point_of(placement), size).inflate(gap / 2.0, gap / 2.0);
    is_within(fan, rect) && obstacles.leave_free(rect)
}

fn find_around(fan: Fan, wanted: Placement, size: Size, obstacles: &Obstacles, reach: Reach) -> Option<Placement> {
    let wedge = wanted.wedge();
    let step = (1.0 + GAP) * size.height / 3.0;
    candidates(fan.point_of(wanted), step, size, reach)
        .filter(|&point| fan.wedge_at(point) == Some(wedge))
        .map(|point| off_borders(fan.placement_at(point)))
        .find(|&placement| is_free(fan, placement, size, obstacles))
}

/// Points on rings round `start`, nearest first. The rings are wider than high, as chips are.
fn candidates(start: Point, step: f64, size: Size, reach: Reach) -> impl Iterator<Item = Point> {
    let stretch = (size.width / size.height / 3.0).clamp(1.0, 2.5);
    (1..=reach.rings()).flat_map(move |ring| {
        let radius = f64::from(ring) * step;
        let count = 6 * ring.min(16);
        (0..count).map(move |index| {
            // Straight down first, then by turns to either side, straight up last.
            let turn = f64::from(index.div_ceil(2)) * if index % 2 == 0 { 1.0 } else { -1.0 };
            let angle_rad = std::f64::consts::FRAC_PI_2 + std::f64::consts::TAU * turn / f64::from(count);
            start + kurbo::Vec2::new(angle_rad.cos() * radius * stretch, angle_rad.sin() * radius)
        })
    })
}

/// Whether a chip stays out of the hub and does not reach far beyond the rim or the horizon.
fn is_within(fan: Fan, rect: Rect) -> bool {
    let slack = 0.04 * fan.rim;
    !fan.hub_meets(rect)
        && rect.y1 <= slack
        && rect.x0 >= -fan.rim - slack
        && rect.x1 <= fan.rim + slack
        && rect.y0 >= -fan.rim - slack
}

/// Where a chip is wanted that was only said to belong to a wedge: near the wedge's middle.
#[must_use]
pub fn middle_of(wedge: Wedge) -> Placement {
    Placement { stance: wedge.middle(), distance: crate::model::Fraction::clamped(0.62) }
}

#[cfg(test)]
mod tests {
    //! One chip finds room; the others are not asked.
    use super::*;

    const FAN: Fan = Fan { rim: 500.0, is_mirrored: false };
    const SIZE: Size = Size::new(150.0, 28.4);

    #[test]
    fn a_chip_stays_where_there_is_room() {
        let wanted = Placement::clamped(0.31, 0.55);
        assert_eq!(find(FAN, wanted, SIZE, &Obstacles::new(SIZE), Reach::Near), wanted);
    }

    #[test]
    fn fifteen_chips_dropped_on_one_spot_do_not_overlap_and_stay_in_their_wedge() {
        for wedge in Wedge::ALL {
            let mut obstacles = Obstacles::new(SIZE);
            let mut taken: Vec<Rect> = Vec::new();
            for number in 0..15 {
                let placement = find(FAN, middle_of(wedge), Size::new(110.0, 28.4), &obstacles, Reach::Wedge);
                assert_eq!(placement.wedge(), wedge);
                let rect = Rect::from_center_size(FAN.point_of(placement), Size::new(110.0, 28.4));
                assert!(taken.iter().all(|other| !overlap(*other, rect)), "{wedge:?}, chip {number}: {rect:?}");
                taken.push(rect);
                obstacles.add(rect);
            }
        }
    }

    #[test]
    fn a_wedge_found_full_is_not_searched_again_for_each_of_ten_thousand() {
        let mut finder = Finder::new(FAN, Obstacles::new(SIZE), Reach::Wedge);
        let places: Vec<Placement> = (0..10_000).map(|_| finder.place(middle_of(Wedge::Neutral), SIZE)).collect();
        assert!(places.iter().all(|place| place.wedge() == Wedge::Neutral));
        assert!(places.iter().filter(|place| **place != middle_of(Wedge::Neutral)).count() > 5, "room was used first");
        // Each of them searching, this takes half a minute.
        assert_eq!(finder.too_large[Wedge::Neutral.index()], Some(SIZE));
    }

    #[test]
    fn a_given_stance_is_kept_and_only_the_distance_gives_way() {
        let mut finder = Finder::new(FAN, Obstacles::new(SIZE), Reach::Wedge);
        let wanted = Placement::clamped(0.2, 0.62);
        let places: Vec<Placement> = (0..30).map(|_| finder.place_at_stance(wanted, SIZE)).collect();
        assert!(places.iter().all(|place| place.stance == wanted.stance));
        assert!(places[..4].iter().map(|place| place.distance).collect::<std::collections::BTreeSet<_>>().len() == 4);
    }

    #[test]
    fn a_full_wedge_takes_the_chip_all_the_same() {
        let mut obstacles = Obstacles::new(SIZE);
        obstacles.add(Rect::new(-600.0, -600.0, 600.0, 100.0));
        let placement = find(FAN, middle_of(Wedge::Neutral), SIZE, &obstacles, Reach::Wedge);
        assert_eq!(placement.wedge(), Wedge::Neutral);
    }
}
