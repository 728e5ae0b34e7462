//! The map itself, when nothing is selected: what it is about, what its wedges are called, and how much is in it.

use egui::{Id, Ui};

use super::page::{Input, State, fields, section};
use crate::edit::{Edit, MapField};
use crate::lang::Message;
use crate::layout::fonts::Weight;
use crate::model::Wedge;
use crate::picture::Ink;
use crate::ui::action::cursor::{Blank, demand_field};
use crate::ui::action::{Action, push_choice};
use crate::ui::asking::field::Field;
use crate::ui::toolkit::choice::{note, tick};

pub(super) fn show(ui: &mut Ui, input: &Input<'_>, state: &mut State, actions: &mut Vec<Action>) {
    fields(ui, input, |ui| {
        about(ui, input, state, actions);
        section(ui, input.look, "inspector-wedges");
        note(ui, input.look, &input.look.text("inspector-wedges-hint"));
        labels(ui, input, actions);
    });
    summary(ui, input);
}

fn about(ui: &mut Ui, input: &Input<'_>, state: &mut State, actions: &mut Vec<Action>) {
    let (look, head, map) = (input.look, input.map.head(), input.map.id());
    let (label, hint) = (look.text("inspector-title"), look.text("inspector-title-hint"));
    let title = Field { id: Id::unique(("title", map)), label: &label, hint: &hint, rows: 1 };
    title.show_heading(ui, &head.title, actions, |typed| Edit::SetMap(MapField::Title(typed)));

    let (label, hint) = (look.text("inspector-demand"), look.text("inspector-demand-hint"));
    let demand = Field { id: demand_field(input.map), label: &label, hint: &hint, rows: 3 };
    // Shown over several lines to be read whole, but one line of the map: a break becomes a space.
    let edit = |typed: String| Edit::SetMap(MapField::Demand(typed.replace('\n', " ")));
    let demand = demand.show(ui, &head.demand, actions, edit);
    state.give_cursor(Blank::Demand, &demand);

    let (label, hint) = (look.text("inspector-place"), look.text("inspector-place-hint"));
    let place = Field { id: Id::unique(("place", map)), label: &label, hint: &hint, rows: 1 };
    place.show(ui, &head.place, actions, |typed| Edit::SetMap(MapField::Place(typed)));

    if tick(ui, look, Some(head.mirrored), &look.text("inspector-mirrored")).clicked() {
        push_choice(actions, Edit::SetMap(MapField::Mirrored(!head.mirrored)));
    }
}

fn labels(ui: &mut Ui, input: &Input<'_>, actions: &mut Vec<Action>) {
    let (look, head) = (input.look, input.map.head());
    for wedge in Wedge::ALL {
        let usual = look.text(wedge.text_id());
        let label = look.say(&Message::new("inspector-wedge-name").with("wedge", usual.clone()));
        let id = Id::unique(("label", wedge.index(), input.map.id()));
        ui.horizontal(|ui| {
            let (rect, _) = ui.allocate_exact_size(egui::vec2(6.0, 32.0), egui::Sense::hover());
            ui.painter().rect_filled(rect, 3, look.color(Ink::WedgeInk(wedge)));
            let field = Field { id, label: &label, hint: &usual, rows: 1 };
            field.show_alone(ui, head.labels.of(wedge), actions, |typed| Edit::SetMap(MapField::Label(wedge, typed)));
        });
    }
}

fn summary(ui: &mut Ui, input: &Input<'_>) {
    let (look, tally) = (input.look, input.tally);
    section(ui, look, "inspector-in-this-map");
    let confidential = tally.confidential_actors + tally.confidential_relationships;
    let mut lines = vec![
        Message::new("inspector-actors").with("count", tally.actors),
        Message::new("inspector-unplaced-count").with("count", tally.unplaced),
        Message::new("inspector-relationships-count").with("count", tally.relationships),
    ];
    if confidential > 0 {
        let message = Message::new("inspector-confidential-count").with("actors", tally.confidential_actors);
        lines.push(message.with("relationships", tally.confidential_relationships));
    }
    ui.spacing_mut().item_spacing.y = 4.0;
    for message in lines {
        ui.label(look.rich(look.say(&message), Weight::Regular, crate::ui::toolkit::theme::TEXT_SIZE, Ink::Text));
    }
}
