//! The facilitator's window with a map: status bar, panels, canvas, the list of moves.

mod drawers;
mod finding;
mod guide;
mod on_wall;
mod parts;
mod show;
mod status;
mod views;

use egui::{CentralPanel, Frame, Margin, Panel, ScrollArea, Ui};

use self::guide::Guide;
use super::OpenMap;
use super::state::open_map::Parts;
use super::state::panels::{Panels, RoomTab, Side};
use crate::app::desk::parts::{Around, panel_frame, surroundings, tray_input};
use crate::picture::Ink;
use crate::ui::action::Action;
use crate::ui::action::command::Command;
use crate::ui::panels::tray::{entry_box, rows};
use crate::ui::panels::{insight, inspector, legend, moves as moves_panel, signs};
use crate::ui::room::panel::Control;
use crate::ui::toolkit::choice::{self, Pill};
use crate::ui::toolkit::look::Look;
use crate::ui::toolkit::scroll::Following;
use crate::ui::views::wanting;

/// The list of moves stands below the canvas where it is at least so high and wide; else it takes its place, in points.
const MOVES_LEAST: f32 = 210.0;
const MOVES_WIDE: f32 = 900.0;
/// Lower windows show no status bar: the half circle needs the room, in points.
const LOW: f32 = 300.0;
/// Where the left panel has less room than this it is scrolled as a whole, in points.
const LOW_PANEL: f32 = 420.0;

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
    let is_beside = !panels.is_narrow();
    let [is_left, is_right] = [Side::Left, Side::Right].map(|side| panels.is_shown(side, settings));
    // What there is of the control over the wall outside the panel on the right.
    let apart = room.filter(|_| !is_right);
    match apart {
        Some(room) if !is_beside => on_wall::row(ui, look, room, actions),
        _ if ui.available_height() >= LOW => status::bar(ui, look, open, is_saving, actions),
        _ => {}
    }
    let is_listing = open.panels.moves.is_open && !panels.is_alone;
    let has_moves_instead = is_listing && !moves_below(ui, look, open, actions);
    let ground = ui.available_rect_before_wrap();
    if !is_beside {
        drawers::edge(ui, look, Side::Left, is_left, actions);
        drawers::edge(ui, look, Side::Right, is_right, actions);
    }
    open.panels.tray.rect = None;
    open.views.table.is_shown = false;
    let is_guided = panels.is_guide_shown(settings);
    let guide = Guide::fitting(ui.available_size(), is_beside, (is_left, is_right), around.available, is_guided);
    if is_left && is_beside && !guide.has_tray() {
        side_panel(ui, look, Side::Left, |ui| left_panel(ui, look, open, actions));
    }
    guide.show(ui, look, open, now, actions);
    if is_right && open.panels.insight.is_open {
        let OpenMap { document, insights, looking, .. } = open;
        insights.update(ui.ctx(), document.map(), document.revision(), &looking.hidden_kinds);
    }
    if is_right && is_beside {
        side_panel(ui, look, Side::Right, |ui| right_panel(ui, look, open, (room, &mut panels.room), actions));
    }
    let shown = CentralPanel::no_frame().show(ui, |ui| middle(ui, around, open, has_moves_instead, actions));
    let covered = shown.response.rect;
    if is_left && !is_beside {
        drawers::drawer(ui, look, Side::Left, covered, |ui| left_panel(ui, look, open, actions));
    } else if guide.is_over() {
        drawers::drawer(ui, look, Side::Left, covered, |ui| guide.show_over(ui, look, open, now, actions));
    }
    if is_right && !is_beside {
        let room = (room, &mut panels.room);
        drawers::drawer(ui, look, Side::Right, covered, |ui| right_panel(ui, look, open, room, actions));
    }
    if let Some(room) = apart.filter(|_| is_beside) {
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
        ui.painter().rect_filled(whole, 0.0, look.color(Ink::Panel));
        moves_list(ui, look, open, actions);
    } else {
        views::show(ui, around, open, actions);
        surroundings(ui, look, open, whole, actions);
    }
    finding::filter_panel(ui, look, open, whole, actions);
    if open.attention.is_wanting {
        wanting::hint(ui, look, whole);
    }
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
    scroll.show_following(ui, |ui| {
        let size = egui::vec2(ui.available_width(), LOW_PANEL);
        ui.allocate_ui(size, |ui| left_contents(ui, look, open, actions));
    });
}

fn left_contents(ui: &mut Ui, look: Look<'_>, open: &mut OpenMap, actions: &mut Vec<Action>) {
    let has_network = open.looking.view.has_network();
    let Parts { reading, derived, panels, .. } = open.parts(look);
    let input = tray_input(reading, derived);
    entry_box::show(ui, &input, &mut panels.tray, actions);
    ui.add_space(14.0);
    rows::show(ui, &input, &mut panels.tray, actions);
    ui.add_space(18.0);
    let scroll = ScrollArea::vertical().id_salt("legend").auto_shrink([false, true]);
    scroll.show_following(ui, |ui| {
        legend::show(ui, &reading, actions);
        signs::show(ui, &reading, has_network, &mut panels.signs);
    });
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
