//! What is done in this window while the room looks at it.

use egui::{Key, Modifiers};
use fanlight::app::stage::{Cover, Here};

use super::{CTRL, CTRL_SHIFT, holds, is_paper, on_the_wall, open, presenting, shows};
use crate::plot::{Step, play};
use crate::scenery::FOLDER;
use crate::theatre::screens;

#[test]
fn what_is_pasted_on_the_wall_is_not_shown_there() {
    let mut theatre = on_the_wall();
    theatre.take_sights();
    theatre.paste("Wombat Club\nNumbat Club");
    assert!(theatre.app().dialog().is_some());
    assert!(theatre.take_sights().here.iter().all(|(sight, _)| !holds(sight, "ombat")));
    let count = theatre.app().open_map().unwrap().map().actors().count();
    theatre.press(Key::Enter, Modifiers::NONE);
    assert_eq!(theatre.app().open_map().unwrap().map().actors().count(), count + 2);
    assert!(!shows(&theatre, "ombat"));
}

#[test]
fn on_the_wall_nothing_leads_to_the_desk_or_to_files() {
    for (key, modifiers) in [(Key::W, CTRL), (Key::O, CTRL), (Key::N, CTRL), (Key::S, CTRL_SHIFT)] {
        let mut theatre = on_the_wall();
        theatre.take_sights();
        theatre.press(key, modifiers);
        assert!(theatre.app().open_map().is_some() && theatre.app().dialog().is_none(), "{key:?}");
        assert_eq!(theatre.app().here(), Here::Wall);
        let frames = theatre.take_sights().here;
        assert!(frames.iter().all(|(frame, _)| !holds(frame, "infiltration") && !holds(frame, FOLDER)));
        assert!(shows(&theatre, "Not on the wall"));
    }
    let mut theatre = on_the_wall();
    theatre.press(Key::F5, Modifiers::NONE);
    assert_eq!(theatre.app().here(), Here::Covered(Cover::WasWall));
    assert!(is_paper(&theatre) && !shows(&theatre, "Vault"));
}

#[test]
fn a_question_that_was_open_at_the_desk_is_not_read_by_the_room_and_waits() {
    let mut theatre = presenting();
    theatre.press(Key::W, CTRL);
    assert!(shows(&theatre, "infiltration"), "numbers were given, so there is something to save");
    theatre.screens(screens(Some(0.0), 0));
    assert!(!shows(&theatre, "infiltration"));
    theatre.ask_for_desk();
    assert!(shows(&theatre, "infiltration"));
}

#[test]
fn a_fault_on_the_wall_names_no_file_there_and_is_said_at_the_desk() {
    let mut theatre = on_the_wall();
    theatre.press(Key::A, Modifiers::NONE);
    theatre.type_text("newcomer");
    theatre.press(Key::Enter, Modifiers::NONE);
    let folder = theatre.folder.path().join(FOLDER);
    std::fs::remove_dir_all(&folder).unwrap();
    theatre.take_sights();
    theatre.press(Key::S, CTRL);
    let frames = theatre.take_sights().here;
    assert!(frames.iter().all(|(frame, _)| !holds(frame, "infiltration") && !holds(frame, FOLDER)));
    assert!(shows(&theatre, "waits for you at the desk"));
    theatre.press(Key::F11, Modifiers::NONE);
    theatre.ask_for_desk();
    assert!(shows(&theatre, "infiltration"), "there it is said");
}

#[test]
fn a_name_typed_on_the_wall_is_answered_alike_whoever_it_is_of() {
    let answer = |name: &str| {
        let mut theatre = on_the_wall();
        theatre.press(Key::A, Modifiers::NONE);
        theatre.type_text(name);
        let offered = theatre.at_desk().named.len();
        theatre.press(Key::Enter, Modifiers::NONE);
        let map = theatre.app().open_map().unwrap();
        (
            offered,
            map.map().actor_count(),
            map.attention.selection.actors.len(),
            shows(&theatre, "is on the map already"),
        )
    };
    let stranger = answer("Okapi Club");
    for known in ["Zebra Trust", "Vault Quorum", "Anchor", "Jinx Bureau"] {
        assert_eq!(answer(known), stranger, "{known}");
    }
}

