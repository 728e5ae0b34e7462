//! What is said of a file that is refused: what it is instead, where it goes wrong and what helps, in every language.
//! Never in the parser's words, never with signs that act on a terminal, and never at any length.

use fanlight::files::{self, Cause, Refusal};
use fanlight::lang::{Lang, Message, Tongue};
use fanlight::model::{Line, is_forbidden};

use crate::support::files::{A, B, V1, file, loaded, refused, two_actors};

/// What no message for people says: words of the parser and of the programming language.
const PARSERS_WORDS: [&str; 12] = [
    "identifier",
    "struct",
    "Expected",
    "expected",
    "Unexpected",
    "std",
    "enum",
    "variant",
    "invalid",
    "Unknown",
    "(os error",
    "`",
];

/// Its message and its remedy in a language.
fn said(refusal: &Refusal, lang: &Lang) -> String {
    format!("{}\n{}", lang.say(&refusal.message), lang.say(&refusal.remedy))
}

/// The refusal must say these things, in English and in Spanish, and nothing that is not meant for people.
fn check(refusal: &Refusal, english: &[&str], spanish: &[&str]) {
    for (tongue, wanted) in [(Tongue::English, english), (Tongue::Spanish, spanish)] {
        let said = said(refusal, &Lang::new(tongue));
        for words in wanted {
            assert!(said.contains(words), "{words:?} should be said in {said:?}");
        }
        check_for_people(&said);
    }
    let excerpt = refusal.place.as_ref().map_or("", |place| &place.excerpt);
    assert!(excerpt.chars().count() <= 120 && !excerpt.chars().any(|c| is_forbidden(c, Line::Single)), "{excerpt:?}");
}

fn check_for_people(said: &str) {
    for word in PARSERS_WORDS {
        assert!(!said.contains(word), "{word:?} is not for people: {said:?}");
    }
    assert!(said.chars().count() < 600, "too long: {said}");
    assert!(said.lines().all(|line| !line.chars().any(|c| is_forbidden(c, Line::Single))), "{said:?}");
    assert!(said.lines().all(|line| line.ends_with('.')), "not a sentence: {said:?}");
}

/// The file is refused where `at` stands, and says so.
fn check_at(source: &str, at: &str, english: &[&str], spanish: &[&str]) {
    let refusal = refused(source);
    check(&refusal, english, spanish);
    let place = refusal.place.unwrap_or_else(|| panic!("no place: {:?}", refusal.message));
    let line = source.split('\n').nth(place.line - 1).unwrap();
    let rest: String = line.chars().skip(place.column - 1).collect();
    assert!(rest.starts_with(at), "the place should be at {at:?}, and is at {rest:?}");
    let shown: String = place.excerpt.chars().skip(place.before).collect();
    let begins: String = at.chars().take(shown.chars().count()).collect();
    assert!(shown.starts_with(&begins), "the excerpt should point at {at:?}, and does at {shown:?}");
}

/// What is given as a map is something else, and that is said.
fn check_is_no_map(bytes: impl AsRef<[u8]>, english: &str, spanish: &str) {
    let refusal = refused(bytes);
    check(&refusal, &["not a map", english], &["no es un mapa", spanish]);
    assert_eq!((refusal.place.is_none(), refusal.cause), (true, Cause::Unusable));
}

#[test]
fn a_decimal_comma_is_called_one_and_shown_with_a_point() {
    for (fields, at, with_point) in [
        ("placement: (stance: 0,345, distance: 0.7)", "0,345", "0.345"),
        ("placement: (stance: 0.3, distance: 0,7)", "0,7", "0.7"),
        ("placement: (\nstance: 0,3,\ndistance: 0,7\n)", "0,3", "0.3"),
        ("pin: (x: 3.5, y: -1,25)", "-1,25", "-1.25"),
    ] {
        check_at(&two_actors(fields, ""), at, &["comma", with_point], &["coma", with_point]);
    }
    check_at(&two_actors("influence: 3,5", ""), "3,5", &["comma", "whole number"], &["coma", "entero"]);
}

