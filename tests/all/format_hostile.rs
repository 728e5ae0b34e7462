//! Bad input: what is mended is reported where it stands, what is not is refused with place and remedy, nothing panics.

use fanlight::files::format::{MAX_FILE_BYTES, read, write};
use fanlight::model::{Actor, ActorId, Pin, Placement};
use proptest::prelude::*;
use proptest::sample::Index;

use crate::support::files::{
    A, B, V1, check_mended, check_refused, check_refused_whole, file, findings, loaded, place_of, refused, two_actors,
};

fn ana(loaded: &fanlight::files::format::Loaded) -> Actor {
    Actor::clone(loaded.map.actor(A.parse().unwrap()).unwrap())
}

mod what_it_really_is {
    use super::*;

    #[test]
    fn other_sorts_of_files_are_named() {
        check_refused_whole(b"", "file-empty");
        check_refused_whole(b"\xEF\xBB\xBF \n\t", "file-empty");
        check_refused_whole([0; 4096], "file-only-zeros");
        check_refused_whole([V1.as_bytes(), &[0; 512]].concat(), "file-zero-end");
        check_refused_whole(b"age-encryption.org/v1\n-> X25519 abc", "file-sealed");
        check_refused_whole(b"-----BEGIN AGE ENCRYPTED FILE-----\n", "file-sealed");
        check_refused_whole(b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n", "file-pdf");
        check_refused_whole(b"PK\x03\x04\x14\x00", "file-zip");
        check_refused_whole(b"<?xml version=\"1.0\"?><gexf/>", "file-xml");
        check_refused_whole(b"\n <!DOCTYPE html>", "file-xml");
        check_refused_whole(b"\x89PNG\r\n\x1A\n\x00\x00", "file-binary");
        check_refused_whole(vec![b' '; MAX_FILE_BYTES + 1], "file-too-big");
    }

    #[test]
    fn utf_16_is_named_with_and_without_its_mark() {
        let little: Vec<u8> = V1.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = V1.encode_utf16().flat_map(u16::to_be_bytes).collect();
        for bytes in [&little, &big, &[b"\xFF\xFE", &little[..]].concat(), &[b"\xFE\xFF", &big[..]].concat()] {
            check_refused_whole(bytes, "file-utf16");
        }
    }

    #[test]
    fn what_is_not_utf_8_is_shown_where_it_is() {
        let refusal = refused(b"(\n  title: \"caf\xE9\")");
        let place = refusal.place.unwrap();
        assert_eq!((&*refusal.message.id, place.line, place.column), ("file-not-utf8", 2, 14));
    }

    #[test]
    fn marks_of_version_control_are_shown_where_they_begin() {
        let source = V1.replace("    place: ", "<<<<<<< ours\n    place: \"a\",\n=======\n>>>>>>> theirs\n    place: ");
        check_refused(&source, "file-conflict", "<<<<<<< ours");
        check_refused("<<<<<<< ours\n(\n=======\n>>>>>>> theirs\n", "file-conflict", "<<<<<<< ours");
    }

    #[test]
    fn such_marks_inside_a_text_are_no_fault() {
        assert_eq!(findings(&file("title: \"a\", ext: {\"a/b\": \"\n<<<<<<< x\n=======\n>>>>>>> y\n\"}")), []);
    }

    #[test]
    fn other_formats_and_versions_are_named() {
        check_refused_whole("(format: \"shopping-list\", version: 1, items: [])", "file-other-format");
        check_refused_whole("(title: \"x\", items: [1, 2])", "file-no-format");
        check_refused_whole("(format: \"spectrum-of-allies\", version: 0)", "file-version-unknown");
        check_refused("(format: \"spectrum-of-allies\")", "problem-missing-field", ")");
        check_refused("(version: -1, format: \"spectrum-of-allies\")", "problem-number-too-large", "1,");
        check_refused("(version: 99999999999, format: \"spectrum-of-allies\")", "file-newer-unreadable", "999");
    }

    #[test]
    fn a_newer_version_that_makes_no_sense_is_refused_as_such() {
        let newer = V1.replace("version: 1", "version: 7").replace("kind: Institution", "kind: Movement");
        assert_eq!(refused(&newer).message.id, "file-newer-unreadable");
    }
}

mod refused_with_its_place {
    use super::*;

