//! Puts what the parser says against a file into words a person can act on.

use ron::Error;
use ron::error::SpannedError;

use super::super::refusal::{Refusal, quoted};
use super::head::{FORMAT, MAX_FILE_BYTES, VERSION};
use super::here::{Here, comma_in_number};
use super::{sniff, v1};
use crate::lang::Message;
use crate::model::MAX_TEXT_CHARS;

/// The refusal of a file that is no map of this version. `is_named`: it says somewhere that it is a map.
pub(super) fn explain(source: &str, is_named: bool, error: &SpannedError) -> Refusal {
    if let Some(line) = sniff::conflict_line(source) {
        return Refusal::at(source, line, 1, Message::new("file-conflict"), Message::new("file-conflict-remedy"));
    }
    let (line, mut column) = place(error);
    if is_at_end(source, line, column) || is_open_to_the_end(&error.code) {
        return Refusal::at(source, line, column, Message::new("problem-cut-off"), Message::new("file-damaged-remedy"));
    }
    if !is_named {
        return no_format();
    }
    let here = Here::new(source, line, column);
    if let Some(number) = here.number_with_comma() {
        let column = column + here.found().chars().count() - number.chars().count();
        let (message, remedy) = comma_in_number(&number, here.field_of_number());
        return Refusal::at(source, line, column, message, remedy);
    }
    if matches!(error.code, Error::InvalidEscape(_)) {
        column -= here.since('\\');
    }
    let (message, remedy) = here.unknown_value(&error.code).unwrap_or_else(|| words(&error.code));
    Refusal::at(source, line, column, message, remedy)
}

/// The refusal of a newer version's file that not even the known parts of can be read.
pub(super) fn newer_unreadable(source: &str, version: u32, error: &SpannedError) -> Refusal {
    let (line, column) = place(error);
    let message = Message::new("file-newer-unreadable").with("version", version.to_string());
    Refusal::at(source, line, column, message, Message::new("file-newer-remedy"))
}

/// The refusal of another program's RON.
pub(super) fn other_format(format: &str) -> Refusal {
    let message = Message::new("file-other-format").with("format", quoted(format)).with("wanted", FORMAT);
    Refusal::whole(message, Message::new("file-other-remedy"))
}

/// The refusal of RON that does not say what it is.
pub(super) fn no_format() -> Refusal {
    let remedy = Message::new("file-no-format-remedy").with("wanted", FORMAT);
    Refusal::whole(Message::new("file-no-format"), remedy)
}

/// The refusal of a version that never was.
pub(super) fn version_unknown() -> Refusal {
    let remedy = Message::new("file-version-remedy").with("version", VERSION.to_string());
    Refusal::whole(Message::new("file-version-unknown"), remedy)
}

/// The refusal of a text that is too long.
pub(super) fn too_long(source: &str, (line, column): (usize, usize), field: &'static str) -> Refusal {
    let message = Message::new("problem-text-too-long").with("field", field).with("most", MAX_TEXT_CHARS);
    Refusal::at(source, line, column, message, Message::new("problem-text-too-long-remedy"))
}

/// The refusal of a file whose relationships need more kinds than a legend may have.
pub(super) fn too_many_kinds(source: &str, (line, column): (usize, usize)) -> Refusal {
    let message = Message::new("problem-too-many-kinds").with("most", v1::MAX_OTHERS);
    Refusal::at(source, line, column, message, Message::new("problem-too-many-kinds-remedy"))
}

/// The refusal of a map that could not be opened again once it was saved.
pub(super) fn grows_too_big() -> Refusal {
    let message = Message::new("file-grows-too-big").with("most", MAX_FILE_BYTES / (1024 * 1024));
    Refusal::whole(message, Message::new("file-grows-too-big-remedy"))
}

/// Where the fault begins: names and texts are read before they are found to be wrong, all else is wrong where it is.
fn place(error: &SpannedError) -> (usize, usize) {
    let position = match error.code {
        Error::NoSuchStructField { .. }
        | Error::NoSuchEnumVariant { .. }
        | Error::DuplicateStructField { .. }
        | Error::IntegerOutOfBounds
        | Error::InvalidValueForType { .. }
        | Error::ExpectedDifferentStructName { .. }
        | Error::NoSuchExtension(_)
        | Error::ExpectedDifferentLength { .. } => error.span.start,
        _ => error.span.end,
    };
    (position.line, position.col)
}

