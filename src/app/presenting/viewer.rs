//! Who looks at what is shown, and the one place where that becomes a [`Look`].

use std::sync::Arc;

use crate::app::App;
use crate::audience::{Audience, Veil};
use crate::lang::Lang;
use crate::layout::measure::Measurer;
use crate::picture::Palette;
use crate::ui::toolkit::look::Look;

/// Somebody who looks, and what is between them and the texts of the open map. Its own, so that the map can be worked on
/// meanwhile.
pub(in crate::app) struct Viewer {
    pub audience: Audience,
    veil: Arc<Veil>,
}

impl Viewer {
    /// What is between them and the texts of the open map.
    pub fn veil(&self) -> &Veil {
        &self.veil
    }

    /// What every view needs to draw for them.
    pub fn look<'a>(&'a self, lang: &'a Lang, palette: Palette, measurer: &'a Measurer) -> Look<'a> {
        Look { audience: self.audience, veil: &self.veil, lang, palette, measurer }
    }
}

impl App {
    /// Whoever looks at this window.
    pub(in crate::app) fn viewer(&mut self) -> Viewer {
        self.viewer_of(self.audience())
    }

    /// Whoever looks at the open map as such an audience.
    pub(in crate::app) fn viewer_of(&mut self, audience: Audience) -> Viewer {
        let veil = self.open.as_mut().map(|open| open.derived.veil(&open.document, audience, &self.base.lang));
        Viewer { audience, veil: veil.unwrap_or_default() }
    }
}
