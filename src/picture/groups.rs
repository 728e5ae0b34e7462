//! Groups as soft hulls round those who are in them, each told apart from the others by its colour and its dashes.

use std::f64::consts::TAU;

use kurbo::{Point, Rect, Size, Vec2};

use super::captions::{Caption, Paper};
use super::shapes::{Ink, Picture, Shape, Stroke, Subject};

/// The most groups that are drawn at once: so many are told apart.
pub const MOST_GROUPS: usize = 6;
/// Strokes and gaps of each look in turn, in widths of the line.
const DASHES: [&[f32]; MOST_GROUPS] =
    [&[], &[7.0, 3.0], &[1.2, 2.4], &[7.0, 2.2, 1.2, 2.2], &[14.0, 4.0], &[3.0, 2.0, 1.2, 2.0, 1.2, 2.0]];
/// How wide the outline of a hull is, in points at text scale 1.
const OUTLINE: f64 = 1.8;
/// How far a hull reaches beyond the chips in it, in points at text scale 1.
const HULL_MARGIN: f64 = 13.0;
/// How opaque a hull is: so little that several may lie over each other.
const HULL_OPACITY: f64 = 0.08;
/// At how many places along each edge of a hull its name may stand, and how far from it, in points at text scale 1.
const EDGE_PLACES: usize = 6;
const NAME_GAPS: [f64; 3] = [5.0, 14.0, 26.0];
/// Of how many points the circle is that rounds a hull's corners.
const CORNER_POINTS: usize = 16;

/// A group that is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// What the map calls it.
    pub name: String,
    /// Which of the looks it has, 0 to [`MOST_GROUPS`] − 1.
    pub look: u8,
}

/// A group as it lies in a picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Hull {
    /// Which of the looks it has.
    pub look: u8,
    /// Its corners in turn, in points of the sheet.
    pub points: Vec<Point>,
}

/// The line round a group of that look; `text` is the scale of texts.
#[must_use]
pub fn outline(look: u8, text: f64) -> Stroke {
    let dash = DASHES[usize::from(look) % MOST_GROUPS];
    Stroke { dash, ..Stroke::plain(Ink::Group(look), OUTLINE * text) }
}

/// The hull round those who are seen of a group, however few they are, and what it is called; none round nobody. `members`
/// is what each of them takes.
pub(super) fn hull(look: u8, name: &str, members: &[Rect], paper: &mut Paper<'_>) -> Option<(Hull, Option<Caption>)> {
    let text = paper.text;
    let around = members.iter().copied().reduce(|a, b| a.union(b))?.inflate(HULL_MARGIN * text, HULL_MARGIN * text);
    // Nothing of it is out of sight.
    let seen = paper.area.inset(-outline(look, text).width);
    let within = |at: Point| Point::new(at.x.max(seen.x0).min(seen.x1), at.y.max(seen.y0).min(seen.y1));
    let corners = members.iter().flat_map(|rect| rounded_corners(*rect, HULL_MARGIN * text)).map(within);
    let points = convex_hull(corners.collect());
    let caption = paper.write(name, Ink::Group(look), around, |size| places(&points, around, size, text));
    Some((Hull { look, points }, caption))
}

/// Draws the hulls; `text` is the scale of texts.
pub(super) fn hull_items(hulls: &[Hull], text: f64, picture: &mut Picture) {
    for Hull { look, points } in hulls {
        let (points, fill) = (points.clone(), Ink::Group(*look));
        picture.add(Subject::Ground, Shape::Polygon { points, fill, opacity: HULL_OPACITY });
    }
    for Hull { look, points } in hulls {
        let (points, stroke) = (points.clone(), outline(*look, text));
        picture.add(Subject::Ground, Shape::Outline { points, stroke });
    }
}

/// Where a name of that size may stand at the edge of a hull: outside of it from the top, or inside, the nearest first.
fn places(hull: &[Point], around: Rect, size: Size, text: f64) -> impl Iterator<Item = Rect> {
    let edges = hull.iter().zip(hull.iter().cycle().skip(1));
    let mut at: Vec<Point> = edges
        .flat_map(|(&from, &to)| (0..EDGE_PLACES).map(move |step| from.lerp(to, step as f64 / EDGE_PLACES as f64)))
        .collect();
    at.sort_by(|a, b| a.y.total_cmp(&b.y).then(a.x.total_cmp(&b.x)));
    let ways = NAME_GAPS.into_iter().flat_map(|gap| [(gap, false), (gap, true)]);
    ways.flat_map(move |(gap, is_inside)| {
        let beside = move |at: Point| {
            let way = if (at.y <= around.center().y) == is_inside { 1.0 } else { -1.0 };
            Rect::from_center_size((at.x, at.y + (gap * text + size.height / 2.0) * way), size)
        };
        at.clone().into_iter().map(beside)
    })
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
