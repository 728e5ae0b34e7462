//! The field that opens at a chip after R: typing the other actor's name, with those that match below it.
//!
//! A chip can still be clicked instead. What is chosen goes on to the choice of a kind.

use egui::{Context, Id, Key, Modifiers, Rect, Role, Sense, TextEdit, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::state::{ConnectField, Input, KindChoice, State};
use crate::layout::fonts::Weight;
use crate::layout::shorten;
use crate::model::{ActorId, MAX_TEXT_CHARS};
use crate::picture::{Ink, Scene};
use crate::ui::action::cursor::connect_field;
use crate::ui::toolkit::paint::Sheet;
use crate::ui::toolkit::theme;

/// How many matches are offered.
const OFFERED: usize = 7;
const WIDTH: f32 = 280.0;
const ROW: f32 = 32.0;
const FIELD: f32 = 36.0;
const PADDING: f32 = 8.0;
/// Longer names are cut in the list.
const MAX_NAME: usize = 34;

/// What became of the field in a frame.
enum Outcome {
    Open,
    Closed,
    Chosen(ActorId),
}

/// Shows the field while an actor waits for its other end.
pub fn show(ui: &mut Ui, input: &Input<'_>, state: &mut State, scene: &Scene, sheet: Sheet) {
    let Some(from) = state.connecting else {
        state.connect_field = ConnectField::default();
        return;
    };
    let mut field = std::mem::take(&mut state.connect_field);
    if field.from != Some(from) {
        let pointer_before = ui.input(|i| i.pointer.latest_pos());
        field = ConnectField { from: Some(from), pointer_before, ..ConnectField::default() };
        ui.memory_mut(|memory| memory.request_focus(connect_field()));
    }
    let found = matches(input, from, &mut field);
    field.chosen = field.chosen.min(found.len().saturating_sub(1));
    field.met = found.get(field.chosen).map(|(actor, _)| *actor);
    let canvas = state.frame.canvas;
    let chip = scene.chip(from).map(|chip| sheet.rect_to_screen(chip.front_rect()));
    let chip = chip.unwrap_or(Rect::from_center_size(canvas.center(), vec2(0.0, 0.0)));
    match contents(ui, input, &mut field, &found, place(canvas, chip, found.len())) {
        Outcome::Open => state.connect_field = field,
        Outcome::Closed => state.connecting = None,
        Outcome::Chosen(to) => {
            state.connecting = None;
            state.choosing_kind = Some(KindChoice::new(from, to, chip.left_bottom() + vec2(0.0, 8.0)));
        }
    }
}

/// The best matches of what is typed: all actors but the one itself.
fn matches(input: &Input<'_>, from: ActorId, field: &mut ConnectField) -> Vec<(ActorId, String)> {
    if field.picker.typed.trim().is_empty() {
        return Vec::new();
    }
    let (look, map) = (input.look, input.map);
    let found = field.picker.find(look, (map, input.revision), |actor| actor.id != from);
    let found = found.iter().take(OFFERED).filter_map(|found| map.actor(found.key));
    found.map(|actor| (actor.id, look.actor_name(actor))).collect()
}

/// Below the chip where there is room, else above it; never outside the canvas.
fn place(canvas: Rect, chip: Rect, rows: usize) -> Rect {
    let size = vec2(WIDTH.min(canvas.width() - 16.0), FIELD + ROW * rows.max(1) as f32 + 2.0 * PADDING);
    let below = chip.bottom() + 10.0;
    let top = if below + size.y <= canvas.bottom() - 8.0 { below } else { chip.top() - 10.0 - size.y };
    let most = (canvas.bottom() - 8.0 - size.y).max(canvas.top() + 8.0);
    let left = (chip.center().x - size.x / 2.0)
        .clamp(canvas.left() + 8.0, (canvas.right() - 8.0 - size.x).max(canvas.left() + 8.0));
    Rect::from_min_size(pos2(left, top.clamp(canvas.top() + 8.0, most)), size)
}

fn contents(
    ui: &mut Ui,
    input: &Input<'_>,
    field: &mut ConnectField,
    found: &[(ActorId, String)],
    rect: Rect,
) -> Outcome {
    let look = input.look;
    let mut child = ui
        .new_child(UiBuilder::new().id_salt("connect").max_rect(rect).layout(egui::Layout::top_down(egui::Align::Min)));
    let ui = &mut child;
    // The canvas is not to hear of clicks between the rows.
    ui.interact(rect, Id::unique("connect-ground"), Sense::CLICK | Sense::DRAG);
    let frame = egui::Frame::popup(ui.style());
    ui.painter().add(frame.paint(rect));
    let inner = rect.shrink(PADDING);
    move_choice(ui.ctx(), field, found.len());
    let hint = look.text("connect-hint");
    let edit = TextEdit::singleline(&mut field.picker.typed)
        .id(connect_field())
        .hint_text(hint.clone())
        .char_limit(MAX_TEXT_CHARS)
        .return_key(None)
        .margin(egui::Margin::symmetric(10, 6));
    let response = ui.put(Rect::from_min_size(inner.min, vec2(inner.width(), FIELD - 4.0)), edit);
    let name = look.text("connect-name");
    response.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, &name));
    if response.changed() {
        field.chosen = 0;
    }
    let mut outcome = Outcome::Open;
    if ui.input(|i| i.key_pressed(Key::Escape)) {
        outcome = Outcome::Closed;
    } else if !response.has_focus() {
        // The paper may be dragged meanwhile; who types somewhere else is done here.
        match ui.memory(egui::Memory::focused) {
            None if !ui.input(|i| i.pointer.any_down()) => response.request_focus(),
            None => {}
            Some(_) => outcome = Outcome::Closed,
        }
    } else if ui.input(|i| i.key_pressed(Key::Enter)) {
        outcome = found.get(field.chosen).map_or(outcome, |(actor, _)| Outcome::Chosen(*actor));
    }
    let top = inner.top() + FIELD;
    if found.is_empty() {
        let key = if field.picker.typed.trim().is_empty() { "connect-help" } else { "connect-nobody" };
        let text = look.rich(look.text(key), Weight::Regular, theme::SMALL_SIZE, Ink::Quiet);
        ui.put(Rect::from_min_size(pos2(inner.left(), top), vec2(inner.width(), ROW)), egui::Label::new(text).wrap());
    }
    for (row, (actor, name)) in found.iter().enumerate() {
        let at = Rect::from_min_size(pos2(inner.left(), top + ROW * row as f32), vec2(inner.width(), ROW));
        if offered(ui, input, *actor, name, at, row == field.chosen) {
            outcome = Outcome::Chosen(*actor);
        }
    }
    outcome
}

