//! What runs on threads of its own. It is stopped when nobody waits for it any more.

pub(in crate::app) mod awake;
pub mod in_time;
pub mod insight;
pub mod keeper;
pub mod opened;
pub mod screens;
pub mod settings_keeper;
pub mod settling;
pub mod tasks;
pub(in crate::app) mod told_to_end;
