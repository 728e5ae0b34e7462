//! Which names are like what was typed: the same, beginning so, holding it, or a slip of the finger away.
//!
//! What makes no difference is said by [`fold`]. Names are folded once and asked many times; what the records behind the
//! names are is the caller's.

use std::collections::HashSet;

use strsim::osa_distance;

use crate::model::{ActorId, Map, fold};

/// A longer query is not compared letter by letter: nobody types it with a slip and means another name.
const MOST_LETTERS: usize = 48;
/// Shorter queries allow no slip: nearly every name would be like them.
const LEAST_LETTERS: usize = 4;

/// How like a name is, the likest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// It is the same name.
    Same,
    /// It begins so.
    Begins,
    /// One of its words begins so.
    WordBegins,
    /// It holds what was asked for.
    Holds,
    /// Its beginning, or that of one of its words, is that many slips away.
    Slips(u8),
}

/// A name that is like what was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Match<K> {
    /// Whose name.
    pub key: K,
    /// How like.
    pub likeness: Likeness,
}

#[derive(Debug, Clone)]
struct Name<K> {
    key: K,
    folded: String,
    /// One bit for each letter it has, to pass over most names without comparing.
    letters: u64,
}

/// Names, folded and ready to be asked. One record may have several.
#[derive(Debug, Clone)]
pub struct Names<K> {
    names: Vec<Name<K>>,
}

impl<K: Copy + Ord> Names<K> {
    /// Folds these names. Empty ones are like nothing.
    pub fn new<'a>(names: impl IntoIterator<Item = (K, &'a str)>) -> Self {
        let folded = names.into_iter().map(|(key, name)| (key, fold(name)));
        let names = folded.filter(|(_, folded)| !folded.is_empty());
        Self { names: names.map(|(key, folded)| Name { key, letters: letters_of(&folded), folded }).collect() }
    }

    /// Whose name this is, but for case and accents; of several, the one with the least key.
    #[must_use]
    pub fn same(&self, name: &str) -> Option<K> {
        let wanted = fold(name);
        self.names.iter().filter(|name| name.folded == wanted).map(|name| name.key).min()
    }

    /// All names as they are compared, to ask for thousands at once.
    #[must_use]
    pub fn folded(&self) -> HashSet<&str> {
        self.names.iter().map(|name| name.folded.as_str()).collect()
    }

    /// Who has a name like `query`, at most so many, the likest first; each once.
    #[must_use]
    pub fn like(&self, query: &str, most: usize) -> Vec<Match<K>> {
        let query = Query::new(query);
        if query.folded.is_empty() {
            return Vec::new();
        }
        let mut found: Vec<(Likeness, &Name<K>)> =
            self.names.iter().filter_map(|name| Some((query.found_in(name)?, name))).collect();
        if found.len() < most && query.slips > 0 {
            // One slip is as good as another: of thousands alike, the first ones will do.
            let mut wanted = most;
            for name in &self.names {
                let slips = query.slips_to(name).filter(|slips| *slips > 0);
                found.extend(slips.map(|slips| (Likeness::Slips(slips), name)));
                wanted -= usize::from(slips == Some(1));
                if wanted == 0 {
                    break;
                }
            }
        }
        // Of names equally like, the shorter holds less that was not asked for.
        found.sort_unstable_by(|(a, x), (b, y)| {
            (a, x.folded.len(), &x.folded, x.key).cmp(&(b, y.folded.len(), &y.folded, y.key))
        });
        let mut matches: Vec<Match<K>> = Vec::new();
        for (likeness, name) in found {
            if matches.len() == most {
                break;
            }
            if matches.iter().all(|found| found.key != name.key) {
                matches.push(Match { key: name.key, likeness });
            }
        }
        matches
    }
}

impl Names<ActorId> {
    /// The names and code names of a map's actors.
    #[must_use]
    pub fn of_actors(map: &Map) -> Self {
        Self::new(map.actors().flat_map(|actor| [(actor.id, actor.name.as_str()), (actor.id, &actor.code_name)]))
    }
}

struct Query {
    folded: String,
    chars: Vec<char>,
    letters: u64,
    /// How many slips of the finger it may be away.
    slips: usize,
}

impl Query {
    fn new(text: &str) -> Self {
        let folded = fold(text);
        let chars: Vec<char> = folded.chars().take(MOST_LETTERS + 1).collect();
        let slips = match chars.len() {
            0..LEAST_LETTERS => 0,
            LEAST_LETTERS..=6 => 1,
            7..=MOST_LETTERS => 2,
            _ => 0,
        };
        Self { letters: letters_of(&folded), folded, chars, slips }
    }

    fn found_in<K>(&self, name: &Name<K>) -> Option<Likeness> {
        if self.letters & !name.letters != 0 {
            return None;
        }
        let name = name.folded.as_str();
        let at = name.find(&self.folded)?;
        Some(match at {
            0 if name.len() == self.folded.len() => Likeness::Same,
            0 => Likeness::Begins,
            _ if name.match_indices(&self.folded).any(|(at, _)| begins_word(name, at)) => Likeness::WordBegins,
            _ => Likeness::Holds,
        })
    }

    /// How many slips away the name, or what begins at one of its words, is; none where there are too many, and none
    /// where what was asked for stands in it.
    fn slips_to<K>(&self, name: &Name<K>) -> Option<u8> {
        if (self.letters & !name.letters).count_ones() as usize > self.slips {
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
