//! All tests that need no window on a screen, as one program: one link step, modules by subject.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod cli;
mod code_names;
mod context_menu;
mod dialogs;
mod edits;
mod entering;
mod entering_confidential;
mod exercise;
mod file_flows;
mod files;
mod filter;
mod finding;
mod format_hostile;
mod guide;
mod house;
mod idle;
mod insight;
mod insight_panel;
mod inspector;
mod keyboard;
mod moves;
mod network;
mod network_layout;
mod numbers;
mod pictures;
mod power;
mod races;
mod recovery;
mod room;
mod screen_reader;
mod settings;
mod sizes;
mod spectrum;
mod spreadsheets;
mod store;
mod strange_maps;
mod support;
mod table;
mod targets;
mod terminal;
mod touch;
mod traces;
mod veil;
mod wall_names;
