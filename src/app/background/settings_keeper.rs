//! The settings' way to the disk: what is changed in the window is kept in the background, one change after the other.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};
use std::time::{Duration, Instant};

use egui::Context;

use crate::files::own_folder::OwnFolder;
use crate::files::settings::Settings;
use crate::files::store::SaveError;

/// For so long the end of the program waits for a disk that does not answer.
const PATIENCE: Duration = Duration::from_secs(1);

type Change = Box<dyn FnOnce(&mut Settings) + Send>;

/// What a change came to.
pub struct Kept {
    /// The recent files, those of another Fanlight that is running among them.
    pub recent: Vec<PathBuf>,
    /// Whether recent files are kept, as it was said last in any of them.
    pub keeps_recent: bool,
    /// Whether it could be kept.
    pub result: Result<(), SaveError>,
}

/// Keeps settings in a folder, on a thread that begins with the first change.
pub struct SettingsKeeper {
    folder: OwnFolder,
    /// Whether there were any, as far as this one knows.
    were_there: bool,
    work: Option<Work>,
}

struct Work {
    changes: Sender<Change>,
    kept: Receiver<Kept>,
    under_way: usize,
}

impl SettingsKeeper {
    /// The settings that are kept in a folder, and what keeps them there.
    #[must_use]
    pub fn begin(folder: OwnFolder) -> (Settings, Self) {
        let keeper = Self { were_there: Settings::are_in(&folder), folder, work: None };
        (Settings::load(&keeper.folder), keeper)
    }

    /// Whether something is under way.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        self.work.as_ref().is_some_and(|work| work.under_way > 0)
    }

    /// Begins to keep a change. `settings`: as they are without it.
    pub fn keep(&mut self, ctx: &Context, settings: &Settings, change: impl FnOnce(&mut Settings) + Send + 'static) {
        let work = self
            .work
            .get_or_insert_with(|| begin_work(ctx.clone(), settings.clone(), self.were_there, self.folder.clone()));
        if work.changes.send(Box::new(change)).is_ok() {
            work.under_way += 1;
        }
    }

    /// The next change that was kept, or not.
    pub fn kept(&mut self) -> Option<Kept> {
        let work = self.work.as_mut()?;
        match work.kept.try_recv() {
            Ok(kept) => {
                work.under_way -= 1;
                Some(kept)
            }
            Err(TryRecvError::Empty) => None,
            // It broke off, and is begun anew with the next change.
            Err(TryRecvError::Disconnected) => {
                self.work = None;
                None
            }
        }
    }

    /// Goes on as if nothing had ever been kept, once it is removed. What is returned waits until nothing that was changed
    /// before can come to be kept after it.
    pub fn forget(&mut self) -> impl FnOnce() + Send + use<> {
        self.were_there = false;
        let work = self.work.take();
        move || {
            if let Some(Work { changes, kept, .. }) = work {
                drop(changes);
                kept.into_iter().for_each(drop);
            }
        }
    }

    /// Waits until everything is kept, but not for ever.
    pub fn finish(&mut self) {
        let Some(Work { changes, kept, under_way }) = self.work.take() else { return };
        drop(changes);
        let until = Instant::now() + PATIENCE;
        for _ in 0..under_way {
            if kept.recv_timeout(until.saturating_duration_since(Instant::now())).is_err() {
                return;
            }
        }
    }
}

fn begin_work(ctx: Context, mut settings: Settings, mut were_there: bool, folder: OwnFolder) -> Work {
    let (changes, asked) = channel::<Change>();
    let (sender, kept) = channel();
    std::thread::spawn(move || {
        for change in asked {
            if were_there && !Settings::are_in(&folder) {
                // Another Fanlight was told to forget them, and this one does not bring them back.
                settings = Settings::default();
            }
            let result = settings.update(&folder, change);
            were_there |= result.is_ok();
            let Settings { recent, keeps_recent, .. } = &settings;
            // Nobody listens any more only when the program ends.
            let _ = sender.send(Kept { recent: recent.clone(), keeps_recent: *keeps_recent, result });
            ctx.request_repaint();
        }
    });
    Work { changes, kept, under_way: 0 }
}

#[cfg(test)]
mod tests {
    //! Two of them in one folder.
    use super::*;

    #[test]
    fn what_was_forgotten_in_one_window_is_not_brought_back_by_another() -> std::io::Result<()> {
        let root = tempfile::tempdir()?;
        let folder = OwnFolder::at(root.path().join("own"));
        let path = PathBuf::from("/maps/harbour.ron");
        let kept = Settings { recent: vec![path.clone()], is_motion_reduced: true, ..Settings::default() };
        kept.save(&folder).map_err(std::io::Error::other)?;
        let ctx = Context::default();
        let (_, mut another) = SettingsKeeper::begin(folder.clone());
        let mut change = |settings: &Settings, change: fn(&mut Settings)| {
            another.keep(&ctx, settings, change);
            loop {
                if let Some(kept) = another.kept() {
                    assert!(kept.result.is_ok());
                    return kept.recent;
                }
                std::thread::sleep(Duration::from_millis(1));
            }
        };
        assert_eq!(change(&kept, |settings| settings.is_guide_shown = true), [path]);
        std::fs::remove_dir_all(folder.path())?;
        assert_eq!(change(&kept, |settings| settings.scale_percent = 125), [""; 0].map(PathBuf::from));
        assert_eq!(Settings::load(&folder), Settings { scale_percent: 125, ..Settings::default() });
        Ok(())
    }
}