    #[test]
    fn a_file_that_was_cut_off() {
        for end in [30, V1.len() / 2, V1.len() - 2] {
            let end = (end..V1.len()).find(|&end| V1.is_char_boundary(end)).unwrap();
            assert_eq!(refused(&V1[..end]).message.id, "problem-cut-off", "cut at {end}");
        }
    }

    #[test]
    fn unknown_and_doubled_and_missing_fields() {
        check_refused(&two_actors("nmae: \"x\"", ""), "problem-unknown-field", "nmae");
        check_refused(&two_actors("plan: (when: \"x\")", ""), "problem-unknown-field", "when");
        check_refused(&two_actors("notes: \"x\", notes: \"y\"", ""), "problem-field-twice", "notes: \"y\"");
        check_refused(&file("actors: [(name: \"x\")]"), "problem-missing-field", ")]");
    }

    #[test]
    fn unknown_values() {
        check_refused(&two_actors("kind: Wizard", ""), "problem-unknown-value", "Wizard");
        check_refused(&two_actors("wanted: Allies", ""), "problem-unknown-value", "Allies");
    }

    #[test]
    fn broken_syntax() {
        check_refused(&two_actors("notes: 5", ""), "problem-wanted", "5");
        check_refused(&two_actors("confidential: 1", ""), "problem-wanted", "1)");
        check_refused(&two_actors("groups: (1)", ""), "problem-wanted", "(1)");
        check_refused(&two_actors("notes: \"a\" evidence: \"b\"", ""), "problem-wanted", "evidence");
        check_refused(&two_actors("influence: 99999999999999999999", ""), "problem-number-too-large", "99999");
        check_refused(&format!("{V1}\n(more)"), "problem-more-after-end", "(more)");
    }

    #[test]
    fn an_id_that_is_none() {
        let source = file("actors: [\n(id: \"the mayor\", name: \"Mayor\")]");
        let refusal = refused(&source);
        assert_eq!((&*refusal.message.id, refusal.place.unwrap().line), ("problem-not-an-id", 3));
    }

    #[test]
    fn a_text_that_is_too_long_is_not_cut() {
        let long = "x".repeat(10_001);
        check_refused(&two_actors(&format!("notes: \"{long}\""), ""), "problem-text-too-long", "notes: \"xxxxxxx");
        let huge = "y".repeat(10_000_000);
        check_refused(&file(&format!("title: \"{huge}\"")), "problem-text-too-long", "title: \"yyyyyyy");
        assert_eq!(findings(&two_actors(&format!("notes: \"{}\"", "é".repeat(10_000)), "")), []);
    }

    #[test]
    fn too_many_records() {
        let actor = |number: usize| format!("(id:\"{number:032x}\",name:\"\"),\n");
        let actors: String = (0..100_000).map(actor).collect();
        let refusal = refused(file(&format!("actors: [\n{actors}]")));
        assert_eq!((&*refusal.message.id, refusal.place.unwrap().line), ("problem-too-many", 10_003));
        let relationship = |number: usize| format!("(id:\"{number:032x}\",from:\"{A}\",to:\"{B}\",kind:\"k\"),\n");
        let relationships: String = (0..50_001).map(relationship).collect();
        assert_eq!(refused(two_actors("", &relationships)).message.id, "problem-too-many");
        assert_eq!(refused(file(&format!("snapshots: [{}]", "(),".repeat(10_001)))).message.id, "problem-too-many");
    }

    #[test]
    fn brackets_without_end() {
        for bracket in ["(", "[", "{", "Some(", "(a:", "{\"a\":", "/*", "\"", "r#"] {
            let many = bracket.repeat(1_000_000);
            refused(&many);
            refused(file(&format!("ext: {{\"a/b\": {many}")));
            refused(file(&format!("actors: {many}")));
        }
        let closed = format!("{}{}", "[".repeat(1_000_000), "]".repeat(1_000_000));
        assert_eq!(refused(file(&format!("ext: {{\"a/b\": {closed}}}"))).message.id, "problem-too-deep");
    }

