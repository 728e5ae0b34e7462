//! Which screen is the room's: what becomes of the windows when screens come, go, or show the same.

use egui::{Context, ViewportCommand};

use super::App;
use super::screens::ScreenList;
use super::stage::{Event, Here, Screens, There};
use crate::lang::Message;

/// How long it takes until the list of screens is the new one, in seconds: the toolkit and the window manager learn of it
/// one after the other.
const SETTLING_SECONDS: f64 = 0.6;

impl App {
    /// A window for the room that lies over the desk shows that their screens are one, whatever the list of screens
    /// says. Once nothing is seen of either, it is made small.
    pub(super) fn look_where_windows_are(&mut self, ctx: &Context) {
        let Some(presenter) = &mut self.presenter else { return };
        if !presenter.came_over_desk(ctx) {
            return;
        }
        if matches!(self.stage.here(), Here::Covered(_)) {
            presenter.make_small(ctx);
        } else {
            self.stage_takes(ctx, Event::Screens(Screens::Away));
        }
    }

    /// Something becomes of the screens, and it will be a moment before it can be told what: until then, nothing is
    /// shown that the room might see.
    pub fn screens_change(&mut self, ctx: &Context) {
        self.screens_settle_at = ctx.input(|i| i.time) + SETTLING_SECONDS;
        self.screens = ScreenList::default();
        if self.stage.there() != There::Nothing {
            self.stage_takes(ctx, Event::Screens(Screens::Overlapping));
        }
        ctx.request_repaint_after_secs(SETTLING_SECONDS as f32);
    }

    /// Takes over which screens there are.
    ///
    /// One that comes while the room's window is open is the projector: the window fills it.
    pub fn learn_of_screens(&mut self, ctx: &Context, screens: ScreenList) {
        let now = ctx.input(|i| i.time);
        if now < self.screens_settle_at {
            // The list is still the one from before.
            return ctx.request_repaint_after_secs((self.screens_settle_at - now) as f32);
        }
        if self.screens == screens {
            return;
        }
        let had_projector = self.screens.arrangement(self.room_screen_name.as_deref()) != Screens::One;
        self.screens = screens;
        if self.stage.there() == There::Nothing {
            self.room_screen_name = None;
        }
        let arrangement = self.screens.arrangement(self.room_screen_name.as_deref());
        self.stage_takes(ctx, Event::Screens(arrangement));
        if self.stage.there() == There::Nothing {
            return;
        }
        let is_new = !had_projector && arrangement == Screens::Apart;
        if arrangement == Screens::Apart
            && let (Some(screen), Some(presenter)) = (self.room_screen(), &mut self.presenter)
            && (is_new || presenter.screen != Some(screen))
        {
            presenter.fill(ctx, screen);
            if is_new {
                self.tell(&Message::new("room-second-screen"));
            }
        }
    }

    /// The number of the screen that is the room's, and not this window's.
    pub(super) fn room_screen(&mut self) -> Option<usize> {
        let screen = self.screens.for_room(self.room_screen_name.as_deref());
        if let Some(name) = screen.and_then(|screen| self.screens.name(screen)) {
            self.room_screen_name = Some(name.to_owned());
        }
        screen
    }

    /// Lets the room's window fill another screen; the desk goes out of its way.
    pub(super) fn room_goes_to(&mut self, ctx: &Context, screen: usize) {
        let Some(name) = self.screens.name(screen).map(str::to_owned) else { return };
        let left = self.room_screen();
        self.stage_takes(ctx, Event::Screens(Screens::Away));
        self.room_screen_name = Some(name);
        if self.screens.own == Some(screen)
            && let Some(left) = left
        {
            self.desk_goes_to(ctx, left);
        }
        if let Some(presenter) = &mut self.presenter {
            presenter.fill(ctx, screen);
        }
        let arrangement = self.screens.arrangement(self.room_screen_name.as_deref());
        self.stage_takes(ctx, Event::Screens(arrangement));
    }

    pub(super) fn swap_screens(&mut self, ctx: &Context) {
        if let Some(own) = self.screens.own {
            self.room_goes_to(ctx, own);
        }
    }

    fn desk_goes_to(&self, ctx: &Context, screen: usize) {
        let Some(corner) = self.screens.corner(screen) else { return };
        ctx.send_viewport_cmd(ViewportCommand::Fullscreen(false));
        ctx.send_viewport_cmd(ViewportCommand::OuterPosition(corner / ctx.pixels_per_point()));
    }
}
