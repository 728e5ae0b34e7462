//! The marks of a session that is showing something to a room, or has shown it code names: after a crash the next start
//! shows nothing unasked, and no real names.
//!
//! Each holds the ids of the maps whose code names the room has seen, one a line, and nothing else: no title and no path.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::Read;
use std::path::Path;

use crate::model::MapId;

/// The mark of a session that is presenting.
pub(super) const PRESENTING: &str = "presenting";
/// The mark of a session in which a room has seen code names.
pub(super) const CODE_NAMES: &str = "code-names";
/// Far more maps than anybody shows in one session.
const MAX_BYTES: u64 = 1 << 20;

/// Whether a file of a session's folder is a mark.
pub(super) fn is_mark(name: &str) -> bool {
    matches!(name, PRESENTING | CODE_NAMES)
}

/// A mark as it is written.
pub(super) fn written(maps: &BTreeSet<MapId>) -> String {
    maps.iter().flat_map(|map| [map.to_string(), "\n".to_owned()]).collect()
}

/// A mark in a session's folder, if there is one. One that cannot be made out stands for no map.
pub(super) fn read(session_folder: &Path, mark: &str) -> Option<BTreeSet<MapId>> {
    let path = session_folder.join(mark);
    path.symlink_metadata().ok()?;
    Some(maps_in(&path).unwrap_or_default())
}

fn maps_in(path: &Path) -> Option<BTreeSet<MapId>> {
    // What is no file may keep the start waiting, such as a pipe.
    path.metadata().ok().filter(std::fs::Metadata::is_file)?;
    let mut text = String::new();
    File::open(path).ok()?.take(MAX_BYTES).read_to_string(&mut text).ok()?;
    text.lines().map(|line| line.parse().ok()).collect()
}
