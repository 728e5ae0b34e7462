//! Fanlight.

pub mod edit;
pub mod lang;
pub mod model;
