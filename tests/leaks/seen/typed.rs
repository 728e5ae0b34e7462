//! What is typed at the desk while the room looks.

use egui::{Key, Modifiers};
use fanlight::app::stage::{Caution, Curtain};

use super::{CTRL, CTRL_SHIFT, caution, holds, is_paper, open, presenting, press_of, reads, type_code_name};
use crate::theatre::screens;

#[test]
fn a_name_is_not_read_letter_by_letter_while_it_is_typed_into_a_text_or_taken_out_of_it() {
    let mut theatre = presenting();
    for (hint, word) in [("Title of the map", "Water"), ("Who is to do what, by when?", "Ferry")] {
        theatre.press(Key::Escape, Modifiers::NONE);
        assert!(theatre.click_field(hint));
        theatre.press(Key::A, CTRL);
        theatre.take_sights();
        theatre.type_text(&format!("{word} of Mirth Guild"));
        for _ in 0..3 {
            theatre.press(Key::Backspace, Modifiers::NONE);
        }
        theatre.type_text("ild");
        let frames = theatre.take_sights().there;
        let bad = frames.iter().find(|frame| holds(frame, "Mir") || holds(frame, word));
        assert!(frames.len() > 20 && bad.is_none(), "{hint}: {bad:?}");
        theatre.press(Key::Tab, Modifiers::NONE);
        theatre.wait(1.0);
        assert!(reads(&theatre, &format!("{word} of Lantern")), "{:?}", theatre.in_room().unwrap().painted);
    }
}

#[test]
fn who_gives_up_a_text_with_esc_has_shown_nothing_of_it() {
    let mut theatre = presenting();
    for hint in ["Title of the map", "Who is to do what, by when?"] {
        let before = theatre.app().open_map().unwrap().map().clone();
        assert!(theatre.click_field(hint));
        theatre.take_sights();
        theatre.type_text("Mirth Gui");
        theatre.press(Key::F10, Modifiers::NONE);
        theatre.press(Key::F10, Modifiers::NONE);
        theatre.type_text("ld and Vault");
        theatre.press(Key::Escape, Modifiers::NONE);
        theatre.wait(1.0);
        let frames = theatre.take_sights().there;
        let bad = frames.iter().find(|frame| holds(frame, "Mir") || holds(frame, "and Va"));
        assert!(frames.len() > 10 && bad.is_none(), "{hint}: {bad:?}");
        assert_eq!(*theatre.app().open_map().unwrap().map(), before, "{hint}");
    }
}

#[test]
fn a_text_that_is_half_typed_when_the_presentation_begins_is_not_read_before_it_is_done() {
    let mut theatre = open();
    theatre.screens(screens(Some(1600.0), 0));
    assert!(theatre.click_field("Title of the map"));
    theatre.press(Key::A, CTRL);
    theatre.type_text("Talk to Vault Quor");
    theatre.take_sights();
    theatre.press(Key::F5, Modifiers::NONE);
    theatre.wait(5.0);
    theatre.type_text("um");
    theatre.press(Key::Tab, Modifiers::NONE);
    let frames = theatre.take_sights().there;
    let bad = frames.iter().find(|frame| holds(frame, "Vaul"));
    assert!(frames.len() > 3 && bad.is_none(), "{} {bad:?}", frames.len());
    assert!(reads(&theatre, "Talk to someone"), "{:?}", theatre.in_room().unwrap().painted);
}

#[test]
fn a_question_that_comes_while_a_text_is_typed_does_not_end_the_typing() {
    let mut theatre = presenting();
    let before = theatre.app().open_map().unwrap().map().clone();
    assert!(theatre.click_field("Title of the map"));
    theatre.press(Key::A, CTRL);
    theatre.take_sights();
    theatre.type_text("Talk to Mirth Gui");
    for (key, modifiers) in [(Key::N, CTRL_SHIFT), (Key::K, CTRL)] {
        theatre.press(key, modifiers);
        theatre.wait(1.0);
        theatre.press(Key::Escape, Modifiers::NONE);
        theatre.wait(1.0);
    }
    theatre.screens(screens(Some(0.0), 0));
    theatre.wait(9.0);
    theatre.ask_for_desk();
    theatre.screens(screens(Some(1600.0), 0));
    theatre.wait(9.0);
    theatre.press(Key::F9, Modifiers::NONE);
    theatre.wait(1.0);
    assert_eq!(theatre.app().curtain(), Curtain::Open);
    let frames = theatre.take_sights().there;
    assert!(frames.len() > 5 && !frames.iter().any(|frame| holds(frame, "Mirth")));
    theatre.press(Key::Escape, Modifiers::NONE);
    theatre.wait(1.0);
    assert_eq!(*theatre.app().open_map().unwrap().map(), before, "given up after all");
}

#[test]
fn a_code_name_is_not_read_letter_by_letter_and_each_that_tells_closes_the_curtain() {
    let mut theatre = presenting();
    for name in ["Vault Quorum", "Mirth Guild"] {
        theatre.press(Key::Escape, Modifiers::NONE);
        theatre.press(Key::Escape, Modifiers::NONE);
        type_code_name(&mut theatre, name);
        let part = &name[..4];
        let bad = theatre.take_sights().there.into_iter().find(|frame| holds(frame, part));
        assert!(bad.is_none(), "{bad:?}");
        assert_eq!(theatre.app().curtain(), caution(Caution::MoreToSee), "{name}");
        assert!(theatre.click(None, "Show the room"));
    }
}

#[test]
fn what_is_typed_while_the_rooms_window_finds_its_place_is_the_desks_and_only_the_panic_key_is_heard_there() {
    let mut theatre = open();
    theatre.screens(screens(Some(1600.0), 0));
    let pressed = |key| vec![press_of(key)];
    theatre.frame(pressed(Key::F5), Vec::new());
    for key in [Key::Period, Key::M] {
        theatre.frame(Vec::new(), pressed(key));
        theatre.frame(Vec::new(), Vec::new());
        assert!(!theatre.app().curtain().is_closed(), "{key:?} is not for the room yet");
    }
    assert!(reads(&theatre, "Anchor"));
    theatre.frame(Vec::new(), pressed(Key::F9));
    assert!(is_paper(&theatre), "at once");
    theatre.frame(Vec::new(), Vec::new());
    assert!(is_paper(&theatre) && theatre.app().curtain().is_closed());
}
