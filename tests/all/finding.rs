//! Ctrl+F: what is found, how the hits are gone through, and what the room does not get to see of it.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Key, Modifiers, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use fanlight::analysis::find::{Hit, Index, Reader, passage};
use fanlight::lang::{Lang, Tongue};
use fanlight::model::{Actor, Map};
use fanlight::ui::action::command::Command;
use fanlight::ui::panels::find::field_id;
use proptest::prelude::*;

use crate::support::driver::Driver;
use crate::support::maps;

fn is_shown(driver: &Driver, text: &str) -> bool {
    let has = |words: Option<String>| words.is_some_and(|words| words.contains(text));
    driver.window.get_all_by(|_| true).any(|node| {
        let node = node.accesskit_node();
        has(node.label()) || has(node.value())
    })
}

/// The beach with something looked for.
fn beach_finding(typed: &str) -> Driver {
    let mut driver = Driver::on_the_beach();
    find(&mut driver, typed);
    driver
}

fn find(driver: &mut Driver, typed: &str) {
    driver.command(Command::Find);
    driver.type_text(typed);
    driver.settle();
}

#[track_caller]
fn check_selected(driver: &Driver, name: &str) {
    let selected = driver.open().attention.selection.single_actor().expect("one actor is selected");
    assert_eq!(driver.map().actor(selected).unwrap().name, name);
}

#[test]
fn typing_selects_the_first_hit_and_enter_goes_on_and_round() {
    let mut driver = beach_finding("union");
    assert!(is_shown(&driver, "1 of 2"));
    check_selected(&driver, "Construction union");
    driver.press(Key::Enter);
    assert!(is_shown(&driver, "2 of 2"));
    check_selected(&driver, "Hotel workers' union");
    driver.press(Key::Enter);
    check_selected(&driver, "Construction union");
    driver.press_with(Modifiers::SHIFT, Key::Enter);
    check_selected(&driver, "Hotel workers' union");
    driver.command(Command::FindNext);
    check_selected(&driver, "Construction union");
    driver.command(Command::FindPrevious);
    check_selected(&driver, "Hotel workers' union");
    driver.click(Role::Button, "Next hit");
    check_selected(&driver, "Construction union");
    assert!(driver.window.ctx.memory(|memory| memory.has_focus(field_id())), "the field keeps the cursor");
    assert!(driver.open().document.undo_name().is_none());
}

#[test]
fn what_is_written_about_actors_is_found_and_shown_with_what_stands_round_it() {
    for (typed, name, said) in [
        ("DEAN", "University marine lab", "in the evidence: …the open letter; the dean stays silent"),
        ("compass", "University marine lab", "in the code name: Compass"),
        ("fuel", "Surf rescue volunteers", "in the notes: The town pays their fuel."),
        ("beach cafes", "Beach cafés", "Beach cafés, organisation, passive opposition"),
    ] {
        let driver = beach_finding(typed);
        check_selected(&driver, name);
        assert!(is_shown(&driver, said), "{typed}");
    }
    let driver = beach_finding("faith");
    assert!(is_shown(&driver, "1 of 2") && is_shown(&driver, "in the group: Faith"));
}

#[test]
fn relationships_are_found_by_their_notes_and_by_both_ends() {
    let driver = beach_finding("net shed");
    let tie = driver.open().attention.selection.single_relationship().expect("a relationship is selected");
    assert_eq!(driver.map().relationship(tie).unwrap().note, "Changing room in the net shed");
    assert!(is_shown(&driver, "in the notes: Changing room in the net shed"));
    let driver = beach_finding("funds ministry");
    let found = driver.open().panels.find.found();
    assert!(!found.is_empty());
    assert!(found.iter().all(|found| matches!(found.hit, Hit::Relationship(_))));
}

