//! A free place for a chip, near where it is wanted, while all others stay; for many chips, one after the other. Where
//! there is no room for chips any more, the emptiest spots of a wedge, for marks.

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
    /// Anywhere in the wedge, but wholly inside of it: only the wedge was named.
    Wedge,
}

/// How many rings round the wanted point are tried near by.
const RINGS: u32 = 16;
/// How many columns and rows of places are tried in a wedge, at most.
const MOST_TRIED: f64 = 64.0;
/// About how many spots of a wedge are compared to find the emptiest.
const SPOTS: f64 = 1_500.0;
/// How much wider than high the room is that somebody needs: names are written across.
const WIDER: f64 = 2.0;

/// What an actor takes where it stands, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Footprint {
    /// As a chip.
    pub chip: Size,
    /// As a mark.
    pub mark: Size,
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

    fn all(&self) -> impl Iterator<Item = Rect> {
        self.by_cell.values().flatten().copied()
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

/// Finds places for one or many, one after the other.
///
/// Where a wedge was found full, it is not searched again for a chip as large or larger: ten thousand chips put into
/// one wedge would each search all of it in vain.
pub struct Finder {
    fan: Fan,
    obstacles: Obstacles,
    reach: Reach,
    /// The size there was no room for, by wedge.
    too_large: [Option<Size>; 5],
    /// How empty it is where, once there was no room for a chip, by wedge.
    spots: [Option<Spots>; 5],
}

impl Finder {
    /// Begins with those who stay where they are.
    #[must_use]
    pub fn new(fan: Fan, obstacles: Obstacles, reach: Reach) -> Self {
        Self { fan, obstacles, reach, too_large: [None; 5], spots: [const { None }; 5] }
    }

    /// The free place for a chip that is nearest to `wanted`, in the same wedge. Where there is none, the emptiest spot of
    /// the wedge for a mark; or, where the chip must not run off, the wanted place. The next ones keep off it.
    pub fn place(&mut self, wanted: Placement, size: Footprint) -> Placement {
        let wanted = off_borders(wanted);
        let (wedge, chip) = (wanted.wedge(), size.chip);
        let too_large = self.too_large[wedge.index()];
        let is_full = too_large.is_some_and(|full| full.width <= chip.width && full.height <= chip.height);
        let free = if is_full { None } else { self.free_place(wanted, chip) };
        match (free, self.reach) {
            (None, Reach::Wedge) => {
                self.too_large[wedge.index()] = Some(chip);
                let spots = &mut self.spots[wedge.index()];
                let spots = spots.get_or_insert_with(|| Spots::new(self.fan, wedge, size.mark, &self.obstacles));
                let spot = spots.take(self.fan, wedge, size.mark);
                self.obstacles.add(Rect::from_center_size(self.fan.point_of(spot), size.mark));
                spot
            }
            (free, _) => {
                let placement = free.unwrap_or(wanted);
                self.keep(placement, size);
                placement
            }
        }
    }

    /// Leaves somebody where they are; the next ones keep off.
    pub fn keep(&mut self, placement: Placement, size: Footprint) {
        let rect = Rect::from_center_size(self.fan.point_of(placement), size.chip);
        self.obstacles.add(rect);
        self.spots.iter_mut().flatten().for_each(|spots| spots.fill(rect));
    }

    fn free_place(&self, wanted: Placement, chip: Size) -> Option<Placement> {
        let is_free = |place: &Placement| self.is_free(*place, chip);
        if is_free(&wanted) {
            return Some(wanted);
        }
        let (wedge, start) = (wanted.wedge(), self.fan.point_of(wanted));
        let placement = |point: Point| off_borders(self.fan.placement_at(point));
        match self.reach {
            Reach::Near => rings(start, (1.0 + GAP) * chip.height / 3.0, chip)
                .filter(|&point| self.fan.wedge_at(point) == Some(wedge))
                .map(placement)
                .find(is_free),
            Reach::Wedge => places(self.fan, wedge, start, chip).into_iter().map(placement).find(is_free),
        }
    }

    fn is_free(&self, place: Placement, chip: Size) -> bool {
        let gap = GAP * chip.height;
        let rect = Rect::from_center_size(self.fan.point_of(place), chip);
        let is_within = match self.reach {
            Reach::Near => is_within(self.fan, rect.inflate(gap / 2.0, gap / 2.0)),
            Reach::Wedge => self.fan.holds(place.wedge(), rect),
        };
        is_within && self.obstacles.leave_free(rect.inflate(gap / 2.0, gap / 2.0))
    }
}

/// How empty a wedge is at many of its spots.
struct Spots {
    /// Each with how far it is to whatever is nearest.
    all: Vec<(Point, f64)>,
    /// How many were taken when there was no empty one left.
    beyond: u32,
}

impl Spots {
    fn new(fan: Fan, wedge: Wedge, mark: Size, obstacles: &Obstacles) -> Self {
        let (start, end) = fan.angles_rad(wedge);
        let (nearest, farthest) = fan.reach();
        let step = ((farthest.powi(2) - nearest.powi(2)) / 2.0 * (end - start) / SPOTS).sqrt();
        let rows = ((farthest - nearest) / step).ceil().max(1.0) as usize;
        let row = |row: usize| {
            let radius = nearest + (row as f64 + 0.5) * (farthest - nearest) / rows as f64;
            let count = (radius * (end - start) / step).ceil().max(1.0) as usize;
            (0..count).map(move |at| {
                let angle = start + (end - start) * (at as f64 + 0.5) / count as f64;
                (Fan::direction(angle) * radius).to_point()
            })
        };
        // Twice as far from a border as from somebody: who stands at a border leans.
        let depth = |at: Point| 2.0 * (fan.depth_in(wedge, at) - mark.width / 2.0);
        let all = (0..rows).flat_map(row).map(|at| (at, depth(at))).filter(|(_, depth)| *depth > 0.0).collect();
        let mut spots = Self { all, beyond: 0 };
        let around = fan.rim / 2.0;
        let rects = obstacles.all().filter(|rect| fan.depth_in(wedge, rect.center()) > -around);
        rects.for_each(|rect| spots.fill(rect));
        spots
    }

    /// Somebody is there now.
    fn fill(&mut self, rect: Rect) {
        for (at, room) in &mut self.all {
            let across = (rect.x0 - at.x).max(at.x - rect.x1).max(0.0);
            let down = (rect.y0 - at.y).max(at.y - rect.y1).max(0.0);
            *room = room.min((across / WIDER).hypot(down));
        }
    }

    /// The emptiest spot, which is no more so afterwards. Where a mark would lie on another everywhere, places all over
    /// the wedge in turn.
    fn take(&mut self, fan: Fan, wedge: Wedge, mark: Size) -> Placement {
        let emptiest = self.all.iter().copied().reduce(|best, other| if other.1 > best.1 { other } else { best });
        let at = match emptiest {
            Some((at, room)) if room > mark.height / 2.0 => at,
            _ => {
                self.beyond += 1;
                all_over(fan, wedge, self.beyond)
            }
        };
        self.fill(Rect::from_center_size(at, mark));
        let place = fan.placement_at(at);
        Placement { stance: Fan::stance_within(wedge, place.stance, BORDER_MARGIN), ..place }
    }
}

/// The points of a sequence that fills a wedge ever more finely, by the generalised golden ratio in two dimensions
/// (Roberts 2018).
fn all_over(fan: Fan, wedge: Wedge, number: u32) -> Point {
    const RATIO: f64 = 1.324_717_957_244_746;
    let share = |power: i32| (0.5 + f64::from(number) / RATIO.powi(power)).fract();
    let (start, end) = fan.angles_rad(wedge);
    let (nearest, farthest) = fan.reach();
    let radius = (nearest.powi(2) + share(1) * (farthest.powi(2) - nearest.powi(2))).sqrt();
    (Fan::direction(start + share(2) * (end - start)) * radius).to_point()
}

/// How far apart the distances are that are tried for a given stance, as a share of the way from the hub to the rim.
const DISTANCE_STEP: f64 = 0.04;

impl Finder {
    /// As [`Finder::place`], for a stance that was given and is not changed: only a free distance is looked for. Where
    /// there is none, it stays where it was wanted.
    pub fn place_at_stance(&mut self, wanted: Placement, size: Footprint) -> Placement {
        let at = |steps: i32| Placement::clamped(0.0, wanted.distance.value() + DISTANCE_STEP * f64::from(steps));
        let mut tried =
            (0..=24).flat_map(|steps| [steps, -steps]).map(|steps| Placement { stance: wanted.stance, ..at(steps) });
        let is_free = |place: &Placement| {
            let rect = Rect::from_center_size(self.fan.point_of(*place), size.chip);
            let gap = GAP * size.chip.height / 2.0;
            is_within(self.fan, rect.inflate(gap, gap)) && self.obstacles.leave_free(rect.inflate(gap, gap))
        };
        let placement = tried.find(is_free).unwrap_or(wanted);
        self.keep(placement, size);
        placement
    }
}

fn off_borders(placement: Placement) -> Placement {
    let stance = Fan::stance_within(placement.wedge(), placement.stance, BORDER_MARGIN);
    Placement { stance, ..placement }
}

/// How much wider than high the neighbourhood of a chip is.
fn stretch(chip: Size) -> f64 {
    (chip.width / chip.height / 3.0).clamp(1.0, 2.5)
}

/// Points all over a wedge where a chip lies wholly inside of it, the nearest to `start` first.
fn places(fan: Fan, wedge: Wedge, start: Point, chip: Size) -> Vec<Point> {
    let (from, to) = fan.angles_rad(wedge);
    let (nearest, farthest) = fan.reach();
    let corners =
        [(from, nearest), (to, nearest), (from, farthest), (to, farthest), (f64::midpoint(from, to), farthest)];
    let corners = corners.map(|(angle, radius)| (Fan::direction(angle) * radius).to_point());
    let bounds = corners.iter().fold(Rect::from_origin_size(start, Size::ZERO), |all, corner| all.union_pt(*corner));
    let step = |side: f64, least: f64| least.max(side / MOST_TRIED);
    let (across, down) = (step(bounds.width(), chip.width / 4.0), step(bounds.height(), chip.height / 3.0));
    let steps = |from: f64, to: f64, step: f64| ((from / step).ceil() as i32)..=((to / step).floor() as i32);
    let columns = steps(bounds.x0 - start.x, bounds.x1 - start.x, across);
    let rows = steps(bounds.y0 - start.y, bounds.y1 - start.y, down);
    let all = rows.flat_map(|row| columns.clone().map(move |column| (f64::from(column), f64::from(row))));
    let all = all.map(|(column, row)| Point::new(start.x + column * across, start.y + row * down));
    let mut all: Vec<Point> = all.filter(|at| fan.holds(wedge, Rect::from_center_size(*at, chip))).collect();
    let stretch = stretch(chip);
    let away = |at: &Point| ((at.x - start.x) / stretch).hypot(at.y - start.y);
    all.sort_by(|a, b| away(a).total_cmp(&away(b)));
    all
}

/// Points on rings round `start`, nearest first. The rings are wider than high, as chips are.
fn rings(start: Point, step: f64, chip: Size) -> impl Iterator<Item = Point> {
    let stretch = stretch(chip);
    (1..=RINGS).flat_map(move |ring| {
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
    const SIZE: Footprint = Footprint { chip: Size::new(110.0, 28.4), mark: Size::new(13.0, 13.0) };

    fn finder(reach: Reach) -> Finder {
        Finder::new(FAN, Obstacles::new(SIZE.chip), reach)
    }

    fn rect(place: Placement, size: Size) -> Rect {
        Rect::from_center_size(FAN.point_of(place), size)
    }

    #[test]
    fn a_chip_stays_where_there_is_room() {
        for reach in [Reach::Near, Reach::Wedge] {
            let wanted = Placement::clamped(0.31, 0.55);
            assert_eq!(finder(reach).place(wanted, SIZE), wanted);
        }
    }

    #[test]
    fn chips_put_into_a_wedge_lie_in_it_and_on_no_other_as_long_as_there_is_room_and_then_marks() {
        for wedge in Wedge::ALL {
            let mut finder = finder(Reach::Wedge);
            let places: Vec<Placement> = (0..60).map(|_| finder.place(middle_of(wedge), SIZE)).collect();
            assert!(places.iter().all(|place| place.wedge() == wedge));
            let chips = places.iter().take_while(|place| FAN.holds(wedge, rect(**place, SIZE.chip)));
            let chips: Vec<Rect> = chips.map(|place| rect(*place, SIZE.chip)).collect();
            let apart = (0..chips.len()).take_while(|at| chips[..*at].iter().all(|chip| !overlap(*chip, chips[*at])));
            let apart = apart.count();
            assert!(apart >= 7, "{wedge:?}: {apart} of {}", chips.len());
            let marks: Vec<Rect> = places.iter().map(|place| rect(*place, SIZE.mark)).collect();
            for (at, mark) in marks.iter().enumerate() {
                assert!(FAN.holds(wedge, *mark), "{wedge:?}, {at}");
                assert!(marks[..at].iter().all(|other| !overlap(*other, *mark)), "{wedge:?}, {at}");
            }
        }
    }

    #[test]
    fn nobody_is_put_onto_somebody_who_stands_there_or_into_a_heap() {
        let mut obstacles = Obstacles::new(SIZE.chip);
        let dots = Rect::new(-40.0, -420.0, 30.0, -200.0);
        obstacles.add(dots);
        let mut finder = Finder::new(FAN, obstacles, Reach::Wedge);
        let places: Vec<Placement> = (0..60).map(|_| finder.place(middle_of(Wedge::Neutral), SIZE)).collect();
        let marks = || places.iter().map(|place| rect(*place, SIZE.mark));
        assert!(marks().all(|mark| !overlap(mark, dots)));
        // All of the wedge is used: from the hub to the rim, and from border to border.
        let radius = || marks().map(|mark| mark.center().to_vec2().hypot());
        assert!(radius().fold(f64::MAX, f64::min) < 200.0 && radius().fold(0.0, f64::max) > 440.0);
        let side = |sign: f64| marks().filter(|mark| mark.center().x * sign > 40.0).count();
        assert!(side(1.0).min(side(-1.0)) > 12, "{} and {}", side(-1.0), side(1.0));
    }

    #[test]
    fn a_wedge_found_full_is_not_searched_again_for_each_of_ten_thousand() {
        let mut finder = finder(Reach::Wedge);
        let places: Vec<Placement> = (0..10_000).map(|_| finder.place(middle_of(Wedge::Neutral), SIZE)).collect();
        assert!(places.iter().all(|place| place.wedge() == Wedge::Neutral));
        let apart: std::collections::HashSet<Placement> = places.iter().copied().collect();
        assert!(apart.len() > 9_000, "{} places for ten thousand", apart.len());
        // Each of them searching, this takes half a minute.
        assert_eq!(finder.too_large[Wedge::Neutral.index()], Some(SIZE.chip));
    }

    #[test]
    fn a_given_stance_is_kept_and_only_the_distance_gives_way() {
        let mut finder = finder(Reach::Wedge);
        let wanted = Placement::clamped(0.2, 0.62);
        let places: Vec<Placement> = (0..30).map(|_| finder.place_at_stance(wanted, SIZE)).collect();
        assert!(places.iter().all(|place| place.stance == wanted.stance));
        assert!(places[..4].iter().map(|place| place.distance).collect::<std::collections::BTreeSet<_>>().len() == 4);
    }

    #[test]
    fn a_full_wedge_takes_whoever_is_put_there_all_the_same() {
        for reach in [Reach::Near, Reach::Wedge] {
            let mut obstacles = Obstacles::new(SIZE.chip);
            obstacles.add(Rect::new(-600.0, -600.0, 600.0, 100.0));
            let place = Finder::new(FAN, obstacles, reach).place(middle_of(Wedge::Neutral), SIZE);
            assert_eq!(place.wedge(), Wedge::Neutral);
        }
    }
}
