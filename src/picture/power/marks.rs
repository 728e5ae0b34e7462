//! The points as they are drawn: where each is on the sheet, and its name where there is room for it.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::sync::Arc;

use kurbo::{Point, Rect, Size};

use super::points::{Points, Spot};
use crate::analysis::Shown;
use crate::layout::fonts::Weight;
use crate::layout::measure::Measurer;
use crate::layout::names::lines::{ABOVE, BELOW, Pen};
use crate::layout::names::{self, Bearer};
use crate::layout::power::Ground;
use crate::layout::shorten;
use crate::model::{Actor, ActorId, ActorKind, Map, Wedge};
use crate::picture::chip::Name;
use crate::picture::chip_items::{beside_items, lead};
use crate::picture::fit::name_size;
use crate::picture::lettering::name_of;
use crate::picture::shapes::{Anchor, Ink, Item, Shape, Stroke, Subject};
use crate::picture::signs::kind_shape;

/// The size of the names of those waiting, and of a name that is shown whole, in points.
pub const NAME_SIZE: f64 = 12.5;
/// How much of a name stands beside one of those waiting, in graphemes.
const MOST_OF_NAME: usize = 30;
/// The height of a line of those waiting, and from one of them to the next, in points.
const WAITING_LINE: f64 = 25.0;
const WAITING_GAP: f64 = 16.0;
/// The width of the line to a name that is far from its mark, in points.
const LEAD: f64 = 0.8;
/// The radius of the largest points among those waiting, in points.
const WAITING_RADIUS: f64 = 9.5;

/// What marks are placed from.
pub struct MarksRequest<'a> {
    /// The map.
    pub map: &'a Map,
    /// The points.
    pub points: &'a Points,
    /// Where they lie.
    pub ground: &'a Ground,
    /// What an actor is called there.
    pub called: &'a dyn Fn(&Actor) -> String,
    /// Who is shown plainly, faintly or not at all.
    pub shown: &'a Shown,
    /// Who is named before everybody else, if there would be no room for their names.
    pub first: &'a BTreeSet<ActorId>,
    /// What no name in the grid may cover.
    pub taken: &'a [Rect],
    /// Measures names.
    pub measurer: &'a Measurer,
}

/// A point where it is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// Who.
    pub actor: ActorId,
    /// Its shape.
    pub kind: ActorKind,
    /// Its wedge; none while it waits.
    pub wedge: Option<Wedge>,
    /// Its middle.
    pub at: Point,
    /// Its name, if it found room.
    pub name: Option<Name>,
    /// How heavy that is written.
    pub weight: Weight,
    /// Whether it is one of those that are not shown plainly.
    pub is_faint: bool,
}

/// A part of the canvas: marks are cut off at its edge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Those whose influence is judged.
    Grid,
    /// Those whose influence is not.
    Lane,
    /// Those not placed.
    Waiting,
}

impl Part {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Grid, Self::Lane, Self::Waiting];

    /// Where it lies.
    #[must_use]
    pub fn rect(self, ground: &Ground) -> Rect {
        match self {
            Self::Grid => ground.grid,
            Self::Lane => ground.lane,
            Self::Waiting => ground.waiting,
        }
    }
}

/// How many there are in each part, of those who are not left out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Inhabitants {
    /// In the grid.
    pub judged: usize,
    /// In the lane.
    pub open: usize,
    /// Not placed.
    pub waiting: usize,
    /// Of these, those there is no room for.
    pub left_out: usize,
}

/// All marks.
#[derive(Debug, Clone, Default)]
pub struct Marks {
    parts: [Vec<Mark>; 3],
    /// Who would be without a name if nobody were named before everybody else.
    pub nameless: BTreeSet<ActorId>,
    /// How many there are in each part.
    pub inhabitants: Inhabitants,
    /// The first and the last in the order of reading.
    pub ends: Option<(ActorId, ActorId)>,
    /// The radius of the points.
    pub radius: f64,
}

impl Marks {
    /// Everybody who is not left out.
    #[must_use]
    pub fn of(request: &MarksRequest<'_>) -> Self {
        let MarksRequest { points, ground, shown, .. } = *request;
        let spots = points.spots.iter().filter(|spot| !shown.is_hidden(spot.actor));
        let (in_lane, in_grid): (Vec<&Spot>, Vec<&Spot>) = spots.partition(|spot| spot.level.is_none());
        let (waiting, all_waiting) = line_up_waiting(request);
        let inhabitants = Inhabitants {
            judged: in_grid.len(),
            open: in_lane.len(),
            waiting: all_waiting,
            left_out: all_waiting - waiting.len(),
        };
        let mut nameless = BTreeSet::new();
        let judged = named(request, &in_grid, (ground.grid, request.taken), &mut nameless);
        let open = named(request, &in_lane, (ground.lane, &[]), &mut nameless);
        let parts = [judged, open, waiting];
        let order = |mark: &&Mark| points.place_in_order(mark.actor);
        let marks = || parts.iter().flatten();
        let ends = marks().min_by_key(order).zip(marks().max_by_key(order));
        let ends = ends.map(|(first, last)| (first.actor, last.actor));
        Self { parts, nameless, inhabitants, ends, radius: points.radius }
    }

