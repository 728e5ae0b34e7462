//! The column of steps: each with its number or its tick, the open one with what to say and what to do.

use egui::{
    Align2, Frame, Margin, Painter, Rect, Response, Role, Sense, Stroke, TextWrapMode, Ui, WidgetInfo, pos2, vec2,
};

use super::steps::Step;
use super::{Input, State, face, jobs};
use crate::lang::Message;
use crate::layout::fonts::Weight;
use crate::picture::Ink;
use crate::ui::action::Action;
use crate::ui::toolkit::button::{Rank, row_button, sized_button};
use crate::ui::toolkit::choice::{line, paint_focus, tick_info};
use crate::ui::toolkit::look::Look;
use crate::ui::toolkit::theme::{SMALL_SIZE, TEXT_SIZE, font};

/// The height of a step's row: a target large enough for a finger, in points.
const ROW_HEIGHT: f32 = 32.0;
/// From the left edge to a step's words, in points.
const INDENT: f32 = 36.0;
const RADIUS: f32 = 10.0;

pub(super) fn show(ui: &mut Ui, input: &Input<'_>, state: &mut State, actions: &mut Vec<Action>) {
    let top = ui.cursor().min + vec2(ROW_HEIGHT / 2.0, ROW_HEIGHT / 2.0);
    // The line from step to step lies under their circles, and is as long as the column turns out to be.
    let thread = ui.painter().add(egui::Shape::Noop);
    let mut last = top;
    ui.spacing_mut().item_spacing.y = 2.0;
    for step in Step::ALL {
        last = row(ui, input, step, state);
        if step == state.open {
            indented(ui, |ui| open_step(ui, input, state, actions));
        }
    }
    let stroke = Stroke::new(2.0, input.look.color(Ink::Line));
    ui.painter().set(thread, egui::Shape::line_segment([top, last], stroke));
}

/// Contents moved to the right; egui's own indentation would draw a line beside them.
fn indented(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    let frame = Frame::new().inner_margin(Margin { left: INDENT as i8, ..Margin::ZERO });
    frame.show(ui, |ui| add(ui));
}

/// Shows a step's row; gives the middle of its circle.
fn row(ui: &mut Ui, input: &Input<'_>, step: Step, state: &mut State) -> egui::Pos2 {
    let look = input.look;
    let title = look.text(&format!("guide-{}-title", step.key()));
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW_HEIGHT), Sense::click());
    let is_open = step == state.open;
    let number = step.index() + 1;
    let name = look.say(&Message::new("guide-step-name").with("number", number).with("title", title.as_str()));
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, is_open, &name));
    let circle = Rect::from_min_size(rect.min, vec2(ROW_HEIGHT, ROW_HEIGHT));
    let ticked = ui.interact(circle, response.id.with("tick"), Sense::click());
    let is_done = state.is_done(step);
    let name = look.say(&Message::new("guide-done-name").with("title", title.as_str()));
    ticked.widget_info(|| tick_info(true, Some(is_done), &name));

    paint_circle(ui.painter(), look, circle, number, is_open, is_done, &ticked);
    let minutes = u16::try_from(state.timer.minutes_of(step)).unwrap_or_default();
    let minutes = line(ui, look.rich(face::minutes_text(look, minutes), Weight::Regular, SMALL_SIZE, Ink::Quiet), 80.0);
    let minutes_left = rect.right() - minutes.size().x;
    ui.painter().galley(pos2(minutes_left, rect.center().y - minutes.size().y / 2.0), minutes, look.color(Ink::Quiet));
    let (weight, ink) = match (is_open, is_done, response.hovered()) {
        (true, ..) => (Weight::SemiBold, Ink::Text),
        (false, true, false) => (Weight::Regular, Ink::Quiet),
        (false, ..) => (Weight::Regular, Ink::Text),
    };
    let words = line(ui, look.rich(&title, weight, TEXT_SIZE, ink), minutes_left - 6.0 - rect.left() - INDENT);
    let is_shortened = words.elided;
    ui.painter().galley(pos2(rect.left() + INDENT, rect.center().y - words.size().y / 2.0), words, look.color(ink));
    // Within the row, or the edge of what scrolls would cut it; and clear of the minutes.
    let ring = Rect::from_min_max(rect.min + vec2(0.0, 2.0), rect.max + vec2(5.0, -2.0));
    paint_focus(ui, look, &response.clone().with_new_rect(ring), 6);
    paint_focus(ui, look, &ticked.clone().with_new_rect(circle.shrink(2.0)), 14);
    if is_open && std::mem::take(&mut state.is_out_of_sight) {
        // With room below it for what to say and what to do.
        ui.scroll_to_rect(rect, Some(egui::Align::Min));
    }
    if ticked.on_hover_text(look.text("guide-done-tip")).clicked() {
        state.is_done[step.index()] = !is_done;
    } else if response.clicked() {
        state.go_to(step, input.now);
        state.is_out_of_sight = true;
    }
    if is_shortened {
        response.on_hover_text(title);
    }
    circle.center()
}

fn paint_circle(
    painter: &Painter,
    look: Look<'_>,
    rect: Rect,
    number: usize,
    is_open: bool,
    is_done: bool,
    response: &Response,
) {
    let center = rect.center();
    let edge = match (is_open, response.hovered()) {
        (true, _) => Ink::Accent,
        (false, true) => Ink::Text,
        (false, false) => Ink::Quiet,
    };
    painter.circle_filled(center, RADIUS + 3.0, look.color(Ink::Panel));
    if is_done {
        painter.circle_filled(center, RADIUS, look.color(if is_open { Ink::Accent } else { Ink::Text }));
        let ink = if is_open { Ink::OnAccent } else { Ink::Panel };
        let points = [vec2(-4.5, 0.0), vec2(-1.5, 3.5), vec2(4.5, -3.5)].map(|arm| center + arm);
        painter.line(points.to_vec(), Stroke::new(2.0, look.color(ink)));
        return;
    }
    let width = if is_open { 2.5 } else { 1.5 };
    painter.circle(center, RADIUS, look.color(Ink::Panel), Stroke::new(width, look.color(edge)));
    let ink = if is_open { Ink::Accent } else { Ink::Quiet };
    painter.text(center, Align2::CENTER_CENTER, number.to_string(), font(Weight::SemiBold, 12.0), look.color(ink));
}

fn open_step(ui: &mut Ui, input: &Input<'_>, state: &mut State, actions: &mut Vec<Action>) {
    let (look, step) = (input.look, state.open);
    ui.spacing_mut().item_spacing.y = 6.0;
    let words = look.text(&format!("guide-{}-text", step.key()));
    ui.label(look.rich(words, Weight::Regular, TEXT_SIZE, Ink::Text));
    ui.add_space(2.0);
    jobs::show(ui, input, state, actions);
    ui.add_space(2.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        ui.style_mut().wrap_mode = Some(TextWrapMode::Extend);
        ui.add_enabled_ui(step.previous().is_some(), |ui| {
            let back = sized_button(ui, look, &look.text("guide-back"), Rank::Plain, 0.0);
            if let Some(previous) = step.previous().filter(|_| back.clicked()) {
                state.go_to(previous, input.now);
            }
        });
        let forward = if step.next().is_some() { "guide-next" } else { "guide-finish" };
        let forward = row_button(ui, look, &look.text(forward), Rank::Main);
        if forward.clicked() {
            state.go_on(input.now);
        }
    });
    ui.add_space(8.0);
}
