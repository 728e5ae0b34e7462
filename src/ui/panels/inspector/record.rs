//! The fields of one actor, or of several at once: each shows what all have in common and sets it for all.

use std::collections::BTreeSet;

use egui::{Id, Response, Ui};

use super::common::Common;
use super::page::{Input, State, TypedGroups, fields};
use crate::edit::{ActorField, Edit};
use crate::lang::Message;
use crate::model::{Actor, ActorId, ActorKind, Confidence, Influence, Map, Wedge, groups_text};
use crate::picture::Ink;
use crate::ui::action::cursor::{actors_field, salt};
use crate::ui::action::{Action, cursor, push_choice};
use crate::ui::asking::field::Field;
use crate::ui::toolkit::caption::show_caption;
use crate::ui::toolkit::choice::{Pill, Select, bars, note, pills, tick};

/// The selected actors.
pub(super) struct Actors<'a> {
    /// As the map holds them, in the order of their ids; never one that was removed.
    pub held: Vec<&'a Actor>,
    /// Tells their fields from those of all others.
    salt: u64,
}

impl<'a> Actors<'a> {
    pub(super) fn of(map: &'a Map, ids: &BTreeSet<ActorId>) -> Self {
        let held = ids.iter().filter_map(|&id| map.actor(id)).map(AsRef::as_ref).collect();
        Self { held, salt: salt(ids) }
    }

    pub(super) fn ids(&self) -> Vec<ActorId> {
        self.held.iter().map(|actor| actor.id).collect()
    }

