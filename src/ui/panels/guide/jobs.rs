//! What the guide's buttons do, and how far the work of a step has come.

use egui::{Id, Ui};

use super::steps::{Job, Step};
use super::{Input, State};
use crate::edit::{ActorField, Edit, MapField};
use crate::lang::Message;
use crate::model::{Actor, ActorId, KindId, Wedge};
use crate::ui::action::Action;
use crate::ui::action::cursor::Blank;
use crate::ui::action::selection::Selection;
use crate::ui::asking::field::Field;
use crate::ui::toolkit::button::{Rank, sized_button};
use crate::ui::toolkit::choice::note;

/// Shows how far the open step has come, and its buttons.
pub(super) fn show(ui: &mut Ui, input: &Input<'_>, state: &mut State, actions: &mut Vec<Action>) {
    let look = input.look;
    if let Some(message) = how_far(input, state.open) {
        note(ui, look, &look.say(&message));
    }
    state.next_unplaced = None;
    for &job in state.open.jobs() {
        let button = ui
            .add_enabled_ui(can(input, job), |ui| sized_button(ui, look, &look.text(job.text_id()), Rank::Plain, 0.0));
        if button.inner.clicked() {
            run(input, state, job, actions);
        }
        if job == Job::NextUnplaced {
            state.next_unplaced = Some(button.inner.id);
        }
    }
    if let Some((blank, is_coming)) = state.blank.filter(|_| !input.has_inspector) {
        fill_in(ui, input, blank, is_coming, actions);
        state.blank = Some((blank, false));
    }
}

/// How much of a step's work is left.
fn how_far(input: &Input<'_>, step: Step) -> Option<Message> {
    let tally = input.tally;
    Some(match step {
        Step::List => Message::new("inspector-actors").with("count", tally.actors),
        Step::Place => Message::new("inspector-unplaced-count").with("count", tally.unplaced),
        Step::Know => Message::new("guide-without-evidence").with("count", tally.without_evidence),
        Step::Relationships => match only_kind(input) {
            Some(index) => {
                let kind = input.map.head().kinds.get(index)?;
                let count = input.tally.of_kind(&kind.id);
                Message::new("guide-kind-shown").with("kind", input.look.kind_label(kind)).with("count", count)
            }
            None => Message::new("inspector-relationships-count").with("count", tally.relationships),
        },
        Step::Moves => Message::new("guide-moves-count").with("count", tally.moves),
        Step::Agree => Message::new("guide-without-who").with("count", tally.moves_without_who),
        Step::Prepare | Step::Demand | Step::Share => return None,
    })
}

/// Whether there is anything for a job to do.
fn can(input: &Input<'_>, job: Job) -> bool {
    match job {
        Job::Run(command, _) => input.available.allows(command),
        Job::WriteDemand => input.available.is_editable,
        Job::NextUnplaced => !input.unplaced.is_empty(),
        Job::NextWithoutEvidence => input.tally.without_evidence > 0,
        Job::NextWithoutWho => input.tally.moves_without_who > 0,
        Job::NextKind => input.map.head().kinds.len() > 1,
        Job::AllKinds => input.map.head().kinds.iter().any(|kind| input.hidden_kinds.contains(&kind.id)),
    }
}

fn run(input: &Input<'_>, state: &mut State, job: Job, actions: &mut Vec<Action>) {
    match job {
        Job::Run(command, _) => actions.push(Action::Command(command)),
        Job::WriteDemand => {
            actions.push(Action::Select(Selection::default()));
            ask_for(state, Blank::Demand, actions);
        }
        Job::NextUnplaced => select_next_unplaced(input, actions),
        Job::NextWithoutEvidence => {
            let wanted = |actor: &Actor| actor.placement.is_some() && actor.evidence.trim().is_empty();
            if select_next(input, wanted, actions) {
                ask_for(state, Blank::Evidence, actions);
            }
        }
        Job::NextWithoutWho => {
            let wanted = |actor: &Actor| actor.open_move().is_some() && actor.plan.who.trim().is_empty();
            if select_next(input, wanted, actions) {
                ask_for(state, Blank::Who, actions);
            }
        }
        Job::NextKind => {
            let next = only_kind(input).map_or(0, |index| index + 1);
            let kinds = &input.map.head().kinds;
            if let Some(kind) = kinds.get(next).or(kinds.first()) {
                show_kinds(input, |id| *id == kind.id, actions);
            }
        }
        Job::AllKinds => show_kinds(input, |_| true, actions),
    }
}

