//! A map with its history: what is open in the window.

use super::apply::apply;
use super::edits::Edit;
use super::history::{History, Step, StepName};
use super::writer::{Writer, absorb};
use crate::model::Map;

/// Whether an edit had an effect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub enum Outcome {
    /// The map is another one now.
    Changed,
    /// The map was so already, or may not become so; nothing was recorded.
    Unchanged,
}

/// A map, what was done to it, and whether it is as it was saved.
///
/// A document's state is a number that is new after every edit and comes back
/// by undo, so "saved" is a matter of comparing two numbers.
#[derive(Debug, Clone)]
pub struct Document {
    map: Map,
    history: History,
    revision: u64,
    state: u64,
    next_state: u64,
    saved_state: Option<u64>,
}

impl Document {
    /// A document as it was just read: nothing to undo, nothing to save.
    #[must_use]
    pub fn new(map: Map) -> Self {
        Self { map, history: History::default(), revision: 0, state: 0, next_state: 1, saved_state: Some(0) }
    }

    /// A document that differs from what is on disk: mended while it was read, or recovered.
    #[must_use]
    pub fn unsaved(map: Map) -> Self {
        Self { saved_state: None, ..Self::new(map) }
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

    /// The number of the state the map is in: the same whenever the map is the same by undo or redo.
    #[must_use]
    pub fn state(&self) -> u64 {
        self.state
    }

    /// Whether there is something to save.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        self.saved_state != Some(self.state)
    }

    /// Notes that the given state is the one on disk.
    pub fn mark_saved(&mut self, state: u64) {
        self.saved_state = Some(state);
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
        self.revision += 1;
        self.history.undone.clear();
        let to_state = self.next_state;
        self.next_state += 1;
        let joins = self.history.open.as_ref().is_some_and(|open| open.is_continued_by(&kept));
        match self.history.done.last_mut() {
            Some(step) if joins => {
                absorb(&mut step.changes, changes);
                step.to_state = to_state;
            }
            _ => self.history.done.push(Step { name, changes, from_state: self.state, to_state }),
        }
        self.history.open = Some(kept);
        self.state = to_state;
        self.drop_step_without_effect();
        Outcome::Changed
    }

    /// What was typed and wiped out again is no step, and the document is as it was before.
    fn drop_step_without_effect(&mut self) {
        if let Some(step) = self.history.done.pop_if(|step| step.changes.is_empty()) {
            self.state = step.from_state;
            self.history.open = None;
        }
    }

    /// Ends the open step: whatever comes next is a step of its own.
    pub fn close_step(&mut self) {
        self.history.open = None;
    }

    /// Takes the last step back; false when there is none.
    pub fn undo(&mut self) -> bool {
        self.close_step();
        let Some(step) = self.history.done.pop() else { return false };
        for change in step.changes.iter().rev() {
            change.undo(&mut self.map);
        }
        self.state = step.from_state;
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
        self.state = step.to_state;
        self.revision += 1;
        self.history.done.push(step);
        true
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
