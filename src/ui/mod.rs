//! egui starts here: what the window shows, as functions that read.
//!
//! A view gets shared data to read, its own state, and a list of actions to
//! fill. None is ever handed the app or a map it could change.

pub mod action;
pub mod command;
pub mod field;
pub mod kind_line;
pub mod look;
pub mod paint;
pub mod selection;
pub mod spectrum;
pub mod theme;
pub mod tray;
