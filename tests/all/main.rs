//! All tests that need no window on a screen, as one program: one link step, modules by subject.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod cli;
mod dialogs;
mod edits;
mod file_flows;
mod files;
mod format_hostile;
mod house;
mod idle;
mod inspector;
mod keyboard;
mod pictures;
mod races;
mod recovery;
mod screen_reader;
mod settings;
mod spectrum;
mod store;
mod support;
