//! The file of a map: what is written is read again, byte for byte, and for ever.

use std::fs;
use std::path::Path;

use fanlight::app::state::examples;
use fanlight::files::format::{WriteError, newer_version, read, write};
use fanlight::files::open;
use fanlight::model::{Actor, Ext, Map, Strength};
use proptest::prelude::*;

use crate::support::files::{A, B, V1, check_mended, file, findings, loaded, two_actors};
use crate::support::maps;

proptest! {
    #[test]
    fn what_is_saved_is_what_is_loaded(map in maps::map()) {
        prop_assert_eq!(map.problems(), []);
        let written = write(&map).unwrap();
        let loaded = read(written.as_bytes()).unwrap();
        prop_assert_eq!(&loaded.findings, &[]);
        prop_assert!(!loaded.read_only);
        prop_assert_eq!(&loaded.map, &map);
        prop_assert_eq!(write(&loaded.map).unwrap(), written);
    }
}

#[test]
fn the_golden_file_of_version_1_is_read_and_written_back_byte_for_byte() {
    let loaded = loaded(V1);
    assert_eq!(loaded.findings, []);
    assert_eq!((loaded.version, loaded.read_only), (1, false));
    assert_eq!((loaded.map.actor_count(), loaded.map.relationship_count(), loaded.map.snapshots().len()), (4, 2, 2));
    assert_eq!(write(&loaded.map).unwrap(), V1);
}

#[test]
fn an_empty_map_is_a_few_lines() {
    let map = loaded(file("")).map;
    let expected = format!(
        "#![enable(implicit_some)]\n(\n    format: \"spectrum-of-allies\",\n    version: 1,\n    id: \"{A}\",\n)\n"
    );
    assert_eq!(write(&map).unwrap(), expected);
}

#[test]
fn a_new_map_writes_its_five_kinds() {
    let written = write(&Map::new()).unwrap();
    assert_eq!(written.matches("        (id: ").count(), 5);
    assert!(
        written.contains("        (id: \"funds\", label: \"funds\", sign: Supports, directed: true, dash: Dotted),\n")
    );
}

#[test]
fn a_file_loads_with_and_without_some() {
    let spelt = two_actors("influence: Some(3), placement: Some((stance: 0.5, distance: 1)), part_of: None", "");
    let implied = two_actors("influence: 3, placement: (stance: 0.5, distance: 1.0)", "");
    let header = format!("#![enable(implicit_some)]\n{implied}");
    assert_eq!(loaded(&spelt), loaded(&implied));
    assert_eq!(loaded(&header), loaded(&implied));
}

#[test]
fn what_is_left_out_has_its_default() {
    let source =
        two_actors("placement: (stance: 0.5)", &format!("(id: \"{A}\", from: \"{A}\", to: \"{B}\", kind: \"k\")"));
    let map = loaded(&source).map;
    let ana = map.actor(A.parse().unwrap()).unwrap();
    assert_eq!(**ana, Actor { placement: ana.placement, ..Actor::with_id(ana.id, "Ana") });
    assert_eq!(map.relationships().next().unwrap().strength, Strength::default());
}

#[test]
fn a_map_without_an_id_gets_the_same_one_every_time() {
    let source = "(format: \"spectrum-of-allies\", version: 1, title: \"By hand\")";
    assert_eq!(loaded(source).map, loaded(source).map);
    assert_ne!(loaded(source).map.id(), loaded(source.replace("hand", "foot")).map.id());
}

#[test]
fn a_byte_order_mark_and_the_line_ends_of_windows_are_no_fault() {
    let source = two_actors("notes: \"one\ntwo\"", "");
    let windows = format!("\u{FEFF}{}", source.replace('\n', "\r\n"));
    assert_eq!(loaded(windows), loaded(source));
}

#[test]
fn lists_are_written_by_id_whatever_their_order_was() {
    let mut map = loaded(file("")).map;
    for number in [3, 1, 2] {
        let id = fanlight::model::ActorId::from_number(number);
        map.set_actor(std::sync::Arc::new(Actor::with_id(id, number.to_string())));
    }
    let written = write(&map).unwrap();
    let names: Vec<_> = written.lines().filter_map(|line| line.trim().strip_prefix("name: ")).collect();
    assert_eq!(names, ["\"1\",", "\"2\",", "\"3\","]);
}

#[test]
fn data_of_other_programs_is_kept_to_the_byte_with_its_comments_and_breaks() {
    let value = "(  a :1.50, // why\n  b: [ Some(r#\"x\"#), ], /* and */ )";
    let source = two_actors(&format!("ext: {{ \"who/what\" : {value} }}"), "");
    let map = loaded(&source).map;
    assert_eq!(map.actor(A.parse().unwrap()).unwrap().ext["who/what"], value);
    assert!(write(&map).unwrap().contains(value));
}

