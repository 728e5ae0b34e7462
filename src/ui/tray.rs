//! The left panel: the entry box, and the tray of those not placed yet.

use egui::{
    CornerRadius, DragAndDrop, Event, Id, Key, Rect, Response, ScrollArea, Sense, Stroke, StrokeKind, TextEdit, Ui,
    vec2,
};

use super::action::Action;
use super::look::Look;
use super::paint::{Sheet, text_shape};
use super::selection::Selection;
use super::spectrum;
use super::theme;
use crate::layout::fonts::Weight;
use crate::layout::measure::{CAP_HEIGHT_EM, Measurer};
use crate::model::{Actor, ActorId, MAX_TEXT_CHARS, Map, clean_line};
use crate::picture::{Anchor, Ink, Item, Shape, Subject, kind_shape};

/// The height of one actor in the tray, in points.
const ROW_HEIGHT: f32 = 34.0;

/// Actors being carried from the tray to the canvas.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carried {
    /// Whom.
    pub actors: Vec<ActorId>,
}

/// What the panel reads.
pub struct Input<'a> {
    /// Words, colours, measurer.
    pub look: Look<'a>,
    /// The map.
    pub map: &'a Map,
    /// Those not placed yet, in the order they are listed.
    pub unplaced: &'a [ActorId],
    /// What is selected.
    pub selection: &'a Selection,
    /// Whether the map may be changed.
    pub is_editable: bool,
}

/// The panel's own state.
#[derive(Debug, Clone, Default)]
pub struct State {
    /// What stands in the entry box: a name not yet added.
    pub entry: String,
    /// Whether the entry box takes the cursor in the next frame.
    pub wants_focus: bool,
    /// Where the tray was drawn.
    pub rect: Option<Rect>,
    /// What was typed after Enter within one frame, kept for the next.
    held_back: Vec<Event>,
}

/// The entry box's id, to give it the cursor from elsewhere.
#[must_use]
pub fn entry_id() -> Id {
    Id::unique("entry")
}

impl State {
    /// Whether a name was begun in the entry box and the cursor is still there.
    #[must_use]
    pub fn has_draft(&self, ctx: &egui::Context) -> bool {
        !self.entry.is_empty() && ctx.memory(|memory| memory.has_focus(entry_id()))
    }

    /// Takes the name that was typed but not added yet out of the entry box, if there is one.
    pub fn take_entry(&mut self) -> Option<String> {
        Some(clean_line(&std::mem::take(&mut self.entry))).filter(|name| !name.is_empty())
    }

    /// Lets a frame see no more than one name: what comes after Enter waits for the next frame.
    ///
    /// People shout names faster than a slow computer draws, and nothing typed may be lost or taken for a shortcut.
    /// To be called before anything else of a frame.
    pub fn pace(&mut self, ctx: &egui::Context) {
        let has_focus = ctx.memory(|memory| memory.has_focus(entry_id()));
        ctx.input_mut(|i| {
            i.events.splice(0..0, self.held_back.drain(..));
            let is_enter = |event: &Event| matches!(event, Event::Key { key: Key::Enter, pressed: true, .. });
            if let Some(enter) = i.events.iter().position(is_enter).filter(|_| has_focus) {
                self.held_back = i.events.split_off(enter + 1);
            }
        });
        if !self.held_back.is_empty() {
            ctx.request_repaint();
        }
    }
}

/// The entry box: name, Enter, next. It keeps the cursor.
pub fn show_entry(ui: &mut Ui, input: &Input<'_>, state: &mut State, actions: &mut Vec<Action>) {
    let look = input.look;
    let label = ui.label(look.rich(look.text("entry-title"), Weight::Bold, 15.0, Ink::Text)).id;
    let field = TextEdit::singleline(&mut state.entry)
        .id(entry_id())
        // Enter must not take the cursor away: the next name is on its way.
        .return_key(None)
        .hint_text(look.text("entry-hint"))
        .char_limit(MAX_TEXT_CHARS)
        .desired_width(f32::INFINITY)
        .margin(egui::Margin::symmetric(12, 9))
        .interactive(input.is_editable);
    let response = ui.add(field).labelled_by(label);
    if std::mem::take(&mut state.wants_focus) {
        response.request_focus();
    }
    if response.has_focus() && ui.input(|i| i.key_pressed(Key::Enter)) {
        actions.extend(state.take_entry().map(Action::AddToTray));
    }
    ui.label(look.rich(look.text("entry-help"), Weight::Regular, theme::SMALL_SIZE, Ink::Quiet));
}

