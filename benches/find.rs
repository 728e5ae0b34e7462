//! Looking for something in a map as large as can be: the first key, which folds it, and every key after it; and who
//! passes a filter.

use std::collections::{BTreeSet, HashSet};
use std::hint::black_box;
use std::process::ExitCode;
use std::time::Duration;

use fanlight::analysis::filter::Filter;
use fanlight::analysis::find::{Index, Reader};
use fanlight::lang::{Lang, Tongue};
use fanlight::model::{Actor, Map, Wedge};

use self::support::{Goals, Size};

mod support;

/// The most a key may take once the map is folded, in milliseconds.
const KEY: f64 = 20.0;
/// The most folding the map may take, in milliseconds: once after each change, while the bar is open.
const FOLDING: f64 = 150.0;
/// The most a filter may take, in milliseconds: a frame.
const FILTER: f64 = 16.0;

fn main() -> ExitCode {
    let is_measuring = support::is_measuring();
    let size = if is_measuring { Size(10_000, 50_000) } else { Size(150, 450) };
    let map = written_about(support::map(size));
    let mut criterion = support::criterion();
    let mut goals = Goals::default();
    let mut fold = || support::time(|| drop(black_box(index(&map))));
    goals.report(&format!("find {size}, folding"), median_ms(is_measuring, &mut fold), FOLDING, "ms");
    let index = index(&map);
    for query in ["a", "radio", "silent since", "influences 7", "zeppelin"] {
        let mut find = || support::time(|| drop(black_box(index.find(black_box(query)))));
        criterion.bench_function(&format!("find/{query}"), |bencher| {
            bencher.iter_custom(|rounds| (0..rounds).map(|_| find()).sum());
        });
        goals.report(&format!("find {size} “{query}”"), median_ms(is_measuring, &mut find), KEY, "ms");
    }
    let filter = Filter { places: [Some(Wedge::Neutral), None].into(), is_near_selected: true, ..Filter::default() };
    let selected: BTreeSet<_> = map.actors_by_id().iter().take(10).map(|actor| actor.id).collect();
    let hidden = HashSet::new();
    let mut pass = || support::time(|| drop(black_box(filter.passing(&map, &selected, &hidden, |_| true))));
    goals.report(&format!("filter {size}"), median_ms(is_measuring, &mut pass), FILTER, "ms");
    criterion.final_summary();
    goals.end()
}

/// The map with something written down about everybody.
fn written_about(mut map: Map) -> Map {
    let evidence = "Signed the open letter in spring and has been silent since; nobody came to the märch. ";
    let actors: Vec<Actor> = map.actors().map(|actor| Actor::clone(actor)).collect();
    for mut actor in actors {
        actor.evidence = evidence.repeat(2);
        actor.notes = evidence.repeat(3);
        map.set_actor(actor.into());
    }
    map
}

fn index(map: &Map) -> Index {
    let lang = Lang::new(Tongue::English);
    let reader = Reader {
        name: &|actor| Some(actor.name.clone()),
        sees: &|_| true,
        label: &|kind| kind.label.clone(),
        reads_all: true,
        lang: &lang,
    };
    Index::new(map, &reader)
}

/// The middle time in milliseconds.
fn median_ms(is_measuring: bool, job: &mut dyn FnMut() -> Duration) -> f64 {
    let [time] = support::medians(if is_measuring { 21 } else { 1 }, [job]);
    time
}
