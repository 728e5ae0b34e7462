//! One cell: what is drawn in it, and what it is to the keyboard and to a screen reader.

use egui::accesskit::{Action as Asked, Role};
use egui::{EventFilter, Rect, Response, Sense, StrokeKind, Ui, pos2, vec2};
use kurbo::{Point, Vec2};

use super::column::Column;
use super::input::{Input, Place};
use super::selecting::is_selected;
use super::state::State;
use super::value::{Record, Source};
use crate::lang::Message;
use crate::layout::fonts::Weight;
use crate::model::{Actor, Influence, Wedge};
use crate::picture::{Ink, Shape, Stroke, kind_shape};
use crate::ui::toolkit::bidi::cut_to;
use crate::ui::toolkit::choice::line;
use crate::ui::toolkit::{line_sample, theme};

/// A cell shows no more letters of a text than this; nobody sees them, and laying them out takes time.
const MOST_SEEN: usize = 160;
pub(super) const TEXT_SIZE: f32 = 13.5;
const BAR: kurbo::Size = kurbo::Size::new(12.0, 8.0);
const BAR_GAP: f64 = 3.0;
const PILL_HEIGHT: f32 = 22.0;

/// Which cell, and where.
pub(super) struct Cell<'a> {
    pub place: Place,
    pub record: Record<'a>,
    pub rect: Rect,
    /// Which row from the top.
    pub row: usize,
    /// Which column from the left.
    pub track: usize,
    /// Whether its column stays when the others are scrolled sideways.
    pub stays: bool,
    /// Whether Tab stops here while the keyboard is in no cell.
    pub is_stop: bool,
}

/// Shows a cell within the clip of `ui`.
pub(super) fn show(ui: &mut Ui, input: &Input<'_>, source: Source<'_>, cell: &Cell<'_>, state: &mut State) -> Response {
    let is_cursor = state.cursor == Some(cell.place);
    state.is_cursor_drawn |= is_cursor;
    let sense = if is_cursor || cell.is_stop { Sense::click() } else { Sense::CLICK };
    let response = ui.interact(cell.rect, cell.place.id(), sense);
    if response.has_focus() {
        // A screen reader may have put it there.
        state.cursor = Some(cell.place);
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, KEPT));
    }
    if let Some(editing) = &mut state.editing {
        editing.is_drawn(cell.place, Some(cell.rect));
    }
    node(input, source, cell, &response);
    let is_cut = paint(ui, input, source, cell, &mut |sign| state.signs.add(cell.stays, sign));
    if is_cursor && response.has_focus() {
        let stroke = egui::Stroke::new(theme::focus_width(input.look.palette), input.look.color(Ink::Accent));
        ui.painter().rect_stroke(cell.rect.shrink(1.0), 4, stroke, StrokeKind::Inside);
    }
    if is_cut {
        let response = response.clone();
        response.on_hover_ui_at_pointer(|ui| {
            let text = crate::layout::shorten::at_the_end(&source.text(cell.record, cell.place.column), 600);
            ui.label(text);
        });
    }
    response
}

fn is_faint(input: &Input<'_>, record: Record<'_>) -> bool {
    match record {
        Record::Actor(actor) => input.shown.is_faint(actor.id),
        Record::Relationship(tie) => [tie.from, tie.to].iter().any(|end| input.shown.is_faint(*end)),
    }
}

