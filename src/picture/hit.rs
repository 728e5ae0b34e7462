//! What lies at a point of a scene, or in a part of it.

use kurbo::{CubicBez, Line, ParamCurve, ParamCurveNearest, Point, Rect};

use super::chip::Chip;
use super::scene::Scene;
use super::ties::Tie;
use crate::model::ActorId;

/// How long the straight pieces are in which a curve is looked up, in points, and how many they are at most.
const PIECE: f64 = 12.0;
const MOST_PIECES: f64 = 80.0;

impl Scene {
    /// The foremost chip that is drawn at a point: a name beside a mark belongs to it. Whoever is faint is below the
    /// others.
    #[must_use]
    pub fn chip_at(&self, point: Point) -> Option<&Chip> {
        let at = || self.chips.iter().rev().filter(|chip| chip.is_at(point));
        at().find(|chip| !self.is_faint(chip.actor)).or_else(|| at().next())
    }

    /// The chip whose drawn rectangle, made at least `least` points wide and high about its middle, holds a point; the
    /// nearest of several, whoever is faint after all others.
    #[must_use]
    pub fn chip_near(&self, point: Point, least: f64) -> Option<&Chip> {
        let room = |chip: &&Chip| {
            let rect = chip.rect();
            let more = |length: f64| (least - length).max(0.0) / 2.0;
            rect.inflate(more(rect.width()), more(rect.height())).contains(point)
        };
        let is_faint = |chip: &Chip| self.is_faint(chip.actor);
        let distance = |chip: &Chip| (chip.center - point).hypot2();
        let is_nearer = |a: &&Chip, b: &&Chip| is_faint(a).cmp(&is_faint(b)).then(distance(a).total_cmp(&distance(b)));
        self.chips.iter().filter(room).min_by(is_nearer)
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
            .map(|tie| (tie, distance_sq(tie.curve, point)))
            .filter(|(_, distance_sq)| *distance_sq <= reach * reach)
            .min_by(|a, b| a.1.total_cmp(&b.1))
            .map(|(tie, _)| tie)
    }

    /// The actors whose drawn chips' middles lie in a rectangle.
    pub fn actors_in(&self, rect: Rect) -> impl Iterator<Item = ActorId> {
        self.chips.iter().filter(move |chip| rect.contains(chip.center)).map(|chip| chip.actor)
    }
}

/// How far a point is from a curve, squared, looked up along straight pieces: kurbo's own search loses the ends of curves
/// that hardly bend.
fn distance_sq(curve: CubicBez, point: Point) -> f64 {
    let reach = (curve.p1 - curve.p0).hypot() + (curve.p2 - curve.p1).hypot() + (curve.p3 - curve.p2).hypot();
    let pieces = (reach / PIECE).ceil().clamp(4.0, MOST_PIECES) as u32;
    let at = |piece: u32| curve.eval(f64::from(piece) / f64::from(pieces));
    let piece = |piece: u32| Line::new(at(piece), at(piece + 1)).nearest(point, 0.1).distance_sq;
    (0..pieces).map(piece).fold(f64::INFINITY, f64::min)
}
