//! The stage: who sees what. One state for it, changed by what happens and by nothing else.
//!
//! It knows no toolkit, no clock and no disk: what happens comes in as an [`Event`] with its time, and what the room
//! may be given is asked for. Two rules hold in every state, whatever comes in which order:
//!
//! - **It tightens at once and loosens only on request.** What would show the room more than it saw before closes the
//!   [`Curtain`] first, unless the facilitator asked for just that.
//! - **The curtain has an owner.** Only [`Event::ShowRoom`] and a single, deliberate [`Event::PanicKey`] open it.

mod curtain;
mod latch;
mod sight;

use std::collections::BTreeSet;

pub use self::curtain::{Caution, Closed, Curtain};
use self::latch::Latch;
use self::sight::Seen;
pub use self::sight::{Sight, Withheld};
use crate::audience::{Audience, Names};
use crate::model::{Map, MapId};

/// A key that blanks opens the curtain again only if nothing closed it and no such key was pressed for so long, in
/// seconds: who presses it in panic presses it more than once, and must end with nothing shown.
pub const PANIC_SECONDS: f64 = 1.5;

/// For so long after the desk was covered, asked for in vain, or another key pressed, nobody can have read what covers
/// it, in seconds: a key that comes sooner was pressed for something else.
pub const UNREAD_SECONDS: f64 = 0.6;

/// Likewise after something that was meant for what was there before the cover: whoever did it was not looking, and
/// tries once more before looking.
pub const ASTRAY_SECONDS: f64 = 3.0;

/// Who presses Enter so long after the last letter, in seconds, has looked where it would go.
pub const LOOKED_SECONDS: f64 = 8.0;

/// What this window shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Here {
    /// The facilitator's desk.
    Desk,
    /// Paper that says how to go on: the room might see this window.
    Covered(Cover),
    /// The wall, as the room may see it.
    Wall,
}

/// What the room's own window shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum There {
    /// There is none.
    Nothing,
    /// Nothing but paper: the presentation is over, and the projector is not to show the desktop.
    Paper,
    /// The room's picture, as far as the curtain lets it.
    Stage,
}

/// Why the desk is covered until somebody asks for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cover {
    /// This window was the wall a moment ago, so the room sees it.
    WasWall,
    /// Something becomes of the screens, and it cannot be told yet what.
    ScreensChange,
    /// The screens show the same, or overlap.
    ScreensOverlap,
    /// One screen is left, or the desk was moved to another one.
    ScreenWent,
    /// Another screen was chosen for the room, and this window went where the room may still be looking.
    ScreenChosen,
    /// The program ended while it was presenting.
    Interrupted,
}

impl Cover {
    /// The Fluent id of the sentence that says why, and how to go on.
    #[must_use]
    pub fn text_id(self) -> &'static str {
        match self {
            Self::WasWall => "cover-was-wall",
            Self::ScreensOverlap => "cover-screens-overlap",
            Self::ScreensChange | Self::ScreenWent | Self::ScreenChosen => "cover-screen-went",
            Self::Interrupted => "cover-interrupted",
        }
    }

    /// Whether it goes by itself once this window is on a screen of its own. Where the room was looking at this very
    /// window, nobody but the facilitator knows which screen that is.
    fn is_of_screens(self) -> bool {
        matches!(self, Self::ScreensChange | Self::ScreensOverlap | Self::ScreenWent)
    }
}

/// How the screens are to each other, and to this window.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Screens {
    /// One screen, or what is there cannot be told.
    #[default]
    One,
    /// Two or more that show the same, or parts of the same.
    Overlapping,
    /// Two or more, each for itself, and this window is where it was when the presentation began.
    Apart,
    /// Likewise, but this window is on the room's screen, or on another one than it was.
    Away,
}

/// Who sees what. States that make no sense cannot be written down: a wall in this window and a picture in another,
/// a frozen picture without a window for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Setting {
    /// The desk, and nothing for the room but, after a presentation, paper.
    Desk { cover: Option<Cover>, has_paper: bool },
    /// This window is the wall.
    Wall { has_paper: bool },
    /// The room has a window of its own.
    TwoWindows { cover: Option<Cover>, is_frozen: bool },
}

