//! What may happen, one step after the other, and how it is played.

use egui::{Key, Modifiers};
use fanlight::model::Map;
use proptest::prelude::*;
use proptest::sample::select;
use tempfile::TempDir;

use crate::scenery::{self, CAST, FILE, FOLDER, OTHER_FILE};
use crate::spy::{Meant, Spy};
use crate::theatre::{Theatre, screens};

/// One thing that happens.
#[derive(Debug, Clone, PartialEq)]
pub enum Step {
    /// A key at the desk, or on the wall.
    Key(Key),
    /// With Ctrl.
    Ctrl(Key),
    /// With Ctrl and Shift.
    CtrlShift(Key),
    /// With Shift.
    Shift(Key),
    /// A key held down, for so many repeats.
    Hold(Key, usize),
    /// A key in the room's window.
    InRoom(Key),
    /// Letters, and Enter behind them.
    Type(&'static str),
    /// A text pasted.
    Paste(&'static str),
    /// An actor of the cast is clicked, where it can be seen under its name.
    Select(usize),
    /// Whatever is called so is clicked, if it is there.
    Click(&'static str),
    /// A command by its words, or as much of them as finds it.
    Command(&'static str),
    /// A field of the inspector, by what stands in it while it is empty, gets other letters.
    Write(&'static str, &'static str),
    /// A file is dropped on the window: the same one, or another.
    Drop(bool),
    /// Somebody else writes into the file.
    FileChanges,
    /// The screens are others now: a projector at a place, if there is one, and the desk on the first or on the second.
    Screens(Option<u16>, usize),
    /// Likewise, on a system that says beforehand that they change.
    ScreensChange(Option<u16>, usize),
    /// Time passes, in seconds.
    Wait(u16),
    /// The desk is asked for by who has read what covers it.
    AskForDesk,
    /// The program is killed and started again.
    Kill,
}

const KEYS: [Key; 32] = [
    Key::F5,
    Key::F5,
    Key::F9,
    Key::F9,
    Key::F9,
    Key::F10,
    Key::F10,
    Key::F11,
    Key::F11,
    Key::F11,
    Key::Enter,
    Key::Enter,
    Key::Escape,
    Key::Space,
    Key::B,
    Key::Tab,
    Key::Delete,
    Key::R,
    Key::M,
    Key::A,
    Key::O,
    Key::T,
    Key::U,
    Key::Period,
    Key::Num1,
    Key::Num3,
    Key::Num0,
    Key::Plus,
    Key::Minus,
    Key::F2,
    Key::F6,
    Key::ArrowRight,
];

const TYPED: [&str; 7] =
    ["Zebra Trust", "vault quorum", "Anchor", "asociacion quetzal", "newcomer", "Kettle /3", "Jinx Bureau /2"];

/// What stands in fields while they are empty: name, code name, what somebody is asked, title, demand, place.
const FIELDS: [&str; 6] = [
    "No name yet",
    "what the room sees instead",
    "one simple thing",
    "Title of the map",
    "Who is to do what, by when?",
    "where it is decided",
];

const CLICKED: [&str; 24] = [
    "Confidential",
    "Confidential",
    "Confidential",
    "Confidential",
    "Show the room",
    "Show the room",
    "Show real names",
    "Show the desk here",
    "Make this the wall",
    "Cancel",
    "Close the paper",
    "Present again",
    "End the presentation",
    "Freeze",
    "Code names",
    "Show where I point",
    "Lift the selected actor",
    "Follow my view",
    "Don’t save",
    "Overwrite",
    "Reload",
    "Recover",
    "Add as confidential",
    "Network",
];

const COMMANDS: [&str; 16] = [
    "Give code names",
    "Revert",
    "Take all dots",
    "As if they had moved",
    "Draw allies",
    "Swap the screens",
    "Show the desk",
    "Show the room",
    "Select all",
    "Legend",
    "Lay the network out",
    "Keep a list of recent",
    "Start blank",
    "Duplicate",
    "Show the room the network",
    "Show the room the network",
];

fn screens_and_own() -> impl Strategy<Value = (Option<u16>, usize)> {
    (select(vec![None, Some(0), Some(800), Some(1600), Some(1600)]), 0..2_usize)
}

/// Any sequence of so many steps.
pub fn steps(count: usize) -> impl Strategy<Value = Vec<Step>> {
    let key = || select(&KEYS[..]);
    let step = prop_oneof![
        9 => key().prop_map(Step::Key),
        2 => (select(vec![Key::F9, Key::F9, Key::B, Key::Space, Key::F11]), 1..6_usize)
            .prop_map(|(key, times)| Step::Hold(key, times)),
        3 => select(vec![Key::Z, Key::Z, Key::Z, Key::Y, Key::S, Key::W, Key::N, Key::O, Key::F, Key::K, Key::A, Key::L])
            .prop_map(Step::Ctrl),
        2 => select(vec![Key::N, Key::S, Key::Z]).prop_map(Step::CtrlShift),
        1 => select(vec![Key::F6, Key::F10]).prop_map(Step::Shift),
        2 => select(vec![Key::F9, Key::B, Key::Space, Key::Escape, Key::F5, Key::F11, Key::Period, Key::A])
            .prop_map(Step::InRoom),
        3 => select(&TYPED[..]).prop_map(Step::Type),
        1 => select(vec!["Zebra Trust\nVault Quorum\nsomebody", "Jinx Bureau\tpassive\nAnchor"]).prop_map(Step::Paste),
        6 => (0..CAST.len()).prop_map(Step::Select),
        9 => select(&CLICKED[..]).prop_map(Step::Click),
        3 => select(&COMMANDS[..]).prop_map(Step::Command),
        3 => (select(&FIELDS[..]), select(&TYPED[..]))
            .prop_map(|(field, text)| Step::Write(field, text)),
        1 => any::<bool>().prop_map(Step::Drop),
        1 => Just(Step::FileChanges),
        1 => screens_and_own().prop_map(|(projector, own)| Step::Screens(projector, own)),
        1 => screens_and_own().prop_map(|(projector, own)| Step::ScreensChange(projector, own)),
        2 => (1..4_u16).prop_map(Step::Wait),
        2 => Just(Step::AskForDesk),
        1 => Just(Step::Kill),
    ];
    proptest::collection::vec(step, count)
}

/// Plays the steps from the start of the program on, with a spy in the room.
///
/// # Errors
///
/// The first leak.
pub fn play(steps: &[Step]) -> Result<(), String> {
    let folder = TempDir::new().unwrap();
    let map = scenery::write(folder.path());
    let mut theatre = Theatre::with_map(folder, map);
    let mut spy = Spy::default();
    for (number, step) in steps.iter().enumerate() {
        let before = theatre.app().open_map().map(|open| open.map().clone());
        let meant = take(&mut theatre, &mut spy, step);
        if *step == Step::Kill {
            spy.start_again(&theatre).map_err(|leak| format!("step {number}, {step:?}: {leak}"))?;
        }
        let after = theatre.app().open_map().map(|open| open.map().clone());
        let maps: Vec<&Map> = before.iter().chain(&after).collect();
        spy.read(&mut theatre, &maps, meant).map_err(|leak| format!("step {number}, {step:?}: {leak}"))?;
    }
    Ok(())
}

fn take(theatre: &mut Theatre, spy: &mut Spy, step: &Step) -> Meant {
    let is_desk = theatre.app().here() == fanlight::app::stage::Here::Desk;
    let hear = |spy: &mut Spy, text: &str| {
        if !is_desk {
            spy.overhear(text);
        }
    };
    let mut meant = Meant::default();
    // Whatever presses the button of that question says yes to it, also a click on something that lies below it.
    let is_asked = matches!(theatre.app().dialog(), Some(fanlight::ui::over::dialog::Dialog::RealNames { .. }));
    // Enter and Space press whatever has the keyboard, which may be the button of a question.
    let meant_by = |key: Key| {
        let is_press = matches!(key, Key::Enter | Key::Space);
        Meant { opens: key == Key::F9 || is_press, real_names: is_press && is_asked }
    };
    match step {
        Step::Key(key) => {
            meant = meant_by(*key);
            theatre.press(*key, Modifiers::NONE);
        }
        Step::Ctrl(key) => theatre.press(*key, Modifiers::COMMAND | Modifiers::CTRL),
        Step::CtrlShift(key) => theatre.press(*key, Modifiers::COMMAND | Modifiers::CTRL | Modifiers::SHIFT),
        Step::Shift(key) => theatre.press(*key, Modifiers::SHIFT),
        Step::Hold(key, repeats) => {
            meant = meant_by(*key);
            theatre.hold(*key, *repeats);
        }
        Step::InRoom(key) => theatre.press_in_room(*key),
        Step::Type(text) => {
            meant.real_names = is_asked;
            hear(spy, text);
            theatre.press(Key::A, Modifiers::NONE);
            theatre.type_text(text);
            theatre.press(Key::Enter, Modifiers::NONE);
        }
        Step::Paste(text) => {
            // A list by itself is not shown.
            if theatre.has_field() {
                hear(spy, text);
            }
            theatre.paste(text);
        }
        Step::Select(number) => {
            meant.real_names = is_asked;
            let (name, code_name, ..) = CAST[*number];
            let _ = theatre.click(None, &format!("{name}, ")) || theatre.click(None, &format!("{code_name}, "));
        }
        Step::Click(what) => {
            meant.opens = matches!(*what, "Show the room");
            meant.real_names = is_asked;
            theatre.click(None, what);
        }
        Step::Command(words) => {
            (meant.opens, meant.real_names) = (*words == "Show the room", is_asked);
            hear(spy, words);
            theatre.press(Key::K, Modifiers::COMMAND | Modifiers::CTRL);
            theatre.type_text(words);
            theatre.press(Key::Enter, Modifiers::NONE);
        }
        Step::Write(field, text) => {
            meant.real_names = is_asked;
            hear(spy, text);
            if theatre.click_field(field) {
                theatre.press(Key::A, Modifiers::COMMAND | Modifiers::CTRL);
                theatre.type_text(text);
            }
        }
        Step::Drop(is_other) => {
            let file = if *is_other { OTHER_FILE } else { FILE };
            let path = theatre.folder.path().join(FOLDER).join(file);
            theatre.drop_file(path);
        }
        Step::FileChanges => {
            let path = theatre.folder.path().join(FOLDER).join(FILE);
            let mut other = scenery::map(1, &CAST);
            other.remove_actor(fanlight::model::ActorId::from_number(101));
            let _ = std::fs::write(path, fanlight::files::format::write(&other).unwrap());
        }
        Step::Screens(projector, own) => theatre.screens(screens(projector.map(f32::from), *own)),
        Step::ScreensChange(projector, own) => theatre.screens_change(screens(projector.map(f32::from), *own)),
        Step::Wait(seconds) => theatre.wait(f64::from(*seconds)),
        Step::AskForDesk => {
            meant = meant_by(Key::Enter);
            theatre.ask_for_desk();
        }
        Step::Kill => {
            theatre.kill();
        }
    }
    meant
}
