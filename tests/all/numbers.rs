//! The numbers the room knows actors by: given once, to whom the room is shown, never taken back and never given twice.

use std::collections::HashMap;
use std::num::NonZeroU32;

use egui::Modifiers;
use egui::accesskit::Role;
use fanlight::audience::{Audience, Names};
use fanlight::edit::{ActorField, Document, Edit, Outcome};
use fanlight::files::format;
use fanlight::model::{Actor, ActorId, Map, Placement, Wedge};
use fanlight::ui::action::command::Command;
use proptest::collection::vec;
use proptest::prelude::*;

use crate::edits::{Dice, dice};
use crate::support::driver::Driver;
use crate::support::maps;

fn numbers(map: &Map) -> HashMap<ActorId, NonZeroU32> {
    map.actors().filter_map(|actor| Some((actor.id, actor.number?))).collect()
}

/// A map as it is but for the numbers.
fn without_numbers(map: &Map) -> Map {
    let mut bare = map.clone();
    for actor in map.actors() {
        bare.set_actor(std::sync::Arc::new(Actor { number: None, ..Actor::clone(actor) }));
    }
    bare
}

/// What happens to a document.
#[derive(Debug, Clone)]
enum Event {
    Edit(Box<Dice>),
    Number([usize; 2]),
    Undo,
    Redo,
}

fn event() -> impl Strategy<Value = Event> {
    prop_oneof![
        4 => dice().prop_map(|dice| Event::Edit(Box::new(dice))),
        3 => any::<[usize; 2]>().prop_map(Event::Number),
        2 => Just(Event::Undo),
        1 => Just(Event::Redo),
    ]
}

proptest! {
    #[test]
    fn no_number_ever_changes_is_shared_or_is_given_again_and_the_file_keeps_them(
        start in maps::map(),
        events in vec(event(), 1..60),
    ) {
        let mut document = Document::new(start.clone());
        let mut ever = numbers(&start);
        for event in events {
            let before = (document.map().clone(), document.undo_count(), document.is_changed());
            match &event {
                Event::Edit(dice) => {
                    let _ = document.perform(dice.edit(document.map()));
                    if dice.closes {
                        document.close_step();
                    }
                }
                Event::Number(picks) => {
                    let ids = picks.map(|pick| {
                        let actors = document.map().actors_by_id();
                        actors.get(pick % (actors.len() + 1)).map_or(ActorId::from_number(77), |actor| actor.id)
                    });
                    let outcome = document.number(&ids);
                    prop_assert_eq!(outcome == Outcome::Changed, document.map() != &before.0);
                    prop_assert_eq!(document.is_changed(), before.2 || outcome == Outcome::Changed);
                    prop_assert_eq!(document.undo_count(), before.1, "it is no step");
                    prop_assert_eq!(without_numbers(document.map()), without_numbers(&before.0));
                    let known = |id: &ActorId| document.map().actor(*id).is_none_or(|actor| actor.number.is_some());
                    prop_assert!(ids.iter().all(known));
                }
                Event::Undo => drop(document.undo()),
                Event::Redo => drop(document.redo()),
            }
            prop_assert_eq!(document.map().problems(), []);
            for actor in document.map().actors() {
                match ever.get(&actor.id) {
                    Some(number) => prop_assert_eq!(actor.number, Some(*number), "after {:?}", event),
                    None => {
                        if let Some(number) = actor.number {
                            prop_assert!(matches!(event, Event::Number(_)), "given by {:?}", event);
                            prop_assert!(!ever.values().any(|given| *given == number), "{} again", number);
                            ever.insert(actor.id, number);
                        }
                    }
                }
            }
        }
        let read = format::read(format::write(document.map()).unwrap().as_bytes()).unwrap();
        prop_assert_eq!(numbers(&read.map), numbers(document.map()));
        while document.undo() {}
        prop_assert_eq!(without_numbers(document.map()), without_numbers(&start));
    }
}

/// A document with these actors, each added in a step of its own.
fn document_of(names: &[&str]) -> (Document, Vec<ActorId>) {
    let mut document = Document::new(Map::new());
    let mut ids = Vec::new();
    for name in names {
        let actor = Actor::new(*name);
        ids.push(actor.id);
        assert_eq!(document.perform(Edit::add_actor(actor)), Outcome::Changed);
        document.close_step();
    }
    (document, ids)
}

