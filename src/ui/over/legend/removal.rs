//! The question what becomes of the relationships of a kind that is to be removed. The dialog round it is the caller's.

use egui::{Ui, vec2};

use super::editor::Input;
use crate::edit::{Edit, KindFate};
use crate::lang::Message;
use crate::layout::fonts::Weight;
use crate::model::{Kind, KindId};
use crate::picture::Ink;
use crate::ui::action::{Action, Answer, push_choice};
use crate::ui::toolkit::choice::{Pill, Select, pills};
use crate::ui::toolkit::theme::TEXT_SIZE;

const WIDTH: f32 = 400.0;

/// What was chosen so far.
#[derive(Debug, Clone, Default)]
pub struct State {
    /// For which kind the rest was chosen; for another one it does not count.
    asked_for: Option<KindId>,
    deletes: bool,
    heir: Option<KindId>,
}

/// Asks; ends in an [`Edit::RemoveKind`] or in nothing, and answers [`Answer::Cancel`]: that goes back to where it was
/// asked.
pub fn show(ui: &mut Ui, input: &Input<'_>, id: &KindId, state: &mut State, actions: &mut Vec<Action>) {
    let Some(kind) = input.map.head().kind(id) else {
        // Removed meanwhile, by undo for one.
        actions.push(Action::Answer(Answer::Cancel));
        return;
    };
    let others: Vec<&Kind> = input.map.head().kinds.iter().filter(|other| other.id != *id).collect();
    if state.asked_for.as_ref() != Some(id) {
        let heir = others.first().map(|other| other.id.clone());
        *state = State { asked_for: Some(id.clone()), deletes: heir.is_none(), heir };
    }
    let look = input.look;
    ui.set_width(WIDTH.min(ui.ctx().content_rect().width() - 80.0));
    ui.spacing_mut().item_spacing = vec2(8.0, 12.0);
    let name = look.kind_label(kind);
    let heading = look.say(&Message::new("remove-kind-heading").with("kind", name));
    ui.label(look.rich(heading, Weight::Bold, 17.0, Ink::Text));
    let text = Message::new("remove-kind-text").with("count", input.tally.of_kind(id));
    ui.label(look.rich(look.say(&text), Weight::Regular, TEXT_SIZE, Ink::Text));
    if !others.is_empty() {
        choose_fate(ui, input, &others, state);
    }
    ui.horizontal(|ui| {
        if ui.button(look.text("remove-kind-cancel")).clicked() {
            close(state, actions);
        }
        let confirm_id = if state.deletes { "remove-kind-confirm-delete" } else { "remove-kind-confirm-turn" };
        let confirm = look.say(&Message::new(confirm_id).with("count", input.tally.of_kind(id)));
        let ink = if state.deletes { Ink::Strain } else { Ink::Accent };
        let button = egui::Button::new(look.rich(confirm, Weight::SemiBold, TEXT_SIZE, Ink::OnAccent));
        if ui.add(button.fill(look.color(ink))).clicked() {
            let heir = state.heir.clone().filter(|_| !state.deletes);
            let fate = heir.map_or(KindFate::RemoveRelationships, KindFate::MoveTo);
            push_choice(actions, Edit::RemoveKind { id: id.clone(), fate });
            close(state, actions);
        }
    });
}

fn choose_fate(ui: &mut Ui, input: &Input<'_>, others: &[&Kind], state: &mut State) {
    let look = input.look;
    let choices = [(false, "remove-kind-turn"), (true, "remove-kind-delete")];
    let choices = choices.map(|(value, text_id)| Pill { value, text: look.text(text_id), shape: None });
    if let Some(deletes) = pills(ui, look, 2, &choices, Some(state.deletes)) {
        state.deletes = deletes;
    }
    if state.deletes {
        return;
    }
    let heir = others.iter().find(|other| Some(&other.id) == state.heir.as_ref());
    let (caption, shown) = (look.text("remove-kind-into"), heir.map_or_else(String::new, |heir| look.kind_label(heir)));
    let select = Select { caption: &caption, text: &shown, is_accented: false, is_hint: false, stays_open: false };
    let clicked = select.show(ui, look, |ui| {
        let mut clicked = None;
        for other in others {
            let is_chosen = Some(&other.id) == state.heir.as_ref();
            let response = ui.push_id(other.id.as_str(), |ui| ui.selectable_label(is_chosen, look.kind_label(other)));
            if response.inner.clicked() {
                clicked = Some(other.id.clone());
            }
        }
        clicked
    });
    if let Some(heir) = clicked.flatten() {
        state.heir = Some(heir);
    }
}

/// Forgets what was chosen, so that the question begins anew the next time, and goes back.
fn close(state: &mut State, actions: &mut Vec<Action>) {
    *state = State::default();
    actions.push(Action::Answer(Answer::Cancel));
}
