//! What a picture is made of.

use std::collections::{BTreeMap, BTreeSet};

use kurbo::{CubicBez, Point, Rect, Vec2};

use crate::layout::fonts::Weight;
use crate::layout::measure::Measurer;
use crate::layout::names::lines::{ABOVE, BELOW};
use crate::model::{ActorId, RelationshipId, Wedge};

/// What a colour is for. [`super::Palette`] says which it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Ink {
    /// Behind everything.
    Paper,
    /// Behind the panels beside the canvas.
    Panel,
    /// What is read.
    Text,
    /// What is read second.
    Quiet,
    /// Thin separating lines.
    Line,
    /// The edge of what has a ground of its own and needs none: its ground's colour, but a line in high contrast.
    Edge,
    /// Behind what is under the pointer, and what is not filled yet.
    Hover,
    /// Selection, moves, the main button.
    Accent,
    /// Behind text in [`Ink::Accent`].
    AccentFill,
    /// Text on [`Ink::Accent`].
    OnAccent,
    /// Danger and strain.
    Strain,
    /// Behind what is typed.
    Field,
    /// A button that is not the main one.
    Button,
    /// Text on [`Ink::Button`].
    ButtonText,
    /// Behind a badge that must be noticed.
    Notice,
    /// Text on [`Ink::Notice`].
    NoticeText,
    /// Inside a chip.
    ChipFill,
    /// The bars between the wedges.
    Bars,
    /// The half disc with the demand.
    Hub,
    /// The first line in the hub.
    HubText,
    /// The other lines in the hub.
    HubQuiet,
    /// A wedge's area.
    WedgeFill(Wedge),
    /// What is written or drawn for a wedge.
    WedgeInk(Wedge),
    /// A kind of relationship, by its colour number.
    Kind(u8),
    /// A group that is drawn in the network, by its look: its hull and its name.
    Group(u8),
}

/// A line's look.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stroke {
    /// Its colour's role.
    pub ink: Ink,
    /// Its width in points.
    pub width: f64,
    /// 0 (invisible) to 1 (opaque).
    pub opacity: f64,
    /// Strokes and gaps in turn, in widths; empty for an unbroken line.
    pub dash: &'static [f32],
}

impl Stroke {
    /// An unbroken opaque line.
    #[must_use]
    pub fn plain(ink: Ink, width: f64) -> Self {
        Self { ink, width, opacity: 1.0, dash: &[] }
    }
}

/// Which point of a line of text is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// Its left end.
    Left,
    /// Its middle.
    Middle,
    /// Its right end.
    Right,
}

/// A shape, in points of the sheet.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// A slice of a disc round `center`, from one angle to another, clockwise from the left horizon, in radians.
    Slice {
        /// The tip.
        center: Point,
        /// The radius.
        radius: f64,
        /// Where it begins.
        from_rad: f64,
        /// Where it ends.
        to_rad: f64,
        /// Its colour; `None` for an outline only.
        fill: Option<Ink>,
        /// Its edge.
        stroke: Option<Stroke>,
    },
    /// A filled circle.
    Disc {
        /// The middle.
        center: Point,
        /// The radius.
        radius: f64,
        /// Its colour.
        fill: Ink,
    },
    /// A rectangle with rounded corners.
    Box {
        /// Where.
        rect: Rect,
        /// The corners' radius.
        radius: f64,
        /// Its colour; `None` for a frame only.
        fill: Option<Ink>,
        /// Its edge.
        stroke: Option<Stroke>,
    },
    /// A square that stands on a corner.
    Diamond {
        /// Its middle.
        center: Point,
        /// From there to a corner.
        half: f64,
        /// Its colour.
        fill: Ink,
        /// Its edge.
        stroke: Stroke,
    },
    /// A filled convex polygon.
    Polygon {
        /// Its corners in turn.
        points: Vec<Point>,
        /// Its colour.
        fill: Ink,
        /// 0 (invisible) to 1 (opaque).
        opacity: f64,
    },
    /// A line round a polygon, back to where it begins.
    Outline {
        /// The corners in turn.
        points: Vec<Point>,
        /// Its look.
        stroke: Stroke,
    },
    /// A straight line.
    Line {
        /// One end.
        from: Point,
        /// The other.
        to: Point,
        /// Its look.
        stroke: Stroke,
    },
    /// A curved line.
    Curve {
        /// Its course.
        curve: CubicBez,
        /// Its look.
        stroke: Stroke,
    },
    /// One line of text.
    Text {
        /// The given point, on the baseline.
        at: Point,
        /// Which point is given.
        anchor: Anchor,
        /// What is written, in logical order.
        text: String,
        /// How heavy.
        weight: Weight,
        /// The text size in points.
        size: f64,
        /// Its colour.
        ink: Ink,
    },
    /// One line of text that runs upwards.
    Upwards {
        /// Its middle.
        middle: Point,
        /// What is written, in logical order.
        text: String,
        /// How heavy.
        weight: Weight,
        /// The text size in points.
        size: f64,
        /// Its colour.
        ink: Ink,
    },
}

