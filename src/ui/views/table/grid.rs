//! The table as it is drawn: a header that sorts, and of the rows those that are seen.

use egui::accesskit::{Role, SortDirection};
use egui::scroll_area::ScrollBarVisibility;
use egui::style::ScrollAnimation;
use egui::{Align, Layout, Rangef, Rect, Response, ScrollArea, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};
use egui_extras::{Column as Track, TableBody, TableBuilder, TableRow};

use super::cell::Cell;
use super::column::{Column, Row};
use super::edges::width;
use super::input::{Input, Place, source};
use super::order::Sort;
use super::selecting::{is_selected, pick};
use super::signs::Under;
use super::state::State;
use super::{cell, context, edges, edit};
use crate::lang::Message;
use crate::layout::fonts::Weight;
use crate::picture::Ink;
use crate::ui::action::Action;
use crate::ui::toolkit::choice::{line, paint_focus};
use crate::ui::toolkit::theme::{self, TARGET};
use crate::ui::views::table::cell::{KEPT, PADDING};
use crate::ui::views::table::context::ROW;

const HEADER: f32 = 36.0;
/// The first column stays in sight while the others are scrolled, unless it would take more of the view than this.
const MOST_FROZEN: f32 = 0.5;
/// Beside the last column, so that it can be made wider, in points.
const MARGIN: f32 = 24.0;

/// What all cells of a frame have in common.
struct Grid<'a> {
    input: &'a Input<'a>,
    columns: &'a [Column],
    /// The part of the screen the table has.
    view: Rect,
    /// The right edge of the column that stays, or the left edge of the view.
    frozen_to: f32,
    is_frozen: bool,
    rows: &'a [Row],
}

impl Grid<'_> {
    /// Where a cell is drawn and may be drawn: the first one stays at the left edge, the others go under it.
    fn fit(&self, ui: &mut Ui, at: usize) -> Option<Rect> {
        let rect = ui.max_rect();
        let body = ui.clip_rect().y_range();
        let (rect, room) = if at == 0 && self.is_frozen {
            let stays = rect.translate(vec2((self.view.left() - rect.left()).max(0.0), 0.0));
            (stays, Rect::from_x_y_ranges(self.view.x_range(), body))
        } else {
            (rect, Rect::from_x_y_ranges(self.frozen_to..=self.view.right(), body))
        };
        // The same for all cells of a part: what is drawn within the same bounds becomes one mesh.
        ui.set_clip_rect(room);
        rect.intersect(room).is_positive().then_some(rect)
    }
}

/// Shows the table in all the room that is left.
pub(super) fn show(ui: &mut Ui, input: &Input<'_>, columns: &[Column], state: &mut State, actions: &mut Vec<Action>) {
    state.laid_out = 0;
    state.is_cursor_drawn = false;
    let view = ui.available_rect_before_wrap();
    let rows = state.order.rows();
    let first_width = columns.first().map_or(0.0, |column| width(state, *column));
    let is_frozen = first_width < view.width() * MOST_FROZEN;
    let frozen_to = view.left() + if is_frozen { first_width } else { 0.0 };
    let grid = Grid { input, columns, view, frozen_to, is_frozen, rows: &rows };
    let revealed = state.scroll.take_revealed();
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        // Lines between columns would be drawn over the one that stays.
        ui.visuals_mut().widgets.noninteractive.bg_stroke = Stroke::NONE;
        let across = ScrollArea::horizontal().id_salt(("table across", state.sheet)).auto_shrink(false);
        let shown = across.show(ui, |ui| table(ui, &grid, revealed, state, actions));
        state.scroll.right = shown.state.clamped_offset().x;
    });
    let body = Rect::from_min_max(pos2(view.left(), view.top() + HEADER), view.max);
    state.scroll.page = (body.height() / ROW).floor() as usize;
    state.scroll.bar(ui, body, rows.len() as f32 * ROW);
    if is_frozen && state.scroll.right > 0.5 {
        ui.painter().vline(frozen_to - 0.5, view.y_range(), Stroke::new(1.0, input.look.color(Ink::Line)));
    }
    edges(ui, &grid, state);
    keep_focus(ui, view, state);
}

