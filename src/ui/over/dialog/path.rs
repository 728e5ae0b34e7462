//! The path dialog inside the window: which folder is looked at, what is chosen or typed, what is wrong with it.
//!
//! It never touches the disk. It asks for a folder with [`Action::ListFolder`]
//! and keeps what [`PathDialog::receive`] is given.

use std::path::{MAIN_SEPARATOR, Path, PathBuf};

use crate::files::folder::{EXTENSION, EntryKind, FolderError, Listing};
use crate::lang::Message;
use crate::model::clean_line;
use crate::ui::action::Answer;

/// What the path is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// A file that is there.
    Open,
    /// A file to be written.
    Save,
}

/// The state of the path dialog.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact by itself, none a state of another")]
#[derive(Debug, Clone)]
pub struct PathDialog {
    pub(super) purpose: Purpose,
    /// Its title's Fluent id.
    pub(super) title_id: &'static str,
    /// What the name of a saved file ends in.
    pub(super) extension: &'static str,
    pub(super) home: Option<PathBuf>,
    pub(super) listing: Listing,
    /// The folder that is being read, and whether it was asked for yet.
    pub(super) wanted: Option<(PathBuf, bool)>,
    pub(super) typed_folder: String,
    pub(super) name: String,
    /// Whether the name without its extension is to be selected, once the field has the focus.
    pub(super) selects_stem: bool,
    /// The place of the chosen entry in the listing.
    pub(super) selected: Option<usize>,
    /// Whether the list is to be moved to the chosen entry.
    pub(super) reveals_selected: bool,
    /// How far the list is scrolled, in points.
    pub(super) scrolled: f32,
    pub(super) shows_all: bool,
    pub(super) error: Option<Message>,
    /// What a whole path that was typed leaves of itself in the name's field once its folder was read: the name that is
    /// then saved by, or nothing.
    pub(super) on_arrival: Option<String>,
    /// The file that would be replaced, while that is being asked.
    pub(super) replaces: Option<PathBuf>,
    pub(super) may_replace: bool,
}

impl PathDialog {
    /// A dialog that opens a map, beginning in a folder.
    #[must_use]
    pub fn open(folder: PathBuf, home: Option<PathBuf>) -> Self {
        Self::new(Purpose::Open, "dialog-path-open-title", folder, home, String::new())
    }

    /// A dialog that saves a map, beginning in a folder and with a file name.
    #[must_use]
    pub fn save(folder: PathBuf, home: Option<PathBuf>, name: impl Into<String>) -> Self {
        Self::new(Purpose::Save, "dialog-path-save-title", folder, home, name.into())
    }

    /// As [`PathDialog::save`], for a file of another kind: what the dialog is titled (a Fluent id), and what the names of
    /// such files end in.
    #[must_use]
    pub fn save_other(self, title_id: &'static str, extension: &'static str) -> Self {
        Self { title_id, extension, shows_all: true, ..self }
    }

    fn new(purpose: Purpose, title_id: &'static str, folder: PathBuf, home: Option<PathBuf>, name: String) -> Self {
        Self {
            purpose,
            title_id,
            extension: EXTENSION,
            home,
            listing: Listing::default(),
            wanted: Some((folder, false)),
            typed_folder: String::new(),
            name,
            selects_stem: true,
            selected: None,
            reveals_selected: false,
            scrolled: 0.0,
            shows_all: false,
            error: None,
            on_arrival: None,
            replaces: None,
            may_replace: false,
        }
    }

    /// What the path is for.
    #[must_use]
    pub fn purpose(&self) -> Purpose {
        self.purpose
    }

    /// Whether it was asked about the file that is there, and the answer was to replace it.
    #[must_use]
    pub fn may_replace(&self) -> bool {
        self.may_replace
    }

    /// Takes what became of [`ListFolder`](crate::ui::action::Action::ListFolder) with that path; what is not waited for any more is passed over.
    pub fn receive(&mut self, asked: &Path, listed: Result<Listing, FolderError>) {
        if self.wanted.as_ref().is_none_or(|(wanted, _)| wanted != asked) {
            return;
        }
        self.wanted = None;
        match listed {
            Ok(listing) => self.enter(listing),
            Err(error) => {
                self.error = Some(error.message());
                self.on_arrival = None;
                let is_first = self.listing.folder.as_os_str().is_empty();
                if let Some(home) = self.home.clone().filter(|home| is_first && home != asked) {
                    self.wanted = Some((home, false));
                }
            }
        }
    }

