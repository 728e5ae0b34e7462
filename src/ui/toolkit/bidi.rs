//! Right-to-left and mixed text in the order in which it is seen.
//!
//! egui lays out from left to right, and shapes by itself only what one font
//! can draw in one go: a word. So words are put in order here, and what is
//! inside a right-to-left word is left to the shaper.

use std::borrow::Cow;

use unicode_bidi::{BidiClass, BidiInfo, bidi_class};
use unicode_segmentation::UnicodeSegmentation;

/// A line of text, its runs and the words of right-to-left runs from left to right as they are seen (UAX #9).
#[must_use]
pub fn visual_order(text: &str) -> Cow<'_, str> {
    // Below U+0590 nothing runs from right to left.
    if text.chars().all(|c| c < '\u{590}') {
        return Cow::Borrowed(text);
    }
    let bidi = BidiInfo::new(text, None);
    let Some(paragraph) = bidi.paragraphs.first() else { return Cow::Borrowed(text) };
    let (levels, runs) = bidi.visual_runs(paragraph, paragraph.range.clone());
    let mut seen = String::with_capacity(text.len());
    for run in runs {
        if levels[run.start].is_rtl() {
            seen.extend(words(&text[run]).into_iter().rev());
        } else {
            seen.push_str(&text[run]);
        }
    }
    Cow::Owned(seen)
}

/// As much of a line, from where one begins to read it, as has room, in the order in which it is seen; `width` measures.
///
/// What runs from left to right is left to the toolkit, which cuts it at its right end.
#[must_use]
pub fn cut_to(text: &str, room: f32, width: impl Fn(&str) -> f32) -> Cow<'_, str> {
    let whole = visual_order(text);
    if matches!(whole, Cow::Borrowed(_)) || width(&whole) <= room {
        return whole;
    }
    let cut = |end: usize| visual_order(&format!("{}…", text.get(..end).unwrap_or_default().trim_end())).into_owned();
    let ends: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).collect();
    let fitting = ends.partition_point(|end| width(&cut(*end)) <= room);
    Cow::Owned(cut(ends.get(fitting.saturating_sub(1)).copied().unwrap_or_default()))
}

/// The words of a right-to-left run, and whatever stands between them one by one, mirrored where it has two sides.
fn words(run: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut is_in_word = false;
    for c in run.chars() {
        let belongs_to_word = matches!(bidi_class(c), BidiClass::R | BidiClass::AL | BidiClass::NSM | BidiClass::BN);
        match words.last_mut() {
            Some(word) if is_in_word && belongs_to_word => word.push(c),
            _ => words.push(mirrored(c).to_string()),
        }
        is_in_word = belongs_to_word;
    }
    words
}

/// The other half of a pair of brackets (the pairs of UAX #9 that are on keyboards).
fn mirrored(c: char) -> char {
    const PAIRS: [(char, char); 6] = [('(', ')'), ('[', ']'), ('{', '}'), ('<', '>'), ('«', '»'), ('‹', '›')];
    PAIRS
        .into_iter()
        .find_map(|(left, right)| if c == left { Some(right) } else { (c == right).then_some(left) })
        .unwrap_or(c)
}

#[cfg(test)]
mod tests {
    //! Order as a reader of both directions sees it, written here from left to right.
    use super::{cut_to, visual_order};

    #[test]
    fn one_direction_from_left_to_right_stays_as_it_is() {
        assert_eq!(visual_order("Radio Coast"), "Radio Coast");
        assert_eq!(visual_order("漢字の会"), "漢字の会");
    }

    #[test]
    fn the_first_word_from_right_to_left_is_seen_rightmost() {
        let (first, second) = ("راديو", "الساحل");
        assert_eq!(visual_order(&format!("{first} {second}")), format!("{second} {first}"));
    }

    #[test]
    fn numbers_and_latin_words_keep_their_own_direction() {
        let (first, second) = ("راديو", "الساحل");
        assert_eq!(visual_order(&format!("Radio {first} {second} 99")), format!("Radio 99 {second} {first}"));
        assert_eq!(visual_order(&format!("{first} FM 99")), format!("FM 99 {first}"));
    }

    #[test]
    fn brackets_open_towards_their_words() {
        let word = "نقابة";
        assert_eq!(visual_order(&format!("{word} ({word})")), format!("({word}) {word}"));
    }

    #[test]
    fn a_line_that_is_too_long_keeps_its_beginning_from_whichever_side_it_is_read() {
        let (first, second, third) =
            ("\u{5e9}\u{5dc}\u{5d5}\u{5dd}", "\u{5e8}\u{5d3}\u{5d9}\u{5d5}", "\u{5d7}\u{5d5}\u{5e3}");
        let text = format!("{first} {second} {third}");
        let width = |text: &str| text.chars().count() as f32;
        assert_eq!(cut_to(&text, 40.0, width), format!("{third} {second} {first}"));
        assert_eq!(cut_to(&text, 11.0, width), format!("…{second} {first}"));
        assert_eq!(cut_to(&text, 5.0, width), format!("…{first}"));
        assert_eq!(cut_to(&text, 0.0, width), "…");
        assert_eq!(cut_to("Radio Coast", 3.0, width), "Radio Coast", "left to the toolkit");
    }
}
