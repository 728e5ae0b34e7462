//! What reaches a terminal: nothing that steers it, nothing that hides or reorders what is read, and no endless line.
//!
//! A file's texts can hold escape sequences, a bell, a carriage return that writes over the line, or marks that turn
//! the direction of reading. None of them is printed, wherever it comes from: a name, a field nobody knows, a path, an
//! argument.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::io::{self, ErrorKind, Write};

use crate::model::{Line, is_forbidden};

/// All is well.
pub(super) const CLEAN: u8 = 0;
/// Something was, or can be, mended.
pub(super) const MENDED: u8 = 1;
/// A file cannot be used, or what was asked for cannot be understood or is not in the map.
pub(super) const UNUSABLE: u8 = 2;
/// The answer could not be written.
pub(super) const UNWRITTEN: u8 = 4;

/// The most characters of a line.
pub const MAX_LINE_CHARS: usize = 1_000;
/// The most characters of a line that reports a fault.
pub const MAX_FAULT_CHARS: usize = 300;
/// The most characters of a name among others.
pub(super) const MAX_NAME_CHARS: usize = 80;
/// Stands for what is not printed.
const HIDDEN: char = '\u{FFFD}';

/// What one command has to say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Printed {
    /// To the standard output.
    pub out: String,
    /// To the standard error.
    pub err: String,
    /// What the program ends with.
    pub code: u8,
}

/// A text for the terminal, line by line; of a line that is too long, the middle is left out.
#[must_use]
pub fn for_terminal(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for (place, line) in text.split('\n').enumerate() {
        if place > 0 {
            safe.push('\n');
        }
        safe.push_str(&short(&in_line(line), MAX_LINE_CHARS));
    }
    safe
}

/// A text of so many characters at most. The middle is left out: what it is about stands at the beginning, and what is
/// wrong with it at the end.
pub(super) fn short(text: &str, most: usize) -> Cow<'_, str> {
    let chars = if text.len() > most { text.chars().count() } else { 0 };
    if chars <= most {
        return Cow::Borrowed(text);
    }
    let behind = most.saturating_sub(1) / 2;
    let before: String = text.chars().take(most.saturating_sub(1 + behind)).collect();
    Cow::Owned(format!("{before}…{}", text.chars().skip(chars - behind).collect::<String>()))
}

/// A text within a line: no line break either.
pub(super) fn in_line(text: &str) -> String {
    let shown = |c: char| match c {
        '\t' => ' ',
        c if is_forbidden(c, Line::Single) => HIDDEN,
        c => c,
    };
    text.chars().map(shown).collect()
}

/// JSON whose texts are the same, with everything escaped that a terminal would not show as it is.
#[must_use]
pub fn json_for_terminal(json: &str) -> String {
    let mut safe = String::with_capacity(json.len());
    for c in json.chars() {
        if c != '\n' && is_forbidden(c, Line::Single) {
            // Such characters stand in texts only, and are no more than four hexadecimal digits.
            // Writing to a string does not fail.
            let _ = write!(safe, "\\u{:04x}", u32::from(c));
        } else {
            safe.push(c);
        }
    }
    safe
}

/// Writes all of a text.
///
/// # Errors
///
/// The output cannot be written: its disk is full, or whoever read it has gone.
pub(super) fn write(mut to: impl Write, text: &str) -> io::Result<()> {
    to.write_all(text.as_bytes())?;
    to.flush()
}

/// Whether a reader has gone away, as `head` does: nobody is to be told.
pub(super) fn is_closed(error: &io::Error) -> bool {
    error.kind() == ErrorKind::BrokenPipe
}

#[cfg(test)]
mod tests {
    //! What is left of a line.
    use super::*;

    #[test]
    fn nothing_that_steers_a_terminal_is_left() {
        assert_eq!(
            for_terminal("a\u{1b}[2Jb\rc\u{7}\u{202E}d\u{9b}\n\te"),
            "a\u{FFFD}[2Jb\u{FFFD}c\u{FFFD}\u{FFFD}d\u{FFFD}\n e"
        );
        assert_eq!(for_terminal("اتحاد, عمال\u{200F} ñ 👩‍👩‍👧"), "اتحاد, عمال\u{200F} ñ 👩‍👩‍👧");
        assert_eq!(in_line("a\nb"), "a\u{FFFD}b");
    }

    #[test]
    fn of_a_long_line_both_ends_are_left() {
        let line = for_terminal(&format!("begin {}ends so\nnext", "x".repeat(10_000)));
        let (first, next) = line.split_once('\n').unwrap_or_default();
        assert_eq!((first.chars().count(), next), (MAX_LINE_CHARS, "next"));
        assert!(first.starts_with("begin xx") && first.contains('…') && first.ends_with("ends so"));
    }

    #[test]
    fn json_keeps_its_texts() {
        let text = "\u{7f}\u{9b}\u{202e}\u{2028}\u{feff} ñ \u{1b}\n\t";
        let json = json_for_terminal(&serde_json::to_string(text).unwrap_or_default());
        assert!(json.chars().all(|c| !is_forbidden(c, Line::Single)), "{json}");
        assert_eq!(serde_json::from_str::<String>(&json).ok().as_deref(), Some(text));
    }
}
