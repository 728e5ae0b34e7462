//! Which panels stand beside the canvas. In a narrow window there is room for one at a time, and a strip at either edge
//! opens it: nothing is out of reach, however small the window.

use crate::files::settings::Settings;
use crate::ui::action::command::Command;

/// The width of the left panel, in points.
pub(in crate::app) const LEFT_WIDTH: f32 = 232.0;
/// The width of the panel on the right, in points: in a window 1366 wide the picture keeps three fifths beside both.
pub(in crate::app) const RIGHT_WIDTH: f32 = 290.0;
/// Narrower windows show one side panel at a time, and none to begin with, in points.
const NARROW: f32 = 700.0;

/// A side of the canvas.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::app) enum Side {
    /// Where names are entered, the tray and the legend are.
    Left,
    /// Where the inspector is, or what the relationships say in its place.
    Right,
}

impl Side {
    pub(in crate::app) fn command(self) -> Command {
        match self {
            Self::Left => Command::ToggleLeftPanel,
            Self::Right => Command::ToggleInspector,
        }
    }

    /// How wide its panel is in a window with so much room, in points.
    pub(in crate::app) fn width(self, room: f32) -> f32 {
        let wanted = match self {
            Self::Left => LEFT_WIDTH,
            Self::Right => RIGHT_WIDTH,
        };
        wanted.min(room)
    }
}

/// From this height on the panel on the right has room for what the room sees and, below it, for everything else, in
/// points.
const HIGH: f32 = 900.0;

/// Where the control over the room's window is in the panel on the right.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::app) enum RoomTab {
    /// Above the rest, or there is none.
    #[default]
    None,
    /// In the place of all the rest.
    InFront,
    /// The rest is in its place.
    Behind,
}

/// What is open beside the canvas of a narrow window; wide ones have it from the settings.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::app) struct Panels {
    pub(in crate::app) is_narrow: bool,
    pub(in crate::app) open: Option<Side>,
    /// Whether the picture stands alone, whatever the settings say.
    pub(in crate::app) is_alone: bool,
    /// Where the control over the room's window is.
    pub(in crate::app) room: RoomTab,
}

impl Panels {
    /// Whether the window is too narrow for both panels and the canvas.
    pub(in crate::app) fn is_narrow(self) -> bool {
        self.is_narrow
    }

    /// Learns how wide the window is now.
    pub(in crate::app) fn fit(&mut self, width: f32) {
        self.is_narrow = width < NARROW;
    }

    /// Learns whether there is a control over the room's window now, and how high the panels are.
    pub(in crate::app) fn fit_room(&mut self, is_there: bool, height: f32) {
        if !is_there || height >= HIGH {
            self.room = RoomTab::None;
        } else if self.room == RoomTab::None {
            self.room = RoomTab::InFront;
        }
    }

    /// Shows something else than the control over the room's window, where there is room for one of them only.
    pub(in crate::app) fn look_past_room(&mut self) {
        if self.room == RoomTab::InFront {
            self.room = RoomTab::Behind;
        }
    }

    /// Whether a panel is shown.
    pub(in crate::app) fn is_shown(self, side: Side, settings: &Settings) -> bool {
        if self.is_alone {
            return false;
        }
        match (self.is_narrow, side) {
            (true, side) => self.open == Some(side),
            (false, Side::Left) => settings.is_left_panel_shown,
            (false, Side::Right) => settings.is_right_panel_shown,
        }
    }

    /// Whether the guide is shown.
    pub(in crate::app) fn is_guide_shown(self, settings: &Settings) -> bool {
        settings.is_guide_shown && !self.is_alone
    }
}