/// Something that happened and may change who sees what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    /// A window for the room was asked for, or its end. `is_blank`: it is to begin with the curtain closed.
    Present {
        /// Whether it begins blank.
        is_blank: bool,
    },
    /// This window is to be the wall, or not any more.
    PresentHere {
        /// Whether it begins blank.
        is_blank: bool,
    },
    /// The facilitator asked for the desk that is covered.
    ShowDesk,
    /// Enter was pressed on what covers it: that asks for the desk, or ends what was being typed when the cover came.
    EnterOnCover,
    /// Another key was pressed there, by somebody who has not seen that the desk is covered.
    KeyOnCover {
        /// Whether that is a letter, or letters were being typed: the next Enter belongs to them.
        is_typing: bool,
    },
    /// What lies there now was clicked by somebody who clicked at that place before.
    ClickOnCover,
    /// A key that blanks, which also shows again.
    PanicKey {
        /// Whether it may open the curtain: pressed alone, anew and not in the room's window.
        may_open: bool,
    },
    /// Close the curtain.
    Blank,
    /// Nobody touched anything for as long as was chosen.
    Idle,
    /// Show the room what it may see.
    ShowRoom,
    /// Keep the room's picture, or show it the present one.
    Freeze,
    /// What the room was shown is forbidden now.
    Forbidden,
    /// The room's window was closed by whoever has its buttons.
    RoomClosed,
    /// The facilitator let go of the paper that stays after a presentation.
    PutPaperAway,
    /// Something becomes of the screens; what, is told later by [`Event::Screens`].
    ScreensChange,
    /// How the screens are now.
    Screens(Screens),
    /// The screen that this window is on was chosen for the room; this window goes to another.
    ScreenChosen,
    /// The map was left, or another one took its place.
    MapLeft,
    /// The open map was read again from its file.
    Reread,
}

/// The stage.
#[derive(Debug, Clone)]
pub struct Stage {
    setting: Setting,
    curtain: Curtain,
    screens: Screens,
    /// Whether the screens were each for itself at some time of the presentation. If not, and they show the same, the
    /// room looks at this very window, and nobody but the facilitator knows on which screen.
    were_apart: bool,
    latch: Latch,
    /// What the room saw last; none before it saw anything.
    seen: Option<Seen>,
    /// What it saw before the curtain was opened.
    seen_before: Option<Seen>,
    /// When something closed the curtain or a panic key was pressed, in the caller's seconds.
    alarmed: f64,
    /// When the desk was covered, or a key last pressed there that was not meant for what covers it.
    covered: f64,
    /// For so long after that nobody can have read what covers it, in seconds.
    unread: f64,
    /// Whether something is being typed on the cover, and no Enter came behind it.
    is_typing: bool,
}

impl Default for Stage {
    fn default() -> Self {
        Self {
            setting: Setting::Desk { cover: None, has_paper: false },
            curtain: Curtain::Open,
            screens: Screens::default(),
            were_apart: false,
            latch: Latch::default(),
            seen: None,
            seen_before: None,
            alarmed: f64::NEG_INFINITY,
            covered: f64::NEG_INFINITY,
            unread: UNREAD_SECONDS,
            is_typing: false,
        }
    }
}

impl Stage {
    /// The stage after the program ended in the middle of a presentation: nothing is shown, here or there, before
    /// somebody asks. `latched` are the maps that the room was shown code names of.
    #[must_use]
    pub fn interrupted(latched: BTreeSet<MapId>) -> Self {
        Self {
            setting: Setting::Desk { cover: Some(Cover::Interrupted), has_paper: false },
            curtain: Curtain::Closed(Closed::ByCaution(Caution::Interrupted)),
            latch: Latch::of(latched),
            ..Self::default()
        }
    }

    /// The desk alone, after the program ended badly while nobody looked; `latched` are the maps that a room was shown
    /// code names of. Where something was unsaved, a room may have seen less than is in the file, and the curtain is
    /// closed.
    #[must_use]
    pub fn after_crash(latched: BTreeSet<MapId>, was_unsaved: bool) -> Self {
        let closed = Curtain::Closed(Closed::ByCaution(Caution::Interrupted));
        let curtain = if was_unsaved { closed } else { Curtain::Open };
        Self { curtain, latch: Latch::of(latched), ..Self::default() }
    }

