//! One relationship or several: who, of which kind, how close, and what should be remembered.

use egui::{Id, Role, Ui, WidgetInfo, vec2};

use super::actor::end_name;
use super::common::Common;
use super::page::{Input, fields, title};
use crate::edit::{Edit, RelationshipField};
use crate::lang::Message;
use crate::layout::fonts::Weight;
use crate::model::{ActorId, Kind, KindId, Relationship, RelationshipId, Strength};
use crate::picture::Ink;
use crate::ui::action::selection::Selection;
use crate::ui::action::{Action, push_choice};
use crate::ui::asking::field::Field;
use crate::ui::toolkit::caption::{CAPTION_GAP, show_caption};
use crate::ui::toolkit::choice::{Pill, line, link, note, paint_focus, pills, target, tick};
use crate::ui::toolkit::line_sample;
use crate::ui::toolkit::theme::TEXT_SIZE;
use crate::ui::words::tie_sentence;

/// The selected relationships.
struct Relationships<'a> {
    held: Vec<&'a Relationship>,
    salt: u64,
}

impl<'a> Relationships<'a> {
    fn ids(&self) -> Vec<RelationshipId> {
        self.held.iter().map(|relationship| relationship.id).collect()
    }

    fn common<T: PartialEq>(&self, of: impl Fn(&'a Relationship) -> T) -> Common<T> {
        Common::of(self.held.iter().map(|relationship| of(relationship)))
    }

    fn set(&self, field: RelationshipField) -> Edit {
        Edit::SetRelationships { ids: self.ids(), field }
    }
}

pub(super) fn show(ui: &mut Ui, input: &Input<'_>, actions: &mut Vec<Action>) {
    let look = input.look;
    let ids = &input.selection.relationships;
    let held = ids.iter().filter_map(|&id| input.map.relationship(id)).map(AsRef::as_ref).collect();
    let relationships = Relationships { held, salt: super::salt_of(input.selection) };
    if let [relationship] = relationships.held.as_slice() {
        title(ui, look, &tie_sentence(look, input.map, relationship));
        ends(ui, input, relationship, actions);
    } else {
        title(ui, look, &look.say(&Message::new("inspector-relationships-count").with("count", ids.len())));
        note(ui, look, &look.text("inspector-several-hint"));
        if input.is_editable {
            reverse(ui, input, &relationships, actions);
        }
    }
    fields(ui, input, |ui| {
        kinds(ui, input, &relationships, actions);
        strength(ui, input, &relationships, actions);
        ticks(ui, input, &relationships, actions);
        note_field(ui, input, &relationships, actions);
    });
    if input.is_editable {
        ui.add_space(super::FIELD_GAP);
        let delete = Message::new("inspector-delete-relationships").with("count", relationships.held.len());
        if link(ui, look, &look.say(&delete), Weight::Medium, Ink::Strain).clicked() {
            push_choice(actions, Edit::Remove { actors: Vec::new(), relationships: relationships.ids() });
        }
    }
}

/// Both ends, to go to either, and a way to swap them where that means something.
fn ends(ui: &mut Ui, input: &Input<'_>, relationship: &Relationship, actions: &mut Vec<Action>) {
    let look = input.look;
    let is_directed = input.map.head().kind(&relationship.kind).is_some_and(|kind| kind.directed);
    let captions = if is_directed {
        [("inspector-from", relationship.from), ("inspector-to", relationship.to)]
    } else {
        [("inspector-between", relationship.from), ("inspector-and", relationship.to)]
    };
    for (caption_id, actor) in captions {
        end(ui, input, &look.text(caption_id), actor, actions);
    }
    if is_directed && input.is_editable {
        let one = Relationships { held: vec![relationship], salt: 0 };
        reverse(ui, input, &one, actions);
    }
}

fn end(ui: &mut Ui, input: &Input<'_>, caption: &str, actor: ActorId, actions: &mut Vec<Action>) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        show_caption(ui, caption);
        let name = end_name(input, actor);
        let response = ui.push_id(actor, |ui| link(ui, input.look, &name, Weight::Medium, Ink::Text)).inner;
        if response.on_hover_text(input.look.text("inspector-show-actor")).clicked() {
            actions.push(Action::Select(Selection::actor(actor)));
        }
    });
}

