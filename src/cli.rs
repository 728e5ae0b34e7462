//! The command line: the same maps without a window. Opens none itself, and needs neither display nor OpenGL.

use std::collections::HashMap;
use std::ffi::OsString;
use std::fmt::{self, Write as _};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::files::format::{Loaded, read};
use crate::files::{Refusal, open};
use crate::lang::{Lang, Message, Tongue};
use crate::model::{KindId, Map, Wedge};

/// What the program is to do after its arguments were read.
#[derive(Debug, PartialEq)]
pub enum Start {
    /// Open the window, with this map if one was named.
    Window(Option<PathBuf>),
    /// Nothing more: what was asked for has been printed.
    Done(ExitCode),
}

/// Map who stands where on a demand: allies, opposition, and everyone between.
#[derive(Debug, Parser)]
#[command(name = "fanlight", version, args_conflicts_with_subcommands = true)]
struct Arguments {
    /// The map to open; without one, the start screen is shown
    map: Option<PathBuf>,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Print every problem of maps; ends with 0 (none), 1 (can be mended) or 2 (a file cannot be used)
    Check {
        /// The maps to check
        #[arg(required = true)]
        maps: Vec<PathBuf>,
    },
    /// Print a summary of a map
    Show {
        /// The map to show
        map: PathBuf,
        /// As one JSON object
        #[arg(long)]
        json: bool,
    },
}

/// All is well.
const CLEAN: u8 = 0;
/// Something was, or can be, mended.
const MENDED: u8 = 1;
/// A file cannot be used.
const UNUSABLE: u8 = 2;

/// Reads the arguments (the first is the program's name), and does what can be done without a window.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> Start {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(error) => {
            // Where not even that can be printed, there is nobody to tell.
            drop(error.print());
            return Start::Done(ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(UNUSABLE)));
        }
    };
    let lang = Lang::new(Tongue::of_system());
    match arguments.command {
        None => Start::Window(arguments.map),
        Some(Command::Check { maps }) => {
            let worst = maps.iter().map(|path| check(path, &lang)).max().unwrap_or(CLEAN);
            Start::Done(ExitCode::from(worst))
        }
        Some(Command::Show { map, json }) => Start::Done(ExitCode::from(show(&map, json, &lang))),
    }
}

fn check(path: &Path, lang: &Lang) -> u8 {
    match load(path) {
        Ok(loaded) => {
            print(&findings(path, &loaded, lang));
            if loaded.findings.is_empty() { CLEAN } else { MENDED }
        }
        Err(refusal) => {
            print(&refused(path, &refusal, lang));
            UNUSABLE
        }
    }
}

fn show(path: &Path, json: bool, lang: &Lang) -> u8 {
    match load(path) {
        Ok(loaded) => {
            complain(&findings(path, &loaded, lang));
            let summary = Summary::of(&loaded, lang);
            print(&if json { summary.to_json() } else { summary.to_text(&loaded.map, lang) });
            CLEAN
        }
        Err(refusal) => {
            complain(&refused(path, &refusal, lang));
            UNUSABLE
        }
    }
}

fn load(path: &Path) -> Result<Loaded, Refusal> {
    read(&open(path)?)
}

/// To standard output; a reader that has gone away, as `head` does, is no fault.
fn print(text: &str) {
    drop(std::io::stdout().lock().write_all(text.as_bytes()));
}

/// Prints to the standard error.
pub fn complain(text: &str) {
    drop(std::io::stderr().lock().write_all(text.as_bytes()));
}

/// `file:line:column`, as far as it is known.
struct Spot<'a>(&'a Path, Option<usize>, Option<usize>);

impl fmt::Display for Spot<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.display())?;
        for number in [self.1, self.2].into_iter().flatten() {
            write!(f, ":{number}")?;
        }
        Ok(())
    }
}

fn findings(path: &Path, loaded: &Loaded, lang: &Lang) -> String {
    let mut text = String::new();
    for finding in &loaded.findings {
        let spot = Spot(path, finding.line, finding.column);
        push_line(&mut text, format_args!("{spot}: {}", lang.say(&finding.message)));
    }
    text
}

fn refused(path: &Path, refusal: &Refusal, lang: &Lang) -> String {
    let mut text = String::new();
    let place = refusal.place.as_deref();
    let spot = Spot(path, place.map(|place| place.line), place.map(|place| place.column));
    push_line(&mut text, format_args!("{spot}: {}", lang.say(&refusal.message)));
    if let Some(place) = place {
        push_line(&mut text, format_args!("    {}", place.excerpt));
        push_line(&mut text, format_args!("    {}^", " ".repeat(place.before)));
    }
    push_line(&mut text, format_args!("    {}", lang.say(&refusal.remedy)));
    text
}

