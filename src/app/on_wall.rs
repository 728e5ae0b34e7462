//! What is shown while presenting: this window as the wall, and the facilitator's control over the room's window.

use egui::{Margin, ScrollArea, Ui};

use super::OpenMap;
use super::presenter::{Presenter, badge_id};
use super::show::{canvas, panel_frame, tray_input};
use crate::files::settings::Settings;
use crate::picture::{self, Names};
use crate::ui::action::Action;
use crate::ui::look::Look;
use crate::ui::room::{self, Wall};
use crate::ui::{entry, room_panel, tray};

/// What the room sees and how, taken out of the presenter for as long as a frame is shown.
pub(super) struct RoomState {
    wall: Wall,
    names: Names,
    is_frozen: bool,
    has_spotlight: bool,
    lifts_selected: bool,
    follows_view: bool,
    idle_minutes: u16,
}

impl RoomState {
    /// As it is now.
    pub(super) fn of(presenter: &Presenter, open: &OpenMap, settings: &Settings) -> Self {
        Self {
            wall: presenter.wall().clone(),
            names: open.names_for_room(),
            is_frozen: presenter.is_frozen,
            has_spotlight: presenter.has_spotlight,
            lifts_selected: presenter.lifts_selected,
            follows_view: presenter.follows_view,
            idle_minutes: settings.idle_minutes,
        }
    }
}

/// At the top of the panel on the right.
pub(super) fn panel(ui: &mut Ui, look: Look<'_>, room: &RoomState, actions: &mut Vec<Action>) {
    let frame = panel_frame(look, Margin::symmetric(16, 14));
    egui::Panel::top("room").frame(frame).resizable(false).show(ui, |ui| contents(ui, look, room, actions));
}

fn contents(ui: &mut Ui, look: Look<'_>, room: &RoomState, actions: &mut Vec<Action>) {
    let input = room_panel::Input {
        look,
        wall: &room.wall,
        names: room.names,
        is_frozen: room.is_frozen,
        has_spotlight: room.has_spotlight,
        lifts_selected: room.lifts_selected,
        follows_view: room.follows_view,
        idle_minutes: room.idle_minutes,
    };
    room_panel::show(ui, &input, actions);
}

/// Where there is no room for the panel on the right, the control over the wall lies on the canvas.
pub(super) fn floating_panel(ctx: &egui::Context, look: Look<'_>, room: &RoomState, actions: &mut Vec<Action>) {
    let area = egui::Area::new(egui::Id::unique("room panel")).anchor(egui::Align2::RIGHT_BOTTOM, [-12.0, -56.0]);
    area.show(ctx, |ui| {
        let frame = panel_frame(look, Margin::same(12)).corner_radius(10).stroke(ui.visuals().window_stroke);
        frame.show(ui, |ui| {
            ui.set_width(220.0);
            let height = (ui.ctx().content_rect().height() - 140.0).max(60.0);
            ScrollArea::vertical().max_height(height).show(ui, |ui| contents(ui, look, room, actions));
        });
    });
}

/// The canvas alone, as large as the window, with the names of the room.
pub(super) fn wall(ui: &mut Ui, look: Look<'_>, open: &mut OpenMap, actions: &mut Vec<Action>) {
    let rect = ui.max_rect();
    canvas(ui, look, open, true, actions);
    let least = rect.height() * picture::LEAST_TEXT as f32;
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
