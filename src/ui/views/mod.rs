//! The map, looked at in different ways. Each view keeps a state of its own and fills a list of actions.

pub mod arrows;
pub mod canvas;
pub mod far_move;
pub mod focus_badge;
pub mod groups_menu;
pub mod network_bar;
pub mod overview;
pub mod power;
pub mod steering;
pub mod table;
pub mod wanting;
pub mod zoom;
