//! A line of text about a middle of its height.

use kurbo::Point;

use crate::layout::fonts::Weight;
use crate::layout::measure::CAP_HEIGHT_EM;
use crate::picture::shapes::{Anchor, Ink, Picture, Shape, Subject};

/// How a line is written.
#[derive(Clone, Copy)]
pub(super) struct Line {
    pub weight: Weight,
    pub size: f64,
    pub ink: Ink,
}

impl Line {
    /// Writes it about a middle of its height.
    pub(super) fn write(self, picture: &mut Picture, subject: Subject, middle: Point, anchor: Anchor, text: String) {
        let Self { weight, size, ink } = self;
        let at = Point::new(middle.x, middle.y + size * CAP_HEIGHT_EM / 2.0);
        picture.add(subject, Shape::Text { at, anchor, text, weight, size, ink });
    }
}
