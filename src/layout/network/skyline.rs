//! What is occupied from a line downwards, to stack rectangles on it.

use kurbo::{Rect, Size};

use crate::layout::cells::overlap;

/// The width of a bin, in points. What only shares a bin counts as touching.
const BIN: f64 = 1.0;
/// How many bins there are at most: what is further out shares the outermost ones.
const MAX_BINS: usize = 400_000;

/// How far past something a rectangle is moved, so that rounding cannot hold it there.
const PAST: f64 = 0.01;

/// For every point across, how far down it is occupied.
#[derive(Debug)]
pub(super) struct Skyline {
    left: f64,
    bottoms: Vec<f64>,
}

impl Skyline {
    /// Nothing is occupied yet between these two.
    pub fn new(left: f64, right: f64) -> Self {
        let bins = ((right - left) / BIN).ceil().max(0.0) as usize + 1;
        Self { left, bottoms: vec![f64::NEG_INFINITY; bins.min(MAX_BINS)] }
    }

    /// How far down it is occupied anywhere between the sides of `rect`.
    pub fn bottom(&self, rect: Rect) -> f64 {
        let bins = self.bins(rect);
        self.bottoms.get(bins).unwrap_or_default().iter().copied().fold(f64::NEG_INFINITY, f64::max)
    }

    /// Occupies everything down to the lower side of `rect`.
    pub fn occupy(&mut self, rect: Rect) {
        let bins = self.bins(rect);
        for bottom in self.bottoms.get_mut(bins).unwrap_or_default() {
            *bottom = bottom.max(rect.y1);
        }
    }

    fn bins(&self, rect: Rect) -> std::ops::RangeInclusive<usize> {
        let last = self.bottoms.len() - 1;
        let bin = |x: f64| (((x - self.left) / BIN).max(0.0) as usize).min(last);
        bin(rect.x0)..=bin(rect.x1)
    }
}

/// The rectangle moved down as little as can be so that it is below `skyline` and meets none of `fixed`, which are
/// kept `gap` away from.
pub(super) fn lowered(rect: Rect, skyline: &Skyline, fixed: &[Rect], gap: Size) -> Rect {
    let mut rect = rect + kurbo::Vec2::new(0.0, (skyline.bottom(rect) - rect.y0).max(0.0));
    // Every round passes one of them for good.
    while let Some(met) = fixed.iter().map(|fixed| fixed.inflate(gap.width, gap.height)).find(|met| overlap(*met, rect))
    {
        rect = rect + kurbo::Vec2::new(0.0, met.y1 - rect.y0 + PAST);
    }
    rect
}