fn reverse(ui: &mut Ui, input: &Input<'_>, relationships: &Relationships<'_>, actions: &mut Vec<Action>) {
    if ui.button(input.look.text("inspector-reverse")).clicked() {
        push_choice(actions, Edit::Reverse(relationships.ids()));
    }
}

fn kinds(ui: &mut Ui, input: &Input<'_>, relationships: &Relationships<'_>, actions: &mut Vec<Action>) {
    let chosen = relationships.common(|relationship| &relationship.kind).same();
    let clicked = ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = CAPTION_GAP;
        show_caption(ui, &input.look.text("inspector-kind-of-relationship"));
        let mut clicked: Option<KindId> = None;
        for kind in &input.map.head().kinds {
            if kind_row(ui, input, kind, chosen == Some(&kind.id)) {
                clicked = Some(kind.id.clone());
            }
        }
        clicked
    });
    if let Some(kind) = clicked.inner {
        push_choice(actions, relationships.set(RelationshipField::Kind(kind)));
    }
}

fn kind_row(ui: &mut Ui, input: &Input<'_>, kind: &Kind, is_chosen: bool) -> bool {
    let look = input.look;
    let (rect, response) = target(ui, vec2(ui.available_width(), 28.0));
    let (is_enabled, label) = (ui.is_enabled(), look.kind_label(kind));
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, is_enabled, is_chosen, &label));
    let (fill, weight) = match (is_chosen, response.hovered() && is_enabled) {
        (true, _) => (Ink::AccentFill, Weight::SemiBold),
        (false, true) => (Ink::Button, Weight::Regular),
        (false, false) => (Ink::Panel, Weight::Regular),
    };
    ui.painter().rect_filled(rect, 7, look.color(fill));
    let sample = egui::Rect::from_min_size(rect.min + vec2(10.0, 0.0), vec2(line_sample::LENGTH, rect.height()));
    line_sample::paint(ui.painter(), look, sample, kind);
    let left = sample.right() + 12.0;
    let ink = if is_chosen { Ink::Accent } else { Ink::Text };
    let galley = line(ui, look.rich(&label, weight, TEXT_SIZE, ink), rect.right() - left - 6.0);
    let at = egui::pos2(left, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, look.color(ink));
    paint_focus(ui, look, &response.clone().with_new_rect(rect), 7);
    response.clicked()
}

fn strength(ui: &mut Ui, input: &Input<'_>, relationships: &Relationships<'_>, actions: &mut Vec<Action>) {
    let look = input.look;
    let choices: Vec<Pill<Strength>> = (1..=Strength::MAX)
        .filter_map(Strength::new)
        .map(|value| Pill { value, text: look.text(&format!("strength-{}", value.value())), shape: None })
        .collect();
    let chosen = relationships.common(|relationship| relationship.strength).same();
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = CAPTION_GAP;
        show_caption(ui, &look.text("inspector-strength"));
        if let Some(strength) = pills(ui, look, 3, &choices, chosen) {
            push_choice(actions, relationships.set(RelationshipField::Strength(strength)));
        }
    });
}

fn ticks(ui: &mut Ui, input: &Input<'_>, relationships: &Relationships<'_>, actions: &mut Vec<Action>) {
    let look = input.look;
    let formal = relationships.common(|relationship| relationship.formal).same();
    if tick(ui, look, formal, &look.text("inspector-formal")).clicked() {
        push_choice(actions, relationships.set(RelationshipField::Formal(formal != Some(true))));
    }
    let confidential = relationships.common(|relationship| relationship.confidential).same();
    let response = tick(ui, look, confidential, &look.text("inspector-confidential"));
    if response.on_hover_text(look.text("inspector-confidential-tip")).clicked() {
        push_choice(actions, relationships.set(RelationshipField::Confidential(confidential != Some(true))));
    }
}

fn note_field(ui: &mut Ui, input: &Input<'_>, relationships: &Relationships<'_>, actions: &mut Vec<Action>) {
    let look = input.look;
    let common = relationships.common(|relationship| relationship.note.as_str());
    let hint = if common.is_various() { look.text("inspector-various") } else { String::new() };
    let id = Id::unique(("note", relationships.salt));
    let field = Field { id, label: &look.text("inspector-note"), hint: &hint, rows: 3 };
    field.show(ui, common.same().unwrap_or_default(), actions, |typed| {
        relationships.set(RelationshipField::Note(typed))
    });
}
