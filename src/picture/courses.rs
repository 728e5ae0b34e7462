//! The courses of lines between chips.

use kurbo::CubicBez;
use rayon::prelude::*;

use super::chip::Chip;
use super::ground::Ground;
use super::scene::Scene;
use super::ties::{Courses, LaidOut, Shown, Tie};
use crate::layout::crowd::{Crowd, is_tangle};
use crate::layout::detour::{Bounds, Bystanders, Course, trimmed};
use crate::layout::fan::HUB;
use crate::layout::tie;
use crate::model::RelationshipId;

/// How far parallel lines run apart, in points at text scale 1.
const LANE_WIDTH: f64 = 11.0;

/// How far lines run beside what all chips take on the plane, in points at text scale 1.
const BESIDE_PLANE: f64 = 16.0;

/// How a line was led.
type Kept = (RelationshipId, Course);

impl Scene {
    /// The lines between the chips: round whoever they have nothing to do with, where that can be done, and where they ran
    /// before, if it is known and free.
    pub(super) fn lay_out_ties(&self, shown: &[Shown<'_>], before: Option<&Courses>) -> LaidOut {
        // Lines of a tangle are straight and do not stop at chips.
        let is_tangle = is_tangle(shown.len());
        let lanes = if is_tangle { vec![0.0; shown.len()] } else { lanes(shown) };
        let bystanders = self.bystanders(shown.len());
        let text = self.scale.text;
        let tie = |(Shown { relation, ends }, lane): (&Shown<'_>, f64)| {
            let chips = ends.map(|place| &self.chips[place]);
            let [from, to] = chips.map(|chip| chip.actor);
            // Lanes are counted from one fixed end of the pair, whichever way each relationship points.
            let lane = if from < to { lane } else { -lane };
            let (mut course, mut behind) = (None, Vec::new());
            let curve = if is_tangle {
                tie::straight(chips[0].center, chips[1].center)
            } else {
                let mut line = self.course(lane, chips);
                if let Some(bystanders) = &bystanders {
                    let before = before.and_then(|before| before.of(relation.id));
                    let led = bystanders.avoided_by(line, *ends, before);
                    (line, course) = (led.curve, Some((relation.id, led.course)));
                    if !led.is_free {
                        behind = bystanders.behind(trimmed(line, chips.map(Chip::rect), text), *ends);
                    }
                }
                trimmed(line, chips.map(Chip::rect), text)
            };
            let tie = Tie {
                relationship: relation.id,
                from,
                to,
                kind: relation.kind,
                strength: relation.strength,
                lane,
                curve,
            };
            (tie, course, behind)
        };
        let mut laid_out =
            LaidOut { ties: Vec::with_capacity(shown.len()), courses: Courses::default(), passed_behind: Vec::new() };
        let all: Vec<(Tie, Option<Kept>, Vec<usize>)> = shown.par_iter().zip(lanes).map(tie).collect();
        for (tie, course, behind) in all {
            laid_out.ties.push(tie);
            laid_out.courses.0.extend(course);
            laid_out.passed_behind.extend(behind);
        }
        laid_out.courses.0.sort_unstable_by_key(|(id, _)| *id);
        laid_out
    }

    /// Everybody, as so many lines are to keep off them; none where nobody follows a line by eye.
    fn bystanders(&self, lines: usize) -> Option<Bystanders> {
        let is_followed = !is_tangle(lines) && Crowd::of(self.chips.len()) <= Crowd::Many;
        let bounds = match self.ground {
            Ground::Fan(fan) => Bounds::HalfCircle { rim: fan.rim, hub: HUB * fan.rim },
            Ground::Plane(plane) => {
                let beside = BESIDE_PLANE * self.scale.text;
                Bounds::Within(plane.on_sheet().inflate(beside, beside))
            }
        };
        let names = || self.chips.iter().filter_map(Chip::name_beside).map(|name| name.rect).collect();
        let chips = || self.chips.iter().map(Chip::rect).collect();
        is_followed.then(|| Bystanders::new(chips(), names(), bounds, self.scale.text))
    }

    /// The line as it would run between two chips if nobody stood in its way, from middle to middle.
    fn course(&self, lane: f64, [from, to]: [&Chip; 2]) -> CubicBez {
        // On the plane there is no centre to bend towards.
        let pull = if self.ground.fan().is_some() { tie::PULL } else { 0.0 };
        tie::curve(from.center, to.center, pull, lane, LANE_WIDTH * self.scale.text)
    }

    /// The line as it runs between two chips that stand elsewhere than here: while they are dragged.
    #[must_use]
    pub fn tie_between(&self, tie: &Tie, ends: [&Chip; 2]) -> Tie {
        Tie { curve: trimmed(self.course(tie.lane, ends), ends.map(Chip::rect), self.scale.text), ..tie.clone() }
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
