//! What reaches a terminal, whatever a file holds: no sign that steers it, no endless line, no English word too many,
//! and an error code where nothing could be written.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use fanlight::cli::faults::MAX_FAULTS;
use fanlight::cli::printed::{MAX_FAULT_CHARS, MAX_LINE_CHARS, Printed};
use fanlight::cli::{What, checked, shown};
use fanlight::files::format::{read, write};
use fanlight::lang::{Lang, Tongue};
use fanlight::model::{Line, is_forbidden};
use proptest::prelude::*;

use crate::support::files::{A, V1, two_actors};
use crate::support::maps;

fn everything_printed(path: &Path, bytes: &[u8], lang: &Lang) -> Vec<(Printed, bool)> {
    let read = read(bytes);
    let insight = What::Insight { target: None };
    let sought = What::Insight { target: Some("\u{1b}[2J\u{202e}a".to_owned()) };
    let mut all = vec![(checked(path, &read, lang), false)];
    for what in [What::Summary, insight, sought] {
        for json in [false, true] {
            all.push((shown(path, &read, &what, json, lang), json));
        }
    }
    all
}

/// Holds what every print must hold.
#[track_caller]
fn assert_harmless(path: &Path, bytes: &[u8]) {
    for lang in Tongue::ALL.map(Lang::new) {
        for (Printed { out, err, .. }, is_json) in everything_printed(path, bytes, &lang) {
            for text in [&out, &err] {
                let bad = text.chars().find(|&c| c != '\n' && is_forbidden(c, Line::Single));
                assert_eq!(bad, None, "{text:?}");
            }
            let longest = |text: &str| text.lines().map(|line| line.chars().count()).max().unwrap_or_default();
            assert!(longest(&err) <= MAX_LINE_CHARS && (is_json || longest(&out) <= MAX_LINE_CHARS));
            if is_json && !out.is_empty() {
                serde_json::from_str::<serde_json::Value>(&out).unwrap();
            }
        }
    }
}

const STEERING: &str = "\u{1b}[31m\u{7}\r\u{8}\u{9b}2J\u{202e}\u{2066}\u{2028}\u{feff}\u{7f}";

#[test]
fn a_hostile_path_name_field_and_value_steer_no_terminal() {
    let hostile = PathBuf::from(format!("maps/{STEERING}\n.ron"));
    let named = two_actors("influence: 70", "").replace("Ana", STEERING);
    let field = V1.replace("contact:", &format!("{STEERING}:"));
    let value = V1.replace("Institution", "Institution\u{1b}[2J");
    let text = V1.replace("Lina", STEERING);
    for source in [named, field, value, text, STEERING.to_owned(), format!("(format: \"{STEERING}\", version: 1)")] {
        assert_harmless(&hostile, source.as_bytes());
    }
}

#[test]
fn a_fault_is_one_short_line_and_so_many_are_told() {
    let lang = Lang::new(Tongue::English);
    let long = two_actors("influence: 70", "").replace("Ana", &"An".repeat(4_000));
    let said = checked(Path::new("map.ron"), &read(long.as_bytes()), &lang).out;
    let line = said.lines().next().unwrap();
    assert!(line.chars().count() <= MAX_FAULT_CHARS, "{line}");
    assert!(line.contains('…') && line.starts_with("map.ron:4:") && line.ends_with("5 is used."), "{line}");
    let actor = |number: usize| format!("(id: \"{number:032x}\", name: \"N{number}\", influence: 70)");
    let actors: Vec<_> = (1..=7_000).map(actor).collect();
    let many = format!("(format: \"spectrum-of-allies\", version: 1, actors: [{}])", actors.join(",\n"));
    let printed = checked(Path::new("map.ron"), &read(many.as_bytes()), &lang);
    assert_eq!(printed.out.lines().count(), MAX_FAULTS + 1);
    assert_eq!(printed.out.lines().last(), Some("map.ron: And 6,900 more problems.".replace(',', "").as_str()));
    assert_eq!(printed.code, 1);
}

