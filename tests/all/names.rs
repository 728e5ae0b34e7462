//! Who is named at the desk: how many stand in pictures of the sizes that laptops have, who comes first, and that nothing
//! covers a name.

use std::collections::{BTreeMap, BTreeSet};

use egui::{Event, Key, Modifiers, Pos2, vec2};
use fanlight::app::state::examples;
use fanlight::model::{ActorId, Influence, Map};
use fanlight::picture::{Chip, Face, Scene};
use fanlight::ui::action::command::Command;
use fanlight::ui::action::view::View;
use kurbo::Rect;

use super::support::driver::Driver;

fn example(name: &str) -> Map {
    examples::all().into_iter().find(|example| example.file_name == name).unwrap().map
}

/// A view of a map in a window of that size, with both panels.
fn shown(map: &Map, view: View, (width, height): (f32, f32)) -> Driver {
    let mut driver = Driver::with_map(map);
    driver.window.set_size(vec2(width, height));
    driver.command(Command::Show(view));
    driver.settle();
    driver
}

fn scene_of(driver: &Driver, view: View) -> &Scene {
    let views = &driver.open().views;
    if view == View::Network { views.network_canvas.scene() } else { views.spectrum.scene() }
}

fn center_of(driver: &Driver, view: View) -> Pos2 {
    let views = &driver.open().views;
    if view == View::Network { views.network_canvas.center() } else { views.spectrum.center() }
}

fn named(scene: &Scene) -> BTreeSet<ActorId> {
    scene.chips.iter().filter(|chip| chip.face != Face::Mark).map(|chip| chip.actor).collect()
}

/// The most influential, and among those the ones with the most relationships.
fn foremost(map: &Map, scene: &Scene, count: usize) -> Vec<ActorId> {
    let weight = |id: &ActorId| {
        let influence = map.actor(*id).and_then(|actor| actor.influence).map_or(0, Influence::value);
        (influence, map.relationships_of(*id).len())
    };
    let mut ids: Vec<ActorId> = scene.chips.iter().map(|chip| chip.actor).collect();
    ids.sort_by_key(|id| (std::cmp::Reverse(weight(id)), *id));
    ids.truncate(count);
    ids
}

/// What is drawn of an actor: its chip, or its mark and the name beside it.
fn drawn(chip: &Chip) -> Vec<Rect> {
    std::iter::once(chip.rect()).chain(chip.name_beside().map(|name| name.rect)).collect()
}

#[track_caller]
fn check_that_nothing_covers_a_name(scene: &Scene) {
    for (place, chip) in scene.chips.iter().enumerate().filter(|(_, chip)| chip.face != Face::Mark) {
        for other in scene.chips.iter().enumerate().filter(|(at, _)| *at != place).map(|(_, other)| other) {
            for (a, b) in drawn(chip).into_iter().flat_map(|a| drawn(other).into_iter().map(move |b| (a, b))) {
                let is_mark = |chip: &Chip, rect: Rect| chip.face != Face::Chip && rect == chip.rect();
                let are_marks = is_mark(chip, a) && is_mark(other, b);
                assert!(are_marks || a.intersect(b).area() <= 0.0, "{} and {} cover each other", chip.name, other.name);
            }
        }
    }
}

#[test]
fn on_laptops_most_of_170_are_named_and_nearly_all_of_the_most_influential() {
    let map = example("coalition.ron");
    for (view, size, least, most_influential, least_of_them) in [
        (View::Network, (1366.0, 768.0), 84, 25, 20),
        (View::Network, (1600.0, 900.0), 118, 30, 28),
        (View::Spectrum, (1366.0, 768.0), 65, 25, 22),
        (View::Spectrum, (1600.0, 900.0), 78, 25, 24),
    ] {
        let driver = shown(&map, view, size);
        let scene = scene_of(&driver, view);
        let names = named(scene);
        assert!(names.len() >= least, "{view:?} at {size:?}: {}", names.len());
        let first = foremost(&map, scene, most_influential);
        let of_them = first.iter().filter(|id| names.contains(id)).count();
        assert!(of_them >= least_of_them, "{view:?} at {size:?}: {of_them} of {most_influential}");
        check_that_nothing_covers_a_name(scene);
    }
}

