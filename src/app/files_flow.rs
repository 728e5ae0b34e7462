//! Opening, saving, closing and recovering: what is asked in which order, so that no way leads to a lost map.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::time::Instant;

use egui::{Context, ViewportCommand};

use super::open_map::{MapFile, Opened};
use super::tasks::{Done, Picked, Purpose, SaveFault, SaveTo};
use super::{App, OpenMap};
use crate::edit::{Document, Edit};
use crate::files::format::{self, Loaded};
use crate::files::recovery::{FileState, Pending};
use crate::files::settings::{Settings, forget_everything};
use crate::files::store::{Fingerprint, SaveError, Saved};
use crate::files::{self, Refusal, folder};
use crate::lang::Message;
use crate::model::{Actor, Head, Map, MapId};
use crate::ui::action::Answer;
use crate::ui::dialog::{Dialog, Failure, OnDisk, PathDialog, RecoveredCopy, RecoveryOffer};
use crate::ui::{dialog, kinds};

/// What goes on once nothing can be lost by it.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Intent {
    /// Begin an empty map.
    New,
    /// Ask which map to open.
    Open,
    /// Open the map at a path.
    OpenPath(PathBuf),
    /// Open an example.
    OpenExample(&'static str),
    /// Show the start screen.
    CloseMap,
    /// End the program.
    Quit,
}

/// What is to be saved once the save under way has ended.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum NextSave {
    /// The map to its own file, if it has changed by then.
    ToItsFile,
    /// The map to another file.
    To(SaveTo),
}

impl App {
    /// Carries an intent out, or first asks what becomes of unsaved changes.
    pub(super) fn intend(&mut self, ctx: &Context, intent: Intent) {
        self.add_name_on_canvas();
        if let Some(name) = self.open.as_mut().and_then(|open| open.tray.take_entry()) {
            self.edit(Edit::add_actor(Actor::new(name)));
        }
        let unsaved = self.open.as_ref().filter(|open| open.document.is_changed());
        match unsaved {
            Some(open) => {
                self.dialog = Some(Dialog::UnsavedChanges { name: shown_name(open, &self.lang.text("map-untitled")) });
                self.intent = Some(intent);
            }
            // It goes on when the save has ended.
            None if self.tasks.is_saving() => self.intent = Some(intent),
            None => self.carry_out(ctx, intent),
        }
    }

    fn carry_out(&mut self, ctx: &Context, intent: Intent) {
        match intent {
            Intent::Open => return self.pick(ctx, Purpose::Open),
            Intent::OpenPath(path) => return self.load(ctx, path),
            Intent::Quit => {
                self.may_close = true;
                return ctx.send_viewport_cmd(ViewportCommand::Close);
            }
            Intent::New | Intent::OpenExample(_) | Intent::CloseMap => {}
        }
        self.leave_map();
        match intent {
            Intent::New => {
                let head = Head { kinds: kinds::new_map_kinds(&self.lang), ..Head::default() };
                self.begin_map(Map::with_head(MapId::random(), head));
            }
            Intent::OpenExample(name) => {
                if let Some(example) = self.examples.iter().find(|example| example.file_name == name) {
                    let map = example.map.clone();
                    self.begin_map(map);
                    if let Some(open) = &mut self.open {
                        open.suggested_name = Some(name.to_owned());
                    }
                }
            }
            _ => self.look_for_recent_files(),
        }
    }

    /// Reads a map, which takes the place of the open one unless that is changed meanwhile.
    pub(super) fn load(&mut self, ctx: &Context, path: PathBuf) {
        self.awaited = Some((path.clone(), self.open.as_ref().map(OpenMap::opened)));
        self.tasks.load(ctx, path);
    }

    /// Lets go of the open map; nobody wants its recovery copies any more.
    fn leave_map(&mut self) {
        if let (Some(open), Some(keeper)) = (self.open.take(), &self.keeper) {
            keeper.settle(open.map().id());
        }
        self.legend = None;
    }

