//! Since when what has the keyboard has it: with Esc, a field is again what it was then, and the room reads nothing else
//! before the field is left.

use egui::{Context, Id};

use crate::edit::Document;

/// What has the keyboard, and what the document was when it got it.
#[derive(Debug, Clone, Copy, Default)]
pub struct FieldCursor {
    field: Option<Id>,
    since: u64,
}

impl FieldCursor {
    /// Looks what has the keyboard. To be asked in every frame before anything is typed, and again at its end.
    pub fn look(&mut self, ctx: &Context, document: &Document) {
        let focused = ctx.memory(egui::Memory::focused);
        // Esc takes it away before the field hears of it, and the field may still be given up.
        if focused.is_some() && focused != self.field {
            self.since = document.moment().1;
        }
        self.field = focused;
    }

    /// The newest state that the document was ever in when the field got the keyboard ([`Document::moment`]).
    #[must_use]
    pub fn since(self) -> u64 {
        self.since
    }
}
