//! The menu of what can be done with something, opened where it is: by the right button, a finger that rests on it, or
//! the keyboard. One for every view.
//!
//! Its rows are those of [`Thing::rows`]; what a command does is the app's.

use egui::{Align, Context, Id, Layout, Memory, Popup, PopupAnchor, PopupKind, Pos2, Response, ScrollArea, Ui};

use crate::edit::{ActorField, Edit, RelationshipField};
use crate::lang::Message;
use crate::model::{Actor, Influence, KindId, Map, Strength, Wedge};
use crate::ui::action::command::{self, Availability, Command};
use crate::ui::action::selection::Selection;
use crate::ui::action::things::{Row, Thing};
use crate::ui::action::{Action, push_choice, want};
use crate::ui::asking::command_row::CommandRow;
use crate::ui::toolkit::look::Look;
use crate::ui::toolkit::menu::{self, choice_row, sub_menu};
use crate::ui::toolkit::scroll::Following;

/// What a menu reads.
pub struct About<'a> {
    /// Words and colours.
    pub look: Look<'a>,
    /// The map.
    pub map: &'a Map,
    /// What is selected: most rows concern it.
    pub selection: &'a Selection,
    /// Whether the map may be changed.
    pub is_editable: bool,
    /// Whether the room sees this window.
    pub is_on_wall: bool,
    /// The words of the row that edits a cell, where there is one that can be edited.
    pub cell: Option<String>,
}

/// An open menu, with what only its view knows of the place it was opened at.
#[derive(Debug, Clone, PartialEq)]
pub struct ContextMenu<T> {
    /// What it is about.
    pub thing: Thing,
    /// What its view knows of the place.
    pub place: T,
    at: Pos2,
    /// Tells it from the one before, so that a second right click opens a second menu.
    number: u64,
    /// Whether its first row still waits for the keyboard.
    wants_focus: bool,
    /// Who had the keyboard, and gets it back.
    focus_before: Option<Id>,
}

impl<T> ContextMenu<T> {
    /// Opens a menu at a point of the window, in place of the one before.
    pub fn open(ctx: &Context, thing: Thing, place: T, at: Pos2, before: Option<&Self>) -> Self {
        let focus_before = before.map_or_else(|| ctx.memory(Memory::focused), |before| before.focus_before);
        let menu = Self { thing, place, at, number: ctx.cumulative_frame_nr(), wants_focus: true, focus_before };
        Popup::open_id(ctx, menu.id());
        menu
    }

    fn id(&self) -> Id {
        Id::unique(("context menu", self.number))
    }
}

/// Shows the menu that is open, if one is, under a name for whoever does not see where it opened. What is chosen in it
/// closes it, and is given with what its view knows of the place.
pub fn show<T>(ui: &Ui, open: &mut Option<ContextMenu<T>>, about: &About<'_>, name: String) -> Option<(Chosen, T)> {
    let mut menu = open.take()?;
    let id = menu.id();
    let popup = Popup::new(id, ui.ctx().clone(), PopupAnchor::Position(menu.at), ui.layer_id())
        .kind(PopupKind::Menu)
        .layout(Layout::top_down_justified(Align::Min))
        .style(menu::menu_style(about.look))
        .accessible_name(name)
        .open_memory(None);
    let shown = popup.show(|ui| {
        let room = (ui.ctx().content_rect().height() - 24.0).max(80.0);
        let list = ScrollArea::vertical().max_height(room).min_scrolled_height(room);
        list.show_following(ui, |ui| rows(ui, about, &mut menu)).inner
    });
    let chosen = shown.and_then(|shown| shown.inner);
    if chosen.is_none() && Popup::is_id_open(ui.ctx(), id) {
        *open = Some(menu);
        return None;
    }
    Popup::close_id(ui.ctx(), id);
    if let Some(before) = menu.focus_before {
        ui.memory_mut(|memory| memory.request_focus(before));
    }
    Some((chosen?, menu.place))
}

/// What actors, or relationships, are called together.
#[must_use]
pub fn name_of_actors(about: &About<'_>) -> String {
    let name = about.selection.single_actor().and_then(|actor| about.map.actor(actor));
    let count = Message::new("context-actors").with("count", about.selection.actors.len());
    name.map_or_else(|| about.look.say(&count), |actor| about.look.actor_name(actor))
}

