//! The groups of the network: chosen one by one, told apart without colour, their names covered by nothing, and for the
//! room no more than it may know.

use egui::accesskit::Role;
use egui::{Key, Modifiers, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use fanlight::app::state::examples;
use fanlight::model::{Actor, ActorId, Head, Map, MapId, Placement, Relationship, default_kinds};
use fanlight::picture::{Chip, Hull, Ink, MOST_GROUPS, Palette, Rgb, Shape, outline};
use fanlight::ui::action::command::Command;
use fanlight::ui::action::groups::GroupChoice;
use fanlight::ui::action::view::View;
use kurbo::{BezPath, Point, Rect, Shape as _};

use crate::stance_signs::SIGHTS;
use crate::support::driver::Driver;

fn example(name: &str) -> Map {
    examples::all().into_iter().find(|example| example.file_name == name).unwrap().map
}

fn in_network(map: &Map, (width, height): (f32, f32)) -> Driver {
    let mut driver = Driver::with_map(map);
    driver.window.set_size(vec2(width, height));
    driver.command(Command::Show(View::Network));
    driver.settle();
    driver
}

impl Driver {
    /// Opens the menu of the groups, clicks some of its rows and closes it.
    pub fn choose_groups(&mut self, names: &[&str]) {
        self.choose("Network: choose groups");
        for name in names {
            self.click(Role::MenuItemCheckBox, name);
        }
        self.press(Key::Escape);
        self.settle();
    }

    fn hulls(&self) -> &[Hull] {
        &self.open().views.network_canvas.scene().hulls
    }

    fn names_of_hulls(&self) -> Vec<&str> {
        let scene = self.open().views.network_canvas.scene();
        let names = scene.captions.iter().filter(|caption| matches!(caption.ink, Ink::Group(_)));
        names.map(|caption| caption.text.as_str()).collect()
    }

    /// Whether a row of the open menu can be chosen.
    fn can_choose(&self, name: &str) -> bool {
        let rows = self
            .window
            .get_all_by(|node| node.role() == Role::MenuItemCheckBox && node.label().as_deref() == Some(name));
        let rows: Vec<_> = rows.collect();
        assert_eq!(rows.len(), 1, "{name}");
        !rows[0].accesskit_node().is_disabled()
    }
}

#[test]
fn groups_are_drawn_one_by_one_and_none_at_first() {
    let mut driver = in_network(&example("beach.ron"), (1366.0, 768.0));
    assert!(driver.hulls().is_empty());
    driver.click(Role::Button, "Groups");
    driver.click(Role::MenuItemCheckBox, "Unions");
    driver.click(Role::MenuItemCheckBox, "Council");
    assert_eq!(driver.names_of_hulls(), ["Unions", "Council"]);
    driver.click(Role::MenuItemCheckBox, "Unions");
    driver.press(Key::Escape);
    driver.settle();
    assert_eq!(driver.names_of_hulls(), ["Council"]);
    let look = driver.hulls()[0].look;
    driver.command(Command::Show(View::Spectrum));
    driver.command(Command::Show(View::Network));
    driver.settle();
    assert_eq!(driver.names_of_hulls(), ["Council"], "what was chosen is kept");
    assert_eq!(driver.hulls()[0].look, look);
    driver.click(Role::Button, "Groups: 1");
    driver.click(Role::MenuItemRadio, "No groups");
    assert!(driver.hulls().is_empty());
}

#[test]
fn the_menu_is_opened_and_used_by_keys_alone() {
    let mut driver = in_network(&example("beach.ron"), (1366.0, 768.0));
    driver.command(Command::Show(View::Table));
    driver.choose("Network: choose groups");
    driver.settle();
    assert!(driver.open().looking.view.has_network(), "it shows the network");
    for _ in 0..2 {
        driver.press(Key::ArrowDown);
    }
    driver.press(Key::Enter);
    driver.settle();
    assert_eq!(driver.hulls().len(), 1);
    driver.press(Key::Escape);
    driver.settle();
    assert!(driver.window.query_by_label("No groups").is_none(), "Esc closes it");
    assert_eq!(driver.hulls().len(), 1);
}

#[test]
fn a_seventh_cannot_be_chosen_and_the_menu_says_why() {
    let mut driver = in_network(&example("coalition.ron"), (1366.0, 768.0));
    let six = ["Business", "Opponents", "Decision makers", "Faith committee", "Youth committee", "Steering circle"];
    driver.choose("Network: choose groups");
    for name in six {
        assert!(driver.can_choose("Labour committee"));
        driver.click(Role::MenuItemCheckBox, name);
    }
    assert!(!driver.can_choose("Labour committee") && driver.can_choose("Business"));
    assert!(driver.window.query_all_by_label_contains("6 groups are drawn: ").count() > 0);
    driver.press(Key::Escape);
    driver.settle();
    assert_eq!(driver.names_of_hulls(), six);
    let looks: std::collections::BTreeSet<u8> = driver.hulls().iter().map(|hull| hull.look).collect();
    assert_eq!(looks.len(), MOST_GROUPS);
}

#[test]
fn the_groups_of_whoever_is_selected_follow_the_selection() {
    let mut driver = in_network(&example("beach.ron"), (1366.0, 768.0));
    driver.choose("Network: choose groups");
    driver.click(Role::MenuItemRadio, "Those of the selected actor");
    driver.press(Key::Escape);
    driver.settle();
    assert!(driver.hulls().is_empty(), "nobody is selected");
    for name in ["Taxi drivers", "Radio Coast"] {
        let at = driver.open().views.network_canvas.chip_rect(driver.actor(name).id).unwrap().center();
        driver.click_at(at, Modifiers::NONE);
        driver.settle();
        let groups: Vec<&str> = driver.actor(name).groups.iter().map(String::as_str).collect();
        assert_eq!(driver.names_of_hulls(), groups, "{name}");
    }
}

#[test]
fn a_group_that_nobody_is_in_any_more_goes_from_what_was_chosen() {
    let mut driver = in_network(&example("beach.ron"), (1366.0, 768.0));
    driver.choose_groups(&["Faith", "Unions"]);
    let faithful: Vec<ActorId> =
        driver.map().actors().filter(|actor| actor.groups.iter().any(|group| group == "Faith")).map(|a| a.id).collect();
    for id in faithful {
        let at = driver.open().views.network_canvas.chip_rect(id).unwrap().center();
        driver.click_at(at, Modifiers::NONE);
        driver.press(Key::Delete);
    }
    driver.settle();
    let chosen = &driver.open().views.network.groups;
    assert!(chosen.has("Unions") && !chosen.has("Faith"), "{chosen:?}");
    assert_eq!(driver.names_of_hulls(), ["Unions"]);
}

/// Holds that nothing lies on what is written beside actors, and that it is whole in view.
#[track_caller]
pub fn check_captions(driver: &Driver, about: &str) {
    let canvas = &driver.open().views.network_canvas;
    let (rect, center, scene) = (canvas.canvas(), canvas.center(), canvas.scene());
    for caption in &scene.captions {
        let (name, place) = (&caption.text, caption.rect);
        let covers = |other: Rect| other.intersect(place).area() > 0.0;
        for chip in &scene.chips {
            let rects = [Some(chip.rect()), chip.name_beside().map(|beside| beside.rect)];
            let badge = (chip.dots > 0).then(|| {
                let (at, radius) = chip.body.badge(chip.rect());
                Rect::from_center_size(at, (2.0 * radius, 2.0 * radius))
            });
            let covering = rects.into_iter().chain([badge]).flatten().find(|rect| covers(*rect));
            assert!(covering.is_none(), "{about}: {} covers {name}", chip.name);
        }
        let mut others = scene.captions.iter().filter(|other| other.text != *name);
        assert!(!others.any(|other| covers(other.rect)), "{about}: {name}");
        let labels = scene.ground.plane().and_then(|plane| plane.column_labels(scene.scale.text));
        assert!(!labels.is_some_and(covers), "{about}: {name} lies on the name of a wedge");
        let at = |x: f64, y: f64| center + vec2(x as f32, y as f32);
        let ends = [at(place.x0, place.y0), at(place.x1, place.y1)];
        assert!(ends.iter().all(|end| rect.shrink(3.0).contains(*end)), "{about}: {name} is cut");
    }
}

#[test]
fn nothing_covers_the_name_of_a_group_and_no_edge_cuts_it() {
    let groups: [(&str, &[&str]); 3] = [
        (
            "coalition.ron",
            &["Business", "Opponents", "Decision makers", "Faith committee", "Youth committee", "Steering circle"],
        ),
        (
            "beach.ron",
            &["Shops and services", "Work on the water", "Law and press", "Young people", "Council", "Faith"],
        ),
        ("library.ron", &["Staff", "Opponents", "Council", "Core group"]),
    ];
    for (map, groups) in groups {
        for size in [(1024.0, 600.0), (1366.0, 768.0)] {
            let mut driver = in_network(&example(map), size);
            driver.choose_groups(groups);
            assert_eq!(driver.names_of_hulls(), groups);
            check_captions(&driver, &format!("{map} at {size:?}"));
            driver.choose("Network: stance across");
            driver.settle();
            check_captions(&driver, &format!("{map} at {size:?}, stance across"));
        }
    }
}

#[test]
fn a_group_of_one_or_two_has_a_hull_as_one_of_three_has() {
    for name in ["coalition.ron", "beach.ron", "library.ron"] {
        let mut map = example(name);
        let related =
            map.actors().filter(|actor| actor.placement.is_some() && map.relationships_of(actor.id).len() > 1);
        let related: Vec<Actor> = related.take(6).map(|actor| (**actor).clone()).collect();
        for (place, mut actor) in related.into_iter().enumerate() {
            actor.groups = vec![["One", "Two", "Two", "Three", "Three", "Three"][place].to_owned()];
            map.set_actor(actor.into());
        }
        let mut driver = in_network(&map, (1366.0, 768.0));
        driver.choose_groups(&["One", "Two", "Three"]);
        for about in ["freely", "stance across"] {
            let scene = driver.open().views.network_canvas.scene();
            assert_eq!(driver.names_of_hulls(), ["One", "Two", "Three"], "{name}, {about}");
            assert_eq!(scene.hulls.len(), 3);
            for (hull, group) in scene.hulls.iter().zip(["One", "Two", "Three"]) {
                let mut path = BezPath::new();
                path.move_to(hull.points[0]);
                hull.points[1..].iter().for_each(|point| path.line_to(*point));
                path.close_path();
                let is_in = |chip: &&Chip| driver.map().actor(chip.actor).unwrap().groups.contains(&group.to_owned());
                let members: Vec<&Chip> = scene.chips.iter().filter(is_in).collect();
                assert!(!members.is_empty());
                for Rect { x0, y0, x1, y1 } in members.iter().map(|chip| chip.rect()) {
                    let corners = [(x0, y0), (x1, y0), (x0, y1), (x1, y1)].map(Point::from);
                    assert!(corners.iter().all(|at| path.winding(*at) != 0), "{name}, {about}: {group}");
                }
            }
            check_captions(&driver, &format!("{name}, {about}"));
            driver.choose("Network: stance across");
            driver.settle();
        }
    }
}

/// A piece of the outline of a look, in linear light, point by point along it.
fn drawn(look: u8, palette: Palette) -> Vec<[f64; 3]> {
    const LENGTH: usize = 480;
    let stroke = outline(look, 1.0);
    let linear = |Rgb(red, green, blue): Rgb| [red, green, blue].map(|channel| (f64::from(channel) / 255.0).powf(2.2));
    let (ink, paper) = (linear(palette.rgb(stroke.ink)), linear(palette.rgb(Ink::Paper)));
    let period: f64 = stroke.dash.iter().map(|part| f64::from(*part)).sum();
    let is_drawn = |at: f64| {
        let mut left = if period > 0.0 { at % period } else { return true };
        stroke.dash.iter().enumerate().find_map(|(number, part)| {
            left -= f64::from(*part);
            (left < 0.0).then_some(number % 2 == 0)
        }) != Some(false)
    };
    // Four points in each width of the line.
    (0..LENGTH).map(|step| if is_drawn(step as f64 / 4.0) { ink } else { paper }).collect()
}

/// The mean difference of two lines, as somebody sees them: the least of all ways to lay one along the other.
fn difference(one: &[[f64; 3]], other: &[[f64; 3]], sight: [[f64; 3]; 3]) -> f64 {
    let seen = |color: &[f64; 3]| sight.map(|row| row.iter().zip(color).map(|(share, part)| share * part).sum::<f64>());
    let (one, other): (Vec<_>, Vec<_>) = (one.iter().map(seen).collect(), other.iter().map(seen).collect());
    let shifted = |by: usize| {
        let apart = one.iter().zip(other.iter().cycle().skip(by));
        apart.map(|(a, b)| a.iter().zip(b).map(|(a, b)| (a - b).abs()).sum::<f64>() / 3.0).sum::<f64>()
            / one.len() as f64
    };
    (0..120).map(shifted).fold(f64::MAX, f64::min)
}

#[test]
#[expect(clippy::print_stdout, reason = "the figures are what the test is about")]
fn six_groups_are_told_apart_by_the_colour_blind_in_every_theme() {
    for palette in Palette::ALL {
        for (sight, matrix) in SIGHTS {
            let looks: Vec<_> = (0..MOST_GROUPS as u8).map(|look| drawn(look, palette)).collect();
            let mut least = (f64::MAX, (0, 0));
            for (a, one) in looks.iter().enumerate() {
                for (b, other) in looks[..a].iter().enumerate() {
                    let apart = difference(one, other, matrix);
                    if apart < least.0 {
                        least = (apart, (b, a));
                    }
                }
            }
            println!("{palette:?}, {sight}: at least {:.3}, {:?}", least.0, least.1);
            assert!(least.0 > 0.15, "{palette:?}, {sight}: {least:?}");
            let inks: std::collections::BTreeSet<_> =
                (0..MOST_GROUPS as u8).map(|look| format!("{:?}", palette.rgb(Ink::Group(look)))).collect();
            assert_eq!(inks.len(), MOST_GROUPS);
        }
    }
}

/// Four actors: two whom the room sees are in "Open", one of them with one whom it does not see in "Half", and two whom it
/// does not see in "Closed".
fn with_secrets() -> Map {
    let head = Head { kinds: default_kinds(), ..Head::default() };
    let kind = head.kinds[0].id.clone();
    let mut map = Map::with_head(MapId::from_number(1), head);
    let actor = |number: u128, is_hidden: bool, groups: &[&str]| Actor {
        confidential: is_hidden,
        placement: Some(Placement::clamped(0.1 + 0.2 * number as f64, 0.6)),
        groups: groups.iter().map(|group| (*group).to_owned()).collect(),
        ..Actor::with_id(ActorId::from_number(number), format!("Actor {number}"))
    };
    for actor in [
        actor(1, false, &["Half", "Open"]),
        actor(2, false, &["Open"]),
        actor(3, true, &["Closed", "Half", "Open"]),
        actor(4, true, &["Closed"]),
    ] {
        map.set_actor(actor.into());
    }
    // Whoever has no relationships is in no hull.
    for (from, to) in [(1, 2), (1, 3), (3, 4)].map(|(from, to)| (ActorId::from_number(from), ActorId::from_number(to)))
    {
        map.set_relationship(Relationship::new(from, to, kind.clone()).into()).unwrap();
    }
    map
}

fn on_the_wall(driver: &Driver) -> Vec<Ink> {
    let wall = driver.app().wall().unwrap();
    let outlines = wall.shown().unwrap().picture.items.iter().filter_map(|item| match &item.shape {
        Shape::Outline { stroke, .. } => Some(stroke.ink),
        _ => None,
    });
    outlines.collect()
}

#[test]
fn the_room_sees_no_group_it_may_not_see_and_none_of_whom_it_does_not_see_selected() {
    let mut driver = in_network(&with_secrets(), (1366.0, 768.0));
    driver.choose_groups(&["Closed", "Half", "Open"]);
    driver.command(Command::Present);
    driver.choose("Show the room the network");
    driver.settle();
    assert_eq!(driver.hulls().len(), 3);
    // Looks say nothing of groups that are not there.
    assert_eq!(on_the_wall(&driver), [Ink::Group(0), Ink::Group(1)]);
    driver.choose("Network: choose groups");
    driver.click(Role::MenuItemRadio, "Those of the selected actor");
    driver.press(Key::Escape);
    let select = |driver: &mut Driver, number: u128| {
        let at = driver.open().views.network_canvas.chip_rect(ActorId::from_number(number)).unwrap().center();
        driver.click_at(at, Modifiers::NONE);
        driver.settle();
    };
    select(&mut driver, 2);
    assert_eq!(driver.open().views.network.groups, GroupChoice::OfSelected);
    assert!(driver.hulls().len() == 1 && on_the_wall(&driver).is_empty(), "it does not see who is selected");
    driver.command(Command::LiftInRoom);
    driver.settle();
    assert_eq!(on_the_wall(&driver), [Ink::Group(0)]);
    select(&mut driver, 3);
    assert!(driver.hulls().len() > 1 && on_the_wall(&driver).is_empty(), "whom it does not see has no groups there");
}
