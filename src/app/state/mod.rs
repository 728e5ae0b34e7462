//! What is open, and what is remembered of it from frame to frame.

pub mod attention;
pub mod base;
pub mod derived;
pub mod examples;
pub mod field_cursor;
pub mod filing;
pub mod for_desk;
pub mod open_map;
pub mod over;
pub mod pacing;
pub mod panels;
pub mod presenter;
pub mod room_beside;
pub mod showing;
pub mod start_screen;
mod typed_meanwhile;
