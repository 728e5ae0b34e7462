//! Which names are like what was typed: the same, beginning so, holding it, or a slip of the finger away; and, where
//! somebody is chosen by typing, by initials.
//!
//! What makes no difference is said by [`fold`]. Names are folded once and asked many times; what the records behind the
//! names are is the caller's.

use std::collections::{BTreeSet, HashSet};

use strsim::osa_distance;

use crate::model::{ActorId, Map, fold};

/// A longer query is not compared letter by letter: nobody types it with a slip and means another name.
const MOST_LETTERS: usize = 48;
/// Shorter queries allow no slip: nearly every name would be like them.
const LEAST_LETTERS: usize = 4;
/// Slips are looked for where fewer than so many names are like what was typed without one.
const FEW: usize = 8;
/// What a letter counts for that begins a word, that follows the one before, and that does neither.
const AT_WORD: u16 = 120;
const SIDE_BY_SIDE: u16 = 40;
const SCATTERED: u16 = 10;
/// One letter somewhere in a long name is no match worth showing.
const LEAST_COUNT: u16 = 40;

/// How like a name is, the likest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// It is the same name.
    Same,
    /// It begins so.
    Begins,
    /// One of its words begins so.
    WordBegins,
    /// Each word typed begins one of its words, in any order.
    WordsBegin,
    /// It holds what was asked for, word by word.
    Holds,
    /// Its beginning, or that of one of its words, is that many slips away.
    Slips(u8),
    /// It has the letters in their order with others between: the less by how little they stand at beginnings of words
    /// and side by side.
    Letters(u16),
}

/// A name that is like what was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Match<K> {
    /// Whose name.
    pub key: K,
    /// How like.
    pub likeness: Likeness,
}

/// A name as it is compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    folded: String,
    /// One bit for each letter it has, to pass over most names without comparing.
    letters: u64,
}

impl Name {
    /// Folds a name.
    #[must_use]
    pub fn new(name: &str) -> Self {
        let folded = fold(name);
        Self { letters: letters_of(&folded), folded }
    }

    /// Of names equally like, the shorter holds less that was not asked for.
    fn rank(&self) -> (usize, &str) {
        (self.folded.len(), &self.folded)
    }
}

/// Names, folded and ready to be asked. One record may have several.
#[derive(Debug, Clone)]
pub struct Names<K> {
    names: Vec<(K, Name)>,
}

impl<K: Copy + Ord> Names<K> {
    /// Folds these names. Empty ones are like nothing.
    pub fn new<'a>(names: impl IntoIterator<Item = (K, &'a str)>) -> Self {
        let folded = names.into_iter().map(|(key, name)| (key, Name::new(name)));
        Self { names: folded.filter(|(_, name)| !name.folded.is_empty()).collect() }
    }

    /// Whose name this is, but for case and accents; of several, the one with the least key.
    #[must_use]
    pub fn same(&self, name: &str) -> Option<K> {
        let wanted = fold(name);
        self.names.iter().filter(|(_, name)| name.folded == wanted).map(|(key, _)| *key).min()
    }

    /// All names as they are compared, to ask for thousands at once.
    #[must_use]
    pub fn folded(&self) -> HashSet<&str> {
        self.names.iter().map(|(_, name)| name.folded.as_str()).collect()
    }

    /// Who has a name like `query`, at most so many, the likest first; each once. Initials are no likeness: whoever types
    /// a whole name means none.
    #[must_use]
    pub fn like(&self, query: &str, most: usize) -> Vec<Match<K>> {
        self.search(query, most, Query::found_in, |_| true)
    }

    /// Who may be meant by `query` where somebody is chosen by typing, at most so many, the likest first; each once, and
    /// only those that `may_be`.
    pub fn meant(&self, query: &str, most: usize, may_be: impl Fn(K) -> bool) -> Vec<Match<K>> {
        self.search(query, most, Query::likeness, may_be)
    }

    fn search(
        &self,
        query: &str,
        most: usize,
        likeness: impl Fn(&Query, &Name) -> Option<Likeness>,
        may_be: impl Fn(K) -> bool,
    ) -> Vec<Match<K>> {
        let query = Query::new(query);
        if query.is_empty() {
            return Vec::new();
        }
        let names = self.names.iter().filter_map(|(key, name)| Some((likeness(&query, name)?, *key, name)));
        let mut found: Vec<(Likeness, K, &Name)> = names.filter(|(_, key, _)| may_be(*key)).collect();
        let few = most.min(FEW);
        if found.iter().filter(|(likeness, ..)| *likeness < Likeness::Slips(0)).count() < few {
            // One slip is as good as another: of thousands alike, the first ones will do.
            let mut wanted = few;
            for (key, name) in &self.names {
                let slips = query.slips_to(name).filter(|slips| *slips > 0);
                let Some(slips) = slips.filter(|_| may_be(*key)) else { continue };
                found.push((Likeness::Slips(slips), *key, name));
                wanted -= usize::from(slips == 1);
                if wanted == 0 {
                    break;
                }
            }
        }
        found.sort_unstable_by(|(a, x, one), (b, y, other)| (a, one.rank(), x).cmp(&(b, other.rank(), y)));
        let mut known = BTreeSet::new();
        found.retain(|(_, key, _)| known.insert(*key));
        found.truncate(most);
        found.into_iter().map(|(likeness, key, _)| Match { key, likeness }).collect()
    }
}

