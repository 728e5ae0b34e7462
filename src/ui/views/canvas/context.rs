//! The menu of what can be done with a chip, a line, a wedge or the paper, opened where it is: by the right button, a
//! finger that rests on it, or the keyboard.
//!
//! Its rows are those of [`Thing::rows`]; what a command does is the app's.

use egui::{Align, Layout, Popup, PopupAnchor, PopupKind, Pos2, Response, ScrollArea, Ui};
use kurbo::{ParamCurve, Point};

use super::pointing::{Gesture, Target};
use super::spot::{Naming, Spot};
use super::state::{Input, Open, Place, State};
use crate::edit::{ActorField, Edit, RelationshipField};
use crate::lang::Message;
use crate::layout::fan::HUB;
use crate::layout::free_place::middle_of;
use crate::model::{Actor, Influence, KindId, Placement, Strength, Wedge};
use crate::picture::Scene;
use crate::ui::action::command::{Availability, Command};
use crate::ui::action::selection::Selection;
use crate::ui::action::things::{Row, Thing};
use crate::ui::action::{Action, command, push_choice};
use crate::ui::asking::command_row::CommandRow;
use crate::ui::toolkit::menu::{self, choice_row, keys_are_taken, sub_menu};
use crate::ui::toolkit::paint::Sheet;
use crate::ui::views::wanting::want;

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
    let before = state.context.take();
    let focus_before = match &before {
        Some(before) => before.focus_before,
        None => ui.memory(egui::Memory::focused),
    };
    let number = state.menus_opened;
    state.menus_opened += 1;
    let menu = Open { thing, wedge, at, number, wants_focus: true, focus_before };
    Popup::open_id(ui.ctx(), menu.id());
    state.context = Some(menu);
}

/// Shows the open menu. What is chosen in it closes it.
pub fn show(ui: &Ui, input: &Input<'_>, state: &mut State, actions: &mut Vec<Action>) {
    let Some(mut menu) = state.context.take() else { return };
    let look = input.look;
    let id = menu.id();
    let popup = Popup::new(id, ui.ctx().clone(), PopupAnchor::Position(menu.at), ui.layer_id())
        .kind(PopupKind::Menu)
        .layout(Layout::top_down_justified(Align::Min))
        .style(menu::menu_style(look))
        .accessible_name(title(input, &menu))
        .open_memory(None);
    let shown = popup.show(|ui| {
        let room = (ui.ctx().content_rect().height() - 24.0).max(80.0);
        ScrollArea::vertical()
            .max_height(room)
            .min_scrolled_height(room)
            .show(ui, |ui| rows(ui, input, &mut menu))
            .inner
    });
    let chosen = shown.and_then(|shown| shown.inner);
    if chosen.is_none() && Popup::is_id_open(ui.ctx(), id) {
        state.context = Some(menu);
        return;
    }
    Popup::close_id(ui.ctx(), id);
    if let Some(before) = menu.focus_before {
        ui.memory_mut(|memory| memory.request_focus(before));
    }
    if let Some(chosen) = chosen {
        carry_out(&chosen, &menu, input, state, actions);
    }
}

/// What the menu is called to whoever does not see where it opened.
fn title(input: &Input<'_>, menu: &Open) -> String {
    let look = input.look;
    match (menu.thing, menu.wedge) {
        (Thing::Wedge, Some((wedge, _))) => look.wedge_name(input.map, wedge),
        (Thing::Actors, _) => {
            let name = input.selection.single_actor().and_then(|actor| input.map.actor(actor));
            let count = Message::new("context-actors").with("count", input.selection.actors.len());
            name.map_or_else(|| look.say(&count), |actor| look.actor_name(actor))
        }
        (Thing::Relationships, _) => look.text("context-relationships"),
        (Thing::Plane, _) => look.text(Place::Network.text_id()),
        _ => look.text(Place::Spectrum.text_id()),
    }
}

/// What was chosen.
enum Chosen {
    Row(Row),
    Kind(KindId),
    Strength(Strength),
    Move(Option<Wedge>),
    Influence(Option<Influence>),
}

