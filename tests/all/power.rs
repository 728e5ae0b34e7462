//! The power view and the balance: judging by dragging and by keys, the lane and the row, one selection, the numbers.

use std::collections::BTreeSet;

use egui::accesskit::Role;
use egui::{Key, Modifiers, Pos2, Vec2, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use fanlight::layout::labels::Dot;
use fanlight::layout::swarm::{Swarm, Wish};
use fanlight::layout::{labels, swarm};
use fanlight::model::{ActorId, Influence, Wedge};
use fanlight::ui::action::command::Command;
use fanlight::ui::action::view::View;
use kurbo::{Point, Rect, Size};
use proptest::prelude::*;

use super::keyboard::assert_nearest;
use super::support::driver::Driver;

fn on_the_beach() -> Driver {
    let mut driver = Driver::on_the_beach();
    driver.command(Command::Show(View::Power));
    driver
}

fn influence(driver: &Driver, name: &str) -> Option<u8> {
    driver.actor(name).influence.map(Influence::value)
}

/// Where a stance and an influence are in the grid.
fn in_grid(driver: &Driver, wedge: Wedge, level: f64) -> Pos2 {
    driver.open().views.power.in_grid(wedge.middle().value(), level).unwrap()
}

fn lane(driver: &Driver) -> egui::Rect {
    driver.open().views.power.rows().unwrap()[0]
}

fn waiting(driver: &Driver) -> egui::Rect {
    driver.open().views.power.rows().unwrap()[1]
}

/// What is read of all nodes: their labels, and what texts say.
fn labels_of(driver: &Driver) -> Vec<String> {
    let nodes = driver.window.get_all_by(|_| true).map(|node| node.accesskit_node());
    nodes.filter_map(|node| node.label().or_else(|| node.value())).collect()
}

/// What is read of an actor on the canvas.
fn description(driver: &Driver, name: &str) -> String {
    let start = format!("{name}, ");
    let is_point = |node: &egui_kittest::Node<'_>| {
        let node = node.accesskit_node();
        node.role() == Role::GraphicsObject && node.label().is_some_and(|label| label.starts_with(&start))
    };
    let mut points = driver.window.get_all_by(|_| true).filter(is_point);
    points.next().and_then(|node| node.accesskit_node().label()).unwrap_or_else(|| panic!("{name} is no point"))
}

#[test]
fn dragging_a_point_judges_stance_and_influence_in_one_step_of_undo() {
    let mut driver = on_the_beach();
    let before = driver.actor("Market traders").clone();
    let to = in_grid(&driver, Wedge::ActiveOpposition, 5.0);
    driver.drag(driver.chip_at("Market traders"), to);
    assert_eq!(driver.wedge_of("Market traders"), Some(Wedge::ActiveOpposition));
    assert_eq!(influence(&driver, "Market traders"), Some(5));
    let distance = |actor: &fanlight::model::Actor| actor.placement.unwrap().distance;
    assert_eq!(distance(driver.actor("Market traders")), distance(&before), "the distance is the spectrum's");
    let step = driver.open().document.undo_name().unwrap();
    assert_eq!((step.key, step.name.as_deref()), ("judge", Some("Market traders")));
    assert_eq!(driver.open().document.undo_count(), 1);
    let wedge = "active opposition, influence 5 of 5";
    assert_eq!(driver.app().announcement(), format!("Market traders: {wedge}"));
    driver.undo();
    assert_eq!(*driver.actor("Market traders"), before);
    assert!(!driver.open().document.is_changed());
}

#[test]
fn escape_cancels_a_drag_without_a_trace() {
    let mut driver = on_the_beach();
    let before = driver.map().clone();
    let (from, to) = (driver.chip_at("Market traders"), in_grid(&driver, Wedge::ActiveAllies, 1.0));
    driver.hold(from, to, Modifiers::NONE);
    driver.press(Key::Escape);
    driver.button(to, false, Modifiers::NONE);
    driver.settle();
    assert_eq!(*driver.map(), before);
    assert!(driver.open().document.undo_name().is_none());
}

#[test]
fn dragged_down_into_the_lane_somebody_is_not_judged_any_more_and_dragged_up_again() {
    let mut driver = on_the_beach();
    let stands = driver.chip_at("Market traders");
    let wedge = driver.wedge_of("Market traders");
    driver.drag(stands, Pos2::new(stands.x, lane(&driver).center().y));
    assert_eq!((driver.wedge_of("Market traders"), influence(&driver, "Market traders")), (wedge, None));
    assert!(lane(&driver).contains(driver.chip_at("Market traders")));
    let from = driver.chip_at("Market traders");
    driver.drag(from, in_grid(&driver, Wedge::Neutral, 2.0));
    assert_eq!(influence(&driver, "Market traders"), Some(2));
}

