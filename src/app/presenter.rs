//! Presenting: what the room sees, in a window of its own or in this one, and when.
//!
//! The room's window gets pictures and nothing else. It goes on by itself while this window is minimised, and
//! closing it closes nothing else.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use egui::{Context, Vec2, ViewportBuilder, ViewportClass, ViewportCommand, ViewportId};
use kurbo::Size;

use super::{App, OpenMap};
use crate::audience::{Audience, Names};
use crate::files::settings::Settings;
use crate::lang::{Lang, Message, Tongue};
use crate::model::{Actor, ActorId, KindId};
use crate::picture::{self, Palette, RoomRequest, Subject, View};
use crate::ui::brush::Brush;
use crate::ui::canvas;
use crate::ui::command::Command;
use crate::ui::look::Look;
use crate::ui::room::{self, Wall, WallClock, WallRequest};
use crate::ui::room_panel::{Control, Switches};

/// The room's window before it was ever drawn, in points.
const USUAL_SIZE: Vec2 = Vec2::new(1280.0, 720.0);

/// The room's window after its projector is gone, in points: small enough to leave something of this window.
const AFTER_UNPLUGGING: Vec2 = Vec2::new(640.0, 360.0);

/// Presenting in a window for the room.
pub(super) struct Presenter {
    wall: Arc<Mutex<Wall>>,
    brush: Arc<Mutex<Brush>>,
    /// How the room sees the map.
    pub switches: Switches,
    /// What the present picture was made from.
    shown: Option<Shown>,
    /// How often a picture was made; a test counts it.
    pictures: usize,
    /// Which screen the room's window fills; none is a window like others.
    screen: Option<usize>,
    /// How large its window is at first, in points: a wall is not larger for the scale of the interface.
    first_size: Vec2,
    /// Whether the room's window was seen to fill a screen that this window is not on.
    was_apart: bool,
    fades_next: bool,
}

/// Everything the room's picture depends on. As long as it is the same, none is made.
#[derive(Debug, Clone, PartialEq)]
struct Shown {
    map: u64,
    revision: u64,
    names: Names,
    size: Vec2,
    view: View,
    hidden_kinds: Vec<KindId>,
    lifted: Option<ActorId>,
    is_wish: bool,
    text: f64,
    has_clock: bool,
    tongue: Tongue,
}

impl Presenter {
    fn new(screen: Option<usize>, zoom_factor: f32) -> Self {
        Self {
            wall: Arc::default(),
            brush: Arc::default(),
            switches: Switches::default(),
            shown: None,
            pictures: 0,
            screen,
            first_size: USUAL_SIZE / zoom_factor,
            was_apart: false,
            fades_next: false,
        }
    }

    /// What hangs on the wall, to read it or to change it.
    pub(super) fn wall(&self) -> MutexGuard<'_, Wall> {
        // Somebody who panicked while drawing left a picture behind, not half of one.
        self.wall.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What the facilitator is shown of it.
    pub(super) fn control(&self, open: &OpenMap, settings: &Settings) -> Control {
        let (wall, names) = (self.wall().clone(), open.names_for_room());
        let Settings { idle_minutes, wall_text_percent, .. } = *settings;
        Control { wall, names, switches: self.switches, idle_minutes, wall_text_percent }
    }

    /// How often a picture was made for the room.
    pub(super) fn pictures(&self) -> usize {
        self.pictures
    }
}

/// The room's window.
fn room_viewport() -> ViewportId {
    ViewportId::from_hash_of("room")
}

impl App {
    /// Who looks at this window: the room, while it is the wall.
    pub(super) fn audience(&self) -> Audience {
        match &self.open {
            Some(open) if self.is_on_wall => Audience::Room(open.names_for_room()),
            _ => Audience::Facilitator,
        }
    }

    /// Whether the room sees anything of this program at the moment.
    #[must_use]
    pub fn is_presenting(&self) -> bool {
        self.presenter.is_some() || self.is_on_wall
    }

    /// What hangs on the wall, while there is a window for the room.
    #[must_use]
    pub fn wall(&self) -> Option<Wall> {
        self.presenter.as_ref().map(|presenter| presenter.wall().clone())
    }

    /// How often a picture was made for the room since the presentation began.
    #[must_use]
    pub fn room_pictures(&self) -> usize {
        self.presenter.as_ref().map_or(0, Presenter::pictures)
    }

