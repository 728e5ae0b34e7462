//! How well a text answers to what was typed: best first, and the beginnings of words count more.
//!
//! Case and accents do not matter. Nothing here knows what is ranked.

use std::cmp::Reverse;

use crate::model::fold;

/// One that matches, and how well.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found<T> {
    /// The higher, the better.
    pub score: u32,
    /// What matches.
    pub item: T,
}

/// What was typed, made ready for comparing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    folded: Vec<char>,
    words: Vec<Vec<char>>,
}

impl Query {
    /// Small letters without accents; several words may come in any order.
    #[must_use]
    pub fn new(typed: &str) -> Self {
        let folded: Vec<char> = fold(typed.trim()).chars().collect();
        let words = folded.split(|c| c.is_whitespace()).filter(|word| !word.is_empty()).map(<[char]>::to_vec).collect();
        Self { folded, words }
    }

    /// Whether nothing was typed: everything matches alike.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.folded.is_empty()
    }

    /// How well a text matches, or none where it does not.
    ///
    /// Above all the whole beginning, then beginnings of words, then anywhere within, at last the letters in their
    /// order with others between them. Of equally good ones the shorter text is better.
    #[must_use]
    pub fn score(&self, text: &str) -> Option<u32> {
        if self.is_empty() {
            return Some(0);
        }
        let text: Vec<char> = fold(text).chars().collect();
        let short = 200 - text.len().min(200) as u32;
        if text.starts_with(&self.folded) {
            let is_whole = text.len() == self.folded.len();
            return Some(if is_whole { 6_000 } else { 5_000 } + short);
        }
        if finds(&text, &self.folded, true) {
            return Some(4_000 + short);
        }
        if self.words.iter().all(|word| finds(&text, word, true)) {
            return Some(3_000 + short);
        }
        if self.words.iter().all(|word| finds(&text, word, false)) {
            return Some(2_000 + short);
        }
        let bonus = self.scattered(&text)?;
        Some(bonus.min(1_500) + short)
    }

    /// The letters in their order, with others between: more for beginnings of words and for letters side by side.
    fn scattered(&self, text: &[char]) -> Option<u32> {
        let (mut at, mut bonus, mut last) = (0, 0, None);
        for wanted in self.folded.iter().filter(|c| !c.is_whitespace()) {
            let rest = text.get(at..)?;
            // A beginning of a word further on is what is usually meant: "ml" for "marine lab".
            let next = |needs_start: bool| {
                let here = |i: &usize| !needs_start || begins_word(text, at + i);
                (0..rest.len()).filter(here).find(|&i| rest.get(i) == Some(wanted)).map(|i| at + i)
            };
            let is_next = text.get(at) == Some(wanted) && last.is_some();
            let found = if is_next { Some(at) } else { next(true).or_else(|| next(false)) }?;
            bonus += if begins_word(text, found) { 120 } else { 10 };
            bonus += if last.is_some_and(|last| last + 1 == found) { 40 } else { 0 };
            (last, at) = (Some(found), found + 1);
        }
        // One letter somewhere in a long text is no match worth showing.
        (bonus >= 40).then_some(bonus)
    }
}

/// The best `most` of all that match, best first; equally good ones in the order of their texts.
pub fn best<T>(typed: &str, items: impl Iterator<Item = T>, text: impl Fn(&T) -> &str, most: usize) -> Vec<Found<T>> {
    let query = Query::new(typed);
    let mut found: Vec<Found<T>> =
        items.filter_map(|item| Some(Found { score: query.score(text(&item))?, item })).collect();
    found.sort_by_cached_key(|found| (Reverse(found.score), text(&found.item).to_owned()));
    found.truncate(most);
    found
}

fn begins_word(text: &[char], at: usize) -> bool {
    at.checked_sub(1).and_then(|before| text.get(before)).is_none_or(|before| !before.is_alphanumeric())
}

fn finds(text: &[char], wanted: &[char], at_word: bool) -> bool {
    let mut places = text.windows(wanted.len().max(1)).enumerate();
    places.any(|(at, window)| window == wanted && (!at_word || begins_word(text, at)))
}

#[cfg(test)]
mod tests {
    //! Who comes before whom.
    use super::*;

    #[track_caller]
    fn check(typed: &str, texts: &[&str], wanted: &[&str]) {
        let found = best(typed, texts.iter().copied(), |text| text, 10);
        assert_eq!(found.iter().map(|found| found.item).collect::<Vec<_>>(), wanted);
    }

    #[test]
    fn beginnings_count_more_than_what_is_within() {
        check(
            "co",
            &["Beach cooperative", "Radio Coast", "Council", "Taco stands", "Mayor"],
            &["Council", "Radio Coast", "Beach cooperative", "Taco stands"],
        );
    }

    #[test]
    fn letters_of_several_words_and_words_in_any_order_are_found() {
        check("uml", &["Umbrella makers", "University marine lab"], &["University marine lab", "Umbrella makers"]);
        check("lab uni", &["University marine lab", "Labour union"], &["Labour union", "University marine lab"]);
    }

    #[test]
    fn case_and_accents_do_not_matter_and_what_does_not_match_is_left_out() {
        check("CAFES", &["Beach cafés", "Cafeteria"], &["Beach cafés"]);
        check("mun", &["Muñoz", "Mayor"], &["Muñoz"]);
        check("x", &["Taxi drivers", "Mayor"], &["Taxi drivers"]);
        check("zq", &["Taxi drivers"], &[]);
    }

    #[test]
    fn nothing_typed_finds_all_in_the_order_of_their_names() {
        check("  ", &["b", "a"], &["a", "b"]);
    }
}
