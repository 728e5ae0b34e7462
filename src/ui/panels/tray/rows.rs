//! The tray of those not placed yet, in the left panel under the [entry box](super::entry_box). It is walked with arrows;
//! commands that place take the one with the focus, and the next one follows.

use egui::{
    CornerRadius, DragAndDrop, Event, EventFilter, FocusDirection, Id, Key, Modifiers, Rect, Response, ScrollArea,
    Sense, Stroke, StrokeKind, Ui, vec2,
};

use super::state::{Input, State, row_id};
use crate::analysis::Rest;
use crate::layout::fonts::Weight;
use crate::layout::measure::{CAP_HEIGHT_EM, Measurer};
use crate::layout::shorten;
use crate::model::Actor;
use crate::picture::{Anchor, Ink, Item, Shape, Subject, kind_shape};
use crate::ui::action::Action;
use crate::ui::action::selection::{Carried, Selection};
use crate::ui::toolkit::look::Look;
use crate::ui::toolkit::paint::{Sheet, text_shape};
use crate::ui::toolkit::scroll::follow_focus;
use crate::ui::toolkit::theme;
use crate::ui::words;

/// The height of one actor in the tray, in points.
const ROW_HEIGHT: f32 = 34.0;
/// How much is left of a row of somebody the filter leaves out.
const FAINT: f32 = 0.35;
/// How much of a name is shown to whoever points at it, in graphemes.
const MOST_HOVERED: usize = 300;
/// How much of a name can be seen in a row, in characters.
const MOST_MEASURED: usize = 200;

/// The tray: click selects, dragging carries an actor to a wedge.
pub fn show(ui: &mut Ui, input: &Input<'_>, state: &mut State, actions: &mut Vec<Action>) {
    let look = input.look;
    let top = ui.cursor().top();
    ui.horizontal(|ui| {
        ui.label(look.rich(look.text("tray-title"), Weight::Bold, 15.0, Ink::Text));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            ui.label(look.rich(input.unplaced.len().to_string(), Weight::SemiBold, 14.0, Ink::Quiet));
        });
    });
    if input.unplaced.is_empty() {
        let is_narrowed = input.shown.plain.is_some() && input.shown.rest == Rest::Hide;
        let text_id = match (input.map.actor_count(), is_narrowed) {
            (0, _) => "tray-nobody",
            (_, true) => "tray-filtered",
            (_, false) => "tray-empty",
        };
        ui.label(look.rich(look.text(text_id), Weight::Regular, theme::SMALL_SIZE, Ink::Quiet));
    }
    let room = (ui.available_height() - input.below).max(3.0 * ROW_HEIGHT);
    keys(ui, input, state, actions);
    let mut scroll = ScrollArea::vertical().id_salt("tray").max_height(room).auto_shrink([false, true]);
    let goes_to = state.goes_to.take();
    if let Some(actor) = goes_to.or(state.shows.take())
        && let Some(place) = input.unplaced.iter().position(|id| *id == actor)
    {
        let top = place as f32 * (ROW_HEIGHT + ui.spacing().item_spacing.y);
        let least = (top + ROW_HEIGHT - room).max(0.0);
        scroll = scroll.vertical_scroll_offset(state.scrolled.clamp(least, top.max(least)));
    }
    if let Some(actor) = goes_to.filter(|actor| input.unplaced.contains(actor)) {
        ui.memory_mut(|memory| memory.request_focus(row_id(actor)));
        state.walked = Some(actor);
        if !input.selection.actors.contains(&actor) {
            actions.push(Action::Select(Selection::actor(actor)));
        }
    }
    let shown = scroll.show_rows(ui, ROW_HEIGHT, input.unplaced.len(), |ui, rows| {
        for &id in input.unplaced.get(rows).unwrap_or_default() {
            if let Some(actor) = input.map.actor(id) {
                row(ui, input, actor, state, actions);
            }
        }
        follow_focus(ui);
    });
    state.scrolled = shown.state.clamped_offset().y;
    let bottom = ui.cursor().top().max(top + 3.0 * ROW_HEIGHT);
    let rect = Rect::from_min_max(egui::pos2(ui.max_rect().left(), top), egui::pos2(ui.max_rect().right(), bottom));
    state.rect = Some(rect.expand(10.0));
}

/// The keys of the row that has the focus. What places is a command like any other.
fn keys(ui: &Ui, input: &Input<'_>, state: &mut State, actions: &mut Vec<Action>) {
    let Some(at) = state.walked.filter(|_| state.is_walked(ui.ctx())) else { return };
    let Some(place) = input.unplaced.iter().position(|id| *id == at) else { return };
    let times = |key| ui.input_mut(|i| i.count_and_consume_key(Modifiers::NONE, key));
    // Consumed here, or Enter would be a click on the row.
    if times(Key::Enter) > 0 {
        actions.push(Action::EditName(at));
        return;
    }
    let (up, down) = (times(Key::ArrowUp), times(Key::ArrowDown));
    let last = input.unplaced.len().saturating_sub(1);
    if up + down == 0 {
        // egui knows only the rows in sight.
        let next = if tabs(ui, true) { place.checked_sub(1) } else { tabs(ui, false).then_some(place + 1) };
        if let Some(next) = next.and_then(|next| input.unplaced.get(next)) {
            ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
            state.goes_to = Some(*next);
        }
        return;
    }
    // The row had no time yet to tell egui that arrows are its own.
    ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
    let next = (place + down).min(last + up);
    match next.checked_sub(up) {
        Some(next) => state.goes_to = input.unplaced.get(next.min(last)).copied(),
        None => state.wants_focus = true,
    }
}

