//! Several actors: what they have in common, and one step that sets it for all.

use egui::{Role, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use super::page::{Input, State, fields, title};
use super::record::Actors;
use super::{part_of, record};
use crate::edit::Edit;
use crate::lang::Message;
use crate::layout::fonts::Weight;
use crate::model::{Actor, Wedge};
use crate::picture::Ink;
use crate::ui::action::{Action, push_choice};
use crate::ui::toolkit::caption::{CAPTION_GAP, show_caption};
use crate::ui::toolkit::choice::{self, line, link, note, paint_focus};

pub(super) fn show(ui: &mut Ui, input: &Input<'_>, actors: &Actors<'_>, state: &mut State, actions: &mut Vec<Action>) {
    let look = input.look;
    title(ui, look, &look.say(&Message::new("inspector-actors").with("count", actors.held.len())));
    note(ui, look, &look.text("inspector-several-hint"));
    placing(ui, input, actors, actions);
    record::kind(ui, input, actors, actions);
    record::confidential(ui, input, actors, actions);
    record::confidence(ui, input, actors, actions);
    record::influence(ui, input, actors, actions);
    record::dots(ui, input, actors, actions);
    record::wanted(ui, input, actors, actions);
    record::who_and_by(ui, input, actors, actions);
    part_of::show(ui, input, actors, state, actions);
    record::groups(ui, input, actors, state, actions);
    record::text(ui, input, actors, &record::CONTACT, actions);
    if input.is_editable {
        ui.add_space(super::FIELD_GAP);
        let relationships = input.selection.relationships.iter().copied().collect();
        if link(ui, look, &look.text("inspector-delete-selected"), Weight::Medium, Ink::Strain).clicked() {
            push_choice(actions, Edit::Remove { actors: actors.ids(), relationships });
        }
    }
}

/// A button for each wedge, coloured and in the order of the half circle, and one for the tray.
fn placing(ui: &mut Ui, input: &Input<'_>, actors: &Actors<'_>, actions: &mut Vec<Action>) {
    let mut targets: Vec<Option<Wedge>> = Wedge::ALL.into_iter().map(Some).collect();
    if input.map.head().mirrored {
        targets.reverse();
    }
    targets.push(None);
    let common = actors.common(Actor::wedge).same();
    fields(ui, input, |ui| {
        ui.spacing_mut().item_spacing = vec2(4.0, CAPTION_GAP);
        show_caption(ui, &input.look.text("inspector-place-in"));
        ui.horizontal(|ui| {
            let width = (ui.available_width() - 5.0 * 4.0) / 6.0;
            for target in targets {
                if place_button(ui, input, width, target, common == Some(target)).clicked() {
                    actions.push(Action::PlaceInWedge(actors.ids(), target));
                }
            }
        });
    });
}

fn place_button(ui: &mut Ui, input: &Input<'_>, width: f32, target: Option<Wedge>, is_theirs: bool) -> egui::Response {
    let look = input.look;
    let (rect, response) = choice::target(ui, vec2(width, 28.0));
    let name = match target {
        None => look.text("inspector-place-in-tray"),
        Some(wedge) => {
            look.say(&Message::new("inspector-place-in-wedge").with("wedge", look.wedge_name(input.map, wedge)))
        }
    };
    let is_enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, is_enabled, &name));
    let (fill, ink) =
        target.map_or((Ink::Button, Ink::ButtonText), |wedge| (Ink::WedgeFill(wedge), Ink::WedgeInk(wedge)));
    ui.painter().rect_filled(rect, 7, look.color(fill));
    if is_theirs || (response.hovered() && is_enabled) {
        ui.painter().rect_stroke(rect, 7, Stroke::new(1.5, look.color(ink)), StrokeKind::Inside);
    }
    // The key that does the same.
    let key = target.map_or(0, |wedge| wedge.index() + 1).to_string();
    let galley = line(ui, look.rich(key, Weight::SemiBold, 13.0, ink), rect.width());
    ui.painter().galley(rect.center() - galley.size() / 2.0, galley, look.color(ink));
    paint_focus(ui, look, &response.clone().with_new_rect(rect), 7);
    response.on_hover_text(name)
}
