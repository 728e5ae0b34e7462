//! What everything else stands on: words, measures, settings, and the clock.

use boot_time::Instant;
use egui::Context;

use crate::app::background::in_time::in_time;
use crate::app::background::keeper::PATIENCE;
use crate::app::background::settings_keeper::SettingsKeeper;
use crate::files::own_folder::OwnFolder;
use crate::files::settings::Settings;
use crate::lang::{Lang, Tongue};
use crate::layout::measure::Measurer;
use crate::ui::toolkit::theme;

/// Words, measures and settings.
pub(in crate::app) struct Base {
    /// The language that is spoken.
    pub lang: Lang,
    /// Measures texts.
    pub measurer: Measurer,
    /// The settings as they are.
    pub settings: Settings,
    /// Keeps them; none keeps nothing.
    pub settings_keeper: Option<SettingsKeeper>,
    /// The time in which the machine slept counts, too.
    begun: Instant,
}

impl Base {
    /// With the settings that are kept in a folder.
    pub fn new(ctx: &Context, own_folder: Option<OwnFolder>) -> Self {
        // Where the folder does not answer nothing is kept in it either: what stands there would be written over.
        let found = own_folder.and_then(|folder| in_time(PATIENCE, move || SettingsKeeper::begin(folder)));
        let (settings, settings_keeper) = found.unzip();
        let settings = settings.unwrap_or_default();
        let lang = Lang::new(settings.tongue.unwrap_or_else(Tongue::of_system));
        let measurer = Measurer::for_drawing(theme::drawn_width(ctx));
        Self { lang, measurer, settings, settings_keeper, begun: Instant::now() }
    }

    /// Time since the start, for what vanishes by itself.
    pub fn seconds(&self) -> f64 {
        self.begun.elapsed().as_secs_f64()
    }
}
