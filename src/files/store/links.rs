//! Symbolic links: which file a path means in the end.

use std::fs;
use std::path::{Path, PathBuf};

use super::error::SaveError;

/// The system's own limit on Linux.
const MAX_LINKS: usize = 40;

/// The file that a path leads to, absolute. There may be none yet.
///
/// Link by link, because the standard library's `canonicalize` gives up on a link to a file still to be
/// made, and on Windows answers with paths that people do not recognise.
pub(super) fn behind_links(path: &Path) -> Result<PathBuf, SaveError> {
    let mut path = std::path::absolute(path).map_err(|fault| SaveError::of("finding", path, fault))?;
    for _ in 0..MAX_LINKS {
        if !path.symlink_metadata().is_ok_and(|metadata| metadata.is_symlink()) {
            return Ok(path);
        }
        let next = fs::read_link(&path).map_err(|fault| SaveError::of("following", &path, fault))?;
        path = path.parent().map_or_else(|| next.clone(), |folder| folder.join(&next));
    }
    Err(SaveError::LinksInACircle { path })
}
