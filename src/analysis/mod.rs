//! What follows from a map. Nothing here changes one, draws one, or knows where it is kept.

mod around;
pub mod code_names;
pub mod filter;
pub mod find;
pub mod insight;
pub mod likeness;
pub mod moves;
mod shown;
mod tally;

pub use around::around;
pub use shown::{Actors, Rest, Shown};
pub use tally::Tally;
