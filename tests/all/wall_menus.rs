//! What is chosen and written on the wall says nothing of whom the room does not know.

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, PointerButton, Pos2, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use fanlight::ui::action::command::Command;

use super::support::driver::Driver;

fn right_click(driver: &mut Driver, pos: Pos2) {
    driver.move_to(pos);
    for pressed in [true, false] {
        let (button, modifiers) = (PointerButton::Secondary, Modifiers::NONE);
        driver.window.event(Event::PointerButton { pos, button, pressed, modifiers });
        driver.window.step();
    }
    driver.settle();
}

fn is_enabled(driver: &Driver, row: &str) -> bool {
    !driver.window.get_by_role_and_label(Role::MenuItem, row).accesskit_node().is_disabled()
}

#[test]
fn who_is_selected_by_wedge_on_the_wall_is_whom_the_room_sees() {
    let mut driver = Driver::on_the_beach();
    let hidden: Vec<_> = driver.map().actors().filter(|actor| actor.confidential).map(|actor| actor.id).collect();
    let wedges: Vec<_> = driver.map().actors().filter(|actor| actor.confidential).filter_map(|a| a.wedge()).collect();
    let wedge = *wedges.first().unwrap();
    driver.become_wall();
    let at = driver.at(wedge.middle().value(), 0.97);
    right_click(&mut driver, at);
    driver.click(Role::MenuItem, "Select all in this wedge");
    let selected = &driver.open().attention.selection.actors;
    assert!(!selected.is_empty());
    assert!(hidden.iter().all(|actor| !selected.contains(actor)), "nobody hidden is moved or counted");
}

#[test]
fn a_wedge_is_not_renamed_on_the_wall_and_the_legend_not_edited() {
    let mut driver = Driver::on_the_beach();
    driver.become_wall();
    driver.double_click_at(driver.at(0.5, 1.02) - vec2(0.0, 30.0));
    driver.type_text("x");
    driver.press(Key::Enter);
    let label = |driver: &Driver| driver.map().head().labels.of(fanlight::model::Wedge::Neutral).to_owned();
    assert_eq!(label(&driver), "");
    driver.press(Key::Escape);
    let at = driver.at(0.44, 0.93);
    right_click(&mut driver, at);
    assert!(!is_enabled(&driver, "Rename the wedge"));
    assert!(is_enabled(&driver, "Select all in this wedge"));
    driver.press(Key::Escape);
    driver.press_with(Modifiers::COMMAND, Key::K);
    driver.type_text("Edit legend");
    driver.press(Key::Enter);
    driver.press(Key::Escape);
    assert!(driver.window.query_by_role(Role::TextInput).is_none(), "no field of a kind's name");
    driver.leave_wall();
    driver.command(Command::Palette);
    driver.type_text("Edit legend");
    driver.press(Key::Enter);
    assert!(driver.window.query_all_by_role(Role::TextInput).count() > 0, "at the desk there is");
}
