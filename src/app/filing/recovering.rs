//! Recovery copies: when they are made, what earlier sessions left, and forgetting it all.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::time::Instant;

use egui::Context;

use crate::app::state::filing::name_of;
use crate::app::state::open_map::MapFile;
use crate::app::{App, OpenMap};
use crate::edit::Document;
use crate::files::recovery::{FileState, Pending};
use crate::files::settings::{Settings, forget_everything};
use crate::files::store::LastSeen;
use crate::files::{document, shown};
use crate::lang::Message;
use crate::ui::over::dialog::{Dialog, OnDisk, RecoveredCopy, RecoveryOffer};

impl App {
    pub(in crate::app) fn keep_copy_now(&mut self) -> Receiver<()> {
        if let (Some(open), Some(keeper)) = (self.open.as_mut(), &mut self.filing.keeper) {
            open.cadence.see(open.document.revision(), Instant::now());
            if open.cadence.take_at_once() {
                return keeper.keep(open.origin(), open.map().clone());
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
            open.cadence.see(open.document.revision(), now);
            if let Some(Err(_)) = outcome {
                open.cadence.note_failure(now);
            }
            if !open.document.is_changed() {
                open.cadence.rest();
            }
            // While one is being made, the keeper wakes the window when it has ended.
            if !keeper.is_behind() {
                if open.cadence.take_if_due(now) {
                    drop(keeper.keep(open.origin(), open.map().clone()));
                } else if let Some(wait) = open.cadence.wakes_in(now) {
                    ctx.request_repaint_after(wait);
                }
            }
        }
        match outcome {
            Some(Ok(())) => self.filing.is_unprotected = false,
            // It is tried again every second, and said once.
            Some(Err(fault)) if !std::mem::replace(&mut self.filing.is_unprotected, true) => self.complain(&fault),
            Some(Err(_)) | None => {}
        }
    }

    /// Offers what earlier sessions left, and says of which nothing can be made out.
    pub(in crate::app) fn offer_recovery(&mut self, pending: Vec<Pending>, mut unreadable: Vec<PathBuf>) {
        for left in pending {
            // Who was removed since is not harmless for that; oldest first.
            let saved = left.origin.document.as_deref().and_then(|path| document::load(path).ok());
            let copies = left.copies.iter().rev().filter_map(document::recover);
            for earlier in saved.into_iter().map(|(loaded, _)| loaded.map).chain(copies) {
                self.filing.known_names.entry(earlier.id()).or_default().note_earlier(&earlier);
            }
            match recovered(&left) {
                Some(copy) => self.filing.left_behind.push((left, copy)),
                None => unreadable.extend(left.copies.first().map(|copy| copy.path().to_owned())),
            }
        }
        for path in unreadable {
            self.complain(&Message::new("recovery-unreadable").with("path", shown(&path)));
        }
        self.show_recovery_offer();
    }

    pub(in crate::app) fn show_recovery_offer(&mut self) {
        let copies: Vec<RecoveredCopy> = self.filing.left_behind.iter().map(|(_, copy)| copy.clone()).collect();
        if !copies.is_empty() {
            self.put_up(Dialog::Recovery(RecoveryOffer::new(copies)));
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
        if let (Some(path), Some(fingerprint)) = (left.origin.document.clone(), left.origin.file) {
            open.file = Some(MapFile { path, seen: LastSeen::anywhere(fingerprint) });
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
        if let Some(folder) = &self.base.own_folder
            && let Err(fault) = forget_everything(folder)
        {
            return self.complain(&fault.message());
        }
        if let Some(open) = &mut self.open {
            // The copies of the open map went as well; what is unsaved in it is still to be protected.
            open.cadence.note_failure(Instant::now());
        }
        self.remember_presenting();
        self.base.settings = Settings::default();
        self.look_for_recent_files(ctx);
        self.apply_settings(ctx);
        self.tell(&Message::new("notice-forgotten"));
    }
}

/// The newest copy of a map that can still be read, as the recovery dialog shows it.
fn recovered(left: &Pending) -> Option<RecoveredCopy> {
    let (made, map) = left.copies.iter().find_map(|copy| Some((copy.made, document::recover(copy)?)))?;
    let document = left.origin.document.as_deref();
    let on_disk = match (document, left.file_state) {
        (None, _) | (_, FileState::NeverSaved) => OnDisk::NeverSaved,
        (_, FileState::Missing) => OnDisk::Missing,
        (Some(path), state) => match document::load(path) {
            Ok((loaded, _)) => OnDisk::Map {
                actors: loaded.map.actor_count(),
                relationships: loaded.map.relationship_count(),
                is_changed_since: state == FileState::ChangedSince,
            },
            Err(_) => OnDisk::Missing,
        },
    };
    Some(RecoveredCopy {
        map,
        file_name: document.map(name_of).unwrap_or_default(),
        folder: document.and_then(Path::parent).map(shown).unwrap_or_default(),
        age_seconds: made.elapsed().map_or(0, |age| age.as_secs()),
        on_disk,
    })
}
