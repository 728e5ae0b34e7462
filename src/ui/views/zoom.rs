//! How far the view is enlarged, at the end of the status bar: smaller, as large as fits, larger.

use egui::{Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, vec2};

use crate::lang::Message;
use crate::layout::fonts::Weight;
use crate::picture::Ink;
use crate::ui::action::Action;
use crate::ui::action::command::{Command, entry};
use crate::ui::toolkit::button::focus_ring;
use crate::ui::toolkit::keys::shortcut_text;
use crate::ui::toolkit::look::Look;
use crate::ui::toolkit::theme::{self, TARGET};

/// The width of the number between the two signs, in points.
const LEVEL_WIDTH: f32 = 58.0;
const TEXT_SIZE: f32 = 13.5;

/// Shows it, from right to left. `zoom`: how many times as large as it fits.
pub fn show(ui: &mut Ui, look: Look<'_>, zoom: f64, actions: &mut Vec<Action>) {
    let percent = (zoom * 100.0).round() as usize;
    ui.spacing_mut().item_spacing.x = 0.0;
    let level = look.say(&Message::new("zoom-level").with("percent", percent));
    for command in [Command::ZoomIn, Command::Fit, Command::ZoomOut] {
        let width = if command == Command::Fit { LEVEL_WIDTH } else { TARGET };
        let (rect, response) = ui.allocate_exact_size(vec2(width, TARGET), Sense::click());
        let words = words(ui, look, command);
        let said = if command == Command::Fit { format!("{level}, {words}") } else { words.clone() };
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
        if response.hovered() {
            ui.painter().rect_filled(rect, 8.0, look.color(Ink::Button));
        }
        match command {
            Command::Fit => {
                let font = theme::font(Weight::Regular, TEXT_SIZE);
                let galley = ui.painter().layout_no_wrap(level.clone(), font, look.color(Ink::ButtonText));
                ui.painter().galley(rect.center() - galley.size() / 2.0, galley, look.color(Ink::ButtonText));
            }
            _ => sign(ui, look, rect, command == Command::ZoomIn),
        }
        pressed(ui, look, response, command, &words, actions);
    }
}

fn pressed(ui: &Ui, look: Look<'_>, response: Response, command: Command, words: &str, actions: &mut Vec<Action>) {
    focus_ring(ui, look, &response.clone().with_new_rect(response.rect.shrink(3.0)), 8);
    if response.clicked() {
        actions.push(Action::Command(command));
    }
    response.on_hover_text(words);
}

/// What a command is called, with its key.
fn words(ui: &Ui, look: Look<'_>, command: Command) -> String {
    let Some(entry) = entry(command) else { return String::new() };
    let text = look.text(entry.text_id);
    entry.shortcuts.first().map_or(text.clone(), |key| format!("{text} ({})", shortcut_text(ui.ctx(), look, key)))
}

/// A minus, or a plus.
fn sign(ui: &Ui, look: Look<'_>, rect: Rect, is_plus: bool) {
    let (at, pen) = (rect.center(), Stroke::new(1.6, look.color(Ink::ButtonText)));
    ui.painter().line_segment([at - vec2(5.0, 0.0), at + vec2(5.0, 0.0)], pen);
    if is_plus {
        ui.painter().line_segment([at - vec2(0.0, 5.0), at + vec2(0.0, 5.0)], pen);
    }
}
