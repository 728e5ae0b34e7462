//! What lies where, in cells about as large as a short name: only what is near is looked at.

use kurbo::{Rect, Size};

use super::bitmap::{Bitmap, Walls};
use super::places::Round;
use super::sides::Sides;
use crate::layout::cells::{Cells, overlap};

/// How large the cells are, in text sizes.
const CELL: Size = Size::new(4.5, 1.6);
/// Larger grounds have larger cells: this many along each side at most.
const MOST_CELLS: f64 = 256.0;

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

    /// What will be looked for a place is often so high; lower heights come before higher ones.
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
        !self.solid.is_met(rect) && self.has_ground_between_squares(rect, owner)
    }

    /// The sides of a mark where names lie within `area`, as far as the squares tell what stands there.
    pub fn sides(&self, area: Rect, round: Round) -> Sides<'_> {
        Sides::of(&self.solid, area, round)
    }

    /// Whether nothing stands there that the squares are too coarse to tell.
    pub fn has_ground_between_squares(&self, rect: Rect, owner: usize) -> bool {
        self.solid.is_fine || self.has_ground_for(rect, self.margin, owner, true)
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
