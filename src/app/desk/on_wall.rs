//! What is shown while presenting: this window as the wall, and the facilitator's control over the room's window.

use egui::{Margin, Rangef, Rect, ScrollArea, Ui};
use kurbo::Size;

use super::parts::{panel_frame, surroundings, tray_input};
use super::{finding, views};
use crate::app::OpenMap;
use crate::app::state::open_map::Parts;
use crate::app::state::panels::RoomTab;
use crate::app::state::presenter::clock_for_room;
use crate::audience::Names;
use crate::picture;
use crate::ui::action::{Action, cursor};
use crate::ui::panels::tray::entry_box;
use crate::ui::room::brush::Brush;
use crate::ui::room::panel::Control;
use crate::ui::room::{self, panel};
use crate::ui::toolkit::look::Look;
use crate::ui::toolkit::scroll::Following;
use crate::ui::toolkit::theme;
use crate::ui::views::canvas::Place;
use crate::ui::views::{focus_badge, wanting};

/// The height of the control in a row, in points.
const ROW: f32 = 36.0;

/// The width of the entry box where its texts have the size they have at the desk, in points.
const ENTRY_WIDTH: f32 = 300.0;

/// Between two badges at the foot of the wall, and round them, in points.
const BADGE_GAP: f32 = 8.0;

/// The control over the room's window, at the top of the panel on the right; where there is no room for all of it above
/// the rest, whether the room sees anything, under which names, and the curtain.
pub(in crate::app) fn panel(
    ui: &mut Ui,
    look: Look<'_>,
    room: &Control,
    tab: RoomTab,
    brush: &mut Brush,
    actions: &mut Vec<Action>,
) {
    let has_all = tab == RoomTab::None;
    let bottom = if has_all { 14 } else { 6 };
    let frame = panel_frame(look, Margin { left: 16, right: 16, top: 14, bottom });
    let panel = egui::Panel::top("room").frame(frame).resizable(false).show_separator_line(has_all);
    panel.show(ui, |ui| {
        panel::show_head(ui, look, room, actions);
        if has_all {
            panel::show_rest(ui, look, room, brush, actions);
        }
    });
}

/// What [`panel`] had no room for, in the place of everything else.
pub(in crate::app) fn rest(ui: &mut Ui, look: Look<'_>, room: &Control, brush: &mut Brush, actions: &mut Vec<Action>) {
    let scroll = ScrollArea::vertical().id_salt("room").auto_shrink(false).content_margin(Margin::symmetric(16, 12));
    scroll.show_following(ui, |ui| panel::show_rest(ui, look, room, brush, actions));
}

/// In a narrow window, the least of the control in a row where the status bar would be: it covers nothing.
pub(in crate::app) fn row(ui: &mut Ui, look: Look<'_>, room: &Control, actions: &mut Vec<Action>) {
    let panel = egui::Panel::bottom("room row").exact_size(ROW).frame(panel_frame(look, Margin::symmetric(18, 0)));
    panel.show(ui, |ui| panel::show_row(ui, look, room, actions));
}

/// While the panel on the right is hidden, the control over the wall lies on the canvas.
pub(in crate::app) fn floating_panel(
    ctx: &egui::Context,
    look: Look<'_>,
    room: &Control,
    brush: &mut Brush,
    actions: &mut Vec<Action>,
) {
    let area = egui::Area::new(egui::Id::unique("room panel")).anchor(egui::Align2::RIGHT_BOTTOM, [-12.0, -56.0]);
    area.show(ctx, |ui| {
        let frame = panel_frame(look, Margin::same(12)).corner_radius(10).stroke(ui.visuals().window_stroke);
        frame.show(ui, |ui| {
            ui.set_width(220.0);
            let height = (ui.ctx().content_rect().height() - 140.0).max(60.0);
            ScrollArea::vertical().max_height(height).show_following(ui, |ui| {
                panel::show_head(ui, look, room, actions);
                panel::show_rest(ui, look, room, brush, actions);
            });
        });
    });
}

