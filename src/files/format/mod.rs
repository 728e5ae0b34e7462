//! The file of a map: readable RON, the same bytes for the same map.
//!
//! Reading is one pipeline: size → what the bytes really are → format and
//! version → the exact structs of that version → upgrade, one pure function
//! per step → mend and report. Nothing here touches the disk.
//!
//! - **Nothing is lost in silence.** What is mended is reported with its place; what cannot be mended is refused.
//! - **Positions are looked for only when there is something to report**, so a clean file pays nothing for them.
//! - The recursion limit of `ron` is never lifted.

mod explain;
mod from_map;
mod lenient;
mod locate;
mod mend;
mod peek;
mod quote;
mod read;
mod sniff;
mod to_map;
pub mod v1;
mod write;

pub use read::{Loaded, read};
pub use write::{WriteError, write};

/// What every map's file says it is.
pub const FORMAT: &str = "spectrum-of-allies";
/// The version that is written.
pub const VERSION: u32 = 1;
/// The most bytes a map's file may have.
pub const MAX_FILE_BYTES: usize = 16 * 1024 * 1024;

/// How files are read and written: `Some` may be left out whether or not the file says so, and nesting is limited.
fn options() -> ron::Options {
    ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
}
