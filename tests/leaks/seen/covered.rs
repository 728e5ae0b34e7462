//! When this window is covered, and how it is not any more: screens that come and go, windows that are closed, programs that are killed.

use egui::{Key, Modifiers};
use fanlight::app::stage::{Caution, Cover, Here};
use fanlight::audience::Names;
use fanlight::ui::over::dialog::Dialog;

use super::{CTRL, CTRL_SHIFT, caution, drop_over, is_paper, mark, on_the_wall, open, presenting, shows};
use crate::scenery::{FILE, FOLDER, OTHER_FILE};
use crate::theatre::{Theatre, screens};

/// The wall of a map with an unsaved change, after the program was killed there: covered.
fn killed_on_the_wall() -> Theatre {
    let mut theatre = open();
    theatre.press(Key::F11, Modifiers::NONE);
    theatre.press(Key::A, Modifiers::NONE);
    theatre.type_text("newcomer");
    theatre.press(Key::Enter, Modifiers::NONE);
    theatre.take_sights();
    theatre.kill();
    assert_eq!(theatre.app().here(), Here::Covered(Cover::Interrupted));
    theatre
}

#[test]
fn where_the_screens_show_the_same_the_desk_is_covered_when_the_presentation_begins() {
    let mut theatre = open();
    theatre.screens(screens(Some(0.0), 0));
    theatre.press(Key::F5, Modifiers::NONE);
    assert_eq!(theatre.app().here(), Here::Covered(Cover::ScreensOverlap));
    assert!(theatre.app().curtain().is_closed());
    theatre.wait(10.0);
    for screens in [screens(None, 0), screens(Some(0.0), 0), screens(Some(1600.0), 0), screens(Some(1600.0), 1)] {
        theatre.screens_change(screens);
        assert!(matches!(theatre.app().here(), Here::Covered(_)), "{:?}", theatre.app().here());
    }
    theatre.ask_for_desk();
    assert_eq!(theatre.app().here(), Here::Desk);
}

#[test]
fn when_the_screens_become_one_the_desk_is_covered_and_the_room_sees_paper() {
    for after in [screens(None, 0), screens(Some(0.0), 0), screens(Some(800.0), 0), screens(Some(1600.0), 1)] {
        let mut theatre = presenting();
        theatre.take_sights();
        theatre.screens(after.clone());
        assert!(matches!(theatre.app().here(), Here::Covered(_)), "{after:?}");
        assert_eq!(theatre.app().curtain(), caution(Caution::Screens));
        assert!(is_paper(&theatre));
        assert!(!shows(&theatre, "Zebra") && !shows(&theatre, "Vault"));
        assert!(shows(&theatre, "Enter"), "it says how to go on");
        theatre.screens(screens(Some(1600.0), 0));
        assert_eq!(theatre.app().here(), Here::Desk, "on a screen of its own the desk is there again");
        assert!(is_paper(&theatre), "what the room sees waits for whoever asks");
    }
}

#[test]
fn keys_that_come_before_the_cover_can_be_read_do_not_show_the_desk() {
    for leave in [Key::F11, Key::F5] {
        let mut theatre = on_the_wall();
        theatre.press(leave, Modifiers::NONE);
        for _ in 0..5 {
            theatre.press(Key::Enter, Modifiers::NONE);
            theatre.wait(0.2);
            assert!(theatre.click(None, "Show the desk here"));
            assert_eq!(theatre.app().here(), Here::Covered(Cover::WasWall), "{leave:?}");
        }
        theatre.ask_for_desk();
        assert_eq!(theatre.app().here(), Here::Desk, "{leave:?}: who has read it");
    }
}

#[test]
fn a_click_at_a_place_where_the_button_to_show_the_desk_came_to_lie_is_not_one_on_it() {
    let mut theatre = presenting();
    theatre.screens(screens(Some(0.0), 0));
    let button = theatre.place_of(None, "Show the desk here").expect("it is there");
    theatre.screens(screens(Some(1600.0), 0));
    theatre.click_at(button);
    theatre.screens(screens(Some(0.0), 0));
    theatre.wait(2.0);
    theatre.click_at(button);
    theatre.wait(2.0);
    theatre.click_at(button);
    assert!(matches!(theatre.app().here(), Here::Covered(_)), "the pointer was there before");
    theatre.wait(4.0);
    theatre.click_at(button);
    assert_eq!(theatre.app().here(), Here::Desk);
}

#[test]
fn who_goes_on_typing_names_when_the_screens_show_the_same_does_not_show_the_desk() {
    let mut theatre = presenting();
    theatre.press(Key::A, Modifiers::NONE);
    theatre.type_text("newco");
    theatre.screens(screens(Some(0.0), 0));
    for name in ["", "Somebody", "Somebody else"] {
        theatre.type_text(name);
        theatre.wait(1.0);
        theatre.press(Key::Enter, Modifiers::NONE);
        assert_eq!(theatre.app().here(), Here::Covered(Cover::ScreensOverlap), "{name:?}");
    }
    theatre.wait(3.0);
    theatre.ask_for_desk();
    assert_eq!(theatre.app().here(), Here::Desk);

    let mut theatre = on_the_wall();
    theatre.press(Key::A, Modifiers::NONE);
    theatre.type_text("newco");
    theatre.press(Key::F11, Modifiers::NONE);
    theatre.ask_for_desk();
    assert_eq!(theatre.app().here(), Here::Covered(Cover::WasWall), "that ends what was being typed");
    theatre.wait(3.0);
    theatre.ask_for_desk();
    assert_eq!(theatre.app().here(), Here::Desk);
}