#[test]
fn values_that_exist_are_listed_where_one_is_wrong() {
    let actor = "Person, Group, Organisation, Institution";
    for value in ["Wizard", "institution", "\"Institution\"", "3", "in-stitution", "“Group”"] {
        check_at(&two_actors(&format!("kind: {value}"), ""), value, &[actor], &[actor]);
    }
    for (fields, at, known) in [
        (
            "wanted: \"ActiveAllies\"",
            "\"Active",
            "ActiveAllies, PassiveAllies, Neutral, PassiveOpposition, ActiveOpposition",
        ),
        ("wanted: Some(3)", "3", "Neutral"),
        ("confidence: 2", "2", "Likely"),
        ("confidential: yes", "yes", "true"),
    ] {
        check_at(&two_actors(fields, ""), at, &[known], &[known]);
    }
    for (fields, at, known) in [("sign: \"-\"", "\"-\"", "Supports, Strains"), ("dash: dotted", "dotted", "Solid")] {
        check_at(&file(&format!("kinds: [(id: \"k\", label: \"k\", {fields})]")), at, &[known], &[known]);
    }
}

#[test]
fn what_is_no_field_is_said_and_those_that_exist_are_listed() {
    check_at(&two_actors("kontact: \"x\"", ""), "kontact", &["kontact", "contact, "], &["kontact", "contact, "]);
    for field in ["code-name: \"x\"", "\"notes\": \"x\"", "1: \"x\""] {
        check_at(&two_actors(field, ""), field, &["name of a field"], &["nombre de un campo"]);
    }
}

#[test]
fn what_word_processors_and_people_make_of_texts_is_told_from_other_faults() {
    check_at(&two_actors("notes: “Hello”", ""), "“Hello", &["straight quotes"], &["comillas rectas"]);
    check_at(&two_actors("notes: 'Hello'", ""), "'Hello", &["straight quotes"], &["comillas rectas"]);
    check_at(&two_actors("notes: \"the \"big\" one\"", ""), "big", &["backslash", "quote"], &["barra", "comilla"]);
    check_at(&two_actors("notes: \"C:\\maps\"", ""), "\\maps", &["backslash"], &["barra inversa"]);
    check_at(&two_actors("plan: Foo(ask: \"x\")", ""), "Foo(", &["“(”"], &["«(»"]);
    check_at(&two_actors("placement: (stance: 0.3.4)", ""), "0.3.4", &["number"], &["número"]);
    check_at(&two_actors("placement: (stance: _0.5)", ""), "_0.5", &["number"], &["número"]);
}

#[test]
fn first_lines_that_are_not_right_are_shown() {
    let map = "\n(format: \"spectrum-of-allies\", version: 1)";
    check_at(&format!("#![enable(foo)]{map}"), "foo", &["foo", "implicit_some"], &["foo", "implicit_some"]);
    check_at(&format!("#![disable(foo)]{map}"), "disable", &["implicit_some"], &["implicit_some"]);
    check_at("(format: \"spectrum-of-allies\", version: \"1\")", "\"1\"", &["whole number"], &["número entero"]);
}

#[test]
fn an_id_that_is_none_is_repeated() {
    check_at(&file("actors: [\n(id: \"the mayor\", name: \"x\")]"), "the mayor", &["“the mayor”"], &["«the mayor»"]);
}

