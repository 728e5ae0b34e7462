//! What the points lie on: wedges as columns, levels of influence, the four corners, and what the rows are called.

use kurbo::{Point, Rect};

use super::line::Line;
use super::marks::Inhabitants;
use crate::layout::fonts::Weight;
use crate::layout::measure::Measurer;
use crate::layout::power::{CAPTION, CORNER_ROW, Camera, Ground};
use crate::layout::shorten;
use crate::model::{Influence, Wedge};
use crate::picture::shapes::{Anchor, Ink, Picture, Shape, Stroke, Subject};
use crate::picture::words::in_lines;

const CORNER_SIZE: f64 = 13.0;
const CAPTION_SIZE: f64 = 12.0;
const LEVEL_SIZE: f64 = 13.0;
const INFLUENCE_SIZE: f64 = 12.5;
/// The size of a wedge's name where it may take two lines, and from one of them to the next.
const HIGH_NAME: f64 = 14.0;
const NAME_STEP: f64 = 17.0;
/// The size of a wedge's name on one line, and the smallest it may become.
const LOW_NAME: f64 = 12.0;
const LEAST_NAME: f64 = 9.5;
/// Columns narrower than this are not named.
const LEAST_COLUMN: f64 = 16.0;

/// The words written on the ground.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PowerWords {
    /// What each wedge is called.
    pub wedges: [String; 5],
    /// What each corner is called, in the order of [`Corner::ALL`].
    pub corners: [String; 4],
    /// What the levels are levels of.
    pub influence: String,
    /// What the lane is called, with how many are in it.
    pub lane: String,
    /// What the row of those not placed is called, with how many are in it.
    pub waiting: String,
    /// How many more wait than there is room for, if there are any.
    pub more: String,
}

/// What to do with those in a corner, in the method's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Corner {
    /// Influential and with us.
    Mobilise,
    /// Influential and against us.
    Limit,
    /// With us, and of little influence.
    Inform,
    /// Against us, and of little influence.
    Watch,
}

impl Corner {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Mobilise, Self::Limit, Self::Inform, Self::Watch];

    /// The Fluent ids of its name and of what that means.
    #[must_use]
    pub fn text_ids(self) -> [&'static str; 2] {
        match self {
            Self::Mobilise => ["power-mobilise", "power-mobilise-tip"],
            Self::Limit => ["power-limit", "power-limit-tip"],
            Self::Inform => ["power-inform", "power-inform-tip"],
            Self::Watch => ["power-watch", "power-watch-tip"],
        }
    }

    fn wedge(self) -> Wedge {
        match self {
            Self::Mobilise | Self::Inform => Wedge::ActiveAllies,
            Self::Limit | Self::Watch => Wedge::ActiveOpposition,
        }
    }

    fn is_influential(self) -> bool {
        matches!(self, Self::Mobilise | Self::Limit)
    }

    /// Beside the grid, where no point is.
    fn rect(self, name: &str, ground: &Ground, measurer: &Measurer) -> Rect {
        let (width, height) = (measurer.width(name, Weight::SemiBold, CORNER_SIZE), CORNER_ROW);
        let grid = ground.grid;
        let end = if self.wedge() == Wedge::ActiveAllies { 0.0 } else { 1.0 };
        let left = if ground.x(end) < grid.center().x { grid.x0 + 2.0 } else { grid.x1 - 2.0 - width };
        let top = if self.is_influential() { grid.y0 - height } else { grid.y1 };
        Rect::new(left, top, left + width, top + height)
    }
}

/// Where the words in the corners stand, if they are shown: only in a grid that is large enough, while all of it is
/// seen.
#[must_use]
pub fn corners(ground: &Ground, words: &PowerWords, measurer: &Measurer) -> Vec<(Corner, Rect)> {
    let is_shown = ground.has_corners && ground.camera == Camera::default();
    let corners = Corner::ALL.into_iter().zip(&words.corners).filter(|_| is_shown);
    corners.map(|(corner, name)| (corner, corner.rect(name, ground, measurer))).collect()
}

/// Where the caption of one of the two rows below the grid stands.
#[must_use]
pub fn caption(row: Rect) -> Rect {
    Rect::new(row.x0, row.y0 - CAPTION + 4.0, row.x1, row.y0 - 1.0)
}

/// All that does not move with the actors, from the back to the front.
pub fn ground_items(
    ground: &Ground,
    words: &PowerWords,
    inhabitants: Inhabitants,
    measurer: &Measurer,
    picture: &mut Picture,
) {
    columns(ground, picture);
    wedge_names(ground, words, measurer, picture);
    levels(ground, words, measurer, picture);
    for (corner, rect) in corners(ground, words, measurer) {
        let line = Line { weight: Weight::SemiBold, size: CORNER_SIZE, ink: Ink::WedgeInk(corner.wedge()) };
        let name = words.corners[corner as usize].clone();
        line.write(picture, Subject::Ground, rect.center(), Anchor::Middle, name);
    }
    rows(ground, words, inhabitants, measurer, picture);
}

