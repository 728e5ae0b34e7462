//! Which panels are shown. Where there is no room for one beside the picture, a strip at the edge opens it, one at a time:
//! nothing is out of reach, however small the window.

use super::room_beside::{NARROW, Place, RoomBeside, Wanted};
use crate::files::panel_widths::SidePanel;
use crate::files::settings::Settings;
use crate::ui::action::command::Command;

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

/// What is open beside the picture, as far as the settings do not say so.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::app) struct Panels {
    /// How wide the window is, in points.
    width: f32,
    /// The drawer that is open, or the side that is seen where there is room for one only.
    pub(in crate::app) open: Option<Side>,
    /// Whether the picture stands alone, whatever the settings say.
    pub(in crate::app) is_alone: bool,
    /// The panel that is being made wider or narrower, and how wide it is, in points.
    pub(in crate::app) pulled: Option<(SidePanel, u16)>,
    /// Where the control over the room's window is.
    pub(in crate::app) room: RoomTab,
}

impl Default for Panels {
    fn default() -> Self {
        Self { width: f32::INFINITY, open: None, is_alone: false, pulled: None, room: RoomTab::None }
    }
}

impl Panels {
    /// Whether the window is too narrow for any panel beside the picture.
    pub(in crate::app) fn is_narrow(self) -> bool {
        self.width < NARROW
    }

    /// Learns how wide the window is now.
    pub(in crate::app) fn fit(&mut self, width: f32) {
        self.width = width;
    }

    /// Where the panels are.
    pub(in crate::app) fn room_beside(self, settings: &Settings) -> RoomBeside {
        if self.is_alone { RoomBeside::default() } else { self.room_for(self.wanted(settings), settings) }
    }

    /// Whether the guide and the inspector have room beside the picture together.
    pub(in crate::app) fn has_inspector_with_guide(self, settings: &Settings) -> bool {
        let room = self.room_for(Wanted { guide: true, right: true, ..self.wanted(settings) }, settings);
        room.guide.beside().is_some() && room.right.beside().is_some()
    }

    fn wanted(self, settings: &Settings) -> Wanted {
        Wanted {
            left: settings.is_left_panel_shown,
            guide: settings.is_guide_shown,
            right: settings.is_right_panel_shown,
            is_right_in_front: self.open == Some(Side::Right),
        }
    }

    fn room_for(self, wanted: Wanted, settings: &Settings) -> RoomBeside {
        let mut widths = settings.panel_widths;
        if let Some((panel, width)) = self.pulled {
            widths.set(panel, Some(width));
        }
        RoomBeside::of(self.width, wanted, widths)
    }

    /// Whether a side has a drawer.
    pub(in crate::app) fn has_drawer(self, side: Side, settings: &Settings) -> bool {
        let room = self.room_beside(settings);
        let places: &[Place] = if side == Side::Left { &[room.left, room.guide] } else { &[room.right] };
        places.iter().any(|place| place.drawer().is_some())
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
        if self.has_drawer(side, settings) {
            return self.open == Some(side);
        }
        let room = self.room_beside(settings);
        match side {
            Side::Left => room.left.beside().is_some() || room.is_tray_in_guide,
            Side::Right => room.right.beside().is_some(),
        }
    }

    /// Whether the guide is shown.
    pub(in crate::app) fn is_guide_shown(self, settings: &Settings) -> bool {
        match self.room_beside(settings).guide {
            Place::Hidden => false,
            Place::Beside(_) => true,
            Place::Drawer(_) => self.open == Some(Side::Left),
        }
    }
}
