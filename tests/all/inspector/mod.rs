//! The inspector, the legend and its editor as somebody uses them: found by their accessible names, without a window.

pub mod desk;
mod legend;
mod panel;
mod words;
