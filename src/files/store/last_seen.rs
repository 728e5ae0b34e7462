//! What is remembered of a file between two saves: what it held, and on which disk that was.

use std::path::Path;

use super::fingerprint::Fingerprint;

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
        let target = super::target::behind_links(path).ok();
        let disk = target.as_deref().and_then(Path::parent).and_then(Disk::of);
        Self { fingerprint: Fingerprint::of(bytes), disk }
    }

    /// A file of that content, of which nobody knows on which disk it was.
    #[must_use]
    pub fn anywhere(fingerprint: Fingerprint) -> Self {
        Self { fingerprint, disk: None }
    }
}

/// A disk, stick or share, as long as it is plugged in: afterwards the same may have another number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Disk(u64);

impl Disk {
    /// The disk that a folder is on; none where the system does not say.
    #[must_use]
    pub fn of(folder: &Path) -> Option<Self> {
        #[cfg(unix)]
        let number = folder.metadata().ok().map(|metadata| std::os::unix::fs::MetadataExt::dev(&metadata));
        #[cfg(windows)]
        let number = winapi_util::Handle::from_path_any(folder)
            .and_then(winapi_util::file::information)
            .ok()
            .map(|information| information.volume_serial_number());
        number.map(Self)
    }
}
