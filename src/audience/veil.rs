//! The veil: texts that the group wrote, without the names that somebody may not read.
//!
//! Names are found as the bar to find something finds them, and however they are spaced, hyphenated or apostrophised:
//! only letters and digits are compared. The longest name wins; what overlaps goes with it. Each place is rewritten once:
//! what stands for a name is never veiled again, not even where somebody's code name is another one's real name.
//!
//! What is left as it is: a single letter of an alphabet, a single sign of punctuation (they stand everywhere and name
//! nobody), and a part of a name, such as a first name alone.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::{Mutex, PoisonError};

use super::letters::{
    CHANGING_ENDS, Gap, Kept, Letter, is_boundary, is_declined, is_virama, is_word_alone, letters_of, may_be_spaced,
};
use super::places::{Found, Shown, places};
use super::{ActorWords, Audience, KnownNames, Names};
use crate::model::{Actor, ActorId, Map};

/// The letters of an ending: of case and number in most languages that have them.
const ENDING: usize = 3;
/// Shorter names carry no ending: with three letters more they would be other words.
const LEAST_WITH_ENDING: usize = 4;
/// What is left of a shorter Greek or Cyrillic name without its last letter could be any word.
const LEAST_STEM: usize = 3;
/// Shorter words are not found in parts, "Isa" not in "is a", unless all their letters are spaced.
const LEAST_IN_PARTS: usize = 5;
/// Names of several words and so many letters are found where other words stand at them without a space.
const LEAST_RUN_TOGETHER: usize = 8;
/// So many of the first words of a name may each carry an ending. More would be tried in too many ways.
const ENDING_WORDS: usize = 8;
/// Stands in a key between the words of a name. No letter is less.
const BREAK: char = '\0';

/// What names are looked for in.
struct Text {
    letters: Vec<Letter>,
    /// The letters as they are compared.
    chars: Vec<char>,
}

impl Text {
    fn new(text: &str, kept: Kept) -> Self {
        let letters = letters_of(text, kept);
        Self { chars: letters.iter().map(|letter| letter.c).collect(), letters }
    }
}

/// A name, and what becomes of it.
#[derive(Debug, Clone)]
struct Name {
    /// Its folded letters, with a [`BREAK`] between words.
    key: Vec<char>,
    heard: Heard,
    shown: Shown,
}

/// When a name came to be known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Heard {
    /// Whether it was typed in front of the room.
    is_overheard: bool,
    /// When whoever bears it came.
    since: u64,
}

/// Names, in the order of their letters.
#[derive(Debug, Clone, Default)]
struct Index {
    names: Vec<Name>,
    /// Which of the names begin with a letter.
    by_first: BTreeMap<char, Range<usize>>,
}

/// What an audience may not read in the texts of a map.
#[derive(Debug, Default)]
pub struct Veil {
    /// Names of letters and digits.
    words: Index,
    /// Names of signs, such as emoji, for which more than letters is compared.
    signs: Index,
    someone: String,
    contact: String,
    /// What whoever is seen is called where there is a name in it that the audience may not read.
    telling: BTreeSet<(ActorId, String)>,
    /// What became of the texts that were asked about, none of those that stay as they are: what stands on the wall is
    /// asked about in every frame.
    asked: Mutex<BTreeMap<String, Option<String>>>,
}

