//! The strip above a map that is shown as if everyone had moved: it says so, and leads back.

use egui::{Align, Frame, Label, Layout, Margin, Panel, Ui};

use crate::lang::Message;
use crate::layout::fonts::Weight;
use crate::picture::Ink;
use crate::ui::action::Action;
use crate::ui::action::command::Command;
use crate::ui::toolkit::button::{Rank, sized_button};
use crate::ui::toolkit::look::Look;

/// The height of the strip, in points: where there is room, and in a low window.
const HEIGHT: f32 = 46.0;
const LOW_HEIGHT: f32 = 38.0;
/// Lower than this, the half circle needs the room, in points.
const LOW: f32 = 330.0;

/// Says above the canvas that `moved` actors stand where they do not, with the way back.
pub fn wish_banner(ui: &mut Ui, look: Look<'_>, moved: usize, actions: &mut Vec<Action>) {
    let frame = Frame::new().fill(look.color(Ink::Accent)).inner_margin(Margin::symmetric(18, 0));
    let height = if ui.available_height() < LOW { LOW_HEIGHT } else { HEIGHT };
    Panel::top("wish").exact_size(height).resizable(false).frame(frame).show(ui, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if sized_button(ui, look, &look.text("moves-wish-back"), Rank::Plain, 0.0).clicked() {
                actions.push(Action::Command(Command::AsIfMoved));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let text = look.say(&Message::new("moves-wish").with("count", moved));
                ui.add(Label::new(look.rich(text, Weight::SemiBold, 14.0, Ink::OnAccent)).truncate());
            });
        });
    });
}
