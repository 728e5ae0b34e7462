//! What can be done with the selected rows, as a [menu](context_menu), and copying them.

use egui::{Pos2, Ui};

use super::column::{Column, Row};
use super::edit;
use super::input::{Input, source};
use super::selecting::listed;
use super::state::State;
use crate::exchange::tsv;
use crate::lang::Message;
use crate::model::Wedge;
use crate::ui::action::Action;
use crate::ui::action::things::{self, Thing};
use crate::ui::action::view::Sheet;
use crate::ui::asking::context_menu::{self, About, ContextMenu};
use crate::ui::toolkit::menu::keys_are_taken;
use crate::ui::views::table::editing::is_editable;

/// Opens the menu at a point.
pub(super) fn open(ui: &Ui, state: &mut State, at: Pos2) {
    let thing = match state.sheet {
        Sheet::Actors => Thing::ActorRows,
        Sheet::Relationships => Thing::RelationshipRows,
    };
    state.menu = Some(ContextMenu::open(ui.ctx(), thing, (), at, state.menu.as_ref()));
}

/// Shows the open menu. What is chosen in it closes it.
pub(super) fn show(ui: &Ui, input: &Input<'_>, columns: &[Column], state: &mut State, actions: &mut Vec<Action>) {
    if std::mem::take(&mut state.wants_context_menu) && !keys_are_taken(ui) {
        let top = ui.min_rect().left_top();
        let place = state.cursor.and_then(|place| state.order.place(place.row)).unwrap_or_default();
        let down = (place as f32 + 2.0) * ROW - state.scroll.down;
        open(ui, state, top + egui::vec2(40.0, super::BAR_HEIGHT + down.max(0.0)));
    }
    if state.menu.is_none() {
        return;
    }
    let look = input.look;
    let cell = state.cursor.filter(|place| is_editable(place.column));
    let about = About {
        look,
        map: input.map,
        selection: input.selection,
        is_editable: input.is_editable,
        is_on_wall: false,
        cell: cell.map(|place| look.say(&Message::new("table-edit").with("column", place.column.name(look)))),
    };
    let chosen = context_menu::show(ui, &mut state.menu, &about, look.text("table-menu"));
    if let (None, Some(place)) = (&state.menu, state.cursor) {
        ui.memory_mut(|memory| memory.request_focus(place.id()));
    }
    match chosen.and_then(|(chosen, ())| context_menu::carry_out(chosen, &about, actions)) {
        Some(things::Row::CopyRows) => copy(input, columns, state, actions),
        Some(things::Row::EditCell) => {
            if let Some(place) = state.cursor {
                edit::begin(ui, input, state, place);
            }
        }
        _ => {}
    }
}

/// Puts the selected rows onto the clipboard, or all where none is: the columns as they are shown, below their names.
pub(super) fn copy(input: &Input<'_>, columns: &[Column], state: &State, actions: &mut Vec<Action>) {
    let selected = listed(input.selection, &state.order);
    let rows: Vec<Row> = if selected.is_empty() { state.order.rows().to_vec() } else { selected };
    let degrees = state.order.degrees();
    let source = source(input, &degrees);
    let header: Vec<String> = columns.iter().map(|column| column.name(input.look)).collect();
    let wedges = Wedge::ALL.map(|wedge| input.look.wedge_name(input.map, wedge));
    let lines = rows.iter().filter_map(|row| source.record(*row)).map(|record| {
        let fields = columns.iter().map(|column| source.copied(record, *column, &wedges));
        fields.collect::<Vec<String>>()
    });
    let text = tsv::table(&header, lines);
    let told = Message::new("table-copied").with("count", rows.len());
    actions.push(Action::Copy { text, told });
}

/// The height of a row, in points.
pub(super) const ROW: f32 = 34.0;
