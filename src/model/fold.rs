//! How texts are compared: the one fold that finding, doubles, code names and the veil have in common.

use unicode_normalization::UnicodeNormalization;

use super::is_invisible;

/// A text as it is compared: without case, accents and what cannot be seen, with single plain spaces, dashes and
/// apostrophes. Scripts without case stay as they are; vowel signs that make words differ are no accents.
#[must_use]
pub fn fold(text: &str) -> String {
    let folded = fold_letters(text);
    let words: Vec<&str> = folded.split_whitespace().collect();
    if words.is_empty() { text.trim().to_owned() } else { words.join(" ") }
}

/// As [`fold`], with all spaces as they are: what is folded piece by piece is what is folded as a whole.
#[must_use]
pub fn fold_letters(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        // Unicode's rules cost twenty times as much, and plain letters need none of them.
        let plain_end = rest.bytes().position(|byte| !byte.is_ascii()).unwrap_or(rest.len());
        let (ascii, other) = rest.split_at(plain_end);
        let at = folded.len();
        folded.push_str(ascii);
        if let Some(added) = folded.get_mut(at..) {
            added.make_ascii_lowercase();
        }
        let (other, next) = other.split_at(other.find(|c: char| c.is_ascii()).unwrap_or(other.len()));
        let letters = other.nfkd().filter(|&c| !is_accent(c) && !is_invisible(c)).map(plain);
        // By way of both cases, so that ß and its capital are ss and both forms of sigma are one.
        let capitals = letters.flat_map(char::to_lowercase).flat_map(char::to_uppercase);
        folded.extend(capitals.flat_map(char::to_lowercase));
        rest = next;
    }
    folded
}

/// Marks that are left out in quick writing: accents, Arabic and Hebrew points, the Arabic stretch, the Indian dot.
fn is_accent(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36F}' | '\u{591}'..='\u{5BD}' | '\u{5BF}'..='\u{5C7}' | '\u{610}'..='\u{61A}' | '\u{640}'
        | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{6D6}'..='\u{6ED}' | '\u{93C}' | '\u{1AB0}'..='\u{1AFF}'
        | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}' | '\u{FE20}'..='\u{FE2F}')
}

/// The usual one of several ways to write a sign that Unicode does not take apart: strokes through Latin letters, the
/// Arabic letters that keyboards of other languages have, the second of the two Japanese syllabaries, digits of other
/// scripts.
fn plain(c: char) -> char {
    match c {
        '‘' | '’' | '‛' | '′' | 'ʹ'..='ʿ' => '\'',
        '“' | '”' | '„' | '«' | '»' => '"',
        '‐'..='―' | '−' => '-',
        'ø' | 'Ø' => 'o',
        'ł' | 'Ł' => 'l',
        'đ' | 'Đ' => 'd',
        'ħ' | 'Ħ' => 'h',
        'ٱ' => 'ا',
        'ى' | 'ی' => 'ي',
        'ک' => 'ك',
        'ة' => 'ه',
        'ァ'..='ヶ' => char::from_u32(u32::from(c) - KATAKANA_FROM_HIRAGANA).unwrap_or(c),
        '٠'..='٩' => digit(c, '٠'),
        '۰'..='۹' => digit(c, '۰'),
        '०'..='९' => digit(c, '०'),
        c => c,
    }
}

/// How far a sign of katakana stands behind that of hiragana, which sounds the same.
const KATAKANA_FROM_HIRAGANA: u32 = 0x60;

/// The plain digit that stands as far from 0 as this one does from the zero of its script.
fn digit(c: char, zero: char) -> char {
    char::from_digit(u32::from(c) - u32::from(zero), 10).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    //! What is one and the same, and what is not.
    use super::*;

    #[test]
    fn case_accents_normal_forms_and_the_other_apostrophe_make_no_difference() {
        for (one, other) in [
            ("asociacion", "Asociación"),
            ("JOSE\u{301}", "José"),
            ("ΟΔΟΣ", "οδός"),
            ("STRASSE", "Straße"),
            ("STRAẞE", "Straße"),
            ("ヒラガナ", "ひらがな"),
            ("ﾋﾗｶﾞﾅ", "ヒラガナ"),
            ("O‘zbek", "Oʻzbek"),
            ("o'brien", "O’Brien"),
            ("d′or", "D'Or"),
            ("Radio\u{200B} Coast", "radio  coast"),
        ] {
            assert_eq!(fold(one), fold(other), "{one} and {other}");
        }
        assert_ne!(fold("か"), fold("が"));
    }

    #[test]
    fn piece_by_piece_it_is_the_same_as_in_whole() {
        use unicode_segmentation::UnicodeSegmentation;
        let text = "ÉCOLE ﬁn ﷺ 한강 ΟΔΟΣ का\u{301} İ ☕️ e\u{301}\u{323}";
        let pieces: String = text.graphemes(true).map(fold_letters).collect();
        assert_eq!(pieces, fold_letters(text));
    }
}
