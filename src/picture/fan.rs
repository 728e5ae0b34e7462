//! The half circle as shapes.

use std::f64::consts::PI;

use super::labels::label_items;
use super::scene::Scene;
use super::shapes::{Ink, Picture, Shape, Stroke, Subject, slice};
use super::words::Words;
use crate::layout::fan::{Fan, HUB};
use crate::layout::measure::Measurer;
use crate::model::Wedge;

/// The half circle itself, with the names of the wedges round it.
pub fn fan_items(scene: &Scene, words: &Words, measurer: &Measurer, picture: &mut Picture) {
    let Some(fan) = scene.ground.fan() else { return };
    let rim = fan.rim;
    let edge = Stroke::plain(Ink::Line, 1.5);
    picture.add(Subject::Ground, slice(rim * 1.02, 0.0, PI, Ink::Bars, Some(edge)));
    for wedge in Wedge::ALL {
        let (from_rad, to_rad) = fan.angles_rad(wedge);
        picture.add(Subject::Wedge(wedge), slice(rim, from_rad, to_rad, Ink::WedgeFill(wedge), None));
    }
    for wedge in &Wedge::ALL[1..] {
        let along = Fan::direction(fan.angle_rad(wedge.start().value()));
        let stroke = Stroke::plain(Ink::Bars, 4.0 * rim / crate::layout::Scale::NATURAL_RIM);
        let shape = Shape::Line { from: (along * rim * HUB).to_point(), to: (along * rim * 1.005).to_point(), stroke };
        picture.add(Subject::Ground, shape);
    }
    label_items(fan, scene.scale.text, words, measurer, picture);
}
