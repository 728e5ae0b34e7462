//! Why a save did not happen, for the program and for the person.
//!
//! Cause by cause, since other things help against each. The window offers what can be done.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use crate::files::fault::{cause, is_silence};
use crate::files::refusal::{quoted, shown};
use crate::lang::Message;
use crate::model::{Line, is_forbidden};

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
    /// The file is not there, and it is another disk than the one it was on.
    #[error("{} is gone, and another disk is there", path.display())]
    AnotherDisk {
        /// The file.
        path: PathBuf,
    },
    /// The file has something beside its content that the new one cannot be given.
    #[error("{} would lose its {attribute}", path.display())]
    LosesAttribute {
        /// The file.
        path: PathBuf,
        /// What the system calls it.
        attribute: String,
    },
    /// The file system does not take such a name.
    #[error("the name {} is not possible here: {why:?}", path.display())]
    NameImpossible {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        why: NameFault,
    },
    /// The place does not let one file be moved over another, as some cloud folders and shares; nothing there is
    /// protected, and a file of another name may be possible.
    #[error("no file can be replaced at {}: {source}", path.display())]
    NoReplacing {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// The folder is for all, and there only the owner of a file may put another in its place, who is somebody else.
    #[error("{} belongs to somebody else", path.display())]
    OfAnotherOwner {
        /// The file.
        path: PathBuf,
    },
    /// The disk or the share does not answer, or has faults.
    #[error("no answer from where {} is: {source}", path.display())]
    NoAnswer {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
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

/// What is wrong with a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameFault {
    /// It is too long, or the whole path is.
    TooLong,
    /// It has a sign that no name there may have: mostly one of those that FAT, exFAT and NTFS keep out, which are on
    /// sticks, cards and Windows.
    Sign(char),
    /// The place does not say what. Windows keeps some names for itself, and none of its own ends with a dot or a space.
    Unsaid,
}

impl NameFault {
    /// What made the system refuse the name, if that is what it refused.
    fn of(path: &Path, kind: ErrorKind) -> Option<Self> {
        let is_forbidden =
            |c: &char| matches!(c, '"' | '*' | '/' | ':' | '<' | '>' | '?' | '\\' | '|') || c.is_control();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let sign = name.chars().find(is_forbidden).map(Self::Sign);
        match kind {
            ErrorKind::InvalidInput => sign,
            // "File name too long"; on Windows, likewise of such signs.
            ErrorKind::InvalidFilename if cfg!(windows) => Some(sign.unwrap_or(Self::TooLong)),
            ErrorKind::InvalidFilename => Some(Self::TooLong),
            _ => None,
        }
    }
}

impl SaveError {
    /// Sorts out what the system said.
    pub(in crate::files) fn of(doing: &'static str, path: &Path, source: io::Error) -> Self {
        let path = path.to_owned();
        let folder = path.parent().unwrap_or(&path);
        if let Some(why) = NameFault::of(&path, source.kind()) {
            return Self::NameImpossible { path, why };
        }
        match source.kind() {
            ErrorKind::NotFound | ErrorKind::NotADirectory if !folder.is_dir() => {
                Self::NoFolder { folder: folder.to_owned() }
            }
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => Self::DiskFull { path },
            ErrorKind::ReadOnlyFilesystem => Self::Protected { path },
            _ if is_silence(&source) => Self::NoAnswer { path, source },
            _ => Self::Io { doing, path, source },
        }
    }

    /// What happened and where, for the person who wanted to save.
    #[must_use]
    pub fn message(&self) -> Message {
        let about = |id: &'static str, path: &Path| Message::new(id).with("path", shown(path));
        match self {
            Self::Unreadable { .. } => Message::new("save-unreadable"),
            Self::ChangedOnDisk { path } => about("save-changed-on-disk", path),
            Self::Exists { path } => about("save-exists", path),
            Self::IsFolder { path } => about("save-is-folder", path),
            Self::NotAFile { path } => about("save-not-a-file", path),
            Self::NoFolder { folder } => about("save-no-folder", folder),
            Self::FolderProtected { folder } => about("save-folder-protected", folder),
            Self::Protected { path } => about("save-protected", path),
            Self::HardLinked { path, others } => about("save-hard-linked", path).with("others", *others as f64),
            Self::AnotherDisk { path } => about("save-another-disk", path),
            Self::LosesAttribute { path, attribute } => {
                about("save-loses-attribute", path).with("attribute", quoted(attribute))
            }
            Self::NameImpossible { path, why: NameFault::TooLong } => {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                about("save-name-too-long", path.parent().unwrap_or(path)).with("name", quoted(&name))
            }
            Self::NameImpossible { path, why: NameFault::Sign(sign) } => {
                // A sign that would not show is told by its number.
                let is_hidden = sign.is_whitespace() || is_forbidden(*sign, Line::Single);
                let sign = if is_hidden { format!("U+{:04X}", u32::from(*sign)) } else { sign.to_string() };
                about("save-name-sign", path).with("sign", sign)
            }
            Self::NameImpossible { path, why: NameFault::Unsaid } => about("save-name-refused", path),
            Self::NoReplacing { path, .. } => about("save-no-replacing", path),
            Self::OfAnotherOwner { path } => about("save-of-another-owner", path),
            Self::NoAnswer { path, .. } => about("save-no-answer", path),
            Self::LinksInACircle { path } => about("save-links-in-a-circle", path),
            Self::DiskFull { path } => about("save-disk-full", path),
            Self::NotConfirmed { path, .. } => about("save-not-confirmed", path),
            Self::Io { path, source, .. } => about("save-failed", path).with("cause", cause(source)),
        }
    }

    /// What helps.
    #[must_use]
    pub fn remedy(&self) -> Message {
        Message::new(match self {
            Self::Unreadable { .. } => "save-unreadable-remedy",
            Self::ChangedOnDisk { .. } => "save-changed-on-disk-remedy",
            Self::Exists { .. } | Self::IsFolder { .. } | Self::LinksInACircle { .. } | Self::OfAnotherOwner { .. } => {
                "save-other-name-remedy"
            }
            Self::NotAFile { .. } | Self::FolderProtected { .. } => "save-other-folder-remedy",
            Self::NoFolder { .. } => "save-no-folder-remedy",
            Self::Protected { .. } => "save-protected-remedy",
            Self::HardLinked { .. } => "save-hard-linked-remedy",
            Self::AnotherDisk { .. } => "save-another-disk-remedy",
            Self::LosesAttribute { .. } => "save-loses-attribute-remedy",
            Self::NameImpossible { why: NameFault::TooLong, .. } => "save-name-too-long-remedy",
            Self::NameImpossible { why: NameFault::Sign(_), .. } => "save-name-sign-remedy",
            Self::NameImpossible { why: NameFault::Unsaid, .. } => "save-name-refused-remedy",
            Self::NoReplacing { .. } => "save-no-replacing-remedy",
            Self::NoAnswer { .. } => "save-no-answer-remedy",
            Self::DiskFull { .. } => "save-disk-full-remedy",
            Self::NotConfirmed { .. } => "save-not-confirmed-remedy",
            Self::Io { .. } => "save-failed-remedy",
        })
    }

    /// Whether it would help to save under another name or in another place.
    #[must_use]
    pub fn is_of_the_place(&self) -> bool {
        !matches!(self, Self::Unreadable { .. })
    }
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    //! What the system says, by its numbers, and what becomes of it.
    use super::*;

    fn of(name: &str, number: i32) -> SaveError {
        SaveError::of("testing", &std::env::temp_dir().join(name), io::Error::from_raw_os_error(number))
    }

    #[test]
    fn an_invalid_argument_is_a_sign_that_the_name_may_not_have_if_there_is_one() {
        for (name, sign) in [("Plan: B.ron", ':'), ("who?.ron", '?'), ("a\u{7}b.ron", '\u{7}'), ("a\\b.ron", '\\')] {
            let error = of(name, 22);
            assert!(
                matches!(error, SaveError::NameImpossible { why: NameFault::Sign(s), .. } if s == sign),
                "{error:?}"
            );
        }
        assert!(matches!(of("plan.ron", 22), SaveError::Io { .. }));
    }

    #[test]
    fn full_protected_broken_and_too_long_are_told_apart() {
        assert!(matches!(of("a.ron", 28), SaveError::DiskFull { .. }));
        assert!(matches!(of("a.ron", 122), SaveError::DiskFull { .. }) || cfg!(not(target_os = "linux")));
        assert!(matches!(of("a.ron", 30), SaveError::Protected { .. }));
        assert!(matches!(of("a.ron", 5), SaveError::NoAnswer { .. }));
        assert!(matches!(of("a: b.ron", 28), SaveError::DiskFull { .. }));
        let too_long = io::Error::from(ErrorKind::InvalidFilename);
        let error = SaveError::of("testing", &std::env::temp_dir().join("a: b.ron"), too_long);
        assert!(matches!(error, SaveError::NameImpossible { why: NameFault::TooLong, .. }), "{error:?}");
    }
}