#[test]
fn who_waits_is_placed_and_judged_by_dragging_it_up_and_taken_off_by_dragging_it_down() {
    let mut driver = on_the_beach();
    assert_eq!(driver.wedge_of("Ferry company"), None);
    assert!(waiting(&driver).contains(driver.chip_at("Ferry company")));
    driver.drag(driver.chip_at("Ferry company"), in_grid(&driver, Wedge::PassiveAllies, 4.0));
    assert_eq!(driver.wedge_of("Ferry company"), Some(Wedge::PassiveAllies));
    assert_eq!(influence(&driver, "Ferry company"), Some(4));
    assert_eq!(driver.open().document.undo_count(), 1);
    driver.drag(driver.chip_at("Ferry company"), waiting(&driver).center());
    assert_eq!(driver.wedge_of("Ferry company"), None);
    assert_eq!(influence(&driver, "Ferry company"), Some(4), "what was judged is not forgotten");
    assert_eq!(driver.open().document.undo_name().unwrap().key, "unplace");
}

#[test]
fn an_actor_is_carried_from_the_tray_into_the_grid() {
    let mut driver = on_the_beach();
    driver.drag(driver.in_tray("Youth council"), in_grid(&driver, Wedge::Neutral, 3.0));
    assert_eq!(driver.wedge_of("Youth council"), Some(Wedge::Neutral));
    assert_eq!(influence(&driver, "Youth council"), Some(3));
}

#[test]
fn what_is_selected_here_is_selected_on_the_spectrum_and_the_other_way_round() {
    let mut driver = on_the_beach();
    driver.click_at(driver.chip_at("Radio Coast"), Modifiers::NONE);
    let radio = driver.actor("Radio Coast").id;
    assert_eq!(driver.open().attention.selection.single_actor(), Some(radio));
    driver.click_at(driver.chip_at("District court"), Modifiers::SHIFT);
    assert_eq!(driver.open().attention.selection.actors.len(), 2);
    driver.command(Command::Show(View::Spectrum));
    assert_eq!(driver.open().attention.selection.actors.len(), 2);
    driver.click_at(driver.chip_at("Taxi drivers"), Modifiers::NONE);
    driver.command(Command::Show(View::Power));
    let taxi = driver.actor("Taxi drivers").id;
    assert_eq!(driver.open().attention.selection.single_actor(), Some(taxi));
    assert_eq!(driver.open().views.power.focused(), Some(taxi));
}

#[test]
fn a_frame_drawn_with_shift_selects_whom_it_holds() {
    let mut driver = on_the_beach();
    let row = waiting(&driver);
    let waiting_now = driver.map().actors().filter(|actor| actor.placement.is_none()).count();
    let at = row.left_bottom() + vec2(1.0, 4.0);
    driver.drag_with(at, row.right_top() + vec2(-2.0, 1.0), Modifiers::SHIFT);
    assert_eq!(driver.open().attention.selection.actors.len(), waiting_now);
    assert!(waiting_now > 1);
}

#[test]
fn alt_and_arrows_judge_the_selected_one_and_a_run_of_them_is_one_step() {
    let mut driver = on_the_beach();
    driver.click_at(driver.chip_at("Radio Coast"), Modifiers::NONE);
    let before = driver.actor("Radio Coast").clone();
    let level = before.influence.map_or(0, Influence::value);
    driver.press_with(Modifiers::ALT, Key::ArrowDown);
    driver.press_with(Modifiers::ALT, Key::ArrowRight);
    assert_eq!(influence(&driver, "Radio Coast").unwrap_or(0), level - 1);
    let stance = |actor: &fanlight::model::Actor| actor.placement.unwrap().stance.value();
    assert!((stance(driver.actor("Radio Coast")) - stance(&before) - 0.01).abs() < 1e-6);
    driver.undo();
    assert_eq!(*driver.actor("Radio Coast"), before);
}

