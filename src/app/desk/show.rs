//! What the window shows: the menu bar, the map's window or the wall or the paper or the start screen, and what lies
//! over it.

use egui::{CentralPanel, Frame, Ui};

use super::on_wall;
use crate::app::desk::parts::Around;
use crate::app::doing::moves;
use crate::app::presenting::paper_text_id;
use crate::app::state::examples::BuiltIn;
use crate::app::{App, OpenMap, desk};
use crate::picture::Ink;
use crate::ui::action::Action;
use crate::ui::action::command::{Availability, Command};
use crate::ui::over::dialog::Dialog;
use crate::ui::over::legend::editor;
use crate::ui::over::{cover, dialog, notice, palette};
use crate::ui::panels::{bar, start};
use crate::ui::words::announce;

/// What leads away from paper in this window.
fn offered_on_paper(available: Availability, may_be_wall: bool) -> Vec<(Command, &'static str)> {
    let offers = [
        (Command::ShowDesk, "cover-show-desk"),
        (Command::PresentHere, "cover-be-wall"),
        (Command::SwapScreens, "cover-swap"),
    ];
    let may_be = |command: Command| available.allows(command) && (may_be_wall || command != Command::PresentHere);
    offers.into_iter().filter(|(command, _)| available.is_covered && may_be(*command)).collect()
}

impl App {
    /// Shows everything; what is asked for lands in the list of actions.
    pub(in crate::app) fn show(&mut self, ui: &mut Ui) {
        let mut actions = std::mem::take(&mut self.actions);
        let now = self.seconds();
        let availability = self.availability();
        // What the stage does not let the room see is not drawn for it, in this frame either.
        let is_wall = self.is_on_wall() && self.is_admitted(ui.ctx());
        let paper =
            self.is_paper_here().then(|| paper_text_id(self.showing.stage.here(), self.showing.stage.curtain()));
        let (control, is_saving) = (self.control(), self.is_seen_saving());
        let viewer = self.viewer();
        let look = viewer.look(&self.base.lang, self.base.settings.theme, &self.base.measurer);
        let input = bar::Input {
            look,
            available: availability,
            undo: self.open.as_ref().and_then(|open| open.document.undo_name()),
            redo: self.open.as_ref().and_then(|open| open.document.redo_name()),
            tongue: self.base.settings.tongue,
            scale_percent: self.base.settings.scale_percent,
            is_motion_reduced: self.base.settings.is_motion_reduced,
            keeps_recent: self.base.settings.keeps_recent,
            starts_blank: self.base.settings.starts_blank,
            view: self.open.as_ref().map(|open| open.looking.view),
        };
        if !self.showing.stage.is_room_here() {
            bar::show(ui, &input, &mut actions);
        }
        let audience = look.audience;
        if let Some(open) = &mut self.open {
            open.derived.update(&open.document, &self.base.lang);
            moves::update_wish(open, audience, None, look.lang, &self.base.measurer);
            open.attend_for(audience);
            open.update_shown(audience);
        }
        match &mut self.open {
            _ if paper.is_some() => {
                let offers = offered_on_paper(availability, !self.showing.for_desk.has_recovery());
                cover::show(ui, look, paper.flatten(), &offers, &mut actions);
            }
            Some(open) if is_wall => {
                open.panels.tray.rect = None;
                let names = self.showing.stage.names(open.map());
                let wall = on_wall::Input { names, now, text: self.base.settings.wall_text() };
                CentralPanel::no_frame().show(ui, |ui| on_wall::wall(ui, look, open, &wall, &mut actions));
            }
            Some(open) => {
                let around = Around {
                    look,
                    available: availability,
                    settings: &self.base.settings,
                    is_covered: self.over.dialog.is_some() || self.over.legend.is_some() || self.over.palette.is_some(),
                    is_saving,
                    room: control,
                    now,
                };
                desk::show(ui, &around, &mut self.panels, open, &mut actions);
            }
            None => {
                let frame = Frame::new().fill(look.color(Ink::Paper));
                CentralPanel::default().frame(frame).show(ui, |ui| {
                    let built_in = self.start.examples.iter();
                    let examples: Vec<_> =
                        built_in.map(|BuiltIn { file_name, map }| start::Example { file: file_name, map }).collect();
                    let input = start::Input { look, examples: &examples, recent: &self.start.recent };
                    start::show(ui, &input, &mut self.start.state, &mut actions);
                });
            }
        }
        // Blank is blank: what lies over the map comes back with it.
        if paper.is_none() {
            self.show_over_all(ui, &mut actions);
        } else if matches!(self.over.dialog, Some(Dialog::UnsavedChanges { .. })) {
            // Nothing is lost by whoever closes the window there.
            let viewer = self.viewer();
            let Some(dialog) = &mut self.over.dialog else { return };
            let look = viewer.look(&self.base.lang, self.base.settings.theme, &self.base.measurer);
            dialog::show(ui.ctx(), look, dialog, &mut actions);
        }
        self.actions = actions;
    }

    /// The size of the smallest text on the wall in this window, in points.
    fn least_wall_text(&self, ctx: &egui::Context) -> f32 {
        on_wall::least_text(ctx.content_rect(), self.base.settings.wall_text())
    }

    /// Notices, the palette and dialogs.
    fn show_over_all(&mut self, ui: &Ui, actions: &mut Vec<Action>) {
        let (viewer, available, now) = (self.viewer(), self.availability(), self.seconds());
        let look = viewer.look(&self.base.lang, self.base.settings.theme, &self.base.measurer);
        let mut above_status = ui.ctx().content_rect();
        above_status.max.y -= if self.open.is_some() { 44.0 } else { 0.0 };
        let least_text = if self.is_on_wall() { self.least_wall_text(ui.ctx()) } else { 0.0 };
        notice::show(ui.ctx(), look, &mut self.over.notices, above_status, least_text, now);
        if let (Some(state), Some(open)) = (&mut self.over.legend, &mut self.open) {
            let OpenMap { document, derived, .. } = open;
            let input = editor::Input { look, map: document.map(), tally: &derived.tally };
            state.show(ui.ctx(), &input, actions);
        }
        if let Some(state) = &mut self.over.palette {
            let map = self.open.as_ref().map(|open| (open.document.map(), open.document.revision()));
            let input = palette::Input { look, available, map };
            if !palette::show(ui.ctx(), &input, state, actions) {
                self.over.focus_returns_to = state.came_from();
                self.over.palette = None;
            }
        }
        announce::show(ui, look, &mut self.over.announcer);
        if let Some(dialog) = &mut self.over.dialog {
            dialog::show(ui.ctx(), look, dialog, actions);
        }
    }
}
