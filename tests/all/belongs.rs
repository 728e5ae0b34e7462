//! What is asked and saved belongs to the map it was asked for, whatever ends when; and a newer version's file is never
//! saved over.

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use fanlight::app::STUCK;
use fanlight::files::format;
use fanlight::model::{Actor, Head, Map, MapId};
use fanlight::ui::action::command::Command;
use fanlight::ui::over::dialog::Dialog;
use tempfile::TempDir;

use super::support::driver::Driver;
use super::support::files::V1;

fn map_of(title: &str) -> Map {
    let mut map = Map::with_head(MapId::random(), Head { title: title.to_owned(), ..Head::default() });
    map.set_actor(Arc::new(Actor::new(format!("Somebody of {title}"))));
    map
}

/// The app with the first of two maps open from its file.
fn two_files() -> (Driver, PathBuf, PathBuf) {
    let folder = TempDir::new().unwrap();
    let [first, second] = ["first", "second"].map(|name| {
        let path = folder.path().join(format!("{name}.ron"));
        fs::write(&path, format::write(&map_of(name)).unwrap()).unwrap();
        path
    });
    (Driver::started_in(folder, Some(first.clone())), first, second)
}

impl Driver {
    fn press_save(&mut self) {
        let shortcut = fanlight::ui::action::command::entry(Command::Save).unwrap().shortcuts[0];
        self.window.key_press_modifiers(shortcut.modifiers, shortcut.logical_key);
        self.window.run_steps(6);
    }

    fn press_button(&mut self, label: &str) {
        self.window.get_by_role_and_label(Role::Button, label).click();
        self.window.run_steps(6);
    }

    fn title(&self) -> &str {
        &self.map().head().title
    }
}

#[test]
fn overwrite_writes_the_map_it_was_asked_for_though_another_was_being_opened_meanwhile() {
    let (mut driver, first, second) = two_files();
    driver.enter("Added");
    driver.press(Key::Escape);
    let held = driver.hold_tasks();
    driver.drop_file(&second);
    driver.press_button("Don’t save");
    assert_eq!(held.count(), 1, "the second is being opened, slowly");
    fs::write(&first, format::write(&map_of("a colleague's")).unwrap()).unwrap();
    driver.press_save();
    held.let_go(&mut driver, 1);
    assert!(matches!(driver.app().dialog(), Some(Dialog::ChangedOnDisk { .. })), "{:?}", driver.app().dialog());
    held.let_go(&mut driver, 0);
    assert_eq!(driver.title(), "first", "it is asked about, and is not gone");
    assert!(matches!(driver.app().dialog(), Some(Dialog::ChangedOnDisk { .. })), "{:?}", driver.app().dialog());
    driver.press_button("Overwrite");
    held.let_go(&mut driver, 0);
    assert_eq!(driver.title(), "second", "what was asked for comes then");
    let saved = Driver::on_disk(&first);
    assert_eq!((saved.head().title.as_str(), saved.actor_count()), ("first", 2));
    assert_eq!(Driver::on_disk(&second).head().title, "second");
}

#[test]
fn a_path_asked_for_one_map_is_not_used_for_the_next() {
    let (mut driver, first, second) = two_files();
    let held = driver.hold_tasks();
    driver.drop_file(&second);
    let shortcut = fanlight::ui::action::command::entry(Command::SaveAs).unwrap().shortcuts[0];
    driver.window.key_press_modifiers(shortcut.modifiers, shortcut.logical_key);
    driver.window.step();
    // The desktop's dialog, which is none here; so the window's own comes up.
    held.let_go(&mut driver, 1);
    assert!(matches!(driver.app().dialog(), Some(Dialog::Path(_))), "{:?}", driver.app().dialog());
    held.let_go(&mut driver, 0);
    assert_eq!(driver.title(), "first", "what is being typed into is not taken away");
    assert!(matches!(driver.app().dialog(), Some(Dialog::Path(_))));
    driver.window.key_press(Key::Escape);
    driver.window.run_steps(4);
    assert_eq!(driver.title(), "second");
    assert!(driver.app().dialog().is_none(), "where the first goes is no question any more");
    assert_eq!(Driver::on_disk(&first).head().title, "first");
}

#[test]
fn a_save_of_a_map_that_was_left_is_told_and_changes_nothing_of_the_one_that_is_open() {
    let (mut driver, first, second) = two_files();
    driver.enter("Added");
    driver.press(Key::Escape);
    let held = driver.hold_tasks();
    driver.press_save();
    driver.drop_file(&second);
    driver.press_button("Don’t save");
    held.let_go(&mut driver, 1);
    assert_eq!(driver.title(), "second");
    held.let_go(&mut driver, 0);
    assert_eq!(driver.open().kept.file.as_ref().map(|file| file.path.as_path()), Some(second.as_path()));
    assert_eq!((driver.title(), Driver::on_disk(&first).actor_count()), ("second", 2));
    assert!(driver.app().notices().any(|notice| notice.starts_with("Saved") && notice.contains("first.ron")));
}

