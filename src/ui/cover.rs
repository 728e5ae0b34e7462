//! Paper in the facilitator's window, where the room might see it: blank, or with one sentence that names nothing.

use egui::{CentralPanel, Frame, Label, Rect, Ui, UiBuilder, vec2};

use super::action::Action;
use super::button::{Rank, button};
use super::command::Command;
use super::look::Look;
use crate::layout::fonts::Weight;
use crate::picture::Ink;

/// The sentence's size as a share of the window's height, to be read from some steps away, and its smallest, in points.
const TEXT: f32 = 1.0 / 32.0;
const LEAST_TEXT: f32 = 15.0;
/// How wide it may get, in points.
const WIDTH: f32 = 720.0;

/// Fills the window with paper. `text_id`: the sentence on it, if any; `has_desk`: whether the desk can be asked for.
pub fn show(ui: &mut Ui, look: Look<'_>, text_id: Option<&str>, has_desk: bool, actions: &mut Vec<Action>) {
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
        if !has_desk {
            return;
        }
        ui.add_space(size);
        ui.horizontal(|ui| {
            let captions = ["cover-show-desk", "cover-be-wall"].map(|id| look.text(id));
            let width: f32 = captions.iter().map(|caption| super::button::width(ui, caption)).sum::<f32>() + 12.0;
            ui.add_space(((ui.available_width() - width) / 2.0).max(0.0));
            ui.spacing_mut().item_spacing.x = 12.0;
            let commands = [(Command::ShowDesk, Rank::Main), (Command::PresentHere, Rank::Plain)];
            for ((command, rank), caption) in commands.into_iter().zip(&captions) {
                if button(ui, look, caption, rank).clicked() {
                    actions.push(Action::Command(command));
                }
            }
        });
    });
}
