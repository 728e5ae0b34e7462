//! Which Fanlights are running: a session is a file in the recovery folder that its program holds locked.
//!
//! The system lets go of the lock when the program ends, however it ends; so a
//! session whose file can be locked by another has ended, and not well, or its
//! file would be gone. No process numbers, no heartbeats, no clock.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use uuid::Uuid;

use super::marks::is_mark;
use crate::files::own_folder::{clear, make_private};
use crate::files::store::make_open;

const LOCK_SUFFIX: &str = ".session";
const COPY_SUFFIX: &str = ".copy";

/// One run of Fanlight, this or another.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Session {
    recovery_folder: PathBuf,
    id: String,
}

impl Session {
    pub(super) fn fresh(recovery_folder: &Path) -> Self {
        Self { recovery_folder: recovery_folder.to_owned(), id: Uuid::new_v4().simple().to_string() }
    }

    /// All sessions that have left something, in no order of time.
    pub(super) fn all(recovery_folder: &Path) -> Vec<Self> {
        let entries = fs::read_dir(recovery_folder).into_iter().flatten().flatten();
        let mut sessions: Vec<Self> = entries
            .filter_map(|entry| {
                let name = entry.file_name().into_string().ok()?;
                let id = name.strip_suffix(LOCK_SUFFIX).unwrap_or(&name);
                is_id(id).then(|| Self { recovery_folder: recovery_folder.to_owned(), id: id.to_owned() })
            })
            .collect();
        sessions.sort();
        sessions.dedup();
        sessions
    }

    /// Where its copies are.
    pub(super) fn folder(&self) -> PathBuf {
        self.recovery_folder.join(&self.id)
    }

    fn lock_path(&self) -> PathBuf {
        self.recovery_folder.join(format!("{}{LOCK_SUFFIX}", self.id))
    }

    /// Whether its file is there.
    pub(super) fn has_begun(&self) -> bool {
        self.lock_path().exists()
    }

    /// Makes the session's file, held until what is returned is dropped.
    ///
    /// It is locked before it has its name: nobody ever sees a living session unlocked.
    pub(super) fn begin(&self) -> io::Result<File> {
        make_private(&self.recovery_folder)?;
        make_open(&self.lock_path(), |unnamed| match unnamed.try_lock() {
            // Where there are no locks, copies are better offered once too often than never.
            Ok(()) | Err(TryLockError::Error(_)) => Ok(()),
            Err(TryLockError::WouldBlock) => Err(io::ErrorKind::WouldBlock.into()),
        })
    }

    /// Takes over a session that has ended; nobody else can while what is returned is held.
    ///
    /// None while it is alive.
    pub(super) fn adopt(&self) -> Option<Adopted> {
        // Copies are only written by those who hold a lock; where its file is gone, so is the session.
        let Ok(lock) = OpenOptions::new().read(true).write(true).open(self.lock_path()) else {
            return Some(Adopted { session: self.clone(), lock: None });
        };
        match lock.try_lock() {
            Err(TryLockError::WouldBlock) => None,
            Ok(()) | Err(TryLockError::Error(_)) => Some(Adopted { session: self.clone(), lock: Some(lock) }),
        }
    }

    /// Removes its copies and its marks, whether it is alive or not. Returns what could not be removed.
    pub(super) fn clear(&self) -> Vec<PathBuf> {
        clear(&self.folder(), |name| name.ends_with(COPY_SUFFIX) || is_mark(name))
    }

    /// Whether it left neither a copy nor a mark.
    pub(super) fn is_empty(&self) -> bool {
        let mut names = fs::read_dir(self.folder()).into_iter().flatten().flatten().map(|entry| entry.file_name());
        !names.any(|name| name.to_str().is_some_and(|name| is_mark(name) || parse_copy_name(name).is_some()))
    }

    /// Ends it well: without copies and without its file. Returns what could not be removed.
    pub(super) fn end(self, lock: Option<File>) -> Vec<PathBuf> {
        let mut left = self.clear();
        // Let go first: Windows keeps the name of a removed file for as long as it is open.
        drop(lock);
        if fs::remove_file(self.lock_path()).is_err() && self.lock_path().exists() {
            left.push(self.lock_path());
        }
        left
    }
}

/// A session that has ended and is looked after by this one.
#[derive(Debug)]
pub(super) struct Adopted {
    pub(super) session: Session,
    lock: Option<File>,
}

impl Adopted {
    /// Removes it altogether.
    pub(super) fn end(self) -> Vec<PathBuf> {
        self.session.end(self.lock)
    }
}

/// The name of a map's copy; later ones have higher numbers.
pub(super) fn copy_name(map: &str, number: u64) -> String {
    format!("{map}.{number}{COPY_SUFFIX}")
}

/// The map and the number of a copy of that name.
pub(super) fn parse_copy_name(name: &str) -> Option<(&str, u64)> {
    let (map, number) = name.strip_suffix(COPY_SUFFIX)?.split_once('.')?;
    Some((map, number.parse().ok()?))
}

fn is_id(text: &str) -> bool {
    text.len() == 32 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}
