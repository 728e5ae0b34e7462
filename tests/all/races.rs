//! What ends late, fails or comes at the same time as something else: no order of events loses work.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use egui::accesskit::Role;
use egui::{Key, Modifiers, ViewportEvent};
use egui_kittest::kittest::Queryable;
use fanlight::app::STUCK;
use fanlight::files::format;
use fanlight::model::{Actor, Head, Map, MapId, Wedge};
use fanlight::ui::action::command::Command;
use fanlight::ui::over::dialog::Dialog;
use tempfile::TempDir;

use super::support::driver::Driver;
use super::support::held::Held;

/// A map that takes long to save and to read, and not to draw.
fn heavy_map() -> Map {
    let mut map = Map::with_head(MapId::random(), Head::default());
    for number in 0..80 {
        let mut actor = Actor::new(format!("Actor {number}"));
        let long = "Long notes. ".repeat(800);
        for text in [&mut actor.notes, &mut actor.evidence, &mut actor.plan.appeal, &mut actor.plan.ask] {
            text.clone_from(&long);
        }
        map.set_actor(Arc::new(actor));
    }
    map
}

/// The app with such a map opened from a file, and an actor added since.
fn changed_heavy_map() -> (Driver, PathBuf) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("heavy.ron");
    fs::write(&path, format::write(&heavy_map()).unwrap()).unwrap();
    let mut driver = Driver::started_in(folder, Some(path.clone()));
    driver.enter("Added");
    driver.press(Key::Escape);
    (driver, path)
}

impl Driver {
    /// Presses a command's keys and waits for nothing.
    fn press_quickly(&mut self, command: Command) {
        let shortcut = fanlight::ui::action::command::entry(command).unwrap().shortcuts[0];
        self.window.key_press_modifiers(shortcut.modifiers, shortcut.logical_key);
        self.window.step();
    }

    fn click_quickly(&mut self, label: &str) {
        self.window.get_by_role_and_label(Role::Button, label).click();
        self.window.step();
        self.window.step();
    }

    /// Clicks the window's own cross. Whether the window closes.
    fn close_window(&mut self) -> bool {
        let viewport = self.window.input_mut().viewports.entry(egui::ViewportId::ROOT).or_default();
        viewport.events.push(ViewportEvent::Close);
        self.window.step();
        !self.window.output().viewport_output[&egui::ViewportId::ROOT]
            .commands
            .contains(&egui::ViewportCommand::CancelClose)
    }

    fn is_asked_to_close(&self) -> bool {
        self.window.output().viewport_output[&egui::ViewportId::ROOT].commands.contains(&egui::ViewportCommand::Close)
    }

    /// Draws until the program asks for its window to be closed.
    fn wait_until_asked_to_close(&mut self) {
        let begun = Instant::now();
        while !self.is_asked_to_close() {
            assert!(begun.elapsed() < Duration::from_secs(20), "it never closes");
            self.window.step();
        }
    }

    /// Waits until a recovery copy was made of what was changed last.
    fn wait_for_copy(&mut self) {
        std::thread::sleep(Duration::from_millis(2100));
        self.settle();
        std::thread::sleep(Duration::from_millis(300));
    }
}

fn copies(folder: &Path) -> Vec<PathBuf> {
    let sessions = fs::read_dir(folder.join("own/recovery")).into_iter().flatten().flatten();
    let entries = sessions.flat_map(|session| fs::read_dir(session.path()).into_iter().flatten().flatten());
    entries.map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|end| end == "copy")).collect()
}

fn copies_in(folder: &Path) -> usize {
    copies(folder).len()
}

fn left_by_crash(driver: &Driver) -> TempDir {
    let to = TempDir::new().unwrap();
    let from = driver.folder.path().join(".");
    assert!(std::process::Command::new("cp").arg("-a").arg(from).arg(to.path()).status().unwrap().success());
    to
}

