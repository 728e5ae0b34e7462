//! The network's layout in the background: begun when it is about others, other relationships or other pins, shown
//! while it settles, and ended when everybody is at rest.
//!
//! The forces are [`crate::layout::network`]'s. Here is only the thread they run on, and what of it is shown when.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use egui::Context;

use crate::audience::Audience;
use crate::layout::network::{Arrangement, Request, Settler};
use crate::model::Map;
use crate::picture::{Company, Positions};
use crate::ui::action::groups::GroupChoice;
use crate::ui::toolkit::look::Look;

/// How long the forces work before they look up, and the least time from one picture of the settling to the next.
const PORTION: Duration = Duration::from_millis(12);
const PICTURE: Duration = Duration::from_millis(33);
/// What a picture of the settling takes longer for each actor and relationship: large maps are shown settling less
/// often, so that no frame waits for them.
const PICTURE_PER_RECORD: Duration = Duration::from_micros(20);
/// So many changes can be taken back without anybody standing elsewhere than before, fewer where there are so many
/// actors and relationships that it would cost much memory; one in any case.
const MOST_KNOWN: usize = 24;
const MOST_RECORDS_KNOWN: usize = 60_000;

/// The network of an open map: where everybody is, and how it was asked for.
#[derive(Default)]
pub struct Network {
    /// Whether the stance is the horizontal axis.
    pub arrangement: Arrangement,
    /// Which groups are drawn.
    pub groups: GroupChoice,
    /// The revision at which those that nobody is in any more were let go of.
    groups_at: Option<u64>,
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
    /// Where everybody was before somebody was pinned, came or went, and for whom: it may be taken back.
    known: Vec<(Arc<Company>, Arc<Positions>)>,
    /// Whether the layout under way, or ended in this frame, began from no place.
    is_from_scratch: bool,
    /// The frame in which it was looked after last: two windows may show it.
    updated_in: Option<u64>,
    begun: usize,
}

/// What a layout was begun for.
struct Key {
    revision: u64,
    company: Arc<Company>,
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
            layout.known.clear();
            layout.positions = Arc::default();
        }
    }

    /// Takes over what the layout under way has come to, and begins another one if the map asks for it: the one that
    /// this window shows.
    pub fn update(&mut self, ctx: &Context, map: &Map, revision: u64, look: Look<'_>) {
        self.is_for_room = look.audience != Audience::Facilitator;
        if self.groups_at.replace(revision) != Some(revision) {
            self.groups.forget_what_is_gone(map);
        }
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
        let is_kept = |key: &Key| (key.revision, key.company.audience, key.company.arrangement) == asked;
        if self.laid_out.as_ref().is_some_and(is_kept) {
            return;
        }
        let company = Arc::new(Company::of(map, audience, arrangement));
        if let Some(before) = self.laid_out.as_ref().map(|before| Arc::clone(&before.company)) {
            if before != company {
                let known = self.known.iter().rev().find(|(known, _)| *known == company);
                let known = known.map(|(_, positions)| Arc::clone(positions));
                let pinned = || Some(Arc::new(self.positions.with_pins(&company.pinned_since(&before)?)));
                let positions = known.or_else(|| pinned().filter(|_| self.settling.is_none()));
                self.remember(before);
                match positions {
                    Some(positions) => self.rest_at(positions),
                    None => self.begin(ctx, map, &company, look),
                }
            }
        } else {
            self.begin(ctx, map, &company, look);
        }
        self.laid_out = Some(Key { revision, company });
    }

    /// Notes where everybody is, if they are at rest: what is done now may be taken back.
    fn remember(&mut self, company: Arc<Company>) {
        if self.settling.is_some() {
            return;
        }
        let most = (MOST_RECORDS_KNOWN / company.records().max(1)).clamp(1, MOST_KNOWN);
        self.known.push((company, Arc::clone(&self.positions)));
        self.known.drain(..self.known.len().saturating_sub(most));
    }

    /// Puts everybody where they were, or where they were put, and nobody else elsewhere.
    fn rest_at(&mut self, positions: Arc<Positions>) {
        self.settling = None;
        self.is_from_scratch = false;
        self.rested = Some(Arc::clone(&positions));
        self.positions = positions;
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

    fn begin(&mut self, ctx: &Context, map: &Map, company: &Company, look: Look<'_>) {
        self.begun += 1;
        // Under other names, and for other eyes, it begins anew, so that the same map gives the same network: places of
        // another layout say nothing about this one.
        let asked = (company.arrangement, company.audience);
        let is_other = |before: &Key| (before.company.arrangement, before.company.audience) != asked;
        let nowhere = Positions::default();
        let from = if self.laid_out.as_ref().is_some_and(is_other) { &nowhere } else { &*self.positions };
        self.is_from_scratch = from.at.is_empty();
        let request = company.request(map, &look.actor_words(), look.measurer, from);
        let pause = PICTURE + PICTURE_PER_RECORD * company.records() as u32;
        let (shared, ctx) = (Arc::new(Shared::default()), ctx.clone());
        self.settling = Some(Settling { shared: Arc::clone(&shared) });
        std::thread::spawn(move || settle(&request, &shared, pause, &ctx));
    }
}

/// Lets the forces work until everybody is at rest, or nobody wants to know any more.
fn settle(request: &Request, shared: &Shared, pause: Duration, ctx: &Context) {
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
            publish(&settler, request, shared, ctx);
            shown = Instant::now();
        }
    }
    publish(&settler, request, shared, ctx);
    shared.is_at_rest.store(true, Ordering::Release);
    ctx.request_repaint();
}

fn publish(settler: &Settler, request: &Request, shared: &Shared, ctx: &Context) {
    let positions = Positions::on_the_way(settler, request);
    *shared.latest.lock().unwrap_or_else(PoisonError::into_inner) = Some(positions);
    ctx.request_repaint();
}