/// The tray: click selects, dragging carries an actor to a wedge.
pub fn show_tray(ui: &mut Ui, input: &Input<'_>, state: &mut State, actions: &mut Vec<Action>) {
    let look = input.look;
    let top = ui.cursor().top();
    ui.horizontal(|ui| {
        ui.label(look.rich(look.text("tray-title"), Weight::Bold, 15.0, Ink::Text));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            ui.label(look.rich(input.unplaced.len().to_string(), Weight::SemiBold, 14.0, Ink::Quiet));
        });
    });
    if input.unplaced.is_empty() {
        ui.label(look.rich(look.text("tray-empty"), Weight::Regular, theme::SMALL_SIZE, Ink::Quiet));
    }
    let room = (ui.available_height() * 0.55).max(3.0 * ROW_HEIGHT);
    let scroll = ScrollArea::vertical().id_salt("tray").max_height(room).auto_shrink([false, true]);
    scroll.show_rows(ui, ROW_HEIGHT, input.unplaced.len(), |ui, rows| {
        for &id in input.unplaced.get(rows).unwrap_or_default() {
            if let Some(actor) = input.map.actor(id) {
                row(ui, input, actor, actions);
            }
        }
    });
    let bottom = ui.cursor().top().max(top + 3.0 * ROW_HEIGHT);
    let rect = Rect::from_min_max(egui::pos2(ui.max_rect().left(), top), egui::pos2(ui.max_rect().right(), bottom));
    state.rect = Some(rect.expand(10.0));
}

fn row(ui: &mut Ui, input: &Input<'_>, actor: &Actor, actions: &mut Vec<Action>) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW_HEIGHT), Sense::hover());
    let response = ui.interact(rect, Id::unique(("tray", actor.id)), Sense::click_and_drag());
    let is_selected = input.selection.actors.contains(&actor.id);
    let name = spectrum::describe(input.look, input.map, actor);
    response
        .widget_info(|| egui::WidgetInfo::selected(egui::Role::ListItem, input.is_editable, is_selected, name.clone()));
    let is_dragged = response.dragged() && input.is_editable;
    paint_row(ui, input.look, &response, actor, is_selected, rect.shrink2(vec2(1.5, 1.5)));
    if response.drag_started() && input.is_editable {
        let actors = if is_selected { input.selection.actors.iter().copied().collect() } else { vec![actor.id] };
        DragAndDrop::set_payload(ui.ctx(), Carried { actors });
    }
    if is_dragged && let Some(pointer) = ui.input(|i| i.pointer.latest_pos()) {
        let layer = egui::LayerId::new(egui::Order::Tooltip, Id::unique("carried"));
        let painter = ui.ctx().layer_painter(layer);
        let name = input.look.actor_name(actor);
        let width = (input.look.measurer.width(&name, Weight::Medium, 14.0) as f32 + 52.0).min(rect.width());
        paint_chip(&painter, input.look, actor, true, Rect::from_center_size(pointer, vec2(width, 30.0)));
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
    response.on_hover_text(input.look.actor_name(actor));
}

fn paint_row(ui: &Ui, look: Look<'_>, response: &Response, actor: &Actor, is_selected: bool, rect: Rect) {
    let painter = ui.painter_at(rect.expand(4.0));
    paint_chip(&painter, look, actor, is_selected || response.hovered(), rect);
    if is_selected {
        painter.rect_stroke(
            rect,
            CornerRadius::same(17),
            Stroke::new(theme::selection_width(look.palette) - 0.5, look.color(Ink::Accent)),
            StrokeKind::Middle,
        );
    }
}

fn paint_chip(painter: &egui::Painter, look: Look<'_>, actor: &Actor, is_strong: bool, rect: Rect) {
    let border = look.color(if is_strong { Ink::Quiet } else { Ink::Line });
    let radius = CornerRadius::same((rect.height() / 2.0) as u8);
    painter.rect(rect, radius, look.color(Ink::ChipFill), Stroke::new(1.5, border), StrokeKind::Middle);
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
    if fits(name) {
        return name.to_owned();
    }
    let ends: Vec<usize> = name.char_indices().map(|(at, _)| at).take(200).collect();
    let last = ends.partition_point(|&end| fits(&format!("{}…", name[..end].trim_end())));
    let end = ends.get(last.saturating_sub(1)).copied().unwrap_or(0);
    format!("{}…", name[..end].trim_end())
}