/// "University marine lab, Influence: 3 of 5". Costs nothing while nobody reads it.
fn node(input: &Input<'_>, source: Source<'_>, cell: &Cell<'_>, response: &Response) {
    let look = input.look;
    let is_selected = is_selected(input.selection, cell.place.row);
    response.ctx.accesskit_node_builder(response.id, |node| {
        let name = source.row_name(cell.record);
        if cell.place.column == Column::Name {
            node.set_role(Role::RowHeader);
            node.set_label(name);
        } else {
            let message = Message::new("table-cell").with("row", name).with("column", cell.place.column.name(look));
            node.set_role(Role::Cell);
            node.set_label(look.say(&message.with("value", source.spoken(cell.record, cell.place.column))));
        }
        let rect = cell.rect;
        let [x0, y0, x1, y1] = [rect.left(), rect.top(), rect.right(), rect.bottom()].map(f64::from);
        node.set_bounds(egui::accesskit::Rect { x0, y0, x1, y1 });
        node.set_selected(is_selected);
        node.set_row_index(cell.row);
        node.set_column_index(cell.track);
        node.add_action(Asked::Click);
        node.add_action(Asked::Focus);
    });
}

/// Draws what stands in a cell; whether some of it had no room.
fn paint(ui: &Ui, input: &Input<'_>, source: Source<'_>, cell: &Cell<'_>, add: &mut dyn FnMut(Shape)) -> bool {
    let is_faint = is_faint(input, cell.record);
    let rect = cell.rect.shrink2(vec2(PADDING, 0.0));
    let ink = if is_faint { Ink::Quiet } else { Ink::Text };
    match (cell.record, cell.place.column) {
        (Record::Actor(actor), Column::Influence) => {
            influence(actor, rect, is_faint, add);
            false
        }
        (Record::Actor(actor), Column::Wedge) => {
            let text = source.text(cell.record, Column::Wedge);
            actor.wedge().is_some_and(|wedge| pill(ui, input, (wedge, &text), rect, is_faint, add))
        }
        (Record::Actor(actor), Column::Kind) => {
            let ink = if is_faint { Ink::Quiet } else { Ink::ButtonText };
            kind_shape(actor.kind, point(pos2(rect.left() + 7.0, rect.center().y)), 0.9, Ink::Quiet, add);
            let rect = rect.with_min_x(rect.left() + 22.0);
            text(ui, input, &source.text(cell.record, Column::Kind), rect, (Weight::Regular, ink))
        }
        (Record::Relationship(tie), Column::Tie) => {
            let kind = input.map.head().kind(&tie.kind);
            let sample = Rect::from_min_size(rect.min, vec2(line_sample::LENGTH, rect.height()));
            if let Some(kind) = kind {
                line_sample::shapes(point(sample.left_center()), line_sample::LENGTH, kind, add);
            }
            let rect = rect.with_min_x(sample.right() + 8.0);
            text(ui, input, &source.text(cell.record, Column::Tie), rect, (Weight::Regular, ink))
        }
        (Record::Actor(Actor { confidential: true, .. }), Column::Confidential) => tick(rect, ink, add),
        (Record::Relationship(tie), Column::Formal) if tie.formal => tick(rect, ink, add),
        (Record::Relationship(tie), Column::Secret) if tie.confidential => tick(rect, ink, add),
        (Record::Actor(_), Column::Confidential) | (Record::Relationship(_), Column::Formal | Column::Secret) => false,
        (record, column) => {
            let weight = if column == Column::Name { Weight::SemiBold } else { Weight::Regular };
            text(ui, input, &source.text(record, column), rect, (weight, ink))
        }
    }
}

fn tick(rect: Rect, ink: Ink, add: &mut dyn FnMut(Shape)) -> bool {
    let at = |x: f64, y: f64| point(rect.left_center()) + Vec2::new(x, y);
    for (from, to) in [(at(1.0, 0.0), at(5.0, 4.5)), (at(5.0, 4.5), at(12.0, -5.0))] {
        add(Shape::Line { from, to, stroke: Stroke::plain(ink, 2.0) });
    }
    false
}

/// One line of a text, in the order it is seen.
fn text(ui: &Ui, input: &Input<'_>, text: &str, rect: Rect, (weight, ink): (Weight, Ink)) -> bool {
    let (shown, is_cut) = one_line(text);
    if shown.is_empty() || rect.width() <= 0.0 {
        return is_cut;
    }
    let measured = |text: &str| input.look.measurer.width(text, weight, TEXT_SIZE.into()) as f32;
    let ordered = cut_to(&shown, rect.width(), measured);
    let galley = line(ui, input.look.rich(ordered, weight, TEXT_SIZE, ink), rect.width());
    let is_cut = is_cut || galley.elided;
    let at = pos2(rect.left(), rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, input.look.color(ink));
    is_cut
}

