//! What could tell where a map comes from, or what was worked on: ids of the examples, recent files.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use egui::accesskit::Role;
use egui_kittest::kittest::Queryable;
use fanlight::app::state::examples;
use fanlight::files::format::write;
use fanlight::model::Map;

use crate::support::driver::Driver;

/// Every id there is in a map, as it stands in the file.
fn ids(map: &Map) -> BTreeSet<String> {
    let mut ids: BTreeSet<String> = map.actors().map(|actor| actor.id.to_string()).collect();
    ids.extend(map.relationships().map(|tie| tie.id.to_string()));
    ids.extend(map.snapshots().iter().map(|snapshot| snapshot.id.to_string()));
    ids.insert(map.id().to_string());
    ids
}

/// The text of a map without its ids: what is in it, in the order of the file.
fn without_ids(map: &Map) -> String {
    let ids: Vec<String> = ids(map).into_iter().collect();
    let mut text = write(map).unwrap();
    for id in &ids {
        text = text.replace(id, "…");
    }
    text
}

#[test]
fn an_example_is_opened_under_ids_of_its_own_and_is_the_same_map_else() {
    for example in examples::all() {
        let (one, other) = (example.opened(), example.opened());
        assert_eq!(one.problems(), []);
        assert!(ids(&one).is_disjoint(&ids(&other)) && ids(&one).is_disjoint(&ids(&example.map)));
        assert_eq!(ids(&one).len(), ids(&example.map).len());
        // The file sorts by id: the order is the same, and so is who is a part of whom.
        assert_eq!(without_ids(&one), without_ids(&example.map), "{}", example.file_name);
        let whole = |map: &Map| -> BTreeSet<(String, String)> {
            let pair = |actor: &fanlight::model::Actor| {
                let whole = actor.part_of.and_then(|id| map.actor(id))?;
                Some((actor.name.clone(), whole.name.clone()))
            };
            map.actors().filter_map(|actor| pair(actor)).collect()
        };
        assert_eq!(whole(&one), whole(&example.map));
        let ties = |map: &Map| -> BTreeSet<(String, String)> {
            let name = |id| map.actor(id).unwrap().name.clone();
            map.relationships().map(|tie| (name(tie.from), name(tie.to))).collect()
        };
        assert_eq!(ties(&one), ties(&example.map));
    }
}

#[test]
fn two_who_begin_with_the_same_example_do_not_have_the_same_map() {
    let (one, other) = (Driver::on_the_beach(), Driver::on_the_beach());
    assert!(ids(one.map()).is_disjoint(&ids(other.map())));
}

/// Whether a name is in any file of a folder.
fn is_in(folder: &Path, name: &str) -> bool {
    fs::read_dir(folder).unwrap().any(|entry| {
        let path = entry.unwrap().path();
        if path.is_dir() {
            is_in(&path, name)
        } else {
            String::from_utf8_lossy(&fs::read(&path).unwrap()).contains(name)
        }
    })
}

#[test]
fn with_recent_files_off_nothing_is_written_of_what_is_opened_and_what_was_goes() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["before.ron", "after.ron"] {
        fs::write(folder.path().join(name), write(&examples::all()[0].map).unwrap()).unwrap();
    }
    let own = |folder: &tempfile::TempDir| folder.path().join("own");
    let before = folder.path().join("before.ron");
    let driver = Driver::started_in(folder, Some(before));
    assert!(is_in(&own(&driver.folder), "before.ron"));
    let mut driver = driver;
    driver.choose("Keep a list of recent files");
    driver.settle();
    assert!(!is_in(&own(&driver.folder), "before.ron"), "what was there is gone from the disk at once");
    let Driver { window, folder } = driver;
    drop(window);
    let after = folder.path().join("after.ron");
    let driver = Driver::started_in(folder, Some(after));
    assert_eq!(driver.map().head().title, examples::all()[0].map.head().title);
    assert!(!is_in(&own(&driver.folder), "after.ron"));
    let Driver { window, folder } = driver;
    drop(window);
    let driver = Driver::started_in(folder, None);
    let is_named = |label: Option<String>| label.is_some_and(|label| label.contains("after.ron"));
    assert!(driver.window.query_by(|node| node.role() != Role::Window && is_named(node.label())).is_none());
}
