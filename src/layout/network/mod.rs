//! Where actors stand in the network view: laid out by their relationships, freely or with the stance across.
//!
//! Pure and in small portions: a [`Settler`] is made of a [`Request`], advanced
//! a few ticks at a time by whoever has the time, and can be dropped at any
//! moment. The same request gives the same places, in whatever order its
//! actors and links are listed.
//!
//! The forces are those of d3-force (see `forces`), written by hand because the
//! library that has them, fjadra, takes several times as long. So is what it
//! does not have: holding one coordinate of an actor, keeping rectangles apart,
//! and places for those whom nothing pulls.
//!
//! The plane is that of [`Pin`](crate::model::Pin): its unit is the point at which texts have
//! their natural size, its origin is the middle, its y runs downwards.

mod apart;
mod axis;
mod body;
mod fit;
mod forces;
mod gather;
mod parking;
mod repulsion;
mod settler;
mod skyline;
mod start;

use crate::model::{ActorId, Strength};

pub use axis::Axis;
pub use body::Body;
pub use fit::fit;
pub use gather::{MOST_GATHERED, gather};
pub use parking::{Block, Waits};
pub use settler::{Settler, State};

/// What follows the relationships, and what the stance.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Arrangement {
    /// Both directions follow the relationships.
    #[default]
    Free,
    /// From left to right follows the stance, up and down the relationships.
    ByStance,
}

/// A relationship to be laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Link {
    /// One end. A link with an end that is not among the bodies is passed over.
    pub from: ActorId,
    /// The other end.
    pub to: ActorId,
    /// The stronger, the nearer (or the further apart).
    pub strength: Strength,
    /// Whether it pushes its ends apart, instead of holding them together.
    pub strains: bool,
}

/// Everything the layout follows from.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Request {
    /// The actors, in any order.
    pub bodies: Vec<Body>,
    /// Their relationships, in any order.
    pub links: Vec<Link>,
    /// Freely or by stance.
    pub arrangement: Arrangement,
    /// Whether allies are on the right.
    pub mirrored: bool,
}

impl Request {
    /// From where to where the stances run, for columns behind the network and for what is dragged across them.
    #[must_use]
    pub fn axis(&self) -> Axis {
        Axis::for_bodies(&self.bodies, self.mirrored)
    }
}