/// What the wall shows beside the map.
pub(in crate::app) struct Input {
    /// Under which names the room sees actors.
    pub names: Names,
    /// Time since the start, in seconds.
    pub now: f64,
    /// How many times as large as need be its texts are.
    pub text: f64,
}

/// The size of the smallest text on a wall that is this large, in points; `text` is how many times as large as need be
/// the texts are.
pub(in crate::app) fn least_text(wall: Rect, text: f64) -> f32 {
    (picture::least_text(Size::new(wall.width().into(), wall.height().into())) * text) as f32
}

/// The canvas alone, as large as the window, with the names of the room.
pub(in crate::app) fn wall(ui: &mut Ui, look: Look<'_>, open: &mut OpenMap, input: &Input, actions: &mut Vec<Action>) {
    let Input { names, now, text } = *input;
    let rect = ui.max_rect();
    finding::bars(ui, look, open, actions);
    match open.keyboard_place() {
        Place::Spectrum => views::spectrum(ui, look, open, Some(text), actions),
        Place::Network => views::network(ui, look, open, Some(text), actions),
    }
    if open.attention.is_wanting {
        wanting::hint(ui, look, rect);
    }
    let least = least_text(ui.ctx().content_rect(), text);
    let badge = look.text(room::badge_id(names));
    if let Some(clock) = clock_for_room(open, look.lang, now) {
        room::paint_clock(&ui.painter_at(rect), rect, &clock, look.palette);
        if let Some(seconds) = open.panels.guide.seconds_to_tick(now) {
            ui.ctx().request_repaint_after_secs(seconds as f32);
        }
    }
    let mut below = rect;
    if open.attention.surroundings.is_some() {
        let free = open.canvas_mut().free_at_foot(2.0 * room::badge_middle(least));
        let (names, beside) = badges_at_foot(look, rect, free, &badge, least);
        surroundings(ui, look, open, beside, actions);
        below = names;
    }
    room::paint_badge(&ui.painter_at(rect), look, below, &badge, least);
    let is_entering = open.panels.tray.wants_focus || ui.memory(|memory| memory.has_focus(cursor::entry_field()));
    if is_entering || !open.panels.tray.entry.is_empty() {
        let area = egui::Area::new(egui::Id::unique("wall entry")).anchor(egui::Align2::LEFT_BOTTOM, [12.0, -12.0]);
        area.show(ui.ctx(), |ui| {
            let frame = panel_frame(look, Margin::same(12)).corner_radius(10).stroke(ui.visuals().window_stroke);
            frame.show(ui, |ui| {
                let growth = (least / theme::SMALL_SIZE).max(1.0);
                ui.set_width((ENTRY_WIDTH * growth).min(rect.width() - 48.0));
                let Parts { reading, derived, panels, .. } = open.parts(look);
                entry_box::show_enlarged(ui, &tray_input(reading, derived), &mut panels.tray, growth, actions);
            });
        });
    }
}

/// Where, at the foot of the wall, the badge of the names and the one of whose surroundings are shown stand beside each
/// other, between the names of the wedges there. `free` is where these leave room, across.
fn badges_at_foot(look: Look<'_>, wall: Rect, free: Rangef, badge: &str, size: f32) -> (Rect, Rect) {
    let names = room::badge_size(look, badge, size);
    let free = free.shrink(BADGE_GAP);
    let width = (names.x + BADGE_GAP + focus_badge::WIDEST).min(free.span());
    let left = free.center() - width / 2.0;
    let below = wall.with_min_x(left).with_max_x(left + names.x);
    let middle = wall.bottom() - room::badge_middle(size).max(focus_badge::HEIGHT / 2.0 + 2.0);
    let beside = Rangef::new(below.right() + BADGE_GAP, left + width);
    let beside = Rect::from_x_y_ranges(beside, Rangef::point(middle).expand(focus_badge::HEIGHT / 2.0));
    (below, beside)
}