    pub(super) fn common<T: PartialEq>(&self, of: impl Fn(&'a Actor) -> T) -> Common<T> {
        Common::of(self.held.iter().map(|actor| of(actor)))
    }

    /// The edit that sets a field of all of them.
    pub(super) fn set(&self, field: ActorField) -> Edit {
        Edit::SetActors { ids: self.ids(), field }
    }

    pub(super) fn id_of_field(&self, name: &str) -> Id {
        actors_field(name, self.salt)
    }
}

/// A text of an actor.
pub(super) struct Text {
    /// The end of the Fluent id of its caption; its hint, where it has one, has `-hint` behind it.
    pub key: &'static str,
    /// How many lines are shown.
    pub rows: usize,
    /// What an actor has there.
    pub of: fn(&Actor) -> &str,
    /// What sets it.
    pub field: fn(String) -> ActorField,
}

pub(super) const CODE_NAME: Text =
    Text { key: "code-name", rows: 1, of: |actor| &actor.code_name, field: ActorField::CodeName };
pub(super) const EVIDENCE: Text =
    Text { key: cursor::EVIDENCE, rows: 2, of: |actor| &actor.evidence, field: ActorField::Evidence };
pub(super) const CONTACT: Text =
    Text { key: "contact", rows: 1, of: |actor| &actor.contact, field: ActorField::Contact };
pub(super) const NOTES: Text = Text { key: "notes", rows: 3, of: |actor| &actor.notes, field: ActorField::Notes };
pub(super) const APPEAL: Text =
    Text { key: "appeal", rows: 1, of: |actor| &actor.plan.appeal, field: ActorField::Appeal };
pub(super) const TACTIC: Text =
    Text { key: "tactic", rows: 1, of: |actor| &actor.plan.tactic, field: ActorField::Tactic };
pub(super) const ASK: Text = Text { key: "ask", rows: 1, of: |actor| &actor.plan.ask, field: ActorField::Ask };
pub(super) const WHO: Text = Text { key: cursor::WHO, rows: 1, of: |actor| &actor.plan.who, field: ActorField::Who };
const BY: Text = Text { key: "by", rows: 1, of: |actor| &actor.plan.by, field: ActorField::By };

pub(super) fn text(
    ui: &mut Ui,
    input: &Input<'_>,
    actors: &Actors<'_>,
    text: &Text,
    actions: &mut Vec<Action>,
) -> Response {
    let (look, value) = (input.look, actors.common(text.of));
    let hint_id = format!("inspector-{}-hint", text.key);
    let hint = match value {
        Common::Various => look.text("inspector-various"),
        Common::Same(_) if look.lang.has(&hint_id) => look.text(&hint_id),
        Common::Same(_) => String::new(),
    };
    let label = look.text(&format!("inspector-{}", text.key));
    let field = Field { id: actors.id_of_field(text.key), label: &label, hint: &hint, rows: text.rows };
    fields(ui, input, |ui| {
        field.show(ui, value.same().unwrap_or_default(), actions, |typed| actors.set((text.field)(typed)))
    })
}

/// Shows who does it beside by when; gives the field of who does it.
pub(super) fn who_and_by(ui: &mut Ui, input: &Input<'_>, actors: &Actors<'_>, actions: &mut Vec<Action>) -> Response {
    ui.columns_const(|[left, right]| {
        let who = text(left, input, actors, &WHO, actions);
        text(right, input, actors, &BY, actions);
        who
    })
}

pub(super) fn kind(ui: &mut Ui, input: &Input<'_>, actors: &Actors<'_>, actions: &mut Vec<Action>) {
    let choices =
        ActorKind::ALL.map(|kind| Pill { value: kind, text: input.look.text(kind.text_id()), shape: Some(kind) });
    let chosen = actors.common(|actor| actor.kind).same();
    if let Some(kind) = fields(ui, input, |ui| pills(ui, input.look, 2, &choices, chosen)) {
        push_choice(actions, actors.set(ActorField::Kind(kind)));
    }
}

pub(super) fn confidence(ui: &mut Ui, input: &Input<'_>, actors: &Actors<'_>, actions: &mut Vec<Action>) {
    let look = input.look;
    let choices = Confidence::ALL.map(|confidence| Pill {
        value: confidence,
        text: look.text(match confidence {
            Confidence::Guess => "confidence-guess",
            Confidence::Likely => "confidence-likely",
            Confidence::Sure => "confidence-sure",
        }),
        shape: None,
    });
    let chosen = actors.common(|actor| actor.confidence).same().flatten();
    captioned_choice(ui, input, "inspector-confidence", |ui| {
        if let Some(clicked) = pills(ui, look, 3, &choices, chosen) {
            let confidence = (chosen != Some(clicked)).then_some(clicked);
            push_choice(actions, actors.set(ActorField::Confidence(confidence)));
        }
    });
}

pub(super) fn influence(ui: &mut Ui, input: &Input<'_>, actors: &Actors<'_>, actions: &mut Vec<Action>) {
    let look = input.look;
    let common = actors.common(|actor| actor.influence);
    let is_various = common.is_various();
    let chosen = common.same().flatten().map(Influence::value);
    let ink = actors.common(Actor::wedge).same().flatten().map_or(Ink::Quiet, Ink::WedgeInk);
    captioned_choice(ui, input, "inspector-influence", |ui| {
        // The row is as high as the bars, not as a button.
        ui.spacing_mut().interact_size.y = 0.0;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            let name = |value: u8| {
                let message = Message::new("inspector-influence-of").with("value", usize::from(value));
                look.say(&message.with("max", usize::from(Influence::MAX)))
            };
            if let Some(clicked) = bars(ui, look, Influence::MAX, chosen, ink, name) {
                let influence = if chosen == Some(clicked) { None } else { Influence::new(clicked) };
                push_choice(actions, actors.set(ActorField::Influence(influence)));
            }
            if chosen.is_none() {
                ui.add_space(2.0);
                note(ui, look, &look.text(if is_various { "inspector-various" } else { "inspector-not-judged" }));
            }
        });
    });
}

/// What the room gave them, to choose whom to move.
pub(super) fn dots(ui: &mut Ui, input: &Input<'_>, actors: &Actors<'_>, actions: &mut Vec<Action>) {
    let look = input.look;
    let whose = match actors.held.as_slice() {
        [actor] => look.actor_name(actor),
        several => look.say(&Message::new("context-actors").with("count", several.len())),
    };
    captioned_choice(ui, input, "inspector-dots", |ui| {
        ui.horizontal(|ui| crate::ui::asking::dots::show(ui, look, input.is_editable, &actors.held, &whose, actions));
    });
}

