//! All of the half circle or the network in small, while only a part of it is in view.

use std::sync::Arc;

use egui::{Id, Mesh, Painter, Pos2, Rect, Shape, Ui, pos2};

use super::camera::{Camera, Frame};
use crate::model::Wedge;
use crate::picture::{self, Ink, Item, Palette, Scene, Subject};
use crate::ui::toolkit::look::Look;
use crate::ui::toolkit::paint::Sheet;
use crate::ui::views::overview::{self, Reduced, dots, has_room};

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

/// The wedges, where it is the half circle.
fn half_circle(painter: &Painter, scene: &Scene, reduced: Reduced, palette: Palette) {
    let Some(fan) = scene.ground.fan() else { return };
    let radius = fan.rim * f64::from(reduced.scale());
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
        if !has_room(canvas) || !camera.hides_some(frame) {
            return self.leave();
        }
        let seen = canvas.translate(-camera.origin(frame).to_vec2());
        let in_small = overview::Whole { look, canvas, all: camera.whole(frame), seen, foot, id };
        let (rect, asked) = overview::show(ui, &in_small, |painter, reduced| {
            half_circle(painter, scene, reduced, look.palette);
            painter.add(Shape::Mesh(self.mesh(scene, reduced, look)));
        });
        self.rect = Some(rect);
        if let Some(at) = asked {
            camera.look_at(frame, at);
        }
    }

    /// Everybody in the colour of their wedge.
    fn mesh(&mut self, scene: &Arc<Scene>, reduced: Reduced, look: Look<'_>) -> Arc<Mesh> {
        let (rect, palette) = (reduced.inner, look.palette);
        let is_kept = |kept: &Kept| Arc::ptr_eq(&kept.scene, scene) && kept.rect == rect && kept.palette == palette;
        if let Some(kept) = self.kept.as_ref().filter(|kept| is_kept(kept)) {
            return Arc::clone(&kept.mesh);
        }
        let seen = scene.chips.iter().filter(|chip| !scene.is_faint(chip.actor));
        let mesh = Arc::new(dots(seen.map(|chip| {
            (reduced.to_screen(pos2(chip.center.x as f32, chip.center.y as f32)), look.color(chip.ink()))
        })));
        self.kept = Some(Kept { scene: Arc::clone(scene), rect, palette, mesh: Arc::clone(&mesh) });
        mesh
    }
}