    /// Saves to the map's file, or asks for one.
    pub(super) fn save(&mut self, ctx: &Context) {
        let Some(open) = &self.open else { return };
        match &open.file {
            _ if self.tasks.is_saving() => self.next_save = Some(NextSave::ToItsFile),
            Some(file) => {
                let to = SaveTo { path: file.path.clone(), fingerprint: Some(file.fingerprint), may_overwrite: false };
                self.start_save(ctx, to);
            }
            None => self.save_as(ctx),
        }
    }

    /// Asks where to save.
    pub(super) fn save_as(&mut self, ctx: &Context) {
        if self.open.is_some() {
            self.pick(ctx, Purpose::SaveAs);
        }
    }

    fn start_save(&mut self, ctx: &Context, to: SaveTo) {
        if self.open.as_ref().is_some_and(|open| open.is_read_only && !open_elsewhere(open, &to.path)) {
            return self.complain(&Message::new("notice-read-only").with("file", name_of(&to.path)));
        }
        if self.tasks.is_saving() {
            self.next_save = Some(NextSave::To(to));
            return;
        }
        self.add_name_on_canvas();
        let Some(open) = &mut self.open else { return };
        open.document.close_step();
        let (map, of) = (open.map().clone(), open.opened());
        self.tasks.save(ctx, map, of, to);
    }

    /// A name that is being typed on the canvas counts as typed when the map is saved or left.
    fn add_name_on_canvas(&mut self) {
        let Some(open) = &mut self.open else { return };
        if let Some(actor) = open.spectrum.take_named(&self.measurer) {
            self.edit(Edit::add_actor(actor));
        }
    }

    fn pick(&mut self, ctx: &Context, purpose: Purpose) {
        let when_safe = self.keep_copy_now();
        let suggested = self.open.as_ref().map(|open| self.suggested_path(open));
        let of = self.open.as_ref().map(OpenMap::opened);
        self.tasks.pick(ctx, purpose, of, suggested, when_safe);
    }

    /// Where a map would be saved: beside its file, or where the last map was, under its title.
    fn suggested_path(&self, open: &OpenMap) -> PathBuf {
        let untitled = self.lang.text("map-untitled-file");
        let name = open.file_name().unwrap_or_else(|| file_name_of(&open.map().head().title, &untitled));
        let beside =
            open.file.as_ref().map(|file| file.path.as_path()).or(self.settings.recent.first().map(PathBuf::as_path));
        let folder = beside.and_then(Path::parent).map(Path::to_owned).or_else(folder::home).unwrap_or_default();
        folder.join(name)
    }

    fn keep_copy_now(&mut self) -> Receiver<()> {
        if let (Some(open), Some(keeper)) = (self.open.as_mut(), &self.keeper) {
            open.cadence.see(open.document.revision(), Instant::now());
            if open.cadence.take_at_once() {
                return keeper.keep(open.origin(), open.map().clone());
            }
        }
        // Nothing to wait for: a channel whose sender is gone answers at once.
        channel().1
    }

    /// Makes the recovery copies that are due, and wakes up again when the next one is.
    pub(super) fn keep_recovery_copies(&mut self, ctx: &Context) {
        let Some(keeper) = &self.keeper else { return };
        let outcome = keeper.outcome();
        if let Some(open) = &mut self.open {
            let now = Instant::now();
            open.cadence.see(open.document.revision(), now);
            if !open.document.is_changed() {
                open.cadence.rest();
            }
            if open.cadence.take_if_due(now) {
                drop(keeper.keep(open.origin(), open.map().clone()));
            }
            if let Some(Err(_)) = outcome {
                open.cadence.note_failure(now);
            }
            if let Some(wait) = open.cadence.wakes_in(now) {
                ctx.request_repaint_after(wait);
            }
        }
        match outcome {
            Some(Ok(())) => self.is_unprotected = false,
            // It is tried again every other second, and said once.
            Some(Err(fault)) if !std::mem::replace(&mut self.is_unprotected, true) => self.complain(&fault),
            Some(Err(_)) | None => {}
        }
    }

