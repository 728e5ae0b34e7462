//! What the start screen shows.

use super::examples::{self, BuiltIn};
use crate::ui::panels::start::{self, Recent};

/// The start screen.
pub(in crate::app) struct StartScreen {
    /// The maps that are built in.
    pub examples: Vec<BuiltIn>,
    /// The recent files: looked for when it was opened.
    pub recent: Vec<Recent>,
    /// What it remembers from frame to frame.
    pub state: start::State,
}

impl StartScreen {
    /// Without recent files.
    pub fn new() -> Self {
        Self { examples: examples::all(), recent: Vec::new(), state: start::State::default() }
    }
}
