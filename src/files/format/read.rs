//! From the bytes of a file to a map: the pipeline from sniffing to mending.

use serde::de::Deserialize;

use super::super::open::too_big;
use super::super::refusal::{Finding, Refusal};
use super::bound::most_bytes;
use super::comments::comments;
use super::explain::{
    explain, grows_too_big, newer_unreadable, no_format, other_format, too_long, too_many_kinds, version_unknown,
};
use super::head::{FORMAT, MAX_COPY_BYTES, MAX_FILE_BYTES, VERSION, options};
use super::lenient::Lenient;
use super::locate::{line_and_column, locate};
use super::mend::Mender;
use super::peek::{Peeked, peek};
use super::to_map::mended;
use super::write::{WriteError, write};
use super::{sniff, v1};
use crate::lang::Message;
use crate::model::Map;

/// A map as it was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Loaded {
    /// The map; it has no problems.
    pub map: Map,
    /// The version of the file.
    pub version: u32,
    /// What was mended in memory, and whatever else the person should know, by line.
    pub findings: Vec<Finding>,
    /// Whether it must not be saved over: the file is of a newer version and may hold what was not understood.
    pub read_only: bool,
}

impl Loaded {
    /// Whether anything had to be mended. What else is told is no fault.
    #[must_use]
    pub fn is_mended(&self) -> bool {
        self.findings.iter().any(|finding| finding.is_mended)
    }
}

/// The map in a file's bytes.
///
/// # Errors
///
/// The bytes are no map, or hold what cannot be mended without losing something.
pub fn read(bytes: &[u8]) -> Result<Loaded, Refusal> {
    if bytes.len() > MAX_FILE_BYTES {
        return Err(too_big());
    }
    let loaded = read_copy(bytes)?;
    // Nobody is let into a map that could not be saved. What is bounded needs not be spelt out.
    if most_bytes(&loaded.map) > MAX_FILE_BYTES && matches!(write(&loaded.map), Err(WriteError::TooBig { .. })) {
        return Err(grows_too_big());
    }
    Ok(loaded)
}

/// The map in a recovery copy, which may be larger than a file: it is to be made smaller, and not to be lost.
///
/// # Errors
///
/// As [`read`].
pub fn read_copy(bytes: &[u8]) -> Result<Loaded, Refusal> {
    if bytes.len() > MAX_COPY_BYTES {
        return Err(too_big());
    }
    let source = sniff::text(bytes)?;
    let Peeked { format, version, is_whole } = peek(source);
    match &format {
        Some(format) if format != FORMAT => return Err(other_format(format)),
        None if is_whole => return Err(no_format()),
        _ => {}
    }
    match version {
        // What is wrong before the version was reached is told by the exact structs.
        None | Some(1) => {
            let is_named = format.is_some() || source.contains(FORMAT);
            let disk = options().from_str(source).map_err(|error| explain(source, is_named, &error))?;
            finish(disk, source, VERSION, false)
        }
        // Once there is a second version, the first is read by its own structs and brought up here.
        Some(0) => Err(version_unknown()),
        Some(newer) => {
            let disk = newest_known(source).map_err(|error| newer_unreadable(source, newer, &error))?;
            finish(disk, source, newer, true)
        }
    }
}

/// The version of a file that a newer version of the program has written; none of any other file.
#[must_use]
pub fn newer_version(bytes: &[u8]) -> Option<u32> {
    let Peeked { format, version, .. } = peek(sniff::text(bytes).ok()?);
    version.filter(|version| *version > VERSION && format.as_deref() == Some(FORMAT))
}

/// As much of a newer version's file as this version's structs can hold.
fn newest_known(source: &str) -> ron::error::SpannedResult<v1::Map<'_>> {
    let mut reader = ron::Deserializer::from_str_with_options(source, &options())?;
    let disk = v1::Map::deserialize(Lenient(&mut reader)).map_err(|error| reader.span_error(error))?;
    reader.end().map_err(|error| reader.span_error(error))?;
    Ok(disk)
}

fn finish(disk: v1::Map<'_>, source: &str, version: u32, read_only: bool) -> Result<Loaded, Refusal> {
    let (map, mender) = mended(disk, source);
    if let Some((path, field)) = mender.too_long {
        let place = locate(source, &[&path]).into_iter().next().unwrap_or((1, 1));
        return Err(too_long(source, place, field));
    }
    if let Some(path) = mender.too_many_kinds {
        let place = locate(source, &[&path]).into_iter().next().unwrap_or((1, 1));
        return Err(too_many_kinds(source, place));
    }
    let mut findings = Vec::new();
    if read_only {
        let message = Message::new("file-newer").with("version", version.to_string());
        findings.push(Finding { line: None, column: None, message, is_mended: false });
    }
    findings.extend(placed(mender, source));
    if !read_only {
        findings.extend(lost_comments(&map, source));
    }
    debug_assert_eq!(map.problems(), [], "the loader mends or refuses");
    Ok(Loaded { map, version, findings, read_only })
}

/// What was mended, each with its place, by line.
fn placed(mender: Mender, source: &str) -> Vec<Finding> {
    if mender.found.is_empty() {
        return Vec::new();
    }
    let paths: Vec<_> = mender.found.iter().map(|(path, _)| path.as_slice()).collect();
    let places = locate(source, &paths);
    let told = mender.found.into_iter().zip(places);
    let mut findings: Vec<_> = told
        .map(|((_, message), (line, column))| Finding {
            line: Some(line),
            column: Some(column),
            message,
            is_mended: true,
        })
        .collect();
    findings.sort_by_key(|finding| (finding.line, finding.column));
    if mender.untold > 0 {
        let message = Message::new("problem-many-more").with("count", mender.untold);
        findings.push(Finding { line: None, column: None, message, is_mended: true });
    }
    findings
}

/// What a save of the map would drop, at the place of the first. Data of other programs keeps its own comments.
fn lost_comments(map: &Map, source: &str) -> Option<Finding> {
    let found = comments(source);
    let first = *found.first()?;
    let kept = write(map).map_or(0, |text| comments(&text).len());
    let lost = found.len().checked_sub(kept).filter(|lost| *lost > 0)?;
    let (line, column) = line_and_column(source, first);
    let message = Message::new("file-comments").with("count", lost);
    Some(Finding { line: Some(line), column: Some(column), message, is_mended: false })
}
