//! Actors as they are laid out: where each stands, and what it shows.

use std::sync::Arc;

use kurbo::{Point, Rect};

use super::shapes::{Anchor, Form, Ink};
use crate::layout::chip::ChipBody;
use crate::layout::fonts::Weight;
use crate::model::{ActorId, ActorKind, Placement, Wedge};

/// How far the box round a mark and the name beside it reaches beyond them where they stand out, in points at text
/// scale 1.
const FRONT_MARGIN: f64 = 2.0;
/// The radius of its corners, where it holds a name, and of a chip's, in points at text scale 1.
const NAME_CORNER: f64 = 4.0;
const CHIP_CORNER: f64 = 24.0;

/// How far round a name beside a mark a click is meant for it, in points at text scale 1.
const NAME_GAP: f64 = 3.0;

/// One actor that is seen.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact by itself, none a state of another")]
#[derive(Debug, Clone)]
pub struct Chip {
    /// Who.
    pub actor: ActorId,
    /// What it is called, whole.
    pub name: Arc<str>,
    /// Person, group, organisation, institution.
    pub kind: ActorKind,
    /// Where it stands; on the half circle always somewhere.
    pub placement: Option<Placement>,
    /// 1 to 5, or 0 while not judged.
    pub influence: u8,
    /// Whether only the facilitator sees it.
    pub is_confidential: bool,
    /// Where it wants to be moved.
    pub wanted: Option<Wedge>,
    /// Where the arrow of that move ends, inside the wanted wedge.
    pub move_end: Option<Point>,
    /// How many dots it was given, 0 to 99.
    pub dots: u8,
    /// Whether it stands here only as if it had moved.
    pub is_wished: bool,
    /// The middle, in points of the sheet.
    pub center: Point,
    /// Its text and full size.
    pub body: ChipBody,
    /// How it is drawn.
    pub face: Face,
    /// Whether it is pinned where it stands, as the facilitator sees.
    pub is_pinned: bool,
    /// Whether its mark tells the stance by its shape, too: it does where its place does not.
    pub tells_stance: bool,
    /// What it is set off with from a line that passes behind it: the colour of what it stands on.
    pub set_off: Option<Ink>,
}

impl Chip {
    /// The rectangle of the whole chip with its name, whether or not that is drawn.
    #[must_use]
    pub fn full_rect(&self) -> Rect {
        Rect::from_center_size(self.center, self.body.size)
    }

    /// The rectangle of the chip or of the mark, whichever is drawn; a name beside the mark is not in it.
    #[must_use]
    pub fn rect(&self) -> Rect {
        if self.face == Face::Chip { self.full_rect() } else { self.mark_rect() }
    }

    /// The rectangle of its mark alone.
    #[must_use]
    pub fn mark_rect(&self) -> Rect {
        Rect::from_center_size(self.center, self.body.mark)
    }

    /// The name beside the mark, if it stands there.
    #[must_use]
    pub fn name_beside(&self) -> Option<&Name> {
        if let Face::Beside(name) = &self.face { Some(name) } else { None }
    }

    /// In which of the three forms it is drawn.
    #[must_use]
    pub fn form(&self) -> Form {
        match self.face {
            Face::Chip => Form::Chip,
            Face::Beside(_) => Form::Name,
            Face::Mark => Form::Mark,
        }
    }

    /// The rectangle of all that is drawn.
    #[must_use]
    pub fn outline(&self) -> Rect {
        self.name_beside().map_or_else(|| self.rect(), |name| self.mark_rect().union(name.rect))
    }

    /// The rectangle of what its name stands on where it stands out: a name beside the mark stays there, and the mark is
    /// in it, too, where both stand in a row and no line leads from one to the other. So it covers no other name.
    #[must_use]
    pub fn front_rect(&self) -> Rect {
        let margin = FRONT_MARGIN * self.body.scale;
        match self.name_beside() {
            // Above and below a name is room enough already.
            Some(name) if self.is_apart(name) => name.rect.inflate(margin, 0.0),
            Some(_) => self.outline().inflate(margin, 0.0),
            None => self.full_rect(),
        }
    }

    /// The radius of that rectangle's corners: none of a name's letters lies in them.
    #[must_use]
    pub fn front_radius(&self) -> f64 {
        let most = if self.name_beside().is_some() { NAME_CORNER } else { CHIP_CORNER };
        (most * self.body.scale).min(self.front_rect().height() / 2.0)
    }

    /// The rings that far round all that is drawn where it stands out, and the radius of their corners.
    pub fn rings(&self, gap: f64) -> impl Iterator<Item = (Rect, f64)> {
        let round = CHIP_CORNER * self.body.scale;
        self.front_rects().enumerate().map(move |(place, rect)| {
            let radius = if place == 0 { self.front_radius() } else { round.min(rect.height() / 2.0) };
            (rect.inflate(gap, gap), radius + gap)
        })
    }

    /// The rectangles of all that is drawn where it stands out, but for the line from one to the other.
    pub fn front_rects(&self) -> impl Iterator<Item = Rect> {
        let mark = self.name_beside().filter(|name| self.is_apart(name)).map(|_| self.mark_rect());
        std::iter::once(self.front_rect()).chain(mark)
    }

    /// Whether a box round the mark and that name would hold much else.
    fn is_apart(&self, name: &Name) -> bool {
        let mark = self.mark_rect();
        let is_in_row = (name.rect.center().y - mark.center().y).abs() < mark.height() / 4.0
            && name.rect.height() < 1.3 * mark.height();
        name.is_far || !is_in_row
    }

    /// Whether a point lies on what is drawn, or close to the name beside the mark.
    #[must_use]
    pub fn is_at(&self, point: Point) -> bool {
        let gap = NAME_GAP * self.body.scale;
        let is_at_name = |name: &Name| name.rect.inflate(gap, gap).contains(point);
        self.rect().contains(point) || self.name_beside().is_some_and(is_at_name)
    }

    /// The wedge it stands in, if it was placed.
    #[must_use]
    pub fn wedge(&self) -> Option<Wedge> {
        self.placement.map(Placement::wedge)
    }

    /// What its border and its shape are drawn in.
    #[must_use]
    pub fn ink(&self) -> Ink {
        self.wedge().map_or(Ink::Quiet, Ink::WedgeInk)
    }

    /// How heavy a name is written: the influential stand out.
    #[must_use]
    pub fn weight(&self) -> Weight {
        weight_of(self.influence)
    }
}

/// How an actor is drawn.
#[derive(Debug, Clone, PartialEq)]
pub enum Face {
    /// As a chip with its name in it.
    Chip,
    /// As its mark, with its name beside it.
    Beside(Box<Name>),
    /// As its mark alone.
    Mark,
}

/// A name beside a mark.
#[derive(Debug, Clone, PartialEq)]
pub struct Name {
    /// One line or two.
    pub lines: Arc<[String]>,
    /// What they take, in points of the sheet.
    pub rect: Rect,
    /// Which ends of the lines are at an end of that.
    pub anchor: Anchor,
    /// The size of the text, in points.
    pub size: f64,
    /// Whether it is so far from the mark that a line leads to it.
    pub is_far: bool,
    /// What quiets the lines below it: the colour of what it stands on.
    pub ground: Ink,
}

/// How heavy the name of somebody of that influence is written, 0 to 5.
pub(super) fn weight_of(influence: u8) -> Weight {
    if influence >= 4 { Weight::SemiBold } else { Weight::Medium }
}
