//! Lines as shapes.

use kurbo::{CubicBez, ParamCurve, ParamCurveDeriv};

use super::scene::Scene;
use super::shapes::{Ink, Item, Shape, Stroke, Subject, arrowhead};
use super::ties::Tie;
use crate::layout::crowd::is_tangle;
use crate::model::Kind;

/// How opaque a line is drawn; lines lie under the chips and must not shout.
const TIE_OPACITY: f64 = 0.66;

/// With more lines than this each is drawn fainter, so that the whole does not become dark.
const FEW_TIES: f64 = 80.0;

/// By what the opacity of the other lines is multiplied while some are lifted.
pub const QUIET_OPACITY: f64 = 0.3;

/// A relationship's line, with an arrowhead where its kind has a direction. `emphasis` multiplies its opacity.
pub fn tie_items(tie: &Tie, legend: &[Kind], scene: &Scene, emphasis: f64, items: &mut Vec<Item>) {
    let Some(kind) = legend.get(tie.kind) else { return };
    let text = scene.scale.text;
    let width = [1.3, 1.9, 2.8][usize::from(tie.strength.clamp(1, 3)) - 1] * text;
    let crowd = (FEW_TIES / scene.ties.len().max(1) as f64).sqrt().clamp(0.4, 1.0);
    // What is lifted out of the crowd is drawn as if it were alone.
    let opacity = (TIE_OPACITY * if emphasis > 1.0 { emphasis } else { emphasis * crowd }).min(1.0);
    let ink = Ink::Kind(kind.color);
    let subject = Subject::Relationship(tie.relationship);
    let mut curve = tie.curve;
    // In a tangle, heads would lie under the chips that lines end in the middle of.
    if kind.directed && !is_tangle(scene.ties.len()) {
        let length = 7.0 * text + width;
        let direction = curve.deriv().eval(1.0).to_vec2();
        items.push(Item { subject, shape: arrowhead(curve.p3, direction, length, ink, opacity) });
        // The line ends where the head begins, so that it does not show beside the tip.
        let chord = (curve.p3 - curve.p0).hypot();
        if chord > length {
            curve = curve.subsegment(0.0..1.0 - 0.8 * length / curve_length(curve).max(chord));
        }
    }
    let stroke = Stroke { ink, width, opacity, dash: kind.dash.pattern() };
    items.push(Item { subject, shape: Shape::Curve { curve, stroke } });
}

/// About the length of a curve, within a few percent for gentle bends: half of its chord and of the way along its control
/// points (Gravesen 1997).
fn curve_length(curve: CubicBez) -> f64 {
    let CubicBez { p0, p1, p2, p3 } = curve;
    f64::midpoint((p3 - p0).hypot(), (p1 - p0).hypot() + (p2 - p1).hypot() + (p3 - p2).hypot())
}
