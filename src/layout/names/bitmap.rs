//! What is certainly taken, in small squares: a question about it looks into a few words of bits.

use std::ops::Range;

use kurbo::{Point, Rect, Size};

/// The side of the bitmap's squares, in text sizes, and how many there are along a side at most.
const SQUARE: f64 = 0.09;
const MOST_SQUARES: f64 = 4096.0;
/// Up to this side what a bitmap says is near enough, in text sizes.
const FINE: f64 = 0.11;

/// Squares whose middles lie in something, by rows of bits.
pub struct Bitmap {
    origin: Point,
    side: f64,
    per_length: f64,
    words: usize,
    rows: usize,
    /// Whether what it says is near enough to be taken for the truth.
    pub is_fine: bool,
    /// For some heights in rows, the highest first and 1 the last: which squares have something in themselves or in those
    /// below them, so many rows in all. What is so high or higher is looked for in few rows.
    talls: Vec<(usize, Vec<u64>)>,
}

impl Bitmap {
    /// An empty one of some ground.
    pub fn new(extent: Rect, em: f64) -> Self {
        let longest = extent.width().max(extent.height());
        let side = (SQUARE * em).max(longest / MOST_SQUARES);
        let words = (extent.width() / side / 64.0).ceil().max(1.0) as usize;
        let rows = (extent.height() / side).ceil().max(1.0) as usize;
        let (talls, is_fine) = (vec![(1, vec![0; words * rows])], side <= FINE * em);
        Self { origin: extent.origin(), side, per_length: 1.0 / side, words, rows, is_fine, talls }
    }

    /// What will be looked for a place is often so high: notes from now on what lies below each square. Lower heights come
    /// before higher ones.
    pub fn heighten(&mut self, height: f64) {
        let rows = ((height / self.side) as usize).clamp(1, self.rows);
        let Some((mut noted, mut tall)) = self.talls.first().cloned() else { return };
        while noted < rows {
            let more = noted.min(rows - noted);
            let mut rest = &mut tall[..];
            while rest.len() > more * self.words {
                let (squares, below) = rest.split_at_mut(more * self.words);
                squares.iter_mut().zip(&*below).for_each(|(squares, below)| *squares |= below);
                rest = below;
            }
            noted += more;
        }
        self.talls.insert(0, (rows, tall));
    }

    /// The columns whose middles lie in a rectangle; none where it is thinner than they are, or lies outside.
    #[inline]
    pub fn columns(&self, rect: Rect) -> Columns {
        let [left, right] = [rect.x0, rect.x1].map(|x| self.first(x - self.origin.x, self.words * 64));
        if left >= right {
            return Columns { first: 0, last: 0, first_bits: 0, last_bits: 0 };
        }
        Columns {
            first: left / 64,
            last: (right - 1) / 64,
            first_bits: u64::MAX << (left % 64),
            last_bits: u64::MAX >> (63 - (right - 1) % 64),
        }
    }

    /// The rows whose middles lie in it, likewise.
    #[inline]
    pub fn rows(&self, rect: Rect) -> Range<usize> {
        let [top, bottom] = [rect.y0, rect.y1].map(|y| self.first(y - self.origin.y, self.rows));
        top..bottom.max(top)
    }

    /// The first row or column whose middle lies beyond; what lies before the first is cut to 0.
    #[inline]
    fn first(&self, at: f64, most: usize) -> usize {
        // In 32 bits, which is the faster way from a float.
        ((at * self.per_length + 0.5) as u32 as usize).min(most)
    }

    /// Sets all squares in a rectangle.
    pub fn fill(&mut self, rect: Rect) {
        let (columns, Range { start, end }) = (self.columns(rect), self.rows(rect));
        for (height, tall) in &mut self.talls {
            let first = if start < end { start.saturating_sub(*height - 1) } else { end };
            columns.change(self.words, first..end, tall, |bits, mask| *bits |= mask);
        }
    }

    /// Clears what was filled, unless it was heightened.
    pub fn clear(&mut self, rect: Rect) {
        let (columns, rows) = (self.columns(rect), self.rows(rect));
        let [(1, bits)] = &mut self.talls[..] else { return };
        columns.change(self.words, rows, bits, |bits, mask| *bits &= !mask);
    }

    /// Whether any square in a rectangle is set.
    #[inline]
    pub fn is_met(&self, rect: Rect) -> bool {
        self.is_met_at(self.columns(rect), self.rows(rect))
    }

    /// Whether any square in some rows of some columns is set.
    #[inline]
    pub fn is_met_at(&self, columns: Columns, Range { start: mut row, end }: Range<usize>) -> bool {
        let Some((height, bits)) = self.talls.iter().find(|(height, _)| *height <= end - row) else { return false };
        let last = end - height;
        while row < last {
            if columns.are_met(&bits[row * self.words..]) {
                return true;
            }
            row += height;
        }
        columns.are_met(&bits[last * self.words..])
    }

