//! The power view as a picture: stance across, influence up, everybody a point.

mod balance;
mod ground;
mod line;
mod marks;
mod points;

pub use self::balance::{Numbers, ROW, balance_items, balance_row, bar_look};
pub use self::ground::{Corner, Head, PowerWords, caption, corners, ground_items, heads};
pub use self::marks::{Inhabitants, Mark, Marks, MarksRequest, NAME_SIZE, Part, mark_items, name_items, whole_size};
pub use self::points::{Points, PointsRequest, Spot};

use super::shapes::{Form, Picture};
use crate::layout::measure::Measurer;
use crate::layout::power::Ground;

/// The whole grid with everybody, from the back to the front.
#[must_use]
pub fn power(ground: &Ground, words: &PowerWords, marks: &Marks, measurer: &Measurer) -> Picture {
    let mut picture = Picture::default();
    ground_items(ground, words, marks.inhabitants, measurer, &mut picture);
    for mark in marks.all() {
        mark_items(mark, mark.at, marks.radius, &mut picture.items);
        name_items(mark, &mut picture.items);
        picture.forms.insert(mark.actor, if mark.name.is_some() { Form::Name } else { Form::Mark });
        if mark.is_faint {
            picture.faint.insert(mark.actor);
        }
    }
    picture
}
