//! Moves planned by the mouse, by keys and in the inspector.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use fanlight::model::Wedge;

use super::super::support::driver::Driver;
use super::{ALT, description, is_shown, select};

#[test]
fn alt_and_drag_plans_a_move_and_the_chip_stays() {
    let mut driver = Driver::on_the_beach();
    let before = driver.actor("Market traders").placement;
    driver.drag_with(driver.chip_at("Market traders"), driver.inside(Wedge::PassiveAllies), ALT);
    let actor = driver.actor("Market traders");
    assert_eq!((actor.placement, actor.wanted), (before, Some(Wedge::PassiveAllies)));
    let step = driver.open().document.undo_name().unwrap();
    assert_eq!((step.key, step.name.as_deref()), ("want", Some("Market traders")));
    assert!(description(&driver, "Market traders").ends_with("to be moved to passive allies"));
    driver.undo();
    assert_eq!(driver.actor("Market traders").wanted, None);
    assert!(!driver.open().document.is_changed());
}

#[test]
fn alt_and_drag_into_its_own_wedge_takes_the_move_away() {
    let mut driver = Driver::on_the_beach();
    assert_eq!(driver.actor("Radio Coast").wanted, Some(Wedge::PassiveAllies));
    driver.drag_with(driver.chip_at("Radio Coast"), driver.inside(Wedge::Neutral), ALT);
    assert_eq!(driver.actor("Radio Coast").wanted, None);
}

#[test]
fn escape_and_the_paper_outside_cancel_a_move_without_a_trace() {
    let mut driver = Driver::on_the_beach();
    let before = driver.map().clone();
    let (from, to) = (driver.chip_at("Market traders"), driver.inside(Wedge::PassiveAllies));
    driver.hold(from, to, ALT);
    driver.press(Key::Escape);
    driver.button(to, false, ALT);
    driver.settle();
    let outside = driver.at(0.5, 1.35);
    driver.drag_with(driver.chip_at("Market traders"), outside, ALT);
    assert_eq!(*driver.map(), before);
    assert!(driver.open().document.undo_name().is_none());
}

#[test]
fn m_and_a_digit_plan_the_move_of_all_selected_in_one_step_and_0_takes_it_away() {
    let mut driver = Driver::on_the_beach();
    select(&mut driver, "Market traders");
    let other = driver.chip_at("Taxi drivers");
    driver.click_at(other, Modifiers::SHIFT);
    driver.press(Key::M);
    assert!(is_shown(&driver, "Where to?"));
    driver.press(Key::Num2);
    assert!(!is_shown(&driver, "Where to?"));
    for name in ["Market traders", "Taxi drivers"] {
        assert_eq!(driver.actor(name).wanted, Some(Wedge::PassiveAllies), "{name}");
        assert_eq!(driver.wedge_of(name), Some(Wedge::Neutral), "the digit places nobody while M waits");
    }
    assert_eq!(driver.open().document.undo_count(), 1);
    driver.press(Key::M);
    driver.press(Key::Num0);
    assert!(["Market traders", "Taxi drivers"].iter().all(|name| driver.actor(name).wanted.is_none()));
    assert_eq!(driver.open().document.undo_count(), 2);
    // After that, digits place again.
    driver.press(Key::Num2);
    assert_eq!(driver.wedge_of("Taxi drivers"), Some(Wedge::PassiveAllies));
}

#[test]
fn escape_ends_the_waiting_and_keeps_the_selection() {
    let mut driver = Driver::on_the_beach();
    select(&mut driver, "Market traders");
    driver.press(Key::M);
    driver.press(Key::Escape);
    assert!(!is_shown(&driver, "Where to?"));
    assert_eq!(driver.open().attention.selection.single_actor(), Some(driver.actor("Market traders").id));
    assert!(driver.open().document.undo_name().is_none());
}

#[test]
fn a_move_of_two_wedges_is_asked_about_and_can_be_kept_or_shortened() {
    let mut driver = Driver::on_the_beach();
    select(&mut driver, "Market traders");
    driver.press(Key::M);
    driver.press(Key::Num1);
    assert!(is_shown(&driver, "Market traders: 2 wedges in one move"));
    driver.click(Role::Button, "One step instead");
    assert_eq!(driver.actor("Market traders").wanted, Some(Wedge::PassiveAllies));
    assert!(!is_shown(&driver, "2 wedges in one move"));
    driver.press(Key::M);
    driver.press(Key::Num1);
    driver.click(Role::Button, "Keep it anyway");
    assert_eq!(driver.actor("Market traders").wanted, Some(Wedge::ActiveAllies));
    assert!(!is_shown(&driver, "2 wedges in one move"));
    // The same again is not asked again; something else is.
    driver.press(Key::M);
    driver.press(Key::Num2);
    driver.press(Key::M);
    driver.press(Key::Num1);
    assert!(!is_shown(&driver, "2 wedges in one move"));
    driver.press(Key::M);
    driver.press(Key::Num5);
    assert!(is_shown(&driver, "2 wedges in one move"));
    // The next thing done takes the question away.
    driver.press(Key::Escape);
    assert!(!is_shown(&driver, "2 wedges in one move"));
}
