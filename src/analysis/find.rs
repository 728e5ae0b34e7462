//! Finding actors and relationships by what is written about them: names, groups, notes, evidence.
//!
//! What is searched is folded once, as [`fold`] does, and asked at every key. All words of a query must stand in one
//! text, in any order. Who may be found, and under which names, is said by whoever builds the [`Index`].

mod hit;
mod passage;

use std::collections::HashMap;

use self::hit::words_of;
pub use self::hit::{Found, Hit, Place};
pub use self::passage::{Passage, passage};
use super::filter::group_names;
use super::likeness::letters_of;
use crate::lang::{Lang, SortKey};
use crate::model::{Actor, ActorId, Kind, KindId, Map, Relationship, RelationshipId, fold};

/// What may be found, and under which names.
pub struct Reader<'a> {
    /// What an actor is called; none for one that is not to be found.
    pub name: &'a dyn Fn(&Actor) -> Option<String>,
    /// Whether a relationship between two that may be found may be found, too.
    pub sees: &'a dyn Fn(&Relationship) -> bool,
    /// What a kind of relationship is called.
    pub label: &'a dyn Fn(&Kind) -> String,
    /// Whether everything is searched, or only names and labels.
    pub reads_all: bool,
    /// In whose order the names stand.
    pub lang: &'a Lang,
}

/// A folded text.
#[derive(Debug, Clone)]
struct Text {
    place: Place,
    folded: String,
    letters: u64,
}

impl Text {
    fn new(place: Place, text: &str) -> Option<Self> {
        let folded = fold(text);
        (!folded.is_empty()).then(|| Self { place, letters: letters_of(&folded), folded })
    }

    /// Which of the words stand in it, one bit each.
    fn words(&self, query: &Query) -> u32 {
        let holds = |word: &Word| word.letters & !self.letters == 0 && self.folded.contains(&word.folded);
        query.words.iter().enumerate().filter(|(_, word)| holds(word)).fold(0, |bits, (place, _)| bits | 1 << place)
    }

    fn holds_all(&self, query: &Query) -> bool {
        query.letters & !self.letters == 0 && query.words.iter().all(|word| self.folded.contains(&word.folded))
    }
}

#[derive(Debug, Clone)]
struct ActorTexts {
    id: ActorId,
    /// What its name is sorted by.
    sort_key: SortKey,
    /// In the order of their places; the name is first.
    texts: Vec<Text>,
}

#[derive(Debug, Clone)]
struct RelationshipTexts {
    id: RelationshipId,
    /// The places of its ends among the actors.
    ends: [usize; 2],
    /// The place of its label among the labels.
    label: usize,
    note: Option<Text>,
}

/// Everything that can be found in a map, folded and in the order it is gone through.
#[derive(Debug, Clone, Default)]
pub struct Index {
    actors: Vec<ActorTexts>,
    labels: Vec<Option<Text>>,
    relationships: Vec<RelationshipTexts>,
}

impl Index {
    /// Folds what a reader may find in a map.
    #[must_use]
    pub fn new(map: &Map, reader: &Reader<'_>) -> Self {
        let mut actors: Vec<ActorTexts> = map.actors().filter_map(|actor| texts_of(actor, reader)).collect();
        actors.sort_by(|a, b| (&a.sort_key, a.id).cmp(&(&b.sort_key, b.id)));
        let places: HashMap<ActorId, usize> =
            actors.iter().enumerate().map(|(place, actor)| (actor.id, place)).collect();
        let kinds = &map.head().kinds;
        let labels = kinds.iter().map(|kind| Text::new(Place::Relationship, &(reader.label)(kind))).collect();
        let kinds: HashMap<&KindId, usize> = kinds.iter().enumerate().map(|(place, kind)| (&kind.id, place)).collect();
        let seen = map.relationships().filter(|relationship| (reader.sees)(relationship));
        let mut relationships: Vec<RelationshipTexts> = seen
            .filter_map(|relationship| {
                let ends = [*places.get(&relationship.from)?, *places.get(&relationship.to)?];
                let note = Text::new(Place::Note, &relationship.note).filter(|_| reader.reads_all);
                Some(RelationshipTexts { id: relationship.id, ends, label: *kinds.get(&relationship.kind)?, note })
            })
            .collect();
        relationships.sort_unstable_by_key(|relationship| (relationship.ends, relationship.label, relationship.id));
        Self { actors, labels, relationships }
    }

