//! The panel of what the relationships say, and what it and the surroundings let stand out in every view.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use fanlight::analysis::insight::{Insight, Side};
use fanlight::model::ActorId;
use fanlight::ui::action::command::Command;
use fanlight::ui::action::view::View;

use crate::support::driver::Driver;

impl Driver {
    fn with_insight() -> Self {
        let mut driver = Self::on_the_beach();
        driver.press(Key::I);
        driver
    }

    fn insight(&self) -> &Insight {
        self.open().insights.insight().unwrap()
    }

    /// Whether anything is called so, or has that in its name.
    pub fn says(&self, text: &str) -> bool {
        self.window.root().children_recursive().any(|node| {
            let node = node.accesskit_node();
            [node.label(), node.value()].into_iter().flatten().any(|said| said.contains(text))
        })
    }

    fn actors(&self, names: &[&str]) -> Vec<ActorId> {
        names.iter().map(|name| self.actor(name).id).collect()
    }
}

#[test]
fn every_section_says_what_was_found_and_how() {
    let mut driver = Driver::with_insight();
    driver.click_at(driver.chip_at("Taxi drivers"), Modifiers::NONE);
    driver.press(Key::M);
    driver.press(Key::Num2);
    driver.settle();
    let insight = driver.insight();
    let name = |id: ActorId| driver.map().actor(id).unwrap().name.clone();
    let hub = insight.hubs.ours[0];
    let hub = format!("{}: related to {} others", name(hub.actor), hub.neighbours);
    let cluster = insight.clusters.iter().find(|cluster| cluster.is_straddling()).unwrap();
    let cluster = format!("({}): {} with us", cluster.members.len(), cluster.on_side(Side::Ours));
    let lines = driver.window.get_all_by(|node| node.role() == Role::Button);
    let lines: Vec<String> = lines.filter_map(|line| line.accesskit_node().label()).collect();
    for (section, how, found) in [
        ("Whom to move next", "A suggestion to argue with.", "1. University marine lab – to active allies"),
        ("Ways in", "close ones are shorter.", " → Taxi drivers"),
        ("Bridges", "whose loss would cut the map apart.", "Old harbour fishers: on 26 in 100 of the shortest"),
        ("Hubs, loners, gaps", "without conflict, on each side.", &hub),
        ("Clusters", "found by modularity", &cluster),
        ("Weak spots in our own map", "the most influential first.", "Taxi drivers"),
    ] {
        assert!(lines.iter().any(|line| line == section) && driver.says(how), "{section}");
        assert!(lines.iter().any(|line| line.contains(found)), "{found} is not in {lines:?}");
    }
    assert!(lines.iter().any(|line| line == "Taxi drivers"), "nobody goes to them yet");
    driver.click(Role::RadioButton, "Details");
    assert!(!driver.says("Weak spots in our own map"));
}

#[test]
fn a_line_selects_what_it_speaks_of_and_lets_it_stand_out_in_every_view_until_something_else_is_selected() {
    let mut driver = Driver::with_insight();
    let lab = driver.actor("University marine lab").id;
    let chip = driver.chip_at("Taxi drivers");
    driver.click(Role::Button, "1. University marine lab");
    assert_eq!(driver.open().attention.selection.single_actor(), Some(lab));
    for view in View::ALL {
        driver.command(Command::Show(view));
        let shown = driver.open().shown();
        assert!(shown.is_plain(lab) && driver.map().actors().filter(|actor| shown.is_plain(actor.id)).count() == 1);
    }
    driver.command(Command::Show(View::Spectrum));
    driver.click_at(chip, Modifiers::NONE);
    assert!(driver.map().actors().all(|actor| driver.open().shown().is_plain(actor.id)));
}

#[test]
fn the_ways_in_are_those_of_whoever_was_selected_last_and_a_chain_lights_all_of_itself() {
    let mut driver = Driver::with_insight();
    driver.click_at(driver.chip_at("Hotel workers' union"), Modifiers::NONE);
    assert!(driver.says("To Hotel workers' union:"));
    // Folded, it leaves the room to the section below.
    driver.click(Role::Button, "Whom to move next");
    let chain = "Old harbour fishers → Hotel workers' union";
    driver.click(Role::Button, chain);
    let ids = driver.actors(&["Old harbour fishers", "Hotel workers' union"]);
    assert!(ids.iter().all(|id| driver.open().attention.selection.actors.contains(id)));
    assert_eq!(
        (driver.open().attention.selection.actors.len(), driver.open().attention.selection.relationships.len()),
        (2, 1)
    );
    assert!(driver.says("To Hotel workers' union:"), "a chain is no other target");
}

#[test]
fn kinds_that_are_not_shown_do_not_count() {
    let mut driver = Driver::with_insight();
    let before = driver.insight().loners.len();
    for kind in ["works with", "influences", "funds", "answers to", "in conflict with"] {
        driver.click(Role::CheckBox, kind);
    }
    assert_eq!(driver.insight().loners.len(), driver.map().actor_count());
    assert!(before < driver.map().actor_count());
    assert!(driver.says("Kinds of relationship that are not shown do not count."));
}

#[test]
fn a_map_of_nobody_and_of_one_says_something_true() {
    let mut driver = Driver::with_new_map();
    // The entry box of a new map has the letters.
    driver.press_with(Modifiers::COMMAND, Key::K);
    driver.type_text("What the graph says");
    driver.press(Key::Enter);
    assert!(driver.says("Nobody is placed who could come one wedge closer."));
    driver.enter("Radio Coast");
    assert_eq!(driver.insight().loners, driver.actors(&["Radio Coast"]));
    assert!(driver.says("There are too few relationships for clusters."));
}

#[test]
fn it_is_worked_out_once_for_a_map_and_not_at_all_while_it_is_closed() {
    let mut driver = Driver::with_insight();
    assert_eq!(driver.open().insights.begun, 1);
    driver.click_at(driver.chip_at("Taxi drivers"), Modifiers::NONE);
    driver.command(Command::Show(View::Network));
    assert_eq!(driver.open().insights.begun, 1, "nothing it follows from has changed");
    driver.press(Key::Num2);
    assert_eq!(driver.open().insights.begun, 2);
    driver.press(Key::I);
    driver.press(Key::Num3);
    assert_eq!(driver.open().insights.begun, 2);
}

#[test]
fn surroundings_reach_one_two_or_three_steps_in_every_view() {
    let mut driver = Driver::on_the_beach();
    driver.click_at(driver.chip_at("Taxi drivers"), Modifiers::NONE);
    let taxi = driver.actor("Taxi drivers").id;
    driver.press(Key::Space);
    let none = std::collections::HashSet::new();
    for steps in [1, 2, 3, 1] {
        let around = fanlight::analysis::around(driver.map(), &[taxi].into(), steps, &none, |_| true);
        for view in View::ALL {
            driver.command(Command::Show(view));
            let plain = driver.map().actors().filter(|actor| driver.open().shown().is_plain(actor.id)).count();
            assert_eq!(plain, around.len(), "{steps} steps in {view:?}");
        }
        driver.command(Command::Show(View::Spectrum));
        driver.press(Key::Period);
    }
    driver.click(Role::RadioButton, "3 steps");
    let around = fanlight::analysis::around(driver.map(), &[taxi].into(), 3, &none, |_| true);
    assert!(driver.map().actors().all(|actor| driver.open().shown().is_plain(actor.id) == around.contains(&actor.id)));
}