impl Names<ActorId> {
    /// The names and code names of a map's actors.
    #[must_use]
    pub fn of_actors(map: &Map) -> Self {
        Self::new(map.actors().flat_map(|actor| [(actor.id, actor.name.as_str()), (actor.id, &actor.code_name)]))
    }
}

/// What was typed, made ready for comparing.
pub struct Query {
    folded: String,
    chars: Vec<char>,
    letters: u64,
    /// How many slips of the finger it may be away.
    slips: usize,
}

impl Query {
    /// Folds what was typed.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let folded = fold(text.trim());
        let chars: Vec<char> = folded.chars().take(MOST_LETTERS + 1).collect();
        let slips = match chars.len() {
            0..LEAST_LETTERS => 0,
            LEAST_LETTERS..=6 => 1,
            7..=MOST_LETTERS => 2,
            _ => 0,
        };
        Self { letters: letters_of(&folded), folded, chars, slips }
    }

    /// Whether nothing was typed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.folded.is_empty()
    }

    /// How like a name is without a slip, if it is like it at all.
    #[must_use]
    pub fn likeness(&self, name: &Name) -> Option<Likeness> {
        let letters = || Some(Likeness::Letters(u16::MAX - self.count_letters(name)?));
        self.found_in(name).or_else(letters)
    }

    /// How like a name is in which all words that were typed stand.
    fn found_in(&self, name: &Name) -> Option<Likeness> {
        if self.letters & !name.letters != 0 {
            return None;
        }
        let text = name.folded.as_str();
        let found = text.find(&self.folded);
        let mut words = self.folded.split_whitespace();
        match found {
            Some(0) if text.len() == self.folded.len() => Some(Likeness::Same),
            Some(0) => Some(Likeness::Begins),
            Some(_) if begins_a_word(text, &self.folded) => Some(Likeness::WordBegins),
            _ if words.clone().nth(1).is_some() && words.clone().all(|word| begins_a_word(text, word)) => {
                Some(Likeness::WordsBegin)
            }
            Some(_) => Some(Likeness::Holds),
            None => words.all(|word| text.contains(word)).then_some(Likeness::Holds),
        }
    }

    /// How much the letters count for that stand in a name in their order.
    fn count_letters(&self, name: &Name) -> Option<u16> {
        if self.chars.len() > MOST_LETTERS || self.letters & !name.letters != 0 {
            return None;
        }
        let text: Vec<char> = name.folded.chars().collect();
        let begins = |at: usize| {
            at.checked_sub(1).and_then(|before| text.get(before)).is_none_or(|before| !before.is_alphanumeric())
        };
        let (mut at, mut count, mut last) = (0, 0, None);
        for wanted in self.chars.iter().filter(|c| !c.is_whitespace()) {
            // A beginning of a word further on is what is usually meant: "ml" for "marine lab".
            let next = |needs_start: bool| {
                (at..text.len()).find(|&i| text.get(i) == Some(wanted) && (!needs_start || begins(i)))
            };
            let is_next = text.get(at) == Some(wanted) && last.is_some();
            let found = if is_next { Some(at) } else { next(true).or_else(|| next(false)) }?;
            count += if begins(found) { AT_WORD } else { SCATTERED };
            count += if last.is_some_and(|last: usize| last + 1 == found) { SIDE_BY_SIDE } else { 0 };
            (last, at) = (Some(found), found + 1);
        }
        (count >= LEAST_COUNT).then_some(count)
    }

    /// How many slips away the name, or what begins at one of its words, is: 0 where it is what was asked for. None
    /// where there are too many, or none are allowed for a text that short.
    fn slips_to(&self, name: &Name) -> Option<u8> {
        if self.slips == 0 || (self.letters & !name.letters).count_ones() as usize > self.slips {
            return None;
        }
        let folded = name.folded.as_str();
        // Hardly anybody misses the first letter by more than its neighbour.
        let begins_alike = |at: usize| folded[at..].chars().next().is_some_and(|c| self.chars[..2].contains(&c));
        let starts = folded.char_indices().map(|(at, _)| at).filter(|&at| begins_word(folded, at) && begins_alike(at));
        let distances = starts.take(MOST_LETTERS).flat_map(|start| {
            let ends = folded[start..].char_indices().map(move |(at, c)| start + at + c.len_utf8());
            // A letter too many or too few makes what is compared longer or shorter.
            ends.skip(self.chars.len().saturating_sub(2)).take(3).map(move |end| &folded[start..end])
        });
        let least = distances.map(|text| osa_distance(&self.folded, text)).min()?;
        u8::try_from(least).ok().filter(|_| least <= self.slips)
    }
}

