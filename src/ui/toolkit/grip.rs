//! The edge between two parts of the window, to be pulled by the pointer. The keyboard does not come to it.

use egui::{CursorIcon, Id, Pos2, Rect, Sense, Stroke, Ui};

use super::look::Look;
use crate::picture::Ink;

/// How far from the edge it can be gripped, in points.
pub const REACH: f32 = 4.0;

/// What is done with an edge.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Pull {
    /// It is held, and the pointer is there.
    To(Pos2),
    /// It was let go.
    Done,
    /// It goes where it usually is.
    Back,
}

/// Lets an edge be pulled; `band` is where it can be gripped, longer along the edge. To be called after what lies on both
/// its sides.
pub fn pull(ui: &Ui, look: Look<'_>, id: Id, band: Rect) -> Option<Pull> {
    let response = ui.interact(band, id, Sense::CLICK | Sense::DRAG);
    let is_upright = band.height() > band.width();
    if response.hovered() || response.dragged() {
        ui.ctx().set_cursor_icon(if is_upright { CursorIcon::ResizeHorizontal } else { CursorIcon::ResizeVertical });
        let (pen, middle) = (Stroke::new(2.0, look.color(Ink::Accent)), band.center());
        if is_upright {
            ui.painter().vline(middle.x, band.y_range(), pen);
        } else {
            ui.painter().hline(band.x_range(), middle.y, pen);
        }
    }
    if response.double_clicked() {
        Some(Pull::Back)
    } else if response.drag_stopped() {
        Some(Pull::Done)
    } else {
        response.interact_pointer_pos().filter(|_| response.dragged()).map(Pull::To)
    }
}
