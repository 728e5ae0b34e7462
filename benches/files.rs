//! Reading and writing the file of a map as large as can be, without the disk, against bare `ron` on the same structs.

use std::hint::black_box;
use std::process::ExitCode;

use fanlight::files::format;

use self::support::{Goals, Size};

mod support;

/// How many times as long as bare `ron` reading may take: it also checks and mends every value and builds the graph.
const LOAD_GOAL: f64 = 2.5;
/// As [`LOAD_GOAL`], for writing: it also sorts, and prints each record in its own look.
const SAVE_GOAL: f64 = 3.0;

fn main() -> ExitCode {
    let is_measuring = support::is_measuring();
    let size = if is_measuring { Size(10_000, 50_000) } else { Size(150, 450) };
    let map = support::map(size);
    let (Ok(text), options) = (format::write(&map), bare::options()) else { return ExitCode::FAILURE };
    let Ok(plain) = options.from_str::<bare::Map>(&text) else { return ExitCode::FAILURE };

    let load = || format::read(black_box(text.as_bytes()));
    let bare_load = || options.from_str::<bare::Map>(black_box(&text));
    let save = || format::write(black_box(&map));
    let bare_save = || options.to_string_pretty(black_box(&plain), bare::look());

    let mut criterion = support::criterion();
    criterion.bench_function("files/load", |bencher| bencher.iter_with_large_drop(load));
    criterion.bench_function("files/load, bare", |bencher| bencher.iter_with_large_drop(bare_load));
    criterion.bench_function("files/save", |bencher| bencher.iter_with_large_drop(save));
    criterion.bench_function("files/save, bare", |bencher| bencher.iter_with_large_drop(bare_save));
    criterion.final_summary();

    let [ours, floor, our_save, save_floor] = support::medians(
        if is_measuring { 15 } else { 1 },
        [&mut || support::time(load), &mut || support::time(bare_load), &mut || support::time(save), &mut || {
            support::time(bare_save)
        }],
    );
    let mut goals = Goals::default();
    goals.report(&format!("load {size}"), ours / floor, LOAD_GOAL, "×");
    goals.report(&format!("save {size}"), our_save / save_floor, SAVE_GOAL, "×");
    goals.end()
}

/// The structs of a file as anybody would write them.
mod bare {
    use ron::extensions::Extensions;
    use ron::ser::PrettyConfig;
    use serde::{Deserialize, Serialize};

    pub fn options() -> ron::Options {
        ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
    }

    /// One record a line.
    pub fn look() -> PrettyConfig {
        PrettyConfig::new().depth_limit(2)
    }

    #[derive(Debug, Serialize, Deserialize)]
    pub struct Map {
        format: String,
        version: u32,
        id: String,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        title: String,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        demand: String,
        kinds: Vec<Kind>,
        actors: Vec<Actor>,
        relationships: Vec<Relationship>,
    }

    #[derive(Debug, Serialize, Deserialize)]
    struct Kind {
        id: String,
        label: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        sign: Option<Sign>,
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        directed: bool,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        color: Option<i64>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        dash: Option<Dash>,
    }

    #[derive(Debug, Serialize, Deserialize)]
    struct Actor {
        id: String,
        name: String,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        code_name: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        kind: Option<ActorKind>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        part_of: Option<String>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        groups: Vec<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        placement: Option<Placement>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        influence: Option<i64>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        confidence: Option<Confidence>,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        evidence: String,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        contact: String,
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        confidential: bool,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        notes: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        wanted: Option<Wedge>,
    }

    #[derive(Debug, Serialize, Deserialize)]
    struct Placement {
        stance: f64,
        distance: f64,
    }

    #[derive(Debug, Serialize, Deserialize)]
    struct Relationship {
        id: String,
        from: String,
        to: String,
        kind: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        strength: Option<i64>,
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        formal: bool,
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        confidential: bool,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        note: String,
    }

    #[derive(Debug, Serialize, Deserialize)]
    enum Sign {
        Supports,
        Strains,
        Neither,
    }

    #[expect(clippy::enum_variant_names, reason = "the words of the file")]
    #[derive(Debug, Serialize, Deserialize)]
    enum Dash {
        Solid,
        Dashed,
        Dotted,
        DashDot,
    }

    #[derive(Debug, Serialize, Deserialize)]
    enum ActorKind {
        Person,
        Group,
        Organisation,
        Institution,
    }

    #[derive(Debug, Serialize, Deserialize)]
    enum Confidence {
        Guess,
        Likely,
        Sure,
    }

    #[derive(Debug, Serialize, Deserialize)]
    enum Wedge {
        ActiveAllies,
        PassiveAllies,
        Neutral,
        PassiveOpposition,
        ActiveOpposition,
    }
}