    #[test]
    fn as_much_garbage_as_a_file_may_have() {
        let line = b"Lorem ipsum (dolor) [sit], {amet}: \"consectetur\" adipiscing.\n";
        let garbage: Vec<u8> = line.iter().copied().cycle().take(MAX_FILE_BYTES).collect();
        refused(&garbage);
        let texts = "\"\",".repeat(1_000_000);
        loaded(two_actors(&format!("groups: [{texts}]"), ""));
    }
}

mod mended_with_a_report {
    use super::*;

    #[test]
    fn a_stance_or_distance_out_of_range_is_brought_in() {
        for (stance, used) in [("-0.5", 0.0), ("17", 1.0), ("1e400", 1.0), ("inf", 1.0), ("-inf", 0.0)] {
            let source = two_actors(&format!("placement: (stance: {stance}, distance: 0.5)"), "");
            let loaded = check_mended(&source, "problem-stance-outside", "stance");
            assert_eq!(ana(&loaded).placement, Some(Placement::clamped(used, 0.5)));
        }
        let source = two_actors("placement: (stance: 0.2, distance: 1.5)", "");
        assert_eq!(
            ana(&check_mended(&source, "problem-distance-outside", "distance: 1.5")).placement,
            Some(Placement::clamped(0.2, 1.0))
        );
    }

    #[test]
    fn a_stance_that_is_not_a_number_sends_the_actor_to_the_tray() {
        let source = two_actors("placement: (stance: NaN, distance: 0.5)", "");
        assert_eq!(ana(&check_mended(&source, "problem-stance-not-a-number", "stance: NaN")).placement, None);
        let source = two_actors("placement: (stance: 0.2, distance: NaN)", "");
        let loaded = check_mended(&source, "problem-distance-not-a-number", "distance: NaN");
        assert_eq!(ana(&loaded).placement, Some(Placement::clamped(0.2, 0.5)));
    }

    #[test]
    fn influence_strength_and_colour_out_of_range() {
        let influence = |value: &str, id| {
            let source = two_actors(&format!("influence: {value}"), "");
            ana(&check_mended(&source, id, "influence: ")).influence.map(fanlight::model::Influence::value)
        };
        assert_eq!(influence("90", "problem-influence-high"), Some(5));
        assert_eq!(influence("-30", "problem-influence-low"), None);
        let dots = |value: &str| {
            let source = two_actors(&format!("dots: {value}"), "");
            ana(&check_mended(&source, "problem-dots", "dots: ")).dots
        };
        assert_eq!((dots("100"), dots("-1")), (99, 0));
        let source = two_actors("", &format!("(id: \"{A}\", from: \"{A}\", to: \"{B}\", kind: \"k\", strength: 44)"));
        let loaded = check_mended(&source, "problem-strength", "strength: 44");
        assert_eq!(loaded.map.relationships().next().unwrap().strength.value(), 3);
        let source = file("kinds: [(id: \"k\", label: \"k\", color: 66)]");
        assert_eq!(check_mended(&source, "problem-colour", "color: 66").map.head().kinds[0].color, 0);
    }

    #[test]
    fn a_pin_off_the_plane_is_brought_in_and_one_that_is_no_point_is_taken_out() {
        let pin = |x: &str, y: &str, id, quoted: &str| {
            let source = two_actors(&format!("pin: (x: {x}, y: {y})"), "");
            ana(&check_mended(&source, id, quoted)).pin
        };
        let right = Some(Pin::clamped(Pin::LIMIT, -3.0));
        assert_eq!(pin("1e400", "-3.0", "problem-pin-outside", "x: 1e400"), right);
        assert_eq!(pin("inf", "-3.0", "problem-pin-outside", "x: inf"), right);
        assert_eq!(pin("0.0", "-100000.1", "problem-pin-outside", "y: -1"), Some(Pin::clamped(0.0, -Pin::LIMIT)));
        assert_eq!(pin("NaN", "0.0", "problem-pin-not-a-number", "x: NaN"), None);
        assert_eq!(pin("0.0", "NaN", "problem-pin-not-a-number", "y: NaN"), None);
        let kept = loaded(two_actors("pin: (x: 3, y: -0.04)", ""));
        assert_eq!((ana(&kept).pin, kept.findings), (Some(Pin::clamped(3.0, 0.0)), Vec::new()));
    }

