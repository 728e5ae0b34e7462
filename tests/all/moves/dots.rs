//! Dots: given, taken, cleared.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use fanlight::picture::{self, Shape};

use super::super::support::driver::Driver;
use super::{description, named, select};

#[test]
fn plus_and_minus_give_and_take_dots_that_are_seen_and_heard() {
    let mut driver = Driver::on_the_beach();
    select(&mut driver, "Market traders");
    driver.press(Key::Plus);
    driver.press_with(Modifiers::SHIFT, Key::Plus);
    driver.press(Key::Equals);
    driver.press(Key::Minus);
    assert_eq!(driver.actor("Market traders").dots, 2);
    assert!(description(&driver, "Market traders").ends_with("2 dots"));
    let scene = driver.open().views.spectrum.scene();
    let mut items = Vec::new();
    picture::chip_items(scene.chip(driver.actor("Market traders").id).unwrap(), true, &mut items);
    assert!(items.iter().any(|item| matches!(&item.shape, Shape::Text { text, .. } if text == "2")));
    for _ in 0..3 {
        driver.press(Key::Minus);
    }
    assert_eq!(driver.actor("Market traders").dots, 0);
    // Two presses within one frame are two dots.
    driver.window.key_press_modifiers(Modifiers::NONE, Key::Plus);
    driver.window.key_press_modifiers(Modifiers::NONE, Key::Plus);
    driver.settle();
    assert_eq!(driver.actor("Market traders").dots, 2);
}

#[test]
fn all_dots_go_in_one_step_and_come_back_in_one() {
    let mut driver = Driver::on_the_beach();
    for name in ["Market traders", "Taxi drivers"] {
        select(&mut driver, name);
        driver.press(Key::Plus);
    }
    driver.click(Role::Button, "Edit");
    driver.click(Role::MenuItem, "Clear all dots");
    assert!(driver.map().actors().all(|actor| actor.dots == 0));
    driver.undo();
    assert_eq!(driver.map().actors().filter(|actor| actor.dots == 1).count(), 2);
}

#[test]
fn they_are_kept_in_the_file() {
    let mut driver = Driver::on_the_beach();
    select(&mut driver, "Market traders");
    driver.press(Key::Plus);
    let path = driver.path("dots.ron");
    driver.save_as(&path);
    assert_eq!(named(&Driver::on_disk(&path), "Market traders").dots, 1);
}
