//! A whole picture of the map, from the back to the front.

use super::captions::caption_items;
use super::chip::Chip;
use super::chip_items::{chip_items, move_items};
use super::fan::fan_items;
use super::groups::hull_items;
use super::hub::hub_items;
use super::lettering::ground_of;
use super::plane::plane_items;
use super::scene::Scene;
use super::shapes::Picture;
use super::tie_items::tie_items;
use super::ties::Tie;
use super::words::Words;
use crate::layout::measure::Measurer;
use crate::model::Kind;

/// How opaque those are before whom others stand out: nearly nothing, but not nothing.
pub const FAINT: f64 = 0.1;

/// The whole spectrum or network, from the back to the front.
#[must_use]
pub fn picture(scene: &Scene, words: &Words, legend: &[Kind], measurer: &Measurer) -> Picture {
    let mut picture = Picture::default();
    ground_items(scene, words, measurer, &mut picture);
    let is_faint = |tie: &Tie| scene.is_faint(tie.from) || scene.is_faint(tie.to);
    let (faint, plain): (Vec<&Tie>, Vec<&Tie>) = scene.ties.iter().partition(|tie| is_faint(tie));
    for (ties, emphasis) in [(faint, FAINT), (plain, 1.0)] {
        for tie in ties {
            tie_items(tie, legend, scene, emphasis, &mut picture.items);
        }
    }
    hub_items(scene, words, measurer, &mut picture);
    captions(scene, &mut picture);
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
pub fn ground_items(scene: &Scene, words: &Words, measurer: &Measurer, picture: &mut Picture) {
    fan_items(scene, words, measurer, picture);
    plane_items(scene, words, measurer, picture);
    hull_items(&scene.hulls, scene.scale.text, picture);
}

/// What is written in the network beside its actors: above the lines, below the actors.
pub fn captions(scene: &Scene, picture: &mut Picture) {
    for caption in &scene.captions {
        caption_items(caption, ground_of(scene.ground, caption.rect), picture);
    }
}
