//! The line of a relationship: a gentle curve between two chips, bent towards the sheet's origin.

use kurbo::{CubicBez, ParamCurve, Point, QuadBez, Rect, Vec2};

/// How far the control point of a line on the half circle is pulled from the middle between its ends towards the
/// centre, as a share of the way; the curve's own middle is pulled half as far.
pub const PULL: f64 = 0.16;

/// The curve between two points of the sheet.
///
/// Its control point is pulled from the middle between them towards the sheet's origin, by `pull` of the way. `lane`
/// keeps parallel lines apart: 0 is the middle one, and each lane to either side bends `lane_width` points further out.
#[must_use]
pub fn curve(from: Point, to: Point, pull: f64, lane: f64, lane_width: f64) -> CubicBez {
    let middle = from.midpoint(to);
    let along = to - from;
    let across = if along.hypot2() > 1e-9 { Vec2::new(-along.y, along.x) / along.hypot() } else { Vec2::ZERO };
    // The control point is twice as far out as the curve's middle.
    let control = middle - middle.to_vec2() * pull + across * (2.0 * lane * lane_width);
    QuadBez::new(from, control, to).raise()
}

/// The straight line from one point to another.
#[must_use]
pub fn straight(from: Point, to: Point) -> CubicBez {
    CubicBez::new(from, from.lerp(to, 1.0 / 3.0), from.lerp(to, 2.0 / 3.0), to)
}

/// The share of the curve after which it has left the chip it starts from, with `margin` points round it: 0 if it
/// starts outside, 1 if it ends inside.
#[must_use]
pub fn leaves_at(curve: CubicBez, chip: Rect, margin: f64) -> f64 {
    let outline = outline(chip, margin);
    if !outline.holds(curve.eval(0.0)) {
        return 0.0;
    }
    let (mut inside, mut outside) = (0.0, 1.0);
    if outline.holds(curve.eval(outside)) {
        return 1.0;
    }
    for _ in 0..14 {
        let middle = f64::midpoint(inside, outside);
        // Chosen, not branched: the processor would guess wrongly half of the time.
        let is_inside = outline.holds(curve.eval(middle));
        inside = if is_inside { middle } else { inside };
        outside = if is_inside { outside } else { middle };
    }
    outside
}

/// The share of the curve before which it has not yet reached the chip it ends at, with `margin` points round it: 1 if
/// it ends outside, 0 if it starts inside.
#[must_use]
pub fn reaches_at(curve: CubicBez, chip: Rect, margin: f64) -> f64 {
    let backwards = CubicBez::new(curve.p3, curve.p2, curve.p1, curve.p0);
    1.0 - leaves_at(backwards, chip, margin)
}

fn outline(chip: Rect, margin: f64) -> Outline {
    let grown = chip.inflate(margin, margin);
    let radius = (grown.height() / 2.0).min(grown.width() / 2.0);
    let straight = Vec2::new((grown.width() / 2.0 - radius).max(0.0), (grown.height() / 2.0 - radius).max(0.0));
    Outline { center: grown.center(), straight, radius_sq: radius * radius }
}

/// A chip's edge: kurbo's rounded rectangle with one radius, worked out once for all the points that are asked for.
struct Outline {
    center: Point,
    /// From the middle to where the corners' circles have theirs.
    straight: Vec2,
    radius_sq: f64,
}

impl Outline {
    fn holds(&self, point: Point) -> bool {
        let away = point - self.center;
        let (x, y) = ((away.x.abs() - self.straight.x).max(0.0), (away.y.abs() - self.straight.y).max(0.0));
        x * x + y * y <= self.radius_sq
    }
}

/// The lanes of `count` parallel lines, side by side about the middle: 0, or −½ and ½, or −1, 0 and 1, …
#[must_use]
pub fn lane(index: usize, count: usize) -> f64 {
    index as f64 - (count.saturating_sub(1)) as f64 / 2.0
}

#[cfg(test)]
mod tests {
    //! Ends at chips' edges, and parallel lines apart.
    use kurbo::{RoundedRect, Shape};

    use super::*;

    #[test]
    fn a_line_ends_at_the_edge_of_the_chip() {
        let chip = Rect::from_center_size(Point::new(200.0, -100.0), kurbo::Size::new(100.0, 28.0));
        let curve = curve(Point::new(-200.0, -300.0), chip.center(), PULL, 0.0, 10.0);
        let end = curve.eval(reaches_at(curve, chip, 0.0));
        assert!(!outline(chip, 0.0).holds(end) || !outline(chip, 0.0).holds(end + (chip.center() - end) * -0.01));
        assert!(outline(chip, 0.5).holds(end), "{end:?} is not at the edge of {chip:?}");
    }

    #[test]
    fn an_outline_is_kurbos_rounded_rectangle() {
        for (width, height) in [(100.0, 28.0), (18.0, 18.0), (20.0, 40.0)] {
            let chip = Rect::from_center_size(Point::new(3.0, -7.0), kurbo::Size::new(width, height));
            let rounded = RoundedRect::from_rect(chip, height / 2.0);
            for x in -60..60 {
                for y in -40..40 {
                    let at = Point::new(f64::from(x) + 0.37, f64::from(y) + 0.21);
                    assert_eq!(outline(chip, 0.0).holds(at), rounded.winding(at) != 0, "{at:?} in {chip:?}");
                }
            }
        }
    }

    #[test]
    fn parallel_lines_run_apart() {
        let (from, to) = (Point::new(-200.0, -200.0), Point::new(200.0, -200.0));
        let middles: Vec<f64> = (0..3).map(|index| curve(from, to, PULL, lane(index, 3), 12.0).eval(0.5).y).collect();
        assert!((middles[0] - middles[1]).abs() > 11.0 && (middles[1] - middles[2]).abs() > 11.0);
    }
}
