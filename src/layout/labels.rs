//! Names beside points: right, left, above or below, wherever they cover neither a point nor another name. Who finds
//! no room goes without. Arithmetic only.

use kurbo::{Point, Rect, Size, Vec2};

use super::cells::{Cells, overlap};

/// A point that wants its name beside it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dot {
    /// Its middle.
    pub center: Point,
    /// Its radius.
    pub radius: f64,
    /// The size of its name.
    pub name: Size,
}

/// From a point to its name.
const GAP: f64 = 4.0;
/// How large the cells are that what is near is looked for in: about a name.
const CELL: Size = Size::new(72.0, 24.0);
/// Larger grounds have larger cells: this many along each side at most.
const MOST_CELLS: f64 = 400.0;

/// Where the name of each point stands, those first in the list choosing first. No name covers a point, another name
/// or anything of `taken`, and all lie within `ground`.
#[must_use]
pub fn place(dots: &[Dot], taken: &[Rect], ground: Rect) -> Vec<Option<Rect>> {
    let mut cells = Cells::new(ground, CELL, MOST_CELLS);
    for rect in taken {
        cells.add(*rect, *rect);
    }
    for dot in dots {
        let mark = Rect::from_center_size(dot.center, Size::new(2.0 * dot.radius, 2.0 * dot.radius));
        cells.add(mark, mark);
    }
    let choose = |dot: &Dot| {
        let is_free = |rect: &Rect| is_within(ground, *rect) && cells.near(*rect).all(|other| !overlap(*other, *rect));
        let found = sides(dot).into_iter().find(is_free)?;
        cells.add(found, found);
        Some(found)
    };
    dots.iter().map(choose).collect()
}

/// Where a name would stand right of its point, left of it, above and below; and above and below, drawn to the right or
/// to the left.
#[must_use]
pub fn sides(dot: &Dot) -> [Rect; 8] {
    let across = dot.radius + GAP + dot.name.width / 2.0;
    let along = dot.radius + GAP / 2.0 + dot.name.height / 2.0;
    let drawn = (dot.name.width / 2.0 - dot.radius).max(0.0);
    let middles = [
        (across, 0.0),
        (-across, 0.0),
        (0.0, -along),
        (0.0, along),
        (drawn, -along),
        (drawn, along),
        (-drawn, -along),
        (-drawn, along),
    ];
    middles.map(|away| Rect::from_center_size(dot.center + Vec2::from(away), dot.name))
}

fn is_within(ground: Rect, rect: Rect) -> bool {
    rect.x0 >= ground.x0 && rect.x1 <= ground.x1 && rect.y0 >= ground.y0 && rect.y1 <= ground.y1
}

#[cfg(test)]
mod tests {
    //! One, two side by side, and too many. That no names ever overlap is tested as a property.
    use super::*;

    const GROUND: Rect = Rect::new(0.0, 0.0, 400.0, 200.0);

    fn dot(x: f64, y: f64) -> Dot {
        Dot { center: Point::new(x, y), radius: 9.0, name: Size::new(80.0, 16.0) }
    }

    #[test]
    fn a_name_stands_right_of_its_point() {
        let places = place(&[dot(100.0, 100.0)], &[], GROUND);
        assert_eq!(places, [Some(Rect::new(113.0, 92.0, 193.0, 108.0))]);
    }

    #[test]
    fn at_the_right_edge_it_stands_left_and_beside_a_neighbour_above() {
        let right_edge = place(&[dot(390.0, 100.0)], &[], GROUND);
        assert_eq!(right_edge, [Some(Rect::new(297.0, 92.0, 377.0, 108.0))]);
        let between = place(&[dot(200.0, 100.0), dot(170.0, 100.0), dot(230.0, 100.0)], &[], GROUND);
        assert_eq!(between.first(), Some(&Some(Rect::new(160.0, 73.0, 240.0, 89.0))));
    }

    #[test]
    fn who_finds_no_room_goes_without() {
        let places = place(&vec![dot(100.0, 100.0); 50], &[], GROUND);
        let named = places.iter().flatten().count();
        assert!((1..=8).contains(&named), "{named}");
        assert_eq!(place(&[dot(100.0, 100.0)], &[GROUND], GROUND), [None]);
    }
}
