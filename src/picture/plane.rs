//! The network's plane as shapes: the wedges as columns where the stance is the axis, and groups as soft hulls.

use std::collections::BTreeMap;
use std::f64::consts::TAU;

use kurbo::{Point, Rect, Size, Vec2};

use super::chip::Chip;
use super::ground::{COLUMN_MARGIN, COUNT_SIZE, LABEL_GAP, LABEL_STEP, NAME_SIZE};
use super::scene::Scene;
use super::shapes::{Anchor, Ink, Picture, Shape, Stroke, Subject};
use super::words::{Words, take_line};

use crate::audience::Veil;
use crate::layout::fonts::Weight;
use crate::layout::free_place::Obstacles;
use crate::layout::measure::Measurer;
use crate::model::{Map, Wedge};

/// How far a hull reaches beyond the chips in it, and the size of its name, in points at text scale 1.
const HULL_MARGIN: f64 = 13.0;
const GROUP_SIZE: f64 = 12.7;
/// How opaque a hull is: so little that several may lie over each other.
const HULL_OPACITY: f64 = 0.1;
/// At how many places along each edge of a hull its name may stand.
const EDGE_PLACES: usize = 6;
/// Of how many points the circle is that rounds a hull's corners.
const CORNER_POINTS: usize = 16;

/// The columns of the wedges with their names, where the stance is the axis of the network; nothing elsewhere.
pub(super) fn plane_items(scene: &Scene, words: &Words, measurer: &Measurer, picture: &mut Picture) {
    let Some(plane) = scene.ground.plane() else { return };
    let Some(axis) = plane.axis else { return };
    let text = scene.scale.text;
    let (top, bottom) = (plane.extent.y0 * plane.scale.y, plane.extent.y1 * plane.scale.y);
    let (top, bottom) = (top - COLUMN_MARGIN * text, bottom + COLUMN_MARGIN * text);
    let column = |wedge: Wedge| {
        let (left, right) = axis.column(wedge);
        (left * plane.scale.x, right * plane.scale.x)
    };
    for wedge in Wedge::ALL {
        let (left, right) = column(wedge);
        let (fill, subject) = (Some(Ink::WedgeFill(wedge)), Subject::Wedge(wedge));
        let rect = Rect::new(left, top, right, bottom);
        picture.add(subject, Shape::Box { rect, radius: 0.0, fill, stroke: None });
    }
    let edge = axis.width * plane.scale.x / 2.0;
    for x in Wedge::ALL.map(|wedge| column(wedge).0).into_iter().filter(|x| *x > 1.0 - edge) {
        let stroke = Stroke::plain(Ink::Bars, 4.0 * plane.scale.x.min(1.0));
        picture.add(Subject::Ground, Shape::Line { from: Point::new(x, top), to: Point::new(x, bottom), stroke });
    }
    for wedge in Wedge::ALL {
        let (left, right) = column(wedge);
        let (x, room) = (f64::midpoint(left, right), right - left - 8.0 * text);
        let width = |name: &str| measurer.width(name, Weight::Bold, NAME_SIZE * text);
        let (name, _) = take_line(&words.wedges[wedge.index()], room, true, &width);
        let count_y = top - LABEL_GAP * text;
        let mut line = |y: f64, text: String, weight: Weight, size: f64| {
            let (at, anchor, ink) = (Point::new(x, y), Anchor::Middle, Ink::WedgeInk(wedge));
            picture.add(Subject::Wedge(wedge), Shape::Text { at, anchor, text, weight, size, ink });
        };
        line(count_y - LABEL_STEP * text, name, Weight::Bold, NAME_SIZE * text);
        line(count_y, words.counts[wedge.index()].clone(), Weight::Regular, COUNT_SIZE * text);
    }
}

