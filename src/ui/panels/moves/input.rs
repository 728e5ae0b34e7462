//! What the panel of moves reads.

use std::ops::Deref;

use crate::analysis::moves::MoveList;
use crate::lang::Message;
use crate::model::Wedge;
use crate::ui::action::reading::Reading;

/// What the panel reads.
#[derive(Clone, Copy)]
pub struct Input<'a> {
    /// The map, and what is known of it.
    pub reading: Reading<'a>,
    /// Who is to be moved.
    pub moves: &'a MoveList,
    /// Whether the map is shown as if everyone had moved.
    pub is_wish: bool,
}

impl<'a> Deref for Input<'a> {
    type Target = Reading<'a>;

    fn deref(&self) -> &Reading<'a> {
        &self.reading
    }
}

/// Where to, and how many wedges that is.
pub(super) fn move_text(input: &Input<'_>, from: Option<Wedge>, to: Wedge) -> String {
    let name = input.look.wedge_name(input.map, to);
    match from {
        Some(from) => {
            let message = Message::new("inspector-move").with("wedge", name).with("steps", from.steps_to(to));
            input.look.say(&message)
        }
        None => name,
    }
}