    /// What ended in the background.
    pub(super) fn finish(&mut self, ctx: &Context, done: Done) {
        match done {
            Done::Saved { to, of, result } => {
                match result {
                    Ok(saved) => self.saved(ctx, &to, of, &saved),
                    Err(fault) => self.not_saved(&to, of, fault),
                }
                self.go_on_after_save(ctx);
            }
            Done::Loaded { path, result } => {
                // Of two maps being read, the one that was asked for last is meant.
                let Some((_, left)) = self.awaited.take_if(|(awaited, _)| *awaited == path) else { return };
                match result {
                    Ok((loaded, fingerprint)) => self.loaded(ctx, &path, left, *loaded, fingerprint),
                    Err(refusal) => self.not_loaded(ctx, &path, &refusal),
                }
            }
            Done::Picked { purpose: Purpose::SaveAs, of, .. } if !self.is_open(of) => {}
            Done::Picked { purpose, picked, .. } => self.picked(ctx, purpose, picked),
        }
    }

    /// Whether that map is still the open one, in whatever state.
    fn is_open(&self, of: Option<Opened>) -> bool {
        self.open.as_ref().map(|open| open.opened().number) == of.map(|of| of.number)
    }

    fn saved(&mut self, ctx: &Context, to: &SaveTo, of: Opened, saved: &Saved) {
        if let Some(open) = self.open.as_mut().filter(|open| open.opened().number == of.number) {
            open.document.mark_saved(of.state);
            open.file = Some(MapFile { path: to.path.clone(), fingerprint: saved.fingerprint });
            open.is_read_only = false;
            open.suggested_name = None;
            if let Some(keeper) = self.keeper.as_ref().filter(|_| !open.document.is_changed()) {
                keeper.settle(open.document.map().id());
            }
        }
        self.remember(ctx, &to.path);
        let name = name_of(&to.path);
        self.tell(&Message::new("notice-saved").with("file", name));
    }

    /// Does what waited for a save to end: the next save, or what was asked for and would have lost the map.
    fn go_on_after_save(&mut self, ctx: &Context) {
        let is_changed = self.open.as_ref().is_some_and(|open| open.document.is_changed());
        match self.next_save.take() {
            Some(NextSave::ToItsFile) if is_changed => return self.save(ctx),
            Some(NextSave::To(to)) => return self.start_save(ctx, to),
            Some(NextSave::ToItsFile) | None => {}
        }
        if matches!(self.dialog, Some(Dialog::UnsavedChanges { .. })) {
            self.dialog = None;
        }
        if self.dialog.is_none()
            && let Some(intent) = self.intent.take()
        {
            self.intend(ctx, intent);
        }
    }

    fn not_saved(&mut self, to: &SaveTo, of: Opened, fault: SaveFault) {
        self.next_save = None;
        let name = name_of(&to.path);
        let message = match fault {
            // Whose map is no longer open was asked already what becomes of it.
            SaveFault::Store(SaveError::ChangedOnDisk { .. } | SaveError::Exists { .. }) if !self.is_open(Some(of)) => {
                return;
            }
            SaveFault::Store(SaveError::ChangedOnDisk { .. }) => {
                self.refused_save = Some(to.path.clone());
                self.dialog = Some(Dialog::ChangedOnDisk { name });
                return;
            }
            SaveFault::Store(SaveError::Exists { .. }) => {
                self.refused_save = Some(to.path.clone());
                self.dialog = Some(Dialog::FileExists { name });
                return;
            }
            SaveFault::Store(error) => error.message(),
            SaveFault::Write(message) => message,
        };
        self.intent = None;
        self.dialog = Some(Dialog::Failure(Failure {
            title: self.lang.say(&Message::new("failure-not-saved").with("file", name)),
            what: self.lang.say(&message),
            place: to.path.display().to_string(),
            line: None,
            remedy: self.lang.text("failure-not-saved-remedy"),
        }));
    }

