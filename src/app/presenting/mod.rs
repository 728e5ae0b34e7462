//! Presenting: what happens is given to the stage, and what the stage says is carried out here.

pub(in crate::app) mod for_desk;
mod room_screen;
pub(in crate::app) mod viewer;

use std::sync::Arc;
use std::time::Duration;

use boot_time::Instant;
use egui::{Context, Event as Input, Key, RawInput, ViewportCommand};

use super::stage::{Closed, Curtain, Event, Here, Sight, There};
use super::state::presenter::{Presenter, clock_for_room};
use super::{App, OpenMap};
use crate::audience::{Audience, Names};
use crate::lang::Message;
use crate::model::{Actor, ActorId};
use crate::ui::action::command::Command;
use crate::ui::over::dialog::Dialog;
use crate::ui::over::notice::Outcome;
use crate::ui::room::panel::{Control, RoomsView, ScreenChoice, Switches};
use crate::ui::room::{Wall, WallRequest};

/// A hand that goes nowhere moves the pointer by less, in points.
const STILL_POINTS: f32 = 4.0;

/// What is done with the key that blanks.
#[derive(Debug, Clone, Copy)]
enum Touch {
    /// `is_alone`: without modifiers, and nothing that was pressed before it waits.
    Pressed {
        is_alone: bool,
    },
    /// It goes on being held, or another key is pressed with it.
    Confused,
    LetGo,
}

impl App {
    /// Who looks at this window: the room, while it might.
    pub(in crate::app) fn audience(&self) -> Audience {
        self.showing.stage.audience(self.open.as_ref().map(OpenMap::map))
    }

    /// Whether this window is the wall.
    pub(in crate::app) fn is_on_wall(&self) -> bool {
        self.showing.stage.here() == Here::Wall
    }

    /// Whether this window shows nothing but paper: the desk is covered, or the curtain of the wall is closed.
    pub(in crate::app) fn is_paper_here(&self) -> bool {
        match self.showing.stage.here() {
            Here::Desk => false,
            Here::Covered(_) => true,
            Here::Wall => self.showing.stage.curtain().is_closed() || self.open.is_none(),
        }
    }

    /// Whether the room sees anything of this program at the moment, or would if the curtain were open.
    #[must_use]
    pub fn is_presenting(&self) -> bool {
        self.showing.stage.is_presenting()
    }

    /// Who closed the curtain, if it is closed.
    #[must_use]
    pub fn curtain(&self) -> Curtain {
        self.showing.stage.curtain()
    }

    /// Whether the room keeps an earlier picture.
    #[must_use]
    pub fn is_frozen(&self) -> bool {
        self.showing.stage.is_frozen()
    }

    /// What this window shows.
    #[must_use]
    pub fn here(&self) -> Here {
        self.showing.stage.here()
    }

    /// What hangs on the wall, while there is a window for the room.
    #[must_use]
    pub fn wall(&self) -> Option<Wall> {
        self.showing.presenter.as_ref().map(|presenter| presenter.wall().clone())
    }

    /// What the room would see if the curtain were open, while there is a window for the room.
    #[must_use]
    pub fn preview(&self) -> Option<Arc<crate::picture::Room>> {
        self.showing.presenter.as_ref().and_then(|presenter| presenter.picture().cloned())
    }

    /// How often a picture was made for the room since the presentation began.
    #[must_use]
    pub fn room_pictures(&self) -> usize {
        self.showing.presenter.as_ref().map_or(0, Presenter::pictures)
    }

    /// Under which names the room sees the open map's actors.
    #[must_use]
    pub fn names_for_room(&self) -> Names {
        self.open.as_ref().map_or(Names::Code, |open| self.showing.stage.names(open.map()))
    }

    /// Gives the stage what happened, and carries out what that means for the windows.
    pub(in crate::app) fn stage_takes(&mut self, ctx: &Context, event: Event) {
        let before = (self.showing.stage.here(), self.showing.stage.there());
        self.showing.stage.take(event, ctx.input(|i| i.time));
        let after = (self.showing.stage.here(), self.showing.stage.there());
        if before.0 != after.0 {
            self.window_became_another(ctx, before.0, after.0);
        }
        match (before.1, after.1) {
            (There::Nothing, There::Stage | There::Paper) => {
                let screen = self.room_screen();
                self.showing.presenter =
                    Some(Presenter::new(screen.zip(screen.and_then(|at| self.showing.screens.rect(at))), ctx));
                if screen.is_none() {
                    self.tell(&Message::new("room-one-screen"));
                }
                self.part_windows(ctx);
            }
            (_, There::Nothing) => self.showing.presenter = None,
            _ => {}
        }
        if before != after {
            self.showing.last_input = Instant::now();
            self.remember_presenting();
        }
        ctx.request_repaint();
    }

