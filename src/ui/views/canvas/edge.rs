//! What is dragged to the edge of the canvas takes the paper along.

use egui::{DragAndDrop, Ui};

use super::pointing::Gesture;
use super::state::State;
use crate::ui::action::selection::Carried;
use crate::ui::views::steering::way_from_edge;

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
        state.camera.pan(state.frame, way);
    }
}