fn rows(ui: &mut Ui, input: &Input<'_>, menu: &mut Open) -> Option<Chosen> {
    ui.set_min_width(220.0);
    let available = availability(input);
    let mut chosen = None;
    for row in menu.thing.rows() {
        let response = match row {
            Row::Rule => {
                ui.separator();
                continue;
            }
            Row::Kinds => kinds(ui, input, &mut chosen),
            Row::Strengths => strengths(ui, input, &mut chosen),
            Row::Moves => moves(ui, input, &mut chosen),
            Row::Influences => influences(ui, input, &mut chosen),
            row => {
                let response = show_row(ui, input, *row, &available);
                if response.clicked() {
                    chosen = Some(Chosen::Row(*row));
                }
                response
            }
        };
        // In its first pass a menu is only measured.
        if menu.wants_focus && !ui.is_sizing_pass() && response.enabled() {
            menu.wants_focus = false;
            response.request_focus();
        }
    }
    chosen
}

fn show_row(ui: &mut Ui, input: &Input<'_>, row: Row, available: &Availability) -> Response {
    let look = input.look;
    let (command, text_id, is_enabled) = match row {
        Row::Command(command) => (Some(command), "", available.allows(command)),
        Row::AddActorHere => (None, "context-add-here", input.is_editable),
        Row::RenameWedge => (None, "context-rename-wedge", input.is_editable),
        Row::TidyThisWedge => (None, "context-tidy-wedge", input.is_editable),
        _ => (None, "context-select-wedge", true),
    };
    match command.and_then(command::entry) {
        Some(entry) => {
            let text = match entry.command {
                // The group's own names, where it has given some.
                Command::PlaceIn(wedge) if !input.map.head().labels.of(wedge).trim().is_empty() => {
                    look.say(&Message::new("context-place-in").with("wedge", look.wedge_name(input.map, wedge)))
                }
                _ => look.text(entry.text_id),
            };
            CommandRow { entry, text, is_enabled, is_on: None }.show(ui, look)
        }
        None => menu::plain_row(ui, look, &look.text(text_id), is_enabled),
    }
}

fn availability(input: &Input<'_>) -> Availability {
    Availability {
        has_map: true,
        is_editable: input.is_editable,
        actors: input.selection.actors.len(),
        relationships: input.selection.relationships.len(),
        is_on_wall: input.wall_text.is_some(),
        ..Availability::default()
    }
}

/// What all selected relationships have in common.
fn common<T: PartialEq>(input: &Input<'_>, of: impl Fn(&crate::model::Relationship) -> T) -> Option<T> {
    let mut values = input.selection.relationships.iter().filter_map(|id| input.map.relationship(*id)).map(|r| of(r));
    let first = values.next()?;
    values.all(|value| value == first).then_some(first)
}

fn kinds(ui: &mut Ui, input: &Input<'_>, picked: &mut Option<Chosen>) -> Response {
    let chosen = common(input, |relationship| relationship.kind.clone());
    sub_menu(ui, input.look, "inspector-kind-of-relationship", |ui| {
        ui.add_enabled_ui(input.is_editable, |ui| {
            for kind in &input.map.head().kinds {
                let is_chosen = chosen.as_ref() == Some(&kind.id);
                if choice_row(ui, input.look, &input.look.kind_label(kind), is_chosen) {
                    *picked = Some(Chosen::Kind(kind.id.clone()));
                }
            }
        });
    })
}

fn strengths(ui: &mut Ui, input: &Input<'_>, picked: &mut Option<Chosen>) -> Response {
    let chosen = common(input, |relationship| relationship.strength);
    sub_menu(ui, input.look, "inspector-strength", |ui| {
        ui.add_enabled_ui(input.is_editable, |ui| {
            for strength in (1..=Strength::MAX).filter_map(Strength::new) {
                let text = input.look.text(&format!("strength-{}", strength.value()));
                if choice_row(ui, input.look, &text, chosen == Some(strength)) {
                    *picked = Some(Chosen::Strength(strength));
                }
            }
        });
    })
}

