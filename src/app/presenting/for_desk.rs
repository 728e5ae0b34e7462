//! What waits for the desk while the room might see this window: what was begun, what went wrong, what is to be asked.

use egui::Context;
use egui::widgets::text_edit::TextEditState;

use crate::app::App;
use crate::app::state::for_desk::ForDesk;
use crate::app::state::pacing::Pacer;
use crate::lang::Message;
use crate::ui::over::dialog::Dialog;
use crate::ui::over::notice::Outcome;

impl App {
    /// Nothing of what was going on at the desk is left to be seen, said or carried out.
    pub(in crate::app) fn clear_for_room(&mut self, ctx: &Context) {
        self.showing.for_desk.notices = std::mem::take(&mut self.over.notices);
        // What is asked there names files.
        self.showing.for_desk.dialogs.extend(self.over.dialog.take());
        (self.over.palette, self.over.legend) = (None, None);
        if let Some(open) = &mut self.open {
            self.showing.for_desk.entry = open.leave_drafts();
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
    pub(in crate::app) fn come_back_to_desk(&mut self) {
        let ForDesk { notices, problems, dialogs, entry, doubles } = std::mem::take(&mut self.showing.for_desk);
        self.over.notices = notices;
        for problem in problems {
            let now = self.seconds();
            self.over.notices.add(problem, Outcome::Problem, now);
        }
        self.showing.for_desk.dialogs = dialogs;
        if let Some(open) = self.open.as_mut().filter(|open| open.panels.tray.entry.is_empty()) {
            open.panels.tray.entry = entry;
        }
        if !doubles.is_empty() {
            let names = doubles.into_iter().collect::<Vec<_>>().join(", ");
            self.complain(&Message::new("wall-doubles").with("names", names));
        }
    }

    /// Shows a dialog, or keeps it for the desk if the room might read it.
    pub(in crate::app) fn put_up(&mut self, dialog: Dialog) {
        if self.showing.stage.is_room_here() && !dialog.is_for_room() {
            self.showing.for_desk.dialogs.push(dialog);
            self.tell_of_desk();
        } else {
            // Two things that both hold the keyboard would take it from each other for ever.
            self.over.palette = None;
            self.over.dialog = Some(dialog);
        }
    }

    /// Whether something is asked of the open map, or will be at the desk.
    pub(in crate::app) fn is_asked_of_map(&self) -> bool {
        self.over.dialog.iter().chain(&self.showing.for_desk.dialogs).any(Dialog::is_of_map)
    }

    /// Takes back what was asked of the open map: an answer would be given to the next one.
    pub(in crate::app) fn drop_questions_of_map(&mut self) {
        if let Some(Dialog::UnsavedChanges { .. }) = self.over.dialog.take_if(|dialog| dialog.is_of_map()) {
            self.filing.intent = None;
        }
        self.showing.for_desk.dialogs.retain(|dialog| !dialog.is_of_map());
        self.filing.refused_save = None;
    }

    /// The next dialog that waited for the desk, once the one before is closed.
    pub(in crate::app) fn put_up_next(&mut self) {
        if self.over.dialog.is_none() && !self.showing.stage.is_room_here() && !self.showing.for_desk.dialogs.is_empty()
        {
            let dialog = self.showing.for_desk.dialogs.remove(0);
            self.put_up(dialog);
        }
    }

    /// Keeps a problem for the desk; the room is told only that there is something.
    pub(in crate::app) fn keep_problem_for_desk(&mut self, words: String) {
        self.showing.for_desk.problems.push(words);
        self.tell_of_desk();
    }

    fn tell_of_desk(&mut self) {
        let words = self.base.lang.text("wall-something-at-desk");
        let now = self.seconds();
        self.over.notices.add(words, Outcome::Done, now);
    }
}