/// The beginning of a text with spaces for its breaks, and whether there is more of it.
pub(super) fn one_line(text: &str) -> (String, bool) {
    let text = text.trim();
    let mut chars = text.chars();
    let shown = chars.by_ref().take(MOST_SEEN).map(|c| if c.is_whitespace() { ' ' } else { c }).collect();
    (shown, chars.next().is_some() || text.contains('\n'))
}

/// The wedge's name on its colours.
fn pill(
    ui: &Ui,
    input: &Input<'_>,
    (wedge, name): (Wedge, &str),
    rect: Rect,
    is_faint: bool,
    add: &mut dyn FnMut(Shape),
) -> bool {
    let look = input.look;
    let ink = if is_faint { Ink::Quiet } else { Ink::WedgeInk(wedge) };
    let (shown, _) = one_line(name);
    let room = (rect.width() - 18.0).max(0.0);
    let ordered = cut_to(&shown, room, |text| look.measurer.width(text, Weight::Medium, 12.5) as f32);
    let text = look.rich(ordered, Weight::Medium, 12.5, ink);
    let galley = line(ui, text, room);
    let size = vec2(galley.size().x + 18.0, PILL_HEIGHT);
    let pill = Rect::from_min_size(pos2(rect.left() - 3.0, rect.center().y - size.y / 2.0), size);
    let (fill, edge) = if is_faint { (None, Ink::Line) } else { (Some(Ink::WedgeFill(wedge)), Ink::Edge) };
    let stroke = Some(Stroke::plain(edge, 1.0));
    add(Shape::Box { rect: framed(pill), radius: f64::from(PILL_HEIGHT) / 2.0 - 0.5, fill, stroke });
    let (at, is_cut) = (pill.center() - galley.size() / 2.0, galley.elided);
    ui.painter().galley(at, galley, look.color(ink));
    is_cut
}

/// Five small bars, filled up to what was judged; none where nothing was.
fn influence(actor: &Actor, rect: Rect, is_faint: bool, add: &mut dyn FnMut(Shape)) {
    let Some(influence) = actor.influence else { return };
    let ink = match actor.wedge().filter(|_| !is_faint) {
        Some(wedge) => Ink::WedgeInk(wedge),
        None => Ink::Quiet,
    };
    let first = point(rect.left_center()) - Vec2::new(0.0, BAR.height / 2.0);
    for value in 0..Influence::MAX {
        let left = f64::from(value) * (BAR.width + BAR_GAP);
        let bar = kurbo::Rect::from_origin_size(first + Vec2::new(left, 0.0), BAR);
        let shape = if value < influence.value() {
            Shape::Box { rect: bar, radius: 2.0, fill: Some(ink), stroke: None }
        } else {
            let stroke = Some(Stroke::plain(Ink::Line, 1.0));
            Shape::Box { rect: bar.inset(-0.5), radius: 1.5, fill: Some(Ink::Hover), stroke }
        };
        add(shape);
    }
}

fn point(at: egui::Pos2) -> Point {
    Point::new(f64::from(at.x), f64::from(at.y))
}

/// The middle of a frame, one point wide, that lies within a rectangle.
fn framed(rect: Rect) -> kurbo::Rect {
    kurbo::Rect::from_points(point(rect.min), point(rect.max)).inset(-0.5)
}

/// What a cell keeps from egui.
pub(super) const KEPT: EventFilter =
    EventFilter { tab: false, horizontal_arrows: true, vertical_arrows: true, escape: true };

/// Between a cell's edge and what stands in it, in points.
pub(super) const PADDING: f32 = 10.0;