    /// What this window shows.
    #[must_use]
    pub fn here(&self) -> Here {
        match self.setting {
            Setting::Wall { .. } => Here::Wall,
            Setting::Desk { cover, .. } | Setting::TwoWindows { cover, .. } => cover.map_or(Here::Desk, Here::Covered),
        }
    }

    /// What the room's own window shows.
    #[must_use]
    pub fn there(&self) -> There {
        match self.setting {
            Setting::TwoWindows { .. } => There::Stage,
            Setting::Desk { has_paper, .. } | Setting::Wall { has_paper } => {
                if has_paper {
                    There::Paper
                } else {
                    There::Nothing
                }
            }
        }
    }

    /// The curtain between the map and the room.
    #[must_use]
    pub fn curtain(&self) -> Curtain {
        self.curtain
    }

    /// Whether the room sees something of this program, or would if the curtain were open.
    #[must_use]
    pub fn is_presenting(&self) -> bool {
        self.here() == Here::Wall || self.there() == There::Stage
    }

    /// Whether this window may be seen by the room.
    #[must_use]
    pub fn is_room_here(&self) -> bool {
        self.here() != Here::Desk
    }

    /// Whether the room keeps an earlier picture.
    #[must_use]
    pub fn is_frozen(&self) -> bool {
        matches!(self.setting, Setting::TwoWindows { is_frozen: true, .. })
    }

    /// Under which names the room sees the actors of a map.
    #[must_use]
    pub fn names(&self, map: &Map) -> Names {
        self.latch.names(map)
    }

    /// Who looks at this window. Where no map is open, nothing is told apart.
    #[must_use]
    pub fn audience(&self, map: Option<&Map>) -> Audience {
        match map {
            _ if !self.is_room_here() => Audience::Facilitator,
            Some(map) => Audience::Room(self.names(map)),
            None => Audience::Room(Names::Code),
        }
    }

    /// The maps of which the room was shown code names, for the next start after a crash.
    #[must_use]
    pub fn latched(&self) -> &BTreeSet<MapId> {
        self.latch.latched()
    }

    /// The facilitator chose under which names the room sees the actors of a map; real ones after a confirmation.
    pub fn choose_names(&mut self, map: MapId, names: Names) {
        self.latch.choose(map, names);
        if let Some(seen) = &mut self.seen {
            seen.names = names;
        }
    }

    /// Whether the room may be given what there is to see now; to be asked whenever that is another thing than before.
    ///
    /// What shows more than was seen closes the curtain, at the time `now` in seconds. What the room is given is noted:
    /// code names latch.
    pub fn admits(&mut self, sight: &Sight, now: f64) -> bool {
        if !self.is_presenting() || self.curtain != Curtain::Open || self.is_frozen() {
            return false;
        }
        let caution = self.seen.as_ref().and_then(|seen| seen.shows_more(sight));
        if let Some(caution) = caution {
            self.close(Closed::ByCaution(caution), now);
            return false;
        }
        match &mut self.seen {
            Some(seen) => seen.go_on(sight),
            None => self.seen = Some(Seen::of(sight, self.seen_before.take())),
        }
        self.latch.note_shown(sight.map, sight.names);
        true
    }

