//! A name as it stands beside its mark: in one line or two, and cut only where nothing else helps.

use std::sync::Arc;

use kurbo::Size;
use unicode_linebreak::linebreaks;
use unicode_segmentation::UnicodeSegmentation;

use crate::layout::fonts::Weight;
use crate::layout::measure::Measurer;

/// How far a name reaches above its first baseline, in text sizes.
pub const ABOVE: f64 = 0.78;
/// How far it reaches below its last baseline, in text sizes.
pub const BELOW: f64 = 0.24;
/// From one line to the next, in text sizes.
pub const STEP: f64 = 1.08;

/// The longest line there is of a name that stands whole, in text sizes.
const LONGEST: f64 = 15.0;
/// The longest line of a name that is cut, in text sizes.
const CUT: f64 = 9.0;
/// How many breaks of a name are looked at.
const MOST_BREAKS: usize = 64;

/// A name in lines.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// One line or two.
    pub lines: Arc<[String]>,
    /// How much room they take, in text sizes.
    pub size_em: Size,
}

/// Measures a name, and breaks it into lines.
#[derive(Clone, Copy)]
pub struct Pen<'a> {
    /// How heavy names are written.
    pub weight: Weight,
    /// Measures them.
    pub measurer: &'a Measurer,
}

impl Pen<'_> {
    /// A name as it may stand, the preferred form first. It is cut only if no two lines could hold it.
    #[must_use]
    pub fn forms(self, name: &str) -> Vec<Block> {
        let whole = self.width_em(name);
        let mut blocks = Vec::with_capacity(2);
        if whole <= LONGEST {
            blocks.push(block(whole, [name.to_owned()]));
        }
        if let Some([first, second]) = halves(name) {
            let widest = self.width_em(first).max(self.width_em(second));
            if widest <= LONGEST {
                let two = block(widest, [first.to_owned(), second.to_owned()]);
                blocks.push(two);
            }
        }
        if blocks.is_empty() {
            blocks.push(self.cut(name));
        }
        blocks
    }

    /// What is left of a name of some words where it finds no place.
    #[must_use]
    pub fn last_resort(self, name: &str) -> Option<Block> {
        let [first, _] = halves(name)?;
        self.whole_words(first).map(|line| block(self.width_em(&line), [line]))
    }

    fn width_em(self, text: &str) -> f64 {
        self.measurer.width(text, self.weight, 1.0)
    }

    /// A name that is too long for two lines: as many words as fit them, or as many letters of an endless word.
    fn cut(self, name: &str) -> Block {
        let first = linebreaks(name)
            .map(|(at, _)| at)
            .take(MOST_BREAKS)
            .take_while(|at| *at < name.len() && self.width_em(name[..*at].trim_end()) <= CUT)
            .filter(|at| name[..*at].ends_with(char::is_whitespace))
            .last();
        let Some((first, rest)) = first.map(|at| name.split_at(at)) else {
            let line = self.whole_words(name).unwrap_or_else(|| self.letters(name));
            return block(self.width_em(&line), [line]);
        };
        let first = first.trim_end();
        match self.whole_words(rest) {
            Some(second) => block(self.width_em(first).max(self.width_em(&second)), [first.to_owned(), second]),
            None => {
                let line = format!("{first}…");
                block(self.width_em(&line), [line])
            }
        }
    }

    /// As many words as fit before an ellipsis; none where not even one does.
    fn whole_words(self, text: &str) -> Option<String> {
        let ends = text.match_indices(char::is_whitespace).map(|(at, _)| at).chain([text.len()]).take(MOST_BREAKS);
        let lines = ends.map(|end| format!("{}…", text[..end].trim_end_matches(|c: char| !c.is_alphanumeric())));
        lines.take_while(|line| self.width_em(line) <= CUT).last().filter(|line| line.chars().nth(1).is_some())
    }

    fn letters(self, text: &str) -> String {
        let mut kept = String::new();
        for grapheme in text.graphemes(true) {
            if self.width_em(&format!("{kept}{grapheme}…")) > CUT {
                break;
            }
            kept.push_str(grapheme);
        }
        kept.push('…');
        kept
    }
}

fn block<const N: usize>(widest: f64, lines: [String; N]) -> Block {
    Block { size_em: Size::new(widest, ABOVE + BELOW + STEP * (N - 1) as f64), lines: Arc::new(lines) }
}

/// A name broken where its halves are most alike, counted in characters: those of one name are of one script.
fn halves(name: &str) -> Option<[&str; 2]> {
    let breaks = linebreaks(name).map(|(at, _)| at).take_while(|at| *at < name.len()).take(MOST_BREAKS);
    let longer = |at: &usize| {
        let (first, second) = name.split_at(*at);
        first.trim_end().chars().count().max(second.chars().count())
    };
    let at = breaks.filter(|at| name[..*at].ends_with(char::is_whitespace)).min_by_key(longer)?;
    let (first, second) = name.split_at(at);
    Some([first.trim_end(), second])
}

#[cfg(test)]
mod tests {
    //! Names short, long, endless and unbreakable.
    use super::*;

    fn forms_of(name: &str) -> (Vec<Vec<String>>, Option<Vec<String>>) {
        let measurer = Measurer::new();
        let pen = Pen { weight: Weight::Medium, measurer: &measurer };
        let (blocks, last_resort) = (pen.forms(name), pen.last_resort(name));
        for block in blocks.iter().chain(&last_resort) {
            assert!(block.size_em.width <= LONGEST, "{name}: {block:?}");
        }
        let lines = |block: Block| block.lines.to_vec();
        (blocks.into_iter().map(lines).collect(), last_resort.map(lines))
    }

    #[test]
    fn a_name_stands_rather_in_one_line_than_in_two() {
        assert_eq!(forms_of("Compass"), (vec![vec!["Compass".to_owned()]], None));
        let (blocks, last_resort) = forms_of("University marine lab");
        assert_eq!(blocks, [vec!["University marine lab"], vec!["University", "marine lab"]]);
        assert_eq!(last_resort, Some(vec!["University…".to_owned()]));
        let (blocks, _) = forms_of("Radio Coast");
        assert_eq!(blocks, [vec!["Radio Coast"], vec!["Radio", "Coast"]]);
    }

    #[test]
    fn an_endless_name_ends_at_a_word_and_an_unbreakable_one_between_letters() {
        let (blocks, _) = forms_of(&"very long indeed ".repeat(600));
        assert_eq!(blocks, [vec!["very long indeed", "very long indeed…"]]);
        let (blocks, last_resort) = forms_of(&"x".repeat(9_000));
        let line = blocks.first().and_then(|lines| lines.first());
        assert!(line.is_some_and(|line| line.ends_with('…') && line.len() < 40), "{blocks:?}");
        assert_eq!(last_resort, None);
    }
}
