//! A whole picture of the map, from the back to the front.

use super::chip::Chip;
use super::chip_items::{chip_items, move_items};
use super::fan::fan_items;
use super::hub::hub_items;
use super::plane::{group_items, plane_items};
use super::scene::Scene;
use super::shapes::Picture;
use super::tie_items::tie_items;
use super::ties::Tie;
use super::words::Words;
use crate::audience::Veil;
use crate::layout::measure::Measurer;
use crate::model::{Kind, Map};

/// How opaque those are before whom others stand out: nearly nothing, but not nothing.
pub const FAINT: f64 = 0.1;

/// The whole spectrum or network, from the back to the front; in a network the groups of a map are shown if it is
/// given, their names through a veil.
#[must_use]
pub fn picture(
    scene: &Scene,
    words: &Words,
    legend: &[Kind],
    groups_of: Option<(&Map, &Veil)>,
    measurer: &Measurer,
) -> Picture {
    let mut picture = Picture::default();
    ground_items(scene, words, groups_of, measurer, &mut picture);
    let is_faint = |tie: &Tie| scene.is_faint(tie.from) || scene.is_faint(tie.to);
    let (faint, plain): (Vec<&Tie>, Vec<&Tie>) = scene.ties.iter().partition(|tie| is_faint(tie));
    for (ties, emphasis) in [(faint, FAINT), (plain, 1.0)] {
        for tie in ties {
            tie_items(tie, legend, scene, emphasis, &mut picture.items);
        }
    }
    hub_items(scene, words, measurer, &mut picture);
    let (faint, plain): (Vec<&Chip>, Vec<&Chip>) = scene.chips.iter().partition(|chip| scene.is_faint(chip.actor));
    picture.faint = faint.iter().map(|chip| chip.actor).collect();
    for chip in &plain {
        move_items(chip, &mut picture.items);
    }
    for chip in faint.into_iter().chain(plain) {
        chip_items(chip, false, &mut picture.items);
        picture.forms.insert(chip.actor, chip.form());
    }
    picture
}

/// What the chips stand on: the half circle, or what there is of the network's plane.
pub fn ground_items(
    scene: &Scene,
    words: &Words,
    groups_of: Option<(&Map, &Veil)>,
    measurer: &Measurer,
    picture: &mut Picture,
) {
    fan_items(scene, words, measurer, picture);
    plane_items(scene, words, measurer, picture);
    if let Some((map, veil)) = groups_of.filter(|_| scene.ground.plane().is_some()) {
        group_items(scene, map, veil, measurer, picture);
    }
}
