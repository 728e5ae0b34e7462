//! The drawers of panels without room, and the strips with their handles.

use super::sides;
use crate::app::state::panels::{Panels, Side};
use crate::app::state::room_beside::{HANDLE, RoomBeside};
use crate::files::panel_widths::SidePanel;
use crate::picture::Ink;
use crate::ui::action::{Action, command};
use crate::ui::toolkit::choice::paint_focus;
use crate::ui::toolkit::look::Look;
use crate::ui::toolkit::theme::TARGET;
use egui::{Area, CornerRadius, Frame, Id, Order, Panel, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

/// The panel of a side without room.
#[derive(Debug, Clone, Copy)]
pub(in crate::app) struct Drawer {
    pub side: Side,
    pub panel: SidePanel,
    /// In points.
    pub width: f32,
    pub beside: RoomBeside,
}

impl Drawer {
    /// Shows it over the part of the canvas next to its edge: the picture keeps its size.
    pub(in crate::app) fn show(
        self,
        ui: &Ui,
        look: Look<'_>,
        canvas: Rect,
        panels: &mut Panels,
        actions: &mut Vec<Action>,
        add: impl FnOnce(&mut Ui, &mut Panels, &mut Vec<Action>),
    ) {
        let mut rect = canvas;
        let width = self.width.min(canvas.width());
        match self.side {
            Side::Left => rect.max.x = rect.min.x + width,
            Side::Right => rect.min.x = rect.max.x - width,
        }
        let area = Area::new(Id::unique(("drawer", self.side.command()))).order(Order::Middle).fixed_pos(rect.min);
        area.constrain(false).fade_in(false).show(ui.ctx(), |ui| {
            ui.set_clip_rect(rect);
            // What scrolls in it fades into the colour of its frame.
            Frame::new().fill(look.color(Ink::Panel)).show(ui, |ui| {
                ui.set_min_size(rect.size());
                ui.set_max_size(rect.size());
                add(ui, panels, actions);
            });
            let inner = if self.side == Side::Left { rect.right() - 0.5 } else { rect.left() + 0.5 };
            ui.painter().vline(inner, rect.y_range(), Stroke::new(1.0, look.color(Ink::Line)));
            sides::pull(ui, look, (panels, self.beside), (self.panel, rect), actions);
        });
    }
}

/// The strip at the edge of a side without room, with the button that opens and closes the panel there.
pub(in crate::app) fn edge(ui: &mut Ui, look: Look<'_>, side: Side, is_open: bool, actions: &mut Vec<Action>) {
    let frame = Frame::new().fill(look.color(Ink::Panel));
    let panel = match side {
        Side::Left => Panel::left("left edge"),
        Side::Right => Panel::right("right edge"),
    };
    let command = side.command();
    panel.exact_size(HANDLE).resizable(false).show_separator_line(false).frame(frame).show(ui, |ui| {
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), TARGET * 1.5), Sense::click());
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
