//! Who wants to be named, on what, and what becomes of it.

use kurbo::{Point, Rect, Size};

use super::lines::Block;

/// An actor that wants to be named.
#[derive(Debug, Clone, PartialEq)]
pub struct Bearer {
    /// Its middle: no form of it stands elsewhere.
    pub center: Point,
    /// The size of its mark.
    pub mark: Size,
    /// The badge on the mark's corner, if it has one.
    pub mark_badge: Option<Rect>,
    /// The size of the chip with its name; none where there are no chips.
    pub chip: Option<Size>,
    /// The badge on the chip's corner, if it has one.
    pub chip_badge: Option<Rect>,
    /// Where its wanted move ends, to be left free by all, and small rectangles along the way there, which chips may
    /// cover, and names where nothing else helps.
    pub arrow: Option<(Rect, Vec<Rect>)>,
    /// Whether it is named whatever it covers.
    pub is_lifted: bool,
}

/// Where an actor's name is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Face {
    /// In the chip.
    Chip,
    /// Beside the mark.
    Beside {
        /// Where it stands.
        rect: Rect,
        /// On which side of the mark.
        side: Side,
        /// Which of [`Ground::names`] it is; beyond them, what is left of the name where all of it finds no place.
        form: usize,
        /// Whether it is so far away that a line must lead to it.
        is_far: bool,
    },
    /// Nowhere: there is the mark alone.
    Mark,
}

/// On which side of its mark a name stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Its end is at the mark.
    Left,
    /// Above or below.
    Middle,
    /// Its beginning is at the mark.
    Right,
}

/// What the actors stand on.
pub struct Ground<'a> {
    /// Within what every name and chip lies.
    pub area: Rect,
    /// What no name and no chip may cover.
    pub taken: &'a [Rect],
    /// The marks of those who are faint and bear no name: none may cover them, but the line to a name may cross them.
    pub faint: &'a [Rect],
    /// Lines that a name rather does not lie across.
    pub crosses: &'a dyn Fn(Rect) -> bool,
    /// The name of one in the list, in one line and in two, the preferred one first. In a crowd most are never asked
    /// for.
    pub names: &'a dyn Fn(usize) -> &'a [Block],
    /// What is left of the name of one in the list, where all of it finds no place.
    pub cut: &'a dyn Fn(usize) -> Option<Block>,
    /// Where the name of one in the list stood before, as it would stand now: there it stays, where it still can.
    pub before: &'a dyn Fn(usize) -> Option<Face>,
    /// So many at the beginning of the list are named even where others stood.
    pub first: usize,
    /// The size of the names' text.
    pub em: f64,
}
