//! The facilitator's window with a map: status bar, panels, canvas, the list of moves.

mod drawers;
mod finding;
mod guide;
mod on_wall;
mod parts;
mod show;
mod sides;
mod status;
mod views;

use egui::{CentralPanel, Frame, Margin, Panel, ScrollArea, Ui};

use self::guide::Guide;
use super::OpenMap;
use super::state::open_map::Parts;
use super::state::panels::{Panels, RoomTab, Side};
use crate::app::desk::parts::{Around, panel_frame, surroundings, tray_input};
use crate::files::panel_widths::SidePanel;
use crate::ui::action::Action;
use crate::ui::action::command::Command;
use crate::ui::panels::tray::{entry_box, rows};
use crate::ui::panels::{insight, inspector, legend, moves as moves_panel, signs};
use crate::ui::room::panel::Control;
use crate::ui::toolkit::choice::{self, Pill};
use crate::ui::toolkit::look::Look;
use crate::ui::toolkit::scroll::Following;
use crate::ui::views::{focus_badge, wanting};

/// The list of moves stands below the canvas where it is at least so high and wide; else it takes its place, in points.
const MOVES_LEAST: f32 = 210.0;
const MOVES_WIDE: f32 = 900.0;
/// Lower windows show no status bar: the half circle needs the room, in points.
const LOW: f32 = 300.0;
/// Where the left panel has less room than this it is scrolled as a whole, in points.
const LOW_PANEL: f32 = 420.0;
/// What is left free above the legend, in points.
const ABOVE_LEGEND: f32 = 18.0;
/// The most of the left panel that the legend takes from the tray.
const LEGEND_SHARE: f32 = 0.66;

/// Shows the map with everything about it.
pub(in crate::app) fn show(
    ui: &mut Ui,
    around: &Around<'_>,
    panels: &mut Panels,
    open: &mut OpenMap,
    actions: &mut Vec<Action>,
) {
    let Around { look, settings, now, is_saving, .. } = *around;
    let room = around.room.as_ref();
    panels.fit(ui.available_width());
    panels.fit_room(room.is_some_and(|room| !room.is_over), ui.available_height());
    if !ui.input(|i| i.pointer.any_down() || i.pointer.any_released()) {
        panels.pulled = None;
    }
    let beside = panels.room_beside(settings);
    let is_narrow = panels.is_narrow();
    let [is_left, is_right] = [Side::Left, Side::Right].map(|side| panels.is_shown(side, settings));
    let has_drawer = |side| panels.has_drawer(side, settings);
    let [left_drawer, right_drawer] = [Side::Left, Side::Right].map(has_drawer);
    // What there is of the control over the wall outside the panel on the right.
    let apart = room.filter(|_| !is_right);
    let has_row = is_narrow || right_drawer;
    let has_status = ui.available_height() >= LOW;
    match apart {
        Some(room) if has_row => on_wall::row(ui, look, room, actions),
        _ if has_status => status::bar(ui, look, open, is_saving, actions),
        _ => {}
    }
    if apart.is_some() && has_row || !has_status {
        surroundings_row(ui, look, open, actions);
    }
    let is_listing = open.panels.moves.is_open && !panels.is_alone;
    let has_moves_instead = is_listing && !moves_below(ui, look, open, actions);
    let ground = ui.available_rect_before_wrap();
    for (side, is_open) in [(Side::Left, is_left), (Side::Right, is_right)] {
        if has_drawer(side) {
            drawers::edge(ui, look, side, is_open, actions);
        }
    }
    open.panels.tray.rect = None;
    open.views.table.is_shown = false;
    let guide = Guide {
        has_tray: beside.is_tray_in_guide,
        has_inspector: panels.has_inspector_with_guide(settings),
        available: around.available,
    };
    let mut edges = Vec::new();
    if let Some(width) = beside.left.beside() {
        let rect = sides::panel(ui, look, (SidePanel::Left, width), |ui| left_panel(ui, look, open, actions));
        edges.push((SidePanel::Left, rect));
    }
    if let Some(width) = beside.guide.beside() {
        let rect = sides::panel(ui, look, (SidePanel::Guide, width), |ui| guide.show(ui, look, open, now, actions));
        edges.push((SidePanel::Guide, rect));
    }
    if is_right && open.panels.insight.is_open {
        let OpenMap { document, insights, looking, .. } = open;
        insights.update(ui.ctx(), document.map(), document.revision(), &looking.hidden_kinds);
    }
    if let Some(width) = beside.right.beside() {
        let room = (room, &mut panels.room);
        let rect = sides::panel(ui, look, (SidePanel::Right, width), |ui| right_panel(ui, look, open, room, actions));
        edges.push((SidePanel::Right, rect));
    }
    let shown = CentralPanel::no_frame().show(ui, |ui| middle(ui, around, open, has_moves_instead, actions));
    let covered = shown.response.rect;
    for edge in edges {
        sides::pull(ui, look, (panels, beside), edge, actions);
    }
    if is_left && left_drawer {
        let guide = beside.guide.drawer().map(|width| (guide, width));
        let (panel, width) = match guide {
            Some((_, width)) => (SidePanel::Guide, width),
            None => (SidePanel::Left, beside.left.drawer().unwrap_or_default()),
        };
        let drawer = drawers::Drawer { side: Side::Left, panel, width, beside };
        drawer.show(ui, look, covered, panels, actions, |ui, _, actions| match guide {
            Some((guide, _)) => guide.show(ui, look, open, now, actions),
            None => left_panel(ui, look, open, actions),
        });
    }
    if let Some(width) = beside.right.drawer().filter(|_| is_right) {
        let drawer = drawers::Drawer { side: Side::Right, panel: SidePanel::Right, width, beside };
        drawer.show(ui, look, covered, panels, actions, |ui, panels, actions| {
            right_panel(ui, look, open, (room, &mut panels.room), actions);
        });
    }
    if let Some(room) = apart.filter(|_| !has_row) {
        on_wall::floating_panel(ui.ctx(), look, room, &mut open.panels.room_brush, actions);
    }
    // A click in the table is meant for its keyboard.
    let right = if open.views.table.is_shown { covered.left() } else { covered.right() };
    open.panels.tray.hold_focus(ui.ctx(), ground.with_max_x(right), around.is_covered, open.is_canvas_busy());
}