/// The wedges as columns with bars between them, thin lines between the levels, and the two rows below.
fn columns(ground: &Ground, picture: &mut Picture) {
    let grid = ground.grid;
    for wedge in Wedge::ALL {
        let (left, right) = ground.column(wedge);
        if right > left {
            let (rect, fill) = (Rect::new(left, grid.y0, right, grid.y1), Some(Ink::WedgeFill(wedge)));
            picture.add(Subject::Wedge(wedge), Shape::Box { rect, radius: 0.0, fill, stroke: None });
        }
    }
    let line = |from: (f64, f64), to: (f64, f64), width: f64| Shape::Line {
        from: from.into(),
        to: to.into(),
        stroke: Stroke::plain(Ink::Bars, width),
    };
    for level in 1..Influence::MAX {
        let y = ground.y(f64::from(level) + 0.5);
        if (grid.y0..grid.y1).contains(&y) {
            picture.add(Subject::Ground, line((grid.x0, y), (grid.x1, y), 1.0));
        }
    }
    let bars: Vec<f64> = Wedge::ALL[1..].iter().map(|wedge| ground.x(wedge.start().value())).collect();
    let bars = || bars.iter().copied().filter(|x| (grid.x0..grid.x1).contains(x));
    for x in bars() {
        picture.add(Subject::Ground, line((x, grid.y0), (x, grid.y1), 3.0));
    }
    let edge = Some(Stroke::plain(Ink::Line, 1.0));
    let rows = [(ground.rows.lane, ground.lane, Ink::Button), (ground.rows.waiting, ground.waiting, Ink::Panel)];
    for (_, row, fill) in rows.into_iter().filter(|(is_there, ..)| *is_there) {
        let rect = row.inflate(-0.5, -0.5);
        picture.add(Subject::Ground, Shape::Box { rect, radius: 4.0, fill: Some(fill), stroke: edge });
    }
    for x in bars().filter(|_| ground.rows.lane) {
        picture.add(Subject::Ground, line((x, ground.lane.y0 + 1.0), (x, ground.lane.y1 - 1.0), 3.0));
    }
}

/// A wedge's name above its column.
pub struct Head {
    /// Which.
    pub wedge: Wedge,
    /// All the room it has.
    pub rect: Rect,
    /// Whether all of it is written there.
    pub is_whole: bool,
    /// One line or two, broken between words alone.
    lines: Vec<String>,
    size: f64,
}

/// The wedges' names above their columns, as much of each as there is room for: a name is written smaller before a word of it
/// is left out, and no word is broken.
#[must_use]
pub fn heads(ground: &Ground, words: &PowerWords, measurer: &Measurer) -> Vec<Head> {
    let strip = ground.names;
    let is_low = strip.height() < 30.0;
    let head = |wedge: Wedge| {
        let (left, right) = ground.column(wedge);
        if right - left < LEAST_COLUMN {
            return None;
        }
        let (name, room) = (words.wedges[wedge.index()].as_str(), right - left - 8.0);
        let width = |text: &str, size: f64| measurer.width(text, Weight::Bold, size);
        // On one line all of it has to fit, on two lines the longest word.
        let widest = name.split_whitespace().map(|word| width(word, HIGH_NAME)).fold(1.0, f64::max);
        let fitting = |size: f64, width: f64| (size * room / width.max(1.0)).clamp(LEAST_NAME, size);
        let size = if is_low { fitting(LOW_NAME, width(name, LOW_NAME)) } else { fitting(HIGH_NAME, widest) };
        let lines = in_lines(name, room, if is_low { 1 } else { 2 }, &|text| width(text, size));
        let is_whole = !lines.iter().any(|line| line.ends_with('…'));
        Some(Head { wedge, rect: Rect::new(left, strip.y0, right, strip.y1), is_whole, lines, size })
    };
    Wedge::ALL.into_iter().filter_map(head).collect()
}

fn wedge_names(ground: &Ground, words: &PowerWords, measurer: &Measurer, picture: &mut Picture) {
    let bottom = ground.names.y1 - if ground.names.height() < 30.0 { 9.0 } else { 14.0 };
    for Head { wedge, rect, lines, size, .. } in heads(ground, words, measurer) {
        let line = Line { weight: Weight::Bold, size, ink: Ink::WedgeInk(wedge) };
        for (above, text) in lines.into_iter().rev().enumerate() {
            let middle = Point::new(rect.center().x, bottom - NAME_STEP * above as f64);
            line.write(picture, Subject::Wedge(wedge), middle, Anchor::Middle, text);
        }
    }
}