fn ask_for(state: &mut State, blank: Blank, actions: &mut Vec<Action>) {
    state.blank = Some((blank, true));
    actions.push(Action::FillIn(blank));
}

fn select_next_unplaced(input: &Input<'_>, actions: &mut Vec<Action>) {
    let selected = input.selection.single_actor();
    let at = input.unplaced.iter().position(|id| Some(*id) == selected);
    let next = input.unplaced.get(at.map_or(0, |at| at + 1)).or(input.unplaced.first());
    actions.extend(next.map(|id| Action::Select(Selection::actor(*id))));
}

/// Selects the first such actor after the selected one, wedge by wedge and by name, and from the start after the last;
/// whether there is one.
fn select_next(input: &Input<'_>, wanted: impl Fn(&Actor) -> bool, actions: &mut Vec<Action>) -> bool {
    let name = |actor: &Actor| input.look.lang.sort_key(&input.look.actor_name(actor));
    let place = |actor: &Actor| (actor.wedge().map(Wedge::index), name(actor), actor.id);
    let selected = input.selection.single_actor().and_then(|id| input.map.actor(id)).map(|actor| place(actor));
    let mut found: Vec<(_, ActorId)> = input
        .map
        .actors()
        .filter(|actor| wanted(actor))
        .map(|actor| {
            let place = place(actor);
            // Those up to the selected one come after all others.
            let is_passed = selected.as_ref().is_some_and(|selected| place <= *selected);
            ((is_passed, place), actor.id)
        })
        .collect();
    found.sort_unstable();
    let next = found.first().map(|(_, id)| *id);
    actions.extend(next.map(|id| Action::Select(Selection::actor(id))));
    next.is_some()
}

/// The place in the legend of the one kind that is shown, if it is one of several.
fn only_kind(input: &Input<'_>) -> Option<usize> {
    let kinds = &input.map.head().kinds;
    let mut shown = kinds.iter().enumerate().filter(|(_, kind)| !input.hidden_kinds.contains(&kind.id));
    match (shown.next(), shown.next()) {
        (Some((index, _)), None) if kinds.len() > 1 => Some(index),
        _ => None,
    }
}

fn show_kinds(input: &Input<'_>, is_wanted: impl Fn(&KindId) -> bool, actions: &mut Vec<Action>) {
    for kind in &input.map.head().kinds {
        let is_shown = !input.hidden_kinds.contains(&kind.id);
        if is_shown != is_wanted(&kind.id) {
            actions.push(Action::ShowKind(kind.id.clone(), !is_shown));
        }
    }
}

/// The field itself, in a window too narrow for the inspector.
fn fill_in(ui: &mut Ui, input: &Input<'_>, blank: Blank, is_coming: bool, actions: &mut Vec<Action>) {
    let (look, map) = (input.look, input.map);
    let actor = input.selection.single_actor().and_then(|id| map.actor(id));
    let label = |id: &str| look.text(id);
    let response = match (blank, actor) {
        (Blank::Demand, _) => {
            let (label, hint) = (label("inspector-demand"), label("inspector-demand-hint"));
            let field = Field { id: Id::unique(("guide demand", map.id())), label: &label, hint: &hint, rows: 3 };
            field
                .show(ui, &map.head().demand, actions, |typed| Edit::SetMap(MapField::Demand(typed.replace('\n', " "))))
        }
        (Blank::Evidence, Some(actor)) => {
            note(ui, look, &look.actor_name(actor));
            let (label, hint) = (label("inspector-evidence"), label("inspector-evidence-hint"));
            let field = Field { id: Id::unique(("guide evidence", actor.id)), label: &label, hint: &hint, rows: 2 };
            field.show(ui, &actor.evidence, actions, |typed| Edit::set_actor(actor.id, ActorField::Evidence(typed)))
        }
        (Blank::Who, Some(actor)) => {
            note(ui, look, &look.actor_name(actor));
            let label = label("inspector-who");
            let field = Field { id: Id::unique(("guide who", actor.id)), label: &label, hint: "", rows: 1 };
            field.show(ui, &actor.plan.who, actions, |typed| Edit::set_actor(actor.id, ActorField::Who(typed)))
        }
        (Blank::Evidence | Blank::Who, None) => return,
    };
    if is_coming {
        response.request_focus();
        response.scroll_to_me(None);
    }
}
