//! Opening and leaving a map: what is asked first, so that no way leads to a lost one.

use std::path::{Path, PathBuf};
use std::time::Instant;

use egui::{Context, ViewportCommand};

use crate::app::background::opened::Opened;
use crate::app::background::tasks::Purpose;
use crate::app::stage::Event;
use crate::app::state::filing::{Arrived, Awaited, Closing, Intent, name_of};
use crate::app::state::open_map::MapFile;
use crate::app::{App, OpenMap};
use crate::edit::{Document, Edit};
use crate::files::format::Loaded;
use crate::files::store::LastSeen;
use crate::files::{self, Cause, Finding, Refusal};
use crate::lang::Message;
use crate::model::{Head, Map, MapId};
use crate::ui::over::dialog::{Dialog, Failure, Report, WayOut};
use crate::ui::words::kinds;

impl App {
    /// Carries an intent out, or first asks what becomes of unsaved changes.
    pub(in crate::app) fn intend(&mut self, ctx: &Context, intent: Intent) {
        self.add_unfinished_names();
        let unsaved = self.open.as_ref().filter(|open| open.document.is_changed());
        match unsaved {
            Some(open) => {
                self.put_up(Dialog::UnsavedChanges { name: self.map_on_screen(open) });
                self.filing.intent = Some(intent);
            }
            // It goes on when the save has ended, if that ends at all.
            None if !self.filing.tasks.are_saves_stuck() => self.filing.intent = Some(intent),
            None => self.carry_out(ctx, intent),
        }
    }

    pub(in crate::app) fn carry_out(&mut self, ctx: &Context, intent: Intent) {
        match intent {
            Intent::Open => return self.pick(ctx, Purpose::Open),
            Intent::OpenPath(path) => return self.load(ctx, path),
            Intent::Quit => {
                self.filing.closing = Closing::Answered;
                return ctx.send_viewport_cmd(ViewportCommand::Close);
            }
            Intent::New | Intent::OpenExample(_) | Intent::CloseMap => {}
        }
        // What was asked for before is not wanted any more.
        (self.filing.awaited, self.filing.arrived) = (None, None);
        self.leave_map(ctx, false);
        match intent {
            Intent::New => {
                let head = Head { kinds: kinds::new_map_kinds(&self.base.lang), ..Head::default() };
                self.begin_map(Map::with_head(MapId::random(), head));
                if let Some(open) = &mut self.open {
                    // People begin to call out names at once.
                    open.panels.tray.wants_focus = true;
                }
            }
            Intent::OpenExample(name) => {
                if let Some(example) = self.start.examples.iter().find(|example| example.file_name == name) {
                    let map = example.opened();
                    self.begin_map(map);
                    if let Some(open) = &mut self.open {
                        open.kept.suggested_name = Some(name.to_owned());
                    }
                }
            }
            _ => self.look_for_recent_files(ctx),
        }
    }

    /// Reads a map, which takes the place of the open one unless that is changed meanwhile.
    pub(in crate::app) fn load(&mut self, ctx: &Context, path: PathBuf) {
        // A bare name means a file in the folder that the program was started in.
        let path = std::path::absolute(&path).unwrap_or(path);
        let left = self.open.as_ref().map(OpenMap::opened);
        self.filing.arrived = None;
        self.filing.awaited = Some(Awaited { path: path.clone(), left, begun: Instant::now() });
        self.filing.tasks.load(ctx, path);
    }

    /// Takes in the map that was read, or says why it was not. It waits while something else is asked or looked at, which
    /// it would throw away.
    pub(in crate::app) fn take_in_arrived(&mut self, ctx: &Context) {
        let is_of_start = |dialog: &Dialog| matches!(dialog, Dialog::Recovery(_) | Dialog::UnreadableCopy { .. });
        if self.over.legend.is_some() || self.over.dialog.as_ref().is_some_and(|dialog| !is_of_start(dialog)) {
            return;
        }
        match self.filing.arrived.take() {
            Some(Arrived { path, left, result: Ok((loaded, seen)) }) => self.loaded(ctx, &path, left, *loaded, seen),
            Some(Arrived { path, result: Err(refusal), .. }) => self.not_loaded(ctx, &path, &refusal),
            None => {}
        }
    }

    fn loaded(&mut self, ctx: &Context, path: &Path, left: Option<Opened>, loaded: Loaded, seen: LastSeen) {
        let is_asked_about =
            self.open.as_ref().is_some_and(|open| open.document.is_changed()) && self.is_asked_of_map();
        if self.open.as_ref().map(OpenMap::opened) != left || is_asked_about {
            // Somebody went on working while the file was read, or will be asked what becomes of the open map.
            return self.intend(ctx, Intent::OpenPath(path.to_owned()));
        }
        let is_reread = self.open.as_ref().is_some_and(|open| open.map().id() == loaded.map.id());
        self.leave_map(ctx, is_reread);
        let is_mended = loaded.is_mended() && !loaded.read_only;
        let document = if is_mended { Document::unsaved(loaded.map) } else { Document::new(loaded.map) };
        let mut open = OpenMap::new(document);
        open.kept.file = Some(MapFile { path: path.to_owned(), seen });
        open.kept.is_read_only = loaded.read_only;
        self.lay_out(open);
        self.remember(ctx, path);
        if !loaded.findings.is_empty() {
            let (mended, known): (Vec<_>, Vec<_>) = loaded.findings.iter().partition(|finding| finding.is_mended);
            let [mended, known] = [mended, known].map(|findings| findings.into_iter().map(|f| self.told(f)).collect());
            let report = Report { name: name_of(path), mended, known, is_newer: loaded.read_only };
            self.put_up(Dialog::Findings(report));
        }
    }

