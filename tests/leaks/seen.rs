//! What was once seen to leak, each as a test of its own.

use egui::{Key, Modifiers};
use fanlight::app::stage::{Caution, Closed, Cover, Curtain, Here};
use fanlight::audience::Names;
use fanlight::ui::over::dialog::Dialog;
use tempfile::TempDir;

use crate::plot::{Step, play};
use crate::scenery::{self, FILE, FOLDER, OTHER_FILE};
use crate::theatre::{Sight, Theatre, screens};

const CTRL: Modifiers = Modifiers { alt: false, ctrl: true, shift: false, mac_cmd: false, command: true };
const CTRL_SHIFT: Modifiers = Modifiers { shift: true, ..CTRL };

fn open() -> Theatre {
    let folder = TempDir::new().unwrap();
    let map = scenery::write(folder.path());
    let theatre = Theatre::with_map(folder, map);
    assert!(theatre.app().dialog().is_none(), "{:?}", theatre.app().dialog());
    theatre
}

/// With the room's window open on a projector, under code names.
fn presenting() -> Theatre {
    let mut theatre = open();
    theatre.screens(screens(Some(1600.0), 0));
    theatre.press(Key::F5, Modifiers::NONE);
    theatre.wait(5.0);
    theatre
}

/// Under real names, which were asked for.
fn presenting_real_names() -> Theatre {
    let mut theatre = presenting();
    theatre.press(Key::N, CTRL_SHIFT);
    assert!(theatre.click(None, "Show real names"));
    assert!(reads(&theatre, "Zebra"));
    theatre
}

fn on_the_wall() -> Theatre {
    let mut theatre = open();
    theatre.press(Key::F11, Modifiers::NONE);
    assert_eq!(theatre.app().here(), Here::Wall);
    theatre
}

fn holds(sight: &Sight, word: &str) -> bool {
    sight.texts().any(|text| text.contains(word))
}

/// Whether the room's window shows a text with this in it.
fn reads(theatre: &Theatre, word: &str) -> bool {
    theatre.in_room().is_some_and(|sight| holds(sight, word))
}

/// Whether this window does.
fn shows(theatre: &Theatre, word: &str) -> bool {
    holds(theatre.at_desk(), word)
}

fn is_paper(theatre: &Theatre) -> bool {
    theatre.in_room().expect("there is a window for the room").painted.is_empty()
}

/// Opens another map, whatever becomes of the one that is open.
fn drop_over(theatre: &mut Theatre, file: std::path::PathBuf) {
    theatre.drop_file(file);
    if theatre.app().dialog().is_some() {
        assert!(theatre.click(None, "Don’t save"));
    }
}

fn mark(theatre: &mut Theatre, name: &str) {
    assert!(theatre.click(None, &format!("{name}, ")), "{name} is to be seen");
    assert!(theatre.click(Some(egui::accesskit::Role::CheckBox), "Confidential"));
}

fn press_of(key: Key) -> egui::Event {
    egui::Event::Key { key, physical_key: Some(key), pressed: true, repeat: false, modifiers: Modifiers::NONE }
}

fn caution(caution: Caution) -> Curtain {
    Curtain::Closed(Closed::ByCaution(caution))
}

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
    for key in [Key::F5, Key::F11] {
        let mut theatre = if key == Key::F5 { presenting() } else { on_the_wall() };
        theatre.wait(5.0);
        for pressed in [key, Key::F9, key] {
            theatre.press(pressed, Modifiers::NONE);
        }
        assert_eq!(theatre.app().curtain(), Curtain::Closed(Closed::ByFacilitator), "{key:?}");
        // And long after it nothing is left of it.
        theatre.wait(5.0);
        theatre.press(Key::F9, Modifiers::NONE);
        for (pressed, later) in [(key, 0.1), (Key::F9, 9.0), (key, 0.1)] {
            theatre.press(pressed, Modifiers::NONE);
            theatre.wait(later);
        }
        assert_eq!(theatre.app().curtain(), Curtain::Open, "{key:?}");
    }
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

/// Gives Zebra Trust another code name; what was seen before is forgotten.
fn type_code_name(theatre: &mut Theatre, name: &str) {
    assert!(theatre.click(None, "Zebra Trust, "));
    assert!(theatre.click_field("what the room sees instead"));
    theatre.press(Key::A, CTRL);
    theatre.take_sights();
    theatre.type_text(name);
    theatre.press(Key::Tab, Modifiers::NONE);
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
    for (r, w) in &theatre.at_desk().named {
        if format!("{r:?}").contains("TextInput") {
            println!("{r:?} {w}");
        }
    }
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
