//! One edit of a map as large as can be, with undo recorded: at most two milliseconds.

use std::hint::black_box;
use std::process::ExitCode;
use std::time::Duration;

use fanlight::edit::{ActorField, Document, Edit};
use fanlight::model::{Actor, ActorId, Map, Placement, Relationship};

use self::support::{Goals, Size};

mod support;

/// The most one edit may take, in microseconds.
const GOAL: f64 = 2_000.0;

fn main() -> ExitCode {
    let is_measuring = support::is_measuring();
    // Smaller than the limits, so that something can be added.
    let size = if is_measuring { Size(9_999, 49_998) } else { Size(150, 450) };
    let mut document = Document::new(support::map(size));
    let mut criterion = support::criterion();
    let mut goals = Goals::default();
    for (name, edit) in edits(document.map()) {
        let mut perform = || {
            let elapsed = support::time(|| document.perform(black_box(edit.clone())));
            document.undo();
            elapsed
        };
        criterion.bench_function(&format!("edit/{name}"), |bencher| {
            bencher.iter_custom(|rounds| (0..rounds).map(|_| perform()).sum());
        });
        goals.report(&format!("edit {size} {name}"), median_us(is_measuring, &mut perform), GOAL, "µs");
        let mut undo = || {
            let _ = document.perform(edit.clone());
            support::time(|| document.undo())
        };
        goals.report(&format!("edit {size} {name}, undone"), median_us(is_measuring, &mut undo), GOAL, "µs");
    }
    criterion.final_summary();
    goals.end()
}

/// The middle time in microseconds.
fn median_us(is_measuring: bool, job: &mut dyn FnMut() -> Duration) -> f64 {
    let [time] = support::medians(if is_measuring { 51 } else { 1 }, [job]);
    time * 1e3
}

fn edits(map: &Map) -> Vec<(&'static str, Edit)> {
    let ids: Vec<ActorId> = map.actors_by_id().iter().map(|actor| actor.id).collect();
    let busiest = ids.iter().copied().max_by_key(|&id| map.relationships_of(id).len());
    let (one, other) = (ids[0], ids[ids.len() / 2]);
    let kind = map.head().kinds[0].id.clone();
    vec![
        ("place", Edit::Place(vec![(one, Some(Placement::clamped(0.5, 0.5)))])),
        ("rename", Edit::set_actor(one, ActorField::Name("Somebody else".to_owned()))),
        ("add", Edit::add_actor(Actor::new("Somebody new"))),
        ("connect", Edit::connect(Relationship::new(one, other, kind))),
        ("remove", Edit::Remove { actors: busiest.into_iter().collect(), relationships: Vec::new() }),
    ]
}
