//! Whether texts that were laid out can still be painted.

use std::sync::Arc;

use egui::{Color32, FontId, Galley, Painter};

/// The glyphs egui has, told by one text that was laid out with the others. egui gives the same layout again as long as
/// it has them; once it lays that text out anew, the glyphs of all are gone.
pub struct Glyphs(Arc<Galley>);

impl Glyphs {
    /// Those egui has now.
    #[must_use]
    pub fn of(painter: &Painter) -> Self {
        Self(painter.layout_no_wrap("Fanlight".to_owned(), FontId::default(), Color32::BLACK))
    }

    /// Whether egui has them still. It is to be asked in every frame: what is not asked for is let go of.
    #[must_use]
    pub fn hold(&self, painter: &Painter) -> bool {
        Arc::ptr_eq(&self.0, &Self::of(painter).0)
    }
}
