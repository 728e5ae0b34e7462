//! Everything that the relationships say: within two frames on a map as groups have it, at the same pace as igraph on
//! a large one, and in seconds on a map as large as can be.
//!
//! With `FANLIGHT_PEER` set to a folder, only betweenness is measured: the graph's pairs are written there for
//! `benches/peers/betweenness.py`, and the values it found.

use std::collections::{BTreeSet, HashSet};
use std::fmt::Write as _;
use std::hint::black_box;
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use fanlight::analysis::insight::{Asked, Insight, Progress, betweenness, ways_in};
use fanlight::model::{ActorId, KindId, Map};
use petgraph::graph::UnGraph;
use rustworkx_core::centrality::betweenness_centrality;

use self::support::{Goals, Size};

mod support;

/// Two frames, in milliseconds.
const TWO_FRAMES: f64 = 33.0;
/// The most time on the largest map, in milliseconds: somebody waits for it.
const PATIENCE: f64 = 30_000.0;

fn main() -> ExitCode {
    if let Some(folder) = std::env::var_os("FANLIGHT_PEER") {
        return for_peer(Path::new(&folder));
    }
    let is_measuring = support::is_measuring();
    let mut criterion = support::criterion();
    let mut goals = Goals::default();
    let usual = support::map(Size(150, 450));
    criterion.bench_function("insight/150", |bencher| bencher.iter(|| everything(&usual)));
    let rounds = if is_measuring { 51 } else { 1 };
    let [all, chains] = support::medians(rounds, [&mut || everything(&usual), &mut || ways(&usual)]);
    goals.report("insight 150/450", all, TWO_FRAMES, "ms");
    goals.report("ways in 150/450", chains, TWO_FRAMES, "ms");
    let (large, largest) =
        if is_measuring { (Size(1_000, 5_000), Size(10_000, 50_000)) } else { (Size(60, 200), Size(90, 300)) };
    let map = support::map(large);
    let graph = as_petgraph(&map);
    let mut library = || support::time(|| black_box(betweenness_centrality(&graph, false, true, 50)));
    let rounds = if is_measuring { 9 } else { 1 };
    let [own, library] = support::medians(rounds, [&mut || between(&map), &mut library]);
    goals.report(&format!("betweenness {large} against rustworkx-core"), own / library, 1.0, "×");
    let map = support::map(largest);
    let [all, chains] = support::medians(1, [&mut || everything(&map), &mut || ways(&map)]);
    goals.report(&format!("insight {largest}"), all, PATIENCE, "ms");
    goals.report(&format!("ways in {largest}"), chains, 1_000.0, "ms");
    criterion.final_summary();
    goals.end()
}

fn everything(map: &Map) -> Duration {
    support::time(|| Insight::of(black_box(map), &Asked::default(), &Progress::default()))
}

fn between(map: &Map) -> Duration {
    support::time(|| betweenness(black_box(map), &HashSet::<KindId>::new(), &Progress::default()))
}

/// The ways in to an actor in the middle of the list.
fn ways(map: &Map) -> Duration {
    let target = map.actors_by_id().get(map.actor_count() / 2).map(|actor| actor.id);
    support::time(|| {
        target.and_then(|target| ways_in(black_box(map), &HashSet::<KindId>::new(), target, &Progress::default()))
    })
}

/// Every pair of related actors once, by their places in the order of ids.
fn pairs(map: &Map) -> BTreeSet<(usize, usize)> {
    let ids: Vec<ActorId> = map.actors_by_id().iter().map(|actor| actor.id).collect();
    let place = |id: ActorId| ids.binary_search(&id).unwrap_or_default();
    let ends = map.relationships().map(|relationship| (place(relationship.from), place(relationship.to)));
    ends.map(|(from, to)| (from.min(to), from.max(to))).collect()
}

fn as_petgraph(map: &Map) -> UnGraph<(), ()> {
    let mut graph = UnGraph::default();
    let nodes: Vec<_> = (0..map.actor_count()).map(|_| graph.add_node(())).collect();
    for (one, other) in pairs(map) {
        graph.add_edge(nodes[one], nodes[other], ());
    }
    graph
}

/// Writes `edges.txt` and `values.txt`, and prints how many milliseconds the fastest of nine runs takes.
#[expect(clippy::print_stdout, reason = "what a bench is run for")]
fn for_peer(folder: &Path) -> ExitCode {
    let map = support::map(Size(1_000, 5_000));
    let mut edges = String::new();
    for (one, other) in pairs(&map) {
        // Writing to a string does not fail.
        let _ = writeln!(edges, "{one} {other}");
    }
    let mut found = betweenness(&map, &HashSet::<KindId>::new(), &Progress::default()).unwrap_or_default();
    found.sort_by_key(|between| between.actor);
    let values: Vec<String> = found.iter().map(|between| between.value.to_string()).collect();
    let is_written = std::fs::write(folder.join("edges.txt"), edges).is_ok()
        && std::fs::write(folder.join("values.txt"), values.join("\n")).is_ok();
    // The fastest: on a busy machine, the others measure what else it does.
    let fastest = (0..9).map(|_| between(&map)).min().unwrap_or_default();
    println!("{:.3}", fastest.as_secs_f64() * 1e3);
    if is_written { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
