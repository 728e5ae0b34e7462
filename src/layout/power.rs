//! Where everything lies in the power view: the grid of stance and influence, the lane of those whose influence is not
//! judged, the row of those not placed yet; and back from a place to what it would mean.

use kurbo::{Point, Rect, Vec2};

use crate::model::{Fraction, Influence, Wedge};

/// The greatest enlargement.
const MOST_ZOOM: f64 = 24.0;
/// The greatest enlargement to which a part is brought in view.
const MOST_OF_A_PART: f64 = 3.0;
/// The levels of influence: each is as high as 1, about its number.
const LEVELS: (f64, f64) = (0.5, Influence::MAX as f64 + 0.5);
/// From the grid's left and right edge to the first and the last stance, in points: so points there are whole.
const SIDE: f64 = 14.0;
/// The height of a row's caption, in points.
pub const CAPTION: f64 = 21.0;
/// The height of the words beside the corners of the grid, in points; smaller canvases have none.
pub const CORNER_ROW: f64 = 17.0;
const LEAST_FOR_CORNERS: (f64, f64) = (460.0, 530.0);
/// How much of a level's height the points in it may take.
const SPREAD: f64 = 0.86;

/// What of the grid is looked at. Not a part of the document.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Camera {
    /// 1 shows the whole grid.
    pub zoom: f64,
    /// The middle of what is seen, as shares of the grid from the left and from below.
    pub middle: Point,
}

impl Default for Camera {
    fn default() -> Self {
        Self { zoom: 1.0, middle: Point::new(0.5, 0.5) }
    }
}

impl Camera {
    /// What is seen along one side, as shares of the whole.
    fn seen(self, middle: f64) -> (f64, f64) {
        let half = 0.5 / self.zoom;
        (middle - half, middle + half)
    }

    fn stay_inside(&mut self) {
        self.zoom = self.zoom.clamp(1.0, MOST_ZOOM);
        let half = 0.5 / self.zoom;
        let within = |middle: f64| middle.clamp(half, 1.0 - half);
        self.middle = Point::new(within(self.middle.x), within(self.middle.y));
    }

    /// What is seen, as shares of the grid from the left and from above.
    #[must_use]
    pub fn part(self) -> Rect {
        let ((left, right), (low, high)) = (self.seen(self.middle.x), self.seen(self.middle.y));
        Rect::new(left, 1.0 - high, right, 1.0 - low)
    }

    /// Brings a place into the middle, given as shares of the grid from the left and from above.
    pub fn look_at(&mut self, share: Point) {
        self.middle = Point::new(share.x, 1.0 - share.y);
        self.stay_inside();
    }

    /// Enlarges `factor` times, so that what is under a place stays there.
    pub fn zoom_at(&mut self, grid: Rect, at: Point, factor: f64) {
        let zoom = (self.zoom * factor).clamp(1.0, MOST_ZOOM);
        self.middle += share_of(grid, at - grid.center()) * (1.0 / self.zoom - 1.0 / zoom);
        self.zoom = zoom;
        self.stay_inside();
    }

    /// Shows a part of the sheet, given where it lies now, in the middle: as large as fits with so much left free at every
    /// side, and at most three times as large as all of it.
    pub fn show_part(&mut self, grid: Rect, part: Rect, beside: Vec2) {
        let room = grid.inset((-beside.x, -beside.y)).size();
        let factor = (room.width / part.width().max(1.0)).min(room.height / part.height().max(1.0));
        self.middle += share_of(grid, part.center() - grid.center()) / self.zoom;
        self.zoom = (self.zoom * factor).min(MOST_OF_A_PART);
        self.stay_inside();
    }

    /// Shifts what is seen by a way on the sheet.
    pub fn pan(&mut self, grid: Rect, by: Vec2) {
        self.middle -= share_of(grid, by) / self.zoom;
        self.stay_inside();
    }
}

/// A way on the sheet as shares of the grid, upwards.
fn share_of(grid: Rect, way: Vec2) -> Vec2 {
    Vec2::new(way.x / grid.width().max(1.0), -way.y / grid.height().max(1.0))
}

/// What a place means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// A stance and an influence.
    Judged(Fraction, Influence),
    /// A stance, the influence not judged.
    Open(Fraction),
    /// Not placed.
    Unplaced,
}

/// Which of the two rows below the grid there are: those that somebody is in. What is let go where one would be is in
/// it all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rows {
    /// That of those whose influence is not judged.
    pub lane: bool,
    /// That of those not placed yet.
    pub waiting: bool,
}