#[test]
fn arrows_walk_to_the_nearest_and_tab_reads_wedge_by_wedge() {
    let mut driver = on_the_beach();
    let point = |actor: ActorId| driver.open().views.power.point(actor).unwrap();
    let all: Vec<_> = driver.map().actors().map(|actor| (actor.id, point(actor.id))).collect();
    let radio = driver.actor("Radio Coast").id;
    let from = point(radio);
    for key in [Key::ArrowLeft, Key::ArrowRight, Key::ArrowUp, Key::ArrowDown] {
        driver.click_at(from, Modifiers::NONE);
        driver.press(key);
        let next = driver.open().attention.selection.single_actor().unwrap();
        assert_ne!(next, radio, "{key:?} is not stuck");
        assert_nearest(key, from, &all, next);
    }
    // Out at the beginning, and in again.
    while driver.open().views.power.focused().is_some() {
        driver.press_with(Modifiers::SHIFT, Key::Tab);
    }
    driver.press(Key::Tab);
    let mut order = Vec::new();
    while let Some(actor) = driver.open().views.power.focused() {
        assert_eq!(driver.open().attention.selection.single_actor(), Some(actor));
        order.push(actor);
        assert!(order.len() <= all.len(), "it ends");
        driver.press(Key::Tab);
    }
    assert_eq!(order.iter().collect::<BTreeSet<_>>().len(), all.len(), "everybody");
    // Those not placed come last.
    let wedges = order.iter().map(|actor| driver.map().actor(*actor).unwrap().wedge());
    let places: Vec<_> = wedges.map(|wedge| wedge.map_or(Wedge::ALL.len(), Wedge::index)).collect();
    assert!(places.is_sorted(), "{places:?}");
}

#[test]
fn every_actor_is_a_node_with_its_wedge_and_its_influence() {
    let driver = on_the_beach();
    for actor in driver.map().actors() {
        let label = description(&driver, &actor.name);
        match actor.influence {
            Some(influence) => assert!(label.contains(&format!("influence {} of 5", influence.value())), "{label}"),
            None => assert!(label.contains("influence not judged"), "{label}"),
        }
    }
    let labels = labels_of(&driver);
    for corner in ["Mobilise: ", "Limit: ", "Inform: ", "Watch: "] {
        assert!(labels.iter().any(|label| label.starts_with(corner)), "{corner}");
    }
}

#[test]
fn the_balance_says_the_numbers_of_every_wedge_now_and_after_the_moves() {
    let driver = on_the_beach();
    let labels = labels_of(&driver);
    let (now, after) = (driver.map(), fanlight::analysis::moves::as_moved(driver.map()));
    assert_ne!(*now, after, "the example has moves");
    let count = |map: &fanlight::model::Map, wedge| map.actors().filter(|a| a.wedge() == Some(wedge)).count();
    let influence = |map: &fanlight::model::Map, wedge| -> u32 {
        let there = map.actors().filter(|actor| actor.wedge() == Some(wedge));
        there.filter_map(|actor| actor.influence).map(|influence| u32::from(influence.value())).sum()
    };
    let names = ["active allies", "passive allies", "neutral", "passive opposition", "active opposition"];
    for (wedge, name) in Wedge::ALL.into_iter().zip(names) {
        for [now, after] in [
            [count(now, wedge).to_string(), count(&after, wedge).to_string()],
            [influence(now, wedge).to_string(), influence(&after, wedge).to_string()],
        ] {
            let row = format!("{name}: {now} now, {after} as if they had moved");
            assert!(labels.contains(&row), "{row} in {labels:?}");
        }
    }
    assert!(labels.iter().any(|label| label.contains("informed guesses")));
}

#[test]
fn a_drag_after_nudging_with_the_keys_is_a_step_of_its_own() {
    let mut driver = on_the_beach();
    driver.click_at(driver.chip_at("Radio Coast"), Modifiers::NONE);
    driver.press_with(Modifiers::ALT, Key::ArrowDown);
    let nudged = driver.actor("Radio Coast").clone();
    driver.drag(driver.chip_at("Radio Coast"), in_grid(&driver, Wedge::PassiveOpposition, 1.0));
    assert_eq!(driver.open().document.undo_count(), 2);
    driver.undo();
    assert_eq!(*driver.actor("Radio Coast"), nudged);
}

#[test]
fn a_mirrored_map_has_its_allies_on_the_right() {
    let mut driver = on_the_beach();
    driver.click(Role::CheckBox, "Allies on the right");
    let allies = in_grid(&driver, Wedge::ActiveAllies, 3.0);
    assert!(allies.x > in_grid(&driver, Wedge::ActiveOpposition, 3.0).x);
    driver.drag(driver.chip_at("Market traders"), allies);
    assert_eq!(driver.wedge_of("Market traders"), Some(Wedge::ActiveAllies));
}

