//! What a text in a map may hold: lengths, and the characters that would hide or reorder what is read.

use std::collections::HashSet;

/// The most characters one text of a map may have.
pub const MAX_TEXT_CHARS: usize = 10_000;

/// Whether a text field is one line or may have several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// A name or a label: no line breaks.
    Single,
    /// Evidence, notes: line breaks and tabs are fine.
    Multi,
}

/// Whether `c` may not stand in a map's text.
///
/// Control characters, and the bidirectional embeddings, overrides and isolates
/// (UAX #9, U+202A–202E and U+2066–2069): they make a name read differently
/// from what it is. Right-to-left text itself needs none of them.
#[must_use]
pub fn is_forbidden(c: char, line: Line) -> bool {
    match c {
        '\n' | '\t' => line == Line::Single,
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}' | '\u{FEFF}' => true,
        _ => c.is_control(),
    }
}

/// `text` as one line a map may hold: breaks and tabs become spaces, forbidden characters go, ends are trimmed,
/// and what is longer than [`MAX_TEXT_CHARS`] is cut.
#[must_use]
pub fn clean_line(text: &str) -> String {
    let spaced = text.chars().map(|c| if matches!(c, '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}') { ' ' } else { c });
    let kept: String = spaced.filter(|&c| !is_forbidden(c, Line::Single)).take(MAX_TEXT_CHARS).collect();
    kept.trim().to_owned()
}

/// `text` as a map may hold it over several lines: forbidden characters go, and what is too long is cut.
#[must_use]
pub fn clean_text(text: &str) -> String {
    text.chars().filter(|&c| !is_forbidden(c, Line::Multi)).take(MAX_TEXT_CHARS).collect()
}

/// Group names, each as [`clean_line`] leaves it, without empty ones and without doubles, in their order.
#[must_use]
pub fn clean_groups<T: AsRef<str>>(groups: impl IntoIterator<Item = T>) -> Vec<String> {
    let mut seen = HashSet::new();
    groups
        .into_iter()
        .map(|group| clean_line(group.as_ref()))
        .filter(|group| !group.is_empty() && seen.insert(group.clone()))
        .collect()
}

/// `text` while it is being typed into a one-line field: as [`clean_line`], but with its ends left alone,
/// so that the space between two words can be typed.
#[must_use]
pub fn clean_typed_line(text: &str) -> String {
    text.chars().filter(|&c| !is_forbidden(c, Line::Single)).take(MAX_TEXT_CHARS).collect()
}

#[cfg(test)]
mod tests {
    //! What survives cleaning and what does not.
    use super::*;

    #[test]
    fn a_line_loses_breaks_controls_and_overrides_but_keeps_every_script() {
        assert_eq!(clean_line("  Youth\ncouncil\u{202E}\u{0007} "), "Youth council");
        assert_eq!(clean_line("اتحاد العمال"), "اتحاد العمال");
        assert_eq!(clean_line("👩‍👩‍👧 families"), "👩‍👩‍👧 families", "joiners hold emoji together");
    }

    #[test]
    fn a_text_keeps_its_lines_and_is_cut_at_the_limit() {
        assert_eq!(clean_text("one\ntwo\r\n"), "one\ntwo\n");
        assert_eq!(clean_text(&"x".repeat(MAX_TEXT_CHARS + 5)).chars().count(), MAX_TEXT_CHARS);
    }
}
