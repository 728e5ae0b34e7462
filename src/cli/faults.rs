//! What is wrong with a file, line by line.

use std::fmt;
use std::path::Path;

use super::lines::push_line;
use super::printed::{MAX_FAULT_CHARS, in_line, short};
use crate::files::Refusal;
use crate::files::format::Loaded;
use crate::lang::{Lang, Message, Value};

/// The most faults of a file that are printed one by one.
pub const MAX_FAULTS: usize = 100;

/// `file:line:column`, as far as it is known.
struct Spot<'a>(&'a Path, Option<usize>, Option<usize>);

impl fmt::Display for Spot<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", in_line(&self.0.display().to_string()))?;
        for number in [self.1, self.2].into_iter().flatten() {
            write!(f, ":{number}")?;
        }
        Ok(())
    }
}

/// One line for each of the first faults, and how many more there are.
pub(super) fn findings(path: &Path, loaded: &Loaded, lang: &Lang) -> String {
    let mut text = String::new();
    let mut more = 0;
    for (place, finding) in loaded.findings.iter().enumerate() {
        match finding.message.values.as_slice() {
            [(_, Value::Number(count))] if finding.message.id == MANY_MORE => more += *count as usize,
            _ if place >= MAX_FAULTS => more += 1,
            _ => {
                let spot = Spot(path, finding.line, finding.column);
                push_fault(&mut text, &format!("{spot}: {}", lang.say(&finding.message)));
            }
        }
    }
    if more > 0 {
        let message = Message::new(MANY_MORE).with("count", more);
        push_line(&mut text, format_args!("{}: {}", Spot(path, None, None), lang.say(&message)));
    }
    text
}

/// The Fluent id of how many more faults there are.
const MANY_MORE: &str = "problem-many-more";

/// Why a file cannot be used, where in it, and what helps.
pub(super) fn refused(path: &Path, refusal: &Refusal, lang: &Lang) -> String {
    let mut text = String::new();
    let place = refusal.place.as_deref();
    let spot = Spot(path, place.map(|place| place.line), place.map(|place| place.column));
    push_fault(&mut text, &format!("{spot}: {}", lang.say(&refusal.message)));
    if let Some(place) = place {
        push_line(&mut text, format_args!("    {}", place.excerpt));
        push_line(&mut text, format_args!("    {}^", " ".repeat(place.before)));
    }
    push_fault(&mut text, &format!("    {}", lang.say(&refusal.remedy)));
    text
}

/// One short line.
pub(super) fn push_fault(text: &mut String, line: &str) {
    push_line(text, format_args!("{}", short(&in_line(line), MAX_FAULT_CHARS)));
}
