//! Choices: pills, ticks, bars and lists; and the links and notes beside them. They show what is chosen and tell what
//! was clicked; they change nothing.

use std::sync::Arc;

use egui::epaint::{CornerRadius, Galley};
use egui::{
    Align2, ComboBox, Painter, Rect, Response, Role, Sense, Stroke, StrokeKind, TextStyle, TextWrapMode, Ui, Vec2,
    WidgetInfo, WidgetText, pos2, vec2,
};
use kurbo::Point;

use super::caption::{CAPTION_GAP, captioned};
use super::look::Look;
use super::paint::Sheet;
use super::theme;
use super::theme::{SMALL_SIZE, TARGET};
use crate::layout::fonts::Weight;
use crate::model::ActorKind;
use crate::picture::{Ink, Item, Subject, kind_shape, lock_shape};

const PILL_HEIGHT: f32 = 28.0;
const PILL_GAP: f32 = 4.0;
const PILL_TEXT: f32 = 13.0;
const BOX_SIZE: f32 = 16.0;
const TICK_HEIGHT: f32 = 22.0;
/// From the left edge of a tick's box to its text, in points.
pub const TICK_INDENT: f32 = BOX_SIZE + 10.0;

/// Makes room for something that can be clicked. Gives where to draw it, and what reacts: a place large enough for a
/// finger, which reaches into the gaps round the drawing.
pub fn target(ui: &mut Ui, drawn: Vec2) -> (Rect, Response) {
    let least = Vec2::splat(TARGET);
    let taken = drawn.max(least - ui.spacing().item_spacing);
    let (id, room) = ui.allocate_space(taken);
    let place = Align2::LEFT_CENTER.align_size_within_rect(drawn, room);
    let around = room.expand2((least - room.size()).max(Vec2::ZERO) / 2.0);
    (place, ui.interact(around, id, Sense::click()))
}

/// One of several that exclude each other.
pub struct Pill<T> {
    /// What is chosen by it.
    pub value: T,
    /// What stands in it; also its accessible name.
    pub text: String,
    /// The shape drawn before the text.
    pub shape: Option<ActorKind>,
}

/// Rows of pills of equal width; gives the one that was clicked.
pub fn pills<T: Copy + PartialEq>(
    ui: &mut Ui,
    look: Look<'_>,
    columns: usize,
    pills: &[Pill<T>],
    chosen: Option<T>,
) -> Option<T> {
    let width = (ui.available_width() - PILL_GAP * (columns as f32 - 1.0)) / columns as f32;
    let mut clicked = None;
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(PILL_GAP);
        ui.spacing_mut().interact_size.y = PILL_HEIGHT;
        for row in pills.chunks(columns) {
            ui.horizontal(|ui| {
                for pill in row {
                    if show_pill(ui, look, width, pill, chosen == Some(pill.value)).clicked() {
                        clicked = Some(pill.value);
                    }
                }
            });
        }
    });
    clicked
}

fn show_pill<T>(ui: &mut Ui, look: Look<'_>, width: f32, pill: &Pill<T>, is_chosen: bool) -> Response {
    let (rect, response) = target(ui, vec2(width, PILL_HEIGHT));
    let is_enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, is_enabled, is_chosen, &pill.text));
    let (fill, ink) = match (is_chosen, response.hovered() && is_enabled) {
        (true, _) => (Ink::Text, Ink::Panel),
        (false, true) => (Ink::Hover, Ink::Text),
        (false, false) => (Ink::Button, Ink::ButtonText),
    };
    let edge = Stroke::new(1.0, look.color(if is_chosen { Ink::Text } else { Ink::Edge }));
    ui.painter().rect(rect, CornerRadius::same(14), look.color(fill), edge, StrokeKind::Inside);
    let shape_room = if pill.shape.is_some() { 22.0 } else { 0.0 };
    let text = look.rich(&pill.text, Weight::Medium, PILL_TEXT, ink);
    let galley = line(ui, text, rect.width() - 16.0 - shape_room);
    let left = rect.center().x - f32::midpoint(galley.size().x, shape_room);
    if let Some(kind) = pill.shape {
        paint_shape(ui.painter(), look, kind, pos2(left + 7.0, rect.center().y), ink);
    }
    let at = pos2(left + shape_room, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, look.color(ink));
    paint_focus(ui, look, &response.clone().with_new_rect(rect), 14);
    response
}

