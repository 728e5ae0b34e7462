//! The map in each of its views, in the middle of the window or on the wall.

use egui::{CentralPanel, Margin, Panel, Ui};

use super::parts::{Around, panel_frame};
use crate::app::OpenMap;
use crate::audience::Audience;
use crate::model::ActorId;
use crate::picture::{Ink, Wish};
use crate::ui::action::Action;
use crate::ui::action::view::View;
use crate::ui::panels::moves as moves_panel;
use crate::ui::toolkit::look::Look;
use crate::ui::views::canvas::Place;
use crate::ui::views::{canvas, far_move, network_bar, power, table};

/// The width of the divider between spectrum and network, where it can be gripped, in points.
const DIVIDER: i8 = 6;

/// The map in the chosen view.
pub(in crate::app) fn show(ui: &mut Ui, around: &Around<'_>, open: &mut OpenMap, actions: &mut Vec<Action>) {
    match open.view {
        View::Spectrum => spectrum(ui, around.look, open, None, actions),
        View::Network => network(ui, around.look, open, None, actions),
        View::SideBySide => side_by_side(ui, around.look, open, actions),
        View::Power => power_view(ui, around.look, open, actions),
        View::Table => table_view(ui, around, open, actions),
    }
}

/// Spectrum and network in one window: beside each other, or one above the other where that leaves more room.
fn side_by_side(ui: &mut Ui, look: Look<'_>, open: &mut OpenMap, actions: &mut Vec<Action>) {
    let room = ui.available_size();
    let is_wide = room.x > room.y;
    let frame = panel_frame(look, Margin::ZERO);
    let least = if is_wide { room.x } else { room.y } * 0.2;
    let (half, range) = (room * 0.5, least..=4.0 * least);
    let panel = if is_wide {
        Panel::left("spectrum beside").default_size(half.x)
    } else {
        Panel::top("spectrum above").default_size(half.y)
    };
    let before = open.views.worked_in;
    panel.resizable(true).size_range(range).frame(frame).show(ui, |ui| {
        spectrum(ui, look, open, None, actions);
        // The divider stays where it was put.
        ui.expand_to_include_rect(ui.max_rect());
    });
    let divider =
        if is_wide { Margin { left: DIVIDER, ..Margin::ZERO } } else { Margin { top: DIVIDER, ..Margin::ZERO } };
    CentralPanel::default()
        .frame(panel_frame(look, divider).fill(look.color(Ink::Line)))
        .show(ui, |ui| network(ui, look, open, None, actions));
    if open.views.worked_in != before {
        // The keyboard goes over to the other canvas.
        let left = if before == Place::Spectrum { &mut open.views.spectrum } else { &mut open.views.network_canvas };
        left.leave(ui.ctx());
    }
}

/// How many stand elsewhere in a wish, of those whoever looks sees.
fn seen_to_move(look: Look<'_>, wish: &Wish) -> usize {
    let is_seen = |id: &&ActorId| wish.map.actor(**id).is_some_and(|actor| look.audience.sees_actor(actor));
    wish.moved.iter().filter(is_seen).count()
}

/// The half circle.
pub(in crate::app) fn spectrum(
    ui: &mut Ui,
    look: Look<'_>,
    open: &mut OpenMap,
    wall_text: Option<f64>,
    actions: &mut Vec<Action>,
) {
    let wish = open.derived.wish();
    if let Some(wish) = wish {
        moves_panel::wish_banner(ui, look, seen_to_move(look, wish), actions);
    }
    let whole = ui.available_rect_before_wrap();
    let place = Place::Spectrum;
    let input = canvas::Input {
        look,
        map: wish.map_or(open.document.map(), |wish| &wish.map),
        revision: open.document.revision(),
        selection: &open.attention.selection,
        hidden_kinds: &open.hidden_kinds,
        shown: open.derived.shown(),
        is_editable: !open.is_read_only && wish.is_none(),
        adds_confidential: adds_confidential(look, open),
        wished: wish.map(|wish| &wish.moved),
        last_kind: open.last_kind.as_ref(),
        tray: open.panels.tray.rect,
        network: None,
        lit: open.views.network_canvas.hovered().filter(|_| open.view == View::SideBySide),
        has_heading: true,
        has_surroundings: open.attention.surroundings.is_some(),
        has_keys: open.keyboard_place() == place,
        wall_text,
    };
    if canvas::show(ui, &input, &mut open.views.spectrum, actions) {
        open.views.worked_in = place;
    }
    let input = far_move::Input {
        look,
        map: open.document.map(),
        revision: open.document.revision(),
        selection: &open.attention.selection,
        canvas: whole,
    };
    far_move::show(ui, &input, &mut open.panels.far_moves, |actor| open.views.spectrum.chip_rect(actor), actions);
}