impl Veil {
    /// Nothing is veiled: what the facilitator looks through.
    #[must_use]
    pub fn none() -> &'static Self {
        static NONE: Veil = Veil {
            words: Index { names: Vec::new(), by_first: BTreeMap::new() },
            signs: Index { names: Vec::new(), by_first: BTreeMap::new() },
            someone: String::new(),
            contact: String::new(),
            telling: BTreeSet::new(),
            asked: Mutex::new(BTreeMap::new()),
        };
        &NONE
    }

    /// What an audience may not read of a map's names.
    ///
    /// Under code names, that is every real name, which becomes what the room calls its actor; under real names too,
    /// whatever names somebody confidential, and who holds a contact.
    #[must_use]
    pub fn new(map: &Map, audience: Audience, words: &ActorWords) -> Self {
        Self::remembering(map, &KnownNames::default(), audience, words)
    }

    /// As [`Veil::new`], with the names that are known from before: a name the room was not to read is not read because
    /// nobody bears it any more. And what becomes of a name does not change because somebody else comes who has it, too:
    /// that would tell those who see it change whose it is.
    #[must_use]
    pub fn remembering(map: &Map, known: &KnownNames, audience: Audience, words: &ActorWords) -> Self {
        let Audience::Room(names) = audience else { return Self::default() };
        // Each name with what becomes of it.
        let mut shown: Vec<(&str, Heard, Shown)> = Vec::new();
        let calls: Vec<(&Actor, String)> =
            map.actors().map(|actor| (actor.as_ref(), audience.name_of(actor, words))).collect();
        let heard = |actor: &Actor| Heard { is_overheard: known.is_overheard(actor), since: known.since(actor.id) };
        for (actor, called) in &calls {
            let heard = heard(actor);
            if audience.sees_actor(actor) {
                shown.push((called, heard, Shown::Itself));
                if names == Names::Code {
                    shown.push((&actor.name, heard, Shown::As(called.clone())));
                }
            } else {
                shown.push((&actor.name, heard, Shown::Someone));
                shown.push((&actor.code_name, heard, Shown::SomeoneByCode));
            }
            shown.extend(contacts(&actor.contact).map(|contact| (contact, heard, Shown::Contact)));
        }
        for was in known.former(map) {
            let heard = heard(was);
            let now = map.actor(was.id);
            let called = now.filter(|now| audience.sees_actor(now)).map(|now| audience.name_of(now, words));
            // Who is hidden now is hidden under what the room once knew, too.
            let is_hidden = called.is_none() && (now.is_some() || !audience.sees_actor(was));
            let as_now = called.map_or(if is_hidden { Shown::Someone } else { Shown::Gone }, Shown::As);
            if names == Names::Code || is_hidden {
                shown.push((&was.name, heard, as_now));
            }
            if is_hidden {
                shown.push((&was.code_name, heard, Shown::SomeoneByCode));
            }
        }
        let mut veil = Self { someone: words.someone.clone(), contact: words.contact.clone(), ..Self::default() };
        // Who holds a contact has a name that may stand in others.
        let may_tell = |shown: &Shown| match names {
            Names::Code => *shown != Shown::Itself,
            Names::Real => shown.is_someone(),
        };
        // In "Mothers" nobody hears of one who is called "Moth" in code.
        let is_telling = |found: &Found<'_>| {
            let is_other_word = names == Names::Real && *found.shown == Shown::SomeoneByCode && found.ending > 0;
            may_tell(found.shown) && !is_other_word
        };
        let has_secrets = shown.iter().any(|(.., shown)| may_tell(shown));
        let mut found = (Vec::new(), Vec::new());
        for (name, heard, shown) in shown {
            match key_of(name) {
                Some((Kept::Letters, key)) => {
                    found.0.extend(without_alif(&key).map(|key| Name { key, heard, shown: shown.clone() }));
                    found.0.push(Name { key, heard, shown });
                }
                Some((Kept::All, key)) => found.1.push(Name { key, heard, shown }),
                None => {}
            }
        }
        (veil.words, veil.signs) = (Index::new(found.0), Index::new(found.1));
        if has_secrets {
            let own = calls.into_iter().filter(|(actor, _)| audience.own_name(actor).is_some());
            let tells = |called: &str| veil.found_in(called).iter().any(is_telling);
            let telling = own.filter(|(actor, called)| audience.sees_actor(actor) && tells(called));
            let telling = telling.map(|(actor, called)| (actor.id, called)).collect();
            veil.telling = telling;
        }
        veil
    }

    /// What whoever is seen is called where there is a name in it that the audience may not read.
    #[must_use]
    pub fn telling(&self) -> &BTreeSet<(ActorId, String)> {
        &self.telling
    }

    /// Whether there is no name that the audience may not read.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.names.is_empty() && self.signs.names.is_empty()
    }

    /// A text as the audience may read it.
    #[must_use]
    pub fn told<'a>(&self, text: &'a str) -> Cow<'a, str> {
        if text.is_empty() || self.is_empty() {
            return Cow::Borrowed(text);
        }
        let mut asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        let told = match asked.get(text) {
            Some(told) => told.clone(),
            None => {
                let told = self.rewritten(text);
                asked.insert(text.to_owned(), told.clone());
                told
            }
        };
        told.map_or(Cow::Borrowed(text), Cow::Owned)
    }

    /// Every name that stands in a text.
    fn found_in(&self, text: &str) -> Vec<Found<'_>> {
        let mut found = Vec::new();
        for (index, kept) in [(&self.words, Kept::Letters), (&self.signs, Kept::All)] {
            if !index.names.is_empty() {
                index.find(&Text::new(text, kept), &mut found);
            }
        }
        found
    }

    /// A text with other words where names stand that may not be read; none where it stays as it is.
    fn rewritten(&self, text: &str) -> Option<String> {
        let places = places(self.found_in(text));
        if places.is_empty() {
            return None;
        }
        let mut told = String::with_capacity(text.len());
        let mut at = 0;
        for Found { bytes, shown, .. } in places {
            told.push_str(text.get(at..bytes.start).unwrap_or_default());
            told.push_str(match shown {
                Shown::Someone | Shown::SomeoneByCode | Shown::Gone | Shown::Itself => &self.someone,
                Shown::Contact => &self.contact,
                Shown::As(name) => name,
            });
            at = bytes.end;
        }
        told.push_str(text.get(at..).unwrap_or_default());
        Some(told)
    }
}

