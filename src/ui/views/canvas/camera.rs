//! Where the half circle or the network lies in the canvas, and how far it is enlarged.

use egui::{Pos2, Rect, Vec2, pos2, vec2};

use crate::layout::{Scale, network};

/// The least enlargement: a quarter as large as fits.
const MIN_ZOOM: f64 = 0.25;
/// The greatest enlargement.
const MAX_ZOOM: f64 = 24.0;

/// The radius of the border round the half circle, in radii.
const RIM: f64 = 1.02;
/// What the names of the wedges take below the half circle, in points at text scale 1.
const LABELS_BELOW: f64 = 50.0;
/// What they take above and below it.
const LABELS_Y: f64 = LABELS_BELOW + 46.0;
/// The smallest text in the hub that can be read at the desk, in points.
const LEAST_HUB_TEXT: f64 = 11.0;
/// The smallest text beside the half circle, in points at text scale 1.
const SMALLEST_SIZE: f64 = 12.7;
/// How far from the middle the names of the second and fourth wedge begin, in radii.
const LABEL_X: f64 = 0.62;
/// How wide such a name usually is, in points at text scale 1.
const LABEL_WIDTH: f64 = 150.0;

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
    /// The whole canvas.
    pub canvas: Rect,
    /// The fitted radius in points, or what is as long on the fitted plane.
    pub rim: f64,
    /// Where the fitted half circle's centre or the plane's origin lies.
    pub center: Pos2,
    /// Texts are not smaller than at this scale, while the view is fitted.
    pub least_scale: f64,
    /// No text is smaller than this, in points, while the view is fitted.
    pub least_text: f64,
    /// What the fitted half circle or network takes about that, in points.
    pub bounds: Rect,
    /// What is left free above and below the fitted half circle, in points; 0 for a network, which takes what there is.
    pub spare: f32,
}

impl Frame {
    /// Fits the half circle, with the names around it, below `header` points kept for the title. No text is smaller
    /// than `least_text` points.
    #[must_use]
    pub fn fit(canvas: Rect, header: f32, least_text: f64) -> Self {
        let room_y = f64::from(canvas.height() - header - 16.0).max(40.0);
        let half_width = f64::from(canvas.width() / 2.0);
        // Texts grow with the radius from a smallest size on, so each bound has two parts.
        let smallest = Scale::SMALLEST_TEXT.max(least_text / SMALLEST_SIZE);
        let by_height = ((room_y - LABELS_Y * smallest) / RIM).min(room_y / (RIM + LABELS_Y / Scale::NATURAL_RIM));
        let by_width = (half_width - 12.0) / 1.06;
        let by_labels = ((half_width - 8.0 - LABEL_WIDTH * smallest) / LABEL_X)
            .min((half_width - 8.0) / (LABEL_X + LABEL_WIDTH / Scale::NATURAL_RIM));
        // Rather than that the half circle becomes too small for its chips, the names are cut.
        let by_cut_labels = ((half_width - 8.0 - Scale::NARROW_LABEL * smallest) / LABEL_X).min(Scale::NARROW_RIM);
        let rim = by_height.min(by_width).min(by_labels.max(by_cut_labels)).max(Scale::SMALLEST_RIM);
        let text = Scale::of_view(rim, 1.0).text.max(smallest);
        let spare = (room_y - rim * RIM - LABELS_Y * text).max(0.0) as f32;
        // More of the spare room lies above the half circle than below it.
        let bottom = canvas.bottom() - (LABELS_BELOW * text) as f32 - spare * 0.3;
        let radius = rim as f32;
        Self {
            canvas,
            rim,
            center: pos2(canvas.center().x, bottom),
            bounds: Rect::from_min_max(pos2(-radius, -radius), pos2(radius, 0.0)),
            least_scale: smallest,
            least_text,
            spare,
        }
    }
}

