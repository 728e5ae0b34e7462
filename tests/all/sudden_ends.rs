//! What is left of the work when the program ends without being asked: crashes, and a system that tells it to end.

use std::thread::sleep;
use std::time::Duration;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use fanlight::app::App;
use fanlight::files::recovery::WITHIN;
use fanlight::model::Wedge;
use fanlight::ui::action::command::Command;
use fanlight::ui::over::dialog::Dialog;

use super::support::driver::Driver;

/// What is spelt out and written after a copy was due.
const WRITING: Duration = Duration::from_millis(400);

/// Lets a copy be made that is due.
fn pass_the_time(driver: &mut Driver) {
    sleep(WITHIN + Duration::from_millis(50));
    driver.settle();
    sleep(WRITING);
    driver.settle();
}

/// The next start after a crash, with the copy opened that is offered.
fn recovered_after_crash(driver: Driver) -> Driver {
    let mut again = started_after_crash(driver);
    assert!(matches!(again.app().dialog(), Some(Dialog::Recovery(_))), "{:?}", again.app().dialog());
    again.click(Role::Button, "Open the copy");
    again
}

fn started_after_crash(driver: Driver) -> Driver {
    let folder = driver.left_by_crash();
    drop(driver);
    Driver::started_in(folder, None)
}

fn app(driver: &mut Driver) -> &mut App {
    driver.window.state_mut().as_mut().unwrap()
}

fn names(driver: &Driver) -> Vec<&str> {
    let mut names: Vec<&str> = driver.map().actors().map(|actor| actor.name.as_str()).collect();
    names.sort_unstable();
    names
}

/// A new map of one actor, saved.
fn saved_map() -> Driver {
    let mut driver = Driver::with_new_map();
    driver.enter("Parents");
    let path = driver.path("crossing.ron");
    driver.save_as(&path);
    driver
}

#[test]
fn what_was_not_saved_before_a_crash_is_offered_and_recovered() {
    let mut driver = saved_map();
    driver.enter("Never saved");
    pass_the_time(&mut driver);
    let again = recovered_after_crash(driver);
    assert_eq!(names(&again), ["Never saved", "Parents"]);
    assert!(again.open().document.is_changed(), "it is not in the file yet");
}

#[test]
fn names_that_are_only_begun_are_recovered_too() {
    let mut driver = saved_map();
    driver.press(Key::Insert);
    driver.type_text("Half a na");
    pass_the_time(&mut driver);
    assert_eq!(names(&recovered_after_crash(driver)), ["Half a na", "Parents"]);

    let mut driver = saved_map();
    driver.press(Key::Escape);
    let paper = driver.inside(Wedge::Neutral);
    driver.double_click_at(paper);
    driver.type_text("On the pa");
    assert!(driver.open().has_unfinished_name());
    pass_the_time(&mut driver);
    let again = recovered_after_crash(driver);
    assert_eq!(names(&again), ["On the pa", "Parents"]);
    assert_eq!(again.wedge_of("On the pa"), Some(Wedge::Neutral));
}

#[test]
fn a_name_that_was_begun_and_given_up_is_not_offered() {
    let mut driver = saved_map();
    driver.press(Key::Insert);
    driver.type_text("Half a na");
    pass_the_time(&mut driver);
    for _ in 0.."Half a na".len() {
        driver.press(Key::Backspace);
    }
    pass_the_time(&mut driver);
    assert!(started_after_crash(driver).app().dialog().is_none());
}

#[test]
fn what_was_undone_back_to_the_file_is_not_offered() {
    let mut driver = saved_map();
    driver.enter("Mistaken");
    pass_the_time(&mut driver);
    driver.press(Key::Escape);
    driver.undo();
    assert!(!driver.open().document.is_changed());
    pass_the_time(&mut driver);
    assert!(started_after_crash(driver).app().dialog().is_none());
}

#[test]
fn told_to_end_it_asks_nobody_and_keeps_what_was_typed_a_moment_ago() {
    let mut driver = saved_map();
    driver.enter("Never saved");
    driver.press(Key::Insert);
    driver.type_text("Half a na");
    let ctx = driver.window.ctx.clone();
    app(&mut driver).end_as_told(&ctx);
    driver.window.step();
    let commands = &driver.window.output().viewport_output[&egui::ViewportId::ROOT].commands;
    assert!(!commands.contains(&egui::ViewportCommand::CancelClose));
    assert!(driver.app().dialog().is_none());
    // What was typed before comes in as long as the window is there.
    driver.type_text("me");
    app(&mut driver).end();
    assert_eq!(names(&recovered_after_crash(driver)), ["Half a name", "Never saved", "Parents"]);
}

#[test]
fn told_to_end_with_nothing_unsaved_it_leaves_nothing() {
    let mut driver = saved_map();
    driver.press_with(Modifiers::COMMAND, Key::S);
    let ctx = driver.window.ctx.clone();
    app(&mut driver).end_as_told(&ctx);
    app(&mut driver).end();
    assert!(started_after_crash(driver).app().dialog().is_none());
}

#[test]
fn a_clean_end_leaves_nothing_to_recover() {
    let mut driver = Driver::with_new_map();
    driver.enter("Parents");
    driver.command(Command::CloseMap);
    driver.click(Role::Button, "Don’t save");
    app(&mut driver).end();
    assert!(started_after_crash(driver).app().dialog().is_none());
}
