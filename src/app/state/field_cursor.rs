//! Since when what has the keyboard has it: with Esc, a field is again what it was then, and the room reads nothing else
//! before the field is left.

use egui::{Context, Id};

use crate::edit::Document;

/// What has the keyboard, and what the document was when it got it.
#[derive(Debug, Clone, Copy, Default)]
pub struct FieldCursor {
    field: Option<Id>,
    is_typed_into: bool,
    /// Whether something else has taken the keyboard from it for a while.
    is_interrupted: bool,
    since: u64,
}

impl FieldCursor {
    /// Looks what has the keyboard. To be asked in every frame before anything is typed, and again at its end; `is_covered`:
    /// a question or the palette has it, until that is closed and the keyboard given back. The field that is to have it
    /// again.
    pub fn look(&mut self, ctx: &Context, document: &Document, is_covered: bool) -> Option<Id> {
        let was_interrupted = std::mem::replace(&mut self.is_interrupted, is_covered);
        let is_typing = ctx.text_edit_focused();
        if is_covered {
            return None;
        }
        if was_interrupted && self.is_typed_into && !is_typing {
            return self.field;
        }
        let focused = ctx.memory(egui::Memory::focused);
        // Esc takes it away before the field hears of it, and the field may still be given up.
        if focused.is_some() && focused != self.field {
            self.since = document.moment().1;
        }
        self.field = focused;
        self.is_typed_into = is_typing;
        None
    }

    /// Whether a field has it that is typed into, or will have it again when what was asked is answered.
    #[must_use]
    pub fn is_typed_into(self) -> bool {
        self.is_typed_into
    }

    /// The newest state that the document was ever in when the field got the keyboard ([`Document::moment`]).
    #[must_use]
    pub fn since(self) -> u64 {
        self.since
    }
}