/// Asks for what was chosen; gives the row that only its view can carry out.
pub fn carry_out(chosen: Chosen, about: &About<'_>, actions: &mut Vec<Action>) -> Option<Row> {
    let actors = || about.selection.actors.iter().copied();
    let set = |field| Edit::SetRelationships { ids: about.selection.relationships.iter().copied().collect(), field };
    match chosen {
        Chosen::Kind(kind) => push_choice(actions, set(RelationshipField::Kind(kind))),
        Chosen::Strength(strength) => push_choice(actions, set(RelationshipField::Strength(strength))),
        Chosen::Move(wedge) => push_choice(actions, want(about.map, actors(), wedge)),
        Chosen::Influence(influence) => {
            push_choice(actions, Edit::SetActors { ids: actors().collect(), field: ActorField::Influence(influence) });
        }
        Chosen::Row(Row::Command(command)) => actions.push(Action::Command(command)),
        Chosen::Row(row) => return Some(row),
    }
    None
}

/// What was chosen in a menu.
#[derive(Debug, Clone, PartialEq)]
pub enum Chosen {
    /// A row without choices of its own.
    Row(Row),
    /// A kind for the selected relationships.
    Kind(KindId),
    /// How close the selected relationships are.
    Strength(Strength),
    /// Where the selected actors are to be moved, or that they are not.
    Move(Option<Wedge>),
    /// How much the selected actors can do, or that it is not judged.
    Influence(Option<Influence>),
}

fn rows<T>(ui: &mut Ui, about: &About<'_>, menu: &mut ContextMenu<T>) -> Option<Chosen> {
    ui.set_min_width(220.0);
    let available = availability(about);
    let mut chosen = None;
    for row in menu.thing.rows() {
        let response = match row {
            Row::Rule => {
                ui.separator();
                continue;
            }
            Row::Kinds => kinds(ui, about, &mut chosen),
            Row::Strengths => strengths(ui, about, &mut chosen),
            Row::Moves => moves(ui, about, &mut chosen),
            Row::Influences => influences(ui, about, &mut chosen),
            Row::EditCell => {
                let Some(text) = &about.cell else { continue };
                let response = menu::plain_row(ui, about.look, text, about.is_editable);
                if response.clicked() {
                    chosen = Some(Chosen::Row(*row));
                }
                response
            }
            row => {
                let response = show_row(ui, about, *row, &available);
                if response.clicked() {
                    chosen = Some(Chosen::Row(*row));
                }
                response
            }
        };
        // In its first pass a menu is only measured.
        if menu.wants_focus && !ui.is_sizing_pass() && response.enabled() {
            menu.wants_focus = false;
            response.request_focus();
        }
    }
    chosen
}

fn show_row(ui: &mut Ui, about: &About<'_>, row: Row, available: &Availability) -> Response {
    let look = about.look;
    let (command, text_id, is_enabled) = match row {
        Row::Command(command) => (Some(command), "", available.allows(command)),
        Row::AddActorHere => (None, "context-add-here", about.is_editable),
        Row::RenameWedge => (None, "context-rename-wedge", about.is_editable && !about.is_on_wall),
        Row::SpreadThisWedge => (None, "context-spread-wedge", about.is_editable),
        Row::CopyRows => (None, "table-copy", true),
        _ => (None, "context-select-wedge", true),
    };
    match command.and_then(command::entry) {
        Some(entry) => {
            let text = match entry.command {
                // The group's own names, where it has given some.
                Command::PlaceIn(wedge) if !about.map.head().labels.of(wedge).trim().is_empty() => {
                    look.say(&Message::new("context-place-in").with("wedge", look.wedge_name(about.map, wedge)))
                }
                _ => look.text(entry.text_id),
            };
            CommandRow { entry, text, is_enabled, is_on: None }.show(ui, look)
        }
        None => menu::plain_row(ui, look, &look.text(text_id), is_enabled),
    }
}

