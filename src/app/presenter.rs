//! The room's window: the picture made for it, what of it hangs on the wall, and where the window is.
//!
//! What may hang there is the stage's to say. The window gets pictures and nothing else, goes on by itself while the
//! facilitator's is minimised, and closing it closes nothing else.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use egui::{Context, Vec2, ViewportBuilder, ViewportClass, ViewportCommand, ViewportId};
use kurbo::Size;

use super::OpenMap;
use crate::audience::{Audience, Names, Veil};
use crate::files::settings::Settings;
use crate::lang::{Lang, Message, Tongue};
use crate::model::{ActorId, KindId};
use crate::picture::{self, Item, Palette, Room, RoomRequest, Shape, Subject, View};
use crate::ui::brush::Brush;
use crate::ui::canvas;
use crate::ui::look::Look;
use crate::ui::room::{self, Wall, WallClock};
use crate::ui::room_panel::Switches;

/// The room's window before it was ever drawn, in points.
const USUAL_SIZE: Vec2 = Vec2::new(1280.0, 720.0);

/// The room's window after its projector is gone, in points: small enough to leave something of this window.
const AFTER_UNPLUGGING: Vec2 = Vec2::new(640.0, 360.0);

/// How long the desk takes the keyboard back from the room's window after that was opened, in seconds. Window managers
/// give it to whatever is new.
const KEYBOARD_SECONDS: f64 = 1.0;

/// The room's window.
pub(super) struct Presenter {
    wall: Arc<Mutex<Wall>>,
    brush: Arc<Mutex<Brush>>,
    /// How the room sees the map.
    pub switches: Switches,
    /// The picture that was made last, and what from.
    made: Option<(Made, Arc<Room>)>,
    /// How often a picture was made; a test counts it.
    pictures: usize,
    /// The number of the screen the window fills; none is a window like others.
    pub screen: Option<usize>,
    /// How large the window is at first, in points: a wall is not larger for the scale of the interface.
    first_size: Vec2,
    /// Until when the desk takes the keyboard back, in egui's seconds.
    keyboard_until: f64,
    /// Whether the next picture lets the one before fade.
    pub fades_next: bool,
    /// Whether the window was seen to fill a screen that the facilitator's window is not on.
    was_apart: bool,
}

/// Everything the room's picture depends on. As long as it is the same, none is made.
#[derive(Debug, Clone, PartialEq)]
struct Made {
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
    pub(super) fn new(screen: Option<usize>, ctx: &Context) -> Self {
        Self {
            wall: Arc::default(),
            brush: Arc::default(),
            switches: Switches::default(),
            made: None,
            pictures: 0,
            screen,
            first_size: USUAL_SIZE / ctx.zoom_factor(),
            keyboard_until: ctx.input(|i| i.time) + KEYBOARD_SECONDS,
            fades_next: false,
            was_apart: false,
        }
    }

    /// What hangs on the wall, to read it or to change it.
    pub(super) fn wall(&self) -> MutexGuard<'_, Wall> {
        // Somebody who panicked while drawing left a picture behind, not half of one.
        self.wall.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// How often a picture was made for the room.
    pub(super) fn pictures(&self) -> usize {
        self.pictures
    }

    /// What the room sees, or would see if the curtain were open.
    pub(super) fn picture(&self) -> Option<&Arc<Room>> {
        self.made.as_ref().map(|(_, room)| room)
    }

    /// Lets go of the picture: what there is to see is another map, or none.
    pub(super) fn forget(&mut self) {
        self.made = None;
        self.wall().clear();
    }

    /// Makes the present picture, if it is another one than the last.
    pub(super) fn prepare(&mut self, look: Look<'_>, names: Names, open: &OpenMap, settings: &Settings) {
        let made = self.made_from(look, names, open, settings);
        if self.made.as_ref().is_some_and(|(before, _)| *before == made) {
            return;
        }
        let room = Arc::new(draw(look, open, &made));
        self.pictures += 1;
        self.made = Some((made, room));
    }

    fn made_from(&self, look: Look<'_>, names: Names, open: &OpenMap, settings: &Settings) -> Made {
        let mut hidden_kinds: Vec<KindId> = open.hidden_kinds.iter().cloned().collect();
        hidden_kinds.sort_unstable();
        let follows = self.switches.follows_view && open.view.has_spectrum();
        Made {
            map: open.opened().number,
            revision: open.document.revision(),
            names,
            size: self.wall().size.unwrap_or(USUAL_SIZE),
            view: if follows { open.spectrum.view_for_room() } else { View::Fitted },
            hidden_kinds,
            lifted: open.selection.single_actor().filter(|_| self.switches.lifts_selected),
            is_wish: open.derived.wish().is_some(),
            text: settings.wall_text(),
            has_clock: open.guide.clock_for_room(look.lang, 0.0).is_some(),
            tongue: look.lang.tongue(),
        }
    }

    /// Hangs the picture that was made.
    pub(super) fn hang(&mut self, is_motion_reduced: bool) {
        let fades = std::mem::take(&mut self.fades_next) && !is_motion_reduced;
        if let Some((_, room)) = &self.made {
            self.wall().hang(room, fades);
        }
    }

