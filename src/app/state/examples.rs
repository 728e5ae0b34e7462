//! The maps that are built into the program.

use crate::files::format;
use crate::model::Map;

/// An example with its map.
#[derive(Debug, Clone)]
pub struct BuiltIn {
    /// What it would be called as a file.
    pub file_name: &'static str,
    /// The map.
    pub map: Map,
}

/// File names and texts, from the smallest to the largest.
pub const TEXTS: [(&str, &str); 3] = [
    ("library.ron", include_str!("../../../assets/maps/library.ron")),
    ("beach.ron", include_str!("../../../assets/maps/beach.ron")),
    ("coalition.ron", include_str!("../../../assets/maps/coalition.ron")),
];

/// All examples. A test holds that every one is read without a finding.
#[must_use]
pub fn all() -> Vec<BuiltIn> {
    let read = |(file_name, text): (&'static str, &str)| {
        format::read(text.as_bytes()).ok().map(|loaded| BuiltIn { file_name, map: loaded.map })
    };
    TEXTS.into_iter().filter_map(read).collect()
}
