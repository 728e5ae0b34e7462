//! The facilitator's window with a map: status bar, panels, canvas, the list of moves.

use egui::{CentralPanel, Frame, Margin, Panel, Popup, Rect, Role, ScrollArea, Ui, WidgetInfo};

use super::derived::SpokenOf;
use super::guiding::Guide;
use super::panels::{self, Panels, Side};
use super::{Derived, OpenMap};
use super::{finding, on_wall};
use crate::analysis::Tally;
use crate::edit::Document;
use crate::files::settings::Settings;
use crate::lang::Message;
use crate::layout::fonts::Weight;
use crate::model::Wedge;
use crate::picture::Ink;
use crate::ui::action::Action;
use crate::ui::canvas::Place;
use crate::ui::choice::{paint_focus, target};
use crate::ui::command::Availability;
use crate::ui::look::Look;
use crate::ui::moves as moves_panel;
use crate::ui::room_panel::Control;
use crate::ui::selection::Selection;
use crate::ui::view::View;
use crate::ui::{
    canvas, entry, far_move, focus_badge, insight, inspector, legend, network_bar, power, table, tray, wanting,
};

/// The list of moves stands below the canvas where it is at least so high and wide; else it takes its place, in points.
const MOVES_LEAST: f32 = 210.0;
const MOVES_WIDE: f32 = 900.0;
/// Lower windows show no status bar: the half circle needs the room, in points.
const LOW: f32 = 300.0;
/// Where the left panel has less room than this it is scrolled as a whole, in points.
const LOW_PANEL: f32 = 420.0;

/// What the relationships say stands beside the inspector where canvas and panels have so much room, else over the
/// right part of the canvas, in points; and how wide it is.
const INSIGHT_ROOM: f32 = 960.0;
const INSIGHT_WIDTH: f32 = 330.0;

/// The width of the divider between spectrum and network, where it can be gripped, in points.
const DIVIDER: i8 = 6;

/// What decides how the window is laid out, apart from the map.
pub(super) struct Around<'a> {
    pub look: Look<'a>,
    pub available: Availability,
    pub settings: &'a Settings,
    /// Whether something lies over everything.
    pub is_covered: bool,
    /// The control over the room's window, while there is one.
    pub room: Option<Control>,
    /// Time since the start, in seconds.
    pub now: f64,
}

/// Shows the map with everything about it.
pub(super) fn show(
    ui: &mut Ui,
    around: &Around<'_>,
    panels: &mut Panels,
    open: &mut OpenMap,
    actions: &mut Vec<Action>,
) {
    let Around { look, settings, now, .. } = *around;
    let room = around.room.as_ref();
    panels.fit(ui.available_width());
    let is_beside = !panels.is_narrow();
    let [is_left, is_right] = [Side::Left, Side::Right].map(|side| panels.is_shown(side, settings));
    // What there is of the control over the wall outside the panel on the right.
    let apart = room.filter(|_| !is_right);
    match apart {
        Some(room) if !is_beside => on_wall::row(ui, look, room, actions),
        _ if ui.available_height() >= LOW => status_bar(ui, look, open),
        _ => {}
    }
    wanting::take_keys(ui, open.document.map(), &open.selection, &mut open.is_wanting, actions);
    let has_room_for_moves = moves_below(ui, look, open, actions);
    let ground = ui.available_rect_before_wrap();
    if !is_beside {
        panels::edge(ui, look, Side::Left, is_left, actions);
        panels::edge(ui, look, Side::Right, is_right, actions);
    }
    open.tray.rect = None;
    open.table.is_shown = false;
    let guide = Guide::fitting(ui.available_size(), is_beside, is_left, around.available, settings);
    if is_left && is_beside && !guide.has_tray() {
        side_panel(ui, look, Side::Left, |ui| left_panel(ui, look, open, actions));
    }
    guide.show(ui, look, open, now, actions);
    let is_insight_beside = open.insight.is_open && is_beside && ui.available_width() >= INSIGHT_ROOM;
    if open.insight.is_open {
        let OpenMap { document, insights, hidden_kinds, .. } = open;
        insights.update(ui.ctx(), document.map(), document.revision(), hidden_kinds);
    }
    if is_insight_beside {
        let panel = Panel::right("insight").exact_size(INSIGHT_WIDTH).resizable(false);
        panel.frame(panel_frame(look, Margin::ZERO)).show(ui, |ui| insight_panel(ui, look, open, actions));
    }
    if is_right && is_beside {
        side_panel(ui, look, Side::Right, |ui| right_panel(ui, look, open, room, actions));
    }
    let shown = CentralPanel::no_frame().show(ui, |ui| middle(ui, around, open, has_room_for_moves, actions));
    let covered = shown.response.rect;
    if is_left && !is_beside {
        panels::drawer(ui, look, Side::Left, covered, |ui| left_panel(ui, look, open, actions));
    } else if guide.is_over() {
        panels::drawer(ui, look, Side::Left, covered, |ui| guide.show_over(ui, look, open, now, actions));
    }
    if is_right && !is_beside {
        panels::drawer(ui, look, Side::Right, covered, |ui| right_panel(ui, look, open, room, actions));
    }
    if open.insight.is_open && !is_insight_beside {
        panels::drawer(ui, look, Side::Right, covered, |ui| insight_panel(ui, look, open, actions));
    }
    if let Some(room) = apart.filter(|_| is_beside) {
        on_wall::floating_panel(ui.ctx(), look, room, &mut open.room_brush, actions);
    }
    // A click in the table is meant for its keyboard.
    let right = if open.table.is_shown { covered.left() } else { covered.right() };
    open.tray.hold_focus(ui.ctx(), ground.with_max_x(right), around.is_covered, open.is_canvas_busy());
}

