//! Paints a picture of the room again and again: what has no text is kept as triangles until it is another picture.
//!
//! It draws what it is given and decides nothing about it.

use std::sync::Arc;

use egui::epaint::{TessellationOptions, Tessellator};
use egui::{Mesh, Painter, Pos2, Rect, Shape as EguiShape};
use kurbo::Size;

use super::paint::Sheet;
use super::stamp::Plate;
use crate::picture::{Item, Palette, Room, Shape, Subject};

/// Smaller texts are left out: they are grey at best, in points.
const LEAST_READ: f64 = 4.0;

/// A room as it was last painted.
#[derive(Default)]
pub struct Brush {
    plate: Plate,
    kept: Option<Kept>,
}

struct Kept {
    room: Arc<Room>,
    place: Place,
    lines: Arc<Mesh>,
    /// Under the lines, over them, and in front of everybody.
    layers: [Layer; 3],
}

/// Where and how it was painted.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Place {
    origin: Pos2,
    factor: f64,
    palette: Palette,
    pixels_per_point: f32,
}

/// What can be painted together: texts stand on solids.
struct Layer {
    solids: Arc<Mesh>,
    texts: Vec<Item>,
}

impl Brush {
    /// Paints a room into a rectangle, as large as fits; gives how many times its size it is drawn.
    pub fn paint(&mut self, painter: &Painter, rect: Rect, room: &Arc<Room>, palette: Palette) -> f32 {
        let factor = fitting(rect, room);
        let place = Place { origin: rect.min, factor, palette, pixels_per_point: painter.pixels_per_point() };
        let is_kept = |kept: &Kept| Arc::ptr_eq(&kept.room, room) && kept.place == place;
        let kept = match self.kept.take().filter(is_kept) {
            Some(kept) => self.kept.insert(kept),
            None => self.kept.insert(Kept::new(&mut self.plate, painter, Arc::clone(room), place)),
        };
        let sheet = Sheet { origin: rect.min, palette };
        let [under, over, front] = &kept.layers;
        under.paint(painter, sheet);
        painter.add(EguiShape::Mesh(Arc::clone(&kept.lines)));
        over.paint(painter, sheet);
        front.paint(painter, sheet);
        factor as f32
    }
}

impl Kept {
    fn new(plate: &mut Plate, painter: &Painter, room: Arc<Room>, place: Place) -> Self {
        let Parts { under, lines, over, front } = Parts::of(&room, place.factor);
        let [mut lines] = plate.meshes(painter.ctx(), [&lines], place.palette);
        lines.translate(place.origin.to_vec2());
        let layers = [under, over, front].map(|items| Layer::new(items, place));
        Self { room, place, lines: Arc::new(lines), layers }
    }
}

impl Layer {
    fn new(items: Vec<Item>, place: Place) -> Self {
        // Prepared discs lie in the texture of the fonts, which changes.
        let options = TessellationOptions { prerasterized_discs: false, ..TessellationOptions::default() };
        let mut tessellator = Tessellator::new(place.pixels_per_point, options, [1, 1], Vec::new());
        let sheet = Sheet { origin: place.origin, palette: place.palette };
        let (texts, solids): (Vec<Item>, Vec<Item>) =
            items.into_iter().partition(|item| matches!(item.shape, Shape::Text { .. }));
        let (mut mesh, mut shapes) = (Mesh::default(), Vec::new());
        for item in &solids {
            sheet.shapes(&item.shape, &mut shapes);
        }
        for shape in shapes {
            tessellator.tessellate_shape(shape, &mut mesh);
        }
        Self { solids: Arc::new(mesh), texts }
    }

    fn paint(&self, painter: &Painter, sheet: Sheet) {
        if !self.solids.is_empty() {
            painter.add(EguiShape::Mesh(Arc::clone(&self.solids)));
        }
        sheet.paint(painter, &self.texts);
    }
}

/// A room's picture at another size, in parts from the back to the front.
pub struct Parts {
    under: Vec<Item>,
    lines: Vec<Item>,
    over: Vec<Item>,
    /// The last actor, who may be lifted above the others, and what is written over the whole.
    front: Vec<Item>,
}

impl Parts {
    /// Takes a room's picture apart.
    #[must_use]
    pub fn of(room: &Room, factor: f64) -> Self {
        let is_same_size = (factor - 1.0).abs() < 1e-3;
        let mut under = if is_same_size { room.picture.items.clone() } else { room.scaled(factor).picture.items };
        under.retain(|item| !matches!(item.shape, Shape::Text { size, .. } if size < LEAST_READ));
        let is_line = |item: &Item| matches!(item.subject, Subject::Relationship(_));
        let is_actor = |item: &Item| matches!(item.subject, Subject::Actor(_));
        let first = under.iter().position(is_line).or_else(|| under.iter().position(is_actor)).unwrap_or(under.len());
        let last = under.iter().rposition(is_line).map_or(first, |last| last + 1);
        let mut over = under.split_off(last);
        let lines = under.split_off(first);
        let lifted = over.iter().rfind(|item| is_actor(item)).map(|item| item.subject);
        let front = over.iter().position(|item| Some(item.subject) == lifted).unwrap_or(over.len());
        let front = over.split_off(front);
        Self { under, lines, over, front }
    }

    /// Paints it once, without keeping anything.
    pub fn paint(&self, painter: &Painter, sheet: Sheet) {
        for items in [&self.under, &self.lines, &self.over, &self.front] {
            sheet.paint(painter, items);
        }
    }
}

/// How many times its size a room fits into a rectangle.
#[must_use]
pub fn fitting(rect: Rect, room: &Room) -> f64 {
    let Size { width, height } = room.size;
    (f64::from(rect.width()) / width.max(1.0)).min(f64::from(rect.height()) / height.max(1.0))
}
