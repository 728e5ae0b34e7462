//! Recovery copies: what was not saved yet, kept outside the document's folder.
//!
//! Takes and gives bytes, as they are. Never fatal: without a place for copies
//! the program works on, and says so. When to make one is [`Cadence`]'s
//! business.
//!
//! Beside the copies stand the marks of a session that is presenting, or has
//! presented: the start after a crash knows that a room is looking, and that
//! it was shown code names.

mod cadence;
mod copy;
mod documents;
mod marks;
mod session;

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

pub use cadence::{Cadence, WITHIN};

use super::open::open;
use super::own_folder::{OwnFolder, clear, make_private};
use super::store::{Fingerprint, LastSeen, SaveError, write_own};
use crate::lang::Message;
use crate::model::MapId;
use session::{Adopted, Session, copy_name, parse_copy_name};

/// How many copies of a map a session keeps.
pub const MAX_COPIES: usize = 5;

const FOLDER_NAME: &str = "recovery";

/// What a copy is a copy of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The map.
    pub map: MapId,
    /// Where it is saved, if it ever was.
    pub document: Option<PathBuf>,
    /// What its file held when it was read or saved last, and on which disk.
    pub file: Option<LastSeen>,
}

/// How the document's file is, compared with what was known when the copy was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileState {
    /// The map has never been saved.
    NeverSaved,
    /// As it was: the copy holds what was done since.
    AsItWas,
    /// Written by others since: both hold something the other does not.
    ChangedSince,
    /// Not there, or not to be read in time: on a memory stick that was pulled out, or a share that hangs.
    Missing,
}

/// A map that a session left unsaved when it ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pending {
    /// What it is; [`Origin::file`] is what to expect on disk when it is saved.
    pub origin: Origin,
    /// How its file is now.
    pub file_state: FileState,
    /// What its file holds now; none where it could not be read.
    pub file: Option<Arc<Vec<u8>>>,
    /// The copies that are whole, the last one first; never empty.
    pub copies: Vec<RecoveryCopy>,
    session: Session,
}

/// One copy on disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecoveryCopy {
    /// When it was made, by the clock of this computer, to the second.
    pub made: SystemTime,
    path: PathBuf,
}

impl RecoveryCopy {
    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The map's bytes; none if they are not whole any more.
    #[must_use]
    pub fn read(&self) -> Option<Vec<u8>> {
        copy::read(&self.path).map(|(_, bytes)| bytes)
    }
}