/// The levels' numbers, and what they are numbers of.
fn levels(ground: &Ground, words: &PowerWords, measurer: &Measurer, picture: &mut Picture) {
    let grid = ground.grid;
    let line = Line { weight: Weight::SemiBold, size: LEVEL_SIZE, ink: Ink::Quiet };
    for level in 1..=Influence::MAX {
        let middle = Point::new(grid.x0 - 10.0, ground.y(f64::from(level)));
        if (grid.y0 + 4.0..grid.y1 - 4.0).contains(&middle.y) {
            line.write(picture, Subject::Ground, middle, Anchor::Right, level.to_string());
        }
    }
    let width = measurer.width(&words.influence, Weight::Regular, INFLUENCE_SIZE);
    if grid.x0 - ground.canvas.x0 >= 40.0 && width < grid.height() {
        let middle = Point::new(ground.canvas.x0 + 14.0, grid.center().y);
        let (text, weight, size) = (words.influence.clone(), Weight::Regular, INFLUENCE_SIZE);
        picture.add(Subject::Ground, Shape::Upwards { middle, text, weight, size, ink: Ink::Quiet });
    }
}

/// What the two rows below the grid are called, and how many more there are than there is room for.
fn rows(ground: &Ground, words: &PowerWords, inhabitants: Inhabitants, measurer: &Measurer, picture: &mut Picture) {
    let line = Line { weight: Weight::Medium, size: CAPTION_SIZE, ink: Ink::Quiet };
    let rows = [(ground.rows.lane, ground.lane, &words.lane), (ground.rows.waiting, ground.waiting, &words.waiting)];
    for (_, row, text) in rows.into_iter().filter(|(is_there, ..)| *is_there) {
        let rect = caption(row);
        let text = shorten::to_width(text, rect.width() as f32, line.weight, CAPTION_SIZE as f32, measurer);
        let middle = Point::new(rect.x0, rect.center().y);
        line.write(picture, Subject::Ground, middle, Anchor::Left, text);
    }
    if inhabitants.left_out > 0 {
        let middle = Point::new(ground.waiting.x1 - 10.0, ground.waiting.center().y);
        line.write(picture, Subject::Ground, middle, Anchor::Right, words.more.clone());
    }
}

#[cfg(test)]
mod tests {
    //! Names of wedges are never broken within a word, and the words in the corners stand beside the grid.
    use super::*;
    use crate::layout::power::Rows;

    fn words() -> PowerWords {
        PowerWords {
            wedges: ["Aliados activos", "Aliados pasivos", "Neutrales", "Oposición pasiva", "Oposición activa"]
                .map(str::to_owned),
            corners: ["Mobilise", "Limit", "Inform", "Watch"].map(str::to_owned),
            ..PowerWords::default()
        }
    }

    #[test]
    fn no_word_of_a_wedges_name_is_broken_in_any_column() {
        let (words, measurer) = (words(), Measurer::new());
        for (width, height) in (120..1_200).step_by(20).flat_map(|width| [(width, 250), (width, 500)]) {
            let canvas = Rect::new(0.0, 0.0, width.into(), height.into());
            let ground = Ground::fit(canvas, Camera::default(), false, Rows::BOTH);
            for head in heads(&ground, &words, &measurer) {
                let whole: Vec<&str> = words.wedges[head.wedge.index()].split(' ').collect();
                let written: Vec<&str> = head.lines.iter().flat_map(|line| line.split(' ')).collect();
                let written: Vec<&str> = written.into_iter().map(|word| word.trim_end_matches('…')).collect();
                let is_word = |(place, word): (usize, &&str)| word.is_empty() || whole[place] == *word;
                assert!(written.iter().enumerate().all(is_word), "{:?} at {width}×{height}", head.lines);
                assert_eq!(head.is_whole, written == whole, "{:?}", head.lines);
                let widest = head.lines.iter().map(|line| measurer.width(line, Weight::Bold, head.size));
                assert!(head.lines == ["…"] || widest.fold(0.0, f64::max) <= head.rect.width(), "{:?}", head.lines);
            }
        }
    }

    #[test]
    fn the_words_in_the_corners_stand_beside_the_grid_and_in_nobodys_row() {
        let (words, measurer) = (words(), Measurer::new());
        for rows in [Rows::BOTH, Rows { lane: false, waiting: false }] {
            for is_mirrored in [false, true] {
                let ground = Ground::fit(Rect::new(0.0, 0.0, 840.0, 560.0), Camera::default(), is_mirrored, rows);
                let corners = corners(&ground, &words, &measurer);
                assert_eq!(corners.len(), 4);
                for (corner, rect) in corners {
                    let others = [ground.grid, ground.names, ground.lane, ground.waiting, caption(ground.lane)];
                    let others = others.into_iter().take(if rows.lane { 5 } else { 2 });
                    assert!(others.clone().all(|other| other.intersect(rect).is_zero_area()), "{corner:?}: {rect:?}");
                    assert_eq!(ground.canvas.union(rect), ground.canvas);
                }
            }
        }
    }
}
