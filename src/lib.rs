//! Fanlight.

pub mod analysis;
pub mod edit;
pub mod lang;
pub mod layout;
pub mod model;
pub mod picture;
pub mod ui;
