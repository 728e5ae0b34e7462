//! What goes on once nothing can be lost by it, and what waits for that.

use std::collections::BTreeMap;

use egui::Context;

use crate::app::background::keeper::{Keeper, Left};
use crate::app::background::opened::Opened;
use crate::app::background::tasks::{Purpose, SaveTo, Tasks};
use crate::audience::KnownNames;
use crate::files::format::Loaded;
use crate::files::own_folder::OwnFolder;
use crate::files::recovery::Pending;
use crate::files::settings::ForgetError;
use crate::files::store::LastSeen;
use crate::files::{self, Refusal};
use crate::model::MapId;
use crate::ui::over::dialog::RecoveredCopy;
use std::path::{Path, PathBuf};
use std::sync::mpsc::Receiver;
use std::time::Instant;

/// What goes on once nothing can be lost by it.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::app) enum Intent {
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

/// A file's name as it can be shown.
pub(in crate::app) fn name_of(path: &Path) -> String {
    files::shown(Path::new(path.file_name().unwrap_or(path.as_os_str())))
}

/// What is to be saved once the save under way has ended.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::app) enum NextSave {
    /// The map to its own file, if it has changed by then.
    ToItsFile,
    /// The map to another file. Another map that is open by then is not meant.
    To(SaveTo, Opened),
}

/// A map that is being read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::app) struct Awaited {
    /// From where.
    pub path: PathBuf,
    /// What was open when that began.
    pub left: Option<Opened>,
    /// When that was.
    pub begun: Instant,
}

/// What became of a map that was to be read.
pub(in crate::app) struct Arrived {
    /// From where.
    pub path: PathBuf,
    /// What was open when that began.
    pub left: Option<Opened>,
    /// The map, and what is to be remembered of its file.
    pub result: Result<(Box<Loaded>, LastSeen), Refusal>,
}

/// What takes so long that it may never end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::app) enum Stuck {
    /// A map from there is being read.
    Load(PathBuf),
    /// One is being saved there.
    Save(PathBuf),
    /// One is being saved there that was saved elsewhere since.
    SaveLeft(PathBuf),
    /// A recovery copy is being made.
    Copy,
}

/// Maps and their files: what is under way, what is kept, and what waits for an answer.
pub(in crate::app) struct Filing {
    /// What is under way in the background.
    pub tasks: Tasks,
    /// Makes recovery copies, where anything is kept.
    pub keeper: Option<Keeper>,
    /// In which words it was said that the last recovery copy could not be made, if it could not.
    pub unprotected: Option<String>,
    /// What earlier sessions left, beside what the recovery dialog shows of it.
    pub left_behind: Vec<(Pending, RecoveredCopy)>,
    /// Copies that they left and that cannot be read; nobody was asked about them yet.
    pub unreadable: Vec<PathBuf>,
    /// The one of them that is being saved as a file.
    pub exported: Option<PathBuf>,
    /// Says how it went that everything was forgotten, while that is under way.
    pub forgetting: Option<Receiver<Result<(), ForgetError>>>,
    /// What goes on once the open question is answered.
    pub intent: Option<Intent>,
    /// The map being read.
    pub awaited: Option<Awaited>,
    /// The map that was read while something else was asked or looked at.
    pub arrived: Option<Arrived>,
    /// When the save was begun that ended well last.
    pub saved_since: Option<Instant>,
    /// What it was said of that it is stuck, and in which words.
    pub stuck: Vec<(Stuck, String)>,
    /// What is to be saved once the save under way has ended.
    pub next_save: Option<NextSave>,
    /// Where the save of which map was refused because another file is there.
    pub refused_save: Option<(PathBuf, Opened)>,
    /// What the window's own path dialog was opened for, and with which map.
    pub path_purpose: Option<(Purpose, Option<Opened>)>,
    /// What the actors of maps that were left were called.
    pub known_names: BTreeMap<MapId, KnownNames>,
    /// Whether the window may close.
    pub closing: Closing,
}

/// Whether the window may close.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::app) enum Closing {
    /// Somebody has to be asked what becomes of unsaved changes.
    #[default]
    Asks,
    /// That was answered.
    Answered,
    /// The system told the program to end: nobody is asked.
    Told,
}

impl Filing {
    /// Whether something is under way that ends by itself.
    pub fn is_busy(&self) -> bool {
        let is_looking = || self.keeper.as_ref().is_some_and(Keeper::is_looking);
        self.tasks.is_busy() || self.forgetting.is_some() || is_looking()
    }

    /// With what a folder keeps; and what earlier sessions left there.
    pub fn new(ctx: &Context, own_folder: Option<&OwnFolder>) -> (Self, Left) {
        let wake = |ctx: Context| move || ctx.request_repaint();
        let (keeper, left) = own_folder.map(|folder| Keeper::start(folder, wake(ctx.clone()))).unzip();
        let filing = Self {
            tasks: Tasks::new(),
            keeper,
            unprotected: None,
            left_behind: Vec::new(),
            unreadable: Vec::new(),
            exported: None,
            forgetting: None,
            intent: None,
            awaited: None,
            arrived: None,
            saved_since: None,
            stuck: Vec::new(),
            next_save: None,
            refused_save: None,
            path_purpose: None,
            known_names: BTreeMap::new(),
            closing: Closing::default(),
        };
        (filing, left.unwrap_or_default())
    }
}
