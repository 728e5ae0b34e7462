//! What is said of a file that is not as it should be: findings where it can be used all the same, a refusal where not.

use std::path::Path;

use crate::lang::Message;
use crate::model::{Line, clean_line, is_forbidden};

/// Something to be known of a file that can be used; the file itself is untouched.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// The line, from 1, where there is one.
    pub line: Option<usize>,
    /// The column in characters, from 1, where there is one.
    pub column: Option<usize>,
    /// What was found and what was made of it.
    pub message: Message,
    /// Whether it was not as it should be, and has been mended in memory.
    pub is_mended: bool,
}

/// What stands behind a refusal, for the program; people are told by [`Refusal::message`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    /// There is no such file, any more or at all.
    Missing,
    /// The file is sealed with a password, and may well be a map.
    Sealed,
    /// The file is something else than a map, or cannot be read, or has faults that only a person can mend.
    Unusable,
}

/// Why a file cannot be used at all. The file itself is untouched.
#[derive(Debug, Clone, PartialEq)]
pub struct Refusal {
    /// What stands behind it.
    pub cause: Cause,
    /// Where it goes wrong, unless the file is wrong as a whole.
    pub place: Option<Box<Place>>,
    /// What is wrong.
    pub message: Message,
    /// What the person can do about it.
    pub remedy: Message,
}

/// A place in a file, and what stands there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// The line itself, or the part of it around the column when it is long; without characters that would not show.
    pub excerpt: String,
    /// How many characters of the excerpt stand before the column.
    pub before: usize,
}

/// The most characters of a line that are shown before and after the column.
const EXCERPT_SIDE: usize = 60;
/// The most characters of a file's text that a message repeats.
const QUOTED_CHARS: usize = 60;

/// What a file says, as a message may repeat it: in one line, short, and without what would reorder it or act on a
/// terminal.
pub(super) fn quoted(text: &str) -> String {
    shortened(text, QUOTED_CHARS)
}

/// Likewise, of two texts that one message repeats together.
pub(super) fn quoted_half(text: &str) -> String {
    shortened(text, QUOTED_CHARS / 2 - 2)
}

fn shortened(text: &str, most: usize) -> String {
    let mut chars = text.chars().map(|c| if is_forbidden(c, Line::Single) { ' ' } else { c });
    let mut quoted: String = chars.by_ref().take(most).collect();
    if chars.next().is_some() {
        quoted.push('…');
    }
    quoted
}

/// A path as it can be shown: in one line, and without what would reorder it or act on a terminal.
#[must_use]
pub fn shown(path: &Path) -> String {
    clean_line(&path.to_string_lossy())
}

impl Refusal {
    /// A refusal of the whole file, at no place in it.
    #[must_use]
    pub fn whole(message: Message, remedy: Message) -> Self {
        Self::because(Cause::Unusable, message, remedy)
    }

    /// A refusal of the whole file for a cause that the program acts on.
    #[must_use]
    pub fn because(cause: Cause, message: Message, remedy: Message) -> Self {
        Self { cause, place: None, message, remedy }
    }

    /// A refusal because of what stands at a line and column of `source`, both from 1.
    #[must_use]
    pub fn at(source: &str, line: usize, column: usize, message: Message, remedy: Message) -> Self {
        let place = Some(Box::new(Place::new(source, line, column)));
        Self { cause: Cause::Unusable, place, message, remedy }
    }
}

impl Place {
    fn new(source: &str, line: usize, column: usize) -> Self {
        let whole = source.split('\n').nth(line.saturating_sub(1)).unwrap_or_default();
        let before_column = column.saturating_sub(1);
        let first = before_column.saturating_sub(EXCERPT_SIDE);
        let part = whole.chars().skip(first).take(2 * EXCERPT_SIDE);
        // Every character stays one character, so that the column still fits.
        let excerpt: String = part.map(|c| if is_forbidden(c, Line::Single) { ' ' } else { c }).collect();
        Self { line, column, excerpt: excerpt.trim_end().to_owned(), before: before_column - first }
    }
}
