//! The only code that changes a map.
//!
//! An [`Edit`] says what is to change; [`Document::perform`] applies it,
//! records one step of undo if anything did change, and raises the revision.
//! [`Document::number`] gives the room's numbers, which is no step.
//! Nothing here knows of files or windows.

mod apply;
mod document;
mod edits;
mod history;
mod numbers;
mod writer;

pub use document::{Document, Outcome, State};
pub use edits::{ActorField, Edit, KindFate, KindField, MapField, RelationshipField};
pub use history::StepName;