/// Whether Tab was pressed, forwards or backwards.
fn tabs(ui: &Ui, is_backwards: bool) -> bool {
    let is_tab = |event: &Event| match event {
        Event::Key { key: Key::Tab, pressed: true, modifiers, .. } => {
            !modifiers.ctrl && !modifiers.alt && modifiers.shift == is_backwards
        }
        _ => false,
    };
    ui.input(|i| i.events.iter().any(is_tab))
}

fn row(ui: &mut Ui, input: &Input<'_>, actor: &Actor, state: &mut State, actions: &mut Vec<Action>) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW_HEIGHT), Sense::hover());
    let response = ui.interact(rect, row_id(actor.id), Sense::click_and_drag());
    if response.has_focus() {
        let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        if state.walked != Some(actor.id) || response.gained_focus() {
            // Whoever came here by Tab is placed by a digit, too.
            state.walked = Some(actor.id);
            if !input.selection.actors.contains(&actor.id) {
                actions.push(Action::Select(Selection::actor(actor.id)));
            }
        }
    }
    let is_selected = input.selection.actors.contains(&actor.id);
    let name = words::describe(input.look, input.map, actor);
    response
        .widget_info(|| egui::WidgetInfo::selected(egui::Role::ListItem, input.is_editable, is_selected, name.clone()));
    let is_dragged = response.dragged() && input.is_editable;
    ui.scope(|ui| {
        if input.shown.is_faint(actor.id) && !is_selected && !response.hovered() && !response.has_focus() {
            ui.multiply_opacity(FAINT);
        }
        paint_row(ui, input.look, &response, actor, is_selected, rect.shrink2(vec2(1.5, 1.5)));
    });
    if response.drag_started() && input.is_editable {
        let actors = if is_selected { input.selection.actors.iter().copied().collect() } else { vec![actor.id] };
        DragAndDrop::set_payload(ui.ctx(), Carried { actors });
    }
    if is_dragged && let Some(pointer) = ui.input(|i| i.pointer.latest_pos()) {
        let layer = egui::LayerId::new(egui::Order::Tooltip, Id::unique("carried"));
        let painter = ui.ctx().layer_painter(layer);
        let name = input.look.actor_name(actor);
        let width = (input.look.measurer.width(&name, Weight::Medium, 14.0) as f32 + 52.0).min(rect.width());
        paint_chip(
            &painter,
            input.look,
            actor,
            true,
            Ink::ChipFill,
            Rect::from_center_size(pointer, vec2(width, 30.0)),
        );
    }
    if response.clicked() {
        let mut selection = if ui.input(|i| i.modifiers.shift || i.modifiers.command) {
            input.selection.clone()
        } else {
            Selection::default()
        };
        if !selection.actors.insert(actor.id) {
            selection.actors.remove(&actor.id);
        }
        actions.push(Action::Select(selection));
    }
    response.on_hover_text(shorten::at_the_end(&input.look.actor_name(actor), MOST_HOVERED));
}

fn paint_row(ui: &Ui, look: Look<'_>, response: &Response, actor: &Actor, is_selected: bool, rect: Rect) {
    let painter = ui.painter_at(rect.expand(4.0));
    // The ring lies within the row, or the edge of the list would cut it off.
    let (fill, chip) = if response.has_focus() { (Ink::AccentFill, rect.shrink(3.0)) } else { (Ink::ChipFill, rect) };
    if response.has_focus() {
        painter.rect_stroke(
            rect,
            CornerRadius::same(17),
            Stroke::new(2.0, look.color(Ink::Accent)),
            StrokeKind::Inside,
        );
    }
    paint_chip(&painter, look, actor, is_selected || response.hovered(), fill, chip);
    if is_selected && !response.has_focus() {
        painter.rect_stroke(
            rect,
            CornerRadius::same(17),
            Stroke::new(theme::selection_width(look.palette) - 0.5, look.color(Ink::Accent)),
            StrokeKind::Middle,
        );
    }
}

fn paint_chip(painter: &egui::Painter, look: Look<'_>, actor: &Actor, is_strong: bool, fill: Ink, rect: Rect) {
    let border = look.color(if is_strong { Ink::Quiet } else { Ink::Line });
    let radius = CornerRadius::same((rect.height() / 2.0) as u8);
    painter.rect(rect, radius, look.color(fill), Stroke::new(1.5, border), StrokeKind::Middle);
    let sheet = Sheet { origin: rect.left_center(), palette: look.palette };
    let mut items = Vec::new();
    kind_shape(actor.kind, kurbo::Point::new(18.0, 0.0), 1.0, Ink::Quiet, &mut |shape: Shape| {
        items.push(Item { subject: Subject::Actor(actor.id), shape });
    });
    sheet.paint(painter, &items);
    let name = shortened(&look.actor_name(actor), rect.width() - 48.0, look.measurer);
    let baseline = rect.left_center() + vec2(34.0, (14.0 * CAP_HEIGHT_EM / 2.0) as f32);
    painter.add(text_shape(painter, &name, Weight::Medium, 14.0, look.color(Ink::Text), baseline, Anchor::Left));
}

/// The name cut to a width, with an ellipsis where something is missing.
fn shortened(name: &str, width: f32, measurer: &Measurer) -> String {
    let fits = |text: &str| measurer.width(text, Weight::Medium, 14.0) <= f64::from(width);
    // Nobody sees the end of a name that long, and measuring it takes time.
    let is_long = name.chars().nth(MOST_MEASURED).is_some();
    if !is_long && fits(name) {
        return name.to_owned();
    }
    let ends: Vec<usize> = name.char_indices().map(|(at, _)| at).take(MOST_MEASURED).collect();
    let last = ends.partition_point(|&end| fits(&format!("{}…", name[..end].trim_end())));
    let end = ends.get(last.saturating_sub(1)).copied().unwrap_or(0);
    format!("{}…", name[..end].trim_end())
}