    /// Whether what hangs on the wall shows what the room may not see any more: of another map, under real names, or
    /// with somebody who is confidential now, in a text too.
    pub(super) fn shows_too_much(&self, names: Names, veil: &Veil, open: &OpenMap) -> bool {
        let wall = self.wall();
        let (Some(shown), Some((made, _))) = (wall.shown(), &self.made) else { return false };
        let room = Audience::Room(names);
        let is_secret = |subject: Subject| match subject {
            Subject::Actor(id) | Subject::Move(id) => open.map().actor(id).is_some_and(|actor| !room.sees_actor(actor)),
            Subject::Relationship(id) => {
                let tie = open.map().relationship(id);
                tie.is_some_and(|tie| !room.sees_relationship(tie, open.map()))
            }
            Subject::Ground | Subject::Wedge(_) => false,
        };
        let is_telling = |item: &Item| match &item.shape {
            Shape::Text { text, .. } => {
                matches!(item.subject, Subject::Ground | Subject::Wedge(_)) && *veil.told(text) != **text
            }
            _ => false,
        };
        let is_forbidden = |item: &Item| is_secret(item.subject) || is_telling(item);
        let is_other = made.map != open.opened().number;
        let hides_names = made.names == Names::Real && names == Names::Code;
        let is_as_made = made.revision == open.document.revision();
        is_other || hides_names || !is_as_made && shown.picture.items.iter().any(is_forbidden)
    }

    /// Moves the spotlight, and takes over the colours and the time.
    pub(super) fn point(&self, open: &OpenMap, palette: Palette, clock: Option<WallClock>, is_frozen: bool) {
        let has_spotlight = self.switches.has_spotlight && !is_frozen && open.view.has_spectrum();
        let mut wall = self.wall();
        let is_shown = !wall.is_blank();
        let spotlight = open.spectrum.pointer_in_radii().filter(|_| has_spotlight && is_shown);
        let clock = clock.filter(|_| is_shown);
        wall.is_stale |= wall.spotlight != spotlight || wall.palette != palette || wall.clock != clock;
        (wall.spotlight, wall.palette, wall.clock) = (spotlight, palette, clock);
    }

    /// Whether the room's window came to fill the screen that the facilitator's window lies on, over it. Where it opened
    /// there it has only not found its own yet.
    pub(super) fn came_over_desk(&mut self, ctx: &Context) -> bool {
        let windows = ctx.input(|i| {
            let of = |id| i.raw.viewports.get(&id).and_then(|info| Some((info.inner_rect?, info.fullscreen?)));
            of(ViewportId::ROOT).zip(of(room_viewport()))
        });
        let Some(((own, _), (room, is_full))) = windows else { return false };
        let is_over = is_full && room.contains(own.center());
        self.was_apart |= is_full && !is_over;
        is_over && self.was_apart
    }

    /// Lets something of the facilitator's window be seen: when a projector is gone, systems put its window over it.
    pub(super) fn make_small(&mut self, ctx: &Context) {
        (self.screen, self.was_apart) = (None, false);
        ctx.send_viewport_cmd_to(room_viewport(), ViewportCommand::Fullscreen(false));
        ctx.send_viewport_cmd_to(room_viewport(), ViewportCommand::InnerSize(AFTER_UNPLUGGING));
    }

    /// Fills a screen.
    pub(super) fn fill(&mut self, ctx: &Context, screen: usize) {
        self.screen = Some(screen);
        // Also if it is the number of the one that was unplugged before.
        ctx.send_viewport_cmd_to(room_viewport(), ViewportCommand::SetMonitor(screen));
    }

    /// Keeps the window open, shows what changed in it, and leaves the keyboard at the desk.
    pub(super) fn show_window(&mut self, ctx: &Context) {
        if std::mem::take(&mut self.wall().is_stale) {
            ctx.request_repaint_of(room_viewport());
        }
        let now = ctx.input(|i| i.time);
        if self.wall().has_keyboard && now < self.keyboard_until {
            // Once: whoever goes there afterwards means to.
            self.keyboard_until = f64::NEG_INFINITY;
            ctx.send_viewport_cmd_to(ViewportId::ROOT, ViewportCommand::Focus);
        }
        let mut builder = ViewportBuilder::default()
            .with_app_id("fanlight")
            // A title may be seen in the room's task bar.
            .with_title("Fanlight")
            .with_active(false)
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

/// Draws what the room may see of a map.
fn draw(look: Look<'_>, open: &OpenMap, made: &Made) -> Room {
    let count = |count: usize| look.say(&Message::new("wedge-count").with("count", count));
    let is_seen = |id: &ActorId| open.map().actor(*id).is_some_and(|actor| look.audience.sees_actor(actor));
    // Where nobody moves whom the room sees, it is not told that anybody does.
    let wish = open.derived.wish().filter(|wish| wish.moved.iter().any(is_seen));
    let names = look.text(badge_id(made.names));
    let badge = if wish.is_some() { format!("{names} · {}", look.text("room-badge-wish")) } else { names };
    picture::room(&RoomRequest {
        map: wish.map_or(open.map(), |wish| &wish.map),
        wished: wish.map(|wish| &wish.moved),
        names: made.names,
        size: Size::new(f64::from(made.size.x), f64::from(made.size.y)),
        view: made.view,
        text: made.text,
        has_clock: made.has_clock,
        hidden_kinds: &open.hidden_kinds,
        lifted: made.lifted,
        words: canvas::words(look, open.map(), [0; 5], 0.0),
        count: &count,
        actor_words: &look.actor_words(),
        veil: look.veil,
        untitled: &look.text("map-untitled"),
        badge: &badge,
        measurer: look.measurer,
    })
}

/// The room's window.
pub(super) fn room_viewport() -> ViewportId {
    ViewportId::from_hash_of("room")
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
