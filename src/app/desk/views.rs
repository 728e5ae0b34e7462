//! The map in each of its views, in the middle of the window or on the wall.

use egui::{CentralPanel, Id, Margin, Panel, Ui};

use super::parts::{Around, panel_frame};
use crate::app::OpenMap;
use crate::app::state::open_map::{PanelStates, Parts};
use crate::audience::Audience;
use crate::model::ActorId;
use crate::picture::{Ink, Wish};
use crate::ui::action::Action;
use crate::ui::action::view::View;
use crate::ui::panels::moves as moves_panel;
use crate::ui::toolkit::choice::{self, Pill};
use crate::ui::toolkit::grip::{self, Pull};
use crate::ui::toolkit::look::Look;
use crate::ui::views::canvas::Place;
use crate::ui::views::{canvas, far_move, groups_menu, network_bar, power, table};

/// The least width of a half beside the other, and the least height of one above the other, in points.
const LEAST_HALF: egui::Vec2 = egui::vec2(420.0, 300.0);
/// The width of the divider between spectrum and network, where it can be gripped, in points.
const DIVIDER: i8 = 6;
/// The least share of the room that one of them is given by pulling the divider.
const LEAST_SHARE: f32 = 0.2;

/// The map in the chosen view.
pub(in crate::app) fn show(ui: &mut Ui, around: &Around<'_>, open: &mut OpenMap, actions: &mut Vec<Action>) {
    match open.looking.view {
        View::Spectrum => spectrum(ui, around.look, open, None, actions),
        View::Network => network(ui, around.look, open, None, actions),
        View::SideBySide => side_by_side(ui, around.look, open, actions),
        View::Power => power_view(ui, around.look, open, actions),
        View::Table => table_view(ui, around, open, actions),
    }
}

/// Spectrum and network in one window: beside each other, or one above the other where that leaves more room; where
/// neither leaves enough, one of them, with a switch above it.
fn side_by_side(ui: &mut Ui, look: Look<'_>, open: &mut OpenMap, actions: &mut Vec<Action>) {
    let room = ui.available_size();
    let (has_width, has_height) = (room.x >= 2.0 * LEAST_HALF.x, room.y >= 2.0 * LEAST_HALF.y);
    if !has_width && !has_height {
        return one_of_two(ui, look, open, actions);
    }
    let is_wide = has_width && (room.x > room.y || !has_height);
    let frame = panel_frame(look, Margin::ZERO);
    let whole = ui.available_rect_before_wrap();
    // A share, so that each keeps its own whatever comes to stand beside them.
    let share = open.views.share_of_spectrum;
    let panel = if is_wide {
        Panel::left("spectrum beside").exact_size(share * room.x)
    } else {
        Panel::top("spectrum above").exact_size(share * room.y)
    };
    let before = open.views.worked_in;
    let panel = panel.resizable(false).show_separator_line(false).frame(frame);
    let spectrum_rect = panel.show(ui, |ui| spectrum(ui, look, open, None, actions)).response.rect;
    let divider =
        if is_wide { Margin { left: DIVIDER, ..Margin::ZERO } } else { Margin { top: DIVIDER, ..Margin::ZERO } };
    CentralPanel::default()
        .frame(panel_frame(look, divider).fill(look.color(Ink::Line)))
        .show(ui, |ui| network(ui, look, open, None, actions));
    let reach = f32::from(DIVIDER);
    let band = if is_wide {
        whole.with_min_x(spectrum_rect.right()).with_max_x(spectrum_rect.right() + reach)
    } else {
        whole.with_min_y(spectrum_rect.bottom()).with_max_y(spectrum_rect.bottom() + reach)
    };
    match grip::pull(ui, look, Id::unique("divider"), band) {
        Some(Pull::To(at)) => {
            let share = (at - whole.min) / room;
            let share = if is_wide { share.x } else { share.y };
            open.views.share_of_spectrum = share.clamp(LEAST_SHARE, 1.0 - LEAST_SHARE);
        }
        Some(Pull::Back) => open.views.share_of_spectrum = 0.5,
        Some(Pull::Done) | None => {}
    }
    if open.views.worked_in != before {
        leave_canvas(ui, open, before);
    }
}

/// The half circle or the network, and the two pills that choose between them.
fn one_of_two(ui: &mut Ui, look: Look<'_>, open: &mut OpenMap, actions: &mut Vec<Action>) {
    let before = open.views.worked_in;
    let pills = [(Place::Spectrum, "view-spectrum"), (Place::Network, "view-network")];
    let pills = pills.map(|(value, id)| Pill { value, text: look.text(id), shape: None });
    let frame = panel_frame(look, Margin { left: 12, right: 12, top: 2, bottom: 4 });
    let picked = Panel::top("one of two").resizable(false).show_separator_line(false).frame(frame);
    let picked = picked.show(ui, |ui| choice::pills(ui, look, 2, &pills, Some(before))).inner;
    if let Some(picked) = picked.filter(|picked| *picked != before) {
        open.views.worked_in = picked;
        leave_canvas(ui, open, before);
    }
    CentralPanel::no_frame().show(ui, |ui| match open.views.worked_in {
        Place::Spectrum => spectrum(ui, look, open, None, actions),
        Place::Network => network(ui, look, open, None, actions),
    });
}

