//! What was once seen to leak, each as a test of its own.

mod covered;
mod curtain;
mod names;
mod typed;
mod wall;

use egui::{Key, Modifiers};
use fanlight::app::stage::{Caution, Closed, Curtain, Here};
use tempfile::TempDir;

use crate::scenery;
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

/// Gives Zebra Trust another code name; what was seen before is forgotten.
fn type_code_name(theatre: &mut Theatre, name: &str) {
    assert!(theatre.click(None, "Zebra Trust, "));
    assert!(theatre.click_field("what the room sees instead"));
    theatre.press(Key::A, CTRL);
    theatre.take_sights();
    theatre.type_text(name);
    theatre.press(Key::Tab, Modifiers::NONE);
}
