//! The words round a hit in the text they stand in, to be read under the field.

use unicode_segmentation::UnicodeSegmentation;

use super::hit::{Found, Hit, Place, words_of};
use crate::analysis::filter::group_names;
use crate::model::{Map, fold_letters};

/// How much of a text is shown before what was found, and from there on, in graphemes.
const BEFORE: usize = 28;
const AFTER: usize = 90;

/// A part of a text, on one line, with what was found in its middle.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Passage {
    /// What comes before; begins with an ellipsis where something is left out.
    pub before: String,
    /// What was found, as it is written there.
    pub found: String,
    /// What comes after; ends with an ellipsis where something is left out.
    pub after: String,
}

/// What stands round a hit; none where it stands in a name, or in what a relationship says as a sentence: those are
/// shown anyway.
#[must_use]
pub fn passage(map: &Map, found: Found, query: &str) -> Option<Passage> {
    let text = match (found.hit, found.place) {
        (Hit::Actor(id), place) => {
            let actor = map.actor(id)?;
            match place {
                Place::CodeName => actor.code_name.as_str(),
                Place::Group => group_names(actor).find(|group| holds_all(group, query))?,
                Place::Evidence => &actor.evidence,
                Place::Notes => &actor.notes,
                Place::Name | Place::Relationship | Place::Note => return None,
            }
        }
        (Hit::Relationship(id), Place::Note) => &map.relationship(id)?.note,
        (Hit::Relationship(_), _) => return None,
    };
    Some(around(text, query))
}

fn holds_all(text: &str, query: &str) -> bool {
    let folded = fold_letters(text);
    words_of(query).iter().all(|word| folded.contains(word))
}

/// The passage round the first place of the query's first word.
fn around(text: &str, query: &str) -> Passage {
    let (start, end) = place_of(text, query).unwrap_or_default();
    let (before, rest) = text.split_at_checked(start).unwrap_or(("", text));
    let (found, after) = rest.split_at_checked(end.saturating_sub(start)).unwrap_or(("", rest));
    Passage { before: end_of(before), found: on_one_line(found), after: beginning_of(after) }
}

/// Where the first word of a query stands in a text, in bytes, with whole letters at both ends.
fn place_of(text: &str, query: &str) -> Option<(usize, usize)> {
    let word = words_of(query).into_iter().next()?;
    let mut folded = String::with_capacity(text.len());
    // Where each grapheme begins, in the text and folded.
    let mut starts: Vec<(usize, usize)> = Vec::new();
    for (at, grapheme) in text.grapheme_indices(true) {
        starts.push((folded.len(), at));
        folded.push_str(&fold_letters(grapheme));
    }
    let from = folded.find(&word)?;
    let to = from + word.len();
    let first = starts.partition_point(|(folded_at, _)| *folded_at <= from).checked_sub(1)?;
    let end = starts.partition_point(|(folded_at, _)| *folded_at < to);
    Some((starts.get(first)?.1, starts.get(end).map_or(text.len(), |(_, at)| *at)))
}

/// The last words of what comes before.
fn end_of(text: &str) -> String {
    let graphemes: Vec<(usize, &str)> = text.grapheme_indices(true).collect();
    let Some((cut, _)) = graphemes.len().checked_sub(BEFORE).filter(|cut| *cut > 0).and_then(|cut| graphemes.get(cut))
    else {
        return on_one_line(text);
    };
    let kept = text.get(*cut..).unwrap_or_default();
    let whole = kept.find(char::is_whitespace).and_then(|at| kept.get(at..)).map(str::trim_start);
    format!("…{}", on_one_line(whole.filter(|whole| !whole.is_empty()).unwrap_or(kept)))
}

/// The first words of what comes after.
fn beginning_of(text: &str) -> String {
    let Some((cut, _)) = text.grapheme_indices(true).nth(AFTER) else { return on_one_line(text) };
    let kept = text.get(..cut).unwrap_or_default();
    let whole = kept.rfind(char::is_whitespace).and_then(|at| kept.get(..at)).map(str::trim_end);
    format!("{}…", on_one_line(whole.filter(|whole| !whole.is_empty()).unwrap_or(kept)))
}

fn on_one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    //! What is shown of a text, and that it is the text's own.
    use super::*;

    #[track_caller]
    fn check(text: &str, query: &str, wanted: (&str, &str, &str)) {
        let Passage { before, found, after } = around(text, query);
        assert_eq!((before.as_str(), found.as_str(), after.as_str()), wanted);
    }

    #[test]
    fn what_was_found_is_shown_as_it_is_written() {
        check("The DÉAN stays silent", "dean", ("The ", "DÉAN", " stays silent"));
        check("نقابة المُعلّمين هنا", "المعلمين", ("نقابة ", "المُعلّمين", " هنا"));
        check("Straße", "strasse", ("", "Straße", ""));
        check("at the ﬁnish", "fin", ("at the ", "ﬁn", "ish"));
        check("한강", "하", ("", "한", "강"));
    }

    #[test]
    fn long_texts_are_cut_between_words_and_broken_lines_are_joined() {
        let text = format!("Two staff signed the open letter;\nthe dean stays silent {}", "since then ".repeat(20));
        let Passage { before, found, after } = around(&text, "dean");
        assert_eq!((before.as_str(), found.as_str()), ("…the open letter; the ", "dean"));
        assert!(after.starts_with(" stays silent since") && after.ends_with("then since…"), "{after}");
        let endless = "x".repeat(500);
        assert!(around(&endless, "x").after.ends_with('…'));
        check("", "x", ("", "", ""));
    }
}
