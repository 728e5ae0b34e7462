//! Since when what has the keyboard has it: with Esc, a field is again what it was then, and the room reads nothing else
//! before the field is left.

use egui::{Context, Id};

use crate::edit::Document;

/// What has the keyboard, and what the document was when it got it.
#[derive(Debug, Clone, Copy, Default)]
pub struct FieldCursor {
    field: Option<Id>,
    is_typed_into: bool,
    /// Whether something has taken the keyboard from it for a while.
    is_interrupted: bool,
    since: u64,
}

impl FieldCursor {
    /// Looks what has the keyboard. To be asked in every frame before anything is typed, and again at its end, unless
    /// something lies over everything ([`interrupt`](Self::interrupt)). `is_typing`: it is a field, and not the entry box
    /// that waits for the next name. The field that is to have it again.
    pub fn look(&mut self, ctx: &Context, document: &Document, is_typing: bool) -> Option<Id> {
        if std::mem::take(&mut self.is_interrupted) && self.is_typed_into && !is_typing {
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

    /// Something lies over everything, and has the keyboard until it is closed. `goes_on`: it has it from whoever typed, who
    /// has it again then.
    pub fn interrupt(&mut self, goes_on: bool) {
        self.is_interrupted |= goes_on;
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
