//! Code names: which words are still free in a map, and who has one that another has, too.
//!
//! The words come from the caller; what becomes of the names is up to the edits.

use std::collections::HashSet;

use crate::model::{Actor, ActorId, Map, fold, fold_letters};

/// Why a code name does not do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clash {
    /// Another actor has the same code name.
    CodeNameOf(ActorId),
    /// It is the real name of an actor, of this one or of another.
    NameOf(ActorId),
}

/// Code names nobody in the map has and nobody is called, one after another and never one twice.
///
/// The words come in an order of the map's own, so that nobody can tell from
/// the list who was named first, and the same map always gives the same. A
/// word that stands in a real name is passed over, unless all do: "Lighthouse"
/// hides no Lighthouse café. When the words run out they come again with a
/// number, from 2 on; without any words there is no name.
pub fn free_code_names(map: &Map, words: &[&str]) -> impl Iterator<Item = String> {
    let taken: HashSet<String> = map.actors().flat_map(|actor| [fold(&actor.code_name), fold(&actor.name)]).collect();
    let telling: HashSet<String> = map.actors().flat_map(|actor| words_of(&fold(&actor.name))).collect();
    let mut shuffled: Vec<&str> = words.iter().copied().filter(|word| !telling.contains(&fold(word))).collect();
    if shuffled.is_empty() {
        shuffled.extend(words);
    }
    shuffled.sort_by_cached_key(|word| (scattered(map.id().number(), word), *word));
    let shuffled: Vec<String> = shuffled.into_iter().map(str::to_owned).collect();
    let rounds = if shuffled.is_empty() { 0 } else { usize::MAX };
    (1..rounds)
        .flat_map(move |round| {
            let numbered = move |word: &String| if round == 1 { word.clone() } else { format!("{word} {round}") };
            shuffled.iter().map(numbered).collect::<Vec<_>>()
        })
        .filter(move |name| !taken.contains(&fold(name)))
}

/// A code name for everyone who has none: whom, in the order of their ids, and which.
#[must_use]
pub fn missing_code_names(map: &Map, words: &[&str]) -> Vec<(ActorId, String)> {
    let actors = map.actors_by_id().into_iter().filter(|actor| actor.code_name.trim().is_empty());
    actors.map(|actor| actor.id).zip(free_code_names(map, words)).collect()
}

/// What speaks against an actor's code name, if anything does.
#[must_use]
pub fn clash_of(map: &Map, actor: &Actor) -> Option<Clash> {
    let wanted = fold(&actor.code_name);
    if wanted.is_empty() {
        return None;
    }
    let mut others: Vec<&Actor> = Vec::new();
    let mut called: Vec<&Actor> = Vec::new();
    for other in map.actors() {
        if other.id != actor.id && is_same(&other.code_name, &wanted) {
            others.push(other);
        } else if is_same(&other.name, &wanted) {
            called.push(other);
        }
    }
    let first = |found: Vec<&Actor>| found.into_iter().map(|actor| actor.id).min();
    first(called).map(Clash::NameOf).or_else(|| first(others).map(Clash::CodeNameOf))
}

/// Whether a text is `folded` once it is folded. Most are told apart by their first letter: this is asked every frame.
fn is_same(text: &str, folded: &str) -> bool {
    let mut buffer = [0; 4];
    let first = text.trim_start().chars().next().map(|c| fold_letters(c.encode_utf8(&mut buffer)));
    first.is_some_and(|first| folded.starts_with(first.as_str())) && fold(text) == folded
}

fn words_of(folded: &str) -> Vec<String> {
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// A number that has nothing to do with the alphabet: FNV-1a, which is the same on every machine and in every version.
fn scattered(seed: u128, word: &str) -> u64 {
    let bytes = seed.to_le_bytes().into_iter().chain(word.bytes());
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    //! Who gets which word, and whose does not do.
    use std::sync::Arc;

    use super::*;
    use crate::model::{Head, MapId};

    const WORDS: [&str; 4] = ["Kettle", "Ladder", "Níspero", "Anchor"];

    fn map_of(id: u128, actors: &[(&str, &str)]) -> Map {
        let mut map = Map::with_head(MapId::from_number(id), Head::default());
        for (number, (name, code_name)) in actors.iter().enumerate() {
            let mut actor = Actor::with_id(ActorId::from_number(number as u128), *name);
            (*code_name).clone_into(&mut actor.code_name);
            map.set_actor(Arc::new(actor));
        }
        map
    }

    fn first(map: &Map, count: usize) -> Vec<String> {
        free_code_names(map, &WORDS).take(count).collect()
    }

    #[test]
    fn the_same_map_gives_the_same_order_and_maps_differ() {
        let orders: HashSet<Vec<String>> = (0..40).map(|id| first(&map_of(id, &[]), 4)).collect();
        assert!(orders.len() > 5, "{} orders of forty maps", orders.len());
        assert_eq!(first(&map_of(7, &[]), 9), first(&map_of(7, &[("Radio Coast", "")]), 9));
    }

    #[test]
    fn what_is_a_code_name_or_a_name_already_is_not_free() {
        let map = map_of(1, &[("Harbour", " kettle"), ("NISPERO", ""), ("The Ladder café", "")]);
        let mut free = first(&map, 3);
        assert_eq!(free.first().map(String::as_str), Some("Anchor"), "words come before numbers");
        free.sort();
        assert_eq!(free, ["Anchor", "Anchor 2", "Kettle 2"], "a ladder and a níspero would tell who it is");
        let all_tell = map_of(1, &[("Kettle, ladder, níspero & anchor", "")]);
        assert_eq!(first(&all_tell, 4).len(), 4, "where every word tells something, words still are given");
    }

    #[test]
    fn when_the_words_run_out_they_are_numbered_and_never_doubled() {
        let names = first(&map_of(3, &[("x", "Anchor 3")]), 10_000);
        assert_eq!(names.iter().collect::<HashSet<_>>().len(), 10_000);
        assert!(!names.contains(&"Anchor 3".to_owned()) && names.contains(&"Anchor 4".to_owned()));
        assert_eq!(free_code_names(&map_of(3, &[]), &[]).next(), None);
    }

    #[test]
    fn only_those_without_one_get_one() {
        let map = map_of(1, &[("Radio Coast", "Echo"), ("Harbour", "  "), ("Dive schools", "")]);
        let given = missing_code_names(&map, &WORDS);
        assert_eq!(given.iter().map(|(id, _)| id.number()).collect::<Vec<_>>(), [1, 2]);
    }

    #[test]
    fn a_code_name_clashes_with_another_one_and_with_a_name() {
        let map = map_of(1, &[("Radio Coast", "Écho"), ("Harbour", "echo "), ("Anchor", "harbour"), ("Quay", "Bell")]);
        let clash = |number| clash_of(&map, map.actor(ActorId::from_number(number)).expect("it is in the map"));
        assert_eq!(clash(0), Some(Clash::CodeNameOf(ActorId::from_number(1))));
        assert_eq!(clash(1), Some(Clash::CodeNameOf(ActorId::from_number(0))));
        assert_eq!(clash(2), Some(Clash::NameOf(ActorId::from_number(1))));
        assert_eq!(clash(3), None);
        let own = map_of(1, &[("Quay", "quay"), ("Bell", "")]);
        let own = clash_of(&own, own.actor(ActorId::from_number(0)).expect("it is in the map"));
        assert_eq!(own, Some(Clash::NameOf(ActorId::from_number(0))));
    }
}
