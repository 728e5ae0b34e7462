//! Kinds of relationship in the words of the interface's language, for new maps and the preset.
//!
//! A kind that is already in a map keeps the label the group gave it.

use crate::lang::Lang;
use crate::model::{Kind, default_kinds, tattersall_kinds};

/// The legend a new map begins with.
#[must_use]
pub fn new_map_kinds(lang: &Lang) -> Vec<Kind> {
    in_words(default_kinds(), lang)
}

/// The kinds of partnership after Tattersall.
#[must_use]
pub fn partnership_kinds(lang: &Lang) -> Vec<Kind> {
    in_words(tattersall_kinds(), lang)
}

fn in_words(mut kinds: Vec<Kind>, lang: &Lang) -> Vec<Kind> {
    for kind in &mut kinds {
        let text_id = format!("kind-{}", kind.id);
        if lang.has(&text_id) {
            kind.label = lang.text(&text_id);
        }
    }
    kinds
}
