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

#[test]
fn a_move_that_came_true_counts_nowhere() {
    use fanlight::analysis::Tally;
    use fanlight::analysis::moves::MoveList;
    use fanlight::edit::{ActorField, Document, Edit};
    use fanlight::lang::{Lang, Tongue};
    use fanlight::model::Wedge;

    let lang = Lang::new(Tongue::English);
    let mut document = Document::new(beach());
    let before = (Tally::of(document.map()), MoveList::of(document.map(), &lang).moves);
    let actor = document.map().actors().find(|actor| actor.wedge().is_some() && actor.wanted.is_none()).unwrap();
    let (id, wedge) = (actor.id, actor.wedge().unwrap());
    let _ = document.perform(Edit::set_actor(id, ActorField::Wanted(Some(Wedge::ActiveOpposition))));
    let other = usize::from(wedge != Wedge::ActiveOpposition);
    assert_eq!(Tally::of(document.map()).moves, before.0.moves + other);
    // It came to stand there, or was wanted where it stands.
    let _ = document.perform(Edit::set_actor(id, ActorField::Wanted(Some(wedge))));
    let map = document.map();
    assert_eq!(map.actor(id).unwrap().open_move(), None);
    let after = Tally::of(map);
    assert_eq!((after.moves, after.moves_without_who), (before.0.moves, before.0.moves_without_who));
    assert_eq!(MoveList::of(map, &lang).moves, before.1);
    let mut driver = Driver::with_map(map);
    driver.command(fanlight::ui::action::command::Command::ToggleGuide);
    let name = map.actor(id).unwrap().name.clone();
    assert!(!description(&driver, &name).contains("to be moved"), "{}", description(&driver, &name));
}
