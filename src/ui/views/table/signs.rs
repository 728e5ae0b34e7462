//! What stands in the cells besides texts: bars, pills, shapes and lines, all of them at once as a few triangles.
//!
//! As shapes of egui the rounded corners of two hundred bars were nearly half of what a frame of the table cost.

use std::sync::Arc;

use egui::layers::ShapeIdx;
use egui::{Painter, Pos2, Rect, Shape as EguiShape};

use crate::picture::{Item, Palette, Shape, Subject};
use crate::ui::toolkit::stamp::{Plate, Stamps};

/// The part of the table that stays when it is scrolled sideways, and the part that moves.
const PARTS: usize = 2;

/// The signs of a frame, and those of the frame before as triangles.
#[derive(Default)]
pub(super) struct Signs {
    items: [Vec<Item>; PARTS],
    plate: Plate,
    drawn: Option<Drawn>,
}

/// What was drawn, and how.
struct Drawn {
    items: [Vec<Item>; PARTS],
    look: (Palette, f32),
    meshes: [Vec<Arc<egui::Mesh>>; PARTS],
}

/// Where in the order of what is painted the signs of each part go, and within which bounds.
pub(super) struct Under([(Painter, ShapeIdx); PARTS]);

impl Under {
    /// Whatever is painted from now on lies over the signs; those of the part that stays are seen within the first of
    /// two rectangles, the others within the second.
    pub(super) fn reserve(painter: &Painter, rooms: [Rect; PARTS]) -> Self {
        Self(rooms.map(|room| {
            let painter = painter.with_clip_rect(room);
            let place = painter.add(EguiShape::Noop);
            (painter, place)
        }))
    }
}

impl Signs {
    /// Adds one, in points of the screen, to the part that stays or to the other.
    pub(super) fn add(&mut self, stays: bool, shape: Shape) {
        self.items[usize::from(!stays)].push(Item { subject: Subject::Ground, shape });
    }

    /// Paints those added since it was last called.
    pub(super) fn paint(&mut self, under: Under, palette: Palette) {
        let [(painter, _), _] = &under.0;
        let look = (palette, painter.pixels_per_point());
        let items = std::mem::take(&mut self.items);
        let kept = self.drawn.take().filter(|drawn| drawn.look == look && drawn.items == items);
        let drawn = kept.unwrap_or_else(|| {
            let stamps = [0, 1].map(|part| Stamps::in_parts(&items[part], look.1));
            let meshes = self.plate.meshes(painter.ctx(), Pos2::ZERO, stamps, palette);
            Drawn { items, look, meshes: meshes.map(|meshes| meshes.into_iter().map(Arc::new).collect()) }
        });
        for ((painter, place), meshes) in under.0.into_iter().zip(&drawn.meshes) {
            painter.set(place, EguiShape::Vec(meshes.iter().cloned().map(EguiShape::Mesh).collect()));
        }
        self.drawn = Some(drawn);
    }
}
