//! What takes so long that it may never end: that is said, with what helps, for as long as it is so.

use std::time::Duration;

use egui::Context;

use super::saving::SEEN;
use crate::app::App;
use crate::app::background::tasks::{STUCK, Saving};
use crate::app::state::filing::Stuck;
use crate::lang::Message;

impl App {
    /// Says once that a load or a save is stuck, and takes it back when it has ended; wakes up when one may be.
    pub(in crate::app) fn watch_stuck(&mut self, ctx: &Context) {
        let load = self.filing.awaited.as_ref().map(|load| (Stuck::Load(load.path.clone()), load.begun.elapsed()));
        let save = |save: &Saving| {
            let path = save.path.clone();
            (if save.is_left { Stuck::SaveLeft(path) } else { Stuck::Save(path) }, save.under_way())
        };
        let saves: Vec<_> = self.filing.tasks.saves().iter().map(save).collect();
        let copy = self.filing.keeper.as_ref().and_then(|keeper| Some((Stuck::Copy, keeper.under_way()?)));
        let all = load.into_iter().chain(saves).chain(copy);
        let (stuck, other): (Vec<_>, Vec<_>) = all.partition(|(_, since)| *since >= STUCK);
        for (what, since) in other {
            // That a save is under way is seen sooner.
            let soon = if matches!(what, Stuck::Save(_)) { SEEN } else { Duration::MAX };
            ctx.request_repaint_after(STUCK.saturating_sub(since).min(soon));
        }
        let has_ended = |said: &mut (Stuck, String)| stuck.iter().all(|(what, _)| *what != said.0);
        for (_, words) in self.filing.stuck.extract_if(.., has_ended).collect::<Vec<_>>() {
            self.withdraw(&words);
        }
        for (what, _) in stuck {
            if self.filing.stuck.iter().all(|(said, _)| *said != what) {
                let of_file =
                    |text_id: &'static str, path| Message::new(text_id).with("file", self.file_on_screen(path));
                let words = self.base.lang.say(&match &what {
                    Stuck::Load(path) => of_file("notice-load-stuck", path),
                    Stuck::Save(path) => of_file("notice-save-stuck", path),
                    Stuck::SaveLeft(path) => of_file("notice-save-left", path),
                    Stuck::Copy => Message::new("recovery-not-kept").with("cause", Message::new("recovery-silent")),
                });
                self.complain_in_words(words.clone());
                let is_save = matches!(what, Stuck::Save(_));
                self.filing.stuck.push((what, words));
                if is_save {
                    // What waited for its end need not, where it goes elsewhere.
                    self.begin_next_save(ctx);
                }
            }
        }
    }
}
