//! Which panels stand beside the canvas. In a narrow window there is room for one at a time, and a strip at either edge
//! opens it: nothing is out of reach, however small the window.

use egui::{
    Area, Context, CornerRadius, Frame, Id, Order, Panel, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2,
};

use super::App;
use crate::files::settings::Settings;
use crate::picture::Ink;
use crate::ui::action::command::Command;
use crate::ui::action::{Action, command};
use crate::ui::toolkit::choice::paint_focus;
use crate::ui::toolkit::look::Look;
use crate::ui::toolkit::theme::TARGET;

/// The width of the left panel, in points.
pub(super) const LEFT_WIDTH: f32 = 232.0;
/// The width of the inspector, in points.
pub(super) const RIGHT_WIDTH: f32 = 290.0;
/// Narrower windows show one side panel at a time, and none to begin with, in points.
const NARROW: f32 = 700.0;

/// A side of the canvas.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// Where names are entered, the tray and the legend are.
    Left,
    /// Where the inspector is.
    Right,
}

impl Side {
    fn command(self) -> Command {
        match self {
            Self::Left => Command::ToggleLeftPanel,
            Self::Right => Command::ToggleInspector,
        }
    }

    /// How wide its panel is in a window with so much room, in points.
    pub(super) fn width(self, room: f32) -> f32 {
        let wanted = match self {
            Self::Left => LEFT_WIDTH,
            Self::Right => RIGHT_WIDTH,
        };
        wanted.min(room)
    }
}

/// What is open beside the canvas of a narrow window; wide ones have it from the settings.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Panels {
    is_narrow: bool,
    open: Option<Side>,
}

impl Panels {
    /// Whether the window is too narrow for both panels and the canvas.
    pub(super) fn is_narrow(self) -> bool {
        self.is_narrow
    }

    /// Learns how wide the window is now.
    pub(super) fn fit(&mut self, width: f32) {
        self.is_narrow = width < NARROW;
    }

    /// Whether a panel is shown.
    pub(super) fn is_shown(self, side: Side, settings: &Settings) -> bool {
        match (self.is_narrow, side) {
            (true, side) => self.open == Some(side),
            (false, Side::Left) => settings.is_left_panel_shown,
            (false, Side::Right) => settings.is_right_panel_shown,
        }
    }
}

impl App {
    /// Shows a panel, or hides it.
    pub(super) fn toggle_panel(&mut self, ctx: &Context, side: Side) {
        let is_shown = !self.panels.is_shown(side, &self.settings);
        self.set_panel(ctx, side, is_shown);
    }

    /// Shows a panel that something is to be done in.
    pub(super) fn show_panel(&mut self, ctx: &Context, side: Side) {
        if !self.panels.is_shown(side, &self.settings) {
            self.set_panel(ctx, side, true);
        }
    }

    fn set_panel(&mut self, ctx: &Context, side: Side, is_shown: bool) {
        if self.panels.is_narrow {
            self.panels.open = Some(side).filter(|_| is_shown);
            return;
        }
        self.change_settings(ctx, |settings| match side {
            Side::Left => settings.is_left_panel_shown = is_shown,
            Side::Right => settings.is_right_panel_shown = is_shown,
        });
    }
}

/// The panel of a narrow window, over the part of the canvas next to its edge: the half circle keeps its size.
pub(super) fn drawer(ui: &Ui, look: Look<'_>, side: Side, canvas: Rect, add: impl FnOnce(&mut Ui)) {
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
pub(super) fn edge(ui: &mut Ui, look: Look<'_>, side: Side, is_open: bool, actions: &mut Vec<Action>) {
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
