//! Saving: a failed save never makes the file worse, and a save that says it worked did.
//!
//! Takes bytes and a way to read them back; knows nothing of maps and their
//! format. The file is never opened for truncation: its name is moved, in one
//! step, from the old content to the new. Owner and mode go with it as far as
//! the system lets us; so does what the file system keeps beside the content,
//! or the loss of that is said before.

mod error;
mod fingerprint;
mod last_seen;
mod likeness;
mod links;
mod replace;
mod target;

use std::fmt::Display;
use std::fs::{self, Metadata};
use std::path::{Path, PathBuf};
use std::time::Duration;

pub use error::{NameFault, SaveError};
pub use fingerprint::Fingerprint;
pub use last_seen::{Disk, LastSeen};
pub(super) use replace::{is_temporary, make_open, write_own};

pub use target::Expected;
use target::Target;

/// No save takes that long: an older temporary file belongs to a program that was killed.
const STALE: Duration = Duration::from_hours(1);

/// A save that worked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// The file that was written: where the path led, if it was a symbolic link.
    pub target: PathBuf,
    /// The file as it is now, to be expected at the next save.
    pub seen: LastSeen,
}

/// Puts `bytes` into the file at `path`, wholly or not at all.
///
/// `verify` reads the bytes back as a map before anything touches the disk.
///
/// # Errors
///
/// After any error but [`SaveError::NotConfirmed`] the file is what it was
/// before; after that one it is whole, but old or new.
pub fn save<E: Display>(
    path: &Path,
    bytes: &[u8],
    expected: Expected<'_>,
    verify: impl FnOnce(&[u8]) -> Result<(), E>,
) -> Result<Saved, SaveError> {
    verify(bytes).map_err(|fault| SaveError::Unreadable { reason: fault.to_string() })?;
    let target = Target::find(path)?;
    target.may_be_replaced(expected)?;
    let temporary = replace::write_beside(target.path(), target.likeness(expected), bytes)?;
    // Compared last, so that what another program writes meanwhile has the least time to be lost in.
    replace::put_in_place(temporary, target.path(), || target.is_as(expected), replace::rename)?;
    replace::sync_folder(target.folder());
    replace::confirm(target.path(), bytes)?;
    Ok(Saved { seen: LastSeen::of(bytes, target.path()), target: target.into_path() })
}

/// What a file holds that is to be saved elsewhere as it is.
///
/// # Errors
///
/// It cannot be read.
pub fn bytes_of(path: &Path) -> Result<Vec<u8>, SaveError> {
    fs::read(path).map_err(|fault| SaveError::of("reading", path, fault))
}

/// Removes what saves that were killed have left in a folder: there are names of people in it.
///
/// To be called when a map of that folder is opened, and not by a save: the
/// standard library panics when a folder it has read cannot be closed, which
/// must not pass for a save that failed.
pub fn sweep(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten().filter(|entry| is_temporary(&entry.file_name())) {
        let is_stale = entry
            .metadata()
            .ok()
            .filter(Metadata::is_file)
            .and_then(|metadata| metadata.modified().ok()?.elapsed().ok())
            .is_some_and(|age| age > STALE);
        if is_stale {
            // What cannot be removed now is tried again when a map is opened here next.
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// A free name beside `path`, to keep both of two files: `beach 2.ron` for `beach.ron`.
#[must_use]
pub fn free_name_beside(path: &Path) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default();
    // Counts past every name taken: a folder has a last file.
    let mut number: u64 = 2;
    loop {
        let mut name = stem.to_owned();
        name.push(format!(" {number}"));
        if let Some(extension) = path.extension() {
            name.push(".");
            name.push(extension);
        }
        let candidate = path.with_file_name(name);
        if candidate.symlink_metadata().is_err() {
            return candidate;
        }
        number += 1;
    }
}
