//! The program: reads the arguments and goes on to the command line or the window.

use std::process::ExitCode;

use fanlight::cli::{self, Start};

fn main() -> ExitCode {
    match cli::run(std::env::args_os()) {
        Start::Done(code) => code,
        Start::Window(_) => ExitCode::SUCCESS,
    }
}
