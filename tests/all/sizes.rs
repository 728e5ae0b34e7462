//! Windows of all sizes, and with them all scales of the interface: nothing is out of reach, and nothing moves by itself
//! where that is not wanted.

use std::collections::BTreeSet;

use egui::accesskit::Role;
use egui::{Key, Modifiers, Rect, Vec2, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use fanlight::picture::Palette;
use fanlight::ui::action::command::Command;

use super::support::driver::Driver;

/// 640×360 and 1366×768 at 100, 200 and 300 %, and 4K, in points.
const SIZES: [Vec2; 6] = [
    vec2(640.0, 360.0),
    vec2(1366.0, 768.0),
    vec2(683.0, 384.0),
    vec2(455.0, 256.0),
    vec2(1920.0, 1080.0),
    vec2(3840.0, 2160.0),
];

fn beach_at(size: Vec2) -> Driver {
    let mut driver = Driver::on_the_beach();
    driver.window.set_size(size);
    driver.settle();
    driver
}

#[track_caller]
fn check_inside(driver: &Driver, role: Role, label: &str, size: Vec2) {
    let found: Vec<Rect> = driver
        .window
        .get_all_by_role(role)
        .filter(|node| node.accesskit_node().label().is_some_and(|own| own.starts_with(label)))
        .map(|node| node.rect())
        .collect();
    let Some(rect) = found.first() else { panic!("at {size:?} there is no {label}") };
    assert!(
        Rect::from_min_size(egui::Pos2::ZERO, size).expand(0.6).contains_rect(*rect),
        "{label} at {size:?} is at {rect:?}"
    );
}

#[test]
fn both_panels_can_be_reached_in_every_window() {
    for size in SIZES {
        let mut driver = beach_at(size);
        for (command, role, label) in [
            (Command::ToggleLeftPanel, Role::TextInput, "Add actors"),
            (Command::ToggleInspector, Role::MultilineTextInput, "Title"),
        ] {
            let is_there = |driver: &Driver| driver.window.query_by_role_and_label(role, label).is_some();
            if !is_there(&driver) {
                driver.command(command);
            }
            check_inside(&driver, role, label, size);
            driver.command(command);
            assert!(!is_there(&driver), "{label} is still there at {size:?}");
        }
    }
}

#[test]
fn a_narrow_window_opens_one_panel_at_a_time_by_the_strips_at_its_edges() {
    let size = vec2(640.0, 360.0);
    let mut driver = beach_at(size);
    driver.click(Role::Button, "Panel on the left");
    check_inside(&driver, Role::TextInput, "Add actors", size);
    check_inside(&driver, Role::Button, "Panel on the right", size);
    assert!(driver.window.query_by_label_contains("Edit legend").is_some(), "the legend is below, to be scrolled to");
    driver.enter("Lifeguards");
    assert_eq!(driver.wedge_of("Lifeguards"), None);
    driver.click(Role::Button, "Panel on the right");
    assert!(driver.window.query_by_role_and_label(Role::TextInput, "Add actors").is_none());
    driver.press(Key::A);
    check_inside(&driver, Role::TextInput, "Add actors", size);
    // Wide again, both are where they were.
    driver.window.set_size(vec2(1600.0, 900.0));
    driver.settle();
    check_inside(&driver, Role::TextInput, "Add actors", vec2(1600.0, 900.0));
    check_inside(&driver, Role::MultilineTextInput, "Title", vec2(1600.0, 900.0));
}

/// The buttons of the dialog that is open.
fn check_buttons_of_dialog(driver: &Driver, least: usize, size: Vec2) {
    let is_dialog = |role: Role| matches!(role, Role::Dialog | Role::AlertDialog);
    let dialog = driver.window.get_by(|node| is_dialog(node.role()));
    let buttons = dialog.children_recursive().filter(|node| node.accesskit_node().role() == Role::Button);
    let buttons: Vec<_> = buttons.map(|button| (button.accesskit_node().label(), button.rect())).collect();
    assert!(buttons.len() >= least, "{buttons:?} at {size:?}");
    let window = Rect::from_min_size(egui::Pos2::ZERO, size).expand(0.6);
    for (label, rect) in buttons {
        assert!(window.contains_rect(rect), "{label:?} at {size:?} is at {rect:?}");
    }
}

#[test]
fn menus_and_dialogs_keep_their_buttons_in_every_window() {
    for size in SIZES {
        let mut driver = beach_at(size);
        for menu in ["File", "Edit", "View", "Map", "Present", "Help"] {
            check_inside(&driver, Role::Button, menu, size);
        }
        driver.click(Role::Button, "Map");
        driver.click(Role::MenuItem, "Edit legend");
        check_inside(&driver, Role::Button, "Close", size);
        driver.click(Role::Button, "Close");
        for (command, least) in [
            (Command::ShowShortcuts, 1),
            (Command::Open, 4),
            (Command::SaveAs, 4),
            (Command::ToggleCodeNames, 2),
            (Command::CloseMap, 3),
        ] {
            if command == Command::CloseMap {
                driver.command(Command::AddActors);
                driver.type_text("Lifeguards");
                driver.press(Key::Enter);
                driver.press(Key::Escape);
            }
            driver.command(command);
            check_buttons_of_dialog(&driver, least, size);
            driver.press(Key::Escape);
        }
        for (command, least) in [("About Fanlight", 1), ("Forget everything", 2)] {
            driver.choose(command);
            check_buttons_of_dialog(&driver, least, size);
            driver.press(Key::Escape);
        }
    }
}

#[test]
fn the_titles_of_the_menus_become_one_where_they_do_not_fit() {
    let size = vec2(230.0, 160.0);
    let mut driver = beach_at(size);
    assert!(driver.window.query_by_role_and_label(Role::Button, "File").is_none());
    driver.click(Role::Button, "Menu");
    for label in ["New map", "Select all placed actors", "Zoom in", "Edit legend", "About Fanlight"] {
        let rows = driver.window.get_all_by_role(Role::MenuItem);
        let found = rows.filter(|row| row.accesskit_node().label().is_some_and(|own| own.starts_with(label))).count();
        assert_eq!(found, 1, "{label} is in the one menu");
    }
    // The first one is in sight; the others are scrolled to.
    driver.click(Role::MenuItem, "New map");
    assert!(driver.map().actors().next().is_none());
}

#[test]
fn high_contrast_and_reduced_motion_are_chosen_in_the_view_menu_and_hold_at_the_next_start() {
    let mut driver = Driver::on_the_beach();
    driver.click(Role::Button, "View");
    driver.click(Role::MenuItemCheckBox, "Reduce motion");
    driver.click(Role::Button, "View");
    driver.click(Role::MenuItem, "Theme");
    driver.click(Role::MenuItemRadio, "High contrast");
    let ctx = driver.window.ctx.clone();
    let style = ctx.global_style();
    assert!(style.animation_time == 0.0 && !style.visuals.text_cursor.blink);
    assert_eq!(style.visuals.widgets.noninteractive.fg_stroke.color, egui::Color32::BLACK);
    let Driver { window, folder } = driver;
    drop(window);
    let driver = Driver::started_in(folder, None);
    assert_eq!(driver.app().settings().theme, Palette::HighContrast);
    assert!(driver.app().settings().is_motion_reduced);
    assert!(driver.window.ctx.global_style().animation_time == 0.0);
}

#[test]
fn what_the_keyboard_comes_to_is_in_sight_wherever_it_is() {
    for size in [vec2(640.0, 360.0), vec2(1024.0, 600.0)] {
        for command in [Command::ToggleLeftPanel, Command::ToggleInspector, Command::EditLegend] {
            let mut driver = beach_at(size);
            driver.press(Key::Home);
            driver.command(Command::SelectAll);
            if command == Command::EditLegend {
                driver.press_with(Modifiers::COMMAND, Key::K);
                driver.type_text("edit legend");
                driver.press(Key::Enter);
            } else {
                driver.command(command);
            }
            let mut seen = BTreeSet::new();
            for (presses, modifiers) in [(70, Modifiers::NONE), (40, Modifiers::SHIFT)] {
                for _ in 0..presses {
                    driver.press_with(modifiers, Key::Tab);
                    let Some(focused) = driver.window.query_by(|node| node.is_focused() && !node.is_hidden()) else {
                        continue;
                    };
                    let (rect, window) = (focused.rect(), Rect::from_min_size(egui::Pos2::ZERO, size));
                    let shown = rect.intersect(window);
                    let is_in_sight = shown.width() > 8.0 && shown.height() > rect.height().min(30.0) - 1.0;
                    assert!(is_in_sight, "after {command:?} at {size:?}: {focused:?} is at {rect:?}");
                    seen.insert(format!("{:?}", focused.accesskit_node().id()));
                }
            }
            assert!(seen.len() > 8, "after {command:?} at {size:?} the keyboard comes to {} only", seen.len());
        }
    }
}
