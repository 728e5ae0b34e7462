//! What several test modules share: maps of any shape, files with faults in them, and short ways to ask.

pub mod desk_scene;
pub mod driver;
pub mod files;
pub mod held;
pub mod maps;
pub mod scenes;
