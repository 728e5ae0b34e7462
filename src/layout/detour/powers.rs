//! A line as a polynomial: its points are worked out fast.

use kurbo::{CubicBez, Point, Vec2};

/// In how many steps a line is looked at, at most.
const MOST_STEPS: f64 = 400.0;

/// A line in powers of the share of the way.
pub(super) struct Powers([Vec2; 4]);

impl Powers {
    /// Of that line.
    pub(super) fn of(line: CubicBez) -> Self {
        let [p0, p1, p2, p3] = [line.p0, line.p1, line.p2, line.p3].map(Point::to_vec2);
        Self([p0, (p1 - p0) * 3.0, (p0 - 2.0 * p1 + p2) * 3.0, p3 - p0 + (p1 - p2) * 3.0])
    }

    /// In how many steps of at most that length it is gone along, unless they were too many.
    pub(super) fn count(&self, step: f64) -> u32 {
        (self.length() / step).ceil().clamp(1.0, MOST_STEPS) as u32
    }

    /// About its length, and not less: that of the way along its control points.
    pub(super) fn length(&self) -> f64 {
        let [_, a, b, c] = self.0;
        let parts = [a / 3.0, (a + b) / 3.0, (a + b * 2.0 + c * 3.0) / 3.0];
        parts.iter().map(|part| part.hypot2().sqrt()).sum()
    }

    /// The point after that share of it.
    pub(super) fn at(&self, share: f64) -> Point {
        let [a, b, c, d] = self.0;
        (a + (b + (c + d * share) * share) * share).to_point()
    }
}