    /// Takes what happened at the time `now`, in seconds of any clock that does not go back.
    pub fn take(&mut self, event: Event, now: f64) {
        let was_covered = self.cover().is_some();
        match event {
            Event::Present { is_blank } => self.present(is_blank, now),
            Event::PresentHere { is_blank } => self.present_here(is_blank, now),
            Event::EnterOnCover if self.ends_typing(now) => self.covered = now,
            Event::ShowDesk | Event::EnterOnCover => self.show_desk(now),
            Event::KeyOnCover { is_typing: false } => self.covered = now,
            Event::KeyOnCover { is_typing: true } => {
                (self.covered, self.unread, self.is_typing) = (now, ASTRAY_SECONDS, self.cover().is_some());
            }
            Event::ClickOnCover => (self.covered, self.unread) = (now, ASTRAY_SECONDS),
            Event::PanicKey { may_open } => self.panic_key(may_open, now),
            Event::Blank if self.is_presenting() => self.close(Closed::ByFacilitator, now),
            Event::Idle if self.is_presenting() => self.close(Closed::ByIdleness, now),
            Event::Blank | Event::Idle => {}
            Event::ShowRoom => self.open(),
            Event::Freeze => self.freeze(),
            Event::Forbidden => {
                self.unfreeze();
                self.close(Closed::ByCaution(Caution::Forbidden), now);
            }
            Event::RoomClosed => self.end_of_room_window(self.there() == There::Stage),
            Event::PutPaperAway => self.put_paper_away(),
            Event::ScreensChange => self.mistrust_screens(now),
            Event::Screens(screens) => self.learn_of_screens(screens, now),
            Event::ScreenChosen => {
                self.set_cover(Some(Cover::ScreenChosen));
                self.close_for_screens(now);
            }
            Event::MapLeft => self.become_another(Caution::AnotherMap, now),
            Event::Reread => self.become_another(Caution::Reread, now),
        }
        if !was_covered && self.cover().is_some() {
            (self.covered, self.unread, self.is_typing) = (now, UNREAD_SECONDS, false);
        }
    }

    /// Whether an Enter belongs to what is being typed. It ends that.
    fn ends_typing(&mut self, now: f64) -> bool {
        std::mem::take(&mut self.is_typing) && now - self.covered < LOOKED_SECONDS
    }

    fn present(&mut self, is_blank: bool, now: f64) {
        match self.setting {
            Setting::TwoWindows { .. } => self.end_of_room_window(true),
            Setting::Desk { cover, .. } => {
                self.were_apart = self.has_projector();
                let mirrored = (self.screens == Screens::Overlapping).then_some(Cover::ScreensOverlap);
                self.setting = Setting::TwoWindows { cover: cover.or(mirrored), is_frozen: false };
                self.begin(is_blank, now);
                if mirrored.is_some() {
                    self.close_for_screens(now);
                }
            }
            // The room saw this window: nothing else is shown, here or there, before the desk is where it belongs.
            Setting::Wall { .. } => {
                self.setting = Setting::TwoWindows { cover: Some(Cover::WasWall), is_frozen: false };
                self.close(Closed::ByCaution(Caution::WasWall), now);
            }
        }
    }

    fn present_here(&mut self, is_blank: bool, now: f64) {
        match self.setting {
            Setting::Wall { has_paper } => self.setting = Setting::Desk { cover: Some(Cover::WasWall), has_paper },
            Setting::Desk { has_paper, .. } => {
                self.setting = Setting::Wall { has_paper };
                self.begin(is_blank, now);
            }
            // The room's window stays where it is: what lies under it is not for the room.
            Setting::TwoWindows { .. } => self.setting = Setting::Wall { has_paper: self.has_projector() },
        }
    }

    /// What the room sees first was asked for.
    fn begin(&mut self, is_blank: bool, now: f64) {
        (self.seen, self.seen_before) = (None, None);
        if is_blank || now - self.alarmed < PANIC_SECONDS {
            self.close(Closed::ByFacilitator, now);
        }
    }

    /// The presentation in a window of its own is over. On a projector, paper stays in its place.
    fn end_of_room_window(&mut self, keeps_paper: bool) {
        self.setting = match self.setting {
            Setting::TwoWindows { cover, .. } => {
                Setting::Desk { cover, has_paper: keeps_paper && self.has_projector() }
            }
            Setting::Desk { cover, .. } => Setting::Desk { cover, has_paper: false },
            Setting::Wall { .. } => Setting::Wall { has_paper: false },
        };
    }

    fn put_paper_away(&mut self) {
        if self.there() == There::Paper {
            self.end_of_room_window(false);
        }
    }

    fn has_projector(&self) -> bool {
        matches!(self.screens, Screens::Apart | Screens::Away)
    }

    fn cover(&self) -> Option<Cover> {
        match self.setting {
            Setting::Desk { cover, .. } | Setting::TwoWindows { cover, .. } => cover,
            Setting::Wall { .. } => None,
        }
    }

