//! Widgets that push actions.

pub mod actor_picker;
pub mod command_row;
pub mod context_menu;
pub mod dots;
pub mod field;
