//! When the curtain closes, and that nothing but a request opens it.

use egui::{Event, Key, Modifiers, PointerButton};
use fanlight::app::stage::{Caution, Closed, Curtain};
use fanlight::audience::Names;

use super::{
    CTRL, CTRL_SHIFT, caution, drop_over, holds, is_paper, mark, on_the_wall, open, presenting, presenting_real_names,
    press_of, reads, shows, type_code_name,
};
use crate::scenery::{self, FOLDER, OTHER_FILE};
use crate::theatre::{Theatre, screens};

#[test]
fn frozen_and_then_forbidden_the_picture_is_gone_from_the_rooms_window_in_the_next_frame() {
    let mut theatre = presenting_real_names();
    theatre.press(Key::F10, Modifiers::NONE);
    mark(&mut theatre, "Zebra Trust");
    assert!(is_paper(&theatre), "somebody in it is confidential now");
    let mut theatre = presenting_real_names();
    theatre.press(Key::F10, Modifiers::NONE);
    theatre.press(Key::N, CTRL_SHIFT);
    assert_eq!(theatre.app().names_for_room(), Names::Code);
    assert!(is_paper(&theatre), "the room is to read code names now");
    assert_eq!(theatre.app().curtain(), caution(Caution::Forbidden));
}

#[test]
fn unfreezing_after_that_fades_from_nothing_forbidden() {
    let mut theatre = presenting_real_names();
    theatre.press(Key::F10, Modifiers::NONE);
    theatre.press(Key::N, CTRL_SHIFT);
    theatre.take_sights();
    theatre.press(Key::F10, Modifiers::NONE);
    assert!(theatre.click(None, "Show the room"));
    theatre.wait(0.1);
    let frames = theatre.take_sights().there;
    assert!(frames.len() > 4 && frames.iter().all(|frame| !holds(frame, "Zebra")));
    assert!(reads(&theatre, "Anchor"));
}

#[test]
fn no_key_of_the_rooms_window_brings_a_picture_back() {
    let mut theatre = presenting();
    theatre.press_in_room(Key::F9);
    assert!(is_paper(&theatre) && theatre.app().curtain().is_closed());
    for key in [Key::F9, Key::B, Key::Space, Key::Period, Key::F10, Key::Enter, Key::F5, Key::Escape] {
        theatre.wait(5.0);
        theatre.press_in_room(key);
        assert!(is_paper(&theatre), "{key:?}");
    }
    assert!(theatre.app().is_presenting());
}

#[test]
fn what_was_pressed_before_the_key_that_blanks_shows_the_room_nothing_after_it() {
    let key = |key, modifiers, pressed| Event::Key { key, physical_key: None, pressed, repeat: false, modifiers };
    let tap = |of: Key| [true, false].map(|pressed| key(of, Modifiers::NONE, pressed)).to_vec();
    let palette = || {
        let typed = [Event::Text("Show the room".into()), key(Key::Enter, Modifiers::NONE, true)];
        [vec![key(Key::K, CTRL, true)], typed.to_vec()]
    };
    for (desk, room) in [(tap(Key::F9), Vec::new()), (Vec::new(), tap(Key::Period))] {
        let mut theatre = presenting();
        theatre.press_in_room(Key::F9);
        theatre.wait(5.0);
        for typed in palette() {
            theatre.frame(typed, Vec::new());
        }
        theatre.frame(desk.clone(), room.clone());
        theatre.settle();
        assert!(theatre.app().curtain().is_closed(), "keys that waited open it after {desk:?}, {room:?}");
        let pos = theatre.place_of(None, "Show the room").unwrap();
        let button =
            |pressed| Event::PointerButton { pos, button: PointerButton::Primary, pressed, modifiers: Modifiers::NONE };
        theatre.frame(vec![Event::PointerMoved(pos)], Vec::new());
        theatre.frame(vec![button(true)], Vec::new());
        theatre.frame([vec![button(false)], desk.clone()].concat(), room.clone());
        theatre.settle();
        assert!(theatre.app().curtain().is_closed(), "a click of the same frame opens it after {desk:?}, {room:?}");
        assert!(theatre.click(None, "Show the room"));
        assert!(!theatre.app().curtain().is_closed(), "whoever presses it then means it");
    }
}

