//! How long networks take to come to rest.
//!
//! `benches/peers/layout` runs this and d3-force in turns, and `benches/peers/layout_igraph.py` this and igraph, on the
//! graphs that this writes where it is told.

use std::fs;
use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

use fanlight::layout::network::{Body, Link, Request, Settler, State};
use fanlight::model::{ActorId, Strength};
use kurbo::Size as ChipSize;

use self::support::{Dice, Goals, Size};

#[expect(dead_code, reason = "graphs are grown here, and times are measured without criterion")]
mod support;

/// The most a network of so many actors may take until it is at rest, in milliseconds. It shows itself on the way.
const GOALS: [(usize, f64); 3] = [(150, 100.0), (1_000, 1_000.0), (10_000, 5_000.0)];
/// How many relationships each actor brings along.
const EACH: [usize; 2] = [3, 5];

fn main() -> ExitCode {
    if let Some(folder) = std::env::var_os("FANLIGHT_PEER_GRAPHS") {
        beside_peers(Path::new(&folder));
        return ExitCode::SUCCESS;
    }
    let is_measuring = support::is_measuring();
    let mut goals = Goals::default();
    for (count, goal) in GOALS.into_iter().filter(|(count, _)| is_measuring || *count == 150) {
        for each in EACH {
            let links = grown(count, each);
            let request = request(count, &links);
            let rounds = if !is_measuring || count > 1_000 { 1 } else { 5 };
            let [own] = support::medians(rounds, [&mut || support::time(|| settled(&request))]);
            let size = Size(count, links.len());
            goals.report(&format!("layout {size}"), own, goal, "ms");
        }
    }
    goals.end()
}

/// Writes the graphs for others, with the places that Fanlight gives their actors, and prints each one's name and the
/// milliseconds until it is at rest: by the clock and of the processor.
#[expect(clippy::print_stdout, reason = "what the script reads")]
fn beside_peers(folder: &Path) {
    for (count, each) in GOALS.into_iter().flat_map(|(count, _)| EACH.map(|each| (count, each))) {
        let links = grown(count, each);
        let request = request(count, &links);
        let (start, before) = (Instant::now(), processor_ms());
        let settler = settled(&request);
        let (elapsed, of_processor) = (start.elapsed(), processor_ms() - before);
        let name = format!("{count}-{each}");
        fs::write(folder.join(format!("{name}.json")), written(&links, &settler))
            .expect("the folder of graphs can be written to");
        println!("{name} {:.2} {of_processor:.2}", elapsed.as_secs_f64() * 1e3);
    }
}

/// A graph and its places, as JSON.
fn written(links: &[(usize, usize)], settler: &Settler) -> String {
    let ends: Vec<String> = links.iter().map(|(from, to)| format!("[{from},{to}]")).collect();
    let places: Vec<String> = settler.positions().map(|(_, at)| format!("[{},{}]", at.x, at.y)).collect();
    let count = places.len();
    format!("{{\"nodes\":{count},\"links\":[{}],\"places\":[{}]}}\n", ends.join(","), places.join(","))
}

/// How long this thread was on a processor so far, in milliseconds; 0 where the system does not say (only Linux does).
fn processor_ms() -> f64 {
    let counted = fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanoseconds: Option<f64> = counted.split_whitespace().next().and_then(|first| first.parse().ok());
    nanoseconds.unwrap_or_default() / 1e6
}

/// A graph after Barabási and Albert: everyone new knows `each` of those before, the more likely the more they know.
fn grown(count: usize, each: usize) -> Vec<(usize, usize)> {
    let mut dice = Dice((count * 31 + each) as u64);
    let (mut links, mut ends) = (Vec::new(), Vec::new());
    for new in each..count {
        let mut known: Vec<usize> = Vec::new();
        while known.len() < each {
            let one = if ends.is_empty() { known.len() } else { ends[dice.below(ends.len())] };
            if !known.contains(&one) {
                known.push(one);
            }
        }
        for old in known {
            links.push((new, old));
            ends.extend([new, old]);
        }
    }
    links
}

/// Fanlight's own layout to rest.
fn settled(request: &Request) -> Settler {
    let mut settler = Settler::new(request);
    while settler.advance(10) == State::Settling {}
    settler
}

/// The graph as Fanlight lays it out: whole chips while there are few, else shapes alone.
fn request(count: usize, links: &[(usize, usize)]) -> Request {
    let id = |index: usize| ActorId::from_number(index as u128 + 1);
    let mut dice = Dice(count as u64);
    let mut size = || {
        if count > 150 { ChipSize::new(18.0, 18.0) } else { ChipSize::new(70.0 + 130.0 * dice.share(), 28.4) }
    };
    let body = |index| Body { id: id(index), size: size(), stance: None, pin: None, start: None };
    let link = |&(from, to): &(usize, usize)| {
        let strength = Strength::new(1 + ((from + to) % 3) as u8).unwrap_or_default();
        Link { from: id(from), to: id(to), strength, strains: (from + to).is_multiple_of(7) }
    };
    Request { bodies: (0..count).map(body).collect(), links: links.iter().map(link).collect(), ..Request::default() }
}
