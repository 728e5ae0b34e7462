//! What lies where, in cells about as large as a short name: only what is near is looked at.

use std::ops::Range;

use kurbo::{Point, Rect, Size};

use crate::layout::cells::{Cells, overlap};

/// How large the cells are, in text sizes.
const CELL: Size = Size::new(4.5, 1.6);
/// Larger grounds have larger cells: this many along each side at most.
const MOST_CELLS: f64 = 256.0;

/// The side of the bitmap's squares, in text sizes, and how many there are along a side at most.
const SQUARE: f64 = 0.25;
const MOST_SQUARES: f64 = 1024.0;

/// What something is to the names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// Nobody may cover it.
    Fixed,
    /// An actor's mark: nobody else's name or chip may cover it.
    Mark,
    /// The shaft of an actor's arrow: a chip may lie above it, and a name where nothing else helps.
    Way,
    /// A name or a chip, which may be moved.
    Name,
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

/// All that takes room, by cells, marks and shafts apart, and a bitmap of what no name can lie on at all: most
/// questions end there.
pub struct Grid {
    marks: Cells<Held>,
    others: Cells<Held>,
    solid: Bitmap,
    /// What of it is there for good, where names are moved.
    fixed: Option<Bitmap>,
}

impl Grid {
    /// An empty one. What lies outside `extent` lies in the outermost cells; `are_moved`: whether names are.
    pub fn new(extent: Rect, em: f64, are_moved: bool) -> Self {
        let (cells, bitmap) = (|| Cells::new(extent, CELL * em, MOST_CELLS), || Bitmap::new(extent, em));
        Self { marks: cells(), others: cells(), solid: bitmap(), fixed: are_moved.then(bitmap) }
    }

    /// Adds something.
    pub fn add(&mut self, held: Held) {
        if held.what != What::Way {
            self.solid.fill(held.rect, true);
        }
        if let (What::Mark | What::Fixed, Some(fixed)) = (held.what, &mut self.fixed) {
            fixed.fill(held.rect, true);
        }
        match held.what {
            What::Mark | What::Way => self.marks.add(held.rect, held),
            What::Fixed | What::Name => self.others.add(held.rect, held),
        }
    }

    /// Takes out a name or a chip that was added: it shared its room with nothing but shafts and its own mark.
    pub fn remove(&mut self, held: Held) {
        self.solid.fill(held.rect, false);
        self.others.remove(held.rect, held);
    }

    fn met(&self, rect: Rect) -> impl Iterator<Item = &Held> {
        let near = self.others.near(rect).chain(self.marks.near(rect));
        near.filter(move |held| overlap(held.rect, rect))
    }

    /// Where nothing of that size can lie, as things are.
    pub fn walls(&self, size: Size) -> Walls {
        Walls::of(&self.solid, size)
    }

    /// Whether a name of `owner` may lie there, with that much kept free round it. Beside its own mark, and what it
    /// has now, it may lie as near as it does.
    pub fn leaves_free(&self, rect: Rect, margin: Size, owner: usize, is_over_ways: bool) -> bool {
        let mut met = self.met(rect.inflate(margin.width, margin.height));
        !self.solid.is_met(rect)
            && met.all(|held| is_over_ways && held.what == What::Way || held.is_let_pass(owner, rect))
    }

    /// Whether the line to the name of `owner` may run there: over marks, but over no name.
    pub fn leaves_free_for_lead(&self, rect: Rect, owner: usize) -> bool {
        let mut met = self.others.near(rect).filter(|held| overlap(held.rect, rect));
        met.all(|held| held.owner == Some(owner))
    }

    /// Whether the chip of `owner` may lie there.
    pub fn leaves_free_for_chip(&self, rect: Rect, margin: Size, owner: usize) -> bool {
        let mut met = self.met(rect.inflate(margin.width, margin.height));
        met.all(|held| held.owner == Some(owner) || held.what == What::Way)
    }

    /// Those whose names lie in the way of a name of `owner`, or of the line to it, if nothing else is in the way.
    pub fn movable_in(&self, rect: Rect, margin: Size, owner: usize, is_lead: bool) -> Option<Vec<usize>> {
        let mut others = Vec::new();
        if !is_lead && self.fixed.as_ref().is_some_and(|fixed| fixed.is_met(rect)) {
            return None;
        }
        for held in self.met(rect.inflate(margin.width, margin.height)) {
            let is_under_lead = is_lead && (held.owner == Some(owner) || held.what == What::Mark);
            if held.what == What::Way || is_under_lead || held.is_let_pass(owner, rect) {
                continue;
            }
            others.push(held.owner.filter(|_| held.what == What::Name)?);
        }
        // The order in the cells depends on what was moved before.
        others.sort_unstable();
        others.dedup();
        Some(others)
    }
}

