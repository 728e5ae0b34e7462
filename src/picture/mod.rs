//! A view as plain shapes with roles: no toolkit, no colours yet, nothing that moves.
//!
//! The screen, SVG and every later export draw the same [`Picture`], so they
//! cannot drift apart, and a drawing can be tested as text.

mod ground;
mod hit;
mod hub;
mod palette;
mod plane;
mod room;
mod scene;
mod shapes;
mod spectrum;
mod svg;
mod ties;
mod wall_names;
mod wish;

pub use ground::{Ground, Plane, Positions};
pub use hub::hub_items;
pub use palette::{Palette, Rgb, contrast};
pub use plane::COLUMNS_Y;
pub use room::{Room, RoomRequest, View, least_text, room};
pub use scene::{Chip, Face, Name, Scene, SceneRequest};
pub use shapes::{Anchor, Ink, Item, Picture, Shape, Stroke, Subject, arrowhead};
pub use spectrum::{
    QUIET_OPACITY, Words, badge_items, border_width, chip_items, fan_items, ground_items, kind_shape, label_anchor,
    label_rect, lock_shape, move_items, picture, tie_items,
};
pub use svg::to_svg;
pub use ties::Tie;
pub use wall_names::WallNames;
pub use wish::Wish;
