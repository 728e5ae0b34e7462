//! The points, worked out once per revision and size.

use kurbo::Vec2;

use crate::audience::Audience;
use crate::lang::Tongue;
use crate::layout::power::Ground;
use crate::model::Map;
use crate::picture::power::{Points, PointsRequest};
use crate::ui::toolkit::look::Look;

/// Everything they are worked out from.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Version {
    revision: u64,
    is_wish: bool,
    scale: Vec2,
    lane: f64,
    audience: Audience,
    tongue: Tongue,
}

/// The points as they were worked out last.
#[derive(Debug, Clone, Default)]
pub struct Crowd {
    version: Option<Version>,
    /// Everybody.
    pub points: Points,
    /// How often they were worked out; a test counts it.
    pub rebuilds: usize,
}

impl Crowd {
    /// Brings the points up to a map, if they are not there yet.
    pub fn update(&mut self, look: Look<'_>, map: &Map, ground: &Ground, (revision, is_wish): (u64, bool)) {
        let (scale, lane) = (ground.whole_scale(), ground.lane.height());
        let (audience, tongue) = (look.audience, look.lang.tongue());
        let version = Version { revision, is_wish, scale, lane, audience, tongue };
        if self.version == Some(version) {
            return;
        }
        let request = PointsRequest {
            map,
            audience,
            ground,
            called: &|actor| look.actor_name(actor),
            sort_key: &|name| look.lang.sort_key(name),
        };
        *self =
            Self { version: Some(version), points: Points::of(&request, &self.points), rebuilds: self.rebuilds + 1 };
    }
}