/// Draws the shape of a kind of actor about a point.
pub fn paint_shape(painter: &Painter, look: Look<'_>, kind: ActorKind, center: egui::Pos2, ink: Ink) {
    let mut items = Vec::new();
    kind_shape(kind, Point::ORIGIN, 0.9, ink, &mut |shape| items.push(Item { subject: Subject::Ground, shape }));
    Sheet { origin: center, palette: look.palette }.paint(painter, &items);
}

/// Draws the mark of what is confidential about a point.
pub fn paint_lock(painter: &Painter, look: Look<'_>, center: egui::Pos2, ink: Ink) {
    let mut items = Vec::new();
    lock_shape(Point::ORIGIN, 1.0, ink, &mut |shape| items.push(Item { subject: Subject::Ground, shape }));
    Sheet { origin: center, palette: look.palette }.paint(painter, &items);
}

/// A box to tick, with its text beside it and behind it the mark of what is confidential.
pub fn confidential_tick(ui: &mut Ui, look: Look<'_>, is_on: bool, text: &str) -> Response {
    ui.horizontal(|ui| {
        let width = ui.available_width() - 12.0 - ui.spacing().item_spacing.x;
        let response = ui.scope(|ui| {
            ui.set_max_width(width);
            tick(ui, look, Some(is_on), text)
        });
        let response = response.inner;
        let (room, _) = ui.allocate_exact_size(vec2(12.0, TICK_HEIGHT), Sense::hover());
        paint_lock(ui.painter(), look, room.center(), if is_on { Ink::Text } else { Ink::Quiet });
        response
    })
    .inner
}

/// A box to tick, with its text beside it; `None` where several differ.
pub fn tick(ui: &mut Ui, look: Look<'_>, is_on: Option<bool>, text: &str) -> Response {
    let rich = look.rich(text, Weight::Regular, theme::TEXT_SIZE, Ink::Text);
    let room = ui.available_width() - TICK_INDENT;
    let galley = WidgetText::from(rich).into_galley(ui, Some(TextWrapMode::Wrap), room, TextStyle::Body);
    let row = galley.rows.first().map_or(0.0, |row| row.height());
    let above = (TICK_HEIGHT - row).max(0.0) / 2.0;
    let size = vec2(TICK_INDENT + galley.size().x, (galley.size().y + 2.0 * above).max(TICK_HEIGHT));
    let (rect, response) = target(ui, size);
    let is_enabled = ui.is_enabled();
    response.widget_info(|| tick_info(is_enabled, is_on, text));
    paint_tick_box(ui.painter(), look, rect.left_top() + vec2(0.0, TICK_HEIGHT / 2.0), is_on, &response);
    ui.painter().galley(rect.left_top() + vec2(TICK_INDENT, above), galley, look.color(Ink::Text));
    paint_focus(ui, look, &response.clone().with_new_rect(rect), 4);
    response
}

/// What a screen reader is told of a tick.
#[must_use]
pub fn tick_info(is_enabled: bool, is_on: Option<bool>, text: &str) -> WidgetInfo {
    WidgetInfo { selected: is_on, ..WidgetInfo::labeled(Role::CheckBox, is_enabled, text) }
}

/// Draws the box of a tick, from its left edge at half its height.
pub fn paint_tick_box(painter: &Painter, look: Look<'_>, left: egui::Pos2, is_on: Option<bool>, response: &Response) {
    let rect = Rect::from_min_size(pos2(left.x, left.y - BOX_SIZE / 2.0), Vec2::splat(BOX_SIZE));
    let is_hovered = response.hovered() && response.enabled();
    let pen = Stroke::new(2.0, look.color(Ink::Panel));
    if is_on == Some(false) {
        let edge = if is_hovered { Ink::Text } else { Ink::Quiet };
        painter.rect(rect, 4, look.color(Ink::Panel), Stroke::new(1.5, look.color(edge)), StrokeKind::Inside);
        return;
    }
    painter.rect_filled(rect, 4, look.color(if is_hovered { Ink::Quiet } else { Ink::Text }));
    let at = |x: f32, y: f32| rect.min + vec2(x, y);
    let course = if is_on.is_some() {
        vec![at(3.5, 8.0), at(7.0, 11.5), at(12.5, 4.5)]
    } else {
        vec![at(4.0, 8.0), at(12.0, 8.0)]
    };
    painter.add(egui::Shape::line(course, pen));
}

