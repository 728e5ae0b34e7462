//! What is drawn the same from frame to frame: positions, names and triangles, kept until something they show changes.

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::{CornerRadius, Mesh, Painter, Pos2, Rect, Shape as EguiShape, pos2, vec2};
use kurbo::{Point, Size};

use super::crowd::{Crowd, Spot};
use super::ground::{Camera, Ground};
use crate::analysis::Shown;
use crate::layout::fonts::Weight;
use crate::layout::labels::{self, Dot};
use crate::layout::measure::CAP_HEIGHT_EM;
use crate::model::{ActorId, ActorKind, Map, Wedge};
use crate::picture::{Anchor, Ink, Item, Palette, Shape, Stroke, Subject, kind_shape};
use crate::ui::toolkit::look::Look;
use crate::ui::toolkit::paint::text_shape;
use crate::ui::toolkit::shorten;
use crate::ui::toolkit::stamp::Plate;

/// The size of the names, in points.
pub const NAME_SIZE: f32 = 12.5;
/// How much of a name stands beside a point, in graphemes.
const MOST_OF_NAME: usize = 30;
/// How much is left of those who are not shown plainly.
const FAINT: f32 = 0.16;
/// The height of a line of those waiting, and from one of them to the next, in points.
const WAITING_LINE: f32 = 25.0;
const WAITING_GAP: f32 = 16.0;

/// What positions and names depend on.
#[derive(Debug, Clone, PartialEq)]
struct PlacedKey {
    crowd: usize,
    canvas: Rect,
    camera: Camera,
    is_mirrored: bool,
    shown: Shown,
}

/// What the triangles depend on beyond that.
#[derive(Debug, Clone, PartialEq)]
struct DrawnKey {
    palette: Palette,
    pixels_per_point: f32,
    apart: BTreeSet<ActorId>,
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
    /// Its middle on the screen.
    pub at: Pos2,
    /// Where its name stands, if it found room.
    pub name_rect: Option<Rect>,
    /// What its name shows.
    pub name: String,
    /// Whether it is one of those that are not shown plainly.
    pub is_faint: bool,
}

/// Which part of the canvas a mark lies in, and is cut off at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Grid,
    Lane,
    Waiting,
}

/// The meshes of one part: plain and faint.
struct Layer {
    part: Part,
    plain: Arc<Mesh>,
    faint: Arc<Mesh>,
}

/// Everything kept.
#[derive(Default)]
pub struct Stage {
    placed_key: Option<PlacedKey>,
    marks: [Vec<Mark>; 3],
    drawn_key: Option<DrawnKey>,
    layers: Vec<Layer>,
    plate: Plate,
    /// How many there are in each part.
    pub inhabitants: Inhabitants,
    /// The first and the last in the order of reading.
    pub ends: Option<(ActorId, ActorId)>,
    /// The radius of the points.
    pub radius: f32,
    /// How often positions were worked out; a test counts it.
    pub placings: usize,
}

/// What marks are placed from.
pub struct Placing<'a> {
    /// Words and widths.
    pub look: Look<'a>,
    /// The map.
    pub map: &'a Map,
    /// The points.
    pub crowd: &'a Crowd,
    /// Where they lie.
    pub ground: &'a Ground,
    /// What is looked at.
    pub camera: Camera,
    /// Who is shown plainly.
    pub shown: &'a Shown,
    /// What no name may cover.
    pub taken: &'a [Rect],
}

impl Stage {
    /// All marks, those waiting last.
    pub fn marks(&self) -> impl DoubleEndedIterator<Item = &Mark> {
        self.marks.iter().flatten()
    }

    /// The mark of an actor.
    #[must_use]
    pub fn mark(&self, actor: ActorId) -> Option<&Mark> {
        self.marks().find(|mark| mark.actor == actor)
    }

    /// The mark under a position: the nearest of those within reach.
    #[must_use]
    pub fn mark_at(&self, at: Pos2, reach: f32) -> Option<&Mark> {
        let reach = reach.max(self.radius + 2.0);
        let is_named_there =
            |mark: &&Mark| mark.wedge.is_none() && mark.name_rect.is_some_and(|rect| rect.contains(at));
        let near = self.marks().filter(|mark| mark.at.distance(at) <= reach);
        let nearest = near.min_by(|a, b| a.at.distance_sq(at).total_cmp(&b.at.distance_sq(at)));
        nearest.or_else(|| self.marks().find(is_named_there))
    }

