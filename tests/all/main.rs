//! All integration tests in one program, by subject.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod recovery;
mod settings;
mod store;