    /// Covers the desk, or uncovers it. The wall shows nothing of the desk.
    fn set_cover(&mut self, to: Option<Cover>) {
        if let Setting::Desk { cover, .. } | Setting::TwoWindows { cover, .. } = &mut self.setting {
            *cover = to;
        }
    }

    /// Uncovers the desk for who can have read that it is covered.
    fn show_desk(&mut self, now: f64) {
        if now - self.covered >= self.unread {
            self.set_cover(None);
        } else {
            self.covered = now;
        }
    }

    fn panic_key(&mut self, may_open: bool, now: f64) {
        if !self.is_presenting() {
            // Whoever presses it in panic while a presentation ends and begins again means that.
            self.alarmed = now;
            if self.cover().is_some() {
                // The room may still be looking here.
                self.close(Closed::ByFacilitator, now);
            }
            return;
        }
        let is_calm = now - self.alarmed >= PANIC_SECONDS;
        match self.curtain {
            Curtain::Closed(_) if may_open && is_calm => self.open(),
            _ => self.close(Closed::ByFacilitator, now),
        }
    }

    /// Closes the curtain. Who closed it on purpose stays its owner.
    fn close(&mut self, by: Closed, now: f64) {
        self.alarmed = now;
        if self.curtain != Curtain::Closed(Closed::ByFacilitator) {
            self.curtain = Curtain::Closed(by);
        }
        // What is not shown is not kept.
        self.unfreeze();
    }

    /// Opens the curtain: the facilitator saw what there is to see, so nothing of it is more than was asked for.
    fn open(&mut self) {
        if self.is_presenting() && self.curtain.is_closed() {
            self.curtain = Curtain::Open;
            self.seen_before = self.seen.take().or(self.seen_before.take());
        }
    }

    fn freeze(&mut self) {
        if let Setting::TwoWindows { is_frozen, .. } = &mut self.setting {
            *is_frozen = !*is_frozen && self.curtain == Curtain::Open;
        }
    }

    fn unfreeze(&mut self) {
        if let Setting::TwoWindows { is_frozen, .. } = &mut self.setting {
            *is_frozen = false;
        }
    }

    fn become_another(&mut self, caution: Caution, now: f64) {
        if self.is_presenting() {
            self.close(Closed::ByCaution(caution), now);
        }
        if caution == Caution::AnotherMap {
            self.latch.forget_choices();
        }
    }

    fn mistrust_screens(&mut self, now: f64) {
        if self.there() == There::Nothing {
            return;
        }
        self.set_cover(self.cover().or(Some(Cover::ScreensChange)));
        self.close_for_screens(now);
    }

    fn learn_of_screens(&mut self, screens: Screens, now: f64) {
        let before = std::mem::replace(&mut self.screens, screens);
        let of_screens = self.cover().filter(|cover| cover.is_of_screens());
        let cover = match screens {
            Screens::Apart => None,
            // Nobody knows which screen of several was left.
            Screens::One if before != Screens::One => Some(Cover::ScreenWent),
            Screens::One => of_screens.filter(|cover| *cover != Cover::ScreensChange),
            Screens::Overlapping => Some(Cover::ScreensOverlap),
            Screens::Away => Some(Cover::ScreenWent),
        };
        if of_screens.is_some() && cover.is_none() {
            self.set_cover(None);
        }
        let is_known = before == screens && of_screens != Some(Cover::ScreensChange);
        if is_known || self.there() == There::Nothing {
            return;
        }
        if self.cover().is_none_or(Cover::is_of_screens) {
            self.set_cover(cover);
        }
        if self.has_projector() && !std::mem::replace(&mut self.were_apart, true) && before == Screens::Overlapping {
            self.set_cover(Some(Cover::WasWall));
        }
        if screens == Screens::One {
            // Its projector is gone, and the desk covered.
            self.put_paper_away();
        }
        if before != screens {
            self.close_for_screens(now);
        }
    }

    fn close_for_screens(&mut self, now: f64) {
        if self.there() == There::Stage {
            self.close(Closed::ByCaution(Caution::Screens), now);
        }
    }
}

#[cfg(test)]
mod tests;
