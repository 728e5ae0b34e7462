//! Paints a picture of the room again and again: what has no text is kept as triangles until it is another picture.
//!
//! Texts are kept as egui laid them out. It draws what it is given and decides nothing about it.

use std::sync::Arc;

use egui::epaint::{TessellationOptions, Tessellator};
use egui::{Mesh, Painter, Pos2, Rect, Shape as EguiShape};
use kurbo::Size;

use crate::picture::{Item, Palette, Room, Shape, Subject};
use crate::ui::toolkit::glyphs::Glyphs;
use crate::ui::toolkit::paint::Sheet;
use crate::ui::toolkit::stamp::{Plate, Stamps};

/// Texts smaller than this are left out, in points as they are drawn: they are grey at best.
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
    under: Layer,
    lines: Vec<Arc<Mesh>>,
    hub: Layer,
    actors: Vec<Arc<Mesh>>,
    /// What is written on them.
    names: Vec<EguiShape>,
    front: Layer,
    glyphs: Glyphs,
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
    texts: Vec<EguiShape>,
}

impl Brush {
    /// Paints a room into a rectangle, as large as fits; gives how many times its size it is drawn.
    pub fn paint(&mut self, painter: &Painter, rect: Rect, room: &Arc<Room>, palette: Palette) -> f32 {
        let factor = fitting(rect, room);
        let place = Place { origin: rect.min, factor, palette, pixels_per_point: painter.pixels_per_point() };
        let is_kept = |kept: &Kept| Arc::ptr_eq(&kept.room, room) && kept.place == place && kept.glyphs.hold(painter);
        let kept = match self.kept.take().filter(is_kept) {
            Some(kept) => self.kept.insert(kept),
            None => self.kept.insert(Kept::new(&mut self.plate, painter, Arc::clone(room), place)),
        };
        kept.under.paint(painter);
        painter.extend(kept.lines.iter().cloned().map(EguiShape::Mesh));
        kept.hub.paint(painter);
        painter.extend(kept.actors.iter().cloned().map(EguiShape::Mesh));
        painter.extend(kept.names.iter().cloned());
        kept.front.paint(painter);
        factor as f32
    }
}

impl Kept {
    fn new(plate: &mut Plate, painter: &Painter, room: Arc<Room>, place: Place) -> Self {
        let Parts { under, lines, hub, actors, names, front } = Parts::of(&room, place.factor);
        let layers = [lines, actors].map(|items| Stamps::in_parts(&items, place.pixels_per_point));
        let [lines, actors] = plate.meshes(painter.ctx(), place.origin, layers, place.palette).map(shared);
        let [under, hub, front] = [under, hub, front].map(|items| Layer::new(painter, items, place));
        let names = Sheet { origin: place.origin, palette: place.palette }.texts(painter, &names);
        Self { room, place, under, lines, hub, actors, names, front, glyphs: Glyphs::of(painter) }
    }
}

fn shared(meshes: Vec<Mesh>) -> Vec<Arc<Mesh>> {
    meshes.into_iter().map(Arc::new).collect()
}

impl Layer {
    fn new(painter: &Painter, items: Vec<Item>, place: Place) -> Self {
        // Prepared discs lie in the texture of the fonts, which changes.
        let options = TessellationOptions { prerasterized_discs: false, ..TessellationOptions::default() };
        let mut tessellator = Tessellator::new(place.pixels_per_point, options, [1, 1], Vec::new());
        let sheet = Sheet { origin: place.origin, palette: place.palette };
        let (texts, solids): (Vec<Item>, Vec<Item>) = items.into_iter().partition(|item| item.shape.is_text());
        let (mut mesh, mut shapes) = (Mesh::default(), Vec::new());
        for item in &solids {
            sheet.shapes(&item.shape, &mut shapes);
        }
        for shape in shapes {
            tessellator.tessellate_shape(shape, &mut mesh);
        }
        Self { solids: Arc::new(mesh), texts: sheet.texts(painter, &texts) }
    }

    fn paint(&self, painter: &Painter) {
        if !self.solids.is_empty() {
            painter.add(EguiShape::Mesh(Arc::clone(&self.solids)));
        }
        painter.extend(self.texts.iter().cloned());
    }
}

/// A room's picture at another size, in parts from the back to the front.
pub struct Parts {
    under: Vec<Item>,
    lines: Vec<Item>,
    /// The hub, and the moves.
    hub: Vec<Item>,
    /// Actors without any text, and what is under the names of the others.
    actors: Vec<Item>,
    /// What is written on actors: nobody stands on somebody else's name.
    names: Vec<Item>,
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
        let mut hub = under.split_off(last);
        let lines = under.split_off(first);
        let mut actors = hub.split_off(hub.iter().position(is_actor).unwrap_or(hub.len()));
        let lifted = actors.iter().rfind(|item| is_actor(item)).map(|item| item.subject);
        let front = actors.iter().position(|item| Some(item.subject) == lifted).unwrap_or(actors.len());
        let front = actors.split_off(front);
        let is_text = |item: &Item| item.shape.is_text();
        let by_actor = |a: &Item, b: &Item| a.subject == b.subject;
        let (named, nameless): (Vec<&[Item]>, Vec<&[Item]>) =
            actors.chunk_by(by_actor).partition(|items| items.iter().any(is_text));
        let (names, actors) = nameless.into_iter().chain(named).flatten().cloned().partition(is_text);
        Self { under, lines, hub, actors, names, front }
    }

    /// Paints it once, without keeping anything.
    pub fn paint(&self, painter: &Painter, sheet: Sheet) {
        for items in [&self.under, &self.lines, &self.hub, &self.actors, &self.names, &self.front] {
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
