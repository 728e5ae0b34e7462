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

/// Whether `c` leaves nothing to be seen by itself: spaces without width, marks of direction, joiners, fillers,
/// selectors of variants. Some hold an emoji or a word together and so may stand within a text, but make none alone.
#[must_use]
pub fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}'
        | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}')
}

/// `text` as one line a map may hold: breaks and tabs become spaces, forbidden characters go, and so do spaces
/// without width; ends are trimmed, and what is longer than [`MAX_TEXT_CHARS`] is cut. Empty where nothing of it
/// could be seen.
#[must_use]
pub fn clean_line(text: &str) -> String {
    let spaced = text.chars().map(|c| if matches!(c, '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}') { ' ' } else { c });
    let has_no_use = |c: char| is_forbidden(c, Line::Single) || matches!(c, '\u{AD}' | '\u{200B}' | '\u{2060}');
    let kept: String = spaced.filter(|&c| !has_no_use(c)).take(MAX_TEXT_CHARS).collect();
    // Joiners and marks of direction at an end join and direct nothing.
    let kept = kept.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{200C}'..='\u{200F}' | '\u{61C}'));
    if kept.chars().all(|c| c.is_whitespace() || is_invisible(c)) { String::new() } else { kept.to_owned() }
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

/// `text` while it is being typed into a one-line field: without what is forbidden there, and cut to
/// [`MAX_TEXT_CHARS`]. Its ends are left alone, so that the space between two words can be typed; [`clean_line`] does
/// the rest when the field is left.
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
    fn a_line_of_nothing_that_can_be_seen_is_empty() {
        for text in ["", "  \t ", "\u{200B}\u{200B}", " \u{200E} \u{2060}", "\u{FE0F}", "\u{3164}", "\u{202E}\u{200D}"]
        {
            assert_eq!(clean_line(text), "", "{text:?}");
        }
        assert_eq!(clean_line("\u{200B}Radio\u{200B} Coast\u{200E}"), "Radio Coast");
        assert_eq!(clean_line("❤\u{FE0F}"), "❤\u{FE0F}", "what makes the heart red stays");
    }

    #[test]
    fn a_text_keeps_its_lines_and_is_cut_at_the_limit() {
        assert_eq!(clean_text("one\ntwo\r\n"), "one\ntwo\n");
        assert_eq!(clean_text(&"x".repeat(MAX_TEXT_CHARS + 5)).chars().count(), MAX_TEXT_CHARS);
    }
}
