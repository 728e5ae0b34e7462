//! The menus of chips, lines, wedges and paper: by the right button and by the keyboard.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, PointerButton, Pos2, Rect, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use fanlight::app::state::examples;
use fanlight::lang::{Lang, Tongue};
use fanlight::model::{Actor, ActorId, KindId, Map, Pin, RelationshipId, Wedge};
use fanlight::ui::action::command::{self, Command};
use fanlight::ui::action::things::{Row, Thing};
use kurbo::ParamCurve;

use super::support::driver::Driver;

fn right(driver: &mut Driver, at: Pos2, pressed: bool) {
    let (button, modifiers) = (PointerButton::Secondary, Modifiers::NONE);
    driver.window.event(Event::PointerButton { pos: at, button, pressed, modifiers });
    driver.window.step();
}

fn right_click(driver: &mut Driver, at: Pos2) {
    driver.move_to(at);
    right(driver, at, true);
    right(driver, at, false);
    driver.settle();
}

fn has_row(driver: &Driver, label: &str) -> bool {
    driver.window.query_by_role_and_label(Role::MenuItem, label).is_some()
}

/// A line, and a point of it where no chip is.
fn line(driver: &Driver) -> (RelationshipId, Pos2) {
    let scene = driver.open().views.spectrum.scene();
    let along = |step: i32| f64::from(step) / 20.0;
    let free = scene.ties.iter().flat_map(|tie| (2..19).map(move |step| (tie, tie.curve.eval(along(step)))));
    let is_alone = |point| scene.chip_near(point, 80.0).is_none();
    let (tie, point) = free
        .filter(|(_, point)| is_alone(*point))
        .find(|(tie, point)| scene.tie_at(*point, 7.0).is_some_and(|nearest| nearest.relationship == tie.relationship))
        .unwrap();
    (tie.relationship, driver.open().views.spectrum.center() + vec2(point.x as f32, point.y as f32))
}

/// Everybody as they are now, but for their ids, which a copy has of its own; and the field that has the cursor.
fn outcome(driver: &Driver) -> (Vec<String>, Option<String>) {
    let nobody = ActorId::from_number(0);
    let described = |actor: &Arc<Actor>| format!("{:?}", Actor { id: nobody, ..Actor::clone(actor) });
    let mut actors: Vec<_> = driver.map().actors().map(described).collect();
    actors.sort();
    let is_field = |role: Role| matches!(role, Role::TextInput | Role::MultilineTextInput);
    let field = driver.window.query_by(|node| node.is_focused() && is_field(node.role()));
    (actors, field.and_then(|field| field.accesskit_node().label()))
}

#[test]
fn a_right_click_on_a_chip_selects_it_first_and_its_menu_does_what_the_keys_do() {
    let mut map = examples::all().into_iter().find(|example| example.file_name == "beach.ron").unwrap().map;
    let named = |map: &Map, name: &str| Actor::clone(map.actors().find(|actor| actor.name == name).unwrap());
    let taxi = named(&map, "Taxi drivers");
    map.set_actor(Arc::new(Actor { dots: 2, pin: Some(Pin::clamped(3.0, 4.0)), ..taxi }));
    // There is something to be tidied in their wedge.
    let [at, under] = ["Market traders", "Tourism students"].map(|name| named(&map, name));
    map.set_actor(Arc::new(Actor { placement: at.placement, ..under }));
    let lang = Lang::new(Tongue::English);
    for row in Thing::Actors.rows() {
        let Row::Command(wanted) = *row else { continue };
        let [by_menu, by_key] = [true, false].map(|is_by_menu| {
            let mut driver = Driver::with_map(&map);
            let before = outcome(&driver);
            driver.click_at(driver.chip_at("Pharmacists"), Modifiers::NONE);
            let at = driver.chip_at("Taxi drivers");
            if is_by_menu {
                right_click(&mut driver, at);
                assert_eq!(driver.open().attention.selection.single_actor(), Some(driver.actor("Taxi drivers").id));
                driver.click(Role::MenuItem, &lang.text(command::entry(wanted).unwrap().text_id));
                assert!(!has_row(&driver, "Duplicate"), "a choice closes the menu");
            } else {
                driver.click_at(at, Modifiers::NONE);
                driver.command(wanted);
            }
            let after = outcome(&driver);
            // That is where they stand.
            assert!(after != before || wanted == Command::PlaceIn(Wedge::Neutral), "{wanted:?} does nothing");
            after
        });
        assert!(by_menu == by_key, "{wanted:?} does something else");
    }
}

#[test]
fn a_right_click_on_one_of_several_selected_keeps_them_all() {
    let mut driver = Driver::on_the_beach();
    driver.click_at(driver.chip_at("Pharmacists"), Modifiers::NONE);
    driver.click_at(driver.chip_at("Taxi drivers"), Modifiers::SHIFT);
    let at = driver.chip_at("Taxi drivers");
    right_click(&mut driver, at);
    assert_eq!(driver.open().attention.selection.actors.len(), 2);
    driver.click(Role::MenuItem, "Place in passive opposition");
    for name in ["Pharmacists", "Taxi drivers"] {
        assert_eq!(driver.wedge_of(name), Some(Wedge::PassiveOpposition));
    }
}

