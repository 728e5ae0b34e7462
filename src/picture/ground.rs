//! What chips stand on: the half circle, where a place has a meaning, or the plane of the network, where only the
//! relationships put them where they are.

use std::collections::HashMap;
use std::f64::consts::FRAC_PI_2;

use kurbo::{Point, Rect, Size, Vec2};

use crate::layout::Scale;
use crate::layout::crowd::Crowd;
use crate::layout::fan::Fan;
use crate::layout::network::{self, Axis, Block, Waits, gather};
use crate::model::{ActorId, Placement, Wedge};

/// How far the columns reach above and below the chips, in points at text scale 1.
pub(super) const COLUMN_MARGIN: f64 = 12.0;
/// The size of a wedge's name and of the number below it, at text scale 1: as beside the half circle.
pub(super) const NAME_SIZE: f64 = 16.3;
pub(super) const COUNT_SIZE: f64 = 12.7;
/// From the columns' top up to the baseline of the numbers, and from there to the names, at text scale 1.
pub(super) const LABEL_GAP: f64 = 8.0;
pub(super) const LABEL_STEP: f64 = 17.0;
/// What the names take above the numbers' baseline, on two lines too, at text scale 1.
const LABELS: f64 = 38.5;
/// What the columns and the names above them take beside the chips, in points at text scale 1: above, and below.
pub const COLUMNS_Y: (f64, f64) = (COLUMN_MARGIN + LABEL_GAP + LABELS, COLUMN_MARGIN);

/// What a block's heading needs between the middles of those above it and of those below it, in points at text scale 1:
/// among few, whose chips may stand there, and among more. And what it needs where nobody else stands above.
const HEADING_AMONG_FEW: f64 = 54.0;
const HEADING: f64 = 36.0;
const TOP_HEADING: f64 = 22.0;
/// What there is at least between these on the plane: half of the lowest and half of the highest of them besides.
const BETWEEN: f64 = Block::DISTANCE + 18.0;

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
    /// Further down than they are on the plane those stand who stand in blocks, so that there is room for headings.
    lowered: [Lowered; MOST_BLOCKS],
}

/// There are those without relationships, and those without a stance.
const MOST_BLOCKS: usize = 2;

/// Where the plane is drawn out for a heading: above a block, as far as that stands from what is above it.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
struct Lowered {
    /// From there on, in points of the plane.
    from: f64,
    /// So much further down the block stands, in points of the sheet.
    by: f64,
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

impl Positions {
    /// The plane they are on, of which a point takes so many of the sheet, and that much is seen; `text` is the scale of
    /// texts.
    #[must_use]
    pub fn plane(&self, scale: Vec2, text: f64, extent: Rect) -> Plane {
        // Whoever has no stance stands below the columns.
        let unplaced = self.blocks.iter().find(|block| block.waits == Waits::Unplaced);
        let end = unplaced.map_or(extent.y1, |block| block.rect.y0 - Block::DISTANCE).min(extent.y1);
        let mut lowered = [Lowered::default(); MOST_BLOCKS];
        for (lowered, block) in lowered.iter_mut().zip(&self.blocks) {
            let from = block.rect.y0 - Block::DISTANCE;
            let is_first = block.rect.y0 <= self.extent.y0;
            let by = if is_first { TOP_HEADING * text } else { self.heading(text) - BETWEEN * scale.y };
            *lowered = Lowered { from, by: by.max(0.0) };
        }
        Plane { scale, axis: self.axis, extent, columns_end: end.max(extent.y0), lowered }
    }

    /// How large a point of the plane is on a sheet where all of `extent` fits a room, and what that takes about the
    /// plane's origin; `text` is the scale of texts.
    pub(super) fn fitted(&self, room: Size, text: f64, extent: Rect) -> (Vec2, Rect) {
        let is_by_stance = self.axis.is_some();
        let fit = |headings: f64, between: f64| {
            let less = |size: Size, height: f64| Size::new(size.width, size.height - height);
            network::fit(less(room, headings), less(extent.size(), between), text, is_by_stance)
        };
        let count = self.blocks.len() as f64;
        let has_top = self.blocks.first().is_some_and(|block| block.rect.y0 <= self.extent.y0);
        let (top, count) = if has_top { (TOP_HEADING * text, count - 1.0) } else { (0.0, count) };
        let mut scale = fit(top, 0.0);
        if self.heading(text) > BETWEEN * scale.y {
            scale = fit(top + count * self.heading(text), count * BETWEEN);
        }
        (scale, self.plane(scale, text, extent).on_sheet())
    }

