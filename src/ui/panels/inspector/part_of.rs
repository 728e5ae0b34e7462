//! Which actor this one is a part of: a list of all that may be, with a field to find one.

use egui::{TextEdit, Ui};

use super::common::Common;
use super::page::{Input, State, fields};
use super::record::Actors;
use crate::edit::ActorField;
use crate::model::{Actor, ActorId, MAX_TEXT_CHARS};
use crate::ui::action::{Action, push_choice};
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
            let search = search_field(ui, input, state);
            // As high as before anything is typed: a list that shrinks would jump to the other side of its field.
            let row = ui.spacing().interact_size.y + ui.spacing().item_spacing.y;
            ui.set_min_height(input.map.actor_count().min(ROWS) as f32 * row);
            offers(ui, input, &search, common)
        })
    });
    match opened {
        None => state.part_of_search = None,
        Some(None) => {}
        Some(Some(field)) => push_choice(actions, actors.set(field)),
    }
}

fn search_field(ui: &mut Ui, input: &Input<'_>, state: &mut State) -> String {
    let is_just_opened = state.part_of_search.is_none();
    let search = state.part_of_search.get_or_insert_default();
    let name = input.look.text("inspector-part-of-search");
    let field =
        TextEdit::singleline(search).char_limit(MAX_TEXT_CHARS).hint_text(name.clone()).desired_width(f32::INFINITY);
    let response = ui.add(field).accessible_name(name);
    if is_just_opened {
        response.request_focus();
    }
    search.trim().to_lowercase()
}

/// Shows who can be chosen; gives what is to be set if somebody was.
fn offers(ui: &mut Ui, input: &Input<'_>, search: &str, common: Common<Option<ActorId>>) -> Option<ActorField> {
    let look = input.look;
    let mut clicked = None;
    if search.is_empty()
        && ui.selectable_label(common == Common::Same(None), look.text("inspector-part-of-none")).clicked()
    {
        clicked = Some(ActorField::PartOf(None));
    }
    let mut found: Vec<(String, &Actor)> = input
        .map
        .actors()
        .map(|actor| (actor.name.to_lowercase(), actor.as_ref()))
        .filter(|(name, _)| !name.trim().is_empty() && name.contains(search))
        .collect();
    found.sort_unstable_by(|(a, x), (b, y)| a.cmp(b).then(x.id.cmp(&y.id)));
    // Whoever is one of them or a part of one would close a circle. Upwards from there it is a few steps; asking of
    // each one selected whether it would be would take thousands of times longer when everyone is selected.
    let may_be = |whole: &Actor| {
        let mut upwards = std::iter::successors(Some(whole.id), |&id| input.map.actor(id)?.part_of);
        !upwards.any(|id| input.selection.actors.contains(&id))
    };
    let mut offered = found.into_iter().map(|(_, actor)| actor).filter(|actor| may_be(actor));
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
