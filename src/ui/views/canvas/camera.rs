//! Where the half circle or the network lies in the canvas, and how far it is enlarged.

use egui::{Pos2, Rect, Vec2, pos2, vec2};

use crate::layout::Scale;
use crate::picture::Fit;

/// The least enlargement: a quarter as large as fits.
const MIN_ZOOM: f64 = 0.25;
/// The greatest enlargement.
const MAX_ZOOM: f64 = 24.0;
/// The greatest enlargement to which a part of the view is brought in view.
const MOST_OF_A_PART: f64 = 3.0;

/// Zoom and shift against the fitted view. Not a part of the document.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Camera {
    /// 1 fits the whole half circle or network; 0.25 to 24.
    pub zoom: f64,
    /// How far the half circle's centre or the plane's origin is shifted, in points.
    pub shift: Vec2,
}

impl Default for Camera {
    fn default() -> Self {
        Self { zoom: 1.0, shift: Vec2::ZERO }
    }
}

/// The canvas, and the half circle or the network fitted into it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    /// The whole canvas, on the screen.
    pub canvas: Rect,
    /// What is fitted into it.
    pub fit: Fit,
}

impl Frame {
    /// Where the fitted half circle's centre or the plane's origin lies on the screen.
    #[must_use]
    pub fn center(self) -> Pos2 {
        self.canvas.min + vec2(self.fit.center.x as f32, self.fit.center.y as f32)
    }

    /// What the half circle or the network takes about that, enlarged so many times.
    fn bounds(self, zoom: f64) -> Rect {
        let at = |x: f64, y: f64| pos2((x * zoom) as f32, (y * zoom) as f32);
        let kurbo::Rect { x0, y0, x1, y1 } = self.fit.bounds;
        Rect::from_min_max(at(x0, y0), at(x1, y1))
    }
}

impl Camera {
    /// Whether the view is larger or smaller than it is fitted.
    #[must_use]
    pub fn is_zoomed(self) -> bool {
        (self.zoom - 1.0).abs() > 1e-6
    }

    /// The scale of what is drawn.
    #[must_use]
    pub fn scale(self, frame: Frame) -> Scale {
        frame.fit.scale(self.zoom)
    }

    /// Where the half circle's centre or the plane's origin is on the screen.
    #[must_use]
    pub fn origin(self, frame: Frame) -> Pos2 {
        frame.center() + self.shift
    }

    /// A point of the screen from the half circle's centre in its radii, or likewise on the plane, however it is
    /// stretched.
    #[must_use]
    pub fn in_radii(self, frame: Frame, at: Pos2) -> Vec2 {
        let stretch = frame.fit.stretch;
        (at - self.origin(frame)) / self.scale(frame).rim as f32 / vec2(stretch.x as f32, stretch.y as f32)
    }

    /// Enlarges `factor` times, within the bounds there are, so that what is under `at` stays there.
    pub fn zoom_at(&mut self, frame: Frame, at: Pos2, factor: f64) {
        let zoom = (self.zoom * factor).clamp(MIN_ZOOM, MAX_ZOOM);
        let from_origin = at - self.origin(frame);
        let ratio = (zoom / self.zoom) as f32;
        self.shift += from_origin * (1.0 - ratio);
        self.zoom = zoom;
        self.stay_in_reach(frame);
    }

    /// Shifts the view, but never so far that the half circle or the network is lost.
    pub fn pan(&mut self, frame: Frame, by: Vec2) {
        self.shift += by;
        self.stay_in_reach(frame);
    }

    /// What the whole half circle or network takes about its centre or origin as it is enlarged, in points.
    #[must_use]
    pub fn whole(self, frame: Frame) -> Rect {
        frame.bounds(self.zoom)
    }

    /// Whether some of it is out of sight.
    #[must_use]
    pub fn hides_some(self, frame: Frame) -> bool {
        let shown = self.whole(frame).translate(self.origin(frame).to_vec2());
        !frame.canvas.expand(1.0).contains_rect(shown)
    }

