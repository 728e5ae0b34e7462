//! Lets a network settle, a few ticks at a time.

use std::collections::HashMap;

use kurbo::{Point, Rect, Size, Vec2};

use super::apart::{self, Hold};
use super::forces::{Forces, Tie, radius};
use super::{Arrangement, Axis, Block, Body, Request, Waits, parking, start};
use crate::model::{ActorId, Pin};

/// How many ticks a network of up to [`MANY`] takes that nobody has seen before: d3's usual number.
const TICKS: f64 = 300.0;
/// With more actors than this there are fewer ticks, so that the whole still takes seconds.
const MANY: f64 = 1_500.0;
/// The least number of ticks, however many actors there are.
const LEAST_TICKS: f64 = 150.0;
/// The heat at which a layout is at rest; it begins with 1 if all is new, and with [`WARM`] if nothing is.
const REST: f64 = 0.001;
const WARM: f64 = 0.1;
/// What of the movement of one tick goes on in the next.
const MOMENTUM: f64 = 0.6;
/// Below this heat, chips that overlap are pushed apart after each tick. Before, they may pass through each other.
const PUSHING: f64 = 0.3;
/// By how much of what they overlap.
const PUSH: f64 = 0.4;
/// The furthest anyone moves in a tick, in radii of a chip.
const FARTHEST: f64 = 30.0;
/// When nobody moves further than this in a tick, all are at rest, in points.
const STILL: f64 = 0.02;
/// How often chips that overlap at the end are pushed apart at most before they are stacked.
const MAX_SWEEPS: usize = 60;

/// Whether there is more to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub enum State {
    /// Actors still move.
    Settling,
    /// This is where they stay; no two chips overlap but those whose pins make them.
    AtRest,
}

/// A network on its way to rest.
#[derive(Debug)]
pub struct Settler {
    /// In the order of their ids.
    bodies: Vec<Body>,
    /// Where each of the bodies is.
    points: Vec<Point>,
    /// Those that the forces move, or that are pinned, by their places among the bodies.
    moving: Vec<usize>,
    /// All others that have a place across, in the order they are put below the network.
    heaped: Vec<(usize, f64)>,
    /// All others.
    in_rows: Vec<usize>,
    sizes: Vec<Size>,
    holds: Vec<Hold>,
    now: Vec<Point>,
    before: Vec<Point>,
    forces: Forces,
    heat: f64,
    first_heat: f64,
    cooling: f64,
    sweeps: usize,
    state: State,
}

impl Settler {
    /// Begins with a request.
    #[must_use]
    pub fn new(request: &Request) -> Self {
        let mut bodies = request.bodies.clone();
        bodies.sort_unstable_by_key(|body| body.id);
        bodies.dedup_by_key(|body| body.id);
        for body in &mut bodies {
            body.start = body.start.filter(|start| start.is_finite()).map(within_plane);
        }
        let axis = (request.arrangement == Arrangement::ByStance).then(|| request.axis());
        let holds = holds(&bodies, axis);
        let ties = ties(&bodies, request);
        let mut is_tied = vec![false; bodies.len()];
        for tie in &ties {
            is_tied[tie.from] = true;
            is_tied[tie.to] = true;
        }
        // By stance, whoever has none waits below, so that nobody seems to have one.
        let has_place = |index: usize| axis.is_none() || holds[index].x.is_some();
        let (moving, parked): (Vec<usize>, Vec<usize>) =
            (0..bodies.len()).partition(|&index| (is_tied[index] && has_place(index)) || holds[index].y.is_some());
        let (heaped, in_rows) = parking_order(parked, &bodies, &holds);
        let heaped = match axis {
            Some(axis) => axis.heaps(&bodies, heaped),
            None => heaped,
        };
        let sizes: Vec<Size> = moving.iter().map(|&index| bodies[index].size).collect();
        let ties = among(&moving, ties);
        let holds: Vec<Hold> = moving.iter().map(|&index| holds[index]).collect();
        let starts: Vec<Option<Point>> = moving.iter().map(|&index| bodies[index].start).collect();
        let now = start::places(&starts, &ties, 4.0 * mean_radius(&sizes));
        let now: Vec<Point> = now.into_iter().zip(&holds).map(|(point, hold)| hold.apply(point)).collect();
        let new_share = starts.iter().filter(|start| start.is_none()).count() as f64 / starts.len().max(1) as f64;
        let heat = if moving.is_empty() { 0.0 } else { WARM + (1.0 - WARM) * new_share };
        let ticks = (TICKS * (MANY / moving.len().max(1) as f64).min(1.0)).max(LEAST_TICKS);
        let mut settler = Self {
            points: vec![Point::ZERO; bodies.len()],
            forces: Forces::new(&sizes, ties, axis.is_none()),
            before: now.clone(),
            cooling: REST.powf(1.0 / ticks),
            first_heat: heat,
            sweeps: 0,
            state: State::Settling,
            bodies,
            moving,
            heaped,
            in_rows,
            sizes,
            holds,
            now,
            heat,
        };
        settler.put_places();
        settler
    }