impl Shape {
    /// Whether it is written.
    #[must_use]
    pub fn is_text(&self) -> bool {
        matches!(self, Self::Text { .. } | Self::Upwards { .. })
    }

    /// What the letters of a text take that runs across; nothing of other shapes.
    #[must_use]
    pub fn text_rect(&self, measurer: &Measurer) -> Option<Rect> {
        let Self::Text { at, anchor, text, weight, size, .. } = self else { return None };
        let width = measurer.width(text, *weight, *size);
        let left = at.x
            - match anchor {
                Anchor::Left => 0.0,
                Anchor::Middle => width / 2.0,
                Anchor::Right => width,
            };
        Some(Rect::new(left, at.y - ABOVE * size, left + width, at.y + BELOW * size))
    }
}

/// What a shape stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Subject {
    /// The sheet itself.
    Ground,
    /// A wedge and its label.
    Wedge(Wedge),
    /// A relationship.
    Relationship(RelationshipId),
    /// An actor.
    Actor(ActorId),
    /// An actor's wanted move.
    Move(ActorId),
}

/// A shape and what it stands for.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// What it stands for.
    pub subject: Subject,
    /// What is drawn.
    pub shape: Shape,
}

/// In which of three ways an actor is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A chip with its name in it.
    Chip,
    /// Its mark with its name beside it.
    Name,
    /// Its mark alone.
    Mark,
}

/// A drawing: shapes from the back to the front.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Picture {
    /// The shapes, in the order they are drawn.
    pub items: Vec<Item>,
    /// In which form each actor in it is drawn.
    pub forms: BTreeMap<ActorId, Form>,
    /// Before whom in it others stand out.
    pub faint: BTreeSet<ActorId>,
}

impl Picture {
    /// All of it, shifted.
    #[must_use]
    pub fn moved(self, by: Vec2) -> Self {
        let items = self.items.into_iter().map(|item| item.moved(by)).collect();
        Self { items, ..self }
    }

    /// Adds a shape in front of the others.
    pub fn add(&mut self, subject: Subject, shape: Shape) {
        self.items.push(Item { subject, shape });
    }
}

/// The corners of a [`Shape::Diamond`], from the uppermost on.
#[must_use]
pub fn diamond(center: Point, half: f64) -> [Point; 4] {
    [(0.0, -half), (half, 0.0), (0.0, half), (-half, 0.0)].map(|way| center + Vec2::from(way))
}

/// A filled arrowhead with its tip at `tip`, pointing along `direction`, `length` points long.
#[must_use]
pub fn arrowhead(tip: Point, direction: Vec2, length: f64, fill: Ink, opacity: f64) -> Shape {
    let along = if direction.hypot2() > 1e-12 { direction.normalize() } else { Vec2::new(1.0, 0.0) };
    let across = Vec2::new(-along.y, along.x) * (length * 0.42);
    let base = tip - along * length;
    Shape::Polygon { points: vec![tip, base + across, base - across], fill, opacity }
}

/// A slice of a disc about the origin.
pub(super) fn slice(radius: f64, from_rad: f64, to_rad: f64, fill: Ink, stroke: Option<Stroke>) -> Shape {
    Shape::Slice { center: Point::ORIGIN, radius, from_rad, to_rad, fill: Some(fill), stroke }
}
