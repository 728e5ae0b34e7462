//! The chip: how a name is broken into lines, and how large the rounded label round it is.

use std::sync::Arc;

use kurbo::{Point, Rect, Size};
use unicode_linebreak::linebreaks;
use unicode_segmentation::UnicodeSegmentation;

use super::fonts::Weight;
use super::measure::Measurer;

/// The height of a chip's text at scale 1, in points.
pub const TEXT_SIZE: f64 = 13.4;
/// From one line to the next, in text sizes.
const LINE_STEP: f64 = 1.26;
/// Height without text: a chip of one line is 28.4 high at scale 1.
const VERTICAL_PADDING: f64 = 11.5;
/// From the chip's left edge to the middle of the shape of its kind, at scale 1.
const SHAPE_INSET: f64 = 17.0;
/// From the chip's left edge to its text, at scale 1.
const TEXT_INSET: f64 = 30.0;
/// From the text's end to the chip's right edge, at scale 1.
const RIGHT_PADDING: f64 = 14.0;
/// What the lock of a confidential actor adds to the width, at scale 1.
const LOCK_ROOM: f64 = 14.0;
/// A longer text is broken into two lines, at scale 1.
const MAX_LINE_WIDTH: f64 = 184.0;
/// The width and height of an actor's mark, at scale 1, among few and in a crowd, and of the room that the mark of
/// somebody who is not named is given.
const MARK: f64 = 16.0;
const CROWD_MARK: f64 = 12.0;
const SHAPE_ALONE: f64 = 18.0;

/// The radius of the badge with an actor's dots, at scale 1.
const BADGE_RADIUS: f64 = 9.5;
/// From the chip's right edge inwards to the middle of the badge, at scale 1.
const BADGE_INSET: f64 = 6.0;
/// The height of the badge's text, at scale 1.
const BADGE_TEXT: f64 = 11.5;

/// A chip's text in lines, and its size.
#[derive(Debug, Clone, PartialEq)]
pub struct ChipBody {
    /// One or two lines.
    pub lines: Arc<[String]>,
    /// Whether the name was longer than what the lines show.
    pub is_shortened: bool,
    /// Of the whole chip, in points.
    pub size: Size,
    /// What everything was multiplied by.
    pub scale: f64,
    /// Of the actor drawn as its mark, in points.
    pub mark: Size,
    /// How many times as large as usual the badge is, so that its text is not smaller than the names beside marks.
    badge: f64,
}

impl ChipBody {
    /// The height of the text, in points.
    #[must_use]
    pub fn text_size(&self) -> f64 {
        TEXT_SIZE * self.scale
    }

    /// From the chip's left edge to the middle of its shape.
    #[must_use]
    pub fn shape_inset(&self) -> f64 {
        SHAPE_INSET * self.scale
    }

    /// From the chip's left edge to its text.
    #[must_use]
    pub fn text_inset(&self) -> f64 {
        TEXT_INSET * self.scale
    }

    /// Widens the chip at its right end for the lock that marks a confidential actor.
    pub fn make_room_for_lock(&mut self) {
        self.size.width += LOCK_ROOM * self.scale;
    }

    /// From the chip's right edge to the middle of the lock.
    #[must_use]
    pub fn lock_inset(&self) -> f64 {
        (LOCK_ROOM / 2.0 + 6.0) * self.scale
    }

    /// The middle and the radius of the round badge on the upper right corner of a chip drawn as `rect`.
    #[must_use]
    pub fn badge(&self, rect: Rect) -> (Point, f64) {
        let inset = (BADGE_INSET * self.scale).min(rect.width() / 4.0);
        (Point::new(rect.x1 - inset, rect.y0), BADGE_RADIUS * self.badge * self.scale)
    }

    /// The height of the badge's text, in points.
    #[must_use]
    pub fn badge_text_size(&self) -> f64 {
        BADGE_TEXT * self.badge * self.scale
    }

    /// The same at another scale, with a mark and a badge as among few.
    #[must_use]
    pub fn at_scale(&self, scale: f64) -> Self {
        let (lines, size) = (Arc::clone(&self.lines), self.size * (scale / self.scale));
        let mark = Size::new(MARK, MARK) * scale;
        Self { lines, is_shortened: self.is_shortened, size, scale, mark, badge: 1.0 }
    }

    /// Makes the mark smaller, as in a crowd, where names want the room.
    pub fn fit_crowd(&mut self) {
        self.mark = Size::new(CROWD_MARK, CROWD_MARK) * self.scale;
    }

