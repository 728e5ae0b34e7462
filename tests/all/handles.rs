//! The handles beside an actor from which relationships are drawn: at the desk alone, and given up by Esc.

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, Pos2, Shape, vec2};
use egui_kittest::kittest::Queryable;
use fanlight::app::state::examples;
use fanlight::picture::Chip;
use fanlight::ui::action::command::Command;
use fanlight::ui::action::view::View;

use crate::support::driver::Driver;

/// The radius in which handles are drawn, in points.
const RADIUS: f32 = 8.0;
const VIEWS: [View; 2] = [View::Spectrum, View::Network];

/// Where handles are painted.
fn handles(driver: &Driver) -> Vec<Pos2> {
    let mut shapes: Vec<&Shape> = driver.window.output().shapes.iter().map(|clipped| &clipped.shape).collect();
    let mut found = Vec::new();
    while let Some(shape) = shapes.pop() {
        match shape {
            Shape::Vec(more) => shapes.extend(more),
            Shape::Circle(circle) if (circle.radius - RADIUS).abs() < 0.01 => found.push(circle.center),
            _ => {}
        }
    }
    found.sort_by(|a, b| a.x.total_cmp(&b.x));
    found
}

fn is_kind_asked(driver: &Driver) -> bool {
    driver.window.query_by_label("Which relationship?").is_some()
}

fn chip_of(driver: &Driver, view: View, name: &str) -> Pos2 {
    let views = &driver.open().views;
    let canvas = if view == View::Network { &views.network_canvas } else { &views.spectrum };
    canvas.chip_rect(driver.actor(name).id).unwrap().center()
}

#[test]
fn the_room_sees_no_handles_and_relationships_are_made_by_key_there() {
    for view in VIEWS {
        let mut driver = Driver::in_view(view);
        driver.click_at(chip_of(&driver, view, "Taxi drivers"), Modifiers::NONE);
        assert_eq!(handles(&driver).len(), 2, "{view:?}: at the desk the selected one has them");
        driver.become_wall();
        driver.settle();
        let at = chip_of(&driver, view, "Taxi drivers");
        for is_over in [true, false] {
            driver.move_to(if is_over { at } else { at + vec2(0.0, 150.0) });
            driver.settle();
            assert!(handles(&driver).is_empty(), "{view:?}: {:?}", handles(&driver));
        }
        driver.move_to(at);
        let canvas = &driver.open().views;
        let canvas = if view == View::Network { &canvas.network_canvas } else { &canvas.spectrum };
        let front = canvas.scene().chip(driver.actor("Taxi drivers").id).unwrap().front_rect();
        let beside = canvas.center() + vec2(front.x1 as f32 + 11.0, front.center().y as f32);
        let other = chip_of(&driver, view, "Beach cafés");
        driver.drag(beside, other);
        assert!(!is_kind_asked(&driver), "{view:?}: what is not seen is not there");
        driver.command(Command::Fit);
        driver.settle();
        let count = driver.map().relationship_count();
        driver.click_at(chip_of(&driver, view, "Taxi drivers"), Modifiers::NONE);
        driver.press(Key::R);
        driver.click_at(chip_of(&driver, view, "Beach cafés"), Modifiers::NONE);
        driver.click(Role::Button, "in conflict with");
        assert_eq!(driver.map().relationship_count(), count + 1, "{view:?}");
        driver.leave_wall();
        driver.move_to(chip_of(&driver, view, "Taxi drivers"));
        driver.settle();
        assert_eq!(handles(&driver).len(), 2, "{view:?}: back at the desk");
    }
}

#[test]
fn esc_gives_up_what_is_drawn_from_a_handle_and_closes_nothing_else() {
    for (view, is_selected) in VIEWS.into_iter().flat_map(|view| [(view, true), (view, false)]) {
        let mut driver = Driver::in_view(view);
        driver.command(Command::Filter);
        let from = chip_of(&driver, view, "Taxi drivers");
        if is_selected {
            driver.click_at(from, Modifiers::NONE);
            driver.press(Key::Space);
            driver.settle();
        }
        let stands = |driver: &Driver| {
            let open = driver.open();
            let attention = &open.attention;
            (attention.selection.clone(), attention.surroundings.is_some(), open.panels.filter_panel.is_open())
        };
        let before = (stands(&driver), driver.map().clone());
        driver.move_to(chip_of(&driver, view, "Taxi drivers"));
        driver.settle();
        let (handle, to) = (*handles(&driver).last().unwrap(), chip_of(&driver, view, "Beach cafés"));
        driver.hold(handle, to, Modifiers::NONE);
        driver.press(Key::Escape);
        driver.button(to, false, Modifiers::NONE);
        driver.settle();
        assert!(!is_kind_asked(&driver), "{view:?}, {is_selected}");
        assert_eq!((stands(&driver), driver.map().clone()), before, "{view:?}, {is_selected}");
        // The same without Esc.
        driver.move_to(chip_of(&driver, view, "Taxi drivers"));
        driver.settle();
        let handle = *handles(&driver).last().unwrap();
        driver.drag(handle, to);
        assert!(is_kind_asked(&driver), "{view:?}, {is_selected}");
    }
}

#[test]
fn who_has_the_name_far_off_has_the_handles_beside_the_mark() {
    let map = examples::all().into_iter().find(|example| example.file_name == "coalition.ron").unwrap().map;
    let mut driver = Driver::with_map(&map);
    driver.window.set_size(vec2(1366.0, 768.0));
    driver.settle();
    let spectrum = &driver.open().views.spectrum;
    let is_far = |chip: &&Chip| chip.name_beside().is_some_and(|name| name.is_far);
    let chip = spectrum.scene().chips.iter().find(is_far).unwrap();
    let at = spectrum.center() + vec2(chip.center.x as f32, chip.center.y as f32);
    let actor = chip.actor;
    driver.click_at(at, Modifiers::NONE);
    driver.window.event(Event::PointerGone);
    driver.settle();
    assert_eq!(driver.open().attention.selection.single_actor(), Some(actor));
    let handles = handles(&driver);
    assert_eq!(handles.len(), 2, "{handles:?}");
    for handle in &handles {
        let away = handle.distance(at);
        assert!(away > 2.0 * RADIUS && away < 5.0 * RADIUS, "{handle:?} of the mark at {at:?}");
    }
}