    fn loaded(&mut self, ctx: &Context, path: &Path, left: Option<Opened>, loaded: Loaded, fingerprint: Fingerprint) {
        if self.open.as_ref().map(OpenMap::opened) != left {
            // Somebody went on working while the file was read.
            return self.intend(ctx, Intent::OpenPath(path.to_owned()));
        }
        self.leave_map();
        let is_mended = !loaded.findings.is_empty() && !loaded.read_only;
        let document = if is_mended { Document::unsaved(loaded.map) } else { Document::new(loaded.map) };
        let mut open = OpenMap::new(document);
        open.file = Some(MapFile { path: path.to_owned(), fingerprint });
        open.is_read_only = loaded.read_only;
        self.open = Some(open);
        self.remember(ctx, path);
        if !loaded.findings.is_empty() {
            let findings = loaded.findings.iter().map(|finding| {
                let words = self.lang.say(&finding.message);
                match finding.line {
                    Some(line) => {
                        self.lang.say(&Message::new("finding-at").with("line", line.to_string()).with("text", words))
                    }
                    None => words,
                }
            });
            self.dialog = Some(Dialog::Findings { name: name_of(path), findings: findings.collect() });
        }
    }

    fn not_loaded(&mut self, ctx: &Context, path: &Path, refusal: &Refusal) {
        let place = refusal.place.as_ref();
        let at = place.map_or_else(String::new, |place| format!(":{}:{}", place.line, place.column));
        self.dialog = Some(Dialog::Failure(Failure {
            title: self.lang.say(&Message::new("failure-not-opened").with("file", name_of(path))),
            what: self.lang.say(&refusal.message),
            place: format!("{}{at}", path.display()),
            line: place.map(|place| place.excerpt.clone()),
            remedy: self.lang.say(&refusal.remedy),
        }));
        if !path.exists() {
            let path = path.to_owned();
            self.change_settings(ctx, |settings| settings.forget(&path));
        }
    }

    fn remember(&mut self, ctx: &Context, path: &Path) {
        let path = path.to_owned();
        self.change_settings(ctx, |settings| settings.remember(&path));
    }

    fn picked(&mut self, ctx: &Context, purpose: Purpose, picked: Picked) {
        match picked {
            Picked::Path(path) => {
                // The dialog asked about the name as it was picked, not about the one with an extension.
                let may_overwrite = is_named_as_map(&path);
                self.use_path(ctx, purpose, path, may_overwrite);
            }
            Picked::Cancelled => self.intent = None,
            Picked::NoDialog => {
                let suggested = self.open.as_ref().map(|open| self.suggested_path(open));
                let folder = suggested.as_deref().and_then(Path::parent).map(Path::to_owned).or_else(folder::home);
                let folder = folder.unwrap_or_else(|| PathBuf::from("."));
                let name = suggested.as_deref().and_then(Path::file_name).unwrap_or_default().to_string_lossy();
                self.dialog = Some(Dialog::Path(match purpose {
                    Purpose::Open => PathDialog::open(folder, folder::home()),
                    Purpose::SaveAs => PathDialog::save(folder, folder::home(), name),
                }));
            }
        }
    }

    /// Opens or saves at a path that was picked. `may_overwrite`: the dialog asked about the file that is there.
    fn use_path(&mut self, ctx: &Context, purpose: Purpose, mut path: PathBuf, may_overwrite: bool) {
        match purpose {
            Purpose::Open => self.intend(ctx, Intent::OpenPath(path)),
            Purpose::SaveAs => {
                if !is_named_as_map(&path) {
                    // Added, not put in the place of what follows a dot: "Plan 2.1" is a name.
                    path.as_mut_os_string().push(format!(".{}", folder::EXTENSION));
                }
                self.start_save(ctx, SaveTo { path, fingerprint: None, may_overwrite });
            }
        }
    }

    pub(super) fn list_folder(&mut self, path: &Path) {
        if let Some(Dialog::Path(dialog)) = &mut self.dialog {
            dialog.receive(path, folder::list(path));
        }
    }

    pub(super) fn ask_revert(&mut self) {
        if let Some(open) = &self.open {
            let steps = open.document.undo_count();
            self.dialog = Some(Dialog::Revert { name: shown_name(open, ""), steps });
        }
    }

