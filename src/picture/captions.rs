//! What is written in the network beside its actors: what groups and blocks are called. Placed before the names of
//! actors, which keep off it, and off everything that is there already.

use kurbo::{Point, Rect, Size, Vec2};

use super::shapes::{Anchor, Ink, Picture, Shape, Subject};
use super::words::take_line;
use crate::layout::fonts::Weight;
use crate::layout::free_place::Obstacles;
use crate::layout::measure::Measurer;
use crate::layout::names::lines::{ABOVE, BELOW};

/// The size of a caption, in points at text scale 1: that of the smallest text beside the half circle.
const SIZE: f64 = 12.7;
/// From a caption to what it keeps off, in points at text scale 1.
const MARGIN: f64 = 3.0;
/// The widest one is written, as a share of the room for names.
const WIDEST: f64 = 0.6;
/// How much of what is below it what it stands on hides.
const GROUND_OPACITY: f64 = 0.75;
/// How far from what it is about a place for it is looked for, in points at text scale 1, and in how many rows and
/// columns at most.
const REACH: f64 = 400.0;
const ROWS: usize = 60;

/// A line of text about somebody or something.
#[derive(Debug, Clone, PartialEq)]
pub struct Caption {
    /// What is written.
    pub text: String,
    /// What that takes, in points of the sheet.
    pub rect: Rect,
    /// The size of the text, in points.
    pub size: f64,
    /// Its colour.
    pub ink: Ink,
}

/// What captions keep off, and within what they stand.
pub(super) struct Paper<'a> {
    /// The scale of texts.
    pub text: f64,
    pub(super) area: Rect,
    taken: Obstacles,
    measurer: &'a Measurer,
}

impl<'a> Paper<'a> {
    /// Nothing is there yet within an area.
    pub fn new(text: f64, area: Rect, measurer: &'a Measurer) -> Self {
        Self { text, area, taken: Obstacles::new(Size::new(150.0, 30.0) * text), measurer }
    }

    /// Something is there.
    pub fn take(&mut self, rect: Rect) {
        self.taken.add(rect.inflate(MARGIN * self.text, MARGIN * self.text));
    }

    /// A caption in the first of the places that is free, which are told by its size; else as near as can be to what it is
    /// about, and none where all is full. It ends in an ellipsis where it is too wide.
    pub fn write<I: Iterator<Item = Rect>>(
        &mut self,
        words: &str,
        ink: Ink,
        about: Rect,
        places: impl FnOnce(Size) -> I,
    ) -> Option<Caption> {
        let em = SIZE * self.text;
        let width = |words: &str| self.measurer.width(words, Weight::SemiBold, em);
        let (text, _) = take_line(words, WIDEST * self.area.width(), true, &width);
        let size = Size::new(width(&text), (ABOVE + BELOW) * em);
        let found = places(size).find(|rect| self.is_free(*rect));
        let rect = found.or_else(|| self.nearest_free(about, size))?;
        self.take(rect);
        Some(Caption { text, rect, size: em, ink })
    }

    fn is_free(&self, rect: Rect) -> bool {
        self.area.contains_rect(rect) && self.taken.leave_free(rect)
    }

    fn nearest_free(&self, about: Rect, size: Size) -> Option<Rect> {
        let room = self.area.intersect(about.inflate(REACH * self.text, REACH * self.text));
        let [across, down] = [room.width(), room.height()].map(|room| room / ROWS as f64);
        let step = Vec2::new(across.max(size.width / 6.0), down.max(size.height / 2.0));
        let [columns, rows] = [room.width() / step.x, room.height() / step.y].map(|count| count as usize);
        let place = |row: usize, column: usize| {
            let corner = room.origin() + Vec2::new(column as f64 * step.x, row as f64 * step.y);
            Rect::from_origin_size(corner, size)
        };
        let all = (0..=rows).flat_map(|row| (0..=columns).map(move |column| place(row, column)));
        let distance = |rect: &Rect| (rect.center() - about.center()).hypot2();
        all.filter(|rect| self.is_free(*rect)).min_by(|a, b| distance(a).total_cmp(&distance(b)))
    }
}

/// Writes a caption on something that quiets the lines below it: the colour of what it stands on.
pub(super) fn caption_items(caption: &Caption, ground: Ink, picture: &mut Picture) {
    let &Caption { rect, size, ink, .. } = caption;
    let Rect { x0, y0, x1, y1 } = rect.inflate(size / SIZE, size / SIZE);
    let points = [(x0, y0), (x1, y0), (x1, y1), (x0, y1)].map(Point::from).to_vec();
    picture.add(Subject::Ground, Shape::Polygon { points, fill: ground, opacity: GROUND_OPACITY });
    let at = Point::new(rect.center().x, rect.y0 + ABOVE * size);
    let (anchor, weight, text) = (Anchor::Middle, Weight::SemiBold, caption.text.clone());
    picture.add(Subject::Ground, Shape::Text { at, anchor, text, weight, size, ink });
}