    /// All of them, those waiting last.
    #[must_use]
    pub fn all(&self) -> impl DoubleEndedIterator<Item = &Mark> {
        self.parts.iter().flatten()
    }

    /// Those in one part of the canvas.
    #[must_use]
    pub fn of_part(&self, part: Part) -> &[Mark] {
        let [grid, lane, waiting] = &self.parts;
        match part {
            Part::Grid => grid,
            Part::Lane => lane,
            Part::Waiting => waiting,
        }
    }

    /// The mark of an actor.
    #[must_use]
    pub fn mark(&self, actor: ActorId) -> Option<&Mark> {
        self.all().find(|mark| mark.actor == actor)
    }

    /// The mark under a place: the nearest of those within `reach` points, or the one waiting whose name is there.
    #[must_use]
    pub fn mark_at(&self, at: Point, reach: f64) -> Option<&Mark> {
        let reach = reach.max(self.radius + 2.0);
        let is_named_there =
            |mark: &&Mark| mark.wedge.is_none() && mark.name.as_ref().is_some_and(|name| name.rect.contains(at));
        let near = self.all().filter(|mark| mark.at.distance(at) <= reach);
        let nearest = near.min_by(|a, b| a.at.distance_squared(at).total_cmp(&b.at.distance_squared(at)));
        nearest.or_else(|| self.all().find(is_named_there))
    }
}

/// Those not placed, one beside the other, as many as there is room for; and how many there are in all.
fn line_up_waiting(request: &MarksRequest<'_>) -> (Vec<Mark>, usize) {
    let MarksRequest { map, points, ground, shown, called, measurer, .. } = *request;
    let row = ground.waiting;
    let lines = (row.height() / WAITING_LINE).floor().max(1.0);
    let radius = points.radius.min(WAITING_RADIUS);
    let (mut marks, mut left, mut line): (Vec<Mark>, f64, f64) = (Vec::new(), row.x0 + 10.0, 0.0);
    let waiting = points.waiting.iter().filter(|actor| !shown.is_hidden(**actor));
    let all = waiting.clone().count();
    for actor in waiting.filter_map(|actor| map.actor(*actor)) {
        let name = shorten::at_the_end(&called(actor), MOST_OF_NAME);
        let size = Size::new(measurer.width(&name, Weight::Medium, NAME_SIZE) + 2.0, NAME_SIZE * (ABOVE + BELOW));
        let width = 2.0 * radius + 5.0 + size.width;
        // The last line keeps room to say how many more there are.
        let room = if line + 1.0 >= lines { 64.0 } else { 8.0 };
        if left + width > row.x1 - room && left > row.x0 + 10.0 {
            (left, line) = (row.x0 + 10.0, line + 1.0);
            if line >= lines {
                break;
            }
        }
        let y = row.y0 + row.height() / lines * (line + 0.5);
        let rect = Rect::from_origin_size((left + 2.0 * radius + 5.0, y - size.height / 2.0), size);
        let written = Name {
            lines: Arc::new([name]),
            rect,
            anchor: Anchor::Left,
            size: NAME_SIZE,
            is_far: false,
            ground: Ink::Paper,
        };
        marks.push(Mark {
            actor: actor.id,
            kind: actor.kind,
            wedge: None,
            at: Point::new(left + radius, y),
            name: Some(written).filter(|_| !shown.is_faint(actor.id)),
            weight: Weight::Medium,
            is_faint: shown.is_faint(actor.id),
        });
        left += width + WAITING_GAP;
    }
    if line < 1.0 {
        // One line lies in the middle of the row.
        let by = kurbo::Vec2::new(0.0, row.height() / lines * (lines - 1.0) / 2.0);
        for mark in &mut marks {
            mark.at += by;
            if let Some(name) = &mut mark.name {
                name.rect = name.rect + by;
            }
        }
    }
    (marks, all)
}

