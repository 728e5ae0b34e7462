//! What lies over the views, and what is said beside them.

use egui::Id;

use crate::ui::over::dialog::Dialog;
use crate::ui::over::legend::LegendDialog;
use crate::ui::over::notice::Notices;
use crate::ui::over::palette;
use crate::ui::words::announce::Announcer;

/// What lies over the views.
#[derive(Default)]
pub(in crate::app) struct Over {
    /// The open dialog.
    pub dialog: Option<Dialog>,
    /// The legend's editor, while it is open.
    pub legend: Option<LegendDialog>,
    /// The list of all commands and actors, while it is open.
    pub palette: Option<palette::State>,
    /// What has the focus again once the closed palette does not hold it any more.
    pub focus_returns_to: Option<Id>,
    /// What is told at the foot of the window.
    pub notices: Notices,
    /// What is said to those who do not see what changes.
    pub announcer: Announcer,
}
