//! Both ends of every line and every arrowhead can be seen: under no chip, no mark and no name.
//!
//! Where names and marks stand close round an actor on all sides, or no way there passes behind nobody, a line stays as
//! inconspicuous as it can be: among thirty at one or two ends, among 170 at so many as are said here.

use std::collections::BTreeSet;
use std::sync::Arc;

use fanlight::analysis::Actors;
use fanlight::app::state::examples;
use fanlight::model::{ActorId, Map};
use fanlight::picture::{Chip, Scene, Tie};
use kurbo::{ParamCurve, ParamCurveArclen, Point, Rect, RoundedRect, Shape};

use super::support::desk_scene::DeskScene;

/// The canvas of windows that people have: of 1024 × 600, of 1366 × 768 and of more.
const SIZES: [(f64, f64); 3] = [(840.0, 520.0), (1018.0, 640.0), (1100.0, 640.0)];
/// How much of a line is looked at at its ends, in points at text scale 1.
const END: f64 = 5.0;
/// How far a ring lies outside of the box round a mark and its name, with half of its width, in points.
const RING: f64 = 1.5;
/// Nearer than that there is no room for a line between two actors, in points at text scale 1.
const TOGETHER: f64 = 8.0;

fn example(name: &str) -> Map {
    examples::all().into_iter().find(|example| example.file_name == name).unwrap().map
}

/// All that is drawn above lines: chips, marks and the names beside them.
fn covers(scene: &Scene) -> Vec<RoundedRect> {
    let round = |rect: Rect| rect.inflate(-1.0, -1.0).to_rounded_rect(rect.height() / 2.0);
    let drawn = |chip: &Chip| [Some(round(chip.rect())), chip.name_beside().map(|name| name.rect.to_rounded_rect(0.0))];
    scene.chips.iter().flat_map(drawn).flatten().collect()
}

fn is_covered(covers: &[RoundedRect], at: Point) -> bool {
    covers.iter().any(|cover| cover.contains(at))
}

/// The ends of lines and the heads of moves that are hidden.
fn hidden(map: &Map, scene: &Scene) -> Vec<String> {
    let covers = covers(scene);
    let called = |actor: ActorId| map.actor(actor).unwrap().name.clone();
    let text = scene.scale.text;
    let mut hidden = Vec::new();
    for tie in &scene.ties {
        let [from, to] = [tie.from, tie.to].map(|actor| scene.chip(actor).unwrap().center);
        if (to - from).hypot() < TOGETHER * text {
            continue;
        }
        for (what, is_hidden) in ["start", "end"].into_iter().zip(ends(tie, text).map(|at| is_covered(&covers, at))) {
            if is_hidden {
                hidden.push(format!("the {what} of {} – {}", called(tie.from), called(tie.to)));
            }
        }
    }
    let drawn = scene.chips.iter().filter(|chip| !scene.is_faint(chip.actor));
    for (chip, end) in drawn.filter_map(|chip| Some((chip, chip.move_end?))) {
        let head = end + (chip.center - end).normalize() * (END * text);
        if is_covered(&covers, head) {
            hidden.push(format!("the head of the move of {}", chip.name));
        }
    }
    hidden
}

/// A little inside of both ends of a line.
fn ends(tie: &Tie, text: f64) -> [Point; 2] {
    let share = (END * text / tie.curve.arclen(0.1).max(1e-3)).min(0.5);
    [tie.curve.eval(share), tie.curve.eval(1.0 - share)]
}

#[track_caller]
#[expect(clippy::print_stdout, reason = "the figures are what the test is about")]
fn assert_ends_are_seen(name: &str, most: usize) {
    let map = example(name);
    let mut counts = Vec::new();
    for is_network in [false, true] {
        for size in SIZES {
            let mut desk = DeskScene::new(&map, is_network, size);
            for focus in focuses(&map) {
                let scene = desk.at(1.0, focus.as_ref());
                let found = hidden(&map, &scene);
                let view = if is_network { "network" } else { "half circle" };
                let focus = if focus.is_some() { "somebody in focus" } else { "nobody in focus" };
                println!("{name}, {view} at {size:?}, {focus}: {} hidden, {found:?}", found.len());
                counts.push(found.len());
            }
        }
    }
    assert!(counts.iter().all(|count| *count <= most), "{name}: {counts:?}");
}

/// Nobody, and some actors with those they have to do with.
fn focuses(map: &Map) -> Vec<Option<Actors>> {
    let around = |actor: ActorId| -> BTreeSet<ActorId> {
        map.relationships_of(actor).iter().flat_map(|tie| [tie.from, tie.to]).chain([actor]).collect()
    };
    let mut actors: Vec<ActorId> = map.actors().map(|actor| actor.id).collect();
    actors.sort_by_key(|actor| std::cmp::Reverse(map.relationships_of(*actor).len()));
    let some = actors.into_iter().step_by(7).take(6);
    std::iter::once(None).chain(some.map(|actor| Some(Arc::new(around(actor))))).collect()
}

#[test]
fn among_twelve_every_end_is_seen() {
    assert_ends_are_seen("library.ron", 0);
}

#[test]
fn among_thirty_all_ends_but_two_are_seen() {
    assert_ends_are_seen("beach.ron", 2);
}

#[test]
fn among_170_nearly_every_end_is_seen() {
    assert_ends_are_seen("coalition.ron", 40);
}

#[test]
fn the_box_round_a_mark_and_its_name_covers_no_other_name() {
    for is_network in [false, true] {
        for size in SIZES {
            let scene = DeskScene::new(&example("coalition.ron"), is_network, size).at(1.0, None);
            for chip in scene.chips.iter().filter(|chip| chip.name_beside().is_some()) {
                let ring = chip.front_rect().inflate(RING, RING);
                let others = scene.chips.iter().filter(|other| other.actor != chip.actor);
                let names = others.filter_map(|other| Some((other, other.name_beside()?.rect)));
                let covered: Vec<_> = names
                    .filter(|(_, name)| !letters(*name).intersect(ring).is_zero_area())
                    .map(|(other, _)| &other.name)
                    .collect();
                assert!(covered.is_empty(), "{size:?}: {} covers {covered:?}", chip.name);
            }
        }
    }
}

/// What the letters of a name take: a little less than the room that is kept for them.
fn letters(name: Rect) -> Rect {
    name.inflate(-1.0, -2.0)
}