    #[test]
    fn control_characters_and_marks_that_reorder_are_removed() {
        let source = two_actors("code_name: \"Ki\\u{202E}te\\u{7}\", notes: \"one\n\ttwo\"", "");
        let loaded = check_mended(&source, "problem-forbidden-characters", "code_name: \"Ki");
        assert_eq!((ana(&loaded).code_name, ana(&loaded).notes), ("Kite".to_owned(), "one\n\ttwo".to_owned()));
        let source = two_actors("groups: [\"good\", \"two\nlines\"]", "");
        let loaded = check_mended(&source, "problem-forbidden-characters", "\"two");
        assert_eq!(ana(&loaded).groups, ["good", "two lines"]);
    }

    #[test]
    fn a_doubled_actor_keeps_its_data_under_an_id_that_is_always_the_same() {
        let twin = |fields: &str| file(&format!("actors: [(id: \"{A}\", name: \"Ana\"),\n(id: \"{A}\", {fields})]"));
        let source = twin("name: \"Ben\", notes: \"kept\"");
        let mended = loaded(&source);
        assert_eq!(findings(&source), [(3, 2, "problem-id-twice".to_owned())]);
        let ben = mended.map.actors().find(|actor| actor.name == "Ben").unwrap();
        assert_eq!((mended.map.actor_count(), &*ben.notes, &*ana(&mended).name), (2, "kept", "Ana"));
        assert_eq!(mended.map, loaded(&source).map);
        let source = twin("name: \"Ana\"");
        assert_eq!(loaded(&source).map.actor_count(), 1);
        assert_eq!(findings(&source), [(3, 2, "problem-same-twice".to_owned())]);
    }

    #[test]
    fn doubled_relationships_kinds_and_snapshots_are_kept_too() {
        let one = |note: &str| format!("(id: \"{A}\", from: \"{A}\", to: \"{B}\", kind: \"k\", note: \"{note}\"),\n");
        let source = two_actors("", &[one("a"), one("b"), one("c"), one("a")].concat());
        let mut notes: Vec<_> = loaded(&source).map.relationships().map(|held| held.note.clone()).collect();
        notes.sort();
        assert_eq!(notes, ["a", "b", "c"]);
        assert_eq!(findings(&source).len(), 3);

        let kinds = "kinds: [(id: \"k\", label: \"a\"), (id: \"k\", label: \"b\"), (id: \"k-2\", label: \"c\")]";
        let ids: Vec<_> =
            loaded(file(kinds)).map.head().kinds.iter().map(|k| format!("{} {}", k.id, k.label)).collect();
        assert_eq!(ids, ["k a", "k-2 c", "k-3 b"]);

        let snapshots = format!("snapshots: [(id: \"{A}\", label: \"a\"), (id: \"{A}\", label: \"b\"), (), ()]");
        assert_eq!(loaded(file(&snapshots)).map.snapshots().len(), 3);
    }

    #[test]
    fn relationships_without_two_different_ends_are_left_out() {
        let to = |to: &str| two_actors("", &format!("(id: \"{A}\", from: \"{B}\", to: \"{to}\", kind: \"k\")"));
        let stranger = "0000000000000000000000000000000c";
        let loaded = check_mended(&to(stranger), "problem-end-missing", "to: ");
        assert_eq!(loaded.map.relationship_count(), 0);
        let loaded = check_mended(&to(B), "problem-related-to-itself", "to: ");
        assert_eq!(loaded.map.relationship_count(), 0);
    }

