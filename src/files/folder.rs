//! What a folder holds, for the window's own path dialog. Reads names only, never a file.

use std::cmp::Ordering;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::fault::cause;
use super::refusal::shown;
use crate::lang::Message;
use crate::model::clean_line;

/// The most entries a listing holds; folders and maps come before other files.
pub const MAX_ENTRIES: usize = 2_000;
/// Beyond this many entries, a folder is not read any further.
const MAX_READ: usize = 200_000;
/// The extension of maps.
pub const EXTENSION: &str = "ron";

/// What an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum EntryKind {
    /// A folder, or a link to one.
    Folder,
    /// A file whose name ends in `.ron`.
    Map,
    /// Any other file.
    Other,
}

/// One entry of a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its name as it can be shown: without control characters and bidi overrides.
    pub name: String,
    /// Its path, exactly.
    pub path: PathBuf,
    /// What it is.
    pub kind: EntryKind,
    /// Whether its name begins with a dot.
    pub is_hidden: bool,
}

/// A folder's entries: folders, maps, other files; of each those that are not hidden first, by name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Listing {
    /// The folder, absolute.
    pub folder: PathBuf,
    /// The first [`MAX_ENTRIES`] of its entries.
    pub entries: Vec<Entry>,
    /// How many more were read. A folder with more than 200,000 is not read to its end.
    pub left_out: usize,
    /// The file the asked path named, when it was a file's and not a folder's.
    pub named: Option<PathBuf>,
}

/// Why a folder could not be listed.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum FolderError {
    /// Nothing is there.
    #[error("there is no folder {}", .0.display())]
    Missing(PathBuf),
    /// It may not be read.
    #[error("{} may not be read", .0.display())]
    NoPermission(PathBuf),
    /// The disk or the share does not answer.
    #[error("{} does not answer", .0.display())]
    Silent(PathBuf),
    /// Anything else, as the system says it.
    #[error("{} cannot be read", path.display())]
    Unreadable {
        /// Which.
        path: PathBuf,
        /// What the system says.
        cause: Message,
    },
}

impl FolderError {
    /// What happened, for the person who chose the folder.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Missing(path) => Message::new("folder-missing").with("path", shown(path)),
            Self::Silent(path) => Message::new("folder-silent").with("path", shown(path)),
            Self::NoPermission(path) => Message::new("folder-no-permission").with("path", shown(path)),
            Self::Unreadable { path, cause } => {
                Message::new("folder-unreadable").with("path", shown(path)).with("cause", cause.clone())
            }
        }
    }
}

/// Lists a folder. For the path of a file, lists the folder it is in and says so in [`Listing::named`].
///
/// May take as long as the disk or the network takes: call it on a worker thread.
///
/// # Errors
///
/// Nothing there, not allowed, or what the system says.
pub fn list(path: &Path) -> Result<Listing, FolderError> {
    let explain = |error: &std::io::Error| match error.kind() {
        ErrorKind::NotFound => FolderError::Missing(path.to_owned()),
        ErrorKind::PermissionDenied => FolderError::NoPermission(path.to_owned()),
        _ => FolderError::Unreadable { path: path.to_owned(), cause: cause(error) },
    };
    let absolute = std::path::absolute(path).map_err(|error| explain(&error))?;
    let is_folder = std::fs::metadata(&absolute).map_err(|error| explain(&error))?.is_dir();
    let (folder, named) = match absolute.parent() {
        Some(parent) if !is_folder => (parent.to_owned(), Some(absolute.clone())),
        _ => (absolute.clone(), None),
    };
    let read = std::fs::read_dir(&folder).map_err(|error| explain(&error))?;
    let mut entries: Vec<Entry> = read.take(MAX_READ).filter_map(|entry| entry.ok().map(|entry| of(&entry))).collect();
    entries.sort_by(order);
    let left_out = entries.len().saturating_sub(MAX_ENTRIES);
    entries.truncate(MAX_ENTRIES);
    Ok(Listing { folder, entries, left_out, named })
}

fn of(entry: &std::fs::DirEntry) -> Entry {
    let path = entry.path();
    let is_folder = match entry.file_type() {
        Ok(kind) if kind.is_symlink() => path.is_dir(),
        Ok(kind) => kind.is_dir(),
        Err(_) => false,
    };
    let is_map = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case(EXTENSION));
    let kind = match (is_folder, is_map) {
        (true, _) => EntryKind::Folder,
        (false, true) => EntryKind::Map,
        (false, false) => EntryKind::Other,
    };
    let name = entry.file_name().to_string_lossy().into_owned();
    Entry { is_hidden: name.starts_with('.'), name: clean_line(&name), path, kind }
}

fn order(a: &Entry, b: &Entry) -> Ordering {
    let by_kind = a.kind.cmp(&b.kind).then(a.is_hidden.cmp(&b.is_hidden));
    by_kind.then_with(|| a.name.to_lowercase().cmp(&b.name.to_lowercase())).then_with(|| a.path.cmp(&b.path))
}

/// The user's own folder, where there is one.
#[must_use]
pub fn home() -> Option<PathBuf> {
    directories::BaseDirs::new().map(|folders| folders.home_dir().to_owned())
}

#[cfg(test)]
mod tests {
    //! Real folders, small ones and one that is too full.
    use super::*;

    fn names(listing: &Listing) -> Vec<&str> {
        listing.entries.iter().map(|entry| entry.name.as_str()).collect()
    }

    #[test]
    fn folders_come_first_then_maps_then_the_rest_each_by_name() -> std::io::Result<()> {
        let folder = tempfile::tempdir()?;
        for file in ["notes.txt", "beach.ron", ".hidden.ron", "Library.RON"] {
            std::fs::write(folder.path().join(file), "")?;
        }
        std::fs::create_dir(folder.path().join("workshops"))?;
        let listing = list(folder.path()).map_err(std::io::Error::other)?;
        assert_eq!(names(&listing), ["workshops", "beach.ron", "Library.RON", ".hidden.ron", "notes.txt"]);
        assert_eq!((listing.left_out, listing.named), (0, None));
        Ok(())
    }

    #[test]
    fn the_path_of_a_file_lists_its_folder_and_names_it() -> std::io::Result<()> {
        let folder = tempfile::tempdir()?;
        let file = folder.path().join("beach.ron");
        std::fs::write(&file, "")?;
        let listing = list(&file).map_err(std::io::Error::other)?;
        assert_eq!((listing.folder.as_path(), listing.named.as_deref()), (folder.path(), Some(file.as_path())));
        Ok(())
    }

    #[test]
    fn a_full_folder_is_cut_but_never_loses_its_maps() -> std::io::Result<()> {
        let folder = tempfile::tempdir()?;
        for number in 0..MAX_ENTRIES + 7 {
            std::fs::write(folder.path().join(format!("photo {number}.jpg")), "")?;
        }
        std::fs::write(folder.path().join("zebra.ron"), "")?;
        let listing = list(folder.path()).map_err(std::io::Error::other)?;
        assert_eq!((listing.entries.len(), listing.left_out), (MAX_ENTRIES, 8));
        assert_eq!(listing.entries[0].name, "zebra.ron");
        Ok(())
    }

    #[test]
    fn what_is_not_there_is_said() {
        let nowhere = Path::new("/nowhere at all");
        assert_eq!(list(nowhere), Err(FolderError::Missing(nowhere.to_owned())));
    }
}