    fn window_became_another(&mut self, ctx: &Context, before: Here, after: Here) {
        let is_waiting = self.open.as_ref().is_some_and(|open| open.panels.tray.is_waiting(ctx));
        let is_typing = ctx.text_edit_focused() && !is_waiting;
        if before == Here::Desk {
            self.clear_for_room(ctx);
        }
        if let Some(open) = &mut self.open {
            // What was typed up to now was typed in front of whoever looked up to now.
            open.derived.update(&open.document, &self.base.lang);
            open.derived.known.is_overheard = after == Here::Wall;
        }
        if matches!(after, Here::Covered(_)) {
            self.showing.stage.take(Event::KeyOnCover { is_typing }, ctx.input(|i| i.time));
            self.showing.pointer_before = ctx.input(|i| i.pointer.latest_pos());
        }
        match after {
            Here::Wall => {
                let how = self.base.lang.text("room-how-to-leave");
                let now = self.seconds();
                self.over.notices.add(how, Outcome::Done, now);
            }
            Here::Desk => self.come_back_to_desk(),
            Here::Covered(_) => {}
        }
        if (before == Here::Wall) != (after == Here::Wall) {
            ctx.send_viewport_cmd(ViewportCommand::Fullscreen(after == Here::Wall));
        }
    }

    /// Whether the room sees those who have no place on the half circle: in the network, and on the wall, whose lists name
    /// them.
    fn room_sees_unplaced(&self) -> bool {
        let is_network = |presenter: &Presenter| presenter.switches.view == RoomsView::Network;
        self.is_on_wall() || self.showing.presenter.as_ref().is_some_and(is_network)
    }

    /// Whether what the room sees is in view at the desk, the same there.
    pub(in crate::app) fn is_rooms_view_here(&self) -> bool {
        let shown = self.showing.presenter.as_ref().zip(self.open.as_ref());
        shown.is_some_and(|(presenter, open)| presenter.is_in_view(open))
    }

    /// Whether the room is shown where the facilitator looks or points: that can be ended wherever they look.
    pub(in crate::app) fn is_room_shown_what_is_done_here(&self) -> bool {
        let switches = self.showing.presenter.as_ref().map(|presenter| presenter.switches);
        switches.is_some_and(|switches| switches.follows_view || switches.has_spotlight)
    }

    /// Carries out the commands that concern presenting.
    pub(in crate::app) fn command_on_stage(&mut self, ctx: &Context, command: Command) {
        let is_blank = self.base.settings.starts_blank || self.showing.has_overtaken;
        match command {
            Command::Present => {
                if self.showing.stage.there() == There::Nothing {
                    self.showing.room_screen_name = None;
                }
                self.stage_takes(ctx, Event::Present { is_blank });
            }
            Command::PresentHere if self.showing.for_desk.has_recovery() => {}
            Command::PresentHere => self.stage_takes(ctx, Event::PresentHere { is_blank }),
            Command::ShowDesk if self.was_pointing_there(ctx) => self.stage_takes(ctx, Event::ClickOnCover),
            Command::ShowDesk => self.stage_takes(ctx, Event::ShowDesk),
            Command::ShowRoom if self.showing.has_overtaken => {}
            Command::ShowRoom => self.stage_takes(ctx, Event::ShowRoom),
            Command::BlankRoom => self.stage_takes(ctx, Event::Blank),
            Command::PutPaperAway => self.stage_takes(ctx, Event::PutPaperAway),
            Command::FreezeRoom => {
                self.stage_takes(ctx, Event::Freeze);
                if let Some(presenter) = &mut self.showing.presenter {
                    presenter.fades_next = !self.showing.stage.is_frozen();
                }
            }
            Command::ToggleCodeNames => self.toggle_code_names(),
            Command::SwapScreens => self.swap_screens(ctx),
            Command::NetworkForRoom | Command::Spotlight | Command::LiftInRoom | Command::RoomFollowsView => {
                self.switch_for_room(command);
            }
            _ => {}
        }
    }

