//! Whoever has to do with the one in focus stands round it in the network, and afterwards where they stood before.

use std::collections::HashMap;

use egui::{Key, Modifiers, Pos2, vec2};
use fanlight::app::state::examples;
use fanlight::model::ActorId;
use fanlight::picture::{Form, Tie};
use fanlight::ui::action::command::Command;
use fanlight::ui::action::view::View;

use super::support::driver::Driver;

fn network(map: &str) -> Driver {
    let mut examples = examples::all().into_iter();
    let mut driver = Driver::with_map(&examples.find(|example| example.file_name == map).unwrap().map);
    driver.window.set_size(vec2(1366.0, 768.0));
    driver.command(Command::Show(View::Network));
    driver.settle();
    driver.calm_down();
    driver
}

/// Where everybody stands, in points of the screen.
fn places(driver: &Driver) -> HashMap<ActorId, Pos2> {
    let canvas = &driver.open().views.network_canvas;
    let at = |center: kurbo::Point| canvas.center() + vec2(center.x as f32, center.y as f32);
    canvas.scene().chips.iter().map(|chip| (chip.actor, at(chip.center))).collect()
}

fn focus(driver: &mut Driver, name: &str) -> ActorId {
    let actor = driver.actor(name).id;
    let at = places(driver)[&actor];
    driver.click_at(at, Modifiers::NONE);
    driver.press(Key::Space);
    driver.calm_down();
    actor
}

#[test]
fn the_neighbours_stand_round_the_one_in_focus_all_named_and_go_back_where_they_were() {
    for (map, name) in [("coalition.ron", "Regional governor"), ("beach.ron", "Radio Coast")] {
        let mut driver = network(map);
        driver.command(Command::ZoomIn);
        let before = places(&driver);
        let actor = focus(&mut driver, name);
        let canvas = &driver.open().views.network_canvas;
        let (scene, rect) = (canvas.scene(), canvas.canvas());
        let middle = places(&driver)[&actor];
        assert!((middle - rect.center()).length() < 0.15 * rect.height(), "{name} at {middle:?} in {rect:?}");
        let near: Vec<_> = scene.chips.iter().filter(|chip| !scene.is_faint(chip.actor)).collect();
        assert!(near.len() > 3, "{}", near.len());
        for chip in near.iter().filter(|chip| chip.actor != actor) {
            let at = places(&driver)[&chip.actor] - middle;
            let ring = vec2(at.x / (rect.width() / 2.0), at.y / (rect.height() / 2.0)).length();
            assert!((0.2..0.95).contains(&ring), "{} stands on {ring}", chip.name);
            assert!(chip.form() != Form::Mark, "{} has no name", chip.name);
        }
        driver.press(Key::Escape);
        driver.calm_down();
        let after = places(&driver);
        assert!(before.iter().all(|(actor, at)| (after[actor] - *at).length() < 0.01), "{name}");
        assert!(driver.open().document.undo_count() == 0, "nothing of it is in the map");
    }
}

#[test]
fn whoever_is_gathered_cannot_be_pinned_there() {
    let mut driver = network("beach.ron");
    let actor = focus(&mut driver, "Radio Coast");
    let from = places(&driver)[&actor];
    driver.drag(from, from + vec2(120.0, 60.0));
    driver.press_with(Modifiers::ALT, Key::ArrowRight);
    assert!(driver.open().document.undo_count() == 0);
    driver.press(Key::Escape);
    driver.calm_down();
    let from = places(&driver)[&actor];
    driver.drag(from, from + vec2(40.0, 60.0));
    assert!(driver.map().actor(actor).unwrap().pin.is_some(), "else they are");
}

#[test]
fn where_the_stance_is_across_everybody_keeps_their_place() {
    let mut driver = network("beach.ron");
    driver.choose("Network: stance across");
    driver.settle();
    driver.calm_down();
    let before = places(&driver);
    focus(&mut driver, "Radio Coast");
    let after = places(&driver);
    assert!(before.iter().all(|(actor, at)| (after[actor] - *at).length() < 0.01));
}

#[test]
fn while_they_are_gathered_only_lines_among_them_are_lit_and_space_gathers_round_another() {
    let mut driver = network("beach.ron");
    focus(&mut driver, "Old harbour fishers");
    let scene = driver.open().views.network_canvas.scene().clone();
    let other = driver.actor("Radio Coast").id;
    assert!(!scene.is_faint(other));
    let ends_faint = |tie: &&Tie| scene.is_faint(tie.from) || scene.is_faint(tie.to);
    assert!(scene.ties_of(other).any(|tie| ends_faint(&tie)), "it has to do with others, too");
    let is_whole = |tie: &Tie| !ends_faint(&tie);
    assert!(scene.ties_lit_with(other).count() > 0 && scene.ties_lit_with(other).all(is_whole));
    let at = places(&driver)[&other];
    driver.click_at(at, Modifiers::NONE);
    driver.press(Key::Space);
    driver.calm_down();
    let around = driver.open().attention.around();
    assert_eq!(around, Some((other, 1)), "Space gathers round the other");
    driver.press(Key::Space);
    driver.calm_down();
    assert_eq!(driver.open().attention.around(), None, "and once more, round nobody");
}
