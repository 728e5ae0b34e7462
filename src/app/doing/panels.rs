//! Showing and hiding the panels beside the canvas.

use egui::Context;

use crate::app::App;
use crate::app::state::panels::{RoomTab, Side};

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

    /// Shows the panel on the right with all that is known of what is selected.
    pub(in crate::app) fn show_inspector(&mut self, ctx: &Context) {
        self.show_panel(ctx, Side::Right);
        self.panels.look_past_room();
        if let Some(open) = &mut self.open {
            open.panels.insight.is_open = false;
        }
    }

    /// Shows what the relationships say in the inspector's place, or the inspector again.
    pub(in crate::app) fn toggle_insight(&mut self, ctx: &Context) {
        let is_seen = self.panels.is_shown(Side::Right, &self.base.settings) && self.panels.room != RoomTab::InFront;
        let Some(open) = &mut self.open else { return };
        open.panels.insight.is_open = !(open.panels.insight.is_open && is_seen);
        if open.panels.insight.is_open {
            self.show_panel(ctx, Side::Right);
            self.panels.look_past_room();
        } else {
            open.insights.stop();
        }
    }

    /// Gives the picture all the room, or what stood beside it its place again.
    pub(in crate::app) fn toggle_alone(&mut self) {
        self.panels.is_alone = !self.panels.is_alone;
    }

    fn set_panel(&mut self, ctx: &Context, side: Side, is_shown: bool) {
        self.panels.is_alone = false;
        if self.panels.has_drawer(side, &self.base.settings) {
            self.panels.open = Some(side).filter(|_| is_shown);
            return;
        }
        self.change_settings(ctx, move |settings| match side {
            Side::Left => settings.is_left_panel_shown = is_shown,
            Side::Right => settings.is_right_panel_shown = is_shown,
        });
        // Beside what is there it may have room as a drawer only.
        if is_shown && self.panels.has_drawer(side, &self.base.settings) {
            self.panels.open = Some(side);
        }
    }
}
