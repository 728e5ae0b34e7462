//! What Fanlight remembers between two starts: language, look, recent files, which panels are shown and how wide, how
//! a presentation begins, the table's columns.
//!
//! Nothing here is worth an error message: what cannot be read is as if it had never been set.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use ron::ser::PrettyConfig;
use serde::{Deserialize, Serialize};

use super::own_folder::{OwnFolder, clear, make_private};
use super::panel_widths::PanelWidths;
use super::recovery::Recovery;
use super::spelt_path::{path_of, spelt};
use super::store::{SaveError, write_own};
use crate::lang::{Message, Tongue};
use crate::picture::Palette;

/// How many recent files are remembered.
pub const MAX_RECENT: usize = 10;
/// The smallest and the largest interface scale, in percent.
pub const SCALE_PERCENT: std::ops::RangeInclusive<u16> = 75..=300;

/// The smallest and the largest text on the wall, in percent of what the last row needs.
pub const WALL_TEXT_PERCENT: std::ops::RangeInclusive<u16> = 100..=200;

const FILE_NAME: &str = "settings.ron";
/// Ten paths of the longest kind take less.
const MAX_BYTES: u64 = 1 << 20;

/// What is remembered.
#[expect(clippy::struct_excessive_bools, reason = "each is a choice by itself, none a state of another")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// The language chosen; none, to follow the system.
    pub tongue: Option<Tongue>,
    /// The colours chosen.
    pub theme: Palette,
    /// Interface scale, within [`SCALE_PERCENT`].
    pub scale_percent: u16,
    /// Files opened or saved, the last one first, at most [`MAX_RECENT`], none twice.
    pub recent: Vec<PathBuf>,
    /// Whether files are remembered as recent at all; [`Settings::keep_recent`] turns it.
    pub keeps_recent: bool,
    /// Whether nothing fades or slides by itself.
    pub is_motion_reduced: bool,
    /// Whether the panel with the legend is shown.
    pub is_left_panel_shown: bool,
    /// Whether the panel on the right is shown: the inspector, or what the relationships say.
    pub is_right_panel_shown: bool,
    /// How wide the panels beside the picture were made.
    pub panel_widths: PanelWidths,
    /// Whether a presentation begins with nothing but paper.
    pub starts_blank: bool,
    /// After how many minutes without input the room goes blank; 0 is never.
    pub idle_minutes: u16,
    /// How large the texts on the wall are, in percent of what the last row needs, within [`WALL_TEXT_PERCENT`].
    pub wall_text_percent: u16,
    /// Whether the guide through the exercise is shown.
    pub is_guide_shown: bool,
    /// The columns of the table of actors in their order, by their keys; a dash before those not shown.
    pub actor_columns: Vec<String>,
    /// The columns of the table of relationships, likewise.
    pub relationship_columns: Vec<String>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            tongue: None,
            theme: Palette::default(),
            scale_percent: 100,
            recent: Vec::new(),
            keeps_recent: true,
            is_motion_reduced: false,
            is_left_panel_shown: true,
            is_right_panel_shown: true,
            panel_widths: PanelWidths::default(),
            starts_blank: false,
            idle_minutes: 0,
            wall_text_percent: 100,
            is_guide_shown: false,
            actor_columns: Vec::new(),
            relationship_columns: Vec::new(),
        }
    }
}

impl Settings {
    /// Reads the settings, or the defaults where there are none to be read.
    #[must_use]
    pub fn load(folder: &OwnFolder) -> Self {
        Self::read(folder).unwrap_or_default()
    }

    fn read(folder: &OwnFolder) -> Option<Self> {
        let mut text = String::new();
        let file = File::open(folder.path().join(FILE_NAME)).ok()?;
        file.take(MAX_BYTES).read_to_string(&mut text).ok()?;
        ron::from_str::<Written>(&text).ok().map(Self::from)
    }

    /// Whether there are settings in a folder.
    #[must_use]
    pub fn are_in(folder: &OwnFolder) -> bool {
        folder.path().join(FILE_NAME).exists()
    }

    /// Writes the settings, wholly or not at all.
    ///
    /// # Errors
    ///
    /// When the folder cannot be made or the file not be written.
    pub fn save(&self, folder: &OwnFolder) -> Result<(), SaveError> {
        // No field of them can fail to be written; were one to, there would be nothing to write.
        let Ok(text) = ron::ser::to_string_pretty(&Written::from(self), PrettyConfig::default()) else { return Ok(()) };
        let path = folder.path().join(FILE_NAME);
        make_private(folder.path()).map_err(|fault| SaveError::of("making the folder of", &path, fault))?;
        write_own(&path, text.as_bytes())
    }

    /// Changes and writes the settings; the recent files of another Fanlight that is running are kept, and so is
    /// that it was told to keep none.
    ///
    /// # Errors
    ///
    /// As [`Settings::save`]; the change is made all the same.
    pub fn update(&mut self, folder: &OwnFolder, change: impl FnOnce(&mut Self)) -> Result<(), SaveError> {
        if let Some(on_disk) = Self::read(folder) {
            self.recent = on_disk.recent;
            self.keeps_recent = on_disk.keeps_recent;
        }
        change(self);
        self.save(folder)
    }

