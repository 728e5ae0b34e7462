//! Lines that several answers have.

use std::fmt::{self, Write};

use crate::lang::Lang;
use crate::model::{Map, Wedge};

/// Adds a line.
pub(super) fn push_line(text: &mut String, line: fmt::Arguments<'_>) {
    // Writing to a string does not fail.
    let _ = writeln!(text, "{line}");
}

/// What a wedge is called in a map.
pub(super) fn label_of(wedge: Wedge, map: &Map, lang: &Lang) -> String {
    let own = map.head().labels.of(wedge);
    if own.is_empty() { lang.text(wedge.text_id()) } else { own.to_owned() }
}
