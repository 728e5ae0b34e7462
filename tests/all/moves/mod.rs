//! Choosing whom to move: dots, moves by mouse and keys, the list of them, its copies, and the map as if they had moved.

mod by_mouse_and_keys;
mod dots;
mod list;
mod wish;

use egui::Modifiers;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use fanlight::app::state::examples;
use fanlight::model::{Actor, Map};

use super::support::driver::Driver;

const ALT: Modifiers = Modifiers::ALT;

fn beach() -> Map {
    examples::all().into_iter().find(|example| example.file_name == "beach.ron").unwrap().map
}

fn named<'a>(map: &'a Map, name: &str) -> &'a Actor {
    map.actors().find(|actor| actor.name == name).unwrap()
}

fn select(driver: &mut Driver, name: &str) {
    let at = driver.chip_at(name);
    driver.click_at(at, Modifiers::NONE);
}

/// What a screen reader hears of an actor's chip.
fn description(driver: &Driver, name: &str) -> String {
    let start = format!("{name}, ");
    let chip = driver.window.get_by(|node| {
        node.role() == Role::GraphicsObject && node.label().is_some_and(|label| label.starts_with(&start))
    });
    chip.accesskit_node().label().unwrap()
}

fn is_shown(driver: &Driver, text: &str) -> bool {
    let has = |words: Option<String>| words.is_some_and(|words| words.contains(text));
    let is_wanted = |node: &egui_kittest::Node<'_>| {
        let node = node.accesskit_node();
        has(node.label()) || has(node.value())
    };
    driver.window.get_all_by(|_| true).any(|node| is_wanted(&node))
}
