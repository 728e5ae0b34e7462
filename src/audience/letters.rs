//! The letters of a text as names are looked for in it: folded, without what stands between them, and where words may
//! begin and end.

use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

use crate::model::fold_letters;

/// What stands before a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Gap {
    /// Nothing: it goes on with the word.
    None,
    /// A hyphen, an apostrophe, another sign, or something that cannot be seen.
    Sign,
    /// A space or a line break.
    Space,
}

/// A letter, digit, or mark that makes words differ.
#[derive(Debug, Clone, Copy)]
pub(super) struct Letter {
    /// As it is compared.
    pub c: char,
    /// What stands before it.
    pub gap: Gap,
    /// Whether it is a capital behind a small letter, as where words are run together.
    is_hump: bool,
    /// Where what it is written with begins and ends, in bytes.
    pub start: usize,
    /// See `start`.
    pub end: usize,
    /// The place of the next letter that something stands before.
    pub word_end: usize,
}

impl Letter {
    /// Whether it is written without spaces to the next word, or takes what belongs to it without one: a name may stand
    /// inside of what looks like a word.
    fn is_attached(self) -> bool {
        is_of_attached_script(self.c) || !(self.c.is_alphanumeric() || is_combining_mark(self.c))
    }

    /// Whether it is the vowel or the final consonant of a syllable of Hangul.
    pub fn is_of_syllable(self) -> bool {
        matches!(self.c, '\u{1160}'..='\u{11FF}')
    }

    /// Whether it goes on with the sign before it.
    fn is_within_sign(self) -> bool {
        self.is_of_syllable() || is_combining_mark(self.c)
    }
}

/// What of a text is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kept {
    /// Letters and digits.
    Letters,
    /// Everything that can be seen.
    All,
}

/// The letters of a text.
pub(super) fn letters_of(text: &str, kept: Kept) -> Vec<Letter> {
    let mut letters = Vec::with_capacity(text.len());
    let mut gap = Gap::None;
    let mut was_small = false;
    let mut add = |folded: &str, written: &str, start: usize| {
        let is_spaced = written.starts_with(char::is_whitespace);
        gap = gap.max(if is_spaced { Gap::Space } else { Gap::None });
        let mut is_empty = true;
        let mut is_hump = was_small && written.starts_with(char::is_uppercase);
        was_small = written.starts_with(char::is_lowercase);
        for c in folded.chars() {
            let is_letter = c.is_alphanumeric() || is_combining_mark(c);
            if is_letter || (kept == Kept::All && !c.is_whitespace()) {
                let gap = std::mem::replace(&mut gap, Gap::None);
                let is_hump = std::mem::take(&mut is_hump);
                letters.push(Letter { c, gap, is_hump, start, end: start + written.len(), word_end: 0 });
                is_empty = false;
            }
        }
        if is_empty {
            gap = gap.max(Gap::Sign);
        }
    };
    for (start, written) in text.grapheme_indices(true) {
        match written.as_bytes() {
            // Most texts are plain, and folding costs twenty times as much.
            [byte] if byte.is_ascii() => {
                let mut buffer = [0; 4];
                add(char::from(byte.to_ascii_lowercase()).encode_utf8(&mut buffer), written, start);
            }
            _ => add(&fold_letters(written), written, start),
        }
    }
    let mut word_end = letters.len();
    for (at, letter) in letters.iter_mut().enumerate().rev() {
        letter.word_end = word_end;
        if letter.gap != Gap::None {
            word_end = at;
        }
    }
    letters
}

/// Whether a word may end before the letter at a place, and another begin there.
pub(super) fn is_boundary(letters: &[Letter], at: usize) -> bool {
    let (Some(before), Some(after)) = (at.checked_sub(1).and_then(|at| letters.get(at)), letters.get(at)) else {
        return true;
    };
    if after.is_within_sign() && after.gap == Gap::None {
        return false;
    }
    after.gap != Gap::None
        || after.is_hump
        || before.is_attached()
        || after.is_attached()
        || before.c.is_ascii_digit() != after.c.is_ascii_digit()
}

/// Whether a name's word that is written in one may stand in a text with a space before `after`: where words are not
/// parted by spaces, a space within one says nothing.
pub(super) fn may_be_spaced(before: Option<&Letter>, after: &Letter) -> bool {
    after.is_attached() && before.is_some_and(|before| before.is_attached())
}

/// Scripts without spaces between words, and those in which articles, prepositions or particles are written together
/// with the word they belong to. By Unicode's blocks.
fn is_of_attached_script(c: char) -> bool {
    matches!(c,
        // Hebrew, Arabic, Syriac.
        '\u{590}'..='\u{77F}' | '\u{860}'..='\u{8FF}'
        // Tamil, Telugu, Kannada, Malayalam.
        | '\u{B80}'..='\u{D7F}'
        // Thai, Lao, Tibetan, Burmese.
        | '\u{E00}'..='\u{109F}'
        // Hangul in parts, Ethiopic.
        | '\u{1100}'..='\u{139F}'
        // Khmer, the Tai scripts, Balinese.
        | '\u{1780}'..='\u{17FF}' | '\u{1950}'..='\u{19FF}' | '\u{1A20}'..='\u{1AAF}' | '\u{1B00}'..='\u{1B7F}'
        // Han, Kana, Bopomofo, Yi.
        | '\u{2E80}'..='\u{A4CF}'
        // Javanese, Cham, Tai Viet, more Hangul, Burmese and Ethiopic.
        | '\u{A960}'..='\u{AADF}' | '\u{AB00}'..='\u{AB2F}' | '\u{AC00}'..='\u{D7FF}' | '\u{F900}'..='\u{FAFF}'
        | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' | '\u{1B000}'..='\u{1B16F}' | '\u{20000}'..='\u{3FFFF}')
}

/// Whether one such letter alone can be a name: it stands for a word or a syllable, not for a sound.
pub(super) fn is_word_alone(c: char) -> bool {
    matches!(c,
        '\u{3005}'..='\u{3007}' | '\u{3041}'..='\u{30FF}' | '\u{31F0}'..='\u{31FF}' | '\u{3400}'..='\u{4DBF}'
        | '\u{4E00}'..='\u{A4CF}' | '\u{F900}'..='\u{FAFF}' | '\u{1B000}'..='\u{1B16F}' | '\u{20000}'..='\u{3FFFF}')
}

/// Whether a letter is of a language that changes the ends of names, not only adds to them: Greek and Cyrillic.
pub(super) fn is_declined(c: char) -> bool {
    matches!(c, '\u{370}'..='\u{52F}')
}

/// The ends of names that change with the case they stand in, in Greek and Cyrillic, folded.
pub(super) const CHANGING_ENDS: [char; 20] =
    ['α', 'ε', 'η', 'ι', 'ο', 'σ', 'υ', 'ω', 'а', 'е', 'и', 'о', 'у', 'ы', 'ь', 'ю', 'я', 'і', 'є', 'ъ'];

/// Marks that take the vowel from a letter at the end of a word; what is added to the word takes their place.
pub(super) fn is_virama(c: char) -> bool {
    matches!(
        c,
        '\u{94D}'
            | '\u{9CD}'
            | '\u{A4D}'
            | '\u{ACD}'
            | '\u{B4D}'
            | '\u{BCD}'
            | '\u{C4D}'
            | '\u{CCD}'
            | '\u{D4D}'
            | '\u{DCA}'
    )
}
