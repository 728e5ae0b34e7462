//! The courses that are tried, from straight to far out.

use std::f64::consts::PI;
use std::sync::LazyLock;

use kurbo::Vec2;

/// How far a line is tried beside where it would run, in points at text scale 1, to either side; in a crowd only the
/// first of them.
const BENDS: [f64; 11] = [0.0, 14.0, 30.0, 48.0, 70.0, 96.0, 128.0, 170.0, 225.0, 290.0, 370.0];
const BENDS_IN_A_CROWD: usize = 4;
/// Where on a wide chip a line is tried to end, as shares of the way from its middle to where its side bends round.
const HOLDS: [f64; 7] = [0.0, -0.35, 0.35, -0.7, 0.7, -0.97, 0.97];
/// What it costs that a line bends more at one end than at the other, for each point; and that it does not end at a
/// chip's middle, in points of bend at text scale 1.
const UNEVEN_PRICE: f64 = 0.3;
const HOLD_PRICE: f64 = 9.0;

/// Where at both ends, the least conspicuous first.
static HELD: LazyLock<Vec<[f64; 2]>> = LazyLock::new(|| {
    let mut held: Vec<[f64; 2]> = HOLDS.into_iter().flat_map(|from| HOLDS.map(|to| [from, to])).collect();
    held.sort_by_key(|holds| holds.iter().filter(|hold| **hold != 0.0).count());
    held
});
/// The directions in which a line is tried to leave a chip whose surroundings hide its end, away from the straight way.
const TURNS_RAD: [f64; 10] = [
    PI / 6.0,
    -PI / 6.0,
    PI / 3.0,
    -PI / 3.0,
    PI / 2.0,
    -PI / 2.0,
    PI * 2.0 / 3.0,
    -PI * 2.0 / 3.0,
    PI * 5.0 / 6.0,
    -PI * 5.0 / 6.0,
];

/// The directions at both ends, or at one of them alone, that of the straight way being 0: the nearest to it first.
pub(super) fn turns() -> &'static [[Option<f64>; 2]] {
    static TURNS: LazyLock<Vec<[Option<f64>; 2]>> = LazyLock::new(|| {
        let some = || std::iter::once(None).chain(TURNS_RAD.map(Some));
        let mut turns: Vec<[Option<f64>; 2]> =
            some().flat_map(|from| some().map(move |to| [from, to])).skip(1).collect();
        let sum = |turns: &[Option<f64>; 2]| turns.iter().flatten().map(|turn| turn.abs()).sum::<f64>();
        turns.sort_by(|a, b| sum(a).total_cmp(&sum(b)));
        turns
    });
    &TURNS
}

static ALL: LazyLock<Vec<Tried>> = LazyLock::new(|| Tried::all(&BENDS));
static ALL_IN_A_CROWD: LazyLock<Vec<Tried>> = LazyLock::new(|| Tried::all(&BENDS[..BENDS_IN_A_CROWD]));

/// A way to lead a line, however large the picture is.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Course {
    /// How far it is bent out towards each end, as shares of the straight way.
    pub(super) bends: [f64; 2],
    /// Where on the chips at its ends it is held, as shares.
    pub(super) holds: [f64; 2],
    /// How far it turns aside at each end beyond its bends, along the straight way and across it, as shares of that.
    pub(super) turns: [Vec2; 2],
}

/// A course that is tried, and how conspicuous it is.
#[derive(Clone, Copy)]
pub(super) struct Tried {
    /// As in [`Course`], but in points at text scale 1.
    pub(super) bends: [f64; 2],
    pub(super) holds: [f64; 2],
    pub(super) turns: [Vec2; 2],
    pub(super) price: f64,
}

impl Tried {
    /// All there are, the least conspicuous first; the first is straight.
    pub(super) fn in_order(is_crowd: bool) -> &'static [Self] {
        if is_crowd { &ALL_IN_A_CROWD } else { &ALL }
    }

    /// The course with these bends, held there.
    pub(super) fn new(bends: [f64; 2], holds: [f64; 2]) -> Self {
        let held = holds.iter().filter(|hold| **hold != 0.0).count() as f64;
        let bend = f64::midpoint(bends[0].abs(), bends[1].abs());
        let turns = [Vec2::ZERO; 2];
        Self { bends, holds, turns, price: bend + UNEVEN_PRICE * (bends[0] - bends[1]).abs() + HOLD_PRICE * held }
    }

    /// With the same bends, wherever it is held, the least conspicuous first.
    pub(super) fn held_elsewhere(&self) -> impl Iterator<Item = Self> + use<> {
        let bends = self.bends;
        HELD.iter().map(move |holds| Self::new(bends, *holds))
    }

    fn all(bends: &[f64]) -> Vec<Self> {
        let sides = bends.iter().flat_map(|bend| if *bend > 0.0 { vec![*bend, -*bend] } else { vec![0.0] });
        let bent = sides.clone().flat_map(|from| sides.clone().map(move |to| [from, to]));
        let mut all: Vec<Self> =
            bent.flat_map(|bends| HELD.iter().map(move |holds| Self::new(bends, *holds))).collect();
        all.sort_by(|a, b| a.price.total_cmp(&b.price));
        all
    }

    /// How far its middle is from that of another, in points at text scale 1.
    pub(super) fn beside(&self, other: Self) -> f64 {
        f64::midpoint(self.bends[0] - other.bends[0], self.bends[1] - other.bends[1]).abs()
    }
}
