//! The room's window: the picture made for it, what of it hangs on the wall, and where the window is.
//!
//! What may hang there is the stage's to say. The window gets pictures and nothing else, goes on by itself while the
//! facilitator's is minimised, and closing it closes nothing else.

use std::borrow::Cow;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use egui::{Context, Pos2, RawInput, Rect, Vec2, ViewportBuilder, ViewportClass, ViewportCommand, ViewportId};
use kurbo::Size;

use super::typed_meanwhile::TypedMeanwhile;
use crate::app::OpenMap;
use crate::audience::{Audience, Names, Veil};
use crate::files::settings::Settings;
use crate::lang::{Lang, Message, Tongue};
use crate::model::{Actor, ActorId, KindId, Map, Wedge};
use crate::picture::{self, Group, Palette, Positions, Room, RoomRequest, Shown, Subject, View};
use crate::ui::room::brush::Brush;
use crate::ui::room::panel::{RoomsView, Switches};
use crate::ui::room::{self, Wall, WallClock};
use crate::ui::toolkit::look::Look;
use crate::ui::views::canvas;

/// The room's window before it was ever drawn, in points.
const USUAL_SIZE: Vec2 = Vec2::new(1280.0, 720.0);

/// So much of the width and height of its screen a window takes at most that does not fill it.
const LESS_THAN_ALL: f32 = 0.9;

/// The room's window after its projector is gone, in points: small enough to leave something of this window.
const AFTER_UNPLUGGING: Vec2 = Vec2::new(640.0, 360.0);

/// Between that and the lower right corner of its screen, in points: room for a task bar.
const CORNER: Vec2 = Vec2::new(24.0, 72.0);

/// The room's window.
pub(in crate::app) struct Presenter {
    wall: Arc<Mutex<Wall>>,
    brush: Arc<Mutex<Brush>>,
    /// How the room sees the map.
    pub switches: Switches,
    /// What the room reads while something is typed at the desk.
    before_typing: Option<BeforeTyping>,
    /// The picture that was made last.
    drawn: Option<Drawn>,
    /// How often a picture was made; a test counts it.
    pictures: usize,
    /// The number of the screen the window fills; none is a window like others.
    pub screen: Option<usize>,
    /// Where the window is at first, in points: on its screen from the beginning, and where the system chooses if there
    /// is none for it.
    first_corner: Option<Pos2>,
    /// How large the window is at first, in points: a wall is not larger for the scale of the interface.
    first_size: Vec2,
    /// What was typed at the desk, or was meant for it, since the room's window came.
    typed: TypedMeanwhile,
    /// Whether the next picture lets the one before fade.
    pub fades_next: bool,
    /// Whether the window was seen to fill a screen that the facilitator's window is not on.
    was_apart: bool,
}

/// A picture that was made for the room.
struct Drawn {
    from: Made,
    room: Arc<Room>,
    /// What the group wrote that stands in it, and what the room reads there.
    told: Vec<(String, String)>,
}

/// Everything the room's picture depends on. As long as it is the same, none is made.
#[derive(Debug, Clone, PartialEq)]
struct Made {
    map: u64,
    revision: u64,
    names: Names,
    before_typing: Option<BeforeTyping>,
    size: Vec2,
    network: Option<ShownNetwork>,
    view: View,
    hidden_kinds: Vec<KindId>,
    lifted: Option<ActorId>,
    is_wish: bool,
    text: f64,
    has_clock: bool,
    tongue: Tongue,
}

/// The network as the room sees it, the same as long as nobody moved.
#[derive(Debug, Clone)]
struct ShownNetwork {
    positions: Arc<Positions>,
    groups: Vec<Group>,
}

impl PartialEq for ShownNetwork {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.positions, &other.positions) && self.groups == other.groups
    }
}

/// The map before something was typed at the desk, the same only as itself: its title, demand, labels and names are
/// what the room reads until that is done.
#[derive(Debug, Clone)]
struct BeforeTyping {
    /// Which map it is, and since when what has the keyboard has it.
    since: (u64, u64),
    map: Arc<Map>,
}

