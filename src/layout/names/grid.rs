//! What lies where, in cells about as large as a short name: only what is near is looked at.

use std::ops::Range;

use kurbo::{Point, Rect, Size};

use crate::layout::cells::{Cells, overlap};

/// How large the cells are, in text sizes.
const CELL: Size = Size::new(4.5, 1.6);
/// Larger grounds have larger cells: this many along each side at most.
const MOST_CELLS: f64 = 256.0;

/// The side of the bitmap's squares, in text sizes, and how many there are along a side at most.
const SQUARE: f64 = 0.09;
const MOST_SQUARES: f64 = 4096.0;
/// Up to this side what a bitmap says is near enough, in text sizes.
const FINE: f64 = 0.11;

/// What something is to the names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// Nobody may cover it.
    Fixed,
    /// The mark of somebody faint: no name may cover it, but the line to one may.
    Faint,
    /// An actor's mark: nobody else's name or chip may cover it.
    Mark,
    /// The shaft of an actor's arrow: a chip may lie above it, and a name where nothing else helps.
    Way,
    /// A name or a chip, which may be moved.
    Name,
    /// The line to such a name, which moves with it.
    Lead,
}

/// Something that takes room.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Held {
    /// Where.
    pub rect: Rect,
    /// Whose it is.
    pub owner: Option<usize>,
    /// What it is.
    pub what: What,
}

/// All that takes room, by cells: what stands there for good, and the names, which come and go. Most questions end with
/// the bitmaps of what no name can lie on at all, and of the names.
pub struct Grid {
    standing: Cells<Held>,
    names: Cells<Held>,
    solid: Bitmap,
    /// Nothing that is set here is free; but where nothing is, there may be the edge of a name.
    named: Bitmap,
    /// What is kept free round what stands, at least.
    margin: Size,
}

impl Grid {
    /// An empty one. What lies outside `extent` lies in the outermost cells; `margin` is kept free at least round what
    /// stands.
    pub fn new(extent: Rect, em: f64, margin: Size) -> Self {
        let cells = || Cells::new(extent, CELL * em, MOST_CELLS);
        let bitmap = || Bitmap::new(extent, em);
        Self { standing: cells(), names: cells(), solid: bitmap(), named: bitmap(), margin }
    }

    /// Adds something.
    pub fn add(&mut self, held: Held) {
        match held.what {
            What::Name | What::Lead => {
                self.named.fill(held.rect);
                self.names.add(held.rect, held);
            }
            What::Mark | What::Fixed | What::Faint => {
                self.solid.fill(held.rect.inflate(self.margin.width, self.margin.height));
                self.standing.add(held.rect, held);
            }
            What::Way => self.standing.add(held.rect, held),
        }
    }

    /// Takes out a name, or the line to one, that was added.
    pub fn remove(&mut self, held: Held) {
        self.named.clear(held.rect);
        self.names.remove(held.rect, held);
    }

    /// What will be looked for a place is often so high.
    pub fn expect(&mut self, height: f64) {
        self.solid.heighten(height);
    }

    /// Where nothing of that size can lie.
    pub fn walls(&self, size: Size) -> Walls {
        Walls::of(&self.solid, size)
    }

    /// Whether a name of `owner` could lie there, across the shafts of arrows, if there were no other names, with the
    /// least margin.
    pub fn has_least_ground_for(&self, rect: Rect, owner: usize) -> bool {
        !self.solid.is_met(rect) && (self.solid.is_fine || self.has_ground_for(rect, self.margin, owner, true))
    }

    /// Whether a name of `owner` could lie there if there were no other names, with that much kept free round it. Beside
    /// its own mark, and what it has now, it may lie as near as it does.
    pub fn has_ground_for(&self, rect: Rect, margin: Size, owner: usize, is_over_ways: bool) -> bool {
        let with_margin = rect.inflate(margin.width, margin.height);
        let mut met = self.standing.near(with_margin).filter(|held| overlap(held.rect, with_margin));
        met.all(|held| match held.what {
            What::Way if is_over_ways => true,
            What::Mark if held.owner == Some(owner) => true,
            _ => held.owner == Some(owner) && !overlap(held.rect, rect),
        })
    }

    /// Whether a name of `owner` could lie there, across faint marks and the shafts of arrows, if there were no other
    /// names, with the least margin.
    pub fn has_ground_over_faint_for(&self, rect: Rect, owner: usize) -> bool {
        let mut met = self.standing_under(rect.inflate(self.margin.width, self.margin.height));
        met.all(|held| match held.what {
            What::Faint | What::Way => true,
            What::Mark => held.owner == Some(owner) && !overlap(held.rect, rect),
            _ => false,
        })
    }

    /// Whether the line to the name of `owner` could run there if there were no names: over no mark, whose it would seem
    /// to be.
    pub fn has_ground_for_lead(&self, rect: Rect, owner: usize) -> bool {
        self.standing_under(rect).all(|held| held.owner == Some(owner) || matches!(held.what, What::Way | What::Faint))
    }

