//! What a scene is asked for, and what becomes of each actor in it.

use std::collections::{BTreeSet, HashSet};

use super::chip::{Chip, Face, weight_of};
use super::ground::{Ground, Plane, Positions};
use super::lettering::Lettering;
use crate::audience::{ActorWords, Audience};
use crate::layout::measure::Measurer;
use crate::layout::{Scale, chip};
use crate::model::{Actor, ActorId, KindId, Map};

/// What a scene is made from.
pub struct SceneRequest<'a> {
    /// The map.
    pub map: &'a Map,
    /// How large.
    pub scale: Scale,
    /// Kinds of relationship that are not shown.
    pub hidden_kinds: &'a HashSet<KindId>,
    /// The network's plane and where everybody is on it; the half circle where there is none.
    pub network: Option<(Plane, &'a Positions)>,
    /// The only actors in it, if not everybody is.
    pub only: Option<&'a BTreeSet<ActorId>>,
    /// For whom: decides who is in it, and under which names.
    pub audience: Audience,
    /// How their names are written; without it there are their marks alone.
    pub lettering: Option<&'a Lettering<'a>>,
    /// How actors were laid out before, if they were: whoever is called the same is not measured again.
    pub before: Option<&'a dyn Fn(ActorId) -> Option<&'a Chip>>,
    /// What an actor is called whose name cannot stand.
    pub words: &'a ActorWords,
    /// Measures the names.
    pub measurer: &'a Measurer,
}

pub(super) fn chip_of(actor: &Actor, ground: Ground, request: &SceneRequest<'_>) -> Option<Chip> {
    let center = match (ground, request.network) {
        (Ground::Fan(fan), _) => fan.point_of(actor.placement?),
        (Ground::Plane(plane), Some((_, positions))) => plane.to_sheet(*positions.at.get(&actor.id)?),
        (Ground::Plane(_), None) => return None,
    };
    let influence = actor.influence.map_or(0, crate::model::Influence::value);
    let name = request.audience.name_of(actor, request.words);
    let is_same = |before: &&Chip| {
        before.name == name && before.influence == influence && before.is_confidential == actor.confidential
    };
    let mut body = match request.before.and_then(|before| before(actor.id)).filter(is_same) {
        Some(before) => before.body.at_scale(request.scale.text),
        None => {
            let mut body = chip::body(&name, weight_of(influence), request.scale.text, request.measurer);
            if actor.confidential {
                body.make_room_for_lock();
            }
            body
        }
    };
    if let Some(lettering) = request.lettering {
        body.fit_badge(lettering.size);
    }
    Some(Chip {
        actor: actor.id,
        name,
        kind: actor.kind,
        placement: actor.placement,
        influence,
        is_confidential: actor.confidential,
        wanted: actor.open_move(),
        move_end: None,
        dots: actor.dots,
        is_wished: false,
        center,
        body,
        face: Face::Mark,
    })
}
