//! Why a save did not happen, for the program and for the person.
//!
//! What can be done about it is offered by the window.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use crate::lang::Message;

/// Why a save did not happen.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// What would have been written could not be read back: a fault of the program. Nothing was touched.
    #[error("what would have been saved cannot be read back: {reason}")]
    Unreadable {
        /// What the reader says.
        reason: String,
    },
    /// Another program, or another Fanlight, wrote the file after it was read. To be asked: overwrite, keep both, reload.
    #[error("{} was changed on disk", path.display())]
    ChangedOnDisk {
        /// The file.
        path: PathBuf,
    },
    /// A file is there where none was expected. To be asked: overwrite, or another name.
    #[error("{} exists already", path.display())]
    Exists {
        /// The file.
        path: PathBuf,
    },
    /// The path is a folder's.
    #[error("{} is a folder", path.display())]
    IsFolder {
        /// The folder.
        path: PathBuf,
    },
    /// The path is that of a device, a pipe or a socket.
    #[error("{} is not a regular file", path.display())]
    NotAFile {
        /// What was found.
        path: PathBuf,
    },
    /// The folder does not exist, any more or yet.
    #[error("there is no folder {}", folder.display())]
    NoFolder {
        /// The folder.
        folder: PathBuf,
    },
    /// No file may be made in the folder, so there is no way to save that could not leave half a file.
    #[error("no file may be made in {}", folder.display())]
    FolderProtected {
        /// The folder.
        folder: PathBuf,
    },
    /// The file may not be written.
    #[error("{} is protected against writing", path.display())]
    Protected {
        /// The file.
        path: PathBuf,
    },
    /// The file goes by further names, which would keep the old content.
    #[error("{} has {others} more names on the disk", path.display())]
    HardLinked {
        /// The file.
        path: PathBuf,
        /// How many further names.
        others: u64,
    },
    /// The file system does not take so long a name, or one with such characters.
    #[error("the name {} is not possible here", path.display())]
    NameImpossible {
        /// The file.
        path: PathBuf,
    },
    /// Symbolic links lead to each other.
    #[error("the symbolic links at {} lead in a circle", path.display())]
    LinksInACircle {
        /// One of them.
        path: PathBuf,
    },
    /// No room, or no more room for this user.
    #[error("no room for {}", path.display())]
    DiskFull {
        /// The file.
        path: PathBuf,
    },
    /// The new file is in place, but reading it back failed or gave something else.
    #[error("{} was replaced, but could not be confirmed: {reason}", path.display())]
    NotConfirmed {
        /// The file.
        path: PathBuf,
        /// What the system says.
        reason: String,
    },
    /// Anything else the system refuses.
    #[error("{doing} {}: {source}", path.display())]
    Io {
        /// What was being done with the file, for a developer.
        doing: &'static str,
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
}

impl SaveError {
    /// Sorts out what the system said.
    pub(in crate::files) fn of(doing: &'static str, path: &Path, source: io::Error) -> Self {
        let path = path.to_owned();
        let folder = path.parent().unwrap_or(&path);
        match source.kind() {
            ErrorKind::NotFound | ErrorKind::NotADirectory if !folder.is_dir() => {
                Self::NoFolder { folder: folder.to_owned() }
            }
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => Self::DiskFull { path },
            ErrorKind::InvalidFilename => Self::NameImpossible { path },
            ErrorKind::ReadOnlyFilesystem => Self::Protected { path },
            _ => Self::Io { doing, path, source },
        }
    }

    /// What happened, where, and what to do, for the person who wanted to save.
    #[must_use]
    pub fn message(&self) -> Message {
        let about = |id: &'static str, path: &Path| Message::new(id).with("path", path.display().to_string());
        match self {
            Self::Unreadable { reason } => Message::new("save-unreadable").with("reason", reason.as_str()),
            Self::ChangedOnDisk { path } => about("save-changed-on-disk", path),
            Self::Exists { path } => about("save-exists", path),
            Self::IsFolder { path } => about("save-is-folder", path),
            Self::NotAFile { path } => about("save-not-a-file", path),
            Self::NoFolder { folder } => about("save-no-folder", folder),
            Self::FolderProtected { folder } => about("save-folder-protected", folder),
            Self::Protected { path } => about("save-protected", path),
            Self::HardLinked { path, others } => about("save-hard-linked", path).with("others", *others as f64),
            Self::NameImpossible { path } => about("save-name-impossible", path),
            Self::LinksInACircle { path } => about("save-links-in-a-circle", path),
            Self::DiskFull { path } => about("save-disk-full", path),
            Self::NotConfirmed { path, reason } => about("save-not-confirmed", path).with("reason", reason.as_str()),
            Self::Io { path, source, .. } => about("save-failed", path).with("reason", source.to_string()),
        }
    }
}