/// The canvas, or the list of moves in its place where there is no room for both.
fn middle(ui: &mut Ui, around: &Around<'_>, open: &mut OpenMap, has_room_for_moves: bool, actions: &mut Vec<Action>) {
    let look = around.look;
    finding::bars(ui, look, open, actions);
    let whole = ui.available_rect_before_wrap();
    if open.moves.is_open && !has_room_for_moves {
        ui.painter().rect_filled(whole, 0.0, look.color(Ink::Panel));
        moves_list(ui, look, open, actions);
    } else {
        view(ui, around, open, actions);
        let foot = if open.view.has_network() { network_bar::HEIGHT + network_bar::MARGIN } else { 0.0 };
        surroundings(ui, look, open, whole.with_max_y(whole.bottom() - foot), actions);
    }
    finding::filter_panel(ui, look, open, whole, actions);
    if open.is_wanting {
        wanting::hint(ui, look, whole);
    }
}

/// The map in the chosen view.
fn view(ui: &mut Ui, around: &Around<'_>, open: &mut OpenMap, actions: &mut Vec<Action>) {
    match open.view {
        View::Spectrum => canvas(ui, around.look, open, None, actions),
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
    let before = open.worked_in;
    panel.resizable(true).size_range(range).frame(frame).show(ui, |ui| {
        canvas(ui, look, open, None, actions);
        // The divider stays where it was put.
        ui.expand_to_include_rect(ui.max_rect());
    });
    let divider =
        if is_wide { Margin { left: DIVIDER, ..Margin::ZERO } } else { Margin { top: DIVIDER, ..Margin::ZERO } };
    CentralPanel::default()
        .frame(panel_frame(look, divider).fill(look.color(Ink::Line)))
        .show(ui, |ui| network(ui, look, open, None, actions));
    if open.worked_in != before {
        // The keyboard goes over to the other canvas.
        let left = if before == Place::Spectrum { &mut open.spectrum } else { &mut open.network_canvas };
        left.leave(ui.ctx());
    }
}

/// The badge that says whose surroundings are shown, if only they are.
pub(super) fn surroundings(ui: &mut Ui, look: Look<'_>, open: &OpenMap, view: Rect, actions: &mut Vec<Action>) {
    if let Some(SpokenOf::Surroundings { around, steps }) = &open.surroundings
        && let Some(first) = around.first()
    {
        let input = focus_badge::Input { around: *first, count: around.len(), steps: *steps, map: open.map(), view };
        focus_badge::show(ui, look, input, actions);
    }
}

/// Every actor a row, every field a column.
fn table_view(ui: &mut Ui, around: &Around<'_>, open: &mut OpenMap, actions: &mut Vec<Action>) {
    let whole = ui.available_rect_before_wrap();
    let input = table::Input {
        look: around.look,
        map: open.document.map(),
        revision: open.document.revision(),
        selection: &open.selection,
        shown: open.derived.shown(),
        hovered: None,
        is_editable: !open.is_read_only,
        actor_columns: &around.settings.actor_columns,
        relationship_columns: &around.settings.relationship_columns,
    };
    table::show(ui, &input, &mut open.table, actions);
    let input = far_move::Input {
        look: around.look,
        map: open.document.map(),
        revision: open.document.revision(),
        selection: &open.selection,
        canvas: whole,
    };
    far_move::show(ui, &input, &mut open.far_moves, |_| None, actions);
}

/// Stance across, influence up, and the balance of the wedges.
fn power_view(ui: &mut Ui, look: Look<'_>, open: &mut OpenMap, actions: &mut Vec<Action>) {
    open.derived.update_after(open.document.map(), open.document.revision());
    let wish = open.derived.wish();
    if let Some(wish) = wish {
        moves_panel::wish_banner(ui, look, wish.moved.len(), actions);
    }
    let input = power::Input {
        look,
        map: wish.map_or(open.document.map(), |wish| &wish.map),
        revision: open.document.revision(),
        is_wish: wish.is_some(),
        selection: &open.selection,
        shown: open.derived.shown(),
        hovered: None,
        is_editable: !open.is_read_only && wish.is_none(),
        now: &open.derived.tally,
        after: open.derived.tally_after(),
        tray: open.tray.rect,
    };
    power::show(ui, &input, &mut open.power, actions);
}

/// The list of moves below the canvas, where both have room; whether there is that room.
fn moves_below(ui: &mut Ui, look: Look<'_>, open: &mut OpenMap, actions: &mut Vec<Action>) -> bool {
    let height = (ui.available_height() * 0.38).min(360.0);
    let has_room = height >= MOVES_LEAST && ui.available_width() >= MOVES_WIDE;
    if has_room && open.moves.is_open {
        let panel = Panel::bottom("moves").exact_size(height).resizable(false);
        panel.frame(panel_frame(look, Margin::ZERO)).show(ui, |ui| moves_list(ui, look, open, actions));
    }
    has_room
}

fn moves_list(ui: &mut Ui, look: Look<'_>, open: &mut OpenMap, actions: &mut Vec<Action>) {
    let input = moves_panel::Input {
        look,
        map: open.document.map(),
        moves: &open.derived.moves,
        selection: &open.selection,
        is_editable: !open.is_read_only,
        is_wish: open.is_wish,
    };
    moves_panel::show(ui, &input, &mut open.moves, actions);
}

pub(super) fn panel_frame(look: Look<'_>, margin: Margin) -> Frame {
    Frame::new().fill(look.color(Ink::Panel)).inner_margin(margin)
}

fn side_panel(ui: &mut Ui, look: Look<'_>, side: Side, add: impl FnOnce(&mut Ui)) {
    let panel = match side {
        Side::Left => Panel::left("left"),
        Side::Right => Panel::right("right"),
    };
    let width = side.width(ui.available_width());
    panel.exact_size(width).resizable(false).frame(panel_frame(look, Margin::ZERO)).show(ui, add);
}

fn left_panel(ui: &mut Ui, look: Look<'_>, open: &mut OpenMap, actions: &mut Vec<Action>) {
    let margin = Margin::symmetric(16, 16);
    if ui.available_height() >= LOW_PANEL {
        Frame::new().inner_margin(margin).show(ui, |ui| left_contents(ui, look, open, actions));
        return;
    }
    let scroll = ScrollArea::vertical().id_salt("left").auto_shrink(false).content_margin(margin);
    scroll.show(ui, |ui| {
        let size = egui::vec2(ui.available_width(), LOW_PANEL);
        ui.allocate_ui(size, |ui| left_contents(ui, look, open, actions));
    });
}

fn left_contents(ui: &mut Ui, look: Look<'_>, open: &mut OpenMap, actions: &mut Vec<Action>) {
    let input = tray_input(look, &open.document, &open.derived, &open.selection, !open.is_read_only);
    entry::show(ui, &input, &mut open.tray, actions);
    ui.add_space(14.0);
    tray::show_tray(ui, &input, &mut open.tray, actions);
    ui.add_space(18.0);
    ScrollArea::vertical().id_salt("legend").auto_shrink([false, true]).show(ui, |ui| {
        let input = legend::Input {
            look,
            map: open.document.map(),
            hidden_kinds: &open.hidden_kinds,
            is_editable: !open.is_read_only,
        };
        legend::show(ui, &input, actions);
    });
}

pub(super) fn tray_input<'a>(
    look: Look<'a>,
    document: &'a Document,
    derived: &'a Derived,
    selection: &'a Selection,
    is_editable: bool,
) -> tray::Input<'a> {
    tray::Input {
        look,
        map: document.map(),
        revision: document.revision(),
        unplaced: derived.listed(),
        shown: derived.shown(),
        selection,
        is_editable,
        has_rest: false,
    }
}

