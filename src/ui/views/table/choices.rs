//! The list that opens on a cell with something to choose: one click or Enter sets it for all it is for.

use egui::{Align, Id, Layout, Popup, PopupAnchor, PopupCloseBehavior, PopupKind, Rect, ScrollArea, TextEdit, Ui};

use super::column::{Column, Row};
use super::editing::{Editing, label, show_whose};
use super::input::Input;
use super::selecting::{actor, relationship};
use super::value::{Record, strength_id};
use crate::edit::{ActorField, Edit, RelationshipField};
use crate::exchange::field::confidence_id;
use crate::lang::Message;
use crate::model::{Actor, ActorId, ActorKind, Confidence, Influence, MAX_TEXT_CHARS, Strength, Wedge};
use crate::ui::action::{Action, push_choice};
use crate::ui::asking::actor_picker::may_be_whole;
use crate::ui::asking::dots;
use crate::ui::toolkit::choice::note;
use crate::ui::toolkit::menu;
use crate::ui::toolkit::scroll::Following;

/// Of those an actor may be a part of, so many are offered; who is not among them is found by typing.
const MOST_OFFERED: usize = 40;

/// One of the things that can be chosen.
struct Choice {
    text: String,
    is_chosen: bool,
    action: Action,
}

fn id(editing: &Editing) -> Id {
    Id::unique(("table choices", editing.number))
}

/// Opens the list.
pub(super) fn open(ui: &Ui, editing: &Editing) {
    Popup::open_id(ui.ctx(), id(editing));
}

/// Closes the list, if it is one that is open.
pub(super) fn close(ui: &Ui, editing: &Editing) {
    Popup::close_id(ui.ctx(), id(editing));
}