/// Whether nothing follows that place but white space: the file was cut off.
fn is_at_end(source: &str, line: usize, column: usize) -> bool {
    let mut rest = source.split('\n').skip(line.saturating_sub(1));
    let on_line = rest.next().unwrap_or_default().chars().skip(column.saturating_sub(1));
    on_line.chain(rest.flat_map(str::chars)).all(char::is_whitespace)
}

/// Whether something was begun that only the end of the file ended.
fn is_open_to_the_end(error: &Error) -> bool {
    matches!(error, Error::Eof | Error::ExpectedStringEnd | Error::UnclosedBlockComment)
}

fn words(error: &Error) -> (Message, Message) {
    let spelling = || Message::new("problem-syntax-remedy");
    match error {
        Error::NoSuchStructField { expected, found, .. } => (
            Message::new("problem-unknown-field").with("field", quoted(found)),
            Message::new("problem-unknown-field-remedy").with("known", expected.join(", ")),
        ),
        Error::NoSuchEnumVariant { expected, found, .. } => (
            Message::new("problem-unknown-value").with("value", quoted(found)),
            Message::new("problem-unknown-value-remedy").with("known", expected.join(", ")),
        ),
        Error::MissingStructField { field, .. } => (
            Message::new("problem-missing-field").with("field", *field),
            Message::new("problem-missing-field-remedy").with("field", *field),
        ),
        Error::DuplicateStructField { field, .. } => (
            Message::new("problem-field-twice").with("field", *field),
            Message::new("problem-field-twice-remedy").with("field", *field),
        ),
        Error::ExpectedDifferentLength { found, .. } => {
            (Message::new("problem-too-many").with("most", found - 1), Message::new("problem-too-many-remedy"))
        }
        Error::ExceededRecursionLimit => (Message::new("problem-too-deep"), Message::new("problem-too-deep-remedy")),
        Error::InvalidValueForType { expected, found } if expected == v1::AN_ID => {
            (Message::new("problem-not-an-id").with("found", quoted(found)), Message::new("problem-not-an-id-remedy"))
        }
        Error::IntegerOutOfBounds => (Message::new("problem-number-too-large"), spelling()),
        Error::TrailingCharacters => {
            (Message::new("problem-more-after-end"), Message::new("problem-more-after-end-remedy"))
        }
        Error::InvalidEscape(_) => (Message::new("problem-escape"), Message::new("problem-escape-remedy")),
        Error::NoSuchExtension(name) => {
            (Message::new("problem-extension").with("name", quoted(name)), Message::new("problem-extension-remedy"))
        }
        Error::ExpectedComma => {
            (Message::new("problem-wanted").with("what", ","), Message::new("problem-comma-remedy"))
        }
        other => match wanted(other) {
            Some(wanted) => (Message::new("problem-wanted").with("what", wanted), spelling()),
            // What the parser says is meant for whoever writes programs, and in English.
            None => (Message::new("problem-unreadable"), spelling()),
        },
    }
}

/// What should stand there: a sign of the file's grammar, or the name of a sort of value as `problem-wanted` knows it.
fn wanted(error: &Error) -> Option<&'static str> {
    Some(match error {
        Error::ExpectedArray => "[",
        Error::ExpectedArrayEnd => "]",
        Error::ExpectedMap => "{",
        Error::ExpectedMapEnd => "}",
        Error::ExpectedMapColon => ":",
        Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) | Error::ExpectedDifferentStructName { .. } => {
            "("
        }
        Error::ExpectedStructLikeEnd | Error::ExpectedOptionEnd => ")",
        Error::ExpectedString => "text",
        Error::ExpectedFloat | Error::UnderscoreAtBeginning | Error::FloatUnderscore => "number",
        Error::ExpectedAttribute | Error::ExpectedAttributeEnd => "#![enable(implicit_some)]",
        Error::ExpectedInteger | Error::InvalidIntegerDigit { .. } => "whole-number",
        Error::ExpectedBoolean => "boolean",
        Error::ExpectedIdentifier | Error::SuggestRawIdentifier(_) | Error::InvalidIdentifier(_) => "name",
        _ => return None,
    })
}