fn push_line(text: &mut String, line: fmt::Arguments<'_>) {
    // Writing to a string does not fail.
    let _ = writeln!(text, "{line}");
}

/// What `show` tells of a map; its fields are the JSON's, in order.
#[derive(serde::Serialize)]
struct Summary<'a> {
    title: &'a str,
    demand: &'a str,
    version: u32,
    actors: usize,
    unplaced: usize,
    wedges: Vec<WedgeSummary>,
    relationships: usize,
    kinds: Vec<KindSummary<'a>>,
    snapshots: usize,
    confidential: Confidential,
}

#[derive(serde::Serialize)]
struct WedgeSummary {
    wedge: Wedge,
    label: String,
    actors: usize,
    /// The sum over those whose influence was judged.
    influence: usize,
}

#[derive(serde::Serialize)]
struct KindSummary<'a> {
    id: &'a str,
    label: &'a str,
    relationships: usize,
}

#[derive(serde::Serialize)]
struct Confidential {
    actors: usize,
    relationships: usize,
}

impl<'a> Summary<'a> {
    fn of(loaded: &'a Loaded, lang: &Lang) -> Self {
        let map = &loaded.map;
        let head = map.head();
        let mut of_kind: HashMap<&KindId, usize> = HashMap::new();
        for relationship in map.relationships() {
            *of_kind.entry(&relationship.kind).or_default() += 1;
        }
        let kinds = head.kinds.iter().map(|kind| KindSummary {
            id: kind.id.as_str(),
            label: &kind.label,
            relationships: of_kind.get(&kind.id).copied().unwrap_or_default(),
        });
        Self {
            title: &head.title,
            demand: &head.demand,
            version: loaded.version,
            actors: map.actor_count(),
            unplaced: map.actors().filter(|actor| actor.placement.is_none()).count(),
            wedges: Wedge::ALL.into_iter().map(|wedge| WedgeSummary::of(wedge, map, lang)).collect(),
            relationships: map.relationship_count(),
            kinds: kinds.collect(),
            snapshots: map.snapshots().len(),
            confidential: Confidential {
                actors: map.actors().filter(|actor| actor.confidential).count(),
                relationships: map.relationships().filter(|relationship| relationship.confidential).count(),
            },
        }
    }

    fn to_json(&self) -> String {
        // Texts and counts always have a JSON form.
        let mut json = serde_json::to_string(self).unwrap_or_default();
        json.push('\n');
        json
    }

    fn to_text(&self, map: &Map, lang: &Lang) -> String {
        let mut text = String::new();
        let mut line = |indent: &str, message: Message| {
            push_line(&mut text, format_args!("{indent}{}", lang.say(&message)));
        };
        let title = if self.title.is_empty() { lang.text("cli-untitled") } else { self.title.to_owned() };
        line("", Message::new("cli-title").with("title", title));
        if !self.demand.is_empty() {
            line("", Message::new("cli-demand").with("demand", self.demand));
        }
        if !map.head().place.is_empty() {
            line("", Message::new("cli-place").with("place", map.head().place.as_str()));
        }
        line("", Message::new("cli-actors").with("count", self.actors));
        for wedge in &self.wedges {
            let message = Message::new("cli-wedge").with("label", wedge.label.as_str()).with("actors", wedge.actors);
            line("  ", message.with("influence", wedge.influence));
        }
        line("  ", Message::new("cli-unplaced").with("actors", self.unplaced));
        line("", Message::new("cli-relationships").with("count", self.relationships));
        for kind in &self.kinds {
            line("  ", Message::new("cli-kind").with("label", kind.label).with("relationships", kind.relationships));
        }
        line("", Message::new("cli-snapshots").with("count", self.snapshots));
        for snapshot in map.snapshots().iter() {
            let message = Message::new("cli-snapshot").with("date", snapshot.date.as_str());
            line("  ", message.with("label", snapshot.label.as_str()));
        }
        let Confidential { actors, relationships } = self.confidential;
        if actors + relationships > 0 {
            line("", Message::new("cli-confidential").with("actors", actors).with("relationships", relationships));
        }
        text
    }
}

impl WedgeSummary {
    fn of(wedge: Wedge, map: &Map, lang: &Lang) -> Self {
        let own = map.head().labels.of(wedge);
        let label = if own.is_empty() { lang.text(wedge.text_id()) } else { own.to_owned() };
        let inside = || map.actors().filter(|actor| actor.wedge() == Some(wedge));
        let influence = inside().filter_map(|actor| actor.influence).map(|influence| usize::from(influence.value()));
        Self { wedge, label, actors: inside().count(), influence: influence.sum() }
    }
}
