//! After M: waits for the digit of the wedge the selected actors are to be moved to, and says so at the canvas's foot.

use egui::accesskit::{Live, Role};
use egui::{Align2, Area, Frame, Id, Key, Margin, Modifiers, Order, Rect, Ui};

use crate::edit::Edit;
use crate::layout::fonts::Weight;
use crate::model::{ActorId, Map, Wedge};
use crate::picture::Ink;
use crate::ui::action::selection::Selection;
use crate::ui::action::{Action, push_choice};
use crate::ui::toolkit::look::Look;

/// The digits, and what each asks for.
const DIGITS: [(Key, Option<Wedge>); 6] = [
    (Key::Num1, Some(Wedge::ActiveAllies)),
    (Key::Num2, Some(Wedge::PassiveAllies)),
    (Key::Num3, Some(Wedge::Neutral)),
    (Key::Num4, Some(Wedge::PassiveOpposition)),
    (Key::Num5, Some(Wedge::ActiveOpposition)),
    (Key::Num0, None),
];

/// The edit that plans a move for each of these; for who stands in that wedge already, it takes the move away.
#[must_use]
pub fn want(map: &Map, actors: impl IntoIterator<Item = ActorId>, wedge: Option<Wedge>) -> Edit {
    let wanted = |id: ActorId| {
        let actor = map.actor(id)?;
        Some((id, wedge.filter(|wedge| actor.wedge() != Some(*wedge))))
    };
    Edit::Want(actors.into_iter().filter_map(wanted).collect())
}

/// Takes the digit, or Esc, out of the input while it is waited for. Any other key and any click end the waiting and
/// do what they always do.
pub fn take_keys(ui: &Ui, map: &Map, selection: &Selection, is_waiting: &mut bool, actions: &mut Vec<Action>) {
    if !*is_waiting {
        return;
    }
    let digit = ui.input_mut(|i| DIGITS.into_iter().find(|(key, _)| i.consume_key(Modifiers::NONE, *key)));
    if let Some((_, wedge)) = digit {
        push_choice(actions, want(map, selection.actors.iter().copied(), wedge));
        *is_waiting = false;
        return;
    }
    let is_over = ui.input_mut(|i| {
        // Esc is meant for this and must not drop the selection, too.
        i.consume_key(Modifiers::NONE, Key::Escape)
            || i.pointer.any_pressed()
            || i.events
                .iter()
                .any(|event| matches!(event, egui::Event::Key { pressed: true, key, .. } if *key != Key::M))
    });
    if is_over || selection.actors.is_empty() || ui.ctx().text_edit_focused() {
        *is_waiting = false;
    }
}

/// Says what is waited for, at the foot of `canvas`.
pub fn hint(ui: &Ui, look: Look<'_>, canvas: Rect) {
    let area = Area::new(Id::unique("wanting"))
        .order(Order::Foreground)
        .role(Role::Status)
        .pivot(Align2::CENTER_BOTTOM)
        .fixed_pos(canvas.center_bottom() - egui::vec2(0.0, 12.0))
        .constrain_to(canvas)
        .interactable(false)
        .fade_in(false);
    area.show(ui.ctx(), |ui| {
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| node.set_live(Live::Polite));
        let frame = Frame::new().fill(look.color(Ink::Accent)).corner_radius(10).inner_margin(Margin::symmetric(16, 9));
        frame.show(ui, |ui| {
            ui.set_max_width((canvas.width() - 64.0).clamp(120.0, 620.0));
            ui.label(look.rich(look.text("moves-wanting"), Weight::Medium, 13.5, Ink::OnAccent));
        });
    });
}
