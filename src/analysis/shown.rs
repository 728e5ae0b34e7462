//! Who is shown plainly, and what becomes of the others: one answer for all views.

use std::collections::BTreeSet;

use crate::model::ActorId;

/// What becomes of the actors that are not shown plainly.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Rest {
    /// They are nearly nothing, but keep their places.
    #[default]
    Dim,
    /// They are not drawn and not listed at all.
    Hide,
}

/// Who is shown plainly. A relationship is shown as its ends are: plainly only between two who are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shown {
    /// The only actors shown plainly; everybody where there is none.
    pub plain: Option<BTreeSet<ActorId>>,
    /// What becomes of the others.
    pub rest: Rest,
}

impl Shown {
    /// Whether an actor is shown plainly.
    #[must_use]
    pub fn is_plain(&self, actor: ActorId) -> bool {
        self.plain.as_ref().is_none_or(|plain| plain.contains(&actor))
    }

    /// Whether an actor is left out altogether.
    #[must_use]
    pub fn is_hidden(&self, actor: ActorId) -> bool {
        self.rest == Rest::Hide && !self.is_plain(actor)
    }

    /// Whether an actor is there, but faint.
    #[must_use]
    pub fn is_faint(&self, actor: ActorId) -> bool {
        self.rest == Rest::Dim && !self.is_plain(actor)
    }
}
