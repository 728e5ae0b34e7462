//! What a file held when it was read, small enough to remember.
//!
//! Not a signature: whoever wants to deceive it can.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// The length of a content and a hash of all of it.
///
/// The time of modification is deliberately not a part: a file that was only
/// touched, or synchronised back and forth, has not changed, while one changed
/// twice within a clock tick (two seconds on a memory stick) has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Fingerprint {
    length_bytes: u64,
    hash: u64,
}

impl Fingerprint {
    /// The fingerprint of a content.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self { length_bytes: bytes.len() as u64, hash: hash(bytes) }
    }

    /// The fingerprint made of its two [`numbers`](Self::numbers).
    #[must_use]
    pub fn from_numbers((length_bytes, hash): (u64, u64)) -> Self {
        Self { length_bytes, hash }
    }

    /// Length in bytes and hash, to be written down; they mean the same to every release.
    #[must_use]
    pub fn numbers(self) -> (u64, u64) {
        (self.length_bytes, self.hash)
    }

    /// Whether the file at `path` holds this content now.
    ///
    /// Never reads more than the expected length and a byte, nor anything that is not a regular file.
    ///
    /// # Errors
    ///
    /// When the file is missing or cannot be read.
    pub fn matches_file(&self, path: &Path) -> io::Result<bool> {
        let metadata = path.metadata()?;
        if !metadata.is_file() || metadata.len() != self.length_bytes {
            return Ok(false);
        }
        let mut bytes = Vec::new();
        File::open(path)?.take(self.length_bytes + 1).read_to_end(&mut bytes)?;
        Ok(*self == Self::of(&bytes))
    }
}

/// FNV-1a, 64 bits. The hashers of the standard library may differ from release to release, and
/// fingerprints outlive one in recovery copies.
fn hash(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_fnv_1a_as_published() {
        assert_eq!(hash(b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(hash(b"a"), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(hash(b"foobar"), 0x8594_4171_f739_67e8);
    }

    #[test]
    fn numbers_written_down_give_the_same_fingerprint() {
        let fingerprint = Fingerprint::of(b"a map");
        assert_eq!(Fingerprint::from_numbers(fingerprint.numbers()), fingerprint);
    }
}
