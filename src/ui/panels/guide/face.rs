//! The face of the clock: the preset, the time left for the open step, and what starts, stops and bends it.

use egui::{Align, Button, CornerRadius, Layout, Response, Sense, Ui, WidgetInfo, vec2};

use super::clock::{Preset, time_text};
use super::{Input, State};
use crate::lang::Message;
use crate::layout::fonts::Weight;
use crate::picture::Ink;
use crate::ui::toolkit::button::{self, Rank, focus_ring, sized_button};
use crate::ui::toolkit::caption::show_caption;
use crate::ui::toolkit::choice::{Pill, pills, tick};
use crate::ui::toolkit::look::Look;

const DIGITS_SIZE: f32 = 26.0;
/// In a narrower panel what stands in one row takes two, in points.
const NARROW: f32 = 250.0;
const DIGITS_PADDING: f32 = 7.0;

pub(super) fn show(ui: &mut Ui, input: &Input<'_>, state: &mut State) {
    let look = input.look;
    presets(ui, look, state);
    ui.add_space(4.0);
    if ui.available_width() < NARROW {
        digits(ui, input, state);
        ui.horizontal(|ui| hands(ui, input, state));
    } else {
        ui.horizontal(|ui| {
            digits(ui, input, state);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| hands(ui, input, state));
        });
    }
    if tick(ui, look, Some(state.is_time_for_room), &look.text("guide-room-sees")).clicked() {
        state.is_time_for_room = !state.is_time_for_room;
    }
}

/// What starts, stops and bends the time.
fn hands(ui: &mut Ui, input: &Input<'_>, state: &mut State) {
    ui.spacing_mut().item_spacing.x = 6.0;
    start_or_pause(ui, input, state);
    for (sign, name_id, minutes) in [("+", "guide-minute-more", 1), ("−", "guide-minute-less", -1)] {
        if minute(ui, input.look, sign, name_id).clicked() {
            state.timer.add_minutes(state.open, minutes);
        }
    }
}

fn presets(ui: &mut Ui, look: Look<'_>, state: &mut State) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = crate::ui::toolkit::caption::CAPTION_GAP;
        show_caption(ui, &look.text("guide-presets"));
        let columns = if ui.available_width() < NARROW { 2 } else { Preset::ALL.len() };
        let choices =
            Preset::ALL.map(|preset| Pill { value: preset, text: minutes_text(look, preset.minutes()), shape: None });
        if let Some(preset) = pills(ui, look, columns, &choices, Some(state.timer.preset())) {
            state.timer.set_preset(preset);
        }
    });
}

/// "15 min".
pub(super) fn minutes_text(look: Look<'_>, minutes: u16) -> String {
    look.say(&Message::new("guide-minutes").with("count", usize::from(minutes)))
}

/// The time left; what is over stands on the ground of a warning, since it does not ring.
fn digits(ui: &mut Ui, input: &Input<'_>, state: &State) {
    let look = input.look;
    let remaining = state.timer.remaining_seconds(state.open, input.now);
    let is_over = remaining < 0;
    let text = time_text(remaining);
    let ink = if is_over { Ink::NoticeText } else { Ink::Text };
    let galley = ui.painter().layout_no_wrap(
        text.clone(),
        crate::ui::toolkit::theme::font(Weight::Bold, DIGITS_SIZE),
        look.color(ink),
    );
    let padding = if is_over { DIGITS_PADDING } else { 0.0 };
    let (rect, response) = ui.allocate_exact_size(galley.size() + vec2(2.0 * padding, 0.0), Sense::hover());
    let id = if is_over { "guide-time-over" } else { "guide-time-left" };
    let name = look.say(&Message::new(id).with("time", text));
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, &name));
    if is_over {
        ui.painter().rect_filled(rect, 8, look.color(Ink::Notice));
    }
    ui.painter().galley(rect.min + vec2(padding, 0.0), galley, look.color(ink));
    response.on_hover_text(name);
}

fn start_or_pause(ui: &mut Ui, input: &Input<'_>, state: &mut State) {
    let is_running = state.timer.is_running();
    let id = if is_running { "guide-pause" } else { "guide-start" };
    if sized_button(ui, input.look, &input.look.text(id), Rank::Plain, 96.0).clicked() {
        state.start_or_pause(input.now);
    }
}

/// A round button that gives a minute or takes one.
fn minute(ui: &mut Ui, look: Look<'_>, sign: &str, name_id: &str) -> Response {
    let radius = (button::HEIGHT / 2.0) as u8;
    let name = look.text(name_id);
    let response = ui.scope(|ui| {
        ui.spacing_mut().button_padding = vec2(0.0, 0.0);
        let text = look.rich(sign, Weight::SemiBold, 18.0, Ink::ButtonText);
        let round =
            Button::new(text).corner_radius(CornerRadius::same(radius)).min_size(vec2(button::HEIGHT, button::HEIGHT));
        ui.add(round).accessible_name(&name)
    });
    focus_ring(ui, look, &response.inner, radius);
    response.inner.on_hover_text(name)
}
