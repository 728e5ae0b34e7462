//! What is dragged to the edge of the canvas takes the paper along.

use egui::{DragAndDrop, Ui, Vec2, vec2};

use super::pointing::Gesture;
use super::state::State;
use crate::ui::action::selection::Carried;
use crate::ui::views::steering::way_from_edge;

/// What is seen beside the outermost place when it has come into view, in points.
const MARGIN: f32 = 40.0;

/// Shifts the view while something is held near an edge behind which there is more.
pub(super) fn pan(ui: &Ui, state: &mut State) {
    let is_holding = match state.gesture {
        Gesture::Move { .. } | Gesture::Want { .. } | Gesture::Connect { .. } | Gesture::Band { .. } => true,
        Gesture::Idle => DragAndDrop::has_payload_of_type::<Carried>(ui.ctx()),
        Gesture::Pan { .. } | Gesture::Cancelled => false,
    };
    if is_holding
        && state.camera.hides_some(state.frame)
        && let Some(way) = way_from_edge(ui, state.frame.canvas)
    {
        state.camera.pan(state.frame, way_to_more(state, way));
    }
}

/// As much of a way as brings in view what is still out of sight.
fn way_to_more(state: &State, way: Vec2) -> Vec2 {
    let (canvas, origin) = (state.frame.canvas.shrink(MARGIN), state.camera.origin(state.frame));
    let whole = state.camera.whole(state.frame).translate(origin.to_vec2());
    let (before, behind) = (canvas.min - whole.min, canvas.max - whole.max);
    vec2(way.x.clamp(behind.x.min(0.0), before.x.max(0.0)), way.y.clamp(behind.y.min(0.0), before.y.max(0.0)))
}
