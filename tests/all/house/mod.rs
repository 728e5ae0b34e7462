//! The house itself: which floor uses which, and that every text exists in every language.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use fanlight::lang::{Lang, Tongue};

use self::imports::Imports;

mod imports;

/// The floors from the top; a floor uses only those before it.
const FLOORS: [&str; 12] =
    ["lang", "model", "audience", "edit", "analysis", "layout", "picture", "files", "exchange", "ui", "app", "cli"];

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn source_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// Sources with the floor each belongs to; the crate's own two files belong to none.
fn by_floor() -> Vec<(&'static str, PathBuf, String)> {
    let root = source_folder();
    sources(&root)
        .into_iter()
        .filter_map(|path| {
            let relative = path.strip_prefix(&root).unwrap().to_string_lossy().into_owned();
            let first = relative.split(['/', '\\']).next().unwrap().trim_end_matches(".rs").to_owned();
            let floor = FLOORS.into_iter().find(|floor| *floor == first)?;
            let text = fs::read_to_string(&path).unwrap();
            Some((floor, path, text))
        })
        .collect()
}

fn rank(floor: &str) -> usize {
    FLOORS.iter().position(|known| *known == floor).unwrap()
}

/// The rooms of two floors, likewise.
const ROOMS: [(&str, &[&str]); 2] = [
    ("ui", &["toolkit", "action", "words", "asking", "room", "views", "over", "panels"]),
    ("app", &["stage", "background", "state", "doing", "filing", "presenting", "desk", "keys", "frame", "window"]),
];

#[test]
fn imports_run_one_way_down_the_house() {
    let imports = Imports::read(&source_folder());
    for (module, uses) in &imports.uses {
        let Some(floor) = module.first() else { continue };
        for used in uses.iter().filter(|used| !used.is_empty()) {
            assert!(rank(&used[0]) <= rank(floor), "{} uses {}", imports.files[module], imports.files[used]);
        }
    }
}

#[test]
fn within_the_window_imports_run_one_way_from_room_to_room() {
    let imports = Imports::read(&source_folder());
    for (floor, rooms) in ROOMS {
        let place = |module: &[String]| rooms.iter().position(|room| module.get(1).is_some_and(|name| name == room));
        for (module, uses) in imports.uses.iter().filter(|(module, _)| module.first().is_some_and(|name| name == floor))
        {
            assert!(module.len() == 1 || place(module).is_some(), "{} is in no room", imports.files[module]);
            let Some(room) = place(module) else { continue };
            for used in uses.iter().filter(|used| used.first().is_some_and(|name| name == floor)) {
                let is_below = place(used).is_none_or(|other| other <= room);
                assert!(is_below, "{} uses {}", imports.files[module], imports.files[used]);
            }
        }
    }
}

#[test]
fn no_panel_knows_another() {
    let imports = Imports::read(&source_folder());
    let panel = |module: &[String]| match module {
        [ui, panels, panel, ..] if ui == "ui" && panels == "panels" => Some(panel.clone()),
        _ => None,
    };
    for (module, uses) in imports.uses.iter().filter(|(module, _)| panel(module).is_some()) {
        for used in uses.iter().filter(|used| panel(used).is_some()) {
            assert_eq!(panel(module), panel(used), "{} uses {}", imports.files[module], imports.files[used]);
        }
    }
}

#[test]
fn no_files_use_each_other_in_a_circle() {
    assert_eq!(Imports::read(&source_folder()).circles(), Vec::<Vec<&str>>::new());
}

#[test]
fn the_toolkit_and_the_disk_keep_to_their_floors() {
    for (floor, path, text) in by_floor() {
        let code: String = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
        if !matches!(floor, "ui" | "app") {
            assert!(!code.contains("egui::"), "{} uses egui", path.display());
        }
        if !matches!(floor, "files" | "app" | "cli") {
            for word in ["std::fs", "std::net", "SystemTime", "Instant::now", "File::open"] {
                assert!(!code.contains(word), "{} uses {word}", path.display());
            }
        }
        assert!(!code.contains("std::net"), "{} reaches for the network", path.display());
    }
}

#[test]
fn every_file_says_what_it_is() {
    for path in sources(&source_folder()) {
        assert!(fs::read_to_string(&path).unwrap().starts_with("//! "), "{}", path.display());
    }
}

fn keys(tongue: Tongue) -> Vec<String> {
    let lines = tongue.source().lines();
    lines
        .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
        .filter_map(|line| line.split_once(" ="))
        .map(|(key, _)| key.to_owned())
        .collect()
}

#[test]
fn all_languages_have_the_same_texts_and_each_once() {
    let english: BTreeSet<String> = keys(Tongue::English).into_iter().collect();
    for tongue in Tongue::ALL {
        let all = keys(tongue);
        let each: BTreeSet<String> = all.iter().cloned().collect();
        assert_eq!(all.len(), each.len(), "{tongue:?} has a text twice");
        assert_eq!(each, english, "{tongue:?}");
        let lang = Lang::new(tongue);
        for key in &all {
            assert!(lang.has(key), "{tongue:?}: {key} cannot be read");
        }
    }
}

#[test]
fn the_same_values_are_put_into_each_text_in_every_language() {
    let values = |tongue: Tongue| -> Vec<(String, BTreeSet<String>)> {
        let mut found: Vec<(String, BTreeSet<String>)> = Vec::new();
        for line in tongue.source().lines() {
            if line.starts_with(|c: char| c.is_ascii_lowercase()) {
                found.push((line.split_once(" =").unwrap().0.to_owned(), BTreeSet::new()));
            }
            let Some((_, set)) = found.last_mut() else { continue };
            for part in line.split("{ $").skip(1) {
                set.insert(part.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect());
            }
        }
        found.sort();
        found
    };
    assert_eq!(values(Tongue::English), values(Tongue::Spanish));
}

#[test]
fn every_text_that_is_asked_for_exists_and_every_text_is_asked_for() {
    let english: BTreeSet<String> = keys(Tongue::English).into_iter().collect();
    let code: String = sources(&source_folder()).iter().map(|path| fs::read_to_string(path).unwrap()).collect();
    for key in &english {
        let is_named = code.contains(&format!("\"{key}\""));
        // Some ids are made of a stem and a word: `step-move`, `cmd-open-tip`.
        let stem_is_named = key.match_indices('-').any(|(at, _)| {
            code.contains(&format!("\"{}-{{", &key[..at])) || code.contains(&format!("\"{}\"", &key[..at]))
        });
        assert!(is_named || stem_is_named, "nobody asks for {key}");
    }
    for asking in ["Message::new(\"", ".text(\""] {
        for (at, _) in code.match_indices(asking) {
            let key = code[at + asking.len()..].split('"').next().unwrap();
            assert!(english.contains(key), "{key} is asked for and does not exist");
        }
    }
}