#[test]
fn nothing_found_is_said_and_leaves_the_selection_alone() {
    let mut driver = Driver::on_the_beach();
    let at = driver.chip_at("Radio Coast");
    driver.click_at(at, Modifiers::NONE);
    find(&mut driver, "%%");
    assert!(is_shown(&driver, "nothing found"));
    check_selected(&driver, "Radio Coast");
    driver.press(Key::Enter);
    check_selected(&driver, "Radio Coast");
}

#[test]
fn escape_closes_the_bar_and_gives_the_keyboard_back() {
    let mut driver = Driver::on_the_beach();
    driver.window.get_by_role_and_label(Role::TextInput, "Add actors").focus();
    driver.window.run();
    find(&mut driver, "radio");
    assert!(driver.open().panels.find.is_open());
    driver.press(Key::Escape);
    assert!(!driver.open().panels.find.is_open());
    let entry = fanlight::ui::action::cursor::entry_field();
    assert!(driver.window.ctx.memory(|memory| memory.has_focus(entry)));
    check_selected(&driver, "Radio Coast");
    // What was typed is there again, and typing writes over it.
    find(&mut driver, "taxi");
    check_selected(&driver, "Taxi drivers");
}

#[test]
fn undo_in_the_field_is_the_fields_own() {
    let mut driver = Driver::on_the_beach();
    driver.enter("Beach wardens");
    find(&mut driver, "radio");
    driver.undo();
    assert!(driver.map().actors().any(|actor| actor.name == "Beach wardens"));
}

#[test]
fn the_pill_in_the_bar_opens_it() {
    let mut driver = Driver::on_the_beach();
    driver.click(Role::Button, "Find an actor");
    assert!(driver.open().panels.find.is_open());
    driver.type_text("bishop");
    driver.settle();
    check_selected(&driver, "Bishop Aziz");
}

#[test]
fn a_hit_is_brought_into_sight_wherever_the_view_looks() {
    let mut driver = Driver::on_the_beach();
    for _ in 0..8 {
        driver.command(Command::ZoomIn);
    }
    let is_in_sight = |driver: &Driver| {
        let canvas = &driver.open().views.spectrum;
        canvas.canvas().contains_rect(canvas.chip_rect(driver.actor("Chamber of commerce").id).unwrap())
    };
    assert!(!is_in_sight(&driver));
    find(&mut driver, "chamber");
    assert!(is_in_sight(&driver));
}

#[test]
fn a_hit_in_the_tray_is_scrolled_to_and_the_field_keeps_the_cursor() {
    let mut driver = Driver::with_new_map();
    for number in 10..32 {
        driver.enter(&format!("Group {number}"));
    }
    let in_sight = |driver: &Driver, name: &str| {
        driver
            .window
            .get_all_by_role(Role::ListItem)
            .any(|node| node.accesskit_node().label().is_some_and(|label| label.starts_with(name)))
    };
    driver.command(Command::Find);
    for (typed, name) in [("30", "Group 30"), ("11", "Group 11")] {
        driver.command(Command::Find);
        driver.type_text(typed);
        driver.settle();
        check_selected(&driver, name);
        assert!(in_sight(&driver, name), "{name}");
        assert!(driver.window.ctx.memory(|memory| memory.has_focus(field_id())));
    }
}

#[test]
fn a_hit_that_the_filter_hides_is_found_and_said_to_be_hidden() {
    let mut driver = Driver::on_the_beach();
    driver.command(Command::Filter);
    driver.click(Role::CheckBox, "active allies");
    driver.click(Role::RadioButton, "hide");
    find(&mut driver, "taxi");
    check_selected(&driver, "Taxi drivers");
    assert!(is_shown(&driver, "(filtered out)"));
}

#[test]
fn a_map_is_folded_once_for_each_revision_and_searched_once_for_each_text() {
    let mut driver = beach_finding("radio");
    assert_eq!(
        (driver.open().panels.find.indexings, driver.open().panels.find.searches),
        (1, 6),
        "five letters and no text"
    );
    driver.press(Key::Enter);
    driver.settle();
    assert_eq!((driver.open().panels.find.indexings, driver.open().panels.find.searches), (1, 6));
    driver.enter("Radio free coast");
    assert_eq!(driver.open().panels.find.indexings, 2);
    assert!(is_shown(&driver, "1 of "), "the hit we were at stays");
}

