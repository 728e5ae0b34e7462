//! The tray, with the entry box at its head.

pub mod entry_box;
pub mod tray;
