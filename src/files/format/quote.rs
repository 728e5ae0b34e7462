//! How a text is spelt in the file.
//!
//! `ron` escapes every apostrophe and every combining mark, which leaves "the
//! council's" ugly and Hindi or pointed Arabic unreadable. Here only what would
//! break a line or hide is escaped.

use ron::value::RawValue;
use serde::ser::{Error, Serialize, Serializer};

use crate::model::{Line, is_forbidden};

/// Writes `text` so that people can read it, on one line.
pub(super) fn serialize_text<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
    if text.bytes().all(|byte| byte.is_ascii() && byte != b'\'') {
        // Here ron's own spelling is the same, and quicker.
        return serializer.serialize_str(text);
    }
    RawValue::from_ron(&quoted(text)).map_err(S::Error::custom)?.serialize(serializer)
}

fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            c if is_forbidden(c, Line::Single) => quoted.extend(c.escape_default()),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    //! Both ways of writing a text give the same spelling, and what is read back is the text.
    use super::*;

    #[test]
    fn a_text_stays_readable_on_one_line_and_is_read_back() {
        for (text, spelling) in [
            ("the council's", r#""the council's""#),
            ("हिन्दी, اَلْعَرَبِيَّةُ", "\"हिन्दी, اَلْعَرَبِيَّةُ\""),
            ("she said \"no\" \\ left", r#""she said \"no\" \\ left""#),
            ("one\n\ttwo's\u{85}", r#""one\n\ttwo's\u{85}""#),
        ] {
            assert_eq!(quoted(text), spelling);
            assert_eq!(ron::from_str::<String>(&quoted(text)), Ok(text.to_owned()));
        }
    }

    #[test]
    fn plain_texts_are_spelt_the_same_by_ron() {
        let plain: String = (0..128_u8).filter(|&byte| byte != b'\'').map(char::from).collect();
        for c in plain.chars().filter(|&c| !c.is_control() || matches!(c, '\n' | '\t')) {
            assert_eq!(ron::to_string(&c.to_string()), Ok(quoted(&c.to_string())));
        }
    }
}
