//! Rows as the selection all views share.

use egui::{Modifiers, Ui};

use super::column::{Column, Row};
use super::input::Input;
use super::order::Order;
use super::state::State;
use crate::ui::action::Action;
use crate::ui::action::selection::Selection;
use crate::ui::action::view::Sheet;
use crate::ui::views::table::input::Place;

/// Whether a row is selected.
pub(super) fn is_selected(selection: &Selection, row: Row) -> bool {
    match row {
        Row::Actor(id) => selection.actors.contains(&id),
        Row::Relationship(id) => selection.relationships.contains(&id),
    }
}

/// The selected rows that are listed, from the top.
pub(super) fn listed(selection: &Selection, order: &Order) -> Vec<Row> {
    order.rows().iter().copied().filter(|row| is_selected(selection, *row)).collect()
}

/// A row was clicked, or walked to: it alone is selected; with Ctrl it is too, or not any more; with Shift, all from
/// the row before to it.
pub(super) fn pick(input: &Input<'_>, state: &mut State, row: Row, modifiers: Modifiers, actions: &mut Vec<Action>) {
    let mut selection = if modifiers.command { input.selection.clone() } else { Selection::default() };
    let anchor = state.anchor.and_then(|anchor| state.order.place(anchor));
    match (modifiers.shift, anchor, state.order.place(row)) {
        (true, Some(from), Some(to)) => {
            let rows = state.order.rows();
            for row in rows.get(from.min(to)..=from.max(to)).unwrap_or_default() {
                insert(&mut selection, *row);
            }
        }
        _ => {
            state.anchor = Some(row);
            if modifiers.command && is_selected(&selection, row) {
                remove(&mut selection, row);
            } else {
                insert(&mut selection, row);
            }
        }
    }
    select(state, selection, actions);
}

/// Every row that is listed.
pub(super) fn pick_all(state: &mut State, actions: &mut Vec<Action>) {
    let mut selection = Selection::default();
    match state.sheet {
        Sheet::Actors => selection.actors = state.order.rows().iter().filter_map(actor).collect(),
        Sheet::Relationships => {
            let ties = state.order.rows();
            selection.relationships = ties.iter().filter_map(relationship).collect();
        }
    }
    select(state, selection, actions);
}

/// Selects, without taking it for somebody else's doing afterwards.
pub(super) fn select(state: &mut State, selection: Selection, actions: &mut Vec<Action>) {
    state.seen_selection = selection.clone();
    actions.push(Action::Select(selection));
}

fn insert(selection: &mut Selection, row: Row) {
    match row {
        Row::Actor(id) => selection.actors.insert(id),
        Row::Relationship(id) => selection.relationships.insert(id),
    };
}

fn remove(selection: &mut Selection, row: Row) {
    match row {
        Row::Actor(id) => selection.actors.remove(&id),
        Row::Relationship(id) => selection.relationships.remove(&id),
    };
}

/// The actor a row is about.
pub(super) fn actor(row: &Row) -> Option<crate::model::ActorId> {
    match *row {
        Row::Actor(id) => Some(id),
        Row::Relationship(_) => None,
    }
}

/// The relationship a row is about.
pub(super) fn relationship(row: &Row) -> Option<crate::model::RelationshipId> {
    match *row {
        Row::Actor(_) => None,
        Row::Relationship(id) => Some(id),
    }
}

/// Gives a cell the keyboard and brings it into sight.
pub(super) fn go_to(ui: &Ui, state: &mut State, place: Place) {
    state.cursor = Some(place);
    state.scroll.reveal(place);
    ui.memory_mut(|memory| memory.request_focus(place.id()));
}

/// Goes on to the cell beside one that was edited.
pub(super) fn go_beside(ui: &Ui, columns: &[Column], state: &mut State, from: Place, by: isize) {
    let at = columns.iter().position(|column| *column == from.column).unwrap_or_default();
    let next = columns.get(at.saturating_add_signed(by)).copied().unwrap_or(from.column);
    go_to(ui, state, Place { row: from.row, column: next });
}