    /// Brings positions and names up to what is shown, if they are not there yet.
    pub fn place(&mut self, placing: &Placing<'_>) {
        let Placing { map, crowd, ground, camera, shown, .. } = *placing;
        let key = PlacedKey {
            crowd: crowd.rebuilds,
            canvas: ground.canvas,
            camera,
            is_mirrored: map.head().mirrored,
            shown: shown.clone(),
        };
        if self.placed_key.as_ref() == Some(&key) {
            return;
        }
        self.placed_key = Some(key);
        self.drawn_key = None;
        self.radius = crowd.radius as f32;
        self.placings += 1;
        let spots = crowd.spots.iter().filter(|spot| !shown.is_hidden(spot.actor));
        let (in_lane, in_grid): (Vec<&Spot>, Vec<&Spot>) = spots.partition(|spot| spot.level.is_none());
        self.inhabitants = Inhabitants { judged: in_grid.len(), open: in_lane.len(), ..Inhabitants::default() };
        self.marks = [
            named(placing, &in_grid, ground.grid, placing.taken),
            named(placing, &in_lane, ground.lane, &[]),
            self.line_up_waiting(placing),
        ];
        let order = |mark: &&Mark| crowd.place_in_order(mark.actor);
        let ends = self.marks().min_by_key(order).zip(self.marks().max_by_key(order));
        self.ends = ends.map(|(first, last)| (first.actor, last.actor));
    }

    /// Those not placed, one beside the other, as many as there is room for.
    fn line_up_waiting(&mut self, placing: &Placing<'_>) -> Vec<Mark> {
        let Placing { look, map, crowd, ground, shown, .. } = *placing;
        let row = ground.waiting;
        let lines = (row.height() / WAITING_LINE).floor().max(1.0);
        let radius = crowd.radius.min(9.5) as f32;
        let (mut marks, mut left, mut line): (Vec<Mark>, f32, f32) = (Vec::new(), row.left() + 10.0, 0.0);
        let waiting = crowd.waiting.iter().filter(|actor| !shown.is_hidden(**actor));
        let all = waiting.clone().count();
        for actor in waiting.filter_map(|actor| map.actor(*actor)) {
            let name = shorten::at_the_end(&look.actor_name(actor), MOST_OF_NAME);
            let size = name_size(look, &name);
            let width = 2.0 * radius + 5.0 + size.width as f32;
            // The last line keeps room to say how many more there are.
            let room = if line + 1.0 >= lines { 64.0 } else { 8.0 };
            if left + width > row.right() - room && left > row.left() + 10.0 {
                (left, line) = (row.left() + 10.0, line + 1.0);
                if line >= lines {
                    break;
                }
            }
            let y = row.top() + row.height() / lines * (line + 0.5);
            let rect = Rect::from_min_size(
                pos2(left + 2.0 * radius + 5.0, y - size.height as f32 / 2.0),
                vec2(size.width as f32, size.height as f32),
            );
            marks.push(Mark {
                actor: actor.id,
                kind: actor.kind,
                wedge: None,
                at: pos2(left + radius, y),
                name_rect: Some(rect),
                name,
                is_faint: shown.is_faint(actor.id),
            });
            left += width + WAITING_GAP;
        }
        if line < 1.0 {
            // One line lies in the middle of the row.
            let by = row.height() / lines * (lines - 1.0) / 2.0;
            for mark in &mut marks {
                mark.at.y += by;
                mark.name_rect = mark.name_rect.map(|rect| rect.translate(vec2(0.0, by)));
            }
        }
        self.inhabitants.waiting = all;
        self.inhabitants.left_out = all - marks.len();
        marks
    }

    /// Paints everybody but those apart.
    pub fn paint(&mut self, painter: &Painter, look: Look<'_>, ground: &Ground, apart: &BTreeSet<ActorId>) {
        let key =
            DrawnKey { palette: look.palette, pixels_per_point: painter.pixels_per_point(), apart: apart.clone() };
        if self.drawn_key.as_ref() != Some(&key) {
            self.draw(painter, &key);
            self.drawn_key = Some(key);
        }
        for layer in &self.layers {
            let part = part_rect(ground, layer.part);
            let painter = painter.with_clip_rect(part);
            let mut faint = painter.clone();
            faint.multiply_opacity(FAINT);
            faint.add(EguiShape::Mesh(Arc::clone(&layer.faint)));
            painter.add(EguiShape::Mesh(Arc::clone(&layer.plain)));
            let marks = self.marks.get(layer.part as usize).into_iter().flatten();
            for mark in marks.filter(|mark| !apart.contains(&mark.actor)) {
                if let Some(rect) = mark.name_rect {
                    let painter = if mark.is_faint { &faint } else { &painter };
                    if look.palette == Palette::HighContrast {
                        // There the bars between the wedges are as dark as the names.
                        let plate = rect.expand2(vec2(2.0, -1.0));
                        painter.rect_filled(plate, CornerRadius::same(3), look.color(Ink::ChipFill));
                    }
                    painter.add(name_shape(painter, look, &mark.name, rect, Weight::Medium, Ink::Text));
                }
            }
        }
    }