    /// Everything the words of a query stand in: actors first, those whose names begin so before all others.
    #[must_use]
    pub fn find(&self, query: &str) -> Vec<Found> {
        let query = Query::new(query);
        if query.words.is_empty() {
            return Vec::new();
        }
        let actors = self.actors.iter().filter_map(|actor| {
            let text = actor.texts.iter().find(|text| text.holds_all(&query))?;
            let begins = text.place == Place::Name && query.words.iter().any(|word| begins_so(text, word));
            Some((text.place, !begins, Hit::Actor(actor.id)))
        });
        let mut found: Vec<_> = actors.collect();
        // The sort is stable: what is equally good stays in the order of the index.
        found.sort_by_key(|(place, is_within, _)| (*place, *is_within));
        let mut found: Vec<Found> = found.into_iter().map(|(place, _, hit)| Found { hit, place }).collect();
        found.extend(self.find_relationships(&query));
        found
    }

    /// The relationships a query is about: those read as a sentence it stands in, unless it is about one of their ends
    /// alone, then those in whose notes it stands.
    fn find_relationships(&self, query: &Query) -> Vec<Found> {
        if self.relationships.is_empty() {
            return Vec::new();
        }
        let is_name = |text: &&Text| matches!(text.place, Place::Name | Place::CodeName);
        let names: Vec<u32> = self
            .actors
            .iter()
            .map(|actor| actor.texts.iter().take_while(is_name).fold(0, |bits, text| bits | text.words(query)))
            .collect();
        let labels: Vec<u32> =
            self.labels.iter().map(|label| label.as_ref().map_or(0, |label| label.words(query))).collect();
        let (mut read, mut noted) = (Vec::new(), Vec::new());
        for relationship in &self.relationships {
            let [from, to] = relationship.ends.map(|end| names.get(end).copied().unwrap_or(0));
            let label = labels.get(relationship.label).copied().unwrap_or(0);
            let hit = Hit::Relationship(relationship.id);
            if from | label | to == query.all && from != query.all && to != query.all {
                read.push(Found { hit, place: Place::Relationship });
            } else if relationship.note.as_ref().is_some_and(|note| note.holds_all(query)) {
                noted.push(Found { hit, place: Place::Note });
            }
        }
        read.append(&mut noted);
        read
    }
}

fn begins_so(text: &Text, word: &Word) -> bool {
    text.folded.starts_with(&word.folded)
}

fn texts_of(actor: &Actor, reader: &Reader<'_>) -> Option<ActorTexts> {
    let name = (reader.name)(actor)?;
    let sort_key = reader.lang.sort_key(&name);
    let name = Text::new(Place::Name, &name);
    let mut texts: Vec<Text> = name.into_iter().collect();
    if reader.reads_all {
        texts.extend(Text::new(Place::CodeName, &actor.code_name));
        texts.extend(group_names(actor).filter_map(|group| Text::new(Place::Group, group)));
        texts.extend(Text::new(Place::Evidence, &actor.evidence));
        texts.extend(Text::new(Place::Notes, &actor.notes));
    }
    Some(ActorTexts { id: actor.id, sort_key, texts })
}

struct Word {
    folded: String,
    letters: u64,
}

/// What is looked for.
struct Query {
    words: Vec<Word>,
    letters: u64,
    /// One bit for each word.
    all: u32,
}

impl Query {
    fn new(text: &str) -> Self {
        let words = words_of(text);
        let words: Vec<Word> = words.into_iter().map(|folded| Word { letters: letters_of(&folded), folded }).collect();
        let letters = words.iter().fold(0, |letters, word| letters | word.letters);
        Self { letters, all: (1 << words.len()) - 1, words }
    }
}

#[cfg(test)]
mod tests {
    //! What is found by which words, and in which order.
    use crate::lang::Tongue;
    use std::sync::Arc;

    use super::*;

    fn actor(name: &str) -> Actor {
        Actor::new(name)
    }

    fn map_of(actors: &[Actor]) -> Map {
        let mut map = Map::new();
        for actor in actors {
            map.set_actor(Arc::new(actor.clone()));
        }
        map
    }

    fn index(map: &Map) -> Index {
        Index::new(
            map,
            &Reader {
                name: &|actor| Some(actor.name.clone()),
                sees: &|_| true,
                label: &|kind| kind.label.clone(),
                reads_all: true,
                lang: &Lang::new(Tongue::English),
            },
        )
    }

