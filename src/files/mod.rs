//! Bytes and disk.

pub mod folder;
