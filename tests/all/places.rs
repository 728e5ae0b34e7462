//! Where those stand who are put into a wedge together, and what spreading does.

use std::sync::Arc;

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use fanlight::layout::fan::Fan;
use fanlight::model::{Actor, Map, Placement, Wedge};
use fanlight::ui::action::command::Command;
use kurbo::{Point, Rect};

use super::support::driver::Driver;

/// The half circle as it is drawn, and the marks or chips in one of its wedges.
fn drawn(driver: &Driver, wedge: Wedge) -> (Fan, Vec<Rect>) {
    let scene = driver.open().views.spectrum.scene();
    let chips = scene.chips.iter().filter(|chip| chip.wedge() == Some(wedge));
    (scene.ground.fan().unwrap(), chips.map(fanlight::picture::Chip::rect).collect())
}

/// How far the emptiest place of a wedge is from whoever is nearest, as a share of the rim.
fn emptiest(fan: Fan, wedge: Wedge, there: &[Rect]) -> f64 {
    let (start, end) = fan.angles_rad(wedge);
    let turns = (1..10).map(|turn| start + (end - start) * f64::from(turn) / 10.0);
    let spots = turns.flat_map(|angle| (6..20).map(move |ring| Fan::direction(angle) * f64::from(ring) / 21.0));
    let away = |spot: Point| there.iter().map(move |rect| (rect.center() - spot).hypot()).fold(f64::MAX, f64::min);
    spots.map(|spot| away((spot * fan.rim).to_point())).fold(0.0, f64::max) / fan.rim
}

#[test]
fn everybody_put_into_one_wedge_at_once_is_all_over_it_inside_of_it_and_on_nobody() {
    let mut driver = Driver::on_the_beach();
    let stayed: Vec<_> = driver.map().actors().filter(|actor| actor.wedge() == Some(Wedge::Neutral)).cloned().collect();
    driver.command(Command::SelectAll);
    driver.press(Key::Num3);
    let (fan, rects) = drawn(&driver, Wedge::Neutral);
    assert!(rects.len() > 20, "{}", rects.len());
    for actor in stayed {
        assert_eq!(driver.actor(&actor.name).placement, actor.placement, "{} was put there by hand", actor.name);
    }
    let mark = |rect: &Rect| Rect::from_center_size(rect.center(), (12.0, 12.0));
    for (at, rect) in rects.iter().enumerate() {
        assert!(fan.holds(Wedge::Neutral, mark(rect)), "{rect:?}");
        assert!(rects[..at].iter().all(|other| mark(other).intersect(mark(rect)).area() == 0.0), "{at}: {rect:?}");
    }
    let away = emptiest(fan, Wedge::Neutral, &rects);
    assert!(away < 0.2, "at one place nobody is nearer than {away:.2} of the rim");
}

#[test]
fn a_heap_is_spread_over_its_wedge_and_what_was_done_is_said() {
    let mut map = Map::new();
    for number in 0..26 {
        let placement = Some(Placement { stance: Wedge::Neutral.middle(), ..Placement::clamped(0.5, 0.6) });
        map.set_actor(Arc::new(Actor { placement, ..Actor::new(format!("Choir {number}")) }));
    }
    let mut driver = Driver::with_map(&map);
    let before = driver.map().clone();
    driver.command(Command::SelectAll);
    driver.press(Key::T);
    assert!(driver.window.query_by_label_contains("26 actors spread in Neutral").is_some());
    let (fan, rects) = drawn(&driver, Wedge::Neutral);
    let away = emptiest(fan, Wedge::Neutral, &rects);
    assert!(rects.len() == 26 && away < 0.16, "at one place nobody is nearer than {away:.2} of the rim");
    assert!(rects.iter().all(|rect| fan.holds(Wedge::Neutral, Rect::from_center_size(rect.center(), (12.0, 12.0)))));
    let spread = driver.map().clone();
    driver.press(Key::T);
    assert!(driver.window.query_by_label_contains("They are spread already: Neutral").is_some());
    assert_eq!(*driver.map(), spread);
    driver.command(Command::Undo);
    assert_eq!(*driver.map(), before, "there was one step to undo");
}

#[test]
fn a_wedge_that_is_spread_has_no_chip_on_another_and_no_other_wedge_is_touched() {
    let mut map = Map::new();
    for (name, wedge) in [
        ("One", Wedge::PassiveAllies),
        ("Two", Wedge::PassiveAllies),
        ("Three", Wedge::PassiveAllies),
        ("Four", Wedge::PassiveAllies),
        ("Five", Wedge::Neutral),
        ("Six", Wedge::Neutral),
    ] {
        let placement = Some(Placement { stance: wedge.middle(), ..Placement::clamped(0.5, 0.6) });
        map.set_actor(Arc::new(Actor { placement, ..Actor::new(name) }));
    }
    let mut driver = Driver::with_map(&map);
    let covered = |driver: &Driver, wedge: Wedge| {
        let chips = driver.open().views.spectrum.scene().chips.iter();
        let rects: Vec<_> =
            chips.filter(|chip| chip.wedge() == Some(wedge)).map(fanlight::picture::Chip::full_rect).collect();
        let is_covered =
            |index: &usize| rects[..*index].iter().any(|other| other.intersect(rects[*index]).area() > 0.0);
        (rects.len(), (0..rects.len()).filter(is_covered).count())
    };
    assert_eq!([Wedge::PassiveAllies, Wedge::Neutral].map(|wedge| covered(&driver, wedge)), [(4, 3), (2, 1)]);
    driver.click_at(driver.chip_at("One"), Modifiers::NONE);
    driver.press(Key::T);
    assert_eq!([Wedge::PassiveAllies, Wedge::Neutral].map(|wedge| covered(&driver, wedge)), [(4, 0), (2, 1)]);
    for name in ["Five", "Six"] {
        let before = map.actors().find(|actor| actor.name == name).unwrap();
        assert_eq!(driver.actor(name).placement, before.placement);
    }
}
