//! The one way of a map between memory and disk: *read, sniff, mend*; *write, read back, compare, store*; and its
//! *recovery copy*. The window, the keeper of recovery copies and the command line all go it, and there is no other.

use std::path::{Path, PathBuf};

use super::format::{self, Loaded, WriteError};
use super::open::open;
use super::recovery::{NotKept, Origin, Recovery, RecoveryCopy};
use super::refusal::{Refusal, shown};
use super::store::{self, Expected, LastSeen, SaveError, Saved};
use crate::lang::Message;
use crate::model::Map;

/// Why a map was not saved.
#[derive(Debug, thiserror::Error)]
pub enum SaveFault {
    /// The map could not be turned into a file's bytes.
    #[error(transparent)]
    Write(#[from] WriteError),
    /// A newer version's file is there: it may hold what this version does not know, and nobody can agree to losing that.
    #[error("{} is of the newer version {version}", path.display())]
    Newer {
        /// The file.
        path: PathBuf,
        /// Its version.
        version: u32,
    },
    /// The bytes could not be put onto the disk.
    #[error(transparent)]
    Store(#[from] SaveError),
}

impl SaveFault {
    /// What happened and where, for the person who wanted to save.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Write(fault) => fault.message(),
            Self::Newer { path, version } => {
                Message::new("save-newer").with("path", shown(path)).with("version", version.to_string())
            }
            Self::Store(fault) => fault.message(),
        }
    }

    /// What helps.
    #[must_use]
    pub fn remedy(&self) -> Message {
        match self {
            Self::Write(_) => Message::new("save-nothing-written"),
            Self::Newer { .. } => Message::new("save-newer-remedy"),
            Self::Store(fault) => fault.remedy(),
        }
    }

    /// Whether it would help to save under another name or in another place.
    #[must_use]
    pub fn is_of_the_place(&self) -> bool {
        match self {
            Self::Write(_) => false,
            Self::Newer { .. } => true,
            Self::Store(fault) => fault.is_of_the_place(),
        }
    }
}

/// The map in a file, and what is to be remembered of the file.
///
/// # Errors
///
/// The file cannot be read, or holds no map.
pub fn load(path: &Path) -> Result<(Loaded, LastSeen), Refusal> {
    let bytes = open(path)?;
    Ok((format::read(&bytes)?, LastSeen::of(&bytes, path)))
}

/// Puts a map into the file at `path`, wholly or not at all.
///
/// # Errors
///
/// As [`store::save`]; the map cannot be spelt out; or a newer version's file is there, whatever is `expected`.
pub fn save(map: &Map, path: &Path, expected: Expected<'_>) -> Result<Saved, SaveFault> {
    let text = format::write(map)?;
    // What is as it was read is known not to be newer, or the map could not be changed.
    if expected == Expected::Anything
        && let Some(version) = open(path).ok().and_then(|bytes| format::newer_version(&bytes))
    {
        return Err(SaveFault::Newer { path: path.to_owned(), version });
    }
    let verify = |bytes: &[u8]| match format::read(bytes) {
        Ok(loaded) if loaded.map == *map => Ok(()),
        Ok(_) => Err("it reads as another map".to_owned()),
        Err(refusal) => Err(refusal.message.id.into_owned()),
    };
    Ok(store::save(path, text.as_bytes(), expected, verify)?)
}

/// Makes a recovery copy of a map. `is_saved`: the map was saved, and has changed since; earlier copies go.
///
/// # Errors
///
/// What is to be told to the person: the map could not be spelt out, or the copy not be written.
pub fn keep_copy(recovery: &mut Recovery, origin: &Origin, map: &Map, is_saved: bool) -> Result<(), Message> {
    let text = format::write_copy(map).map_err(|fault| fault.message())?;
    let kept = if is_saved {
        recovery.keep_after_save(origin, text.as_bytes())
    } else {
        recovery.keep(origin, text.as_bytes())
    };
    kept.map_err(|fault: NotKept| fault.message())
}

/// The map in a recovery copy; none if it cannot be made out any more.
#[must_use]
pub fn recover(copy: &RecoveryCopy) -> Option<Map> {
    Some(format::read_copy(&copy.read()?).ok()?.map)
}