/// The keyboard goes over to the other canvas.
fn leave_canvas(ui: &Ui, open: &mut OpenMap, place: Place) {
    let left = if place == Place::Spectrum { &mut open.views.spectrum } else { &mut open.views.network_canvas };
    left.leave(ui.ctx());
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
    let place = Place::Spectrum;
    let (has_keys, is_beside) = (open.keyboard_place() == place, open.looking.view == View::SideBySide);
    let Parts { reading, derived, attention, last_kind, views, panels, .. } = open.parts(look);
    let wish = derived.wish();
    if let Some(wish) = wish {
        moves_panel::wish_banner(ui, look, seen_to_move(look, wish), actions);
    }
    let whole = ui.available_rect_before_wrap();
    let input = canvas::Input {
        reading: reading.as_wished(wish),
        adds_confidential: adds_confidential(look, panels),
        wished: wish.map(|wish| &wish.moved),
        last_kind,
        tray: panels.tray.rect,
        network: None,
        lit: views.network_canvas.hovered().filter(|_| is_beside),
        has_heading: true,
        has_surroundings: attention.surroundings.is_some(),
        around: attention.around(),
        has_keys,
        wall_text,
    };
    if canvas::show(ui, &input, &mut views.spectrum, actions) {
        views.worked_in = place;
    }
    let chip_of = |actor| views.spectrum.chip_rect(actor);
    far_move::show(ui, &far_move::Input { reading, canvas: whole }, &mut panels.far_moves, chip_of, actions);
}

/// The network, with what is said about its layout.
pub(in crate::app) fn network(
    ui: &mut Ui,
    look: Look<'_>,
    open: &mut OpenMap,
    wall_text: Option<f64>,
    actions: &mut Vec<Action>,
) {
    let place = Place::Network;
    let (has_keys, is_beside) = (open.keyboard_place() == place, open.looking.view == View::SideBySide);
    let Parts { reading, derived, attention, last_kind, views, panels, .. } = open.parts(look);
    let whole = ui.available_rect_before_wrap();
    views.network.update(ui.ctx(), reading.map, reading.revision, look);
    let selected = reading.selection.single_actor();
    let seen = selected.filter(|id| reading.map.actor(*id).is_some_and(|actor| look.audience.sees_actor(actor)));
    let groups = views.network.groups.drawn(reading.map, seen);
    let input = canvas::Input {
        reading,
        adds_confidential: adds_confidential(look, panels),
        wished: None,
        last_kind,
        tray: panels.tray.rect,
        network: Some(canvas::Network {
            positions: views.network.positions(),
            is_unfolding: views.network.is_unfolding(),
            groups: &groups,
            foot: if wall_text.is_none() { network_bar::HEIGHT + network_bar::MARGIN } else { 0.0 },
        }),
        lit: views.spectrum.hovered().filter(|_| is_beside),
        // Beside the half circle they stand there.
        has_heading: !is_beside,
        has_surroundings: attention.surroundings.is_some(),
        around: attention.around(),
        has_keys,
        wall_text,
    };
    if canvas::show(ui, &input, &mut views.network_canvas, actions) {
        views.worked_in = place;
    }
    if wall_text.is_some() {
        return;
    }
    let input = network_bar::Input {
        canvas: whole,
        arrangement: views.network.arrangement,
        groups: groups.len(),
        is_settling: views.network.is_settling(),
        pins: derived.tally.pins,
        is_editable: reading.is_editable,
    };
    let (anchor, is_toggled) = network_bar::show(ui, look, input, actions);
    let groups = &views.network.groups;
    let input = groups_menu::Input { map: reading.map, groups, selected, anchor, is_toggled };
    groups_menu::show(ui, look, input, &mut views.groups_menu, actions);
}

/// Whether whoever is named on a canvas is confidential: as at the entry box, and never in front of the room.
fn adds_confidential(look: Look<'_>, panels: &PanelStates) -> bool {
    look.audience == Audience::Facilitator && panels.tray.adds_confidential
}

/// Every actor a row, every field a column.
fn table_view(ui: &mut Ui, around: &Around<'_>, open: &mut OpenMap, actions: &mut Vec<Action>) {
    let whole = ui.available_rect_before_wrap();
    let Parts { reading, views, panels, .. } = open.parts(around.look);
    let input = table::Input {
        reading,
        actor_columns: &around.settings.actor_columns,
        relationship_columns: &around.settings.relationship_columns,
    };
    table::show(ui, &input, &mut views.table, actions);
    far_move::show(ui, &far_move::Input { reading, canvas: whole }, &mut panels.far_moves, |_| None, actions);
}

/// Stance across, influence up, and the balance of the wedges.
fn power_view(ui: &mut Ui, look: Look<'_>, open: &mut OpenMap, actions: &mut Vec<Action>) {
    open.derived.update_after(open.document.map(), open.document.revision());
    let Parts { reading, derived, views, panels, .. } = open.parts(look);
    let wish = derived.wish();
    if let Some(wish) = wish {
        moves_panel::wish_banner(ui, look, seen_to_move(look, wish), actions);
    }
    let input = power::Input {
        reading: reading.as_wished(wish),
        is_wish: wish.is_some(),
        now: &derived.tally,
        after: derived.tally_after(),
        tray: panels.tray.rect,
    };
    power::show(ui, &input, &mut views.power, actions);
}