#[test]
fn real_names_do_not_come_by_themselves_when_the_last_secret_goes() {
    let mut theatre = presenting();
    for name in ["Vault Quorum", "Zebra Trust"] {
        assert!(theatre.click(None, &format!("{name}, ")));
        theatre.press(Key::Delete, Modifiers::NONE);
        assert_eq!(theatre.app().names_for_room(), Names::Code, "after {name}");
    }
    let mut theatre = presenting();
    mark(&mut theatre, "Vault Quorum");
    assert_eq!(theatre.app().names_for_room(), Names::Code);
    assert_eq!(theatre.app().curtain(), caution(Caution::MoreToSee), "somebody hidden would be seen");
    assert!(is_paper(&theatre));
}

#[test]
fn the_room_is_frozen_whatever_lies_over_the_desk() {
    let mut theatre = presenting();
    for opens in ["palette", "menu"] {
        if opens == "palette" {
            theatre.press(Key::K, CTRL);
        } else {
            assert!(theatre.click(None, "View"));
        }
        theatre.press(Key::F10, Modifiers::NONE);
        assert!(theatre.app().is_frozen(), "over the {opens}");
        theatre.press(Key::Escape, Modifiers::NONE);
        theatre.press(Key::F10, Modifiers::NONE);
        assert!(!theatre.app().is_frozen());
    }
}

#[test]
fn a_panic_key_pressed_while_nothing_is_presented_for_a_moment_is_heard() {
    // Long after it nothing is left of it; but on the cover of what was the wall, the room may still be looking.
    let after = [(Key::F5, Curtain::Open), (Key::F11, Curtain::Closed(Closed::ByFacilitator))];
    for (key, long_after) in after {
        let mut theatre = if key == Key::F5 { presenting() } else { on_the_wall() };
        theatre.wait(5.0);
        for pressed in [key, Key::F9, key] {
            theatre.press(pressed, Modifiers::NONE);
        }
        assert_eq!(theatre.app().curtain(), Curtain::Closed(Closed::ByFacilitator), "{key:?}");
        theatre.wait(5.0);
        theatre.press(Key::F9, Modifiers::NONE);
        for (pressed, later) in [(key, 0.1), (Key::F9, 9.0), (key, 0.1)] {
            theatre.press(pressed, Modifiers::NONE);
            theatre.wait(later);
        }
        assert_eq!(theatre.app().curtain(), long_after, "{key:?}");
    }
}

#[test]
fn a_code_name_with_a_name_in_it_that_the_room_must_not_read_closes_the_curtain() {
    for name in ["Vault Quorum", "kettle", "Mirth Guild", "Zebra Trust", "Friend of Vault Quorum", "Kettle 2"] {
        let mut theatre = presenting();
        type_code_name(&mut theatre, name);
        assert_eq!(theatre.app().curtain(), caution(Caution::MoreToSee), "{name}");
        assert!(theatre.take_sights().there.iter().all(|frame| !frame.painted.iter().any(|text| text == name)));
    }
}

#[test]
fn a_name_with_a_confidential_name_in_it_closes_the_curtain_but_not_where_it_is_typed_in_front_of_the_room() {
    for name in ["Vault Quorum Youth", "Friends of Kettle"] {
        let mut theatre = presenting_real_names();
        theatre.press(Key::A, Modifiers::NONE);
        theatre.type_text(name);
        theatre.press(Key::Enter, Modifiers::NONE);
        assert_eq!(theatre.app().curtain(), Curtain::Open, "nobody in the tray is seen");
        theatre.press(Key::Escape, Modifiers::NONE);
        assert!(theatre.click(None, &format!("{name}, ")), "{name}: {:?}", theatre.at_desk());
        theatre.take_sights();
        theatre.press(Key::Num3, Modifiers::NONE);
        assert_eq!(theatre.app().curtain(), caution(Caution::MoreToSee), "{name}");
        assert!(theatre.take_sights().there.iter().all(|frame| !holds(frame, name)));
        assert!(theatre.click(None, "Show the room"));
        assert!(reads(&theatre, name));
        // It is known now.
        theatre.press(Key::Num4, Modifiers::NONE);
        assert_eq!(theatre.app().curtain(), Curtain::Open, "{name}");

        let mut theatre = on_the_wall();
        theatre.press(Key::N, CTRL_SHIFT);
        assert!(theatre.click(None, "Show real names"));
        theatre.press(Key::A, Modifiers::NONE);
        theatre.type_text(name);
        theatre.press(Key::Enter, Modifiers::NONE);
        theatre.press(Key::Num3, Modifiers::NONE);
        assert_eq!(theatre.app().curtain(), Curtain::Open, "{name}");
    }
}