/// What the relationships say.
fn insight_panel(ui: &mut Ui, look: Look<'_>, open: &mut OpenMap, actions: &mut Vec<Action>) {
    let input = insight::Input {
        look,
        map: open.document.map(),
        insight: open.insights.insight(),
        progress: open.insights.progress(),
        ways_in: open.insights.ways_in(),
        selection: &open.selection,
        hidden_kinds: &open.hidden_kinds,
    };
    insight::show(ui, &input, &mut open.insight, actions);
}

fn right_panel(ui: &mut Ui, look: Look<'_>, open: &mut OpenMap, room: Option<&Control>, actions: &mut Vec<Action>) {
    if let Some(room) = room {
        on_wall::panel(ui, look, room, &mut open.room_brush, actions);
    }
    let input = inspector::Input {
        look,
        map: open.document.map(),
        tally: &open.derived.tally,
        selection: &open.selection,
        is_editable: !open.is_read_only,
    };
    inspector::show(ui, &input, &mut open.inspector, actions);
}

pub(super) fn canvas(
    ui: &mut Ui,
    look: Look<'_>,
    open: &mut OpenMap,
    wall_text: Option<f64>,
    actions: &mut Vec<Action>,
) {
    let wish = open.derived.wish();
    if let Some(wish) = wish {
        moves_panel::wish_banner(ui, look, wish.moved.len(), actions);
    }
    let whole = ui.available_rect_before_wrap();
    let place = Place::Spectrum;
    let input = canvas::Input {
        look,
        map: wish.map_or(open.document.map(), |wish| &wish.map),
        revision: open.document.revision(),
        selection: &open.selection,
        hidden_kinds: &open.hidden_kinds,
        shown: open.derived.shown(),
        is_editable: !open.is_read_only && wish.is_none(),
        wished: wish.map(|wish| &wish.moved),
        last_kind: open.last_kind.as_ref(),
        tray: open.tray.rect,
        network: None,
        lit: open.network_canvas.hovered().filter(|_| open.view == View::SideBySide),
        has_heading: true,
        has_surroundings: open.surroundings.is_some(),
        has_keys: open.keyboard_place() == place,
        wall_text,
    };
    if canvas::show(ui, &input, &mut open.spectrum, actions) {
        open.worked_in = place;
    }
    let input = far_move::Input {
        look,
        map: open.document.map(),
        revision: open.document.revision(),
        selection: &open.selection,
        canvas: whole,
    };
    far_move::show(ui, &input, &mut open.far_moves, |actor| open.spectrum.chip_rect(actor), actions);
}

