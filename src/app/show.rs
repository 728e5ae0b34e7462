//! The window's parts and where they are: menu bar, left panel, canvas, inspector, status bar, dialogs.

use egui::{CentralPanel, Frame, Margin, Panel, ScrollArea, Ui};

use super::examples::BuiltIn;
use super::{App, Derived, OpenMap};
use crate::analysis::Tally;
use crate::edit::Document;
use crate::lang::Message;
use crate::layout::fonts::Weight;
use crate::model::Wedge;
use crate::picture::{self, Ink, Names};
use crate::ui::action::Action;
use crate::ui::look::Look;
use crate::ui::room::{self, Wall};
use crate::ui::selection::Selection;
use crate::ui::{dialog, inspector, legend, legend_editor, menu_bar, notice, room_panel, spectrum, start, tray};

/// The width of the left panel, in points.
const LEFT_WIDTH: f32 = 232.0;
/// The width of the inspector, in points.
const RIGHT_WIDTH: f32 = 290.0;
/// Narrower windows show no side panels beside the canvas, in points.
const NARROW: f32 = 700.0;
/// Lower windows show no status bar: the half circle needs the room, in points.
const LOW: f32 = 300.0;

impl App {
    /// Shows everything; what is asked for lands in the list of actions.
    pub(super) fn show(&mut self, ui: &mut Ui) {
        let mut actions = std::mem::take(&mut self.actions);
        let now = self.seconds();
        let availability = self.availability();
        let look = Look {
            audience: self.audience(),
            lang: &self.lang,
            palette: self.settings.theme,
            measurer: &self.measurer,
        };
        let input = menu_bar::Input {
            look,
            available: availability,
            undo: self.open.as_ref().and_then(|open| open.document.undo_name()),
            redo: self.open.as_ref().and_then(|open| open.document.redo_name()),
            tongue: self.settings.tongue,
            scale_percent: self.settings.scale_percent,
        };
        if !self.is_on_wall {
            menu_bar::show(ui, &input, &mut actions);
        }
        match &mut self.open {
            Some(_) if self.is_on_wall && self.is_wall_blank => {
                CentralPanel::default().frame(Frame::new().fill(look.color(Ink::Paper))).show(ui, |_| {});
            }
            Some(open) if self.is_on_wall => {
                open.derived.update(open.document.map(), open.document.revision());
                open.tray.rect = None;
                CentralPanel::no_frame().show(ui, |ui| wall(ui, look, open, &mut actions));
            }
            Some(open) => {
                open.derived.update(open.document.map(), open.document.revision());
                if ui.available_height() >= LOW {
                    status_bar(ui, look, open);
                }
                let is_wide = ui.available_width() >= NARROW;
                if is_wide && self.settings.is_left_panel_shown {
                    left_panel(ui, look, open, &mut actions);
                } else {
                    open.tray.rect = None;
                }
                let room = self.presenter.as_ref().map(|presenter| RoomState {
                    wall: presenter.wall().clone(),
                    names: open.names_for_room(),
                    is_frozen: presenter.is_frozen,
                    has_spotlight: presenter.has_spotlight,
                    lifts_selected: presenter.lifts_selected,
                    follows_view: presenter.follows_view,
                    idle_minutes: self.settings.idle_minutes,
                });
                let has_right_panel = is_wide && self.settings.is_right_panel_shown;
                if has_right_panel {
                    right_panel(ui, look, open, room.as_ref(), &mut actions);
                }
                CentralPanel::no_frame().show(ui, |ui| canvas(ui, look, open, false, &mut actions));
                if let Some(room) = room.filter(|_| !has_right_panel) {
                    floating_room_panel(ui.ctx(), look, &room, &mut actions);
                }
            }
            None => {
                let frame = Frame::new().fill(look.color(Ink::Paper));
                CentralPanel::default().frame(frame).show(ui, |ui| {
                    let built_in = self.examples.iter();
                    let examples: Vec<_> =
                        built_in.map(|BuiltIn { file_name, map }| start::Example { file: file_name, map }).collect();
                    let input = start::Input { look, examples: &examples, recent: &self.recent };
                    start::show(ui, &input, &mut self.start, &mut actions);
                });
            }
        }
        let mut above_status = ui.ctx().content_rect();
        above_status.max.y -= if self.open.is_some() { 44.0 } else { 0.0 };
        notice::show(ui.ctx(), look, &mut self.notices, above_status, now);
        if let (Some(state), Some(open)) = (&mut self.legend, &self.open) {
            let input = legend_editor::Input { look, map: open.document.map(), tally: &open.derived.tally };
            state.show(ui.ctx(), &input, &mut actions);
        }
        if let Some(dialog) = &mut self.dialog {
            dialog::show(ui.ctx(), look, dialog, &mut actions);
        }
        self.actions = actions;
    }
}