#[test]
fn an_edit_and_a_blank_are_on_the_wall_in_the_frame_in_which_they_come() {
    let frame = |theatre: &mut Theatre, key: Key| {
        let begun = std::time::Instant::now();
        theatre.frame(vec![press_of(key)], Vec::new());
        println!("{key:?} to both windows in {:.1} ms", 1000.0 * begun.elapsed().as_secs_f64());
    };
    let mut theatre = presenting();
    assert!(theatre.click(None, "Zebra Trust, ") && reads(&theatre, "Anchor"));
    frame(&mut theatre, Key::Delete);
    assert!(!theatre.in_room().unwrap().painted.iter().any(|text| text == "Anchor"), "deleted");
    assert!(!is_paper(&theatre));
    frame(&mut theatre, Key::F9);
    assert!(is_paper(&theatre), "blank");
}

#[test]
fn a_mark_undone_closes_the_curtain_before_anybody_is_seen() {
    let mut theatre = presenting();
    mark(&mut theatre, "Mirth Guild");
    theatre.wait(2.0);
    assert!(!reads(&theatre, "Lantern") && reads(&theatre, "Anchor"));
    theatre.take_sights();
    theatre.press(Key::Escape, Modifiers::NONE);
    theatre.press(Key::Z, CTRL);
    assert_eq!(theatre.app().curtain(), caution(Caution::MoreToSee));
    let frames = theatre.take_sights().there;
    assert!(frames.iter().all(|frame| !holds(frame, "Lantern")));
    assert!(theatre.click(None, "Show the room"));
    assert!(reads(&theatre, "Lantern"));
}

#[test]
fn another_map_waits_behind_the_curtain_and_keeps_code_names() {
    let mut theatre = presenting();
    let other = theatre.folder.path().join(FOLDER).join(OTHER_FILE);
    theatre.take_sights();
    drop_over(&mut theatre, other);
    assert_eq!(theatre.app().curtain(), caution(Caution::AnotherMap));
    let frames = theatre.take_sights().there;
    assert!(frames.iter().all(|frame| !holds(frame, "Fjord")));
    assert_eq!(theatre.app().names_for_room(), Names::Code);
    assert!(theatre.click(None, "Show the room"));
    assert!(!reads(&theatre, "Fjord") && reads(&theatre, "Group"));
}

#[test]
fn read_again_the_map_keeps_the_names_that_were_chosen_and_waits() {
    let mut theatre = open();
    let other = theatre.folder.path().join(FOLDER).join(OTHER_FILE);
    drop_over(&mut theatre, other.clone());
    theatre.screens(screens(Some(1600.0), 0));
    theatre.press(Key::F5, Modifiers::NONE);
    theatre.wait(5.0);
    theatre.press(Key::N, CTRL_SHIFT);
    assert!(!reads(&theatre, "Fjord"), "code names were asked for");
    drop_over(&mut theatre, other);
    assert!(theatre.app().curtain().is_closed());
    assert_eq!(theatre.app().names_for_room(), Names::Code);
}

