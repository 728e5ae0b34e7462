//! All of the map in small, in a corner, while only a part of it is in view: which part, and the way to another.

use std::sync::Arc;

use egui::epaint::{Vertex, WHITE_UV};
use egui::{CornerRadius, CursorIcon, Id, Mesh, Painter, Pos2, Rect, Sense, Shape, Stroke, StrokeKind, Ui, pos2, vec2};

use super::camera::{Camera, Frame};
use crate::model::Wedge;
use crate::picture::{self, Ink, Item, Palette, Scene, Subject};
use crate::ui::toolkit::look::Look;
use crate::ui::toolkit::paint::Sheet;

/// The most it takes of the canvas, and how far it is from the canvas's corner, in points.
const MOST: egui::Vec2 = vec2(168.0, 108.0);
const MARGIN: f32 = 12.0;
/// Smaller canvases are needed for what is in view, in points.
const LEAST_CANVAS: egui::Vec2 = vec2(420.0, 300.0);
/// From its edge to what it shows, in points.
const PADDING: f32 = 8.0;
/// Half of an actor's side, in points.
const DOT: f32 = 1.5;

/// What was drawn last.
#[derive(Default)]
pub(super) struct Overview {
    kept: Option<Kept>,
    /// Where it is on the screen, while it is there.
    pub(super) rect: Option<Rect>,
}

struct Kept {
    scene: Arc<Scene>,
    rect: Rect,
    palette: Palette,
    mesh: Arc<Mesh>,
}

/// From a place on the sheet to one in the overview, and back.
#[derive(Clone, Copy)]
struct Reduced {
    whole: Rect,
    inner: Rect,
}

impl Reduced {
    fn to_screen(self, on_sheet: Pos2) -> Pos2 {
        self.inner.min + (on_sheet - self.whole.min) / self.whole.size() * self.inner.size()
    }

    fn on_sheet(self, at: Pos2) -> Pos2 {
        self.whole.min + (at - self.inner.min) / self.inner.size() * self.whole.size()
    }
}

/// The wedges, where it is the half circle.
fn half_circle(painter: &Painter, scene: &Scene, reduced: Reduced, palette: Palette) {
    let Some(fan) = scene.ground.fan() else { return };
    let radius = fan.rim * f64::from(reduced.inner.width() / reduced.whole.width());
    let wedge = |wedge: Wedge| {
        let (from_rad, to_rad) = fan.angles_rad(wedge);
        let (center, fill) = (kurbo::Point::ORIGIN, Some(Ink::WedgeFill(wedge)));
        let shape = picture::Shape::Slice { center, radius, from_rad, to_rad, fill, stroke: None };
        Item { subject: Subject::Wedge(wedge), shape }
    };
    Sheet { origin: reduced.to_screen(Pos2::ZERO), palette }.paint(painter, &Wedge::ALL.map(wedge));
}

/// What is shown in small.
pub(super) struct Whole<'a> {
    pub look: Look<'a>,
    pub scene: &'a Arc<Scene>,
    pub frame: Frame,
    /// What lies at the foot of the canvas, in points.
    pub foot: f32,
    pub id: Id,
}

impl Overview {
    /// Shows nothing.
    pub(super) fn leave(&mut self) {
        (self.kept, self.rect) = (None, None);
    }

    /// Shows it where it is of use, and lets it be worked with.
    pub(super) fn show(&mut self, ui: &Ui, whole: &Whole<'_>, camera: &mut Camera) {
        let &Whole { look, scene, frame, foot, id } = whole;
        let canvas = frame.canvas;
        let has_room = canvas.width() >= LEAST_CANVAS.x && canvas.height() >= LEAST_CANVAS.y;
        if !has_room || !camera.hides_some(frame) {
            return self.leave();
        }
        let whole = camera.whole(frame);
        let inner_size = whole.size() * (MOST / whole.size()).min_elem();
        let corner = canvas.max - vec2(MARGIN, MARGIN + foot);
        let rect = Rect::from_min_max(corner - inner_size - vec2(PADDING, PADDING) * 2.0, corner);
        let reduced = Reduced { whole, inner: rect.shrink(PADDING) };
        self.rect = Some(rect);
        let response = ui.interact(rect, id, Sense::CLICK | Sense::DRAG);
        if let Some(at) = response.interact_pointer_pos().filter(|_| response.clicked() || response.dragged()) {
            camera.look_at(frame, reduced.on_sheet(at));
            ui.ctx().request_repaint();
        }
        if response.contains_pointer() {
            ui.ctx().set_cursor_icon(CursorIcon::Move);
        }
        let painter = ui.painter().with_clip_rect(rect);
        let edge = Stroke::new(1.0, look.color(Ink::Line));
        painter.rect(rect, CornerRadius::same(8), look.color(Ink::Panel), edge, StrokeKind::Inside);
        half_circle(&painter, scene, reduced, look.palette);
        painter.add(Shape::Mesh(self.mesh(scene, reduced, look)));
        let origin = camera.origin(frame).to_vec2();
        let [seen_min, seen_max] = [canvas.min, canvas.max].map(|corner| reduced.to_screen(corner - origin));
        let seen = Rect::from_min_max(seen_min, seen_max).intersect(rect.shrink(2.0));
        let (accent, pen) = (look.color(Ink::Accent), Stroke::new(1.5, look.color(Ink::Accent)));
        painter.rect(seen, CornerRadius::same(3), accent.gamma_multiply(0.1), pen, StrokeKind::Inside);
    }

    /// Everybody as a small square in the colour of their wedge.
    fn mesh(&mut self, scene: &Arc<Scene>, reduced: Reduced, look: Look<'_>) -> Arc<Mesh> {
        let (rect, palette) = (reduced.inner, look.palette);
        let is_kept = |kept: &Kept| Arc::ptr_eq(&kept.scene, scene) && kept.rect == rect && kept.palette == palette;
        if let Some(kept) = self.kept.as_ref().filter(|kept| is_kept(kept)) {
            return Arc::clone(&kept.mesh);
        }
        let mut mesh = Mesh::default();
        for chip in scene.chips.iter().filter(|chip| !scene.is_faint(chip.actor)) {
            let at = reduced.to_screen(pos2(chip.center.x as f32, chip.center.y as f32));
            let (first, color) = (mesh.vertices.len() as u32, look.color(chip.ink()));
            let corners = [vec2(-DOT, -DOT), vec2(DOT, -DOT), vec2(DOT, DOT), vec2(-DOT, DOT)];
            mesh.vertices.extend(corners.map(|way| Vertex { pos: at + way, uv: WHITE_UV, color }));
            mesh.indices.extend([0, 1, 2, 0, 2, 3].map(|corner| first + corner));
        }
        let mesh = Arc::new(mesh);
        self.kept = Some(Kept { scene: Arc::clone(scene), rect, palette, mesh: Arc::clone(&mesh) });
        mesh
    }
}
