//! The lines of a scene: which relationships are drawn, and the courses of their lines between chips.

use std::collections::HashMap;

use kurbo::QuadBez;

use super::request::SceneRequest;
use crate::model::{ActorId, KindId, Relationship, RelationshipId};

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
    /// Which of several parallel lines it is: 0 is the middle one.
    pub lane: f64,
    /// Its course, from edge to edge.
    pub curve: QuadBez,
}

/// A relationship that is drawn.
pub(super) struct ShownRelationship<'a> {
    /// Which.
    pub relationship: &'a Relationship,
    /// The place of its kind in the legend.
    pub kind: usize,
    /// The places of its ends' chips before these are put into the order they are drawn in.
    pub ends: [usize; 2],
}

/// The relationships of kinds that are not hidden between chips, as far as the audience sees them, by their ids.
pub(super) fn shown_relationships<'a>(
    request: &SceneRequest<'a>,
    chips: &HashMap<ActorId, usize>,
) -> Vec<ShownRelationship<'a>> {
    let legend = request.map.head().kinds.iter().enumerate();
    let kinds: HashMap<&KindId, usize> = legend
        .filter(|(_, kind)| !request.hidden_kinds.contains(&kind.id))
        .map(|(index, kind)| (&kind.id, index))
        .collect();
    let all = request.map.relationships_by_id().into_iter();
    let seen = all.filter(|relationship| request.audience.sees_relationship(relationship, request.map));
    let shown = seen.filter_map(|relationship| {
        let kind = *kinds.get(&relationship.kind)?;
        let ends = [*chips.get(&relationship.from)?, *chips.get(&relationship.to)?];
        Some(ShownRelationship { relationship, kind, ends })
    });
    shown.collect()
}