#[test]
fn a_question_takes_the_place_of_the_palette() {
    let mut driver = Driver::on_the_beach();
    driver.enter("Somebody");
    driver.command(Command::Palette);
    assert!(driver.app().is_palette_open());
    assert!(!driver.close_window());
    assert!(driver.app().dialog().is_some() && !driver.app().is_palette_open());
    // Neither of two fields takes the keyboard from the other for ever.
    driver.settle();
    driver.window.step();
    let delay = driver.window.output().viewport_output[&egui::ViewportId::ROOT].repaint_delay;
    assert!(delay > Duration::from_millis(100), "{delay:?}");
}

#[test]
fn a_save_that_ends_after_its_map_was_left_does_not_give_its_file_to_the_next_map() {
    let (mut driver, path) = changed_heavy_map();
    driver.press_quickly(Command::Save);
    driver.press_quickly(Command::New);
    driver.click_quickly("Don’t save");
    assert!(driver.app().is_busy(), "the save is still under way");
    driver.settle();
    assert_eq!(driver.map().actor_count(), 0, "the new map");
    assert_eq!(driver.open().kept.file, None, "it has no file yet");
    driver.enter("Only one");
    driver.command(Command::Save);
    assert_eq!(Driver::on_disk(&path).actor_count(), 81);
}

#[test]
fn saving_again_while_a_save_is_under_way_saves_both_in_order_and_asks_nothing() {
    let (mut driver, path) = changed_heavy_map();
    driver.press_quickly(Command::Save);
    driver.press_quickly(Command::Save);
    driver.enter("Added meanwhile");
    driver.press_with(Modifiers::COMMAND, Key::S);
    driver.settle();
    assert!(driver.app().dialog().is_none(), "{:?}", driver.app().dialog());
    assert_eq!(Driver::on_disk(&path), *driver.map());
    assert!(!driver.open().document.is_changed());
}

#[test]
fn what_is_changed_while_it_is_saved_before_closing_is_asked_about_again_and_no_later_save_closes() {
    let (mut driver, path) = changed_heavy_map();
    driver.press_quickly(Command::CloseMap);
    driver.click_quickly("Save");
    driver.press_quickly(Command::Undo);
    assert!(driver.app().is_busy(), "the save is still under way");
    driver.settle();
    assert!(matches!(driver.app().dialog(), Some(Dialog::UnsavedChanges { .. })), "{:?}", driver.app().dialog());
    driver.press(Key::Escape);
    driver.command(Command::Save);
    assert_eq!(Driver::on_disk(&path).actor_count(), 80);
    assert!(driver.app().open_map().is_some(), "cancelled is cancelled");
}

#[test]
fn a_save_that_ends_while_it_is_asked_whether_to_save_answers_the_question() {
    let (mut driver, _) = changed_heavy_map();
    driver.press_quickly(Command::Save);
    driver.press_quickly(Command::CloseMap);
    assert!(driver.app().is_busy(), "the save is still under way");
    driver.settle();
    assert!(driver.app().open_map().is_none());
    assert!(driver.app().dialog().is_none(), "{:?}", driver.app().dialog());
}

#[test]
fn quitting_waits_for_a_save_of_a_map_that_has_not_changed() {
    let (mut driver, _) = changed_heavy_map();
    driver.command(Command::Save);
    let copy = driver.path("copy.ron");
    driver.press_quickly(Command::SaveAs);
    while driver.app().is_busy() {
        driver.window.step();
    }
    driver.window.step();
    driver.window.get_by_role_and_label(Role::TextInput, "File name").focus();
    driver.window.step();
    driver.press_with(Modifiers::COMMAND, Key::A);
    driver.type_text(&format!("{}/", driver.folder.path().display()));
    driver.press(Key::Enter);
    driver.type_text(&copy.file_name().unwrap().to_string_lossy());
    driver.window.key_press(Key::Enter);
    driver.window.step();
    assert!(driver.app().is_busy(), "the save is under way");
    driver.press_quickly(Command::Quit);
    assert!(!driver.is_asked_to_close(), "not before it is saved");
    driver.wait_until_asked_to_close();
    assert_eq!(Driver::on_disk(&copy).actor_count(), 81);
}

