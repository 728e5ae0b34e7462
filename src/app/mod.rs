//! The window: what is open, what was asked for, and what is shown.
//!
//! One frame is: finish what ended in the background, show everything read
//! from the state as it is, then carry out in order what the views asked for.
//!
//! | room | what it is |
//! |---|---|
//! | [`stage`] | who sees what: a machine by itself |
//! | [`background`] | what runs on threads of its own: reading and saving, recovery copies, settings, layout, insight, screens |
//! | [`state`] | what is open, and what is remembered of it from frame to frame |
//! | `doing` | carries actions out |
//! | `filing` | opening, saving, recovering, and what the dialogs answer |
//! | `presenting` | the stage's events, and what they mean for the windows |
//! | `desk` | draws the window |
//!
//! `frame` is the loop through all of them, `keys` says whose a key is, `window` is where the system's events come in.

pub mod background;
mod desk;
mod doing;
mod filing;
mod frame;
mod keys;
mod presenting;
pub mod stage;
pub mod state;
mod window;

use std::path::PathBuf;

use egui::Context;
use raw_window_handle::{HasDisplayHandle, HasWindowHandle};

pub use self::background::opened::Opened;
use self::background::settings_keeper::SettingsKeeper;
pub use self::background::tasks::{Runner, STUCK, Task};
use self::stage::{Here, There};
use self::state::base::Base;
pub use self::state::derived::{Asked, Derived, HeadCount};
use self::state::filing::{Closing, Filing};
pub use self::state::open_map::{MapFile, OpenMap};
use self::state::over::Over;
use self::state::pacing::Pacer;
use self::state::panels::Panels;
use self::state::showing::Showing;
use self::state::start_screen::StartScreen;
pub use self::window::{WindowError, run_window};
use crate::edit::Document;
use crate::files::own_folder::OwnFolder;
use crate::files::settings::Settings;
use crate::lang::{Lang, Message, Tongue};
use crate::model::Map;
use crate::ui::action::Action;
use crate::ui::action::command::Availability;
use crate::ui::over::dialog::Dialog;
use crate::ui::over::notice::Outcome;
use crate::ui::panels::start::Recent;
use crate::ui::toolkit::theme;

/// Where the app keeps what it keeps, and what it starts with.
#[derive(Debug, Clone, Default)]
pub struct StartUp {
    /// The map to open.
    pub map: Option<PathBuf>,
    /// The folder of recovery copies and settings; none keeps nothing.
    pub own_folder: Option<OwnFolder>,
}

/// Everything the window holds.
pub struct App {
    base: Base,
    filing: Filing,
    over: Over,
    showing: Showing,
    start: StartScreen,
    open: Option<OpenMap>,
    panels: Panels,
    pacer: Pacer,
    actions: Vec<Action>,
    /// The window's title as it was last set.
    title_shown: String,
}

impl App {
    /// The app with a context to draw in.
    #[must_use]
    pub fn new(ctx: &Context, start_up: StartUp) -> Self {
        theme::install(ctx);
        let (filing, left) = Filing::new(ctx, start_up.own_folder.as_ref());
        let mut app = Self {
            base: Base::new(ctx, start_up.own_folder),
            filing,
            over: Over::default(),
            showing: Showing::new(&left),
            start: StartScreen::new(),
            open: None,
            panels: Panels::default(),
            pacer: Pacer::default(),
            actions: Vec::new(),
            title_shown: String::new(),
        };
        app.apply_settings(ctx);
        app.look_for_recent_files(ctx);
        if let Some(path) = start_up.map {
            app.load(ctx, path);
        }
        app
    }

    /// Has what is done in the background run by another: whoever wants to say when each task ends.
    pub fn run_tasks_by(&mut self, runner: Runner) {
        self.filing.tasks.run_by(runner);
    }

    /// Lets the system's dialogs belong to a window.
    pub fn belong_to(&mut self, window: &(impl HasWindowHandle + HasDisplayHandle)) {
        self.filing.tasks.belong_to(window);
    }

    /// The open map.
    #[must_use]
    pub fn open_map(&self) -> Option<&OpenMap> {
        self.open.as_ref()
    }

    /// The open dialog.
    #[must_use]
    pub fn dialog(&self) -> Option<&Dialog> {
        self.over.dialog.as_ref()
    }

    /// What is told at the foot of the window.
    pub fn notices(&self) -> impl Iterator<Item = &str> {
        self.over.notices.texts()
    }

