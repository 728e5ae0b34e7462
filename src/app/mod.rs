//! The window: what is open, what was asked for, and what is shown.
//!
//! One frame is: finish what ended in the background, show everything read
//! from the state as it is, then carry out in order what the views asked for.
//!
//! | room | what it is |
//! |---|---|
//! | [`stage`] | who sees what: a machine by itself |
//! | [`background`] | what runs on threads of its own: reading and saving, recovery copies, layout, insight, screens |
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

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Instant;

use egui::Context;

use self::background::keeper::Keeper;
use self::background::screens::ScreenList;
use self::background::tasks::{Purpose, Tasks};
use self::stage::{Here, Stage, There};
pub use self::state::derived::{Asked, Derived, HeadCount};
use self::state::examples::BuiltIn;
use self::state::filing::{Intent, NextSave};
use self::state::for_desk::ForDesk;
pub use self::state::open_map::{MapFile, OpenMap};
pub use self::state::opened::Opened;
use self::state::pacing::Pacer;
use self::state::panels::Panels;
use self::state::presenter::Presenter;
pub use self::window::{WindowError, run_window};
use crate::app::state::examples;
use crate::audience::KnownNames;
use crate::edit::Document;
use crate::files::own_folder::OwnFolder;
use crate::files::recovery::Pending;
use crate::files::settings::Settings;
use crate::lang::{Lang, Message, Tongue};
use crate::layout::measure::Measurer;
use crate::model::{Map, MapId};
use crate::ui::action::Action;
use crate::ui::action::command::Availability;
use crate::ui::over::dialog::{Dialog, RecoveredCopy};
use crate::ui::over::legend::LegendDialog;
use crate::ui::over::notice::{Notices, Outcome};
use crate::ui::over::palette;
use crate::ui::panels::start::{self, Recent};
use crate::ui::toolkit::theme;
use crate::ui::words::announce::Announcer;

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
    lang: Lang,
    measurer: Measurer,
    settings: Settings,
    own_folder: Option<OwnFolder>,
    open: Option<OpenMap>,
    dialog: Option<Dialog>,
    /// What goes on once the open question is answered.
    intent: Option<Intent>,
    /// The map being read, and what was open when that began.
    awaited: Option<(PathBuf, Option<Opened>)>,
    /// What is to be saved once the save under way has ended.
    next_save: Option<NextSave>,
    /// Where a save was refused because another file is there.
    refused_save: Option<PathBuf>,
    /// What the window's own path dialog was opened for.
    path_purpose: Option<Purpose>,
    /// The legend's editor, while it is open.
    legend: Option<LegendDialog>,
    panels: Panels,
    /// The list of all commands and actors, while it is open.
    palette: Option<palette::State>,
    /// What has the focus again once the closed palette does not hold it any more.
    focus_returns_to: Option<egui::Id>,
    /// What is said to those who do not see what changes.
    announcer: Announcer,
    pacer: Pacer,
    tasks: Tasks,
    keeper: Option<Keeper>,
    /// Whether the last recovery copy could not be made, which was said then.
    is_unprotected: bool,
    /// What earlier sessions left, beside what the recovery dialog shows of it.
    left_behind: Vec<(Pending, RecoveredCopy)>,
    notices: Notices,
    examples: Vec<BuiltIn>,
    /// The recent files as the start screen shows them: looked for when it was opened.
    recent: Vec<Recent>,
    start: start::State,
    actions: Vec<Action>,
    /// The room's window, while there is one.
    presenter: Option<Presenter>,
    /// Who sees what.
    stage: Stage,
    /// What the actors of maps that were left were called.
    known_names: BTreeMap<MapId, KnownNames>,
    /// What waits until nobody but the facilitator sees this window.
    for_desk: ForDesk,
    /// The screens as they were last seen.
    screens: ScreenList,
    /// Until when the list of screens is not to be believed, in egui's seconds; none while it is.
    screens_settle_at: Option<f64>,
    /// Whether the key that blanks was pressed behind a closed curtain, and nothing else since.
    may_open_curtain: bool,
    /// The name of the room's screen.
    room_screen_name: Option<String>,
    /// When something was last pressed or moved.
    last_input: Instant,
    /// What is asked of the window at the end of the frame.
    title_shown: String,
    may_close: bool,
    begun: Instant,
}

impl App {
    /// The app with a context to draw in.
    #[must_use]
    pub fn new(ctx: &Context, start_up: StartUp) -> Self {
        theme::install(ctx);
        let settings = start_up.own_folder.as_ref().map(Settings::load).unwrap_or_default();
        let lang = Lang::new(settings.tongue.unwrap_or_else(Tongue::of_system));
        let (keeper, left) = start_up.own_folder.as_ref().map(Keeper::start).unzip();
        let left = left.unwrap_or_default();
        let stage = left.was_presenting.map_or_else(Stage::default, Stage::interrupted);
        let mut app = Self {
            lang,
            measurer: Measurer::new(),
            settings,
            own_folder: start_up.own_folder,
            open: None,
            dialog: None,
            intent: None,
            awaited: None,
            next_save: None,
            refused_save: None,
            path_purpose: None,
            legend: None,
            panels: Panels::default(),
            palette: None,
            focus_returns_to: None,
            announcer: Announcer::default(),
            pacer: Pacer::default(),
            tasks: Tasks::new(),
            keeper,
            is_unprotected: false,
            left_behind: Vec::new(),
            notices: Notices::default(),
            examples: examples::all(),
            recent: Vec::new(),
            start: start::State::default(),
            actions: Vec::new(),
            presenter: None,
            stage,
            known_names: BTreeMap::new(),
            for_desk: ForDesk::default(),
            screens: ScreenList::default(),
            screens_settle_at: None,
            may_open_curtain: false,
            room_screen_name: None,
            last_input: Instant::now(),
            title_shown: String::new(),
            may_close: false,
            begun: Instant::now(),
        };
        app.apply_settings(ctx);
        app.look_for_recent_files(ctx);
        app.offer_recovery(left.pending);
        if let Some(path) = start_up.map {
            app.load(ctx, path);
        }
        app
    }

