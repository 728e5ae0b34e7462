//! A friendly word about a move of more than one wedge. It stops nobody, and goes away by itself.

use std::collections::BTreeMap;
use std::ops::Deref;
use std::time::Duration;

use egui::accesskit::{Live, Role};
use egui::{Align2, Area, Frame, Id, Margin, Order, Rect, Stroke, Ui, vec2};

use crate::edit::{ActorField, Edit};
use crate::lang::Message;
use crate::layout::fonts::Weight;
use crate::model::{ActorId, Map, Wedge};
use crate::picture::Ink;
use crate::ui::action::reading::Reading;
use crate::ui::action::selection::Selection;
use crate::ui::action::{Action, push_choice};
use crate::ui::toolkit::button::{Rank, sized_button};

/// How long it is shown, in seconds: long enough to be read out.
const SHOWN_SECONDS: f64 = 15.0;
const WIDTH: f32 = 330.0;

/// What is being asked about.
#[derive(Debug, Clone, PartialEq)]
struct Asked {
    actors: Vec<ActorId>,
    /// The document's revision then; with the next one, it is no question any more.
    revision: u64,
    /// The selection in the first frame it was shown in.
    selection: Option<Selection>,
    /// When it goes away, in egui's seconds.
    until: Option<f64>,
}

/// The open question, and what was answered before.
#[derive(Debug, Clone, Default)]
pub struct State {
    asked: Option<Asked>,
    /// Moves that are to stay as they are, for as long as they do.
    kept: BTreeMap<ActorId, (Wedge, Wedge)>,
}

/// Those whose move an edit plans.
#[must_use]
pub fn planned_by(edit: &Edit) -> Vec<ActorId> {
    match edit {
        Edit::Want(wanted) => wanted.iter().filter(|(_, wedge)| wedge.is_some()).map(|(id, _)| *id).collect(),
        Edit::SetActors { ids, field: ActorField::Wanted(Some(_)) } => ids.clone(),
        _ => Vec::new(),
    }
}

impl State {
    /// Asks about those of these who are to be moved by more than one wedge, unless that was to be kept.
    pub fn ask(&mut self, map: &Map, planned: Vec<ActorId>, revision: u64) {
        let is_far = |id: &ActorId| {
            let planned = map.actor(*id).and_then(|actor| actor.planned_move());
            planned.is_some_and(|(from, to)| from.steps_to(to) > 1) && self.kept.get(id) != planned.as_ref()
        };
        let actors: Vec<ActorId> = planned.into_iter().filter(is_far).collect();
        self.asked = (!actors.is_empty()).then_some(Asked { actors, revision, selection: None, until: None });
    }

    /// Lets go of the open question: something else is looked at.
    pub fn leave(&mut self) {
        self.asked = None;
    }

    /// Forgets the open question, if something was done since.
    fn forget_what_is_over(&mut self, revision: u64, selection: &Selection, now: f64) {
        let is_open = |asked: &Asked| {
            asked.revision == revision
                && asked.selection.as_ref().is_none_or(|then| then == selection)
                && asked.until.is_none_or(|until| now < until)
        };
        self.asked = self.asked.take().filter(is_open);
    }
}

/// What is asked about, and where.
pub struct Input<'a> {
    /// The map, and what is known of it.
    pub reading: Reading<'a>,
    /// Where the question may stand.
    pub canvas: Rect,
}

impl<'a> Deref for Input<'a> {
    type Target = Reading<'a>;

    fn deref(&self) -> &Reading<'a> {
        &self.reading
    }
}

/// Shows the question near the chip of the first one concerned; `chip_of` finds it.
pub fn show(
    ui: &Ui,
    input: &Input<'_>,
    state: &mut State,
    chip_of: impl Fn(ActorId) -> Option<Rect>,
    actions: &mut Vec<Action>,
) {
    let now = ui.input(|i| i.time);
    state.forget_what_is_over(input.revision, input.selection, now);
    let Some(asked) = &mut state.asked else { return };
    asked.selection.get_or_insert_with(|| input.selection.clone());
    let until = *asked.until.get_or_insert(now + SHOWN_SECONDS);
    ui.ctx().request_repaint_after(Duration::from_secs_f64((until - now).max(0.0)));
    let chip = asked.actors.first().and_then(|id| chip_of(*id)).filter(|chip| input.canvas.intersects(*chip));
    let at = chip.map_or(input.canvas.center(), |chip| chip.center_bottom() + vec2(0.0, 12.0));
    let area = Area::new(Id::unique("far move"))
        .order(Order::Foreground)
        .role(Role::Status)
        .pivot(Align2::CENTER_TOP)
        .fixed_pos(at)
        .constrain_to(input.canvas)
        .fade_in(false);
    let actors = asked.actors.clone();
    let answer = area.show(ui.ctx(), |ui| {
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| node.set_live(Live::Polite));
        question(ui, input, &actors)
    });
    match answer.inner {
        Some(Answer::Keep) => {
            let kept = actors.iter().filter_map(|id| Some((*id, input.map.actor(*id)?.planned_move()?)));
            state.kept.extend(kept);
            state.asked = None;
        }
        Some(Answer::OneStep) => {
            let nearer = actors.iter().filter_map(|id| {
                let (from, to) = input.map.actor(*id)?.planned_move()?;
                Some((*id, Some(from.one_step_to(to))))
            });
            push_choice(actions, Edit::Want(nearer.collect()));
            state.asked = None;
        }
        None if is_pressed_elsewhere(ui, answer.response.rect) => state.asked = None,
        None => {}
    }
}

/// Whether the pointer goes on to something else.
fn is_pressed_elsewhere(ui: &Ui, rect: Rect) -> bool {
    ui.input(|i| i.pointer.any_pressed() && i.pointer.latest_pos().is_some_and(|at| !rect.contains(at)))
}

#[derive(Clone, Copy)]
enum Answer {
    Keep,
    OneStep,
}

fn question(ui: &mut Ui, input: &Input<'_>, actors: &[ActorId]) -> Option<Answer> {
    let look = input.look;
    let frame = Frame::new()
        .fill(look.color(Ink::Panel))
        .stroke(Stroke::new(1.5, look.color(Ink::Accent)))
        .corner_radius(12)
        .inner_margin(Margin::symmetric(16, 12));
    let first = actors.first().and_then(|id| input.map.actor(*id));
    let steps = first.and_then(|actor| actor.planned_move()).map_or(0, |(from, to)| from.steps_to(to));
    let name = first.map(|actor| look.actor_name(actor)).unwrap_or_default();
    let name = crate::layout::shorten::at_the_end(&name, 40);
    let title = Message::new("moves-far-title").with("count", actors.len()).with("name", name).with("steps", steps);
    frame
        .show(ui, |ui| {
            ui.set_max_width(WIDTH.min(input.canvas.width() - 48.0));
            // Text that can be marked would take a press that is meant for what lies below.
            for (text, weight) in [(look.say(&title), Weight::SemiBold), (look.text("moves-far-why"), Weight::Regular)]
            {
                ui.add(egui::Label::new(look.rich(text, weight, 13.8, Ink::Text)).wrap().selectable(false));
            }
            ui.add_space(2.0);
            let mut answer = None;
            ui.horizontal_wrapped(|ui| {
                if sized_button(ui, look, &look.text("moves-far-one-step"), Rank::Main, 0.0).clicked() {
                    answer = Some(Answer::OneStep);
                }
                if sized_button(ui, look, &look.text("moves-far-keep"), Rank::Plain, 0.0).clicked() {
                    answer = Some(Answer::Keep);
                }
            });
            answer
        })
        .inner
}
