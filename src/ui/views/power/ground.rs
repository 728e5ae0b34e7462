//! Where everything lies on the canvas: the grid of stance and influence, the lane of those whose influence is not
//! judged, the row of those not placed yet; and back from a position to what it would mean.

use egui::{Pos2, Rect, Sense, Vec2, pos2, vec2};
use egui_plot::{Plot, PlotBounds, PlotPoint, PlotTransform};

use crate::model::{Fraction, Influence, Wedge};

/// The greatest enlargement.
const MOST_ZOOM: f64 = 24.0;
/// The levels of influence: each is as high as 1, about its number.
const LEVELS: (f64, f64) = (0.5, Influence::MAX as f64 + 0.5);
/// Left and right of the grid there is room for half a point, in points.
const SIDE: f32 = 14.0;
/// The height of what a row is called, in points.
pub const CAPTION: f32 = 21.0;
/// How much of a level's height the points in it may take.
const SPREAD: f64 = 0.86;

/// What of the grid is looked at. Not a part of the document.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Camera {
    /// 1 shows the whole grid.
    pub zoom: f64,
    /// The middle of what is seen, as shares of the grid from the left and from below.
    pub middle: (f64, f64),
}

impl Default for Camera {
    fn default() -> Self {
        Self { zoom: 1.0, middle: (0.5, 0.5) }
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
        self.middle = (within(self.middle.0), within(self.middle.1));
    }

    /// Enlarges `factor` times, so that what is under a position stays there.
    pub fn zoom_at(&mut self, grid: Rect, at: Pos2, factor: f64) {
        let zoom = (self.zoom * factor).clamp(1.0, MOST_ZOOM);
        let from_middle = share_of(grid, at - grid.center());
        let held = |middle: f64, from: f64| middle + from / self.zoom - from / zoom;
        self.middle = (held(self.middle.0, from_middle.0), held(self.middle.1, from_middle.1));
        self.zoom = zoom;
        self.stay_inside();
    }

    /// Shifts what is seen by a way on the screen.
    pub fn pan(&mut self, grid: Rect, by: Vec2) {
        let (across, up) = share_of(grid, by);
        self.middle = (self.middle.0 - across / self.zoom, self.middle.1 - up / self.zoom);
        self.stay_inside();
    }
}

/// A way on the screen as shares of the grid, upwards.
fn share_of(grid: Rect, way: Vec2) -> (f64, f64) {
    let share = |way: f32, whole: f32| f64::from(way / whole.max(1.0));
    (share(way.x, grid.width()), -share(way.y, grid.height()))
}

/// What a position means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// A stance and an influence.
    Judged(Fraction, Influence),
    /// A stance, the influence not judged.
    Open(Fraction),
    /// Not placed.
    Unplaced,
}

/// Where everything lies.
#[derive(Debug, Clone, Copy)]
pub struct Ground {
    /// All of it.
    pub canvas: Rect,
    /// The names of the wedges.
    pub names: Rect,
    /// Stance across, influence up.
    pub grid: Rect,
    /// Those whose influence is not judged.
    pub lane: Rect,
    /// Those not placed yet.
    pub waiting: Rect,
    /// From stance and influence to the screen, as it is seen now.
    pub transform: PlotTransform,
    /// As if the whole grid were seen: what stands where must not depend on what is looked at.
    whole: PlotTransform,
}

impl Ground {
    /// Divides a canvas: from the top down the names of the wedges, the grid, the lane and the row of those waiting.
    #[must_use]
    pub fn fit(canvas: Rect, camera: Camera, is_mirrored: bool) -> Self {
        let is_low = canvas.height() < 330.0;
        // What the rows are called stands in the gaps above them.
        let (margin, gap) = if is_low { (6.0, CAPTION - 6.0) } else { (18.0, CAPTION) };
        let names_height = if is_low { 17.0 } else { 40.0 };
        let row = (canvas.height() * 0.1).clamp(24.0, 58.0);
        let left = canvas.left() + if canvas.width() < 420.0 { 28.0 } else { 44.0 };
        let right = (canvas.right() - margin).max(left + 40.0);
        let strip = |bottom: f32, height: f32| Rect::from_min_max(pos2(left, bottom - height), pos2(right, bottom));
        let waiting = strip(canvas.bottom() - margin * 0.6, row);
        let lane = strip(waiting.top() - gap, row);
        let top = canvas.top() + names_height;
        let grid = Rect::from_min_max(pos2(left, top), pos2(right, (lane.top() - gap).max(top + 40.0)));
        let names = Rect::from_min_max(pos2(left, canvas.top()), pos2(right, top));
        let transform = |camera: Camera| {
            PlotTransform::new_with_invert_axis(grid, bounds(grid, camera), false, egui::Vec2b::new(is_mirrored, false))
        };
        let (transform, whole) = (transform(camera), transform(Camera::default()));
        Self { canvas, names, grid, lane, waiting, transform, whole }
    }

    /// Where a stance is, across.
    #[must_use]
    pub fn x(&self, stance: f64) -> f32 {
        self.transform.position_from_point_x(stance)
    }

    /// Where a place in the grid is: influence with its part of a level.
    #[must_use]
    pub fn in_grid(&self, stance: f64, level: f64) -> Pos2 {
        self.transform.position_from_point(&PlotPoint::new(stance, level))
    }

    /// Where a place in the lane is, `share` of its height from below.
    #[must_use]
    pub fn in_lane(&self, stance: f64, share: f64) -> Pos2 {
        pos2(self.x(stance), self.lane.bottom() - self.lane.height() * share as f32)
    }

    /// How wide 1 of the stance is and how high a level is while the whole grid is seen, in points.
    #[must_use]
    pub fn whole_scale(&self) -> Vec2 {
        let [x, y] = self.whole.dpos_dvalue();
        vec2(x.abs() as f32, y.abs() as f32)
    }