    #[test]
    fn unknown_kinds_are_added_to_the_legend() {
        let of = |kind: &str| two_actors("", &format!("(id: \"{A}\", from: \"{A}\", to: \"{B}\", kind: \"{kind}\")"));
        let loaded = check_mended(&of("loves"), "problem-kind-unknown", "kind: \"loves");
        assert_eq!(loaded.map.head().kinds[1].label, "loves");
        let loaded = check_mended(&of("in-conflict-with"), "problem-kind-unknown", "kind: \"in-conflict-with");
        assert_eq!(loaded.map.head().kinds[1].label, "in conflict with");
    }

    #[test]
    fn parts_of_nobody_and_of_themselves_are_part_of_none() {
        let stranger = "0000000000000000000000000000000c";
        let source = two_actors(&format!("part_of: \"{stranger}\""), "");
        assert_eq!(ana(&check_mended(&source, "problem-whole-missing", "part_of")).part_of, None);
        let source = two_actors(&format!("part_of: \"{A}\""), "");
        assert_eq!(ana(&check_mended(&source, "problem-part-of-itself", "part_of")).part_of, None);
    }

    #[test]
    fn of_a_circle_just_one_link_is_opened() {
        let part =
            |number: u8, of: u8| format!("(id: \"{number:032x}\", name: \"{number}\", part_of: \"{of:032x}\"),\n");
        let source = file(&format!("actors: [\n{}{}{}{}]", part(1, 2), part(2, 3), part(3, 2), part(4, 1)));
        assert_eq!(findings(&source), [(5, 53, "problem-part-of-itself".to_owned())]);
        let map = loaded(&source).map;
        let whole = |number| map.actor(ActorId::from_number(number)).unwrap().part_of.map(ActorId::number);
        assert_eq!([whole(1), whole(2), whole(3), whole(4)], [Some(2), Some(3), None, Some(1)]);
    }

    #[test]
    fn doubled_entries_and_strangers_in_snapshots_and_ext() {
        let stranger = "0000000000000000000000000000000c";
        let entries = format!("{{\"{A}\": (stance: 0.1), \"{A}\": (stance: 0.9), \"{stranger}\": (stance: 1.0)}}");
        let influence = format!("{{\"{A}\": 2, \"{A}\": 3, \"{B}\": 40}}");
        let snapshots = format!("], snapshots: [\n(placements: {entries},\ninfluence: {influence})");
        let source = two_actors("ext: {\"a/b\": 1, \"a/b\": 2}", &snapshots);
        let ids: Vec<_> = findings(&source).into_iter().map(|(line, _, id)| (line, id)).collect();
        let expected = [
            (4, "problem-ext-twice"),
            (9, "problem-snapshot-entry-twice"),
            (9, "problem-snapshot-of-stranger"),
            (10, "problem-snapshot-entry-twice"),
            (10, "problem-influence-high"),
        ];
        assert_eq!(ids, expected.map(|(line, id)| (line, id.to_owned())));
        let loaded = loaded(&source);
        assert_eq!(ana(&loaded).ext["a/b"], "1");
        assert_eq!(loaded.map.snapshots()[0].placements[&A.parse().unwrap()], Placement::clamped(0.1, 0.5));
    }

    #[test]
    fn places_are_right_behind_comments_and_breaks_and_other_scripts() {
        let source = two_actors("notes: \"हिन्दी\", placement: Some(\n/* here: ) \" */ (stance:\n // or\n  9.5)\n)", "");
        let places = [("problem-stance-outside", "stance:\n"), ("file-comments", "/* here")].map(|(id, at)| {
            let (line, column) = place_of(&source, at);
            (line, column, id.to_owned())
        });
        assert_eq!(findings(&source), places);
    }