fn availability(about: &About<'_>) -> Availability {
    Availability {
        has_map: true,
        is_editable: about.is_editable,
        actors: about.selection.actors.len(),
        relationships: about.selection.relationships.len(),
        is_on_wall: about.is_on_wall,
        ..Availability::default()
    }
}

/// What all selected relationships have in common.
fn common<T: PartialEq>(about: &About<'_>, of: impl Fn(&crate::model::Relationship) -> T) -> Option<T> {
    let mut values = about.selection.relationships.iter().filter_map(|id| about.map.relationship(*id)).map(|r| of(r));
    let first = values.next()?;
    values.all(|value| value == first).then_some(first)
}

fn kinds(ui: &mut Ui, about: &About<'_>, picked: &mut Option<Chosen>) -> Response {
    let chosen = common(about, |relationship| relationship.kind.clone());
    sub_menu(ui, about.look, "inspector-kind-of-relationship", |ui| {
        ui.add_enabled_ui(about.is_editable, |ui| {
            for kind in &about.map.head().kinds {
                let is_chosen = chosen.as_ref() == Some(&kind.id);
                if choice_row(ui, about.look, &about.look.kind_label(kind), is_chosen) {
                    *picked = Some(Chosen::Kind(kind.id.clone()));
                }
            }
        });
    })
}

fn strengths(ui: &mut Ui, about: &About<'_>, picked: &mut Option<Chosen>) -> Response {
    let chosen = common(about, |relationship| relationship.strength);
    sub_menu(ui, about.look, "inspector-strength", |ui| {
        ui.add_enabled_ui(about.is_editable, |ui| {
            for strength in (1..=Strength::MAX).filter_map(Strength::new) {
                let text = about.look.text(&format!("strength-{}", strength.value()));
                if choice_row(ui, about.look, &text, chosen == Some(strength)) {
                    *picked = Some(Chosen::Strength(strength));
                }
            }
        });
    })
}

/// What all selected actors have in common.
fn common_of_actors<T: PartialEq>(about: &About<'_>, of: impl Fn(&Actor) -> T) -> Option<T> {
    let mut values = about.selection.actors.iter().filter_map(|id| about.map.actor(*id)).map(|actor| of(actor));
    let first = values.next()?;
    values.all(|value| value == first).then_some(first)
}

/// Where to: what Alt and a drag, or M and a digit, say otherwise.
fn moves(ui: &mut Ui, about: &About<'_>, picked: &mut Option<Chosen>) -> Response {
    let look = about.look;
    let wanted = common_of_actors(about, Actor::open_move);
    let from = common_of_actors(about, Actor::wedge).flatten();
    sub_menu(ui, look, "cmd-set-move", |ui| {
        ui.add_enabled_ui(about.is_editable, |ui| {
            for wedge in Wedge::ALL.into_iter().filter(|wedge| Some(*wedge) != from) {
                let name = look.wedge_name(about.map, wedge);
                if choice_row(ui, look, &name, wanted == Some(Some(wedge))) {
                    *picked = Some(Chosen::Move(Some(wedge)));
                }
            }
            ui.separator();
            if choice_row(ui, look, &look.text("inspector-move-none"), wanted == Some(None)) {
                *picked = Some(Chosen::Move(None));
            }
        });
    })
}

fn influences(ui: &mut Ui, about: &About<'_>, picked: &mut Option<Chosen>) -> Response {
    let look = about.look;
    let chosen = common_of_actors(about, |actor| actor.influence);
    sub_menu(ui, look, "inspector-influence", |ui| {
        ui.add_enabled_ui(about.is_editable, |ui| {
            for influence in (1..=Influence::MAX).rev().filter_map(Influence::new) {
                let message = Message::new("inspector-influence-of").with("value", usize::from(influence.value()));
                let text = look.say(&message.with("max", usize::from(Influence::MAX)));
                if choice_row(ui, look, &text, chosen == Some(Some(influence))) {
                    *picked = Some(Chosen::Influence(Some(influence)));
                }
            }
            ui.separator();
            if choice_row(ui, look, &look.text("inspector-not-judged"), chosen == Some(None)) {
                *picked = Some(Chosen::Influence(None));
            }
        });
    })
}
