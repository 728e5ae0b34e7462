//! What a map is: its actors, their relationships, where they stand, and what may be wrong with it.
//!
//! Nothing here knows of files, windows or undo. A [`Map`] is changed through
//! its few record-wise methods. On a map that is open only [`crate::edit`]
//! calls them; all others change maps of their own: the loader the one it
//! reads, a view of the wish a copy.

mod actor;
mod ext;
mod fold;
pub mod groups_text;
mod id;
mod kind;
mod map;
mod pin;
mod problem;
mod relationship;
mod snapshot;
mod stance;
mod text;

pub use actor::{Actor, ActorKind, Confidence, Influence, Plan};
pub use ext::Ext;
pub use fold::{fold, fold_letters};
pub use id::{ActorId, IdError, KindId, MapId, RelationshipId, SnapshotId};
pub use kind::{Dash, Kind, LINE_COLOURS, Sign, default_kinds, tattersall_kinds};
pub use map::{Head, Labels, Map};
pub use pin::Pin;
pub use problem::Problem;
pub use relationship::{Relationship, Strength};
pub use snapshot::Snapshot;
pub use stance::{Fraction, Placement, Wedge};
pub use text::{
    Line, MAX_TEXT_CHARS, clean_groups, clean_line, clean_text, clean_typed_line, is_forbidden, is_invisible,
};

/// The most actors a map may hold.
pub const MAX_ACTORS: usize = 10_000;
/// The most relationships a map may hold.
pub const MAX_RELATIONSHIPS: usize = 50_000;
