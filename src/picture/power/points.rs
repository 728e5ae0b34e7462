//! Who stands where: every actor the audience sees as a point, or as one of those who wait.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, OnceLock};

use kurbo::Point;
use rayon::prelude::*;

use crate::audience::Audience;
use crate::lang::SortKey;
use crate::layout::crowd::Crowd;
use crate::layout::fonts::Weight;
use crate::layout::measure::Measurer;
use crate::layout::names::lines::{Block, Pen};
use crate::layout::power::Ground;
use crate::layout::swarm::{self, Wish};
use crate::model::{Actor, ActorId, ActorKind, Influence, Map, Placement, Wedge};
use crate::picture::chip::weight_of;

/// The radius of a point where there are few, in points.
const RADIUS: f64 = 9.5;
/// Beyond so many actors points become smaller, down to this part of their size.
const FEW: f64 = 120.0;
const SMALLEST: f64 = 0.42;
/// Where more than one in so many finds no place of its own, all are made smaller to this part of their size, again and
/// again, but not smaller than so many points.
const ONE_IN: usize = 20;
const SMALLER: f64 = 0.9;
const LEAST_SHRUNK: f64 = 6.8;
/// No point's radius is more than this part of a level's height, as in a low window.
const OF_LEVEL: f64 = 0.3;

/// What points are made from.
pub struct PointsRequest<'a> {
    /// The map.
    pub map: &'a Map,
    /// Who looks.
    pub audience: Audience,
    /// Where they lie.
    pub ground: &'a Ground,
    /// What an actor is called there.
    pub called: &'a dyn Fn(&Actor) -> String,
    /// What a name is sorted by.
    pub sort_key: &'a dyn Fn(&str) -> SortKey,
}

/// A placed actor as a point.
#[derive(Debug, Clone, PartialEq)]
pub struct Spot {
    /// Who.
    pub actor: ActorId,
    /// What it is called here.
    pub name: String,
    /// Its shape.
    pub kind: ActorKind,
    /// Where it stands, with the distance it has on the spectrum.
    pub placement: Placement,
    /// Its influence; none in the lane.
    pub level: Option<u8>,
    /// Its place up and down: influence with its part of a level, or its share of the lane's height.
    pub y: f64,
    /// Whether it is to be moved, how many dots and how many relationships it has: beside its influence, who has more
    /// chooses first where there is not room for all names.
    pub(super) weight_of_name: (bool, u8, u32),
    /// How its name may stand beside it, once somebody asked.
    forms: Arc<OnceLock<Vec<Block>>>,
}

impl Spot {
    /// Where it is drawn.
    #[must_use]
    pub fn at(&self, ground: &Ground) -> Point {
        let stance = self.placement.stance.value();
        if self.level.is_some() { ground.in_grid(stance, self.y) } else { ground.in_lane(stance, self.y) }
    }

    /// How heavy its name is written.
    #[must_use]
    pub fn weight(&self) -> Weight {
        weight_of(self.level.unwrap_or_default())
    }

    /// How its name may stand beside it, the preferred form first.
    pub(super) fn forms(&self, measurer: &Measurer) -> &[Block] {
        self.forms.get_or_init(|| Pen { weight: self.weight(), measurer }.forms(&self.name))
    }

    /// Takes over what was measured of the same name.
    fn measured_as(mut self, before: Option<&Self>) -> Self {
        let is_same = |before: &&Self| before.name == self.name && before.weight() == self.weight();
        if let Some(before) = before.filter(is_same) {
            self.forms = Arc::clone(&before.forms);
        }
        self
    }

    /// Its wedge.
    #[must_use]
    pub fn wedge(&self) -> Wedge {
        self.placement.wedge()
    }

    fn place_in_order(&self) -> PlaceInOrder {
        (self.wedge().index(), Reverse(self.level), self.placement, self.actor)
    }
}

/// What those placed are read by: wedge, influence, placement, id.
pub type PlaceInOrder = (usize, Reverse<Option<u8>>, Placement, ActorId);

/// All points.
#[derive(Debug, Clone, Default)]
pub struct Points {
    /// Those placed, by id.
    pub spots: Vec<Spot>,
    /// Those not placed, by name.
    pub waiting: Vec<ActorId>,
    /// The radius of the points.
    pub radius: f64,
    places: HashMap<ActorId, usize>,
}

