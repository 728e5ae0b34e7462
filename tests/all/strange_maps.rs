//! Maps that are none of the usual ones: every view shows all of them within the window, and the graph says what is true.

use std::sync::Arc;

use egui::{Key, Modifiers, Rect};
use egui_kittest::kittest::NodeT;
use fanlight::model::{Actor, ActorId, Influence, Map, Placement, Relationship, RelationshipId, Wedge};
use fanlight::picture::power::Mark;
use fanlight::ui::action::command::Command;
use fanlight::ui::action::view::View;
use proptest::prelude::*;

use super::support::driver::Driver;
use super::support::maps;

/// How far beyond the canvas the middle of a chip may be, in points: not at all, but for rounding.
const ROUNDING: f32 = 0.5;

/// A map of so many actors, made one by one, and of relationships between them by their places.
fn map(count: usize, ties: impl IntoIterator<Item = (usize, usize)>, make: impl Fn(usize, &mut Actor)) -> Map {
    let mut map = Map::new();
    let id = |number: usize| ActorId::from_number(number as u128 + 1);
    for number in 0..count {
        let mut actor = Actor::with_id(id(number), format!("Group {number}"));
        make(number, &mut actor);
        map.set_actor(Arc::new(actor));
    }
    let kind = map.head().kinds[0].id.clone();
    for (place, (from, to)) in ties.into_iter().enumerate() {
        let id_of_tie = RelationshipId::from_number(place as u128 + 1);
        let tie = Relationship { id: id_of_tie, ..Relationship::new(id(from), id(to), kind.clone()) };
        map.set_relationship(Arc::new(tie)).unwrap();
    }
    map
}

/// Spread over all wedges, and over all influences.
fn usual(number: usize, actor: &mut Actor) {
    let share = |modulus: usize| (number * 37 % modulus) as f64 / modulus as f64;
    actor.placement = Some(Placement::clamped(share(101), share(89)));
    actor.influence = Influence::new(1 + (number % 5) as u8);
}

fn waiting(_: usize, _: &mut Actor) {}

fn in_one_place(_: usize, actor: &mut Actor) {
    actor.placement = Some(Placement { stance: Wedge::PassiveAllies.middle(), ..Placement::clamped(0.0, 0.5) });
}

/// Everybody with everybody.
fn complete(count: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..count).flat_map(|from| (0..from).map(move |to| (from, to)))
}

fn star(count: usize) -> impl Iterator<Item = (usize, usize)> {
    (1..count).map(|leaf| (leaf, 0))
}

impl Driver {
    /// What stands on the screen of everybody in the view shown, and where all of it must be.
    fn seen(&self) -> (Vec<Rect>, Rect) {
        let open = self.open();
        let ids = || self.map().actors().map(|actor| actor.id);
        match open.looking.view {
            View::Power => {
                let [lane, waiting] = open.views.power.rows().unwrap_or([Rect::NOTHING; 2]);
                let window =
                    Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(1600.0, waiting.bottom().max(lane.bottom())));
                let place = |mark: &Mark| Rect::from_pos(egui::pos2(mark.at.x as f32, mark.at.y as f32));
                (open.views.power.marks().map(place).collect(), window)
            }
            View::Network => (
                ids().filter_map(|id| open.views.network_canvas.chip_rect(id)).collect(),
                open.views.network_canvas.canvas(),
            ),
            _ => (ids().filter_map(|id| open.views.spectrum.chip_rect(id)).collect(), open.views.spectrum.canvas()),
        }
    }

    /// Goes through all views; gives what the panel of insights says.
    fn goes_through(map: &Map) -> (Self, Vec<String>) {
        let mut driver = Self::with_map(map);
        let placed = map.actors().filter(|actor| actor.placement.is_some()).count();
        for view in View::ALL {
            driver.command(Command::Show(view));
            let (seen, canvas) = driver.seen();
            let outside = seen.iter().find(|rect| !canvas.expand(ROUNDING).contains(rect.center()));
            assert_eq!(outside, None, "{view:?} leaves the screen, {canvas:?}");
            match view {
                View::Spectrum => assert_eq!(seen.len(), placed),
                View::Network => assert_eq!(seen.len(), map.actor_count()),
                View::Table => assert_eq!(driver.open().views.table.order.rows().len(), map.actor_count()),
                View::SideBySide => {
                    assert_eq!(seen.len(), placed);
                    let canvas = &driver.open().views.network_canvas;
                    let chips: Vec<_> = map.actors().filter_map(|actor| canvas.chip_rect(actor.id)).collect();
                    assert_eq!(chips.len(), map.actor_count());
                    assert!(chips.iter().all(|rect| canvas.canvas().expand(ROUNDING).contains(rect.center())));
                }
                View::Power => {
                    assert!(seen.len() >= placed);
                    let left_out = map.actor_count() - seen.len();
                    let (told, texts) = (format!("+ {left_out} more"), driver.painted_texts());
                    let is_told = texts.into_iter().any(|text| text.galley.text() == told);
                    assert_eq!(is_told, left_out > 0, "of those who wait, {left_out} have no room");
                }
            }
        }
        driver.command(Command::Show(View::Network));
        driver.choose("Network: stance across");
        let (seen, canvas) = driver.seen();
        assert!(seen.iter().all(|rect| canvas.expand(ROUNDING).contains(rect.center())));
        driver.press(Key::I);
        let nodes = driver.window.root().children_recursive();
        let said = nodes.filter_map(|node| node.accesskit_node().label().or_else(|| node.accesskit_node().value()));
        let said = said.collect();
        (driver, said)
    }
}