fn begins_a_word(text: &str, wanted: &str) -> bool {
    text.match_indices(wanted).any(|(at, _)| begins_word(text, at))
}

fn begins_word(name: &str, at: usize) -> bool {
    name[..at].chars().next_back().is_none_or(|before| !before.is_alphanumeric())
}

/// One bit for each letter and digit a folded text has, to pass over most texts without comparing.
pub(super) fn letters_of(folded: &str) -> u64 {
    let letters = folded.chars().filter(|c| c.is_alphanumeric());
    letters.fold(0, |bits, c| bits | 1 << (u32::from(c) % 64))
}

#[cfg(test)]
mod tests {
    //! What is found, in which order, and what is not.
    use super::*;

    fn like<'a>(query: &str, names: &[&'a str]) -> Vec<&'a str> {
        let index = Names::new(names.iter().enumerate().map(|(place, name)| (place, *name)));
        index.like(query, 5).into_iter().map(|found| names[found.key]).collect()
    }

    #[test]
    fn the_likest_comes_first() {
        let names = ["Coast guard radio", "Autoradiographers", "Radio Coast", "Radio", "Fishers", "Rodeo club"];
        assert_eq!(like("radio", &names), ["Radio", "Radio Coast", "Coast guard radio", "Autoradiographers"]);
    }

    fn meant<'a>(query: &str, names: &[&'a str]) -> Vec<&'a str> {
        let index = Names::new(names.iter().enumerate().map(|(place, name)| (place, *name)));
        index.meant(query, 5, |_| true).into_iter().map(|found| names[found.key]).collect()
    }

    #[test]
    fn beginnings_count_more_than_what_is_within() {
        let names = ["Beach cooperative", "Radio Coast", "Council", "Taco stands", "Mayor"];
        assert_eq!(meant("co", &names), ["Council", "Radio Coast", "Beach cooperative", "Taco stands"]);
        assert_eq!(meant("x", &["Taxi drivers", "Mayor"]), ["Taxi drivers"]);
        assert_eq!(meant("CAFES", &["Beach cafés", "Mayor"]), ["Beach cafés"]);
    }

    #[test]
    fn who_is_chosen_is_found_by_initials_and_by_words_in_any_order_and_who_is_entered_is_not() {
        let initials = ["Umbrella makers", "University marine lab"];
        assert_eq!(meant("uml", &initials), ["University marine lab", "Umbrella makers"]);
        assert!(like("uml", &initials).is_empty());
        assert!(meant("zq", &initials).is_empty());
        let words = ["University marine lab", "Labour union"];
        assert_eq!(meant("lab uni", &words), ["Labour union", "University marine lab"]);
        assert_eq!(like("lab uni", &words), ["Labour union", "University marine lab"]);
        let index = Names::new([(1, "Labour union"), (2, "Union of students")]);
        assert_eq!(index.meant("union", 5, |key| key != 2).iter().map(|found| found.key).collect::<Vec<_>>(), [1]);
    }

    #[test]
    fn case_accents_dashes_and_invisible_characters_make_no_difference() {
        for (typed, name) in [
            ("asociacion de pescadores", "Asociación de Pescadores"),
            ("STRASSE", "Straße"),
            ("o'brien", "O’Brien"),
            ("parents - teachers", "Parents – Teachers"),
            ("Radio\u{200B} Coast", "radio  coast"),
            ("e\u{301}cole", "École"),
            ("احمد", "أَحْمَد"),
            ("نقابه المعلمين", "نقابــة المُعلّمين"),
            ("لجنة ۳", "لجنة ٣"),
            ("شورای شهر", "شوراي شهر"),
            ("αθηνα", "ΑΘΗΝΆ"),
            ("οδος", "Οδός"),
            ("isparta", "ISPARTA"),
            ("ısparta", "İsparta"),
            ("елка", "Ёлка"),
            ("ｶﾌｪ ａｂｃ", "カフェ abc"),
            ("lodz", "Łódź"),
        ] {
            assert_eq!(Names::new([((), name)]).same(typed), Some(()), "{typed} and {name}");
        }
    }

    #[test]
    fn other_names_and_other_vowel_signs_are_not_the_same() {
        for (typed, name) in [("Radio", "Radio Coast"), ("की", "के"), ("か", "が"), ("", "")] {
            assert_eq!(Names::new([((), name)]).same(typed), None, "{typed} and {name}");
        }
    }

    #[test]
    fn a_slip_of_the_finger_finds_the_name_and_nonsense_finds_nothing() {
        let names = ["University marine lab", "Parents' association", "Taxi drivers"];
        assert_eq!(like("univrsity", &names), ["University marine lab"]);
        assert_eq!(like("mairne", &names), ["University marine lab"]);
        assert_eq!(like("Taxi drvers", &names), ["Taxi drivers"]);
        assert!(like("qqqqq", &names).is_empty());
        assert!(like("tx", &names).is_empty(), "too short for a slip");
        assert!(like("  ", &names).is_empty());
    }

    #[test]
    fn scripts_without_case_are_found_by_what_they_hold() {
        let names = ["漢字の会", "نقابة المعلمين", "👩‍👩‍👧 families"];
        assert_eq!(like("字の", &names), ["漢字の会"]);
        assert_eq!(like("المعلم", &names), ["نقابة المعلمين"]);
        assert_eq!(like("👩‍👩‍👧", &names), ["👩‍👩‍👧 families"]);
    }

    #[test]
    fn an_actor_with_two_names_is_found_once_by_either() {
        let names = Names::new([(1, "University marine lab"), (1, "Compass"), (2, "Compass makers")]);
        assert_eq!(names.like("compass", 5).iter().map(|found| found.key).collect::<Vec<_>>(), [1, 2]);
        assert_eq!(names.same("COMPASS"), Some(1));
    }

    #[test]
    fn very_long_names_and_queries_are_compared_all_the_same() {
        let long = "word ".repeat(2_000);
        assert_eq!(like(&long, &["x", &long]).len(), 1);
        assert_eq!(like("wrod", &[&long]).len(), 1);
    }
}
