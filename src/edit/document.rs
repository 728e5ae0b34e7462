//! A map with its history: what is open in the window.

use super::apply::apply;
use super::edits::Edit;
use super::history::{History, Step, StepName};
use super::numbers::Numbers;
use super::writer::{Writer, absorb};
use crate::model::{ActorId, Map};

/// Whether an edit had an effect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub enum Outcome {
    /// The map is another one now.
    Changed,
    /// The map was so already, or may not become so; nothing was recorded.
    Unchanged,
}

/// Which of the states it was ever in a document is in: new after every edit, it comes back by undo and redo.
///
/// Numbers of actors stay whatever is undone, so how many were given is a part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct State {
    step: u64,
    numbers: usize,
}

/// A map, what was done to it, and whether it is as it was saved, which is a matter of comparing two states.
#[derive(Debug, Clone)]
pub struct Document {
    map: Map,
    history: History,
    numbers: Numbers,
    revision: u64,
    /// Where in the history the map is.
    step: u64,
    next_step: u64,
    saved: Option<State>,
}

impl Document {
    /// A document as it was just read: nothing to undo, nothing to save.
    #[must_use]
    pub fn new(map: Map) -> Self {
        let numbers = Numbers::of_map(&map);
        let saved = Some(State { step: 0, numbers: numbers.count() });
        Self { map, history: History::default(), numbers, revision: 0, step: 0, next_step: 1, saved }
    }

    /// A document that differs from what is on disk: mended while it was read, or recovered.
    #[must_use]
    pub fn unsaved(map: Map) -> Self {
        Self { saved: None, ..Self::new(map) }
    }

    /// The map as it is.
    #[must_use]
    pub fn map(&self) -> &Map {
        &self.map
    }

    /// A number that rises with every change, undo and redo; what was derived from the map is kept by it.
    #[must_use]
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// The state the map is in: the same whenever the map is the same by undo or redo.
    #[must_use]
    pub fn state(&self) -> State {
        State { step: self.step, numbers: self.numbers.count() }
    }

    /// Whether there is something to save.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        self.saved != Some(self.state())
    }

    /// Notes that the given state is the one on disk.
    pub fn mark_saved(&mut self, state: State) {
        self.saved = Some(state);
        // What is typed after a save must not be undone together with what was typed before it.
        self.close_step();
    }

    /// Applies an edit and records one step, or joins it to the open step it goes on with.
    pub fn perform(&mut self, edit: Edit) -> Outcome {
        let name = StepName::before(&edit, &self.map);
        let kept = edit.clone();
        let mut writer = Writer::new(&mut self.map);
        apply(edit, &mut writer);
        let changes = writer.into_changes();
        if changes.is_empty() {
            return Outcome::Unchanged;
        }
        self.numbers.keep(&changes, &mut self.map);
        self.revision += 1;
        self.history.undone.clear();
        let to = self.next_step;
        self.next_step += 1;
        let joins = self.history.open.as_ref().is_some_and(|open| open.is_continued_by(&kept));
        match self.history.done.last_mut() {
            Some(step) if joins => {
                absorb(&mut step.changes, changes);
                step.to = to;
            }
            _ => {
                let field = kept.is_of_field().then(|| kept.clone());
                self.history.done.push(Step { name, changes, field, from: self.step, to });
            }
        }
        self.history.open = Some(kept);
        self.step = to;
        self.drop_step_without_effect();
        Outcome::Changed
    }

    /// Gives each of these actors that has no number the next one that nobody in this document ever had: from now on
    /// the room knows it by that. Passes over whom the map does not hold.
    ///
    /// Not a step: undo does not take a number back, and a step that is open stays so. But it is to be saved.
    pub fn number(&mut self, actors: &[ActorId]) -> Outcome {
        if !self.numbers.give(actors, &mut self.map) {
            return Outcome::Unchanged;
        }
        self.revision += 1;
        Outcome::Changed
    }

    /// What was typed and wiped out again is no step, and the document is as it was before.
    fn drop_step_without_effect(&mut self) {
        if let Some(step) = self.history.done.pop_if(|step| step.changes.is_empty()) {
            self.step = step.from;
            self.history.open = None;
        }
    }

    /// Ends the open step: whatever comes next is a step of its own.
    pub fn close_step(&mut self) {
        self.history.open = None;
    }

    /// Takes back what was last done to the field that `edit` sets, as far as that was done after the state that was
    /// `since` the newest ([`moment`](Self::moment)): who typed there gives it up. It can be redone. Whether
    /// there was anything.
    pub fn give_up(&mut self, edit: &Edit, since: u64) -> bool {
        let before = self.step;
        let is_of_it =
            |step: &Step| step.to > since && step.field.as_ref().is_some_and(|field| field.is_continued_by(edit));
        while self.history.done.last().is_some_and(is_of_it) {
            self.undo();
        }
        self.step != before
    }

    /// The map as it was in the state that was `since` the newest ([`moment`](Self::moment)), as far as steps were done
    /// after it.
    #[must_use]
    pub fn as_it_was(&self, since: u64) -> Map {
        let mut map = self.map.clone();
        for step in self.history.done.iter().rev().take_while(|step| step.to > since) {
            for change in step.changes.iter().rev() {
                change.undo(&mut map);
            }
        }
        map
    }

    /// Takes the last step back; false when there is none.
    pub fn undo(&mut self) -> bool {
        self.close_step();
        let Some(step) = self.history.done.pop() else { return false };
        for change in step.changes.iter().rev() {
            change.undo(&mut self.map);
        }
        self.numbers.keep(&step.changes, &mut self.map);
        self.step = step.from;
        self.revision += 1;
        self.history.undone.push(step);
        true
    }

    /// Does the last undone step again; false when there is none.
    pub fn redo(&mut self) -> bool {
        self.close_step();
        let Some(step) = self.history.undone.pop() else { return false };
        for change in &step.changes {
            change.redo(&mut self.map);
        }
        self.numbers.keep(&step.changes, &mut self.map);
        self.step = step.to;
        self.revision += 1;
        self.history.done.push(step);
        true
    }

    /// Which state of the map this is, and the newest there was: edits number them in the order they make them, undo and
    /// redo go back to one that there was.
    #[must_use]
    pub fn moment(&self) -> (u64, u64) {
        (self.step, self.next_step - 1)
    }

    /// The state in which the last step began that can be undone: the same as long as that step goes on.
    #[must_use]
    pub fn step_began(&self) -> u64 {
        self.history.done.last().map_or(0, |step| step.from)
    }

    /// How many steps can be undone.
    #[must_use]
    pub fn undo_count(&self) -> usize {
        self.history.done.len()
    }

    /// What undo would take back.
    #[must_use]
    pub fn undo_name(&self) -> Option<&StepName> {
        self.history.done.last().map(|step| &step.name)
    }

    /// What redo would do again.
    #[must_use]
    pub fn redo_name(&self) -> Option<&StepName> {
        self.history.undone.last().map(|step| &step.name)
    }
}
