//! The canvas worked with fingers, by the events a touch screen sends and the pointer that is made of the first of them.

use egui::accesskit::Role;
use egui::{Event, Modifiers, PointerButton, Pos2, TouchDeviceId, TouchId, TouchPhase, vec2};
use egui_kittest::kittest::Queryable;
use fanlight::model::Wedge;

use super::support::driver::Driver;

/// What a finger does; the first one, 0, is the pointer, too.
fn finger(driver: &mut Driver, finger: u64, phase: TouchPhase, pos: Pos2) {
    let (device_id, id) = (TouchDeviceId(1), TouchId(finger));
    driver.window.event(Event::Touch { device_id, id, phase, pos, force: None });
    if finger == 0 {
        let button =
            |pressed| Event::PointerButton { pos, button: PointerButton::Primary, pressed, modifiers: Modifiers::NONE };
        match phase {
            TouchPhase::Start => {
                driver.window.event(Event::PointerMoved(pos));
                driver.window.event(button(true));
            }
            TouchPhase::Move => driver.window.event(Event::PointerMoved(pos)),
            TouchPhase::End => {
                driver.window.event(button(false));
                driver.window.event(Event::PointerGone);
            }
            TouchPhase::Cancel => driver.window.event(Event::PointerGone),
        }
    }
    driver.window.step();
}

fn tap(driver: &mut Driver, at: Pos2) {
    finger(driver, 0, TouchPhase::Start, at);
    finger(driver, 0, TouchPhase::End, at);
    driver.settle();
}

fn drag(driver: &mut Driver, from: Pos2, to: Pos2) {
    finger(driver, 0, TouchPhase::Start, from);
    for step in 1..=6 {
        finger(driver, 0, TouchPhase::Move, from + (to - from) * (step as f32 / 6.0));
    }
    finger(driver, 0, TouchPhase::End, to);
    driver.settle();
}

/// Rests on a point for as long as it takes, and lifts the finger.
fn rest_on(driver: &mut Driver, at: Pos2) {
    finger(driver, 0, TouchPhase::Start, at);
    for _ in 0..60 {
        driver.window.step();
    }
    finger(driver, 0, TouchPhase::End, at);
    driver.settle();
}

#[test]
fn a_tap_selects_an_actor_and_a_tap_on_paper_lets_it_go() {
    let mut driver = Driver::on_the_beach();
    let at = driver.chip_at("Taxi drivers");
    tap(&mut driver, at);
    assert_eq!(driver.open().attention.selection.single_actor(), Some(driver.actor("Taxi drivers").id));
    let paper = driver.at(0.5, 1.3);
    tap(&mut driver, paper);
    assert!(driver.open().attention.selection.is_empty());
}

#[test]
fn a_finger_drags_a_chip_into_another_wedge_and_one_out_of_the_tray() {
    let mut driver = Driver::on_the_beach();
    let (from, to) = (driver.chip_at("Taxi drivers"), driver.inside(Wedge::ActiveOpposition));
    drag(&mut driver, from, to);
    assert_eq!(driver.wedge_of("Taxi drivers"), Some(Wedge::ActiveOpposition));
    let (from, to) = (driver.in_tray("Ferry company"), driver.inside(Wedge::PassiveAllies));
    drag(&mut driver, from, to);
    assert_eq!(driver.wedge_of("Ferry company"), Some(Wedge::PassiveAllies));
}

#[test]
fn two_fingers_enlarge_and_shift_the_view_and_move_nobody() {
    let mut driver = Driver::on_the_beach();
    let before = driver.map().clone();
    // The first finger comes down on a chip, and has moved already when the second one comes.
    let (left, right) = (driver.chip_at("Taxi drivers"), driver.chip_at("Taxi drivers") + vec2(120.0, 40.0));
    finger(&mut driver, 0, TouchPhase::Start, left);
    finger(&mut driver, 0, TouchPhase::Move, left + vec2(0.0, 20.0));
    finger(&mut driver, 1, TouchPhase::Start, right);
    for step in 1..=8 {
        let apart = vec2(6.0 * step as f32, 0.0);
        finger(&mut driver, 0, TouchPhase::Move, left + vec2(0.0, 20.0) - apart);
        finger(&mut driver, 1, TouchPhase::Move, right + apart);
    }
    finger(&mut driver, 1, TouchPhase::End, right + vec2(48.0, 0.0));
    finger(&mut driver, 0, TouchPhase::End, left + vec2(-48.0, 20.0));
    driver.settle();
    assert!(driver.open().views.spectrum.camera.zoom > 1.2, "{:?}", driver.open().views.spectrum.camera);
    assert_eq!(*driver.map(), before);
    // And the next finger alone drags again.
    let (from, to) = (driver.chip_at("Pharmacists"), driver.chip_at("Pharmacists") + vec2(30.0, 20.0));
    let standing = driver.actor("Pharmacists").placement;
    drag(&mut driver, from, to);
    assert_ne!(driver.actor("Pharmacists").placement, standing);
}

#[test]
fn a_finger_that_rests_on_a_chip_opens_its_menu() {
    let mut driver = Driver::on_the_beach();
    let (at, before) = (driver.chip_at("Taxi drivers"), driver.map().clone());
    rest_on(&mut driver, at);
    assert_eq!(driver.open().attention.selection.single_actor(), Some(driver.actor("Taxi drivers").id));
    assert!(driver.window.query_by_role_and_label(Role::MenuItem, "Duplicate").is_some(), "the menu stays open");
    assert_eq!(*driver.map(), before);
    let item = driver.window.get_by_role_and_label(Role::MenuItem, "Place in active allies").rect().center();
    tap(&mut driver, item);
    assert_eq!(driver.wedge_of("Taxi drivers"), Some(Wedge::ActiveAllies));
    assert!(driver.window.query_by_role_and_label(Role::MenuItem, "Duplicate").is_none());
}

#[test]
fn the_selected_actor_is_connected_by_a_finger_on_its_handle() {
    let mut driver = Driver::on_the_beach();
    let count = driver.map().relationship_count();
    let at = driver.chip_at("Taxi drivers");
    tap(&mut driver, at);
    let handle = driver.chip_at("Taxi drivers") + vec2(driver.chip_half_width("Taxi drivers") + 20.0, 8.0);
    let to = driver.chip_at("Beach cafés");
    drag(&mut driver, handle, to);
    let kind = driver.window.get_by_role_and_label(Role::Button, "funds").rect().center();
    tap(&mut driver, kind);
    assert_eq!(driver.map().relationship_count(), count + 1);
}

#[test]
fn what_hovering_over_the_balance_shows_can_be_tapped() {
    let mut driver = Driver::on_the_beach();
    let strip = driver.window.get_by_role_and_label(Role::Button, "Actors of each wedge").rect().center();
    tap(&mut driver, strip);
    assert!(driver.window.query_by_label_contains("Active allies: ").is_some());
}
