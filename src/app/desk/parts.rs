//! The parts that all panels are framed with, and what the tray reads.

use crate::app::state::derived::{Derived, SpokenOf};
use crate::app::state::open_map::OpenMap;
use crate::files::settings::Settings;
use crate::picture::Ink;
use crate::ui::action::Action;
use crate::ui::action::command::Availability;
use crate::ui::action::reading::Reading;
use crate::ui::panels::tray;
use crate::ui::room::panel::Control;
use crate::ui::toolkit::look::Look;
use crate::ui::views::focus_badge;
use egui::{Frame, Margin, Rect, Ui};

/// What decides how the window is laid out, apart from the map.
pub(in crate::app) struct Around<'a> {
    pub look: Look<'a>,
    pub available: Availability,
    pub settings: &'a Settings,
    /// Whether something lies over everything.
    pub is_covered: bool,
    /// Whether a save takes so long that it is to be seen.
    pub is_saving: bool,
    /// The control over the room's window, while there is one.
    pub room: Option<Control>,
    /// Time since the start, in seconds.
    pub now: f64,
}

pub(in crate::app) fn panel_frame(look: Look<'_>, margin: Margin) -> Frame {
    Frame::new().fill(look.color(Ink::Panel)).inner_margin(margin)
}

/// What the tray and the entry box read.
pub(in crate::app) fn tray_input<'a>(reading: Reading<'a>, derived: &'a Derived) -> tray::Input<'a> {
    tray::Input { reading, unplaced: derived.listed(), below: 0.0 }
}

/// The badge that says whose surroundings are shown, if only they are, in the middle of some room.
pub(in crate::app) fn surroundings(ui: &mut Ui, look: Look<'_>, open: &OpenMap, room: Rect, actions: &mut Vec<Action>) {
    if let Some(SpokenOf::Surroundings { around, steps }) = &open.attention.surroundings
        && let Some(first) = around.first()
    {
        let input = focus_badge::Input { around: *first, count: around.len(), steps: *steps, map: open.map(), room };
        focus_badge::show(ui, look, input, actions);
    }
}
