//! Keeps chips from covering each other.
//!
//! Not as circles, as layouts often do it: chips are several times wider than
//! high. Two chips that overlap are pushed apart along the shorter
//! way; what is held does not move.

use kurbo::{Point, Rect, Size, Vec2};

use super::skyline::{Skyline, lowered};

/// The room kept between two chips at rest, in points.
pub(super) const GAP: Size = Size::new(14.0, 7.0);
/// How much wider apart chips are pushed than they must be, so that they end up apart.
const MARGIN: f64 = 0.25;

/// How much of the ellipse that all take may be covered by chips and the room between them.
const COVER: f64 = 0.6;
/// How wide what is enlarged becomes, in heights: as windows are.
const ASPECT: f64 = 1.6;
/// By how much it is enlarged at most at once.
const GROWTH: f64 = 1.04;

/// What of a chip's place is held.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Hold {
    /// Held across.
    pub x: Option<f64>,
    /// Held up and down.
    pub y: Option<f64>,
}

impl Hold {
    /// Whether it cannot move at all.
    pub fn is_still(self) -> bool {
        self.x.is_some() && self.y.is_some()
    }

    /// The point, moved to what is held of it.
    pub fn apply(self, point: Point) -> Point {
        Point::new(self.x.unwrap_or(point.x), self.y.unwrap_or(point.y))
    }
}

/// Enlarges what is too narrow for its chips a little towards the shape of a window, about its middle.
///
/// Pushing alone would take very long where many lie over each other, and stacking them would make a tower.
pub(super) fn make_room(points: &mut [Point], sizes: &[Size], holds: &[Hold]) {
    let count = points.len() as f64;
    let mean = points.iter().map(|point| point.to_vec2()).sum::<Vec2>() / count;
    let variance = points.iter().fold(Vec2::ZERO, |sum, point| {
        let off = point.to_vec2() - mean;
        sum + Vec2::new(off.x * off.x, off.y * off.y)
    }) / count;
    // Of points spread evenly over an ellipse, an axis is four standard deviations long.
    let (across, down) = (4.0 * variance.x.sqrt(), 4.0 * variance.y.sqrt());
    let wanted = sizes.iter().map(|&size| (size + GAP).area()).sum::<f64>() / COVER;
    if points.len() < 2 || across * down >= wanted {
        return;
    }
    let height = (wanted / ASPECT).sqrt();
    let growth = |wanted: f64, is: f64| (wanted / is).clamp(1.0, GROWTH);
    let (grow_across, grow_down) = (growth(ASPECT * height, across), growth(height, down));
    for (point, hold) in points.iter_mut().zip(holds) {
        let off = point.to_vec2() - mean;
        *point = hold.apply((mean + Vec2::new(off.x * grow_across, off.y * grow_down)).to_point());
    }
}

/// Pushes every overlapping pair apart once, by that share of what they overlap. False when no two overlapped.
pub(super) fn push(points: &mut [Point], sizes: &[Size], holds: &[Hold], share: f64) -> bool {
    let rows = Rows::of(points, sizes);
    let mut has_pushed = false;
    for at in 0..rows.chips.len() {
        let a = rows.chips[at].index;
        for b in rows.near(at) {
            let room = (sizes[a] + sizes[b]) / 2.0 + GAP;
            let apart = points[b] - points[a];
            let over = Vec2::new(room.width - apart.x.abs(), room.height - apart.y.abs());
            if over.x > 0.0 && over.y > 0.0 {
                has_pushed |= push_pair(points, holds, (a, b), over, share);
            }
        }
    }
    has_pushed
}

/// Chips in rows as high as the highest of them and its gap, so that only chips in the same row or the next can
/// overlap. As they stood before any was pushed, which is near enough: when none is, it is exact.
struct Rows {
    /// From the left to the right, row by row from the top.
    chips: Vec<Placed>,
    /// The width of the widest chip and its gap.
    widest: f64,
}

/// A chip in its row.
#[derive(Clone, Copy)]
struct Placed {
    row: i64,
    x: f64,
    index: usize,
    /// The first chip of the next row that may overlap it, by its place in the list.
    below: usize,
}

