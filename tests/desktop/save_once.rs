//! One save and nothing else: `save_once TARGET NEW [OLD]`, for the script `save_faults` to break.
//!
//! Saves the content of the file NEW into TARGET. OLD holds what TARGET is
//! expected to hold; without it, whatever is there may go. Ends with 0 only if
//! the save said that it worked, and else prints the error and its message.

use std::convert::Infallible;
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use fanlight::files::store::{Expected, LastSeen, save};
use fanlight::lang::{Lang, Tongue};

fn main() -> ExitCode {
    let args: Vec<_> = std::env::args_os().skip(1).collect();
    let [target, contents @ ..] = args.as_slice() else { return ExitCode::from(2) };
    let contents: Result<Vec<_>, _> = contents.iter().map(std::fs::read).collect();
    let Ok([new, old @ ..]) = contents.as_deref() else { return ExitCode::from(2) };
    let old = old.first().map(|old| LastSeen::of(old, Path::new(target)));
    let expected = old.as_ref().map_or(Expected::Anything, Expected::AsRead);
    match save(Path::new(target), new, expected, |_| Ok::<(), Infallible>(())) {
        Ok(_) => ExitCode::SUCCESS,
        Err(error) => {
            let said = Lang::new(Tongue::English).say(&error.message());
            // Unlike `println!`, goes on when writing is what fails.
            let _ = writeln!(std::io::stdout(), "{error:?}\n{said}");
            ExitCode::FAILURE
        }
    }
}
