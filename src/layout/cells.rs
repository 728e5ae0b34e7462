//! What lies where, in cells: only what is near is looked at. And what it is to overlap.

use kurbo::{Point, Rect, Size};

/// Whether two rectangles have more in common than an edge.
#[must_use]
pub(super) fn overlap(a: Rect, b: Rect) -> bool {
    a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1
}

/// Things by the cells of a ground that they lie in. What lies outside the ground lies in the outermost cells.
pub(super) struct Cells<T> {
    origin: Point,
    cell: Size,
    columns: usize,
    rows: usize,
    held: Vec<Vec<T>>,
}

impl<T: Copy + PartialEq> Cells<T> {
    /// Empty cells, at least as large as `cell`, and at most so many along each side.
    pub(super) fn new(ground: Rect, cell: Size, most: f64) -> Self {
        let side = |length: f64, least: f64| least.max(length / most).max(1.0);
        let cell = Size::new(side(ground.width(), cell.width), side(ground.height(), cell.height));
        let count = |length: f64, side: f64| (length / side).ceil().max(1.0) as usize;
        let (columns, rows) = (count(ground.width(), cell.width), count(ground.height(), cell.height));
        Self { origin: ground.origin(), cell, columns, rows, held: vec![Vec::new(); columns * rows] }
    }

    fn under(&self, rect: Rect) -> impl Iterator<Item = usize> + use<T> {
        let place = |at: f64, side: f64, count: usize| ((at / side).max(0.0) as usize).min(count - 1);
        let [left, right] = [rect.x0, rect.x1].map(|x| place(x - self.origin.x, self.cell.width, self.columns));
        let [top, bottom] = [rect.y0, rect.y1].map(|y| place(y - self.origin.y, self.cell.height, self.rows));
        let columns = self.columns;
        (top..=bottom).flat_map(move |row| (left..=right).map(move |column| row * columns + column))
    }

    /// Adds something that lies there.
    pub(super) fn add(&mut self, rect: Rect, thing: T) {
        for cell in self.under(rect) {
            if let Some(held) = self.held.get_mut(cell) {
                held.push(thing);
            }
        }
    }

    /// Takes out something that was added there.
    pub(super) fn remove(&mut self, rect: Rect, thing: T) {
        for cell in self.under(rect) {
            let Some(held) = self.held.get_mut(cell) else { continue };
            if let Some(place) = held.iter().position(|other| *other == thing) {
                held.swap_remove(place);
            }
        }
    }

    /// What lies in the cells of a rectangle; what lies in several of them comes several times.
    pub(super) fn near(&self, rect: Rect) -> impl Iterator<Item = &T> {
        self.under(rect).filter_map(|cell| self.held.get(cell)).flatten()
    }
}