    /// Whether what was clicked in this frame came to lie under the pointer when the desk was covered; the next click
    /// there counts.
    fn was_pointing_there(&mut self, ctx: &Context) -> bool {
        let clicked = ctx.input(|i| i.pointer.latest_pos().filter(|_| i.pointer.any_released()));
        let before = self.showing.pointer_before.take();
        before.zip(clicked).is_some_and(|(before, now)| before.distance(now) < STILL_POINTS)
    }

    /// Shows the room code names at once, or asks whether it is to see real ones.
    fn toggle_code_names(&mut self) {
        let Some(open) = &self.open else { return };
        let map = open.map();
        match self.showing.stage.names(map) {
            Names::Real => self.choose_names(Names::Code),
            Names::Code => {
                let room = Audience::Room(Names::Real);
                let sees_unplaced = self.room_sees_unplaced();
                let named = |actor: &&Arc<Actor>| {
                    let is_drawn = sees_unplaced || actor.placement.is_some();
                    is_drawn && room.sees_actor(actor) && room.own_name(actor).is_some()
                };
                let count = map.actors().filter(named).count();
                self.put_up(Dialog::RealNames { count });
            }
        }
    }

    /// The facilitator said under which names the room sees actors: real ones after a confirmation.
    pub(in crate::app) fn choose_names(&mut self, names: Names) {
        if let Some(map) = self.open.as_ref().map(|open| open.map().id()) {
            self.showing.stage.choose_names(map, names);
            self.remember_presenting();
        }
    }

    /// Turns one of the smaller switches of the room's window.
    fn switch_for_room(&mut self, command: Command) {
        let Some(presenter) = &mut self.showing.presenter else { return };
        let Switches { view, has_spotlight, lifts_selected, follows_view } = &mut presenter.switches;
        let switch = match command {
            Command::NetworkForRoom => {
                *view = view.other();
                return;
            }
            Command::Spotlight => has_spotlight,
            Command::LiftInRoom => lifts_selected,
            _ => follows_view,
        };
        *switch = !*switch;
    }

    /// Hears the key that blanks before anything else of a frame does, whatever is open and whatever waits.
    pub(in crate::app) fn hear_panic(&mut self, ctx: &Context) {
        let is_presenting = self.showing.stage.is_presenting();
        let mut is_alone = !self.has_input_waiting();
        let mut heard = Vec::new();
        ctx.input_mut(|i| {
            i.events.retain(|event| match event {
                Input::Key { key: Key::F9, pressed, repeat, modifiers, .. } => {
                    heard.push(match (*pressed, *repeat) {
                        (true, false) => Touch::Pressed { is_alone: is_alone && modifiers.is_none() },
                        (true, true) => Touch::Confused,
                        (false, _) => Touch::LetGo,
                    });
                    false
                }
                event => {
                    let is_press = matches!(event, Input::Key { pressed: true, .. });
                    heard.extend((is_press && is_presenting).then_some(Touch::Confused));
                    is_alone &= !is_press && !matches!(event, Input::PointerButton { .. });
                    true
                }
            });
        });
        for touch in heard {
            self.touch_panic_key(ctx, touch);
        }
    }

    /// It closes the curtain when it is pressed, and opens it when it is let go: held, or with other keys, it does not.
    fn touch_panic_key(&mut self, ctx: &Context, touch: Touch) {
        // Behind a cover nobody sees what the room would be shown.
        let is_covered = matches!(self.showing.stage.here(), Here::Covered(_));
        match touch {
            Touch::Pressed { is_alone } => {
                self.showing.has_overtaken = true;
                let stage = &self.showing.stage;
                self.showing.may_open_curtain =
                    is_alone && stage.is_presenting() && stage.curtain().is_closed() && !is_covered;
                if !self.showing.may_open_curtain {
                    self.stage_takes(ctx, Event::PanicKey { may_open: false });
                }
            }
            Touch::Confused if std::mem::take(&mut self.showing.may_open_curtain) => {
                self.stage_takes(ctx, Event::PanicKey { may_open: false });
            }
            Touch::LetGo if std::mem::take(&mut self.showing.may_open_curtain) => {
                self.stage_takes(ctx, Event::PanicKey { may_open: true });
            }
            Touch::Confused | Touch::LetGo => {}
        }
    }

