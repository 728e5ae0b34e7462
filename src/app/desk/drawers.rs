//! The drawers and edges of a narrow window.

use crate::app::state::panels::Side;
use crate::picture::Ink;
use crate::ui::action::{Action, command};
use crate::ui::toolkit::choice::paint_focus;
use crate::ui::toolkit::look::Look;
use crate::ui::toolkit::theme::TARGET;
use egui::{Area, CornerRadius, Frame, Id, Order, Panel, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

/// The panel of a narrow window, over the part of the canvas next to its edge: the half circle keeps its size.
pub(in crate::app) fn drawer(ui: &Ui, look: Look<'_>, side: Side, canvas: Rect, add: impl FnOnce(&mut Ui)) {
    let mut rect = canvas;
    match side {
        Side::Left => rect.max.x = rect.min.x + side.width(canvas.width()),
        Side::Right => rect.min.x = rect.max.x - side.width(canvas.width()),
    }
    let area = Area::new(Id::unique(("drawer", side.command()))).order(Order::Middle).fixed_pos(rect.min);
    area.constrain(false).fade_in(false).show(ui.ctx(), |ui| {
        ui.set_clip_rect(rect);
        ui.set_min_size(rect.size());
        ui.set_max_size(rect.size());
        ui.painter().rect_filled(rect, CornerRadius::ZERO, look.color(Ink::Panel));
        add(ui);
        let inner = if side == Side::Left { rect.right() - 0.5 } else { rect.left() + 0.5 };
        ui.painter().vline(inner, rect.y_range(), Stroke::new(1.0, look.color(Ink::Line)));
    });
}

/// The strip at an edge of a narrow window, with the button that opens and closes the panel there.
pub(in crate::app) fn edge(ui: &mut Ui, look: Look<'_>, side: Side, is_open: bool, actions: &mut Vec<Action>) {
    let frame = Frame::new().fill(look.color(Ink::Panel));
    let panel = match side {
        Side::Left => Panel::left("left edge"),
        Side::Right => Panel::right("right edge"),
    };
    let command = side.command();
    panel.exact_size(TARGET).resizable(false).frame(frame).show(ui, |ui| {
        let (rect, response) = ui.allocate_exact_size(vec2(TARGET, TARGET * 1.5), Sense::click());
        let name = command::entry(command).map(|entry| look.text(entry.text_id)).unwrap_or_default();
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_open, &name));
        if response.hovered() {
            ui.painter().rect_filled(rect, CornerRadius::same(6), look.color(Ink::Button));
        }
        // It points to where the panel's edge goes.
        let opens_to_the_right = (side == Side::Left) != is_open;
        let tip = if opens_to_the_right { 3.0 } else { -3.0 };
        let at = |x: f32, y: f32| pos2(rect.center().x + x, rect.center().y + y);
        let pen = Stroke::new(2.0, look.color(Ink::ButtonText));
        ui.painter().line(vec![at(-tip, -7.0), at(tip, 0.0), at(-tip, 7.0)], pen);
        paint_focus(ui, look, &response.clone().with_new_rect(rect.shrink(3.0)), 6);
        if response.on_hover_text(name).clicked() {
            actions.push(Action::Command(command));
        }
    });
}