    pub(super) fn enter(&mut self, listing: Listing) {
        let left = std::mem::replace(&mut self.listing, listing);
        self.typed_folder = clean_line(&self.listing.folder.to_string_lossy());
        // Going up, the folder one comes from is the one chosen; a file that was named is chosen too.
        let chosen = self.listing.named.clone().unwrap_or(left.folder);
        self.selected = self.listing.entries.iter().position(|entry| entry.path == chosen);
        self.reveals_selected = true;
        self.scrolled = 0.0;
        if let Some(entry) = self.selected.and_then(|index| self.listing.entries.get(index)) {
            self.shows_all |= entry.kind == EntryKind::Other || entry.is_hidden;
            if self.purpose == Purpose::Save && entry.kind != EntryKind::Folder {
                self.name.clone_from(&entry.name);
            }
        }
    }

    /// Goes to another folder.
    pub(super) fn go(&mut self, folder: PathBuf) {
        self.error = None;
        self.replaces = None;
        self.on_arrival = None;
        self.wanted = Some((folder, false));
    }

    pub(super) fn go_up(&mut self) {
        if let Some(parent) = self.listing.folder.parent() {
            self.go(parent.to_owned());
        }
    }

    /// The places in the listing of the entries that are shown.
    pub(super) fn shown(&self) -> Vec<usize> {
        let is_shown = |kind: EntryKind, is_hidden: bool| self.shows_all || (kind != EntryKind::Other && !is_hidden);
        let entries = self.listing.entries.iter().enumerate();
        entries.filter(|(_, entry)| is_shown(entry.kind, entry.is_hidden)).map(|(index, _)| index).collect()
    }

    /// Chooses an entry; in a saving dialog, a file's name is taken over.
    pub(super) fn choose(&mut self, index: usize) {
        self.selected = Some(index);
        let file = self.listing.entries.get(index).filter(|entry| entry.kind != EntryKind::Folder);
        if let Some(file) = file.filter(|_| self.purpose == Purpose::Save) {
            self.name.clone_from(&file.name);
        }
    }

    /// Opens the chosen entry: goes into a folder, answers with a file.
    pub(super) fn open_selected(&mut self) -> Option<Answer> {
        let entry = self.selected.and_then(|index| self.listing.entries.get(index))?;
        let path = entry.path.clone();
        match (entry.kind, self.purpose) {
            (EntryKind::Folder, _) => {
                self.go(path);
                None
            }
            (_, Purpose::Open) => Some(Answer::Path(path)),
            (_, Purpose::Save) => self.save_by_name(),
        }
    }

    /// The path a person typed: absolute, from their own folder by `~`, or from the folder that is shown.
    pub(super) fn typed_path(&self, typed: &str) -> PathBuf {
        let typed = typed.trim();
        let from_home = typed.strip_prefix('~').filter(|rest| rest.is_empty() || rest.starts_with(['/', '\\']));
        match (from_home, &self.home) {
            (Some(rest), Some(home)) => home.join(rest.trim_start_matches(['/', '\\'])),
            _ => self.listing.folder.join(typed),
        }
    }

    /// Whether what is typed names a file of the folder that is shown.
    pub(super) fn is_bare_name(&self) -> bool {
        let typed = self.name.trim();
        !typed.is_empty() && !typed.contains(['/', MAIN_SEPARATOR]) && typed != "~"
    }

    pub(super) fn save_by_name(&mut self) -> Option<Answer> {
        if !self.is_bare_name() {
            self.save_by_path();
            return None;
        }
        let typed = self.name.trim();
        let has_extension =
            Path::new(typed).extension().is_some_and(|found| found.eq_ignore_ascii_case(self.extension));
        let name = if has_extension { typed.to_owned() } else { format!("{typed}.{}", self.extension) };
        self.name.clone_from(&name);
        let has_that_name = |entry: &&crate::files::folder::Entry| entry.name.eq_ignore_ascii_case(&name);
        match self.listing.entries.iter().find(has_that_name) {
            Some(entry) if entry.kind == EntryKind::Folder => {
                self.error = Some(Message::new("dialog-path-is-folder").with("name", name));
                None
            }
            Some(entry) => {
                self.replaces = Some(entry.path.clone());
                None
            }
            None => Some(Answer::Path(self.listing.folder.join(name))),
        }
    }

    /// A whole path in the name's field: its folder is read first, to ask before anything there is replaced. Until then,
    /// and where it cannot be read, the path stays as it was typed.
    pub(super) fn save_by_path(&mut self) {
        let path = self.typed_path(&self.name);
        if let (Some(folder), Some(name)) = (path.parent(), path.file_name())
            && !self.name.trim().ends_with(['/', MAIN_SEPARATOR, '~'])
        {
            self.go(folder.to_owned());
            self.on_arrival = Some(name.to_string_lossy().into_owned());
        } else if !self.name.trim().is_empty() {
            self.go(path);
            self.on_arrival = Some(String::new());
        }
    }
}
