//! The panels beside the picture, and their inner edges, which are pulled to make them wider and narrower.

use super::parts::panel_frame;
use crate::app::state::panels::Panels;
use crate::app::state::room_beside::RoomBeside;
use crate::files::panel_widths::SidePanel;
use crate::ui::action::Action;
use crate::ui::toolkit::grip::{self, Pull, REACH};
use crate::ui::toolkit::look::Look;
use egui::{Id, Margin, Panel, Rect, Ui};

/// Shows a panel beside the picture, so wide in points; gives where it is.
pub(in crate::app) fn panel(
    ui: &mut Ui,
    look: Look<'_>,
    (panel, width): (SidePanel, f32),
    add: impl FnOnce(&mut Ui),
) -> Rect {
    let panel = match panel {
        SidePanel::Left => Panel::left("left"),
        SidePanel::Guide => Panel::left("guide"),
        SidePanel::Right => Panel::right("right"),
    };
    let shown = panel.exact_size(width).resizable(false).frame(panel_frame(look, Margin::ZERO)).show(ui, add);
    shown.response.rect
}

/// Lets the inner edge of a panel be pulled; a double click gives it its usual width.
pub(in crate::app) fn pull(
    ui: &Ui,
    look: Look<'_>,
    (panels, beside): (&mut Panels, RoomBeside),
    (panel, rect): (SidePanel, Rect),
    actions: &mut Vec<Action>,
) {
    let is_left = panel != SidePanel::Right;
    let edge = if is_left { rect.right() } else { rect.left() };
    let band = Rect::from_x_y_ranges(edge - REACH..=edge + REACH, rect.y_range());
    match grip::pull(ui, look, Id::unique(("edge", panel)), band) {
        Some(Pull::To(at)) => {
            let width = if is_left { at.x - rect.left() } else { rect.right() - at.x };
            panels.pulled = Some((panel, beside.pulled_to(panel, width)));
        }
        Some(Pull::Done) => {
            let pulled = panels.pulled.take();
            actions.extend(pulled.map(|(panel, width)| Action::SetPanelWidth(panel, Some(width))));
        }
        Some(Pull::Back) => actions.push(Action::SetPanelWidth(panel, None)),
        None => {}
    }
}
