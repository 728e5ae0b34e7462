//! The legend: which kinds of relationship a group agreed to draw.

use super::KindId;

/// What a relationship of this kind does to the two.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Sign {
    /// It holds them together.
    Supports,
    /// It sets them against each other.
    Strains,
    /// Neither.
    #[default]
    Neither,
}

impl Sign {
    /// All three.
    pub const ALL: [Self; 3] = [Self::Supports, Self::Strains, Self::Neither];
}

/// How the line is broken, so that kinds differ without colour too.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Dash {
    /// ────
    #[default]
    Solid,
    /// ─ ─ ─
    Dashed,
    /// · · ·
    Dotted,
    /// ─ · ─
    DashDot,
}

impl Dash {
    /// All four.
    pub const ALL: [Self; 4] = [Self::Solid, Self::Dashed, Self::Dotted, Self::DashDot];

    /// Lengths of strokes and gaps in turn, in widths of the line; empty when unbroken.
    #[must_use]
    pub fn pattern(self) -> &'static [f32] {
        match self {
            Self::Solid => &[],
            Self::Dashed => &[4.0, 2.5],
            Self::Dotted => &[1.0, 2.2],
            Self::DashDot => &[4.5, 2.0, 1.0, 2.0],
        }
    }
}

/// How many line colours there are to choose from; a kind's colour is below this.
pub const LINE_COLOURS: u8 = 6;

/// One entry of the legend.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kind {
    /// What relationships refer to it by.
    pub id: KindId,
    /// Read from the first actor to the second: "influences".
    pub label: String,
    /// Supports, strains or neither.
    pub sign: Sign,
    /// Whether it has a direction, drawn as an arrowhead.
    pub directed: bool,
    /// Which of the safe line colours, 0 to [`LINE_COLOURS`] − 1.
    pub color: u8,
    /// How the line is broken.
    pub dash: Dash,
}

impl Kind {
    /// An entry with that id and label, neither supporting nor straining, undirected, in the first colour, unbroken.
    #[must_use]
    pub fn new(id: KindId, label: impl Into<String>) -> Self {
        Self { id, label: label.into(), sign: Sign::Neither, directed: false, color: 0, dash: Dash::Solid }
    }
}

/// The legend a new map begins with: *works with*, *influences*, *funds*, *answers to*, *in conflict with*.
///
/// The labels are English; an interface in another language replaces them when it makes the map.
#[must_use]
pub fn default_kinds() -> Vec<Kind> {
    vec![
        listed("works-with", "works with", Sign::Supports, false, 0, Dash::Solid),
        listed("influences", "influences", Sign::Neither, true, 0, Dash::Solid),
        listed("funds", "funds", Sign::Supports, true, 0, Dash::Dotted),
        listed("answers-to", "answers to", Sign::Neither, true, 2, Dash::DashDot),
        listed("in-conflict-with", "in conflict with", Sign::Strains, false, 1, Dash::Dashed),
    ]
}

/// Kinds of partnership after Amanda Tattersall, as adapted by Amnesty International Australia: one colour, with a line
/// the less broken the more the partners share. One type is not better than the other.
///
/// The labels are English, as in [`default_kinds`].
#[must_use]
pub fn tattersall_kinds() -> Vec<Kind> {
    vec![
        listed("good-samaritan", "good-samaritan solidarity", Sign::Supports, true, 4, Dash::Dotted),
        listed("trading-favours", "trading favours", Sign::Supports, false, 4, Dash::Dashed),
        listed("two-sides", "two sides of the same coin", Sign::Supports, false, 4, Dash::DashDot),
        listed("one-blood", "one blood", Sign::Supports, false, 4, Dash::Solid),
    ]
}

fn listed(id: &str, label: &str, sign: Sign, directed: bool, color: u8, dash: Dash) -> Kind {
    Kind { id: KindId::new(id), label: label.to_owned(), sign, directed, color, dash }
}
