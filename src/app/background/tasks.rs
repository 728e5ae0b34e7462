//! Work that must not hold up a frame: disk and native dialogs, on threads that answer with a [`Done`].

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

use raw_window_handle::{HasDisplayHandle, HasWindowHandle};
use rfd::FileDialog;

use crate::app::background::in_time::in_time;
use crate::app::background::opened::Opened;
use crate::exchange::moves::Reader;
use crate::files::document::SaveFault;
use crate::files::folder::{FolderError, Listing};
use crate::files::format::Loaded;
use crate::files::recovery::Pending;
use crate::files::store::{Expected, LastSeen, SaveError, Saved};
use crate::files::{Refusal, document, folder, store};
use crate::model::Map;
use crate::ui::over::dialog::RecoveredCopy;
use crate::ui::panels::start::Recent;

/// A native dialog that says "cancelled" sooner than anyone could have read it was never shown.
const NO_DIALOG: Duration = Duration::from_millis(150);

/// For so long it is waited for the folder that a native dialog is to begin in.
const FOLDER: Duration = Duration::from_secs(1);

/// What takes longer to be read or saved is on a disk or a share that may not answer at all.
pub const STUCK: Duration = Duration::from_secs(5);

/// Where a map is to be saved, and what is expected there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaveTo {
    /// The path.
    pub path: PathBuf,
    /// What the file held when it was read; none where no file is expected.
    pub seen: Option<LastSeen>,
    /// Whether somebody was asked and said to overwrite.
    pub may_overwrite: bool,
}

/// Where a text is to be written that is no map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextFile {
    /// The path.
    pub path: PathBuf,
    /// Whether somebody was asked about the file that is there and said to overwrite. If not, a free name beside it
    /// is taken: what is there may be anything.
    pub may_overwrite: bool,
}

/// Why a native dialog is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// To open a map.
    Open,
    /// To save the map.
    SaveAs,
    /// To write the list of moves.
    SaveMoves(Reader),
    /// To save a recovery copy that cannot be read, as it is.
    SaveCopy,
}

/// What a native dialog came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Picked {
    /// A path.
    Path(PathBuf),
    /// The person cancelled.
    Cancelled,
    /// There is no native dialog on this machine.
    NoDialog,
}

/// What earlier sessions left unsaved, beside what is in the files.
#[derive(Debug, Default)]
pub struct Compared {
    /// The maps, with what the offer shows of them.
    pub pending: Vec<(Pending, RecoveredCopy)>,
    /// Copies of which nothing can be made out.
    pub unreadable: Vec<PathBuf>,
    /// The maps as they were, oldest first: who was removed since is not harmless for that.
    pub earlier: Vec<Map>,
}

/// What a task came to.
#[derive(Debug)]
pub enum Done {
    /// A save ended.
    Saved {
        /// Where to.
        to: SaveTo,
        /// When it was begun.
        begun: Instant,
        /// Which open map it was, and its document's state that was saved.
        of: Opened,
        /// How it went.
        result: Result<Saved, SaveFault>,
    },
    /// A map was read, or not.
    Loaded {
        /// From where.
        path: PathBuf,
        /// How it went.
        result: Result<(Box<Loaded>, LastSeen), Refusal>,
    },
    /// A native dialog was closed.
    Picked {
        /// Why it was shown.
        purpose: Purpose,
        /// The map that was open then.
        of: Option<Opened>,
        /// What it came to.
        picked: Picked,
    },
    /// A folder was read for the window's own path dialog.
    Listed {
        /// The path that was asked for.
        path: PathBuf,
        /// What it holds.
        result: Result<Listing, FolderError>,
    },
    /// A text was written, or not.
    TextSaved {
        /// Where to.
        path: PathBuf,
        /// Where it stands now, or why not.
        result: Result<PathBuf, SaveError>,
    },
    /// What earlier sessions left unsaved is known.
    Compared(Compared),
    /// The recent files were looked for.
    LookedForRecent(Vec<Recent>),
    /// A task broke off, by a fault of Fanlight's.
    Broken,
}

/// A task, to be run on a thread other than the window's.
pub type Task = Box<dyn FnOnce() + Send>;

/// Runs tasks: each on a thread of its own, unless somebody wants to say when each one ends.
#[derive(Clone)]
pub struct Runner(Arc<dyn Fn(Task) + Send + Sync>);

impl Runner {
    /// Gives every task to `run`.
    #[must_use]
    pub fn new(run: impl Fn(Task) + Send + Sync + 'static) -> Self {
        Self(Arc::new(run))
    }
}

impl Default for Runner {
    fn default() -> Self {
        Self::new(|task| drop(std::thread::spawn(task)))
    }
}

/// The tasks under way.
pub struct Tasks {
    runner: Runner,
    sender: Sender<Done>,
    receiver: Receiver<Done>,
    running: usize,
    /// The saves under way, the first one first.
    saves: Vec<Saving>,
    /// Since when a native dialog is open.
    picking: Option<Instant>,
    /// What native dialogs are made from: one that knows which window it belongs to.
    dialog: FileDialog,
}