impl Points {
    /// Everybody whom the audience sees. What is as it was before is not measured again.
    #[must_use]
    pub fn of(request: &PointsRequest<'_>, before: &Self) -> Self {
        let PointsRequest { map, audience, ground, called, sort_key } = *request;
        let (mut spots, mut waiting) = (Vec::new(), Vec::new());
        let degrees = degrees(map, audience);
        for actor in map.actors_by_id().into_iter().filter(|actor| audience.sees_actor(actor)) {
            match actor.placement {
                Some(placement) => {
                    let spot = Spot {
                        actor: actor.id,
                        name: called(actor),
                        kind: actor.kind,
                        placement,
                        level: actor.influence.map(Influence::value),
                        y: 0.0,
                        weight_of_name: (
                            actor.open_move().is_some(),
                            actor.dots,
                            degrees.get(&actor.id).copied().unwrap_or_default(),
                        ),
                        forms: Arc::default(),
                    };
                    spots.push(spot.measured_as(before.spot(actor.id)));
                }
                None => waiting.push(actor),
            }
        }
        waiting.sort_by_cached_key(|actor| (sort_key(&called(actor)), actor.id));
        let crowded = (FEW / spots.len().max(1) as f64).powf(0.3).clamp(SMALLEST, 1.0);
        let mut radius = (RADIUS * crowded).min(OF_LEVEL * ground.whole_scale().y).max(2.0);
        // Where some find no room they are all made smaller, as long as their shapes are told apart.
        while spread(&mut spots, ground, radius) * ONE_IN > spots.len() && radius * SMALLER > LEAST_SHRUNK {
            radius *= SMALLER;
        }
        Self {
            places: spots.iter().enumerate().map(|(place, spot)| (spot.actor, place)).collect(),
            waiting: waiting.into_iter().map(|actor| actor.id).collect(),
            spots,
            radius,
        }
    }

    /// An actor's place in the order of reading: those placed wedge by wedge, the most influential first and the
    /// unjudged last; those waiting after all others, among whom this makes no difference.
    #[must_use]
    pub fn place_in_order(&self, actor: ActorId) -> (bool, Option<PlaceInOrder>) {
        let place = self.spot(actor).map(Spot::place_in_order);
        (place.is_none(), place)
    }

    /// The point of an actor, if it is placed.
    #[must_use]
    pub fn spot(&self, actor: ActorId) -> Option<&Spot> {
        self.spots.get(*self.places.get(&actor)?)
    }
}

/// How many relationships everybody has, of those the audience sees. In a throng hardly anybody is named, and nobody
/// counts them.
fn degrees(map: &Map, audience: Audience) -> HashMap<ActorId, u32> {
    let mut degrees = HashMap::new();
    if Crowd::of(map.actor_count()) < Crowd::Throng {
        let seen = map.relationships().filter(|tie| audience.sees_relationship(tie, map));
        for end in seen.flat_map(|tie| [tie.from, tie.to]) {
            *degrees.entry(end).or_default() += 1;
        }
    }
    degrees
}

/// Gives everyone a place within its level: by the distance it has on the spectrum, so that nobody moves because
/// others do, unless two would hide each other. Gives how many found no place of their own.
fn spread(spots: &mut [Spot], ground: &Ground, radius: f64) -> usize {
    let (scale, lane) = (ground.whole_scale(), ground.lane.height());
    let (level_room, lane_room) = (ground.level_room(radius), ground.lane_room(radius));
    // No level reaches into another: each is spread by itself.
    let mut levels: BTreeMap<Option<u8>, Vec<&mut Spot>> = BTreeMap::new();
    for spot in spots {
        levels.entry(spot.level).or_default().push(spot);
    }
    let crowded = levels.into_par_iter().map(|(level, mut meant)| {
        let (height, room) = if level.is_none() { (lane, lane_room) } else { (scale.y, level_room) };
        let middle = level.map_or(0.5, f64::from);
        let wish = |spot: &&mut Spot| {
            let within = (spot.placement.distance.value() - 0.5) * room;
            let [low, y, high] = [middle - room / 2.0, middle + within, middle + room / 2.0].map(|y| y * height);
            Wish { x: spot.placement.stance.value() * scale.x, y, low, high }
        };
        let wishes: Vec<Wish> = meant.iter().map(wish).collect();
        let swarm = swarm::spread(&wishes, 2.0 * radius + 1.0);
        for (spot, y) in meant.iter_mut().zip(swarm.places) {
            spot.y = y / height.max(1.0);
        }
        swarm.crowded
    });
    crowded.sum()
}