#[test]
fn with_everything_in_the_background_late_the_same_comes_out() {
    let (mut driver, first, second) = two_files();
    driver.delay_tasks(Duration::from_millis(120));
    driver.enter("Added");
    driver.press_save();
    driver.enter("Added while it is saved");
    driver.settle();
    driver.command(Command::Save);
    driver.settle();
    assert_eq!(Driver::on_disk(&first), *driver.map());
    driver.enter("Not saved");
    driver.press(Key::Escape);
    driver.drop_file(&second);
    driver.press_button("Save");
    driver.settle();
    assert_eq!((driver.title(), Driver::on_disk(&first).actor_count()), ("second", 4));
    assert!(driver.app().dialog().is_none(), "{:?}", driver.app().dialog());
}

#[test]
fn a_newer_versions_file_is_saved_over_neither_by_overwrite_nor_by_replace() {
    let (mut driver, first, second) = two_files();
    let newer = V1.replace("version: 1", "version: 7");
    fs::write(&first, &newer).unwrap();
    fs::write(&second, &newer).unwrap();
    driver.enter("Added");
    driver.command(Command::Save);
    driver.click(Role::Button, "Overwrite");
    let is_said = |driver: &Driver| matches!(driver.app().dialog(), Some(Dialog::Failure(failure)) if failure.what.contains("newer Fanlight"));
    assert!(is_said(&driver), "{:?}", driver.app().dialog());
    driver.press(Key::Escape);
    driver.save_as(&second);
    driver.click(Role::Button, "Replace");
    assert!(is_said(&driver), "{:?}", driver.app().dialog());
    driver.press(Key::Escape);
    assert_eq!(fs::read_to_string(&first).unwrap(), newer);
    assert_eq!(fs::read_to_string(&second).unwrap(), newer);
    assert!(driver.open().document.is_changed());
}

#[test]
#[cfg(unix)]
fn a_path_that_is_not_absolute_means_the_same_file_for_ever() {
    let (driver, first, _) = two_files();
    let folder = std::env::current_dir().unwrap();
    let up: PathBuf = folder.components().skip(1).map(|_| "..").collect();
    let relative = up.join(first.strip_prefix("/").unwrap());
    let again = Driver::started_in(TempDir::new().unwrap(), Some(relative));
    let file = again.open().kept.file.as_ref().unwrap();
    assert!(file.path.is_absolute(), "{}", file.path.display());
    assert_eq!(fs::canonicalize(&file.path).unwrap(), fs::canonicalize(&first).unwrap());
    assert!(again.app().settings().recent.iter().all(|path| path.is_absolute()));
    drop(driver);
}

#[test]
fn a_map_that_takes_long_to_be_read_is_said_and_keeps_nobody_from_another() {
    let (mut driver, slow, other) = two_files();
    let held = driver.hold_tasks();
    driver.drop_file(&slow);
    std::thread::sleep(STUCK);
    driver.window.run_steps(2);
    assert!(driver.app().notices().any(|notice| notice.contains("first.ron is still being read")));
    driver.drop_file(&other);
    assert_eq!(driver.app().notices().count(), 0, "nobody waits for it any more");
    held.let_go(&mut driver, 1);
    assert_eq!(driver.title(), "second");
    held.let_go(&mut driver, 0);
    assert_eq!(driver.title(), "second", "what comes late is not asked for any more");
    // Nor does it stand there once what was slow has come after all.
    driver.drop_file(&slow);
    std::thread::sleep(STUCK);
    driver.window.run_steps(2);
    assert!(driver.app().notices().any(|notice| notice.contains("first.ron is still being read")));
    held.let_go(&mut driver, 0);
    assert_eq!(driver.title(), "first");
    assert!(!driver.app().notices().any(|notice| notice.contains("still being read")));
}

#[test]
fn a_map_that_comes_late_is_not_wanted_any_more_once_another_was_begun() {
    let (mut driver, _, slow) = two_files();
    let held = driver.hold_tasks();
    driver.drop_file(&slow);
    driver.window.key_press_modifiers(Modifiers::COMMAND, Key::N);
    driver.window.run_steps(4);
    driver.window.key_press(Key::F1);
    driver.window.run_steps(4);
    let is_help = |driver: &Driver| matches!(driver.app().dialog(), Some(Dialog::Shortcuts { .. }));
    assert!(is_help(&driver));
    held.let_go(&mut driver, 0);
    assert!(is_help(&driver));
    driver.window.key_press(Key::Escape);
    driver.window.run_steps(4);
    assert_eq!((driver.title(), held.count()), ("", 0), "the new map, and nothing else is read");
}

#[test]
fn a_map_that_comes_while_something_is_asked_waits_for_the_answer() {
    let (mut driver, _, slow) = two_files();
    let held = driver.hold_tasks();
    driver.drop_file(&slow);
    driver.window.key_press(Key::F1);
    driver.window.run_steps(4);
    held.let_go(&mut driver, 0);
    assert!(matches!(driver.app().dialog(), Some(Dialog::Shortcuts { .. })));
    assert_eq!(driver.title(), "first");
    driver.window.key_press(Key::Escape);
    driver.window.run_steps(4);
    assert_eq!(driver.title(), "second");
}