fn panel_frame(look: Look<'_>, margin: Margin) -> Frame {
    Frame::new().fill(look.color(Ink::Panel)).inner_margin(margin)
}

fn left_panel(ui: &mut Ui, look: Look<'_>, open: &mut OpenMap, actions: &mut Vec<Action>) {
    let panel =
        Panel::left("left").exact_size(LEFT_WIDTH).resizable(false).frame(panel_frame(look, Margin::symmetric(16, 16)));
    panel.show(ui, |ui| {
        let input = tray_input(look, &open.document, &open.derived, &open.selection, !open.is_read_only);
        tray::show_entry(ui, &input, &mut open.tray, actions);
        ui.add_space(14.0);
        tray::show_tray(ui, &input, &mut open.tray, actions);
        ui.add_space(18.0);
        ScrollArea::vertical().id_salt("legend").auto_shrink([false, true]).show(ui, |ui| {
            let input = legend::Input {
                look,
                map: open.document.map(),
                hidden_kinds: &open.hidden_kinds,
                is_editable: !open.is_read_only,
            };
            legend::show(ui, &input, actions);
        });
    });
}

/// What the room sees and how, taken out of the presenter for as long as a frame is shown.
struct RoomState {
    wall: Wall,
    names: Names,
    is_frozen: bool,
    has_spotlight: bool,
    lifts_selected: bool,
    follows_view: bool,
    idle_minutes: u16,
}

fn room_panel(ui: &mut Ui, look: Look<'_>, room: &RoomState, actions: &mut Vec<Action>) {
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
fn floating_room_panel(ctx: &egui::Context, look: Look<'_>, room: &RoomState, actions: &mut Vec<Action>) {
    let area = egui::Area::new(egui::Id::unique("room panel")).anchor(egui::Align2::RIGHT_BOTTOM, [-12.0, -56.0]);
    area.show(ctx, |ui| {
        let frame = panel_frame(look, Margin::same(12)).corner_radius(10).stroke(ui.visuals().window_stroke);
        frame.show(ui, |ui| {
            ui.set_width(220.0);
            let height = (ui.ctx().content_rect().height() - 140.0).max(60.0);
            ScrollArea::vertical().max_height(height).show(ui, |ui| room_panel(ui, look, room, actions));
        });
    });
}

/// The canvas alone, as large as the window, with the names of the room.
fn wall(ui: &mut Ui, look: Look<'_>, open: &mut OpenMap, actions: &mut Vec<Action>) {
    let rect = ui.max_rect();
    canvas(ui, look, open, true, actions);
    let least = rect.height() * picture::LEAST_TEXT as f32;
    let badge = look.text(super::presenter::badge_id(open.names_for_room()));
    room::paint_badge(&ui.painter_at(rect), look, rect, &badge, least);
    let is_entering = open.tray.wants_focus || ui.memory(|memory| memory.has_focus(tray::entry_id()));
    if is_entering || !open.tray.entry.is_empty() {
        let area = egui::Area::new(egui::Id::unique("wall entry")).anchor(egui::Align2::LEFT_BOTTOM, [12.0, -12.0]);
        area.show(ui.ctx(), |ui| {
            let frame = panel_frame(look, Margin::same(12)).corner_radius(10).stroke(ui.visuals().window_stroke);
            frame.show(ui, |ui| {
                ui.set_width(300.0);
                let input = tray_input(look, &open.document, &open.derived, &open.selection, !open.is_read_only);
                tray::show_entry(ui, &input, &mut open.tray, actions);
            });
        });
    }
}

fn tray_input<'a>(
    look: Look<'a>,
    document: &'a Document,
    derived: &'a Derived,
    selection: &'a Selection,
    is_editable: bool,
) -> tray::Input<'a> {
    tray::Input { look, map: document.map(), unplaced: &derived.unplaced, selection, is_editable }
}