    /// The part of a level's height that points may be moved up or down by, for points of some radius.
    #[must_use]
    pub fn level_room(&self, radius: f64) -> f64 {
        room(SPREAD, radius, f64::from(self.whole_scale().y))
    }

    /// The part of the lane's height that points may be moved up or down by, for points of some radius.
    #[must_use]
    pub fn lane_room(&self, radius: f64) -> f64 {
        room(1.0, radius, f64::from(self.lane.height()))
    }

    /// What a position means, that of something let go there. What is beside the rows is taken for the nearest one.
    #[must_use]
    pub fn meaning(&self, at: Pos2) -> Meaning {
        let value = self.transform.value_from_position(at);
        let stance = Fraction::clamped(value.x);
        if at.y >= f32::midpoint(self.lane.bottom(), self.waiting.top()) {
            return Meaning::Unplaced;
        }
        if at.y >= f32::midpoint(self.grid.bottom(), self.lane.top()) {
            return Meaning::Open(stance);
        }
        let level = value.y.round().clamp(1.0, f64::from(Influence::MAX)) as u8;
        Influence::new(level).map_or(Meaning::Open(stance), |influence| Meaning::Judged(stance, influence))
    }

    /// The part of the screen that means the same wedge and influence, to show where something would land.
    #[must_use]
    pub fn cell(&self, meaning: Meaning) -> Rect {
        let across = |stance: Fraction| {
            let wedge = Wedge::of(stance);
            let [a, b] = [wedge.start().value(), wedge.start().value() + 0.2].map(|stance| self.x(stance));
            (a.min(b), a.max(b))
        };
        match meaning {
            Meaning::Judged(stance, influence) => {
                let ((left, right), level) = (across(stance), f64::from(influence.value()));
                let [low, high] = [level - 0.5, level + 0.5].map(|y| self.transform.position_from_point_y(y));
                Rect::from_min_max(pos2(left, high), pos2(right, low)).intersect(self.grid)
            }
            Meaning::Open(stance) => {
                let (left, right) = across(stance);
                Rect::from_min_max(pos2(left, self.lane.top()), pos2(right, self.lane.bottom())).intersect(self.lane)
            }
            Meaning::Unplaced => self.waiting,
        }
    }
}

/// The values that are seen. A little more than all stances, so that points at the ends are whole.
fn bounds(grid: Rect, camera: Camera) -> PlotBounds {
    let pad = f64::from(SIDE / (grid.width() - 2.0 * SIDE).max(SIDE));
    let at = |(low, high): (f64, f64), share: f64| low + (high - low) * share;
    let (stances, (left, right)) = ((-pad, 1.0 + pad), camera.seen(camera.middle.0));
    let (bottom, top) = camera.seen(camera.middle.1);
    PlotBounds::from_min_max([at(stances, left), at(LEVELS, bottom)], [at(stances, right), at(LEVELS, top)])
}

/// The part of a height that is left when no point of that radius may reach over `share` of it.
fn room(share: f64, radius: f64, height: f64) -> f64 {
    (share - 2.0 * radius / height.max(1.0)).clamp(0.0, 1.0)
}

/// A plot without anything of its own: no axes, no lines, and nothing that follows the pointer.
pub fn bare_plot<'a>(salt: &'static str, size: egui::Vec2) -> Plot<'a> {
    Plot::new(salt)
        .width(size.x)
        .height(size.y)
        .sense(Sense::hover())
        .show_axes(false)
        .show_grid(false)
        .show_background(false)
        .show_crosshair(false)
        .show_x(false)
        .show_y(false)
        .allow_drag(false)
        .allow_zoom(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
        .allow_axis_zoom_drag(false)
}

#[cfg(test)]
mod tests {
    //! What is drawn somewhere means what it was drawn for.
    use super::*;

    fn ground(camera: Camera, is_mirrored: bool) -> Ground {
        Ground::fit(Rect::from_min_size(pos2(100.0, 50.0), vec2(900.0, 700.0)), camera, is_mirrored)
    }

    #[test]
    fn what_stands_somewhere_means_its_own_stance_and_influence() {
        for is_mirrored in [false, true] {
            let ground = ground(Camera::default(), is_mirrored);
            for level in 1..=Influence::MAX {
                for stance in [0.0, 0.123, 0.5, 1.0] {
                    let meaning = ground.meaning(ground.in_grid(stance, f64::from(level) + 0.3));
                    let is_meant = matches!(meaning, Meaning::Judged(found, influence)
                        if (found.value() - stance).abs() < 2e-4 && influence.value() == level);
                    assert!(is_meant, "{meaning:?} instead of {stance}, {level}");
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
        assert!((moved - at).length() < 0.5, "{moved:?} instead of {at:?}");
        camera.pan(whole.grid, vec2(1e6, -1e6));
        camera.zoom_at(whole.grid, at, 1e-6);
        assert_eq!(camera, Camera::default());
    }

    #[test]
    fn every_canvas_holds_its_rows_one_below_the_other() {
        for (width, height) in [(640.0, 210.0), (300.0, 200.0), (1100.0, 800.0), (3840.0, 2100.0)] {
            let canvas = Rect::from_min_size(Pos2::ZERO, vec2(width, height));
            let ground = Ground::fit(canvas, Camera::default(), false);
            for rect in [ground.names, ground.grid, ground.lane, ground.waiting] {
                assert!(canvas.contains_rect(rect), "{width}×{height}: {rect:?}");
            }
            assert!(ground.grid.height() >= 80.0, "{width}×{height}: {:?}", ground.grid);
            assert!(ground.grid.bottom() < ground.lane.top() && ground.lane.bottom() < ground.waiting.top());
        }
    }
}