/// Shows the list below its cell; whether it is still open.
pub(super) fn show(
    ui: &Ui,
    input: &Input<'_>,
    editing: &mut Editing,
    (record, cell): (Record<'_>, Rect),
    actions: &mut Vec<Action>,
) -> bool {
    let look = input.look;
    let id = id(editing);
    let name = match record {
        Record::Actor(actor) => look.actor_name(actor),
        Record::Relationship(_) => look.text("context-relationships"),
    };
    let popup = Popup::new(id, ui.ctx().clone(), PopupAnchor::ParentRect(cell), ui.layer_id())
        .kind(PopupKind::Menu)
        .layout(Layout::top_down_justified(Align::Min))
        .style(menu::menu_style(look))
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .accessible_name(label(look, editing, &name))
        .open_memory(None);
    let shown = popup.show(|ui| {
        ui.set_min_width(cell.width().clamp(170.0, 280.0));
        show_whose(ui, look, editing);
        if editing.place.column == Column::Dots {
            show_dots(ui, input, editing, actions);
            return None;
        }
        let room = (ui.ctx().content_rect().height() - 60.0).clamp(80.0, 340.0);
        let is_search = editing.place.column == Column::PartOf;
        if is_search {
            search(ui, input, editing);
        }
        let list = ScrollArea::vertical().max_height(room).min_scrolled_height(room.min(120.0));
        list.show_following(ui, |ui| rows(ui, input, editing, record)).inner
    });
    let chosen = shown.and_then(|shown| shown.inner);
    if let Some(action) = chosen {
        Popup::close_id(ui.ctx(), id);
        match action {
            Action::Edit(edit) => push_choice(actions, edit),
            other => actions.push(other),
        }
        return false;
    }
    Popup::is_id_open(ui.ctx(), id)
}

fn show_dots(ui: &mut Ui, input: &Input<'_>, editing: &Editing, actions: &mut Vec<Action>) {
    let held: Vec<&Actor> =
        editing.rows.iter().filter_map(actor).filter_map(|id| input.map.actor(id)).map(AsRef::as_ref).collect();
    let whose = match held.as_slice() {
        [actor] => input.look.actor_name(actor),
        several => input.look.say(&Message::new("context-actors").with("count", several.len())),
    };
    ui.horizontal(|ui| dots::show(ui, input.look, input.is_editable, &held, &whose, actions));
}

fn search(ui: &mut Ui, input: &Input<'_>, editing: &mut Editing) {
    let name = input.look.text("inspector-part-of-search");
    let field = TextEdit::singleline(&mut editing.picker.typed)
        .char_limit(MAX_TEXT_CHARS)
        .hint_text(name.clone())
        .desired_width(f32::INFINITY);
    let response = ui.add(field).accessible_name(name);
    if editing.is_new && !ui.is_sizing_pass() {
        editing.is_new = false;
        response.request_focus();
    }
}

/// Shows what can be chosen; gives what is to be done if something was.
fn rows(ui: &mut Ui, input: &Input<'_>, editing: &mut Editing, record: Record<'_>) -> Option<Action> {
    let choices = choices(input, editing, record);
    if choices.is_empty() {
        note(ui, input.look, &input.look.text("inspector-part-of-nobody"));
    }
    let has_chosen = choices.iter().any(|choice| choice.is_chosen);
    let mut picked = None;
    for (place, choice) in choices.into_iter().enumerate() {
        let shown = crate::layout::shorten::at_the_end(&choice.text, 60);
        let response = ui.push_id(place, |ui| menu::choice(ui, input.look, &shown, choice.is_chosen)).inner;
        // In its first pass a menu is only measured.
        let is_first = choice.is_chosen || !has_chosen && place == 0;
        if editing.is_new && is_first && !ui.is_sizing_pass() {
            editing.is_new = false;
            response.request_focus();
            response.scroll_to_me(None);
        }
        if response.clicked() {
            picked = Some(choice.action);
        }
    }
    picked
}

fn choices(input: &Input<'_>, editing: &mut Editing, record: Record<'_>) -> Vec<Choice> {
    match record {
        Record::Actor(actor) => of_actor(input, editing, actor),
        Record::Relationship(_) => of_relationship(input, editing, record),
    }
}

fn of_actor(input: &Input<'_>, editing: &mut Editing, of: &Actor) -> Vec<Choice> {
    let look = input.look;
    let ids: Vec<ActorId> = editing.rows.iter().filter_map(actor).collect();
    let set = |text: String, is_chosen: bool, field: ActorField| Choice {
        text,
        is_chosen,
        action: Action::Edit(Edit::SetActors { ids: ids.clone(), field }),
    };
    match editing.place.column {
        Column::Kind => {
            let kinds = ActorKind::ALL.into_iter();
            kinds.map(|kind| set(look.text(kind.text_id()), of.kind == kind, ActorField::Kind(kind))).collect()
        }
        Column::Wedge | Column::Stance | Column::Distance => placed(input, &ids, of),
        Column::Influence => {
            let judged = (1..=Influence::MAX).rev().filter_map(Influence::new).map(|influence| {
                let message = Message::new("inspector-influence-of").with("value", usize::from(influence.value()));
                let text = look.say(&message.with("max", usize::from(Influence::MAX)));
                set(text, of.influence == Some(influence), ActorField::Influence(Some(influence)))
            });
            let none = set(look.text("inspector-not-judged"), of.influence.is_none(), ActorField::Influence(None));
            judged.chain([none]).collect()
        }
        Column::Confidence => {
            let judged = Confidence::ALL.into_iter().map(|confidence| {
                let text = look.text(confidence_id(confidence));
                set(text, of.confidence == Some(confidence), ActorField::Confidence(Some(confidence)))
            });
            let none = set(look.text("inspector-not-judged"), of.confidence.is_none(), ActorField::Confidence(None));
            judged.chain([none]).collect()
        }
        Column::Confidential => [false, true]
            .into_iter()
            .map(|is_on| {
                let text = look.text(if is_on { "table-yes" } else { "table-no" });
                set(text, of.confidential == is_on, ActorField::Confidential(is_on))
            })
            .collect(),
        Column::Wanted => {
            let none = set(look.text("inspector-move-none"), of.open_move().is_none(), ActorField::Wanted(None));
            let wedges = Wedge::ALL.into_iter().map(|wedge| {
                let text = look.wedge_name(input.map, wedge);
                set(text, of.open_move() == Some(wedge), ActorField::Wanted(Some(wedge)))
            });
            wedges.chain([none]).collect()
        }
        _ => wholes(input, editing, of, &set),
    }
}

/// Where it can stand: free places are found for all, and the tray.
fn placed(input: &Input<'_>, ids: &[ActorId], of: &Actor) -> Vec<Choice> {
    let targets = Wedge::ALL.into_iter().map(Some).chain([None]);
    targets
        .map(|wedge| Choice {
            text: wedge.map_or_else(
                || input.look.text("inspector-place-in-tray"),
                |wedge| input.look.wedge_name(input.map, wedge),
            ),
            is_chosen: of.wedge() == wedge,
            action: Action::PlaceInWedge(ids.to_vec(), wedge),
        })
        .collect()
}

/// What it can be a part of, by name, narrowed by what is typed.
fn wholes(
    input: &Input<'_>,
    editing: &mut Editing,
    of: &Actor,
    set: &dyn Fn(String, bool, ActorField) -> Choice,
) -> Vec<Choice> {
    let look = input.look;
    let Editing { picker, rows, .. } = editing;
    let may_be = |whole: &Actor| may_be_whole(input.map, whole, |id| rows.contains(&Row::Actor(id)));
    let none = picker
        .typed
        .trim()
        .is_empty()
        .then(|| set(look.text("inspector-part-of-none"), of.part_of.is_none(), ActorField::PartOf(None)));
    let found = picker.find(look, (input.map, input.revision), may_be);
    let found = found.iter().take(MOST_OFFERED).filter_map(|found| input.map.actor(found.key));
    let offered = found
        .map(|whole| set(look.actor_name(whole), of.part_of == Some(whole.id), ActorField::PartOf(Some(whole.id))));
    none.into_iter().chain(offered).collect()
}

fn of_relationship(input: &Input<'_>, editing: &Editing, record: Record<'_>) -> Vec<Choice> {
    let Record::Relationship(of) = record else { return Vec::new() };
    let look = input.look;
    let ids: Vec<_> = editing.rows.iter().filter_map(relationship).collect();
    let set = |text: String, is_chosen: bool, field: RelationshipField| Choice {
        text,
        is_chosen,
        action: Action::Edit(Edit::SetRelationships { ids: ids.clone(), field }),
    };
    let yes_or_no = |is_on: bool| look.text(if is_on { "table-yes" } else { "table-no" });
    match editing.place.column {
        Column::Tie => {
            let kinds = input.map.head().kinds.iter();
            kinds
                .map(|kind| set(look.kind_label(kind), of.kind == kind.id, RelationshipField::Kind(kind.id.clone())))
                .collect()
        }
        Column::Strength => (1..=Strength::MAX)
            .filter_map(Strength::new)
            .map(|value| set(look.text(&strength_id(value)), of.strength == value, RelationshipField::Strength(value)))
            .collect(),
        Column::Formal => [false, true]
            .into_iter()
            .map(|is_on| set(yes_or_no(is_on), of.formal == is_on, RelationshipField::Formal(is_on)))
            .collect(),
        _ => [false, true]
            .into_iter()
            .map(|is_on| set(yes_or_no(is_on), of.confidential == is_on, RelationshipField::Confidential(is_on)))
            .collect(),
    }
}
