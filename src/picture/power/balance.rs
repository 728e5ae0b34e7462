//! The balance of the wedges as bars, now and as if everyone had moved.

use kurbo::{Point, Rect};

use super::line::Line;
use crate::layout::fonts::Weight;
use crate::layout::measure::Measurer;
use crate::layout::shorten;
use crate::model::Wedge;
use crate::picture::shapes::{Anchor, Ink, Picture, Shape, Stroke, Subject};

/// The height of a wedge's name and its two bars, in points.
pub const ROW: f64 = 46.0;
/// In each row, from its top, in points: the name, then the bar of now, then that of the wish.
const NAME_AT: f64 = 9.2;
const BARS_AT: [f64; 2] = [24.0, 36.0];
const BAR: f64 = 10.0;
/// Beside the longest bar there is room for its number, in points.
const NUMBER_ROOM: f64 = 40.0;
const NUMBER_GAP: f64 = 4.0;
const NUMBER_SIZE: f64 = 12.0;
const NAME_SIZE: f64 = 12.5;

/// The numbers of a wedge, now and as if everyone had moved.
pub type Numbers = [usize; 2];

/// How a bar is drawn: one of now is full, one of the wish is light, with an edge in the colour of moves.
#[must_use]
pub fn bar_look(wedge: Wedge, is_after: bool) -> (Ink, Option<Stroke>) {
    if is_after { (Ink::WedgeFill(wedge), Some(Stroke::plain(Ink::Accent, 1.5))) } else { (Ink::WedgeInk(wedge), None) }
}

/// Where a wedge's name and bars are, from the top down.
#[must_use]
pub fn balance_row(rect: Rect, wedge: Wedge) -> Rect {
    let top = rect.y0 + ROW * wedge.index() as f64;
    Rect::new(rect.x0, top, rect.x1, top + ROW)
}

/// Five rows, each with the name, the bars and the numbers of a wedge; as wide as `rect`, from its top.
pub fn balance_items(
    rect: Rect,
    names: &[String; 5],
    numbers: [Numbers; 5],
    measurer: &Measurer,
    picture: &mut Picture,
) {
    let most = numbers.as_flattened().iter().copied().max().unwrap_or(0).max(1) as f64;
    let unit = (rect.width() - NUMBER_ROOM).max(20.0) / most;
    for ((wedge, name), numbers) in Wedge::ALL.into_iter().zip(names).zip(numbers) {
        let (row, subject) = (balance_row(rect, wedge), Subject::Wedge(wedge));
        let line = Line { weight: Weight::SemiBold, size: NAME_SIZE, ink: Ink::WedgeInk(wedge) };
        let name = shorten::to_width(name, row.width() as f32, line.weight, NAME_SIZE as f32, measurer);
        line.write(picture, subject, Point::new(row.x0, row.y0 + NAME_AT), Anchor::Left, name);
        for ((number, middle), is_after) in numbers.into_iter().zip(BARS_AT).zip([false, true]) {
            let (middle, end) = (row.y0 + middle, row.x0 + unit * number as f64);
            if number > 0 {
                let (fill, stroke) = bar_look(wedge, is_after);
                let rect = Rect::new(row.x0, middle - BAR / 2.0, end, middle + BAR / 2.0);
                picture.add(subject, Shape::Box { rect, radius: 0.0, fill: Some(fill), stroke });
            }
            let line = Line { weight: Weight::Medium, size: NUMBER_SIZE, ink: Ink::Text };
            line.write(picture, subject, Point::new(end + NUMBER_GAP, middle), Anchor::Left, number.to_string());
        }
    }
}

#[cfg(test)]
mod tests {
    //! How long bars are, and that nothing reaches over the edge.
    use super::*;

    #[test]
    fn bars_are_as_long_as_their_numbers_say_and_keep_room_for_them() {
        let names = ["a long name of a wedge that has no room here", "b", "c", "d", "e"].map(str::to_owned);
        let measurer = Measurer::new();
        for width in [80.0, 250.0, 380.0] {
            let rect = Rect::new(10.0, 20.0, 10.0 + width, 20.0 + 5.0 * ROW);
            let mut picture = Picture::default();
            balance_items(rect, &names, [[4, 2], [0, 0], [1, 1_000], [3, 3], [5, 4]], &measurer, &mut picture);
            let bars = picture.items.iter().filter_map(|item| match &item.shape {
                Shape::Box { rect, .. } => Some(rect.width()),
                _ => None,
            });
            let bars: Vec<f64> = bars.collect();
            assert_eq!(bars.len(), 8, "what is nobody has no bar");
            assert!((bars[0] / bars[1] - 2.0).abs() < 1e-9 && (bars[3] - 1_000.0 * bars[2]).abs() < 1e-6, "{bars:?}");
            let texts = picture.items.iter().filter_map(|item| item.shape.text_rect(&measurer));
            assert!(texts.map(|text| text.x1).all(|right| right <= rect.x1), "{width}");
        }
    }
}