/// The marks of one part of the canvas, with their names where there is room: the influential before others. A name that
/// does not lie in the cell of its mark is joined to it by a line. Whoever is faint is not named. Adds to `nameless`
/// whoever would be without a name if nobody came first.
fn named(
    request: &MarksRequest<'_>,
    spots: &[&Spot],
    (part, taken): (Rect, &[Rect]),
    nameless: &mut BTreeSet<ActorId>,
) -> Vec<Mark> {
    let MarksRequest { points, ground, shown, measurer, .. } = *request;
    let reach = part.inflate(points.radius, points.radius);
    let seen = spots.iter().map(|spot| (*spot, spot.at(ground))).filter(|(_, at)| reach.contains(*at));
    let mut seen: Vec<(&Spot, Point)> = seen.collect();
    let weight = |spot: &Spot| (shown.is_faint(spot.actor), Reverse((spot.level, spot.weight_of_name)), spot.actor);
    seen.sort_by_key(|(spot, _)| weight(spot));
    let side = 2.0 * points.radius;
    let bearer = |(_, at): &(&Spot, Point)| Bearer {
        center: *at,
        mark: Size::new(side, side),
        mark_badge: None,
        chip: None,
        chip_badge: None,
        arrow: None,
        is_lifted: false,
    };
    let bearers: Vec<Bearer> = seen.iter().map(bearer).collect();
    let wanted = |index: usize| seen.get(index).map(|(spot, _)| *spot).filter(|spot| !shown.is_faint(spot.actor));
    let forms = |index: usize| wanted(index).map_or(&[][..], |spot| spot.forms(measurer));
    let cut = |index: usize| {
        let spot = wanted(index)?;
        Pen { weight: spot.weight(), measurer }.last_resort(&spot.name)
    };
    let em = name_size(ground.canvas.width());
    let area = part.inflate(-2.0, -1.0);
    let paper = names::Ground {
        area,
        taken,
        faint: &[],
        crosses: &|rect| ground.crosses_cells(rect),
        names: &forms,
        cut: &cut,
        before: &|_| None,
        first: 0,
        em,
    };
    let is_first = |index: usize| seen.get(index).is_some_and(|(spot, _)| request.first.contains(&spot.actor));
    let placed = names::place_with_first(&bearers, &paper, is_first);
    nameless.extend(placed.nameless.iter().map(|index| seen[*index].0.actor));
    let marks = seen.iter().zip(placed.faces).enumerate().map(|(index, ((spot, at), face))| {
        let name = match face {
            names::Face::Beside { rect, side, form, is_far } => {
                let block = forms(index).get(form).cloned().or_else(|| cut(index));
                let is_far = is_far || ground.crosses_cells(rect.union(Rect::from_points(*at, *at)));
                Some(name_of(block, rect, side, is_far, (em, Ink::Paper)))
            }
            names::Face::Chip | names::Face::Mark => None,
        };
        Mark {
            actor: spot.actor,
            kind: spot.kind,
            wedge: Some(spot.wedge()),
            at: *at,
            name,
            weight: spot.weight(),
            is_faint: shown.is_faint(spot.actor),
        }
    });
    marks.collect()
}

/// A point with the shape of its actor's kind, and the line to its name where that is far.
pub fn mark_items(mark: &Mark, at: Point, radius: f64, items: &mut Vec<Item>) {
    let ink = mark.wedge.map_or(Ink::Quiet, Ink::WedgeInk);
    let unit = radius / 9.5;
    let mut add = |shape| items.push(Item { subject: Subject::Actor(mark.actor), shape });
    if let Some(name) = mark.name.as_ref().filter(|name| name.is_far && at == mark.at) {
        add(lead(at, name, LEAD));
    }
    let rect = Rect::from_center_size(at, Size::new(2.0 * radius - 1.5, 2.0 * radius - 1.5));
    let stroke = Some(Stroke::plain(ink, 1.5 * unit.max(0.6)));
    add(Shape::Box { rect, radius, fill: Some(Ink::ChipFill), stroke });
    kind_shape(mark.kind, at, 0.85 * unit, ink, &mut add);
}

/// A mark's name, if it found room.
pub fn name_items(mark: &Mark, items: &mut Vec<Item>) {
    if let Some(name) = &mark.name {
        beside_items(name, mark.weight, &mut |shape| items.push(Item { subject: Subject::Actor(mark.actor), shape }));
    }
}

/// How much room a whole name takes.
#[must_use]
pub fn whole_size(name: &str, measurer: &Measurer) -> Size {
    Size::new(measurer.width(name, Weight::SemiBold, NAME_SIZE) + 2.0, NAME_SIZE * 1.28)
}
