//! Recovery copies: when they are made, what earlier sessions left, and forgetting it all.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::time::Instant;

use egui::Context;

use crate::app::background::keeper::{Keeper, Unsaved};
use crate::app::background::settings_keeper::SettingsKeeper;
use crate::app::background::tasks::{Compared, Purpose};
use crate::app::state::filing::name_of;
use crate::app::state::open_map::MapFile;
use crate::app::{App, OpenMap};
use crate::edit::Document;
use crate::files::recovery::{FileState, Pending};
use crate::files::settings::Settings;
use crate::files::{document, format, shown};
use crate::lang::Message;
use crate::model::Map;
use crate::ui::over::dialog::{Dialog, OnDisk, RecoveredCopy, RecoveryOffer};

impl App {
    pub(in crate::app) fn keep_copy_now(&mut self) -> Receiver<()> {
        if let (Some(open), Some(keeper)) = (self.open.as_mut(), &mut self.filing.keeper) {
            open.kept.cadence.see(open.version_to_keep(), Instant::now());
            if open.kept.cadence.take_at_once() {
                return keeper.keep(open.origin(), open.to_keep(&self.base.measurer));
            }
        }
        // Nothing to wait for: a channel whose sender is gone answers at once.
        channel().1
    }

    /// Makes the recovery copies that are due, and wakes up again when the next one is.
    pub(in crate::app) fn keep_recovery_copies(&mut self, ctx: &Context) {
        let Some(keeper) = &mut self.filing.keeper else { return };
        let outcome = keeper.outcome();
        if let Some(open) = &mut self.open {
            let now = Instant::now();
            open.kept.cadence.see(open.version_to_keep(), now);
            if let Some(Err(_)) = outcome {
                open.kept.cadence.note_failure(now);
            }
            if !open.is_unsaved() && open.kept.cadence.rest() {
                keeper.settle(open.map().id());
            }
            // While one is being made, the keeper wakes the window when it has ended.
            if !keeper.is_behind() {
                if open.kept.cadence.take_if_due(now) {
                    drop(keeper.keep(open.origin(), open.to_keep(&self.base.measurer)));
                } else if let Some(wait) = open.kept.cadence.wakes_in(now) {
                    ctx.request_repaint_after(wait);
                }
            }
        }
        match outcome {
            Some(Ok(())) => {
                if let Some(words) = self.filing.unprotected.take() {
                    self.withdraw(&words);
                }
            }
            // It is tried again every second, and said once.
            Some(Err(fault)) if self.filing.unprotected.is_none() => {
                let words = self.base.lang.say(&fault);
                self.complain_in_words(words.clone());
                self.filing.unprotected = Some(words);
            }
            Some(Err(_)) | None => {}
        }
    }

    /// Has what earlier sessions left unsaved read, once it is known what that is.
    pub(in crate::app) fn look_for_unsaved(&mut self, ctx: &Context) {
        if let Some(unsaved) = self.filing.keeper.as_mut().and_then(Keeper::unsaved)
            && unsaved != Unsaved::default()
        {
            self.filing.tasks.compare(ctx, || compared(unsaved));
        }
    }

    /// Offers what earlier sessions left, and asks about that of which nothing can be made out.
    pub(in crate::app) fn offer_recovery(&mut self, compared: Compared) {
        let Compared { pending, unreadable, earlier } = compared;
        for earlier in earlier {
            match &mut self.open {
                Some(open) if open.map().id() == earlier.id() => open.derived.known.note_earlier(&earlier),
                _ => self.filing.known_names.entry(earlier.id()).or_default().note_earlier(&earlier),
            }
        }
        self.filing.left_behind.extend(pending);
        self.filing.unreadable.extend(unreadable);
        // Else it comes when what is open is answered.
        if self.over.dialog.is_none() {
            self.show_recovery_offer();
        }
    }

    pub(in crate::app) fn show_recovery_offer(&mut self) {
        let copies: Vec<RecoveredCopy> = self.filing.left_behind.iter().map(|(_, copy)| copy.clone()).collect();
        if !copies.is_empty() {
            self.put_up(Dialog::Recovery(RecoveryOffer::new(copies)));
        } else if let Some(path) = self.filing.unreadable.pop() {
            self.put_up(Dialog::UnreadableCopy { path });
        }
    }

    /// Saves a copy that cannot be read as a file of the person's own.
    pub(in crate::app) fn export_copy(&mut self, ctx: &Context, path: PathBuf) {
        self.filing.exported = Some(path);
        self.pick(ctx, Purpose::SaveCopy);
    }

