//! Those who are attended to are named before everybody else; the others keep their places where they can.

use super::bearer::{Bearer, Face, Ground};
use super::place;

/// Where everybody's name is.
pub struct Placed {
    /// The face of every actor.
    pub faces: Vec<Face>,
    /// Who would be without a name if nobody came first.
    pub nameless: Vec<usize>,
}

/// As [`place`], but whoever would be without a name and `is_first` is named before everybody else, in any case if there
/// is ground for it. All others stay where they would be, unless they are in the way: they are placed anew.
#[must_use]
pub fn place_with_first<'a>(bearers: &'a [Bearer], ground: &'a Ground<'a>, is_first: impl Fn(usize) -> bool) -> Placed {
    let faces = place(bearers, ground);
    let is_nameless = |index: &usize| faces.get(*index) == Some(&Face::Mark);
    let nameless: Vec<usize> = (0..bearers.len()).filter(is_nameless).collect();
    let (first, rest): (Vec<usize>, Vec<usize>) =
        (0..bearers.len()).partition(|index| is_nameless(index) && is_first(*index));
    if first.is_empty() {
        return Placed { faces, nameless };
    }
    let order: Vec<usize> = first.iter().chain(&rest).copied().collect();
    let reordered: Vec<Bearer> = order.iter().map(|index| bearers[*index].clone()).collect();
    let stays = |index: usize| faces.get(index).copied().filter(|face| matches!(face, Face::Beside { .. }));
    let ground = Ground {
        names: &|at| (ground.names)(order[at]),
        cut: &|at| (ground.cut)(order[at]),
        before: &|at| stays(order[at]),
        first: first.len(),
        ..*ground
    };
    let mut placed = faces.clone();
    for (index, face) in order.iter().zip(place(&reordered, &ground)) {
        placed[*index] = face;
    }
    Placed { faces: placed, nameless }
}
