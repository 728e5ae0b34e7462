//! Code names: the two lists of words, and giving one to everyone who has none.

use std::collections::HashSet;

use egui::accesskit::Role;
use egui_kittest::kittest::Queryable;
use fanlight::analysis::code_names::free_code_names;
use fanlight::edit::{ActorField, Document, Edit};
use fanlight::lang::Tongue;
use fanlight::model::{Actor, ActorId, Map};
use fanlight::ui::action::selection::Selection;
use proptest::prelude::*;

use crate::inspector::desk::{Desk, View, actor, retype, room};
use crate::support::driver::Driver;
use crate::support::maps;

fn plain(word: &str) -> String {
    let accents = [('á', 'a'), ('é', 'e'), ('í', 'i'), ('ó', 'o'), ('ú', 'u'), ('ü', 'u'), ('ñ', 'n')];
    let letter = |c: char| accents.iter().find(|(accented, _)| *accented == c).map_or(c, |(_, bare)| *bare);
    word.to_lowercase().chars().map(letter).collect()
}

/// Whether one letter more, less or other makes one word of the other.
fn sound_alike(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let (short, long) = if a.len() <= b.len() { (&a, &b) } else { (&b, &a) };
    match long.len() - short.len() {
        0 => short.iter().zip(long).filter(|(a, b)| a != b).count() <= 1,
        1 => (0..long.len()).any(|gap| [&long[..gap], &long[gap + 1..]].concat() == **short),
        _ => false,
    }
}

#[test]
fn both_lists_hold_some_three_hundred_short_words_in_order() {
    for tongue in Tongue::ALL {
        let words = tongue.code_name_words();
        assert!((280..=320).contains(&words.len()), "{tongue:?} has {}", words.len());
        for word in &words {
            let length = word.chars().count();
            assert!((3..=9).contains(&length), "{word}");
            assert!(word.chars().all(char::is_alphabetic), "{word}");
            assert!(word.chars().next().unwrap().is_uppercase(), "{word}");
            assert!(word.chars().skip(1).all(char::is_lowercase), "{word}");
        }
        let folded: Vec<String> = words.iter().map(|word| plain(word)).collect();
        assert!(folded.iter().all(|word| word.is_ascii()), "{tongue:?}: an accent this test does not know");
        assert!(folded.is_sorted(), "{tongue:?} is not sorted");
        assert_eq!(folded.iter().collect::<HashSet<_>>().len(), words.len(), "{tongue:?} has a word twice");
    }
}

