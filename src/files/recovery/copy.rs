//! One recovery copy as a file: a line that says what it is, and the map's bytes.
//!
//! Both are in one file so that there is never the one without the other.
//! Whether the bytes are a map is for others to find out.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};

use super::Origin;
use crate::files::format::MAX_COPY_BYTES;
use crate::files::spelt_path::{path_of, spelt};
use crate::files::store::{Disk, Fingerprint, LastSeen};
use crate::model::MapId;

const FORMAT: &str = "fanlight-recovery";
const VERSION: u32 = 1;
/// A path of the longest kind, escaped, fits many times.
const MAX_HEADER_BYTES: u64 = 1 << 17;

/// What the first line says, in RON.
#[derive(Serialize, Deserialize)]
struct Header {
    format: String,
    version: u32,
    /// Where the document is saved, if anywhere.
    document: Option<String>,
    map: String,
    /// What the document's file held when it was last read or saved.
    file: Option<(u64, u64)>,
    /// On which disk that was.
    #[serde(default)]
    disk: Option<Disk>,
    /// Since 1970.
    made_seconds: u64,
    content: (u64, u64),
}

/// A copy that was found to be whole.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub(super) origin: Origin,
    pub(super) made: SystemTime,
    pub(super) content: Fingerprint,
}

/// A copy as it is to be written.
pub(super) fn written(origin: &Origin, made: SystemTime, bytes: &[u8]) -> io::Result<Vec<u8>> {
    let header = Header {
        format: FORMAT.to_owned(),
        version: VERSION,
        document: origin.document.as_deref().map(spelt),
        map: origin.map.to_string(),
        file: origin.file.map(|seen| seen.fingerprint.numbers()),
        disk: origin.file.and_then(|seen| seen.disk),
        made_seconds: made.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs(),
        content: Fingerprint::of(bytes).numbers(),
    };
    // On one line: RON escapes the line breaks a path may have.
    let mut written = ron::to_string(&header).map_err(io::Error::other)?.into_bytes();
    written.push(b'\n');
    written.extend_from_slice(bytes);
    Ok(written)
}

/// Whether a copy is there, and is neither whole nor of a newer version, which would be able to read it.
pub(super) fn is_damaged(path: &Path) -> bool {
    let is_newer = || {
        let mut line = Vec::new();
        let read =
            File::open(path).map(|file| BufReader::new(file.take(MAX_HEADER_BYTES)).read_until(b'\n', &mut line));
        let header = ron::de::from_bytes::<Version>(&line).ok().filter(|_| read.is_ok());
        header.is_some_and(|header| header.format == FORMAT && header.version > VERSION)
    };
    path.symlink_metadata().is_ok() && read(path).is_none() && !is_newer()
}

/// What the header of any version says.
#[derive(Deserialize)]
struct Version {
    format: String,
    version: u32,
}

/// Reads a copy; none if it is not whole, or of another version.
pub(super) fn read(path: &Path) -> Option<(Found, Vec<u8>)> {
    if !path.symlink_metadata().is_ok_and(|metadata| metadata.is_file()) {
        return None;
    }
    let mut bytes = Vec::new();
    File::open(path).ok()?.take(MAX_HEADER_BYTES + MAX_COPY_BYTES as u64).read_to_end(&mut bytes).ok()?;
    let line_end = bytes.iter().position(|byte| *byte == b'\n')?;
    let content = bytes.split_off(line_end + 1);
    let header: Header = ron::de::from_bytes(&bytes).ok()?;
    if header.format != FORMAT || header.version != VERSION || header.content != Fingerprint::of(&content).numbers() {
        return None;
    }
    let found = Found {
        origin: Origin {
            map: header.map.parse::<MapId>().ok()?,
            document: header.document.as_deref().map(path_of),
            file: header
                .file
                .map(|numbers| LastSeen { fingerprint: Fingerprint::from_numbers(numbers), disk: header.disk }),
        },
        made: UNIX_EPOCH.checked_add(Duration::from_secs(header.made_seconds))?,
        content: Fingerprint::from_numbers(header.content),
    };
    Some((found, content))
}