    fn names(map: &Map, query: &str) -> Vec<String> {
        let name = |id: ActorId| map.actor(id).map_or_else(String::new, |actor| actor.name.clone());
        let found = index(map).find(query).into_iter().map(|found| match found.hit {
            Hit::Actor(id) => name(id),
            Hit::Relationship(id) => {
                map.relationship(id).map_or_else(String::new, |tie| format!("{}>{}", name(tie.from), name(tie.to)))
            }
        });
        found.collect()
    }

    #[test]
    fn names_that_begin_so_come_before_all_others_and_notes_last() {
        let noted = Actor { notes: "asks the council".to_owned(), ..actor("Archive") };
        let known = Actor { evidence: "seen at the Council".to_owned(), ..actor("Zoo") };
        let grouped = Actor { groups: vec!["Council watch".to_owned()], ..actor("Youth") };
        let coded = Actor { code_name: "Council".to_owned(), ..actor("Mayor") };
        let map = map_of(&[noted, known, grouped, coded, actor("Beach council"), actor("Council: finance")]);
        assert_eq!(names(&map, "council"), ["Council: finance", "Beach council", "Mayor", "Youth", "Zoo", "Archive"]);
    }

    #[test]
    fn case_accents_and_the_order_of_words_make_no_difference_in_any_script() {
        let all = [
            "Cafés de la Playa",
            "نقابة المُعلّمين",
            "Σύλλογος Αθηνών",
            "漢字の会",
            "👩‍👩‍👧 families",
            "İzmir",
            "한강 지킴이",
        ];
        let map = map_of(&all.map(actor));
        for (query, name) in [
            ("playa CAFES", "Cafés de la Playa"),
            ("المعلمين", "نقابة المُعلّمين"),
            ("نقابه", "نقابة المُعلّمين"),
            ("συλλογοσ", "Σύλλογος Αθηνών"),
            ("字の", "漢字の会"),
            ("👩‍👩‍👧", "👩‍👩‍👧 families"),
            ("izmir", "İzmir"),
            ("하", "한강 지킴이"),
        ] {
            assert_eq!(names(&map, query), [name], "{query}");
        }
        assert!(names(&map, "playa taxi").is_empty(), "every word must be there");
        assert!(names(&map, "  ").is_empty());
    }

    #[test]
    fn a_relationship_is_found_by_its_label_its_note_and_both_ends_but_not_by_one_end() {
        let (radio, council) = (actor("Radio Coast"), actor("Council"));
        let mut map = map_of(&[radio.clone(), council.clone()]);
        let mut tie = Relationship::new(radio.id, council.id, KindId::new("influences"));
        tie.note = "through the press officer".to_owned();
        assert_eq!(map.set_relationship(Arc::new(tie)), Ok(None));
        for query in ["influences", "radio influ", "radio council", "press officer", "council radio influences"] {
            assert_eq!(names(&map, query), ["Radio Coast>Council"], "{query}");
        }
        assert_eq!(names(&map, "radio coast"), ["Radio Coast"]);
        assert!(names(&map, "funds").is_empty());
    }

    #[test]
    fn a_reader_finds_nothing_else_than_what_it_may_read() {
        let secret = Actor { confidential: true, ..actor("Whistleblower") };
        let lab = Actor { code_name: "Compass".to_owned(), evidence: "a letter".to_owned(), ..actor("Marine lab") };
        let mut map = map_of(&[secret.clone(), lab.clone()]);
        let mut tie = Relationship::new(secret.id, lab.id, KindId::new("influences"));
        tie.note = "by night".to_owned();
        assert_eq!(map.set_relationship(Arc::new(tie)), Ok(None));
        let reader = Reader {
            name: &|actor| (!actor.confidential).then(|| actor.code_name.clone()),
            sees: &|_| true,
            label: &|kind| kind.label.clone(),
            reads_all: false,
            lang: &Lang::new(Tongue::English),
        };
        let index = Index::new(&map, &reader);
        for query in ["whistle", "marine", "letter", "influences", "night"] {
            assert!(index.find(query).is_empty(), "{query}");
        }
        assert_eq!(index.find("compass"), [Found { hit: Hit::Actor(lab.id), place: Place::Name }]);
    }
}
