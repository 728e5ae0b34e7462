//! Which file of the sources uses which, read from their text: `use` with its groups, paths in the code, and what is
//! handed on by `pub use`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// A module by its names, from the crate's root.
pub type Module = Vec<String>;

/// The files of a crate and what each uses.
pub struct Imports {
    /// Where each module's file is, from the folder of the sources.
    pub files: BTreeMap<Module, String>,
    /// The modules that each uses something of.
    pub uses: BTreeMap<Module, BTreeSet<Module>>,
}

/// A path as it is written, and whether it is in a `use`.
type Written = (Vec<String>, bool);

impl Imports {
    /// Reads all sources of a folder. What unit tests use does not count.
    pub fn read(root: &Path) -> Self {
        let mut files = BTreeMap::new();
        let mut texts = BTreeMap::new();
        for path in super::sources(root) {
            let relative = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
            let mut module: Module = relative.trim_end_matches(".rs").split('/').map(str::to_owned).collect();
            if module.last().is_some_and(|last| last == "mod") || relative == "lib.rs" {
                module.pop();
            }
            if relative != "main.rs" {
                texts.insert(module.clone(), code_of(&fs::read_to_string(&path).unwrap()));
                files.insert(module, relative);
            }
        }
        let mut handed_on: BTreeMap<(Module, String), Module> = BTreeMap::new();
        for (module, text) in &texts {
            for path in use_paths(text, true) {
                if let (Some(name), Some(of)) = (path.last().cloned(), absolute(module, &path, &files)) {
                    handed_on.insert((module.clone(), name), of);
                }
            }
        }
        let uses = texts.iter().map(|(module, text)| {
            let written = paths(text).into_iter();
            let used = written.filter_map(|(path, is_use)| {
                let is_rooted = is_use || matches!(path[0].as_str(), "crate" | "super" | "self");
                let path = absolute(module, &path, &files).filter(|_| is_rooted)?;
                defining(&path, &files, &handed_on)
            });
            (module.clone(), used.filter(|used| used != module).collect())
        });
        Self { uses: uses.collect(), files }
    }

    /// Files that use each other, directly or over others.
    pub fn circles(&self) -> Vec<Vec<&str>> {
        let reached = |from: &Module| {
            let mut reached: BTreeSet<&Module> = BTreeSet::new();
            let mut waiting: Vec<&Module> = self.uses[from].iter().collect();
            while let Some(next) = waiting.pop() {
                if reached.insert(next) {
                    waiting.extend(&self.uses[next]);
                }
            }
            reached
        };
        let all: BTreeMap<&Module, BTreeSet<&Module>> = self.uses.keys().map(|from| (from, reached(from))).collect();
        let mut circles: BTreeSet<Vec<&str>> = BTreeSet::new();
        for (from, reached) in all.iter().filter(|(from, reached)| reached.contains(*from)) {
            let circle = reached.iter().filter(|other| all[**other].contains(from));
            circles.insert(circle.map(|module| self.files[*module].as_str()).collect());
        }
        circles.into_iter().collect()
    }
}

/// The text without comments, strings, unit tests, and the places that visibilities name.
fn code_of(text: &str) -> String {
    let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
    let mut code = String::with_capacity(text.len());
    for line in text.lines() {
        code.push_str(line.split("//").next().unwrap());
        code.push('\n');
    }
    let mut out = String::with_capacity(code.len());
    let mut rest = code.as_str();
    while let Some(at) = rest.find("pub(in ") {
        out.push_str(&rest[..at]);
        out.push_str("pub");
        rest = rest[at..].split_once(')').unwrap().1;
    }
    out.push_str(rest);
    let mut is_string = false;
    let mut before = ' ';
    out.retain(|c| {
        let is_quote = c == '"' && before != '\\' && before != '\'';
        before = if before == '\\' && c == '\\' { ' ' } else { c };
        is_string ^= is_quote;
        !is_string && !is_quote
    });
    out
}

/// All statements of `use`, as the text behind the word; or those that hand on what they name.
fn use_statements(text: &str, is_handed_on: bool) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices("use ") {
        let before = text[..at].trim_end_matches([' ', '\t']);
        let is_pub = before.ends_with("pub") || before.ends_with("pub(crate)") || before.ends_with("pub(super)");
        let is_statement = is_pub || before.is_empty() || before.ends_with(['\n', ';', '}', '{']);
        if is_statement && (!is_handed_on || is_pub) {
            found.push((at, text[at + 4..].split(';').next().unwrap()));
        }
    }
    found
}

fn use_paths(text: &str, is_handed_on: bool) -> Vec<Vec<String>> {
    use_statements(text, is_handed_on).into_iter().flat_map(|(_, tree)| leaves(tree)).collect()
}

