//! The tray, with the entry box at its head.

pub mod entry_box;
pub mod order;
pub mod rows;
mod state;

pub use self::state::{Input, State, next_one};