impl PartialEq for BeforeTyping {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.map, &other.map)
    }
}

impl Presenter {
    /// The room's window, on a screen by its number and what it shows of the desktop in pixels, or where the system
    /// likes.
    pub(in crate::app) fn new(screen: Option<(usize, Rect)>, ctx: &Context) -> Self {
        let pixels = ctx.pixels_per_point() / ctx.zoom_factor();
        let size = screen.map_or(USUAL_SIZE, |(_, rect)| USUAL_SIZE.min(LESS_THAN_ALL * rect.size() / pixels));
        Self {
            wall: Arc::default(),
            brush: Arc::default(),
            switches: Switches::default(),
            before_typing: None,
            drawn: None,
            pictures: 0,
            screen: screen.map(|(number, _)| number),
            first_corner: screen.map(|(_, rect)| rect.min / ctx.pixels_per_point()),
            first_size: size / ctx.zoom_factor(),
            typed: TypedMeanwhile::new(),
            fades_next: false,
            was_apart: false,
        }
    }

    /// What hangs on the wall, to read it or to change it.
    pub(in crate::app) fn wall(&self) -> MutexGuard<'_, Wall> {
        // Somebody who panicked while drawing left a picture behind, not half of one.
        self.wall.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// How often a picture was made for the room.
    pub(in crate::app) fn pictures(&self) -> usize {
        self.pictures
    }

    /// What the room sees, or would see if the curtain were open.
    pub(in crate::app) fn picture(&self) -> Option<&Arc<Room>> {
        self.drawn.as_ref().map(|drawn| &drawn.room)
    }

    /// Lets go of the picture: something in it is forbidden now, or there is no map any more.
    pub(in crate::app) fn forget_picture(&mut self) {
        self.drawn = None;
        self.wall().clear();
    }

    /// Makes the present picture, if it is another one than the last.
    pub(in crate::app) fn prepare(
        &mut self,
        ctx: &Context,
        look: Look<'_>,
        names: Names,
        open: &mut OpenMap,
        settings: &Settings,
    ) {
        let network = (self.switches.view == RoomsView::Network).then(|| {
            let (map, revision) = (open.document.map(), open.document.revision());
            let positions = open.views.network.positions_for_room(ctx, map, revision, look);
            // Whom it does not see selected, nobody's groups follow from.
            let selected =
                self.lifted(open).filter(|id| map.actor(*id).is_some_and(|who| look.audience.sees_actor(who)));
            ShownNetwork { positions, groups: open.views.network.groups.drawn(map, selected) }
        });
        // A name that is just being typed is not veiled before it is whole.
        let is_held = open.cursor.is_typed_into() && !look.veil.is_empty();
        let key = (open.opened().number, open.cursor.since());
        let held = self.before_typing.take().filter(|held| held.since == key);
        self.before_typing = is_held.then(|| {
            held.unwrap_or_else(|| BeforeTyping { since: key, map: Arc::new(open.document.as_it_was(key.1)) })
        });
        let from = self.made_from(look, names, open, settings, network);
        if self.drawn.as_ref().is_some_and(|drawn| drawn.from == from) {
            return;
        }
        self.drawn = Some(draw(look, open, from));
        self.pictures += 1;
    }

    /// Whether what the room sees is in view at the desk, and everybody stands in the same place there.
    pub(in crate::app) fn is_in_view(&self, open: &OpenMap) -> bool {
        match self.switches.view {
            RoomsView::HalfCircle => open.looking.view.has_spectrum(),
            RoomsView::Network => open.looking.view.has_network() && open.views.network.is_same_for_room(),
        }
    }