    /// Opens the room's window, or closes it.
    pub(super) fn present(&mut self, ctx: &Context) {
        if self.presenter.take().is_some() {
            return ctx.request_repaint();
        }
        if self.is_on_wall {
            self.present_here(ctx);
        }
        self.presenter = Some(Presenter::new(self.other_screen, ctx.zoom_factor()));
        if self.other_screen.is_none() {
            self.tell(&Message::new("room-one-screen"));
        }
        self.last_input = Instant::now();
    }

    /// Takes over which screen this window is not on, if there is one.
    ///
    /// One that comes while the room's window is open is the projector: the window fills it.
    pub fn learn_of_screens(&mut self, ctx: &Context, other: Option<usize>) {
        let is_new = self.other_screen.is_none() && other.is_some();
        self.other_screen = other;
        let (Some(presenter), Some(screen)) = (&mut self.presenter, other.filter(|_| is_new)) else { return };
        presenter.screen = Some(screen);
        // Also if it is the number of the one that was unplugged before.
        ctx.send_viewport_cmd_to(room_viewport(), ViewportCommand::SetMonitor(screen));
        self.tell(&Message::new("room-second-screen"));
    }

    /// Makes this window the wall, or the facilitator's again.
    pub(super) fn present_here(&mut self, ctx: &Context) {
        self.is_on_wall = !self.is_on_wall;
        self.is_wall_blank = false;
        self.announcer.fall_silent();
        if self.is_on_wall {
            self.presenter = None;
            self.last_input = Instant::now();
            let how = self.lang.text("room-how-to-leave");
            let now = self.seconds();
            self.notices.add(how, crate::ui::notice::Outcome::Done, now);
        }
        ctx.send_viewport_cmd(ViewportCommand::Fullscreen(self.is_on_wall));
    }

    /// Shows the room code names, or real names.
    pub(super) fn toggle_code_names(&mut self) {
        let Some(open) = &mut self.open else { return };
        open.room_names = Some(match open.names_for_room() {
            Names::Code => Names::Real,
            Names::Real => Names::Code,
        });
    }

    /// Gives a number to whomever the room is shown and could not tell from others: it has no code name.
    fn number_for_room(&mut self) {
        // What is blank or frozen shows nobody new.
        let is_shown = match &self.presenter {
            Some(presenter) => !presenter.switches.is_frozen && !presenter.wall().is_blank,
            None => self.is_on_wall && !self.is_wall_blank,
        };
        let Some(open) = self.open.as_mut().filter(|_| is_shown) else { return };
        let room = Audience::Room(open.names_for_room());
        // The lists of the wall name those in the tray, too.
        let is_named = |actor: &Actor| self.is_on_wall || actor.placement.is_some();
        let nameless = |actor: &&Arc<Actor>| is_named(actor) && room.lacks_a_name(actor);
        let shown = open.derived.wish().map_or(open.map(), |wish| &wish.map);
        // In the order they came, which says nothing of their names.
        let ids: Vec<ActorId> = shown.actors().filter(nameless).map(|actor| actor.id).collect();
        open.number(&ids);
    }

    /// Shows the room nothing but paper, or everything again.
    pub(super) fn blank_room(&mut self, ctx: &Context) {
        if self.is_on_wall {
            self.is_wall_blank = !self.is_wall_blank;
        }
        if let Some(presenter) = &self.presenter {
            let mut wall = presenter.wall();
            wall.is_blank = !wall.is_blank;
            ctx.request_repaint_of(room_viewport());
        }
    }

    /// Lets the room keep its picture, or shows it the present one again.
    pub(super) fn freeze_room(&mut self) {
        if let Some(presenter) = &mut self.presenter {
            presenter.switches.is_frozen = !presenter.switches.is_frozen;
            presenter.fades_next = !presenter.switches.is_frozen;
        }
    }

    /// Turns one of the smaller switches of the room's window.
    pub(super) fn switch_for_room(&mut self, command: Command) {
        let Some(presenter) = &mut self.presenter else { return };
        let switch = match command {
            Command::Spotlight => &mut presenter.switches.has_spotlight,
            Command::LiftInRoom => &mut presenter.switches.lifts_selected,
            _ => &mut presenter.switches.follows_view,
        };
        *switch = !*switch;
    }

