//! Which map is open, told from all that ever were.

use crate::analysis::Rest;
use crate::analysis::filter::Filter;
use crate::audience::Audience;
use crate::edit::{Document, State};
use crate::files::recovery::{Cadence, Origin};
use crate::files::store::Fingerprint;
use crate::lang::Lang;
use crate::model::{ActorId, KindId, Map};
use crate::ui::action::command::Availability;
use crate::ui::action::selection::Selection;
use crate::ui::action::view::View;
use crate::ui::panels::{entry, filter, find, guide, insight, inspector, moves};
use crate::ui::room::brush;
use crate::ui::views::canvas::Place;
use crate::ui::views::{canvas, far_move, power, table};
use std::collections::HashSet;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};

/// Which of the maps that were ever open, and in which state: what ends late is told by it from what is open now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opened {
    /// Tells it from all other maps opened in this run. A map's own id does not: it may be opened again.
    pub number: u64,
    /// The document's state.
    pub state: State,
}

pub(in crate::app) static OPENED: AtomicU64 = AtomicU64::new(0);