#[test]
fn what_was_typed_or_selected_at_the_desk_is_not_on_the_wall_and_waits_at_the_desk() {
    let mut theatre = open();
    assert!(theatre.click(None, "Vault Quorum, "));
    theatre.press(Key::Escape, Modifiers::NONE);
    assert!(theatre.click(None, "Vault Quorum, "));
    theatre.press(Key::A, Modifiers::NONE);
    theatre.type_text("Vault brother");
    theatre.take_sights();
    theatre.press(Key::F11, Modifiers::NONE);
    assert!(!shows(&theatre, "Vault"));
    let open = theatre.app().open_map().unwrap();
    assert!(open.attention.selection.actors.is_empty() && open.attention.surroundings.is_none());
    let before = theatre.app().open_map().unwrap().map().clone();
    for key in [Key::Delete, Key::Num1, Key::Num5, Key::Plus] {
        theatre.press(key, Modifiers::NONE);
    }
    assert_eq!(*theatre.app().open_map().unwrap().map(), before, "nobody unseen is moved or deleted");
    theatre.press(Key::F11, Modifiers::NONE);
    theatre.ask_for_desk();
    assert_eq!(theatre.app().open_map().unwrap().panels.tray.entry, "Vault brother", "nothing typed is lost");
}

#[test]
fn a_field_on_the_wall_undoes_nothing_that_was_typed_at_the_desk() {
    let mut theatre = open();
    for (key, modifiers) in [(Key::A, Modifiers::NONE), (Key::K, CTRL)] {
        theatre.press(key, modifiers);
        theatre.type_text("Wombat");
        assert!(shows(&theatre, "Wombat"));
        // So long it takes until a field remembers what to go back to.
        theatre.wait(3.0);
        theatre.type_text("s");
        theatre.press(Key::Escape, Modifiers::NONE);
    }
    theatre.press(Key::F11, Modifiers::NONE);
    for (key, modifiers) in [(Key::A, Modifiers::NONE), (Key::K, CTRL)] {
        theatre.press(key, modifiers);
        assert!(theatre.has_field(), "{key:?}");
        for (key, modifiers) in [(Key::Z, CTRL), (Key::Z, CTRL), (Key::Z, CTRL_SHIFT), (Key::Y, CTRL)] {
            theatre.press(key, modifiers);
            assert!(!shows(&theatre, "Wombat"), "{key:?}");
        }
        theatre.press(Key::Escape, Modifiers::NONE);
    }
}

#[test]
fn keys_that_waited_at_the_desk_are_not_typed_on_the_wall() {
    // A question over the palette let all keys wait, until the wall took them.
    let steps = [
        Step::Key(Key::F5),
        Step::Select(0),
        Step::ScreensChange(None, 0),
        Step::Hold(Key::F9, 1),
        Step::Key(Key::Enter),
        Step::FileChanges,
        Step::Key(Key::Enter),
        Step::Key(Key::Enter),
        Step::Command("Take all dots"),
        Step::Key(Key::F5),
        Step::Drop(false),
        Step::Wait(1),
        Step::Type("Zebra Trust"),
        Step::Key(Key::F5),
        Step::Key(Key::F5),
        Step::Key(Key::F5),
        Step::Key(Key::F5),
        Step::Type("Zebra Trust"),
        Step::Key(Key::F5),
        Step::Key(Key::F5),
        Step::ScreensChange(None, 0),
        Step::Select(0),
        Step::Click("Make this the wall"),
        Step::Drop(false),
        Step::Key(Key::Enter),
        Step::Select(0),
        Step::Ctrl(Key::Z),
        Step::Ctrl(Key::Z),
        Step::Hold(Key::B, 1),
        Step::Key(Key::F9),
        Step::Wait(1),
    ];
    assert_eq!(play(&steps), Ok(()));
}
