//! What all benches need: a large map, times measured in turns, and goals that are reported and held.

use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};

use criterion::Criterion;
use fanlight::model::{
    Actor, ActorId, ActorKind, Confidence, Head, Influence, Map, MapId, Placement, Relationship, RelationshipId,
    Strength, Wedge, default_kinds,
};

/// How far beyond its goal a figure must be to fail a strict run: the machine may be busy with other things.
const WIDE: f64 = 1.5;

/// The numbers of actors and relationships of a map.
#[derive(Debug, Clone, Copy)]
pub struct Size(pub usize, pub usize);

impl std::fmt::Display for Size {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}/{}", self.0, self.1)
    }
}

/// Whether times are wanted (`cargo bench`), not only a run of everything once (`cargo test`).
pub fn is_measuring() -> bool {
    std::env::args().any(|argument| argument == "--bench")
}

/// Criterion for routines of which one takes up to some hundred milliseconds.
pub fn criterion() -> Criterion {
    let short = Criterion::default().sample_size(10).warm_up_time(Duration::from_millis(200));
    short.measurement_time(Duration::from_millis(800)).configure_from_args()
}

/// How long something took.
pub fn time<T>(run: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    let result = run();
    let elapsed = start.elapsed();
    // What is thrown away costs its owner, not who made it.
    drop(result);
    elapsed
}

/// The middle of each job's times over some rounds, in milliseconds. The jobs take turns, so that what else the machine does hits all.
pub fn medians<const N: usize>(rounds: usize, mut jobs: [&mut dyn FnMut() -> Duration; N]) -> [f64; N] {
    let mut times = [const { Vec::new() }; N];
    for _ in 0..rounds {
        for (times, job) in times.iter_mut().zip(&mut jobs) {
            times.push(job());
        }
    }
    times.map(|mut times| {
        times.sort_unstable();
        times[times.len() / 2].as_secs_f64() * 1e3
    })
}

/// The figures of a run beside their goals.
#[derive(Default)]
pub struct Goals {
    is_missed_widely: bool,
}

impl Goals {
    /// Prints a figure with its goal, at most which it should be.
    #[expect(clippy::print_stdout, reason = "what a bench is run for")]
    pub fn report(&mut self, name: &str, figure: f64, goal: f64, unit: &str) {
        let verdict = if figure <= goal { "" } else { ": missed" };
        println!("{name}: {figure:.2} {unit} (goal {goal} {unit}){verdict}");
        self.is_missed_widely |= figure > goal * WIDE;
    }

    /// Fails if a goal was missed by far and `FANLIGHT_BENCH_STRICT` is set.
    pub fn end(self) -> ExitCode {
        let is_strict = std::env::var_os("FANLIGHT_BENCH_STRICT").is_some_and(|value| value == "1");
        if is_strict && self.is_missed_widely { ExitCode::FAILURE } else { ExitCode::SUCCESS }
    }
}

/// A map of that size, the same at every run: everyone is placed, and knows a few others.
pub fn map(Size(actors, relationships): Size) -> Map {
    let mut dice = Dice(actors as u64);
    let head = Head {
        title: "A map for measuring".to_owned(),
        demand: "Everything answers in the next frame".to_owned(),
        kinds: default_kinds(),
        ..Head::default()
    };
    let kinds: Vec<_> = head.kinds.iter().map(|kind| kind.id.clone()).collect();
    let mut map = Map::with_head(MapId::from_number(1), head);
    let ids: Vec<ActorId> = (0..actors).map(|_| ActorId::from_number(dice.id())).collect();
    for (number, &id) in ids.iter().enumerate() {
        map.set_actor(Arc::new(actor(id, number, &mut dice)));
    }
    while map.relationship_count() < relationships {
        let (from, to) = (ids[dice.below(actors)], ids[dice.below(actors)]);
        let relationship = Relationship {
            id: RelationshipId::from_number(dice.id()),
            strength: Strength::new(1 + dice.below(3) as u8).unwrap_or_default(),
            formal: dice.below(4) == 0,
            ..Relationship::new(from, to, kinds[dice.below(kinds.len())].clone())
        };
        // One with itself is not taken, and another is drawn.
        drop(map.set_relationship(Arc::new(relationship)));
    }
    map
}

fn actor(id: ActorId, number: usize, dice: &mut Dice) -> Actor {
    let words = ["Radio", "Harbour", "Marine", "Old town", "Teachers'", "North beach", "Young", "Fishing"];
    let kinds = ["union", "laboratory", "council", "friends", "parents", "traders' association", "club"];
    let name = format!("{} {} {number}", words[dice.below(words.len())], kinds[dice.below(kinds.len())]);
    let is_known = dice.below(3) == 0;
    Actor {
        kind: ActorKind::ALL[dice.below(4)],
        placement: Some(Placement::clamped(dice.share(), dice.share().sqrt())),
        influence: Influence::new(dice.below(6) as u8),
        confidence: is_known.then_some(Confidence::Likely),
        evidence: if is_known {
            "Two of them signed the open letter; the chair is silent".to_owned()
        } else {
            String::new()
        },
        contact: if is_known { "Lina".to_owned() } else { String::new() },
        groups: if is_known { vec!["Science committee".to_owned()] } else { Vec::new() },
        confidential: dice.below(50) == 0,
        wanted: (dice.below(12) == 0).then(|| Wedge::ALL[dice.below(5)]),
        ..Actor::with_id(id, name)
    }
}

/// Numbers without pattern, the same at every run (splitmix64).
pub struct Dice(pub u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn id(&mut self) -> u128 {
        u128::from(self.next()) << 64 | u128::from(self.next())
    }

    /// From 0 up to but not including `count`.
    pub fn below(&mut self, count: usize) -> usize {
        (self.next() % count as u64) as usize
    }

    /// From 0 up to but not including 1.
    pub fn share(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }
}
