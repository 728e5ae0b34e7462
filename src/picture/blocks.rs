//! The headings of those who stand in blocks of their own, beside the network.

use kurbo::{Rect, Size};

use super::captions::{Caption, Paper};
use super::shapes::Ink;
use super::words::Words;
use crate::layout::network::Waits;

/// From a heading to its block, in points at text scale 1, the nearest first.
const GAPS: [f64; 4] = [5.0, 9.0, 3.0, 14.0];

/// The heading of a block: above it, from the left, or below it where there is no room. `chips` is what each who stands in
/// it takes; a block that nobody is seen in has none.
pub(super) fn heading(waits: Waits, chips: &[Rect], words: &Words, paper: &mut Paper<'_>) -> Option<Caption> {
    let around = chips.iter().copied().reduce(|a, b| a.union(b))?;
    let what = match waits {
        Waits::Unrelated => &words.unrelated,
        Waits::Unplaced => &words.unplaced,
    };
    if what.is_empty() {
        return None;
    }
    let text = paper.text;
    let places = |size: Size| {
        let (left, right) = (around.x0, around.x1 - size.width);
        let across = [left, f64::midpoint(left, right), right];
        let at = move |x: f64, y: f64| Rect::from_origin_size((x, y), size);
        let above = GAPS.into_iter().flat_map(move |gap| across.map(|x| at(x, around.y0 - gap * text - size.height)));
        above.chain(GAPS.into_iter().flat_map(move |gap| across.map(|x| at(x, around.y1 + gap * text))))
    };
    paper.write(&format!("{what} ({})", chips.len()), Ink::Quiet, around, places)
}