/// What all selected actors have in common.
fn common_of_actors<T: PartialEq>(input: &Input<'_>, of: impl Fn(&Actor) -> T) -> Option<T> {
    let mut values = input.selection.actors.iter().filter_map(|id| input.map.actor(*id)).map(|actor| of(actor));
    let first = values.next()?;
    values.all(|value| value == first).then_some(first)
}

/// Where to: what Alt and a drag, or M and a digit, say otherwise.
fn moves(ui: &mut Ui, input: &Input<'_>, picked: &mut Option<Chosen>) -> Response {
    let look = input.look;
    let wanted = common_of_actors(input, |actor| actor.wanted);
    let from = common_of_actors(input, Actor::wedge).flatten();
    sub_menu(ui, look, "cmd-set-move", |ui| {
        ui.add_enabled_ui(input.is_editable, |ui| {
            for wedge in Wedge::ALL.into_iter().filter(|wedge| Some(*wedge) != from) {
                let name = look.wedge_name(input.map, wedge);
                if choice_row(ui, look, &name, wanted == Some(Some(wedge))) {
                    *picked = Some(Chosen::Move(Some(wedge)));
                }
            }
            ui.separator();
            if choice_row(ui, look, &look.text("inspector-move-none"), wanted == Some(None)) {
                *picked = Some(Chosen::Move(None));
            }
        });
    })
}

fn influences(ui: &mut Ui, input: &Input<'_>, picked: &mut Option<Chosen>) -> Response {
    let look = input.look;
    let chosen = common_of_actors(input, |actor| actor.influence);
    sub_menu(ui, look, "inspector-influence", |ui| {
        ui.add_enabled_ui(input.is_editable, |ui| {
            for influence in (1..=Influence::MAX).rev().filter_map(Influence::new) {
                let message = Message::new("inspector-influence-of").with("value", usize::from(influence.value()));
                let text = look.say(&message.with("max", usize::from(Influence::MAX)));
                if choice_row(ui, look, &text, chosen == Some(Some(influence))) {
                    *picked = Some(Chosen::Influence(Some(influence)));
                }
            }
            ui.separator();
            if choice_row(ui, look, &look.text("inspector-not-judged"), chosen == Some(None)) {
                *picked = Some(Chosen::Influence(None));
            }
        });
    })
}

fn carry_out(chosen: &Chosen, menu: &Open, input: &Input<'_>, state: &mut State, actions: &mut Vec<Action>) {
    let set = |field| {
        let ids = input.selection.relationships.iter().copied().collect();
        Edit::SetRelationships { ids, field }
    };
    match (chosen, menu.wedge) {
        (Chosen::Kind(kind), _) => push_choice(actions, set(RelationshipField::Kind(kind.clone()))),
        (Chosen::Strength(strength), _) => push_choice(actions, set(RelationshipField::Strength(*strength))),
        (Chosen::Move(wedge), _) => {
            push_choice(actions, want(input.map, input.selection.actors.iter().copied(), *wedge));
        }
        (Chosen::Influence(influence), _) => {
            let ids = input.selection.actors.iter().copied().collect();
            push_choice(actions, Edit::SetActors { ids, field: ActorField::Influence(*influence) });
        }
        (Chosen::Row(Row::Command(command)), _) => actions.push(Action::Command(*command)),
        (Chosen::Row(Row::AddActorHere), Some((wedge, at))) => {
            state.naming = Some(Naming::new(Spot::Fan(at, wedge), input.adds_confidential));
        }
        (Chosen::Row(Row::RenameWedge), Some((wedge, _))) => state.renaming = Some((wedge, true)),
        (Chosen::Row(Row::TidyThisWedge), Some((wedge, _))) => actions.push(Action::TidyWedge(wedge)),
        (Chosen::Row(Row::SelectThisWedge), Some((wedge, _))) => {
            let there = input.map.actors().filter(|actor| actor.wedge() == Some(wedge)).map(|actor| actor.id);
            actions.push(Action::Select(Selection::of_actors(there)));
        }
        (Chosen::Row(_), _) => {}
    }
}
