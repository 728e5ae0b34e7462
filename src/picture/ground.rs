//! What chips stand on: the half circle, where a place has a meaning, or the plane of the network, where only the
//! relationships put them where they are.

use std::collections::HashMap;
use std::f64::consts::FRAC_PI_2;

use kurbo::{Point, Rect, Vec2};

use crate::layout::Scale;
use crate::layout::fan::Fan;
use crate::layout::network::{Axis, Block, Waits, gather};
use crate::model::{ActorId, Placement, Wedge};

/// How far the columns reach above and below the chips, in points at text scale 1.
pub(super) const COLUMN_MARGIN: f64 = 12.0;
/// The size of a wedge's name and of the number below it, at text scale 1: as beside the half circle.
pub(super) const NAME_SIZE: f64 = 16.3;
pub(super) const COUNT_SIZE: f64 = 12.7;
/// From the columns' top up to the baseline of the numbers, and from there to the names, at text scale 1.
pub(super) const LABEL_GAP: f64 = 8.0;
pub(super) const LABEL_STEP: f64 = 17.0;
/// What the columns and the names above them take beside the chips, in points at text scale 1: above, and below.
pub const COLUMNS_Y: (f64, f64) = (COLUMN_MARGIN + LABEL_GAP + LABEL_STEP + NAME_SIZE, COLUMN_MARGIN);

/// How far above those who have no stance the columns end, in points of the plane.
const ABOVE_BLOCK: f64 = 66.0;

/// What chips stand on, in points of the sheet.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Ground {
    /// The half circle of five wedges.
    Fan(Fan),
    /// The network's plane.
    Plane(Plane),
}

/// The plane a network is laid out on. Its own points are those of chips at text scale 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Plane {
    /// How many points of the sheet a point of the plane takes, across and down.
    pub scale: Vec2,
    /// Where stances are, where the stance is the horizontal axis.
    pub axis: Option<Axis>,
    /// What all chips take, and the columns of the wedges, where the stance is the axis; in points of the plane.
    pub extent: Rect,
    /// How far down the columns reach, in points of the plane.
    pub columns_end: f64,
}

/// Where everybody is on the plane, in its own points.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Positions {
    /// Where each actor's middle is.
    pub at: HashMap<ActorId, Point>,
    /// Where stances are, where the stance is the horizontal axis.
    pub axis: Option<Axis>,
    /// What all chips take, and the columns of the wedges, where the stance is the axis.
    pub extent: Rect,
    /// Those of them who stand in blocks of their own, from the top.
    pub blocks: Vec<Block>,
}

impl Positions {
    /// The same with some gathered round one in the middle, those who are to stand nearest first; none where the stance is
    /// the axis, since there a place means something, or if there is nobody to be gathered.
    #[must_use]
    pub fn gathered(&self, center: ActorId, near: &[ActorId]) -> Option<Self> {
        let from: Vec<Point> = near.iter().filter_map(|actor| self.at.get(actor).copied()).collect();
        let middle = self.at.get(&center).filter(|_| self.axis.is_none() && !near.is_empty())?;
        let mut gathered = self.clone();
        gathered.at.extend(near.iter().copied().zip(gather(*middle, &from, self.extent)));
        gathered.at.insert(center, self.extent.center());
        Some(gathered)
    }
}

/// A rectangle of the plane at a scale, across and down.
pub(super) fn scaled(rect: Rect, scale: Vec2) -> Rect {
    Rect::new(rect.x0 * scale.x, rect.y0 * scale.y, rect.x1 * scale.x, rect.y1 * scale.y)
}

impl Positions {
    /// The plane they are on, of which a point takes so many of the sheet, and that much is seen.
    #[must_use]
    pub fn plane(&self, scale: Vec2, extent: Rect) -> Plane {
        // Whoever has no stance stands below the columns.
        let unplaced = self.blocks.iter().find(|block| block.waits == Waits::Unplaced);
        let end = unplaced.map_or(extent.y1, |block| block.rect.y0 - ABOVE_BLOCK).min(extent.y1);
        Plane { scale, axis: self.axis, extent, columns_end: end.max(extent.y0) }
    }
}

impl Plane {
    /// The point of the plane at a point of the sheet.
    #[must_use]
    pub fn to_plane(self, point: Point) -> Point {
        Point::new(point.x / self.scale.x, point.y / self.scale.y)
    }

    /// Where the names and numbers of the columns stand, where the stance is the axis; `text` is the scale of texts.
    #[must_use]
    pub fn column_labels(self, text: f64) -> Option<Rect> {
        let (top, half) = (self.extent.y0 * self.scale.y, self.axis?.width * self.scale.x / 2.0);
        Some(Rect::new(-half, top - COLUMNS_Y.0 * text, half, top - COLUMN_MARGIN * text))
    }

    /// The wedge of the column at a point of the sheet, where the stance is the axis.
    #[must_use]
    pub fn column_at(self, point: Point) -> Option<Wedge> {
        let axis = self.axis?;
        let Point { x, y } = self.to_plane(point);
        let is_in = |wedge: &Wedge| (axis.column(*wedge).0..axis.column(*wedge).1).contains(&x);
        let is_as_high = (self.extent.y0..self.columns_end).contains(&y);
        Wedge::ALL.into_iter().find(is_in).filter(|_| is_as_high)
    }

    /// The point of the sheet at a point of the plane.
    #[must_use]
    pub fn to_sheet(self, point: Point) -> Point {
        Point::new(point.x * self.scale.x, point.y * self.scale.y)
    }
}

impl Ground {
    /// The half circle, if it is one.
    #[must_use]
    pub fn fan(self) -> Option<Fan> {
        match self {
            Self::Fan(fan) => Some(fan),
            Self::Plane(_) => None,
        }
    }

    /// The network's plane, if it is one.
    #[must_use]
    pub fn plane(self) -> Option<Plane> {
        match self {
            Self::Fan(_) => None,
            Self::Plane(plane) => Some(plane),
        }
    }

    /// A length that grows as the view is enlarged, in points: the half circle's radius, or what is as long on a plane.
    #[must_use]
    pub fn unit(self) -> f64 {
        match self {
            Self::Fan(fan) => fan.rim,
            Self::Plane(plane) => plane.scale.x.min(plane.scale.y) * Scale::NATURAL_RIM,
        }
    }

    /// How much room there is for chips, in square points.
    #[must_use]
    pub fn area(self) -> f64 {
        match self {
            Self::Fan(fan) => FRAC_PI_2 * fan.rim * fan.rim,
            Self::Plane(plane) => plane.extent.area() * plane.scale.x * plane.scale.y,
        }
    }

    /// The placement that a chip dropped at a point gets, where a place has a meaning.
    #[must_use]
    pub fn placement_at(self, point: Point) -> Option<Placement> {
        self.fan().map(|fan| fan.placement_at(point))
    }

    /// The wedge of the half circle under a point.
    #[must_use]
    pub fn wedge_at(self, point: Point) -> Option<Wedge> {
        self.fan().and_then(|fan| fan.wedge_at(point))
    }

    /// Whether a rectangle reaches into the hub, where the demand must stay readable.
    #[must_use]
    pub fn hub_meets(self, rect: Rect) -> bool {
        self.fan().is_some_and(|fan| fan.hub_meets(rect))
    }
}
