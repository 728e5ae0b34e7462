//! After M: waits for the digit of the wedge the selected actors are to be moved to, and says so at the canvas's foot.

use egui::accesskit::{Live, Role};
use egui::{Align2, Area, Context, Event, Frame, Id, Key, Margin, Modifiers, Order, Rect, Ui};

use crate::layout::fonts::Weight;
use crate::model::Map;
use crate::picture::Ink;
use crate::ui::action::keyboard::WEDGES;
use crate::ui::action::selection::Selection;
use crate::ui::action::{Action, push_choice, want};
use crate::ui::toolkit::look::Look;

/// Takes the digit, or Esc, out of the input while it is waited for. Any other key and any click end the waiting and
/// do what they always do. To be called before anybody else takes keys.
pub fn take_keys(ctx: &Context, map: &Map, selection: &Selection, is_waiting: &mut bool, actions: &mut Vec<Action>) {
    if !*is_waiting {
        return;
    }
    let wedges = WEDGES.map(|(key, wedge)| (key, Some(wedge)));
    let digits = wedges.into_iter().chain([(Key::Num0, None)]);
    let (digit, is_over) = ctx.input_mut(|i| {
        let digit = digits.into_iter().find(|(key, _)| i.consume_key(Modifiers::NONE, *key));
        // Esc is meant for this and must not drop the selection, too.
        let is_over =
            i.consume_key(Modifiers::NONE, Key::Escape) || i.pointer.any_pressed() || i.events.iter().any(is_press);
        (digit, is_over)
    });
    if let Some((_, wedge)) = digit {
        push_choice(actions, want(map, selection.actors.iter().copied(), wedge));
    }
    *is_waiting = digit.is_none() && !is_over && !selection.actors.is_empty() && !ctx.text_edit_focused();
}

fn is_press(event: &Event) -> bool {
    matches!(event, Event::Key { pressed: true, repeat: false, .. })
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