#[test]
fn the_button_that_blanks_acts_when_it_is_pressed_however_long() {
    let mut theatre = presenting();
    let pos = theatre.place_of(Some(egui::accesskit::Role::Button), "Blank").expect("it is there");
    let button = |pressed| egui::Event::PointerButton {
        pos,
        button: egui::PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    theatre.frame(vec![egui::Event::PointerMoved(pos)], Vec::new());
    theatre.frame(vec![button(true)], Vec::new());
    assert!(is_paper(&theatre), "in the frame in which it is pressed");
    for patience in [0.1, 3.0] {
        theatre.wait(patience);
        theatre.frame(vec![button(false)], Vec::new());
        theatre.settle();
        assert_eq!(theatre.app().curtain(), Curtain::Closed(Closed::ByFacilitator), "let go after {patience} s");
    }
}

#[test]
fn a_remote_blanks_on_the_keyboard_of_any_country() {
    for (key, place) in [(Key::X, Key::B), (Key::V, Key::Period), (Key::Colon, Key::Period)] {
        let mut theatre = presenting();
        theatre.wait(2.0);
        let pressed = egui::Event::Key {
            key,
            physical_key: Some(place),
            pressed: true,
            repeat: false,
            modifiers: Modifiers::NONE,
        };
        theatre.frame(Vec::new(), vec![pressed]);
        theatre.settle();
        assert!(is_paper(&theatre), "{key:?}");
    }
}

#[test]
fn what_was_said_under_real_names_is_not_there_to_be_read_under_code_names() {
    let mut theatre = on_the_wall();
    theatre.press(Key::N, CTRL_SHIFT);
    assert!(theatre.click(None, "Show real names"));
    assert!(theatre.click(None, "Zebra Trust, "));
    theatre.press(Key::Num3, Modifiers::NONE);
    assert!(theatre.app().announcement().contains("Zebra Trust"), "{}", theatre.app().announcement());
    theatre.press(Key::N, CTRL_SHIFT);
    assert_eq!(theatre.app().names_for_room(), Names::Code);
    assert!(!shows(&theatre, "Zebra"), "{:?}", theatre.at_desk());
}

#[test]
fn code_names_are_chosen_whatever_lies_over_the_map() {
    for keys in [&[(Key::F10, Modifiers::SHIFT)][..], &[(Key::K, CTRL)], &[(Key::F, CTRL)]] {
        let mut theatre = on_the_wall();
        theatre.press(Key::N, CTRL_SHIFT);
        assert!(theatre.click(None, "Show real names"));
        assert!(theatre.click(None, "Zebra Trust, "));
        for (key, modifiers) in keys {
            theatre.press(*key, *modifiers);
        }
        theatre.press(Key::N, CTRL_SHIFT);
        assert_eq!(theatre.app().names_for_room(), Names::Code, "{keys:?}");
        assert!(!shows(&theatre, "Zebra"), "{keys:?}: {:?}", theatre.at_desk());
    }
}

#[test]
fn as_if_they_had_moved_the_room_sees_the_map_as_it_is_now() {
    let mut theatre = presenting();
    theatre.press(Key::F6, Modifiers::SHIFT);
    theatre.wait(2.0);
    assert!(reads(&theatre, "as if they had moved"));
    mark(&mut theatre, "Mirth Guild");
    assert!(!reads(&theatre, "Lantern"), "who was just marked is gone at once");
}

#[test]
fn a_key_held_down_does_not_toggle_and_letters_on_a_blank_wall_do_nothing() {
    for repeats in 0..6 {
        let mut theatre = presenting();
        theatre.hold(Key::F9, repeats);
        assert!(is_paper(&theatre), "{repeats} repeats");
    }
    let mut theatre = on_the_wall();
    theatre.press(Key::F9, Modifiers::NONE);
    theatre.wait(5.0);
    for key in [Key::B, Key::Space, Key::A, Key::Enter, Key::Escape, Key::Delete] {
        theatre.press(key, Modifiers::NONE);
        theatre.type_text("b");
        assert!(theatre.app().curtain().is_closed() && theatre.at_desk().painted.is_empty(), "{key:?}");
    }
    theatre.press(Key::F9, Modifiers::NONE);
    assert!(!theatre.app().curtain().is_closed());
}

#[test]
fn blank_survives_whatever_is_done_with_windows_and_maps() {
    let mut theatre = presenting();
    theatre.press(Key::F9, Modifiers::NONE);
    for (key, modifiers) in [
        (Key::F5, Modifiers::NONE),
        (Key::F5, Modifiers::NONE),
        (Key::F11, Modifiers::NONE),
        (Key::F11, Modifiers::NONE),
        (Key::Enter, Modifiers::NONE),
        (Key::F5, Modifiers::NONE),
        (Key::W, CTRL),
    ] {
        theatre.press(key, modifiers);
        assert_eq!(theatre.app().curtain(), Curtain::Closed(Closed::ByFacilitator), "{key:?}");
    }
}

#[test]
fn undo_shows_the_room_nothing_that_was_removed_before_it_looked() {
    for key in [Key::F5, Key::F11] {
        let mut theatre = open();
        theatre.screens(screens(Some(1600.0), 0));
        assert!(theatre.click(None, "Xylo Works, "));
        theatre.press(Key::Delete, Modifiers::NONE);
        theatre.press(key, Modifiers::NONE);
        theatre.wait(5.0);
        assert_eq!(theatre.app().curtain(), Curtain::Open);
        theatre.press(Key::Z, Modifiers::COMMAND);
        assert_eq!(theatre.app().open_map().unwrap().map().actor_count(), scenery::CAST.len());
        assert_eq!(theatre.app().curtain(), caution(Caution::FromBefore), "{key:?}");
    }
}