#[test]
fn other_programs_files_are_no_maps_and_it_is_said_what_they_are() {
    check_is_no_map("name,stance\nAna,0.3\nBen,0.5\n", "spreadsheet", "hoja de cálculo");
    check_is_no_map("name;stance\r\nAna;0,3\r\n\r\n\"Ben; and co\";0,5\r\n", "Add actors", "Añadir actores");
    check_is_no_map("\u{FEFF}name\tstance\nAna\t0.3", "CSV", "CSV");
    check_is_no_map(b"nombre;lugar\nPe\xF1a;Le\xF3n\n", "spreadsheet", "hoja de cálculo");
    check_is_no_map("{\"title\": \"a map\"}", "JSON", "JSON");
    check_is_no_map("\n[1, 2, 3]", "JSON", "JSON");
    check_is_no_map("[\n  {\"id\": 1},", "JSON", "JSON");
    check_is_no_map("{\\rtf1\\ansi Hello\\par}", "RTF", "RTF");
    check_is_no_map("# Moves\n\n- Ana\n", "Markdown", "Markdown");
    check_is_no_map("Who\n\n| Actor | Stance |\n|---|---|\n", "Markdown", "Markdown");
    check_is_no_map("<!doctype html>\n<html></html>", "web page", "página web");
    check_is_no_map("%PDF-1.7\n", "PDF", "PDF");
    check_is_no_map("Dear Ana,\nthe meeting is at five, as ever.\n", "other text", "otro texto");
    check_is_no_map("name = Ana", "other text", "otro texto");
    check_is_no_map(b"\x89PNG\r\n\x1A\n\x00\x00", "picture", "imagen");
    check_is_no_map(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\x00\x00", "spreadsheet", "hoja de cálculo");
    check_is_no_map(b"PK\x03\x04\x14\x00\x00\x00[Content_Types].xml", "spreadsheet", "hoja de cálculo");
    check_is_no_map(b"PK\x03\x04\x14\x00\x00\x00maps/beach.ron", "ZIP", "ZIP");
    check_is_no_map("(format: \"shopping-list\", version: 1)", "shopping-list", "shopping-list");
}

#[test]
fn a_map_that_begins_with_comments_or_a_name_is_a_map() {
    let map = V1.strip_prefix("#![enable(implicit_some)]\n").unwrap();
    for start in
        ["// a remark, and more\n", "/* a remark */\n", "#![enable(implicit_some)] // so\n", "Map", "\n\n Map "]
    {
        assert_eq!(loaded(format!("{start}{map}")).map, loaded(V1).map, "{start:?}");
    }
}

#[test]
fn a_sealed_file_and_a_missing_one_are_told_apart_by_more_than_words() {
    let sealed = refused(b"age-encryption.org/v1\n-> X25519 abc");
    assert_eq!(sealed.cause, Cause::Sealed);
    check(&sealed, &["sealed"], &["sellado"]);
    let folder = tempfile::tempdir().unwrap();
    for path in ["nowhere.ron", "nowhere/map.ron", "nul\0.ron", &"x".repeat(300)] {
        let missing = files::open(&folder.path().join(path)).unwrap_err();
        assert_eq!(missing.cause, Cause::Missing, "{path}");
        check(&missing, &["no such file"], &["No existe"]);
    }
    assert_eq!(files::open(folder.path()).unwrap_err().cause, Cause::Unusable);
}

#[test]
fn a_name_of_ten_thousand_characters_is_never_repeated_whole() {
    let long = "x".repeat(10_000);
    for source in [
        file(&format!("actors: [\n(id: \"{A}\", name: \"{long}\", kind: Wizard)]")),
        two_actors(&format!("kind: {long}"), ""),
        two_actors(&format!("{long}: 1"), ""),
        two_actors(&format!("wanted: \"{long}\""), ""),
        two_actors(&format!("placement: (stance: 0,{})", "3".repeat(10_000)), ""),
        file(&format!("actors: [(id: \"{long}\", name: \"x\")]")),
        format!("(format: \"{long}\", version: 1)"),
        format!("#![enable({long})]\n(format: \"spectrum-of-allies\", version: 1)"),
    ] {
        check(&refused(&source), &[], &[]);
    }
    let names = format!("(id: \"{A}\", name: \"{long}\", influence: 9, placement: (stance: 7))");
    let others =
        format!("(id: \"{A}\", name: \"{long}\", notes: \"another\"), (id: \"{B}\", name: \"y{}\")", &long[1..]);
    let ties = format!("(id: \"{A}\", from: \"{A}\", to: \"{B}\", kind: \"{long}\")");
    let again = format!("(id: \"{A}\", from: \"{B}\", to: \"{A}\", kind: \"{long}\")");
    let ext = format!("{{\"{long}\": 1, \"{long}\": 2}}");
    let mended = loaded(file(&format!(
        "actors: [{names}, {others}], relationships: [{ties}, {again}], ext: {ext}, snapshots: [(label: \"{long}\", \
         influence: {{\"{A}\": 9, \"{A}\": 9}})]"
    )));
    assert!(mended.findings.len() >= 7, "{:?}", mended.findings.len());
    for finding in &mended.findings {
        check_message(&finding.message);
    }
}

fn check_message(message: &Message) {
    for tongue in Tongue::ALL {
        let said = Lang::new(tongue).say(message);
        assert!(said.chars().count() < 300, "too long: {said}");
        assert!(!said.chars().any(|c| is_forbidden(c, Line::Single)), "{said:?}");
    }
}

#[test]
fn control_characters_of_a_hostile_file_reach_no_message() {
    let evil = "a\u{1b}[2Jb\u{7}\r\u{202e}c\u{9b}31m";
    for source in [
        format!("(format: \"{evil}\", version: 1)"),
        file(&format!("actors: [(id: \"{evil}\", name: \"x\")]")),
        two_actors(&format!("notes: \"{evil}\", kind: Wizard"), ""),
        two_actors(&format!("kind: \"{evil}\""), ""),
        two_actors(&format!("kind: {evil}"), ""),
    ] {
        check(&refused(&source), &[], &[]);
    }
    let ext = format!("ext: {{\"{evil}\": 1, \"{evil}\": 2}}");
    let kind = format!("(id: \"{A}\", from: \"{A}\", to: \"{B}\", kind: \"{evil}\")");
    let mended = loaded(two_actors(&ext, &kind));
    assert!(mended.findings.len() >= 2);
    for finding in &mended.findings {
        check_message(&finding.message);
    }
}

#[test]
fn a_file_that_is_only_newer_counts_as_read_and_not_as_mended() {
    let newer = loaded(V1.replace("version: 1", "version: 7"));
    assert!(newer.read_only && !newer.is_mended());
    for (tongue, word) in [(Tongue::English, "mended"), (Tongue::Spanish, "arregl")] {
        let said = Lang::new(tongue).say(&newer.findings[0].message);
        assert!(said.contains('7') && !said.contains(word), "{said}");
    }
    assert!(loaded(two_actors("influence: 9", "")).is_mended());
}

#[test]
fn columns_count_characters_and_not_bytes() {
    check_at(&two_actors("notes: \"ñandú 海 e\u{301}\", kind: Wizard", ""), "Wizard", &["Wizard"], &["Wizard"]);
    check_at(&format!("\u{FEFF}{}", two_actors("kind: Wizard", "")), "Wizard", &[], &[]);
}

#[test]
fn no_fault_anywhere_in_a_file_is_told_in_the_parsers_words() {
    // Every sign of the golden file in turn is missing, doubled, or another one.
    let langs = Tongue::ALL.map(Lang::new);
    let mut refusals = 0;
    for (at, sign) in V1.char_indices().filter(|(_, sign)| !sign.is_alphanumeric() && !sign.is_whitespace()).step_by(5)
    {
        let (before, after) = (&V1[..at], &V1[at + sign.len_utf8()..]);
        for other in ["", &format!("{sign}{sign}"), ",", ";", "\"", "'", "(", ")", "5"] {
            if let Err(refusal) = files::format::read(format!("{before}{other}{after}").as_bytes()) {
                refusals += 1;
                for lang in &langs {
                    check_for_people(&said(&refusal, lang));
                }
            }
        }
    }
    assert!(refusals > 300, "{refusals}");
}
