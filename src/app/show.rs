//! What the window shows: the menu bar, the map's window or the wall or the start screen, and what lies over it.

use egui::{CentralPanel, Frame, Ui};

use super::examples::BuiltIn;
use super::{App, desk, moves, on_wall};
use crate::picture::Ink;
use crate::ui::action::Action;
use crate::ui::look::Look;
use crate::ui::{announce, dialog, legend_editor, menu_bar, notice, palette, start};

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
            is_motion_reduced: self.settings.is_motion_reduced,
            keeps_recent: self.settings.keeps_recent,
            starts_blank: self.settings.starts_blank,
            view: self.open.as_ref().map(|open| open.view),
        };
        if !self.is_on_wall {
            menu_bar::show(ui, &input, &mut actions);
        }
        let audience = look.audience;
        if let Some(open) = &mut self.open {
            open.derived.update(open.document.map(), open.document.revision());
            moves::update_wish(open, &self.measurer);
            open.update_shown(audience);
        }
        match &mut self.open {
            Some(_) if self.is_on_wall && self.is_wall_blank => {
                CentralPanel::default().frame(Frame::new().fill(look.color(Ink::Paper))).show(ui, |_| {});
            }
            Some(open) if self.is_on_wall => {
                open.tray.rect = None;
                CentralPanel::no_frame()
                    .show(ui, |ui| on_wall::wall(ui, look, open, (now, self.settings.wall_text()), &mut actions));
            }
            Some(open) => {
                let around = desk::Around {
                    look,
                    available: availability,
                    settings: &self.settings,
                    is_covered: self.dialog.is_some() || self.legend.is_some() || self.palette.is_some(),
                    room: self.presenter.as_ref().map(|presenter| presenter.control(open, &self.settings)),
                    now,
                };
                desk::show(ui, &around, &mut self.panels, open, &mut actions);
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
        // Blank is blank: what lies over the map comes back with it.
        if !(self.is_on_wall && self.is_wall_blank) {
            self.show_over_all(ui, &mut actions);
        }
        self.actions = actions;
    }

    /// Notices, the palette and dialogs.
    fn show_over_all(&mut self, ui: &Ui, actions: &mut Vec<Action>) {
        let (audience, available, now) = (self.audience(), self.availability(), self.seconds());
        let look = Look { audience, lang: &self.lang, palette: self.settings.theme, measurer: &self.measurer };
        let mut above_status = ui.ctx().content_rect();
        above_status.max.y -= if self.open.is_some() { 44.0 } else { 0.0 };
        notice::show(ui.ctx(), look, &mut self.notices, above_status, now);
        if let (Some(state), Some(open)) = (&mut self.legend, &self.open) {
            let input = legend_editor::Input { look, map: open.document.map(), tally: &open.derived.tally };
            state.show(ui.ctx(), &input, actions);
        }
        if let Some(state) = &mut self.palette {
            let map = self.open.as_ref().map(|open| (open.document.map(), open.document.revision()));
            let input = palette::Input { look, available, map };
            if !palette::show(ui.ctx(), &input, state, actions) {
                self.focus_returns_to = state.came_from();
                self.palette = None;
            }
        }
        announce::show(ui, &self.announcer);
        if let Some(dialog) = &mut self.dialog {
            dialog::show(ui.ctx(), look, dialog, actions);
        }
    }
}
