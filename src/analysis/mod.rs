//! What follows from a map. Nothing here changes one, draws one, or knows where it is kept.

pub mod code_names;
pub mod likeness;
pub mod moves;
mod tally;

pub use tally::Tally;
