//! What stands beside the views. No panel knows another.

pub mod bar;
pub mod filter;
pub mod find;
pub mod guide;
pub mod insight;
pub mod inspector;
pub mod legend;
pub mod moves;
pub mod signs;
pub mod start;
pub mod tray;

/// Lower canvases have little height for bars, in points.
const LOW: f32 = 320.0;
