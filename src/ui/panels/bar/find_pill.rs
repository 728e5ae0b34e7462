//! The way to find somebody in the bar at the top: it looks like a field, and opens the one to type into.

use std::sync::Arc;

use egui::{CornerRadius, Galley, Response, Role, Sense, Ui, WidgetInfo, vec2};

use crate::layout::fonts::Weight;
use crate::picture::Ink;
use crate::ui::action::command::{self, Command};
use crate::ui::toolkit::choice::{line, paint_focus};
use crate::ui::toolkit::keys::shortcut_text;
use crate::ui::toolkit::look::Look;

const HEIGHT: f32 = 34.0;
const PADDING: f32 = 16.0;
const GAP: f32 = 8.0;
const TEXT_SIZE: f32 = 13.5;

/// The pill, measured and ready to be shown.
pub(super) struct FindPill {
    name: String,
    words: Arc<Galley>,
    keys: Arc<Galley>,
}

impl FindPill {
    /// Measures it.
    pub fn new(ui: &Ui, look: Look<'_>) -> Self {
        let name = look.text("find-actor");
        let keys = command::entry(Command::Find).and_then(|entry| entry.shortcuts.first());
        let keys = keys.map(|keys| shortcut_text(ui.ctx(), look, keys)).unwrap_or_default();
        let words = line(ui, look.rich(&name, Weight::Regular, TEXT_SIZE, Ink::Quiet), f32::INFINITY);
        let keys = line(ui, look.rich(keys, Weight::Regular, TEXT_SIZE, Ink::Quiet), f32::INFINITY);
        Self { name, words, keys }
    }

    /// How wide it is, in points.
    pub fn width(&self) -> f32 {
        self.words.size().x + self.keys.size().x + GAP + 2.0 * PADDING
    }

    /// Shows it.
    pub fn show(self, ui: &mut Ui, look: Look<'_>) -> Response {
        let (rect, response) = ui.allocate_exact_size(vec2(self.width(), HEIGHT), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &self.name));
        let fill = if response.hovered() { Ink::Hover } else { Ink::Button };
        ui.painter().rect_filled(rect, CornerRadius::same(17), look.color(fill));
        let middle = rect.center().y;
        let left = rect.left() + PADDING;
        let color = look.color(Ink::Quiet);
        let keys_left = left + self.words.size().x + GAP;
        for (galley, left) in [(self.words, left), (self.keys, keys_left)] {
            ui.painter().galley(egui::pos2(left, middle - galley.size().y / 2.0), galley, color);
        }
        paint_focus(ui, look, &response, 17);
        response
    }
}