fn table(ui: &mut Ui, grid: &Grid<'_>, revealed: Option<Place>, state: &mut State, actions: &mut Vec<Action>) {
    let mut builder = TableBuilder::new(ui)
        .id_salt(("table", state.sheet))
        .cell_layout(Layout::left_to_right(Align::Center))
        .min_scrolled_height(0.0)
        .auto_shrink(false)
        .animate_scrolling(false)
        .scroll_bar_visibility(ScrollBarVisibility::AlwaysHidden);
    for column in grid.columns {
        builder = builder.column(Track::exact(width(state, *column)));
    }
    builder = builder.column(Track::exact(MARGIN));
    if let Some(wanted) = state.scroll.wanted.take() {
        builder = builder.vertical_scroll_offset(wanted);
    } else if let Some(row) = revealed.and_then(|place| state.order.place(place.row)) {
        builder = builder.scroll_to_row(row, None);
    }
    let table = builder.header(HEADER, |mut row| header(&mut row, grid, revealed, state));
    let shown = table.body(|body| rows(body, grid, state, actions));
    state.scroll.down = shown.state.clamped_offset().y;
}

/// The edges of the columns that can be taken hold of: none that lies under the column that stays, or out of sight.
fn edges(ui: &Ui, grid: &Grid<'_>, state: &mut State) {
    let mut right = grid.view.left() - state.scroll.right;
    for (at, column) in grid.columns.iter().copied().enumerate() {
        right += width(state, column);
        let (x, least) = match at {
            0 if grid.is_frozen => (grid.frozen_to, grid.view.left()),
            0 => (right, grid.view.left()),
            _ => (right, grid.frozen_to + 8.0),
        };
        if x > least && x < grid.view.right() {
            edges::show(ui, grid.input, state, column, x, grid.view.y_range());
        }
    }
}

/// The names of the columns: a click sorts by one.
fn header(row: &mut TableRow<'_, '_>, grid: &Grid<'_>, revealed: Option<Place>, state: &mut State) {
    let sort = state.sort(state.sheet);
    let mut clicked = None;
    for (at, column) in grid.columns.iter().enumerate() {
        row.col(|ui| {
            if revealed.is_some_and(|place| place.column == *column) && !(at == 0 && grid.is_frozen) {
                // What lies under the column that stays is not in sight.
                let mut rect = ui.max_rect();
                rect.min.x -= grid.frozen_to - grid.view.left();
                ui.scroll_to_rect_animation(rect, None, ScrollAnimation::none());
            }
            let Some(rect) = grid.fit(ui, at) else { return };
            if header_cell(ui, grid.input, *column, sort, rect).clicked() {
                clicked = Some(*column);
            }
        });
    }
    row.col(|ui| {
        ui.set_clip_rect(grid.view);
        let y = ui.max_rect().bottom() - 0.5;
        ui.painter().hline(grid.view.x_range(), y, Stroke::new(1.0, grid.input.look.color(Ink::Line)));
    });
    if let Some(column) = clicked {
        state.sort_by(column);
    }
}

fn header_cell(ui: &mut Ui, input: &Input<'_>, column: Column, sort: Sort, rect: Rect) -> Response {
    let look = input.look;
    let response = ui.interact(rect, egui::Id::unique(("table header", column)), Sense::click());
    let name = column.name(look);
    let is_sorted = sort.column == column;
    let said = Message::new(match (is_sorted, sort.is_descending) {
        (false, _) => "table-sort-by",
        (true, false) => "table-sorted-up",
        (true, true) => "table-sorted-down",
    });
    let said = look.say(&said.with("column", name.as_str()));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
    response.ctx.accesskit_node_builder(response.id, |node| match (is_sorted, sort.is_descending) {
        (false, _) => {}
        (true, false) => node.set_sort_direction(SortDirection::Ascending),
        (true, true) => node.set_sort_direction(SortDirection::Descending),
    });
    if response.hovered() {
        ui.painter().rect_filled(rect, 0.0, look.color(Ink::Button));
        ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
    }
    let ink = if is_sorted { Ink::Text } else { Ink::Quiet };
    let mark = if is_sorted { 14.0 } else { 0.0 };
    let room = (rect.width() - 2.0 * PADDING - mark).max(0.0);
    let galley = line(ui, look.rich(&name, Weight::SemiBold, theme::SMALL_SIZE, ink), room);
    let (size, is_cut) = (galley.size(), galley.elided);
    ui.painter().galley(pos2(rect.left() + PADDING, rect.center().y - size.y / 2.0), galley, look.color(ink));
    if is_sorted {
        let (x, y) = (rect.left() + PADDING + size.x + 9.0, rect.center().y);
        let tip = if sort.is_descending { 2.5 } else { -2.5 };
        let points = vec![pos2(x - 4.0, y - tip), pos2(x, y + tip), pos2(x + 4.0, y - tip)];
        ui.painter().add(Shape::line(points, Stroke::new(1.8, look.color(Ink::Text))));
    }
    let edge = rect.right() - 0.5;
    let mark = rect.shrink2(vec2(0.0, 10.0)).y_range();
    ui.painter().vline(edge, mark, Stroke::new(1.0, look.color(Ink::Line)));
    paint_focus(ui, look, &response.clone().with_new_rect(rect.shrink(4.0)), 4);
    if is_cut { response.on_hover_text(name) } else { response }
}

