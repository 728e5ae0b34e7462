//! The right edges of the columns: dragged, they change a column's width; clicked twice, it is as wide as what it holds.
//!
//! Not `egui_extras`' own: those are a stop of Tab each, also out of sight. These are the pointer's alone.

use egui::{CursorIcon, Id, Rangef, Rect, Sense, Ui, pos2};

use super::cell::{PADDING, TEXT_SIZE, one_line};
use super::column::Column;
use super::input::{Input, source};
use super::order::Order;
use super::state::State;
use crate::layout::fonts::Weight;

/// The least width of a column, in points: its header is to be hit with a finger.
const LEAST_WIDTH: f32 = 64.0;
/// The greatest width a column has for what it holds, in points.
const MOST_WIDTH: f32 = 560.0;
/// What stands beside the text in some cells, a shape or a pill's ends, in points.
const BESIDE_TEXT: f32 = 24.0;

/// How wide a column is.
pub(super) fn width(state: &State, column: Column) -> f32 {
    state.widths.get(&column).copied().unwrap_or_else(|| column.first_width())
}

/// Takes hold of an edge at `x`, where it may be between these heights.
pub(super) fn show(ui: &Ui, input: &Input<'_>, state: &mut State, column: Column, x: f32, height: Rangef) {
    let grab = ui.style().interaction.resize_grab_radius_side;
    let around = Rect::from_x_y_ranges(x - grab..=x + grab, height);
    let response = ui.interact(around, Id::unique(("table edge", column)), Sense::CLICK | Sense::DRAG);
    if response.double_clicked() {
        let fitting = fitting_width(input, &state.order, column);
        state.widths.insert(column, fitting);
    } else if let Some(pointer) = response.interact_pointer_pos().filter(|_| response.dragged()) {
        let dragged = (width(state, column) + pointer.x - x).max(least_width(column));
        state.widths.insert(column, dragged);
    }
    if response.hovered() || response.dragged() {
        ui.ctx().set_cursor_icon(CursorIcon::ResizeColumn);
        let visuals = &ui.visuals().widgets;
        let stroke = if response.dragged() { visuals.active.bg_stroke } else { visuals.hovered.bg_stroke };
        ui.painter().line_segment([pos2(x, height.min), pos2(x, height.max)], stroke);
    }
}

/// Wide enough for every text of a column, within bounds.
fn fitting_width(input: &Input<'_>, order: &Order, column: Column) -> f32 {
    let degrees = order.degrees();
    let source = source(input, &degrees);
    let width = |text: &str| input.look.measurer.width(&one_line(text).0, Weight::Medium, f64::from(TEXT_SIZE)) as f32;
    let rows = order.rows();
    let texts = rows.iter().filter_map(|row| Some(source.text(source.record(*row)?, column)));
    let widest = texts.map(|text| width(&text)).fold(width(&column.name(input.look)), f32::max);
    (widest + 2.0 * PADDING + BESIDE_TEXT).clamp(least_width(column), MOST_WIDTH)
}

/// What a column cannot be narrower than: the bars of influence are counted, so none of them is cut off.
fn least_width(column: Column) -> f32 {
    if column == Column::Influence { column.first_width() } else { LEAST_WIDTH }
}
