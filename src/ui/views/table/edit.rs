//! Editing a cell where it stands: a text over it that writes through, or a list of what can be chosen. With several
//! rows selected it says for how many, and sets it for all in one step of undo.

use egui::text::{CCursor, CCursorRange};
use egui::{
    Area, Context, Event, Frame, Key, KeyboardShortcut, Margin, Modifiers, Order, Rect, Stroke, TextEdit, Ui, vec2,
};

use super::choices;
use super::column::{Column, Row};
use super::input::{Input, Place, source};
use super::selecting::{actor, go_beside, go_to, is_selected, listed, relationship};
use super::state::State;
use super::value::{Record, written};
use crate::edit::{ActorField, Edit, RelationshipField};
use crate::model::{Actor, MAX_TEXT_CHARS, groups_text};
use crate::picture::Ink;
use crate::ui::action::Action;
use crate::ui::asking::actor_picker::ActorPicker;
use crate::ui::asking::field::report;
use crate::ui::toolkit::theme;
use crate::ui::views::table::editing::{Editing, End, Way, is_editable, label, show_whose, way};

/// A text is typed into a field at least so wide, in points.
const LEAST_WIDTH: f32 = 240.0;
/// A text of several lines, at least so wide, in points.
const LEAST_WIDTH_OF_LINES: f32 = 340.0;
/// For how many frames a cell may be out of sight before its editor closes: it may just be scrolled to.
const PATIENCE: u8 = 3;

/// Opens the editor of a cell: for all selected rows, if its own is one of them.
pub(super) fn begin(ui: &Ui, input: &Input<'_>, state: &mut State, place: Place) {
    if !input.is_editable || !is_editable(place.column) || state.order.place(place.row).is_none() {
        return;
    }
    let is_for_one = place.column.is_each_ones_own() || !is_selected(input.selection, place.row);
    let rows = if is_for_one { vec![place.row] } else { listed(input.selection, &state.order) };
    let number = state.menus_opened;
    state.menus_opened += 1;
    let editing = Editing {
        place,
        rows,
        number,
        is_new: true,
        picker: ActorPicker::default(),
        typed: None,
        rect: None,
        last_rect: None,
        unseen: 0,
        ends: None,
    };
    state.cursor = Some(place);
    state.scroll.reveal(place);
    if editing.is_text() {
        // At once: what is typed next is meant for it.
        ui.memory_mut(|memory| memory.request_focus(editing.field()));
    } else {
        choices::open(ui, &editing);
    }
    state.editing = Some(editing);
}

/// Takes the keys by which a text is left; what is typed before them still belongs to it.
pub(super) fn take_keys(ctx: &Context, editing: &mut Editing) {
    let mut ends = None;
    // With Esc egui has taken the cursor out of it already.
    let has_cursor = editing.has_cursor(ctx);
    ctx.input_mut(|input| {
        input.events.retain(|event| {
            let Event::Key { key, pressed: true, modifiers, .. } = event else {
                return ends.is_none() || !matches!(event, Event::Text(_));
            };
            match key {
                Key::Escape => ends = Some(End::Here),
                _ if !has_cursor => return true,
                Key::Enter if modifiers.is_none() => ends = Some(End::Here),
                Key::Tab if modifiers.is_none() => ends = Some(End::Beside(1)),
                Key::Tab if modifiers.shift_only() => ends = Some(End::Beside(-1)),
                _ => return true,
            }
            false
        });
    });
    if ends.is_some() {
        ctx.memory_mut(|memory| memory.move_focus(egui::FocusDirection::None));
        editing.ends = ends;
    }
}

/// Shows the open editor over its cell.
pub(super) fn show(ui: &Ui, input: &Input<'_>, columns: &[Column], state: &mut State, actions: &mut Vec<Action>) {
    let Some(mut editing) = state.editing.take() else { return };
    let exists = state.order.place(editing.place.row).is_some() && columns.contains(&editing.place.column);
    editing.unseen = if editing.rect.is_some() { 0 } else { editing.unseen + 1 };
    editing.last_rect = editing.rect.take().or(editing.last_rect);
    if !exists || !input.is_editable || editing.unseen > PATIENCE {
        choices::close(ui, &editing);
        actions.push(Action::CloseStep);
        return;
    }
    let Some(rect) = editing.last_rect else {
        // Scrolled to in this frame, it is drawn in the next one.
        ui.ctx().request_repaint();
        state.editing = Some(editing);
        return;
    };
    let degrees = state.order.degrees();
    let source = source(input, &degrees);
    let Some(record) = source.record(editing.place.row) else { return };
    if !editing.is_text() {
        if choices::show(ui, input, &mut editing, (record, rect), actions) {
            state.editing = Some(editing);
        } else {
            go_to(ui, state, editing.place);
        }
        return;
    }
    let is_left = text(ui, input, &mut editing, (record, rect), actions);
    match editing.ends {
        Some(End::Here) => go_to(ui, state, editing.place),
        Some(End::Beside(by)) => go_beside(ui, columns, state, editing.place, by),
        None if is_left => {}
        None => state.editing = Some(editing),
    }
    if state.editing.is_none() {
        actions.push(Action::CloseStep);
        ui.ctx().request_repaint();
    }
}

