//! What comes back: tasks that ended, and answers to the open dialog.

use egui::Context;

use crate::app::App;
use crate::app::background::opened::Opened;
use crate::app::background::tasks::{Done, Purpose};
use crate::app::state::filing::{Arrived, Awaited, Intent};
use crate::audience::Names;
use crate::lang::Message;
use crate::ui::action::Answer;
use crate::ui::over::dialog::Dialog;

impl App {
    /// What ended in the background.
    pub(in crate::app) fn finish(&mut self, ctx: &Context, done: Done) {
        match done {
            Done::Saved { to, begun, of, result } => {
                match result {
                    Ok(saved) => self.saved(ctx, &to, begun, of, &saved),
                    Err(fault) => self.not_saved(&to, of, &fault),
                }
                self.go_on_after_save(ctx);
            }
            Done::Loaded { path, result } => {
                // Of two maps being read, the one that was asked for last is meant.
                let Some(Awaited { left, .. }) = self.filing.awaited.take_if(|awaited| awaited.path == path) else {
                    return;
                };
                self.filing.arrived = Some(Arrived { path, left, result });
                self.take_in_arrived(ctx);
            }
            Done::TextSaved { path, result } => self.text_saved(&path, result),
            Done::Picked { purpose: Purpose::SaveAs | Purpose::SaveMoves(_), of, .. } if !self.is_open(of) => {}
            Done::Picked { purpose, picked, .. } => self.picked(ctx, purpose, picked),
            Done::Listed { path, result } => {
                if let Some(Dialog::Path(dialog)) = &mut self.over.dialog {
                    dialog.receive(&path, result);
                }
            }
            Done::Broken => self.complain(&Message::new("task-broken")),
            Done::Compared(compared) => self.offer_recovery(compared),
            Done::LookedForRecent(recent) => {
                // Who forgot or opened one meanwhile sees the list as it is now.
                if recent.iter().map(|recent| &recent.path).eq(&self.base.settings.recent) {
                    self.start.recent = recent;
                }
            }
        }
    }

    /// Whether that map is still the open one, in whatever state.
    pub(in crate::app) fn is_open(&self, of: Option<Opened>) -> bool {
        self.open.as_ref().map(|open| open.opened().number) == of.map(|of| of.number)
    }

    pub(in crate::app) fn ask_revert(&mut self) {
        if let Some(open) = &self.open {
            let steps = open.document.undo_count();
            self.put_up(Dialog::Revert { name: self.map_on_screen(open), steps });
        }
    }

    /// Does what was answered to the open dialog.
    pub(in crate::app) fn answer(&mut self, ctx: &Context, answer: Answer) {
        let Some(dialog) = self.over.dialog.take() else {
            self.over.legend.take_if(|legend| !legend.step_back());
            return;
        };
        match (dialog, answer) {
            (Dialog::UnsavedChanges { .. }, Answer::Save) => self.save(ctx),
            (Dialog::UnsavedChanges { .. }, Answer::DoNotSave) => {
                if let Some(intent) = self.filing.intent.take() {
                    self.carry_out(ctx, intent);
                }
            }
            (Dialog::ChangedOnDisk { .. } | Dialog::FileExists { .. }, Answer::Overwrite) => self.overwrite(ctx),
            (Dialog::ChangedOnDisk { .. } | Dialog::FileExists { .. }, Answer::KeepBoth) => self.keep_both(ctx),
            (Dialog::ChangedOnDisk { .. } | Dialog::Revert { .. }, Answer::Reload | Answer::Confirm) => {
                self.filing.intent = None;
                if let Some(path) = self.open.as_ref().and_then(|open| Some(open.kept.file.as_ref()?.path.clone())) {
                    self.load(ctx, path);
                }
            }
            (Dialog::Failure(_), Answer::SaveAs) => self.save_as(ctx),
            (Dialog::Failure(_), Answer::OpenAnother) => self.intend(ctx, Intent::Open),
            (Dialog::Path(dialog), Answer::Path(path)) => {
                // A map that has taken the place of the one it was asked for is not meant.
                if let Some((purpose, of)) = self.filing.path_purpose.take()
                    && (matches!(purpose, Purpose::Open | Purpose::SaveCopy) || self.is_open(of))
                {
                    self.use_path(ctx, purpose, path, dialog.may_replace());
                }
            }
            (Dialog::Recovery(_), Answer::Recover(index)) => self.recover(ctx, index),
            (Dialog::Recovery(offer), Answer::Discard(index)) => self.discard_copy(offer, index),
            (Dialog::Recovery(_), _) => self.filing.left_behind.clear(),
            (Dialog::UnreadableCopy { path }, Answer::SaveAs) => self.export_copy(ctx, path),
            (Dialog::UnreadableCopy { path }, Answer::Discard(_)) => self.discard_unreadable(path),
            (Dialog::List(preview), answer) => self.list_answered(&preview, &answer),
            (Dialog::RealNames { .. }, Answer::Confirm) => self.choose_names(Names::Real),
            (Dialog::Forget, Answer::Confirm) => self.forget_everything(ctx),
            _ => self.filing.intent = None,
        }
        if self.over.dialog.is_none() {
            // A map given at the start, which was mended or refused, came between the offer and its answer.
            self.show_recovery_offer();
        }
    }
}