fn captioned_choice(ui: &mut Ui, input: &Input<'_>, caption_id: &str, add: impl FnOnce(&mut Ui)) {
    fields(ui, input, |ui| {
        ui.spacing_mut().item_spacing.y = crate::ui::toolkit::caption::CAPTION_GAP;
        show_caption(ui, &input.look.text(caption_id));
        add(ui);
    });
}

pub(super) fn confidential(ui: &mut Ui, input: &Input<'_>, actors: &Actors<'_>, actions: &mut Vec<Action>) {
    let look = input.look;
    let is_on = actors.common(|actor| actor.confidential).same();
    let ticked = fields(ui, input, |ui| tick(ui, look, is_on, &look.text("inspector-confidential")));
    if ticked.on_hover_text(look.text("inspector-confidential-tip")).clicked() {
        push_choice(actions, actors.set(ActorField::Confidential(is_on != Some(true))));
    }
}

/// Where to, and how many wedges that is.
fn move_text(input: &Input<'_>, from: Option<Wedge>, to: Wedge) -> String {
    let name = input.look.wedge_name(input.map, to);
    let Some(from) = from else { return name };
    let message = Message::new("inspector-move").with("wedge", name).with("steps", from.steps_to(to));
    input.look.say(&message)
}

pub(super) fn wanted(ui: &mut Ui, input: &Input<'_>, actors: &Actors<'_>, actions: &mut Vec<Action>) {
    let look = input.look;
    let common = actors.common(Actor::open_move);
    let from = actors.common(Actor::wedge).same().flatten();
    let none = look.text("inspector-move-none");
    let shown = match common {
        Common::Various => look.text("inspector-various"),
        Common::Same(None) => none.clone(),
        Common::Same(Some(wedge)) => move_text(input, from, wedge),
    };
    let caption = look.text("inspector-move-to");
    let chosen = common.same().flatten();
    let (is_accented, is_hint) = (chosen.is_some(), chosen.is_none());
    let select = Select { caption: &caption, text: &shown, is_accented, is_hint, stays_open: false };
    let clicked = fields(ui, input, |ui| {
        select.show(ui, look, |ui| {
            let mut clicked = None;
            if ui.selectable_label(common == Common::Same(None), none).clicked() {
                clicked = Some(None);
            }
            for wedge in Wedge::ALL {
                if ui.selectable_label(chosen == Some(wedge), move_text(input, from, wedge)).clicked() {
                    clicked = Some(Some(wedge));
                }
            }
            clicked
        })
    });
    if let Some(wedge) = clicked.flatten() {
        push_choice(actions, actors.set(ActorField::Wanted(wedge)));
    }
    if chosen.zip(from).is_some_and(|(to, from)| from.steps_to(to) > 1) {
        note(ui, look, &look.text("inspector-one-step"));
    }
}

pub(super) fn groups(
    ui: &mut Ui,
    input: &Input<'_>,
    actors: &Actors<'_>,
    state: &mut State,
    actions: &mut Vec<Action>,
) {
    let look = input.look;
    let common = actors.common(|actor| actor.groups.as_slice());
    let hint = look.text(if common.is_various() { "inspector-various" } else { "inspector-groups-hint" });
    let held = common.same().unwrap_or_default();
    let separator = groups_text::separator(held);
    let id = actors.id_of_field("groups");
    let typed = state
        .typed_groups
        .as_ref()
        .filter(|typed| typed.field == id && groups_text::split(&typed.text, separator) == held);
    let value = typed.map_or_else(|| groups_text::joined(held), |typed| typed.text.clone());
    let field = Field { id, label: &look.text("inspector-groups"), hint: &hint, rows: 1 };
    let response = fields(ui, input, |ui| {
        field.show(ui, &value, actions, |text| {
            let groups = groups_text::split(&text, separator);
            state.typed_groups = Some(TypedGroups { field: id, text });
            actors.set(ActorField::Groups(groups))
        })
    });
    if response.lost_focus() {
        state.typed_groups = None;
    }
}
