//! What takes room in the network, and how it is tied to a place.

use kurbo::{Point, Size};

use crate::model::{ActorId, Fraction, Pin};

/// An actor to be laid out.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Body {
    /// Which.
    pub id: ActorId,
    /// The room it is to have: that of the whole chip, or of its mark with or without a name, in points.
    pub size: Size,
    /// Where it stands on the spectrum, if it was placed. Counts [by stance](super::Arrangement::ByStance) only.
    pub stance: Option<Fraction>,
    /// Where it is to stay. [By stance](super::Arrangement::ByStance), a placed actor keeps only the height of its pin.
    pub pin: Option<Pin>,
    /// Where it was last time: the layout begins there, and changes little if the map did.
    pub start: Option<Point>,
}
