//! What lies over the views for a while.

pub mod cover;
pub mod dialog;
pub mod legend;
pub mod notice;
pub mod palette;
