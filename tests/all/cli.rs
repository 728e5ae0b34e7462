//! The command line as a script sees it: what is printed where, and the exit code.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::support::files::{A, B, V1, two_actors};

fn fanlight(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_fanlight"));
    // English, and no display to open a window on.
    command.args(arguments).env("LANGUAGE", "en").env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY");
    command.output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

struct Folder(tempfile::TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn put(&self, name: &str, content: &str) -> String {
        let path: PathBuf = self.0.path().join(name);
        std::fs::write(&path, content).unwrap();
        path.to_str().unwrap().to_owned()
    }
}

#[test]
fn check_says_nothing_of_clean_maps_and_ends_with_0() {
    let folder = Folder::new();
    let output = fanlight(&["check", &folder.put("a.ron", V1), &folder.put("b.ron", V1)]);
    assert_eq!((output.status.code(), text(&output.stdout)), (Some(0), String::new()));
}

#[test]
fn check_prints_what_can_be_mended_with_its_place_and_ends_with_1() {
    let folder = Folder::new();
    let source = two_actors("influence: 70, placement: (stance: NaN)", "");
    let path = folder.put("map.ron", &source);
    let output = fanlight(&["check", &path]);
    let expected = format!(
        "{path}:4:55: Ana: the influence 70 is above 5; 5 is used.\n\
         {path}:4:82: Ana: the stance is not a number; placed in the tray.\n"
    );
    assert_eq!((output.status.code(), text(&output.stdout)), (Some(1), expected));
    assert_eq!(std::fs::read_to_string(&path).unwrap(), source, "the file is untouched");
}

#[test]
fn check_prints_the_offending_line_and_the_remedy_and_ends_with_2() {
    let folder = Folder::new();
    let path = folder.put("map.ron", &V1.replace("contact:", "kontact:"));
    let output = fanlight(&[
        "check",
        &folder.put("good.ron", V1),
        &path,
        &folder.put("mended.ron", &two_actors("influence: 9", "")),
    ]);
    let printed = text(&output.stdout);
    let expected = format!(
        "{path}:30:13: There is no field “kontact” here.\n                kontact: \"Lina\",\n                ^\n    \
         Correct the name or remove the field. Known here: id, name, code_name,"
    );
    assert!(printed.starts_with(&expected), "{printed}");
    assert!(printed.contains("mended.ron:4:55: "), "the rest is checked all the same: {printed}");
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn check_of_what_is_no_file_ends_with_2() {
    let folder = Folder::new();
    let nowhere = folder.0.path().join("nowhere.ron");
    for path in [nowhere.as_path(), folder.0.path(), Path::new("/dev/zero")] {
        let path = path.to_str().unwrap();
        let output = fanlight(&["check", path]);
        assert_eq!(output.status.code(), Some(2));
        assert!(text(&output.stdout).starts_with(&format!("{path}: ")));
    }
}

#[test]
fn show_prints_one_json_object_with_its_keys_in_order() {
    let folder = Folder::new();
    let output = fanlight(&["show", &folder.put("map.ron", V1), "--json"]);
    let expected = concat!(
        r#"{"title":"Keep the beach public","demand":"The council withdraws the sale of the north beach by 1 June","#,
        r#""version":1,"actors":4,"unplaced":1,"wedges":["#,
        r#"{"wedge":"ActiveAllies","label":"With us","actors":1,"influence":5},"#,
        r#"{"wedge":"PassiveAllies","label":"For us","actors":1,"influence":3},"#,
        r#"{"wedge":"Neutral","label":"Fence sitters","actors":0,"influence":0},"#,
        r#"{"wedge":"PassiveOpposition","label":"Not for us","actors":0,"influence":0},"#,
        r#"{"wedge":"ActiveOpposition","label":"Against us","actors":1,"influence":0}],"#,
        r#""relationships":2,"kinds":[{"id":"works-with","label":"works with","relationships":1},"#,
        r#"{"id":"influences","label":"influences","relationships":1},"#,
        r#"{"id":"in-conflict-with","label":"in conflict with","relationships":0},"#,
        r#"{"id":"dotted","label":"hears of","relationships":0},"#,
        r#"{"id":"dash-dot","label":"answers to","relationships":0}],"snapshots":2,"#,
        r#""confidential":{"actors":1,"relationships":1}}"#,
        "\n"
    );
    assert_eq!((output.status.code(), text(&output.stdout)), (Some(0), expected.to_owned()));
}

#[test]
fn show_prints_a_summary_for_people() {
    let folder = Folder::new();
    let printed = text(&fanlight(&["show", &folder.put("map.ron", V1)]).stdout);
    for line in [
        "Map: Keep the beach public",
        "4 actors",
        "  With us: 1 (influence 5)",
        "  Fence sitters: 0",
        "2 relationships",
    ] {
        assert!(printed.lines().any(|own| own == line), "{line:?} should be a line of\n{printed}");
    }
}

#[test]
fn show_speaks_the_language_of_the_system() {
    let folder = Folder::new();
    let path = folder.put("map.ron", &two_actors("", ""));
    let output =
        Command::new(env!("CARGO_BIN_EXE_fanlight")).args(["show", &path]).env("LANGUAGE", "es_MX").output().unwrap();
    assert!(text(&output.stdout).contains("Aliados activos: 0"));
}

#[test]
fn show_complains_apart_from_what_it_shows() {
    let folder = Folder::new();
    let path = folder.put("map.ron", &two_actors(&format!("part_of: \"{A}\""), ""));
    let output = fanlight(&["show", &path, "--json"]);
    assert!(text(&output.stdout).starts_with("{\"title\":\"\""));
    assert!(text(&output.stderr).contains("in a circle"));
    let output = fanlight(&["show", &folder.put("no.ron", "(")]);
    assert_eq!((output.status.code(), text(&output.stdout)), (Some(2), String::new()));
    assert!(text(&output.stderr).contains("no.ron:1:2: "));
}

#[test]
fn help_is_given_and_nonsense_refused() {
    let output = fanlight(&["--help"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(text(&output.stdout).contains("check"));
    for nonsense in ["check", "--nonsense"] {
        assert_eq!(fanlight(&[nonsense]).status.code(), Some(2), "{nonsense}");
    }
}

const BEACH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/maps/beach.ron");
const FISHERS: &str = "3bdd194938f548edb8805056c00285f1";
const RADIO: &str = "025bba21a0c042e2b7070b8034f40386";

#[test]
fn insight_is_one_json_object_with_its_keys_in_order() {
    let folder = Folder::new();
    let relationships = format!("(id: \"0c\", from: \"{A}\", to: \"{B}\", kind: \"k\")").replace("0c", &"c".repeat(32));
    let path = folder
        .put("map.ron", &two_actors("influence: 5, placement: (stance: 0.1), code_name: \"Kite\"", &relationships));
    let without = text(&fanlight(&["show", &path, "--insight", "--json"]).stdout);
    let expected = format!(
        "{{\"betweenness\":[{{\"id\":\"{A}\",\"name\":\"Ana\",\"value\":0.0}},{{\"id\":\"{B}\",\"name\":\"Ben\",\"value\":0.0}}],\
         \"articulation\":[],\"bridges\":[\"{}\"],\"components\":[[\"{A}\",\"{B}\"]],\"clusters\":[[\"{A}\",\"{B}\"]],\
         \"ways_in\":null,\"next\":[]}}\n",
        "c".repeat(32)
    );
    assert_eq!(without, expected);
    let with = text(&fanlight(&["show", &path, "--insight", "--json", "--target", "ben"]).stdout);
    let ways = format!("\"ways_in\":{{\"target\":\"{B}\",\"chains\":[[\"{A}\",\"{B}\"]]}}");
    assert_eq!(with, expected.replace("\"ways_in\":null", &ways));
}

#[test]
fn insight_finds_its_target_by_name_code_name_and_id_and_ranks_whom_to_move() {
    let asked = |target: &str| {
        let output = fanlight(&["show", BEACH, "--insight", "--json", "--target", target]);
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        serde_json::from_slice::<serde_json::Value>(&output.stdout).unwrap()
    };
    for target in ["Radio Coast", "echo", RADIO] {
        let answers = asked(target);
        assert_eq!(answers["ways_in"]["target"], RADIO);
        assert_eq!(answers["ways_in"]["chains"][0], serde_json::json!([FISHERS, RADIO]));
        let next = answers["next"].as_array().unwrap();
        let scores: Vec<f64> = next.iter().map(|candidate| candidate["score"].as_f64().unwrap()).collect();
        assert!(!scores.is_empty() && scores.is_sorted_by(|a, b| a >= b), "the best first: {scores:?}");
        for candidate in next {
            let parts: Vec<&String> = candidate["parts"].as_object().unwrap().keys().collect();
            assert_eq!(parts, ["influence", "nearness", "pull", "reach"]);
        }
    }
}

#[test]
fn insight_in_words_has_chains_and_reasons() {
    let printed = text(&fanlight(&["show", BEACH, "--insight", "--target", "Radio Coast"]).stdout);
    for line in [
        "Ways in to Radio Coast",
        "  Old harbour fishers → Radio Coast",
        "  Students for the coast → University marine lab → Radio Coast",
        "  Related to nobody (2): Young hoteliers · Youth council",
    ] {
        assert!(printed.lines().any(|own| own == line), "{line:?} should be a line of\n{printed}");
    }
    let spanish = Command::new(env!("CARGO_BIN_EXE_fanlight"))
        .args(["show", BEACH, "--insight"])
        .env("LANGUAGE", "es")
        .output()
        .unwrap();
    assert!(text(&spanish.stdout).contains("Puentes"));
}

#[test]
fn a_target_that_is_nobody_or_several_ends_with_2_and_says_who_might_be_meant() {
    let folder = Folder::new();
    let twins = two_actors("", "").replace("Ben", "Ana");
    let path = folder.put("map.ron", &twins);
    let output = fanlight(&["show", &path, "--insight", "--json", "--target", "ana"]);
    assert_eq!((output.status.code(), text(&output.stdout)), (Some(2), String::new()));
    assert!(text(&output.stderr).contains(A) && text(&output.stderr).contains(B));
    for (target, said) in [("Council", "Council: finance"), ("Zzzz", "Nobody in this map"), ("", "Nobody in this map")]
    {
        let output = fanlight(&["show", BEACH, "--insight", "--target", target]);
        assert_eq!(output.status.code(), Some(2));
        assert!(text(&output.stderr).contains(said), "{}", text(&output.stderr));
    }
    assert_eq!(fanlight(&["show", BEACH, "--target", "Radio Coast"]).status.code(), Some(2), "only with --insight");
}
