//! What a screen reader is told of the canvas, and what it can do there: nodes, their actions, announcements.

use std::sync::Arc;

use egui::accesskit::{Action, ActionData, ActionRequest, Live, Role};
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use fanlight::model::{Actor, Head, Map, MapId, Placement, Wedge};
use fanlight::ui::action::command::Command;

use super::support::driver::Driver;

const LAB: &str = "University marine lab, institution, passive allies, influence 3 of 5, 4 relationships, to be moved to active allies";

impl Driver {
    /// Asks for an action as assistive technology does.
    fn request(&mut self, label: &str, action: Action, data: Option<ActionData>) {
        let (target_node, target_tree) = self.window.get_by_label(label).accesskit_node().locate();
        self.window.event(Event::AccessKitActionRequest(ActionRequest { action, target_tree, target_node, data }));
        self.settle();
    }

    fn labels_of(&self, role: Role) -> Vec<String> {
        let nodes = self.window.get_all_by(|_| true).filter(|node| node.accesskit_node().role() == role);
        nodes.filter_map(|node| node.accesskit_node().label()).collect()
    }

    /// The names of what lies directly in the node of that name.
    fn children_of(&self, label: &str) -> Vec<String> {
        let node = self.window.get_by_label(label);
        node.accesskit_node().children().filter_map(|child| child.label()).collect()
    }

    /// What can be done with the actor of that name, and the number of each.
    fn own_actions(&self, name: &str) -> Vec<(String, i32)> {
        let label = self.label_of(name);
        let node = self.window.get_by_label(&label);
        let actions = node.accesskit_node().data().custom_actions().to_vec();
        actions.iter().map(|action| (action.description.clone(), action.id)).collect()
    }

    fn take_action(&mut self, name: &str, wanted: &str) {
        let actions = self.own_actions(name);
        let (_, id) = *actions.iter().find(|(action, _)| action == wanted).unwrap_or_else(|| panic!("{actions:?}"));
        self.request(&self.label_of(name), Action::CustomAction, Some(ActionData::CustomAction(id)));
    }

    /// What is read of the chip of that name.
    fn label_of(&self, name: &str) -> String {
        let start = format!("{name}, ");
        self.labels_of(Role::GraphicsObject).into_iter().find(|label| label.starts_with(&start)).unwrap()
    }

    /// The node that speaks: there is one, and it is polite.
    fn live_text(&self) -> Option<String> {
        let is_live = |node: &egui_kittest::Node<'_>| {
            let node = node.accesskit_node();
            node.live() == Live::Polite && node.role() == Role::Status
        };
        let live: Vec<_> = self.window.get_all_by(|_| true).filter(is_live).collect();
        assert!(live.len() <= 1, "one voice at a time");
        live.first().and_then(|node| node.accesskit_node().label())
    }
}

#[test]
fn every_placed_actor_is_a_node_in_its_wedge_with_all_its_chip_shows() {
    let mut driver = Driver::on_the_beach();
    driver.click_at(driver.chip_at("Radio Coast"), Modifiers::NONE);
    driver.command(Command::AddDot);
    driver.command(Command::AddDot);
    assert!(driver.window.query_by_label(LAB).is_some(), "{:?}", driver.labels_of(Role::GraphicsObject));
    let lang = fanlight::lang::Lang::new(fanlight::lang::Tongue::English);
    let wedge_name = |wedge: Wedge| lang.text(wedge.text_id()).to_lowercase();
    let mut counted = 0;
    for wedge in Wedge::ALL {
        let in_wedge: Vec<_> = driver.map().actors().filter(|actor| actor.wedge() == Some(wedge)).collect();
        let label = format!("{}, {} actors", lang.text(wedge.text_id()), in_wedge.len());
        let children = driver.children_of(&label);
        assert_eq!(children.len(), in_wedge.len(), "{label}");
        for actor in in_wedge {
            let kind = lang.text(actor.kind.text_id()).to_lowercase();
            let mut shown = vec![actor.name.clone(), kind, wedge_name(wedge)];
            shown.extend(actor.influence.map(|influence| format!("influence {} of 5", influence.value())));
            shown.push(match driver.map().relationships_of(actor.id).len() {
                0 => "no relationships".to_owned(),
                1 => "1 relationship".to_owned(),
                count => format!("{count} relationships"),
            });
            shown.extend(actor.wanted.map(|wedge| format!("to be moved to {}", wedge_name(wedge))));
            shown.extend((actor.dots > 0).then(|| format!("{} dots", actor.dots)));
            shown.extend(actor.confidential.then(|| "confidential".to_owned()));
            assert!(children.contains(&shown.join(", ")), "{shown:?}: {children:?}");
        }
        counted += children.len();
    }
    assert_eq!(counted, driver.map().actors().filter(|actor| actor.placement.is_some()).count());
}

