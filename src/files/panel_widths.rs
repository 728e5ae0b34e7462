//! How wide the panels beside the picture were made. What a window has room for is not decided here.

use serde::{Deserialize, Serialize};

/// A panel beside the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SidePanel {
    /// On the left: names are entered there, the tray and the legend are in it.
    Left,
    /// The guide through the exercise, on the left, too.
    Guide,
    /// On the right: what is selected, what the relationships say, what the room sees.
    Right,
}

/// How wide each was made, in points; none, for the usual width.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PanelWidths {
    left: Option<u16>,
    guide: Option<u16>,
    right: Option<u16>,
}

impl PanelWidths {
    /// How wide a panel was made.
    #[must_use]
    pub fn of(self, panel: SidePanel) -> Option<u16> {
        match panel {
            SidePanel::Left => self.left,
            SidePanel::Guide => self.guide,
            SidePanel::Right => self.right,
        }
    }

    /// Makes a panel so wide.
    pub fn set(&mut self, panel: SidePanel, width: Option<u16>) {
        match panel {
            SidePanel::Left => self.left = width,
            SidePanel::Guide => self.guide = width,
            SidePanel::Right => self.right = width,
        }
    }
}