    /// Goes on for at most that many ticks.
    pub fn advance(&mut self, ticks: usize) -> State {
        for _ in 0..ticks {
            if self.state == State::AtRest {
                break;
            }
            if self.heat > REST && self.tick() {
                continue;
            }
            // Once more without forces: a few sweeps that are seen, and those that still overlap are stacked.
            self.heat = 0.0;
            self.sweeps += 1;
            if !apart::push(&mut self.now, &self.sizes, &self.holds, 1.0) {
                self.state = State::AtRest;
            } else if self.sweeps > MAX_SWEEPS {
                apart::stack(&mut self.now, &self.sizes, &self.holds);
                self.state = State::AtRest;
            }
        }
        self.put_places();
        self.state
    }

    /// Whether all are where they stay.
    #[must_use]
    pub fn is_at_rest(&self) -> bool {
        self.state == State::AtRest
    }

    /// How much of the way is gone, from 0 to 1.
    #[must_use]
    pub fn progress(&self) -> f64 {
        if self.heat <= REST || self.first_heat <= REST {
            return 1.0;
        }
        ((self.heat / self.first_heat).ln() / (REST / self.first_heat).ln()).clamp(0.0, 1.0)
    }

    /// The middle of each actor's chip, in the order of their ids.
    #[must_use]
    pub fn positions(&self) -> impl ExactSizeIterator<Item = (ActorId, Point)> + '_ {
        self.bodies.iter().zip(&self.points).map(|(body, &point)| (body.id, point))
    }

    /// The smallest rectangle round all chips; empty in the middle if there are none.
    #[must_use]
    pub fn bounds(&self) -> Rect {
        self.bounds_of(|_| true)
    }

    /// Likewise round the chips of some.
    #[must_use]
    pub fn bounds_of(&self, is_wanted: impl Fn(&Body) -> bool) -> Rect {
        let all = self.bodies.iter().zip(&self.points).filter(|(body, _)| is_wanted(body));
        let rects = all.map(|(body, &point)| Rect::from_center_size(point, body.size));
        rects.reduce(|a, b| a.union(b)).unwrap_or_default()
    }

    /// Those who stand in blocks of their own, from the top.
    #[must_use]
    pub fn blocks(&self) -> Vec<Block> {
        let heaped: Vec<usize> = self.heaped.iter().map(|&(index, _)| index).collect();
        let block = |waits: Waits, indices: &[usize]| {
            let rects =
                indices.iter().map(|&index| Rect::from_center_size(self.points[index], self.bodies[index].size));
            let actors = indices.iter().map(|&index| self.bodies[index].id).collect();
            Some(Block { waits, actors, rect: rects.reduce(|a, b| a.union(b))? })
        };
        // Where the stance is the axis, whoever has none waits for that, and not for relationships.
        let in_rows = if self.forces.is_free { Waits::Unrelated } else { Waits::Unplaced };
        [block(Waits::Unrelated, &heaped), block(in_rows, &self.in_rows)].into_iter().flatten().collect()
    }

    /// One step of the simulation; false when nobody moved any more.
    fn tick(&mut self) -> bool {
        self.heat *= self.cooling;
        let ahead = self.now.iter().zip(&self.before).zip(&self.holds);
        let ahead: Vec<Point> =
            ahead.map(|((&now, &before), hold)| hold.apply(now + (now - before) * MOMENTUM)).collect();
        let mut next = self.forces.tick(&ahead, &self.holds, self.heat);
        let farthest = FARTHEST * mean_radius(&self.sizes);
        for ((next, &now), hold) in next.iter_mut().zip(&self.now).zip(&self.holds) {
            *next = hold.apply(now + shortened(*next - now, farthest));
            *next = within_plane(*next);
        }
        if self.heat < PUSHING {
            if self.forces.is_free {
                apart::make_room(&mut next, &self.sizes, &self.holds);
            }
            apart::push(&mut next, &self.sizes, &self.holds, PUSH);
        }
        self.before = std::mem::replace(&mut self.now, next);
        self.now.iter().zip(&self.before).any(|(now, before)| (*now - *before).hypot2() > STILL * STILL)
    }

    /// Puts the places of those that move, and of those below them, into the common list.
    fn put_places(&mut self) {
        let fixed: Vec<Rect> = self.rects(|hold| hold.y.is_some()).collect();
        let network = self.rects(|hold| hold.y.is_none()).reduce(|a, b| a.union(b));
        for (&index, &point) in self.moving.iter().zip(&self.now) {
            self.points[index] = point;
        }
        let chips: Vec<(f64, Size)> = self.heaped.iter().map(|&(index, x)| (x, self.bodies[index].size)).collect();
        let heaped = parking::in_heaps(&chips, network, &fixed);
        let heaps = chips.iter().zip(&heaped).map(|(&(_, size), &point)| Rect::from_center_size(point, size));
        let above = heaps.chain(network).reduce(|a, b| a.union(b));
        for (&(index, _), point) in self.heaped.iter().zip(heaped) {
            self.points[index] = point;
        }
        let sizes: Vec<Size> = self.in_rows.iter().map(|&index| self.bodies[index].size).collect();
        for (&index, point) in self.in_rows.iter().zip(parking::in_rows(&sizes, above, &fixed)) {
            self.points[index] = point;
        }
    }

    /// The chips of those that move whose hold is so.
    fn rects(&self, is_wanted: impl Fn(Hold) -> bool) -> impl Iterator<Item = Rect> {
        let all = self.now.iter().zip(&self.sizes).zip(&self.holds);
        all.filter(move |(_, hold)| is_wanted(**hold)).map(|((&point, &size), _)| Rect::from_center_size(point, size))
    }
}

