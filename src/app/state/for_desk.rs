//! What waits for the desk while the room might see this window.

use std::collections::BTreeSet;

use crate::model::Actor;
use crate::ui::over::dialog::Dialog;
use crate::ui::over::notice::Notices;

/// What waits for the desk while the room might see this window.
#[derive(Default)]
pub(in crate::app) struct ForDesk {
    /// What stood at the foot of the window.
    pub(in crate::app) notices: Notices,
    /// What went wrong since, in words that may name files.
    pub(in crate::app) problems: Vec<String>,
    /// What was to be asked or shown since.
    pub(in crate::app) dialogs: Vec<Dialog>,
    /// What was typed into the entry box and not entered.
    pub(in crate::app) entry: String,
    /// Names entered on the wall that somebody had already.
    pub(in crate::app) doubles: BTreeSet<String>,
}

impl ForDesk {
    /// Notes who was added on the wall under a name that somebody has: it is said at the desk, not where the room
    /// reads it.
    pub(in crate::app) fn note_doubles<'a>(&mut self, added: impl Iterator<Item = &'a Actor>) {
        self.doubles.extend(added.map(|actor| actor.name.clone()));
    }

    /// Whether what a session left that ended badly is to be looked at before anything else: the room may have seen less
    /// of it than is in its file.
    pub(in crate::app) fn has_recovery(&self) -> bool {
        self.dialogs.iter().any(|dialog| matches!(dialog, Dialog::Recovery(_)))
    }
}
