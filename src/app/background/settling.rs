//! The network's layout in the background: begun when it is about others, other relationships or other pins, shown
//! while it settles, and ended when everybody is at rest.
//!
//! The forces are [`crate::layout::network`]'s. Here is only the thread they run on, and what of it is shown when.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::audience::Audience;
use crate::layout::chip;
use crate::layout::crowd::{Crowd, FOREMOST};
use crate::layout::network::{Arrangement, Axis, Body, Link, Request, Settler};
use crate::model::{ActorId, Fraction, Influence, Map, Pin, Sign};
use crate::picture::{Positions, body_of};
use crate::ui::toolkit::look::Look;
use egui::Context;
use kurbo::{Rect, Size};

/// How long the forces work before they look up, and the least time from one picture of the settling to the next.
const PORTION: Duration = Duration::from_millis(12);
const PICTURE: Duration = Duration::from_millis(33);
/// What a picture of the settling takes longer for each actor and relationship: large maps are shown settling less
/// often, so that no frame waits for them.
const PICTURE_PER_RECORD: Duration = Duration::from_micros(20);
/// How much larger chips are for the layout than they are drawn: a fitted view shrinks the plane more than its texts.
const ROOM: f64 = 1.25;
/// The room of a mark with its name, in points of the plane.
const MARK_ROOM: Size = Size::new(60.0, 30.0);

/// The network of an open map: where everybody is, and how it was asked for.
#[derive(Default)]
pub struct Network {
    /// Whether the stance is the horizontal axis.
    pub arrangement: Arrangement,
    /// Whether the groups are drawn as hulls.
    pub has_groups: bool,
    for_desk: Layout,
    /// Who is not seen pushes nobody aside, and draws nobody near.
    for_room: Layout,
    /// Which of them this window shows.
    is_for_room: bool,
    compared: Option<Compared>,
}

/// Two layouts, and whether everybody is in the same place in both.
struct Compared {
    desk: Arc<Positions>,
    for_room: Arc<Positions>,
    are_same: bool,
}

/// Where everybody is for those who look.
#[derive(Default)]
struct Layout {
    positions: Arc<Positions>,
    laid_out: Option<Key>,
    settling: Option<Settling>,
    /// Where everybody was when all were at rest.
    rested: Option<Arc<Positions>>,
    /// Whether the layout under way, or ended in this frame, began from no place.
    is_from_scratch: bool,
    /// The frame in which it was looked after last: two windows may show it.
    updated_in: Option<u64>,
    begun: usize,
}

/// What a new layout is begun for. As long as it is the same, nobody moves: neither for another revision, nor for a
/// name or an influence that would give somebody more room or less.
#[derive(Debug, Clone, PartialEq)]
struct Key {
    revision: u64,
    audience: Audience,
    arrangement: Arrangement,
    is_mirrored: bool,
    actors: Vec<(ActorId, Option<Pin>, Option<Fraction>)>,
    links: Vec<Link>,
}

/// A layout under way.
struct Settling {
    shared: Arc<Shared>,
}

#[derive(Default)]
struct Shared {
    latest: Mutex<Option<Positions>>,
    is_unwanted: AtomicBool,
    is_at_rest: AtomicBool,
}

impl Drop for Settling {
    fn drop(&mut self) {
        self.shared.is_unwanted.store(true, Ordering::Relaxed);
    }
}

impl Network {
    /// Where everybody is at the moment.
    #[must_use]
    pub fn positions(&self) -> &Arc<Positions> {
        &self.shown().positions
    }

    /// Whether everybody still looks for a place.
    #[must_use]
    pub fn is_settling(&self) -> bool {
        self.shown().settling.is_some()
    }

    /// Whether everybody still looks for a first place, or has just found it. The view keeps all of them in sight
    /// meanwhile; after an edit it stays where it is.
    #[must_use]
    pub fn is_unfolding(&self) -> bool {
        self.shown().is_from_scratch
    }

    /// How often a layout was begun; a test counts it.
    #[must_use]
    pub fn begun(&self) -> usize {
        self.for_desk.begun + self.for_room.begun
    }

    fn shown(&self) -> &Layout {
        if self.is_for_room { &self.for_room } else { &self.for_desk }
    }

    /// Forgets where everybody is: the next layout begins from no place, as that of a map just opened.
    pub fn forget(&mut self) {
        for layout in [&mut self.for_desk, &mut self.for_room] {
            (layout.laid_out, layout.settling, layout.rested) = (None, None, None);
            layout.positions = Arc::default();
        }
    }

