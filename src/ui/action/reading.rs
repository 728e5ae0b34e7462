//! What all views and panels read of the open map.

use std::collections::HashSet;

use super::selection::Selection;
use crate::analysis::Shown;
use crate::model::{KindId, Map};
use crate::picture::Wish;
use crate::ui::toolkit::look::Look;

/// The open map as it is to be shown in this frame, and what is known of it there. Nothing can be changed by it: views
/// and panels ask for that with an [`Action`](super::Action).
#[derive(Clone, Copy)]
pub struct Reading<'a> {
    /// Words, colours, measurer, and for whom.
    pub look: Look<'a>,
    /// The map.
    pub map: &'a Map,
    /// The document's revision the map is at.
    pub revision: u64,
    /// What is selected.
    pub selection: &'a Selection,
    /// Who is shown plainly, and what becomes of the others.
    pub shown: &'a Shown,
    /// Kinds of relationship that are not shown.
    pub hidden_kinds: &'a HashSet<KindId>,
    /// Whether the map may be changed.
    pub is_editable: bool,
}

impl<'a> Reading<'a> {
    /// The map as if everyone had moved, while it is shown so: there is nothing to change in that.
    #[must_use]
    pub fn as_wished(self, wish: Option<&'a Wish>) -> Self {
        wish.map_or(self, |wish| Self { map: &wish.map, is_editable: false, ..self })
    }
}