/// No copy could be made.
#[derive(Debug, thiserror::Error)]
#[error("no recovery copy could be made: {0}")]
pub struct NotKept(#[from] SaveError);

impl NotKept {
    /// What happened and what to do, for the person whose work has no net.
    #[must_use]
    pub fn message(&self) -> Message {
        Message::new("recovery-not-kept").with("cause", self.0.message())
    }
}

/// The recovery copies of this run of the program, and those that others left.
///
/// Dropped without [`end`](Self::end), as in a crash, it leaves the copies to be offered at the next start.
#[derive(Debug)]
pub struct Recovery {
    folder: PathBuf,
    session: Session,
    /// Held for as long as this lives; none where it could not be made yet.
    lock: Option<File>,
    next_number: u64,
    adopted: Vec<Adopted>,
}

impl Recovery {
    /// Begins a session. Where that is not possible yet, every [`keep`](Self::keep) tries again.
    #[must_use]
    pub fn start(own_folder: &OwnFolder) -> Self {
        let folder = own_folder.path().join(FOLDER_NAME);
        let session = Session::fresh(&folder);
        let lock = session.begin().ok();
        Self { folder, session, lock, next_number: 0, adopted: Vec::new() }
    }

    /// Makes a copy and lets the oldest of the map go.
    ///
    /// # Errors
    ///
    /// When it could not be written; earlier copies are untouched.
    pub fn keep(&mut self, origin: &Origin, bytes: &[u8]) -> Result<(), NotKept> {
        let folder = self.session.folder();
        let path = folder.join(copy_name(&origin.map.to_string(), self.next_number));
        self.make_folder_of(&path)?;
        let doing = |fault| SaveError::of("making the folder of", &path, fault);
        let document = origin.document.as_deref().and_then(|path| std::path::absolute(path).ok());
        let written = copy::written(&Origin { document, ..origin.clone() }, SystemTime::now(), bytes).map_err(doing)?;
        write_own(&path, &written)?;
        self.next_number += 1;
        for (_, old) in copies_of(&folder, origin.map).into_iter().skip(MAX_COPIES) {
            // One copy too many does no harm.
            let _ = fs::remove_file(old);
        }
        Ok(())
    }

    /// Makes a copy of what was done since the map was saved, and lets all earlier ones go: the file holds more than
    /// they do. They go also when the copy cannot be made, so that they are never offered as its better.
    ///
    /// # Errors
    ///
    /// As [`keep`](Self::keep).
    pub fn keep_after_save(&mut self, origin: &Origin, bytes: &[u8]) -> Result<(), NotKept> {
        let first = self.next_number;
        let kept = self.keep(origin, bytes);
        for (_, old) in copies_of(&self.session.folder(), origin.map).into_iter().filter(|(number, _)| *number < first)
        {
            // What cannot be removed is known by its age when copies are offered.
            let _ = fs::remove_file(old);
        }
        kept
    }

    /// Makes the session's folder, where something is to be written.
    fn make_folder_of(&mut self, path: &Path) -> Result<(), SaveError> {
        let doing = |fault| SaveError::of("making the folder of", path, fault);
        if self.lock.is_none() || !self.session.has_begun() {
            // Without the lock, another Fanlight would take this session for one that crashed. It goes when somebody
            // removes the whole folder.
            self.lock = Some(self.session.begin().map_err(doing)?);
        }
        make_private(&self.session.folder()).map_err(doing)
    }

    /// Marks the session as presenting, with the maps whose code names the room has seen, or (`None`) as not.
    ///
    /// # Errors
    ///
    /// When the mark could not be written: after a crash, the next start will not know.
    pub fn note_presenting(&mut self, maps: Option<&BTreeSet<MapId>>) -> Result<(), SaveError> {
        self.mark(marks::PRESENTING, maps)
    }

    /// Notes the maps whose code names a room has seen in this session, whether it is presenting or not any more.
    ///
    /// # Errors
    ///
    /// As [`note_presenting`](Self::note_presenting).
    pub fn note_code_names(&mut self, maps: &BTreeSet<MapId>) -> Result<(), SaveError> {
        self.mark(marks::CODE_NAMES, Some(maps).filter(|maps| !maps.is_empty()))
    }

    fn mark(&mut self, mark: &str, maps: Option<&BTreeSet<MapId>>) -> Result<(), SaveError> {
        let path = self.session.folder().join(mark);
        let Some(maps) = maps else {
            // What is not there is as it should be, and what stays covers the next start once too often.
            let _ = fs::remove_file(path);
            return Ok(());
        };
        self.make_folder_of(&path)?;
        write_own(&path, marks::written(maps).as_bytes())
    }

    /// Whether sessions that did not end well were presenting, or one that is still running is, and then the maps whose
    /// code names a room has seen. To be asked at the start.
    ///
    /// The mark goes over to this session, until [`note_presenting`](Self::note_presenting) says otherwise: should
    /// it crash before anybody has said that the room is gone, the next start is told again.
    pub fn was_presenting(&mut self) -> Option<BTreeSet<MapId>> {
        self.take_over(marks::PRESENTING)
    }

    /// The maps whose code names a room has seen in sessions that did not end well, or that are still running. To be asked
    /// at the start; likewise, the mark goes over to this session.
    pub fn code_names_seen(&mut self) -> BTreeSet<MapId> {
        self.take_over(marks::CODE_NAMES).unwrap_or_default()
    }

    fn take_over(&mut self, mark: &str) -> Option<BTreeSet<MapId>> {
        self.adopt();
        let all = Session::all(&self.folder).into_iter().map(|session| session.folder());
        let others = all.filter(|folder| *folder != self.session.folder());
        let marked: Vec<BTreeSet<MapId>> = others.filter_map(|folder| marks::read(&folder, mark)).collect();
        let maps = (!marked.is_empty()).then(|| marked.into_iter().flatten().collect())?;
        if self.mark(mark, Some(&maps)).is_ok() {
            // A session that is still running keeps its own.
            for adopted in &self.adopted {
                let _ = fs::remove_file(adopted.session.folder().join(mark));
            }
        }
        Some(maps)
    }

    /// Removes this session's copies of a map: it was saved, or given up.
    pub fn settle(&mut self, map: MapId) {
        remove_copies(&self.session.folder(), map);
    }

    /// Whether sessions that did not end well have left copies. Reads no document.
    pub fn has_left(&mut self) -> bool {
        self.adopt();
        self.adopted.iter().any(|adopted| !copies_by_map(&adopted.session.folder()).is_empty())
    }

    /// What sessions that did not end well have left unsaved, the latest first. Reads their documents, and waits for each
    /// only so long as for all.
    ///
    /// A session that is still running is left alone, and so is one whose
    /// copies another Fanlight is offering at this moment. A copy that holds
    /// the same as its file is removed unasked.
    pub fn pending(&mut self) -> Vec<Pending> {
        self.adopt();
        let left: Vec<Left> = self.adopted.iter().flat_map(|adopted| Left::all_in(&adopted.session)).collect();
        let documents = left.iter().filter_map(|left| left.document().map(Path::to_owned)).collect();
        let files = documents::read_in_time(documents, documents::PATIENCE, |path| open(path).ok());
        let mut pending: Vec<Pending> = left.into_iter().filter_map(|left| left.beside(&files)).collect();
        pending.sort_by_key(|left| std::cmp::Reverse(left.copies.first().map(|copy| copy.made)));
        self.end_empty_sessions();
        pending
    }

    /// The copies that cannot be read, the last one of each map of which there is no other, in sessions that did not end
    /// well. They stay where they are: somebody may still make something of them.
    pub fn unreadable(&mut self) -> Vec<PathBuf> {
        self.adopt();
        let by_map = self.adopted.iter().flat_map(|adopted| copies_by_map(&adopted.session.folder()).into_values());
        let last_if_all_are = |copies: Vec<(u64, PathBuf)>| {
            let are_all = copies.iter().all(|(_, path)| copy::is_damaged(path));
            copies.into_iter().next().filter(|_| are_all).map(|(_, path)| path)
        };
        by_map.filter_map(last_if_all_are).collect()
    }

    /// Removes the copies of a pending map: it is kept in this session or saved, or nobody wants it.
    pub fn discard(&mut self, pending: &Pending) {
        remove_copies(&pending.session.folder(), pending.origin.map);
        self.end_empty_sessions();
    }

    /// Removes a copy that cannot be read, and the others of the same map.
    pub fn discard_unreadable(&mut self, path: &Path) {
        for folder in self.adopted.iter().map(|adopted| adopted.session.folder()) {
            let mut copies = copies_by_map(&folder).into_iter();
            if let Some((_, copies)) = copies.find(|(_, copies)| copies.iter().any(|(_, copy)| copy == path)) {
                // What could not be removed is asked about once more at the next start.
                for (_, copy) in copies {
                    let _ = fs::remove_file(copy);
                }
            }
        }
        self.end_empty_sessions();
    }

    /// Removes all recovery copies and marks, and returns what could not be removed. Those of other sessions that are still
    /// running stay: nobody knows in this one what is unsaved there.
    ///
    /// This session goes on and has nothing but its lock, which is empty.
    pub(super) fn forget(&mut self) -> Vec<PathBuf> {
        self.adopt();
        let mut left = self.session.clear();
        left.extend(self.adopted.drain(..).flat_map(Adopted::end));
        left.extend(clear(&self.folder, |_| false));
        left
    }

    /// Ends the session well: nothing of it is left.
    pub fn end(self) {
        // What could not be removed is offered once more at the next start.
        let _ = self.session.end(self.lock);
    }

    /// Takes over the sessions that have ended and that nobody else looks after.
    fn adopt(&mut self) {
        for session in Session::all(&self.folder) {
            let is_known = session == self.session || self.adopted.iter().any(|adopted| adopted.session == session);
            if !is_known {
                self.adopted.extend(session.adopt());
            }
        }
    }

    fn end_empty_sessions(&mut self) {
        let (empty, full): (Vec<Adopted>, _) = self.adopted.drain(..).partition(|adopted| adopted.session.is_empty());
        self.adopted = full;
        for adopted in empty {
            let _ = adopted.end();
        }
    }
}

/// The copies of one map in a session's folder, the last one first; never empty.
struct Left {
    session: Session,
    copies: Vec<(copy::Found, PathBuf)>,
}

impl Left {
    fn all_in(session: &Session) -> Vec<Self> {
        let whole = |(_, path): (u64, PathBuf)| copy::read(&path).map(|(found, _)| (found, path));
        let by_map = copies_by_map(&session.folder()).into_values();
        // What is not whole, or was made by a newer Fanlight, is passed over and stays where it is.
        let copies = by_map.map(|paths| paths.into_iter().filter_map(whole).collect::<Vec<_>>());
        let some = copies.filter(|copies| !copies.is_empty());
        some.map(|copies| Self { session: session.clone(), copies }).collect()
    }

    fn document(&self) -> Option<&Path> {
        self.copies.first()?.0.origin.document.as_deref()
    }

    /// What is pending, given what the documents hold now. Where nothing is, the copies go.
    fn beside(mut self, files: &BTreeMap<PathBuf, Arc<Vec<u8>>>) -> Option<Pending> {
        let mut origin = self.copies.first()?.0.origin.clone();
        let file = origin.document.as_ref().and_then(|document| files.get(document)).cloned();
        let on_disk = file.as_ref().map(|bytes| Fingerprint::of(bytes));
        // The file holds what one of them does: it was saved then. Those before it are older than the file.
        let saved = self.copies.iter().position(|(found, _)| on_disk == Some(found.content));
        if let (Some(at), Some(on_disk)) = (saved, on_disk) {
            let disk = origin.file.and_then(|seen| seen.disk);
            origin.file = Some(LastSeen { fingerprint: on_disk, disk });
            for (_, outdated) in self.copies.drain(at..) {
                let _ = fs::remove_file(outdated);
            }
        }
        if self.copies.is_empty() {
            remove_copies(&self.session.folder(), origin.map);
            return None;
        }
        let file_state = match on_disk {
            _ if origin.document.is_none() => FileState::NeverSaved,
            None => FileState::Missing,
            on_disk if on_disk == origin.file.map(|seen| seen.fingerprint) => FileState::AsItWas,
            Some(_) => FileState::ChangedSince,
        };
        let copies = self.copies.into_iter().map(|(found, path)| RecoveryCopy { made: found.made, path }).collect();
        Some(Pending { origin, file_state, file, copies, session: self.session })
    }
}

/// The copies in a session's folder by map, the last one first.
fn copies_by_map(folder: &Path) -> BTreeMap<String, Vec<(u64, PathBuf)>> {
    let mut by_map: BTreeMap<String, Vec<(u64, PathBuf)>> = BTreeMap::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        if let Some((map, number)) = name.to_str().and_then(parse_copy_name) {
            by_map.entry(map.to_owned()).or_default().push((number, entry.path()));
        }
    }
    for copies in by_map.values_mut() {
        copies.sort_by_key(|(number, _)| std::cmp::Reverse(*number));
    }
    by_map
}

fn copies_of(folder: &Path, map: MapId) -> Vec<(u64, PathBuf)> {
    copies_by_map(folder).remove(&map.to_string()).unwrap_or_default()
}

fn remove_copies(folder: &Path, map: MapId) {
    for (_, path) in copies_of(folder, map) {
        // What cannot be removed is offered once more at the next start.
        let _ = fs::remove_file(path);
    }
}