    /// Offers what earlier sessions left.
    pub(super) fn offer_recovery(&mut self, pending: Vec<Pending>) {
        for left in pending {
            if let Some(copy) = recovered(&left) {
                self.left_behind.push((left, copy));
            }
        }
        self.show_recovery_offer();
    }

    fn show_recovery_offer(&mut self) {
        let copies: Vec<RecoveredCopy> = self.left_behind.iter().map(|(_, copy)| copy.clone()).collect();
        self.dialog = (!copies.is_empty()).then(|| Dialog::Recovery(RecoveryOffer::new(copies)));
    }

    fn recover(&mut self, index: usize) {
        if index >= self.left_behind.len() {
            return;
        }
        let (left, copy) = self.left_behind.remove(index);
        self.leave_map();
        let mut open = OpenMap::new(Document::unsaved(copy.map));
        if let (Some(path), Some(fingerprint)) = (left.origin.document.clone(), left.origin.file) {
            open.file = Some(MapFile { path, fingerprint });
        }
        // It is safe in this session before the old copy goes.
        if let Some(keeper) = &self.keeper {
            keeper.take_over(open.origin(), open.map().clone(), left);
        }
        self.open = Some(open);
        // The others are offered again at the next start.
        self.left_behind.clear();
    }

    /// Does what was answered to the open dialog.
    pub(super) fn answer(&mut self, ctx: &Context, answer: Answer) {
        let Some(dialog) = self.dialog.take() else {
            self.legend.take_if(|legend| !legend.step_back());
            return;
        };
        match (dialog, answer) {
            (Dialog::UnsavedChanges { .. }, Answer::Save) => self.save(ctx),
            (Dialog::UnsavedChanges { .. }, Answer::DoNotSave) => {
                if let Some(intent) = self.intent.take() {
                    self.carry_out(ctx, intent);
                }
            }
            (Dialog::ChangedOnDisk { .. } | Dialog::FileExists { .. }, Answer::Overwrite) => self.overwrite(ctx),
            (Dialog::ChangedOnDisk { .. } | Dialog::FileExists { .. }, Answer::KeepBoth) => self.keep_both(ctx),
            (Dialog::ChangedOnDisk { .. } | Dialog::Revert { .. }, Answer::Reload | Answer::Confirm) => {
                self.intent = None;
                if let Some(path) = self.open.as_ref().and_then(|open| Some(open.file.as_ref()?.path.clone())) {
                    self.load(ctx, path);
                }
            }
            (Dialog::Path(dialog), Answer::Path(path)) => {
                let purpose = match dialog.purpose() {
                    dialog::Purpose::Open => Purpose::Open,
                    dialog::Purpose::Save => Purpose::SaveAs,
                };
                self.use_path(ctx, purpose, path, dialog.may_replace());
            }
            (Dialog::Recovery(_), Answer::Recover(index)) => self.recover(index),
            (Dialog::Recovery(_), Answer::Discard(index)) => {
                if index < self.left_behind.len()
                    && let Some(keeper) = &self.keeper
                {
                    keeper.discard(self.left_behind.remove(index).0);
                }
                self.show_recovery_offer();
            }
            (Dialog::Recovery(_), _) => self.left_behind.clear(),
            (Dialog::Forget, Answer::Confirm) => self.forget_everything(ctx),
            _ => self.intent = None,
        }
        if self.dialog.is_none() && !self.left_behind.is_empty() {
            // A map given at the start, which was mended or refused, came between the offer and its answer.
            self.show_recovery_offer();
        }
    }

    fn overwrite(&mut self, ctx: &Context) {
        if let Some(path) = self.refused_save.take() {
            self.start_save(ctx, SaveTo { path, fingerprint: None, may_overwrite: true });
        }
    }

    fn keep_both(&mut self, ctx: &Context) {
        if let Some(path) = self.refused_save.take() {
            let path = crate::files::store::free_name_beside(&path);
            self.start_save(ctx, SaveTo { path, fingerprint: None, may_overwrite: false });
        }
    }

