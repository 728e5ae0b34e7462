//! One tick of fjadra's forces on the actors as they stand.
//!
//! A simulation is made anew for every tick, of the actors at a standstill,
//! and the momentum is added by the settler: fjadra neither lets velocities in
//! or out, nor can it hold one coordinate of an actor, nor has it a force that
//! only pushes. Making one costs a fortieth of what its tick does.

use std::sync::Arc;

use fjadra::{Link as Springs, ManyBody, Node, PositionX, PositionY, SimulationBuilder};
use kurbo::{Point, Size};

use super::apart::Hold;

/// How strongly everyone is drawn to the middle, across and down; it holds parts together that no relationship does,
/// and makes the whole wider than high, as windows are.
const GRAVITY_ACROSS: f64 = 0.06;
const GRAVITY_DOWN: f64 = 0.115;
/// The charge and the length of a link between circles of [`USUAL_RADIUS`]; both grow with the chips.
const USUAL_CHARGE: f64 = -16.0;
const USUAL_LENGTH: f64 = 24.0;
const USUAL_RADIUS: f64 = 5.0;
/// How strongly they are drawn to the middle line where the stance is across: the columns need the height.
const GRAVITY_BY_STANCE: f64 = 0.06;
/// How far apart straining relationships push, in lengths of others.
const STRAINED_LENGTH: f64 = 3.0;
/// How strongly they do, beside the pull of others.
const STRAIN: f64 = 0.3;
/// The steps of the coordinates fjadra gets, in a point. Its quadtree divides without end between two points that
/// differ by less than a division can show.
const STEPS: f64 = 1_024.0;

/// A relationship between two of the actors, by their places in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Tie {
    pub from: usize,
    pub to: usize,
    /// 1 to 3.
    pub strength: u8,
    pub strains: bool,
}

/// The forces between some actors.
#[derive(Debug)]
pub(super) struct Forces {
    ties: Vec<Tie>,
    lengths: Vec<f64>,
    strengths: Vec<f64>,
    charges: Arc<[f64]>,
    /// Whether they are drawn to the middle across, too, and not only up and down.
    pub is_free: bool,
}

impl Forces {
    /// The forces that follow from the sizes of chips and from their relationships, of which no two are the same.
    pub fn new(sizes: &[Size], ties: Vec<Tie>, is_free: bool) -> Self {
        let scales: Vec<f64> = sizes.iter().map(|&size| radius(size) / USUAL_RADIUS).collect();
        let mut degrees = vec![0_u32; sizes.len()];
        for tie in &ties {
            degrees[tie.from] += 1;
            degrees[tie.to] += 1;
        }
        let length = |tie: &Tie| {
            let usual = USUAL_LENGTH * f64::midpoint(scales[tie.from], scales[tie.to]);
            usual * if tie.strains { STRAINED_LENGTH } else { 1.15 - 0.15 * f64::from(tie.strength) + 0.15 }
        };
        // As d3 does it: who has many is not torn about by all of them.
        let strength = |tie: &Tie| {
            let share = 1.0 / f64::from(degrees[tie.from].min(degrees[tie.to]));
            let judged = 0.4 + 0.2 * f64::from(tie.strength);
            share * judged * if tie.strains { STRAIN } else { 1.0 }
        };
        Self {
            lengths: ties.iter().map(length).collect(),
            strengths: ties.iter().map(strength).collect(),
            charges: scales.iter().map(|scale| USUAL_CHARGE * scale * scale).collect(),
            ties,
            is_free,
        }
    }

    /// Where the actors are after one tick from a standstill.
    pub fn tick(&self, points: &[Point], holds: &[Hold], alpha: f64) -> Vec<Point> {
        let nodes = points.iter().zip(holds).map(|(point, hold)| {
            let [x, y] = [point.x, point.y].map(|value| (value * STEPS).round() / STEPS);
            if hold.is_still() { Node::default().fixed_position(x, y) } else { Node::default().position(x, y) }
        });
        let (across, down) = if self.is_free { (GRAVITY_ACROSS, GRAVITY_DOWN) } else { (0.0, GRAVITY_BY_STANCE) };
        // Those that strain push, but do not pull: they count while their ends are near.
        let counts = |tie: &Tie, length: f64| !tie.strains || points[tie.from].distance(points[tie.to]) < length;
        let felt = || self.ties.iter().enumerate().filter(|&(index, tie)| counts(tie, self.lengths[index]));
        let lengths: Vec<f64> = felt().map(|(index, _)| self.lengths[index]).collect();
        let strengths: Vec<f64> = felt().map(|(index, _)| self.strengths[index]).collect();
        let springs = Springs::new(felt().map(|(_, tie)| (tie.from, tie.to)));
        let charges = Arc::clone(&self.charges);
        let mut simulation = SimulationBuilder::default()
            .with_alpha(alpha)
            .with_alpha_decay(0.0)
            .build(nodes)
            .add_force("charge", ManyBody::new().strength(by_node(move |index| charges[index])))
            .add_force("links", springs.distance(by_link(lengths)).strength(by_link(strengths)))
            .add_force("x", PositionX::new().strength(across))
            .add_force("y", PositionY::new().strength(down));
        simulation.tick(1);
        simulation.positions().map(|[x, y]| Point::new(x, y)).collect()
    }
}

/// The radius of the circle that stands for a chip.
pub(super) fn radius(size: Size) -> f64 {
    size.area().sqrt() / 2.0
}

/// A function of a node's index as fjadra wants it, whose own type of index has no public name.
fn by_node<A>(value: impl Fn(usize) -> f64) -> impl Fn(A, usize) -> f64 {
    move |_, index| value(index)
}

/// As [`by_node`], for the ends of a link.
fn by_link<A>(values: Vec<f64>) -> impl Fn(&A, usize) -> f64 {
    move |_, index| values[index]
}
