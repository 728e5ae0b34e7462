//! The courses of lines between chips.

use kurbo::{ParamCurve, QuadBez, Rect};
use rayon::prelude::*;

use super::chip::Chip;
use super::scene::Scene;
use super::ties::{Shown, Tie};
use crate::layout::crowd::is_tangle;
use crate::layout::tie;

/// How far parallel lines run apart, in points at text scale 1.
const LANE_WIDTH: f64 = 11.0;

impl Scene {
    /// The lines between the chips.
    pub(super) fn lay_out_ties(&self, shown: &[Shown<'_>]) -> Vec<Tie> {
        // Lines of a tangle are straight and do not stop at chips.
        let is_tangle = is_tangle(shown.len());
        let lanes = if is_tangle { vec![0.0; shown.len()] } else { lanes(shown) };
        let tie = |(Shown { relation, ends }, lane): (&Shown<'_>, f64)| {
            let ends = ends.map(|end| &self.chips[end]);
            let [from, to] = ends.map(|chip| chip.actor);
            // Lanes are counted from one fixed end of the pair, whichever way each relationship points.
            let lane = if from < to { lane } else { -lane };
            Tie {
                relationship: relation.id,
                from,
                to,
                kind: relation.kind,
                strength: relation.strength,
                lane,
                curve: if is_tangle { straight(ends) } else { self.course(lane, ends) },
            }
        };
        shown.par_iter().zip(lanes).map(tie).collect()
    }

    fn course(&self, lane: f64, [from, to]: [&Chip; 2]) -> QuadBez {
        // On the plane there is no centre to bend towards.
        let pull = if self.ground.fan().is_some() { tie::PULL } else { 0.0 };
        let curve = tie::curve(from.center, to.center, pull, lane, LANE_WIDTH * self.scale.text);
        trimmed(curve, from.rect(), to.rect(), 2.0 * self.scale.text)
    }

    /// The line as it runs between two chips that stand elsewhere than here: while they are dragged.
    #[must_use]
    pub fn tie_between(&self, tie: &Tie, ends: [&Chip; 2]) -> Tie {
        Tie { curve: self.course(tie.lane, ends), ..tie.clone() }
    }
}

fn straight([from, to]: [&Chip; 2]) -> QuadBez {
    QuadBez::new(from.center, from.center.midpoint(to.center), to.center)
}

/// Which of the parallel lines each relationship is.
fn lanes(shown: &[Shown<'_>]) -> Vec<f64> {
    let pair = |place: &usize| {
        let [from, to] = shown[*place].ends;
        (from.min(to), from.max(to))
    };
    let mut by_pair: Vec<usize> = (0..shown.len()).collect();
    by_pair.sort_unstable_by_key(|place| (pair(place), *place));
    let mut lanes = vec![0.0; shown.len()];
    for parallel in by_pair.chunk_by(|a, b| pair(a) == pair(b)) {
        for (index, place) in parallel.iter().enumerate() {
            lanes[*place] = tie::lane(index, parallel.len());
        }
    }
    lanes
}

/// The part of a curve between the edges of two chips; the whole curve where the chips overlap.
fn trimmed(curve: QuadBez, from: Rect, to: Rect, gap: f64) -> QuadBez {
    let (start, end) = (tie::leaves_at(curve, from, 0.0), tie::reaches_at(curve, to, gap));
    if start < end { curve.subsegment(start..end) } else { curve }
}
