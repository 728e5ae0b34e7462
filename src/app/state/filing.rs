//! What goes on once nothing can be lost by it, and what waits for that.

use crate::app::background::tasks::SaveTo;
use std::path::{Path, PathBuf};

/// What goes on once nothing can be lost by it.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::app) enum Intent {
    /// Begin an empty map.
    New,
    /// Ask which map to open.
    Open,
    /// Open the map at a path.
    OpenPath(PathBuf),
    /// Open an example.
    OpenExample(&'static str),
    /// Show the start screen.
    CloseMap,
    /// End the program.
    Quit,
}

pub(in crate::app) fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// What is to be saved once the save under way has ended.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::app) enum NextSave {
    /// The map to its own file, if it has changed by then.
    ToItsFile,
    /// The map to another file.
    To(SaveTo),
}
