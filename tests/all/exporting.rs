//! Views as files: what a picture for others holds, counted from outside, and what is not in it.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Command, Output};

use fanlight::files::format;
use fanlight::model::{ActorId, Map};
use tempfile::TempDir;

const MAPS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/maps");
const VIEWS: [&str; 3] = ["spectrum", "network", "power"];

fn export(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_fanlight"));
    command.arg("export").args(arguments).env("LANGUAGE", "en").env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY");
    command.output().unwrap()
}

/// The picture of an example.
fn picture_of(example: &str, more: &[&str]) -> String {
    let folder = TempDir::new().unwrap();
    let to = folder.path().join("picture.svg");
    let map = format!("{MAPS}/{example}.ron");
    let output = export(&[&[map.as_str(), "-o", to.to_str().unwrap()], more].concat());
    assert!(output.status.success() && output.stderr.is_empty() && output.stdout.is_empty(), "{output:?}");
    std::fs::read_to_string(to).unwrap()
}

fn example(name: &str) -> Map {
    format::read(&std::fs::read(format!("{MAPS}/{name}.ron")).unwrap()).unwrap().map
}

/// The values of an attribute, in the order of the picture.
fn values<'a>(svg: &'a str, attribute: &str) -> Vec<&'a str> {
    let begin = format!(" {attribute}=\"");
    svg.match_indices(&begin).filter_map(|(at, _)| svg[at + begin.len()..].split('"').next()).collect()
}

/// Each actor's group, from its beginning to that of the next.
fn actors(svg: &str) -> Vec<&str> {
    svg.split("<g data-actor=").skip(1).collect()
}

#[test]
fn everybody_in_a_view_is_one_group_with_one_mark_and_at_most_one_name() {
    for (name, view) in ["library", "beach", "coalition"].into_iter().flat_map(|name| VIEWS.map(|view| (name, view))) {
        let (svg, map) = (picture_of(name, &["--view", view]), example(name));
        let ids: BTreeSet<String> = values(&svg, "data-actor").into_iter().map(str::to_owned).collect();
        let is_in = |placed: bool| placed || view != "spectrum";
        let wanted = map.actors().filter(|actor| is_in(actor.placement.is_some())).map(|actor| actor.id.to_string());
        assert_eq!(ids, wanted.collect(), "{name}, {view}");
        assert_eq!(values(&svg, "data-actor").len(), ids.len(), "each once");
        for group in actors(&svg) {
            let form = group.split("data-form=\"").nth(1).unwrap().split('"').next().unwrap();
            let body = group.split("</g>").next().unwrap().split("<g data-dots").next().unwrap();
            assert_eq!(body.matches("<text").count(), usize::from(form != "mark"), "{group}");
            let mark = body.split_once('\n').unwrap().1.split('>').next().unwrap();
            let is_mark =
                ["<rect ", "<polygon "].iter().any(|shape| mark.starts_with(shape)) && mark.contains("stroke=");
            assert!(is_mark, "its mark comes first: {group}");
        }
        assert!(!svg.contains("<g transform"));
        assert!(svg.contains("viewBox=\"0 0 1100 700\""));
        let ties = values(&svg, "data-relationship");
        assert_eq!(ties.len(), ties.iter().collect::<BTreeSet<_>>().len());
        assert_eq!(ties.is_empty(), view == "power", "{name}, {view}");
    }
    let (svg, map) = (picture_of("coalition", &["--view", "network"]), example("coalition"));
    assert_eq!(values(&svg, "data-relationship").len(), map.relationship_count());
    let (moves, wanted) = (picture_of("coalition", &[]), map.actors().filter(|actor| actor.open_move().is_some()));
    let wanted: BTreeSet<String> = wanted.map(|actor| actor.id.to_string()).collect();
    assert_eq!(values(&moves, "data-move").into_iter().map(str::to_owned).collect::<BTreeSet<_>>(), wanted);
}

#[test]
fn those_without_relationships_have_a_heading_with_their_number() {
    for name in ["beach", "coalition"] {
        let (svg, map) = (picture_of(name, &["--view", "network"]), example(name));
        let alone = map.actors().filter(|actor| map.relationships_of(actor.id).is_empty()).count();
        let heading = format!(">Without relationships ({alone})</text>");
        assert_eq!(svg.contains(&heading), alone > 0, "{name}: {alone}");
        assert!(!picture_of(name, &["--view", "spectrum"]).contains("Without relationships"));
    }
}