    fn made_from(
        &self,
        look: Look<'_>,
        names: Names,
        open: &OpenMap,
        settings: &Settings,
        network: Option<ShownNetwork>,
    ) -> Made {
        let mut hidden_kinds: Vec<KindId> = open.looking.hidden_kinds.iter().cloned().collect();
        hidden_kinds.sort_unstable();
        // That a network differs at the desk, where somebody hidden came, is nothing to be seen in the room.
        let held = self.drawn.as_ref().filter(|drawn| network.is_some() && drawn.from.network.is_some());
        let view = match self.switches.follows_view {
            true if self.is_in_view(open) => self.canvas(open).view_for_room(),
            true => held.map_or(View::Fitted, |drawn| drawn.from.view),
            false => View::Fitted,
        };
        Made {
            map: open.opened().number,
            revision: open.document.revision(),
            names,
            before_typing: self.before_typing.clone(),
            size: self.wall().size.unwrap_or(USUAL_SIZE),
            is_wish: network.is_none() && open.derived.room_wish().is_some(),
            network,
            view,
            hidden_kinds,
            lifted: self.lifted(open),
            text: settings.wall_text(),
            has_clock: open.panels.guide.clock_for_room(look.lang, 0.0).is_some(),
            tongue: look.lang.tongue(),
        }
    }

    /// Who stands out in the room.
    fn lifted(&self, open: &OpenMap) -> Option<ActorId> {
        open.attention.selection.single_actor().filter(|_| self.switches.lifts_selected)
    }