proptest! {
    #[test]
    fn any_bytes_print_nothing_that_steers_a_terminal(
        bytes in prop::collection::vec(any::<u8>(), 0..200), cut in 0..V1.len(), from in 0..V1.len()
    ) {
        assert_harmless(Path::new("a.ron"), &bytes);
        let spliced = [&V1.as_bytes()[..cut], &bytes, &V1.as_bytes()[from..]].concat();
        assert_harmless(Path::new("a.ron"), &spliced);
    }

    #[test]
    fn any_map_and_any_texts_in_it_print_nothing_that_steers_a_terminal(
        map in maps::map(), chars in prop::collection::vec(maps::any_char(), 0..40)
    ) {
        assert_harmless(Path::new("a.ron"), write(&map).unwrap().as_bytes());
        let escaped: String = chars.iter().map(|c| c.escape_unicode().to_string()).collect();
        assert_harmless(Path::new("a.ron"), V1.replace("Lina", &escaped).replace("works-with", &escaped).as_bytes());
    }
}

fn fanlight(arguments: &[&str], language: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_fanlight"));
    command.args(arguments).env("LANGUAGE", language).env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY");
    command.output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn help_and_what_is_wrong_with_arguments_are_in_the_language_of_the_system() {
    for arguments in [&["--help"][..], &["help"], &["help", "check"], &["show", "--help"], &["check", "-h"]] {
        let (english, spanish) = (fanlight(arguments, "en"), fanlight(arguments, "es"));
        assert_eq!((english.status.code(), spanish.status.code()), (Some(0), Some(0)));
        let (english, spanish) = (text(&english.stdout), text(&spanish.stdout));
        assert!(english.contains("Usage: fanlight") && spanish.contains("Uso: fanlight"), "{english}{spanish}");
        // A line of both can only be a name of a command or an option.
        let words = |text: &str| {
            text.lines().map(str::trim).filter(|line| line.contains(' ')).map(str::to_owned).collect::<Vec<_>>()
        };
        let both: Vec<_> = words(&english).into_iter().filter(|line| words(&spanish).contains(line)).collect();
        assert_eq!(both, Vec::<String>::new());
    }
    for arguments in [
        &["--nonsense"][..],
        &["check"],
        &["show"],
        &["show", "a.ron", "--target"],
        &["show", "a.ron", "--target", "x"],
        &["show", "a.ron", "b.ron"],
        &["show", "--json=yes", "a.ron"],
        &["a.ron", "b.ron"],
        &["a.ron", "check", "b.ron"],
        &["chek", "a.ron", "b.ron"],
        &["--\u{1b}[2J"],
    ] {
        let (english, spanish) = (fanlight(arguments, "en"), fanlight(arguments, "es"));
        assert_eq!((english.status.code(), spanish.status.code()), (Some(2), Some(2)), "{arguments:?}");
        assert!(text(&english.stdout).is_empty() && !english.stderr.contains(&0x1b));
        let (english, spanish) = (text(&english.stderr), text(&spanish.stderr));
        let of = ["check ", "show "].into_iter().find(|of| of.trim() == arguments[0]).unwrap_or_default();
        assert!(spanish.contains(&format!("«fanlight {of}--help» dice cuáles hay.")), "{spanish}");
        assert!(english.lines().all(|line| spanish.lines().all(|other| line != other)), "{english}{spanish}");
        for word in ["error:", "Usage", "required", "tip:", "unexpected"] {
            assert!(!spanish.contains(word), "{spanish}");
        }
    }
    assert!(text(&fanlight(&["--version"], "es").stdout).starts_with("fanlight 0."));
    assert!(text(&fanlight(&["check"], "es").stderr).contains("<MAPA>"));
}

#[test]
#[cfg(target_os = "linux")]
fn an_answer_that_cannot_be_written_ends_with_4_and_a_closed_pipe_does_so_quietly() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("map.ron");
    std::fs::File::create(&path).unwrap().write_all(two_actors(&format!("part_of: \"{A}\""), "").as_bytes()).unwrap();
    let path = path.to_str().unwrap();
    for arguments in [&["check", path][..], &["show", path], &["show", path, "--json"], &["--help"]] {
        let into = |output: Stdio| {
            let mut command = Command::new(env!("CARGO_BIN_EXE_fanlight"));
            command.args(arguments).env("LANGUAGE", "es").stdout(output).stderr(Stdio::piped()).output().unwrap()
        };
        let full = into(std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap().into());
        assert_eq!(full.status.code(), Some(4), "{arguments:?}");
        assert!(text(&full.stderr).contains("el disco está lleno"), "{}", text(&full.stderr));
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let closed = into(writer.into());
        assert_eq!(closed.status.code(), Some(4), "{arguments:?}");
        assert!(!text(&closed.stderr).contains("No se pudo escribir"));
    }
}