/// Bars from 1 to `max`, filled up to the chosen one; gives the one that was clicked.
pub fn bars(
    ui: &mut Ui,
    look: Look<'_>,
    max: u8,
    chosen: Option<u8>,
    ink: Ink,
    name: impl Fn(u8) -> String,
) -> Option<u8> {
    let mut clicked = None;
    for value in 1..=max {
        let (rect, response) = target(ui, vec2(24.0, 20.0));
        let is_enabled = ui.is_enabled();
        response
            .widget_info(|| WidgetInfo::selected(Role::RadioButton, is_enabled, chosen == Some(value), name(value)));
        let is_filled = chosen.is_some_and(|chosen| value <= chosen);
        let bar = Rect::from_center_size(rect.center(), vec2(24.0, 12.0));
        ui.painter().rect_filled(bar, 3, look.color(if is_filled { ink } else { Ink::Hover }));
        if !is_filled {
            ui.painter().rect_stroke(bar, 3, Stroke::new(1.0, look.color(Ink::Line)), StrokeKind::Inside);
        }
        if response.hovered() && is_enabled {
            ui.painter().rect_stroke(bar, 3, Stroke::new(1.0, look.color(Ink::Quiet)), StrokeKind::Inside);
        }
        paint_focus(ui, look, &response.clone().with_new_rect(rect), 3);
        if response.on_hover_text(name(value)).clicked() {
            clicked = Some(value);
        }
    }
    clicked
}

/// A list to choose from that opens on a click, looking like a field.
pub struct Select<'a> {
    /// Its accessible name, also shown above it.
    pub caption: &'a str,
    /// What is chosen.
    pub text: &'a str,
    /// Whether what is chosen is drawn as the one thing that matters here.
    pub is_accented: bool,
    /// Whether nothing is chosen, and the text is only a hint.
    pub is_hint: bool,
    /// Whether it stays open when something in it is clicked, so that there can be a field in it.
    pub stays_open: bool,
}

