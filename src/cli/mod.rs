//! The command line: the same maps without a window. Opens none itself, and needs neither display nor OpenGL.

use std::ffi::OsString;
use std::fmt;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::SystemTime;

use clap::{Parser, Subcommand};

use crate::analysis::insight::Day;
use crate::files::format::Loaded;
use crate::files::{Refusal, document};
use crate::lang::{Lang, Tongue};
use crate::model::Map;

mod answers;
mod insight_words;
mod lines;
mod summary;
mod target;

use self::answers::Answers;
use self::lines::push_line;
use self::summary::Summary;

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
        /// What its relationships say, instead of the summary: ways in, bridges, clusters, gaps, whom to move next
        #[arg(long)]
        insight: bool,
        /// The actor to find ways in to: its name, its code name or its id
        #[arg(long, value_name = "NAME-OR-ID", requires = "insight")]
        target: Option<String>,
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
        Some(Command::Show { map, json, insight, target }) => {
            let what = if insight { What::Insight { target } } else { What::Summary };
            Start::Done(ExitCode::from(show(&map, &what, json, &lang)))
        }
    }
}

fn check(path: &Path, lang: &Lang) -> u8 {
    match load(path) {
        Ok(loaded) => {
            print(&findings(path, &loaded, lang));
            if loaded.is_mended() { MENDED } else { CLEAN }
        }
        Err(refusal) => {
            print(&refused(path, &refusal, lang));
            UNUSABLE
        }
    }
}

/// What of a map is shown.
enum What {
    Summary,
    Insight { target: Option<String> },
}

fn show(path: &Path, what: &What, json: bool, lang: &Lang) -> u8 {
    match load(path) {
        Ok(loaded) => {
            complain(&findings(path, &loaded, lang));
            match what {
                What::Summary => {
                    let summary = Summary::of(&loaded, lang);
                    print(&if json { summary.to_json() } else { summary.to_text(&loaded.map, lang) });
                    CLEAN
                }
                What::Insight { target } => show_insight(&loaded.map, target.as_deref(), json, lang),
            }
        }
        Err(refusal) => {
            complain(&refused(path, &refusal, lang));
            UNUSABLE
        }
    }
}

fn show_insight(map: &Map, target: Option<&str>, json: bool, lang: &Lang) -> u8 {
    let target = match target.map(|sought| target::find(map, sought, lang)).transpose() {
        Ok(target) => target,
        Err(message) => {
            complain(&format!("{}\n", lang.say(&message)));
            return UNUSABLE;
        }
    };
    // Nobody cancels it here.
    let Some(answers) = Answers::of(map, target, today()) else { return UNUSABLE };
    print(&if json { answers.to_json(map) } else { insight_words::in_words(&answers, map, lang) });
    CLEAN
}

fn today() -> Option<Day> {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).ok()?;
    Day::since_1970(since.as_secs() / 86_400)
}

fn load(path: &Path) -> Result<Loaded, Refusal> {
    document::load(path).map(|(loaded, _)| loaded)
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