    /// The canvas at the desk that shows what the room sees.
    fn canvas<'a>(&self, open: &'a OpenMap) -> &'a canvas::State {
        match self.switches.view {
            RoomsView::HalfCircle => &open.views.spectrum,
            RoomsView::Network => &open.views.network_canvas,
        }
    }

    /// Hangs the picture that was made.
    pub(in crate::app) fn hang(&mut self, is_motion_reduced: bool) {
        let fades = std::mem::take(&mut self.fades_next) && !is_motion_reduced;
        if let Some(Drawn { room, .. }) = &self.drawn {
            self.wall().hang(room, fades);
        }
    }

    /// Whether what hangs on the wall shows what the room may not see any more: of another map, under real names, or
    /// with somebody who is confidential now, in a text too.
    pub(in crate::app) fn shows_too_much(&self, names: Names, veil: &Veil, open: &OpenMap) -> bool {
        let wall = self.wall();
        let (Some(shown), Some(Drawn { from, told, .. })) = (wall.shown(), &self.drawn) else { return false };
        let room = Audience::Room(names);
        let is_secret = |subject: Subject| match subject {
            Subject::Actor(id) | Subject::Move(id) => open.map().actor(id).is_some_and(|actor| !room.sees_actor(actor)),
            Subject::Relationship(id) => {
                let tie = open.map().relationship(id);
                tie.is_some_and(|tie| !room.sees_relationship(tie, open.map()))
            }
            Subject::Ground | Subject::Wedge(_) => false,
        };
        // What the room reads may be what somebody else really is called, so it is what was written that is asked
        // about.
        let is_telling = || told.iter().any(|(written, told)| *veil.told(written) != **told);
        let has_secrets = || shown.picture.items.iter().any(|item| is_secret(item.subject)) || is_telling();
        let is_other = from.map != open.opened().number;
        let hides_names = from.names == Names::Real && names == Names::Code;
        let is_as_made = from.revision == open.document.revision();
        is_other || hides_names || !is_as_made && has_secrets()
    }

    /// Moves the spotlight, and takes over the colours and the time.
    pub(in crate::app) fn point(&self, open: &OpenMap, palette: Palette, clock: Option<WallClock>, is_frozen: bool) {
        let has_spotlight = self.switches.has_spotlight && !is_frozen && self.is_in_view(open);
        let mut wall = self.wall();
        let is_shown = !wall.is_blank();
        let spotlight = self.canvas(open).pointer_in_radii().filter(|_| has_spotlight && is_shown);
        let clock = clock.filter(|_| is_shown);
        wall.is_stale |= wall.spotlight != spotlight || wall.palette != palette || wall.clock != clock;
        (wall.spotlight, wall.palette, wall.clock) = (spotlight, palette, clock);
    }

    /// Whether the room's window came to fill the screen that the facilitator's window lies on, over it. Where it
    /// opened there it has only not found its own yet.
    pub(in crate::app) fn came_over_desk(&mut self, ctx: &Context) -> bool {
        let windows = ctx.input(|i| {
            let own = i.raw.viewports.get(&ViewportId::ROOT)?.inner_rect?;
            let room = i.raw.viewports.get(&room_viewport())?;
            Some((own, room.inner_rect?, room.fullscreen?, room.monitor_size?))
        });
        let Some((own, room, is_full, screen)) = windows else { return false };
        // It is said to be full as soon as that was asked for.
        let fills_screen = is_full && (room.size() - LESS_THAN_ALL * screen).min_elem() > 0.0;
        let is_over = fills_screen && room.contains(own.center());
        self.was_apart |= fills_screen && !is_over;
        is_over && self.was_apart
    }

    /// Lets something of the facilitator's window be seen: when a projector is gone, systems put its window over it.
    /// `screen`: what the screen that is left shows of the desktop, in pixels.
    pub(in crate::app) fn make_small(&mut self, ctx: &Context, screen: Option<Rect>) {
        (self.screen, self.was_apart) = (None, false);
        ctx.send_viewport_cmd_to(room_viewport(), ViewportCommand::Fullscreen(false));
        ctx.send_viewport_cmd_to(room_viewport(), ViewportCommand::InnerSize(AFTER_UNPLUGGING));
        if let Some(screen) = screen {
            let corner = screen.max / ctx.pixels_per_point() - AFTER_UNPLUGGING - CORNER;
            ctx.send_viewport_cmd_to(room_viewport(), ViewportCommand::OuterPosition(corner.max(Pos2::ZERO)));
        }
    }

    /// Fills a screen.
    pub(in crate::app) fn fill(&mut self, ctx: &Context, screen: usize) {
        self.screen = Some(screen);
        self.was_apart = false;
        self.wall().settle();
        self.typed.begin_anew();
        // A window that fills the screen already, by its number, would stay where that screen was before.
        ctx.send_viewport_cmd_to(room_viewport(), ViewportCommand::Fullscreen(false));
        ctx.send_viewport_cmd_to(room_viewport(), ViewportCommand::SetMonitor(screen));
    }

    /// Puts what was typed into the room's window while that was finding its place into what is typed at the desk,
    /// before what was typed there later.
    pub(in crate::app) fn join_typed(&mut self, ctx: &Context, raw: &mut RawInput) {
        let wall = self.wall.lock();
        let mut wall = wall.unwrap_or_else(PoisonError::into_inner);
        let frames = wall.frames;
        if !self.typed.join(&mut wall.strays, frames, raw) {
            // The room's window hands over what it was given before this one had the keyboard.
            ctx.request_repaint_of(room_viewport());
            ctx.request_repaint();
        }
    }

    /// Keeps the window open, shows what changed in it, and leaves the keyboard at the desk.
    /// `title`: what tells it from the desk and may be seen in the room's task bar.
    pub(in crate::app) fn show_window(&mut self, ctx: &Context, title: &str) {
        if std::mem::take(&mut self.wall().is_stale) {
            ctx.request_repaint_of(room_viewport());
        }
        self.wall().screen = self.screen;
        let mut builder = ViewportBuilder::default()
            .with_app_id("fanlight")
            .with_title(title)
            .with_active(false)
            .with_inner_size(self.first_size)
            .with_min_inner_size([320.0, 180.0]);
        (builder.monitor, builder.position) = (self.screen, self.first_corner);
        let (wall, brush) = (Arc::clone(&self.wall), Arc::clone(&self.brush));
        ctx.show_viewport_deferred(room_viewport(), builder, move |ui, class| {
            let has_keys = class != ViewportClass::EmbeddedWindow;
            let mut wall = wall.lock().unwrap_or_else(PoisonError::into_inner);
            room::show(ui, &mut wall, &mut brush.lock().unwrap_or_else(PoisonError::into_inner), has_keys);
        });
    }
}

