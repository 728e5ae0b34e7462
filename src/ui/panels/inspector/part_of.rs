//! Which actor this one is a part of: a list of all that may be, with a field to find one.

use egui::{TextEdit, Ui};

use super::common::Common;
use super::page::{Input, State, fields};
use super::record::Actors;
use crate::edit::ActorField;
use crate::model::{Actor, ActorId, MAX_TEXT_CHARS};
use crate::ui::action::{Action, push_choice};
use crate::ui::asking::actor_picker::{ActorPicker, may_be_whole};
use crate::ui::toolkit::choice::{Select, note};

/// The list is for one glance; who is not among these is found by typing.
const MOST_OFFERED: usize = 40;
/// How many of them are seen without scrolling.
const ROWS: usize = 7;

pub(super) fn show(ui: &mut Ui, input: &Input<'_>, actors: &Actors<'_>, state: &mut State, actions: &mut Vec<Action>) {
    let look = input.look;
    let common = actors.common(|actor| actor.part_of);
    let chosen = common.same().flatten();
    let shown = match common {
        Common::Various => look.text("inspector-various"),
        Common::Same(None) => look.text("inspector-part-of-none"),
        Common::Same(Some(whole)) => input.map.actor(whole).map_or_else(String::new, |whole| look.actor_name(whole)),
    };
    let caption = look.text("inspector-part-of");
    let select =
        Select { caption: &caption, text: &shown, is_accented: false, is_hint: chosen.is_none(), stays_open: true };
    let opened = fields(ui, input, |ui| {
        select.show(ui, look, |ui| {
            let picker = search_field(ui, input, state);
            // As high as before anything is typed: a list that shrinks would jump to the other side of its field.
            let row = ui.spacing().interact_size.y + ui.spacing().item_spacing.y;
            ui.set_min_height(input.map.actor_count().min(ROWS) as f32 * row);
            offers(ui, input, picker, common)
        })
    });
    match opened {
        None => state.finding_whole = None,
        Some(None) => {}
        Some(Some(field)) => push_choice(actions, actors.set(field)),
    }
}

fn search_field<'s>(ui: &mut Ui, input: &Input<'_>, state: &'s mut State) -> &'s mut ActorPicker {
    let is_just_opened = state.finding_whole.is_none();
    let picker = state.finding_whole.get_or_insert_default();
    let name = input.look.text("inspector-part-of-search");
    let typed = &mut picker.typed;
    let field =
        TextEdit::singleline(typed).char_limit(MAX_TEXT_CHARS).hint_text(name.clone()).desired_width(f32::INFINITY);
    let response = ui.add(field).accessible_name(name);
    if is_just_opened {
        response.request_focus();
    }
    picker
}

/// Shows who can be chosen; gives what is to be set if somebody was.
fn offers(
    ui: &mut Ui,
    input: &Input<'_>,
    picker: &mut ActorPicker,
    common: Common<Option<ActorId>>,
) -> Option<ActorField> {
    let look = input.look;
    let mut clicked = None;
    if picker.typed.trim().is_empty()
        && ui.selectable_label(common == Common::Same(None), look.text("inspector-part-of-none")).clicked()
    {
        clicked = Some(ActorField::PartOf(None));
    }
    let may_be = |whole: &Actor| may_be_whole(input.map, whole, |id| input.selection.actors.contains(&id));
    let found = picker.find(look, (input.map, input.revision), may_be);
    let mut offered = found.iter().filter_map(|found| input.map.actor(found.key));
    let mut is_any = false;
    for whole in offered.by_ref().take(MOST_OFFERED) {
        is_any = true;
        let is_chosen = common == Common::Same(Some(whole.id));
        if ui.push_id(whole.id, |ui| ui.selectable_label(is_chosen, look.actor_name(whole))).inner.clicked() {
            clicked = Some(ActorField::PartOf(Some(whole.id)));
        }
    }
    if !is_any {
        note(ui, look, &look.text("inspector-part-of-nobody"));
    } else if offered.next().is_some() {
        note(ui, look, &look.text("inspector-part-of-more"));
    }
    if clicked.is_some() {
        ui.close();
    }
    clicked
}