fn right_panel(ui: &mut Ui, look: Look<'_>, open: &mut OpenMap, room: Option<&RoomState>, actions: &mut Vec<Action>) {
    let panel = Panel::right("right").exact_size(RIGHT_WIDTH).resizable(false).frame(panel_frame(look, Margin::ZERO));
    panel.show(ui, |ui| {
        if let Some(room) = room {
            let frame = panel_frame(look, Margin::symmetric(16, 14));
            Panel::top("room").frame(frame).resizable(false).show(ui, |ui| room_panel(ui, look, room, actions));
        }
        let input = inspector::Input {
            look,
            map: open.document.map(),
            tally: &open.derived.tally,
            selection: &open.selection,
            is_editable: !open.is_read_only,
        };
        inspector::show(ui, &input, &mut open.inspector, actions);
    });
}

fn canvas(ui: &mut Ui, look: Look<'_>, open: &mut OpenMap, is_wall: bool, actions: &mut Vec<Action>) {
    let input = spectrum::Input {
        look,
        map: open.document.map(),
        revision: open.document.revision(),
        selection: &open.selection,
        hidden_kinds: &open.hidden_kinds,
        is_editable: !open.is_read_only,
        last_kind: open.last_kind.as_ref(),
        tray: open.tray.rect,
        is_wall,
    };
    spectrum::show(ui, &input, &mut open.spectrum, actions);
}

/// The balance of the wedges, and how the file is.
fn status_bar(ui: &mut Ui, look: Look<'_>, open: &OpenMap) {
    let bar = Panel::bottom("status").exact_size(44.0).frame(panel_frame(look, Margin::symmetric(18, 0)));
    bar.show(ui, |ui| {
        ui.horizontal_centered(|ui| {
            let tally = &open.derived.tally;
            balance_strip(ui, look, open, tally);
            ui.add_space(6.0);
            let ((with_us, against), (influence_with, influence_against)) = (tally.sides(), tally.influence_of_sides());
            let words = Message::new("status-balance")
                .with("with", with_us)
                .with("placed", tally.placed())
                .with("against", against)
                .with("influence_with", influence_with)
                .with("influence_against", influence_against);
            let is_wide = ui.available_width() > 560.0;
            if tally.placed() > 0 && is_wide {
                ui.label(look.rich(look.say(&words), Weight::Regular, 13.5, Ink::ButtonText));
            }
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let (text, ink) = file_state(look, open);
                ui.add(egui::Label::new(look.rich(text, Weight::Regular, 13.5, ink)).truncate());
            });
        });
    });
}

fn balance_strip(ui: &mut Ui, look: Look<'_>, open: &OpenMap, tally: &Tally) {
    let room = (ui.available_width() * 0.36).clamp(80.0, 594.0);
    let (rect, response) = ui.allocate_exact_size(egui::vec2(room, 16.0), egui::Sense::hover());
    let placed = tally.placed();
    if placed == 0 {
        ui.painter().rect_filled(rect, 3.0, look.color(Ink::Button));
        return;
    }
    let mut left = rect.left();
    let present: Vec<Wedge> = Wedge::ALL.into_iter().filter(|wedge| tally.wedges[wedge.index()] > 0).collect();
    let room = rect.width() - 3.0 * present.len().saturating_sub(1) as f32;
    for wedge in &present {
        let width = room * tally.wedges[wedge.index()] as f32 / placed as f32;
        let part = egui::Rect::from_min_size(egui::pos2(left, rect.top()), egui::vec2(width, rect.height()));
        ui.painter().rect_filled(part, 3.0, look.color(Ink::WedgeInk(*wedge)));
        left += width + 3.0;
    }
    response.on_hover_ui(|ui| {
        for wedge in Wedge::ALL {
            let line = Message::new("status-wedge")
                .with("wedge", look.wedge_name(open.document.map(), wedge))
                .with("count", tally.wedges[wedge.index()])
                .with("influence", tally.influence[wedge.index()]);
            ui.label(look.say(&line));
        }
    });
}

fn file_state(look: Look<'_>, open: &OpenMap) -> (String, Ink) {
    let name = open.shown_name(look.lang);
    let id = if open.is_read_only {
        "status-read-only"
    } else if open.document.is_changed() {
        "status-changed"
    } else if open.file.is_some() {
        "status-saved"
    } else {
        "status-not-saved"
    };
    (look.say(&Message::new(id).with("file", name)), Ink::Quiet)
}