/// Who a field of contacts names: all of it, and each of several.
fn contacts(text: &str) -> impl Iterator<Item = &str> {
    let several = text.split([',', ';', '/', '|', '&', '+', '(', ')', '\n']);
    std::iter::once(text).chain(several)
}

/// How a name is looked for. None for what stands everywhere and names nobody.
fn key_of(name: &str) -> Option<(Kept, Vec<char>)> {
    let letters = letters_of(name, Kept::Letters);
    let mut words: Vec<char> = with_breaks(&letters);
    let spoken = |key: &[char]| key.iter().filter(|c| c.is_alphanumeric()).count();
    if spoken(&words) > 1 || words.iter().any(|c| is_word_alone(*c)) {
        while words.last().is_some_and(|c| is_virama(*c)) && words.len() > LEAST_WITH_ENDING {
            words.pop();
        }
        return Some((Kept::Letters, words));
    }
    let signs = with_breaks(&letters_of(name, Kept::All));
    let is_named = match signs.as_slice() {
        [] => false,
        [c] => !c.is_alphanumeric() && !is_punctuation(*c),
        _ => true,
    };
    is_named.then_some((Kept::All, signs))
}

fn with_breaks(letters: &[Letter]) -> Vec<char> {
    let mut key = Vec::with_capacity(letters.len());
    for (at, letter) in letters.iter().enumerate() {
        if at > 0 && letter.gap != Gap::None {
            key.push(BREAK);
        }
        key.push(letter.c);
    }
    key
}

/// Signs that stand in every text.
fn is_punctuation(c: char) -> bool {
    c.is_ascii_punctuation()
        || matches!(c,
            '¡' | '§' | '«' | '»' | '·' | '¿' | '،' | '؛' | '؟' | '٪' | '۔' | '।' | '॥' | '\u{2010}'..='\u{2027}'
            | '\u{2030}'..='\u{205E}' | '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3011}' | '\u{3014}'..='\u{301F}')
}

/// An Arabic name as it is written after *for*: the article loses its first letter.
fn without_alif(key: &[char]) -> Option<Vec<char>> {
    let rest = key.strip_prefix(&['ا', 'ل'])?;
    Some(['ل', 'ل'].into_iter().chain(rest.iter().copied()).collect())
}

/// How far the letters of a text and of some names are the same.
#[derive(Debug, Clone)]
struct Walk {
    /// The names it may still become.
    names: Range<usize>,
    /// How much of their keys was walked.
    depth: usize,
    /// How much of the text.
    at: usize,
    /// How many letters of the name, and of its present word.
    letters: usize,
    word: usize,
    /// How many words the name has so far.
    words: usize,
    /// How many letters of the present word have a space before them that the name has not.
    spaced: usize,
    /// Whether the present word ended with another ending than the name's.
    is_declined: bool,
    /// Whether it begins within a word of the text: then no word but the last may have an ending, or there were too many
    /// ways to try.
    is_inside: bool,
}

impl Walk {
    /// Whether the present word is not just scattered over several.
    fn is_whole(&self) -> bool {
        match self.spaced {
            0 => true,
            _ if self.word >= LEAST_IN_PARTS => true,
            spaced => self.word >= LEAST_STEM && spaced + 1 == self.word,
        }
    }
}