/// The network, with what is said about its layout.
pub(super) fn network(
    ui: &mut Ui,
    look: Look<'_>,
    open: &mut OpenMap,
    wall_text: Option<f64>,
    actions: &mut Vec<Action>,
) {
    let whole = ui.available_rect_before_wrap();
    let (map, revision) = (open.document.map(), open.document.revision());
    open.network.update(ui.ctx(), map, revision, look.measurer);
    let place = Place::Network;
    let input = canvas::Input {
        look,
        map,
        revision,
        selection: &open.selection,
        hidden_kinds: &open.hidden_kinds,
        is_editable: !open.is_read_only,
        wished: None,
        last_kind: open.last_kind.as_ref(),
        tray: open.tray.rect,
        network: Some(canvas::Network {
            positions: open.network.positions(),
            is_unfolding: open.network.is_unfolding(),
            has_groups: open.network.has_groups,
            foot: if wall_text.is_none() { network_bar::HEIGHT + network_bar::MARGIN } else { 0.0 },
        }),
        shown: open.derived.shown(),
        lit: open.spectrum.hovered().filter(|_| open.view == View::SideBySide),
        // Beside the half circle they stand there.
        has_heading: open.view != View::SideBySide,
        has_surroundings: open.surroundings.is_some(),
        has_keys: open.keyboard_place() == place,
        wall_text,
    };
    if canvas::show(ui, &input, &mut open.network_canvas, actions) {
        open.worked_in = place;
    }
    if wall_text.is_none() {
        let input = network_bar::Input {
            canvas: whole,
            arrangement: open.network.arrangement,
            has_groups: open.network.has_groups,
            is_settling: open.network.is_settling(),
            pins: open.derived.tally.pins,
            is_editable: open.is_editable(),
        };
        network_bar::show(ui, look, input, actions);
    }
}

