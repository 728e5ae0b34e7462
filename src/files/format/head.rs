//! What every map's file says it is, and how files are read and written.

/// What every map's file says it is.
pub const FORMAT: &str = "spectrum-of-allies";

/// The version that is written.
pub const VERSION: u32 = 1;

/// The most bytes a map's file may have.
pub const MAX_FILE_BYTES: usize = 16 * 1024 * 1024;

/// The most bytes a recovery copy may have: a map that has grown too large to be saved is not lost as well.
pub const MAX_COPY_BYTES: usize = 2 * MAX_FILE_BYTES;

/// How files are read and written: `Some` may be left out whether or not the file says so, and nesting is limited.
pub(super) fn options() -> ron::Options {
    ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
}