    /// Makes the badge so large that its text is `size` points high at scale 1, if it is smaller.
    pub fn fit_badge(&mut self, size: f64) {
        self.badge = (size / BADGE_TEXT).max(1.0);
    }

    /// From one baseline to the next.
    #[must_use]
    pub fn line_step(&self) -> f64 {
        LINE_STEP * self.text_size()
    }
}

/// The room of an actor that is drawn as its mark and is not named.
#[must_use]
pub fn shape_alone(scale: f64) -> Size {
    Size::new(SHAPE_ALONE, SHAPE_ALONE) * scale
}

/// Breaks a name into at most two lines and gives the chip that holds them.
///
/// What does not fit two lines is shortened at the end of the second, between graphemes.
#[must_use]
pub fn body(name: &str, weight: Weight, scale: f64, measurer: &Measurer) -> ChipBody {
    let width = |text: &str| measurer.width(text, weight, TEXT_SIZE);
    let (lines, is_shortened) =
        if width(name) <= MAX_LINE_WIDTH { (vec![name.to_owned()], false) } else { two_lines(name, &width) };
    let widest = lines.iter().map(|line| width(line)).fold(0.0, f64::max);
    let height = VERTICAL_PADDING + LINE_STEP * TEXT_SIZE * lines.len() as f64;
    let size = Size::new(TEXT_INSET + widest + RIGHT_PADDING, height) * scale;
    let mark = Size::new(MARK, MARK) * scale;
    ChipBody { lines: lines.into(), is_shortened, size, scale, mark, badge: 1.0 }
}

fn two_lines(name: &str, width: &dyn Fn(&str) -> f64) -> (Vec<String>, bool) {
    // The break that makes the longer line shortest; one that fits both wins over one that does not.
    let breaks = linebreaks(name).map(|(at, _)| at).filter(|&at| at < name.len());
    let longer = |at: usize| width(name[..at].trim_end()).max(width(&name[at..]));
    let best = breaks.take(64).map(|at| (at, longer(at))).min_by(|a, b| a.1.total_cmp(&b.1));
    if let Some((at, longer)) = best
        && longer <= MAX_LINE_WIDTH
    {
        return (vec![name[..at].trim_end().to_owned(), name[at..].to_owned()], false);
    }
    let first_end = linebreaks(name)
        .map(|(at, _)| at)
        .take_while(|&at| at < name.len() && width(name[..at].trim_end()) <= MAX_LINE_WIDTH)
        .last();
    match first_end {
        Some(at) => (vec![name[..at].trim_end().to_owned(), shortened(&name[at..], width)], true),
        None => (vec![shortened(name, width)], true),
    }
}

/// As much of `text` as fits one line before an ellipsis.
fn shortened(text: &str, width: &dyn Fn(&str) -> f64) -> String {
    let mut kept = String::new();
    for grapheme in text.graphemes(true) {
        let longer = format!("{kept}{grapheme}");
        if width(&format!("{longer}…")) > MAX_LINE_WIDTH {
            break;
        }
        kept = longer;
    }
    kept.truncate(kept.trim_end().len());
    kept.push('…');
    kept
}

#[cfg(test)]
mod tests {
    //! Names short, long, endless and unbreakable.
    use super::*;

    fn lines_of(name: &str) -> (Vec<String>, bool) {
        let body = body(name, Weight::Medium, 1.0, &Measurer::new());
        assert!(body.size.width <= TEXT_INSET + MAX_LINE_WIDTH + RIGHT_PADDING, "{name}: {:?}", body.size);
        (body.lines.to_vec(), body.is_shortened)
    }

    #[test]
    fn a_short_name_is_one_line() {
        assert_eq!(lines_of("Radio Coast"), (vec!["Radio Coast".to_owned()], false));
    }

    #[test]
    fn a_long_name_is_two_balanced_lines() {
        let (lines, is_shortened) = lines_of("Progressive pastors of the old town");
        assert_eq!(lines, ["Progressive pastors", "of the old town"]);
        assert!(!is_shortened);
    }

    #[test]
    fn an_endless_name_ends_in_an_ellipsis() {
        let (lines, is_shortened) = lines_of(&"very long indeed ".repeat(600));
        assert_eq!(lines.len(), 2);
        assert!(lines[1].ends_with('…') && is_shortened);
    }

    #[test]
    fn an_unbreakable_name_is_one_shortened_line() {
        let (lines, is_shortened) = lines_of(&"x".repeat(9_000));
        assert!(lines.len() == 1 && lines[0].ends_with('…') && is_shortened);
    }
}