impl Rows {
    /// Both.
    pub const BOTH: Self = Self { lane: true, waiting: true };
}

/// Where everything lies.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ground {
    /// All of it.
    pub canvas: Rect,
    /// The names of the wedges.
    pub names: Rect,
    /// Stance across, influence up.
    pub grid: Rect,
    /// Those whose influence is not judged; where there are none, the gap in which one can be let go for that.
    pub lane: Rect,
    /// Those not placed yet; likewise.
    pub waiting: Rect,
    /// Which of these two rows there are.
    pub rows: Rows,
    /// Whether there is room for words beside the corners of the grid, above and below it.
    pub has_corners: bool,
    /// What is looked at.
    pub camera: Camera,
    /// Whether the allies stand on the right.
    is_mirrored: bool,
}

impl Ground {
    /// Divides a canvas: from the top down the names of the wedges, the grid, the lane and the row of those waiting.
    #[must_use]
    pub fn fit(canvas: Rect, camera: Camera, is_mirrored: bool, rows: Rows) -> Self {
        let is_low = canvas.height() < 330.0;
        // What the rows are called stands in the gaps above them.
        let (margin, gap) = if is_low { (6.0, CAPTION - 6.0) } else { (18.0, CAPTION) };
        let names_height = if is_low { 17.0 } else { 40.0 };
        let row = (canvas.height() * 0.1).clamp(24.0, 58.0);
        let left = canvas.x0 + if canvas.width() < 420.0 { 28.0 } else { 44.0 };
        let right = (canvas.x1 - margin).max(left + 40.0);
        let strip = |bottom: f64, height: f64| Rect::new(left, bottom - height, right, bottom);
        let foot = canvas.y1 - margin * 0.6;
        let waiting = if rows.waiting { strip(foot, row) } else { strip(canvas.y1, 0.0) };
        let above = if rows.waiting { waiting.y0 - gap } else { foot };
        let has_corners = canvas.width() >= LEAST_FOR_CORNERS.0 && canvas.height() >= LEAST_FOR_CORNERS.1;
        let corner = if has_corners { CORNER_ROW } else { 0.0 };
        let bottom = if rows.lane { above - row - gap - corner } else { above.min(canvas.y1 - gap) - corner };
        let top = canvas.y0 + names_height + corner;
        let grid = Rect::new(left, top, right, bottom.max(top + 40.0));
        let lane = if rows.lane { strip(above, row) } else { Rect::new(left, grid.y1 + 2.0, right, waiting.y0 - 2.0) };
        let names = Rect::new(left, canvas.y0, right, top - corner);
        Self { canvas, names, grid, lane, waiting, rows, has_corners, camera, is_mirrored }
    }

    /// The same while all of it is seen.
    #[must_use]
    pub fn whole(&self) -> Self {
        Self { camera: Camera::default(), ..*self }
    }

    /// The stances that are seen. A little more than all of them, so that points at the ends are whole.
    fn stances(&self) -> (f64, f64) {
        let pad = SIDE / (self.grid.width() - 2.0 * SIDE).max(SIDE);
        part((-pad, 1.0 + pad), self.camera.seen(self.camera.middle.x))
    }

    /// The levels that are seen.
    fn levels(&self) -> (f64, f64) {
        part(LEVELS, self.camera.seen(self.camera.middle.y))
    }

    /// Where a stance is, across.
    #[must_use]
    pub fn x(&self, stance: f64) -> f64 {
        let (low, high) = self.stances();
        let share = (stance - low) / (high - low);
        self.grid.x0 + self.grid.width() * if self.is_mirrored { 1.0 - share } else { share }
    }

    /// Where a level of influence is, from the top down.
    #[must_use]
    pub fn y(&self, level: f64) -> f64 {
        let (low, high) = self.levels();
        self.grid.y1 - self.grid.height() * (level - low) / (high - low)
    }

    /// Where a place in the grid is: influence with its part of a level.
    #[must_use]
    pub fn in_grid(&self, stance: f64, level: f64) -> Point {
        Point::new(self.x(stance), self.y(level))
    }

    /// Where a place in the lane is, `share` of its height from below.
    #[must_use]
    pub fn in_lane(&self, stance: f64, share: f64) -> Point {
        Point::new(self.x(stance), self.lane.y1 - self.lane.height() * share)
    }