/// The canvas, or the list of moves in its place where there is no room for both.
fn middle(ui: &mut Ui, around: &Around<'_>, open: &mut OpenMap, has_moves_instead: bool, actions: &mut Vec<Action>) {
    let look = around.look;
    finding::bars(ui, look, open, actions);
    let whole = ui.available_rect_before_wrap();
    if has_moves_instead {
        panel_frame(look, Margin::ZERO).show(ui, |ui| {
            ui.set_min_size(whole.size());
            moves_list(ui, look, open, actions);
        });
    } else {
        views::show(ui, around, open, actions);
    }
    finding::filter_panel(ui, look, open, whole, actions);
    if open.attention.is_wanting {
        wanting::hint(ui, look, whole);
    }
}

/// Whose surroundings are shown, where there is no status bar that says so.
fn surroundings_row(ui: &mut Ui, look: Look<'_>, open: &OpenMap, actions: &mut Vec<Action>) {
    if open.attention.surroundings.is_none() {
        return;
    }
    let row = Panel::bottom("surroundings").exact_size(focus_badge::HEIGHT + 4.0);
    row.frame(panel_frame(look, Margin::symmetric(12, 0))).show(ui, |ui| {
        surroundings(ui, look, open, ui.available_rect_before_wrap(), actions);
    });
}

/// The list of moves below the canvas, where both have room; whether there is that room.
fn moves_below(ui: &mut Ui, look: Look<'_>, open: &mut OpenMap, actions: &mut Vec<Action>) -> bool {
    let height = (ui.available_height() * 0.38).min(360.0);
    let has_room = height >= MOVES_LEAST && ui.available_width() >= MOVES_WIDE;
    if has_room {
        let panel = Panel::bottom("moves").exact_size(height).resizable(false);
        panel.frame(panel_frame(look, Margin::ZERO)).show(ui, |ui| moves_list(ui, look, open, actions));
    }
    has_room
}

fn moves_list(ui: &mut Ui, look: Look<'_>, open: &mut OpenMap, actions: &mut Vec<Action>) {
    let is_wish = open.looking.is_wish;
    let Parts { reading, derived, panels, .. } = open.parts(look);
    let input = moves_panel::Input { reading, moves: &derived.moves, is_wish };
    moves_panel::show(ui, &input, &mut panels.moves, actions);
}

fn left_panel(ui: &mut Ui, look: Look<'_>, open: &mut OpenMap, actions: &mut Vec<Action>) {
    let margin = Margin::symmetric(16, 16);
    if ui.available_height() >= LOW_PANEL {
        Frame::new().inner_margin(margin).show(ui, |ui| left_contents(ui, look, open, actions));
        return;
    }
    let scroll = ScrollArea::vertical().id_salt("left").auto_shrink(false).content_margin(margin);
    scroll.show_following(ui, |ui| {
        let size = egui::vec2(ui.available_width(), LOW_PANEL);
        ui.allocate_ui(size, |ui| left_contents(ui, look, open, actions));
    });
}

