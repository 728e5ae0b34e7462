//! A view as plain shapes with roles: no toolkit, no colours yet, nothing that moves.
//!
//! The screen, SVG and every later export draw the same [`Picture`], so they
//! cannot drift apart, and a drawing can be tested as text.

mod blocks;
mod captions;
mod cast;
mod chip;
mod chip_items;
mod company;
mod courses;
mod fan;
mod fit;
mod ground;
mod groups;
mod hit;
mod hub;
mod kept_names;
mod labels;
mod lettering;
mod palette;
mod plane;
pub mod power;
mod request;
mod room;
mod scene;
mod shapes;
mod signs;
mod svg;
mod tie_items;
mod ties;
mod whole;
mod wish;
mod words;

pub use captions::Caption;
pub use cast::Cast;
pub use chip::{Chip, Face, Name};
pub use chip_items::{badge_items, border_width, chip_items, move_items};
pub use company::Company;
pub use fan::fan_items;
pub use fit::{CANVAS_EDGE, Fit};
pub use ground::{COLUMNS_Y, Ground, Plane, Positions};
pub use groups::{Group, Hull, MOST_GROUPS, outline};
pub use hub::hub_items;
pub use kept_names::KeptNames;
pub use lettering::Lettering;
pub use palette::{Palette, Rgb, contrast};
pub use request::SceneRequest;
pub use room::{Room, RoomRequest, Shown, View, least_text, legible_height, room};
pub use scene::Scene;
pub use shapes::{Anchor, Form, Ink, Item, Picture, Shape, Stroke, Subject, arrowhead, diamond};
pub use signs::{kind_shape, lock_shape, pin_shape, stance_mark};
pub use svg::{Ids, to_svg};
pub use tie_items::{QUIET_OPACITY, tie_items};
pub use ties::{Courses, Tie};
pub use whole::{FAINT, captions, ground_items, picture};
pub use wish::Wish;
pub use words::Words;
