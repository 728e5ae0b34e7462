//! What stands in a file where the parser stumbled: what people write there in good faith, and what they mean by it.
//!
//! The parser knows what it wanted, not what was meant: a comma in a number, a value in quotes.

use ron::Error;
use serde::de::DeserializeOwned;

use super::super::refusal::quoted;
use super::head::options;
use crate::lang::Message;
use crate::model::{ActorKind, Confidence, Dash, Sign, Wedge};

/// The fields with whole numbers.
const WHOLE_NUMBERS: [&str; 6] = ["influence", "strength", "dots", "number", "color", "version"];
/// What begins or goes on with a number.
const DIGITS: [char; 13] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '-', '+', '.'];

/// A place in a file's text.
pub(super) struct Here<'s> {
    /// The line up to the place.
    before: &'s str,
    /// The line from the place on.
    after: &'s str,
}

impl<'s> Here<'s> {
    /// The line and the column count from 1.
    pub(super) fn new(source: &'s str, line: usize, column: usize) -> Self {
        let whole = source.split('\n').nth(line.saturating_sub(1)).unwrap_or_default();
        let split = whole.char_indices().nth(column.saturating_sub(1)).map_or(whole.len(), |(at, _)| at);
        let (before, after) = whole.split_at(split);
        Self { before, after }
    }

    /// What stands here, up to the next comma or bracket.
    pub(super) fn found(&self) -> &'s str {
        self.after.split([',', ')', ']', '}']).next().unwrap_or_default().trim()
    }

    /// How many characters before this place the sign stands last on the line; 0 where it does not.
    pub(super) fn since(&self, sign: char) -> usize {
        self.before.rfind(sign).map_or(0, |at| self.before.get(at..).unwrap_or_default().chars().count())
    }

    /// The number that goes on here, if it was written with a comma: `0,345`.
    pub(super) fn number_with_comma(&self) -> Option<String> {
        let whole = self.whole_part()?;
        let found = self.found();
        let is_number = !found.is_empty() && found.chars().all(|c| c.is_ascii_digit() || c == '.');
        is_number.then(|| format!("{whole},{found}"))
    }

    /// The digits before the comma before this place.
    fn whole_part(&self) -> Option<&'s str> {
        let whole = self.before.strip_suffix(',')?;
        let number = whole.get(whole.trim_end_matches(DIGITS).len()..)?;
        number.ends_with(|c: char| c.is_ascii_digit()).then_some(number)
    }

    /// The field that the number with a comma is the value of.
    pub(super) fn field_of_number(&self) -> &'s str {
        field_before(self.before.trim_end_matches(',').trim_end_matches(DIGITS))
    }

    /// What to say where a value is wanted of which there are a few, and something else stands.
    pub(super) fn unknown_value(&self, error: &Error) -> Option<(Message, Message)> {
        if !matches!(error, Error::ExpectedIdentifier | Error::SuggestRawIdentifier(_) | Error::InvalidIdentifier(_)) {
            return None;
        }
        let known = match field_before(self.before.trim_end().trim_end_matches("Some(")) {
            "kind" => known_values::<ActorKind>(),
            "confidence" => known_values::<Confidence>(),
            "wanted" => known_values::<Wedge>(),
            "sign" => known_values::<Sign>(),
            "dash" => known_values::<Dash>(),
            _ => return None,
        };
        let message = Message::new("problem-unknown-value").with("value", quoted(self.found()));
        Some((message, Message::new("problem-unknown-value-remedy").with("known", known.join(", "))))
    }
}

/// The field whose value begins after `before`.
fn field_before(before: &str) -> &str {
    let Some(name) = before.trim_end().strip_suffix(':').map(str::trim_end) else { return "" };
    let start = name.trim_end_matches(|c: char| c.is_alphanumeric() || c == '_').len();
    name.get(start..).unwrap_or_default()
}

/// The values that there are, in the file's words: whoever reads a value knows them.
fn known_values<T: DeserializeOwned>() -> &'static [&'static str] {
    match options().from_str::<T>("AnyOther").map_err(|error| error.code) {
        Err(Error::NoSuchEnumVariant { expected, .. }) => expected,
        _ => &[],
    }
}

/// What to say of a number with a comma.
pub(super) fn comma_in_number(number: &str, field: &str) -> (Message, Message) {
    let message = Message::new("problem-comma-in-number").with("number", quoted(number));
    let remedy = if WHOLE_NUMBERS.contains(&field) {
        Message::new("problem-comma-in-whole-number-remedy")
    } else {
        Message::new("problem-comma-in-number-remedy").with("number", quoted(&number.replace(',', ".")))
    };
    (message, remedy)
}
