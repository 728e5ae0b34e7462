//! The file of a map: readable RON, the same bytes for the same map.
//!
//! Reading is one pipeline: size → what the bytes really are → format and
//! version → the exact structs of that version → mend and report. Nothing here
//! touches the disk. There is one version so far; a second one would read the
//! first by its own structs and bring it up by one pure function, before it is
//! mended.
//!
//! - **Nothing is lost in silence.** What is mended is reported with its place; what cannot be mended is refused.
//! - **Positions are looked for only when there is something to report**, so a clean file pays nothing for them.
//! - **Whatever is read can be written and read again**; what mending or spelling out would make too large for that is
//!   refused.
//! - The recursion limit of `ron` is never lifted.

mod bound;
mod comments;
mod explain;
mod from_map;
mod head;
mod here;
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

pub use head::{FORMAT, MAX_COPY_BYTES, MAX_FILE_BYTES, VERSION};
pub use read::{Loaded, newer_version, read, read_copy};
pub use write::{WriteError, write, write_copy};
