//! What waits for the desk while the room might see this window: what was begun, what went wrong, what is to be asked.

use std::collections::BTreeSet;

use egui::Context;
use egui::widgets::text_edit::TextEditState;

use super::App;
use super::pacing::Pacer;
use crate::lang::Message;
use crate::model::Actor;
use crate::ui::dialog::Dialog;
use crate::ui::notice::{Notices, Outcome};

/// What waits for the desk while the room might see this window.
#[derive(Default)]
pub(super) struct ForDesk {
    /// What stood at the foot of the window.
    notices: Notices,
    /// What went wrong since, in words that may name files.
    problems: Vec<String>,
    /// What was to be asked or shown since.
    dialogs: Vec<Dialog>,
    /// What was typed into the entry box and not entered.
    entry: String,
    /// Names entered on the wall that somebody had already.
    doubles: BTreeSet<String>,
}

impl ForDesk {
    /// Notes who was added on the wall under a name that somebody has: it is said at the desk, not where the room
    /// reads it.
    pub(super) fn note_doubles<'a>(&mut self, added: impl Iterator<Item = &'a Actor>) {
        self.doubles.extend(added.map(|actor| actor.name.clone()));
    }
}

impl ForDesk {
    /// Whether what a session left that ended badly is to be looked at before anything else: the room may have seen less
    /// of it than is in its file.
    pub(super) fn has_recovery(&self) -> bool {
        self.dialogs.iter().any(|dialog| matches!(dialog, Dialog::Recovery(_)))
    }
}

impl App {
    /// Nothing of what was going on at the desk is left to be seen, said or carried out.
    pub(super) fn clear_for_room(&mut self, ctx: &Context) {
        self.announcer.fall_silent();
        self.for_desk.notices = std::mem::take(&mut self.notices);
        // What is asked there names files.
        self.for_desk.dialogs.extend(self.dialog.take());
        (self.palette, self.legend) = (None, None);
        if let Some(open) = &mut self.open {
            self.for_desk.entry = open.leave_drafts();
        }
        self.pacer = Pacer::default();
        ctx.memory_mut(|memory| {
            if let Some(focused) = memory.focused() {
                memory.surrender_focus(focused);
            }
            // No field goes back to what was typed in it at the desk.
            memory.data.remove_by_type::<TextEditState>();
        });
        egui::Popup::close_all(ctx);
    }

    /// What waited for the desk is there again.
    pub(super) fn come_back_to_desk(&mut self) {
        let ForDesk { notices, problems, dialogs, entry, doubles } = std::mem::take(&mut self.for_desk);
        self.notices = notices;
        for problem in problems {
            let now = self.seconds();
            self.notices.add(problem, Outcome::Problem, now);
        }
        self.for_desk.dialogs = dialogs;
        if let Some(open) = self.open.as_mut().filter(|open| open.tray.entry.is_empty()) {
            open.tray.entry = entry;
        }
        if !doubles.is_empty() {
            let names = doubles.into_iter().collect::<Vec<_>>().join(", ");
            self.complain(&Message::new("wall-doubles").with("names", names));
        }
    }

    /// Shows a dialog, or keeps it for the desk if the room might read it.
    pub(super) fn put_up(&mut self, dialog: Dialog) {
        if self.stage.is_room_here() && !dialog.is_for_room() {
            self.for_desk.dialogs.push(dialog);
            self.tell_of_desk();
        } else {
            self.dialog = Some(dialog);
        }
    }

    /// The next dialog that waited for the desk, once the one before is closed.
    pub(super) fn put_up_next(&mut self) {
        if self.dialog.is_none() && !self.stage.is_room_here() && !self.for_desk.dialogs.is_empty() {
            self.dialog = Some(self.for_desk.dialogs.remove(0));
        }
    }

    /// Keeps a problem for the desk; the room is told only that there is something.
    pub(super) fn keep_problem_for_desk(&mut self, words: String) {
        self.for_desk.problems.push(words);
        self.tell_of_desk();
    }

    fn tell_of_desk(&mut self) {
        let words = self.lang.text("wall-something-at-desk");
        let now = self.seconds();
        self.notices.add(words, Outcome::Done, now);
    }
}
