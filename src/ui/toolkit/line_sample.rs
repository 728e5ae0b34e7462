//! A short piece of a kind's line, as the legend shows it.

use egui::{Painter, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};
use kurbo::{Point, Vec2};

use super::look::Look;
use super::paint::Sheet;
use super::theme;
use crate::layout::fonts::Weight;
use crate::model::Kind;
use crate::picture::{Ink, Item, Shape, Stroke, Subject, arrowhead};

/// How long a sample is, in points.
pub const LENGTH: f32 = 40.0;
const WIDTH: f64 = 2.2;
const ARROW: f64 = 13.0;

/// Draws the line of a kind through the middle of a rectangle, from its left to its right.
pub fn paint(painter: &Painter, look: Look<'_>, rect: Rect, kind: &Kind) {
    let sheet = Sheet { origin: pos2(rect.left(), rect.center().y), palette: look.palette };
    let mut items = Vec::with_capacity(2);
    shapes(Point::ORIGIN, rect.width(), kind, &mut |shape| items.push(Item { subject: Subject::Ground, shape }));
    sheet.paint(painter, &items);
}

/// The line of a kind from a point to the right, so long.
pub fn shapes(start: Point, length: f32, kind: &Kind, add: &mut dyn FnMut(Shape)) {
    let (ink, tip) = (Ink::Kind(kind.color), start + Vec2::new(f64::from(length), 0.0));
    let stroke = Stroke { ink, width: WIDTH, opacity: 1.0, dash: kind.dash.pattern() };
    // The line ends inside the arrowhead: its blunt end would show beside the tip.
    let end = if kind.directed { tip - Vec2::new(ARROW * 0.6, 0.0) } else { tip };
    add(Shape::Line { from: start, to: end, stroke });
    if kind.directed {
        add(arrowhead(tip, Vec2::new(1.0, 0.0), ARROW, ink, 1.0));
    }
}

/// A row that can be clicked: the sample, and what the kind is called.
pub fn button(ui: &mut Ui, look: Look<'_>, kind: &Kind) -> Response {
    let galley = ui.painter().layout_no_wrap(
        look.kind_label(kind),
        theme::font(Weight::Medium, theme::TEXT_SIZE),
        look.color(Ink::Text),
    );
    let size = vec2(LENGTH + galley.size().x + 34.0, 32.0).max(vec2(ui.available_width().min(260.0), 32.0));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, look.kind_label(kind)));
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, 7.0, look.color(Ink::Button));
    }
    if response.has_focus() {
        let ring = egui::Stroke::new(theme::focus_width(look.palette), look.color(Ink::Accent));
        ui.painter().rect_stroke(rect.shrink(1.0), 7.0, ring, egui::StrokeKind::Inside);
    }
    let sample = Rect::from_min_size(rect.min + vec2(10.0, 0.0), vec2(LENGTH, rect.height()));
    paint(ui.painter(), look, sample, kind);
    let at = egui::pos2(sample.right() + 12.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, look.color(Ink::Text));
    response
}
