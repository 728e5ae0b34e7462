//! What lies where, in cells: only what is near is looked at. And what it is to overlap.

use kurbo::{Point, Rect, Size};

/// Whether two rectangles have more in common than an edge.
#[must_use]
#[inline]
pub(super) fn overlap(a: Rect, b: Rect) -> bool {
    a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1
}

/// Things by the cells of a ground that they lie in. What lies outside the ground lies in the outermost cells.
pub(super) struct Cells<T> {
    origin: Point,
    /// How many cells there are per point, across and down.
    per_point: Size,
    columns: usize,
    rows: usize,
    /// What was put into each cell last.
    last: Vec<Option<u32>>,
    /// Everything, each with what was put into its cell before it.
    held: Vec<(T, Option<u32>)>,
}

impl<T: Copy + PartialEq> Cells<T> {
    /// Empty cells, at least as large as `cell`, and at most so many along each side.
    pub(super) fn new(ground: Rect, cell: Size, most: f64) -> Self {
        let side = |length: f64, least: f64| least.max(length / most).max(1.0);
        let cell = Size::new(side(ground.width(), cell.width), side(ground.height(), cell.height));
        let count = |length: f64, side: f64| (length / side).ceil().max(1.0) as usize;
        let (columns, rows) = (count(ground.width(), cell.width), count(ground.height(), cell.height));
        let per_point = Size::new(1.0 / cell.width, 1.0 / cell.height);
        Self { origin: ground.origin(), per_point, columns, rows, last: vec![None; columns * rows], held: Vec::new() }
    }

    /// The first and the last column under a rectangle, and likewise the rows.
    fn span(&self, rect: Rect) -> [(usize, usize); 2] {
        // In 32 bits, which is the faster way from a float.
        let place = |at: f64, per_point: f64, count: usize| ((at * per_point) as u32 as usize).min(count - 1);
        let Size { width, height } = self.per_point;
        let [left, right] = [rect.x0, rect.x1].map(|x| place(x - self.origin.x, width, self.columns));
        let [top, bottom] = [rect.y0, rect.y1].map(|y| place(y - self.origin.y, height, self.rows));
        [(left, right), (top, bottom)]
    }

    fn under(&self, rect: Rect) -> impl Iterator<Item = usize> + use<T> {
        let [(left, right), (top, bottom)] = self.span(rect);
        let columns = self.columns;
        (top..=bottom).flat_map(move |row| (left..=right).map(move |column| row * columns + column))
    }

    /// Adds something that lies there.
    pub(super) fn add(&mut self, rect: Rect, thing: T) {
        for cell in self.under(rect) {
            let place = u32::try_from(self.held.len()).ok();
            self.held.push((thing, self.last[cell]));
            self.last[cell] = place;
        }
    }

    /// Takes out something that was added there.
    pub(super) fn remove(&mut self, rect: Rect, thing: T) {
        for cell in self.under(rect) {
            let found = self.in_cell(cell).find(|place| self.held[*place].0 == thing);
            let Some(found) = found else { continue };
            let after = self.in_cell(cell).take_while(|place| *place != found).last();
            let before = self.held[found].1;
            match after {
                Some(after) => self.held[after].1 = before,
                None => self.last[cell] = before,
            }
        }
    }

    /// What lies in the cells of a rectangle; what lies in several of them comes several times.
    pub(super) fn near(&self, rect: Rect) -> Near<'_, T> {
        let [(left, right), (row, bottom)] = self.span(rect);
        let next = self.last[row * self.columns + left];
        Near { cells: self, left, right, bottom, column: left, row, next }
    }

    fn in_cell(&self, cell: usize) -> impl Iterator<Item = usize> {
        let place = |at: u32| at as usize;
        std::iter::successors(self.last[cell].map(place), move |at| self.held[*at].1.map(place))
    }
}

/// Goes through some cells, row by row.
pub(super) struct Near<'a, T> {
    cells: &'a Cells<T>,
    left: usize,
    right: usize,
    bottom: usize,
    column: usize,
    row: usize,
    next: Option<u32>,
}

// One loop, since chained iterators took several times as long: this is asked a hundred thousand times for one picture.
impl<'a, T> Iterator for Near<'a, T> {
    type Item = &'a T;

    #[inline]
    fn next(&mut self) -> Option<&'a T> {
        loop {
            if let Some(place) = self.next {
                let (thing, before) = &self.cells.held[place as usize];
                self.next = *before;
                return Some(thing);
            }
            if self.column < self.right {
                self.column += 1;
            } else if self.row < self.bottom {
                (self.column, self.row) = (self.left, self.row + 1);
            } else {
                return None;
            }
            self.next = self.cells.last[self.row * self.cells.columns + self.column];
        }
    }
}

#[cfg(test)]
mod tests {
    //! What was added is found until it is taken out.
    use super::*;

    #[test]
    fn each_thing_is_found_where_it_lies_until_it_is_taken_out() {
        let mut cells = Cells::new(Rect::new(0.0, 0.0, 100.0, 100.0), Size::new(10.0, 10.0), 64.0);
        let rect = |number: u32| {
            let at = f64::from(number) * 7.0;
            Rect::new(at % 90.0, at / 3.0 - 5.0, at % 90.0 + 15.0, at / 3.0 + 3.0)
        };
        let is_found = |cells: &Cells<u32>, number: u32| cells.near(rect(number)).any(|found| *found == number);
        for number in 0..40 {
            cells.add(rect(number), number);
        }
        for gone in [0, 39, 13, 20] {
            assert!(is_found(&cells, gone));
            cells.remove(rect(gone), gone);
        }
        for number in 0..40 {
            assert_eq!(is_found(&cells, number), ![0, 39, 13, 20].contains(&number), "{number}");
        }
        cells.add(rect(13), 13);
        assert!(is_found(&cells, 13));
    }
}