    /// Takes what was done in the room's window.
    pub(super) fn hear_from_room(&mut self, ctx: &Context) {
        let Some(presenter) = &self.presenter else { return };
        let (requests, had_input) = {
            let mut wall = presenter.wall();
            (std::mem::take(&mut wall.requests), std::mem::take(&mut wall.had_input))
        };
        if had_input {
            self.last_input = Instant::now();
        }
        if requests.contains(&WallRequest::Close) {
            self.presenter = None;
            ctx.request_repaint();
        }
    }

    /// Blanks the wall after the chosen time without input.
    pub(super) fn blank_when_idle(&mut self, ctx: &Context) {
        if ctx.input(|i| !i.events.is_empty() || i.pointer.is_moving()) {
            self.last_input = Instant::now();
        }
        if self.settings.idle_minutes == 0 || !self.is_presenting() {
            return;
        }
        let is_blank = self.presenter.as_ref().map_or(self.is_wall_blank, |presenter| presenter.wall().is_blank);
        let patience = Duration::from_secs(60 * u64::from(self.settings.idle_minutes));
        match patience.checked_sub(self.last_input.elapsed()) {
            _ if is_blank => {}
            Some(rest) if !rest.is_zero() => ctx.request_repaint_after(rest),
            _ => self.blank_room(ctx),
        }
    }

    /// Hangs the present picture on the wall if it is another one, and keeps the room's window open.
    pub(super) fn serve_room(&mut self, ctx: &Context) {
        self.number_for_room();
        let now = self.seconds();
        let (Some(presenter), Some(open)) = (&mut self.presenter, &self.open) else {
            if self.open.is_none() {
                // Nobody leaves a map on the wall that is not open any more.
                self.presenter = None;
                self.is_on_wall = false;
            }
            return;
        };
        let palette = self.settings.theme;
        let look = Look {
            audience: Audience::Room(open.names_for_room()),
            lang: &self.lang,
            palette,
            measurer: &self.measurer,
        };
        presenter.hang(look, open, &self.settings);
        let clock = clock_for_room(open, &self.lang, now);
        if let Some(seconds) = open.guide.seconds_to_tick(now).filter(|_| clock.is_some()) {
            ctx.request_repaint_after_secs(seconds as f32);
        }
        presenter.point(ctx, open, palette, clock);
        presenter.uncover(ctx);
        presenter.show_window(ctx);
    }
}

impl Presenter {
    fn hang(&mut self, look: Look<'_>, open: &OpenMap, settings: &Settings) {
        if self.switches.is_frozen && self.shown.is_some() {
            if self.shows_too_much(open) {
                // A frozen picture cannot be mended; it is better gone.
                self.wall().is_blank = true;
            }
            return;
        }
        let size = self.wall().size.unwrap_or(USUAL_SIZE);
        let mut hidden_kinds: Vec<KindId> = open.hidden_kinds.iter().cloned().collect();
        hidden_kinds.sort_unstable();
        let shown = Shown {
            map: open.opened().number,
            revision: open.document.revision(),
            names: open.names_for_room(),
            size,
            view: if self.switches.follows_view && open.view.has_spectrum() {
                open.spectrum.view_for_room()
            } else {
                View::Fitted
            },
            hidden_kinds,
            lifted: open.selection.single_actor().filter(|_| self.switches.lifts_selected),
            is_wish: open.derived.wish().is_some(),
            text: settings.wall_text(),
            has_clock: open.guide.clock_for_room(look.lang, 0.0).is_some(),
            tongue: look.lang.tongue(),
        };
        if self.shown.as_ref() == Some(&shown) {
            return;
        }
        let count = |count: usize| look.say(&Message::new("wedge-count").with("count", count));
        let wish = open.derived.wish();
        let names = look.text(badge_id(shown.names));
        let badge = if wish.is_some() { format!("{names} · {}", look.text("room-badge-wish")) } else { names };
        let room = picture::room(&RoomRequest {
            map: wish.map_or(open.map(), |wish| &wish.map),
            wished: wish.map(|wish| &wish.moved),
            names: shown.names,
            size: Size::new(f64::from(size.x), f64::from(size.y)),
            view: shown.view,
            text: shown.text,
            has_clock: shown.has_clock,
            hidden_kinds: &open.hidden_kinds,
            lifted: shown.lifted,
            words: canvas::words(look, open.map(), [0; 5], 0.0),
            count: &count,
            actor_words: &look.actor_words(),
            untitled: &look.text("map-untitled"),
            badge: &badge,
            measurer: look.measurer,
        });
        let fades = std::mem::take(&mut self.fades_next) && !settings.is_motion_reduced;
        self.wall().hang(room, fades);
        self.pictures += 1;
        self.shown = Some(shown);
        self.wall().is_stale = true;
    }

