//! What lies where, in cells about as large as a short name: only what is near is looked at.

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
    /// The shaft of an actor's arrow: a chip lies above it, a name must not.
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

/// All that takes room, by cells, marks and shafts apart, and a bitmap of what no name can lie on at all: most questions end there.
pub struct Grid {
    marks: Cells<Held>,
    others: Cells<Held>,
    solid: Bitmap,
    /// What of it is there for good.
    fixed: Bitmap,
}

impl Grid {
    /// An empty one. What lies outside `extent` lies in the outermost cells.
    pub fn new(extent: Rect, em: f64) -> Self {
        let cells = || Cells::new(extent, CELL * em, MOST_CELLS);
        Self { marks: cells(), others: cells(), solid: Bitmap::new(extent, em), fixed: Bitmap::new(extent, em) }
    }

    /// Adds something.
    pub fn add(&mut self, held: Held) {
        if held.what != What::Way {
            self.solid.fill(held.rect, true);
        }
        if matches!(held.what, What::Mark | What::Fixed) {
            self.fixed.fill(held.rect, true);
        }
        match held.what {
            What::Mark | What::Way => self.marks.add(held.rect, held),
            What::Fixed | What::Name => self.others.add(held.rect, held),
        }
    }

    /// Takes out a name that was added: it shares its room with nothing but shafts.
    pub fn remove(&mut self, held: Held) {
        self.solid.fill(held.rect, false);
        self.others.remove(held.rect, held);
    }

    fn met(&self, rect: Rect) -> impl Iterator<Item = &Held> {
        let near = self.others.near(rect).chain(self.marks.near(rect));
        near.filter(move |held| overlap(held.rect, rect))
    }

    /// Whether something lies there for certain. Where it does not, something may.
    pub fn is_solid(&self, rect: Rect) -> bool {
        self.solid.is_met(rect)
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
        if !is_lead && self.fixed.is_met(rect) {
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

    /// The rows, and in each the words with the bits of the squares that lie wholly within.
    fn inner(&self, rect: Rect) -> impl Iterator<Item = (usize, u64)> + use<> {
        let most = (self.words * 64) as f64;
        let [left, top] = [rect.x0 - self.origin.x, rect.y0 - self.origin.y].map(|at| (at / self.side).ceil().max(0.0));
        let [right, bottom] = [rect.x1 - self.origin.x, rect.y1 - self.origin.y].map(|at| (at / self.side).floor());
        let (left, right) = (left.min(most) as usize, right.clamp(0.0, most) as usize);
        let (top, bottom) = (top.min(self.rows as f64) as usize, bottom.clamp(0.0, self.rows as f64) as usize);
        let words = self.words;
        let masks = move |word: usize| {
            let (from, to) = (left.max(word * 64) - word * 64, right.min(word * 64 + 64) - word * 64);
            (word, (u64::MAX >> (64 - (to - from))) << from)
        };
        let across = if left < right { left / 64..right.div_ceil(64) } else { 0..0 };
        (top..bottom).flat_map(move |row| across.clone().map(masks).map(move |(word, mask)| (row * words + word, mask)))
    }

    fn fill(&mut self, rect: Rect, is_taken: bool) {
        for (word, mask) in self.inner(rect) {
            if let Some(bits) = self.bits.get_mut(word) {
                *bits = if is_taken { *bits | mask } else { *bits & !mask };
            }
        }
    }

    fn is_met(&self, rect: Rect) -> bool {
        self.inner(rect).any(|(word, mask)| self.bits.get(word).is_some_and(|bits| bits & mask != 0))
    }
}
