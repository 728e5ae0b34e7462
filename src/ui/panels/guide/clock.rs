//! The time of the exercise: how many minutes each step has, and how many seconds are left.
//!
//! It reads no clock: `now` is always the caller's, in seconds since whenever the caller likes.

use super::steps::Step;

const STEPS: usize = Step::ALL.len();
/// The most minutes a step can be given by hand.
const MOST_MINUTES: i64 = 240;

/// How long the whole exercise may take.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Preset {
    /// A first taste, with few actors.
    Quarter,
    /// The usual exercise.
    #[default]
    Half,
    /// With a look at how it is done before it begins.
    Forty,
    /// With time to argue.
    Ninety,
}

impl Preset {
    /// All, from the shortest.
    pub const ALL: [Self; 4] = [Self::Quarter, Self::Half, Self::Forty, Self::Ninety];

    /// The minutes of the whole exercise.
    #[must_use]
    pub fn minutes(self) -> u16 {
        match self {
            Self::Quarter => 15,
            Self::Half => 30,
            Self::Forty => 40,
            Self::Ninety => 90,
        }
    }

    /// The minutes of one step. Listing and placing take longest, and no step is without time.
    #[must_use]
    pub fn minutes_of(self, step: Step) -> u16 {
        let shares: [u16; STEPS] = match self {
            Self::Quarter => [1, 1, 3, 4, 1, 2, 1, 1, 1],
            Self::Half => [2, 2, 5, 7, 3, 4, 3, 3, 1],
            Self::Forty => [3, 2, 6, 9, 4, 5, 5, 4, 2],
            Self::Ninety => [8, 5, 12, 20, 10, 12, 10, 9, 4],
        };
        shares[step.index()]
    }
}

/// How much time was spent on each step, and whether it is running out now.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Timer {
    preset: Preset,
    /// Seconds spent on each step, up to the last pause or change of step.
    spent_seconds: [f64; STEPS],
    /// Minutes given to or taken from each step by hand.
    extra_minutes: [i64; STEPS],
    running_since: Option<f64>,
}

impl Timer {
    /// How long the whole exercise may take.
    #[must_use]
    pub fn preset(&self) -> Preset {
        self.preset
    }

    /// Divides the time anew. What was given to or taken from a step by hand was meant for the time before.
    pub fn set_preset(&mut self, preset: Preset) {
        self.preset = preset;
        self.extra_minutes = [0; STEPS];
    }

    /// The minutes a step has now.
    #[must_use]
    pub fn minutes_of(&self, step: Step) -> i64 {
        i64::from(self.preset.minutes_of(step)) + self.extra_minutes[step.index()]
    }

    /// Gives a step some minutes more, or fewer: never fewer than none, never more than 240 altogether.
    pub fn add_minutes(&mut self, step: Step, minutes: i64) {
        let share = i64::from(self.preset.minutes_of(step));
        let wanted = (self.minutes_of(step) + minutes).clamp(0, MOST_MINUTES);
        self.extra_minutes[step.index()] = wanted - share;
    }

    /// Whether time is running.
    #[must_use]
    pub fn is_running(&self) -> bool {
        self.running_since.is_some()
    }

    /// Lets time run, or go on.
    pub fn start(&mut self, now: f64) {
        self.running_since.get_or_insert(now);
    }

    /// Stops time where it is, in the step it ran for.
    pub fn pause(&mut self, step: Step, now: f64) {
        self.settle(step, now);
        self.running_since = None;
    }

    /// Leaves a step: what is left of its time is kept for when it is opened again, and time runs on in the next one.
    pub fn leave(&mut self, step: Step, now: f64) {
        self.settle(step, now);
        self.running_since = self.running_since.map(|_| now);
    }

    fn settle(&mut self, step: Step, now: f64) {
        self.spent_seconds[step.index()] = self.spent(step, now);
    }

    fn spent(&self, step: Step, now: f64) -> f64 {
        let since = self.running_since.map_or(0.0, |since| (now - since).max(0.0));
        self.spent_seconds[step.index()] + since
    }

    fn exact_remaining(&self, step: Step, now: f64) -> f64 {
        self.minutes_of(step) as f64 * 60.0 - self.spent(step, now)
    }

    /// The seconds left for the open step; below zero once it takes longer than planned.
    #[must_use]
    pub fn remaining_seconds(&self, step: Step, now: f64) -> i64 {
        self.exact_remaining(step, now).ceil() as i64
    }

    /// In how many seconds the time shown changes; `None` while it does not.
    #[must_use]
    pub fn seconds_to_tick(&self, step: Step, now: f64) -> Option<f64> {
        self.running_since?;
        let remaining = self.exact_remaining(step, now);
        let until = remaining - (remaining.ceil() - 1.0);
        // A hair late rather than early: early, the frame would show the old second and ask for another one.
        Some(until + 0.002)
    }
}

