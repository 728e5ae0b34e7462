//! The command line: the same maps without a window. Opens none itself, and needs neither display nor OpenGL.

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::SystemTime;

use crate::analysis::insight::Day;
use crate::files::format::Loaded;
use crate::files::{Refusal, document};
use crate::lang::{Lang, Message, Tongue};
use crate::model::Map;

mod answers;
mod arguments;
pub mod export;
pub mod faults;
mod insight_words;
mod lines;
pub mod printed;
mod summary;
mod target;

use self::answers::Answers;
use self::arguments::Asked;
use self::export::exported;
use self::faults::{findings, refused};
use self::lines::push_line;
use self::printed::{CLEAN, MENDED, Printed, UNUSABLE, UNWRITTEN, for_terminal, is_closed, json_for_terminal};
use self::summary::Summary;

/// What the program is to do after its arguments were read.
#[derive(Debug, PartialEq)]
pub enum Start {
    /// Open the window, with this map if one was named.
    Window(Option<PathBuf>),
    /// Nothing more: what was asked for has been printed.
    Done(ExitCode),
}

/// Reads the arguments (the first is the program's name), and does what can be done without a window.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> Start {
    let lang = Lang::new(Tongue::of_system());
    let code = match arguments::read(arguments, &lang) {
        Ok(Asked::Window(map)) => return Start::Window(map),
        Ok(Asked::Text(text)) => print(&Printed { out: text, ..Printed::default() }, &lang),
        Ok(Asked::Check(maps)) => {
            // What cannot be written ends it: nobody reads on.
            let mut worst = CLEAN;
            for path in maps {
                worst = worst.max(print(&checked(&path, &load(&path), &lang), &lang));
                if worst == UNWRITTEN {
                    break;
                }
            }
            worst
        }
        Ok(Asked::Show { map, json, insight, target }) => {
            let what = if insight { What::Insight { target } } else { What::Summary };
            print(&shown(&map, &load(&map), &what, json, &lang), &lang)
        }
        Ok(Asked::Export { map, export }) => print(&exported(&map, &load(&map), &export, &lang), &lang),
        Err(fault) => print(&Printed { err: for_terminal(&fault), code: UNUSABLE, ..Printed::default() }, &lang),
    };
    Start::Done(ExitCode::from(code))
}

/// What `check` says of a map.
#[must_use]
pub fn checked(path: &Path, read: &Result<Loaded, Refusal>, lang: &Lang) -> Printed {
    let (out, code) = match read {
        Ok(loaded) => (findings(path, loaded, lang), if loaded.is_mended() { MENDED } else { CLEAN }),
        Err(refusal) => (refused(path, refusal, lang), UNUSABLE),
    };
    Printed { out: for_terminal(&out), err: String::new(), code }
}

/// What of a map is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// Its numbers.
    Summary,
    /// What its relationships say.
    Insight {
        /// The actor to find ways in to, as it was named.
        target: Option<String>,
    },
}

/// What `show` says of a map.
#[must_use]
pub fn shown(path: &Path, read: &Result<Loaded, Refusal>, what: &What, json: bool, lang: &Lang) -> Printed {
    let loaded = match read {
        Ok(loaded) => loaded,
        Err(refusal) => {
            let err = for_terminal(&refused(path, refusal, lang));
            return Printed { out: String::new(), err, code: UNUSABLE };
        }
    };
    let mut err = findings(path, loaded, lang);
    let answer = match what {
        What::Summary => {
            let summary = Summary::of(loaded, lang);
            Ok(if json { summary.to_json() } else { summary.to_text(&loaded.map, lang) })
        }
        What::Insight { target } => insight(&loaded.map, target.as_deref(), json, lang),
    };
    let (out, code) = match answer {
        Ok(text) if json => (json_for_terminal(&text), CLEAN),
        Ok(text) => (for_terminal(&text), CLEAN),
        Err(message) => {
            push_line(&mut err, format_args!("{}", lang.say(&message)));
            (String::new(), UNUSABLE)
        }
    };
    Printed { out, err: for_terminal(&err), code }
}

fn insight(map: &Map, target: Option<&str>, json: bool, lang: &Lang) -> Result<String, Message> {
    let target = target.map(|sought| target::find(map, sought, lang)).transpose()?;
    // Nobody cancels it here.
    let answers = Answers::of(map, target, today());
    let text = |answers: Answers| {
        if json { answers.to_json(map) } else { insight_words::in_words(&answers, map, lang) }
    };
    Ok(answers.map(text).unwrap_or_default())
}

fn today() -> Option<Day> {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).ok()?;
    Day::since_1970(since.as_secs() / 86_400)
}

fn load(path: &Path) -> Result<Loaded, Refusal> {
    document::load(path).map(|(loaded, _)| loaded)
}

/// Prints what there is to say; the code the program is to end with. A reader that has gone away, as `head` does, is
/// not told that it has.
fn print(printed: &Printed, lang: &Lang) -> u8 {
    complain(&printed.err);
    match printed::write(io::stdout().lock(), &printed.out) {
        Ok(()) => printed.code,
        Err(error) => {
            if !is_closed(&error) {
                let id = match error.kind() {
                    io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "cli-no-room",
                    _ => "cli-not-written",
                };
                complain(&format!("{}\n", lang.text(id)));
            }
            UNWRITTEN
        }
    }
}

/// Prints to the standard error.
pub fn complain(text: &str) {
    // Where not even that can be printed, there is nobody to tell.
    drop(printed::write(io::stderr().lock(), &for_terminal(text)));
}