    /// How many times as large as the last row needs the texts on the wall are.
    #[must_use]
    pub fn wall_text(&self) -> f64 {
        f64::from(self.wall_text_percent) / 100.0
    }

    /// Puts a file at the top of the recent ones, where they are kept.
    pub fn remember(&mut self, path: &Path) {
        if !self.keeps_recent {
            return;
        }
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        self.recent.retain(|other| *other != path);
        self.recent.insert(0, path);
        self.recent.truncate(MAX_RECENT);
    }

    /// Keeps a list of recent files from now on, or none: then what was in it goes, too.
    pub fn keep_recent(&mut self, keeps: bool) {
        self.keeps_recent = keeps;
        if !keeps {
            self.recent.clear();
        }
    }

    /// Takes a file off the recent ones.
    pub fn forget(&mut self, path: &Path) {
        self.recent.retain(|other| other != path);
    }
}

/// Removes everything Fanlight has kept on this computer: recovery copies, recent files and settings.
///
/// Only files known to be ours go. What another running Fanlight keeps of its
/// unsaved work stays: it would be lost to a crash, and nobody was asked there.
/// A running Fanlight, this one included, still has its settings in memory and
/// should go on with the defaults. What is removed is not overwritten: an
/// expert may find it on the disk.
///
/// # Errors
///
/// When something could not be removed; all the rest is gone.
pub fn forget_everything(folder: &OwnFolder, recovery: &mut Recovery) -> Result<(), ForgetError> {
    let mut left = recovery.forget();
    left.extend(clear(folder.path(), |name| name == FILE_NAME));
    if left.is_empty() { Ok(()) } else { Err(ForgetError { left }) }
}

/// Something of Fanlight's could not be removed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{} of Fanlight's own files could not be removed", left.len())]
pub struct ForgetError {
    /// What is left.
    pub left: Vec<PathBuf>,
}

impl ForgetError {
    /// What is left and what to do, for the person who wanted it gone.
    #[must_use]
    pub fn message(&self) -> Message {
        let paths: Vec<String> = self.left.iter().map(|path| path.display().to_string()).collect();
        Message::new("recovery-not-forgotten").with("count", paths.len()).with("paths", paths.join("\n"))
    }
}

/// The settings as they stand in the file. What a newer version adds is passed over.
#[expect(clippy::struct_excessive_bools, reason = "each is a choice by itself, none a state of another")]
#[derive(Serialize, Deserialize)]
#[serde(default)]
struct Written {
    tongue: Option<String>,
    theme: Palette,
    scale_percent: u16,
    recent: Vec<String>,
    keep_recent: bool,
    reduce_motion: bool,
    left_panel: bool,
    right_panel: bool,
    panel_widths: PanelWidths,
    start_blank: bool,
    idle_minutes: u16,
    wall_text_percent: u16,
    guide: bool,
    actor_columns: Vec<String>,
    relationship_columns: Vec<String>,
}

impl Default for Written {
    fn default() -> Self {
        Self::from(&Settings::default())
    }
}

impl From<&Settings> for Written {
    fn from(settings: &Settings) -> Self {
        Self {
            tongue: settings.tongue.map(|tongue| tongue.tag().to_owned()),
            theme: settings.theme,
            scale_percent: settings.scale_percent,
            recent: settings.recent.iter().map(|path| spelt(path)).collect(),
            keep_recent: settings.keeps_recent,
            reduce_motion: settings.is_motion_reduced,
            left_panel: settings.is_left_panel_shown,
            right_panel: settings.is_right_panel_shown,
            panel_widths: settings.panel_widths,
            start_blank: settings.starts_blank,
            idle_minutes: settings.idle_minutes,
            wall_text_percent: settings.wall_text_percent,
            guide: settings.is_guide_shown,
            actor_columns: settings.actor_columns.clone(),
            relationship_columns: settings.relationship_columns.clone(),
        }
    }
}

impl From<Written> for Settings {
    fn from(written: Written) -> Self {
        let mut settings = Self {
            tongue: written.tongue.as_deref().and_then(Tongue::of_tag),
            theme: written.theme,
            scale_percent: written.scale_percent.clamp(*SCALE_PERCENT.start(), *SCALE_PERCENT.end()),
            recent: Vec::new(),
            keeps_recent: written.keep_recent,
            is_motion_reduced: written.reduce_motion,
            is_left_panel_shown: written.left_panel,
            is_right_panel_shown: written.right_panel,
            panel_widths: written.panel_widths,
            starts_blank: written.start_blank,
            idle_minutes: written.idle_minutes,
            wall_text_percent: written.wall_text_percent.clamp(*WALL_TEXT_PERCENT.start(), *WALL_TEXT_PERCENT.end()),
            is_guide_shown: written.guide,
            actor_columns: written.actor_columns,
            relationship_columns: written.relationship_columns,
        };
        for path in written.recent.iter().rev() {
            settings.remember(&path_of(path));
        }
        settings
    }
}
