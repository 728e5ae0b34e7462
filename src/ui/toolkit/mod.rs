//! Widgets and pens that know no action: what a press leads to is the caller's.

pub mod bidi;
pub mod button;
pub mod caption;
pub mod choice;
pub mod glyphs;
pub mod grip;
pub mod keys;
pub mod line_sample;
pub mod look;
pub mod menu;
pub mod paint;
pub mod scroll;
pub mod stamp;
pub mod theme;
pub mod thumbnail;