    /// What stands in a rectangle; what lies in several cells comes several times.
    pub fn standing_under(&self, rect: Rect) -> impl Iterator<Item = &Held> {
        self.standing.near(rect).filter(move |held| overlap(held.rect, rect))
    }

    /// The names in a rectangle, and the lines to names, but for those of `owner`; likewise.
    pub fn names_under(&self, rect: Rect, owner: usize) -> impl Iterator<Item = &Held> {
        self.names.near(rect).filter(move |held| held.owner != Some(owner) && overlap(held.rect, rect))
    }

    /// Whether some name, or the line to one, lies there for certain. It may also if this does not say so.
    pub fn is_named(&self, rect: Rect) -> bool {
        self.named.is_met(rect)
    }

    /// Whether something of others stands for certain in a chip with so much kept free round it, left or right of its
    /// own mark. It may also if this does not say so.
    pub fn is_met_beside(&self, chip: Rect, margin: Size, mark: Rect) -> bool {
        let all = chip.inflate(margin.width - self.margin.width, margin.height - self.margin.height);
        let own = mark.inflate(self.margin.width, self.margin.height);
        self.solid.is_met(Rect { x1: own.x0, ..all }) || self.solid.is_met(Rect { x0: own.x1, ..all })
    }

    /// Whether the chip of `owner` may lie there.
    pub fn leaves_free_for_chip(&self, rect: Rect, margin: Size, owner: usize) -> bool {
        let rect = rect.inflate(margin.width, margin.height);
        let mut met = self.standing_under(rect);
        self.names_under(rect, owner).next().is_none()
            && met.all(|held| held.owner == Some(owner) || held.what == What::Way)
    }
}

/// Squares whose middles lie in something, by rows of bits.
struct Bitmap {
    origin: Point,
    side: f64,
    per_length: f64,
    is_fine: bool,
    words: usize,
    rows: usize,
    bits: Vec<u64>,
    /// For some heights in rows, the highest first: which squares have something in themselves or in those below them,
    /// so many rows in all.
    talls: Vec<(usize, Vec<u64>)>,
}

impl Bitmap {
    fn new(extent: Rect, em: f64) -> Self {
        let longest = extent.width().max(extent.height());
        let side = (SQUARE * em).max(longest / MOST_SQUARES);
        let words = (extent.width() / side / 64.0).ceil().max(1.0) as usize;
        let rows = (extent.height() / side).ceil().max(1.0) as usize;
        let is_fine = side <= FINE * em;
        let bits = vec![0; words * rows];
        Self { origin: extent.origin(), side, per_length: 1.0 / side, is_fine, words, rows, bits, talls: Vec::new() }
    }

    /// Notes from now on what lies below each square, down to the height of something: a question about as much or more
    /// looks into few rows.
    fn heighten(&mut self, height: f64) {
        let rows = ((height / self.side) as usize).clamp(1, self.rows);
        let (mut tall, mut noted) = (self.bits.clone(), 1);
        while noted < rows {
            let more = noted.min(rows - noted);
            let below = more * self.words;
            for at in 0..tall.len().saturating_sub(below) {
                tall[at] |= tall[at + below];
            }
            noted += more;
        }
        self.talls.push((rows, tall));
        self.talls.sort_by_key(|(rows, _)| std::cmp::Reverse(*rows));
    }

    /// The squares whose middles lie within; none where it is thinner than they are, or lies outside.
    #[inline]
    fn inner(&self, rect: Rect) -> Option<Squares> {
        // The first whose middle lies beyond; what lies before the first square is cut to 0. In 32 bits, which is the
        // faster way from a float.
        let first = |at: f64, most: usize| ((at * self.per_length + 0.5) as u32 as usize).min(most);
        let [left, right] = [rect.x0, rect.x1].map(|x| first(x - self.origin.x, self.words * 64));
        let [top, bottom] = [rect.y0, rect.y1].map(|y| first(y - self.origin.y, self.rows));
        (left < right && top < bottom).then(|| Squares {
            first: left / 64,
            last: (right - 1) / 64,
            first_bits: u64::MAX << (left % 64),
            last_bits: u64::MAX >> (63 - (right - 1) % 64),
            rows: top..bottom,
        })
    }

    fn fill(&mut self, rect: Rect) {
        let Some(squares) = self.inner(rect) else { return };
        let Range { start, end } = squares.rows;
        squares.change(self.words, start..end, &mut self.bits, |bits, mask| *bits |= mask);
        for (height, tall) in &mut self.talls {
            let first = start.saturating_sub(*height - 1);
            squares.change(self.words, first..end, tall, |bits, mask| *bits |= mask);
        }
    }

    /// Clears what was filled; not where it was heightened.
    fn clear(&mut self, rect: Rect) {
        let Some(squares) = self.inner(rect) else { return };
        squares.change(self.words, squares.rows.clone(), &mut self.bits, |bits, mask| *bits &= !mask);
    }

