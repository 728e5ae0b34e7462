//! Bytes and disk.

pub mod own_folder;
pub mod recovery;
pub mod settings;
pub mod store;
