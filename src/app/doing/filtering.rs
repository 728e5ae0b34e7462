//! The filter of the open map: who is shown plainly in every view, and what that means for what is selected.

use std::collections::BTreeSet;

use crate::analysis::filter::Filter;
use crate::analysis::{Rest, Shown};
use crate::app::state::derived::{Asked, SpokenOf};
use crate::app::{App, OpenMap};
use crate::audience::Audience;
use crate::edit::Edit;
use crate::lang::Message;
use crate::model::ActorId;
use crate::ui::views::focus_badge::MOST_STEPS;

impl OpenMap {
    /// Who is shown plainly in all views, and what becomes of the others.
    #[must_use]
    pub fn shown(&self) -> &Shown {
        self.derived.shown()
    }

    /// Brings who is shown up to the map, the filter and what is selected.
    pub(in crate::app) fn update_shown(&mut self, audience: Audience) {
        let is_near = self.attention.filter.is_near_selected
            || self.attention.surroundings.is_some()
            || self.attention.lit.is_some();
        // What was lit is so only as long as it is what is selected.
        self.attention.lit = self.attention.lit.take().filter(|lit| *lit == self.attention.selection);
        let lit = self.attention.lit.as_ref().map(|_| SpokenOf::Some(self.selected_with_ends()));
        if self.attention.surroundings.as_ref().is_some_and(|shown| !shown.is_of(self.map())) {
            self.attention.surroundings = None;
        }
        let asked = Asked {
            filter: &self.attention.filter,
            rest: self.looking.rest,
            selected: &if is_near { self.selected_with_ends() } else { BTreeSet::new() },
            spoken_of: lit.as_ref().or(self.attention.surroundings.as_ref()),
            audience,
            hidden_kinds: &self.looking.hidden_kinds,
        };
        self.derived.update_shown(self.document.map(), self.document.revision(), asked);
    }

    /// Who is selected, and both ends of what is selected.
    fn selected_with_ends(&self) -> BTreeSet<ActorId> {
        let relationships = self.attention.selection.relationships.iter().filter_map(|id| self.map().relationship(*id));
        let ends = relationships.flat_map(|relationship| [relationship.from, relationship.to]);
        self.attention.selection.actors.iter().copied().chain(ends).collect()
    }

    /// Whoever is not seen any more is not selected any more: no key may remove or move somebody unseen.
    fn forget_hidden(&mut self, audience: Audience) {
        self.update_shown(audience);
        let shown = self.derived.shown();
        self.attention.selection.actors.retain(|actor| !shown.is_hidden(*actor));
        let map = self.document.map();
        self.attention.selection.relationships.retain(|id| {
            map.relationship(*id).is_some_and(|tie| !shown.is_hidden(tie.from) && !shown.is_hidden(tie.to))
        });
    }
}

impl App {
    /// Shows only the surroundings of an actor, or of all that are selected if it is one of them; or everybody again, if
    /// it is nobody, or they are shown already.
    pub(in crate::app) fn toggle_surroundings(&mut self, actor: Option<ActorId>) {
        let Some(open) = &mut self.open else { return };
        let selected = &open.attention.selection.actors;
        let around = actor.map(|actor| if selected.contains(&actor) { selected.clone() } else { [actor].into() });
        open.attention.surroundings = match (open.attention.surroundings.take(), around) {
            (Some(SpokenOf::Surroundings { around: shown, .. }), Some(around)) if shown == around => None,
            (Some(SpokenOf::Surroundings { steps, .. }), Some(around)) => {
                Some(SpokenOf::Surroundings { around, steps })
            }
            (_, around) => around.map(|around| SpokenOf::Surroundings { around, steps: 1 }),
        };
        open.attention.lit = None;
    }

    /// Lets the surroundings that are shown reach so many relationships far.
    pub(in crate::app) fn reach_for(&mut self, wanted: u8) {
        if let Some(SpokenOf::Surroundings { steps, .. }) =
            self.open.as_mut().and_then(|open| open.attention.surroundings.as_mut())
        {
            *steps = wanted.clamp(1, MOST_STEPS);
        }
    }

    /// Lets the surroundings reach one relationship further, and after the furthest begin anew.
    pub(in crate::app) fn reach_further(&mut self) {
        let steps = match self.open.as_ref().and_then(|open| open.attention.surroundings.as_ref()) {
            Some(SpokenOf::Surroundings { steps, .. }) => *steps,
            _ => return,
        };
        self.reach_for(steps % MOST_STEPS + 1);
    }

    /// Shows plainly who passes this filter, and nobody else.
    pub(in crate::app) fn set_filter(&mut self, filter: Filter) {
        let audience = self.audience();
        if let Some(open) = &mut self.open {
            open.attention.filter = filter;
            open.forget_hidden(audience);
        }
    }

    /// Dims or hides whoever does not pass the filter.
    pub(in crate::app) fn set_rest(&mut self, rest: Rest) {
        let audience = self.audience();
        if let Some(open) = &mut self.open {
            open.looking.rest = rest;
            open.forget_hidden(audience);
        }
    }

    /// Says so when somebody new is not seen because of the filter.
    pub(in crate::app) fn say_if_left_out(&mut self, added: &[ActorId]) {
        let audience = self.audience();
        let Some(open) = self.open.as_mut().filter(|open| !added.is_empty() && !open.attention.filter.is_empty())
        else {
            return;
        };
        open.update_shown(audience);
        if added.iter().any(|actor| open.shown().is_hidden(*actor)) {
            self.tell(&Message::new("filter-new-left-out"));
        }
    }

    /// Opens the panel of the filter's choices, or closes it.
    pub(in crate::app) fn toggle_filter_panel(&mut self) {
        if let Some(open) = &mut self.open {
            open.panels.filter_panel.toggle();
        }
    }
}

/// Whom an edit puts on the map.
pub(in crate::app) fn added_by(edit: &Edit) -> Vec<ActorId> {
    match edit {
        Edit::Add { actors, .. } => actors.iter().map(|actor| actor.id).collect(),
        _ => Vec::new(),
    }
}