impl Frame {
    /// Fits what takes `extent`, in points of the network's plane, below `header` points kept for the title, with
    /// `labels` points at text scale 1 free above and below it.
    #[must_use]
    pub fn fit_plane(canvas: Rect, header: f32, least_text: f64, extent: kurbo::Rect, labels: (f64, f64)) -> Self {
        let smallest = Scale::SMALLEST_TEXT.max(least_text / SMALLEST_SIZE);
        let (above, below) = ((labels.0 * smallest) as f32, (labels.1 * smallest) as f32);
        let room = canvas.with_min_y((canvas.top() + header + above).min(canvas.bottom()));
        let room = room.with_max_y((room.bottom() - below).max(room.top()));
        let size = kurbo::Size::new(room.width().into(), room.height().into());
        let fit = network::fit(size, extent.size(), smallest);
        let middle = extent.center().to_vec2() * fit;
        Self {
            canvas,
            rim: fit * Scale::NATURAL_RIM,
            center: room.center() - vec2(middle.x as f32, middle.y as f32),
            bounds: Rect::from_center_size(
                pos2(middle.x as f32, middle.y as f32),
                vec2((extent.width() * fit) as f32, (extent.height() * fit) as f32),
            ),
            least_scale: smallest,
            least_text,
            spare: 0.0,
        }
    }
}

impl Frame {
    /// No text in the hub is smaller than this, in points: the hub says what can be read, and else keeps still.
    #[must_use]
    pub fn least_hub_text(self) -> f64 {
        self.least_text.max(LEAST_HUB_TEXT)
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
        let fitted = Scale::of_view(frame.rim, 1.0);
        let scale = Scale::of_view(frame.rim, self.zoom);
        Scale { text: scale.text * (frame.least_scale / fitted.text).max(1.0), ..scale }
    }

    /// Where the half circle's centre or the plane's origin is on the screen.
    #[must_use]
    pub fn origin(self, frame: Frame) -> Pos2 {
        frame.center + self.shift
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

    fn stay_in_reach(&mut self, frame: Frame) {
        let bounds = frame.bounds * self.zoom as f32;
        let inner = Rect::from_center_size(frame.canvas.center(), frame.canvas.size() * vec2(0.7, 0.9));
        let (least, most) = (inner.min - bounds.max.to_vec2(), inner.max - bounds.min.to_vec2());
        self.shift = self.origin(frame).clamp(least, most) - frame.center;
    }
}

#[cfg(test)]
mod tests {
    //! What is under the pointer stays there.
    use super::*;

    #[test]
    fn zooming_keeps_the_point_under_the_pointer() {
        let frame = Frame::fit(Rect::from_min_size(pos2(200.0, 50.0), egui::vec2(1000.0, 800.0)), 70.0, 0.0);
        let mut camera = Camera::default();
        let at = pos2(500.0, 600.0);
        let before = (at - camera.origin(frame)) / camera.scale(frame).rim as f32;
        camera.zoom_at(frame, at, 2.5);
        let after = (at - camera.origin(frame)) / camera.scale(frame).rim as f32;
        assert!((before - after).length() < 1e-4, "{before:?} {after:?}");
    }

    #[test]
    fn the_fitted_half_circle_lies_inside_every_canvas() {
        for (width, height) in [(640.0, 264.0), (480.0, 560.0), (1086.0, 803.0), (3840.0, 2160.0), (300.0, 900.0)] {
            let canvas = Rect::from_min_size(pos2(0.0, 0.0), egui::vec2(width, height));
            let frame = Frame::fit(canvas, 70.0, 0.0);
            let rim = frame.rim as f32;
            assert!(frame.center.x - rim >= 0.0 && frame.center.x + rim <= width, "{width}×{height}: {frame:?}");
            assert!(frame.center.y - rim >= 0.0 && frame.center.y <= height, "{width}×{height}: {frame:?}");
        }
    }

    #[test]
    fn every_part_of_a_network_can_be_shown_and_none_is_lost() {
        let canvas = Rect::from_min_size(pos2(200.0, 50.0), egui::vec2(1000.0, 700.0));
        for side in [300.0, 2_200.0, 5_200.0] {
            let extent = kurbo::Rect::new(-0.3 * side, -0.5 * side, 0.7 * side, 0.5 * side);
            let frame = Frame::fit_plane(canvas, 70.0, 0.0, extent, (0.0, 0.0));
            for zoom in [0.25, 1.0, 8.0, 24.0] {
                for (x, y) in [(1.0, 0.0), (-1.0, 0.0), (0.0, 1.0), (0.0, -1.0)] {
                    let mut camera = Camera { zoom, shift: Vec2::ZERO };
                    camera.pan(frame, vec2(x, y) * 1e6);
                    let shown = (frame.bounds * zoom as f32).translate(camera.origin(frame).to_vec2());
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