#[test]
fn of_few_all_are_named_in_all_but_the_smallest_window_and_nothing_covers_anybody() {
    for name in ["library.ron", "beach.ron"] {
        for view in [View::Network, View::Spectrum] {
            for (size, nameless) in [((1024.0, 600.0), 5), ((1366.0, 768.0), 0), ((1920.0, 1080.0), 0)] {
                let map = example(name);
                let driver = shown(&map, view, size);
                let scene = scene_of(&driver, view);
                let missing = scene.chips.len() - named(scene).len();
                assert!(missing <= nameless, "{name}, {view:?} at {size:?}: {missing} nameless");
                check_that_nothing_covers_a_name(scene);
            }
        }
    }
}

#[test]
fn more_are_named_the_more_the_view_is_enlarged() {
    let mut driver = shown(&example("coalition.ron"), View::Network, (1366.0, 768.0));
    let before = named(scene_of(&driver, View::Network)).len();
    for _ in 0..4 {
        driver.command(Command::ZoomIn);
    }
    driver.settle();
    let scene = scene_of(&driver, View::Network);
    assert!(named(scene).len() > before + 40, "{} after {before}", named(scene).len());
    check_that_nothing_covers_a_name(scene);
}

#[test]
fn what_stands_out_at_the_end_of_a_line_covers_nobody_on_the_way() {
    let driver = shown(&example("coalition.ron"), View::Network, (1366.0, 768.0));
    let scene = scene_of(&driver, View::Network);
    let far = || scene.chips.iter().filter(|chip| chip.name_beside().is_some_and(|name| name.is_far));
    assert!(far().count() > 10, "{} names stand at the end of a line", far().count());
    for chip in far() {
        let covered = scene
            .chips
            .iter()
            .find(|other| other.actor != chip.actor && chip.front_rects().any(|rect| rect.contains(other.center)));
        assert!(covered.is_none(), "{} covers {:?}", chip.name, covered.map(|other| &other.name));
        assert!(chip.front_rects().any(|rect| rect.contains(chip.center)), "its mark is a part of it");
    }
}

#[test]
fn whoever_is_selected_is_named_before_the_others_who_stay_where_they_are() {
    let map = example("coalition.ron");
    for view in [View::Network, View::Spectrum] {
        let mut driver = shown(&map, view, (1366.0, 768.0));
        let names = |driver: &Driver| {
            let chips = scene_of(driver, view).chips.iter();
            let beside = chips.filter_map(|chip| Some((chip.actor, chip.name_beside()?.rect - chip.center.to_vec2())));
            beside.collect::<BTreeMap<_, _>>()
        };
        let before = names(&driver);
        let nameless = scene_of(&driver, view).chips.iter().filter(|chip| chip.face == Face::Mark);
        let origin = center_of(&driver, view);
        let at = |chip: &Chip| origin + vec2(chip.center.x as f32, chip.center.y as f32);
        let selected: Vec<(ActorId, Pos2)> = nameless.map(|chip| (chip.actor, at(chip))).step_by(5).take(10).collect();
        for (_, at) in &selected {
            driver.click_at(*at, Modifiers::SHIFT);
        }
        driver.window.event(Event::PointerGone);
        driver.settle();
        let selected: BTreeSet<ActorId> = selected.into_iter().map(|(actor, _)| actor).collect();
        assert_eq!(driver.open().attention.selection.actors, selected, "{view:?}");
        let scene = scene_of(&driver, view);
        let names_now = named(scene);
        assert!(selected.is_subset(&names_now), "{view:?}: {:?}", selected.difference(&names_now));
        check_that_nothing_covers_a_name(scene);
        let now = names(&driver);
        let stay = before.iter().filter(|(id, rect)| now.get(id) == Some(rect)).count();
        assert!(stay * 10 >= before.len() * 8, "{view:?}: {stay} of {} stay", before.len());
        driver.press(Key::Escape);
        driver.settle();
        assert!(driver.open().attention.selection.is_empty());
        assert_eq!(names(&driver), before, "{view:?}");
    }
}