/// One match; whether it was clicked.
fn offered(ui: &mut Ui, input: &Input<'_>, actor: ActorId, name: &str, rect: Rect, is_chosen: bool) -> bool {
    let look = input.look;
    // The field keeps the keyboard: arrows and Enter work in it.
    let response = ui.interact(rect, Id::unique(("connect-row", actor)), Sense::CLICK);
    let is_enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::ListBoxOption, is_enabled, name));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_selected(is_chosen));
    if is_chosen || response.hovered() {
        ui.painter().rect_filled(rect, 7.0, look.color(Ink::Button));
    }
    if is_chosen {
        let ring = egui::Stroke::new(2.0, look.color(Ink::Accent));
        ui.painter().rect_stroke(rect.shrink(1.0), 7.0, ring, egui::StrokeKind::Inside);
    }
    let kind = input.map.actor(actor).map(|actor| actor.kind);
    if let Some(kind) = kind {
        crate::ui::toolkit::choice::paint_shape(
            ui.painter(),
            look,
            kind,
            pos2(rect.left() + 16.0, rect.center().y),
            Ink::Quiet,
        );
    }
    let shown = super::visual_order(&shorten::at_the_end(name, MAX_NAME)).into_owned();
    let galley = ui.painter().layout_no_wrap(shown, theme::font(Weight::Medium, 14.0), look.color(Ink::Text));
    ui.painter_at(rect).galley(
        pos2(rect.left() + 32.0, rect.center().y - galley.size().y / 2.0),
        galley,
        look.color(Ink::Text),
    );
    response.clicked()
}

/// The arrow keys choose among the matches.
fn move_choice(ctx: &Context, field: &mut ConnectField, count: usize) {
    let by = ctx.input_mut(|i| {
        let down = i.count_and_consume_key(Modifiers::NONE, Key::ArrowDown);
        let up = i.count_and_consume_key(Modifiers::NONE, Key::ArrowUp);
        (down, up)
    });
    field.chosen = (field.chosen + by.0).saturating_sub(by.1).min(count.saturating_sub(1));
}