fn left_contents(ui: &mut Ui, look: Look<'_>, open: &mut OpenMap, actions: &mut Vec<Action>) {
    let has_network = open.looking.view.has_network();
    let Parts { reading, derived, panels, .. } = open.parts(look);
    let mut input = tray_input(reading, derived);
    entry_box::show(ui, &input, &mut panels.tray, actions);
    ui.add_space(14.0);
    // The legend is seen whole where the tray can do with less; both scroll where neither has room.
    let for_legend = panels.legend_height.min(LEGEND_SHARE * ui.available_height());
    input.below = for_legend + ABOVE_LEGEND + ui.spacing().item_spacing.y;
    rows::show(ui, &input, &mut panels.tray, actions);
    ui.add_space(ABOVE_LEGEND);
    let scroll = ScrollArea::vertical().id_salt("legend").auto_shrink([false, true]);
    let shown = scroll.show_following(ui, |ui| {
        legend::show(ui, &reading, actions);
        signs::show(ui, &reading, has_network, &mut panels.signs);
    });
    if (panels.legend_height - shown.content_size.y).abs() > 0.1 {
        panels.legend_height = shown.content_size.y;
        ui.ctx().request_repaint();
    }
}

/// What the relationships say.
fn insight_panel(ui: &mut Ui, look: Look<'_>, open: &mut OpenMap, actions: &mut Vec<Action>) {
    let Parts { reading, insights, panels, .. } = open.parts(look);
    let input = insight::Input {
        reading,
        insight: insights.insight(),
        progress: insights.progress(),
        ways_in: insights.ways_in(),
    };
    insight::show(ui, &input, &mut panels.insight, actions);
}

/// What the panel on the right can show: one at a time, so that the picture keeps its room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum RightTab {
    Room,
    Details,
    Insight,
}

/// Shows what the panel on the right can show, and which of it; gives what was chosen.
fn right_tabs(ui: &mut Ui, look: Look<'_>, has_room: bool, shown: RightTab) -> Option<RightTab> {
    let tabs = [(RightTab::Room, "room-tab"), (RightTab::Details, "inspector-tab"), (RightTab::Insight, "insight-tab")];
    let tabs = tabs.into_iter().filter(|(tab, _)| has_room || *tab != RightTab::Room);
    let pills: Vec<_> = tabs.map(|(value, text_id)| Pill { value, text: look.text(text_id), shape: None }).collect();
    let margin = Margin { left: 16, right: 16, top: 8, bottom: 0 };
    let picked =
        Frame::new().inner_margin(margin).show(ui, |ui| choice::pills(ui, look, pills.len(), &pills, Some(shown)));
    picked.inner.filter(|picked| *picked != shown)
}

fn right_panel(
    ui: &mut Ui,
    look: Look<'_>,
    open: &mut OpenMap,
    (room, room_tab): (Option<&Control>, &mut RoomTab),
    actions: &mut Vec<Action>,
) {
    if let Some(room) = room {
        on_wall::panel(ui, look, room, *room_tab, &mut open.panels.room_brush, actions);
    }
    let is_insight = open.panels.insight.is_open;
    let shown = match (*room_tab, is_insight) {
        (RoomTab::InFront, _) => RightTab::Room,
        (_, false) => RightTab::Details,
        (_, true) => RightTab::Insight,
    };
    if let Some(picked) = right_tabs(ui, look, *room_tab != RoomTab::None, shown) {
        if *room_tab != RoomTab::None {
            *room_tab = if picked == RightTab::Room { RoomTab::InFront } else { RoomTab::Behind };
        }
        if picked != RightTab::Room && is_insight != (picked == RightTab::Insight) {
            actions.push(Action::Command(Command::ToggleInsight));
        }
    }
    match shown {
        RightTab::Room => {
            if let Some(room) = room {
                on_wall::rest(ui, look, room, &mut open.panels.room_brush, actions);
            }
        }
        RightTab::Insight => insight_panel(ui, look, open, actions),
        RightTab::Details => {
            let Parts { reading, derived, panels, .. } = open.parts(look);
            let input = inspector::Input { reading, tally: &derived.tally };
            inspector::show(ui, &input, &mut panels.inspector, actions);
        }
    }
}