    fn bits(&self) -> &[u64] {
        self.talls.last().map_or(&[], |(_, bits)| bits)
    }
}

/// Some columns: the first and the last of the words of a row that hold them, and which bits of those.
#[derive(Clone, Copy)]
pub struct Columns {
    first: usize,
    last: usize,
    first_bits: u64,
    last_bits: u64,
}

impl Columns {
    /// Changes these columns of some rows, each of which has so many words.
    #[inline]
    fn change(self, words: usize, rows: Range<usize>, bits: &mut [u64], change: impl Fn(&mut u64, u64)) {
        for row in bits[rows.start * words..rows.end * words].chunks_exact_mut(words) {
            match &mut row[self.first..=self.last] {
                [one] => change(one, self.first_bits & self.last_bits),
                [first, between @ .., last] => {
                    change(first, self.first_bits);
                    for word in between {
                        change(word, u64::MAX);
                    }
                    change(last, self.last_bits);
                }
                [] => {}
            }
        }
    }

    /// Whether any of these columns is set in a row that begins there.
    #[inline]
    fn are_met(self, row: &[u64]) -> bool {
        match &row[self.first..=self.last] {
            [one] => one & self.first_bits & self.last_bits != 0,
            [first, between @ .., last] => {
                let between = between.iter().fold(0, |all, word| all | word);
                first & self.first_bits | between | last & self.last_bits != 0
            }
            [] => false,
        }
    }
}

/// Where a rectangle of some size would meet something for certain, by the square its corner lies in.
pub struct Walls(Bitmap);

impl Walls {
    /// Where one would meet what is set.
    pub fn of(solid: &Bitmap, size: Size) -> Self {
        // So many squares lie wholly in it wherever it lies.
        let squares = |side: f64| ((side / solid.side).floor() - 1.0).max(0.0) as usize;
        let (across, down) = (squares(size.width), squares(size.height));
        let (words, meet) = (solid.words, solid.bits());
        let mut bits = vec![0; meet.len()];
        for (row, bits) in bits.chunks_exact_mut(words).enumerate() {
            for meet in meet[row * words..].chunks_exact(words).take(down) {
                bits.iter_mut().zip(meet).for_each(|(bits, meet)| *bits |= meet);
            }
            // Twice as many squares to the right each time.
            let mut noted = 1;
            while noted < across {
                let more = noted.min(across - noted).min(63);
                for word in 0..words {
                    let next = bits.get(word + 1).map_or(0, |next| next << (64 - more));
                    bits[word] |= bits[word] >> more | next;
                }
                noted += more;
            }
        }
        Self(Bitmap { talls: vec![(1, bits)], ..*solid })
    }

    /// Whether one with that corner meets something.
    pub fn hold(&self, corner: Point) -> bool {
        let Bitmap { origin, side, words, rows, .. } = &self.0;
        // The next square begins in it for certain.
        let next = |at: f64| (at > -side).then(|| (at / side + 1.0) as usize);
        let (Some(column), Some(row)) = (next(corner.x - origin.x), next(corner.y - origin.y)) else { return false };
        row < *rows && column < words * 64 && self.0.bits()[row * words + column / 64] >> (column % 64) & 1 == 1
    }
}

#[cfg(test)]
mod tests {
    //! Walls against what they stand for.
    use super::*;

    #[test]
    fn walls_hold_nothing_that_would_be_free() {
        let em = 12.0;
        let mut solid = Bitmap::new(Rect::new(0.0, 0.0, 900.0, 300.0), em);
        let marks = (0..40_u32).map(|number| Point::new(f64::from(number * 97 % 900), f64::from(number * 61 % 300)));
        for center in marks {
            solid.fill(Rect::from_center_size(center, Size::new(13.0, 13.0)));
        }
        let size = Size::new(2.0, 1.0) * em;
        let walls = Walls::of(&solid, size);
        let corners = || (-20..920).step_by(7).flat_map(|x| (-20..320).step_by(3).map(move |y| (x, y)));
        let rect = |(x, y): (i32, i32)| Rect::from_origin_size((f64::from(x) + 0.3, f64::from(y) + 0.6), size);
        let held = corners().map(rect).filter(|rect| walls.hold(rect.origin())).collect::<Vec<_>>();
        assert!(held.iter().all(|rect| solid.is_met(*rect)));
        let met = corners().map(rect).filter(|rect| solid.is_met(*rect)).count();
        assert!(held.len() * 10 > met * 7, "{} of {met}", held.len());
    }
}
