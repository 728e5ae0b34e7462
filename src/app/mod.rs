//! The window: what is open, what was asked for, and what is shown.
//!
//! One frame is: finish what ended in the background, show everything read
//! from the state as it is, then carry out in order what the views asked for.

mod answers;
mod derived;
mod desk;
mod entering;
pub mod examples;
mod filtering;
mod finding;
mod for_desk;
mod guiding;
mod insight;
mod keeper;
mod moves;
mod on_wall;
mod open_map;
mod opening;
mod pacing;
mod panels;
mod picking;
mod presenter;
mod presenting;
mod recovering;
mod room_screen;
mod run;
mod saving;
pub mod screens;
mod settling;
mod show;
pub mod stage;
mod status;
mod tasks;
mod viewer;
mod views;
mod window;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Instant;

use egui::Context;

pub use self::derived::{Asked, Derived, HeadCount};
use self::examples::BuiltIn;
use self::for_desk::ForDesk;
use self::keeper::Keeper;
pub use self::open_map::{MapFile, OpenMap, Opened};
use self::opening::Intent;
use self::pacing::{Pace, Pacer};
use self::panels::Panels;
use self::presenter::Presenter;
use self::saving::NextSave;
use self::screens::ScreenList;
use self::stage::{Here, Stage, There};
use self::tasks::{Purpose, Tasks};
pub use self::window::{WindowError, run_window};
use crate::audience::KnownNames;
use crate::edit::Document;
use crate::files::own_folder::OwnFolder;
use crate::files::recovery::Pending;
use crate::files::settings::Settings;
use crate::lang::{Lang, Message, Tongue};
use crate::layout::measure::Measurer;
use crate::model::{ActorId, Map, MapId};
use crate::ui::action::Action;
use crate::ui::announce::Announcer;
use crate::ui::command::{Availability, Command, Letters, Typing};
use crate::ui::dialog::{Dialog, RecoveredCopy};
use crate::ui::legend_dialog::LegendDialog;
use crate::ui::notice::{Notices, Outcome};
use crate::ui::start::Recent;
use crate::ui::view::View;
use crate::ui::{canvas, command, palette, power, start, table, theme};

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

    /// What must happen even while the window is minimised: what ended in the background, recovery copies, closing.
    pub fn logic(&mut self, ctx: &Context) {
        self.hear_panic(ctx);
        while let Some(done) = self.tasks.ended() {
            self.finish(ctx, done);
        }
        self.hear_from_room(ctx);
        self.blank_when_idle(ctx);
        self.keep_recovery_copies(ctx);
        self.answer_close_request(ctx);
        self.show_title(ctx);
    }

    /// Shows the window's contents and carries out what they ask for.
    pub fn ui(&mut self, ui: &mut egui::Ui) {
        let ctx = ui.ctx().clone();
        if self.is_paper_here() {
            // What was typed before is not typed on whatever comes after it.
            self.pacer = Pacer::default();
            self.take_keys_of_paper(&ctx);
        } else {
            self.return_focus(&ctx);
            let pace = self.key_pace(&ctx);
            self.pacer.pace(&ctx, pace);
            self.pace(&ctx);
            self.take_dropped_files(&ctx);
            self.take_keys(&ctx);
        }
        self.show(ui);
        for action in std::mem::take(&mut self.actions) {
            self.run(&ctx, action);
        }
        self.put_up_next();
        self.serve_room(&ctx);
        self.logic_after(&ctx);
    }

    /// What changed in this frame shows in the next one, and recovery copies hear of it now.
    fn logic_after(&mut self, ctx: &Context) {
        self.keep_recovery_copies(ctx);
        self.show_title(ctx);
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

    fn take_dropped_files(&mut self, ctx: &Context) {
        let dropped: Vec<PathBuf> =
            ctx.input(|i| i.raw.dropped_files.iter().map(|file| file.path().to_owned()).collect());
        if let Some(path) = dropped.into_iter().next().filter(|_| self.dialog.is_none()) {
            self.actions.push(Action::OpenPath(path));
        }
    }

    /// Whether keys belong to something that lies over everything: a dialog, a menu, the palette.
    fn is_covered(&self, ctx: &Context) -> bool {
        self.dialog.is_some() || self.legend.is_some() || self.palette.is_some() || egui::Popup::is_any_open(ctx)
    }

    fn return_focus(&mut self, ctx: &Context) {
        if ctx.memory(|memory| memory.top_modal_layer().is_some()) {
            return;
        }
        if let Some(id) = self.focus_returns_to.take() {
            ctx.memory_mut(|memory| memory.request_focus(id));
        }
    }

    /// Whether the table is what is looked at here; the wall never shows it.
    fn is_table(&self) -> bool {
        !self.is_on_wall() && self.open.as_ref().is_some_and(|open| open.view == View::Table)
    }

    /// What has the keyboard in this frame.
    fn typing(&self, ctx: &Context) -> Typing {
        let Some(open) = &self.open else { return focused_widget(ctx) };
        // Delete held down to empty the entry box must stop there.
        let is_repeated = || ctx.input(|i| i.events.iter().any(|e| matches!(e, egui::Event::Key { repeat: true, .. })));
        // What was begun on the canvas waits there while the table has its place.
        let is_table = self.is_table();
        let is_on_canvas = || !is_table && open.canvases().any(canvas::State::has_draft);
        if open.tray.has_draft(ctx) || is_on_canvas() || open.find.has_draft(ctx) {
            Typing::Draft
        } else if !is_table && open.is_canvas_busy() || open.is_wanting || open.guide.takes_digits() {
            Typing::Field
        } else if open.tray.is_waiting(ctx) && !is_repeated() {
            Typing::EmptyEntry
        } else if !is_table && self.focused_on_canvas(open).is_some()
            || is_table && open.table.is_walked(ctx)
            || open.tray.is_walked(ctx)
        {
            Typing::Nothing
        } else {
            focused_widget(ctx)
        }
    }

    /// The actor that has the keyboard's focus in the view that is shown.
    fn focused_on_canvas(&self, open: &OpenMap) -> Option<ActorId> {
        match open.view {
            View::Power if !self.is_on_wall() => open.power.focused(),
            _ => open.canvases().find_map(canvas::State::focused),
        }
    }

    fn key_pace(&self, ctx: &Context) -> Pace {
        match &self.palette {
            Some(palette) if palette.is_opening() && self.dialog.is_none() => Pace::Hold,
            None if !self.is_covered(ctx) => match self.typing(ctx) {
                Typing::Nothing => Pace::KeyByKey,
                Typing::Widget => Pace::Apart,
                _ => Pace::Typed,
            },
            _ => Pace::Typed,
        }
    }

    /// On paper no key does anything but those that lead away from it; nor does what is dropped or pasted there.
    fn take_keys_of_paper(&mut self, ctx: &Context) {
        let is_covered = matches!(self.stage.here(), Here::Covered(_));
        let is_asked = matches!(self.dialog, Some(Dialog::UnsavedChanges { .. }));
        // A button that has the keyboard is the one that is pressed.
        let has_focus = ctx.memory(|memory| memory.focused().is_some());
        let mut pressed = Vec::new();
        ctx.input_mut(|i| {
            i.raw.dropped_files.clear();
            i.events.retain(|event| match event {
                egui::Event::Key { key, pressed: true, repeat: false, modifiers, .. } if modifiers.is_none() => {
                    match key {
                        egui::Key::F5 => pressed.push(Command::Present),
                        egui::Key::F11 => pressed.push(Command::PresentHere),
                        egui::Key::Enter | egui::Key::Space if is_covered && has_focus => return true,
                        egui::Key::Enter if is_covered && !is_asked => pressed.push(Command::ShowDesk),
                        _ => return is_asked,
                    }
                    false
                }
                egui::Event::Key { .. } | egui::Event::Text(_) | egui::Event::Ime(_) => is_asked,
                egui::Event::Paste(_) => false,
                _ => true,
            });
        });
        let availability = self.availability();
        pressed.retain(|command| availability.allows(*command) || *command == Command::PresentHere);
        self.actions.extend(pressed.into_iter().map(Action::Command));
    }

    /// Keys become commands here, unless a dialog or something on the canvas has them.
    fn take_keys(&mut self, ctx: &Context) {
        if self.is_covered(ctx) {
            return;
        }
        let (is_table, is_wall) = (self.is_table(), self.is_on_wall());
        let typing = self.typing(ctx);
        if let Some(open) = &mut self.open {
            let selection = open.selection.clone();
            let actions = &mut self.actions;
            match open.view {
                View::Table if is_table => table::keyboard::take_keys(ctx, &mut open.table, typing),
                View::Power if !is_wall => {
                    power::keyboard::take_keys(ctx, &mut open.power, &selection, actions);
                }
                _ => canvas::keyboard::take_keys(ctx, open.canvas_mut(), &selection, actions),
            }
        }
        let availability = self.availability();
        let letters = if is_table { Letters::Jump } else { Letters::Commands };
        let pressed = command::pressed(ctx, self.typing(ctx), letters);
        // On the wall a key of the desk says how to get there, and is not dead.
        let is_heard = |command: &Command| availability.allows(*command) || is_wall && command.is_for_desk();
        self.actions.extend(pressed.into_iter().filter(is_heard).map(Action::Command));
    }
}

/// Whether what has the focus is typed into or pressed. What is not known yet counts as typed into: a field that was
/// given the cursor a moment ago must not lose its first letters to commands.
fn focused_widget(ctx: &Context) -> Typing {
    match ctx.memory(egui::Memory::focused) {
        None => Typing::Nothing,
        Some(id) if !ctx.text_edit_focused() && ctx.read_response(id).is_some() => Typing::Widget,
        Some(_) => Typing::Field,
    }
}
