//! Lists that are scrolled: what the keyboard comes to in one is brought into sight, whatever it is. egui does not do so by
//! itself.

use egui::scroll_area::{ScrollArea, ScrollAreaOutput};
use egui::{Rangef, Ui};

/// How much of what is beyond it is seen beside what the keyboard has come to, in points.
const BEYOND: f32 = 8.0;

/// A scroll area that follows the keyboard.
pub trait Following {
    /// Shows what is in it, as [`ScrollArea::show`] does.
    fn show_following<R>(self, ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> ScrollAreaOutput<R>;
}

impl Following for ScrollArea {
    fn show_following<R>(self, ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> ScrollAreaOutput<R> {
        self.show(ui, |ui| {
            let result = add(ui);
            follow_focus(ui);
            result
        })
    }
}

/// To be called where the content of a scroll area ends.
pub fn follow_focus(ui: &Ui) {
    let focused = ui.memory(egui::Memory::focused).and_then(|id| ui.ctx().read_response(id));
    let is_new = |response: &egui::Response| response.gained_focus() && response.layer_id == ui.layer_id();
    if let Some(response) = focused.filter(is_new)
        && holds(ui.min_rect().x_range(), response.rect.x_range())
        && holds(ui.min_rect().y_range(), response.rect.y_range())
    {
        ui.scroll_to_rect(response.rect.expand(BEYOND), None);
    }
}

fn holds(all: Rangef, part: Rangef) -> bool {
    all.expand(1.0).contains(part.center())
}
