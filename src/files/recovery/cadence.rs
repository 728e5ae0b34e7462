//! When to make a recovery copy. Only reckons: the clock is told, and nothing is written.

use std::time::{Duration, Instant};

/// A copy is made when nothing was changed for so long.
pub const QUIET: Duration = Duration::from_secs(2);
/// While changes go on, a copy is made so long after the first of them.
pub const LONGEST: Duration = Duration::from_secs(10);

/// The rhythm of recovery copies of one document.
///
/// Ask it in every frame: [`see`](Self::see) the revision, copy if it
/// [`is due`](Self::take_if_due), and else wake up after
/// [`wakes_in`](Self::wakes_in) and not before.
#[derive(Debug, Clone)]
pub struct Cadence {
    seen_revision: u64,
    uncopied: Option<Uncopied>,
}

/// Changes of which there is no copy yet.
#[derive(Debug, Clone, Copy)]
struct Uncopied {
    first: Instant,
    last: Instant,
}

impl Uncopied {
    fn due(self) -> Instant {
        (self.last + QUIET).min(self.first + LONGEST)
    }
}

impl Cadence {
    /// Of a document that, at this revision, needs no copy.
    #[must_use]
    pub fn new(revision: u64) -> Self {
        Self { seen_revision: revision, uncopied: None }
    }

    /// Notes the document's revision as it is now.
    pub fn see(&mut self, revision: u64, now: Instant) {
        if revision != self.seen_revision {
            self.seen_revision = revision;
            self.note_change(now);
        }
    }

    /// How long until a copy is due: zero when it is, none when there is nothing to copy.
    #[must_use]
    pub fn wakes_in(&self, now: Instant) -> Option<Duration> {
        self.uncopied.map(|uncopied| uncopied.due().saturating_duration_since(now))
    }

    /// Whether a copy is to be made now; if so, it counts as made.
    pub fn take_if_due(&mut self, now: Instant) -> bool {
        self.wakes_in(now).is_some_and(|wait| wait.is_zero()) && self.take_at_once()
    }

    /// Whether there is anything to copy, due or not, as before a native dialog; if so, it counts as copied.
    pub fn take_at_once(&mut self) -> bool {
        self.uncopied.take().is_some()
    }

    /// Takes it back: the copy could not be made, and is tried again as if the change had been made now.
    pub fn note_failure(&mut self, now: Instant) {
        self.note_change(now);
    }

    /// Nothing to copy any more: the document was saved, or undone back to the file.
    pub fn rest(&mut self) {
        self.uncopied = None;
    }

    fn note_change(&mut self, now: Instant) {
        let first = self.uncopied.map_or(now, |uncopied| uncopied.first);
        self.uncopied = Some(Uncopied { first, last: now });
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
    fn a_copy_is_due_two_seconds_after_the_last_change_and_then_there_is_peace() {
        let begun = Instant::now();
        let mut cadence = Cadence::new(0);
        cadence.see(1, begun);
        assert_eq!(cadence.wakes_in(begun), Some(seconds(2.0)));
        cadence.see(2, begun + seconds(1.5));
        cadence.see(2, begun + seconds(3.0));
        assert_eq!(cadence.wakes_in(begun + seconds(3.0)), Some(seconds(0.5)));
        assert!(!cadence.take_if_due(begun + seconds(3.0)));
        assert!(cadence.take_if_due(begun + seconds(3.5)));
        assert_eq!(cadence.wakes_in(begun + seconds(3.5)), None);
    }

    #[test]
    fn while_changes_go_on_a_copy_is_made_every_ten_seconds() {
        let begun = Instant::now();
        let mut cadence = Cadence::new(0);
        let mut copied_at = Vec::new();
        for second in 0..35 {
            let now = begun + Duration::from_secs(second);
            cadence.see(second + 1, now);
            if cadence.take_if_due(now) {
                copied_at.push(second);
            }
        }
        assert_eq!(copied_at, [10, 21, 32]);
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
    fn a_copy_that_failed_is_tried_again() {
        let begun = Instant::now();
        let mut cadence = Cadence::new(0);
        cadence.see(1, begun);
        assert!(cadence.take_if_due(begun + seconds(2.0)));
        cadence.note_failure(begun + seconds(2.5));
        assert_eq!(cadence.wakes_in(begun + seconds(2.5)), Some(seconds(2.0)));
    }

    #[test]
    fn after_a_save_there_is_nothing_to_copy() {
        let begun = Instant::now();
        let mut cadence = Cadence::new(0);
        cadence.see(1, begun);
        cadence.rest();
        assert_eq!(cadence.wakes_in(begun), None);
    }
}
