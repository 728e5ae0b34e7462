//! A kind of relationship as it is drawn, for legends and lists.

use egui::{Rect, Response, Role, Sense, Ui, WidgetInfo, vec2};
use kurbo::{Point, Vec2};

use super::look::Look;
use super::paint::Sheet;
use super::theme;
use crate::layout::fonts::Weight;
use crate::model::Kind;
use crate::picture::{Ink, Item, Shape, Stroke, Subject, arrowhead};

/// How wide a sample is, in points.
pub const SAMPLE_WIDTH: f32 = 42.0;

/// Draws a short line as the kind's relationships are drawn.
pub fn paint_sample(ui: &Ui, look: Look<'_>, kind: &Kind, rect: Rect) {
    let sheet = Sheet { origin: rect.left_center(), palette: look.palette };
    let ink = Ink::Kind(kind.color);
    let end = f64::from(rect.width());
    let head = if kind.directed { 11.0 } else { 0.0 };
    let stroke = Stroke { dash: kind.dash.pattern(), ..Stroke::plain(ink, 2.2) };
    let line = Shape::Line { from: Point::ORIGIN, to: Point::new(end - 0.8 * head, 0.0), stroke };
    let mut shapes = vec![line];
    if kind.directed {
        shapes.push(arrowhead(Point::new(end, 0.0), Vec2::new(1.0, 0.0), head, ink, 1.0));
    }
    let items: Vec<Item> = shapes.into_iter().map(|shape| Item { subject: Subject::Ground, shape }).collect();
    sheet.paint(ui.painter(), &items);
}

/// A row that can be clicked: the sample, and what the kind is called.
pub fn button(ui: &mut Ui, look: Look<'_>, kind: &Kind) -> Response {
    let galley = ui.painter().layout_no_wrap(
        kind.label.clone(),
        theme::font(Weight::Medium, theme::TEXT_SIZE),
        look.color(Ink::Text),
    );
    let size = vec2(SAMPLE_WIDTH + galley.size().x + 34.0, 32.0).max(vec2(ui.available_width().min(260.0), 32.0));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &kind.label));
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, 7.0, look.color(Ink::Button));
    }
    if response.has_focus() {
        let ring = egui::Stroke::new(2.0, look.color(Ink::Accent));
        ui.painter().rect_stroke(rect.shrink(1.0), 7.0, ring, egui::StrokeKind::Inside);
    }
    let sample = Rect::from_min_size(rect.min + vec2(10.0, 0.0), vec2(SAMPLE_WIDTH, rect.height()));
    paint_sample(ui, look, kind, sample);
    let at = egui::pos2(sample.right() + 12.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, look.color(Ink::Text));
    response
}