#[test]
fn no_two_words_of_a_list_are_taken_for_each_other() {
    for tongue in Tongue::ALL {
        let words: Vec<String> = tongue.code_name_words().into_iter().map(plain).collect();
        let all: HashSet<&String> = words.iter().collect();
        for (at, word) in words.iter().enumerate() {
            for ending in ["s", "es"] {
                assert!(!all.contains(&format!("{word}{ending}")), "{tongue:?}: {word} is there as many, too");
            }
            for other in &words[at + 1..] {
                assert!(!sound_alike(word, other), "{tongue:?}: {word} and {other}");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn a_free_code_name_is_no_double_and_nobodys_name(
        map in maps::map(),
        numbers in proptest::collection::vec(0..300_usize, 0..8),
    ) {
        let words = Tongue::Spanish.code_name_words();
        // Names and code names out of the list itself, which is where it could go wrong.
        let mut document = Document::new(map);
        for (at, number) in numbers.iter().enumerate() {
            let mut actor = Actor::with_id(ActorId::from_number(at as u128), words[*number % words.len()].to_uppercase());
            actor.code_name = format!(" {} ", words[(*number + 7) % words.len()].to_lowercase());
            let _ = document.perform(Edit::add_actor(actor));
        }
        let map = document.map();
        let taken: HashSet<String> =
            map.actors().flat_map(|actor| [plain(actor.name.trim()), plain(actor.code_name.trim())]).collect();
        let given: Vec<String> = free_code_names(map, &words).take(700).map(|name| plain(&name)).collect();
        prop_assert_eq!(given.len(), 700);
        prop_assert_eq!(given.iter().collect::<HashSet<_>>().len(), 700);
        prop_assert!(given.iter().all(|name| !taken.contains(name)));
    }
}

#[test]
fn maps_with_other_ids_begin_with_other_words() {
    let words = Tongue::English.code_name_words();
    let first = |map: &Map| free_code_names(map, &words).take(5).collect::<Vec<_>>();
    let firsts: HashSet<Vec<String>> = (0..20).map(|_| first(&Map::new())).collect();
    assert!(firsts.len() >= 19, "{} of 20", firsts.len());
    let map = Map::new();
    assert_eq!(first(&map), first(&map));
}

#[test]
fn the_menu_gives_everyone_without_one_a_code_name_in_one_step() {
    let mut driver = Driver::on_the_beach();
    driver.enter("Tram drivers");
    driver.enter("Ice cream sellers");
    let before = driver.map().clone();
    let had: Vec<_> = before.actors().filter(|actor| !actor.code_name.is_empty()).map(|actor| actor.id).collect();
    assert!(!had.is_empty(), "the example has code names to be kept");
    driver.click(Role::Button, "Map");
    driver.click(Role::MenuItem, "Give code names");
    let names: Vec<String> = driver.map().actors().map(|actor| plain(&actor.code_name)).collect();
    assert!(names.iter().all(|name| !name.is_empty()));
    assert_eq!(names.iter().collect::<HashSet<_>>().len(), names.len());
    let real: HashSet<String> = driver.map().actors().map(|actor| plain(&actor.name)).collect();
    assert!(names.iter().all(|name| !real.contains(name)));
    for id in had {
        assert_eq!(driver.map().actor(id).unwrap().code_name, before.actor(id).unwrap().code_name);
    }
    let missing = before.actors().filter(|actor| actor.code_name.is_empty()).count();
    let said: Vec<_> = driver.app().notices().collect();
    assert_eq!(said, [format!("{missing} actors got code names.")]);
    driver.undo();
    assert_eq!(*driver.map(), before);
}

#[test]
fn when_everyone_has_one_nothing_changes_and_it_is_said() {
    let mut driver = Driver::with_new_map();
    driver.enter("Tram drivers");
    let give = |driver: &mut Driver| {
        driver.click(Role::Button, "Map");
        driver.click(Role::MenuItem, "Give code names");
        driver.window.query_by_label_contains("Everyone has a code name already").is_some()
    };
    assert!(!give(&mut driver));
    let (map, steps) = (driver.map().clone(), driver.open().document.undo_count());
    assert!(give(&mut driver));
    assert_eq!((driver.map(), driver.open().document.undo_count()), (&map, steps));
}

#[test]
fn ten_thousand_actors_get_a_code_name_each() {
    let mut document = Document::new(Map::new());
    let actors = (0..10_000_u128).map(|number| Actor::with_id(ActorId::from_number(number), format!("Actor {number}")));
    let _ = document.perform(Edit::Add { actors: actors.collect(), relationships: Vec::new() });
    let words = Tongue::English.code_name_words();
    let given = fanlight::analysis::code_names::missing_code_names(document.map(), &words);
    let _ = document.perform(Edit::GiveCodeNames(given));
    let names: HashSet<&str> = document.map().actors().map(|actor| actor.code_name.as_str()).collect();
    assert_eq!(names.len(), 10_000);
    assert!(document.undo());
    assert!(document.map().actors().all(|actor| actor.code_name.is_empty()));
    assert!(!document.undo() || document.map().actor_count() == 0, "it was one step");
}

#[test]
fn the_inspector_says_when_two_have_one_code_name_and_when_it_hides_nobody() {
    let mut desk = Desk::new(View::Inspector);
    let _ = desk.document.perform(Edit::set_actor(actor(2), ActorField::CodeName("Écho".to_owned())));
    let mut room = room(desk.selecting(Selection::actor(actor(1))));
    let says = |room: &crate::inspector::desk::Room, text: &str| room.query_by_label(text).is_some();
    retype(&mut room, Role::TextInput, "Code name", "Ech");
    assert!(!says(&room, "Radio Coast has it, too."));
    retype(&mut room, Role::TextInput, "Code name", "echo");
    assert!(says(&room, "Radio Coast has it, too."));
    assert_eq!(room.state().actor(1).code_name, "echo", "it is a warning, not a refusal");
    retype(&mut room, Role::TextInput, "Code name", "port AUTHORITY");
    assert!(says(&room, "Port authority is really called that."));
    retype(&mut room, Role::TextInput, "Code name", "Marine lab");
    assert!(says(&room, "This is the real name."));
}