#[test]
fn the_wheel_enlarges_what_is_under_the_pointer_and_f_shows_everything_again() {
    let mut driver = on_the_beach();
    let at = in_grid(&driver, Wedge::PassiveAllies, 2.0);
    let other = in_grid(&driver, Wedge::ActiveOpposition, 4.0);
    driver.wheel(at, 4.0);
    driver.settle();
    assert!((in_grid(&driver, Wedge::PassiveAllies, 2.0) - at).length() < 1.0);
    assert!((in_grid(&driver, Wedge::ActiveOpposition, 4.0) - other).length() > 50.0);
    driver.command(Command::Fit);
    assert!((in_grid(&driver, Wedge::ActiveOpposition, 4.0) - other).length() < 1.0);
}

#[test]
fn frames_without_a_change_work_nothing_out_anew() {
    let mut driver = on_the_beach();
    let before = driver.open().views.power.layouts();
    for step in 0..10_u8 {
        driver.move_to(in_grid(&driver, Wedge::Neutral, 3.0) + Vec2::splat(f32::from(step)));
    }
    assert_eq!(driver.open().views.power.layouts(), before);
    driver.click_at(driver.chip_at("Radio Coast"), Modifiers::NONE);
    assert_eq!(driver.open().views.power.layouts(), before, "selecting moves nobody");
    driver.drag(driver.chip_at("Radio Coast"), in_grid(&driver, Wedge::Neutral, 3.0));
    assert!(driver.open().views.power.layouts().0 == before.0 + 1);
}

#[test]
fn a_narrow_window_shows_one_of_both_at_a_time() {
    let mut driver = on_the_beach();
    driver.window.set_size(vec2(640.0, 360.0));
    driver.settle();
    let has_balance = |driver: &Driver| labels_of(driver).iter().any(|label| label.contains("as if they had moved"));
    assert!(!has_balance(&driver));
    let canvas = egui::Rect::from_min_size(Pos2::ZERO, vec2(640.0, 360.0));
    for actor in driver.map().actors() {
        if let Some(at) = driver.open().views.power.point(actor.id) {
            assert!(canvas.contains(at), "{} is at {at:?}", actor.name);
        }
    }
    let has_grid = |driver: &Driver| labels_of(driver).iter().any(|label| label.starts_with("Radio Coast, "));
    assert!(has_grid(&driver));
    driver.click(Role::RadioButton, "Balance");
    assert!(has_balance(&driver) && !has_grid(&driver));
    driver.click(Role::RadioButton, "Power");
    assert!(has_grid(&driver) && !has_balance(&driver));
}

#[test]
fn an_empty_map_and_one_without_any_judgement_say_so() {
    let mut driver = Driver::with_new_map();
    driver.command(Command::Show(View::Power));
    assert!(driver.window.query_by_label_contains("There are no actors yet").is_some());
    assert!(driver.window.query_by_label_contains("there is nothing to weigh").is_some());
    driver.enter("Radio Coast");
    assert!(driver.window.query_by_label_contains("Nobody is placed yet. Drag").is_some());
    let lane = lane(&driver).center();
    driver.drag(driver.chip_at("Radio Coast"), lane);
    assert_eq!(influence(&driver, "Radio Coast"), None);
    assert!(driver.wedge_of("Radio Coast").is_some());
    assert!(driver.window.query_by_label_contains("influence is judged yet. Drag").is_some());
}

fn dots() -> impl Strategy<Value = Vec<Dot>> {
    let dot = (0.0..800.0_f64, 0.0..500.0_f64, 2.0..12.0_f64, 5.0..260.0_f64, 8.0..20.0_f64);
    let dot = dot.prop_map(|(x, y, radius, width, height)| Dot {
        center: Point::new(x, y),
        radius,
        name: Size::new(width, height),
    });
    proptest::collection::vec(dot, 0..120)
}

