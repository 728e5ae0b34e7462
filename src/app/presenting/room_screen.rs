//! Which screen is the room's: what becomes of the windows when screens come, go, or show the same.

use egui::{Context, ViewportCommand, ViewportId, vec2};

use crate::app::App;
use crate::app::background::screens::ScreenList;
use crate::app::stage::{Event, Here, Screens, There};
use crate::lang::Message;

/// How long it takes until the list of screens is the new one, in seconds: the toolkit and the window manager learn of it
/// one after the other.
const SETTLING_SECONDS: f64 = 0.6;

/// From the corner of a screen to the desk that is moved there, in pixels: room for a window's frame.
const MARGIN: f32 = 24.0;

impl App {
    /// A window for the room that lies over the desk shows that their screens are one, whatever the list of screens
    /// says. Once nothing is seen of either, it is made small, unless it fills a screen that is the room's alone: then it
    /// is the desk that was moved.
    pub(in crate::app) fn look_where_windows_are(&mut self, ctx: &Context) {
        let Some(presenter) = &mut self.showing.presenter else { return };
        if !presenter.came_over_desk(ctx) {
            return;
        }
        if !matches!(self.showing.stage.here(), Here::Covered(_)) {
            self.stage_takes(ctx, Event::Screens(Screens::Away));
        } else if self.showing.screens.arrangement(None) != Screens::Apart {
            let screen = self.showing.screens.own.or(Some(0)).and_then(|own| self.showing.screens.rect(own));
            presenter.make_small(ctx, screen);
        }
    }

    /// Something becomes of the screens, and it will be a moment before it can be told what: until then, nothing is
    /// shown that the room might see.
    pub fn screens_change(&mut self, ctx: &Context) {
        self.showing.screens_settle_at = Some(ctx.input(|i| i.time) + SETTLING_SECONDS);
        self.stage_takes(ctx, Event::ScreensChange);
        ctx.request_repaint_after_secs(SETTLING_SECONDS as f32);
    }

    /// Takes over which screens there are, and on which of them this window is.
    ///
    /// A screen that comes while the room's window is open is the projector: the window fills it.
    pub fn learn_of_screens(&mut self, ctx: &Context, screens: ScreenList) {
        let now = ctx.input(|i| i.time);
        if let Some(at) = self.showing.screens_settle_at.filter(|at| now < *at) {
            // The list is still the one from before.
            return ctx.request_repaint_after_secs((at - now) as f32);
        }
        let has_changed =
            self.showing.screens_settle_at.take().is_some() || self.showing.screens.screens != screens.screens;
        if !has_changed && self.showing.screens == screens {
            return;
        }
        let had_projector = self.stage_screens() != Screens::One;
        self.showing.screens = screens;
        if self.showing.stage.there() == There::Nothing {
            self.showing.room_screen_name = None;
        }
        let room_screen = self.room_screen();
        let arrangement = self.stage_screens();
        self.stage_takes(ctx, Event::Screens(arrangement));
        let (true, Some(screen), Some(presenter)) = (has_changed, room_screen, &mut self.showing.presenter) else {
            return;
        };
        if matches!(arrangement, Screens::Apart | Screens::Away) {
            // Systems put windows where they like when screens change, and even swap what lies on them.
            presenter.fill(ctx, screen);
            self.part_windows(ctx);
            if !had_projector {
                self.tell(&Message::new("room-second-screen"));
            }
        }
    }

    /// How the screens are to each other and to this window, as far as they are known.
    fn stage_screens(&self) -> Screens {
        self.showing.screens.arrangement(self.showing.room_screen_name.as_deref())
    }

    /// The number of the room's screen: the one it is already, or one that this window is not on.
    pub(in crate::app) fn room_screen(&mut self) -> Option<usize> {
        let screen = self.showing.screens.for_room(self.showing.room_screen_name.as_deref());
        // Where they show the same, the room sees all of them, and no name is its screen's.
        if self.showing.stage.there() != There::Nothing
            && self.stage_screens() != Screens::Overlapping
            && let Some(name) = screen.and_then(|screen| self.showing.screens.name(screen))
        {
            self.showing.room_screen_name = Some(name.to_owned());
        }
        screen
    }

    /// Takes this window off the room's screen, and covers it until it is gone from there.
    pub(in crate::app) fn part_windows(&mut self, ctx: &Context) {
        let arrangement = self.stage_screens();
        if arrangement != Screens::Away {
            return;
        }
        self.stage_takes(ctx, Event::Screens(arrangement));
        let room_screen = self.showing.screens.for_room(self.showing.room_screen_name.as_deref());
        if let Some(screen) = room_screen.and_then(|screen| self.showing.screens.other_than(screen)) {
            self.desk_goes_to(ctx, screen);
        }
    }

    /// Lets the room's window fill another screen; the desk goes out of its way.
    pub(in crate::app) fn room_goes_to(&mut self, ctx: &Context, screen: usize) {
        let Some(name) = self.showing.screens.name(screen).map(str::to_owned) else { return };
        let left = self.showing.screens.for_room(self.showing.room_screen_name.as_deref());
        self.stage_takes(ctx, Event::Screens(Screens::Away));
        self.showing.room_screen_name = Some(name);
        if let Some(presenter) = &mut self.showing.presenter {
            presenter.fill(ctx, screen);
        }
        if self.showing.screens.own == Some(screen) {
            self.stage_takes(ctx, Event::ScreenChosen);
            let other = left.filter(|left| *left != screen).or_else(|| self.showing.screens.other_than(screen));
            if let Some(other) = other {
                self.desk_goes_to(ctx, other);
            }
        }
        let arrangement = self.stage_screens();
        self.stage_takes(ctx, Event::Screens(arrangement));
    }

    pub(in crate::app) fn swap_screens(&mut self, ctx: &Context) {
        if let Some(own) = self.showing.screens.own {
            self.room_goes_to(ctx, own);
        }
    }

    fn desk_goes_to(&self, ctx: &Context, screen: usize) {
        let Some(screen) = self.showing.screens.rect(screen) else { return };
        let pixels = ctx.pixels_per_point();
        let (is_large, size) = ctx.input(|i| {
            let info = i.raw.viewports.get(&ViewportId::ROOT);
            let is_large = info.is_some_and(|info| info.maximized == Some(true));
            (is_large, info.and_then(|info| info.inner_rect).map(|rect| rect.size() * pixels))
        });
        ctx.send_viewport_cmd(ViewportCommand::Fullscreen(false));
        // Where a window is maximised, it stays.
        ctx.send_viewport_cmd(ViewportCommand::Maximized(false));
        let room = screen.size() - vec2(2.0 * MARGIN, 4.0 * MARGIN);
        if let Some(size) = size.filter(|size| size.x > room.x || size.y > room.y) {
            ctx.send_viewport_cmd(ViewportCommand::InnerSize(size.min(room) / pixels));
        }
        ctx.send_viewport_cmd(ViewportCommand::OuterPosition((screen.min + vec2(MARGIN, MARGIN)) / pixels));
        if is_large {
            ctx.send_viewport_cmd(ViewportCommand::Maximized(true));
        }
    }
}
