//! Widgets that push actions.

pub mod command_row;
pub mod dots;
pub mod field;