/// A save that is under way.
#[derive(Debug, Clone)]
pub struct Saving {
    /// Where it goes to.
    pub path: PathBuf,
    /// Whether the same map was saved elsewhere since: nothing is lost if this one never ends.
    pub is_left: bool,
    begun: Instant,
    of: Opened,
}

impl Saving {
    /// For how long it has been.
    #[must_use]
    pub fn under_way(&self) -> Duration {
        self.begun.elapsed()
    }

    fn is_stuck(&self) -> bool {
        self.under_way() >= STUCK
    }
}

impl Tasks {
    /// None yet.
    #[must_use]
    pub fn new() -> Self {
        let (sender, receiver) = channel();
        Self {
            runner: Runner::default(),
            sender,
            receiver,
            running: 0,
            saves: Vec::new(),
            picking: None,
            dialog: FileDialog::new(),
        }
    }

    /// Lets native dialogs belong to a window: they lie over it and close with it.
    pub fn belong_to(&mut self, window: &(impl HasWindowHandle + HasDisplayHandle)) {
        self.dialog = FileDialog::new().set_parent(window);
    }

    /// Has the tasks to come run by another.
    pub fn run_by(&mut self, runner: Runner) {
        self.runner = runner;
    }

    /// Whether something is under way.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        self.running > 0
    }

    /// The saves under way, the first one first.
    #[must_use]
    pub fn saves(&self) -> &[Saving] {
        &self.saves
    }

    /// Whether a save to that path may be begun now: two at once could leave the older state there. Beside those that are
    /// stuck elsewhere it may.
    #[must_use]
    pub fn may_save_to(&self, path: &Path) -> bool {
        self.saves.iter().all(|save| save.path != path && save.is_stuck())
    }

    /// Whether nothing is being saved but what may never be.
    #[must_use]
    pub fn are_saves_stuck(&self) -> bool {
        self.saves.iter().all(Saving::is_stuck)
    }

    /// For how long a native dialog is open that has not been answered.
    #[must_use]
    pub fn picking(&self) -> Option<Duration> {
        self.picking.map(|since| since.elapsed())
    }

    /// The next of what has ended.
    pub fn ended(&mut self) -> Option<Done> {
        let ended = self.receiver.try_recv().ok()?;
        self.running = self.running.saturating_sub(1);
        match &ended {
            Done::Saved { to, begun, of, result } => {
                self.saves.retain(|save| (&save.path, save.begun) != (&to.path, *begun));
                for save in self.saves.iter_mut().filter(|save| result.is_ok() && save.begun < *begun) {
                    save.is_left |= save.of.number == of.number;
                }
            }
            Done::Picked { .. } => self.picking = None,
            _ => {}
        }
        Some(ended)
    }

    fn start(&mut self, ctx: &egui::Context, task: impl FnOnce() -> Done + Send + 'static) {
        self.running += 1;
        let (sender, ctx) = (self.sender.clone(), ctx.clone());
        (self.runner.0)(Box::new(move || {
            // A task that breaks has ended, too: nothing waits for it for ever.
            let done = catch_unwind(AssertUnwindSafe(task)).unwrap_or(Done::Broken);
            // Nobody listens any more only when the program ends.
            let _ = sender.send(done);
            ctx.request_repaint();
        }));
    }

    /// Saves a map, where it [may be](Self::may_save_to).
    pub fn save(&mut self, ctx: &egui::Context, map: Map, of: Opened, to: SaveTo) {
        let begun = Instant::now();
        self.saves.push(Saving { path: to.path.clone(), begun, of, is_left: false });
        self.start(ctx, move || {
            let result = catch_unwind(AssertUnwindSafe(|| save(&map, &to)))
                .unwrap_or_else(|_| Err(SaveError::Unreadable { reason: "it broke off".to_owned() }.into()));
            Done::Saved { to, begun, of, result }
        });
    }

    /// Writes a text that is no map.
    pub fn save_text(&mut self, ctx: &egui::Context, text: String, to: TextFile) {
        self.start(ctx, move || {
            let result = save_as_is(text.as_bytes(), &to);
            Done::TextSaved { path: to.path, result }
        });
    }

    /// Writes what a file holds into another.
    pub fn save_copy(&mut self, ctx: &egui::Context, from: PathBuf, to: TextFile) {
        self.start(ctx, move || {
            let result = store::bytes_of(&from).and_then(|bytes| save_as_is(&bytes, &to));
            Done::TextSaved { path: to.path, result }
        });
    }

    /// Reads a map.
    pub fn load(&mut self, ctx: &egui::Context, path: PathBuf) {
        self.start(ctx, move || {
            let result = load(&path);
            Done::Loaded { path, result }
        });
    }

    /// Reads what a folder holds.
    pub fn list_folder(&mut self, ctx: &egui::Context, path: PathBuf) {
        self.start(ctx, move || {
            let asked = path.clone();
            let listed = in_time(STUCK, move || folder::list(&asked));
            let result = listed.unwrap_or_else(|| Err(FolderError::Silent(path.clone())));
            Done::Listed { path, result }
        });
    }

    /// Reads what earlier sessions left unsaved.
    pub fn compare(&mut self, ctx: &egui::Context, compare: impl FnOnce() -> Compared + Send + 'static) {
        self.start(ctx, || Done::Compared(compare()));
    }

    /// Looks which files are still there. One on a network share that is gone takes its time.
    pub fn look_for_recent(&mut self, ctx: &egui::Context, recent: Vec<PathBuf>) {
        self.start(ctx, move || {
            let looked_for = recent.into_iter().map(|path| Recent { is_missing: !path.exists(), path });
            Done::LookedForRecent(looked_for.collect())
        });
    }

    /// Shows a native dialog, once what is given as `when_safe` has happened.
    pub fn pick(
        &mut self,
        ctx: &egui::Context,
        purpose: Purpose,
        of: Option<Opened>,
        suggested: Option<PathBuf>,
        when_safe: Receiver<()>,
    ) {
        self.picking = Some(Instant::now());
        let dialog = self.dialog.clone();
        self.start(ctx, move || {
            // The process may die with the dialog's service, so a recovery copy comes first.
            let _ = when_safe.recv_timeout(Duration::from_secs(3));
            Done::Picked { purpose, of, picked: pick(dialog, purpose, suggested.as_deref()) }
        });
    }
}

