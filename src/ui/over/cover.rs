//! Paper in the facilitator's window, where the room might see it: blank, or with one sentence that names nothing.

use egui::{CentralPanel, Frame, Label, Rect, Ui, UiBuilder, vec2};

use crate::layout::fonts::Weight;
use crate::picture::Ink;
use crate::ui::action::Action;
use crate::ui::action::command::Command;
use crate::ui::toolkit::button::{Rank, button};
use crate::ui::toolkit::look::Look;

/// The sentence's size as a share of the window's height, to be read from some steps away, and its smallest, in points.
const TEXT: f32 = 1.0 / 32.0;
const LEAST_TEXT: f32 = 15.0;
/// How wide it may get, in points.
const WIDTH: f32 = 720.0;

/// Fills the window with paper. `text_id`: the sentence on it, if any; `commands`: what it offers, the first as what is
/// usually meant.
pub fn show(
    ui: &mut Ui,
    look: Look<'_>,
    text_id: Option<&str>,
    commands: &[(Command, &str)],
    actions: &mut Vec<Action>,
) {
    CentralPanel::default().frame(Frame::new().fill(look.color(Ink::Paper))).show(ui, |ui| {
        let Some(text_id) = text_id else { return };
        let whole = ui.max_rect();
        let size = (whole.height() * TEXT).max(LEAST_TEXT);
        let column = vec2(WIDTH.max(22.0 * size).min(whole.width() - 48.0), whole.height());
        let column = Rect::from_center_size(whole.center(), column);
        let layout = egui::Layout::top_down(egui::Align::Center);
        let mut ui = ui.new_child(UiBuilder::new().max_rect(column).layout(layout));
        ui.add_space(whole.height() * 0.36);
        ui.add(Label::new(look.rich(look.text(text_id), Weight::Medium, size, Ink::Quiet)).wrap());
        ui.add_space(size);
        ui.horizontal(|ui| {
            let captions: Vec<String> = commands.iter().map(|(_, id)| look.text(id)).collect();
            let gaps = 12.0 * commands.len().saturating_sub(1) as f32;
            let width: f32 =
                captions.iter().map(|caption| crate::ui::toolkit::button::width(ui, caption)).sum::<f32>() + gaps;
            ui.add_space(((ui.available_width() - width) / 2.0).max(0.0));
            ui.spacing_mut().item_spacing.x = 12.0;
            for (place, ((command, _), caption)) in commands.iter().zip(&captions).enumerate() {
                let rank = if place == 0 { Rank::Main } else { Rank::Plain };
                if button(ui, look, caption, rank).clicked() {
                    actions.push(Action::Command(*command));
                }
            }
        });
    });
}
