//! Fanlight.

pub mod edit;
pub mod files;
pub mod lang;
pub mod model;