#[test]
fn after_the_presentation_the_projector_shows_paper_until_it_is_put_away() {
    let mut theatre = presenting();
    theatre.press(Key::F5, Modifiers::NONE);
    assert!(is_paper(&theatre) && !theatre.app().is_presenting());
    theatre.press(Key::W, CTRL);
    if theatre.app().dialog().is_some() {
        theatre.click(None, "Don’t save");
    }
    assert!(theatre.app().open_map().is_none() && is_paper(&theatre), "whatever becomes of the map");
    let file = theatre.folder.path().join(FOLDER).join(FILE);
    drop_over(&mut theatre, file);
    assert!(theatre.click(None, "Close the paper"));
    assert!(theatre.in_room().is_none());
}

#[test]
fn what_a_killed_session_left_is_looked_at_at_the_desk_before_there_is_a_wall_again() {
    let mut theatre = killed_on_the_wall();
    theatre.press(Key::F11, Modifiers::NONE);
    assert!(matches!(theatre.app().here(), Here::Covered(_)) && !shows(&theatre, "Make this the wall"));
    theatre.press(Key::F9, Modifiers::NONE);
    assert!(theatre.app().dialog().is_none());
    for sight in theatre.take_sights().here.iter().map(|(sight, _)| sight) {
        assert!(!sight.texts().any(|text| text.contains("Vault") || text.contains(".ron")), "{sight:?}");
    }
    theatre.ask_for_desk();
    assert_eq!(theatre.app().here(), Here::Desk);
    assert!(matches!(theatre.app().dialog(), Some(Dialog::Recovery(_))));
}

#[test]
fn a_window_that_is_closed_while_it_is_covered_is_covered_at_the_next_start() {
    let mut theatre = killed_on_the_wall();
    theatre.close();
    assert_eq!(theatre.app().here(), Here::Covered(Cover::Interrupted));
    theatre.press(Key::Enter, Modifiers::NONE);
    assert_eq!(theatre.app().here(), Here::Desk);
    theatre.close();
    assert_eq!(theatre.app().here(), Here::Desk, "the desk was shown, and closed well");
}

#[test]
fn on_the_cover_enter_and_space_press_what_has_the_keyboard() {
    for key in [Key::Enter, Key::Space] {
        let mut theatre = on_the_wall();
        theatre.press(Key::F11, Modifiers::NONE);
        assert!(matches!(theatre.app().here(), Here::Covered(_)));
        theatre.press(Key::Tab, Modifiers::NONE);
        theatre.press(Key::Tab, Modifiers::NONE);
        theatre.press(key, Modifiers::NONE);
        assert_eq!(theatre.app().here(), Here::Wall, "{key:?} on “Make this the wall”");
    }
}

#[test]
fn code_names_chosen_while_the_room_looks_outlive_a_crash() {
    for key in [Key::F5, Key::F11] {
        let mut theatre = open();
        theatre.screens(screens(Some(1600.0), 0));
        let file = theatre.folder.path().join(FOLDER).join(OTHER_FILE);
        drop_over(&mut theatre, file.clone());
        theatre.press(key, Modifiers::NONE);
        theatre.wait(1.0);
        assert_eq!(
            theatre.app().names_for_room(),
            Names::Real,
            "nobody is confidential there, and nobody has a code name"
        );
        theatre.press(Key::N, CTRL_SHIFT);
        assert_eq!(theatre.app().names_for_room(), Names::Code);
        for is_over in [false, true] {
            if is_over {
                theatre.press(key, Modifiers::NONE);
                theatre.ask_for_desk();
                theatre.wait(1.0);
                theatre.press(key, Modifiers::NONE);
                theatre.ask_for_desk();
                assert_eq!(theatre.app().here(), Here::Desk);
            }
            theatre.kill();
            theatre.press(Key::Enter, Modifiers::NONE);
            // What it left is offered.
            theatre.press(Key::Escape, Modifiers::NONE);
            drop_over(&mut theatre, file.clone());
            assert_eq!(theatre.app().names_for_room(), Names::Code, "{key:?}, after the presentation: {is_over}");
        }
    }
}

#[test]
fn after_a_crash_with_something_unsaved_the_room_is_shown_nothing_before_it_is_asked_for() {
    let mut theatre = open();
    mark(&mut theatre, "Mirth Guild");
    theatre.kill();
    assert_eq!(theatre.app().here(), Here::Desk);
    // Whoever was marked is so only in what was not saved.
    theatre.press(Key::Escape, Modifiers::NONE);
    let file = theatre.folder.path().join(FOLDER).join(FILE);
    drop_over(&mut theatre, file);
    theatre.press(Key::F11, Modifiers::NONE);
    assert_eq!(theatre.app().curtain(), caution(Caution::Interrupted));
    assert!(!shows(&theatre, "Lantern"));
    theatre.press(Key::F9, Modifiers::NONE);
    assert!(shows(&theatre, "Lantern"));
}