#[test]
fn a_window_closes_while_another_map_is_being_read_and_no_later_save_closes_it() {
    let (mut driver, path) = changed_heavy_map();
    driver.command(Command::Save);
    let held = driver.hold_tasks();
    driver.drop_file(&path);
    assert_eq!(held.count(), 1, "it is being read");
    assert!(driver.close_window());
    // What is unsaved is asked about first, and whoever says no stays.
    let (mut driver, path) = changed_heavy_map();
    driver.command(Command::Save);
    let held = driver.hold_tasks();
    driver.drop_file(&path);
    driver.press_quickly(Command::Undo);
    assert!(!driver.close_window());
    for _ in 0..2 {
        driver.window.run_steps(4);
        assert!(matches!(driver.app().dialog(), Some(Dialog::UnsavedChanges { .. })), "{:?}", driver.app().dialog());
        driver.window.key_press(Key::Escape);
        driver.window.run_steps(4);
        // The map that was read is not opened over it either: that is asked next.
        if held.count() > 0 {
            held.let_go(&mut driver, 0);
        }
    }
    driver.press_quickly(Command::Save);
    held.let_go(&mut driver, 0);
    assert_eq!(Driver::on_disk(&path).actor_count(), 80);
    driver.press_quickly(Command::Redo);
    assert!(!driver.close_window(), "cancelled is cancelled");
}

#[test]
fn a_name_nobody_was_asked_about_is_never_overwritten() {
    let mut driver = Driver::with_new_map();
    driver.enter("Ours");
    let path = driver.path("shared.ron");
    driver.command(Command::SaveAs);
    let field = driver.window.get_by_role_and_label(Role::TextInput, "File name");
    field.focus();
    driver.window.run();
    driver.press_with(Modifiers::COMMAND, Key::A);
    driver.type_text(&format!("{}/", driver.folder.path().display()));
    driver.press(Key::Enter);
    driver.type_text("shared.ron");
    // The folder was read; now a colleague saves there.
    fs::write(&path, "theirs").unwrap();
    driver.press(Key::Enter);
    assert_eq!(fs::read_to_string(&path).unwrap(), "theirs");
    assert!(driver.app().dialog().is_some(), "it is asked");
    driver.click(Role::Button, "Keep both");
    assert_eq!(fs::read_to_string(&path).unwrap(), "theirs");
    assert_eq!(Driver::on_disk(&driver.path("shared 2.ron")).actor_count(), 1);
}

#[test]
fn a_program_that_is_ended_without_being_asked_leaves_its_unsaved_map_to_be_recovered() {
    let mut driver = Driver::with_new_map();
    driver.enter("Never saved");
    // The system shuts down, or the desktop's own menu quits: no close request is seen.
    driver.window.state_mut().as_mut().unwrap().end();
    assert_eq!(copies_in(driver.folder.path()), 1);
    let again = Driver::started_in(left_by_crash(&driver), None);
    let Some(Dialog::Recovery(offer)) = again.app().dialog() else { panic!("nothing is offered") };
    assert_eq!(offer.copies()[0].map.actor_count(), 1);
}

#[test]
fn a_copy_that_cannot_be_read_is_saved_as_a_file_left_or_discarded() {
    let mut driver = Driver::with_new_map();
    driver.enter("Never saved");
    driver.wait_for_copy();
    let folder = left_by_crash(&driver);
    let copy = copies(folder.path()).remove(0);
    fs::write(&copy, "half of a").unwrap();
    let mut again = Driver::started_in(folder, None);
    assert!(matches!(again.app().dialog(), Some(Dialog::UnreadableCopy { .. })), "{:?}", again.app().dialog());
    again.click(Role::Button, "Save it as a file…");
    let to = again.path("for an expert.txt");
    again.answer_path(&to);
    assert_eq!(fs::read_to_string(to).unwrap(), "half of a");
    assert!(again.app().dialog().is_none());
    let mut third = Driver::started_in(left_by_crash(&again), None);
    third.press(Key::Escape);
    assert_eq!(copies_in(third.folder.path()), 1, "later");
    let mut fourth = Driver::started_in(left_by_crash(&third), None);
    fourth.click(Role::Button, "Discard");
    assert!(fourth.app().dialog().is_none());
    let begun = Instant::now();
    while copies_in(fourth.folder.path()) > 0 {
        assert!(begun.elapsed() < Duration::from_secs(10), "the copy is still there");
        std::thread::sleep(Duration::from_millis(5));
    }
}