    /// Brings a point about the half circle's centre or the plane's origin into the middle of the canvas.
    pub fn look_at(&mut self, frame: Frame, point: Pos2) {
        self.shift = frame.canvas.center() - point.to_vec2() - frame.center();
        self.stay_in_reach(frame);
    }

    /// Shows a part of what is drawn, given where it is on the screen now, in the middle of the canvas: as large as fits
    /// with so much left free at every side, at least as it is fitted and at most three times as large.
    pub fn show_part(&mut self, frame: Frame, part: Rect, beside: Vec2) {
        let room = (frame.canvas.size() - 2.0 * beside).max(vec2(1.0, 1.0));
        let factor = f64::from((room / part.size().max(vec2(1.0, 1.0))).min_elem());
        let zoom = (self.zoom * factor).clamp(1.0, MOST_OF_A_PART);
        let from_origin = (part.center() - self.origin(frame)) * (zoom / self.zoom) as f32;
        self.zoom = zoom;
        self.shift = frame.canvas.center() - from_origin - frame.center();
        self.stay_in_reach(frame);
    }

    fn stay_in_reach(&mut self, frame: Frame) {
        let bounds = frame.bounds(self.zoom);
        let inner = Rect::from_center_size(frame.canvas.center(), frame.canvas.size() * vec2(0.7, 0.9));
        let (least, most) = (inner.min - bounds.max.to_vec2(), inner.max - bounds.min.to_vec2());
        self.shift = self.origin(frame).clamp(least, most) - frame.center();
    }
}

#[cfg(test)]
mod tests {
    //! What is under the pointer stays there.
    use super::*;
    use crate::picture::Positions;

    fn frame(canvas: Rect, extent: Option<kurbo::Rect>) -> Frame {
        let size = kurbo::Size::new(canvas.width().into(), canvas.height().into());
        let fit = match extent {
            None => Fit::half_circle(size, 70.0, 0.0),
            Some(extent) => Fit::network(size, (70.0, 0.0), 0.0, &Positions::default(), extent),
        };
        Frame { canvas, fit }
    }

    #[test]
    fn zooming_keeps_the_point_under_the_pointer() {
        let frame = frame(Rect::from_min_size(pos2(200.0, 50.0), vec2(1000.0, 800.0)), None);
        let mut camera = Camera::default();
        let at = pos2(500.0, 600.0);
        let before = (at - camera.origin(frame)) / camera.scale(frame).rim as f32;
        camera.zoom_at(frame, at, 2.5);
        let after = (at - camera.origin(frame)) / camera.scale(frame).rim as f32;
        assert!((before - after).length() < 1e-4, "{before:?} {after:?}");
    }

    #[test]
    fn every_part_of_a_network_can_be_shown_and_none_is_lost() {
        let canvas = Rect::from_min_size(pos2(200.0, 50.0), egui::vec2(1000.0, 700.0));
        for side in [300.0, 2_200.0, 5_200.0] {
            let extent = kurbo::Rect::new(-0.3 * side, -0.5 * side, 0.7 * side, 0.5 * side);
            let frame = frame(canvas, Some(extent));
            for zoom in [0.25, 1.0, 8.0, 24.0] {
                for (x, y) in [(1.0, 0.0), (-1.0, 0.0), (0.0, 1.0), (0.0, -1.0)] {
                    let mut camera = Camera { zoom, shift: Vec2::ZERO };
                    camera.pan(frame, vec2(x, y) * 1e6);
                    let shown = frame.bounds(zoom).translate(camera.origin(frame).to_vec2());
                    assert!(shown.intersects(canvas), "{side}, {zoom}: {shown:?} is lost");
                    let edge = vec2(x, y) * (shown.center() - canvas.center());
                    assert!(edge.x + edge.y > 0.0, "{side}, {zoom}: {shown:?} stops before its other edge is seen");
                    let far = if x + y > 0.0 { shown.min } else { shown.max };
                    assert!(
                        canvas.contains(pos2(
                            if x == 0.0 { canvas.center().x } else { far.x },
                            if y == 0.0 { canvas.center().y } else { far.y }
                        )),
                        "{side}, {zoom}: {far:?} is not in {canvas:?}"
                    );
                }
            }
        }
    }
}
