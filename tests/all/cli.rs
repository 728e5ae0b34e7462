//! The command line as a script sees it: what is printed where, and the exit code.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::support::files::{A, V1, two_actors};

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
        "{path}:4:66: Ana: the influence 70 is above 5; 5 is used.\n\
         {path}:4:90: Ana: the stance is not a number; placed in the tray.\n"
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
    assert!(printed.contains("mended.ron:4:66: "), "the rest is checked all the same: {printed}");
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
    assert_eq!(fanlight(&["check"]).status.code(), Some(2));
}