    /// Takes over what the layout under way has come to, and begins another one if the map asks for it: the one that
    /// this window shows.
    pub fn update(&mut self, ctx: &Context, map: &Map, revision: u64, look: Look<'_>) {
        self.is_for_room = look.audience != Audience::Facilitator;
        self.look_after(ctx, map, revision, look);
    }

    /// Where everybody is in the room's window. They do not move there before all are at rest.
    pub fn positions_for_room(&mut self, ctx: &Context, map: &Map, revision: u64, look: Look<'_>) -> Arc<Positions> {
        let layout = self.look_after(ctx, map, revision, look);
        let positions = Arc::clone(layout.rested.as_ref().unwrap_or(&layout.positions));
        self.compare(&positions);
        positions
    }

    /// Whether everybody is in the same place at the desk and in the room's window, as it was last asked for.
    #[must_use]
    pub fn is_same_for_room(&self) -> bool {
        self.compared.as_ref().is_some_and(|compared| compared.are_same)
    }

    fn compare(&mut self, for_room: &Arc<Positions>) {
        let desk = &self.for_desk.positions;
        let is_of =
            |compared: &Compared| Arc::ptr_eq(&compared.desk, desk) && Arc::ptr_eq(&compared.for_room, for_room);
        if !self.compared.as_ref().is_some_and(is_of) {
            let are_same = desk == for_room;
            self.compared = Some(Compared { desk: Arc::clone(desk), for_room: Arc::clone(for_room), are_same });
        }
    }

    /// The room's network is always its own: nothing of it follows from whom only the facilitator sees, not even by
    /// what was done before.
    fn look_after(&mut self, ctx: &Context, map: &Map, revision: u64, look: Look<'_>) -> &Layout {
        let layout = match look.audience {
            Audience::Facilitator => &mut self.for_desk,
            Audience::Room(_) => &mut self.for_room,
        };
        let frame = ctx.cumulative_frame_nr();
        if layout.updated_in.replace(frame) != Some(frame) {
            layout.update(ctx, map, (revision, look.audience, self.arrangement), look);
        }
        layout
    }
}

impl Layout {
    fn update(
        &mut self,
        ctx: &Context,
        map: &Map,
        (revision, audience, arrangement): (u64, Audience, Arrangement),
        look: Look<'_>,
    ) {
        self.is_from_scratch &= self.settling.is_some();
        self.take_over();
        let asked = (revision, audience, arrangement);
        let is_kept = |key: &Key| (key.revision, key.audience, key.arrangement) == asked;
        if self.laid_out.as_ref().is_some_and(is_kept) {
            return;
        }
        let key = Key::of(map, revision, audience, arrangement);
        let is_same = self.laid_out.as_ref().is_some_and(|before| before.asks_for_the_same_as(&key));
        if !is_same {
            self.begin(ctx, map, &key, look);
        }
        self.laid_out = Some(key);
    }

    fn take_over(&mut self) {
        let Some(Settling { shared }) = &self.settling else { return };
        // Asked first: what is there when everybody is at rest is the last there will be.
        let is_at_rest = shared.is_at_rest.load(Ordering::Acquire);
        let latest = shared.latest.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(latest) = latest {
            self.positions = Arc::new(latest);
        }
        if is_at_rest {
            self.settling = None;
            self.rested = Some(Arc::clone(&self.positions));
        }
    }

    fn begin(&mut self, ctx: &Context, map: &Map, key: &Key, look: Look<'_>) {
        self.begun += 1;
        // Under other names, and for other eyes, it begins anew, so that the same map gives the same network.
        let is_other = |before: &Key| (before.arrangement, before.audience) != (key.arrangement, key.audience);
        let is_anew = self.laid_out.as_ref().is_some_and(is_other);
        self.is_from_scratch = self.positions.at.is_empty() || is_anew;
        let request = request(map, key, &self.positions, is_anew, look);
        let pause = PICTURE + PICTURE_PER_RECORD * (request.bodies.len() + request.links.len()) as u32;
        let (shared, ctx) = (Arc::new(Shared::default()), ctx.clone());
        self.settling = Some(Settling { shared: Arc::clone(&shared) });
        std::thread::spawn(move || settle(&request, &shared, pause, &ctx));
    }
}

