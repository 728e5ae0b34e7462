//! Who is in the network for an audience, and what holds them together: all that its layout follows from.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use kurbo::{Point, Rect, Size};

use super::cast::body_of;
use super::ground::Positions;
use crate::audience::{ActorWords, Audience};
use crate::layout::chip;
use crate::layout::crowd::{Crowd, FOREMOST};
use crate::layout::measure::Measurer;
use crate::layout::network::{Arrangement, Body, Link, Request, Settler};
use crate::model::{ActorId, Fraction, Influence, Map, Pin, Sign};

/// How much larger chips are for the layout than they are drawn: a fitted view shrinks the plane more than its texts.
const ROOM: f64 = 1.25;
/// The room of a mark with its name, in points of the plane.
const MARK_ROOM: Size = Size::new(60.0, 30.0);

/// Everybody in a network as it was asked for. As long as it is the same, nobody moves: neither for another revision,
/// nor for a name or an influence that would give somebody more room or less.
#[derive(Debug, Clone, PartialEq)]
pub struct Company {
    /// Who looks.
    pub audience: Audience,
    /// Freely or by stance.
    pub arrangement: Arrangement,
    /// Whether allies are on the right, where the stance is the axis.
    is_mirrored: bool,
    actors: Vec<(ActorId, Option<Pin>, Option<Fraction>)>,
    links: Vec<Link>,
}

impl Company {
    /// Everybody in a map whom an audience sees, and the relationships it sees between them.
    #[must_use]
    pub fn of(map: &Map, audience: Audience, arrangement: Arrangement) -> Self {
        let is_by_stance = arrangement == Arrangement::ByStance;
        let head = map.head();
        let seen = map.actors_by_id().into_iter().filter(|actor| audience.sees_actor(actor));
        let actors = seen.map(|actor| {
            let stance = actor.placement.map(|placement| placement.stance);
            (actor.id, actor.pin, stance.filter(|_| is_by_stance))
        });
        let seen = map.relationships_by_id().into_iter().filter(|tie| audience.sees_relationship(tie, map));
        let links = seen.map(|relationship| Link {
            from: relationship.from,
            to: relationship.to,
            strength: relationship.strength,
            strains: head.kind(&relationship.kind).is_some_and(|kind| kind.sign == Sign::Strains),
        });
        let (actors, links) = (actors.collect(), links.collect());
        Self { audience, arrangement, is_mirrored: is_by_stance && head.mirrored, actors, links }
    }

    /// Those who were pinned, or pinned elsewhere, since another company was what this one is otherwise; none if anything
    /// else differs.
    #[must_use]
    pub fn pinned_since(&self, before: &Self) -> Option<Vec<(ActorId, Pin)>> {
        let asked = |company: &Self| (company.audience, company.arrangement, company.is_mirrored);
        let actors = self.actors.iter().zip(&before.actors);
        let are_same = asked(self) == asked(before)
            && self.actors.len() == before.actors.len()
            && actors.clone().all(|(now, before)| (now.0, now.2) == (before.0, before.2))
            && self.links == before.links;
        if !are_same {
            return None;
        }
        let changed = actors.filter(|(now, before)| now.1 != before.1);
        changed.map(|(&(id, pin, _), _)| Some((id, pin?))).collect()
    }

    /// How many actors and relationships there are.
    #[must_use]
    pub fn records(&self) -> usize {
        self.actors.len() + self.links.len()
    }

    /// What the layout is asked: everybody with the room they need, begun where they were before.
    #[must_use]
    pub fn request(&self, map: &Map, words: &ActorWords, measurer: &Measurer, from: &Positions) -> Request {
        // A few have the room of whole chips. Of more, the foremost have it, and the others that of marks with some
        // room for names, or of marks alone.
        let (count, crowd) = (self.actors.len(), Crowd::of(self.actors.len()));
        let foremost = self.foremost(map, if crowd == Crowd::Few { count } else { FOREMOST });
        let size = |id: ActorId| match map.actor(id).filter(|_| foremost.contains(&id)) {
            Some(actor) => body_of(actor, &self.audience.name_of(actor, words), measurer).size * ROOM,
            None if crowd <= Crowd::Many => MARK_ROOM,
            None => chip::shape_alone(1.0),
        };
        let body = |&(id, pin, stance)| Body { id, size: size(id), pin, start: from.at.get(&id).copied(), stance };
        Request {
            bodies: self.actors.iter().map(body).collect(),
            links: self.links.clone(),
            arrangement: self.arrangement,
            mirrored: self.is_mirrored,
        }
    }

    /// Those who have the room of whole chips: the first by influence, and else by how many relationships they have.
    /// Plans and dots, which count where names choose their places, must move nobody.
    fn foremost(&self, map: &Map, count: usize) -> HashSet<ActorId> {
        let mut degrees: HashMap<ActorId, usize> = HashMap::new();
        for end in self.links.iter().flat_map(|link| [link.from, link.to]) {
            *degrees.entry(end).or_default() += 1;
        }
        let influence = |id| map.actor(id).and_then(|actor| actor.influence).map_or(0, Influence::value);
        let weight = |id: ActorId| (influence(id), degrees.get(&id).copied().unwrap_or_default());
        let mut order: Vec<_> = self.actors.iter().map(|&(id, ..)| (Reverse(weight(id)), id)).collect();
        order.sort_unstable();
        order.into_iter().take(count).map(|(_, id)| id).collect()
    }
}

impl Positions {
    /// Where everybody is on the way to rest.
    #[must_use]
    pub fn on_the_way(settler: &Settler, request: &Request) -> Self {
        let axis = (request.arrangement == Arrangement::ByStance).then(|| request.axis());
        let (bounds, blocks) = (settler.bounds(), settler.blocks());
        let extent = axis.map_or(bounds, |axis| {
            // The columns are seen whole, and whoever has a stance stands within them.
            let half = axis.width / 2.0;
            let beside = settler.bounds_of(|body| body.stance.is_none());
            Rect { x0: beside.x0.min(-half), x1: beside.x1.max(half), ..bounds }
        });
        Self { at: settler.positions().collect(), axis, extent, blocks }
    }

    /// The same, but for those who were pinned elsewhere.
    #[must_use]
    pub fn with_pins(&self, pins: &[(ActorId, Pin)]) -> Self {
        let mut moved = self.clone();
        for (id, pin) in pins {
            let Some(at) = moved.at.get_mut(id) else { continue };
            // Where the stance is the axis, it alone says how far right somebody is.
            *at = Point::new(if self.axis.is_some() { at.x } else { pin.x() }, pin.y());
            moved.extent = moved.extent.union(Rect::from_center_size(*at, MARK_ROOM));
            for block in &mut moved.blocks {
                block.actors.retain(|actor| actor != id);
            }
        }
        moved
    }

    /// Where everybody is at rest. Takes as long as the forces work: a tenth of a second for a thousand actors.
    #[must_use]
    pub fn at_rest(request: &Request) -> Self {
        let mut settler = Settler::new(request);
        while !settler.is_at_rest() {
            let _ = settler.advance(16);
        }
        Self::on_the_way(&settler, request)
    }
}
