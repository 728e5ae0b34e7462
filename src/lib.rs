//! Fanlight.

pub mod edit;
pub mod files;
pub mod lang;
pub mod layout;
pub mod model;
pub mod picture;
pub mod ui;
