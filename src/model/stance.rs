//! Where an actor stands: the stance, the distance from the centre, and the five wedges.

/// A number from 0 to 1 in steps of one ten-thousandth, the precision of the file.
///
/// Fixed-point, so that what was saved is exactly what is loaded again and
/// equal placements compare equal.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fraction(u16);

impl Fraction {
    /// How many steps make 1.
    pub const STEPS: u16 = 10_000;
    /// 0.
    pub const ZERO: Self = Self(0);
    /// 1.
    pub const ONE: Self = Self(Self::STEPS);

    /// The nearest fraction to `value`; below 0 gives 0, above 1 gives 1, and what is not a number gives 0.
    #[must_use]
    pub fn clamped(value: f64) -> Self {
        // `as` saturates and maps NaN to 0.
        Self((value.clamp(0.0, 1.0) * f64::from(Self::STEPS)).round() as u16)
    }

    /// As a number from 0 to 1.
    #[must_use]
    pub fn value(self) -> f64 {
        f64::from(self.0) / f64::from(Self::STEPS)
    }
}

/// One of five equal parts of the stance, from those who act with us to those who act against us.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub enum Wedge {
    /// Agree and act with us.
    ActiveAllies,
    /// Agree, but do nothing yet.
    PassiveAllies,
    /// Unsure, uninformed, or do not care.
    Neutral,
    /// Disagree, but do nothing to stop us.
    PassiveOpposition,
    /// Disagree and act against us.
    ActiveOpposition,
}

impl Wedge {
    /// All five, from active allies to active opposition.
    pub const ALL: [Self; 5] =
        [Self::ActiveAllies, Self::PassiveAllies, Self::Neutral, Self::PassiveOpposition, Self::ActiveOpposition];

    /// The wedge a stance lies in. A stance on a border belongs to the wedge further from active allies.
    #[must_use]
    pub fn of(stance: Fraction) -> Self {
        Self::ALL[usize::from(stance.0 / (Fraction::STEPS / 5)).min(4)]
    }

    /// Its place in [`Wedge::ALL`], 0 to 4.
    #[must_use]
    pub fn index(self) -> usize {
        self as usize
    }

    /// The stance where this wedge begins (inclusive).
    #[must_use]
    pub fn start(self) -> Fraction {
        Fraction(self as u16 * (Fraction::STEPS / 5))
    }

    /// The last stance that still lies in this wedge.
    #[must_use]
    pub fn last(self) -> Fraction {
        if self == Self::ActiveOpposition {
            Fraction::ONE
        } else {
            Fraction((self as u16 + 1) * (Fraction::STEPS / 5) - 1)
        }
    }

    /// The stance in the middle of this wedge.
    #[must_use]
    pub fn middle(self) -> Fraction {
        Fraction(self.start().0 + Fraction::STEPS / 10)
    }

    /// The id of the text with its usual name.
    #[must_use]
    pub fn text_id(self) -> &'static str {
        match self {
            Self::ActiveAllies => "wedge-active-allies",
            Self::PassiveAllies => "wedge-passive-allies",
            Self::Neutral => "wedge-neutral",
            Self::PassiveOpposition => "wedge-passive-opposition",
            Self::ActiveOpposition => "wedge-active-opposition",
        }
    }

    /// The neighbouring wedge on the way to `other`; itself when that is where it is.
    #[must_use]
    pub fn one_step_to(self, other: Self) -> Self {
        let index = match other.index().cmp(&self.index()) {
            std::cmp::Ordering::Less => self.index() - 1,
            std::cmp::Ordering::Equal => self.index(),
            std::cmp::Ordering::Greater => self.index() + 1,
        };
        Self::ALL.get(index).copied().unwrap_or(self)
    }

    /// The stance as near as can be to `stance` that still lies in this wedge, `margin` away from its borders; its
    /// middle where the margins leave no more.
    #[must_use]
    pub fn nearest_stance(self, stance: Fraction, margin: f64) -> Fraction {
        if margin >= 0.0999 {
            return self.middle();
        }
        let (low, high) = (self.start().value() + margin, self.last().value() - margin);
        Fraction::clamped(stance.value().clamp(low, high))
    }

    /// How many steps of one wedge lead from this to `other`, 0 to 4.
    #[must_use]
    pub fn steps_to(self, other: Self) -> usize {
        self.index().abs_diff(other.index())
    }
}

/// Where an actor was put.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Placement {
    /// 0 is the most active ally, 1 the most active opposition.
    pub stance: Fraction,
    /// 0 is next to the demand in the hub, 1 at the rim. For legibility only: it has no meaning.
    pub distance: Fraction,
}

impl Placement {
    /// The placement at these numbers, each brought into 0 to 1.
    #[must_use]
    pub fn clamped(stance: f64, distance: f64) -> Self {
        Self { stance: Fraction::clamped(stance), distance: Fraction::clamped(distance) }
    }

    /// The wedge it lies in.
    #[must_use]
    pub fn wedge(self) -> Wedge {
        Wedge::of(self.stance)
    }

    /// The neighbouring wedge it leans to: the stance lies in the quarter of its wedge next to that border.
    ///
    /// A quarter is this program's own choice; the method only says "near a border for leaning".
    #[must_use]
    pub fn leaning(self) -> Option<Wedge> {
        let wedge = self.wedge();
        let within = f64::from(self.stance.0 - wedge.start().0) / f64::from(Fraction::STEPS / 5);
        if within < 0.25 {
            wedge.index().checked_sub(1).map(|index| Wedge::ALL[index])
        } else if within >= 0.75 {
            Wedge::ALL.get(wedge.index() + 1).copied()
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    //! Borders and rounding, where off-by-one would put someone on the wrong side.
    use super::*;

    #[test]
    fn a_border_belongs_to_the_wedge_further_from_active_allies() {
        let expected =
            [(0.0, 0), (0.1999, 0), (0.2, 1), (0.3999, 1), (0.4, 2), (0.6, 3), (0.7999, 3), (0.8, 4), (1.0, 4)];
        for (stance, index) in expected {
            assert_eq!(Wedge::of(Fraction::clamped(stance)).index(), index, "stance {stance}");
        }
    }

    #[test]
    fn every_wedge_holds_its_start_its_middle_and_its_last() {
        for wedge in Wedge::ALL {
            for stance in [wedge.start(), wedge.middle(), wedge.last()] {
                assert_eq!(Wedge::of(stance), wedge);
            }
        }
    }

    #[test]
    fn what_is_not_a_number_or_out_of_range_is_brought_in() {
        assert_eq!(Fraction::clamped(f64::NAN), Fraction::ZERO);
        assert_eq!(Fraction::clamped(f64::INFINITY), Fraction::ONE);
        assert_eq!(Fraction::clamped(-3.0), Fraction::ZERO);
        assert!((Fraction::clamped(0.34567).value() - 0.3457).abs() < 1e-12);
    }

    #[test]
    fn leaning_names_the_near_neighbour_and_the_ends_lean_nowhere() {
        let leaning = |stance| Placement::clamped(stance, 0.5).leaning();
        assert_eq!(leaning(0.39), Some(Wedge::Neutral));
        assert_eq!(leaning(0.21), Some(Wedge::ActiveAllies));
        assert_eq!(leaning(0.30), None);
        assert_eq!(leaning(0.0), None);
        assert_eq!(leaning(1.0), None);
    }
}