impl Held {
    /// Whether it does not keep a name of `owner` from lying at `rect`, though it is nearer than others may be.
    fn is_let_pass(&self, owner: usize, rect: Rect) -> bool {
        self.owner == Some(owner) && (matches!(self.what, What::Name | What::Mark) || !overlap(self.rect, rect))
    }
}

/// Squares that lie wholly in something, by rows of bits. Two things whose squares meet do overlap; others may.
struct Bitmap {
    origin: Point,
    side: f64,
    words: usize,
    rows: usize,
    bits: Vec<u64>,
}

impl Bitmap {
    fn new(extent: Rect, em: f64) -> Self {
        let longest = extent.width().max(extent.height());
        let side = (SQUARE * em).max(longest / MOST_SQUARES).max(0.5);
        let words = (extent.width() / side / 64.0).ceil().max(1.0) as usize;
        let rows = (extent.height() / side).ceil().max(1.0) as usize;
        Self { origin: extent.origin(), side, words, rows, bits: vec![0; words * rows] }
    }

    /// The squares that lie wholly within.
    fn inner(&self, rect: Rect) -> Squares {
        let across = (self.words * 64) as f64;
        let [left, top] = [rect.x0 - self.origin.x, rect.y0 - self.origin.y].map(|at| (at / self.side).ceil().max(0.0));
        let [right, bottom] = [rect.x1 - self.origin.x, rect.y1 - self.origin.y].map(|at| (at / self.side).floor());
        let (left, right) = (left.min(across) as usize, right.clamp(0.0, across) as usize);
        let (top, bottom) = (top.min(self.rows as f64) as usize, bottom.clamp(0.0, self.rows as f64) as usize);
        Squares { columns: left..right.max(left), rows: top..bottom.max(top) }
    }

    fn fill(&mut self, rect: Rect, is_taken: bool) {
        let Squares { columns, rows } = self.inner(rect);
        let all = self.bits.chunks_exact_mut(self.words).take(rows.end).skip(rows.start);
        for row in all {
            for (word, mask) in masks(&columns) {
                row[word] = if is_taken { row[word] | mask } else { row[word] & !mask };
            }
        }
    }

    fn is_met(&self, rect: Rect) -> bool {
        let Squares { columns, rows } = self.inner(rect);
        masks(&columns).any(|(word, mask)| {
            let all = self.bits[word..].iter().step_by(self.words).take(rows.end).skip(rows.start);
            all.fold(0, |met, bits| met | bits) & mask != 0
        })
    }
}

/// Where a rectangle of some size would meet something for certain, by the square its corner lies in.
pub struct Walls(Bitmap);

impl Walls {
    fn of(solid: &Bitmap, size: Size) -> Self {
        // So many squares lie wholly in it wherever it lies.
        let squares = |side: f64| ((side / solid.side).floor() - 1.0).max(0.0) as usize;
        let (across, down) = (squares(size.width), squares(size.height));
        let mut walls = Bitmap { bits: vec![0; solid.bits.len()], ..*solid };
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
        let Bitmap { origin, side, words, rows, bits } = &self.0;
        let [column, row] = [corner.x - origin.x, corner.y - origin.y].map(|at| (at / side).ceil());
        let is_inside = column >= 0.0 && row >= 0.0 && row < *rows as f64 && column < (words * 64) as f64;
        let (column, row) = (column as usize, row as usize);
        is_inside && bits[row * words + column / 64] >> (column % 64) & 1 == 1
    }
}

/// Some columns of some rows.
struct Squares {
    columns: Range<usize>,
    rows: Range<usize>,
}

/// The words of a row that hold its columns, with the bits of those.
fn masks(columns: &Range<usize>) -> impl Iterator<Item = (usize, u64)> + use<> {
    let Range { start, end } = *columns;
    let words = if start < end { start / 64..end.div_ceil(64) } else { 0..0 };
    words.map(move |word| {
        let (from, to) = (start.max(word * 64) - word * 64, end.min(word * 64 + 64) - word * 64);
        (word, (u64::MAX >> (64 - (to - from))) << from)
    })
}

#[cfg(test)]
mod tests {
    //! Walls against what they stand for.
    use super::*;

    #[test]
    fn walls_hold_nothing_that_would_be_free() {
        let em = 12.0;
        let mut grid = Grid::new(Rect::new(0.0, 0.0, 900.0, 300.0), em, false);
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