    fn draw(&mut self, painter: &Painter, key: &DrawnKey) {
        let radius = f64::from(self.radius);
        let items = |part: Part, is_faint: bool| {
            let marks = self.marks.get(part as usize).into_iter().flatten();
            let mut items = Vec::new();
            for mark in marks.filter(|mark| mark.is_faint == is_faint && !key.apart.contains(&mark.actor)) {
                mark_items(mark, mark.at, radius, &mut items);
            }
            items
        };
        let parts = [Part::Grid, Part::Lane, Part::Waiting];
        let [grid, grid_faint, lane, lane_faint, waiting, waiting_faint] =
            [(0, false), (0, true), (1, false), (1, true), (2, false), (2, true)]
                .map(|(part, is_faint): (usize, bool)| items(parts[part], is_faint));
        let layers = [&grid, &grid_faint, &lane, &lane_faint, &waiting, &waiting_faint].map(Vec::as_slice);
        let meshes = self.plate.meshes(painter.ctx(), layers, key.palette).map(Arc::new);
        let pairs = meshes.chunks_exact(2).zip(parts);
        self.layers = pairs
            .filter_map(|(pair, part)| match pair {
                [plain, faint] => Some(Layer { part, plain: Arc::clone(plain), faint: Arc::clone(faint) }),
                _ => None,
            })
            .collect();
    }
}

fn part_rect(ground: &Ground, part: Part) -> Rect {
    match part {
        Part::Grid => ground.grid,
        Part::Lane => ground.lane,
        Part::Waiting => ground.waiting,
    }
}

/// The marks of one part of the canvas, with their names where there is room. The most influential choose first.
fn named(placing: &Placing<'_>, spots: &[&Spot], part: Rect, taken: &[Rect]) -> Vec<Mark> {
    let Placing { look, crowd, ground, shown, .. } = *placing;
    let reach = part.expand(crowd.radius as f32);
    let seen = spots.iter().map(|spot| (*spot, spot.at(ground))).filter(|(_, at)| reach.contains(*at));
    let mut seen: Vec<(&Spot, Pos2)> = seen.collect();
    seen.sort_by_key(|(spot, _)| (shown.is_faint(spot.actor), std::cmp::Reverse(spot.level), spot.actor));
    let names = seen.iter().map(|(spot, _)| shorten::at_the_end(&spot.name, MOST_OF_NAME));
    let names: Vec<String> = names.collect();
    let dot = |((_, at), name): (&(&Spot, Pos2), &String)| Dot {
        center: Point::new(at.x.into(), at.y.into()),
        radius: crowd.radius,
        name: name_size(look, name),
    };
    let dots: Vec<Dot> = seen.iter().zip(&names).map(dot).collect();
    let taken: Vec<kurbo::Rect> = taken.iter().map(|rect| to_kurbo(*rect)).collect();
    let places = labels::place(&dots, &taken, to_kurbo(part));
    let marks = seen.iter().zip(names).zip(places);
    marks
        .map(|(((spot, at), name), place)| Mark {
            actor: spot.actor,
            kind: spot.kind,
            wedge: Some(spot.wedge()),
            at: *at,
            name_rect: place.map(from_kurbo),
            name,
            is_faint: shown.is_faint(spot.actor),
        })
        .collect()
}

/// A point with the shape of its actor's kind.
pub fn mark_items(mark: &Mark, at: Pos2, radius: f64, items: &mut Vec<Item>) {
    let ink = mark.wedge.map_or(Ink::Quiet, Ink::WedgeInk);
    let center = Point::new(at.x.into(), at.y.into());
    let unit = radius / 9.5;
    let mut add = |shape| items.push(Item { subject: Subject::Actor(mark.actor), shape });
    let rect = kurbo::Rect::from_center_size(center, Size::new(2.0 * radius - 1.5, 2.0 * radius - 1.5));
    let stroke = Some(Stroke::plain(ink, 1.5 * unit.max(0.6)));
    add(Shape::Box { rect, radius, fill: Some(Ink::ChipFill), stroke });
    kind_shape(mark.kind, center, 0.85 * unit, ink, &mut add);
}

/// How much room a name takes.
#[must_use]
pub fn name_size(look: Look<'_>, name: &str) -> Size {
    let size = f64::from(NAME_SIZE);
    Size::new(look.measurer.width(name, Weight::SemiBold, size) + 2.0, size * 1.28)
}

/// A name in the room it was given.
pub fn name_shape(painter: &Painter, look: Look<'_>, name: &str, rect: Rect, weight: Weight, ink: Ink) -> EguiShape {
    let baseline = pos2(rect.center().x, rect.center().y + NAME_SIZE * CAP_HEIGHT_EM as f32 / 2.0);
    text_shape(painter, name, weight, NAME_SIZE, look.color(ink), baseline, Anchor::Middle)
}

/// A rectangle of the screen for arithmetic.
pub fn to_kurbo(rect: Rect) -> kurbo::Rect {
    let [x0, y0, x1, y1] = [rect.left(), rect.top(), rect.right(), rect.bottom()].map(f64::from);
    kurbo::Rect::new(x0, y0, x1, y1)
}

/// And back.
pub fn from_kurbo(rect: kurbo::Rect) -> Rect {
    Rect::from_min_max(pos2(rect.x0 as f32, rect.y0 as f32), pos2(rect.x1 as f32, rect.y1 as f32))
}

/// How many there are in each part, of those who are not left out.
#[derive(Debug, Clone, Copy, Default)]
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
