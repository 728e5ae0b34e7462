//! How far a long piece of work has come, and whether it is still wanted. Shared between the thread that works and the one that shows.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// How far work has come. Reading and writing it never waits.
#[derive(Debug, Default)]
pub struct Progress {
    done: AtomicUsize,
    total: AtomicUsize,
    is_cancelled: AtomicBool,
}

impl Progress {
    /// The part that is done, 0 to 1.
    #[must_use]
    pub fn share(&self) -> f32 {
        let (done, total) = (self.done.load(Ordering::Relaxed), self.total.load(Ordering::Relaxed));
        if total == 0 { 0.0 } else { (done as f32 / total as f32).min(1.0) }
    }

    /// Says that the work is no longer wanted; it ends soon after.
    pub fn cancel(&self) {
        self.is_cancelled.store(true, Ordering::Relaxed);
    }

    /// Whether the work is no longer wanted.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.is_cancelled.load(Ordering::Relaxed)
    }

    /// Begins work of so many steps.
    pub(super) fn begin(&self, steps: usize) {
        self.done.store(0, Ordering::Relaxed);
        self.total.store(steps, Ordering::Relaxed);
    }

    /// Some steps are done. Nothing where the work is no longer wanted, so that `?` ends it.
    pub(super) fn advance(&self, steps: usize) -> Option<()> {
        self.done.fetch_add(steps, Ordering::Relaxed);
        (!self.is_cancelled()).then_some(())
    }
}
