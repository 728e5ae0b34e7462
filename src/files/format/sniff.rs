//! Looks at the first and last bytes of a file that may not be a map at all, and says what it is instead.

use super::super::refusal::{Cause, Refusal};
use crate::lang::Message;

/// The text of a file that begins as a map does, without a byte order mark.
///
/// # Errors
///
/// It is something else than a map in UTF-8.
pub(super) fn text(bytes: &[u8]) -> Result<&str, Refusal> {
    if let Some(refusal) = what_else(bytes) {
        return Err(refusal);
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes);
    let shown = text.map_or_else(|_| String::from_utf8_lossy(bytes), Into::into);
    if !begins_like_map(&shown) && conflict_line(&shown).is_none() {
        return Err(other_text(&shown));
    }
    text.map_err(|error| {
        let (before, _) = bytes.split_at(error.valid_up_to());
        let before = String::from_utf8_lossy(before);
        let line = before.matches('\n').count() + 1;
        let column = before.chars().rev().take_while(|&c| c != '\n').count() + 1;
        Refusal::at(&shown, line, column, Message::new("file-not-utf8"), Message::new("file-not-utf8-remedy"))
    })
}

/// The refusal of what is not a text at all, or of no use whatever it is.
fn what_else(bytes: &[u8]) -> Option<Refusal> {
    let begins = |with: &[&[u8]]| with.iter().any(|start| bytes.starts_with(start));
    let body = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    if begins(&[b"age-encryption.org/v1", b"-----BEGIN AGE ENCRYPTED FILE-----"]) {
        let (message, remedy) = (Message::new("file-sealed"), Message::new("file-sealed-remedy"));
        return Some(Refusal::because(Cause::Sealed, message, remedy));
    }
    let (message, remedy) = if body.is_empty() {
        ("file-empty", "file-damaged-remedy")
    } else if bytes.iter().all(|&byte| byte == 0) {
        ("file-only-zeros", "file-damaged-remedy")
    } else if begins(&[b"%PDF-"]) {
        ("file-pdf", "file-other-remedy")
    } else if is_office(bytes) {
        ("file-office", "file-table-remedy")
    } else if begins(&[b"PK\x03\x04", b"PK\x05\x06"]) {
        ("file-zip", "file-zip-remedy")
    } else if begins(&[b"\xFF\xFE", b"\xFE\xFF"]) || is_utf16_without_mark(bytes) {
        ("file-utf16", "file-utf16-remedy")
    } else if body.starts_with(b"<") && !body.starts_with(b"<<<<<<<") {
        ("file-xml", "file-other-remedy")
    } else if bytes.ends_with(&[0; 8]) {
        ("file-zero-end", "file-damaged-remedy")
    } else if bytes.contains(&0) {
        ("file-binary", "file-other-remedy")
    } else {
        return None;
    };
    Some(Refusal::whole(Message::new(message), Message::new(remedy)))
}

/// Whether this is a document of an office program: the old kind, or a ZIP archive that says so where it begins.
fn is_office(bytes: &[u8]) -> bool {
    const OLD: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    const PARTS: [&[u8]; 6] = [b"[Content_Types].xml", b"_rels/", b"xl/", b"word/", b"ppt/", b"vnd.oasis.opendocument"];
    let start = bytes.get(..4096).unwrap_or(bytes);
    let holds = |part: &[u8]| start.windows(part.len()).any(|window| window == part);
    bytes.starts_with(OLD) || bytes.starts_with(b"PK\x03\x04") && PARTS.into_iter().any(holds)
}

/// Whether a text begins as RON of a map does, or ends before that could be told.
fn begins_like_map(source: &str) -> bool {
    let mut rest = source.trim_start();
    loop {
        let skipped = if rest.starts_with("//") {
            rest.split_once('\n')
        } else if rest.starts_with("/*") {
            rest.split_once("*/")
        } else if rest.starts_with("#!") {
            rest.split_once(']')
        } else {
            break;
        };
        let Some((_, after)) = skipped else { return true };
        rest = after.trim_start();
    }
    let rest = rest.strip_prefix("Map").map_or(rest, str::trim_start);
    rest.is_empty() || rest.starts_with('(')
}

/// The refusal of a text that is no map.
fn other_text(text: &str) -> Refusal {
    let text = text.trim_start();
    let begins = |first: &[char], then: &[&str]| {
        let after = text.strip_prefix(first).map(str::trim_start);
        after.is_some_and(|after| then.iter().any(|then| after.starts_with(then)))
    };
    let (message, remedy) = if text.starts_with("{\\rtf") {
        ("file-rtf", "file-other-remedy")
    } else if begins(&['{'], &["\"", "}"]) || begins(&['['], &["\"", "{", "[", "]"]) || is_json(text) {
        ("file-json", "file-other-remedy")
    } else if is_markdown(text) {
        ("file-markdown", "file-other-remedy")
    } else if is_table(text) {
        ("file-table", "file-table-remedy")
    } else {
        ("file-text", "file-other-remedy")
    };
    Refusal::whole(Message::new(message), Message::new(remedy))
}

fn is_json(text: &str) -> bool {
    text.starts_with(['{', '[']) && serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok()
}

/// Whether one of the first lines is a heading, a row of a table or a rule, as Markdown has them.
fn is_markdown(text: &str) -> bool {
    let is_heading = |line: &str| line.starts_with('#') && line.trim_start_matches('#').starts_with(' ');
    let is_mark = |line: &str| is_heading(line) || line.starts_with("| ") || line.starts_with("```") || line == "---";
    text.lines().take(20).any(is_mark)
}

/// Whether the first lines have as many separators one as the other, as a spreadsheet writes them.
fn is_table(text: &str) -> bool {
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).take(5).collect();
    let separators = |line: &str, separator: char| {
        let (mut is_quoted, mut count) = (false, 0);
        let mut chars = line.chars().peekable();
        while let Some(c) = chars.next() {
            is_quoted ^= c == '"';
            // In a sentence, a space follows.
            let is_between = c == separator && (c == '\t' || chars.peek() != Some(&' '));
            count += usize::from(is_between && !is_quoted);
        }
        count
    };
    let is_even = |separator: char| {
        let mut counts = lines.iter().map(|line| separators(line, separator));
        let first = counts.next().unwrap_or_default();
        first > 0 && counts.all(|count| count == first)
    };
    ['\t', ';', ','].into_iter().any(is_even)
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