/// What the room may see of the time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clock {
    /// Seconds left; below zero once it takes longer than planned.
    pub remaining_seconds: i64,
    /// What the time is for, in the words of the interface's language.
    pub label: String,
}

impl Clock {
    /// The time as it is shown.
    #[must_use]
    pub fn text(&self) -> String {
        time_text(self.remaining_seconds)
    }
}

/// Seconds left as `16:40`, and what is over as `+1:20`.
#[must_use]
pub fn time_text(remaining_seconds: i64) -> String {
    let sign = if remaining_seconds < 0 { "+" } else { "" };
    let seconds = remaining_seconds.unsigned_abs();
    format!("{sign}{}:{:02}", seconds / 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    //! Sums, and time that runs only when it is told to.
    use super::*;

    #[test]
    fn the_shares_of_every_preset_are_whole_minutes_that_sum_exactly() {
        for preset in Preset::ALL {
            let shares: Vec<u16> = Step::ALL.iter().map(|step| preset.minutes_of(*step)).collect();
            assert_eq!(shares.iter().sum::<u16>(), preset.minutes(), "{preset:?}");
            assert!(shares.iter().all(|share| *share >= 1), "{preset:?}");
            let most = shares.iter().max();
            assert_eq!(most, Some(&preset.minutes_of(Step::Place)), "placing is what takes longest");
        }
    }

    #[test]
    fn time_runs_between_start_and_pause_only() {
        let mut timer = Timer::default();
        let whole = timer.remaining_seconds(Step::List, 50.0);
        assert_eq!(whole, 300);
        timer.start(100.0);
        assert_eq!(timer.remaining_seconds(Step::List, 100.0), 300);
        assert_eq!(timer.remaining_seconds(Step::List, 130.5), 270);
        timer.pause(Step::List, 131.0);
        assert_eq!(timer.remaining_seconds(Step::List, 900.0), 269);
        timer.start(1000.0);
        timer.start(1005.0);
        assert_eq!(timer.remaining_seconds(Step::List, 1010.0), 259, "a second start starts nothing anew");
    }

    #[test]
    fn each_step_has_its_own_time_and_keeps_what_is_left() {
        let mut timer = Timer::default();
        timer.start(0.0);
        timer.leave(Step::List, 60.0);
        assert!(timer.is_running());
        assert_eq!(timer.remaining_seconds(Step::Place, 60.0), 7 * 60);
        timer.leave(Step::Place, 90.0);
        assert_eq!(timer.remaining_seconds(Step::List, 90.0), 240);
        timer.pause(Step::List, 100.0);
        timer.leave(Step::List, 500.0);
        assert!(!timer.is_running());
        assert_eq!(timer.remaining_seconds(Step::Place, 700.0), 7 * 60 - 30);
    }

    #[test]
    fn minutes_are_given_and_taken_but_never_below_none() {
        let mut timer = Timer::default();
        timer.add_minutes(Step::Prepare, 1);
        assert_eq!((timer.minutes_of(Step::Prepare), timer.minutes_of(Step::Demand)), (3, 2));
        for _ in 0..9 {
            timer.add_minutes(Step::Prepare, -1);
        }
        assert_eq!(timer.remaining_seconds(Step::Prepare, 0.0), 0);
        timer.add_minutes(Step::Prepare, 1);
        assert_eq!(timer.minutes_of(Step::Prepare), 1);
        timer.set_preset(Preset::Ninety);
        assert_eq!(timer.minutes_of(Step::Prepare), 8);
    }

    #[test]
    fn the_time_goes_visibly_below_zero() {
        let mut timer = Timer::default();
        timer.start(0.0);
        assert_eq!(time_text(timer.remaining_seconds(Step::Share, 59.2)), "0:01");
        assert_eq!(time_text(timer.remaining_seconds(Step::Share, 60.0)), "0:00");
        assert_eq!(time_text(timer.remaining_seconds(Step::Share, 60.9)), "0:00");
        assert_eq!(time_text(timer.remaining_seconds(Step::Share, 140.0)), "+1:20");
        assert_eq!(time_text(16 * 60 + 40), "16:40");
        assert_eq!(time_text(75 * 60), "75:00");
    }

    #[test]
    fn the_next_tick_is_when_the_shown_second_changes() {
        let mut timer = Timer::default();
        assert_eq!(timer.seconds_to_tick(Step::List, 3.0), None);
        timer.start(0.0);
        for now in [0.0, 0.25, 1.0, 17.75, 299.5, 300.0, 300.25, 420.5] {
            let wait = timer.seconds_to_tick(Step::List, now).expect("time is running");
            assert!(wait > 0.0 && wait < 1.01, "{wait} s at {now}");
            let shown = timer.remaining_seconds(Step::List, now);
            assert_eq!(timer.remaining_seconds(Step::List, now + wait), shown - 1, "at {now}");
            assert_eq!(timer.remaining_seconds(Step::List, now + wait - 0.01), shown, "at {now}");
        }
    }
}
