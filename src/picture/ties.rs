//! The lines of a scene.

use kurbo::CubicBez;

use super::cast::Relation;
use crate::layout::detour::Course;
use crate::model::{ActorId, RelationshipId};

/// One visible relationship between two actors that are seen.
#[derive(Debug, Clone)]
pub struct Tie {
    /// Which.
    pub relationship: RelationshipId,
    /// One end.
    pub from: ActorId,
    /// The other.
    pub to: ActorId,
    /// The place of its kind in the legend.
    pub kind: usize,
    /// 1 to 3.
    pub strength: u8,
    /// Which of several parallel lines it is: 0 is the middle one, the others lie on one side or the other of it.
    pub lane: f64,
    /// Its course: from edge to edge, or from middle to middle where the lines are a
    /// [tangle](crate::layout::crowd::is_tangle).
    pub curve: CubicBez,
}

/// A relationship that is drawn.
pub(super) struct Shown<'a> {
    /// Which.
    pub relation: &'a Relation,
    /// The places of its ends' chips.
    pub ends: [usize; 2],
}

/// The courses of lines that are followed by eye, to be kept while a picture is enlarged.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Courses(pub(super) Vec<(RelationshipId, Course)>);

impl Courses {
    /// How a line was led.
    pub(super) fn of(&self, relationship: RelationshipId) -> Option<Course> {
        let place = self.0.binary_search_by_key(&relationship, |(id, _)| *id).ok()?;
        Some(self.0[place].1)
    }
}

/// Lines as they are laid out.
pub(super) struct LaidOut {
    pub ties: Vec<Tie>,
    pub courses: Courses,
    /// Whom lines pass behind without ending there, by the places of the chips; nobody in a crowd, where lines are not
    /// followed.
    pub passed_behind: Vec<usize>,
}
