//! Where things go: the half circle, the network, the points of the power view; the size of texts and chips, names
//! beside marks and what is left of them where room is short; free places; the courses of lines.
//!
//! Lengths are in points of the sheet a picture is drawn on, whose y runs downwards. Its origin is the centre of the
//! half circle, or the middle of the network's plane; the sheet of the power view is the canvas it is given.

mod cells;
pub mod chip;
pub mod crowd;
pub mod detour;
pub mod fan;
pub mod fonts;
pub mod free_place;
pub mod labels;
pub mod measure;
pub mod names;
pub mod network;
pub mod power;
pub mod shorten;
pub mod spread;
pub mod swarm;
pub mod tie;

/// How large a view is drawn: the two lengths everything else follows from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    /// The radius of the half circle, in points.
    pub rim: f64,
    /// The size of texts and chips; at 1 a chip's text is [`chip::TEXT_SIZE`] points high.
    pub text: f64,
}

impl Scale {
    /// The radius at which texts and chips have their natural size.
    pub const NATURAL_RIM: f64 = 500.0;
    /// Chips do not become smaller than this while the view is fitted, however small the window.
    pub const SMALLEST_TEXT: f64 = 0.9;
    /// The half circle is not smaller than this, however small the window, in points.
    pub const SMALLEST_RIM: f64 = 60.0;
    /// How much chips grow when the view is enlarged, as the power of the zoom: less than the half circle does, so that
    /// enlarging it makes room.
    const GROWTH: f64 = 0.4;

    /// The scale of a half circle that fits at radius `fitted_rim` and is then made `zoom` times as large.
    #[must_use]
    pub fn of_view(fitted_rim: f64, zoom: f64) -> Self {
        let fitted_text = (fitted_rim / Self::NATURAL_RIM).max(Self::SMALLEST_TEXT);
        Self { rim: fitted_rim * zoom, text: fitted_text * zoom.powf(Self::GROWTH) }
    }
}
