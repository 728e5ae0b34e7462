//! What the relationships say, worked out in the background for the panel that shows it.
//!
//! Asked for only while the panel is open, once per revision and choice of kinds; the ways in to an actor once more for
//! each. What was found before is shown until something newer is; work that nobody waits for any more is stopped.

use std::collections::HashSet;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::time::SystemTime;

use egui::Context;

use crate::analysis::insight::{self, Asked, Day, Insight, Progress, WaysIn, Weights};
use crate::model::{ActorId, KindId, Map};

/// What is known, and what is being worked out.
#[derive(Default)]
pub struct Insights {
    insight: Kept<Insight>,
    ways_in: Kept<WaysIn>,
    /// The actor whose ways in are wanted: the one that was selected last.
    pub target: Option<ActorId>,
    /// How often it was begun to work out what the relationships say, without the ways in; a test counts it.
    pub begun: usize,
}

/// What was last found, for which question, and the work on a newer answer.
struct Kept<T> {
    of: Option<Question>,
    found: Option<Arc<T>>,
    work: Option<Work<T>>,
}

impl<T> Default for Kept<T> {
    fn default() -> Self {
        Self { of: None, found: None, work: None }
    }
}

/// What an answer depends on.
#[derive(Debug, Clone, PartialEq)]
struct Question {
    revision: u64,
    hidden: HashSet<KindId>,
    target: Option<ActorId>,
}

/// Work on a thread of its own. Dropped, it is stopped.
struct Work<T> {
    answer: Receiver<Option<T>>,
    progress: Arc<Progress>,
}

impl<T> Drop for Work<T> {
    fn drop(&mut self) {
        self.progress.cancel();
    }
}

impl<T: Send + 'static> Kept<T> {
    /// Takes what has come in, and begins to work on the question if it is another one; whether it was begun.
    fn ask(
        &mut self,
        ctx: &Context,
        question: Question,
        map: &Map,
        answer: impl FnOnce(&Map, &Question, &Progress) -> Option<T> + Send + 'static,
    ) -> bool {
        if let Some(work) = &self.work {
            match work.answer.try_recv() {
                Ok(found) => {
                    self.found = found.map(Arc::new);
                    self.work = None;
                }
                Err(TryRecvError::Disconnected) => self.work = None,
                Err(TryRecvError::Empty) => {}
            }
        }
        if self.of.as_ref() == Some(&question) {
            return false;
        }
        self.of = Some(question.clone());
        let (sender, receiver) = channel();
        let progress = Arc::new(Progress::default());
        self.work = Some(Work { answer: receiver, progress: Arc::clone(&progress) });
        let (map, ctx) = (map.clone(), ctx.clone());
        std::thread::spawn(move || {
            // Nobody listens any more where something else was asked meanwhile.
            let _ = sender.send(answer(&map, &question, &progress));
            ctx.request_repaint();
        });
        true
    }
}

impl Insights {
    /// Brings everything up to a revision, or begins to.
    pub fn update(&mut self, ctx: &Context, map: &Map, revision: u64, hidden: &HashSet<KindId>) {
        let question = Question { revision, hidden: hidden.clone(), target: None };
        let is_begun = self.insight.ask(ctx, question.clone(), map, |map, question, progress| {
            let hidden = question.hidden.clone();
            Insight::of(map, &Asked { hidden, weights: Weights::default(), today: today() }, progress)
        });
        self.begun += usize::from(is_begun);
        self.target = self.target.filter(|target| map.actor(*target).is_some());
        match self.target {
            None => self.ways_in = Kept::default(),
            Some(target) => {
                let question = Question { target: Some(target), ..question };
                self.ways_in.ask(ctx, question, map, move |map, question, progress| {
                    insight::ways_in(map, &question.hidden, target, progress)
                });
            }
        }
        if self.is_busy() {
            // So that it is seen how far it is.
            ctx.request_repaint_after_secs(0.1);
        }
    }

    /// What was found last.
    #[must_use]
    pub fn insight(&self) -> Option<&Arc<Insight>> {
        self.insight.found.as_ref()
    }

    /// How the target chosen last is reached.
    #[must_use]
    pub fn ways_in(&self) -> Option<&WaysIn> {
        self.ways_in.found.as_deref().filter(|ways| Some(ways.target) == self.target)
    }

    /// How far the work on the whole is, 0 to 1; none when it is done.
    #[must_use]
    pub fn progress(&self) -> Option<f32> {
        self.insight.work.as_ref().map(|work| work.progress.share())
    }

    /// Whether something is being worked out.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        self.insight.work.is_some() || self.ways_in.work.is_some()
    }

    /// Stops all work; what was found is kept.
    pub fn stop(&mut self) {
        if self.is_busy() {
            (self.insight.work, self.ways_in.work) = (None, None);
            (self.insight.of, self.ways_in.of) = (None, None);
        }
    }
}

/// The day it is, as the computer's clock says.
fn today() -> Option<Day> {
    let seconds = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).ok()?.as_secs();
    Day::since_1970(seconds / 86_400)
}
