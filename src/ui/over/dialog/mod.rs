//! The dialogs inside the window: what each needs, and how it is shown.
//!
//! A dialog answers with [`Action::Answer`]; who opened it knows what the
//! answer means. None touches the disk: the path dialog asks for a folder
//! with [`Action::ListFolder`] and is told by [`PathDialog::receive`].

mod about;
mod ask;
mod list;
mod list_columns;
mod path;
mod path_list;
mod path_view;
mod recovery;
mod report;
mod rows;
mod shell;
mod shortcuts;

use std::path::PathBuf;

use egui::Context;

pub use self::list::{Double, ListPreview};
pub use self::path::{PathDialog, Purpose};
pub use self::recovery::{OnDisk, RecoveredCopy, RecoveryOffer};
pub use self::report::{Failure, Report, WayOut};

use crate::ui::action::Action;
use crate::ui::toolkit::look::Look;

/// An open dialog with all it needs.
#[derive(Debug, Clone)]
pub enum Dialog {
    /// Save, don't save, or stay?
    UnsavedChanges {
        /// The file's name, or the map's title while it has none.
        name: String,
    },
    /// The file on disk is another than the one that was read.
    ChangedOnDisk {
        /// The file's name.
        name: String,
    },
    /// A file of that name is there, and nobody was asked about it yet.
    FileExists {
        /// The file's name.
        name: String,
    },
    /// Really go back to what is on disk?
    Revert {
        /// The file's name.
        name: String,
        /// How many steps are lost.
        steps: usize,
    },
    /// Where to open or save, where no dialog of the desktop can be shown.
    Path(PathDialog),
    /// Maps that an earlier run left unsaved.
    Recovery(RecoveryOffer),
    /// What becomes of a copy of unsaved work that cannot be read?
    UnreadableCopy {
        /// Where it is.
        path: PathBuf,
    },
    /// What was mended while a file was read, or is to be known of it.
    Findings(Report),
    /// What a pasted list would add.
    List(ListPreview),
    /// Something went wrong.
    Failure(Failure),
    /// Really show the room real names?
    RealNames {
        /// How many appear.
        count: usize,
    },
    /// Really forget everything on this computer?
    Forget,
    /// All shortcuts and gestures.
    Shortcuts {
        /// What the list is narrowed to.
        filter: String,
    },
    /// What Fanlight is.
    About,
}

impl Dialog {
    /// Whether the room may read it: no name, no path, no report.
    #[must_use]
    pub fn is_for_room(&self) -> bool {
        matches!(
            self,
            Self::UnsavedChanges { .. }
                | Self::ChangedOnDisk { .. }
                | Self::RealNames { .. }
                | Self::List(_)
                | Self::Shortcuts { .. }
        )
    }

    /// Whether it asks something of the map that is open: its answer belongs to no other.
    #[must_use]
    pub fn is_of_map(&self) -> bool {
        match self {
            Self::UnsavedChanges { .. }
            | Self::ChangedOnDisk { .. }
            | Self::FileExists { .. }
            | Self::Revert { .. }
            | Self::RealNames { .. }
            | Self::List(_) => true,
            Self::Path(dialog) => dialog.purpose() == Purpose::Save,
            Self::Failure(failure) => failure.offers == Some(WayOut::SaveAs),
            Self::Recovery(_)
            | Self::UnreadableCopy { .. }
            | Self::Findings(_)
            | Self::Forget
            | Self::Shortcuts { .. }
            | Self::About => false,
        }
    }

    /// The sheet of all shortcuts.
    #[must_use]
    pub fn shortcuts() -> Self {
        Self::Shortcuts { filter: String::new() }
    }
}

/// Shows a dialog over everything else. While it is open, keys belong to it.
pub fn show(ctx: &Context, look: Look<'_>, dialog: &mut Dialog, actions: &mut Vec<Action>) {
    match dialog {
        Dialog::UnsavedChanges { name } => ask::unsaved_changes(ctx, look, name, actions),
        Dialog::ChangedOnDisk { name } => ask::changed_on_disk(ctx, look, name, actions),
        Dialog::FileExists { name } => ask::file_exists(ctx, look, name, actions),
        Dialog::Revert { name, steps } => ask::revert(ctx, look, name, *steps, actions),
        Dialog::RealNames { count } => ask::real_names(ctx, look, *count, actions),
        Dialog::Forget => ask::forget(ctx, look, actions),
        Dialog::Path(dialog) => dialog.show(ctx, look, actions),
        Dialog::Recovery(offer) => offer.show(ctx, look, actions),
        Dialog::UnreadableCopy { .. } => ask::unreadable_copy(ctx, look, actions),
        Dialog::Findings(report) => report::findings(ctx, look, report, actions),
        Dialog::List(preview) => preview.show(ctx, look, actions),
        Dialog::Failure(failure) => report::failure(ctx, look, failure, actions),
        Dialog::Shortcuts { filter } => shortcuts::show(ctx, look, filter, actions),
        Dialog::About => about::show(ctx, look, actions),
    }
}
