//! The path dialog inside the window: which folder is looked at, what is chosen or typed, what is wrong with it.
//!
//! It never touches the disk. It asks for a folder with [`Action::ListFolder`]
//! and keeps what [`PathDialog::receive`] is given.

use std::path::{MAIN_SEPARATOR, Path, PathBuf};

use egui::text::{CCursor, CCursorRange};
use egui::{Context, Id, Key, Margin, Response, TextEdit, Ui, WidgetText};

use super::path_list;
use super::shell::{Choice, Focus, Shell, quiet};
use crate::files::folder::{EXTENSION, EntryKind, FolderError, Listing};
use crate::lang::Message;
use crate::layout::fonts::Weight;
use crate::model::{MAX_TEXT_CHARS, clean_line};
use crate::picture::Ink;
use crate::ui::action::{Action, Answer};
use crate::ui::toolkit::button::{self, Rank};
use crate::ui::toolkit::look::Look;

const WIDTH: f32 = 620.0;
/// What the dialog takes beside the list, in points.
const BESIDE_LIST: f32 = 380.0;

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
    purpose: Purpose,
    /// What the name of a saved file ends in.
    extension: &'static str,
    home: Option<PathBuf>,
    pub(super) listing: Listing,
    /// The folder that is being read, and whether it was asked for yet.
    wanted: Option<(PathBuf, bool)>,
    typed_folder: String,
    name: String,
    /// Whether the name without its extension is to be selected, once the field has the focus.
    selects_stem: bool,
    /// The place of the chosen entry in the listing.
    pub(super) selected: Option<usize>,
    /// Whether the list is to be moved to the chosen entry.
    pub(super) reveals_selected: bool,
    /// How far the list is scrolled, in points.
    pub(super) scrolled: f32,
    shows_all: bool,
    error: Option<Message>,
    /// Whether a whole path was typed, which is saved to once it is known what its folder holds.
    saves_on_arrival: bool,
    /// The file that would be replaced, while that is being asked.
    replaces: Option<PathBuf>,
    may_replace: bool,
}

impl PathDialog {
    /// A dialog that opens a map, beginning in a folder.
    #[must_use]
    pub fn open(folder: PathBuf, home: Option<PathBuf>) -> Self {
        Self::new(Purpose::Open, folder, home, String::new())
    }

    /// A dialog that saves a map, beginning in a folder and with a file name.
    #[must_use]
    pub fn save(folder: PathBuf, home: Option<PathBuf>, name: impl Into<String>) -> Self {
        Self::new(Purpose::Save, folder, home, name.into())
    }

    /// As [`PathDialog::save`], for a file whose name ends in another extension than a map's.
    #[must_use]
    pub fn save_text(folder: PathBuf, home: Option<PathBuf>, name: impl Into<String>, extension: &'static str) -> Self {
        Self { extension, shows_all: true, ..Self::new(Purpose::Save, folder, home, name.into()) }
    }