impl Key {
    fn of(map: &Map, revision: u64, audience: Audience, arrangement: Arrangement) -> Self {
        let head = map.head();
        let seen = map.actors_by_id().into_iter().filter(|actor| audience.sees_actor(actor));
        let actors = seen.map(|actor| {
            let stance = actor.placement.map(|placement| placement.stance);
            (actor.id, actor.pin, stance.filter(|_| arrangement == Arrangement::ByStance))
        });
        let seen = map.relationships_by_id().into_iter().filter(|tie| audience.sees_relationship(tie, map));
        let links = seen.map(|relationship| Link {
            from: relationship.from,
            to: relationship.to,
            strength: relationship.strength,
            strains: head.kind(&relationship.kind).is_some_and(|kind| kind.sign == Sign::Strains),
        });
        let (actors, links) = (actors.collect(), links.collect());
        Self { revision, audience, arrangement, is_mirrored: head.mirrored, actors, links }
    }

    fn asks_for_the_same_as(&self, other: &Self) -> bool {
        let Self { revision: _, audience, arrangement, is_mirrored, actors, links } = other;
        let is_seen_alike = self.is_mirrored == *is_mirrored || *arrangement == Arrangement::Free;
        is_seen_alike
            && self.audience == *audience
            && self.arrangement == *arrangement
            && self.actors == *actors
            && self.links == *links
    }
}

fn request(map: &Map, key: &Key, from: &Positions, is_anew: bool, look: Look<'_>) -> Request {
    // A few have the room of whole chips. Of more, the foremost have it, and the others that of marks with some room
    // for names, or of marks alone.
    let (count, crowd) = (key.actors.len(), Crowd::of(key.actors.len()));
    let foremost = foremost(map, key, if crowd == Crowd::Few { count } else { FOREMOST });
    let size = |id: ActorId| match map.actor(id).filter(|_| foremost.contains(&id)) {
        Some(actor) => {
            let name = key.audience.name_of(actor, &look.actor_words());
            body_of(actor, &name, look.measurer).size * ROOM
        }
        None if crowd <= Crowd::Many => MARK_ROOM,
        None => chip::shape_alone(1.0),
    };
    let bodies = key.actors.iter().map(|&(id, pin, stance)| Body {
        id,
        size: size(id),
        pin,
        // Places of another layout say nothing about this one.
        start: from.at.get(&id).copied().filter(|_| !is_anew),
        stance,
    });
    let (arrangement, mirrored) = (key.arrangement, key.is_mirrored);
    Request { bodies: bodies.collect(), links: key.links.clone(), arrangement, mirrored }
}

/// Those who have the room of whole chips: the first by influence, and else by how many relationships they have. Plans and
/// dots, which count where names choose their places, must move nobody.
fn foremost(map: &Map, key: &Key, count: usize) -> HashSet<ActorId> {
    let mut degrees: HashMap<ActorId, usize> = HashMap::new();
    for end in key.links.iter().flat_map(|link| [link.from, link.to]) {
        *degrees.entry(end).or_default() += 1;
    }
    let influence = |id| map.actor(id).and_then(|actor| actor.influence).map_or(0, Influence::value);
    let weight = |id: ActorId| (influence(id), degrees.get(&id).copied().unwrap_or_default());
    let mut order: Vec<_> = key.actors.iter().map(|&(id, ..)| (Reverse(weight(id)), id)).collect();
    order.sort_unstable();
    order.into_iter().take(count).map(|(_, id)| id).collect()
}

/// Lets the forces work until everybody is at rest, or nobody wants to know any more.
fn settle(request: &Request, shared: &Shared, pause: Duration, ctx: &Context) {
    let axis = (request.arrangement == Arrangement::ByStance).then(|| request.axis());
    let mut settler = Settler::new(request);
    let mut shown = Instant::now();
    while !settler.is_at_rest() {
        let portion = Instant::now();
        while portion.elapsed() < PORTION && !settler.is_at_rest() {
            let _ = settler.advance(1);
        }
        if shared.is_unwanted.load(Ordering::Relaxed) {
            return;
        }
        if shown.elapsed() >= pause && !settler.is_at_rest() {
            publish(&settler, axis, shared, ctx);
            shown = Instant::now();
        }
    }
    publish(&settler, axis, shared, ctx);
    shared.is_at_rest.store(true, Ordering::Release);
    ctx.request_repaint();
}

fn publish(settler: &Settler, axis: Option<Axis>, shared: &Shared, ctx: &Context) {
    // The columns are seen whole, whoever stands in them.
    let width = axis.map_or(0.0, |axis| axis.width / 2.0);
    let bounds = settler.bounds();
    let extent = Rect { x0: bounds.x0.min(-width), x1: bounds.x1.max(width), ..bounds };
    let positions = Positions { at: settler.positions().collect(), axis, extent };
    *shared.latest.lock().unwrap_or_else(PoisonError::into_inner) = Some(positions);
    ctx.request_repaint();
}
