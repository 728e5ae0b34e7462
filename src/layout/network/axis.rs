//! The stance as the horizontal axis: how wide it is, and where each actor's column is.

use super::apart::GAP;
use super::body::Body;
use crate::model::{Fraction, Wedge};

/// The width of the axis for few actors, in points.
const LEAST_WIDTH: f64 = 1_500.0;
/// The width grows in steps of this factor, so that one more actor or letter does not shift everyone.
const WIDTH_STEP: f64 = 1.25;
/// How much of a picture 0.6 times as high as wide is to be covered by chips.
const COVER: f64 = 0.15;
/// The height of the picture, in widths.
const ASPECT: f64 = 0.6;
/// The least a wedge takes of the axis, as a share: in most windows its name has room there.
const LEAST_BAND: f64 = 0.15;
/// The shares of actors count in steps of this, so that one more does not shift everyone.
const BAND_STEP: f64 = 0.05;
/// How far from the borders of its band whoever is at one end of a wedge stands, as a share of the band: in most windows
/// a mark lies wholly within.
const INSET: f64 = 0.12;
/// The width in which chips count as standing over each other, in points.
const BIN: f64 = 8.0;

/// Where stances are, from left to right; the middle of the spectrum is at 0.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Axis {
    /// From the most active ally to the most active opposition, in points.
    pub width: f64,
    /// Whether allies are on the right.
    pub is_mirrored: bool,
    /// Where each wedge's band begins, from the most active ally on, and where the last one ends: shares of the width.
    bands: [f64; 6],
}

impl Axis {
    /// An axis so wide, with bands for so many actors in each wedge: as wide as their share of them asks, but none without
    /// room for the wedge's name.
    #[must_use]
    pub fn with_bands(width: f64, is_mirrored: bool, counts: [usize; 5]) -> Self {
        let total = counts.iter().sum::<usize>().max(1) as f64;
        let share = |count: usize| (count as f64 / total / BAND_STEP).round() * BAND_STEP;
        let more = counts.map(|count| (share(count) - LEAST_BAND).max(0.0));
        let (all_more, spare) = (more.iter().sum::<f64>(), 1.0 - 5.0 * LEAST_BAND);
        let mut bands = [0.0; 6];
        for (index, more) in more.into_iter().enumerate() {
            let part = if all_more > 0.0 { more / all_more } else { 0.2 };
            bands[index + 1] = bands[index] + LEAST_BAND + spare * part;
        }
        Self { width, is_mirrored, bands }
    }

    /// An axis with room for these.
    #[must_use]
    pub(super) fn for_bodies(bodies: &[Body], is_mirrored: bool) -> Self {
        let area: f64 = bodies.iter().map(|body| body.size.area()).sum();
        let wanted = (area / (COVER * ASPECT)).sqrt();
        let steps = ((wanted / LEAST_WIDTH).ln() / WIDTH_STEP.ln()).ceil().max(0.0);
        let wedges = bodies.iter().filter_map(|body| body.stance).map(|stance| Wedge::of(stance).index());
        let mut counts = [0; 5];
        wedges.for_each(|wedge| counts[wedge] += 1);
        Self::with_bands(LEAST_WIDTH * WIDTH_STEP.powf(steps), is_mirrored, counts)
    }

    /// How far right a stance is.
    #[must_use]
    pub fn x_of(self, stance: Fraction) -> f64 {
        let wedge = Wedge::of(stance).index();
        self.x_within(wedge, INSET + (5.0 * stance.value() - wedge as f64) * (1.0 - 2.0 * INSET))
    }

    /// The left and the right border of a wedge's column.
    #[must_use]
    pub fn column(self, wedge: Wedge) -> (f64, f64) {
        let ends = [0.0, 1.0].map(|part| self.x_within(wedge.index(), part));
        (ends[0].min(ends[1]), ends[0].max(ends[1]))
    }

    /// How far right something is that is so far within a wedge, from 0 to 1.
    fn x_within(self, wedge: usize, part: f64) -> f64 {
        let (start, end) = (self.bands[wedge], self.bands[wedge + 1]);
        (start + part * (end - start) - 0.5) * if self.is_mirrored { -self.width } else { self.width }
    }

    /// How far right each of the placed actors stands.
    ///
    /// That is at its stance. But where a wedge has so many at the same stances that they would make a tower higher
    /// than the whole axis is wide, they stand in files side by side within the wedge, in the order of their stances.
    pub(super) fn places(self, bodies: &[Body]) -> Vec<Option<f64>> {
        let mut places: Vec<Option<f64>> = bodies.iter().map(|body| body.stance.map(|at| self.x_of(at))).collect();
        for wedge in Wedge::ALL {
            let here = bodies.iter().enumerate().filter_map(|(index, body)| body.stance.map(|at| (at, body.id, index)));
            let mut here: Vec<_> = here.filter(|&(stance, ..)| Wedge::of(stance) == wedge).collect();
            let indices = || here.iter().map(|&(.., index)| index);
            if self.highest_tower(bodies, indices()) <= self.width {
                continue;
            }
            let widest =
                indices().filter_map(|index| bodies.get(index)).map(|body| body.size.width).fold(1.0, f64::max);
            let (left, right) = self.column(wedge);
            let files = ((right - left) / (widest + GAP.width)).floor().max(1.0);
            here.sort_unstable();
            let count = here.len() as f64;
            for (rank, (.., index)) in here.into_iter().enumerate() {
                let file = (rank as f64 * files / count).floor();
                if let Some(place) = places.get_mut(index) {
                    *place = Some(self.x_within(wedge.index(), (file + 0.5) / files));
                }
            }
        }
        places
    }

