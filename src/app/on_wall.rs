//! What is shown while presenting: this window as the wall, and the facilitator's control over the room's window.

use egui::{Margin, ScrollArea, Ui};
use kurbo::Size;

use super::OpenMap;
use super::desk::{canvas, panel_frame, tray_input};
use super::presenter::badge_id;
use crate::picture;
use crate::ui::action::Action;
use crate::ui::look::Look;
use crate::ui::room_panel::{self, Control};
use crate::ui::{entry, room, tray, wanting};

/// The control over the room's window, at the top of the panel on the right.
pub(super) fn panel(ui: &mut Ui, look: Look<'_>, room: &Control, actions: &mut Vec<Action>) {
    let frame = panel_frame(look, Margin::symmetric(16, 14));
    let panel = egui::Panel::top("room").frame(frame).resizable(false);
    panel.show(ui, |ui| room_panel::show(ui, look, room, actions));
}

/// Where there is no room for the panel on the right, the control over the wall lies on the canvas.
pub(super) fn floating_panel(ctx: &egui::Context, look: Look<'_>, room: &Control, actions: &mut Vec<Action>) {
    let area = egui::Area::new(egui::Id::unique("room panel")).anchor(egui::Align2::RIGHT_BOTTOM, [-12.0, -56.0]);
    area.show(ctx, |ui| {
        let frame = panel_frame(look, Margin::same(12)).corner_radius(10).stroke(ui.visuals().window_stroke);
        frame.show(ui, |ui| {
            ui.set_width(220.0);
            let height = (ui.ctx().content_rect().height() - 140.0).max(60.0);
            ScrollArea::vertical().max_height(height).show(ui, |ui| room_panel::show(ui, look, room, actions));
        });
    });
}

/// The canvas alone, as large as the window, with the names of the room.
pub(super) fn wall(ui: &mut Ui, look: Look<'_>, open: &mut OpenMap, actions: &mut Vec<Action>) {
    let rect = ui.max_rect();
    wanting::take_keys(ui, open.document.map(), &open.selection, &mut open.is_wanting, actions);
    canvas(ui, look, open, true, actions);
    if open.is_wanting {
        wanting::hint(ui, look, rect);
    }
    let least = picture::least_text(Size::new(rect.width().into(), rect.height().into())) as f32;
    let badge = look.text(badge_id(open.names_for_room()));
    room::paint_badge(&ui.painter_at(rect), look, rect, &badge, least);
    let is_entering = open.tray.wants_focus || ui.memory(|memory| memory.has_focus(tray::entry_id()));
    if is_entering || !open.tray.entry.is_empty() {
        let area = egui::Area::new(egui::Id::unique("wall entry")).anchor(egui::Align2::LEFT_BOTTOM, [12.0, -12.0]);
        area.show(ui.ctx(), |ui| {
            let frame = panel_frame(look, Margin::same(12)).corner_radius(10).stroke(ui.visuals().window_stroke);
            frame.show(ui, |ui| {
                ui.set_width(300.0);
                let input = tray_input(look, &open.document, &open.derived, &open.selection, !open.is_read_only);
                entry::show(ui, &input, &mut open.tray, actions);
            });
        });
    }
}