/// Every path of a tree of imports.
fn leaves(tree: &str) -> Vec<Vec<String>> {
    let tree = tree.trim();
    let Some((prefix, group)) = tree.split_once('{') else {
        let path = tree.split(" as ").next().unwrap();
        return vec![path.split("::").map(|name| name.trim().to_owned()).collect()];
    };
    let prefix: Vec<String> =
        prefix.split("::").map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect();
    let inner = &group[..group.rfind('}').unwrap()];
    let (mut depth, mut begin, mut parts) = (0, 0, Vec::new());
    for (at, c) in inner.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(&inner[begin..at]);
                begin = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&inner[begin..]);
    let parts = parts.into_iter().filter(|part| !part.trim().is_empty());
    parts.flat_map(leaves).map(|leaf| prefix.iter().cloned().chain(leaf).collect()).collect()
}

/// Every path that is written, in imports and in the code. What is only handed on is used by others.
fn paths(text: &str) -> Vec<Written> {
    let mut rest = String::with_capacity(text.len());
    let mut at = 0;
    for (start, tree) in use_statements(text, false) {
        rest.push_str(text.get(at..start).unwrap_or_default());
        at = start + 4 + tree.len();
    }
    rest.push_str(&text[at..]);
    let words: BTreeSet<&str> = rest.split(|c: char| !(c.is_alphanumeric() || c == '_')).collect();
    let handed_on = use_paths(text, true);
    let is_used =
        |path: &Vec<String>| !handed_on.contains(path) || path.last().is_some_and(|name| words.contains(name.as_str()));
    let mut found: Vec<Written> = use_paths(text, false).into_iter().filter(is_used).map(|path| (path, true)).collect();
    for word in rest.split(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':')) {
        let path: Vec<String> = word.split("::").map(str::to_owned).collect();
        if path.len() > 1 && !path[0].is_empty() {
            found.push((path, false));
        }
    }
    found
}

/// A path from the crate's root; none if it leads out of the crate.
fn absolute(module: &Module, path: &[String], files: &BTreeMap<Module, String>) -> Option<Module> {
    let mut from = match path.first()?.as_str() {
        "crate" => Module::new(),
        "self" => module.clone(),
        "super" => {
            let supers = path.iter().take_while(|name| *name == "super").count();
            let from: Module = module[..module.len().checked_sub(supers)?].to_vec();
            return Some(from.into_iter().chain(path[supers..].iter().cloned()).collect());
        }
        first => {
            let child: Module = module.iter().cloned().chain([first.to_owned()]).collect();
            return files.contains_key(&child).then(|| module.iter().chain(path).cloned().collect());
        }
    };
    from.extend(path[1..].iter().cloned());
    Some(from)
}

/// The module whose file says what stands at the end of a path.
fn defining(
    path: &Module,
    files: &BTreeMap<Module, String>,
    handed_on: &BTreeMap<(Module, String), Module>,
) -> Option<Module> {
    let mut path = path.clone();
    for _ in 0..8 {
        let length = (0..=path.len()).rev().find(|length| files.contains_key(&path[..*length]))?;
        let module = path[..length].to_vec();
        let next = path.get(length).and_then(|name| handed_on.get(&(module.clone(), name.clone())));
        match next {
            Some(of) if *of != path => path = of.iter().chain(&path[length + 1..]).cloned().collect(),
            _ => return Some(module),
        }
    }
    None
}

#[test]
fn groups_and_what_is_handed_on_are_read() {
    let tree = "super::{a::{self, B}, c as d}";
    let read: Vec<String> = leaves(tree).into_iter().map(|path| path.join("::")).collect();
    assert_eq!(read, ["super::a::self", "super::a::B", "super::c"]);
    let root = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| fs::write(root.path().join(name), text).unwrap();
    write("lib.rs", "pub mod one;\npub mod two;\npub mod three;\npub use one::Thing;\n");
    write("one.rs", "pub use crate::two::Thing;\nuse crate::three::{Other, some::more};\n");
    write("two.rs", "pub struct Thing;\nfn f() { crate::three::g(\"crate::one::h\"); }\n// crate::one\n");
    write("three.rs", "use super::one::Thing;\n");
    let imports = Imports::read(root.path());
    let used = |module: &str| -> Vec<String> {
        imports.uses[&vec![module.to_owned()]].iter().map(|used| used.join("::")).collect()
    };
    assert_eq!(used("three"), ["two"], "handed on by one");
    assert_eq!(used("two"), ["three"]);
    assert_eq!(imports.circles(), [["three.rs", "two.rs"]]);
}