/// What is held of each body's place.
fn holds(bodies: &[Body], axis: Option<Axis>) -> Vec<Hold> {
    let columns = axis.map_or_else(|| vec![None; bodies.len()], |axis| axis.places(bodies));
    let hold = |(body, column): (&Body, Option<f64>)| Hold {
        x: column.or_else(|| body.pin.map(Pin::x)),
        y: body.pin.map(Pin::y),
    };
    bodies.iter().zip(columns).map(hold).collect()
}

/// The relationships by places among the bodies, in an order that does not depend on how they were listed; of those
/// that do the same to the same two, the strongest.
fn ties(bodies: &[Body], request: &Request) -> Vec<Tie> {
    let places: HashMap<ActorId, usize> = bodies.iter().enumerate().map(|(index, body)| (body.id, index)).collect();
    let tie = |link: &super::Link| {
        let (a, b) = (*places.get(&link.from)?, *places.get(&link.to)?);
        let (from, to) = (a.min(b), a.max(b));
        (from != to).then_some(Tie { from, to, strength: link.strength.value(), strains: link.strains })
    };
    let mut ties: Vec<Tie> = request.links.iter().filter_map(tie).collect();
    ties.sort_unstable_by_key(|tie| (tie.from, tie.to, tie.strains, std::cmp::Reverse(tie.strength)));
    ties.dedup_by_key(|tie| (tie.from, tie.to, tie.strains));
    ties
}

/// The relationships among those that move, by their places in that list.
fn among(moving: &[usize], ties: Vec<Tie>) -> Vec<Tie> {
    let places: HashMap<usize, usize> = moving.iter().enumerate().map(|(place, &index)| (index, place)).collect();
    let tie = |tie: Tie| Some(Tie { from: *places.get(&tie.from)?, to: *places.get(&tie.to)?, ..tie });
    ties.into_iter().filter_map(tie).collect()
}

/// Those that wait below: each with its place across, and those that have none. As they were read last time, from the
/// top left, so that one who comes or goes moves few; who was not there comes last.
fn parking_order(mut parked: Vec<usize>, bodies: &[Body], holds: &[Hold]) -> (Vec<(usize, f64)>, Vec<usize>) {
    parked.sort_by(|&a, &b| {
        let key = |index: usize| bodies[index].start.map_or((1, 0.0, 0.0), |start| (0, start.y, start.x));
        let (a, b) = (key(a), key(b));
        a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)).then(a.2.total_cmp(&b.2))
    });
    let (heaped, in_rows): (Vec<usize>, Vec<usize>) = parked.into_iter().partition(|&index| holds[index].x.is_some());
    (heaped.into_iter().filter_map(|index| Some((index, holds[index].x?))).collect(), in_rows)
}

fn mean_radius(sizes: &[Size]) -> f64 {
    sizes.iter().map(|&size| radius(size)).sum::<f64>() / sizes.len().max(1) as f64
}

/// The point as near as can be within the plane, outside of which nobody is ever.
fn within_plane(point: Point) -> Point {
    Point::new(point.x.clamp(-Pin::LIMIT, Pin::LIMIT), point.y.clamp(-Pin::LIMIT, Pin::LIMIT))
}

fn shortened(way: Vec2, most: f64) -> Vec2 {
    let length = way.hypot();
    if length > most { way * (most / length) } else { way }
}
