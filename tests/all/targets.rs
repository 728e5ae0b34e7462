//! What can be clicked is large enough for a finger: every such thing that a screen reader knows of, in every state.

use egui::accesskit::{Action, Role};
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use fanlight::ui::action::command::Command;
use fanlight::ui::action::view::View;
use fanlight::ui::toolkit::theme::TARGET;

use super::dialogs::{all_dialogs, opened};
use super::support::driver::Driver;

/// Whether a node is something to hit with the pointer, by its role.
///
/// Chips are as large as their names; what can be hit around a small one is tested on the canvas itself. A scroll area
/// is moved, not hit; a label is only clicked to select its text, which can be had elsewhere.
fn is_target(role: Role) -> bool {
    !matches!(
        role,
        Role::GraphicsObject | Role::ScrollView | Role::ScrollBar | Role::Window | Role::Splitter | Role::Label
    )
}

/// What can be clicked and is too small, with its size.
fn too_small<S>(window: &Harness<'_, S>) -> (usize, Vec<String>) {
    let mut seen = 0;
    let mut small = Vec::new();
    for node in window.get_all_by(|_| true) {
        let accessible = node.accesskit_node();
        let can_be_clicked = accessible.data().supports_action(Action::Click);
        if !can_be_clicked || accessible.is_disabled() || !is_target(accessible.role()) {
            continue;
        }
        seen += 1;
        let size = node.rect().size();
        if size.x < TARGET - 0.1 || size.y < TARGET - 0.1 {
            small.push(format!("{:?} “{}” is {size:?}", accessible.role(), accessible.label().unwrap_or_default()));
        }
    }
    (seen, small)
}

#[track_caller]
fn check(driver: &Driver, least: usize) {
    check_window(&driver.window, least);
}

#[track_caller]
fn check_window<S>(window: &Harness<'_, S>, least: usize) {
    let (seen, small) = too_small(window);
    assert!(seen >= least, "only {seen} things to click were found");
    assert!(small.is_empty(), "too small for a finger: {small:#?}");
}

#[test]
fn everything_on_the_start_screen_is_large_enough() {
    let driver = Driver::new();
    check(&driver, 9);
}

#[test]
fn everything_beside_an_open_map_is_large_enough_whatever_is_selected() {
    let mut driver = Driver::on_the_beach();
    check(&driver, 20);
    driver.click_at(driver.chip_at("University marine lab"), Modifiers::NONE);
    check(&driver, 30);
    driver.click(Role::Link, "Part of, groups");
    check(&driver, 30);
    // Below the window's edge: by the keyboard, which brings it into sight.
    let is_tie = |node: &egui_kittest::Node<'_>| {
        let node = node.accesskit_node();
        node.role() == Role::Link && node.label().is_some_and(|label| label.starts_with("works with"))
    };
    driver.window.get_all_by(|_| true).find(is_tie).unwrap().focus();
    driver.window.run();
    driver.press(Key::Enter);
    assert!(driver.open().attention.selection.single_relationship().is_some());
    check(&driver, 20);
    driver.command(Command::SelectAll);
    check(&driver, 20);
}

#[test]
fn everything_in_the_legend_and_its_editor_is_large_enough() {
    let mut driver = Driver::on_the_beach();
    driver.click(Role::CheckBox, "funds");
    driver.move_to(driver.window.get_by_role_and_label(Role::CheckBox, "influences").rect().center());
    assert!(driver.window.query_by_label("only influences").is_some());
    check(&driver, 20);
    driver.click(Role::Link, "Edit");
    check(&driver, 20);
    driver.click(Role::Button, "line of funds");
    check(&driver, 30);
    driver.press(Key::Escape);
    driver.click(Role::Link, "remove works with");
    check(&driver, 4);
}

#[test]
fn everything_in_menus_and_lists_is_large_enough() {
    for menu in ["File", "Edit", "View", "Map", "Present", "Help"] {
        let mut driver = Driver::on_the_beach();
        driver.click(Role::Button, menu);
        check(&driver, 20);
    }
    let mut driver = Driver::on_the_beach();
    driver.click_at(driver.chip_at("University marine lab"), Modifiers::NONE);
    driver.press(Key::R);
    driver.click_at(driver.chip_at("Taxi drivers"), Modifiers::NONE);
    check(&driver, 20);
    driver.press(Key::Escape);
    driver.click(Role::ComboBox, "Move to");
    check(&driver, 20);
}

#[test]
fn everything_in_the_table_is_large_enough() {
    let mut driver = Driver::on_the_beach();
    driver.command(Command::Show(View::Table));
    check(&driver, 100);
    driver.click(Role::Button, "Columns");
    check(&driver, 60);
    driver.press(Key::Escape);
    driver.press(Key::ArrowDown);
    for columns in [1, 1, 3] {
        (0..columns).for_each(|_| driver.press(Key::ArrowRight));
        driver.press(Key::Enter);
        check(&driver, 20);
        driver.press(Key::Escape);
    }
}

#[test]
fn everything_in_the_dialogs_is_large_enough() {
    for command in [Command::ShowShortcuts, Command::SaveAs, Command::Open] {
        let mut driver = Driver::on_the_beach();
        driver.command(command);
        check(&driver, 2);
    }
    let mut driver = Driver::on_the_beach();
    driver.enter("Lifeguards");
    driver.command(Command::CloseMap);
    check(&driver, 3);
    driver.press(Key::Escape);
    driver.window.event(egui::Event::Paste("Taxi drivers\nLifeguards\nAnglers".to_owned()));
    driver.settle();
    check(&driver, 6);
    for (dialog, _) in all_dialogs() {
        check_window(&opened(dialog), 1);
    }
}
