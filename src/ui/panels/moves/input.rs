//! What the panel of moves reads.

use crate::analysis::moves::MoveList;
use crate::lang::Message;
use crate::model::{Map, Wedge};
use crate::ui::action::selection::Selection;
use crate::ui::toolkit::look::Look;

/// What the panel reads.
#[derive(Clone, Copy)]
pub struct Input<'a> {
    /// Words and colours.
    pub look: Look<'a>,
    /// The map.
    pub map: &'a Map,
    /// Who is to be moved.
    pub moves: &'a MoveList,
    /// What is selected.
    pub selection: &'a Selection,
    /// Whether the map may be changed.
    pub is_editable: bool,
    /// Whether the map is shown as if everyone had moved.
    pub is_wish: bool,
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
