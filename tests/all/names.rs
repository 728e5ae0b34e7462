//! Who is named at the desk: how many stand in pictures of the sizes that laptops have, who comes first, and that nothing
//! covers a name.

use std::collections::BTreeSet;

use egui::vec2;
use fanlight::app::state::examples;
use fanlight::model::{ActorId, Map};
use fanlight::picture::{Face, Scene};
use fanlight::ui::action::command::Command;
use fanlight::ui::action::view::View;

use super::support::driver::Driver;

fn example(name: &str) -> Map {
    examples::all().into_iter().find(|example| example.file_name == name).unwrap().map
}

/// A view of a map whose picture is as large as that, in points.
fn shown(map: &Map, view: View, width: f32, height: f32) -> Driver {
    let mut driver = Driver::with_map(map);
    driver.command(Command::Show(view));
    driver.settle();
    let size = driver.window.ctx.content_rect().size();
    let canvas = canvas_of(&driver, view).size();
    let _ = (size, canvas);
    driver.window.set_size(vec2(width, height));
    driver.settle();
    driver.command(Command::Fit);
    driver.settle();
    driver
}

fn canvas_of(driver: &Driver, view: View) -> egui::Rect {
    let views = &driver.open().views;
    if view == View::Network { views.network_canvas.canvas() } else { views.spectrum.canvas() }
}

fn scene_of(driver: &Driver, view: View) -> &Scene {
    let views = &driver.open().views;
    if view == View::Network { views.network_canvas.scene() } else { views.spectrum.scene() }
}

fn named(scene: &Scene) -> BTreeSet<ActorId> {
    scene.chips.iter().filter(|chip| chip.face != Face::Mark).map(|chip| chip.actor).collect()
}

/// The most influential, and among those the ones with the most relationships.
fn most_influential(map: &Map, scene: &Scene, count: usize) -> Vec<ActorId> {
    let weight = |id: &ActorId| {
        let influence = map.actor(*id).and_then(|actor| actor.influence).map_or(0, |influence| influence.value());
        (influence, map.relationships_of(*id).len())
    };
    let mut ids: Vec<ActorId> = scene.chips.iter().map(|chip| chip.actor).collect();
    ids.sort_by_key(|id| (std::cmp::Reverse(weight(id)), *id));
    ids.truncate(count);
    ids
}

#[test]
fn measure() {
    for (name, view, width, height, top) in [
        ("coalition.ron", View::Network, 1366.0, 768.0, 25),
        ("coalition.ron", View::Network, 1600.0, 900.0, 30),
        ("coalition.ron", View::Spectrum, 1366.0, 768.0, 25),
        ("coalition.ron", View::Spectrum, 1600.0, 900.0, 25),
        ("library.ron", View::Network, 420.0, 400.0, 12),
        ("library.ron", View::Spectrum, 420.0, 400.0, 12),
        ("beach.ron", View::Network, 420.0, 400.0, 12),
        ("beach.ron", View::Spectrum, 420.0, 400.0, 12),
        ("beach.ron", View::Network, 560.0, 400.0, 12),
        ("beach.ron", View::Spectrum, 560.0, 400.0, 12),
        ("beach.ron", View::Spectrum, 1600.0, 900.0, 12),
    ] {
        if std::env::var("NET").is_ok() && view != View::Network {
            continue;
        }
        let map = example(name);
        let driver = shown(&map, view, width, height);
        let scene = scene_of(&driver, view);
        let names = named(scene);
        if let Ok(folder) = std::env::var("SVG") {
            let open = driver.open();
            let (canvas, middle) = if view == View::Network {
                (open.views.network_canvas.canvas(), open.views.network_canvas.center())
            } else {
                (open.views.spectrum.canvas(), open.views.spectrum.center())
            };
            let words = fanlight::picture::Words { demand: map.head().demand.clone(), ..Default::default() };
            let picture = fanlight::picture::picture(
                scene,
                &words,
                &map.head().kinds,
                None,
                &fanlight::layout::measure::Measurer::new(),
            );
            let r = canvas.translate(-middle.to_vec2());
            let svg = fanlight::picture::to_svg(
                &picture,
                kurbo::Rect::new(r.left().into(), r.top().into(), r.right().into(), r.bottom().into()),
                fanlight::picture::Palette::Light,
            );
            std::fs::write(format!("{folder}/{name}-{view:?}-{width}.svg"), svg).unwrap();
        }
        let chips = scene.chips.iter().filter(|chip| chip.face == Face::Chip).count();
        let first = most_influential(&map, scene, top);
        let of_first = first.iter().filter(|id| names.contains(id)).count();
        let extent = scene.ground.plane().map(|plane| (plane.extent.size(), plane.scale));
        println!(
            "{extent:?} {name} {view:?} {width}x{height}: {} of {} ({chips} chips), {of_first} of {top}",
            names.len(),
            scene.chips.len()
        );
    }
}
