//! What lies at a point of a scene, or in a part of it.

use kurbo::{CubicBez, ParamCurveNearest, Point, Rect};

use super::chip::Chip;
use super::scene::Scene;
use super::ties::Tie;
use crate::model::ActorId;

impl Scene {
    /// The foremost chip that is drawn at a point: a name beside a mark belongs to it.
    #[must_use]
    pub fn chip_at(&self, point: Point) -> Option<&Chip> {
        self.chips.iter().rev().find(|chip| chip.is_at(point))
    }

    /// The chip whose drawn rectangle, made at least `least` points wide and high about its middle, holds a point; the
    /// nearest of several.
    #[must_use]
    pub fn chip_near(&self, point: Point, least: f64) -> Option<&Chip> {
        let room = |chip: &&Chip| {
            let rect = chip.rect();
            let more = |length: f64| (least - length).max(0.0) / 2.0;
            rect.inflate(more(rect.width()), more(rect.height())).contains(point)
        };
        let distance = |chip: &&Chip| (chip.center - point).hypot2();
        self.chips.iter().filter(room).min_by(|a, b| distance(a).total_cmp(&distance(b)))
    }

    /// The line nearest to a point, if it passes within `reach` points of it.
    #[must_use]
    pub fn tie_at(&self, point: Point, reach: f64) -> Option<&Tie> {
        let near = |tie: &&Tie| {
            let CubicBez { p0, p1, p2, p3 } = tie.curve;
            Rect::from_points(p0, p3).union_pt(p1).union_pt(p2).inflate(reach, reach).contains(point)
        };
        self.ties
            .iter()
            .filter(near)
            .map(|tie| (tie, tie.curve.nearest(point, 0.5).distance_sq))
            .filter(|(_, distance_sq)| *distance_sq <= reach * reach)
            .min_by(|a, b| a.1.total_cmp(&b.1))
            .map(|(tie, _)| tie)
    }

    /// The actors whose drawn chips' middles lie in a rectangle.
    pub fn actors_in(&self, rect: Rect) -> impl Iterator<Item = ActorId> {
        self.chips.iter().filter(move |chip| rect.contains(chip.center)).map(|chip| chip.actor)
    }
}
