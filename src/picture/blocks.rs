//! The headings of those who stand in blocks of their own, beside the network.

use kurbo::{Rect, Size};

use super::captions::{Caption, Paper};
use super::shapes::Ink;
use super::words::Words;
use crate::layout::network::Waits;

/// From a heading to its block, in points at text scale 1, the nearest first; and at how many places across.
const GAPS: [f64; 4] = [5.0, 3.0, 7.0, 10.0];
const PLACES: usize = 12;

/// The heading of a block: above it, from the left, where the plane leaves room for it. `chips` is what each who stands in it
/// takes; a block that nobody is seen in has none.
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
        let room = (around.width() - size.width).max(0.0);
        let across = move |place: usize| around.x0 + room * place as f64 / (PLACES - 1) as f64;
        let at = move |gap: f64, place: usize| {
            Rect::from_origin_size((across(place), around.y0 - gap * text - size.height), size)
        };
        GAPS.into_iter().flat_map(move |gap| (0..PLACES).map(move |place| at(gap, place)))
    };
    let above = Rect { y1: around.y0, y0: around.y0, ..around };
    paper.write(&format!("{what} ({})", chips.len()), Ink::Quiet, above, places)
}
