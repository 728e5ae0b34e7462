//! The window's parts and where they are: menu bar, left panel, canvas, inspector, status bar, dialogs.

use egui::{CentralPanel, Frame, Margin, Panel, ScrollArea, Ui};

use super::examples::BuiltIn;
use super::{App, OpenMap};
use crate::analysis::Tally;
use crate::lang::Message;
use crate::layout::fonts::Weight;
use crate::model::Wedge;
use crate::picture::Ink;
use crate::ui::action::Action;
use crate::ui::look::Look;
use crate::ui::{announce, dialog, inspector, legend, legend_editor, menu_bar, notice, palette, spectrum, start, tray};

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
        let look = Look { lang: &self.lang, palette: self.settings.theme, measurer: &self.measurer };
        let input = menu_bar::Input {
            look,
            available: availability,
            undo: self.open.as_ref().and_then(|open| open.document.undo_name()),
            redo: self.open.as_ref().and_then(|open| open.document.redo_name()),
            tongue: self.settings.tongue,
            scale_percent: self.settings.scale_percent,
        };
        menu_bar::show(ui, &input, &mut actions);
        match &mut self.open {
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
                if is_wide && self.settings.is_right_panel_shown {
                    right_panel(ui, look, open, &mut actions);
                }
                CentralPanel::no_frame().show(ui, |ui| canvas(ui, look, open, &mut actions));
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
        if let Some(state) = &mut self.palette {
            let map = self.open.as_ref().map(|open| (open.document.map(), open.document.revision()));
            let input = palette::Input { look, available: availability, map };
            if !palette::show(ui.ctx(), &input, state, &mut actions) {
                self.focus_returns_to = state.came_from();
                self.palette = None;
            }
        }
        announce::show(ui, &self.announcer);
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
        let input = tray::Input {
            look,
            map: open.document.map(),
            unplaced: &open.derived.unplaced,
            selection: &open.selection,
            is_editable: !open.is_read_only,
        };
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

fn right_panel(ui: &mut Ui, look: Look<'_>, open: &mut OpenMap, actions: &mut Vec<Action>) {
    let panel = Panel::right("right").exact_size(RIGHT_WIDTH).resizable(false).frame(panel_frame(look, Margin::ZERO));
    panel.show(ui, |ui| {
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

fn canvas(ui: &mut Ui, look: Look<'_>, open: &mut OpenMap, actions: &mut Vec<Action>) {
    let input = spectrum::Input {
        look,
        map: open.document.map(),
        revision: open.document.revision(),
        selection: &open.selection,
        hidden_kinds: &open.hidden_kinds,
        is_editable: !open.is_read_only,
        last_kind: open.last_kind.as_ref(),
        tray: open.tray.rect,
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
    let name = open.file_name().unwrap_or_else(|| look.text("map-untitled"));
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