impl Index {
    fn new(mut names: Vec<Name>) -> Self {
        // Whoever is not to be named at all comes first, then whoever came first, then what tells least.
        let rank = |shown: &Shown| match shown {
            Shown::Someone | Shown::SomeoneByCode => 0,
            Shown::Contact => 1,
            Shown::As(_) | Shown::Gone | Shown::Itself => 2,
        };
        names.sort_unstable_by(|a, b| {
            (&a.key, rank(&a.shown), a.heard, &a.shown).cmp(&(&b.key, rank(&b.shown), b.heard, &b.shown))
        });
        let mut kept: Vec<Name> = Vec::with_capacity(names.len());
        for name in names {
            match kept.last_mut().filter(|last| last.key == name.key) {
                // Names that several have differently tell of nobody.
                Some(last)
                    if last.heard == name.heard
                        && last.shown != name.shown
                        && matches!(
                            (&last.shown, &name.shown),
                            (Shown::As(_) | Shown::Gone, Shown::As(_) | Shown::Gone)
                        ) =>
                {
                    last.shown = Shown::Someone;
                }
                Some(_) => {}
                None => kept.push(name),
            }
        }
        let mut by_first: BTreeMap<char, Range<usize>> = BTreeMap::new();
        for (at, name) in kept.iter().enumerate() {
            if let Some(first) = name.key.first() {
                by_first.entry(*first).or_insert(at..at).end = at + 1;
            }
        }
        Self { names: kept, by_first }
    }

