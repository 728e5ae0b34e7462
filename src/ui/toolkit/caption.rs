//! What stands above a field or a row of choices, and names it.

use egui::{Align, Layout, Response, RichText, Ui};

use super::theme;
use crate::layout::fonts::Weight;

/// The space between a caption and what it names, in points.
pub const CAPTION_GAP: f32 = 3.0;

/// Shows a widget under its caption, which also is its accessible name.
pub fn captioned(ui: &mut Ui, caption: &str, add: impl FnOnce(&mut Ui) -> Response) -> Response {
    ui.with_layout(Layout::top_down(Align::Min), |ui| {
        ui.spacing_mut().item_spacing.y = CAPTION_GAP;
        let label = show_caption(ui, caption);
        add(ui).labelled_by(label.id)
    })
    .inner
}

/// The quiet label above a field or a row of choices.
pub fn show_caption(ui: &mut Ui, text: &str) -> Response {
    let color = ui.visuals().weak_text_color();
    ui.label(RichText::new(text).font(theme::font(Weight::Medium, theme::SMALL_SIZE)).color(color))
}
