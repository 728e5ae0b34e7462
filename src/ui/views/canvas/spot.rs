//! Where new actors will stand, and the names that are being typed for them.

use std::collections::HashSet;

use kurbo::Point;

use crate::layout::fan::HUB;
use crate::layout::free_place::{Finder, Reach};
use crate::layout::measure::Measurer;
use crate::model::{Actor, Pin, Placement, Wedge, clean_line};
use crate::picture::{Ground, Scene};

/// Where a new actor will stand.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Spot {
    /// At a placement in a wedge.
    Fan(Placement, Wedge),
    /// At a point of the plane, not placed yet.
    Plane(Point),
}

impl Spot {
    /// The spot at a point of the sheet; none where nobody can stand.
    pub(super) fn at(scene: &Scene, point: Point) -> Option<Self> {
        match scene.ground {
            Ground::Fan(fan) => {
                let wedge = fan.wedge_at(point).filter(|_| point.to_vec2().hypot() > HUB * fan.rim)?;
                Some(Self::Fan(fan.placement_at(point), wedge))
            }
            Ground::Plane(plane) => Some(Self::Plane(plane.to_plane(point))),
        }
    }

    pub(super) fn on_sheet(self, scene: &Scene) -> Option<Point> {
        match (self, scene.ground) {
            (Self::Fan(placement, _), Ground::Fan(fan)) => Some(fan.point_of(placement)),
            (Self::Plane(point), Ground::Plane(plane)) => Some(plane.to_sheet(point)),
            _ => None,
        }
    }
}

/// The name of a new actor being typed where it will stand.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Naming {
    pub(super) at: Spot,
    pub(super) name: String,
    pub(super) is_new: bool,
    pub(super) is_confidential: bool,
}

impl Naming {
    pub(super) fn new(at: Spot, is_confidential: bool) -> Self {
        Self { at, name: String::new(), is_new: true, is_confidential }
    }

    /// The actor of that name on a free place near where it was asked for; none without a name.
    pub(super) fn actor(&self, scene: &Scene, measurer: &Measurer) -> Option<Actor> {
        let name = Some(clean_line(&self.name)).filter(|name| !name.is_empty())?;
        let mut actor = Actor { confidential: self.is_confidential, ..Actor::new(name) };
        match (self.at, scene.ground) {
            (Spot::Fan(at, wedge), Ground::Fan(fan)) => {
                let mut finder = Finder::new(fan, scene.obstacles(&HashSet::new()), Reach::Near);
                let place = finder.place(at, scene.footprint_of(&actor, measurer));
                debug_assert_eq!(place.wedge(), wedge);
                actor.placement = Some(place);
            }
            (Spot::Plane(at), _) => actor.pin = Some(Pin::clamped(at.x, at.y)),
            _ => {}
        }
        Some(actor)
    }
}