#[track_caller]
fn assert_says(said: &[String], wanted: &[&str]) {
    for wanted in wanted {
        assert!(said.iter().any(|said| said.contains(wanted)), "{wanted}: {said:#?}");
    }
}

#[test]
fn of_nobody_each_view_says_how_to_begin() {
    let (mut driver, said) = Driver::goes_through(&map(0, [], waiting));
    assert_says(&said, &["Nobody is placed who could come one wedge closer", "There are too few relationships"]);
    driver.command(Command::Show(View::Power));
    assert!(driver.says("There are no actors yet. Add them on the left."));
    driver.command(Command::Show(View::Table));
    assert!(driver.says("Nobody named yet."));
}

#[test]
fn one_actor_without_a_relationship_is_a_loner() {
    let (driver, said) = Driver::goes_through(&map(1, [], usual));
    assert_says(&said, &["There are no chains over more than one relationship yet", "Without any relationship"]);
    assert_eq!(driver.open().insights.insight().unwrap().loners.len(), 1);
}

#[test]
fn where_all_stand_in_one_place_nobody_stands_on_another_in_the_network() {
    let (mut driver, said) = Driver::goes_through(&map(40, star(40), in_one_place));
    assert_says(&said, &["Group 0: on 100 in 100 of the shortest chains", "Whom to move next"]);
    let (chips, _) = driver.seen();
    let nearest =
        |at: usize| chips[..at].iter().map(|chip| chip.center().distance(chips[at].center())).fold(999.0, f32::min);
    assert!((0..chips.len()).all(|at| nearest(at) > 8.0), "each can be pointed at, {chips:?}");
    driver.command(Command::Show(View::Power));
    assert!(driver.says("Nobody’s influence is judged yet."));
}

#[test]
fn a_complete_graph_of_150_has_no_bridges() {
    let (driver, said) = Driver::goes_through(&map(150, complete(150), usual));
    assert_says(&said, &["There are no chains over more than one relationship yet"]);
    let insight = driver.open().insights.insight().unwrap();
    assert!(insight.cuts.actors.is_empty() && insight.cuts.relationships.is_empty());
    assert!(insight.betweenness.iter().all(|between| between.value == 0.0));
}

#[test]
fn a_large_star_hangs_on_one() {
    let (driver, said) = Driver::goes_through(&map(400, star(400), usual));
    assert_says(&said, &["Group 0: on 100 in 100 of the shortest chains", "Relationships that nothing could replace"]);
    let cuts = &driver.open().insights.insight().unwrap().cuts;
    assert_eq!(cuts.actors, [ActorId::from_number(1)]);
    assert_eq!(cuts.relationships.len(), 399);
}

#[test]
fn thousands_of_loners_are_shown_in_every_view() {
    let (driver, said) = Driver::goes_through(&map(3_000, [], usual));
    assert_says(&said, &["Without any relationship", "There are too few relationships for clusters."]);
    assert_eq!(driver.open().insights.insight().unwrap().loners.len(), 3_000);
}

#[test]
fn two_parts_and_somebody_apart_are_three() {
    let ties = complete(6).chain(complete(6).map(|(from, to)| (from + 6, to + 6)));
    let (driver, _) = Driver::goes_through(&map(13, ties, usual));
    let insight = driver.open().insights.insight().unwrap();
    assert_eq!(insight.cuts.components.len(), 3);
    assert_eq!(insight.clusters.iter().filter(|cluster| cluster.members.len() == 6).count(), 2);
}

#[test]
fn where_nobody_is_placed_there_is_nobody_to_move_yet() {
    let (mut driver, said) = Driver::goes_through(&map(30, star(30), waiting));
    assert_says(&said, &["Nobody is placed who could come one wedge closer"]);
    driver.command(Command::Show(View::Power));
    assert!(driver.says("Nobody is placed yet."));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn any_map_is_shown_in_every_view_with_one_selection(map in maps::map()) {
        let (mut driver, _) = Driver::goes_through(&map);
        driver.press_with(Modifiers::COMMAND, Key::A);
        let selected = driver.open().attention.selection.clone();
        for view in View::ALL {
            driver.command(Command::Show(view));
            driver.settle();
            prop_assert_eq!(&driver.open().attention.selection, &selected);
        }
        prop_assert_eq!(driver.open().document.undo_count(), 0, "looking changes nothing");
    }
}
