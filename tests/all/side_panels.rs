//! What stands beside the picture, and how it is called up.

use egui::accesskit::Role;
use egui::{Key, Modifiers, vec2};
use egui_kittest::kittest::Queryable;
use fanlight::ui::action::command::Command;
use fanlight::ui::action::view::View;

use super::support::driver::Driver;

fn at_a_laptop() -> Driver {
    let mut driver = Driver::on_the_beach();
    driver.window.set_size(vec2(1366.0, 768.0));
    driver.settle();
    driver
}

impl Driver {
    /// How wide the picture is, as a share of the window's width.
    fn share(&self) -> f32 {
        self.open().views.spectrum.canvas().width() / self.window.ctx.content_rect().width()
    }
}

#[test]
fn one_key_gives_the_picture_all_the_room_and_everything_back() {
    let mut driver = at_a_laptop();
    driver.command(Command::ToggleGuide);
    driver.command(Command::ToggleMoves);
    let before = driver.open().views.spectrum.canvas();
    driver.press_with(Modifiers::COMMAND, Key::F1);
    // But for the paper's edge.
    assert!(driver.share() > 0.98, "all of the width: {}", driver.share());
    driver.press_with(Modifiers::COMMAND, Key::F1);
    assert_eq!(driver.open().views.spectrum.canvas(), before);
    // What needs a panel brings them back.
    driver.press_with(Modifiers::COMMAND, Key::F1);
    driver.press_with(Modifiers::COMMAND, Key::K);
    driver.type_text("Write the demand");
    driver.press(Key::Enter);
    assert_eq!(driver.open().views.spectrum.canvas(), before);
}

#[test]
fn what_the_relationships_say_takes_the_inspectors_place_and_gives_it_back() {
    let mut driver = at_a_laptop();
    let has_field =
        |driver: &Driver| driver.window.query_by_role_and_label(Role::MultilineTextInput, "Title").is_some();
    assert!(has_field(&driver));
    driver.press(Key::I);
    assert!(!has_field(&driver));
    assert!(driver.window.query_by_label("Whom to move next").is_some());
    driver.click(Role::RadioButton, "Details");
    assert!(has_field(&driver));
    driver.click(Role::RadioButton, "Insight");
    // Where the panel is hidden the key shows it.
    driver.command(Command::ToggleInspector);
    assert!(driver.window.query_by_label("Whom to move next").is_none());
    driver.press(Key::I);
    assert!(driver.window.query_by_label("Whom to move next").is_some());
    // Whoever is to be written about is shown.
    driver.click_at(driver.chip_at("Taxi drivers"), Modifiers::NONE);
    driver.press(Key::E);
    assert!(driver.window.query_by_label("Whom to move next").is_none());
}

#[test]
fn while_a_room_looks_the_panel_has_room_for_all_there_is_in_a_laptops_window() {
    let mut driver = at_a_laptop();
    driver.command(Command::Present);
    driver.settle();
    let has_copy = |driver: &Driver| driver.window.query_by_label("Lift the selected actor").is_some();
    let field = |driver: &Driver| {
        let node = driver.window.query_by_role_and_label(Role::MultilineTextInput, "Title")?;
        Some(node.rect())
    };
    let curtain = |driver: &Driver| driver.window.query_by_role_and_label(Role::Button, "Blank").is_some();
    assert!(has_copy(&driver) && field(&driver).is_none() && curtain(&driver));
    driver.click(Role::RadioButton, "Details");
    assert!(!has_copy(&driver) && curtain(&driver), "whatever is shown, the curtain is at hand");
    assert!(field(&driver).is_some_and(|rect| rect.bottom() < 450.0), "{:?}", field(&driver));
    driver.click(Role::RadioButton, "Insight");
    let heading = driver.window.get_by_label("Whom to move next").rect();
    assert!(heading.top() < 450.0 && curtain(&driver), "{heading:?}");
    driver.click(Role::RadioButton, "Room");
    assert!(has_copy(&driver));
    // By keyboard likewise.
    driver.press(Key::I);
    assert!(driver.window.query_by_label("Whom to move next").is_some());
    driver.click(Role::RadioButton, "Room");
    driver.click_at(driver.chip_at("Taxi drivers"), Modifiers::NONE);
    driver.press(Key::E);
    assert!(driver.window.query_by_role_and_label(Role::MultilineTextInput, "Name").is_some());
    // The next presentation begins with what the room sees, and where there is room for all, all is shown.
    driver.command(Command::Present);
    driver.command(Command::Present);
    assert!(has_copy(&driver) && field(&driver).is_none());
    driver.window.set_size(vec2(1920.0, 1080.0));
    driver.settle();
    assert!(has_copy(&driver) && driver.window.query_by_role_and_label(Role::MultilineTextInput, "Name").is_some());
}

#[test]
fn what_the_signs_mean_is_said_below_the_legend_and_in_the_network_where_somebody_stands() {
    let mut driver = Driver::on_the_beach();
    let is_said = |driver: &Driver, words: &str| driver.window.query_by_label(words).is_some();
    assert!(!is_said(&driver, "planned move"));
    driver.click(Role::Link, "What the signs mean");
    for words in ["planned move", "little or much influence", "dots it was given", "as if it had moved"] {
        assert!(is_said(&driver, words), "{words}");
    }
    assert!(!is_said(&driver, "pinned where it was dragged"), "the half circle has no pins");
    driver.command(Command::Show(View::Network));
    for words in ["pinned where it was dragged", "not placed yet", "planned move"] {
        assert!(is_said(&driver, words), "{words}");
    }
    driver.click(Role::Link, "Fold the signs away");
    assert!(!is_said(&driver, "planned move"));
}
