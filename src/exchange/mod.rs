//! Others' formats: what leaves Fanlight as a text and what comes in as one. Toolkit-free, and never near the disk.

pub mod cells;
pub mod field;
pub mod list;
pub mod moves;
pub mod table;
pub mod tsv;
pub mod words;
