//! Where the table is scrolled to. `egui_extras` scrolls rows only, and its bar would lie at the far end of the last
//! column; so a bar of the table's own stands at the edge of what is seen.

use egui::{Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use super::Place;

/// How wide the strip with the bar is, in points.
const BAR: f32 = 12.0;

/// How far the table is scrolled, and where it is to be scrolled to.
#[derive(Debug, Clone, Default)]
pub struct Scroll {
    /// From the top, in points.
    pub down: f32,
    /// From the left, in points.
    pub right: f32,
    /// How many whole rows are seen.
    pub page: usize,
    /// Where the bar was dragged to.
    pub wanted: Option<f32>,
    /// The cell to be brought into sight.
    reveals: Option<Place>,
}

impl Scroll {
    /// Brings a cell into sight in this frame.
    pub(super) fn reveal(&mut self, place: Place) {
        self.reveals = Some(place);
    }

    /// The cell that is to be brought into sight, once.
    pub(super) fn take_revealed(&mut self) -> Option<Place> {
        self.reveals.take()
    }

    /// Shows the bar along the right edge of `body`, for contents of that height.
    pub(super) fn bar(&mut self, ui: &mut Ui, body: Rect, height: f32) {
        let strip = Rect::from_min_max(pos2(body.right() - BAR, body.top()), body.max);
        let mut ui = ui.new_child(UiBuilder::new().id_salt("table bar").max_rect(strip));
        if ui.rect_contains_pointer(body) {
            // It is the whole table's, and shows itself when that is pointed at.
            let style = &mut ui.spacing_mut().scroll;
            style.dormant_handle_opacity = style.active_handle_opacity;
        }
        let area = ScrollArea::vertical().auto_shrink(false).min_scrolled_height(0.0).vertical_scroll_offset(self.down);
        let shown = area.show(&mut ui, |ui| ui.allocate_space(vec2(1.0, height)));
        let at = shown.state.clamped_offset().y;
        if (at - self.down).abs() > 0.5 {
            self.wanted = Some(at);
            ui.ctx().request_repaint();
        }
    }
}
