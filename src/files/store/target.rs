//! Where a save is going to: the real file behind a path, and whether it may be replaced.
//!
//! Only looks; nothing here writes.

use std::fs::{Metadata, OpenOptions};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::error::SaveError;
use super::last_seen::{Disk, LastSeen};
use super::likeness::Likeness;
use super::links::behind_links;

/// A file to be written, and what is there now.
#[derive(Debug)]
pub(super) struct Target {
    path: PathBuf,
    folder: PathBuf,
    before: Option<Metadata>,
}

impl Target {
    /// Follows symbolic links, also one that leads nowhere yet, and looks at what is at the end.
    pub(super) fn find(path: &Path) -> Result<Self, SaveError> {
        let path = behind_links(path)?;
        let before = match path.metadata() {
            Ok(metadata) if metadata.is_dir() => return Err(SaveError::IsFolder { path }),
            Ok(metadata) if !metadata.is_file() => return Err(SaveError::NotAFile { path }),
            Ok(metadata) => Some(metadata),
            Err(fault) if fault.kind() == ErrorKind::NotFound => None,
            Err(fault) => return Err(SaveError::of("looking at", &path, fault)),
        };
        let Some(folder) = path.parent().map(Path::to_owned) else { return Err(SaveError::IsFolder { path }) };
        if !folder.is_dir() {
            return Err(SaveError::NoFolder { folder });
        }
        Ok(Self { path, folder, before })
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    pub(super) fn into_path(self) -> PathBuf {
        self.path
    }

    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Who may do what with the new file: as with the old one; where there was none, nobody but the user anything.
    pub(super) fn likeness(&self, expected: Expected<'_>) -> Likeness<'_> {
        let Some(before) = &self.before else { return Likeness::Private };
        Likeness::Old { path: &self.path, before, may_lose: expected == Expected::Anything }
    }

    /// Whether the person may write to the file that is there, and it goes by one name only.
    ///
    /// Replacing needs no more than a writable folder; yet a file protected against writing was protected on purpose.
    pub(super) fn may_be_replaced(&self, expected: Expected<'_>) -> Result<(), SaveError> {
        let Some(before) = &self.before else { return Ok(()) };
        if before.permissions().readonly() {
            return Err(SaveError::Protected { path: self.path.clone() });
        }
        if names(before) > 1 && expected != Expected::Anything {
            return Err(SaveError::HardLinked { path: self.path.clone(), others: names(before) - 1 });
        }
        match OpenOptions::new().write(true).open(&self.path) {
            Err(fault) if refuses_writing(&fault) => Err(SaveError::Protected { path: self.path.clone() }),
            // Gone meanwhile, or in a virus scanner's passing hold: moving the new file into place will tell.
            Ok(_) | Err(_) => Ok(()),
        }
    }

    /// Whether what is on disk at this moment is what was expected there.
    pub(super) fn is_as(&self, expected: Expected<'_>) -> Result<(), SaveError> {
        let is_there = match self.path.symlink_metadata() {
            Ok(_) => true,
            Err(fault) if fault.kind() == ErrorKind::NotFound => false,
            Err(fault) => return Err(SaveError::of("looking at", &self.path, fault)),
        };
        match expected {
            Expected::AsRead(seen) if !is_there && seen.disk.is_some() && Disk::of(&self.folder) != seen.disk => {
                Err(SaveError::AnotherDisk { path: self.path.clone() })
            }
            _ if !is_there => Ok(()),
            Expected::Anything => Ok(()),
            Expected::Absent => Err(SaveError::Exists { path: self.path.clone() }),
            Expected::AsRead(seen) => match seen.fingerprint.matches_file(&self.path) {
                Ok(true) => Ok(()),
                Ok(false) => Err(SaveError::ChangedOnDisk { path: self.path.clone() }),
                Err(fault) if fault.kind() == ErrorKind::NotFound => Ok(()),
                Err(fault) => Err(SaveError::of("comparing", &self.path, fault)),
            },
        }
    }
}

/// Whether it is no use to try again.
fn refuses_writing(fault: &io::Error) -> bool {
    match fault.kind() {
        ErrorKind::ReadOnlyFilesystem => true,
        // Windows says the same of a file that is only held for a moment.
        ErrorKind::PermissionDenied => !cfg!(windows),
        _ => false,
    }
}

#[cfg(unix)]
fn names(metadata: &Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::nlink(metadata)
}

/// Only nightly Rust can ask Windows.
#[cfg(not(unix))]
fn names(_: &Metadata) -> u64 {
    1
}

/// What the caller believes to be on disk where it is going to save.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected<'a> {
    /// Nothing: a file that is there after all is not replaced.
    Absent,
    /// The file as it was read or saved. Another content is not replaced; no file at all is no obstacle, as long as it is the
    /// same disk that has none.
    AsRead(&'a LastSeen),
    /// Whatever is there may go: somebody was asked. Also parts a file from its other hard links, and from attributes that
    /// cannot be kept.
    Anything,
}