    /// What was found in a file, with its line.
    fn told(&self, finding: &Finding) -> String {
        let words = self.base.lang.say(&finding.message);
        let Some(line) = finding.line else { return words };
        self.base.lang.say(&Message::new("finding-at").with("line", line.to_string()).with("text", words))
    }

    fn not_loaded(&mut self, ctx: &Context, path: &Path, refusal: &Refusal) {
        let place = refusal.place.as_ref();
        let shown = files::shown(path);
        let where_it_is = match place {
            None => shown,
            Some(place) => {
                let message = Message::new("failure-place").with("path", shown).with("line", place.line.to_string());
                self.base.lang.say(&message.with("column", place.column.to_string()))
            }
        };
        self.put_up(Dialog::Failure(Failure {
            title: self.base.lang.say(&Message::new("failure-not-opened").with("file", name_of(path))),
            what: self.base.lang.say(&refusal.message),
            place: where_it_is,
            line: place.map(|place| place.excerpt.clone()),
            remedy: self.base.lang.say(&refusal.remedy),
            offers: Some(WayOut::OpenAnother),
        }));
        if refusal.cause == Cause::Missing {
            let path = path.to_owned();
            self.change_settings(ctx, move |settings| settings.forget(&path));
        }
    }

    /// A map is open now. What its actors were called when it was open before is still known.
    pub(in crate::app) fn lay_out(&mut self, mut open: OpenMap) {
        open.derived.known = self.filing.known_names.remove(&open.map().id()).unwrap_or_default();
        open.derived.known.end_step();
        self.open = Some(open);
    }

    /// Lets go of the open map; nobody wants its recovery copies any more.
    ///
    /// `is_reread`: the same map takes its place.
    pub(in crate::app) fn leave_map(&mut self, ctx: &Context, is_reread: bool) {
        self.stage_takes(ctx, if is_reread { Event::Reread } else { Event::MapLeft });
        self.drop_questions_of_map();
        if let Some(open) = self.open.take() {
            let id = open.map().id();
            if let Some(keeper) = &self.filing.keeper {
                keeper.settle(id);
            }
            self.filing.known_names.insert(id, open.derived.known);
        }
        self.over.legend = None;
    }

    /// A name that is being typed on the canvas counts as typed when the map is saved or left.
    pub(in crate::app) fn add_name_on_canvas(&mut self) {
        let Some(open) = &mut self.open else { return };
        let canvases = [&mut open.views.spectrum, &mut open.views.network_canvas];
        let named =
            canvases.into_iter().filter_map(|canvas| canvas.take_named(&self.base.measurer)).collect::<Vec<_>>();
        for actor in named {
            self.edit(Edit::add_actor(actor));
        }
    }

    pub(in crate::app) fn remember(&mut self, ctx: &Context, path: &Path) {
        let path = path.to_owned();
        self.change_settings(ctx, move |settings| settings.remember(&path));
    }

    /// Every name that is being typed counts as typed.
    fn add_unfinished_names(&mut self) {
        self.add_name_on_canvas();
        if let Some(entered) = self.open.as_mut().and_then(|open| open.panels.tray.take_entry()) {
            self.add_entered(&entered);
        }
    }

    /// The system tells the program to end, and waits for nobody: what is not saved is offered at the next start.
    pub fn end_as_told(&mut self, ctx: &Context) {
        self.filing.closing = Closing::Told;
        ctx.send_viewport_cmd(ViewportCommand::Close);
    }

    /// A close request is answered here and not while drawing: a minimised window is not drawn.
    pub(in crate::app) fn answer_close_request(&mut self, ctx: &Context) {
        if self.filing.closing != Closing::Asks || !ctx.input(|i| i.viewport().close_requested()) {
            return;
        }
        let is_safe = |open: &OpenMap| !open.document.is_changed() && !open.has_unfinished_name();
        if self.open.as_ref().is_none_or(is_safe) && self.filing.tasks.are_saves_stuck() {
            self.filing.closing = Closing::Answered;
            return;
        }
        ctx.send_viewport_cmd(ViewportCommand::CancelClose);
        ctx.send_viewport_cmd(ViewportCommand::Minimized(false));
        ctx.send_viewport_cmd(ViewportCommand::Focus);
        self.intend(ctx, Intent::Quit);
        ctx.request_repaint();
    }

    /// What a file is called in a notice or a dialog: not by its name where the room reads it.
    pub(in crate::app) fn file_on_screen(&self, path: &Path) -> String {
        if self.showing.stage.is_room_here() { self.base.lang.text("room-this-file") } else { name_of(path) }
    }

    /// What the open map is called in a dialog: likewise.
    pub(in crate::app) fn map_on_screen(&self, open: &OpenMap) -> String {
        if self.showing.stage.is_room_here() {
            self.base.lang.text("room-this-file")
        } else {
            open.shown_name(&self.base.lang)
        }
    }

    pub(in crate::app) fn show_title(&mut self, ctx: &Context) {
        let title = match &self.open {
            // A title may be seen in the room's task bar.
            Some(_) if self.is_presenting() || self.showing.stage.is_room_here() => "Fanlight".to_owned(),
            None => "Fanlight".to_owned(),
            Some(open) => {
                let dot = if open.document.is_changed() { " •" } else { "" };
                format!("{}{dot} – Fanlight", open.shown_name(&self.base.lang))
            }
        };
        if title != self.title_shown {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title_shown = title;
        }
    }
}
