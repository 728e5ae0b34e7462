//! What a scene is asked for, and each actor's chip in it.

use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use kurbo::Point;

use super::cast::{Cast, Member};
use super::chip::{Chip, Face};
use super::ground::{Ground, Plane, Positions};
use super::lettering::Lettering;
use super::ties::Courses;
use crate::analysis::Actors;
use crate::audience::Audience;
use crate::layout::Scale;
use crate::layout::measure::Measurer;
use crate::model::{ActorId, Head, KindId};

/// What a scene is made from.
pub struct SceneRequest<'a> {
    /// Who there is, and for whom.
    pub cast: &'a Arc<Cast>,
    /// What their map says of itself.
    pub head: &'a Head,
    /// How large.
    pub scale: Scale,
    /// Kinds of relationship that are not shown.
    pub hidden_kinds: &'a HashSet<KindId>,
    /// The network's plane and where everybody is on it; the half circle where there is none.
    pub network: Option<(Plane, &'a Positions)>,
    /// The only actors in it, if not everybody is.
    pub only: Option<&'a BTreeSet<ActorId>>,
    /// The only ones who stand out, if not everybody may: only they are named.
    pub outstanding: Option<&'a Actors>,
    /// How their names are written; without it there are their marks alone.
    pub lettering: Option<&'a Lettering<'a>>,
    /// How the lines ran before, if they are to stay where they are free.
    pub courses: Option<&'a Courses>,
    /// Measures the names.
    pub measurer: &'a Measurer,
}

impl SceneRequest<'_> {
    /// Where somebody is, if they are in it.
    pub(super) fn center_of(&self, member: &Member, ground: Ground) -> Option<Point> {
        match (ground, self.network) {
            (Ground::Fan(fan), _) => Some(fan.point_of(member.actor.placement?)),
            (Ground::Plane(plane), Some((_, positions))) => Some(plane.to_sheet(*positions.at.get(&member.actor.id)?)),
            (Ground::Plane(_), None) => None,
        }
    }

    /// Their chip there; whether its name is shown is decided later.
    pub(super) fn chip_of(&self, member: &Member, center: Point) -> Chip {
        let Member { actor, name, influence, body, .. } = member;
        let mut body = body.at_scale(self.scale.text);
        if let Some(lettering) = self.lettering {
            body.fit_badge(lettering.size);
        }
        Chip {
            actor: actor.id,
            name: Arc::clone(name),
            kind: actor.kind,
            placement: actor.placement,
            influence: *influence,
            is_confidential: actor.confidential,
            wanted: actor.open_move(),
            move_end: None,
            dots: actor.dots,
            is_wished: false,
            center,
            body,
            face: Face::Mark,
            is_pinned: self.network.is_some() && actor.pin.is_some() && self.cast.audience == Audience::Facilitator,
            tells_stance: self.network.is_some(),
            set_off: None,
        }
    }
}