#[test]
fn data_of_other_programs_that_is_not_ron_is_not_written() {
    let mut map = loaded(file("")).map;
    let ext = Ext::from([("who/what".to_owned(), "(".to_owned())]);
    map.set_head(std::sync::Arc::new(fanlight::model::Head { ext, ..Default::default() }));
    assert!(matches!(write(&map), Err(WriteError::Ext(_))));
}

#[test]
fn a_map_that_could_not_be_read_again_is_not_written() {
    let mut map = loaded(file("")).map;
    for number in 0..300 {
        let id = fanlight::model::ActorId::from_number(number);
        let long = || "漢".repeat(10_000);
        let actor = Actor { notes: long(), evidence: long(), ..Actor::with_id(id, "") };
        map.set_actor(std::sync::Arc::new(actor));
    }
    assert!(matches!(write(&map), Err(WriteError::TooBig { .. })));
}

#[test]
fn a_newer_version_opens_read_only_without_what_is_not_known() {
    let newer = V1
        .replace("version: 1", "version: 2")
        .replace("title:", "mood: (a: [1], b: \"x\"), title:")
        .replace("code_name:", "colour: Some(Red), code_name:")
        .replace("stance: 0.345", "height: {1: 2}, stance: 0.345")
        .replace("kind: \"influences\"", "since: 2019, kind: \"influences\"");
    let opened = loaded(&newer);
    assert_eq!((opened.version, opened.read_only), (2, true));
    assert_eq!(opened.map, loaded(V1).map);
    assert_eq!(findings(&newer), [(0, 0, "file-newer".to_owned())]);
    for far in ["4294967296", "18446744073709551615"] {
        let newest = newer.replace("version: 2", &format!("version: {far}"));
        assert_eq!(read(newest.as_bytes()).unwrap_err().message.id, "file-newer-unreadable");
        assert!(newer_version(newest.as_bytes()).is_some(), "it is not saved over");
    }
}

#[test]
fn what_is_not_a_regular_file_is_not_opened() {
    let folder = tempfile::tempdir().unwrap();
    let id = |path: &Path| open(path).unwrap_err().message.id;
    assert_eq!(id(&folder.path().join("nowhere.ron")), "file-not-found");
    assert_eq!(id(folder.path()), "file-folder");
    let big = folder.path().join("big.ron");
    fs::File::create(&big).unwrap().set_len(1 << 40).unwrap();
    assert_eq!(id(&big), "file-too-big");
    let map = folder.path().join("map.ron");
    fs::write(&map, V1).unwrap();
    assert_eq!(open(&map).unwrap(), V1.as_bytes());
}

#[cfg(unix)]
#[test]
fn devices_pipes_and_closed_files_are_refused_at_once() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let id = |path: &Path| open(path).unwrap_err().message.id;
    assert_eq!(id(Path::new("/dev/zero")), "file-not-regular");
    let pipe = folder.path().join("pipe.ron");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    assert_eq!(id(&pipe), "file-not-regular");
    let closed = folder.path().join("closed.ron");
    fs::write(&closed, V1).unwrap();
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o000)).unwrap();
    // The superuser may read it all the same.
    if fs::read(&closed).is_err() {
        assert_eq!(id(&closed), "file-no-permission");
    }
}

#[test]
fn every_example_loads_without_a_finding_and_is_as_it_would_be_saved() {
    for (name, text) in examples::TEXTS {
        let loaded = loaded(text);
        assert_eq!(loaded.findings, [], "{name}");
        assert_eq!(write(&loaded.map).unwrap(), text, "{name}");
        assert_eq!(loaded.map.snapshots().len(), 2, "{name} shows what snapshots are");
    }
}

#[test]
fn comments_are_told_with_the_place_of_the_first_and_those_that_are_kept_are_not() {
    let source = two_actors("notes: \"see http://a.example // b\"", "");
    assert_eq!(findings(&source), []);
    let commented = source.replace("name: \"Ben\"", "/* Benita? */ name: \"Ben\" // or not\n");
    let loaded = check_mended(&commented, "file-comments", "/* Benita");
    assert!(!loaded.is_mended());
    let of_others = file("ext: {\"other\": (a: 1, /* theirs */ b: 2)}");
    assert_eq!(findings(&of_others), [], "a save keeps it");
    let newer = commented.replace("version: 1", "version: 2");
    assert_eq!(findings(&newer).len(), 1, "it is not saved over");
}
