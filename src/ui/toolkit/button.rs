//! Buttons with words, of dialogs, panels and the start screen: one main, others plain, and the grave ones that cannot
//! be undone; and the cross that closes a bar or a panel.
//!
//! What a press leads to is the caller's.

use egui::{
    Button, Color32, CornerRadius, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetText, vec2,
};

use super::look::Look;
use super::theme;
use crate::layout::fonts::Weight;
use crate::picture::Ink;

/// The height of a button, in points.
pub const HEIGHT: f32 = 34.0;
const TEXT_SIZE: f32 = 14.0;
const PADDING: f32 = 18.0;
const LEAST_WIDTH: f32 = 84.0;
const RADIUS: u8 = 17;

/// How much a button stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rank {
    /// The one that is usually meant; there is one in a dialog.
    Main,
    /// Any other.
    Plain,
    /// What lets go of something that cannot be had back.
    Grave,
}

/// Shows a button, with a ring round it while it has the keyboard's focus.
pub fn button(ui: &mut Ui, look: Look<'_>, text: &str, rank: Rank) -> Response {
    sized_button(ui, look, text, rank, LEAST_WIDTH)
}

/// As [`button`], at least that wide.
pub fn sized_button(ui: &mut Ui, look: Look<'_>, text: &str, rank: Rank, least_width: f32) -> Response {
    let (fill, ink, border) = match rank {
        Rank::Main => (look.color(Ink::Accent), Ink::OnAccent, look.color(Ink::Accent)),
        Rank::Plain => (look.color(Ink::Button), Ink::ButtonText, look.color(Ink::Line)),
        Rank::Grave => (look.color(Ink::Panel), Ink::Strain, look.color(Ink::Line)),
    };
    let text = look.rich(text, if rank == Rank::Main { Weight::SemiBold } else { Weight::Medium }, TEXT_SIZE, ink);
    let response = ui.scope(|ui| {
        ui.spacing_mut().button_padding = vec2(PADDING, 6.0);
        paint_over(ui, fill, look.color(Ink::Text), border);
        ui.add(Button::new(text).corner_radius(CornerRadius::same(RADIUS)).min_size(vec2(least_width, HEIGHT)))
    });
    focus_ring(ui, look, &response.inner, RADIUS);
    response.inner
}

/// A button in a row that wraps: where there is no room for it, it goes to the next row whole.
pub fn row_button(ui: &mut Ui, look: Look<'_>, text: &str, rank: Rank) -> Response {
    // egui asks a button in a scope of its own for its size only once its row is settled.
    let width = look.measurer.width(text, Weight::SemiBold, TEXT_SIZE.into()) as f32 + 2.0 * PADDING;
    if ui.available_size_before_wrap().x < width.ceil() {
        ui.end_row();
    }
    sized_button(ui, look, text, rank, 0.0)
}

/// The width a main [`button`] will take, in points; others take hardly less.
#[must_use]
pub fn width(ui: &Ui, text: &str) -> f32 {
    let font = theme::font(Weight::SemiBold, TEXT_SIZE);
    let galley = WidgetText::from(text).into_galley(ui, Some(egui::TextWrapMode::Extend), f32::INFINITY, font);
    (galley.size().x.ceil() + 2.0 * PADDING).max(LEAST_WIDTH)
}

/// Draws the ring that shows where the keyboard is.
pub fn focus_ring(ui: &Ui, look: Look<'_>, response: &Response, radius: u8) {
    if response.has_focus() {
        let rect: Rect = response.rect.expand(2.0);
        let radius = CornerRadius::same(radius.saturating_add(2));
        ui.painter().rect_stroke(
            rect,
            radius,
            Stroke::new(theme::focus_width(look.palette), look.color(Ink::Accent)),
            StrokeKind::Outside,
        );
    }
}

/// A cross that closes what it stands in, called by `name`.
pub fn close(ui: &mut Ui, look: Look<'_>, name: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(theme::TARGET, theme::TARGET), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    if response.hovered() {
        ui.painter().rect_filled(rect, 8.0, look.color(Ink::Hover));
    }
    let pen = Stroke::new(1.8, look.color(Ink::ButtonText));
    for arm in [vec2(5.0, 5.0), vec2(5.0, -5.0)] {
        ui.painter().line_segment([rect.center() - arm, rect.center() + arm], pen);
    }
    focus_ring(ui, look, &response.clone().with_new_rect(rect.shrink(4.0)), 8);
    response.on_hover_text(name)
}

fn paint_over(ui: &mut Ui, fill: Color32, dark: Color32, border: Color32) {
    let widgets = &mut ui.visuals_mut().widgets;
    for (widget, share) in [(&mut widgets.inactive, 0.0), (&mut widgets.hovered, 0.07), (&mut widgets.active, 0.12)] {
        let color = fill.lerp_to_gamma(dark, share);
        widget.bg_fill = color;
        widget.weak_bg_fill = color;
        widget.bg_stroke = Stroke::new(1.0, border);
    }
}
