//! What is said of a file that is not as it should be: findings where it can be used all the same, a refusal where not.

use crate::lang::Message;
use crate::model::{Line, is_forbidden};

/// Something in a file that was not as it should be and has been mended in memory; the file itself is untouched.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// The line, from 1, where there is one.
    pub line: Option<usize>,
    /// The column in characters, from 1, where there is one.
    pub column: Option<usize>,
    /// What was found and what was made of it.
    pub message: Message,
}

/// Why a file cannot be used at all. The file itself is untouched.
#[derive(Debug, Clone, PartialEq)]
pub struct Refusal {
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

impl Refusal {
    /// A refusal of the whole file, at no place in it.
    #[must_use]
    pub fn whole(message: Message, remedy: Message) -> Self {
        Self { place: None, message, remedy }
    }

    /// A refusal because of what stands at a line and column of `source`, both from 1.
    #[must_use]
    pub fn at(source: &str, line: usize, column: usize, message: Message, remedy: Message) -> Self {
        Self { place: Some(Box::new(Place::new(source, line, column))), message, remedy }
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
