//! What the files hold that copies are of: read beside each other, and waited for only so long.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::channel;
use std::time::{Duration, Instant};

/// For so long all of them are waited for: one on a share that hangs must keep nobody from working.
pub(super) const PATIENCE: Duration = Duration::from_millis(1_500);

/// The files as far as `read` gives them in time, and not one of the others.
pub(super) fn read_in_time(
    paths: BTreeSet<PathBuf>,
    patience: Duration,
    read: impl Fn(&Path) -> Option<Vec<u8>> + Copy + Send + 'static,
) -> BTreeMap<PathBuf, Arc<Vec<u8>>> {
    let begun = Instant::now();
    let (sender, receiver) = channel();
    let count = paths.len();
    for path in paths {
        let sender = sender.clone();
        // Whoever waits for a disk that does not answer waits alone, and tells it to nobody.
        std::thread::spawn(move || sender.send((read(&path), path)));
    }
    let mut files = BTreeMap::new();
    for _ in 0..count {
        match receiver.recv_timeout(patience.saturating_sub(begun.elapsed())) {
            Ok((bytes, path)) => files.extend(bytes.map(|bytes| (path, Arc::new(bytes)))),
            Err(_) => break,
        }
    }
    files
}

#[cfg(test)]
mod tests {
    //! With disks of all sorts.
    use super::*;

    #[test]
    fn a_disk_that_does_not_answer_is_not_waited_for_and_hides_no_other() {
        let read = |path: &Path| match path.to_str()? {
            "hangs" => loop {
                std::thread::park();
            },
            "gone" => None,
            name => Some(name.as_bytes().to_vec()),
        };
        let paths = ["a", "gone", "hangs", "z"].map(PathBuf::from);
        let begun = Instant::now();
        let files = read_in_time(paths.into(), Duration::from_millis(300), read);
        assert!(begun.elapsed() < Duration::from_secs(5));
        let held: Vec<_> = files.iter().map(|(path, bytes)| (path.to_str(), bytes.as_slice())).collect();
        assert_eq!(held, [(Some("a"), &b"a"[..]), (Some("z"), &b"z"[..])]);
    }
}
