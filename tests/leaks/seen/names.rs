//! Whom the texts of the room name.

use egui::{Key, Modifiers};
use fanlight::app::stage::Curtain;

use super::{
    CTRL, CTRL_SHIFT, drop_over, holds, mark, on_the_wall, open, presenting, presenting_real_names, reads, shows,
    type_code_name,
};
use crate::scenery::{FILE, FOLDER};
use crate::theatre::Theatre;

#[test]
fn whoever_is_deleted_is_not_named_by_what_was_written_about_them() {
    let mut theatre = presenting();
    assert!(!reads(&theatre, "Zebra") && reads(&theatre, "Anchor opens its books"));
    assert!(theatre.click(None, "Zebra Trust, "));
    theatre.press(Key::Delete, Modifiers::NONE);
    theatre.wait(1.0);
    assert!(!reads(&theatre, "Zebra") && reads(&theatre, "opens its books"));
}

#[test]
fn whoever_is_called_something_else_now_is_not_named_by_what_was_written_before() {
    let mut theatre = presenting();
    assert!(theatre.click(None, "Zebra Trust, "));
    assert!(theatre.click_field("No name yet"));
    theatre.press(Key::A, CTRL);
    theatre.take_sights();
    theatre.type_text("Yonder Society");
    theatre.press(Key::Tab, Modifiers::NONE);
    assert!(shows(&theatre, "Yonder Society"), "at the desk");
    let frames = theatre.take_sights().there;
    assert!(frames.iter().all(|frame| !holds(frame, "Zebra") && !holds(frame, "Yonder")));
    assert!(reads(&theatre, "Anchor opens its books"));
}

/// Types into a field of the inspector, of somebody or of the map.
fn write(theatre: &mut Theatre, whose: Option<&str>, field: &str, text: &str) {
    theatre.press(Key::Escape, Modifiers::NONE);
    if let Some(name) = whose {
        assert!(theatre.click(None, &format!("{name}, ")), "{name} is to be seen");
    }
    assert!(theatre.click_field(field));
    theatre.press(Key::A, CTRL);
    theatre.press(Key::Backspace, Modifiers::NONE);
    theatre.type_text(text);
    theatre.press(Key::Tab, Modifiers::NONE);
}

#[test]
fn what_somebody_was_called_in_between_is_not_read_either() {
    let mut theatre = presenting();
    write(&mut theatre, Some("Zebra Trust"), "No name yet", "Tapir Pact");
    write(&mut theatre, None, "Title of the map", "Tapir Pact and Tap meet us");
    write(&mut theatre, Some("Tapir Pact"), "No name yet", "Okapi Club");
    write(&mut theatre, Some("Okapi Club"), "No name yet", "Lemur Lodge");
    assert!(reads(&theatre, "Anchor and Tap meet us"), "{:?}", theatre.in_room().unwrap().painted);
}

#[test]
fn whoever_is_confidential_is_not_named_by_an_earlier_code_name() {
    let mut theatre = presenting();
    write(&mut theatre, None, "Title of the map", "Kettle, Coal and Slate meet us");
    for code_name in ["Coal", "Slate", ""] {
        write(&mut theatre, Some("Vault Quorum"), "what the room sees instead", code_name);
    }
    assert!(reads(&theatre, "someone, someone and someone meet us"), "{:?}", theatre.in_room().unwrap().painted);
}

#[test]
fn whoever_is_hidden_now_is_not_named_by_what_the_room_once_knew() {
    let mut theatre = presenting_real_names();
    write(&mut theatre, None, "Title of the map", "Zebra Trust, Anchor and Moor meet us");
    write(&mut theatre, Some("Zebra Trust"), "what the room sees instead", "Moor");
    write(&mut theatre, Some("Zebra Trust"), "No name yet", "Tapir Pact");
    theatre.press(Key::Escape, Modifiers::NONE);
    mark(&mut theatre, "Tapir Pact");
    theatre.wait(5.0);
    for _ in 0..2 {
        let read = reads(&theatre, "someone, someone and someone meet us");
        assert!(read, "{:?}", theatre.in_room().unwrap().painted);
        theatre.press(Key::Escape, Modifiers::NONE);
        theatre.press(Key::N, CTRL_SHIFT);
    }
}

#[test]
fn not_even_where_somebody_is_called_in_a_text_as_somebody_else_really_is() {
    let mut theatre = presenting();
    type_code_name(&mut theatre, "Mirth Guild");
    theatre.press(Key::Escape, Modifiers::NONE);
    assert!(theatre.click(None, "Show the room"));
    assert!(reads(&theatre, "Mirth Guild opens its books"), "{:?}", theatre.in_room().unwrap().painted);
    theatre.press(Key::Escape, Modifiers::NONE);
    assert!(theatre.click_field("Title of the map"));
    theatre.take_sights();
    theatre.type_text("Water of Xyl");
    let frames = theatre.take_sights().there;
    assert!(frames.len() > 10 && !frames.iter().any(|frame| holds(frame, "Wat")));
}

