//! What the pointer says of what it rests on: its own shape, the whole name of a shortened one, a line in a sentence.

use egui::{CursorIcon, Response, Ui};

use super::pointing::{Gesture, Target};
use super::state::{Input, State};
use crate::audience::Audience;
use crate::lang::Message;
use crate::layout::fonts::Weight;
use crate::layout::shorten;
use crate::model::Relationship;
use crate::picture::{Ink, Scene};
use crate::ui::toolkit::theme::{SMALL_SIZE, TEXT_SIZE};
use crate::ui::words::tie_sentence;

/// The width of what is said, in points.
const WIDTH: f32 = 340.0;
/// So much of a note is read at a glance, in graphemes.
const MOST_OF_A_NOTE: usize = 140;

pub(super) fn show(ui: &Ui, response: Response, input: &Input<'_>, state: &State, scene: &Scene) {
    let icon = match (&state.gesture, state.target) {
        (Gesture::Pan { .. } | Gesture::Move { .. }, _) => CursorIcon::Grabbing,
        (Gesture::Connect { .. } | Gesture::Want { .. }, _) | (_, Target::Handle(_)) => CursorIcon::Crosshair,
        _ if state.connecting.is_some() => CursorIcon::Crosshair,
        (_, Target::Chip(_) | Target::Tie(_)) => CursorIcon::PointingHand,
        _ => CursorIcon::Default,
    };
    if response.contains_pointer() {
        ui.ctx().set_cursor_icon(icon);
    }
    if state.gesture != Gesture::Idle {
        return;
    }
    match state.target {
        Target::Tie(id) => {
            if let Some(tie) = input.map.relationship(id) {
                response.on_hover_ui_at_pointer(|ui| of_tie(ui, input, tie));
            }
        }
        target => {
            let shortened = target.actor().and_then(|actor| scene.chip(actor)).filter(|chip| chip.body.is_shortened);
            if let Some(actor) = shortened.and_then(|chip| input.map.actor(chip.actor)) {
                response.on_hover_text_at_pointer(input.look.actor_name(actor));
            }
        }
    }
}

/// Who is related to whom, how closely, and how the note about it begins, which only the facilitator reads.
fn of_tie(ui: &mut Ui, input: &Input<'_>, tie: &Relationship) {
    let look = input.look;
    ui.set_max_width(WIDTH);
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.label(look.rich(tie_sentence(look, input.map, tie), Weight::Medium, TEXT_SIZE, Ink::Text));
    let strength = look.text(&format!("strength-{}", tie.strength.value()));
    let mut how = vec![look.say(&Message::new("announce-strength").with("value", strength))];
    how.extend(tie.formal.then(|| look.text("announce-formal")));
    how.extend(tie.confidential.then(|| look.text("reader-confidential")));
    ui.label(look.rich(how.join(" · "), Weight::Regular, SMALL_SIZE, Ink::Quiet));
    let note = tie.note.trim();
    if look.audience == Audience::Facilitator && !note.is_empty() {
        ui.label(look.rich(shorten::at_the_end(note, MOST_OF_A_NOTE), Weight::Regular, SMALL_SIZE, Ink::Text));
    }
}
