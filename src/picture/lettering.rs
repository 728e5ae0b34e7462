//! Who is named in a picture, and where: what the placer of names is asked, and what becomes of its answer.

use std::collections::BTreeSet;

use kurbo::{Point, Rect, Size, Vec2};
use rayon::prelude::*;

use super::cast::Member;
use super::chip::{Chip, Face, Name, weight_of};
use super::chip_items::border_width;
use super::ground::Ground;
use super::kept_names::KeptNames;
use super::shapes::{Anchor, Ink};
use super::words::Words;
use crate::layout::fan::{Fan, HUB};
use crate::layout::measure::Measurer;
use crate::layout::names::lines::{Block, Pen};
use crate::layout::names::{self, Bearer, Placed, Side};
use crate::model::{ActorId, Wedge};

/// The side of the squares that stand for the shaft of an arrow, in points at text scale 1.
const WAY_STEP: f64 = 8.0;
/// How much room the head of an arrow takes, in points at text scale 1.
const HEAD: f64 = 15.0;
/// How many strips stand for the hub.
const HUB_STRIPS: u32 = 10;
/// The radius of the border round the half circle, in radii.
const BORDER: f64 = 1.02;
/// From a badge's edge to what is beside it, in points at text scale 1: it has a border.
const BADGE_BORDER: f64 = 1.5;

/// So many actors at least are worth a thread of their own.
const PART: usize = 1_024;

/// How names are written in a picture, and what they keep off.
pub struct Lettering<'a> {
    /// The size of a name beside its mark, in points at text scale 1.
    pub size: f64,
    /// Within what all names lie, in points of the sheet.
    pub area: Rect,
    /// What else is written there, in points of the sheet.
    pub taken: &'a [Rect],
    /// What is written round the half circle, given how many actors each wedge has.
    pub words: &'a dyn Fn([usize; 5]) -> Words,
    /// Who is named in any case.
    pub lifted: Option<ActorId>,
    /// Who is named before everybody else, if there would be no room for their names.
    pub first: Option<&'a BTreeSet<ActorId>>,
    /// Where names stood before, if they are to stay there where they can.
    pub kept: Option<&'a KeptNames>,
}

impl Default for Lettering<'_> {
    /// Names as large as the smallest text beside the half circle, on paper without an end that bears nothing else.
    fn default() -> Self {
        Self {
            size: Self::USUAL_SIZE,
            area: Self::ENDLESS,
            taken: &[],
            words: &|_| Words::default(),
            lifted: None,
            first: None,
            kept: None,
        }
    }
}

impl Lettering<'_> {
    /// The size of the smallest text beside the half circle at text scale 1.
    pub const USUAL_SIZE: f64 = 12.7;
    /// Paper without an end.
    pub const ENDLESS: Rect = Rect::new(-5e5, -5e5, 5e5, 5e5);

    /// Gives every actor that has room its name. `order` are the places of the chips and whose they are: those who come
    /// first choose first, after whoever is lifted. `others` are the places of those who bear no name, and on whose marks
    /// none lies. `text` is the scale of texts, `labels` where the wedges' names are. Gives who would be without a name if
    /// nobody came first.
    pub(super) fn give_names(
        &self,
        chips: &mut [Chip],
        (mut order, others): (Vec<(usize, &Member)>, Vec<usize>),
        ground: Ground,
        (text, measurer): (f64, &Measurer),
        labels: &[(Wedge, Rect)],
    ) -> BTreeSet<ActorId> {
        let mut taken = self.taken.to_vec();
        taken.extend(labels.iter().map(|(_, rect)| *rect));
        let faint: Vec<Rect> = others.into_iter().map(|place| chips[place].rect()).collect();
        match ground {
            Ground::Fan(fan) => taken.extend(hub_strips(fan)),
            Ground::Plane(plane) => taken.extend(plane.column_labels(text)),
        }
        if let Some(lifted) = order.iter().position(|(_, member)| Some(member.actor.id) == self.lifted) {
            order[..=lifted].rotate_right(1);
        }
        let size = self.size * text;
        let pen = |member: &Member| Pen { weight: weight_of(member.influence), measurer };
        let forms = |index: usize| order.get(index).map_or(&[][..], |(_, member)| member.forms(pen(member)));
        let last_resort = |index: usize| order.get(index).and_then(|(_, member)| pen(member).last_resort(&member.name));
        let (lifted, drawn) = (self.lifted, &*chips);
        let bearer = |(place, _): &(usize, &Member)| bearer(&drawn[*place], lifted == Some(drawn[*place].actor));
        let bearers: Vec<Bearer> = order.par_iter().with_min_len(PART).map(bearer).collect();
        let stood = |(index, (place, _)): (usize, &(usize, &Member))| {
            self.kept.and_then(|kept| kept.face_of(&drawn[*place], forms(index), || last_resort(index), size))
        };
        let before: Vec<Option<names::Face>> = order.iter().enumerate().map(stood).collect();
        let paper = names::Ground {
            area: self.area,
            taken: &taken,
            faint: &faint,
            crosses: &|rect| crosses_a_line(ground, rect),
            names: &forms,
            cut: &last_resort,
            before: &|index| before.get(index).copied().flatten(),
            first: 0,
            em: size,
        };
        let actor = |index: usize| drawn[order[index].0].actor;
        let is_first = |index: usize| self.first.is_some_and(|first| first.contains(&actor(index)));
        let Placed { faces, nameless } = names::place_with_first(&bearers, &paper, is_first);
        let nameless = nameless.into_iter().map(actor).collect();
        for (index, face) in faces.into_iter().enumerate() {
            let block = |form: usize| forms(index).get(form).cloned().or_else(|| last_resort(index));
            chips[order[index].0].face = face_of(face, block, (size, ground));
        }
        nameless
    }
}

