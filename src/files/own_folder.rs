//! The one folder Fanlight keeps files of its own in: recovery copies and settings.
//!
//! Knows where it is and how to make it; what is in it is the business of
//! [`super::recovery`] and [`super::settings`].

use std::ffi::OsString;
use std::fs::{self, DirBuilder};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use directories::ProjectDirs;

use super::store::is_temporary;

/// The environment variable that names another folder: for tests, and to carry Fanlight on a memory stick.
pub const FOLDER_VARIABLE: &str = "FANLIGHT_STATE_DIR";

/// Fanlight's own folder. It need not exist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnFolder(PathBuf);

impl OwnFolder {
    /// The user's: what [`FOLDER_VARIABLE`] says, or else the platform's folder for state.
    ///
    /// None where the user has no home.
    #[must_use]
    pub fn of_user() -> Option<Self> {
        Self::chosen(std::env::var_os(FOLDER_VARIABLE))
    }

    fn chosen(variable: Option<OsString>) -> Option<Self> {
        if let Some(folder) = variable.filter(|folder| !folder.is_empty()) {
            return std::path::absolute(folder).ok().map(Self);
        }
        let dirs = ProjectDirs::from("", "", "Fanlight")?;
        Some(Self::at(dirs.state_dir().unwrap_or_else(|| dirs.data_local_dir())))
    }

    /// A folder of the caller's choice.
    #[must_use]
    pub fn at(folder: impl Into<PathBuf>) -> Self {
        Self(folder.into())
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.0
    }
}

/// Makes a folder that only its user can look into, and those above it.
pub(super) fn make_private(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Removes the files in `folder` that `is_ours` knows by name, temporary files, and then the folder if nothing is left.
///
/// Returns what is ours and could not be removed.
pub(super) fn clear(folder: &Path, is_ours: impl Fn(&str) -> bool) -> Vec<PathBuf> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(fault) if matches!(fault.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => return Vec::new(),
        Err(_) => return vec![folder.to_owned()],
    };
    let mut left = Vec::new();
    for entry in entries.flatten() {
        let name = entry.file_name();
        if !is_temporary(&name) && !name.to_str().is_some_and(&is_ours) {
            continue;
        }
        if fs::remove_file(entry.path()).is_err() && entry.path().symlink_metadata().is_ok() {
            left.push(entry.path());
        }
    }
    // Refused where something of others is in it, which is as it should be.
    let _ = fs::remove_dir(folder);
    left
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_variable_names_the_folder_unless_it_is_empty() {
        let named = OwnFolder::chosen(Some("/media/stick/fanlight".into()));
        assert_eq!(named.as_ref().map(OwnFolder::path), Some(Path::new("/media/stick/fanlight")));
        assert_eq!(OwnFolder::chosen(Some(OsString::new())), OwnFolder::chosen(None));
    }
}