impl Rows {
    fn of(points: &[Point], sizes: &[Size]) -> Self {
        let room = sizes.iter().fold(Size::ZERO, |room, &size| room.max(size + GAP));
        let chip = |(index, point): (usize, &Point)| Placed {
            row: (point.y / room.height).floor() as i64,
            x: point.x,
            index,
            below: 0,
        };
        let mut chips: Vec<Placed> = points.iter().enumerate().map(chip).collect();
        chips.sort_unstable_by(|a, b| a.row.cmp(&b.row).then(a.x.total_cmp(&b.x)).then(a.index.cmp(&b.index)));
        let mut below = 0;
        for at in 0..chips.len() {
            let (row, left) = (chips[at].row + 1, chips[at].x - room.width);
            while chips.get(below).is_some_and(|chip| chip.row < row || (chip.row == row && chip.x <= left)) {
                below += 1;
            }
            chips[at].below = below;
        }
        Self { chips, widest: room.width }
    }

    /// The chips that the one at this place in the list may overlap, but for those before it.
    fn near(&self, at: usize) -> impl Iterator<Item = usize> {
        let Placed { row, x, below, .. } = self.chips[at];
        let up_to_right = move |row: i64| move |chip: &&Placed| chip.row == row && chip.x < x + self.widest;
        let beside = self.chips[at + 1..].iter().take_while(up_to_right(row));
        beside.chain(self.chips[below..].iter().take_while(up_to_right(row + 1))).map(|chip| chip.index)
    }
}

/// Pushes two chips apart that overlap by `over`; false when neither can give way.
fn push_pair(points: &mut [Point], holds: &[Hold], (a, b): (usize, usize), over: Vec2, share: f64) -> bool {
    let apart = points[b] - points[a];
    let frees = |held: fn(Hold) -> bool| [!held(holds[a]), !held(holds[b])];
    let across = frees(|hold| hold.x.is_some());
    let down = frees(|hold| hold.y.is_some());
    let can = |frees: [bool; 2]| frees[0] || frees[1];
    let is_across = can(across) && (over.x < over.y || !can(down));
    let frees = if is_across { across } else { down };
    if !can(frees) {
        return false;
    }
    // Which side b is on; the later one by id is on the right and below where they coincide.
    let side = |apart: f64| if apart == 0.0 { if b > a { 1.0 } else { -1.0 } } else { apart.signum() };
    let way = if is_across {
        Vec2::new(side(apart.x) * (over.x + MARGIN), 0.0)
    } else {
        Vec2::new(0.0, side(apart.y) * (over.y + MARGIN))
    } * share;
    let parts = match frees {
        [true, true] => [-0.5, 0.5],
        [true, false] => [-1.0, 0.0],
        _ => [0.0, 1.0],
    };
    points[a] += way * parts[0];
    points[b] += way * parts[1];
    true
}

/// Moves chips up and down until no two overlap: from the middle outwards, each as little as those before it leave.
pub(super) fn stack(points: &mut [Point], sizes: &[Size], holds: &[Hold]) {
    let rect = |points: &[Point], index: usize| Rect::from_center_size(points[index], sizes[index]);
    let (still, mut moving): (Vec<usize>, Vec<usize>) = (0..points.len()).partition(|&index| holds[index].y.is_some());
    let Some(all) = (0..points.len()).map(|index| rect(points, index)).reduce(|a, b| a.union(b)) else { return };
    if moving.is_empty() {
        return;
    }
    let middle = moving.iter().map(|&index| points[index].y).sum::<f64>() / moving.len() as f64;
    moving.sort_unstable_by(|&a, &b| {
        let off = |index: usize| (points[index].y - middle).abs();
        off(a).total_cmp(&off(b)).then(a.cmp(&b))
    });
    let fixed: Vec<Rect> = still.iter().map(|&index| rect(points, index)).collect();
    let upside_down: Vec<Rect> = fixed.iter().map(|&rect| flipped(rect)).collect();
    let mut below = Skyline::new(all.x0 - GAP.width, all.x1 + GAP.width);
    let mut above = Skyline::new(all.x0 - GAP.width, all.x1 + GAP.width);
    for index in moving {
        // Half the gap on every side: two chips share one whole gap.
        let wanted = rect(points, index).inflate(GAP.width / 2.0 - 1.0, GAP.height / 2.0);
        let gap = GAP / 2.0;
        let placed = if points[index].y >= middle {
            lowered(wanted, &below, &fixed, gap)
        } else {
            flipped(lowered(flipped(wanted), &above, &upside_down, gap))
        };
        below.occupy(placed);
        above.occupy(flipped(placed));
        points[index].y = placed.center().y;
    }
}

/// Upside down.
fn flipped(rect: Rect) -> Rect {
    Rect::new(rect.x0, -rect.y1, rect.x1, -rect.y0)
}
