//! Bytes and disk: what a map looks like as a file, and how a file becomes bytes.
//!
//! Nothing here knows of windows. What goes wrong comes back as data with
//! [`crate::lang::Message`]s in it, never as words.

pub mod format;
mod open;
mod refusal;

pub use open::open;
pub use refusal::{Finding, Place, Refusal};
