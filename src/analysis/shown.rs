//! Who is shown plainly, and what becomes of the others: one answer for all views.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::model::ActorId;

/// What becomes of the actors that do not pass the filter.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Rest {
    /// They are nearly nothing, but keep their places.
    #[default]
    Dim,
    /// They are not drawn and not listed at all.
    Hide,
}

/// Some actors. Whoever keeps them shares them, and asks first whether they are the very same.
pub type Actors = Arc<BTreeSet<ActorId>>;

/// Who is shown plainly. A relationship is shown as its ends are: plainly only between two who are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shown {
    /// The only actors that pass the filter; everybody where there is none.
    pub plain: Option<Actors>,
    /// What becomes of the others.
    pub rest: Rest,
    /// The only actors that stand out while something is spoken of; the others are faint.
    spoken_of: Option<Actors>,
    /// The only actors drawn plainly of those drawn at all.
    outstanding: Option<Actors>,
}

impl Shown {
    /// What a filter lets through and, while something is spoken of, only those who are.
    #[must_use]
    pub fn new(plain: Option<Actors>, rest: Rest, spoken_of: Option<Actors>) -> Self {
        let dims = plain.as_ref().filter(|_| rest == Rest::Dim);
        let outstanding = match (dims, &spoken_of) {
            (Some(plain), Some(spoken_of)) => Some(Arc::new(&**plain & &**spoken_of)),
            (one, other) => one.or(other.as_ref()).cloned(),
        };
        Self { plain, rest, spoken_of, outstanding }
    }

    /// The only actors laid out, where the others are left out.
    #[must_use]
    pub fn only(&self) -> Option<&Actors> {
        self.plain.as_ref().filter(|_| self.rest == Rest::Hide)
    }

    /// The only actors drawn plainly of those drawn at all; everybody where there is none.
    #[must_use]
    pub fn outstanding(&self) -> Option<&Actors> {
        self.outstanding.as_ref()
    }

    /// Whether an actor passes the filter and, while something is spoken of, is spoken of.
    #[must_use]
    pub fn is_plain(&self, actor: ActorId) -> bool {
        self.passes(actor) && self.spoken_of.as_ref().is_none_or(|spoken_of| spoken_of.contains(&actor))
    }

    /// Whether an actor is left out altogether.
    #[must_use]
    pub fn is_hidden(&self, actor: ActorId) -> bool {
        self.rest == Rest::Hide && !self.passes(actor)
    }

    /// Whether an actor is there, but faint.
    #[must_use]
    pub fn is_faint(&self, actor: ActorId) -> bool {
        !self.is_hidden(actor) && !self.is_plain(actor)
    }

    fn passes(&self, actor: ActorId) -> bool {
        self.plain.as_ref().is_none_or(|plain| plain.contains(&actor))
    }
}

#[cfg(test)]
mod tests {
    //! A filter and what is spoken of, together.
    use super::*;

    fn ids(numbers: &[u128]) -> Actors {
        Arc::new(numbers.iter().map(|number| ActorId::from_number(*number)).collect())
    }

    #[test]
    fn who_is_spoken_of_stands_out_among_those_who_pass() {
        let [one, two, three] = [1, 2, 3].map(ActorId::from_number);
        let shown = Shown::new(Some(ids(&[1, 2])), Rest::Hide, Some(ids(&[2, 3])));
        assert!(shown.is_faint(one) && shown.is_plain(two) && shown.is_hidden(three));
        assert_eq!(shown.only(), Some(&ids(&[1, 2])));
        assert_eq!(shown.outstanding(), Some(&ids(&[2, 3])));
        let shown = Shown::new(Some(ids(&[1, 2])), Rest::Dim, Some(ids(&[2, 3])));
        assert!(shown.is_faint(one) && shown.is_plain(two) && shown.is_faint(three));
        assert_eq!((shown.only(), shown.outstanding()), (None, Some(&ids(&[2]))));
        assert!(Shown::default().is_plain(one) && Shown::default().outstanding().is_none());
    }
}
