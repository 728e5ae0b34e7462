//! The hub: the half disc in the middle, with the demand where that can be read.

use std::f64::consts::PI;

use kurbo::Point;

use super::scene::Scene;
use super::shapes::{Anchor, Ink, Picture, Shape, Subject, slice};
use super::words::{Words, take_line};

use crate::layout::Scale;
use crate::layout::fan::{Fan, HUB};
use crate::layout::fonts::Weight;
use crate::layout::measure::{CAP_HEIGHT_EM, Measurer};

/// The sizes of the title and the demand in the hub of a half circle of natural size.
const TITLE: f64 = 12.3;
const TEXT: f64 = 11.2;
/// From one line of the demand to the next, and of the title, there.
const STEP: f64 = 13.4;
const TITLE_STEP: f64 = 15.4;
/// How many rows of the demand are tried at most.
const MOST_ROWS: usize = 4;
/// How far the last line may be raised above the horizon, in radii of the hub; the first with which all fits is taken.
const RAISED: [f64; 5] = [0.3, 0.22, 0.15, 0.08, 0.0];

/// The hub with the demand: above the lines, which would cross out what the map is about.
pub fn hub_items(scene: &Scene, words: &Words, measurer: &Measurer, picture: &mut Picture) {
    let Some(Fan { rim, .. }) = scene.ground.fan() else { return };
    picture.add(Subject::Ground, slice(rim * (HUB + 0.012), 0.0, PI, Ink::Bars, None));
    picture.add(Subject::Ground, slice(rim * HUB, 0.0, PI, Ink::Hub, None));
    for item in hub_text(rim, words, measurer) {
        picture.add(Subject::Ground, item);
    }
}

/// The title and the demand, if all of it can be read in the half disc; else the title, in one line or in two; else
/// nothing: the demand stands above the half circle anyway.
fn hub_text(rim: f64, words: &Words, measurer: &Measurer) -> Vec<Shape> {
    let scale = (rim / Scale::NATURAL_RIM).max(words.least_size / TEXT);
    let (title, demand) = (words.hub_title.trim(), words.demand.trim());
    let hub = Hub { radius: rim * HUB, scale, measurer };
    let whole = (1..=MOST_ROWS).find_map(|rows| hub.lines(&[title], demand, rows).filter(|_| !demand.is_empty()));
    let halves = || title.split_once(' ').map(|(first, second)| [first, second]);
    whole.or_else(|| hub.lines(&[title], "", 0)).or_else(|| hub.lines(&halves()?, "", 0)).unwrap_or_default()
}

/// The half disc with the demand.
struct Hub<'a> {
    radius: f64,
    scale: f64,
    measurer: &'a Measurer,
}

impl Hub<'_> {
    /// The lines of the title and so many rows of the demand, as high up as all of it lies within the half disc; none
    /// where it does not, or where it would have to be cut.
    fn lines(&self, title: &[&str], demand: &str, rows: usize) -> Option<Vec<Shape>> {
        let mut low = RAISED.into_iter().map(|share| -share * self.radius - 0.3 * TEXT * self.scale);
        low.find_map(|low| self.lines_above(low, title, demand, rows))
    }

    fn lines_above(&self, low: f64, title: &[&str], demand: &str, rows: usize) -> Option<Vec<Shape>> {
        let (step, title_step) = (STEP * self.scale, TITLE_STEP * self.scale);
        let title_low = low - step * rows as f64 - if rows > 0 { 0.1 * step } else { 0.0 };
        let mut lines = Vec::new();
        for (row, line) in title.iter().rev().enumerate() {
            let (y, size) = (title_low - title_step * row as f64, TITLE * self.scale);
            if self.measurer.width(line, Weight::SemiBold, size) > self.room(y, size) {
                return None;
            }
            lines.push(text_line(y, (*line).to_owned(), Weight::SemiBold, size, Ink::HubText));
        }
        let mut rest = demand;
        for row in 0..rows {
            let (y, size) = (low - step * (rows - 1 - row) as f64, TEXT * self.scale);
            let (room, width) = (self.room(y, size), |text: &str| self.measurer.width(text, Weight::Regular, size));
            let (line, left) = take_line(rest, room, false, &width);
            let is_cut_in_a_word =
                !left.is_empty() && rest[..rest.len() - left.len()].trim_end().len() + left.len() == rest.len();
            if rest.is_empty() || is_cut_in_a_word || width(&line) > room {
                return None;
            }
            lines.push(text_line(y, line, Weight::Regular, size, Ink::HubQuiet));
            rest = left;
        }
        rest.is_empty().then_some(lines)
    }

    /// As wide as the half disc is at the top of a line, with some air.
    fn room(&self, y: f64, size: f64) -> f64 {
        let top = y - size * CAP_HEIGHT_EM;
        2.0 * (self.radius * self.radius - top * top).max(0.0).sqrt() - 0.5 * size
    }
}

fn text_line(y: f64, text: String, weight: Weight, size: f64, ink: Ink) -> Shape {
    Shape::Text { at: Point::new(0.0, y), anchor: Anchor::Middle, text, weight, size, ink }
}