    #[inline]
    fn is_met(&self, rect: Rect) -> bool {
        let Some(squares) = self.inner(rect) else { return false };
        let Range { start, end } = squares.rows;
        let is_met = |bits: &[u64], row: usize| squares.is_met(&bits[row * self.words..(row + 1) * self.words]);
        let Some((height, tall)) = self.talls.iter().find(|(height, _)| *height <= end - start) else {
            return (start..end).any(|row| is_met(&self.bits, row));
        };
        let (mut row, last) = (start, end - height);
        while row < last {
            if is_met(tall, row) {
                return true;
            }
            row += height;
        }
        is_met(tall, last)
    }
}

/// Some columns of some rows: the first and the last of the words that hold them, and which bits of those.
struct Squares {
    first: usize,
    last: usize,
    first_bits: u64,
    last_bits: u64,
    rows: Range<usize>,
}

impl Squares {
    /// The words of a row that hold its columns, with the bits of those.
    fn words(&self) -> impl Iterator<Item = (usize, u64)> + use<> {
        let Self { first, last, first_bits, last_bits, .. } = *self;
        (first..=last).map(move |word| {
            let from = if word == first { first_bits } else { u64::MAX };
            (word, if word == last { from & last_bits } else { from })
        })
    }

    /// Changes these columns of some rows, each of which has so many words.
    fn change(&self, words: usize, rows: Range<usize>, bits: &mut [u64], change: impl Fn(&mut u64, u64)) {
        for row in bits[rows.start * words..rows.end * words].chunks_exact_mut(words) {
            self.words().for_each(|(word, mask)| change(&mut row[word], mask));
        }
    }

    #[inline]
    fn is_met(&self, row: &[u64]) -> bool {
        if self.first == self.last {
            return row[self.first] & self.first_bits & self.last_bits != 0;
        }
        row[self.first] & self.first_bits != 0
            || row[self.last] & self.last_bits != 0
            || row[self.first + 1..self.last].iter().any(|bits| *bits != 0)
    }
}

/// Where a rectangle of some size would meet something for certain, by the square its corner lies in.
pub struct Walls(Bitmap);

impl Walls {
    fn of(solid: &Bitmap, size: Size) -> Self {
        // So many squares lie wholly in it wherever it lies.
        let squares = |side: f64| ((side / solid.side).floor() - 1.0).max(0.0) as usize;
        let (across, down) = (squares(size.width), squares(size.height));
        let mut walls = Bitmap { bits: vec![0; solid.bits.len()], talls: Vec::new(), ..*solid };
        let rows = |row: usize| row * solid.words..(row + 1) * solid.words;
        for row in 0..solid.rows {
            for below in (row..row + down).take_while(|below| *below < solid.rows) {
                let (bits, meet) = (&mut walls.bits[rows(row)], &solid.bits[rows(below)]);
                bits.iter_mut().zip(meet).for_each(|(bits, meet)| *bits |= meet);
            }
            let bits = &mut walls.bits[rows(row)];
            for _ in 1..across {
                for word in 0..bits.len() {
                    let next = bits.get(word + 1).map_or(0, |next| next << 63);
                    bits[word] |= bits[word] >> 1 | next;
                }
            }
        }
        Self(walls)
    }

    /// Whether one with that corner meets something.
    pub fn hold(&self, corner: Point) -> bool {
        let Bitmap { origin, side, words, rows, bits, .. } = &self.0;
        // The next square begins in it for certain.
        let next = |at: f64| (at > -side).then(|| (at / side + 1.0) as usize);
        let (Some(column), Some(row)) = (next(corner.x - origin.x), next(corner.y - origin.y)) else { return false };
        row < *rows && column < words * 64 && bits[row * words + column / 64] >> (column % 64) & 1 == 1
    }
}

#[cfg(test)]
mod tests {
    //! Walls against what they stand for.
    use super::*;

    #[test]
    fn walls_hold_nothing_that_would_be_free() {
        let em = 12.0;
        let mut grid = Grid::new(Rect::new(0.0, 0.0, 900.0, 300.0), em, Size::ZERO);
        let marks = (0..40_u32).map(|number| Point::new(f64::from(number * 97 % 900), f64::from(number * 61 % 300)));
        for center in marks {
            let rect = Rect::from_center_size(center, Size::new(13.0, 13.0));
            grid.add(Held { rect, owner: None, what: What::Mark });
        }
        let size = Size::new(2.0, 1.0) * em;
        let walls = grid.walls(size);
        let corners = || (-20..920).step_by(7).flat_map(|x| (-20..320).step_by(3).map(move |y| (x, y)));
        let rect = |(x, y): (i32, i32)| Rect::from_origin_size((f64::from(x) + 0.3, f64::from(y) + 0.6), size);
        let held = corners().map(rect).filter(|rect| walls.hold(rect.origin())).collect::<Vec<_>>();
        assert!(held.iter().all(|rect| grid.solid.is_met(*rect)));
        let met = corners().map(rect).filter(|rect| grid.solid.is_met(*rect)).count();
        assert!(held.len() * 10 > met * 7, "{} of {met}", held.len());
    }
}