#[test]
fn every_relationship_that_is_drawn_is_a_node_and_can_be_selected() {
    let mut driver = Driver::on_the_beach();
    let shown = driver.open().views.spectrum.scene().ties.len();
    let children = driver.children_of(&format!("Relationships, {shown} shown"));
    assert_eq!(children.len(), shown);
    let tie = driver.open().views.spectrum.scene().ties[0].clone();
    let relationship = driver.map().relationship(tie.relationship).unwrap();
    let name = |id| driver.map().actor(id).unwrap().name.clone();
    let kind = driver.map().head().kind(&relationship.kind).unwrap().label.clone();
    let label = format!(
        "{} {kind} {}, strength {}",
        name(relationship.from),
        name(relationship.to),
        relationship.strength.value()
    );
    assert!(children.contains(&label), "{label}: {children:?}");
    driver.request(&label, Action::Click, None);
    assert_eq!(driver.open().attention.selection.single_relationship(), Some(tie.relationship));
    assert_eq!(driver.window.get_by_label(&label).accesskit_node().is_selected(), Some(true));
    assert!(driver.window.get_by_label(&label).is_focused());
}

#[test]
fn a_click_and_a_focus_of_assistive_technology_select_and_move_the_keyboards_focus() {
    let mut driver = Driver::on_the_beach();
    for action in [Action::Click, Action::Focus] {
        driver.press(Key::Escape);
        assert!(driver.open().attention.selection.is_empty());
        driver.request(LAB, action, None);
        assert_eq!(driver.open().attention.selection.single_actor(), Some(driver.actor("University marine lab").id));
        let node = driver.window.get_by_label(LAB);
        assert!(node.is_focused(), "{action:?}");
        assert_eq!(node.accesskit_node().is_selected(), Some(true));
    }
    driver.press(Key::Tab);
    assert_ne!(driver.open().attention.selection.single_actor(), Some(driver.actor("University marine lab").id));
}

#[test]
fn own_actions_of_an_actor_do_what_they_say() {
    let mut driver = Driver::on_the_beach();
    let lab = "University marine lab";
    let places = [
        ("active allies", Wedge::ActiveAllies),
        ("neutral", Wedge::Neutral),
        ("passive opposition", Wedge::PassiveOpposition),
        ("active opposition", Wedge::ActiveOpposition),
        ("passive allies", Wedge::PassiveAllies),
    ];
    for (name, wedge) in places {
        let offered: Vec<String> = driver.own_actions(lab).into_iter().map(|(action, _)| action).collect();
        let elsewhere = Wedge::ALL.into_iter().filter(|wedge| driver.wedge_of(lab) != Some(*wedge));
        let name_of = |wedge: Wedge| places.iter().find(|(_, other)| *other == wedge).unwrap().0;
        let mut wanted: Vec<String> = elsewhere.map(|wedge| format!("Place in {}", name_of(wedge))).collect();
        wanted.extend(["Back to “Not placed yet”", "Connect with…"].map(str::to_owned));
        assert_eq!(offered, wanted);
        driver.take_action(lab, &format!("Place in {name}"));
        assert_eq!(driver.wedge_of(lab), Some(wedge));
    }
    driver.take_action(lab, "Connect with…");
    assert!(driver.window.query_by_role_and_label(Role::TextInput, "Connect with whom?").is_some());
    assert_eq!(driver.open().attention.selection.single_actor(), Some(driver.actor(lab).id));
    driver.press(Key::Escape);
    driver.take_action(lab, "Back to “Not placed yet”");
    assert_eq!(driver.wedge_of(lab), None);
}

#[test]
fn changes_are_said_once_in_whole_sentences() {
    let mut driver = Driver::on_the_beach();
    assert_eq!(driver.live_text(), None, "nothing has happened yet");
    driver.request(LAB, Action::Click, None);
    driver.press(Key::Num3);
    assert_eq!(driver.live_text().as_deref(), Some("University marine lab moved to neutral"));
    driver.undo();
    assert_eq!(driver.live_text().as_deref(), Some("Undone: move University marine lab"));
    driver.command(Command::Redo);
    assert_eq!(driver.live_text().as_deref(), Some("Done again: move University marine lab"));
    driver.press(Key::Num0);
    assert_eq!(driver.live_text().as_deref(), Some("University marine lab is not placed any more"));
    driver.enter("Surf school");
    assert_eq!(driver.live_text().as_deref(), Some("Added Surf school"));
    driver.press(Key::Escape);
    driver.click_at(driver.chip_at("Taxi drivers"), Modifiers::NONE);
    driver.press(Key::Delete);
    assert_eq!(driver.live_text().as_deref(), Some("Removed Taxi drivers"));
}

