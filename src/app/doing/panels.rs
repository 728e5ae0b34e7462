//! Showing and hiding the panels beside the canvas.

use egui::Context;

use crate::app::App;
use crate::app::state::panels::Side;

impl App {
    /// Shows a panel, or hides it.
    pub(in crate::app) fn toggle_panel(&mut self, ctx: &Context, side: Side) {
        let is_shown = !self.panels.is_shown(side, &self.base.settings);
        self.set_panel(ctx, side, is_shown);
    }

    /// Shows a panel that something is to be done in.
    pub(in crate::app) fn show_panel(&mut self, ctx: &Context, side: Side) {
        if !self.panels.is_shown(side, &self.base.settings) {
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
