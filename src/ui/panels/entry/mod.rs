//! The tray, with the entry box at its head.

pub mod entry_box;
pub mod order;
mod state;
pub mod tray;

pub use self::state::{Input, State, next_one};
