//! Whom the facilitator attends to: what is selected, filtered for, spoken of. None of it is in the document, and all of
//! it is dropped when the room comes to look.

use super::derived::SpokenOf;
use crate::analysis::filter::Filter;
use crate::model::ActorId;
use crate::ui::action::selection::Selection;

/// Whom the facilitator attends to.
#[derive(Default)]
pub struct Attention {
    /// What is selected.
    pub selection: Selection,
    /// Who is wanted, in all views.
    pub filter: Filter,
    /// Whose surroundings stand out, if only they do.
    pub surroundings: Option<SpokenOf>,
    /// What an insight speaks of, as long as it is what is selected.
    pub lit: Option<Selection>,
    /// Whether the next digit says where the selected actors are to be moved.
    pub is_wanting: bool,
}

impl Attention {
    /// Around whom those stand who stand out, if it is one, and how many relationships away they reach.
    #[must_use]
    pub fn around(&self) -> Option<(ActorId, u8)> {
        let SpokenOf::Surroundings { around, steps } = self.surroundings.as_ref()? else { return None };
        let mut around = around.iter();
        around.next().filter(|_| around.next().is_none()).map(|actor| (*actor, *steps))
    }
}
