//! The half circle: from placements to points and back.
//!
//! The stance runs along the arc, from the left (0) to the right (1), or the
//! other way in a mirrored map. The distance runs outwards from just outside
//! the hub to just inside the rim, so that even a chip at either end has room.

use std::f64::consts::PI;

use kurbo::{Point, Rect, Vec2};

use crate::model::{Fraction, Placement, Wedge};

/// The radius of the hub with the demand, as a share of the rim.
pub const HUB: f64 = 0.173;
/// Where distance 0 lies, as a share of the rim.
const INNERMOST: f64 = 0.24;
/// Where distance 1 lies, as a share of the rim.
const OUTERMOST: f64 = 0.96;

/// The half circle of a given size, seen from one side.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fan {
    /// Its radius in points.
    pub rim: f64,
    /// Whether allies are on the right.
    pub is_mirrored: bool,
}

impl Fan {
    /// The angle of a stance in radians, counted clockwise from the left horizon as seen; 0 to π.
    #[must_use]
    pub fn angle_rad(self, stance: f64) -> f64 {
        let seen = if self.is_mirrored { 1.0 - stance } else { stance };
        seen * PI
    }

    /// The angles between which a wedge lies, the smaller first.
    #[must_use]
    pub fn angles_rad(self, wedge: Wedge) -> (f64, f64) {
        let [start, end] = [0.0, 0.2].map(|further| self.angle_rad(wedge.start().value() + further));
        (start.min(end), start.max(end))
    }

    /// The direction from the centre at an angle of [`Fan::angle_rad`], as a unit vector.
    #[must_use]
    pub fn direction(angle_rad: f64) -> Vec2 {
        Vec2::new(-angle_rad.cos(), -angle_rad.sin())
    }

    /// The point on a stance at a share of the rim's radius.
    #[must_use]
    pub fn point_at(self, stance: f64, share_of_rim: f64) -> Point {
        (Self::direction(self.angle_rad(stance)) * (share_of_rim * self.rim)).to_point()
    }

    /// How far from the centre distance 0 and distance 1 lie, in points.
    #[must_use]
    pub fn reach(self) -> (f64, f64) {
        (INNERMOST * self.rim, OUTERMOST * self.rim)
    }

    /// Where a placement lies.
    #[must_use]
    pub fn point_of(self, placement: Placement) -> Point {
        let share = INNERMOST + placement.distance.value() * (OUTERMOST - INNERMOST);
        self.point_at(placement.stance.value(), share)
    }

    /// The placement nearest to a point. Below the horizon it is the end of the half circle on that side.
    #[must_use]
    pub fn placement_at(self, point: Point) -> Placement {
        let from_centre = point.to_vec2();
        let angle_rad = if from_centre.y >= 0.0 {
            if from_centre.x < 0.0 { 0.0 } else { PI }
        } else {
            (-from_centre.y).atan2(-from_centre.x)
        };
        let seen = angle_rad / PI;
        let stance = if self.is_mirrored { 1.0 - seen } else { seen };
        let share = from_centre.hypot() / self.rim;
        Placement::clamped(stance, (share - INNERMOST) / (OUTERMOST - INNERMOST))
    }

    /// The wedge under a point, or none outside the half circle.
    ///
    /// A little below the horizon and beyond the rim still counts, so that a chip dropped on the edge is not lost.
    #[must_use]
    pub fn wedge_at(self, point: Point) -> Option<Wedge> {
        let slack = 0.06 * self.rim;
        let is_inside = point.y <= slack && point.to_vec2().hypot() <= self.rim + slack;
        is_inside.then(|| self.placement_at(point).wedge())
    }

    /// How far inside a wedge a point lies, in points: from its borders, the hub and the rim, whichever is nearest. Less
    /// than 0 outside.
    #[must_use]
    pub fn depth_in(self, wedge: Wedge, point: Point) -> f64 {
        let (start, end) = self.angles_rad(wedge);
        let from_centre = point.to_vec2();
        let from_borders = [Self::direction(start).cross(from_centre), from_centre.cross(Self::direction(end))];
        let radius = from_centre.hypot();
        from_borders.into_iter().fold((radius - HUB * self.rim).min(self.rim - radius), f64::min)
    }

    /// Whether a rectangle lies wholly inside a wedge.
    #[must_use]
    pub fn holds(self, wedge: Wedge, rect: Rect) -> bool {
        let corners = [(rect.x0, rect.y0), (rect.x1, rect.y0), (rect.x0, rect.y1), (rect.x1, rect.y1)];
        corners.into_iter().all(|corner| self.depth_in(wedge, corner.into()) >= 0.0) && !self.hub_meets(rect)
    }

    /// Whether a rectangle reaches into the hub, where the demand must stay readable.
    #[must_use]
    pub fn hub_meets(self, rect: Rect) -> bool {
        let nearest = Point::new(0.0_f64.clamp(rect.x0, rect.x1), 0.0_f64.clamp(rect.y0, rect.y1));
        nearest.to_vec2().hypot() < HUB * self.rim
    }

    /// The stance as near as can be to `stance` that still lies in `wedge`, `margin` away from its borders, in stances.
    #[must_use]
    pub fn stance_within(wedge: Wedge, stance: Fraction, margin: f64) -> Fraction {
        wedge.nearest_stance(stance, margin)
    }
}

#[cfg(test)]
mod tests {
    //! The way there and back, on both sides of the mirror.
    use super::*;

    #[test]
    fn every_placement_is_found_again_at_its_own_point() {
        for is_mirrored in [false, true] {
            for rim in [120.0, 500.0, 4000.0] {
                let fan = Fan { rim, is_mirrored };
                for stance in 0..=100 {
                    for distance in 0..=20 {
                        let placement = Placement::clamped(f64::from(stance) / 100.0, f64::from(distance) / 20.0);
                        assert_eq!(fan.placement_at(fan.point_of(placement)), placement);
                    }
                }
            }
        }
    }

    #[test]
    fn allies_are_on_the_left_until_the_map_is_mirrored() {
        let ally = Placement::clamped(0.1, 0.5);
        assert!(Fan { rim: 500.0, is_mirrored: false }.point_of(ally).x < 0.0);
        assert!(Fan { rim: 500.0, is_mirrored: true }.point_of(ally).x > 0.0);
    }

    #[test]
    fn a_wedge_holds_what_touches_none_of_its_borders() {
        for is_mirrored in [false, true] {
            let fan = Fan { rim: 500.0, is_mirrored };
            for wedge in Wedge::ALL {
                let middle = fan.point_of(Placement { stance: wedge.middle(), ..Placement::clamped(0.5, 0.5) });
                let around = |side: f64| Rect::from_center_size(middle, (side, side));
                assert!(fan.holds(wedge, around(60.0)) && !fan.holds(wedge, around(300.0)), "{wedge:?}");
                for other in Wedge::ALL.into_iter().filter(|other| *other != wedge) {
                    assert!(fan.depth_in(other, middle) < 0.0 && !fan.holds(other, around(2.0)));
                }
            }
        }
    }

    #[test]
    fn below_the_horizon_is_no_wedge_but_the_edge_is_forgiving() {
        let fan = Fan { rim: 500.0, is_mirrored: false };
        assert_eq!(fan.wedge_at(Point::new(-300.0, 10.0)), Some(Wedge::ActiveAllies));
        assert_eq!(fan.wedge_at(Point::new(300.0, 10.0)), Some(Wedge::ActiveOpposition));
        assert_eq!(fan.wedge_at(Point::new(0.0, 100.0)), None);
        assert_eq!(fan.wedge_at(Point::new(0.0, -600.0)), None);
    }
}