    pub(in crate::app) fn discard_unreadable(&self, path: PathBuf) {
        if let Some(keeper) = &self.filing.keeper {
            keeper.discard_unreadable(path);
        }
    }

    /// Throws a copy away and goes on offering the others.
    pub(in crate::app) fn discard_copy(&mut self, mut offer: RecoveryOffer, index: usize) {
        if index < self.filing.left_behind.len()
            && let Some(keeper) = &self.filing.keeper
        {
            keeper.discard(self.filing.left_behind.remove(index).0);
            offer.remove(index);
        }
        self.over.dialog = (!self.filing.left_behind.is_empty()).then_some(Dialog::Recovery(offer));
    }

    pub(in crate::app) fn recover(&mut self, ctx: &Context, index: usize) {
        if index >= self.filing.left_behind.len() {
            return;
        }
        let (left, copy) = self.filing.left_behind.remove(index);
        self.leave_map(ctx, false);
        let mut open = OpenMap::new(Document::unsaved(copy.map));
        if let (Some(path), Some(seen)) = (left.origin.document.clone(), left.origin.file) {
            open.kept.file = Some(MapFile { path, seen });
        }
        // It is safe in this session before the old copy goes.
        if let Some(keeper) = &mut self.filing.keeper {
            keeper.take_over(open.origin(), open.map().clone(), left);
        }
        self.lay_out(open);
        // The others are offered again at the next start.
        self.filing.left_behind.clear();
    }

    pub(in crate::app) fn forget_everything(&mut self, ctx: &Context) {
        self.filing.left_behind.clear();
        self.filing.unreadable.clear();
        let last_changes = self.base.settings_keeper.as_mut().map(SettingsKeeper::forget);
        if let Some(keeper) = &self.filing.keeper {
            let after_these = || last_changes.into_iter().for_each(|changes| changes());
            self.filing.forgetting = Some(keeper.forget(after_these));
        }
        if let Some(open) = &mut self.open {
            // The copies of the open map went as well; what is unsaved in it is still to be protected.
            open.kept.cadence.note_failure(Instant::now());
        }
        self.remember_presenting();
        self.base.settings = Settings::default();
        self.look_for_recent_files(ctx);
        self.apply_settings(ctx);
    }

    /// Says how it went, once everything is forgotten.
    pub(in crate::app) fn hear_of_forgetting(&mut self) {
        let Some(forgotten) = self.filing.forgetting.as_ref().map(Receiver::try_recv) else { return };
        match forgotten {
            Err(TryRecvError::Empty) => return,
            Ok(Ok(())) => self.tell(&Message::new("notice-forgotten")),
            Ok(Err(fault)) => self.complain(&fault.message()),
            Err(TryRecvError::Disconnected) => self.complain(&Message::new("task-broken")),
        }
        self.filing.forgetting = None;
    }
}

/// What was left, beside what is in the files.
fn compared(unsaved: Unsaved) -> Compared {
    let mut all = Compared { unreadable: unsaved.unreadable, ..Compared::default() };
    for left in unsaved.pending {
        let on_disk = left.file.as_ref().and_then(|bytes| Some(format::read(bytes).ok()?.map));
        let copy = recovered(&left, on_disk.as_ref());
        all.earlier.extend(on_disk);
        all.earlier.extend(left.copies.iter().rev().filter_map(document::recover));
        match copy {
            Some(copy) => all.pending.push((left, copy)),
            None => all.unreadable.extend(left.copies.first().map(|copy| copy.path().to_owned())),
        }
    }
    all
}

/// The newest copy of a map that can still be read, as the recovery dialog shows it beside what is in the file.
fn recovered(left: &Pending, on_disk: Option<&Map>) -> Option<RecoveredCopy> {
    let (made, map) = left.copies.iter().find_map(|copy| Some((copy.made, document::recover(copy)?)))?;
    let document = left.origin.document.as_deref();
    let on_disk = match (left.file_state, on_disk) {
        (FileState::NeverSaved, _) => OnDisk::NeverSaved,
        (state, Some(file)) => OnDisk::Map {
            actors: file.actor_count(),
            relationships: file.relationship_count(),
            is_changed_since: state == FileState::ChangedSince,
        },
        (_, None) => OnDisk::Missing,
    };
    Some(RecoveredCopy {
        map,
        file_name: document.map(name_of).unwrap_or_default(),
        folder: document.and_then(Path::parent).map(shown).unwrap_or_default(),
        age_seconds: made.elapsed().map_or(0, |age| age.as_secs()),
        on_disk,
    })
}
