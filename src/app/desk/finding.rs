//! What stands above the canvas in every view: the bar to find something by typing, and the bar of the filter.

use egui::{Context, Rect, Ui};

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
    let input = find::Input {
        look,
        map: open.document.map(),
        revision: open.document.revision(),
        shown: open.derived.shown(),
        hidden_kinds: &open.hidden_kinds,
    };
    find::show(ui, &input, &mut open.panels.find, actions);
    filter::bar(ui, &filter_input(look, open), actions);
}

/// The panel of the filter's choices over the canvas, if it is open.
pub(in crate::app) fn filter_panel(
    ui: &Ui,
    look: Look<'_>,
    open: &mut OpenMap,
    canvas: Rect,
    actions: &mut Vec<Action>,
) {
    let counted = Counted { revision: open.document.revision(), is_wish: open.derived.wish().is_some() };
    let mut state = std::mem::take(&mut open.panels.filter_panel);
    panel::show(ui.ctx(), &filter_input(look, open), counted, &mut state, canvas, actions);
    open.panels.filter_panel = state;
}

fn filter_input<'a>(look: Look<'a>, open: &'a OpenMap) -> filter::Input<'a> {
    let HeadCount { plain, all, plain_for_room, all_for_room } = open.derived.head_count();
    filter::Input {
        look,
        map: open.derived.wish().map_or(open.document.map(), |wish| &wish.map),
        filter: &open.attention.filter,
        rest: open.rest,
        heads: if look.audience == Audience::Facilitator { (plain, all) } else { (plain_for_room, all_for_room) },
    }
}
