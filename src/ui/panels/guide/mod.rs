//! The guide: the steps of the exercise in plain words, the time for each, and buttons that do a step's work.
//!
//! It never blocks anything: it can be left, skipped and hidden at any moment, and what it offers can be done without
//! it. It changes no map; what its buttons ask for goes the way of all actions.

mod clock;
mod column;
mod face;
mod jobs;
mod steps;

use std::ops::Deref;

use egui::{Context, Id, Ui};

use crate::analysis::Tally;
use crate::lang::Lang;
use crate::layout::fonts::Weight;
use crate::model::ActorId;
use crate::picture::Ink;
use crate::ui::action::Action;
use crate::ui::action::command::{Availability, Command};
use crate::ui::action::cursor::Blank;
use crate::ui::action::reading::Reading;

pub use self::clock::{Clock, Preset, Timer, time_text};
pub use self::steps::{Job, Step};

/// What the guide reads.
#[derive(Clone, Copy)]
pub struct Input<'a> {
    /// The map, and what is known of it.
    pub reading: Reading<'a>,
    /// How many there are of everything in it.
    pub tally: &'a Tally,
    /// Those not placed yet, in the order of the tray.
    pub unplaced: &'a [ActorId],
    /// Which commands can be carried out.
    pub available: Availability,
    /// Whether the inspector is beside it. Where there is no room for one, the guide shows the field itself.
    pub has_inspector: bool,
    /// The time, in seconds of the app.
    pub now: f64,
}

impl<'a> Deref for Input<'a> {
    type Target = Reading<'a>;

    fn deref(&self) -> &Reading<'a> {
        &self.reading
    }
}

/// Where the exercise is; kept for the open map, and in no file.
#[derive(Debug, Clone, Default)]
pub struct State {
    /// The step that is open.
    open: Step,
    /// The steps ticked off.
    is_done: [bool; Step::ALL.len()],
    timer: Timer,
    /// Whether the room sees the time.
    is_time_for_room: bool,
    /// Whether the open step is to be scrolled to.
    is_out_of_sight: bool,
    /// The button that goes to the next one who is not placed, while it is shown.
    next_unplaced: Option<Id>,
    /// The field shown in the guide, where there is no inspector, and whether the cursor is on its way to it.
    blank: Option<(Blank, bool)>,
}

impl State {
    /// The step that is open.
    #[must_use]
    pub fn open_step(&self) -> Step {
        self.open
    }

    /// Whether the keyboard is at the button that goes to the next one who is not placed: whoever is placed by a digit
    /// there is followed by the next one, and no key needs the canvas.
    #[must_use]
    pub fn is_at_next_unplaced(&self, ctx: &Context) -> bool {
        self.next_unplaced.is_some_and(|button| ctx.memory(|memory| memory.has_focus(button)))
    }

    /// Whether a step is ticked off.
    #[must_use]
    pub fn is_done(&self, step: Step) -> bool {
        self.is_done[step.index()]
    }

    /// The time of the exercise.
    #[must_use]
    pub fn timer(&self) -> &Timer {
        &self.timer
    }

    /// What the room is to see of the time, if it is to see it.
    #[must_use]
    pub fn clock_for_room(&self, lang: &Lang, now: f64) -> Option<Clock> {
        let label = || lang.text(&self.open.text_id_for_room());
        let clock = || Clock { remaining_seconds: self.timer.remaining_seconds(self.open, now), label: label() };
        self.is_time_for_room.then(clock)
    }

    /// In how many seconds the time shown changes; `None` while it stands still. Whoever shows it asks for a repaint.
    #[must_use]
    pub fn seconds_to_tick(&self, now: f64) -> Option<f64> {
        self.timer.seconds_to_tick(self.open, now)
    }

    /// Brings a step to be scrolled to: the guide was just opened.
    pub fn reveal(&mut self) {
        self.is_out_of_sight = true;
    }

    fn go_to(&mut self, step: Step, now: f64) {
        if step != self.open {
            self.timer.leave(self.open, now);
            self.open = step;
            self.is_out_of_sight = true;
            self.blank = None;
        }
    }

    /// Lets time run, or stops it.
    pub fn start_or_pause(&mut self, now: f64) {
        if self.timer.is_running() {
            self.timer.pause(self.open, now);
        } else {
            self.timer.start(now);
        }
    }

    /// Ticks the open step off and opens the next one; after the last, time stands still.
    pub fn go_on(&mut self, now: f64) {
        self.is_done[self.open.index()] = true;
        match self.open.next() {
            Some(next) => self.go_to(next, now),
            None => self.timer.pause(self.open, now),
        }
    }
}

/// The heading, the time of the whole exercise and of the open step: what stays in sight.
pub fn show_head(ui: &mut Ui, input: &Input<'_>, state: &mut State, actions: &mut Vec<Action>) {
    let look = input.look;
    ui.horizontal(|ui| {
        ui.label(look.rich(look.text("guide-heading"), Weight::Bold, 15.0, Ink::Text));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let text =
                look.rich(look.text("guide-hide"), Weight::Medium, crate::ui::toolkit::theme::SMALL_SIZE, Ink::Accent);
            let hide = ui.add(egui::widgets::Link::new(text)).accessible_name(look.text("guide-hide-name"));
            crate::ui::toolkit::choice::paint_focus(ui, look, &hide, 4);
            if hide.clicked() {
                actions.push(Action::Command(Command::ToggleGuide));
            }
        });
    });
    face::show(ui, input, state);
    if let Some(seconds) = state.seconds_to_tick(input.now) {
        ui.ctx().request_repaint_after_secs(seconds as f32);
    }
}

/// The steps, and of the open one what to say and what to do.
pub fn show_steps(ui: &mut Ui, input: &Input<'_>, state: &mut State, actions: &mut Vec<Action>) {
    column::show(ui, input, state, actions);
}