    fn forget_everything(&mut self, ctx: &Context) {
        self.left_behind.clear();
        if let Some(folder) = &self.own_folder
            && let Err(fault) = forget_everything(folder)
        {
            return self.complain(&fault.message());
        }
        if let Some(open) = &mut self.open {
            // The copies of the open map went as well; what is unsaved in it is still to be protected.
            open.cadence.note_failure(Instant::now());
        }
        self.settings = Settings::default();
        self.look_for_recent_files();
        self.apply_settings(ctx);
        self.tell(&Message::new("notice-forgotten"));
    }

    /// A close request is answered here and not while drawing: a minimised window is not drawn.
    pub(super) fn answer_close_request(&mut self, ctx: &Context) {
        if self.may_close || !ctx.input(|i| i.viewport().close_requested()) {
            return;
        }
        let is_safe = |open: &OpenMap| !open.document.is_changed() && !open.has_unfinished_name();
        if self.open.as_ref().is_none_or(is_safe) && !self.tasks.is_saving() {
            self.may_close = true;
            return;
        }
        ctx.send_viewport_cmd(ViewportCommand::CancelClose);
        ctx.send_viewport_cmd(ViewportCommand::Minimized(false));
        ctx.send_viewport_cmd(ViewportCommand::Focus);
        self.intend(ctx, Intent::Quit);
        ctx.request_repaint();
    }

    pub(super) fn show_title(&mut self, ctx: &Context) {
        let title = match &self.open {
            None => "Fanlight".to_owned(),
            Some(open) => {
                let dot = if open.document.is_changed() { " •" } else { "" };
                format!("{}{dot} – Fanlight", shown_name(open, &self.lang.text("map-untitled")))
            }
        };
        if title != self.title_shown {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title_shown = title;
        }
    }
}

/// Whether a path leads to another file than the map's own, by whatever way.
fn open_elsewhere(open: &OpenMap, path: &Path) -> bool {
    let real = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
    open.file.as_ref().is_none_or(|file| real(&file.path) != real(path))
}

/// What a map is called where its file name would stand.
fn shown_name(open: &OpenMap, untitled: &str) -> String {
    open.file_name().unwrap_or_else(|| untitled.to_owned())
}

fn is_named_as_map(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case(folder::EXTENSION))
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// A file name made of a title: letters, digits and hyphens, no longer than a file system takes.
fn file_name_of(title: &str, untitled: &str) -> String {
    let mut name = String::new();
    for c in title.trim().chars().take(60) {
        if c.is_alphanumeric() {
            name.extend(c.to_lowercase());
        } else if !name.ends_with('-') && !name.is_empty() {
            name.push('-');
        }
    }
    let name = name.trim_end_matches('-');
    format!("{}.{}", if name.is_empty() { untitled } else { name }, folder::EXTENSION)
}

/// The newest copy of a map that can still be read, as the recovery dialog shows it.
fn recovered(left: &Pending) -> Option<RecoveredCopy> {
    let (made, map) = left.copies.iter().find_map(|copy| Some((copy.made, format::read(&copy.read()?).ok()?.map)))?;
    let document = left.origin.document.as_deref();
    let on_disk = match (document, left.file_state) {
        (None, _) | (_, FileState::NeverSaved) => OnDisk::NeverSaved,
        (_, FileState::Missing) => OnDisk::Missing,
        (Some(path), state) => match files::open(path).ok().and_then(|bytes| format::read(&bytes).ok()) {
            Some(loaded) => OnDisk::Map {
                actors: loaded.map.actor_count(),
                relationships: loaded.map.relationship_count(),
                is_changed_since: state == FileState::ChangedSince,
            },
            None => OnDisk::Missing,
        },
    };
    Some(RecoveredCopy {
        map,
        file_name: document.map(name_of).unwrap_or_default(),
        folder: document.and_then(Path::parent).map(|folder| folder.display().to_string()).unwrap_or_default(),
        age_seconds: made.elapsed().map_or(0, |age| age.as_secs()),
        on_disk,
    })
}