    fn new(purpose: Purpose, folder: PathBuf, home: Option<PathBuf>, name: String) -> Self {
        Self {
            purpose,
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
            saves_on_arrival: false,
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

    /// Takes what became of [`Action::ListFolder`] with that path; what is not waited for any more is passed over.
    pub fn receive(&mut self, asked: &Path, listed: Result<Listing, FolderError>) {
        if self.wanted.as_ref().is_none_or(|(wanted, _)| wanted != asked) {
            return;
        }
        self.wanted = None;
        match listed {
            Ok(listing) => self.enter(listing),
            Err(error) => {
                self.error = Some(error.message());
                self.saves_on_arrival = false;
                let is_first = self.listing.folder.as_os_str().is_empty();
                if let Some(home) = self.home.clone().filter(|home| is_first && home != asked) {
                    self.wanted = Some((home, false));
                }
            }
        }
    }

    fn enter(&mut self, listing: Listing) {
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
        self.saves_on_arrival = false;
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
    fn typed_path(&self, typed: &str) -> PathBuf {
        let typed = typed.trim();
        let from_home = typed.strip_prefix('~').filter(|rest| rest.is_empty() || rest.starts_with(['/', '\\']));
        match (from_home, &self.home) {
            (Some(rest), Some(home)) => home.join(rest.trim_start_matches(['/', '\\'])),
            _ => self.listing.folder.join(typed),
        }
    }

    fn save_by_name(&mut self) -> Option<Answer> {
        let typed = self.name.trim();
        let is_name = !typed.is_empty() && !typed.contains(['/', MAIN_SEPARATOR]) && typed != "~";
        if !is_name {
            self.save_by_path();
            return None;
        }
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

    /// A whole path in the name's field: its folder is read first, to ask before anything there is replaced.
    fn save_by_path(&mut self) {
        let path = self.typed_path(&self.name);
        if let (Some(folder), Some(name)) = (path.parent(), path.file_name())
            && !self.name.trim().ends_with(['/', MAIN_SEPARATOR, '~'])
        {
            self.name = name.to_string_lossy().into_owned();
            self.go(folder.to_owned());
            self.saves_on_arrival = true;
        } else if !self.name.trim().is_empty() {
            self.name.clear();
            self.go(path);
        }
    }

    pub(super) fn show(&mut self, ctx: &Context, look: Look<'_>, actions: &mut Vec<Action>) {
        if self.wanted.is_none() && std::mem::take(&mut self.saves_on_arrival) {
            actions.extend(self.save_by_name().map(Action::Answer));
        }
        if let Some((folder, is_asked @ false)) = &mut self.wanted {
            *is_asked = true;
            actions.push(Action::ListFolder(folder.clone()));
        }
        let title = match self.purpose {
            Purpose::Open => "dialog-path-open-title",
            Purpose::Save if self.extension == EXTENSION => "dialog-path-save-title",
            Purpose::Save => "dialog-path-save-text-title",
        };
        let choices = self.choices(look);
        let shell = Shell { look, key: "path", title: look.text(title), width: WIDTH, choices };
        let mut from_list = None;
        let answer = shell.answer(ctx, |ui| {
            let list = self.body(ui, look, &mut from_list);
            match self.purpose {
                Purpose::Open => Focus::OwnEnter(list),
                Purpose::Save if self.replaces.is_some() => Focus::MainButton,
                Purpose::Save => Focus::Widget(name_id()),
            }
        });
        let answer = from_list.or_else(|| answer.and_then(|answer| self.answered(answer)));
        actions.extend(answer.map(Action::Answer));
    }

    fn choices(&self, look: Look<'_>) -> Vec<Choice> {
        let cancel = Choice::new(look.text("dialog-cancel"), Answer::Cancel, Rank::Plain);
        if self.replaces.is_some() {
            return vec![
                Choice::new(look.text("dialog-path-replace"), Answer::Overwrite, Rank::Grave),
                Choice::new(look.text("dialog-path-other-name"), Answer::Cancel, Rank::Main),
            ];
        }
        let (text, is_enabled) = match self.purpose {
            Purpose::Open => ("dialog-path-open", self.selected.is_some()),
            Purpose::Save => ("dialog-path-save", !self.name.trim().is_empty()),
        };
        let is_enabled = is_enabled && self.wanted.is_none();
        vec![cancel, Choice { is_enabled, ..Choice::new(look.text(text), Answer::Confirm, Rank::Main) }]
    }

    /// What the buttons of this dialog mean to whoever opened it, if anything yet.
    fn answered(&mut self, answer: Answer) -> Option<Answer> {
        match (answer, self.replaces.take()) {
            (Answer::Overwrite, Some(path)) => {
                self.may_replace = true;
                Some(Answer::Path(path))
            }
            (_, Some(_)) => {
                self.selects_stem = true;
                None
            }
            (Answer::Confirm, None) if self.purpose == Purpose::Open => self.open_selected(),
            (Answer::Confirm, None) => self.save_by_name(),
            (answer, None) => Some(answer),
        }
    }

    fn body(&mut self, ui: &mut Ui, look: Look<'_>, answer: &mut Option<Answer>) -> Id {
        ui.spacing_mut().item_spacing.y = 10.0;
        if self.purpose == Purpose::Save {
            self.name_row(ui, look);
        }
        self.folder_row(ui, look);
        self.complaint(ui, look);
        let height = (ui.ctx().content_rect().height() - BESIDE_LIST).clamp(96.0, 330.0);
        let list = path_list::show(ui, look, self, height, answer);
        ui.horizontal(|ui| {
            ui.visuals_mut().widgets.inactive.bg_stroke.color = look.color(Ink::Quiet);
            ui.checkbox(&mut self.shows_all, look.text("dialog-path-all-files"));
            let note = match (&self.wanted, self.listing.left_out) {
                (Some(_), _) => look.text("dialog-path-reading"),
                (None, 0) => return,
                (None, count) => look.say(&Message::new("dialog-path-left-out").with("count", count)),
            };
            quiet(ui, look, &note);
        });
        list
    }

    /// What is wrong, or what would be replaced: above the list, where it is seen in the smallest window too.
    fn complaint(&self, ui: &mut Ui, look: Look<'_>) {
        let replaced = self
            .replaces
            .as_ref()
            .and_then(|path| path.file_name())
            .map(|name| Message::new("dialog-path-exists").with("file", clean_line(&name.to_string_lossy())));
        for message in self.error.iter().chain(&replaced) {
            let text = look.rich(look.say(message), Weight::Medium, 13.5, Ink::Strain);
            ui.add(egui::Label::new(text).wrap());
        }
    }

    fn name_row(&mut self, ui: &mut Ui, look: Look<'_>) {
        ui.horizontal(|ui| {
            let label = look.rich(look.text("dialog-path-name"), Weight::Medium, 14.0, Ink::Text);
            let label = ui.label(label).id;
            let response = field(ui, name_id(), &mut self.name).labelled_by(label);
            if response.changed() {
                self.saves_on_arrival = false;
                self.replaces = None;
                self.error = None;
            }
            if response.has_focus() && std::mem::take(&mut self.selects_stem) {
                select_stem(ui, &self.name);
            }
        });
    }

    fn folder_row(&mut self, ui: &mut Ui, look: Look<'_>) {
        ui.horizontal(|ui| {
            let is_root = self.listing.folder.parent().is_none();
            let up = |ui: &mut Ui| button::button(ui, look, &look.text("dialog-path-up"), Rank::Plain);
            if ui.add_enabled_ui(!is_root, up).inner.clicked() {
                self.go_up();
            }
            if let Some(home) = self.home.clone()
                && button::button(ui, look, &look.text("dialog-path-home"), Rank::Plain).clicked()
            {
                self.go(home);
            }
            let response = field(ui, Id::unique("path folder"), &mut self.typed_folder);
            let response = response.accessible_name(look.text("dialog-path-folder"));
            if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
                self.go(self.typed_path(&self.typed_folder));
            }
        });
    }
}

fn name_id() -> Id {
    Id::unique("path file name")
}

/// Selects the name without its extension, so that typing puts another one in its place.
fn select_stem(ui: &Ui, name: &str) {
    let stem = Path::new(name).file_stem().map_or(0, |stem| stem.to_string_lossy().chars().count());
    let mut state = TextEdit::load_state(ui.ctx(), name_id()).unwrap_or_default();
    state.cursor.set_char_range(Some(CCursorRange::two(CCursor::new(0), CCursor::new(stem))));
    TextEdit::store_state(ui.ctx(), name_id(), state);
}

fn field(ui: &mut Ui, id: Id, text: &mut String) -> Response {
    let edit = TextEdit::singleline(text).id(id).desired_width(f32::INFINITY).margin(Margin::symmetric(10, 7));
    ui.add(edit.hint_text(WidgetText::default()).char_limit(MAX_TEXT_CHARS))
}
