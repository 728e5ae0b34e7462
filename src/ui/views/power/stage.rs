//! What is drawn the same from frame to frame: marks, names and triangles, kept until something they show changes.

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::{CornerRadius, Mesh, Painter, Pos2, Shape as EguiShape, vec2};

use super::crowd::Crowd;
use super::place::rect_on_screen;
use crate::analysis::Shown;
use crate::layout::crowd as layout;
use crate::layout::power::Ground;
use crate::model::{ActorId, Map};
use crate::picture::power::{Inhabitants, Marks, MarksRequest, Part, mark_items, name_items};
use crate::picture::{Ink, Item, Palette};
use crate::ui::toolkit::look::Look;
use crate::ui::toolkit::paint::Sheet;
use crate::ui::toolkit::stamp::{Plate, Stamps};

/// How opaque those are who are not shown plainly.
const FAINT: f32 = 0.16;

/// What marks and names depend on.
#[derive(Debug, Clone, PartialEq)]
struct PlacedKey {
    crowd: usize,
    ground: Ground,
    shown: Shown,
    /// Who had no name and was named before everybody else.
    first: BTreeSet<ActorId>,
}

/// What the triangles depend on beyond that.
#[derive(Debug, Clone, PartialEq)]
struct DrawnKey {
    palette: Palette,
    pixels_per_point: f32,
    apart: BTreeSet<ActorId>,
}

/// The meshes of one part: plain and faint.
struct Layer {
    part: Part,
    plain: Vec<Arc<Mesh>>,
    faint: Vec<Arc<Mesh>>,
}

/// Everything kept.
#[derive(Default)]
pub struct Stage {
    placed_key: Option<PlacedKey>,
    /// Everybody where they are drawn.
    pub marks: Marks,
    drawn_key: Option<DrawnKey>,
    layers: Vec<Layer>,
    plate: Plate,
    /// How often marks were placed; a test counts it.
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
    /// Who is shown plainly, faintly or not at all.
    pub shown: &'a Shown,
    /// Who is named before everybody else, if there would be no room for their names; not in a throng.
    pub first: &'a BTreeSet<ActorId>,
    /// What no name in the grid may cover.
    pub taken: &'a [kurbo::Rect],
}

impl Stage {
    /// Brings marks and names up to what is shown, if they are not there yet.
    pub fn place(&mut self, placing: &Placing<'_>) {
        let Placing { look, map, crowd, ground, shown, first, taken } = *placing;
        let first_now = first_of(first, &self.marks);
        let key = PlacedKey { crowd: crowd.rebuilds, ground: *ground, shown: shown.clone(), first: first_now };
        if self.placed_key.as_ref() == Some(&key) {
            return;
        }
        self.drawn_key = None;
        self.placings += 1;
        let called = |actor: &crate::model::Actor| look.actor_name(actor);
        self.marks = Marks::of(&MarksRequest {
            map,
            points: &crowd.points,
            ground,
            called: &called,
            shown,
            first,
            taken,
            measurer: look.measurer,
        });
        self.placed_key = Some(PlacedKey { first: first_of(first, &self.marks), ..key });
    }

    /// Paints everybody but those apart.
    pub fn paint(&mut self, painter: &Painter, look: Look<'_>, ground: &Ground, apart: &BTreeSet<ActorId>) {
        let key =
            DrawnKey { palette: look.palette, pixels_per_point: painter.pixels_per_point(), apart: apart.clone() };
        if self.drawn_key.as_ref() != Some(&key) {
            self.draw(painter, &key);
            self.drawn_key = Some(key);
        }
        let sheet = Sheet { origin: Pos2::ZERO, palette: look.palette };
        for layer in &self.layers {
            let painter = painter.with_clip_rect(rect_on_screen(layer.part.rect(ground)));
            let mut faint = painter.clone();
            faint.multiply_opacity(FAINT);
            faint.extend(layer.faint.iter().cloned().map(EguiShape::Mesh));
            painter.extend(layer.plain.iter().cloned().map(EguiShape::Mesh));
            for mark in self.marks.of_part(layer.part).iter().filter(|mark| !apart.contains(&mark.actor)) {
                let Some(name) = &mark.name else { continue };
                let painter = if mark.is_faint { &faint } else { &painter };
                if look.palette == Palette::HighContrast {
                    // There the bars between the wedges are as dark as the names.
                    let plate = rect_on_screen(name.rect).expand2(vec2(2.0, -1.0));
                    painter.rect_filled(plate, CornerRadius::same(3), look.color(Ink::ChipFill));
                }
                let mut items = Vec::new();
                name_items(mark, &mut items);
                sheet.paint(painter, &items);
            }
        }
    }

    fn draw(&mut self, painter: &Painter, key: &DrawnKey) {
        let items = |part: Part, is_faint: bool| {
            let marks = self.marks.of_part(part).iter();
            let mut items: Vec<Item> = Vec::new();
            for mark in marks.filter(|mark| mark.is_faint == is_faint && !key.apart.contains(&mark.actor)) {
                mark_items(mark, mark.at, self.marks.radius, &mut items);
            }
            Stamps::in_parts(&items, key.pixels_per_point)
        };
        let [grid, lane, waiting] = Part::ALL.map(|part| [items(part, false), items(part, true)]);
        let ([grid, grid_faint], [lane, lane_faint], [waiting, waiting_faint]) = (grid, lane, waiting);
        let layers = [grid, grid_faint, lane, lane_faint, waiting, waiting_faint];
        let meshes = self.plate.meshes(painter.ctx(), Pos2::ZERO, layers, key.palette);
        let shared = |meshes: Vec<Mesh>| meshes.into_iter().map(Arc::new).collect();
        let meshes = meshes.map(shared);
        let [grid, grid_faint, lane, lane_faint, waiting, waiting_faint] = meshes;
        let pairs = [(grid, grid_faint), (lane, lane_faint), (waiting, waiting_faint)];
        let layers = Part::ALL.into_iter().zip(pairs);
        self.layers = layers.map(|(part, (plain, faint))| Layer { part, plain, faint }).collect();
    }
}

/// Those of the first who would be without a name there otherwise; none in a throng.
fn first_of(first: &BTreeSet<ActorId>, marks: &Marks) -> BTreeSet<ActorId> {
    let Inhabitants { judged, open, .. } = marks.inhabitants;
    let is_throng = layout::Crowd::of(judged + open) == layout::Crowd::Throng;
    first.iter().filter(|actor| !is_throng && marks.nameless.contains(actor)).copied().collect()
}
