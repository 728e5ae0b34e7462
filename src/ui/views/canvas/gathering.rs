//! Whoever has to do with the one in focus, gathered round it while nobody else stands out. Nothing of it is in the map:
//! afterwards everybody is where they were.

use std::collections::HashSet;
use std::sync::Arc;

use super::camera::Camera;
use crate::analysis::{self, Actors};
use crate::audience::Audience;
use crate::layout::network::MOST_GATHERED;
use crate::model::{ActorId, KindId, Map};
use crate::picture::Positions;

/// The places while somebody is in focus.
#[derive(Default)]
pub struct Gathering {
    kept: Option<Kept>,
    /// Where the view looked before.
    camera: Option<Camera>,
}

/// What was gathered, and of what.
struct Kept {
    revision: u64,
    around: (ActorId, u8),
    outstanding: Actors,
    before: Arc<Positions>,
    gathered: Arc<Positions>,
}

impl Gathering {
    /// Whether somebody stands elsewhere than they do else.
    pub(super) fn is_on(&self) -> bool {
        self.kept.is_some()
    }
}

/// Who is in focus.
pub struct Asked<'a> {
    /// Which state of the map it is.
    pub revision: u64,
    /// Who is in the middle, and how many relationships away others are gathered.
    pub around: (ActorId, u8),
    /// Who else there is.
    pub among: Among<'a>,
}

impl Gathering {
    /// Where everybody is: gathered, while one is in focus and the place in the network means nothing. All of it is
    /// looked at when it begins, and afterwards what was looked at before.
    pub(super) fn positions(
        &mut self,
        asked: Option<&Asked<'_>>,
        before: &Arc<Positions>,
        camera: &mut Camera,
    ) -> Arc<Positions> {
        let was_on = self.is_on();
        let kept = self.kept.take();
        self.kept = asked.and_then(|asked| asked.keep(before, kept));
        match (was_on, self.is_on()) {
            (false, true) => self.camera = Some(std::mem::take(camera)),
            (true, false) => *camera = self.camera.take().unwrap_or_default(),
            _ => {}
        }
        Arc::clone(self.kept.as_ref().map_or(before, |kept| &kept.gathered))
    }
}

impl Asked<'_> {
    fn keep(&self, before: &Arc<Positions>, kept: Option<Kept>) -> Option<Kept> {
        let Self { revision, around, ref among } = *self;
        let is_same = |kept: &Kept| {
            (kept.revision, kept.around) == (revision, around)
                && kept.outstanding == *among.outstanding
                && Arc::ptr_eq(&kept.before, before)
        };
        if let Some(kept) = kept.filter(is_same) {
            return Some(kept);
        }
        let gathered = Arc::new(among.gathered(around, before)?);
        let (outstanding, before) = (Arc::clone(among.outstanding), Arc::clone(before));
        Some(Kept { revision, around, outstanding, before, gathered })
    }
}

/// Whoever may be gathered.
pub struct Among<'a> {
    /// The map.
    pub map: &'a Map,
    /// Who looks: over what it does not see, nobody is near.
    pub audience: Audience,
    /// Kinds of relationship that are not shown.
    pub hidden_kinds: &'a HashSet<KindId>,
    /// The only ones who stand out.
    pub outstanding: &'a Actors,
}

impl Among<'_> {
    /// Where everybody is once those within so many relationships of one are gathered round it; none if nobody is.
    #[must_use]
    pub fn gathered(&self, around: (ActorId, u8), positions: &Positions) -> Option<Positions> {
        positions.gathered(around.0, &self.near(around, positions))
    }

    /// Whoever is to stand near one, the nearest first: all at one distance in relationships, and then all at the next,
    /// as long as there are not too many.
    fn near(&self, (center, steps): (ActorId, u8), positions: &Positions) -> Vec<ActorId> {
        let mut near: Vec<ActorId> = Vec::new();
        for step in 1..=steps {
            let sees = |tie: &_| self.audience.sees_relationship(tie, self.map);
            let reached = analysis::around(self.map, &[center].into(), step, self.hidden_kinds, sees);
            let is_new = |actor: &ActorId| *actor != center && !near.contains(actor);
            let stands_out = |actor: &ActorId| self.outstanding.contains(actor) && positions.at.contains_key(actor);
            let next: Vec<ActorId> = reached.into_iter().filter(|actor| is_new(actor) && stands_out(actor)).collect();
            if near.len() + next.len() > MOST_GATHERED {
                break;
            }
            near.extend(next);
        }
        near
    }
}