fn number_of(document: &Document, id: ActorId) -> Option<u32> {
    document.map().actor(id).unwrap().number.map(NonZeroU32::get)
}

#[test]
fn nobody_has_a_number_before_it_is_asked_for_and_then_those_asked_for_in_order() {
    let (mut document, ids) = document_of(&["Ana", "Ben", "Cleo"]);
    assert_eq!(numbers(document.map()), HashMap::new());
    assert_eq!(document.number(&[ids[2], ids[0]]), Outcome::Changed);
    assert_eq!(document.number(&[ids[0], ActorId::random()]), Outcome::Unchanged);
    assert_eq!(ids.iter().map(|id| number_of(&document, *id)).collect::<Vec<_>>(), [Some(2), None, Some(1)]);
    assert_eq!(document.undo_name().map(|step| step.name.as_deref()), Some(Some("Cleo")));
}

#[test]
fn whoever_comes_back_by_undo_or_redo_has_the_number_it_was_given_in_the_meantime_or_before() {
    let (mut document, ids) = document_of(&["Ana", "Ben"]);
    let _ = document.number(&[ids[1]]);
    assert!(document.undo(), "Ben is gone");
    let _ = document.number(&[ids[0]]);
    assert_eq!(number_of(&document, ids[0]), Some(2), "Ben's is not handed out");
    assert!(document.redo());
    assert_eq!((number_of(&document, ids[0]), number_of(&document, ids[1])), (Some(2), Some(1)));
    let _ = document.perform(Edit::Remove { actors: ids.clone(), relationships: Vec::new() });
    assert!(document.undo());
    assert_eq!((number_of(&document, ids[0]), number_of(&document, ids[1])), (Some(2), Some(1)));
    let again = Actor { number: NonZeroU32::new(7), ..Actor::with_id(ActorId::random(), "Dora") };
    let dora = again.id;
    let _ = document.perform(Edit::add_actor(again));
    assert_eq!(number_of(&document, dora), None, "nobody brings a number along");
}

#[test]
fn what_was_saved_before_a_number_was_given_is_not_what_undo_leads_back_to() {
    let (mut document, ids) = document_of(&["Ana"]);
    let saved = document.state();
    document.mark_saved(saved);
    let _ = document.perform(Edit::set_actor(ids[0], ActorField::Name("Anna".to_owned())));
    let _ = document.number(&ids);
    assert!(document.undo());
    assert!(document.is_changed(), "the number is in no file yet");
    document.mark_saved(saved);
    assert!(document.is_changed(), "a save that began before the number was given does not hold it");
    document.mark_saved(document.state());
    assert!(!document.is_changed());
    assert!(document.redo() && document.is_changed());
    assert!(document.undo() && !document.is_changed());
    assert_eq!(document.number(&ids), Outcome::Unchanged);
    assert!(!document.is_changed());
}

#[test]
fn typing_goes_on_as_one_step_while_a_number_is_given() {
    let (mut document, ids) = document_of(&["Ana"]);
    document.mark_saved(document.state());
    let name = |text: &str| Edit::set_actor(ids[0], ActorField::Name(text.to_owned()));
    let steps = document.undo_count();
    let _ = document.perform(name("An"));
    let _ = document.number(&ids);
    let _ = document.perform(name("Ann"));
    assert_eq!(document.undo_count(), steps + 1);
    let _ = document.perform(name("Ana"));
    assert_eq!(document.undo_count(), steps, "typed and wiped out again is no step");
    assert!(document.is_changed());
    assert_eq!(number_of(&document, ids[0]), Some(1));
}

#[test]
fn the_last_number_there_is_may_be_taken() {
    let mut map = Map::new();
    let last = Actor { number: NonZeroU32::new(u32::MAX), ..Actor::new("Last") };
    let first = Actor { number: NonZeroU32::new(1), ..Actor::new("First") };
    let other = Actor::new("Other");
    let id = other.id;
    for actor in [last, first, other] {
        map.set_actor(std::sync::Arc::new(actor));
    }
    let mut document = Document::new(map);
    let _ = document.number(&[id]);
    assert_eq!(number_of(&document, id), Some(2));
}

