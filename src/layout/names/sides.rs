//! The places round one mark, asked of a bitmap. Where a name lies across depends only on how far its place is across,
//! and likewise down. So all places on one side have one of these in common, and the four at one share the other.

use std::ops::Range;

use kurbo::Rect;

use super::bitmap::{Bitmap, Columns};
use super::places::{Place, Round, places_at};

/// The places where names of one size round one mark lie within an area and meet nothing.
pub struct Sides<'a> {
    bitmap: &'a Bitmap,
    area: Rect,
    round: Round,
    right: Option<Columns>,
    left: Option<Columns>,
    below: Option<Range<usize>>,
    above: Option<Range<usize>>,
}

impl<'a> Sides<'a> {
    /// The sides of a mark.
    pub fn of(bitmap: &'a Bitmap, area: Rect, round: Round) -> Self {
        let columns = |across| columns(bitmap, area, round.rect((across, 0.0)));
        let rows = |down| rows(bitmap, area, round.rect((0.0, down)));
        Self { right: columns(1.0), left: columns(-1.0), below: rows(1.0), above: rows(-1.0), bitmap, area, round }
    }

    /// Those at one share of so many sides.
    #[inline]
    pub fn free_at(&self, share: f64, sides: usize) -> impl Iterator<Item = Place> + use<> {
        let rect = self.round.rect((share, share));
        let rows = rows(self.bitmap, self.area, rect);
        let columns = columns(self.bitmap, self.area, rect).filter(|_| sides > 2);
        let is_free = |columns: &Option<Columns>, rows: &Option<Range<usize>>| match (columns, rows) {
            (Some(columns), Some(rows)) => !self.bitmap.is_met_at(*columns, rows.clone()),
            _ => false,
        };
        let free = [
            is_free(&self.right, &rows),
            is_free(&self.left, &rows),
            is_free(&columns, &self.below),
            is_free(&columns, &self.above),
        ];
        places_at(share).into_iter().zip(free).filter_map(|(place, is_free)| is_free.then_some(place))
    }
}

/// The columns of a name, unless it reaches beyond the area.
fn columns(bitmap: &Bitmap, area: Rect, rect: Rect) -> Option<Columns> {
    (rect.x0 >= area.x0 && rect.x1 <= area.x1).then(|| bitmap.columns(rect))
}

/// Likewise its rows.
fn rows(bitmap: &Bitmap, area: Rect, rect: Rect) -> Option<Range<usize>> {
    (rect.y0 >= area.y0 && rect.y1 <= area.y1).then(|| bitmap.rows(rect))
}

#[cfg(test)]
mod tests {
    //! The sides against the plain question.
    use kurbo::{Point, Size};

    use super::super::bearer::Bearer;
    use super::super::places::{SHARES, TIGHT};
    use super::*;

    #[test]
    fn a_place_is_free_where_its_rectangle_is_within_the_area_and_meets_nothing() {
        let (em, area) = (12.0, Rect::new(20.0, 10.0, 850.0, 290.0));
        let mut bitmap = Bitmap::new(Rect::new(0.0, 0.0, 800.0, 280.0), em);
        for number in 0..90_u32 {
            let center = Point::new(f64::from(number * 97 % 900), f64::from(number * 61 % 300));
            bitmap.fill(Rect::from_center_size(center, Size::new(13.0, 13.0)));
            // What comes later is noted at all heights, too.
            if number == 60 {
                for height in [12.0, 25.0] {
                    bitmap.heighten(height);
                }
            }
        }
        let is_within = |rect: Rect| area.union(rect) == area;
        let mut counts = [0, 0];
        for number in 0..60_u32 {
            let bearer = Bearer {
                center: Point::new(f64::from(number * 37 % 920) - 10.0, f64::from(number * 29 % 320) - 10.0),
                mark: Size::new(14.0, 9.0),
                mark_badge: (number % 3 == 0).then(|| Rect::new(20.0, 20.0, 40.0, 30.0)),
                chip: None,
                chip_badge: None,
                arrow: None,
                is_lifted: false,
            };
            let round = Round::of(&bearer, Size::new(70.0, 12.3), &TIGHT, em);
            let sides = Sides::of(&bitmap, area, round);
            for (share, count) in SHARES {
                let free: Vec<Place> = sides.free_at(share, count).collect();
                for place in places_at(share).into_iter().take(count) {
                    let rect = round.rect(place);
                    let is_free = is_within(rect) && !bitmap.is_met(rect);
                    assert_eq!(free.contains(&place), is_free, "{place:?} of {number}");
                    counts[usize::from(is_free)] += 1;
                }
            }
        }
        assert!(counts.iter().all(|count| *count > 200), "{counts:?}");
    }
}
