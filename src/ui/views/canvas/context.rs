//! What on the canvas a [menu](context_menu) is opened for, and what of it only the canvas can do.

use egui::{Pos2, Response, Ui};
use kurbo::{ParamCurve, Point};

use super::pointing::{Gesture, Target};
use super::spot::{Naming, Spot};
use super::state::{Input, Place, State};
use crate::layout::fan::HUB;
use crate::layout::free_place::middle_of;
use crate::model::{Actor, Placement, Wedge};
use crate::picture::Scene;
use crate::ui::action::Action;
use crate::ui::action::selection::Selection;
use crate::ui::action::things::{Row, Thing};
use crate::ui::asking::context_menu::{self, About, ContextMenu};
use crate::ui::toolkit::menu::keys_are_taken;
use crate::ui::toolkit::paint::Sheet;

/// Opens the menu of what was clicked with the right button, or rested on with a finger.
pub fn update(
    ui: &Ui,
    response: &Response,
    input: &Input<'_>,
    state: &mut State,
    scene: &Scene,
    sheet: Sheet,
    actions: &mut Vec<Action>,
) {
    if std::mem::take(&mut state.wants_context_menu) && !keys_are_taken(ui) {
        let (thing, at) = of_selection(input, state, scene, sheet);
        open(ui, state, thing, None, at);
    }
    let is_asked_for = response.secondary_clicked() && state.gesture == Gesture::Idle;
    let Some(at) = response.interact_pointer_pos().filter(|_| is_asked_for) else { return };
    state.connecting = None;
    match state.target {
        Target::Chip(actor) | Target::Handle(actor) => {
            if !input.selection.actors.contains(&actor) {
                actions.push(Action::Select(Selection::actor(actor)));
            }
            open(ui, state, Thing::Actors, None, at);
        }
        Target::Tie(relationship) => {
            if !input.selection.relationships.contains(&relationship) {
                actions.push(Action::Select(Selection::relationship(relationship)));
            }
            open(ui, state, Thing::Relationships, None, at);
        }
        Target::Paper => {
            let wedge = wedge_at(state, scene, sheet, at);
            open(ui, state, if wedge.is_some() { Thing::Wedge } else { paper(state) }, wedge, at);
        }
    }
}

/// The wedge at a point or by its name beside the half circle, and where a new actor would stand.
fn wedge_at(state: &State, scene: &Scene, sheet: Sheet, at: Pos2) -> Option<(Wedge, Placement)> {
    if let Some((wedge, _)) = state.label_rects.iter().find(|(_, rect)| rect.contains(at)) {
        return Some((*wedge, middle_of(*wedge)));
    }
    let point = sheet.to_sheet(at);
    let fan = scene.ground.fan()?;
    let wedge = fan.wedge_at(point).filter(|_| point.to_vec2().hypot() > HUB * fan.rim)?;
    Some((wedge, fan.placement_at(point)))
}

/// What there is where nothing stands.
fn paper(state: &State) -> Thing {
    match state.place {
        Place::Spectrum => Thing::Paper,
        Place::Network => Thing::Plane,
    }
}

/// What the keyboard's menu is about, and where it opens.
fn of_selection(input: &Input<'_>, state: &State, scene: &Scene, sheet: Sheet) -> (Thing, Pos2) {
    let canvas = state.frame.canvas;
    let near = |point: Point| canvas.shrink(8.0).clamp(sheet.to_screen(point));
    let selection = input.selection;
    let tie = || scene.ties.iter().find(|tie| selection.relationships.contains(&tie.relationship));
    if let Some(chip) = selection.actors.iter().find_map(|actor| scene.chip(*actor)) {
        let rect = chip.front_rect();
        (Thing::Actors, near(Point::new(rect.x0 + 12.0, rect.y1)))
    } else if !selection.actors.is_empty() {
        (Thing::Actors, canvas.left_top() + egui::vec2(12.0, 12.0))
    } else if selection.relationships.is_empty() {
        (paper(state), canvas.center())
    } else {
        (Thing::Relationships, tie().map_or(canvas.center(), |tie| near(tie.curve.eval(0.5))))
    }
}

fn open(ui: &Ui, state: &mut State, thing: Thing, wedge: Option<(Wedge, Placement)>, at: Pos2) {
    state.context = Some(ContextMenu::open(ui.ctx(), thing, wedge, at, state.context.as_ref()));
}

/// Shows the open menu. What is chosen in it closes it.
pub fn show(ui: &Ui, input: &Input<'_>, state: &mut State, actions: &mut Vec<Action>) {
    let Some(menu) = &state.context else { return };
    let about = About {
        look: input.look,
        map: input.map,
        selection: input.selection,
        is_editable: input.is_editable,
        is_on_wall: input.wall_text.is_some(),
        cell: None,
    };
    let name = title(&about, menu);
    let Some((chosen, wedge)) = context_menu::show(ui, &mut state.context, &about, name) else { return };
    let row = context_menu::carry_out(chosen, &about, actions);
    let (Some(row), Some((wedge, at))) = (row, wedge) else { return };
    match row {
        Row::AddActorHere => state.naming = Some(Naming::new(Spot::Fan(at, wedge), input.adds_confidential)),
        Row::RenameWedge => state.renaming = Some((wedge, true)),
        Row::SpreadThisWedge => actions.push(Action::SpreadWedge(wedge)),
        Row::SelectThisWedge => {
            // Who is filtered out is not meant.
            let is_meant = |actor: &Actor| actor.wedge() == Some(wedge) && input.shown.is_plain(actor.id);
            let there = input.map.actors().filter(|actor| is_meant(actor)).map(|actor| actor.id);
            actions.push(Action::Select(Selection::of_actors(there)));
        }
        _ => {}
    }
}

/// What the menu is called to whoever does not see where it opened.
fn title(about: &About<'_>, menu: &ContextMenu<Option<(Wedge, Placement)>>) -> String {
    let look = about.look;
    match (menu.thing, menu.place) {
        (Thing::Wedge, Some((wedge, _))) => look.wedge_name(about.map, wedge),
        (Thing::Actors, _) => context_menu::name_of_actors(about),
        (Thing::Relationships, _) => look.text("context-relationships"),
        (Thing::Plane, _) => look.text(Place::Network.text_id()),
        _ => look.text(Place::Spectrum.text_id()),
    }
}
