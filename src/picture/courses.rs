//! The courses of lines between chips.

use kurbo::{CubicBez, ParamCurve};
use rayon::prelude::*;

use super::chip::Chip;
use super::scene::Scene;
use super::ties::{Shown, Tie};
use crate::layout::crowd::{Crowd, is_tangle};
use crate::layout::detour::Bystanders;
use crate::layout::fan::HUB;
use crate::layout::tie;

/// How far parallel lines run apart, in points at text scale 1.
const LANE_WIDTH: f64 = 11.0;
/// From the end of a line to the chip it ends at, likewise.
const END_GAP: f64 = 2.0;

impl Scene {
    /// The lines between the chips: round whoever they have nothing to do with, where that can be done.
    pub(super) fn lay_out_ties(&self, shown: &[Shown<'_>]) -> Vec<Tie> {
        // Lines of a tangle are straight and do not stop at chips.
        let is_tangle = is_tangle(shown.len());
        let lanes = if is_tangle { vec![0.0; shown.len()] } else { lanes(shown) };
        let bystanders = self.bystanders(shown.len());
        let curve = |places: [usize; 2], lane: f64| {
            let ends = places.map(|place| &self.chips[place]);
            if is_tangle {
                return tie::straight(ends[0].center, ends[1].center);
            }
            let line = self.course(lane, ends);
            let bent = bystanders.as_ref().map_or(line, |bystanders| bystanders.avoided_by(line, places));
            self.trimmed(bent, ends)
        };
        let tie = |(Shown { relation, ends }, lane): (&Shown<'_>, f64)| {
            let [from, to] = ends.map(|end| self.chips[end].actor);
            // Lanes are counted from one fixed end of the pair, whichever way each relationship points.
            let lane = if from < to { lane } else { -lane };
            Tie {
                relationship: relation.id,
                from,
                to,
                kind: relation.kind,
                strength: relation.strength,
                lane,
                curve: curve(*ends, lane),
            }
        };
        shown.par_iter().zip(lanes).map(tie).collect()
    }

    /// Everybody, as so many lines are to keep off them; none where nobody follows a line by eye.
    fn bystanders(&self, lines: usize) -> Option<Bystanders> {
        let text = self.scale.text;
        let is_followed = !is_tangle(lines) && Crowd::of(self.chips.len()) <= Crowd::Many;
        let fan = self.ground.fan().map(|fan| [fan.rim, HUB * fan.rim]);
        is_followed.then(|| Bystanders::new(self.chips.iter().map(Chip::rect).collect(), fan, text))
    }

    /// Whom lines pass behind without ending there, by the places of the chips; nobody in a crowd, where lines are not
    /// followed.
    pub(super) fn passed_behind(&self) -> Vec<usize> {
        let Some(bystanders) = self.bystanders(self.ties.len()) else { return Vec::new() };
        let place = |actor| self.place(actor);
        let ends = |tie: &Tie| Some([place(tie.from)?, place(tie.to)?]);
        let behind = |tie: &Tie| ends(tie).map(|ends| bystanders.behind(tie.curve, ends)).unwrap_or_default();
        self.ties.par_iter().flat_map_iter(behind).collect()
    }

    /// The line as it would run between two chips if nobody stood in its way, from middle to middle.
    fn course(&self, lane: f64, [from, to]: [&Chip; 2]) -> CubicBez {
        // On the plane there is no centre to bend towards.
        let pull = if self.ground.fan().is_some() { tie::PULL } else { 0.0 };
        tie::curve(from.center, to.center, pull, lane, LANE_WIDTH * self.scale.text)
    }

    /// The part of a line between the edges of its chips; all of it where they overlap.
    fn trimmed(&self, line: CubicBez, [from, to]: [&Chip; 2]) -> CubicBez {
        let gap = END_GAP * self.scale.text;
        let (start, end) = (tie::leaves_at(line, from.rect(), 0.0), tie::reaches_at(line, to.rect(), gap));
        if start < end { line.subsegment(start..end) } else { line }
    }

    /// The line as it runs between two chips that stand elsewhere than here: while they are dragged.
    #[must_use]
    pub fn tie_between(&self, tie: &Tie, ends: [&Chip; 2]) -> Tie {
        Tie { curve: self.trimmed(self.course(tie.lane, ends), ends), ..tie.clone() }
    }
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
