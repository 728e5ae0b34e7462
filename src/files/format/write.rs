//! Writes a map in the look the file has: one record after another, short records on one line, actors over several.
//!
//! `ron` has one look for all structs, so each record is printed by itself.

use ron::ser::PrettyConfig;
use serde::Serialize;

use super::from_map::disk_map;
use super::head::{MAX_COPY_BYTES, MAX_FILE_BYTES, options};
use super::v1;
use crate::lang::Message;
use crate::model::Map;

/// Why a map could not be written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WriteError {
    /// Other programs' data that is not RON.
    #[error("data of another program is not valid RON: {0}")]
    Ext(#[from] ron::error::SpannedError),
    /// The printer failed.
    #[error("the map could not be spelt out: {0}")]
    Ron(#[from] ron::Error),
    /// It would be larger than what is read again.
    #[error("the map has {bytes} bytes, more than {MAX_FILE_BYTES}")]
    TooBig {
        /// How large it would be.
        bytes: usize,
    },
}

impl WriteError {
    /// What to tell the person.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Ext(_) => Message::new("file-write-ext"),
            Self::Ron(_) => Message::new("file-write-failed"),
            Self::TooBig { .. } => Message::new("file-write-too-big").with("most", MAX_FILE_BYTES / (1024 * 1024)),
        }
    }
}

/// The bytes of a map's file. The same map always gives the same bytes.
///
/// # Errors
///
/// Other programs' data in it is not RON, or it is larger than can be read again.
pub fn write(map: &Map) -> Result<String, WriteError> {
    at_most(MAX_FILE_BYTES, map)
}

/// The bytes of a recovery copy of a map, which may be larger than a file.
///
/// # Errors
///
/// As [`write()`].
pub fn write_copy(map: &Map) -> Result<String, WriteError> {
    at_most(MAX_COPY_BYTES, map)
}

fn at_most(most: usize, map: &Map) -> Result<String, WriteError> {
    // Taken apart whole, so that no field of the file can be forgotten here.
    let v1::Map {
        format,
        version,
        id,
        title,
        demand,
        place,
        mirrored,
        labels,
        kinds,
        actors,
        relationships,
        snapshots,
        ext,
    } = disk_map(map)?;
    let mut sheet = Sheet { text: "#![enable(implicit_some)]\n(\n".to_owned(), options: options() };
    sheet.field("format", &format, one_line())?;
    sheet.field("version", &version, one_line())?;
    sheet.field("id", &id, one_line())?;
    for (name, text) in [("title", title), ("demand", demand), ("place", place)] {
        sheet.field_unless_default(name, &text)?;
    }
    sheet.field_unless_default("mirrored", &mirrored)?;
    sheet.field_unless_default("labels", &labels)?;
    sheet.list("kinds", &kinds, one_line)?;
    sheet.list("actors", &actors, || lines("\n        "))?;
    sheet.list("relationships", &relationships, one_line)?;
    sheet.list("snapshots", &snapshots, one_line)?;
    if !ext.is_empty() {
        sheet.field("ext", &ext, lines("\n    "))?;
    }
    sheet.text.push_str(")\n");
    if sheet.text.len() > most {
        return Err(WriteError::TooBig { bytes: sheet.text.len() });
    }
    Ok(sheet.text)
}

/// A value on one line.
fn one_line() -> PrettyConfig {
    PrettyConfig::new().depth_limit(0)
}

/// A value with its fields on lines of their own; each line begins with `new_line`.
fn lines(new_line: &'static str) -> PrettyConfig {
    PrettyConfig::new().depth_limit(1).new_line(new_line)
}

struct Sheet {
    text: String,
    options: ron::Options,
}

impl Sheet {
    fn field(&mut self, name: &str, value: &impl Serialize, look: PrettyConfig) -> ron::Result<()> {
        self.text.push_str("    ");
        self.text.push_str(name);
        self.text.push_str(": ");
        self.options.to_writer_pretty(&mut self.text, value, look)?;
        self.text.push_str(",\n");
        Ok(())
    }

    fn field_unless_default<T: Serialize + Default + PartialEq>(&mut self, name: &str, value: &T) -> ron::Result<()> {
        if *value == T::default() { Ok(()) } else { self.field(name, value, one_line()) }
    }

    fn list<T: Serialize>(&mut self, name: &str, items: &[T], look: fn() -> PrettyConfig) -> ron::Result<()> {
        if items.is_empty() {
            return Ok(());
        }
        self.text.push_str("    ");
        self.text.push_str(name);
        self.text.push_str(": [\n");
        for item in items {
            self.text.push_str("        ");
            self.options.to_writer_pretty(&mut self.text, item, look())?;
            self.text.push_str(",\n");
        }
        self.text.push_str("    ],\n");
        Ok(())
    }
}