fn place(driver: &mut Driver, name: &str) {
    let at = driver.in_tray(name);
    let to = driver.inside(Wedge::Neutral);
    driver.drag(at, to);
}

/// The numbers of these, 0 for none.
fn given(driver: &Driver, names: &[&str]) -> Vec<u32> {
    names.iter().map(|name| driver.actor(name).number.map_or(0, NonZeroU32::get)).collect()
}

#[test]
fn the_room_numbers_those_it_is_shown_without_a_name_and_counts_nobody_hidden() {
    let mut map = Map::new();
    let names = ["Open", "Hidden", "Waiting", "Named", "Later"];
    for (at, name) in names.into_iter().enumerate() {
        let mut actor = Actor::with_id(ActorId::from_number(at as u128 + 1), name);
        actor.placement = (name != "Waiting").then(|| Placement::clamped(0.1 + 0.2 * at as f64, 0.5));
        actor.confidential = name == "Hidden";
        if name == "Named" {
            "Lamp".clone_into(&mut actor.code_name);
        }
        map.set_actor(std::sync::Arc::new(actor));
    }
    let mut driver = Driver::with_map(&map);
    driver.command(Command::Present);
    assert_eq!(given(&driver, &names), [1, 0, 0, 0, 2]);
    assert!(driver.open().document.is_changed() && driver.open().document.undo_name().is_none());
    place(&mut driver, "Waiting");
    assert_eq!(given(&driver, &names), [1, 0, 3, 0, 2]);
    driver.undo();
    assert_eq!(given(&driver, &names), [1, 0, 3, 0, 2]);
}

#[test]
fn with_nobody_to_number_or_real_names_a_presentation_leaves_the_map_as_it_was_saved() {
    let mut map = Map::new();
    let mut actor = Actor::new("Ana");
    actor.placement = Some(Placement::clamped(0.5, 0.5));
    map.set_actor(std::sync::Arc::new(actor));
    let mut driver = Driver::with_map(&map);
    driver.command(Command::Present);
    assert!(!driver.open().document.is_changed(), "real names");
    driver.command(Command::BlankRoom);
    driver.command(Command::ToggleCodeNames);
    assert!(!driver.open().document.is_changed(), "nothing but paper");
    driver.blank_key();
    assert!(driver.open().document.is_changed());
    assert_eq!(given(&driver, &["Ana"]), [1]);
}

#[test]
fn on_the_wall_of_this_window_those_in_the_tray_have_numbers_too() {
    let mut driver = Driver::with_new_map();
    driver.enter("Waiting");
    driver.enter("Secret");
    let at = driver.in_tray("Secret");
    driver.click_at(at, Modifiers::NONE);
    driver.click(Role::CheckBox, "Confidential");
    driver.command(Command::PresentHere);
    assert_eq!(driver.app().names_for_room(), Names::Code);
    assert_eq!(given(&driver, &["Waiting", "Secret"]), [1, 0]);
    assert!(!driver.map().actors().any(|actor| Audience::Room(Names::Code).lacks_a_name(actor)));
}

#[test]
fn the_list_of_moves_for_the_room_numbers_those_in_it_and_no_others() {
    let mut map = Map::new();
    let names = ["Mover", "Hidden mover", "Stayer"];
    for (at, name) in names.into_iter().enumerate() {
        let mut actor = Actor::with_id(ActorId::from_number(9 - at as u128), name);
        actor.placement = Some(Placement::clamped(0.5, 0.2 + 0.2 * at as f64));
        actor.wanted = (name != "Stayer").then_some(Wedge::PassiveAllies);
        actor.confidential = name == "Hidden mover";
        map.set_actor(std::sync::Arc::new(actor));
    }
    let mut driver = Driver::with_map(&map);
    driver.command(Command::ToggleMoves);
    driver.click(Role::Button, "Copy");
    assert!(!driver.open().document.is_changed(), "the facilitator's list has real names");
    driver.click(Role::RadioButton, "For the room");
    driver.click(Role::Button, "Copy");
    assert_eq!(given(&driver, &names), [1, 0, 0]);
    assert!(driver.open().document.undo_name().is_none());
}
