//! The groups of an actor as one line of text, to be typed: parted by commas, or by semicolons where a group has a
//! comma in its name, as another program's may.

use crate::model::clean_groups;

/// What parts these groups in their text.
#[must_use]
pub fn separator(groups: &[String]) -> char {
    if groups.iter().any(|group| group.contains(',')) { ';' } else { ',' }
}

/// The text of these groups.
#[must_use]
pub fn joined(groups: &[String]) -> String {
    groups.join(&format!("{} ", separator(groups)))
}

/// The groups a text names.
#[must_use]
pub fn split(text: &str, separator: char) -> Vec<String> {
    clean_groups(text.split(separator))
}
