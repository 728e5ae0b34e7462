//! Looks at the first and last bytes of a file that may not be a map at all, and says what it is instead.

use super::super::open::too_big;
use super::super::refusal::Refusal;
use super::head::MAX_FILE_BYTES;
use crate::lang::Message;

/// The text of a file, without a byte order mark.
///
/// # Errors
///
/// It is too big, or something else than a text in UTF-8.
pub(super) fn text(bytes: &[u8]) -> Result<&str, Refusal> {
    if bytes.len() > MAX_FILE_BYTES {
        return Err(too_big());
    }
    if let Some((message, remedy)) = what_else(bytes) {
        return Err(Refusal::whole(Message::new(message), Message::new(remedy)));
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    std::str::from_utf8(bytes).map_err(|error| {
        let (before, _) = bytes.split_at(error.valid_up_to());
        let before = String::from_utf8_lossy(before);
        let line = before.matches('\n').count() + 1;
        let column = before.chars().rev().take_while(|&c| c != '\n').count() + 1;
        let shown = String::from_utf8_lossy(bytes);
        Refusal::at(&shown, line, column, Message::new("file-not-utf8"), Message::new("file-not-utf8-remedy"))
    })
}

/// The message and the remedy for what is not a text at all.
fn what_else(bytes: &[u8]) -> Option<(&'static str, &'static str)> {
    let begins = |with: &[&[u8]]| with.iter().any(|start| bytes.starts_with(start));
    let body = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    if body.is_empty() {
        Some(("file-empty", "file-damaged-remedy"))
    } else if bytes.iter().all(|&byte| byte == 0) {
        Some(("file-only-zeros", "file-damaged-remedy"))
    } else if begins(&[b"age-encryption.org/v1", b"-----BEGIN AGE ENCRYPTED FILE-----"]) {
        Some(("file-sealed", "file-sealed-remedy"))
    } else if begins(&[b"%PDF-"]) {
        Some(("file-pdf", "file-other-remedy"))
    } else if begins(&[b"PK\x03\x04", b"PK\x05\x06"]) {
        Some(("file-zip", "file-zip-remedy"))
    } else if begins(&[b"\xFF\xFE", b"\xFE\xFF"]) || is_utf16_without_mark(bytes) {
        Some(("file-utf16", "file-utf16-remedy"))
    } else if body.starts_with(b"<") && !body.starts_with(b"<<<<<<<") {
        Some(("file-xml", "file-other-remedy"))
    } else if bytes.ends_with(&[0; 8]) {
        Some(("file-zero-end", "file-damaged-remedy"))
    } else if bytes.contains(&0) {
        Some(("file-binary", "file-other-remedy"))
    } else {
        None
    }
}

/// Whether every other one of the first bytes is zero, as in a Latin text of two bytes a letter.
fn is_utf16_without_mark(bytes: &[u8]) -> bool {
    let start = bytes.get(..16).unwrap_or(bytes);
    let is_zero = |parity: usize| start.iter().skip(parity).step_by(2).all(|&byte| byte == 0);
    start.len() >= 4 && (is_zero(0) != is_zero(1))
}

/// The line, from 1, of the first mark that a version control system left where two versions did not fit together.
pub(super) fn conflict_line(source: &str) -> Option<usize> {
    let mut lines = source.lines().enumerate();
    let (first, _) = lines.find(|(_, line)| line.starts_with("<<<<<<<"))?;
    lines.any(|(_, line)| line.starts_with(">>>>>>>")).then_some(first + 1)
}
