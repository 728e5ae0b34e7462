//! The program: reads the arguments and goes on to the command line or the window.

use std::process::ExitCode;

use fanlight::app::{StartUp, run_window};
use fanlight::cli::{self, Start};
use fanlight::files::own_folder::OwnFolder;

/// There is no display, or no OpenGL.
const NO_WINDOW: u8 = 3;

fn main() -> ExitCode {
    match cli::run(std::env::args_os()) {
        Start::Done(code) => code,
        Start::Window(map) => match run_window(StartUp { map, own_folder: OwnFolder::of_user() }) {
            Ok(()) => ExitCode::SUCCESS,
            Err(fault) => {
                cli::complain(&format!("{}\n", fault.words()));
                ExitCode::from(NO_WINDOW)
            }
        },
    }
}
