//! What stands above the canvas in every view: the bar to find something by typing, the bar of the filter, and the
//! filter's panel.

use egui::{Context, Rect, Ui};

use crate::analysis::Rest;
use crate::app::state::open_map::Parts;
use crate::app::{App, HeadCount, OpenMap};
use crate::audience::Audience;
use crate::ui::action::Action;
use crate::ui::action::command::Command;
use crate::ui::panels::filter::panel::{self, Counted};
use crate::ui::panels::{filter, find};
use crate::ui::toolkit::look::Look;

impl App {
    /// Opens the field to type into, or goes on to another hit of what was typed before.
    pub(in crate::app) fn command_find(&mut self, ctx: &Context, command: Command) {
        let audience = self.audience();
        let Some(open) = &mut self.open else { return };
        match command {
            Command::FindNext => open.panels.find.step(ctx, audience, 1),
            Command::FindPrevious => open.panels.find.step(ctx, audience, -1),
            _ => open.panels.find.open(ctx, audience),
        }
    }
}

/// The bars that are open, at the top of `ui`.
pub(in crate::app) fn bars(ui: &mut Ui, look: Look<'_>, open: &mut OpenMap, actions: &mut Vec<Action>) {
    open.panels.filter_panel.take_escape(ui.ctx());
    let rest = open.looking.rest;
    let parts = open.parts(look);
    find::show(ui, &parts.reading, &mut parts.panels.find, actions);
    filter::bar(ui, &filter_input(&parts, rest), actions);
}

/// The panel of the filter's choices over the canvas, if it is open.
pub(in crate::app) fn filter_panel(
    ui: &Ui,
    look: Look<'_>,
    open: &mut OpenMap,
    canvas: Rect,
    actions: &mut Vec<Action>,
) {
    let rest = open.looking.rest;
    let parts = open.parts(look);
    let counted = Counted { revision: parts.reading.revision, is_wish: parts.derived.wish().is_some() };
    let input = filter_input(&parts, rest);
    panel::show(ui.ctx(), &input, counted, &mut parts.panels.filter_panel, canvas, actions);
}

fn filter_input<'a>(parts: &Parts<'a>, rest: Rest) -> filter::Input<'a> {
    let HeadCount { plain, all, plain_for_room, all_for_room } = parts.derived.head_count();
    let reading = parts.reading.as_wished(parts.derived.wish());
    let heads = match reading.look.audience {
        Audience::Facilitator => (plain, all),
        Audience::Room(_) => (plain_for_room, all_for_room),
    };
    filter::Input { reading, filter: &parts.attention.filter, rest, heads }
}