    /// Takes what was typed into the room's window before that had found its place for typed at the desk.
    pub fn join_typed(&mut self, ctx: &Context, raw_input: &mut RawInput) {
        if let Some(presenter) = &mut self.showing.presenter {
            presenter.join_typed(ctx, raw_input);
        }
    }

    /// Takes what was done in the room's window.
    pub(in crate::app) fn hear_from_room(&mut self, ctx: &Context) {
        let Some(presenter) = &self.showing.presenter else { return };
        let (requests, had_input) = {
            let mut wall = presenter.wall();
            (std::mem::take(&mut wall.requests), std::mem::take(&mut wall.had_input))
        };
        if had_input {
            self.showing.last_input = Instant::now();
        }
        for request in requests {
            match request {
                WallRequest::Blank => {
                    self.showing.has_overtaken = true;
                    self.stage_takes(ctx, Event::PanicKey { may_open: false });
                }
                WallRequest::Close => self.stage_takes(ctx, Event::RoomClosed),
                WallRequest::ReturnKeyboard => ctx.send_viewport_cmd(ViewportCommand::Focus),
            }
        }
    }

    /// Closes the curtain after the chosen time without input.
    pub(in crate::app) fn blank_when_idle(&mut self, ctx: &Context) {
        if ctx.input(|i| !i.events.is_empty() || i.pointer.is_moving()) {
            self.showing.last_input = Instant::now();
        }
        let is_shown = self.showing.stage.is_presenting() && !self.showing.stage.curtain().is_closed();
        if self.base.settings.idle_minutes == 0 || !is_shown {
            return;
        }
        let patience = Duration::from_secs(60 * u64::from(self.base.settings.idle_minutes));
        match patience.checked_sub(self.showing.last_input.elapsed()) {
            Some(rest) if !rest.is_zero() => ctx.request_repaint_after(rest),
            _ => self.stage_takes(ctx, Event::Idle),
        }
    }

    /// Asks the stage whether the open map may be shown as it is now; gives whether the room sees it.
    pub(in crate::app) fn is_admitted(&mut self, ctx: &Context) -> bool {
        let names = self.names_for_room();
        let (is_wall, sees_unplaced) = (self.is_on_wall(), self.room_sees_unplaced());
        let mut telling = self.viewer_of(Audience::Room(names)).veil().telling().clone();
        let Some(open) = &mut self.open else { return false };
        let map = open.document.map();
        if is_wall && names == Names::Real {
            // What is typed in front of the room is answered alike, whoever it is called like.
            telling.clear();
        }
        telling.retain(|(actor, _)| sees_unplaced || map.actor(*actor).is_some_and(|actor| actor.placement.is_some()));
        let withheld = open.derived.withheld(map, open.document.revision());
        let moment = open.document.moment();
        let sight = Sight { opened: open.opened().number, map: map.id(), of: map, moment, names, withheld, telling };
        let was_latched = self.showing.stage.latched().len();
        let is_admitted = self.showing.stage.admits(&sight, ctx.input(|i| i.time));
        if self.showing.stage.latched().len() != was_latched {
            self.remember_presenting();
        }
        if is_admitted {
            self.number_shown(names);
        }
        is_admitted
    }

    /// Gives a number to whomever the room is shown and could not tell from others: it has no code name.
    fn number_shown(&mut self, names: Names) {
        let (room, sees_unplaced) = (Audience::Room(names), self.room_sees_unplaced());
        let Some(open) = &mut self.open else { return };
        let is_named = |actor: &Actor| sees_unplaced || actor.placement.is_some();
        let shown = open.derived.wish().map_or(open.document.map(), |wish| &wish.map);
        let nameless = |actor: &&Arc<Actor>| is_named(actor) && room.lacks_a_name(actor);
        // In the order they came, which says nothing of their names.
        let ids: Vec<ActorId> = shown.actors().filter(nameless).map(|actor| actor.id).collect();
        open.number(&ids);
    }