#[test]
fn no_text_on_the_wall_changes_when_a_name_is_typed_that_stands_in_it() {
    let whole = ["Zebra Trust", "Vault Quorum", "Mirth Guild", "Anchor"];
    let longer = ["Zebra Trust opens", "Zebra Trus", "Against Vault Quorum", "Vault Quor"];
    for name in whole.into_iter().chain(longer) {
        let mut theatre = on_the_wall();
        let is_told = |theatre: &Theatre| shows(theatre, "Anchor opens its books") && shows(theatre, "Against someone");
        assert!(is_told(&theatre));
        theatre.press(Key::A, Modifiers::NONE);
        theatre.type_text(name);
        theatre.press(Key::Enter, Modifiers::NONE);
        theatre.press(Key::Escape, Modifiers::NONE);
        theatre.wait(5.0);
        assert!(is_told(&theatre), "{name}");
    }
}

#[test]
fn of_a_name_that_is_longer_since_the_desk_wrote_it_so_nothing_is_left_to_be_read() {
    let mut theatre = presenting();
    assert!(reads(&theatre, "Anchor opens its books"));
    assert!(theatre.click(None, "Zebra Trust, "));
    assert!(theatre.click_field("No name yet"));
    theatre.press(Key::A, CTRL);
    theatre.type_text("Zebra Trust opens");
    theatre.press(Key::Tab, Modifiers::NONE);
    theatre.wait(1.0);
    assert!(reads(&theatre, "Anchor its books"), "{:?}", theatre.in_room().unwrap().painted);
}

#[test]
fn a_map_that_is_opened_again_remembers_what_its_actors_were_called() {
    let mut theatre = presenting();
    assert!(theatre.click(None, "Zebra Trust, "));
    theatre.press(Key::Delete, Modifiers::NONE);
    theatre.press(Key::S, CTRL);
    theatre.press(Key::F5, Modifiers::NONE);
    theatre.press(Key::W, CTRL);
    assert!(theatre.app().open_map().is_none());
    let file = theatre.folder.path().join(FOLDER).join(FILE);
    drop_over(&mut theatre, file);
    theatre.press(Key::F5, Modifiers::NONE);
    assert!(reads(&theatre, "opens its books") && !reads(&theatre, "Zebra"));
}

#[test]
fn whoever_was_renamed_or_deleted_before_the_presentation_is_not_named_by_older_texts() {
    let mut theatre = open();
    for (name, other) in [("Zebra Trust", "Yonder Society"), ("Vault Quorum", "Wombat Club")] {
        assert!(theatre.click(None, &format!("{name}, ")));
        assert!(theatre.click_field("No name yet"));
        theatre.press(Key::A, CTRL);
        theatre.type_text(other);
        theatre.press(Key::Tab, Modifiers::NONE);
        theatre.press(Key::Escape, Modifiers::NONE);
    }
    assert!(theatre.click(None, "Yonder Society, "));
    theatre.press(Key::Delete, Modifiers::NONE);
    theatre.press(Key::F5, Modifiers::NONE);
    assert!(reads(&theatre, "opens its books"));
    for name in ["Zebra", "Vault", "Yonder", "Wombat"] {
        assert!(!reads(&theatre, name), "{name}");
    }
}

#[test]
fn whoever_was_removed_before_a_crash_is_named_by_no_text_after_it() {
    let mut theatre = open();
    for name in ["Vault Quorum", "Zebra Trust"] {
        assert!(theatre.click(None, &format!("{name}, ")), "{name} is to be seen");
        theatre.press(Key::Delete, Modifiers::NONE);
    }
    theatre.kill();
    assert!(theatre.click(None, "Open the copy"));
    theatre.press(Key::F11, Modifiers::NONE);
    theatre.wait(5.0);
    theatre.press(Key::F9, Modifiers::NONE);
    assert_eq!(theatre.app().curtain(), Curtain::Open);
    let told: Vec<&String> =
        theatre.at_desk().texts().filter(|text| text.contains("Vault") || text.contains("Zebra")).collect();
    assert!(told.is_empty(), "{told:?}");
    assert!(theatre.at_desk().texts().any(|text| text.contains("Against")), "the title is there");
}

#[test]
fn before_real_names_are_shown_on_the_wall_those_are_counted_who_appear_in_any_of_its_views() {
    let mut theatre = open();
    theatre.press(Key::F11, Modifiers::NONE);
    theatre.press(Key::N, CTRL_SHIFT);
    // One of the five that the room may see is not placed: the network shows that one, too.
    let asked = theatre.app().dialog().cloned();
    assert!(matches!(asked, Some(fanlight::ui::over::dialog::Dialog::RealNames { count: 5 })), "{asked:?}");
}
