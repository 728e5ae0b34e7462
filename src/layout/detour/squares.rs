//! Who stands where, square by square: so that a point of a line is looked up at once.

use kurbo::{Point, Rect};

/// How many squares there are at most, however large the ground is.
const MOST_SQUARES: f64 = 500_000.0;

/// Who stands where, square by square.
pub(super) struct Squares {
    ground: Rect,
    side: f64,
    columns: usize,
    held_by: Vec<Holder>,
}

/// Who stands in a square.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Holder {
    Nobody,
    One(u32),
    Several,
}

impl Squares {
    /// Squares of that side, of what stands there with so much clearance round it.
    pub(super) fn new(rects: &[Rect], clearance: f64, side: f64) -> Self {
        let taken = || rects.iter().map(|rect| rect.inflate(clearance, clearance));
        let ground = taken().reduce(|all, rect| all.union(rect)).unwrap_or_default();
        let side = side.max((ground.area() / MOST_SQUARES).sqrt()).max(1e-3);
        let count = |length: f64| (length / side).ceil().max(1.0) as usize;
        let (columns, rows) = (count(ground.width()), count(ground.height()));
        let mut held_by = vec![Holder::Nobody; columns * rows];
        for (place, rect) in (0..).zip(taken()) {
            // Those whose middle it holds.
            let range = |from: f64, to: f64, most: usize| {
                let first = |at: f64| ((at / side - 0.5).ceil().max(0.0) as usize).min(most);
                first(from)..first(to)
            };
            for row in range(rect.y0 - ground.y0, rect.y1 - ground.y0, rows) {
                let across = range(rect.x0 - ground.x0, rect.x1 - ground.x0, columns);
                for holder in &mut held_by[row * columns + across.start..row * columns + across.end] {
                    *holder = if *holder == Holder::Nobody { Holder::One(place) } else { Holder::Several };
                }
            }
        }
        Self { ground, side, columns, held_by }
    }

    /// Who stands at a point.
    pub(super) fn at(&self, point: Point) -> Holder {
        let (x, y) = ((point.x - self.ground.x0) / self.side, (point.y - self.ground.y0) / self.side);
        if x < 0.0 || y < 0.0 || x as usize >= self.columns {
            return Holder::Nobody;
        }
        self.held_by.get(y as usize * self.columns + x as usize).copied().unwrap_or(Holder::Nobody)
    }
}
