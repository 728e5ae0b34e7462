//! Lists in rows of one height, of which only those in sight are drawn. The list has the keyboard, and one of its rows
//! is where it is.

use egui::accesskit::Role;
use egui::{EventFilter, Id, Rect, Response, ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use crate::picture::Ink;
use crate::ui::toolkit::button;
use crate::ui::toolkit::look::Look;

/// What is kept free round the rows, in points.
pub(super) const INSET: f32 = 5.0;

/// The ground of a list, with its frame. While it has the focus the arrows are its own.
pub(super) fn ground(ui: &mut Ui, look: Look<'_>, id: Id, name: &str, height: f32) -> Response {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::ListBox, true, name));
    let stroke = Stroke::new(1.0, look.color(Ink::Line));
    ui.painter().rect(rect, 8, look.color(Ink::Field), stroke, StrokeKind::Inside);
    button::focus_ring(ui, look, &response, 8);
    if response.has_focus() {
        // Otherwise the arrows would move the focus instead of the choice.
        let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    }
    response
}

/// What scrolls in the inside of a list; with a row that is to be seen, as little as shows it.
pub(super) fn area(inside: Rect, row_height: f32, reveals: Option<usize>, scrolled: f32) -> ScrollArea {
    let area = ScrollArea::vertical().auto_shrink([false, false]).max_height(inside.height());
    let Some(place) = reveals else { return area };
    let top = place as f32 * row_height;
    let least = (top + row_height - inside.height()).max(0.0);
    area.vertical_scroll_offset(scrolled.clamp(least, top.max(least)))
}

/// The ground of a row, lit if the list's keyboard is there or the pointer is over it.
///
/// It cannot be focused: the list as a whole has the focus, or Tab would have to pass every row.
pub(super) fn row(ui: &mut Ui, look: Look<'_>, list: Id, index: usize, height: f32, is_current: bool) -> Response {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let response = ui.interact(rect, list.with(index), Sense::CLICK);
    if is_current {
        ui.ctx().accesskit_node_builder(list, |node| node.set_active_descendant(response.id.accesskit_id()));
    }
    if is_current || response.hovered() {
        let fill = look.color(if is_current { Ink::AccentFill } else { Ink::Button });
        ui.painter().rect_filled(rect, 6, fill);
    }
    response
}