impl Select<'_> {
    /// Shows it under its caption, with what can be chosen in `contents`; gives what that gives while it is open. Its
    /// id is made of the caption: the surrounding `Ui` must be salted with the id of the record.
    pub fn show<R>(self, ui: &mut Ui, look: Look<'_>, contents: impl FnOnce(&mut Ui) -> R) -> Option<R> {
        let mut inner = None;
        captioned(ui, self.caption, |ui| {
            let shown = self.show_list(ui, look, contents);
            inner = shown.inner;
            shown.response
        });
        inner
    }

    /// As [`Select::show`], without the caption above it: for a table, whose columns are named once.
    pub fn show_alone<R>(self, ui: &mut Ui, look: Look<'_>, contents: impl FnOnce(&mut Ui) -> R) -> Option<R> {
        let shown = self.show_list(ui, look, contents);
        shown.response.accessible_name(self.caption);
        shown.inner
    }

    fn show_list<R>(
        &self,
        ui: &mut Ui,
        look: Look<'_>,
        contents: impl FnOnce(&mut Ui) -> R,
    ) -> egui::InnerResponse<Option<R>> {
        ui.scope(|ui| self.show_styled(ui, look, contents)).inner
    }

    fn show_styled<R>(
        &self,
        ui: &mut Ui,
        look: Look<'_>,
        contents: impl FnOnce(&mut Ui) -> R,
    ) -> egui::InnerResponse<Option<R>> {
        let (fill, border, ink, weight) = match (self.is_accented, self.is_hint) {
            (true, _) => (Ink::AccentFill, Ink::Accent, Ink::Accent, Weight::SemiBold),
            (false, true) => (Ink::Field, Ink::Line, Ink::Quiet, Weight::Regular),
            (false, false) => (Ink::Field, Ink::Line, Ink::Text, Weight::Regular),
        };
        let normal_style = Arc::clone(ui.style());
        let widgets = &mut ui.visuals_mut().widgets;
        for widget in [&mut widgets.noninteractive, &mut widgets.inactive, &mut widgets.hovered, &mut widgets.open] {
            widget.weak_bg_fill = look.color(fill);
            widget.bg_stroke = Stroke::new(1.0, look.color(border));
            widget.fg_stroke.color = look.color(Ink::Quiet);
        }
        widgets.hovered.bg_stroke.color = look.color(if self.is_accented { Ink::Accent } else { Ink::Quiet });
        ui.spacing_mut().button_padding = vec2(10.0, 6.0);
        let close = if self.stays_open {
            egui::PopupCloseBehavior::CloseOnClickOutside
        } else {
            egui::PopupCloseBehavior::CloseOnClick
        };
        ComboBox::from_id_salt(self.caption)
            .width(ui.available_width())
            .selected_text(look.rich(self.text, weight, theme::TEXT_SIZE, ink))
            .truncate()
            .icon(|ui, rect, visuals, _| paint_chevron(ui.painter(), rect, visuals.fg_stroke.color))
            .close_behavior(close)
            .show_ui(ui, |ui| {
                ui.set_style(normal_style);
                ui.style_mut().wrap_mode = Some(TextWrapMode::Truncate);
                ui.spacing_mut().item_spacing.y = CAPTION_GAP;
                contents(ui)
            })
    }
}

fn paint_chevron(painter: &Painter, rect: Rect, color: egui::Color32) {
    let at = |x: f32, y: f32| rect.center() + vec2(x, y);
    painter.add(egui::Shape::line(vec![at(-4.0, -2.0), at(0.0, 2.0), at(4.0, -2.0)], Stroke::new(1.6, color)));
}

/// A text that does something when clicked.
pub fn link(ui: &mut Ui, look: Look<'_>, text: &str, weight: Weight, ink: Ink) -> Response {
    sized_link(ui, look, text, (weight, theme::TEXT_SIZE), ink)
}

/// As [`link`], in another text size.
pub fn sized_link(ui: &mut Ui, look: Look<'_>, text: &str, (weight, size): (Weight, f32), ink: Ink) -> Response {
    let rich = look.rich(text, weight, size, ink);
    let room = ui.available_width();
    let galley = WidgetText::from(rich).into_galley(ui, Some(TextWrapMode::Wrap), room, TextStyle::Body);
    let (rect, response) = target(ui, galley.size());
    let is_enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Link, is_enabled, text));
    if response.hovered() && is_enabled {
        for row in &galley.rows {
            let row = row.rect().translate(rect.min.to_vec2());
            ui.painter().hline(row.x_range(), row.bottom() - 1.0, Stroke::new(1.0, look.color(ink)));
        }
        ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
    }
    ui.painter().galley(rect.min, galley, look.color(ink));
    paint_focus(ui, look, &response.clone().with_new_rect(rect), 4);
    response
}

/// A quiet note.
pub fn note(ui: &mut Ui, look: Look<'_>, text: &str) -> Response {
    ui.label(look.rich(text, Weight::Regular, SMALL_SIZE, Ink::Quiet))
}

/// One line of text, shortened with an ellipsis to what fits.
#[must_use]
pub fn line(ui: &Ui, text: egui::RichText, width: f32) -> Arc<Galley> {
    WidgetText::from(text).into_galley(ui, Some(TextWrapMode::Truncate), width, TextStyle::Body)
}

/// The ring round what the keyboard is at.
pub fn paint_focus(ui: &Ui, look: Look<'_>, response: &Response, radius: u8) {
    if response.has_focus() {
        let stroke = Stroke::new(theme::focus_width(look.palette), look.color(Ink::Accent));
        ui.painter().rect_stroke(response.rect.expand(2.0), radius.saturating_add(2), stroke, StrokeKind::Inside);
    }
}