#[test]
fn a_wedge_is_filled_renamed_and_selected_from_its_menu() {
    let mut driver = Driver::on_the_beach();
    let at = driver.at(0.44, 0.93);
    right_click(&mut driver, at);
    driver.click(Role::MenuItem, "Add an actor here");
    driver.type_text("Lifeguards");
    driver.press(Key::Enter);
    assert_eq!(driver.wedge_of("Lifeguards"), Some(Wedge::Neutral));

    right_click(&mut driver, at);
    driver.click(Role::MenuItem, "Select all in this wedge");
    let there = driver.map().actors().filter(|actor| actor.wedge() == Some(Wedge::Neutral)).count();
    assert_eq!(driver.open().attention.selection.actors.len(), there);

    right_click(&mut driver, at);
    driver.click(Role::MenuItem, "Rename the wedge");
    driver.type_text("Undecided");
    driver.press(Key::Enter);
    assert_eq!(driver.map().head().labels.of(Wedge::Neutral), "Undecided");
    // The chips' menu uses the group's own name.
    let chip = driver.chip_at("Pharmacists");
    right_click(&mut driver, chip);
    assert!(has_row(&driver, "Place in “Undecided”"));
}

#[test]
fn a_line_gets_another_kind_strength_and_direction_from_its_menu() {
    let mut driver = Driver::on_the_beach();
    let (id, at) = line(&driver);
    right_click(&mut driver, at);
    assert_eq!(driver.open().attention.selection.single_relationship(), Some(id));
    driver.click(Role::MenuItem, "Kind");
    driver.click(Role::MenuItemRadio, "funds");
    assert_eq!(driver.map().relationship(id).unwrap().kind, KindId::new("funds"));
    assert!(!has_row(&driver, "Kind"));
    right_click(&mut driver, at);
    driver.click(Role::MenuItem, "How close?");
    driver.click(Role::MenuItemRadio, "close");
    assert_eq!(driver.map().relationship(id).unwrap().strength.value(), 3);
    let (from, to) = (driver.map().relationship(id).unwrap().from, driver.map().relationship(id).unwrap().to);
    right_click(&mut driver, at);
    driver.click(Role::MenuItem, "Reverse direction");
    let reversed = driver.map().relationship(id).unwrap();
    assert_eq!((reversed.from, reversed.to), (to, from));
}

#[test]
fn the_paper_has_a_menu_and_a_right_drag_still_shifts_the_view() {
    let mut driver = Driver::on_the_beach();
    let paper = driver.at(0.42, 1.3);
    right_click(&mut driver, paper);
    driver.click(Role::MenuItem, "Zoom in");
    assert!(driver.open().views.spectrum.camera.zoom > 1.0);
    let before = driver.open().views.spectrum.camera.shift;
    driver.move_to(paper);
    right(&mut driver, paper, true);
    for step in 1..=4 {
        driver.window.event(Event::PointerMoved(paper + vec2(-20.0 * step as f32, 0.0)));
        driver.window.step();
    }
    right(&mut driver, paper + vec2(-80.0, 0.0), false);
    driver.settle();
    assert_ne!(driver.open().views.spectrum.camera.shift, before);
    assert!(!has_row(&driver, "Zoom in"), "a drag opens no menu");
}

#[test]
fn the_menu_of_the_selection_is_worked_by_the_keyboard_alone() {
    let mut driver = Driver::on_the_beach();
    driver.click_at(driver.chip_at("Taxi drivers"), Modifiers::NONE);
    driver.press_with(Modifiers::SHIFT, Key::F10);
    assert!(has_row(&driver, "Duplicate"));
    driver.press(Key::Escape);
    assert!(!has_row(&driver, "Duplicate"));
    assert!(driver.open().attention.selection.single_actor().is_some(), "Esc closed the menu, not the selection");
    let before = driver.actor("Taxi drivers").placement;
    driver.press(Key::Menu);
    // From the first row, "Connect with…", to the next.
    driver.press(Key::ArrowDown);
    assert_eq!(driver.actor("Taxi drivers").placement, before, "arrows walk the menu, and nudge nobody");
    driver.press(Key::Enter);
    assert_eq!(driver.wedge_of("Taxi drivers"), Some(Wedge::ActiveAllies));
    assert!(!has_row(&driver, "Duplicate"));
    driver.press(Key::Escape);
    driver.press(Key::Menu);
    assert!(has_row(&driver, "Fit whole spectrum"), "with nothing selected it is the menu of the paper");
}

#[test]
fn in_a_small_window_the_row_the_keyboard_comes_to_is_scrolled_into_sight() {
    let mut driver = Driver::on_the_beach();
    let size = vec2(640.0, 360.0);
    driver.window.set_size(size);
    driver.settle();
    driver.command(Command::SelectAll);
    driver.command(Command::ContextMenu);
    let mut walked = Vec::new();
    while walked.last().is_none_or(|last| last != "Delete") {
        let row = driver.window.get_by(|node| node.is_focused() && node.role() == Role::MenuItem);
        assert!(Rect::from_min_size(Pos2::ZERO, size).contains_rect(row.rect()), "{row:?} is at {:?}", row.rect());
        walked.extend(row.accesskit_node().label());
        assert!(walked.len() < 30, "{walked:?}");
        driver.press(Key::ArrowDown);
    }
}

#[test]
fn the_entry_box_has_the_cursor_again_after_a_menu() {
    let mut driver = Driver::on_the_beach();
    driver.command(Command::AddActors);
    driver.type_text("Life");
    driver.press_with(Modifiers::SHIFT, Key::F10);
    driver.click(Role::MenuItem, "Zoom in");
    assert!(driver.open().views.spectrum.camera.zoom > 1.0);
    driver.type_text("guards");
    driver.press(Key::Enter);
    assert_eq!(driver.wedge_of("Lifeguards"), None);
}
