//! When to make a recovery copy. Only reckons: the clock is told, and nothing is written.

use std::time::{Duration, Instant};

/// A copy is due so long after the first change of which there is none, whether changes go on or not.
///
/// The end of the program, however sudden, must cost at most two seconds of work: what is left of them is for waking up,
/// spelling the map out and writing it.
pub const WITHIN: Duration = Duration::from_secs(1);

/// The rhythm of recovery copies of one document.
///
/// Ask it in every frame: [`see`](Self::see) the version, copy if it
/// [`is due`](Self::take_if_due), and else wake up after
/// [`wakes_in`](Self::wakes_in) and not before.
#[derive(Debug, Clone)]
pub struct Cadence {
    /// Any number that is another one whenever there is something else to keep.
    seen_version: u64,
    /// Whether there are copies.
    has_copies: bool,
    /// When a copy is due of changes of which there is none yet.
    due: Option<Instant>,
}

impl Cadence {
    /// Of a document that, in this version, needs no copy.
    #[must_use]
    pub fn new(version: u64) -> Self {
        Self { seen_version: version, has_copies: false, due: None }
    }

    /// Notes the version of what there is to keep now.
    pub fn see(&mut self, version: u64, now: Instant) {
        if version != self.seen_version {
            self.seen_version = version;
            self.due.get_or_insert(now + WITHIN);
        }
    }

    /// How long until a copy is due: zero when it is, none when there is nothing to copy.
    #[must_use]
    pub fn wakes_in(&self, now: Instant) -> Option<Duration> {
        self.due.map(|due| due.saturating_duration_since(now))
    }

    /// Whether a copy is to be made now; if so, it counts as made.
    pub fn take_if_due(&mut self, now: Instant) -> bool {
        self.wakes_in(now).is_some_and(|wait| wait.is_zero()) && self.take_at_once()
    }

    /// Whether there is anything to copy, due or not, as before a native dialog; if so, it counts as copied.
    pub fn take_at_once(&mut self) -> bool {
        let is_wanted = self.due.take().is_some();
        self.has_copies |= is_wanted;
        is_wanted
    }

    /// Takes it back: the copy could not be made, and is tried again as if the change had been made now.
    pub fn note_failure(&mut self, now: Instant) {
        self.due = Some(now + WITHIN);
    }

    /// Nothing to copy any more: the document was saved, or undone back to the file. Whether there are copies, which say
    /// nothing that the file does not, and are to go.
    pub fn rest(&mut self) -> bool {
        self.due = None;
        std::mem::take(&mut self.has_copies)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seconds(count: f64) -> Duration {
        Duration::from_secs_f64(count)
    }

    #[test]
    fn an_unchanged_document_never_wakes_the_window() {
        let begun = Instant::now();
        let mut cadence = Cadence::new(7);
        cadence.see(7, begun);
        assert_eq!(cadence.wakes_in(begun), None);
        assert!(!cadence.take_if_due(begun + seconds(1000.0)));
        assert!(!cadence.take_at_once());
    }

    #[test]
    fn a_copy_is_due_a_second_after_the_first_change_and_then_there_is_peace() {
        let begun = Instant::now();
        let mut cadence = Cadence::new(0);
        cadence.see(1, begun);
        assert_eq!(cadence.wakes_in(begun), Some(seconds(1.0)));
        cadence.see(2, begun + seconds(0.75));
        assert_eq!(cadence.wakes_in(begun + seconds(0.75)), Some(seconds(0.25)), "going on working puts nothing off");
        assert!(!cadence.take_if_due(begun + seconds(0.75)));
        assert!(cadence.take_if_due(begun + seconds(1.0)));
        assert_eq!(cadence.wakes_in(begun + seconds(1.0)), None);
    }

    #[test]
    fn whenever_the_program_is_killed_while_somebody_works_without_a_pause_less_than_two_seconds_are_lost() {
        let begun = Instant::now();
        let mut cadence = Cadence::new(0);
        // A change in every frame for a minute, and copies that take half a second.
        let (mut copied, mut ready, mut worst) = (begun, None, Duration::ZERO);
        for frame in 1..3_600_u32 {
            let now = begun + Duration::from_secs(1) * frame / 60;
            cadence.see(u64::from(frame), now);
            if let Some((_, of)) = ready.take_if(|(done, _)| *done <= now) {
                copied = of;
            }
            if ready.is_none() && cadence.take_if_due(now) {
                ready = Some((now + seconds(0.5), now));
            }
            worst = worst.max(now - copied);
        }
        assert!(worst < seconds(2.0) && worst > seconds(1.0), "{worst:?}");
    }

    #[test]
    fn before_a_dialog_what_has_changed_is_copied_at_once() {
        let begun = Instant::now();
        let mut cadence = Cadence::new(0);
        cadence.see(1, begun);
        assert!(cadence.take_at_once());
        assert!(!cadence.take_at_once());
    }

    #[test]
    fn a_copy_that_failed_is_tried_again_and_not_at_once() {
        let begun = Instant::now();
        let mut cadence = Cadence::new(0);
        cadence.see(1, begun);
        assert!(cadence.take_if_due(begun + seconds(2.0)));
        cadence.see(2, begun + seconds(2.25));
        cadence.note_failure(begun + seconds(2.5));
        assert_eq!(cadence.wakes_in(begun + seconds(2.5)), Some(seconds(1.0)));
    }

    #[test]
    fn after_a_save_there_is_nothing_to_copy() {
        let begun = Instant::now();
        let mut cadence = Cadence::new(0);
        cadence.see(1, begun);
        assert!(!cadence.rest(), "there is no copy");
        assert_eq!(cadence.wakes_in(begun), None);
        cadence.see(2, begun);
        assert!(cadence.take_at_once() && cadence.rest() && !cadence.rest(), "copies go once");
    }
}
