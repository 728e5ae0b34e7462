//! Bytes and disk: what a map looks like as a file, how a file becomes bytes, and how bytes become a file safely.
//!
//! Nothing here knows of windows. What goes wrong comes back as data with
//! [`crate::lang::Message`]s in it, never as words.

pub mod document;
mod fault;
pub mod folder;
pub mod format;
mod open;
pub mod own_folder;
pub mod panel_widths;
pub mod recovery;
mod refusal;
pub mod settings;
mod spelt_path;
pub mod store;

pub use open::open;
pub use refusal::{Cause, Finding, Place, Refusal, shown};