#[test]
fn whoever_is_in_focus_stands_out_and_somebody_unknown_or_unseen_is_refused() {
    let map = example("beach");
    let focus = map.actors().find(|actor| actor.name == "Radio Coast").unwrap();
    let has_to_do = |other: ActorId| {
        map.relationships().any(|tie| [(tie.from, tie.to), (tie.to, tie.from)].contains(&(focus.id, other)))
    };
    for view in VIEWS {
        for audience in ["facilitator", "room"] {
            let svg = picture_of("beach", &["--view", view, "--focus", "radio coast", "--audience", audience]);
            let (faint, plain): (Vec<&str>, Vec<&str>) = actors(&svg)
                .into_iter()
                .partition(|group| group.split('>').next().unwrap().contains("opacity=\"0.1\""));
            assert!(faint.iter().all(|group| group.contains("data-form=\"mark\"")), "{view}: nobody else is named");
            assert!(plain.len() > 1 && faint.len() > plain.len(), "{view}, {audience}");
            let ids = plain.iter().filter_map(|group| group.split('"').nth(1)?.parse::<ActorId>().ok());
            if audience == "facilitator" {
                assert!(ids.clone().count() == plain.len());
                assert!(ids.into_iter().all(|id| id == focus.id || has_to_do(id)), "{view}");
            }
        }
    }
    let hidden = map.actors().find(|actor| actor.confidential).unwrap();
    let folder = TempDir::new().unwrap();
    let to = folder.path().join("picture.svg");
    let path = format!("{MAPS}/beach.ron");
    for (name, audience) in [("Nobody at all", "facilitator"), (hidden.name.as_str(), "room")] {
        let arguments = [path.as_str(), "-o", to.to_str().unwrap(), "--focus", name, "--audience", audience];
        let output = export(&arguments);
        assert!(!output.status.success() && !to.exists(), "{output:?}");
        assert!(String::from_utf8_lossy(&output.stderr).contains(name));
    }
}

#[test]
fn what_the_room_may_not_see_is_not_in_its_picture_and_no_id_of_the_map_is() {
    let map = example("coalition");
    for view in VIEWS {
        let svg = picture_of("coalition", &["--view", view, "--audience", "room"]);
        for actor in map.actors() {
            assert!(!svg.contains(&actor.id.to_string()), "{view}: {}", actor.name);
            assert!(
                !svg.contains(&actor.name.replace('&', "&amp;")) || actor.name == actor.code_name,
                "{}",
                actor.name
            );
        }
        for relationship in map.relationships() {
            assert!(!svg.contains(&relationship.id.to_string()));
        }
        let seen = map.actors().filter(|actor| !actor.confidential);
        let seen = seen.filter(|actor| view != "spectrum" || actor.placement.is_some()).count();
        assert_eq!(values(&svg, "data-actor").len(), seen, "{view}");
        let numbers: BTreeSet<usize> = values(&svg, "data-actor").iter().map(|id| id.parse().unwrap()).collect();
        assert_eq!(numbers, (1..=seen).collect(), "{view}: whoever was planned to move may be numbered first");
    }
}

#[test]
fn the_same_map_gives_the_same_picture_as_large_and_as_dark_as_was_asked_for() {
    let large = ["--view", "network", "--size", "1600×900", "--theme", "dark"];
    let svg = picture_of("beach", &large);
    assert_eq!(svg, picture_of("beach", &large));
    assert!(svg.contains("viewBox=\"0 0 1600 900\"") && svg != picture_of("beach", &large[..4]));
}

#[test]
fn what_cannot_be_asked_for_is_said_and_no_file_is_touched() {
    let folder = TempDir::new().unwrap();
    let (map, to) = (folder.path().join("map.ron"), folder.path().join("picture.svg"));
    std::fs::copy(format!("{MAPS}/library.ron"), &map).unwrap();
    let (map, to) = (map.to_str().unwrap(), to.to_str().unwrap());
    let said = |arguments: &[&str]| {
        let output = export(arguments);
        assert!(!output.status.success() && !Path::new(to).exists(), "{output:?}");
        String::from_utf8(output.stderr).unwrap()
    };
    assert!(said(&[map, "-o", to, "--view", "table"]).contains("spectrum network power"));
    for size in ["wide", "100x700", "1100x", "1100x-5", "NaNx700", "1e9x700"] {
        assert!(said(&[map, "-o", to, "--size", size]).contains("each from 120 to 20000"), "{size}");
    }
    assert!(said(&[map]).contains("--to"));
    assert!(said(&["/nowhere.ron", "-o", to]).contains("/nowhere.ron"));
    assert!(said(&[map, "-o", "/nowhere/picture.svg"]).contains("There is no folder /nowhere"));
    let other = to.replace(".svg", ".PNG");
    assert!(said(&[map, "-o", &other]).contains("what is written is SVG") && !Path::new(&other).exists());
    assert!(said(&[map, "-o", to, "--size", "0x0"]).contains("“fanlight export --help”"));
    let before = std::fs::read(map).unwrap();
    assert!(said(&[map, "-o", map]).contains("is the map itself"));
    assert_eq!(std::fs::read(map).unwrap(), before);
}

#[test]
fn a_file_that_is_there_is_replaced() {
    let folder = TempDir::new().unwrap();
    let to = folder.path().join("picture.svg");
    std::fs::write(&to, "before").unwrap();
    let output = export(&[&format!("{MAPS}/library.ron"), "--to", to.to_str().unwrap(), "--as", "svg"]);
    assert!(output.status.success(), "{output:?}");
    assert!(std::fs::read_to_string(&to).unwrap().starts_with("<svg "));
}