impl Default for Tasks {
    fn default() -> Self {
        Self::new()
    }
}

fn save(map: &Map, to: &SaveTo) -> Result<Saved, SaveFault> {
    let expected = match (&to.seen, to.may_overwrite) {
        (_, true) => Expected::Anything,
        (Some(seen), false) => Expected::AsRead(seen),
        (None, false) => Expected::Absent,
    };
    document::save(map, &to.path, expected)
}

fn save_as_is(wanted: &[u8], to: &TextFile) -> Result<PathBuf, SaveError> {
    let is_whole = |bytes: &[u8]| if bytes == wanted { Ok(()) } else { Err("it reads as another text") };
    let expected = if to.may_overwrite { Expected::Anything } else { Expected::Absent };
    match store::save(&to.path, wanted, expected, is_whole) {
        Err(SaveError::Exists { path }) => {
            store::save(&store::free_name_beside(&path), wanted, Expected::Absent, is_whole)
        }
        result => result,
    }
    .map(|saved| saved.target)
}

fn load(path: &Path) -> Result<(Box<Loaded>, LastSeen), Refusal> {
    let (loaded, seen) = document::load(path)?;
    if let Some(folder) = path.parent() {
        store::sweep(folder);
    }
    Ok((Box::new(loaded), seen))
}

fn pick(dialog: FileDialog, purpose: Purpose, suggested: Option<&Path>) -> Picked {
    let mut dialog = match purpose {
        Purpose::Open | Purpose::SaveAs => dialog.add_filter("RON", &["ron"]),
        Purpose::SaveMoves(_) => dialog.add_filter("Markdown", &["md"]),
        Purpose::SaveCopy => dialog.add_filter("TXT", &["txt"]),
    };
    let folder =
        suggested.map(Path::to_owned).and_then(|path| in_time(FOLDER, move || nearest_folder(&path)).flatten());
    if let Some(folder) = folder.or_else(folder::home) {
        dialog = dialog.set_directory(folder);
    }
    if let Some(name) = suggested.and_then(Path::file_name) {
        dialog = dialog.set_file_name(name.to_string_lossy());
    }
    let asked = Instant::now();
    let path = match purpose {
        Purpose::Open => dialog.pick_file(),
        Purpose::SaveAs | Purpose::SaveMoves(_) | Purpose::SaveCopy => dialog.save_file(),
    };
    match path {
        Some(path) => Picked::Path(path),
        None if asked.elapsed() < NO_DIALOG => Picked::NoDialog,
        None => Picked::Cancelled,
    }
}

/// The folder of a file, or what is left of the way there: a stick may be gone by now.
fn nearest_folder(file: &Path) -> Option<PathBuf> {
    let is_there = |folder: &&Path| folder.parent().is_some() && folder.is_dir();
    file.ancestors().skip(1).find(is_there).map(Path::to_owned)
}

#[cfg(test)]
mod tests {
    //! What becomes of a task that does not end well, and where a dialog begins.
    use super::*;

    #[test]
    fn of_a_folder_that_is_gone_what_is_left_of_the_way_is_taken() {
        let gone = std::env::temp_dir().join("not here/nor here/map.ron");
        assert_eq!(nearest_folder(&gone).as_deref(), Some(std::env::temp_dir().as_path()));
    }

    #[test]
    fn a_task_that_breaks_off_has_ended_too() {
        let mut tasks = Tasks::new();
        // On this very thread, so that there is nothing to wait for.
        tasks.run_by(Runner::new(|task| task()));
        tasks.start(&egui::Context::default(), || std::panic::resume_unwind(Box::new("broken")));
        assert!(tasks.is_busy());
        assert!(matches!(tasks.ended(), Some(Done::Broken)));
        assert!(!tasks.is_busy());
    }
}