#[test]
fn a_recovered_copy_stays_until_the_next_one_is_made() {
    let mut driver = Driver::with_new_map();
    driver.enter("Never saved");
    driver.wait_for_copy();
    let folder = left_by_crash(&driver);
    let mut again = Driver::started_in(folder, None);
    // From now on no copy can be made in this session's folder.
    let sessions: Vec<_> = fs::read_dir(again.path("own/recovery")).unwrap().flatten().collect();
    let own = sessions
        .iter()
        .filter_map(|entry| entry.file_name().to_string_lossy().strip_suffix(".session").map(str::to_owned));
    let own: Vec<String> = own.filter(|id| !again.path("own/recovery").join(id).exists()).collect();
    assert_eq!(own.len(), 1, "{sessions:?}");
    let in_the_way = again.path("own/recovery").join(&own[0]);
    fs::write(&in_the_way, "in the way").unwrap();
    let recovered = copies(again.folder.path());
    assert_eq!(recovered.len(), 1);
    again.click(Role::Button, "Open the copy");
    std::thread::sleep(Duration::from_millis(300));
    assert_eq!(copies(again.folder.path()), recovered, "the only one there is");
    assert_eq!(again.map().actor_count(), 1);
    fs::remove_file(in_the_way).unwrap();
    let begun = Instant::now();
    while copies(again.folder.path()).len() != 1 || copies(again.folder.path()) == recovered {
        assert!(begun.elapsed() < Duration::from_secs(20), "{:?}", copies(again.folder.path()));
        again.window.step();
        std::thread::sleep(Duration::from_millis(5));
    }
}

#[test]
fn whoever_works_without_a_pause_loses_less_than_two_seconds_by_a_kill() {
    let mut driver = Driver::with_new_map();
    let begun = Instant::now();
    let mut entered = Vec::new();
    while begun.elapsed() < Duration::from_secs(5) {
        driver.enter(&format!("Actor {}", entered.len()));
        entered.push(Instant::now());
    }
    let killed = Instant::now();
    let again = Driver::started_in(left_by_crash(&driver), None);
    let Some(Dialog::Recovery(offer)) = again.app().dialog() else { panic!("nothing is offered") };
    let safe = entered.iter().filter(|at| killed.duration_since(**at) > Duration::from_secs(2)).count();
    assert!(safe > 5 && offer.copies()[0].map.actor_count() >= safe, "{safe}: {}", offer.copies()[0].map.actor_count());
}

#[test]
fn what_is_typed_after_a_save_is_all_that_is_offered_and_nothing_older_than_the_file() {
    let (mut driver, path) = changed_heavy_map();
    driver.wait_for_copy();
    driver.enter("Before the save");
    driver.type_into("Add actors", "After the save");
    let held = driver.hold_tasks();
    driver.press_quickly(Command::Save);
    driver.window.key_press(Key::Enter);
    driver.window.run_steps(6);
    std::thread::sleep(Duration::from_millis(1_100));
    driver.window.step();
    held.let_go(&mut driver, 0);
    let saved = Instant::now();
    while copies_in(driver.folder.path()) != 1 {
        assert!(saved.elapsed() < Duration::from_secs(20), "{} copies", copies_in(driver.folder.path()));
        driver.window.step();
        std::thread::sleep(Duration::from_millis(5));
    }
    let again = Driver::started_in(left_by_crash(&driver), None);
    let Some(Dialog::Recovery(offer)) = again.app().dialog() else { panic!("nothing is offered") };
    assert_eq!(offer.copies()[0].map, *driver.map());
    assert_eq!(Driver::on_disk(&path).actor_count(), driver.map().actor_count() - 1);
}

