//! Saving: one save at a time, unless it is stuck and the next one goes elsewhere; and what a refused one asks.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use egui::Context;

use crate::app::background::opened::Opened;
use crate::app::background::tasks::{Purpose, SaveTo};
use crate::app::state::filing::{NextSave, name_of};
use crate::app::state::open_map::MapFile;
use crate::app::{App, OpenMap};
use crate::files;
use crate::files::document::SaveFault;
use crate::files::store::{SaveError, Saved, free_name_beside};
use crate::lang::Message;
use crate::ui::over::dialog::{Dialog, Failure, WayOut};

/// A save that takes longer is to be seen: on a good disk it would be but a flicker.
pub(super) const SEEN: Duration = Duration::from_millis(500);

impl App {
    /// Saves to the map's file, or asks for one.
    pub(in crate::app) fn save(&mut self, ctx: &Context) {
        let Some(open) = &self.open else { return };
        match &open.kept.file {
            Some(file) if !self.filing.tasks.may_save_to(&file.path) => {
                self.filing.next_save = Some(NextSave::ToItsFile);
            }
            None if !self.filing.tasks.are_saves_stuck() => self.filing.next_save = Some(NextSave::ToItsFile),
            Some(file) => {
                let to = SaveTo { path: file.path.clone(), seen: Some(file.seen), may_overwrite: false };
                self.start_save(ctx, to);
            }
            None if self.showing.stage.is_room_here() => self.tell(&Message::new("wall-only-at-desk")),
            None => self.save_as(ctx),
        }
    }

    /// Asks where to save.
    pub(in crate::app) fn save_as(&mut self, ctx: &Context) {
        if self.open.is_some() {
            self.pick(ctx, Purpose::SaveAs);
        }
    }

    pub(in crate::app) fn start_save(&mut self, ctx: &Context, to: SaveTo) {
        // By another way to the same file, it is seen there that a newer version wrote it.
        let is_own = |open: &OpenMap| open.kept.file.as_ref().is_some_and(|file| file.path == to.path);
        if self.open.as_ref().is_some_and(|open| open.kept.is_read_only && is_own(open)) {
            return self.complain(&Message::new("notice-read-only").with("file", self.file_on_screen(&to.path)));
        }
        if !self.filing.tasks.may_save_to(&to.path) {
            self.filing.next_save = self.open.as_ref().map(|open| NextSave::To(to, open.opened()));
            return;
        }
        self.add_name_on_canvas();
        // Should the program end between the save and the word of it, the copy is seen to be the file's.
        drop(self.keep_copy_now());
        let Some(open) = &mut self.open else { return };
        open.document.close_step();
        let (map, of) = (open.map().clone(), open.opened());
        self.filing.tasks.save(ctx, map, of, to);
    }

    pub(in crate::app) fn saved(&mut self, ctx: &Context, to: &SaveTo, begun: Instant, of: Opened, saved: &Saved) {
        // What was stuck while the map was saved elsewhere is not its file any more.
        let is_latest = self.filing.saved_since.is_none_or(|since| since <= begun);
        if is_latest {
            self.filing.saved_since = Some(begun);
        }
        if let Some(open) = self.open.as_mut().filter(|open| is_latest && open.opened().number == of.number) {
            open.document.mark_saved(of.state);
            open.kept.file = Some(MapFile { path: to.path.clone(), seen: saved.seen });
            open.kept.is_read_only = false;
            open.kept.suggested_name = None;
            // Copies made before are older than the file now, and must not be offered as its better.
            match &mut self.filing.keeper {
                Some(keeper) if open.document.is_changed() => {
                    open.kept.cadence.take_at_once();
                    keeper.keep_after_save(open.origin(), open.map().clone());
                }
                Some(keeper) => keeper.settle(open.map().id()),
                None => {}
            }
        }
        self.remember(ctx, &to.path);
        let name = self.file_on_screen(&to.path);
        self.tell(&Message::new("notice-saved").with("file", name));
    }

    /// Whether a save takes so long that it is to be seen, and the map was not saved elsewhere since.
    pub(in crate::app) fn is_seen_saving(&self) -> bool {
        self.filing.tasks.saves().iter().any(|save| !save.is_left && save.under_way() >= SEEN)
    }

    /// Does what waited for a save to end: the next save, or what was asked for and would have lost the map.
    pub(in crate::app) fn go_on_after_save(&mut self, ctx: &Context) {
        if self.begin_next_save(ctx) {
            return;
        }
        if matches!(self.over.dialog, Some(Dialog::UnsavedChanges { .. })) {
            self.over.dialog = None;
        }
        if self.over.dialog.is_none()
            && let Some(intent) = self.filing.intent.take()
        {
            self.intend(ctx, intent);
        }
    }

    /// Begins the save that waited for the one under way, if one did; it may have to go on waiting.
    pub(in crate::app) fn begin_next_save(&mut self, ctx: &Context) -> bool {
        let is_changed = self.open.as_ref().is_some_and(|open| open.document.is_changed());
        match self.filing.next_save.take() {
            Some(NextSave::ToItsFile) if is_changed => self.save(ctx),
            Some(NextSave::To(to, of)) if self.is_open(Some(of)) => self.start_save(ctx, to),
            Some(NextSave::ToItsFile | NextSave::To(..)) | None => return false,
        }
        true
    }

    pub(in crate::app) fn not_saved(&mut self, to: &SaveTo, of: Opened, fault: &SaveFault) {
        self.filing.next_save = None;
        let name = self.file_on_screen(&to.path);
        match fault {
            // Whose map is no longer open was asked already what becomes of it.
            SaveFault::Store(SaveError::ChangedOnDisk { .. } | SaveError::Exists { .. }) if !self.is_open(Some(of)) => {
                return;
            }
            SaveFault::Store(SaveError::ChangedOnDisk { .. }) => {
                self.filing.refused_save = Some((to.path.clone(), of));
                self.put_up(Dialog::ChangedOnDisk { name });
                return;
            }
            SaveFault::Store(SaveError::Exists { .. }) => {
                self.filing.refused_save = Some((to.path.clone(), of));
                self.put_up(Dialog::FileExists { name });
                return;
            }
            _ => {}
        }
        self.filing.intent = None;
        self.put_up(Dialog::Failure(Failure {
            title: self.base.lang.say(&Message::new("failure-not-saved").with("file", name_of(&to.path))),
            what: self.base.lang.say(&fault.message()),
            place: files::shown(&to.path),
            line: None,
            remedy: self.base.lang.say(&fault.remedy()),
            offers: (fault.is_of_the_place() && self.is_open(Some(of))).then_some(WayOut::SaveAs),
        }));
    }

    pub(in crate::app) fn overwrite(&mut self, ctx: &Context) {
        if let Some(path) = self.take_refused() {
            self.start_save(ctx, SaveTo { path, seen: None, may_overwrite: true });
        }
    }

    pub(in crate::app) fn keep_both(&mut self, ctx: &Context) {
        if let Some(path) = self.take_refused() {
            let path = free_name_beside(&path);
            self.start_save(ctx, SaveTo { path, seen: None, may_overwrite: false });
        }
    }

    /// Where the save of the open map was refused; that of another is no matter any more.
    fn take_refused(&mut self) -> Option<PathBuf> {
        let (path, of) = self.filing.refused_save.take()?;
        self.is_open(Some(of)).then_some(path)
    }
}