    /// The open map.
    #[must_use]
    pub fn open_map(&self) -> Option<&OpenMap> {
        self.open.as_ref()
    }

    /// The open dialog.
    #[must_use]
    pub fn dialog(&self) -> Option<&Dialog> {
        self.dialog.as_ref()
    }

    /// What is told at the foot of the window.
    pub fn notices(&self) -> impl Iterator<Item = &str> {
        self.notices.texts()
    }

    /// The settings as they are.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The window's title as it was last set.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.title_shown
    }

    /// What was last said to those who do not see what changes.
    #[must_use]
    pub fn announcement(&self) -> &str {
        self.announcer.text()
    }

    /// Whether the list of all commands and actors is open.
    #[must_use]
    pub fn is_palette_open(&self) -> bool {
        self.palette.is_some()
    }

    /// Whether something is under way in the background.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        self.tasks.is_busy() || self.open.as_ref().is_some_and(OpenMap::is_working)
    }

    /// Ends recovery well: nothing is left to be offered at the next start.
    ///
    /// Unless nobody was asked what becomes of unsaved changes, as when the system shuts down: they are kept. And where
    /// the room might see this window, it might see the next one.
    pub fn end(&mut self) {
        let Some(keeper) = self.keeper.take() else { return };
        let is_covered = matches!(self.stage.here(), Here::Covered(_));
        match self.open.as_ref().filter(|open| open.document.is_changed() && !self.may_close) {
            Some(open) => {
                drop(keeper.keep(open.origin(), open.map().clone()));
                keeper.leave();
            }
            None if is_covered => keeper.leave(),
            None => keeper.end(),
        }
    }

    /// Goes as if the process had been killed: nothing is ended well, and what lies on the disk stays there.
    pub fn abandon(mut self) {
        if let Some(keeper) = self.keeper.take() {
            keeper.leave();
        }
    }

    fn availability(&self) -> Availability {
        let of_map = self.open.as_ref().map(OpenMap::availability).unwrap_or_default();
        Availability {
            is_presenting: self.is_presenting(),
            has_room_window: self.stage.there() == There::Stage,
            has_paper: self.stage.there() == There::Paper,
            has_projector: self.room_screen_name.is_some() && self.screens.screens.len() > 1,
            is_curtain_closed: self.is_presenting() && self.stage.curtain().is_closed(),
            is_covered: matches!(self.stage.here(), Here::Covered(_)),
            is_on_wall: self.is_on_wall(),
            ..of_map
        }
    }

    /// Time since the start, for what vanishes by itself.
    fn seconds(&self) -> f64 {
        self.begun.elapsed().as_secs_f64()
    }

    fn tell(&mut self, message: &Message) {
        let text = self.lang.say(message);
        let now = self.seconds();
        self.notices.add(text, Outcome::Done, now);
    }

    fn complain(&mut self, message: &Message) {
        let text = self.lang.say(message);
        if self.stage.is_room_here() {
            return self.keep_problem_for_desk(text);
        }
        let now = self.seconds();
        self.notices.add(text, Outcome::Problem, now);
    }

    /// Shows the recent files, and looks whether they are still there: once when the start screen opens.
    fn look_for_recent_files(&mut self, ctx: &Context) {
        let recent = self.settings.recent.iter();
        self.recent = recent.map(|path| Recent { path: path.clone(), is_missing: false }).collect();
        if !self.recent.is_empty() {
            self.tasks.look_for_recent(ctx, self.settings.recent.clone());
        }
    }

    fn begin_map(&mut self, map: Map) {
        self.lay_out(OpenMap::new(Document::new(map)));
    }

    fn apply_settings(&mut self, ctx: &Context) {
        theme::choose(ctx, self.settings.theme, self.settings.is_motion_reduced);
        ctx.set_zoom_factor(f32::from(self.settings.scale_percent) / 100.0);
        let tongue = self.settings.tongue.unwrap_or_else(Tongue::of_system);
        if tongue != self.lang.tongue() {
            self.lang = Lang::new(tongue);
        }
    }

    fn change_settings(&mut self, ctx: &Context, change: impl FnOnce(&mut Settings)) {
        let kept = match &self.own_folder {
            Some(folder) => self.settings.update(folder, change),
            None => {
                change(&mut self.settings);
                Ok(())
            }
        };
        if let Err(fault) = kept {
            self.complain(&fault.message());
        }
        self.apply_settings(ctx);
    }
}