#[test]
fn a_copy_that_failed_is_tried_again_without_anybody_moving_the_mouse() {
    let mut driver = Driver::with_new_map();
    let _ = fs::remove_dir_all(driver.path("own"));
    fs::write(driver.path("own"), "no folder").unwrap();
    driver.enter("Unprotected");
    driver.wait_for_copy();
    assert_eq!(copies_in(driver.folder.path()), 0);
    assert!(driver.window.ctx.has_requested_repaint(), "the keeper wakes the window");
    fs::remove_file(driver.path("own")).unwrap();
    let begun = Instant::now();
    while copies_in(driver.folder.path()) == 0 {
        driver.window.step();
        let delay = driver.window.output().viewport_output[&egui::ViewportId::ROOT].repaint_delay;
        // As a window does: it draws when it was asked to, or when it is woken.
        let asked = Instant::now();
        while asked.elapsed() < delay && !driver.window.ctx.has_requested_repaint() {
            assert!(begun.elapsed() < Duration::from_secs(20), "it is not tried again");
            std::thread::sleep(Duration::from_millis(5));
        }
    }
}

#[test]
fn that_no_recovery_copy_can_be_made_is_said_once() {
    let mut driver = Driver::with_new_map();
    let _ = fs::remove_dir_all(driver.path("own"));
    fs::write(driver.path("own"), "no folder").unwrap();
    driver.enter("Unprotected");
    driver.wait_for_copy();
    driver.settle();
    let is_told = |driver: &Driver| {
        driver.window.query_all_by_label_contains("No recovery copy of your unsaved work").count() > 0
    };
    assert!(is_told(&driver));
    // There is room again.
    fs::remove_file(driver.path("own")).unwrap();
    driver.enter("Protected");
    driver.wait_for_copy();
    driver.settle();
    assert!(!is_told(&driver), "it is not so any more");
    fs::remove_dir_all(driver.path("own")).unwrap();
    fs::write(driver.path("own"), "no folder").unwrap();
    driver.enter("Unprotected again");
    driver.wait_for_copy();
    driver.settle();
    assert!(is_told(&driver));
    driver.window.get_by_role_and_label(Role::Button, "Dismiss").click();
    driver.settle();
    assert!(!is_told(&driver));
    driver.enter("More");
    driver.wait_for_copy();
    driver.settle();
    assert!(!is_told(&driver), "once is enough");
}

#[test]
fn what_is_open_and_unsaved_is_protected_again_after_everything_was_forgotten() {
    let mut driver = Driver::with_new_map();
    driver.enter("Unsaved");
    driver.wait_for_copy();
    assert_eq!(copies_in(driver.folder.path()), 1);
    driver.click(Role::Button, "File");
    driver.window.get_by(|node| node.label().is_some_and(|label| label.starts_with("Forget everything"))).click();
    driver.settle();
    driver.click(Role::Button, "Forget everything");
    assert_eq!(copies_in(driver.folder.path()), 0);
    driver.wait_for_copy();
    assert_eq!(copies_in(driver.folder.path()), 1);
}

#[test]
fn a_map_given_at_the_start_does_not_hide_the_offer_of_what_was_left_unsaved() {
    let mut driver = Driver::with_new_map();
    driver.enter("Never saved");
    driver.wait_for_copy();
    let folder = left_by_crash(&driver);
    let path = folder.path().join("broken.ron");
    fs::write(&path, "%PDF").unwrap();
    let mut again = Driver::started_in(folder, Some(path));
    assert!(matches!(again.app().dialog(), Some(Dialog::Failure(_))), "{:?}", again.app().dialog());
    again.press(Key::Escape);
    assert!(matches!(again.app().dialog(), Some(Dialog::Recovery(_))), "{:?}", again.app().dialog());
    again.press(Key::Escape);
    assert!(again.app().dialog().is_none());
}

