//! Any path as a text that is the path again when it is read: in recovery copies and settings, which are texts.
//!
//! Most paths are texts already and are spelt as they are. A name made by an older system or another script may not be
//! Unicode: then the path is spelt by its numbers, behind a sign that no path can have.

use std::path::{Path, PathBuf};

/// No system lets a path have it.
const MARK: char = '\0';

/// The text for a path.
pub(super) fn spelt(path: &Path) -> String {
    path.to_str().map_or_else(|| format!("{MARK}{}", numbers::spelt(path)), str::to_owned)
}

/// The path of a text.
pub(super) fn path_of(text: &str) -> PathBuf {
    match text.strip_prefix(MARK) {
        None => PathBuf::from(text),
        // A text that nobody has written leads nowhere.
        Some(numbers) => numbers::path_of(numbers).unwrap_or_default(),
    }
}

#[cfg(unix)]
mod numbers {
    use std::ffi::OsString;
    use std::fmt::Write as _;
    use std::os::unix::ffi::{OsStrExt, OsStringExt};
    use std::path::{Path, PathBuf};

    pub(super) fn spelt(path: &Path) -> String {
        path.as_os_str().as_bytes().iter().fold(String::new(), |mut spelt, byte| {
            // Writing to a string does not fail.
            let _ = write!(spelt, "{byte:02x}");
            spelt
        })
    }

    pub(super) fn path_of(text: &str) -> Option<PathBuf> {
        let pairs = text.as_bytes().chunks(2).map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok());
        Some(OsString::from_vec(pairs.collect::<Option<_>>()?).into())
    }
}

#[cfg(windows)]
mod numbers {
    use std::ffi::OsString;
    use std::fmt::Write as _;
    use std::os::windows::ffi::{OsStrExt, OsStringExt};
    use std::path::{Path, PathBuf};

    pub(super) fn spelt(path: &Path) -> String {
        path.as_os_str().encode_wide().fold(String::new(), |mut spelt, unit| {
            // Writing to a string does not fail.
            let _ = write!(spelt, "{unit:04x}");
            spelt
        })
    }

    pub(super) fn path_of(text: &str) -> Option<PathBuf> {
        let units = text.as_bytes().chunks(4).map(|unit| u16::from_str_radix(std::str::from_utf8(unit).ok()?, 16).ok());
        Some(OsString::from_wide(&units.collect::<Option<Vec<_>>>()?).into())
    }
}

#[cfg(test)]
mod tests {
    //! There and back.
    use super::*;

    #[test]
    fn a_path_is_the_same_there_and_back() {
        for path in ["/maps/beach.ron", "/maps/playa ñandú 海.ron", "", "00ff"] {
            assert_eq!(spelt(Path::new(path)), path);
            assert_eq!(path_of(path), Path::new(path));
        }
        assert_eq!(path_of("\0nonsense"), Path::new(""));
    }

    #[test]
    #[cfg(unix)]
    fn a_path_that_is_not_unicode_is_the_same_there_and_back() {
        use std::os::unix::ffi::OsStrExt;
        let path = Path::new(std::ffi::OsStr::from_bytes(b"/maps/pe\xF1a.ron"));
        assert_eq!(path_of(&spelt(path)), path);
        assert!(spelt(path).is_ascii());
    }
}