fn do_overlap(a: Rect, b: Rect) -> bool {
    let common = a.intersect(b);
    common.width() > 1e-9 && common.height() > 1e-9
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn no_name_covers_another_a_point_or_what_is_taken_and_all_stay_inside(dots in dots()) {
        let ground = Rect::new(0.0, 0.0, 800.0, 500.0);
        let taken = [Rect::new(10.0, 10.0, 90.0, 30.0)];
        let places = labels::place(&dots, &taken, ground);
        prop_assert_eq!(&places, &labels::place(&dots, &taken, ground));
        let named: Vec<Rect> = places.iter().flatten().copied().collect();
        for (index, rect) in named.iter().enumerate() {
            prop_assert!(named[index + 1..].iter().all(|other| !do_overlap(*rect, *other)));
            prop_assert!(!do_overlap(*rect, taken[0]));
            prop_assert!((ground.union(*rect)).area() <= ground.area() + 1e-6);
            for dot in &dots {
                let size = Size::new(2.0 * dot.radius, 2.0 * dot.radius);
                prop_assert!(!do_overlap(*rect, Rect::from_center_size(dot.center, size)));
            }
        }
    }

    #[test]
    fn points_stay_within_their_level_and_apart_while_there_is_room(
        wishes in proptest::collection::vec((0.0..400.0_f64, 0.0..100.0_f64), 0..60)
    ) {
        let wish = |(x, y): &(f64, f64)| Wish { x: *x, y: *y, low: 10.0, high: 90.0 };
        let wishes: Vec<Wish> = wishes.iter().map(wish).collect();
        let Swarm { places, crowded } = swarm::spread(&wishes, 8.0);
        prop_assert!(places.iter().all(|y| (10.0..=90.0).contains(y)));
        let at: Vec<Point> = wishes.iter().zip(&places).map(|(wish, y)| Point::new(wish.x, *y)).collect();
        let near = |point: &Point| at.iter().filter(|other| (point.x - other.x).abs() < 8.0).count();
        // Eleven at most lie across one strip of this height; with half as many there is always room.
        for (index, a) in at.iter().enumerate().filter(|(_, a)| near(a) <= 4) {
            for b in at.iter().skip(index + 1).filter(|b| near(b) <= 4) {
                prop_assert!((*a - *b).hypot() >= 7.98, "{a:?} {b:?}");
            }
        }
        if crowded > 0 {
            return Ok(());
        }
        // Nobody gives way further than those before it ask for.
        for (index, (wish, y)) in wishes.iter().zip(&places).enumerate() {
            let wanted = wish.y.clamp(10.0, 90.0);
            let away = (y - wanted).abs();
            for nearer in (0..).map(|step| f64::from(step) * 0.5).take_while(|nearer| nearer + 0.1 < away) {
                for place in [wanted - nearer, wanted + nearer].into_iter().filter(|y| (10.0..=90.0).contains(y)) {
                    let is_barred = at[..index].iter().any(|other| other.distance(Point::new(wish.x, place)) < 8.0);
                    prop_assert!(is_barred, "{wish:?} stands at {y} and not at {place}");
                }
            }
        }
    }
}

#[test]
fn the_ring_of_the_focus_is_below_the_names() {
    let mut driver = on_the_beach();
    let at = driver.chip_at("Chamber of commerce");
    driver.click_at(at, Modifiers::NONE);
    driver.press(Key::Tab);
    driver.calm_down();
    let focused = driver.open().views.power.focused().expect("a point has the focus");
    let mark = driver.open().views.power.marks().find(|mark| mark.actor == focused).unwrap().clone();
    let lines: Vec<String> = mark.name.expect("there is room for all names").lines.to_vec();
    let mut order = Vec::new();
    let mut shapes: Vec<&egui::Shape> =
        driver.window.output().shapes.iter().rev().map(|clipped| &clipped.shape).collect();
    while let Some(shape) = shapes.pop() {
        match shape {
            egui::Shape::Vec(more) => shapes.extend(more.iter().rev()),
            shape => order.push(shape),
        }
    }
    let point = Pos2::new(mark.at.x as f32, mark.at.y as f32);
    let is_ring = |shape: &&egui::Shape| matches!(shape, egui::Shape::Circle(circle) if circle.center.distance(point) < 0.5 && circle.radius > 15.0);
    let is_name = |shape: &&egui::Shape| matches!(shape, egui::Shape::Text(text) if lines.iter().any(|line| line == text.galley.text()));
    let ring = order.iter().rposition(is_ring).expect("it is ringed");
    let name = order.iter().rposition(is_name).expect("it is named");
    assert!(ring < name, "the ring is drawn as the {ring}th, the name as the {name}th");
}

#[test]
fn the_demand_stands_whole_or_not_at_all() {
    let mut driver = Driver::on_the_beach();
    driver.command(Command::Show(View::Power));
    let demand = driver.map().head().demand.clone();
    let mut shown = 0;
    for width in [700.0, 900.0, 1024.0, 1366.0, 1600.0] {
        driver.window.set_size(vec2(width, 768.0));
        driver.calm_down();
        let begins = |text: &str| text.starts_with(&demand[..12]);
        let painted: Vec<String> = driver.painted_texts().iter().map(|shape| shape.galley.text().to_owned()).collect();
        for text in painted.iter().filter(|text| begins(text)) {
            assert_eq!(*text, demand, "at {width}");
            shown += 1;
        }
    }
    assert!(shown > 2, "{shown}");
}
