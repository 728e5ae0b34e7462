//! All of a view in small, in a corner, while only a part of it is seen: which part, and the way to another.

use egui::epaint::{Vertex, WHITE_UV};
use egui::{Color32, CornerRadius, CursorIcon, Id, Mesh, Painter, Pos2, Rect, Sense, Stroke, StrokeKind, Ui, vec2};

use crate::picture::Ink;
use crate::ui::toolkit::look::Look;

/// The most it takes of the canvas, and how far it is from the canvas's corner, in points.
const MOST: egui::Vec2 = vec2(168.0, 108.0);
const MARGIN: f32 = 12.0;
/// Smaller canvases are needed for what is in view, in points.
const LEAST_CANVAS: egui::Vec2 = vec2(420.0, 300.0);
/// From its edge to what it shows, in points.
const PADDING: f32 = 8.0;
/// Half of an actor's side, in points.
const DOT: f32 = 1.5;

/// What is shown in small.
pub struct Whole<'a> {
    /// Colours.
    pub look: Look<'a>,
    /// Where it is looked at, on the screen.
    pub canvas: Rect,
    /// All there is, in whatever points.
    pub all: Rect,
    /// The part of it that is seen, in the same points.
    pub seen: Rect,
    /// What lies at the foot of the canvas, in points.
    pub foot: f32,
    /// Whose widget it is.
    pub id: Id,
}

/// From a place in the view to one in the overview, and back.
#[derive(Clone, Copy)]
pub struct Reduced {
    all: Rect,
    /// What shows it, on the screen.
    pub inner: Rect,
}

impl Reduced {
    /// A place of the view in the overview, on the screen.
    #[must_use]
    pub fn to_screen(self, at: Pos2) -> Pos2 {
        self.inner.min + (at - self.all.min) / self.all.size() * self.inner.size()
    }

    /// How many times as large it is drawn, across.
    #[must_use]
    pub fn scale(self) -> f32 {
        self.inner.width() / self.all.width()
    }

    fn of_screen(self, at: Pos2) -> Pos2 {
        self.all.min + (at - self.inner.min) / self.inner.size() * self.all.size()
    }
}

/// Whether there is room for an overview.
#[must_use]
pub fn has_room(canvas: Rect) -> bool {
    canvas.width() >= LEAST_CANVAS.x && canvas.height() >= LEAST_CANVAS.y
}

/// Shows it and lets it be worked with. Gives where it is on the screen, and which place was asked for.
pub fn show(ui: &Ui, whole: &Whole<'_>, paint: impl FnOnce(&Painter, Reduced)) -> (Rect, Option<Pos2>) {
    let &Whole { look, canvas, all, seen, foot, id } = whole;
    let inner_size = all.size() * (MOST / all.size()).min_elem();
    let corner = canvas.max - vec2(MARGIN, MARGIN + foot);
    let rect = Rect::from_min_max(corner - inner_size - vec2(PADDING, PADDING) * 2.0, corner);
    let reduced = Reduced { all, inner: rect.shrink(PADDING) };
    let response = ui.interact(rect, id, Sense::CLICK | Sense::DRAG);
    let asked = response.interact_pointer_pos().filter(|_| response.clicked() || response.dragged());
    if asked.is_some() {
        ui.ctx().request_repaint();
    }
    if response.contains_pointer() {
        ui.ctx().set_cursor_icon(CursorIcon::Move);
    }
    let painter = ui.painter().with_clip_rect(rect);
    let edge = Stroke::new(1.0, look.color(Ink::Line));
    painter.rect(rect, CornerRadius::same(8), look.color(Ink::Panel), edge, StrokeKind::Inside);
    paint(&painter, reduced);
    let seen = Rect::from_min_max(reduced.to_screen(seen.min), reduced.to_screen(seen.max)).intersect(rect.shrink(2.0));
    let (accent, pen) = (look.color(Ink::Accent), Stroke::new(1.5, look.color(Ink::Accent)));
    painter.rect(seen, CornerRadius::same(3), accent.gamma_multiply(0.1), pen, StrokeKind::Inside);
    (rect, asked.map(|at| reduced.of_screen(at)))
}

/// Everybody as a small square in a colour.
#[must_use]
pub fn dots(actors: impl Iterator<Item = (Pos2, Color32)>) -> Mesh {
    let mut mesh = Mesh::default();
    for (at, color) in actors {
        let first = mesh.vertices.len() as u32;
        let corners = [vec2(-DOT, -DOT), vec2(DOT, -DOT), vec2(DOT, DOT), vec2(-DOT, DOT)];
        mesh.vertices.extend(corners.map(|way| Vertex { pos: at + way, uv: WHITE_UV, color }));
        mesh.indices.extend([0, 1, 2, 0, 2, 3].map(|corner| first + corner));
    }
    mesh
}