#[test]
fn a_name_begun_on_the_canvas_is_saved_with_the_map() {
    let mut driver = Driver::with_new_map();
    driver.enter("Parents");
    let path = driver.path("a.ron");
    driver.save_as(&path);
    driver.double_click_at(driver.inside(Wedge::Neutral));
    driver.type_text("Mayor");
    driver.command(Command::Save);
    assert_eq!(Driver::on_disk(&path).actor_count(), 2);
    assert_eq!(driver.wedge_of("Mayor"), Some(Wedge::Neutral));
}

#[test]
fn a_window_is_not_closed_over_a_name_that_was_begun() {
    let mut driver = Driver::with_new_map();
    driver.type_into("Add actors", "Mayor");
    assert!(!driver.close_window());
    driver.settle();
    assert!(matches!(driver.app().dialog(), Some(Dialog::UnsavedChanges { .. })), "{:?}", driver.app().dialog());
    assert_eq!(driver.actor("Mayor").name, "Mayor");
}

#[test]
fn zooming_in_the_middle_of_a_drag_keeps_the_dragged_chips_together() {
    let mut driver = Driver::with_new_map();
    for (name, stance) in [("Parents", 0.15), ("Teachers", 0.35)] {
        driver.enter(name);
        driver.drag(driver.in_tray(name), driver.at(stance, 0.7));
    }
    driver.press(Key::Escape);
    driver.press(Key::Escape);
    driver.press_with(Modifiers::COMMAND, Key::A);
    let apart = |driver: &Driver| {
        let at = |name| {
            driver.open().views.spectrum.scene().ground.fan().unwrap().point_of(driver.actor(name).placement.unwrap())
        };
        (at("Teachers") - at("Parents")) / driver.open().views.spectrum.scene().scale.rim
    };
    let before = apart(&driver);
    let (from, to) = (driver.chip_at("Parents"), driver.at(0.3, 0.5));
    driver.hold(from, to, Modifiers::NONE);
    driver.wheel(to, 3.0);
    driver.button(to, false, Modifiers::NONE);
    driver.settle();
    assert_eq!(driver.wedge_of("Parents"), Some(Wedge::PassiveAllies), "it was moved");
    assert!((apart(&driver) - before).hypot() < 0.02, "{before:?} {:?}", apart(&driver));
}

#[test]
fn ten_megabytes_pasted_for_a_file_name_do_not_hang_the_window() {
    let mut driver = Driver::with_new_map();
    driver.command(Command::SaveAs);
    driver.window.get_by_role_and_label(Role::TextInput, "File name").focus();
    driver.window.run();
    driver.window.event(egui::Event::Paste("a name ".repeat(1_500_000)));
    driver.settle();
    let field = driver.window.get_by_role_and_label(Role::TextInput, "File name");
    assert!(field.value().is_some_and(|name| name.chars().count() <= 10_000), "cut where any text of a map is");
}

/// A map with two actors, the save of which to its file is held; and a path elsewhere.
fn with_a_save_that_is_held() -> (Driver, Held, PathBuf) {
    let mut driver = Driver::with_new_map();
    driver.enter("Parents");
    let (stuck, elsewhere) = (driver.path("stuck.ron"), driver.path("elsewhere.ron"));
    driver.save_as(&stuck);
    driver.enter("Teachers");
    let held = driver.hold_tasks();
    driver.press_quickly(Command::Save);
    (driver, held, elsewhere)
}

/// Everything goes on but the save that is stuck.
fn let_others_go(held: &Held, driver: &mut Driver) {
    while held.count() > 1 {
        held.let_go(driver, 1);
    }
}