    /// How wide 1 of the stance is and how high a level is while the whole grid is seen, in points: what stands where
    /// must not depend on what is looked at.
    #[must_use]
    pub fn whole_scale(&self) -> Vec2 {
        let whole = self.whole();
        let ((left, right), (bottom, top)) = (whole.stances(), whole.levels());
        Vec2::new(self.grid.width() / (right - left), self.grid.height() / (top - bottom))
    }

    /// The part of a level's height that points may be moved up or down by, for points of some radius.
    #[must_use]
    pub fn level_room(&self, radius: f64) -> f64 {
        room(SPREAD, radius, self.whole_scale().y)
    }

    /// The part of the lane's height that points may be moved up or down by, for points of some radius.
    #[must_use]
    pub fn lane_room(&self, radius: f64) -> f64 {
        room(1.0, radius, self.lane.height())
    }

    /// What it means for something to be let go at a place. A place beside the rows counts for the nearest one.
    #[must_use]
    pub fn meaning(&self, at: Point) -> Meaning {
        let across = (at.x - self.grid.x0) / self.grid.width();
        let up = (self.grid.y1 - at.y) / self.grid.height();
        let of = |(low, high): (f64, f64), share: f64| low + (high - low) * share;
        let stance = Fraction::clamped(of(self.stances(), if self.is_mirrored { 1.0 - across } else { across }));
        if at.y >= f64::midpoint(self.lane.y1, self.waiting.y0) {
            return Meaning::Unplaced;
        }
        if at.y >= f64::midpoint(self.grid.y1, self.lane.y0) {
            return Meaning::Open(stance);
        }
        let level = of(self.levels(), up).round().clamp(1.0, f64::from(Influence::MAX)) as u8;
        Influence::new(level).map_or(Meaning::Open(stance), |influence| Meaning::Judged(stance, influence))
    }

    /// From where to where a wedge's column reaches, as far as it is seen. The first and the last reach to the edges.
    #[must_use]
    pub fn column(&self, wedge: Wedge) -> (f64, f64) {
        let start = wedge.start().value();
        let stances = match wedge {
            Wedge::ActiveAllies => (-1.0, start + 0.2),
            Wedge::ActiveOpposition => (start, 2.0),
            _ => (start, start + 0.2),
        };
        let [a, b] = [stances.0, stances.1].map(|stance| self.x(stance).clamp(self.grid.x0, self.grid.x1));
        (a.min(b), a.max(b))
    }

    /// Whether a rectangle reaches from one cell of stance and influence into another.
    #[must_use]
    pub fn crosses_cells(&self, rect: Rect) -> bool {
        let (left, right) = self.stances();
        let (low, high) = self.levels();
        let column = |x: f64| {
            let share = (x - self.grid.x0) / self.grid.width();
            let stance = left + (right - left) * if self.is_mirrored { 1.0 - share } else { share };
            Wedge::of(Fraction::clamped(stance))
        };
        let level = |y: f64| (low + (high - low) * (self.grid.y1 - y) / self.grid.height()).round();
        let is_in_grid = rect.y0 < self.grid.y1;
        column(rect.x0) != column(rect.x1) || is_in_grid && (level(rect.y0) - level(rect.y1)).abs() > 0.5
    }

    /// The part of the sheet that means the same wedge and influence, to show where something would land.
    #[must_use]
    pub fn cell(&self, meaning: Meaning) -> Rect {
        let across = |stance: Fraction| {
            let start = Wedge::of(stance).start().value();
            let [a, b] = [start, start + 0.2].map(|stance| self.x(stance));
            (a.min(b), a.max(b))
        };
        match meaning {
            Meaning::Judged(stance, influence) => {
                let ((left, right), level) = (across(stance), f64::from(influence.value()));
                Rect::new(left, self.y(level + 0.5), right, self.y(level - 0.5)).intersect(self.grid)
            }
            Meaning::Open(stance) => {
                let (left, right) = across(stance);
                Rect::new(left, self.lane.y0, right, self.lane.y1).intersect(self.lane)
            }
            Meaning::Unplaced => self.waiting,
        }
    }
}

/// A part of a range, by shares of it.
fn part((low, high): (f64, f64), shares: (f64, f64)) -> (f64, f64) {
    let at = |share: f64| low + (high - low) * share;
    (at(shares.0), at(shares.1))
}

/// The part of a height that is left when no point of that radius may reach over `share` of it.
fn room(share: f64, radius: f64, height: f64) -> f64 {
    (share - 2.0 * radius / height.max(1.0)).clamp(0.0, 1.0)
}