/// Gives a map the texts and names of one from before.
fn name_as_before(map: &mut Cow<'_, Map>, before: &Map) {
    if map.head() != before.head() {
        map.to_mut().set_head(Arc::clone(before.head()));
    }
    let is_named = |a: &Actor, b: &Actor| (&a.name, &a.code_name) == (&b.name, &b.code_name);
    let renamed = before.actors().filter(|was| map.actor(was.id).is_some_and(|now| !is_named(now, was)));
    for was in renamed.cloned().collect::<Vec<_>>() {
        if let Some(now) = map.actor(was.id) {
            let named = Actor { name: was.name.clone(), code_name: was.code_name.clone(), ..Actor::clone(now) };
            map.to_mut().set_actor(Arc::new(named));
        }
    }
}

/// Draws what the room may see of a map.
fn draw(look: Look<'_>, open: &OpenMap, from: Made) -> Drawn {
    let count = |count: usize| look.say(&Message::new("wedge-count").with("count", count));
    let is_seen = |id: &ActorId| open.map().actor(*id).is_some_and(|actor| look.audience.sees_actor(actor));
    // Where nobody moves whom the room sees, it is not told that anybody does.
    let wish = open.derived.room_wish().filter(|wish| from.is_wish && wish.moved.iter().any(is_seen));
    let names = look.text(room::badge_id(from.names));
    let badge = if wish.is_some() { format!("{names} · {}", look.text("room-badge-wish")) } else { names };
    let mut map = Cow::Borrowed(wish.map_or(open.map(), |wish| &wish.map));
    // Texts speak of actors under the names that they have in the same picture.
    let veil = from.before_typing.as_ref().map(|BeforeTyping { map: before, .. }| {
        name_as_before(&mut map, before);
        Veil::remembering(&map, &open.derived.known, look.audience, &look.actor_words())
    });
    let look = Look { veil: veil.as_ref().unwrap_or(look.veil), ..look };
    let groups = from.network.as_ref().map_or(&[][..], |network| &network.groups);
    let told = texts_of(&map, groups).map(|text| (text.to_owned(), look.told(text).into_owned())).collect();
    let room = picture::room(&RoomRequest {
        map: &map,
        wished: wish.map(|wish| &wish.moved),
        names: from.names,
        size: Size::new(f64::from(from.size.x), f64::from(from.size.y)),
        shown: from.network.as_ref().map_or(Shown::HalfCircle, |network| Shown::Network {
            positions: &network.positions,
            groups: &network.groups,
        }),
        view: from.view,
        text: from.text,
        has_clock: from.has_clock,
        hidden_kinds: &open.looking.hidden_kinds,
        lifted: from.lifted,
        outstanding: None,
        words: canvas::words(look, &map, [0; 5], &canvas::Writing::default()),
        count: &count,
        actor_words: &look.actor_words(),
        veil: look.veil,
        untitled: &look.text("map-untitled"),
        badge: &badge,
        measurer: look.measurer,
    });
    Drawn { from, room: Arc::new(room), told }
}

/// What the group wrote that stands in the room's picture, what the drawn groups are called among it.
fn texts_of<'a>(map: &'a Map, groups: &'a [Group]) -> impl Iterator<Item = &'a str> {
    let head = map.head();
    let labels = Wedge::ALL.into_iter().map(|wedge| head.labels.of(wedge));
    let texts = [head.title.as_str(), &head.demand].into_iter().chain(labels).filter(|text| !text.is_empty());
    texts.chain(groups.iter().map(|group| group.name.as_str()))
}

/// The room's window.
pub(in crate::app) fn room_viewport() -> ViewportId {
    ViewportId::from_hash_of("room")
}

/// The time a step of the exercise has left, if the room may see it.
pub(in crate::app) fn clock_for_room(open: &OpenMap, lang: &Lang, now: f64) -> Option<WallClock> {
    let clock = open.panels.guide.clock_for_room(lang, now)?;
    Some(WallClock { time: clock.text(), label: clock.label })
}
