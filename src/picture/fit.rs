//! How large the half circle or the network is where all of it is seen in a canvas, and where it lies there.

use kurbo::{Point, Rect, Size, Vec2};

use super::ground::{COLUMNS_Y, Positions};
use crate::layout::Scale;

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
/// From the canvas's edge to the names, in points.
pub const CANVAS_EDGE: f64 = 5.0;
/// The size of names beside marks at the desk, on a narrow canvas and on one at least so wide, in points; from which
/// width on they grow, more slowly than it.
const NARROW_NAMES: f64 = 11.0;
const WIDE_NAMES: f64 = 12.0;
const WIDE: f64 = 1000.0;
const WIDER: f64 = 1400.0;

/// The size of names beside marks on a canvas of that width at the desk, in points.
pub(super) fn name_size(width: f64) -> f64 {
    if width < WIDE { NARROW_NAMES } else { WIDE_NAMES * (width / WIDER).sqrt().max(1.0) }
}

/// The half circle or the network as it lies in a canvas, in points from the canvas's upper left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fit {
    /// The canvas's width and height.
    pub size: Size,
    /// The half circle's radius, or what is as long on the plane.
    pub rim: f64,
    /// How many times as long that is across and down on the plane, of which one is 1: a network fills the shape of its
    /// canvas.
    pub stretch: Vec2,
    /// Where the half circle's centre or the plane's origin lies.
    pub center: Point,
    /// Texts are not smaller than at this scale.
    pub least_scale: f64,
    /// No text is smaller than this, in points.
    pub least_text: f64,
    /// What the half circle or the network takes about that, in points.
    pub bounds: Rect,
    /// What is left free above and below the half circle, in points; 0 for a network, which takes what there is.
    pub spare: f64,
}

impl Fit {
    /// Fits the half circle, with the names around it, below `header` points kept for the title. No text is smaller
    /// than `least_text` points.
    #[must_use]
    pub fn half_circle(size: Size, header: f64, least_text: f64) -> Self {
        let room_y = (size.height - header - 16.0).max(40.0);
        let half_width = size.width / 2.0;
        // Texts grow with the radius from a smallest size on, so each bound has two parts.
        let smallest = Scale::SMALLEST_TEXT.max(least_text / SMALLEST_SIZE);
        let by_height = ((room_y - LABELS_Y * smallest) / RIM).min(room_y / (RIM + LABELS_Y / Scale::NATURAL_RIM));
        let by_width = (half_width - 12.0) / 1.06;
        let rim = by_height.min(by_width).max(Scale::SMALLEST_RIM);
        let text = Scale::of_view(rim, 1.0).text.max(smallest);
        let spare = (room_y - rim * RIM - LABELS_Y * text).max(0.0);
        Self {
            size,
            rim,
            stretch: Vec2::new(1.0, 1.0),
            // More of the spare room lies above the half circle than below it.
            center: Point::new(half_width, size.height - LABELS_BELOW * text - spare * 0.3),
            least_scale: smallest,
            least_text,
            bounds: Rect::new(-rim, -rim, rim, 0.0),
            spare,
        }
    }

    /// Fits the network that takes `extent`, in points of its plane, between `header` points kept for the title and
    /// `foot` points for what lies at the bottom, with the names of its columns, where it has any.
    #[must_use]
    pub fn network(size: Size, (header, foot): (f64, f64), least_text: f64, plane: &Positions, extent: Rect) -> Self {
        let smallest = Scale::SMALLEST_TEXT.max(least_text / SMALLEST_SIZE);
        let (above, below) = plane.axis.map_or((0.0, 0.0), |_| COLUMNS_Y);
        let bottom = (size.height - foot).max(0.0);
        let top = (header + above * smallest).min(bottom);
        let room = Rect::new(0.0, top, size.width, (bottom - below * smallest).max(top));
        let (fit, bounds) = plane.fitted(room.size(), smallest, extent);
        let uniform = fit.x.min(fit.y);
        Self {
            size,
            rim: uniform * Scale::NATURAL_RIM,
            stretch: fit / uniform,
            center: room.center() - bounds.center().to_vec2(),
            least_scale: smallest,
            least_text,
            bounds,
            spare: 0.0,
        }
    }

    /// How many points of the sheet a point of the network's plane takes at that scale, across and down.
    #[must_use]
    pub fn plane_scale(self, scale: Scale) -> Vec2 {
        self.stretch * (scale.rim / Scale::NATURAL_RIM)
    }

    /// The scale of what is drawn where it is enlarged `zoom` times.
    #[must_use]
    pub fn scale(self, zoom: f64) -> Scale {
        let fitted = Scale::of_view(self.rim, 1.0);
        let scale = Scale::of_view(self.rim, zoom);
        Scale { text: scale.text * (self.least_scale / fitted.text).max(1.0), ..scale }
    }

    /// No text in the hub is smaller than this, in points: the hub says what can be read, and else keeps still.
    #[must_use]
    pub fn least_hub_text(self) -> f64 {
        self.least_text.max(LEAST_HUB_TEXT)
    }

    /// How far from the middle the wedges' names may reach where the half circle has that radius, in points: they move
    /// with it when it is enlarged, and have as much room as ever when it is made smaller.
    #[must_use]
    pub fn reach(self, rim: f64) -> f64 {
        (self.size.width / 2.0 - CANVAS_EDGE) * (rim / self.rim).max(1.0)
    }

    /// The size of names beside marks at the desk, in points at text scale 1.
    #[must_use]
    pub fn name_size(self) -> f64 {
        name_size(self.size.width) / self.scale(1.0).text
    }

    /// Within what names stand, in points of the sheet: between the heading and what lies at the foot.
    #[must_use]
    pub fn names_area(self, header: f64, foot: f64) -> Rect {
        let Size { width, height } = self.size;
        Rect::new(CANVAS_EDGE, header, width - CANVAS_EDGE, height - foot) - self.center.to_vec2()
    }
}

#[cfg(test)]
mod tests {
    //! What is fitted lies inside.
    use super::*;

    #[test]
    fn the_fitted_half_circle_lies_inside_every_canvas() {
        for (width, height) in [(640.0, 264.0), (480.0, 560.0), (1086.0, 803.0), (3840.0, 2160.0), (300.0, 900.0)] {
            let fit = Fit::half_circle(Size::new(width, height), 70.0, 0.0);
            let (Point { x, y }, rim) = (fit.center, fit.rim);
            assert!(x - rim >= 0.0 && x + rim <= width && y - rim >= 0.0 && y <= height, "{width}×{height}: {fit:?}");
        }
    }
}
