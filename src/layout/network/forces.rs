//! One tick of the forces on the actors as they stand: those of d3-force, with charges and lengths made for chips.

use kurbo::{Point, Size, Vec2};

use super::apart::Hold;
use super::repulsion;

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
/// The least distance that has a direction, in points.
const TINY: f64 = 1e-9;

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
    springs: Vec<Spring>,
    charges: Vec<f64>,
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
        let spring = |tie: Tie| Spring { length: length(&tie), strength: strength(&tie), tie };
        Self {
            springs: ties.into_iter().map(spring).collect(),
            charges: scales.iter().map(|scale| USUAL_CHARGE * scale * scale).collect(),
            is_free,
        }
    }

    /// Where the actors are after one tick from a standstill: pushed away by all others, drawn by their relationships
    /// and to the middle. As in d3-force, each relationship sees where those before it have led.
    pub fn tick(&self, points: &[Point], holds: &[Hold], heat: f64) -> Vec<Point> {
        let (across, down) = if self.is_free { (GRAVITY_ACROSS, GRAVITY_DOWN) } else { (0.0, GRAVITY_BY_STANCE) };
        let mut ways = repulsion::pushes(points, &self.charges);
        for way in &mut ways {
            *way *= heat;
        }
        let felt: Vec<&Spring> = self.springs.iter().filter(|spring| spring.is_felt(points)).collect();
        let mut counts = vec![0_u32; points.len()];
        for Tie { from, to, .. } in felt.iter().map(|spring| spring.tie) {
            counts[from] += 1;
            counts[to] += 1;
        }
        for spring in felt {
            spring.pull(points, &mut ways, heat, &counts);
        }
        let all = points.iter().zip(ways).zip(holds);
        all.map(|((&point, way), hold)| {
            let gravity = Vec2::new(-across * point.x, -down * point.y);
            if hold.is_still() { point } else { point + way + gravity * heat }
        })
        .collect()
    }
}

/// What a relationship does to the places of its ends.
#[derive(Debug)]
struct Spring {
    tie: Tie,
    /// How far apart its ends are at rest, in points.
    length: f64,
    strength: f64,
}

impl Spring {
    /// Those that strain push, but do not pull: they count while their ends are near.
    fn is_felt(&self, points: &[Point]) -> bool {
        !self.tie.strains || points[self.tie.from].distance_squared(points[self.tie.to]) < self.length * self.length
    }

    /// Adds to the ways of its ends what brings them nearer to its length. The one that feels fewer gives way more.
    fn pull(&self, points: &[Point], ways: &mut [Vec2], heat: f64, counts: &[u32]) {
        let Tie { from, to, .. } = self.tie;
        let apart = (points[to] + ways[to]) - (points[from] + ways[from]);
        let distance = apart.hypot2().sqrt().max(TINY);
        let pull = apart * ((distance - self.length) / distance * self.strength * heat);
        let share = f64::from(counts[from]) / f64::from(counts[from] + counts[to]);
        ways[to] -= pull * share;
        ways[from] += pull * (1.0 - share);
    }
}

/// The radius of the circle that stands for a chip.
pub(super) fn radius(size: Size) -> f64 {
    size.area().sqrt() / 2.0
}