    /// What the heading of a block needs between those above it and those below it, in points.
    fn heading(&self, text: f64) -> f64 {
        text * if Crowd::of(self.at.len()) == Crowd::Few { HEADING_AMONG_FEW } else { HEADING }
    }
}

impl Plane {
    /// The point of the plane at a point of the sheet.
    #[must_use]
    pub fn to_plane(self, point: Point) -> Point {
        Point::new(point.x / self.scale.x, point.y / self.scale.y)
    }

    /// How far down on the sheet something is that is so far down on the plane.
    fn lowered_y(self, y: f64) -> f64 {
        let share = |lowered: &Lowered| ((y - lowered.from) / Block::DISTANCE).clamp(0.0, 1.0);
        y * self.scale.y + self.lowered.iter().map(|lowered| lowered.by * share(lowered)).sum::<f64>()
    }

    /// What all chips take, and the columns of the wedges, on the sheet.
    #[must_use]
    pub fn on_sheet(self) -> Rect {
        let Rect { x0, y0, x1, y1 } = self.extent;
        Rect::new(x0 * self.scale.x, y0 * self.scale.y, x1 * self.scale.x, self.lowered_y(y1))
    }

    /// How far down the columns reach on the sheet.
    #[must_use]
    pub fn end_of_columns(self) -> f64 {
        self.lowered_y(self.columns_end)
    }

    /// Where the names and numbers of the columns stand, where the stance is the axis; `text` is the scale of texts.
    #[must_use]
    pub fn column_labels(self, text: f64) -> Option<Rect> {
        let (top, half) = (self.extent.y0 * self.scale.y, self.axis?.width * self.scale.x / 2.0);
        Some(Rect::new(-half, top - COLUMNS_Y.0 * text, half, top - COLUMN_MARGIN * text))
    }

    /// From where to where the column of a wedge reaches on the sheet, where the stance is the axis.
    #[must_use]
    pub fn column_of(self, wedge: Wedge) -> Option<(f64, f64)> {
        let (left, right) = self.axis?.column(wedge);
        Some((left * self.scale.x, right * self.scale.x))
    }

    /// The wedge of the column at a point of the sheet, where the stance is the axis.
    #[must_use]
    pub fn column_at(self, point: Point) -> Option<Wedge> {
        let axis = self.axis?;
        let x = self.to_plane(point).x;
        let is_in = |wedge: &Wedge| (axis.column(*wedge).0..axis.column(*wedge).1).contains(&x);
        let is_as_high = (self.extent.y0 * self.scale.y..self.end_of_columns()).contains(&point.y);
        Wedge::ALL.into_iter().find(is_in).filter(|_| is_as_high)
    }

    /// The point of the sheet at a point of the plane.
    #[must_use]
    pub fn to_sheet(self, point: Point) -> Point {
        Point::new(point.x * self.scale.x, point.y * self.scale.y)
    }

    /// Where somebody stands on the sheet who is at a point of the plane and not pinned there: those in blocks stand
    /// further down, below their headings.
    #[must_use]
    pub fn standing(self, point: Point) -> Point {
        Point::new(point.x * self.scale.x, self.lowered_y(point.y))
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

#[cfg(test)]
mod tests {
    //! Blocks stand further down, and nobody else does.
    use super::*;

    #[test]
    fn whoever_is_further_down_on_the_plane_stands_further_down_on_the_sheet() {
        let block = |waits, y0: f64| Block { waits, actors: Vec::new(), rect: Rect::new(-300.0, y0, 300.0, y0 + 80.0) };
        let blocks = vec![block(Waits::Unrelated, 230.0), block(Waits::Unplaced, 340.0)];
        let extent = Rect::new(-500.0, -200.0, 500.0, 420.0);
        let positions = Positions { extent, blocks, ..Positions::default() };
        for scale in [0.1, 0.35, 1.0, 3.0] {
            let plane = positions.plane(Vec2::new(scale, scale), 0.9, extent);
            assert!(scale > 1.0 || plane.on_sheet().height() > extent.height() * scale);
            let stands = |y: f64| plane.standing(Point::new(10.0, y)).y;
            assert!((-250..600).all(|y| stands(f64::from(y)) < stands(f64::from(y + 1))), "{scale}");
            assert!((stands(200.0) - 200.0 * scale).abs() < 1e-9, "{scale}: nothing is lowered above all blocks");
            assert!((plane.on_sheet().y1 - stands(420.0)).abs() < 1e-9);
        }
    }
}