/// The balance of the wedges, and how the file is.
fn status_bar(ui: &mut Ui, look: Look<'_>, open: &OpenMap) {
    let bar = Panel::bottom("status").exact_size(44.0).frame(panel_frame(look, Margin::symmetric(18, 0)));
    bar.show(ui, |ui| {
        ui.horizontal_centered(|ui| {
            let tally = open.derived.shown_tally();
            balance_strip(ui, look, open, tally);
            ui.add_space(6.0);
            let ((with_us, against), (influence_with, influence_against)) = (tally.sides(), tally.influence_of_sides());
            // Where nobody's influence was judged, a balance of it would say that it is even.
            let is_judged = influence_with + influence_against > 0;
            let words = Message::new(if is_judged { "status-balance" } else { "status-balance-unjudged" })
                .with("with", with_us)
                .with("placed", tally.placed())
                .with("against", against)
                .with("influence_with", influence_with)
                .with("influence_against", influence_against);
            let is_wide = ui.available_width() > 560.0;
            if tally.placed() > 0 && is_wide {
                let words = look.say(&words);
                let (words, ink) = match open.derived.wish() {
                    Some(_) => (look.say(&Message::new("moves-status-wish").with("balance", words)), Ink::Accent),
                    None => (words, Ink::ButtonText),
                };
                ui.label(look.rich(words, Weight::Regular, 13.5, ink));
            }
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let (text, ink) = file_state(look, open);
                ui.add(egui::Label::new(look.rich(text, Weight::Regular, 13.5, ink)).truncate());
            });
        });
    });
}

fn balance_strip(ui: &mut Ui, look: Look<'_>, open: &OpenMap, tally: &Tally) {
    let room = (ui.available_width() * 0.36).clamp(80.0, 594.0);
    let (rect, response) = target(ui, egui::vec2(room, 16.0));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, look.text("status-wedges")));
    let placed = tally.placed();
    if placed == 0 {
        ui.painter().rect_filled(rect, 3.0, look.color(Ink::Button));
        return;
    }
    let mut left = rect.left();
    let present: Vec<Wedge> = Wedge::ALL.into_iter().filter(|wedge| tally.wedges[wedge.index()] > 0).collect();
    let room = rect.width() - 3.0 * present.len().saturating_sub(1) as f32;
    for wedge in &present {
        let width = room * tally.wedges[wedge.index()] as f32 / placed as f32;
        let part = egui::Rect::from_min_size(egui::pos2(left, rect.top()), egui::vec2(width, rect.height()));
        ui.painter().rect_filled(part, 3.0, look.color(Ink::WedgeInk(*wedge)));
        left += width + 3.0;
    }
    paint_focus(ui, look, &response.clone().with_new_rect(rect.expand(2.0)), 4);
    let numbers = |ui: &mut Ui| {
        for wedge in Wedge::ALL {
            let line = Message::new("status-wedge")
                .with("wedge", look.wedge_name(open.document.map(), wedge))
                .with("count", tally.wedges[wedge.index()])
                .with("influence", tally.influence[wedge.index()]);
            ui.label(look.say(&line));
        }
    };
    // What hovering shows can be had by a tap, too.
    let is_open = Popup::menu(&response).show(numbers).is_some();
    if !is_open {
        response.on_hover_ui(numbers);
    }
}

fn file_state(look: Look<'_>, open: &OpenMap) -> (String, Ink) {
    let name = open.shown_name(look.lang);
    let id = if open.is_read_only {
        "status-read-only"
    } else if open.document.is_changed() {
        "status-changed"
    } else if open.file.is_some() {
        "status-saved"
    } else {
        "status-not-saved"
    };
    (look.say(&Message::new(id).with("file", name)), Ink::Quiet)
}