#[test]
fn a_small_window_has_room_for_the_bar() {
    let mut driver = Driver::on_the_beach();
    driver.window.set_size(vec2(640.0, 360.0));
    driver.settle();
    find(&mut driver, "dean");
    let window = egui::Rect::from_min_size(egui::Pos2::ZERO, vec2(640.0, 360.0));
    for label in ["Next hit", "Close finding"] {
        let found = driver.window.get_by_role_and_label(Role::Button, label).rect();
        assert!(window.contains_rect(found), "{label}");
    }
    assert!(is_shown(&driver, "University marine lab   in the evidence:"));
}

mod in_front_of_the_room {
    use super::*;

    #[test]
    fn only_names_the_room_reads_are_found_and_nothing_written_is_shown() {
        let mut driver = Driver::on_the_beach();
        driver.command(Command::PresentHere);
        for (typed, is_found) in [
            ("compass", true),
            ("marine", false),
            ("dean", false),
            ("faith", false),
            ("tide", false),
            ("pilots", false),
        ] {
            find(&mut driver, typed);
            assert_eq!(!driver.open().panels.find.found().is_empty(), is_found, "{typed}");
            assert!(!is_shown(&driver, "in the "), "{typed}");
            assert!(!is_shown(&driver, "University"), "{typed}");
        }
    }

    #[test]
    fn what_was_typed_for_oneself_is_not_shown_to_the_room() {
        let mut driver = beach_finding("Port pilots");
        driver.command(Command::PresentHere);
        assert!(!driver.open().panels.find.is_open());
        driver.command(Command::FindNext);
        assert!(driver.open().panels.find.found().is_empty());
        assert!(!is_shown(&driver, "pilots"));
        find(&mut driver, "heron");
        driver.leave_wall();
        assert!(!driver.open().panels.find.is_open());
    }
}

fn index(map: &Map) -> Index {
    Index::new(
        map,
        &Reader {
            name: &|actor: &Actor| Some(actor.name.clone()),
            sees: &|_| true,
            label: &|kind| kind.label.clone(),
            reads_all: true,
            lang: &Lang::new(Tongue::English),
        },
    )
}

proptest! {
    #[test]
    fn whatever_stands_in_a_map_is_found_by_its_own_words(map in maps::map(), noise in "\\PC{0,12}") {
        let index = index(&map);
        for found in index.find(&noise) {
            // A passage can be made of every hit.
            let _ = passage(&map, found, &noise);
        }
        for actor in map.actors() {
            for text in [&actor.name, &actor.evidence, &actor.notes, &actor.code_name] {
                let hits = index.find(text);
                if hits.is_empty() {
                    prop_assert!(fanlight::model::fold(text).trim().is_empty());
                } else {
                    prop_assert!(hits.iter().any(|found| found.hit == Hit::Actor(actor.id)), "{:?}", text);
                }
            }
        }
    }
}

#[test]
fn a_passage_is_a_part_of_the_text_it_comes_from() {
    let mut map = Map::new();
    let long = "Они молчат. ".repeat(30) + "ЁЛКА стоит. " + &"Дальше тишина. ".repeat(30);
    let actor = Actor { evidence: long.clone(), ..Actor::new("Лес") };
    map.set_actor(Arc::new(actor));
    let found = index(&map).find("елка");
    let passage = passage(&map, found[0], "елка").unwrap();
    assert_eq!(passage.found, "ЁЛКА");
    let inner = [&passage.before, &passage.found, &passage.after].map(String::as_str).concat();
    assert!(long.contains(inner.trim_matches('…')), "{inner}");
    assert!(passage.before.starts_with('…') && passage.after.ends_with('…'));
}
