//! Which map is open, told from all that ever were.

use crate::edit::State;
use std::sync::atomic::AtomicU64;

/// Which of the maps that were ever open, and in which state: what ends late is told by it from what is open now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opened {
    /// Tells it from all other maps opened in this run. A map's own id does not: it may be opened again.
    pub number: u64,
    /// The document's state.
    pub state: State,
}

pub(in crate::app) static OPENED: AtomicU64 = AtomicU64::new(0);