fn bearer(chip: &Chip, is_lifted: bool) -> Bearer {
    let scale = chip.body.scale;
    let badge_of = |rect: Rect| {
        let (center, radius) = chip.body.badge(rect);
        let side = 2.0 * (radius + BADGE_BORDER * scale);
        (chip.dots > 0).then(|| Rect::from_center_size(center, Size::new(side, side)))
    };
    let border = border_width(chip.influence, scale);
    let with_border = |size: Size| Size::new(size.width + border, size.height + border);
    let mark = chip.body.mark;
    Bearer {
        center: chip.center,
        mark: with_border(mark),
        mark_badge: badge_of(Rect::from_center_size(chip.center, mark)),
        chip: Some(with_border(chip.body.size)),
        chip_badge: badge_of(chip.full_rect()),
        arrow: chip.move_end.map(|end| arrow(chip.center, end, scale)),
        is_lifted,
    }
}

/// The head of an arrow, and squares along its shaft.
fn arrow(start: Point, end: Point, scale: f64) -> (Rect, Vec<Rect>) {
    let (along, step) = (end - start, WAY_STEP * scale);
    let length = along.hypot();
    let direction = if length > 1e-9 { along / length } else { Vec2::ZERO };
    let square = |center: Point, side: f64| Rect::from_center_size(center, Size::new(side, side));
    let head = square(end - direction * (HEAD * scale / 2.0), HEAD * scale);
    let steps = (length / step) as usize;
    let way = (1..steps).map(|count| square(start + direction * (count as f64 * step), step));
    (head, way.collect())
}

/// A name beside a mark as the placer of names put it.
pub(super) fn name_of(block: Option<Block>, rect: Rect, side: Side, is_far: bool, (size, ground): (f64, Ink)) -> Name {
    let anchor = match side {
        Side::Left => Anchor::Right,
        Side::Middle => Anchor::Middle,
        Side::Right => Anchor::Left,
    };
    Name { lines: block.map(|block| block.lines).unwrap_or_default(), rect, anchor, size, is_far, ground }
}

fn face_of(face: names::Face, block: impl FnOnce(usize) -> Option<Block>, (size, ground): (f64, Ground)) -> Face {
    match face {
        names::Face::Chip => Face::Chip,
        names::Face::Mark => Face::Mark,
        names::Face::Beside { rect, side, form, is_far } => {
            let about = (size, ground_of(ground, rect));
            Face::Beside(Box::new(name_of(block(form), rect, side, is_far, about)))
        }
    }
}

/// The hub as strips: names keep off the demand.
fn hub_strips(fan: Fan) -> impl Iterator<Item = Rect> {
    let radius = (HUB + 0.012) * fan.rim;
    (0..HUB_STRIPS).map(move |strip| {
        let [low, high] = [strip, strip + 1].map(|edge| radius * f64::from(edge) / f64::from(HUB_STRIPS));
        let half = (radius * radius - low * low).max(0.0).sqrt();
        Rect::new(-half, -high, half, -low)
    })
}

/// The colour a rectangle lies on; that of chips where it lies on several.
pub(super) fn ground_of(ground: Ground, rect: Rect) -> Ink {
    if crosses_a_line(ground, rect) {
        return Ink::ChipFill;
    }
    let center = rect.center();
    match ground {
        Ground::Fan(fan) if center.y > 0.0 || center.to_vec2().hypot() > fan.rim => Ink::Paper,
        Ground::Fan(fan) => Ink::WedgeFill(fan.placement_at(center).wedge()),
        Ground::Plane(plane) => plane.column_at(center).map_or(Ink::Paper, Ink::WedgeFill),
    }
}

/// Whether a rectangle lies across a line of the ground: the half circle's border, a bar between two wedges or columns.
fn crosses_a_line(ground: Ground, rect: Rect) -> bool {
    match ground {
        Ground::Fan(fan) => crosses_the_fans(fan, rect),
        Ground::Plane(plane) => {
            let corners = [rect.origin(), Point::new(rect.x1, rect.y1)];
            let [first, last] = corners.map(|corner| plane.column_at(corner));
            first != last
        }
    }
}

fn crosses_the_fans(fan: Fan, rect: Rect) -> bool {
    let nearest = Vec2::new(0.0_f64.clamp(rect.x0, rect.x1), 0.0_f64.clamp(rect.y0, rect.y1)).hypot();
    let farthest = Vec2::new(rect.x0.abs().max(rect.x1.abs()), rect.y0.abs().max(rect.y1.abs())).hypot();
    if nearest > BORDER * fan.rim {
        return false;
    }
    if farthest > fan.rim || rect.y1 > 0.0 {
        return rect.y0 < 0.0;
    }
    let corners = [(rect.x0, rect.y0), (rect.x1, rect.y0), (rect.x0, rect.y1), (rect.x1, rect.y1)].map(Vec2::from);
    Wedge::ALL.iter().skip(1).any(|wedge| {
        let along = Fan::direction(fan.angle_rad(wedge.start().value()));
        let is_left = corners.map(|corner| along.cross(corner) > 0.0);
        let is_on_its_side = along.dot(rect.center().to_vec2()) > 0.0;
        is_on_its_side && is_left.contains(&true) && is_left.contains(&false)
    })
}
