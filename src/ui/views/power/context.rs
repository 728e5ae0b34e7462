//! What in the power view a [menu](context_menu) is opened for.

use egui::{Pos2, Response, Ui, vec2};

use super::place::on_screen;
use super::state::{Gesture, Input, State};
use crate::ui::action::Action;
use crate::ui::action::selection::Selection;
use crate::ui::action::things::Thing;
use crate::ui::asking::context_menu::{self, About, ContextMenu};
use crate::ui::toolkit::menu::keys_are_taken;

/// Opens the menu of what was clicked with the right button, rested on with a finger, or is selected when the keyboard
/// asks.
pub(super) fn update(ui: &Ui, response: &Response, input: &Input<'_>, state: &mut State, actions: &mut Vec<Action>) {
    if std::mem::take(&mut state.wants_context_menu) && !keys_are_taken(ui) {
        let (thing, at) = of_selection(response, input, state);
        open(ui, state, thing, at);
    }
    let is_asked_for = response.secondary_clicked() && state.gesture == Gesture::Idle;
    let Some(at) = response.interact_pointer_pos().filter(|_| is_asked_for) else { return };
    match state.hovered {
        Some(actor) => {
            if !input.selection.actors.contains(&actor) {
                actions.push(Action::Select(Selection::actor(actor)));
            }
            open(ui, state, Thing::Actors, at);
        }
        None => open(ui, state, Thing::Grid, at),
    }
}

/// What the keyboard's menu is about, and where it opens.
fn of_selection(response: &Response, input: &Input<'_>, state: &State) -> (Thing, Pos2) {
    let canvas = response.rect;
    let selection = input.selection;
    if let Some(mark) = selection.actors.iter().find_map(|actor| state.stage.marks.mark(*actor)) {
        (Thing::Actors, canvas.shrink(8.0).clamp(on_screen(mark.at) + vec2(8.0, 8.0)))
    } else if !selection.actors.is_empty() {
        (Thing::Actors, canvas.left_top() + vec2(12.0, 12.0))
    } else if selection.relationships.is_empty() {
        (Thing::Grid, canvas.center())
    } else {
        (Thing::Relationships, canvas.center())
    }
}

fn open(ui: &Ui, state: &mut State, thing: Thing, at: Pos2) {
    state.menu = Some(ContextMenu::open(ui.ctx(), thing, (), at, state.menu.as_ref()));
}

/// Shows the open menu. What is chosen in it closes it.
pub(super) fn show(ui: &Ui, input: &Input<'_>, state: &mut State, actions: &mut Vec<Action>) {
    let Some(menu) = &state.menu else { return };
    let look = input.look;
    let about = About {
        look,
        map: input.map,
        selection: input.selection,
        is_editable: input.is_editable,
        is_on_wall: false,
        cell: None,
    };
    let name = match menu.thing {
        Thing::Actors => context_menu::name_of_actors(&about),
        Thing::Relationships => look.text("context-relationships"),
        _ => look.text("view-power"),
    };
    if let Some((chosen, ())) = context_menu::show(ui, &mut state.menu, &about, name) {
        // Every row of these menus is a command or a choice.
        let _ = context_menu::carry_out(chosen, &about, actions);
    }
}