    #[test]
    fn of_very_many_problems_the_first_are_told_and_the_rest_counted() {
        let dangling =
            |number: usize| format!("(id:\"{number:032x}\",from:\"{A}\",to:\"{number:032x}\",kind:\"k\"),\n");
        let found = findings(&two_actors("", &(1_000..7_000).map(dangling).collect::<String>()));
        assert_eq!(found.len(), 5_001);
        assert_eq!(found.last().unwrap().2, "problem-many-more");
    }
}

/// One thing that goes wrong with a file.
#[derive(Debug, Clone)]
enum Damage {
    Replace(Index, u8),
    Insert(Index, u8),
    Remove(Index, usize),
    Repeat(Index, usize),
    Cut(Index),
    Put(Index, &'static str),
}

fn damage() -> impl Strategy<Value = Damage> {
    let pieces = ["NaN", "1e400", "-1", "(", ")", "[", "}", "\"", "\\u{202E}", "Some(", "None", ",", "/*", "id: ", A];
    prop_oneof![
        (any::<Index>(), any::<u8>()).prop_map(|(at, byte)| Damage::Replace(at, byte)),
        (any::<Index>(), any::<u8>()).prop_map(|(at, byte)| Damage::Insert(at, byte)),
        (any::<Index>(), 1..80_usize).prop_map(|(at, len)| Damage::Remove(at, len)),
        (any::<Index>(), 1..800_usize).prop_map(|(at, len)| Damage::Repeat(at, len)),
        any::<Index>().prop_map(Damage::Cut),
        (any::<Index>(), proptest::sample::select(pieces.to_vec())).prop_map(|(at, piece)| Damage::Put(at, piece)),
    ]
}

fn damaged(source: &str, damages: &[Damage]) -> Vec<u8> {
    let mut bytes = source.as_bytes().to_vec();
    for damage in damages.iter().filter(|_| !source.is_empty()) {
        let len = bytes.len().max(1);
        let span = |at: &Index, long: usize| at.index(len).min(bytes.len())..(at.index(len) + long).min(bytes.len());
        match damage {
            Damage::Replace(at, byte) => drop(bytes.splice(span(at, 1), [*byte])),
            Damage::Insert(at, byte) => drop(bytes.splice(span(at, 0), [*byte])),
            Damage::Remove(at, long) => drop(bytes.drain(span(at, *long))),
            Damage::Repeat(at, long) => bytes.extend_from_within(span(at, *long)),
            Damage::Cut(at) => bytes.truncate(at.index(len)),
            Damage::Put(at, piece) => drop(bytes.splice(span(at, 0), piece.bytes())),
        }
    }
    bytes
}

/// Where a value may stand, other values; where a record may stand, another one.
fn swapped(seed: &[(Index, Index)]) -> String {
    let mut lines: Vec<&str> = V1.lines().collect();
    for (to, from) in seed {
        let line = lines[from.index(lines.len())];
        let at = to.index(lines.len());
        lines.insert(at, line);
    }
    lines.join("\n")
}

/// Whatever could be loaded has no problem, can be saved, and is then without findings.
fn check_loads_clean_or_not_at_all(bytes: &[u8]) {
    if let Ok(loaded) = read(bytes) {
        assert_eq!(loaded.map.problems(), []);
        let written = write(&loaded.map).unwrap();
        let again = read(written.as_bytes()).unwrap();
        assert_eq!(again.findings, []);
        assert_eq!(again.map, loaded.map);
    }
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        check_loads_clean_or_not_at_all(&bytes);
    }

    #[test]
    fn any_text_inside_a_map_is_read_or_refused(text in proptest::collection::vec(crate::support::maps::any_char(), 0..60)) {
        check_loads_clean_or_not_at_all(file(&text.into_iter().collect::<String>()).as_bytes());
    }

    #[test]
    fn a_damaged_map_is_read_or_refused(damages in proptest::collection::vec(damage(), 1..4)) {
        check_loads_clean_or_not_at_all(&damaged(V1, &damages));
    }

    #[test]
    fn a_map_with_lines_out_of_place_is_read_or_refused(seed in proptest::collection::vec(any::<(Index, Index)>(), 1..3)) {
        check_loads_clean_or_not_at_all(swapped(&seed).as_bytes());
    }
}