    /// Hangs the present picture on the wall if the stage lets it, and keeps the room's window as it is to be.
    pub(in crate::app) fn serve_room(&mut self, ctx: &Context) {
        let now = self.seconds();
        self.look_for_cursor(ctx);
        let (audience, names) = (self.audience(), self.names_for_room());
        let room = self.showing.presenter.is_some().then_some(Audience::Room(names));
        if let Some(open) = &mut self.open {
            // What was done in this frame is in the picture: a wish is the wish of the map as it is now.
            open.derived.update(&open.document, &self.base.lang);
            super::doing::moves::update_wish(open, audience, room, &self.base.lang, &self.base.measurer);
        }
        if self.showing.presenter.is_none() {
            return;
        }
        let viewer = self.viewer_of(Audience::Room(names));
        let is_forbidden = match (&self.showing.presenter, &self.open) {
            (Some(presenter), Some(open)) => presenter.shows_too_much(names, viewer.veil(), open),
            _ => false,
        };
        if is_forbidden && self.showing.stage.is_frozen() {
            // A frozen picture cannot be mended; it is better gone.
            self.stage_takes(ctx, Event::Forbidden);
        }
        let is_stage = self.showing.stage.there() == There::Stage;
        let is_admitted = is_stage && self.is_admitted(ctx);
        let viewer = self.viewer_of(Audience::Room(names));
        let (Some(presenter), is_frozen) = (&mut self.showing.presenter, self.showing.stage.is_frozen()) else {
            return;
        };
        if is_forbidden {
            presenter.forget_picture();
        }
        match self.open.as_mut().filter(|_| is_stage) {
            Some(open) => {
                let look = viewer.look(&self.base.lang, self.base.settings.theme, &self.base.measurer);
                if !is_frozen {
                    presenter.prepare(ctx, look, names, open, &self.base.settings);
                }
                if is_admitted {
                    presenter.hang(self.base.settings.is_motion_reduced);
                } else if !is_frozen {
                    presenter.wall().clear();
                }
                let clock = clock_for_room(open, &self.base.lang, now);
                if let Some(seconds) = open.panels.guide.seconds_to_tick(now).filter(|_| clock.is_some()) {
                    ctx.request_repaint_after_secs(seconds as f32);
                }
                presenter.point(open, self.base.settings.theme, clock, is_frozen);
            }
            None => {
                presenter.forget_picture();
                presenter.wall().palette = self.base.settings.theme;
            }
        }
        self.look_where_windows_are(ctx);
        if let Some(presenter) = &mut self.showing.presenter {
            presenter.show_window(ctx, &self.base.lang.text("room-window-title"));
        }
    }

    /// What the facilitator is shown of the room.
    pub(in crate::app) fn control(&self) -> Option<Control> {
        let presenter = self.showing.presenter.as_ref()?;
        let screens = self.showing.screens.choices(self.showing.room_screen_name.as_deref());
        Some(Control {
            wall: presenter.wall().clone(),
            preview: presenter.picture().cloned(),
            closed: match self.showing.stage.curtain() {
                Curtain::Open => None,
                Curtain::Closed(closed) => Some(closed.text_id()),
            },
            is_over: self.showing.stage.there() == There::Paper,
            is_frozen: self.showing.stage.is_frozen(),
            names: self.names_for_room(),
            switches: presenter.switches,
            has_rooms_view: self.is_rooms_view_here(),
            screens: screens.into_iter().map(|(name, is_room)| ScreenChoice { name, is_room }).collect(),
            idle_minutes: self.base.settings.idle_minutes,
            wall_text_percent: self.base.settings.wall_text_percent,
        })
    }

    /// Keeps for the next start, should this one end badly, that something is presented and which code names latch.
    pub(in crate::app) fn remember_presenting(&self) {
        let is_shown = self.showing.stage.is_presenting() || self.showing.stage.is_room_here();
        let latched = self.showing.stage.latched();
        if let Some(keeper) = &self.filing.keeper {
            keeper.note_presenting(Some(latched).filter(|_| is_shown));
            keeper.note_code_names(latched);
        }
    }
}

/// The Fluent id of the sentence on the paper in this window.
pub(in crate::app) fn paper_text_id(here: Here, curtain: Curtain) -> Option<&'static str> {
    match (here, curtain) {
        (Here::Covered(cover), _) => Some(cover.text_id()),
        // Nothing gives away that there is something to see.
        (_, Curtain::Closed(Closed::ByFacilitator)) => None,
        (_, Curtain::Closed(Closed::ByIdleness | Closed::ByCaution(_))) => Some("wall-paper"),
        (_, Curtain::Open) => Some("wall-no-map"),
    }
}