#[test]
fn beside_a_save_that_is_stuck_the_map_is_saved_elsewhere_and_the_window_closes() {
    let (mut driver, held, elsewhere) = with_a_save_that_is_held();
    assert_eq!(held.count(), 1);
    std::thread::sleep(Duration::from_millis(600));
    driver.window.run_steps(2);
    assert_eq!(driver.window.query_all_by_label_contains("saving …").count(), 1, "a save under way is seen");
    driver.press_quickly(Command::Save);
    assert_eq!(held.count(), 1, "to one file one after the other");
    std::thread::sleep(STUCK);
    driver.window.run_steps(2);
    assert!(driver.app().notices().any(|notice| notice.contains("stuck.ron is still being saved")));
    driver.press_quickly(Command::SaveAs);
    let_others_go(&held, &mut driver);
    driver.window.get_by_role_and_label(Role::TextInput, "File name").focus();
    driver.window.run_steps(3);
    driver.window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    driver.window.event(egui::Event::Text(elsewhere.display().to_string()));
    driver.window.run_steps(2);
    let_others_go(&held, &mut driver);
    driver.window.key_press(Key::Enter);
    driver.window.run_steps(4);
    let_others_go(&held, &mut driver);
    assert_eq!(Driver::on_disk(&elsewhere).actor_count(), 2);
    assert!(!driver.open().document.is_changed());
    assert_eq!(driver.open().kept.file.as_ref().unwrap().path, elsewhere);
    assert_eq!(driver.window.query_all_by_label_contains("saving …").count(), 0, "it is saved");
    let notices = || driver.app().notices().filter(|notice| notice.contains("still being saved")).collect::<Vec<_>>();
    assert!(notices().len() == 1 && notices()[0].starts_with("The map is saved."), "{:?}", notices());
    driver.window.get_by_role_and_label(Role::TextInput, "Add actors").focus();
    driver.window.run_steps(2);
    driver.window.event(egui::Event::Text("Bakers".to_owned()));
    driver.window.run_steps(2);
    driver.window.key_press(Key::Enter);
    driver.window.run_steps(2);
    driver.press_quickly(Command::Save);
    let_others_go(&held, &mut driver);
    assert_eq!(Driver::on_disk(&elsewhere).actor_count(), 3, "there it is saved as always");
    held.let_go(&mut driver, 0);
    assert_eq!(driver.open().kept.file.as_ref().unwrap().path, elsewhere, "what comes late changes nothing");
    assert!(!driver.app().notices().any(|notice| notice.contains("still being saved")), "it is not any more");
    driver.press_quickly(Command::Save);
    std::thread::sleep(STUCK);
    driver.window.run_steps(2);
    assert!(driver.close_window(), "all is saved, whatever becomes of a save that is stuck");
}

#[test]
fn a_save_elsewhere_that_was_asked_for_at_once_does_not_wait_for_one_that_turns_out_to_be_stuck() {
    let (mut driver, held, elsewhere) = with_a_save_that_is_held();
    driver.press_quickly(Command::SaveAs);
    let_others_go(&held, &mut driver);
    driver.window.get_by_role_and_label(Role::TextInput, "File name").focus();
    driver.window.run_steps(3);
    driver.window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    driver.window.event(egui::Event::Text(elsewhere.display().to_string()));
    driver.window.run_steps(2);
    driver.window.key_press(Key::Enter);
    driver.window.run_steps(4);
    let_others_go(&held, &mut driver);
    assert!(!elsewhere.exists(), "it may still come to an end");
    std::thread::sleep(STUCK);
    driver.window.run_steps(3);
    let_others_go(&held, &mut driver);
    assert_eq!(Driver::on_disk(&elsewhere).actor_count(), 2);
    assert_eq!(driver.open().kept.file.as_ref().unwrap().path, elsewhere);
}

#[test]
fn one_file_dialog_is_open_at_a_time_and_beside_one_that_hangs_the_window_asks_itself() {
    let mut driver = Driver::with_new_map();
    driver.enter("Parents");
    let held = driver.hold_tasks();
    for _ in 0..3 {
        driver.press_quickly(Command::SaveAs);
    }
    assert_eq!(held.count(), 1);
    // For a moment keys wait for it.
    std::thread::sleep(Duration::from_secs(2));
    driver.window.run_steps(6);
    assert!(driver.app().notices().any(|notice| notice.starts_with("A file dialog is open already")));
    std::thread::sleep(STUCK);
    driver.press_quickly(Command::SaveAs);
    assert!(matches!(driver.app().dialog(), Some(Dialog::Path(_))));
    // The one that hung is cancelled, and the question that is being answered stays.
    held.let_go(&mut driver, 0);
    assert!(matches!(driver.app().dialog(), Some(Dialog::Path(_))));
}