    fn find<'a>(&'a self, text: &Text, found: &mut Vec<Found<'a>>) {
        let mut walks = Vec::new();
        for (start, letter) in text.letters.iter().enumerate() {
            let Some(names) = self.by_first.get(&letter.c) else { continue };
            let first = Walk {
                names: names.clone(),
                depth: 1,
                at: start + 1,
                letters: 1,
                word: 1,
                words: 1,
                spaced: 0,
                is_declined: false,
                is_inside: !is_boundary(&text.letters, start),
            };
            walks.push(first);
            self.find_from(text, start, &mut walks, found);
        }
    }

    /// Adds every name that begins at a letter of the text.
    fn find_from<'a>(&'a self, text: &Text, start: usize, walks: &mut Vec<Walk>, found: &mut Vec<Found<'a>>) {
        // Two ways through the endings may lead to the same place: it is gone on from once.
        let mut begun: Vec<(usize, usize, usize)> = Vec::new();
        while let Some(walk) = walks.pop() {
            if walk.is_whole() {
                found.extend(self.ended(text, start, &walk));
                for next in self.next_word(text, &walk).into_iter().flatten() {
                    // Where no word may have an ending any more, ways do not meet.
                    let place = (next.names.start, next.depth, next.at);
                    let is_new = next.words > ENDING_WORDS + 1 || !begun.contains(&place);
                    if is_new {
                        begun.push(place);
                        walks.push(next);
                    }
                }
            }
            walks.extend(self.declined(text, &walk));
            walks.extend(self.next_letter(text, &walk));
        }
    }

    /// The name that has no more letters, if it stands in the text by itself.
    fn ended(&self, text: &Text, start: usize, walk: &Walk) -> Option<Found<'_>> {
        let Name { key, heard, shown } = self.names.get(walk.names.start).filter(|_| !walk.names.is_empty())?;
        if key.len() != walk.depth {
            return None;
        }
        // Several words are no part of another word: the ones beside were run together with them.
        let may_be_run_together = walk.words > 1 && walk.letters >= LEAST_RUN_TOGETHER && *shown != Shown::Itself;
        if !may_be_run_together && walk.is_inside {
            return None;
        }
        let may_have_ending = walk.letters >= LEAST_WITH_ENDING && *shown != Shown::Itself;
        let end = if is_boundary(&text.letters, walk.at) {
            walk.at
        } else if may_have_ending && let Some(end) = end_of_word(text, walk.at) {
            end
        } else if may_be_run_together {
            walk.at
        } else {
            return None;
        };
        let (first, last) = (text.letters.get(start)?, text.letters.get(end.checked_sub(1)?)?);
        let (bytes, letters, ending) = (first.start..last.end, end - start, end - walk.at);
        Some(Found { bytes, letters, ending, is_overheard: heard.is_overheard, shown })
    }

    /// Into the next word of the name: at once, and with an ending of the text between.
    fn next_word(&self, text: &Text, walk: &Walk) -> [Option<Walk>; 2] {
        let names = self.going_on(walk, BREAK);
        if names.is_empty() {
            return [None, None];
        }
        let next = Walk {
            names,
            depth: walk.depth + 1,
            word: 0,
            words: walk.words + 1,
            spaced: 0,
            is_declined: false,
            ..walk.clone()
        };
        let may_have_ending = !walk.is_inside && walk.word >= LEAST_WITH_ENDING && walk.words <= ENDING_WORDS;
        let ended = Some(walk.at).filter(|at| may_have_ending && !is_boundary(&text.letters, *at));
        let with_ending = ended.and_then(|at| end_of_word(text, at)).map(|at| Walk { at, ..next.clone() });
        [Some(next), with_ending]
    }

    /// Past the last letter of a Greek or Cyrillic word that the text ends otherwise.
    fn declined(&self, text: &Text, walk: &Walk) -> Vec<Walk> {
        let last = walk.at.checked_sub(1).and_then(|at| text.letters.get(at));
        let may_change = !walk.is_inside && walk.word >= LEAST_STEM && walk.words <= ENDING_WORDS && !walk.is_declined;
        if !may_change || walk.spaced > 0 || last.is_none_or(|letter| !is_declined(letter.c)) {
            return Vec::new();
        }
        let end = if is_boundary(&text.letters, walk.at) { Some(walk.at) } else { end_of_word(text, walk.at) };
        let Some(at) = end else { return Vec::new() };
        let changed = CHANGING_ENDS.into_iter().map(|end| Walk {
            names: self.going_on(walk, end),
            depth: walk.depth + 1,
            at,
            letters: walk.letters + 1,
            word: walk.word + 1,
            is_declined: true,
            ..walk.clone()
        });
        changed.filter(|walk| !walk.names.is_empty()).collect()
    }

    /// On to the text's next letter.
    fn next_letter(&self, text: &Text, walk: &Walk) -> Option<Walk> {
        let letter = text.letters.get(walk.at).filter(|_| !walk.is_declined)?;
        let names = self.going_on(walk, letter.c);
        let is_parted = walk.word > 0
            && letter.gap == Gap::Space
            && !may_be_spaced(walk.at.checked_sub(1).and_then(|at| text.letters.get(at)), letter);
        let run = if names.is_empty() { return None } else { self.run(text, &names, walk.depth + 1, walk.at + 1) };
        Some(Walk {
            names,
            depth: walk.depth + 1 + run,
            at: walk.at + 1 + run,
            letters: walk.letters + 1 + run,
            word: walk.word + 1 + run,
            spaced: walk.spaced + usize::from(is_parted),
            ..walk.clone()
        })
    }

    /// How many letters a single name and a text have in common within a word: there is but one way through them.
    fn run(&self, text: &Text, names: &Range<usize>, depth: usize, at: usize) -> usize {
        let key = self.names.get(names.start).and_then(|name| name.key.get(depth..)).filter(|_| names.len() == 1);
        let end = text.letters.get(at).filter(|letter| letter.gap == Gap::None && !is_declined(letter.c));
        let word = end.and_then(|letter| text.chars.get(at..letter.word_end));
        let (mut key, mut word) = (key.unwrap_or_default(), word.unwrap_or_default());
        let length = word.len();
        // By the hundred first: a name may have thousands of letters, and be begun at each of thousands.
        for step in [100, 1] {
            while let (Some((one, key_rest)), Some((other, word_rest))) =
                (key.split_at_checked(step), word.split_at_checked(step))
                && one == other
            {
                (key, word) = (key_rest, word_rest);
            }
        }
        length - word.len()
    }

    /// Those of a walk's names that go on with a letter.
    fn going_on(&self, walk: &Walk, c: char) -> Range<usize> {
        let names = self.names.get(walk.names.clone()).unwrap_or_default();
        let next = |name: &Name| name.key.get(walk.depth).copied();
        // Those that end here have no next letter, and come first.
        let from = names.partition_point(|name| next(name) < Some(c));
        let rest = names.get(from..).unwrap_or_default();
        let count = rest.partition_point(|name| next(name) == Some(c));
        walk.names.start + from..walk.names.start + from + count
    }
}

/// Where a word ends that goes on for no longer than an ending.
fn end_of_word(text: &Text, at: usize) -> Option<usize> {
    // A digit more is another number, and a consonant under a syllable of Hangul makes another syllable.
    text.letters.get(at).filter(|letter| !letter.c.is_numeric() && !letter.is_of_syllable())?;
    (at + 1..=at + ENDING).take_while(|end| *end <= text.letters.len()).find(|end| is_boundary(&text.letters, *end))
}
