//! Places for those whom no relationship pulls anywhere: blocks of rows below the network, each with room for a heading.

use kurbo::{Point, Rect, Size, Vec2};

use super::apart::GAP;
use crate::layout::cells::overlap;
use crate::model::ActorId;

/// How far past something it is stepped, so that rounding cannot hold it there.
const PAST: f64 = 0.01;
/// How much wider than high a block of rows is.
const ASPECT: f64 = 1.8;

/// Why some stand in a block of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Waits {
    /// They have no relationships.
    Unrelated,
    /// The stance is the axis, and they have none.
    Unplaced,
}

/// Those who stand in a block of their own, beside the network.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// Why.
    pub waits: Waits,
    /// Who.
    pub actors: Vec<ActorId>,
    /// What they take, in points of the plane.
    pub rect: Rect,
}

impl Block {
    /// From what stands above a block to it, in points of the plane. Where it is drawn, a heading stands between them.
    pub const DISTANCE: f64 = 30.0;
}

/// The upper edge of what stands below `network`.
pub(super) fn below(network: Rect) -> f64 {
    network.y1 + Block::DISTANCE
}

/// Puts chips into rows, in their order: below `above`, or round the middle where there is nothing above.
///
/// The block is as wide as what is above it, or wider where that would make it a tower. `fixed` is passed over.
pub(super) fn in_rows(sizes: &[Size], above: Option<Rect>, fixed: &[Rect]) -> Vec<Point> {
    let row = sizes.iter().fold(0.0, |row: f64, size| row.max(size.height)) + GAP.height;
    let total: f64 = sizes.iter().map(|size| size.width + GAP.width).sum();
    let widest = sizes.iter().fold(0.0, |widest: f64, size| widest.max(size.width));
    let natural = (total * row * ASPECT).sqrt().max(widest);
    let width = above.map_or(natural, |above| above.width().max(natural)).min(total);
    let middle = above.map_or(0.0, |above| above.center().x);
    let left = middle - width / 2.0;
    let top = above.map_or_else(|| -row * (total / width.max(1.0)).ceil() / 2.0, below);
    let mut corner = Point::new(left, top);
    let next_row = |corner: Point| Point::new(left, corner.y + row);
    let mut points = Vec::with_capacity(sizes.len());
    for &size in sizes {
        loop {
            if corner.x > left && corner.x + size.width > left + width + 0.5 {
                corner = next_row(corner);
            }
            let rect = Rect::from_origin_size(corner, Size::new(size.width, row - GAP.height));
            let room = rect.inflate(GAP.width, GAP.height);
            let Some(met) = fixed.iter().find(|fixed| overlap(**fixed, room)) else { break };
            corner.x = met.x1 + GAP.width + PAST;
            // One at the left border that is wider than a row would never be passed.
            if corner.x >= left + width {
                corner = next_row(corner);
            }
        }
        points.push(corner + Vec2::new(size.width / 2.0, (row - GAP.height) / 2.0));
        corner.x += size.width + GAP.width;
    }
    points
}

/// Puts chips below `above`, each at its own place across, into as few rows as that takes.
pub(super) fn in_heaps(chips: &[(f64, Size)], above: Option<Rect>, fixed: &[Rect]) -> Vec<Point> {
    let row = chips.iter().fold(0.0, |row: f64, (_, size)| row.max(size.height)) + GAP.height;
    let top = above.map_or(0.0, below);
    let mut order: Vec<usize> = (0..chips.len()).collect();
    let left = |index: usize| chips[index].0 - chips[index].1.width / 2.0;
    order.sort_by(|&a, &b| left(a).total_cmp(&left(b)).then(a.cmp(&b)));
    // How far right each row is full. From left to right, the first row with room needs the fewest rows.
    let mut full: Vec<f64> = Vec::new();
    let mut points = vec![Point::ZERO; chips.len()];
    for index in order {
        let (x, size) = chips[index];
        let rect_in =
            |number: usize| Rect::from_center_size((x, top + (number as f64 + 0.5) * row - GAP.height / 2.0), size);
        let is_free = |number: usize| {
            let room = rect_in(number).inflate(GAP.width, GAP.height);
            !fixed.iter().any(|fixed| overlap(*fixed, room))
        };
        let mut number = 0;
        while full.get(number).is_some_and(|&full| full > left(index)) || !is_free(number) {
            number += 1;
        }
        if number >= full.len() {
            full.resize(number + 1, f64::NEG_INFINITY);
        }
        full[number] = left(index) + size.width + GAP.width;
        points[index] = rect_in(number).center();
    }
    points
}
