//! Which file: native dialogs, the one inside the window where there are none, and names to suggest.

use std::path::{Path, PathBuf};

use egui::Context;

use crate::app::background::tasks::{Picked, Purpose, STUCK, SaveTo, TextFile};
use crate::app::state::filing::Intent;
use crate::app::{App, OpenMap};
use crate::exchange::moves::Reader;
use crate::files::folder;
use crate::lang::Message;
use crate::ui::over::dialog::{Dialog, PathDialog};

/// The extension of Markdown.
const MARKDOWN: &str = "md";
/// The extension of a text of which nothing else is known.
const TEXT: &str = "txt";

impl App {
    pub(in crate::app) fn pick(&mut self, ctx: &Context, purpose: Purpose) {
        match self.filing.tasks.picking() {
            None => {}
            Some(open) if open < STUCK => return self.tell(&Message::new("notice-file-dialog-open")),
            // It may hang, or lie behind everything.
            Some(_) => return self.pick_here(purpose),
        }
        let when_safe = self.keep_copy_now();
        let suggested = self.suggestion(purpose);
        let of = self.open.as_ref().map(OpenMap::opened);
        self.filing.tasks.pick(ctx, purpose, of, suggested, when_safe);
    }

    /// Which path is suggested, if one is.
    fn suggestion(&self, purpose: Purpose) -> Option<PathBuf> {
        match purpose {
            Purpose::SaveCopy => {
                let name = format!("{}.{TEXT}", self.base.lang.text("dialog-unreadable-file"));
                Some(folder::home().unwrap_or_default().join(name))
            }
            _ => self.open.as_ref().map(|open| self.suggested_path(open, purpose)),
        }
    }

    /// Where a map or its moves would be saved: beside its file, or where the last map was, under its title. A list for
    /// the room is passed on: its name says nothing of the map.
    fn suggested_path(&self, open: &OpenMap, purpose: Purpose) -> PathBuf {
        let untitled = self.base.lang.text("map-untitled-file");
        // The room may see what a dialog of the desktop shows.
        let own_name = open.file_name().filter(|_| !self.is_presenting());
        let title = if self.is_presenting() { "" } else { open.map().head().title.as_str() };
        let name = own_name.unwrap_or_else(|| file_name_of(title, &untitled));
        let beside = open.kept.file.as_ref().map(|file| file.path.as_path()).or(self
            .base
            .settings
            .recent
            .first()
            .map(PathBuf::as_path));
        let folder = beside.and_then(Path::parent).map(Path::to_owned).or_else(folder::home).unwrap_or_default();
        match purpose {
            Purpose::Open | Purpose::SaveAs | Purpose::SaveCopy => folder.join(name),
            Purpose::SaveMoves(reader) => folder.join(self.name_of_moves(&name, reader)),
        }
    }

    /// The name of the list of moves of a map of that name; of the room's, whatever the map is called.
    fn name_of_moves(&self, map: &str, reader: Reader) -> String {
        match reader {
            Reader::Facilitator => {
                let stem = Path::new(map).file_stem().unwrap_or_default().to_string_lossy().into_owned();
                format!("{stem}-{}.{MARKDOWN}", self.base.lang.text("moves-file"))
            }
            Reader::Room => format!("{}.{MARKDOWN}", self.base.lang.text("moves-file-room")),
        }
    }

    pub(in crate::app) fn picked(&mut self, ctx: &Context, purpose: Purpose, picked: Picked) {
        match picked {
            Picked::Path(path) => {
                self.over.dialog.take_if(|dialog| matches!(dialog, Dialog::Path(_)));
                // The dialog asked about the name as it was picked, not about the one with an extension.
                let may_overwrite = is_named(&path, extension_of(purpose));
                self.use_path(ctx, purpose, path, may_overwrite);
            }
            Picked::Cancelled if matches!(self.over.dialog, Some(Dialog::Path(_))) => {}
            Picked::Cancelled => self.filing.intent = None,
            Picked::NoDialog => self.pick_here(purpose),
        }
    }

    /// Asks for a path inside the window.
    fn pick_here(&mut self, purpose: Purpose) {
        let suggested = self.suggestion(purpose);
        let folder = suggested.as_deref().and_then(Path::parent).map(Path::to_owned).or_else(folder::home);
        let folder = folder.unwrap_or_else(|| PathBuf::from("."));
        let name = suggested.as_deref().and_then(Path::file_name).unwrap_or_default().to_string_lossy();
        self.filing.path_purpose = Some((purpose, self.open.as_ref().map(OpenMap::opened)));
        let (home, extension) = (folder::home(), extension_of(purpose));
        self.put_up(Dialog::Path(match purpose {
            Purpose::Open => PathDialog::open(folder, home),
            Purpose::SaveAs => PathDialog::save(folder, home, name),
            Purpose::SaveMoves(_) => {
                PathDialog::save(folder, home, name).save_other("dialog-path-save-list-title", extension)
            }
            Purpose::SaveCopy => {
                PathDialog::save(folder, home, name).save_other("dialog-path-save-copy-title", extension)
            }
        }));
    }

    /// Opens or saves at a path that was picked. `may_overwrite`: the dialog asked about the file that is there.
    pub(in crate::app) fn use_path(&mut self, ctx: &Context, purpose: Purpose, mut path: PathBuf, may_overwrite: bool) {
        if purpose != Purpose::Open && !is_named(&path, extension_of(purpose)) {
            // Added, not put in the place of what follows a dot: "Plan 2.1" is a name.
            path.as_mut_os_string().push(format!(".{}", extension_of(purpose)));
        }
        // A bare name means a file in the folder that the program was started in.
        let path = std::path::absolute(&path).unwrap_or(path);
        match purpose {
            Purpose::Open => self.intend(ctx, Intent::OpenPath(path)),
            Purpose::SaveAs => self.start_save(ctx, SaveTo { path, seen: None, may_overwrite }),
            Purpose::SaveMoves(reader) => self.start_save_of_moves(ctx, reader, TextFile { path, may_overwrite }),
            Purpose::SaveCopy => {
                if let Some(from) = self.filing.exported.take() {
                    self.filing.tasks.save_copy(ctx, from, TextFile { path, may_overwrite });
                }
            }
        }
    }
}

fn extension_of(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Open | Purpose::SaveAs => folder::EXTENSION,
        Purpose::SaveMoves(_) => MARKDOWN,
        Purpose::SaveCopy => TEXT,
    }
}

fn is_named(path: &Path, extension: &str) -> bool {
    path.extension().is_some_and(|found| found.eq_ignore_ascii_case(extension))
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
