//! The loop: what each frame does, in its order.

use super::App;

use super::stage::Here;
use super::state::over::Over;
use super::state::pacing::Pacer;
use crate::ui::action::{Action, keyboard};
use crate::ui::room;
use egui::Context;
use std::path::PathBuf;

impl App {
    /// What must happen even while the window is minimised: what ended in the background, recovery copies, closing.
    pub fn logic(&mut self, ctx: &Context) {
        keyboard::read(ctx);
        self.hear_panic(ctx);
        while let Some(done) = self.filing.tasks.ended() {
            self.finish(ctx, done);
        }
        self.take_in_arrived(ctx);
        self.hear_of_settings(ctx);
        self.hear_of_forgetting();
        self.look_for_unsaved(ctx);
        self.hear_from_room(ctx);
        self.blank_when_idle(ctx);
        self.keep_recovery_copies(ctx);
        self.watch_stuck(ctx);
        self.answer_close_request(ctx);
        self.show_title(ctx);
    }

    /// Shows the window's contents and carries out what they ask for.
    pub fn ui(&mut self, ui: &mut egui::Ui) {
        let ctx = ui.ctx().clone();
        if self.is_paper_here() {
            // What was typed before is not typed on whatever comes after it.
            self.pacer = Pacer::default();
            self.take_keys_of_paper(&ctx);
        } else {
            self.return_focus(&ctx);
            self.look_for_cursor(&ctx);
            let pace = self.key_pace(&ctx);
            self.pacer.pace(&ctx, pace);
            self.pace(&ctx);
            // What was typed at this window is meant for it, whichever has the keyboard by now.
            ctx.input_mut(|input| input.focused |= input.events.iter().any(room::is_typed));
            self.take_dropped_files(&ctx);
            self.take_keys(&ctx);
        }
        self.show(ui);
        for action in std::mem::take(&mut self.actions) {
            self.run(&ctx, action);
        }
        self.showing.has_overtaken &= self.has_input_waiting();
        self.put_up_next();
        self.serve_room(&ctx);
        self.logic_after(&ctx);
    }

    /// What changed in this frame shows in the next one, and recovery copies hear of it now.
    fn logic_after(&mut self, ctx: &Context) {
        self.keep_recovery_copies(ctx);
        self.show_title(ctx);
    }

    /// Looks which field is typed into.
    pub(in crate::app) fn look_for_cursor(&mut self, ctx: &Context) {
        let Over { dialog, palette, focus_returns_to, .. } = &self.over;
        // The palette sees to it itself who has the keyboard when it is closed.
        let goes_on = dialog.is_some() || matches!(self.showing.stage.here(), Here::Covered(_));
        let Some(open) = &mut self.open else { return };
        if goes_on || palette.is_some() || focus_returns_to.is_some() {
            open.cursor.interrupt(goes_on);
        } else {
            let is_typing = ctx.text_edit_focused() && !open.panels.tray.is_waiting(ctx);
            self.over.focus_returns_to = open.cursor.look(ctx, &open.document, is_typing);
        }
    }

    fn take_dropped_files(&mut self, ctx: &Context) {
        let dropped: Vec<PathBuf> =
            ctx.input(|i| i.raw.dropped_files.iter().map(|file| file.path().to_owned()).collect());
        if let Some(path) = dropped.into_iter().next().filter(|_| self.over.dialog.is_none()) {
            self.actions.push(Action::OpenPath(path));
        }
    }
}
