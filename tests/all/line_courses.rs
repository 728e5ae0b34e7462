//! How lines run as a picture is enlarged: where they ran before, and no long way round.

use std::collections::HashMap;

use fanlight::app::state::examples;
use fanlight::model::{Map, RelationshipId};
use fanlight::picture::{Scene, Tie};
use kurbo::{ParamCurve, ParamCurveArclen};

use super::support::desk_scene::DeskScene;

const SIZES: [(f64, f64); 2] = [(840.0, 520.0), (1100.0, 640.0)];
/// What a notch of the wheel enlarges by, and how many of them lead to about twice the size.
const NOTCH: f64 = 1.12;
const NOTCHES: i32 = 6;
/// How far the middle of a line is out from where it was, in lengths of it, so that it is seen to jump.
const JUMP: f64 = 0.06;
/// How many times as long as the straight way a line is at most, the straight way counting as this long at least in
/// points at text scale 1.
const LONGEST: f64 = 1.65;
const LEAST_WAY: f64 = 160.0;

fn example(name: &str) -> Map {
    examples::all().into_iter().find(|example| example.file_name == name).unwrap().map
}

/// How far out a line is in its middle beside the straight way between its actors, in lengths of that.
fn bend(scene: &Scene, tie: &Tie) -> f64 {
    let [from, to] = [tie.from, tie.to].map(|actor| scene.chip(actor).unwrap().center);
    let along = to - from;
    along.cross(tie.curve.eval(0.5) - from) / along.hypot2().max(1.0)
}

fn bends(scene: &Scene) -> HashMap<RelationshipId, f64> {
    scene.ties.iter().map(|tie| (tie.relationship, bend(scene, tie))).collect()
}

/// How many times as long as the straight way each line is that is too long.
fn too_long(scene: &Scene) -> Vec<f64> {
    let share = |tie: &Tie| {
        let [from, to] = [tie.from, tie.to].map(|actor| scene.chip(actor).unwrap().center);
        tie.curve.arclen(0.1) / (to - from).hypot().max(LEAST_WAY * scene.scale.text)
    };
    scene.ties.iter().map(share).filter(|share| *share > LONGEST).collect()
}

#[track_caller]
#[expect(clippy::print_stdout, reason = "the figures are what the test is about")]
fn assert_lines_stay(name: &str, most_jumps: f64, most_long: usize) {
    let map = example(name);
    let (mut jumped, mut too_long_there) = (Vec::new(), Vec::new());
    for is_network in [false, true] {
        for size in SIZES {
            let mut desk = DeskScene::new(&map, is_network, size);
            let scene = desk.at(1.0, None);
            let (mut before, mut jumps, mut long) = (bends(&scene), 0, too_long(&scene));
            drop(scene);
            for notch in 1..=NOTCHES {
                let scene = desk.at(NOTCH.powi(notch), None);
                let now = bends(&scene);
                jumps += now.iter().filter(|(tie, bend)| (**bend - before[tie]).abs() > JUMP).count();
                long.extend(too_long(&scene));
                before = now;
            }
            let share = jumps as f64 / (before.len() as f64 * f64::from(NOTCHES));
            let view = if is_network { "network" } else { "half circle" };
            println!(
                "{name}, {view} at {size:?}: {:.2} % of {} lines jump at a notch, {} are too long, at most {:.2}",
                100.0 * share,
                before.len(),
                long.len(),
                long.iter().copied().fold(1.0, f64::max)
            );
            jumped.push(share);
            too_long_there.push(long.len());
        }
    }
    assert!(jumped.iter().all(|share| *share <= most_jumps), "{name}: {jumped:?}");
    assert!(too_long_there.iter().all(|count| *count <= most_long), "{name}: {too_long_there:?}");
}

#[test]
fn among_thirty_hardly_a_line_jumps_as_the_picture_is_enlarged() {
    assert_lines_stay("beach.ron", 0.12, 0);
}

#[test]
fn among_170_hardly_a_line_jumps_as_the_picture_is_enlarged() {
    assert_lines_stay("coalition.ron", 0.1, 0);
}
