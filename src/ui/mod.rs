//! egui starts here: what the window shows, as functions that read.
//!
//! A view gets shared data to read, its own state, and a list of actions to
//! fill. None is ever handed the app or a map it could change.

pub mod action;
pub mod brush;
pub mod canvas;
pub mod cover;
pub mod dialog;
pub mod dots;
pub mod entry;
pub mod far_move;
pub mod field;
pub mod filter;
pub mod find_bar;
mod find_pill;
pub mod focus_badge;
pub mod groups_text;
pub mod guide;
pub mod insight;
pub mod inspector;
pub mod kinds;
pub mod legend;
pub mod legend_dialog;
pub mod legend_editor;
pub mod menu_bar;
pub mod moves;
pub mod network_bar;
pub mod notice;
pub mod palette;
pub mod power;
pub mod remove_kind;
pub mod room;
pub mod room_panel;
pub mod start;
pub mod table;
pub mod toolkit;
pub mod tray;
pub mod view;
pub mod wanting;
pub mod words;