#[test]
fn the_same_change_twice_is_announced_twice() {
    let mut driver = Driver::on_the_beach();
    driver.request(LAB, Action::Click, None);
    let speaker = |driver: &Driver| {
        let text = driver.live_text().unwrap();
        driver.window.get_by_label(&text).accesskit_node().locate().0
    };
    driver.press_with(Modifiers::ALT, Key::ArrowUp);
    assert_eq!(driver.live_text().as_deref(), Some("University marine lab moved within passive allies"));
    let first = speaker(&driver);
    driver.press_with(Modifiers::ALT, Key::ArrowUp);
    assert_eq!(driver.live_text().as_deref(), Some("University marine lab moved within passive allies"));
    assert_ne!(speaker(&driver), first, "a new node is a new announcement");
}

#[test]
fn of_ten_thousand_actors_only_those_in_sight_are_nodes() {
    let mut map = Map::with_head(MapId::random(), Head::default());
    for number in 0..10_000_u32 {
        let mut actor = Actor::new(format!("Actor {number}"));
        actor.placement = Some(Placement::clamped(f64::from(number % 100) / 100.0, f64::from(number / 100) / 100.0));
        map.set_actor(Arc::new(actor));
    }
    let mut driver = Driver::with_map(&map);
    driver.wheel(driver.at(0.5, 0.6), 8.0);
    for _ in 0..3 {
        driver.wheel(driver.at(0.5, 0.6), 8.0);
    }
    let count = driver.labels_of(Role::GraphicsObject).len();
    assert!(count > 0 && count < 2_000, "{count} nodes");
}

#[test]
fn what_is_chosen_for_an_actor_is_announced_and_what_is_typed_is_not() {
    let mut driver = Driver::on_the_beach();
    let name = "Radio Coast";
    let at = driver.chip_at(name);
    driver.click_at(at, Modifiers::NONE);
    let say = |driver: &mut Driver, role: Role, label: &str| {
        driver.click(role, label);
        driver.live_text().unwrap_or_default()
    };
    assert_eq!(say(&mut driver, Role::RadioButton, "influence 1 of 5"), "Radio Coast: influence 1 of 5");
    assert_eq!(say(&mut driver, Role::RadioButton, "influence 1 of 5"), "Radio Coast: influence not judged");
    assert_eq!(say(&mut driver, Role::RadioButton, "sure"), "Radio Coast: how sure: sure");
    assert_eq!(say(&mut driver, Role::RadioButton, "Person"), "Radio Coast: person");
    assert_eq!(say(&mut driver, Role::CheckBox, "Confidential"), "Radio Coast: confidential");
    assert_eq!(say(&mut driver, Role::CheckBox, "Confidential"), "Radio Coast: not confidential any more");
    driver.command(Command::AddDot);
    assert_eq!(driver.app().announcement(), "Radio Coast: 1 dot");
    driver.command(Command::SetMove);
    driver.press(Key::Num1);
    assert_eq!(driver.app().announcement(), "Radio Coast: to be moved to active allies");
    driver.command(Command::WriteEvidence);
    driver.type_text("Seen there. ");
    assert!(driver.actor(name).evidence.contains("Seen there."));
    assert_eq!(driver.app().announcement(), "Radio Coast: to be moved to active allies");
}

#[test]
fn what_is_chosen_for_relationships_and_for_several_actors_is_announced() {
    let mut driver = Driver::on_the_beach();
    driver.request("University marine lab influences Radio Coast, strength 2", Action::Click, None);
    driver.click(Role::RadioButton, "close");
    assert_eq!(driver.app().announcement(), "University marine lab and Radio Coast: how close: close");
    driver.click(Role::RadioButton, "funds");
    assert_eq!(driver.app().announcement(), "University marine lab and Radio Coast: funds");
    driver.command(Command::SelectAll);
    let count = driver.open().attention.selection.actors.len();
    driver.command(Command::AddDot);
    assert_eq!(driver.app().announcement(), format!("{count} actors: one dot more each"));
}
