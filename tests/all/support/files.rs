//! Files with faults in them, and what reading them gives.

use fanlight::files::format::{Loaded, read};
use fanlight::files::{Place, Refusal};
use fanlight::lang::{Lang, Message, Tongue};

/// The golden file of version 1, with every field in use.
pub const V1: &str = include_str!("../../old_files/v1.ron");

/// Two actors' ids and a relationship's, for files written by hand.
pub const A: &str = "0000000000000000000000000000000a";
/// See [`A`].
pub const B: &str = "0000000000000000000000000000000b";

/// A file of version 1 with these further fields.
pub fn file(fields: &str) -> String {
    format!("(format: \"spectrum-of-allies\", version: 1, id: \"{A}\",\n{fields})")
}

/// A file with the actors `A` and `B`, the first with these further fields, and these relationships.
pub fn two_actors(fields: &str, relationships: &str) -> String {
    file(&format!(
        "kinds: [(id: \"k\", label: \"knows\")],\nactors: [\n(id: \"{A}\", name: \"Ana\", {fields}),\n(id: \"{B}\", \
         name: \"Ben\"),\n],\nrelationships: [\n{relationships}]"
    ))
}

/// The file read, which must be possible.
pub fn loaded(bytes: impl AsRef<[u8]>) -> Loaded {
    let loaded = read(bytes.as_ref()).unwrap_or_else(|refusal| panic!("refused: {}", in_english(&refusal.message)));
    assert_eq!(loaded.map.problems(), []);
    for finding in &loaded.findings {
        assert_said_in_every_language(&finding.message);
    }
    loaded
}

/// The refusal of a file, which must be refused.
pub fn refused(bytes: impl AsRef<[u8]>) -> Refusal {
    let refusal = read(bytes.as_ref()).expect_err("the file should have been refused");
    assert_said_in_every_language(&refusal.message);
    assert_said_in_every_language(&refusal.remedy);
    refusal
}

/// What was found in a file: the line, the column and the message's id of each finding.
pub fn findings(source: &str) -> Vec<(usize, usize, String)> {
    let found = loaded(source).findings.into_iter();
    found.map(|f| (f.line.unwrap_or(0), f.column.unwrap_or(0), f.message.id.into_owned())).collect()
}

/// The file must load with one finding of this id, at the first place where `at` stands.
pub fn check_mended(source: &str, id: &str, at: &str) -> Loaded {
    let (line, column) = place_of(source, at);
    assert_eq!(findings(source), [(line, column, id.to_owned())], "in\n{source}");
    loaded(source)
}

/// The file must be refused with this id, at the first place where `at` stands, and show that line.
pub fn check_refused(source: &str, id: &str, at: &str) {
    let refusal = refused(source);
    let place = refusal.place.as_deref();
    assert_eq!((&*refusal.message.id, place.map(|p| (p.line, p.column))), (id, Some(place_of(source, at))));
    let shown = place.map_or("", |Place { excerpt, before, .. }| {
        excerpt.char_indices().nth(*before).map_or("", |(start, _)| &excerpt[start..])
    });
    let first_line = at.lines().next().unwrap_or_default();
    assert!(shown.starts_with(first_line.trim_end()), "{shown:?} should begin with {at:?}");
}

/// The file must be refused as a whole, with this id.
pub fn check_refused_whole(bytes: impl AsRef<[u8]>, id: &str) {
    let refusal = refused(bytes);
    assert_eq!((&*refusal.message.id, refusal.place), (id, None));
}

pub fn place_of(source: &str, at: &str) -> (usize, usize) {
    let before = &source[..source.find(at).unwrap_or_else(|| panic!("{at:?} should stand in\n{source}"))];
    let column = before.chars().rev().take_while(|&c| c != '\n').count() + 1;
    (before.matches('\n').count() + 1, column)
}

fn in_english(message: &Message) -> String {
    Lang::new(Tongue::English).say(message)
}

fn assert_said_in_every_language(message: &Message) {
    for tongue in Tongue::ALL {
        let lang = Lang::new(tongue);
        assert!(lang.has(&message.id), "{} has no {}", tongue.tag(), message.id);
        let said = lang.say(message);
        assert!(!said.contains("{$"), "{} lacks a value: {said}", message.id);
    }
}
