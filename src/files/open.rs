//! Gets the bytes of a map from disk. Does not look into them, and does not write.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::Path;

use super::fault::{cause, is_silence};
use super::format::MAX_FILE_BYTES;
use super::{Cause, Refusal};
use crate::lang::Message;

/// The bytes of the file at `path`.
///
/// What is not a regular file is not opened, so that a pipe cannot keep the
/// program waiting and a device cannot feed it for ever.
///
/// # Errors
///
/// There is no such file, it is a folder or a device, it may not be read, it is larger than [`MAX_FILE_BYTES`], or
/// reading it failed.
pub fn open(path: &Path) -> Result<Vec<u8>, Refusal> {
    check(&std::fs::metadata(path).map_err(|error| explain(&error))?)?;
    let file = File::open(path).map_err(|error| explain(&error))?;
    // What was looked at and what was opened need not be the same file any more.
    check(&file.metadata().map_err(|error| explain(&error))?)?;
    let mut bytes = Vec::new();
    file.take(MAX_FILE_BYTES as u64 + 1).read_to_end(&mut bytes).map_err(|error| explain(&error))?;
    if bytes.len() > MAX_FILE_BYTES {
        return Err(too_big());
    }
    Ok(bytes)
}

fn check(metadata: &std::fs::Metadata) -> Result<(), Refusal> {
    if metadata.is_dir() {
        Err(Refusal::whole(Message::new("file-folder"), Message::new("file-folder-remedy")))
    } else if !metadata.is_file() {
        Err(Refusal::whole(Message::new("file-not-regular"), Message::new("file-not-regular-remedy")))
    } else if metadata.len() > MAX_FILE_BYTES as u64 {
        Err(too_big())
    } else {
        Ok(())
    }
}

/// The refusal of a file that is too big to be a map.
pub(super) fn too_big() -> Refusal {
    let most = MAX_FILE_BYTES / (1024 * 1024);
    Refusal::whole(Message::new("file-too-big").with("most", most), Message::new("file-too-big-remedy"))
}

fn explain(error: &std::io::Error) -> Refusal {
    let whole = |id: &'static str, remedy: &'static str| Refusal::whole(Message::new(id), Message::new(remedy));
    match error.kind() {
        // A name with a zero in it is no name anywhere.
        ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::InvalidInput | ErrorKind::InvalidFilename => {
            let (message, remedy) = (Message::new("file-not-found"), Message::new("file-not-found-remedy"));
            Refusal::because(Cause::Missing, message, remedy)
        }
        ErrorKind::PermissionDenied => whole("file-no-permission", "file-no-permission-remedy"),
        _ if is_silence(error) => whole("file-no-answer", "file-no-answer-remedy"),
        _ => {
            let message = Message::new("file-unreadable").with("cause", cause(error));
            Refusal::whole(message, Message::new("file-unreadable-remedy"))
        }
    }
}
