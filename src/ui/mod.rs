//! egui starts here: what the window shows, as functions that read.
//!
//! A view gets shared data to read, its own state, and a list of actions to
//! fill. None is ever handed the app or a map it could change.

pub mod action;
pub mod button;
pub mod command;
pub mod dialog;
pub mod field;
pub mod keys;
pub mod look;
pub mod menu_bar;
pub mod notice;
pub mod paint;
pub mod selection;
pub mod shorten;
pub mod start;
pub mod theme;
pub mod thumbnail;
