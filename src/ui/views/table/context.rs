//! What can be done with the selected rows, as a menu, and copying them.

use egui::{Align, Layout, Popup, PopupAnchor, PopupKind, Pos2, ScrollArea, Ui};

use super::column::{Column, Row};
use super::edit;
use super::input::{Input, source};
use super::selecting::listed;
use super::state::State;
use crate::exchange::tsv;
use crate::lang::Message;
use crate::model::Wedge;
use crate::ui::action::command::{Availability, Command};
use crate::ui::action::view::Sheet;
use crate::ui::action::{Action, command};
use crate::ui::asking::command_row::CommandRow;
use crate::ui::toolkit::menu;
use crate::ui::views::table::editing::is_editable;
use crate::ui::views::table::state::Menu;

/// The commands for actors; `None` is a line between two groups.
const ACTORS: &[Option<Command>] = &[
    Some(Command::PlaceIn(Wedge::ActiveAllies)),
    Some(Command::PlaceIn(Wedge::PassiveAllies)),
    Some(Command::PlaceIn(Wedge::Neutral)),
    Some(Command::PlaceIn(Wedge::PassiveOpposition)),
    Some(Command::PlaceIn(Wedge::ActiveOpposition)),
    Some(Command::Unplace),
    None,
    Some(Command::AddDot),
    Some(Command::RemoveDot),
    Some(Command::WriteEvidence),
    None,
    Some(Command::Duplicate),
    Some(Command::Delete),
];

const RELATIONSHIPS: &[Option<Command>] = &[Some(Command::Reverse), None, Some(Command::Delete)];

/// Opens the menu at a point.
pub(super) fn open(ui: &Ui, state: &mut State, at: Pos2) {
    let menu = Menu { at, number: state.menus_opened, wants_focus: true };
    state.menus_opened += 1;
    Popup::open_id(ui.ctx(), menu.id());
    state.menu = Some(menu);
}

/// What is chosen in the menu, beside commands.
enum Chosen {
    Copy,
    Edit,
    Command(Command),
}

/// Shows the open menu. What is chosen in it closes it.
pub(super) fn show(ui: &Ui, input: &Input<'_>, columns: &[Column], state: &mut State, actions: &mut Vec<Action>) {
    if std::mem::take(&mut state.wants_context_menu) && !Popup::is_any_open(ui.ctx()) {
        let top = ui.min_rect().left_top();
        let place = state.cursor.and_then(|place| state.order.place(place.row)).unwrap_or_default();
        let down = (place as f32 + 2.0) * ROW - state.scroll.down;
        open(ui, state, top + egui::vec2(40.0, super::BAR_HEIGHT + down.max(0.0)));
    }
    let Some(mut menu) = state.menu.take() else { return };
    let id = menu.id();
    let popup = Popup::new(id, ui.ctx().clone(), PopupAnchor::Position(menu.at), ui.layer_id())
        .kind(PopupKind::Menu)
        .layout(Layout::top_down_justified(Align::Min))
        .style(menu::menu_style(input.look))
        .accessible_name(input.look.text("table-menu"))
        .open_memory(None);
    let shown = popup.show(|ui| {
        let room = (ui.ctx().content_rect().height() - 24.0).max(80.0);
        let list = ScrollArea::vertical().max_height(room).min_scrolled_height(room);
        list.show(ui, |ui| rows(ui, input, state, &mut menu)).inner
    });
    let chosen = shown.and_then(|shown| shown.inner);
    if chosen.is_none() && Popup::is_id_open(ui.ctx(), id) {
        state.menu = Some(menu);
        return;
    }
    Popup::close_id(ui.ctx(), id);
    if let Some(place) = state.cursor {
        ui.memory_mut(|memory| memory.request_focus(place.id()));
    }
    match chosen {
        Some(Chosen::Copy) => copy(input, columns, state, actions),
        Some(Chosen::Edit) => {
            if let Some(place) = state.cursor {
                edit::begin(ui, input, state, place);
            }
        }
        Some(Chosen::Command(command)) => actions.push(Action::Command(command)),
        None => {}
    }
}

fn rows(ui: &mut Ui, input: &Input<'_>, state: &State, menu: &mut Menu) -> Option<Chosen> {
    let look = input.look;
    ui.set_min_width(220.0);
    let mut chosen = None;
    let response = menu::plain_row(ui, look, &look.text("table-copy"), true);
    if menu.wants_focus && !ui.is_sizing_pass() {
        menu.wants_focus = false;
        response.request_focus();
    }
    if response.clicked() {
        chosen = Some(Chosen::Copy);
    }
    if let Some(place) = state.cursor.filter(|place| is_editable(place.column)) {
        let text = look.say(&Message::new("table-edit").with("column", place.column.name(look)));
        if menu::plain_row(ui, look, &text, input.is_editable).clicked() {
            chosen = Some(Chosen::Edit);
        }
    }
    ui.separator();
    let available = Availability {
        has_map: true,
        is_editable: input.is_editable,
        actors: input.selection.actors.len(),
        relationships: input.selection.relationships.len(),
        ..Availability::default()
    };
    let commands = match state.sheet {
        Sheet::Actors => ACTORS,
        Sheet::Relationships => RELATIONSHIPS,
    };
    for command in commands {
        let Some(entry) = command.and_then(command::entry) else {
            ui.separator();
            continue;
        };
        let text = match entry.command {
            // The group's own names, where it has given some.
            Command::PlaceIn(wedge) if !input.map.head().labels.of(wedge).trim().is_empty() => {
                look.say(&Message::new("context-place-in").with("wedge", look.wedge_name(input.map, wedge)))
            }
            _ => look.text(entry.text_id),
        };
        let is_enabled = available.allows(entry.command);
        if (CommandRow { entry, text, is_enabled, is_on: None }).show(ui, look).clicked() {
            chosen = Some(Chosen::Command(entry.command));
        }
    }
    chosen
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