/// The network, with what is said about its layout.
pub(in crate::app) fn network(
    ui: &mut Ui,
    look: Look<'_>,
    open: &mut OpenMap,
    wall_text: Option<f64>,
    actions: &mut Vec<Action>,
) {
    let whole = ui.available_rect_before_wrap();
    let (map, revision) = (open.document.map(), open.document.revision());
    open.views.network.update(ui.ctx(), map, revision, look);
    let place = Place::Network;
    let input = canvas::Input {
        look,
        map,
        revision,
        selection: &open.attention.selection,
        hidden_kinds: &open.hidden_kinds,
        is_editable: !open.is_read_only,
        adds_confidential: adds_confidential(look, open),
        wished: None,
        last_kind: open.last_kind.as_ref(),
        tray: open.panels.tray.rect,
        network: Some(canvas::Network {
            positions: open.views.network.positions(),
            is_unfolding: open.views.network.is_unfolding(),
            has_groups: open.views.network.has_groups,
            foot: if wall_text.is_none() { network_bar::HEIGHT + network_bar::MARGIN } else { 0.0 },
        }),
        shown: open.derived.shown(),
        lit: open.views.spectrum.hovered().filter(|_| open.view == View::SideBySide),
        // Beside the half circle they stand there.
        has_heading: open.view != View::SideBySide,
        has_surroundings: open.attention.surroundings.is_some(),
        has_keys: open.keyboard_place() == place,
        wall_text,
    };
    if canvas::show(ui, &input, &mut open.views.network_canvas, actions) {
        open.views.worked_in = place;
    }
    if wall_text.is_none() {
        let input = network_bar::Input {
            canvas: whole,
            arrangement: open.views.network.arrangement,
            has_groups: open.views.network.has_groups,
            is_settling: open.views.network.is_settling(),
            pins: open.derived.tally.pins,
            is_editable: open.is_editable(),
        };
        network_bar::show(ui, look, input, actions);
    }
}

/// Whether whoever is named on a canvas is confidential: as at the entry box, and never in front of the room.
fn adds_confidential(look: Look<'_>, open: &OpenMap) -> bool {
    look.audience == Audience::Facilitator && open.panels.tray.adds_confidential
}

/// Every actor a row, every field a column.
fn table_view(ui: &mut Ui, around: &Around<'_>, open: &mut OpenMap, actions: &mut Vec<Action>) {
    let whole = ui.available_rect_before_wrap();
    let input = table::Input {
        look: around.look,
        map: open.document.map(),
        revision: open.document.revision(),
        selection: &open.attention.selection,
        shown: open.derived.shown(),
        is_editable: !open.is_read_only,
        actor_columns: &around.settings.actor_columns,
        relationship_columns: &around.settings.relationship_columns,
    };
    table::show(ui, &input, &mut open.views.table, actions);
    let input = far_move::Input {
        look: around.look,
        map: open.document.map(),
        revision: open.document.revision(),
        selection: &open.attention.selection,
        canvas: whole,
    };
    far_move::show(ui, &input, &mut open.panels.far_moves, |_| None, actions);
}

/// Stance across, influence up, and the balance of the wedges.
fn power_view(ui: &mut Ui, look: Look<'_>, open: &mut OpenMap, actions: &mut Vec<Action>) {
    open.derived.update_after(open.document.map(), open.document.revision());
    let wish = open.derived.wish();
    if let Some(wish) = wish {
        moves_panel::wish_banner(ui, look, seen_to_move(look, wish), actions);
    }
    let input = power::Input {
        look,
        map: wish.map_or(open.document.map(), |wish| &wish.map),
        revision: open.document.revision(),
        is_wish: wish.is_some(),
        selection: &open.attention.selection,
        shown: open.derived.shown(),
        is_editable: !open.is_read_only && wish.is_none(),
        now: &open.derived.tally,
        after: open.derived.tally_after(),
        tray: open.panels.tray.rect,
    };
    power::show(ui, &input, &mut open.views.power, actions);
}