/// Shows the field of a text; whether it was left.
fn text(
    ui: &Ui,
    input: &Input<'_>,
    editing: &mut Editing,
    (record, cell): (Record<'_>, Rect),
    actions: &mut Vec<Action>,
) -> bool {
    let look = input.look;
    let has_lines = way(editing.place.column) == Some(Way::Lines);
    let least = if has_lines { LEAST_WIDTH_OF_LINES } else { LEAST_WIDTH };
    let screen = ui.ctx().content_rect().shrink(4.0);
    let width = cell.width().max(least).min(screen.width() - 8.0);
    let area = Area::new(editing.field().with("area")).order(Order::Foreground).fixed_pos(cell.left_top());
    let frame = Frame::new()
        .fill(look.color(Ink::Panel))
        .stroke(Stroke::new(theme::focus_width(look.palette), look.color(Ink::Accent)))
        .corner_radius(8)
        .inner_margin(3)
        .shadow(ui.visuals().popup_shadow);
    area.constrain_to(screen)
        .fade_in(false)
        .show(ui.ctx(), |ui| {
            frame.show(ui, |ui| {
                ui.set_width(width);
                ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
                let is_left = field(ui, input, editing, (record, has_lines), actions);
                show_whose(ui, look, editing);
                is_left
            })
        })
        .inner
        .inner
}

fn field(
    ui: &mut Ui,
    input: &Input<'_>,
    editing: &mut Editing,
    (record, has_lines): (Record<'_>, bool),
    actions: &mut Vec<Action>,
) -> bool {
    let look = input.look;
    let id = editing.field();
    let (value, separator) = value(editing, record);
    let mut text = value.clone();
    let name = match record {
        Record::Actor(actor) => look.actor_name(actor),
        Record::Relationship(_) => whose_name(input, record),
    };
    let widget = if has_lines {
        // Enter ends it, as in a spreadsheet.
        TextEdit::multiline(&mut text)
            .desired_rows(4)
            .return_key(Some(KeyboardShortcut::new(Modifiers::SHIFT, Key::Enter)))
    } else {
        TextEdit::singleline(&mut text)
    };
    let widget = widget
        .id(id)
        .char_limit(MAX_TEXT_CHARS)
        .desired_width(f32::INFINITY)
        .frame(Frame::new().inner_margin(Margin::symmetric(8, 5)))
        .text_color(ui.visuals().text_color());
    let mut output = widget.show(ui);
    let response = output.response.response.clone().accessible_name(label(look, editing, &name));
    let was_open = !std::mem::replace(&mut editing.is_new, false);
    if !was_open {
        response.request_focus();
        // What is typed takes the place of what stands there; an arrow key goes into it.
        let all = CCursorRange::two(CCursor::default(), CCursor::new(value.chars().count()));
        output.state.cursor.set_char_range(Some(all));
        output.state.store(ui.ctx(), id);
    }
    let (column, rows) = (editing.place.column, &editing.rows);
    let mut typed = None;
    report(&response, text, actions, |text| {
        if column == Column::Groups {
            typed = Some(text.clone());
        }
        set(column, rows, text, separator)
    });
    editing.typed = typed.or_else(|| editing.typed.take());
    response.lost_focus() || was_open && !response.has_focus()
}

fn whose_name(input: &Input<'_>, record: Record<'_>) -> String {
    let degrees = std::collections::HashMap::new();
    source(input, &degrees).row_name(record)
}

/// What stands in the field, and what parts groups in it.
fn value(editing: &Editing, record: Record<'_>) -> (String, char) {
    match record {
        Record::Actor(actor) if editing.place.column == Column::Groups => groups(editing, actor),
        Record::Actor(actor) => (written(actor, editing.place.column).to_owned(), ','),
        Record::Relationship(relationship) => (relationship.note.clone(), ','),
    }
}

/// The groups as they are typed: a comma that nothing follows yet is in no map.
fn groups(editing: &Editing, actor: &Actor) -> (String, char) {
    let separator = groups_text::separator(&actor.groups);
    let typed = editing.typed.as_ref().filter(|typed| groups_text::split(typed, separator) == actor.groups);
    (typed.cloned().unwrap_or_else(|| groups_text::joined(&actor.groups)), separator)
}

/// The edit that sets a text.
fn set(column: Column, rows: &[Row], text: String, separator: char) -> Edit {
    if column == Column::Note {
        let ids = rows.iter().filter_map(relationship).collect();
        return Edit::SetRelationships { ids, field: RelationshipField::Note(text) };
    }
    let field = match column {
        Column::CodeName => ActorField::CodeName(text),
        Column::Evidence => ActorField::Evidence(text),
        Column::Contact => ActorField::Contact(text),
        Column::Groups => ActorField::Groups(groups_text::split(&text, separator)),
        Column::Notes => ActorField::Notes(text),
        Column::Appeal => ActorField::Appeal(text),
        Column::Tactic => ActorField::Tactic(text),
        Column::Ask => ActorField::Ask(text),
        Column::Who => ActorField::Who(text),
        Column::By => ActorField::By(text),
        _ => ActorField::Name(text),
    };
    Edit::SetActors { ids: rows.iter().filter_map(actor).collect(), field }
}