    /// The settings as they are.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.base.settings
    }

    /// The window's title as it was last set.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.title_shown
    }

    /// What was last said to those who do not see what changes.
    #[must_use]
    pub fn announcement(&self) -> &str {
        self.over.announcer.text()
    }

    /// Whether the list of all commands and actors is open.
    #[must_use]
    pub fn is_palette_open(&self) -> bool {
        self.over.palette.is_some()
    }

    /// Whether keys or clicks that were made wait for their turn.
    #[must_use]
    pub fn has_input_waiting(&self) -> bool {
        self.pacer.is_holding() || self.showing.has_unread_input
    }

    /// Whether something is under way in the background.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        self.filing.is_busy()
            || self.base.settings_keeper.as_ref().is_some_and(SettingsKeeper::is_busy)
            || self.open.as_ref().is_some_and(OpenMap::is_working)
    }

    /// Ends recovery well: nothing is left to be offered at the next start.
    ///
    /// Unless nobody was asked what becomes of unsaved changes, as when the system shuts down: they are kept. And where
    /// the room might see this window, it might see the next one.
    pub fn end(&mut self) {
        if let Some(keeper) = &mut self.base.settings_keeper {
            keeper.finish();
        }
        let Some(mut keeper) = self.filing.keeper.take() else { return };
        let is_covered = matches!(self.showing.stage.here(), Here::Covered(_));
        match self.open.as_ref().filter(|open| open.is_unsaved() && self.filing.closing != Closing::Answered) {
            Some(open) => {
                drop(keeper.keep(open.origin(), open.to_keep(&self.base.measurer)));
                keeper.leave();
            }
            None if is_covered => keeper.leave(),
            None => keeper.end(),
        }
    }

    /// Goes as if the process had been killed: nothing is ended well, and what lies on the disk stays there.
    pub fn abandon(mut self) {
        if let Some(keeper) = self.filing.keeper.take() {
            keeper.leave();
        }
    }

    fn availability(&self) -> Availability {
        let of_map = self.open.as_ref().map(OpenMap::availability).unwrap_or_default();
        Availability {
            is_presenting: self.is_presenting(),
            has_room_window: self.showing.stage.there() == There::Stage,
            has_rooms_view: self.is_rooms_view_here() || self.is_room_shown_what_is_done_here(),
            has_paper: self.showing.stage.there() == There::Paper,
            has_projector: self.showing.room_screen_name.is_some() && self.showing.screens.screens.len() > 1,
            is_curtain_closed: self.is_presenting() && self.showing.stage.curtain().is_closed(),
            is_covered: matches!(self.showing.stage.here(), Here::Covered(_)),
            is_on_wall: self.is_on_wall(),
            ..of_map
        }
    }

    /// Time since the start, for what vanishes by itself.
    fn seconds(&self) -> f64 {
        self.base.seconds()
    }

    fn tell(&mut self, message: &Message) {
        let text = self.base.lang.say(message);
        let now = self.seconds();
        self.over.notices.add(text, Outcome::Done, now);
    }

    fn complain(&mut self, message: &Message) {
        self.complain_in_words(self.base.lang.say(message));
    }

    fn complain_in_words(&mut self, text: String) {
        if self.showing.stage.is_room_here() {
            return self.keep_problem_for_desk(text);
        }
        let now = self.seconds();
        self.over.notices.add(text, Outcome::Problem, now);
    }

    /// Takes back what was complained of: it is so no longer.
    fn withdraw(&mut self, text: &str) {
        self.over.notices.withdraw(text);
        self.showing.for_desk.notices.withdraw(text);
        self.showing.for_desk.problems.retain(|problem| problem != text);
    }

    /// Shows the recent files, and looks whether they are still there: once when the start screen opens.
    fn look_for_recent_files(&mut self, ctx: &Context) {
        let recent = self.base.settings.recent.iter();
        self.start.recent = recent.map(|path| Recent { path: path.clone(), is_missing: false }).collect();
        if !self.start.recent.is_empty() {
            self.filing.tasks.look_for_recent(ctx, self.base.settings.recent.clone());
        }
    }

    fn begin_map(&mut self, map: Map) {
        self.lay_out(OpenMap::new(Document::new(map)));
    }

    fn apply_settings(&mut self, ctx: &Context) {
        theme::choose(ctx, self.base.settings.theme, self.base.settings.is_motion_reduced);
        ctx.set_zoom_factor(f32::from(self.base.settings.scale_percent) / 100.0);
        let tongue = self.base.settings.tongue.unwrap_or_else(Tongue::of_system);
        if tongue != self.base.lang.tongue() {
            self.base.lang = Lang::new(tongue);
        }
    }

    /// Changes the settings at once, and keeps the change in the background.
    fn change_settings(&mut self, ctx: &Context, change: impl FnOnce(&mut Settings) + Clone + Send + 'static) {
        let Base { settings, settings_keeper, .. } = &mut self.base;
        if let Some(keeper) = settings_keeper {
            keeper.keep(ctx, settings, change.clone());
        }
        change(settings);
        self.apply_settings(ctx);
    }

    /// Hears which changes of the settings were kept.
    fn hear_of_settings(&mut self, ctx: &Context) {
        while let Some(keeper) = &mut self.base.settings_keeper
            && let Some(kept) = keeper.kept()
        {
            if !keeper.is_busy() {
                self.base.settings.keeps_recent = kept.keeps_recent;
                if self.base.settings.recent != kept.recent {
                    self.base.settings.recent = kept.recent;
                    self.look_for_recent_files(ctx);
                }
            }
            if let Err(fault) = kept.result {
                self.complain(&fault.message());
            }
        }
    }
}