fn rows(mut body: TableBody<'_>, grid: &Grid<'_>, state: &mut State, actions: &mut Vec<Action>) {
    let pointed = state.pointed.take();
    let clip = body.ui_mut().clip_rect();
    let degrees = state.order.degrees();
    let source = source(grid.input, &degrees);
    let painter = body.ui_mut().painter().with_clip_rect(clip.intersect(grid.view));
    let (below, mut grounds) = (painter.add(Shape::Noop), Vec::new());
    let moving = Rect::from_x_y_ranges(grid.frozen_to..=grid.view.right(), painter.clip_rect().y_range());
    let under = Under::reserve(&painter, [painter.clip_rect(), moving]);
    body.rows(ROW, grid.rows.len(), |mut row| {
        let at = row.index();
        let Some(id) = grid.rows.get(at).copied() else { return };
        let Some(record) = source.record(id) else { return };
        state.laid_out += 1;
        let is_lit = pointed == Some(id);
        let fill = match (is_selected(grid.input.selection, id), is_lit) {
            (true, _) => Some(Ink::AccentFill),
            (false, true) => Some(Ink::Button),
            (false, false) => None,
        };
        for (track, column) in grid.columns.iter().copied().enumerate() {
            let mut is_beyond = false;
            row.col(|ui| {
                is_beyond = ui.max_rect().left() >= grid.view.right();
                if track == 0 {
                    grounds.extend(ground(grid, ui.max_rect().y_range(), fill));
                }
                let Some(rect) = grid.fit(ui, track) else { return };
                let place = Place { row: id, column };
                let is_stop = state.cursor.is_none() && at == 0 && track == 0;
                let stays = track == 0 && grid.is_frozen;
                let cell = Cell { place, record, rect, row: at, track, stays, is_stop };
                let response = cell::show(ui, grid.input, source, &cell, state);
                act(ui, grid, &response, place, state, actions);
            });
            // What lies further to the right is not in sight either; how wide the table is, its header says.
            if is_beyond {
                break;
            }
        }
    });
    painter.set(below, grounds);
    state.signs.paint(under, grid.input.look.palette);
}

/// What a row of that height stands on, and the line below it, as wide as the view.
fn ground(grid: &Grid<'_>, height: Rangef, fill: Option<Ink>) -> impl Iterator<Item = Shape> {
    let look = grid.input.look;
    let rect = Rect::from_x_y_ranges(grid.view.x_range(), height);
    let fill = fill.map(|fill| Shape::rect_filled(rect, 0.0, look.color(fill)));
    let line = Shape::hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, look.color(Ink::Line)));
    fill.into_iter().chain([line])
}

/// What the pointer does with a cell.
fn act(ui: &Ui, grid: &Grid<'_>, response: &Response, place: Place, state: &mut State, actions: &mut Vec<Action>) {
    let input = grid.input;
    if response.contains_pointer() {
        state.pointed = Some(place.row);
    }
    if response.double_clicked() {
        // The first of the two clicks has left only this row selected; what was selected before it is meant.
        let before = std::mem::take(&mut state.before_click);
        let mut meant = *input;
        if is_selected(&before, place.row) {
            meant.reading.selection = &before;
            super::selecting::select(state, before.clone(), actions);
        }
        edit::begin(ui, &meant, state, place);
    } else if response.clicked() {
        state.before_click = input.selection.clone();
        state.cursor = Some(place);
        response.request_focus();
        pick(input, state, place.row, ui.input(|i| i.modifiers), actions);
    }
    if response.secondary_clicked() {
        state.cursor = Some(place);
        if !is_selected(input.selection, place.row) {
            pick(input, state, place.row, egui::Modifiers::NONE, actions);
        }
        let at = response.interact_pointer_pos().unwrap_or(response.rect.center());
        context::open(ui, state, at);
    }
}

/// Whoever scrolls on keeps the keyboard where it was: a cell out of sight still has it.
fn keep_focus(ui: &Ui, view: Rect, state: &State) {
    let Some(place) = state.cursor.filter(|_| !state.is_cursor_drawn && state.is_walked(ui.ctx())) else { return };
    let corner = Rect::from_min_size(view.min, vec2(TARGET, TARGET));
    ui.interact(corner, place.id(), Sense::focusable_noninteractive());
    ui.memory_mut(|memory| memory.set_focus_lock_filter(place.id(), KEPT));
}