/// A soft hull round the actors of each group of which at least two are seen, with the group's name at its edge.
pub(super) fn group_items(scene: &Scene, map: &Map, veil: &Veil, measurer: &Measurer, picture: &mut Picture) {
    let mut groups: BTreeMap<&str, Vec<&Chip>> = BTreeMap::new();
    for chip in &scene.chips {
        let Some(actor) = map.actor(chip.actor) else { continue };
        for group in &actor.groups {
            groups.entry(group.trim()).or_default().push(chip);
        }
    }
    let text = scene.scale.text;
    let mut taken = Obstacles::new(Size::new(150.0, 30.0) * text);
    for chip in &scene.chips {
        taken.add(chip.rect());
        if let Some(name) = chip.name_beside() {
            taken.add(name.rect);
        }
    }
    if let Some(labels) = scene.ground.plane().and_then(|plane| plane.column_labels(text)) {
        taken.add(labels);
    }
    let mut names = Vec::new();
    for (name, chips) in groups.into_iter().filter(|(name, chips)| !name.is_empty() && chips.len() > 1) {
        let name = veil.told(name);
        let corners = chips.iter().flat_map(|chip| rounded_corners(chip.rect(), HULL_MARGIN * text));
        let points = convex_hull(corners.collect());
        let stroke = Stroke { opacity: 0.45, ..Stroke::plain(Ink::Quiet, 1.2 * text) };
        let turns = points.iter().zip(points.iter().cycle().skip(1));
        let outline: Vec<Shape> = turns.map(|(&from, &to)| Shape::Line { from, to, stroke }).collect();
        let size = Size::new(measurer.width(&name, Weight::SemiBold, GROUP_SIZE * text), GROUP_SIZE * text);
        if let Some(rect) = name_place(&points, size, 5.0 * text, &taken) {
            taken.add(rect);
            names.push((name.into_owned(), Point::new(rect.center().x, rect.y1)));
        }
        picture.add(Subject::Ground, Shape::Polygon { points, fill: Ink::Quiet, opacity: HULL_OPACITY });
        for line in outline {
            picture.add(Subject::Ground, line);
        }
    }
    for (name, at) in names {
        let (anchor, weight, size) = (Anchor::Middle, Weight::SemiBold, GROUP_SIZE * text);
        picture.add(Subject::Ground, Shape::Text { at, anchor, text: name, weight, size, ink: Ink::Quiet });
    }
}

/// Where a name of that size stands at the edge of a hull: outside it, as high up as it covers nobody; above it if
/// there is no such place.
fn name_place(hull: &[Point], size: Size, gap: f64, taken: &Obstacles) -> Option<Rect> {
    let lowest = hull.iter().map(|point| point.y).fold(f64::NEG_INFINITY, f64::max);
    let edges = hull.iter().zip(hull.iter().cycle().skip(1));
    let mut at: Vec<Point> = edges
        .flat_map(|(&from, &to)| (0..EDGE_PLACES).map(move |step| from.lerp(to, step as f64 / EDGE_PLACES as f64)))
        .collect();
    at.sort_by(|a, b| a.y.total_cmp(&b.y).then(a.x.total_cmp(&b.x)));
    let highest = at.first()?.y;
    let rect = |at: &Point| {
        let is_above = at.y <= f64::midpoint(highest, lowest);
        let middle = at.y + (gap + size.height / 2.0) * if is_above { -1.0 } else { 1.0 };
        Rect::from_center_size((at.x, middle), size)
    };
    at.iter().map(rect).find(|rect| taken.leave_free(*rect)).or_else(|| at.first().map(rect))
}

/// Points round the corners of a rectangle, that far outside it.
fn rounded_corners(rect: Rect, margin: f64) -> impl Iterator<Item = Point> {
    let corners = [(rect.x0, rect.y0), (rect.x1, rect.y0), (rect.x1, rect.y1), (rect.x0, rect.y1)];
    corners.into_iter().flat_map(move |corner| {
        (0..CORNER_POINTS).map(move |step| {
            let angle_rad = TAU * step as f64 / CORNER_POINTS as f64;
            Point::from(corner) + Vec2::from_angle(angle_rad) * margin
        })
    })
}

/// The corners of the smallest convex polygon round all points, in turn (Andrew's monotone chain, 1979).
fn convex_hull(mut points: Vec<Point>) -> Vec<Point> {
    points.sort_by(|a, b| a.x.total_cmp(&b.x).then(a.y.total_cmp(&b.y)));
    points.dedup();
    let mut hull = half_hull(points.iter().copied());
    let upper = half_hull(points.iter().rev().copied());
    hull.extend(upper);
    hull
}

/// One side of the hull, without its last corner.
fn half_hull(points: impl Iterator<Item = Point>) -> Vec<Point> {
    let mut side: Vec<Point> = Vec::new();
    for point in points {
        while let [.., before, last] = side[..] {
            if (last - before).cross(point - before) > 0.0 {
                break;
            }
            side.pop();
        }
        side.push(point);
    }
    side.pop();
    side
}

#[cfg(test)]
mod tests {
    //! The hull's corners.
    use super::*;

    #[test]
    fn a_hull_has_the_outer_points_only_each_once_and_in_turn() {
        let square = [(0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0)].map(Point::from);
        let mut points = square.to_vec();
        points.extend([(2.0, 2.0), (2.0, 0.0), (4.0, 0.0), (1.0, 3.0)].map(Point::from));
        assert_eq!(convex_hull(points), square);
        assert!(convex_hull(Vec::new()).is_empty());
    }
}
