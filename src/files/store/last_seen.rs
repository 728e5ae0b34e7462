//! What is remembered of a file between two saves: what it held, and on which disk that was.

use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};

use super::fingerprint::Fingerprint;
use super::links::behind_links;

/// A file as it was when it was last read or written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LastSeen {
    /// What it held.
    pub fingerprint: Fingerprint,
    /// The disk of its folder, where that is known.
    pub disk: Option<Disk>,
}

impl LastSeen {
    /// A file of that content, at a path that may be a symbolic link.
    #[must_use]
    pub fn of(bytes: &[u8], path: &Path) -> Self {
        let target = behind_links(path).ok();
        let disk = target.as_deref().and_then(Path::parent).and_then(Disk::of);
        Self { fingerprint: Fingerprint::of(bytes), disk }
    }

    /// A file of that content, of which nobody knows on which disk it was.
    #[must_use]
    pub fn anywhere(fingerprint: Fingerprint) -> Self {
        Self { fingerprint, disk: None }
    }
}

/// A disk, stick or share, as long as it is plugged in: afterwards the same may have another number, and another one the
/// same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Disk {
    number: u64,
    /// When its uppermost folder was made, where it keeps that.
    made: Option<SystemTime>,
}

impl Disk {
    /// The disk that a folder is on; none where the system does not say.
    #[cfg(unix)]
    #[must_use]
    pub fn of(folder: &Path) -> Option<Self> {
        use std::os::unix::fs::MetadataExt;
        let number = folder.metadata().ok()?.dev();
        let is_on_it = |folder: &&Path| folder.metadata().is_ok_and(|metadata| metadata.dev() == number);
        let uppermost = folder.ancestors().take_while(is_on_it).last()?;
        let made = uppermost.metadata().and_then(|metadata| metadata.created()).ok();
        // An earlier one is none, and could not be written down.
        Some(Self { number, made: made.filter(|made| *made >= UNIX_EPOCH) })
    }

    /// The disk that a folder is on; none where the system does not say.
    #[cfg(windows)]
    #[must_use]
    pub fn of(folder: &Path) -> Option<Self> {
        let handle = winapi_util::Handle::from_path_any(folder).ok()?;
        let number = winapi_util::file::information(handle).ok()?.volume_serial_number();
        Some(Self { number, made: None })
    }
}
