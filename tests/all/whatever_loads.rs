//! Whatever loads can be saved, recovered and loaded again; what could not is refused, and says so.

use std::sync::Arc;

use fanlight::files::Refusal;
use fanlight::files::format::{Loaded, MAX_COPY_BYTES, MAX_FILE_BYTES, WriteError, read, read_copy, write, write_copy};
use fanlight::model::{Actor, Head, Map, MapId};
use proptest::prelude::*;

use crate::support::files::{A, B, file, refused, two_actors};
use crate::support::maps;

/// What is read of these bytes can be saved and recovered, and is the same then; or it is refused.
fn check(bytes: impl AsRef<[u8]>) -> Result<Loaded, Refusal> {
    let loaded = read(bytes.as_ref())?;
    let again = read(write(&loaded.map).unwrap().as_bytes()).unwrap();
    assert!(again.map == loaded.map && again.findings.is_empty(), "it is another map when it was saved");
    assert!(read_copy(write_copy(&loaded.map).unwrap().as_bytes()).unwrap().map == loaded.map);
    Ok(loaded)
}

#[test]
fn kinds_whose_ids_are_as_long_as_a_text_may_be_are_doubled_and_stay_within_it() {
    for chars in [9_997, 9_999, 10_000] {
        let id = "é".repeat(chars);
        let kind = |number: usize| format!("(id: \"{id}\", label: \"{number}\"),");
        let kinds: String = (0..12).map(kind).collect();
        let loaded = check(file(&format!("kinds: [{kinds}]"))).unwrap();
        assert_eq!(loaded.map.head().kinds.len(), 12);
    }
}

fn ties(kinds: usize) -> String {
    let tie =
        |number: usize| format!("(id: \"{number:032x}\", from: \"{A}\", to: \"{B}\", kind: \"kind {number}\"),\n");
    (0..kinds).map(tie).collect()
}

#[test]
fn as_many_unknown_kinds_as_a_legend_has_room_for_are_added_and_one_more_is_refused_where_it_stands() {
    assert_eq!(check(two_actors("", &ties(9_999))).unwrap().map.head().kinds.len(), 10_000);
    let source = two_actors("", &ties(10_001));
    let refusal = refused(&source);
    assert_eq!(refusal.message.id, "problem-too-many-kinds");
    let line = source.lines().nth(refusal.place.unwrap().line - 1).unwrap();
    assert!(line.contains("kind 9999"), "{line}");
}

#[test]
fn a_file_that_grows_over_the_limit_when_it_is_saved_is_refused() {
    // A quote is one sign in such a text, and two as Fanlight writes it.
    let text = format!("r#\"{}\"#", "\"".repeat(9_900));
    let actor = |number: usize| format!("(id:\"{number:032x}\",name:\"\",notes:{text}),");
    let of = |actors: usize| file(&format!("actors: [{}]", (0..actors).map(actor).collect::<String>()));
    assert!(check(of(800)).is_ok());
    let grows = of(1_000);
    assert!(grows.len() < MAX_FILE_BYTES);
    assert_eq!(refused(grows).message.id, "file-grows-too-big");
}

#[test]
fn a_map_that_has_grown_too_large_to_be_saved_can_be_recovered() {
    let mut map = Map::with_head(MapId::from_number(7), Head::default());
    for number in 0..1_800 {
        map.set_actor(Arc::new(Actor { notes: "n".repeat(10_000), ..Actor::new(format!("Actor {number}")) }));
    }
    assert!(matches!(write(&map), Err(WriteError::TooBig { .. })));
    let copy = write_copy(&map).unwrap();
    assert!(copy.len() > MAX_FILE_BYTES && copy.len() < MAX_COPY_BYTES);
    assert!(read(copy.as_bytes()).is_err());
    assert!(read_copy(copy.as_bytes()).unwrap().map == map);
}

#[test]
fn a_file_full_of_every_sort_of_fault_that_is_mended_can_be_saved() {
    let long = "x".repeat(9_999);
    let evil = "a\u{1b}b\u{202e}c\r\n";
    let actors = format!(
        "actors: [(id: \"{A}\", name: \"{evil}\", influence: 99, dots: -3, number: 0, part_of: \"{A}\", pin: (x: 1e400, \
         y: 0), groups: [\"{evil}\"], placement: (stance: 1e400, distance: NaN)), (id: \"{A}\", name: \"{long}\"), (id: \
         \"{A}\", name: \"{long}\", notes: \"{evil}\"), (id: \"{B}\", name: \"\", part_of: \"{}\")]",
        "c".repeat(32)
    );
    let ties = format!(
        "relationships: [(id: \"{A}\", from: \"{A}\", to: \"{B}\", kind: \"{evil}\", strength: 9), (id: \"{A}\", from: \
         \"{B}\", to: \"{A}\", kind: \"{long}\"), (id: \"{B}\", from: \"{A}\", to: \"{A}\", kind: \"\")]"
    );
    let loaded = check(file(&format!("{actors}, {ties}, snapshots: [(), (), (label: \"{evil}\")]"))).unwrap();
    assert!(loaded.findings.len() > 12, "{:?}", loaded.findings);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_map_written_in_any_other_way_saves_and_loads_again(map in maps::map(), squeezed in any::<bool>()) {
        let text = write(&map).unwrap();
        let text = if squeezed { text.replace("\n        ", "").replace("    ", "") } else { text.replace('\n', "\r\n") };
        if let Ok(loaded) = check(text) {
            prop_assert_eq!(loaded.map.actor_count(), map.actor_count());
        }
    }
}