#[cfg(test)]
mod tests {
    //! What is drawn somewhere means what it was drawn for.
    use super::*;

    fn ground(camera: Camera, is_mirrored: bool) -> Ground {
        Ground::fit(Rect::new(100.0, 50.0, 1000.0, 750.0), camera, is_mirrored, Rows::BOTH)
    }

    #[test]
    fn what_stands_somewhere_means_its_own_stance_and_influence() {
        let mut near = Camera::default();
        near.zoom_at(ground(near, false).grid, Point::new(300.0, 300.0), 3.0);
        for (is_mirrored, camera) in
            [(false, Camera::default()), (true, Camera::default()), (false, near), (true, near)]
        {
            let ground = ground(camera, is_mirrored);
            for level in 1..=Influence::MAX {
                for stance in [0.0, 0.123, 0.5, 1.0] {
                    let at = ground.in_grid(stance, f64::from(level) + 0.3);
                    if !ground.grid.contains(at) {
                        continue;
                    }
                    let meaning = ground.meaning(at);
                    let is_meant = matches!(meaning, Meaning::Judged(found, influence)
                        if (found.value() - stance).abs() < 2e-4 && influence.value() == level);
                    assert!(is_meant, "{meaning:?} instead of {stance}, {level}");
                    assert!(ground.cell(meaning).inflate(0.01, 0.01).contains(at));
                }
            }
            assert!(matches!(ground.meaning(ground.in_lane(0.5, 0.5)), Meaning::Open(_)));
            assert_eq!(ground.meaning(ground.waiting.center()), Meaning::Unplaced);
        }
    }

    #[test]
    fn zooming_keeps_what_is_under_the_pointer_and_never_leaves_the_grid() {
        let whole = ground(Camera::default(), false);
        let at = whole.in_grid(0.3, 2.2);
        let mut camera = Camera::default();
        camera.zoom_at(whole.grid, at, 3.0);
        let moved = ground(camera, false).in_grid(0.3, 2.2);
        assert!((moved - at).hypot() < 0.5, "{moved:?} instead of {at:?}");
        camera.pan(whole.grid, Vec2::new(1e6, -1e6));
        camera.zoom_at(whole.grid, at, 1e-6);
        assert_eq!(camera, Camera::default());
    }

    #[test]
    fn every_canvas_holds_its_rows_one_below_the_other() {
        for (width, height) in [(640.0, 210.0), (300.0, 200.0), (1100.0, 800.0), (3840.0, 2100.0)] {
            let canvas = Rect::new(0.0, 0.0, width, height);
            let mut heights = Vec::new();
            for (lane, waiting) in [(true, true), (true, false), (false, true), (false, false)] {
                let rows = Rows { lane, waiting };
                let ground = Ground::fit(canvas, Camera::default(), false, rows);
                for rect in [ground.names, ground.grid, ground.lane, ground.waiting] {
                    assert_eq!(canvas.union(rect), canvas, "{width}×{height}, {rows:?}: {rect:?}");
                }
                assert!(ground.grid.height() >= 80.0, "{width}×{height}, {rows:?}: {:?}", ground.grid);
                assert!(ground.grid.y1 < ground.lane.y0 && ground.lane.y1 < ground.waiting.y0, "{rows:?}");
                assert!(ground.lane.height() >= 10.0, "one can be let go there: {rows:?}");
                assert!(matches!(ground.meaning(ground.lane.center()), Meaning::Open(_)), "{rows:?}");
                heights.push(ground.grid.height());
            }
            assert!(heights[0] < heights[1] && heights[0] < heights[2] && heights[2] < heights[3], "{heights:?}");
        }
    }

    #[test]
    fn columns_lie_side_by_side_over_the_whole_grid() {
        for is_mirrored in [false, true] {
            let ground = ground(Camera::default(), is_mirrored);
            let mut columns = Wedge::ALL.map(|wedge| ground.column(wedge));
            columns.sort_by(|a, b| a.0.total_cmp(&b.0));
            let edges = columns.iter().flat_map(|(from, to)| [*from, *to]).collect::<Vec<_>>();
            assert!((edges[0] - ground.grid.x0).abs() < 1e-9 && (edges[9] - ground.grid.x1).abs() < 1e-9);
            assert!(edges[1..9].chunks(2).all(|pair| (pair[0] - pair[1]).abs() < 1e-9), "{edges:?}");
        }
    }
}