    /// How far right each of those stands whom no relationship holds up or down: at its stance, or in files side by side
    /// within its wedge, in the order of their stances, where that takes fewer rows.
    pub(super) fn heaps(self, bodies: &[Body], heaped: Vec<(usize, f64)>) -> Vec<(usize, f64)> {
        let mut places = heaped;
        for wedge in Wedge::ALL {
            let of = |index: usize| bodies.get(index).and_then(|body| Some((body.stance?, body.id, body.size)));
            let is_here = |index: usize| of(index).is_some_and(|(stance, ..)| Wedge::of(stance) == wedge);
            let mut here: Vec<usize> = (0..places.len()).filter(|place| is_here(places[*place].0)).collect();
            let sizes = || here.iter().filter_map(|place| of(places[*place].0)).map(|(.., size)| size);
            let (left, right) = self.column(wedge);
            let most_in_row = (right - left) / (sizes().map(|size| size.width).fold(1.0, f64::max) + GAP.width);
            let rows = (here.len() as f64 / most_in_row.floor().max(1.0)).ceil();
            let highest = sizes().map(|size| size.height).fold(0.0, f64::max);
            if self.highest_tower(bodies, here.iter().map(|place| places[*place].0)) <= rows * highest {
                continue;
            }
            here.sort_by_key(|place| of(places[*place].0).map(|(stance, id, _)| (stance, id)));
            let count = here.len() as f64;
            let files = (count / rows).ceil();
            for (rank, place) in here.into_iter().enumerate() {
                let file = (rank as f64 * files / count).floor();
                places[place].1 = self.x_within(wedge.index(), (file + 0.5) / files);
            }
        }
        places
    }

    /// The height of the highest pile of chips if each stood at its stance.
    fn highest_tower(self, bodies: &[Body], indices: impl Iterator<Item = usize>) -> f64 {
        let mut bins = vec![0.0; (self.width / BIN) as usize + 1];
        for body in indices.filter_map(|index| bodies.get(index)) {
            let Some(stance) = body.stance else { continue };
            let middle = self.x_of(stance) + self.width / 2.0;
            let bin = |x: f64| ((x / BIN) as usize).min(bins.len() - 1);
            let covered = bin(middle - body.size.width / 2.0)..=bin(middle + body.size.width / 2.0);
            for height in &mut bins[covered] {
                *height += body.size.height;
            }
        }
        bins.into_iter().fold(0.0, f64::max)
    }
}

#[cfg(test)]
mod tests {
    //! From stance to column and back.
    use super::*;

    #[test]
    fn a_stance_stands_in_the_column_of_its_wedge_on_either_side() {
        for is_mirrored in [false, true] {
            let axis = Axis::with_bands(1250.0, is_mirrored, [30, 5, 0, 12, 9]);
            for value in [0.0, 0.1234, 0.5, 0.8, 1.0] {
                let stance = Fraction::clamped(value);
                let (left, right) = axis.column(Wedge::of(stance));
                assert!((left..=right).contains(&axis.x_of(stance)), "{value} {is_mirrored}");
            }
        }
        let allies = |is_mirrored| Axis::with_bands(1000.0, is_mirrored, [0; 5]).x_of(Fraction::ZERO);
        let inside = 200.0 * INSET;
        let is_at = |x: f64, at: f64| (x - at).abs() < 1e-9;
        assert!(is_at(allies(false), inside - 500.0) && is_at(allies(true), 500.0 - inside), "{}", allies(true));
    }

    #[test]
    fn bands_are_as_wide_as_their_share_asks_and_none_is_too_narrow_for_its_name() {
        let widths = |counts: [usize; 5]| {
            let axis = Axis::with_bands(1000.0, false, counts);
            Wedge::ALL.map(|wedge| (axis.column(wedge).1 - axis.column(wedge).0).round() as i64)
        };
        assert_eq!(widths([0; 5]), [200; 5]);
        assert_eq!(widths([30, 20, 20, 15, 15]), [300, 200, 200, 150, 150]);
        assert_eq!(widths([100, 0, 0, 0, 0]), [400, 150, 150, 150, 150]);
        assert_eq!(widths([31, 20, 20, 15, 15]), widths([30, 20, 20, 15, 15]), "one more shifts nobody");
        let mixed = widths([0, 50, 30, 5, 15]);
        assert!(mixed[1] > mixed[2] && mixed[2] > mixed[4] && mixed[3] == 150, "{mixed:?}");
        assert!((mixed.iter().sum::<i64>() - 1000).abs() < 3);
    }
}