    /// Whether the room's picture shows what the room may not see any more.
    fn shows_too_much(&self, open: &OpenMap) -> bool {
        let Some(shown) = &self.shown else { return false };
        let room = Audience::Room(open.names_for_room());
        let is_secret = |subject: Subject| match subject {
            Subject::Actor(id) | Subject::Move(id) => open.map().actor(id).is_some_and(|actor| !room.sees_actor(actor)),
            Subject::Relationship(id) => {
                let tie = open.map().relationship(id);
                tie.is_some_and(|tie| !room.sees_relationship(tie, open.map()))
            }
            Subject::Ground | Subject::Wedge(_) => false,
        };
        let hides_names = shown.names == Names::Real && open.names_for_room() == Names::Code;
        let wall = self.wall();
        let items = wall.shown().into_iter().flat_map(|room| &room.picture.items);
        hides_names || items.into_iter().any(|item| is_secret(item.subject))
    }

    /// Moves the spotlight, and takes over the colours and the time.
    fn point(&mut self, ctx: &Context, open: &OpenMap, palette: Palette, clock: Option<WallClock>) {
        let is_shown = self.switches.has_spotlight && !self.switches.is_frozen && open.view.has_spectrum();
        let spotlight = open.spectrum.pointer_in_radii().filter(|_| is_shown);
        let mut wall = self.wall();
        let is_other = wall.spotlight != spotlight || wall.palette != palette || wall.clock != clock;
        (wall.spotlight, wall.palette, wall.clock) = (spotlight, palette, clock);
        if is_other || std::mem::take(&mut wall.is_stale) {
            ctx.request_repaint_of(room_viewport());
        }
    }

    /// When the projector is gone, systems put its window over this one: it is made small then.
    ///
    /// Seen by where the windows lie: that is what matters, whatever the list of screens says.
    fn uncover(&mut self, ctx: &Context) {
        let windows = ctx.input(|i| {
            let of = |id| i.raw.viewports.get(&id).and_then(|info| Some((info.inner_rect?, info.fullscreen?)));
            of(ViewportId::ROOT).zip(of(room_viewport()))
        });
        let Some(((own, _), (room, is_full))) = windows else { return };
        let is_covering = is_full && room.contains(own.center());
        if is_full && !is_covering {
            self.was_apart = true;
        } else if is_covering && std::mem::take(&mut self.was_apart) {
            ctx.send_viewport_cmd_to(room_viewport(), ViewportCommand::Fullscreen(false));
            ctx.send_viewport_cmd_to(room_viewport(), ViewportCommand::InnerSize(AFTER_UNPLUGGING));
        }
    }

    fn show_window(&mut self, ctx: &Context) {
        let mut builder = ViewportBuilder::default()
            .with_app_id("fanlight")
            // A title may be seen in the room's task bar.
            .with_title("Fanlight")
            .with_inner_size(self.first_size)
            .with_min_inner_size([320.0, 180.0]);
        builder.monitor = self.screen;
        let (wall, brush) = (Arc::clone(&self.wall), Arc::clone(&self.brush));
        ctx.show_viewport_deferred(room_viewport(), builder, move |ui, class| {
            let has_keys = class != ViewportClass::EmbeddedWindow;
            let mut wall = wall.lock().unwrap_or_else(PoisonError::into_inner);
            room::show(ui, &mut wall, &mut brush.lock().unwrap_or_else(PoisonError::into_inner), has_keys);
        });
    }
}

/// The time a step of the exercise has left, if the room may see it.
pub(super) fn clock_for_room(open: &OpenMap, lang: &Lang, now: f64) -> Option<WallClock> {
    let clock = open.guide.clock_for_room(lang, now)?;
    Some(WallClock { time: clock.text(), label: clock.label })
}

/// The text that says under which names the room sees actors.
pub(super) fn badge_id(names: Names) -> &'static str {
    match names {
        Names::Code => "room-badge-code",
        Names::Real => "room-badge-real",
    }
}
