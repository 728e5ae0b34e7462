//! The map as if all had moved, and where the arrows end.

use egui::Key;
use egui::accesskit::Role;
use fanlight::analysis::Tally;
use fanlight::analysis::moves::as_moved;
use fanlight::audience::{ActorWords, Audience};
use fanlight::layout::Scale;
use fanlight::layout::measure::Measurer;
use fanlight::model::Wedge;
use fanlight::picture::Wish;
use fanlight::ui::action::command::Command;
use proptest::prelude::*;

use super::super::support::driver::Driver;
use super::super::support::maps;
use super::super::support::scenes::half_circle;
use super::{beach, is_shown, select};

#[test]
fn it_is_shown_counted_and_left_and_changes_nothing() {
    let mut driver = Driver::on_the_beach();
    let before = driver.map().clone();
    let allies = Tally::of(&before).wedges;
    driver.command(Command::AsIfMoved);
    assert!(is_shown(&driver, "A wish, not how things stand"));
    let scene = driver.open().views.spectrum.scene();
    assert_eq!(scene.counts, Tally::of(&as_moved(&before)).wedges);
    assert_ne!(scene.counts, allies);
    let radio = driver.actor("Radio Coast").id;
    assert_eq!(scene.chip(radio).unwrap().wedge(), Some(Wedge::PassiveAllies));
    assert!(scene.chip(radio).unwrap().is_wished);
    assert!(!scene.chip(driver.actor("Market traders").id).unwrap().is_wished);
    // Nobody can be dragged in a wish.
    driver.drag(driver.chip_at("Market traders"), driver.inside(Wedge::ActiveOpposition));
    assert_eq!(*driver.map(), before);
    driver.click(Role::Button, "Back to how things stand");
    assert_eq!(driver.open().views.spectrum.scene().counts, allies);
    assert_eq!(*driver.map(), before);
    assert!(driver.open().document.undo_name().is_none() && !driver.open().document.is_changed());
}

#[test]
fn placing_somebody_shows_how_things_stand_first() {
    let mut driver = Driver::on_the_beach();
    select(&mut driver, "Market traders");
    driver.command(Command::AsIfMoved);
    driver.press(Key::Num5);
    assert!(!driver.open().looking.is_wish);
    assert_eq!(driver.wedge_of("Market traders"), Some(Wedge::ActiveOpposition));
    assert_eq!(driver.wedge_of("Radio Coast"), Some(Wedge::Neutral), "who was only wished away stays");
}

#[test]
fn it_is_worked_out_once_per_revision() {
    let mut driver = Driver::on_the_beach();
    driver.command(Command::AsIfMoved);
    let before = driver.open().derived.rebuilds;
    for _ in 0..5 {
        driver.window.run();
    }
    let elsewhere = driver.at(0.3, 0.5);
    driver.move_to(elsewhere);
    assert_eq!(driver.open().derived.rebuilds, before);
}

#[test]
fn without_a_move_there_is_no_wish_and_it_is_said() {
    let mut driver = Driver::with_new_map();
    driver.command(Command::AsIfMoved);
    assert!(!driver.open().looking.is_wish);
    assert!(is_shown(&driver, "There is no move to show yet"));
}

#[test]
fn chips_that_moved_stand_free_in_the_wanted_wedge() {
    let (map, measurer) = (beach(), Measurer::new());
    let wish = Wish::of(&map, Audience::Facilitator, &ActorWords::default(), &measurer);
    assert_eq!(wish.moved.len(), map.actors().filter(|actor| actor.planned_move().is_some()).count());
    let scene = half_circle(&wish.map, Scale { rim: Scale::NATURAL_RIM, text: 1.0 });
    for id in &wish.moved {
        let chip = scene.chip(*id).unwrap();
        assert_eq!(chip.wedge(), map.actor(*id).unwrap().wanted);
        for other in scene.chips.iter().filter(|other| other.actor != *id) {
            assert!(chip.rect().intersect(other.rect()).area() <= 0.0, "{:?} covers {:?}", chip.body, other.body);
        }
    }
    assert_eq!(
        Wish::of(&map, Audience::Facilitator, &ActorWords::default(), &measurer).map,
        wish.map,
        "the same map gives the same wish"
    );
}

proptest! {
    #[test]
    fn any_map_keeps_everyone_else_in_place(map in maps::map()) {
        let before = map.clone();
        let moved = as_moved(&map);
        prop_assert_eq!(&map, &before);
        prop_assert_eq!(moved.problems(), vec![]);
        for actor in map.actors() {
            let after = moved.actor(actor.id).unwrap();
            match actor.planned_move() {
                Some((_, to)) => prop_assert_eq!(after.wedge(), Some(to)),
                None => prop_assert_eq!(after.placement, actor.placement),
            }
        }
    }
}

#[test]
fn an_arrow_ends_inside_the_wanted_wedge_and_under_no_chip_of_the_example() {
    let scene = half_circle(&beach(), Scale { rim: Scale::NATURAL_RIM, text: 1.0 });
    let moving: Vec<_> = scene.chips.iter().filter_map(|chip| Some((chip, chip.wanted?, chip.move_end?))).collect();
    assert!(moving.len() >= 4);
    for (chip, wanted, end) in moving {
        assert_eq!(scene.ground.wedge_at(end), Some(wanted));
        let covering = scene.chips.iter().find(|other| other.actor != chip.actor && other.rect().contains(end));
        assert!(covering.is_none(), "{:?} covers the end of {:?}", covering.map(|c| &c.body), chip.body);
    }
}
