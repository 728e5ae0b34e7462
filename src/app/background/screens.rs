//! Which screens there are and where they lie; and hears that one came or went, where the toolkit does not: on X11.
//!
//! winit (0.30) keeps its list of screens there. It asks to be told of changes, but Xlib throws such events away,
//! since nobody made the extension known to it. It makes the list anew when a property called `RESOURCE_MANAGER`
//! changes, on whichever window; so nothing at all is appended to one of our own.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use egui::{Context, Rect};
use raw_window_handle::HasWindowHandle;

use crate::app::stage::Screens;

/// A screen.
#[derive(Debug, Clone, PartialEq)]
pub struct Screen {
    /// What the system calls it.
    pub name: String,
    /// What it shows of the whole desktop, in pixels.
    pub rect: Rect,
}

/// The screens, in the order of their numbers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ScreenList {
    /// All of them.
    pub screens: Vec<Screen>,
    /// The number of the one most of this window is on, as far as the system tells.
    pub own: Option<usize>,
    /// The numbers of those that something of this window can be seen on, in their order.
    pub reached: Vec<usize>,
}

/// So much of this window may hang over into another screen without being seen there, in pixels: its shadow and frame.
const OVERHANG: f32 = 16.0;

impl ScreenList {
    /// The screens, and which of them a window lies on, in pixels.
    #[must_use]
    pub fn with_window(screens: Vec<Screen>, window: Rect) -> Self {
        let shared = |screen: &Screen| screen.rect.intersect(window);
        let own = (0..screens.len())
            .filter(|at| shared(&screens[*at]).is_positive())
            .max_by(|a, b| shared(&screens[*a]).area().total_cmp(&shared(&screens[*b]).area()));
        let is_reached = |screen: &Screen| shared(screen).size().min_elem() > OVERHANG;
        let reached = (0..screens.len()).filter(|at| is_reached(&screens[*at])).collect();
        Self { screens, own, reached }
    }

    /// How they are to each other, where the room's is the one of that name.
    #[must_use]
    pub fn arrangement(&self, room: Option<&str>) -> Screens {
        match self.screens.as_slice() {
            [] | [_] => Screens::One,
            _ if self.overlap() => Screens::Overlapping,
            _ if room.is_some_and(|room| self.reaches(room)) => Screens::Away,
            _ => Screens::Apart,
        }
    }

    fn reaches(&self, room: &str) -> bool {
        self.own.iter().chain(&self.reached).any(|number| self.name(*number) == Some(room))
    }

    fn overlap(&self) -> bool {
        let shared = |a: &Screen, b: &Screen| a.rect.intersect(b.rect).is_positive();
        self.screens.iter().enumerate().any(|(at, a)| self.screens.iter().skip(at + 1).any(|b| shared(a, b)))
    }

    /// The number of the room's screen: the one of that name, or else any that this window is not on.
    #[must_use]
    pub fn for_room(&self, name: Option<&str>) -> Option<usize> {
        let named = name.and_then(|name| self.screens.iter().position(|screen| screen.name == name));
        // Where it is not told which one this window is on, the first counts as its own.
        let first = usize::from(self.own.is_none());
        named.or_else(|| (first..self.screens.len()).find(|number| Some(*number) != self.own))
    }

    /// What a screen is called.
    #[must_use]
    pub fn name(&self, number: usize) -> Option<&str> {
        self.screens.get(number).map(|screen| screen.name.as_str())
    }

    /// What a screen shows of the whole desktop, in pixels.
    #[must_use]
    pub fn rect(&self, number: usize) -> Option<Rect> {
        self.screens.get(number).map(|screen| screen.rect)
    }

    /// The number of any screen but one, this window's own first.
    #[must_use]
    pub fn other_than(&self, number: usize) -> Option<usize> {
        let others = || (0..self.screens.len()).filter(|other| *other != number);
        self.own.filter(|own| *own != number).or_else(|| others().next())
    }

    /// What each is called for the eye, with its size, and whether it is the room's.
    #[must_use]
    pub fn choices(&self, room: Option<&str>) -> Vec<(String, bool)> {
        let choice = |screen: &Screen| {
            let size = screen.rect.size();
            (format!("{} ({} × {})", screen.name, size.x, size.y), Some(screen.name.as_str()) == room)
        };
        self.screens.iter().map(choice).collect()
    }
}

/// Sees to it, from now on, that the list of screens is the present one, and that a frame is drawn when it changes. What
/// is given back becomes true as soon as a change begins.
#[cfg(target_os = "linux")]
pub(in crate::app) fn watch(ctx: &Context, window: &impl HasWindowHandle) -> Arc<AtomicBool> {
    let has_changed = Arc::<AtomicBool>::default();
    if let Some(window) = x11::number_of(window) {
        let (ctx, sign) = (ctx.clone(), Arc::clone(&has_changed));
        // Without it, all there is to lose is that a projector plugged in late has to be chosen by hand.
        drop(std::thread::Builder::new().name("screens".to_owned()).spawn(move || x11::listen(&ctx, window, &sign)));
    }
    has_changed
}

/// Elsewhere the list is always the present one.
#[cfg(not(target_os = "linux"))]
pub(in crate::app) fn watch(_ctx: &Context, _window: &impl HasWindowHandle) -> Arc<AtomicBool> {
    Arc::default()
}

#[cfg(target_os = "linux")]
mod x11 {
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::time::Duration;

    use egui::Context;
    use raw_window_handle::{HasWindowHandle, RawWindowHandle};
    use x11rb::connection::Connection;
    use x11rb::errors::ReplyOrIdError;
    use x11rb::protocol::Event;
    use x11rb::protocol::randr::{ConnectionExt as _, NotifyMask};
    use x11rb::protocol::xproto::{AtomEnum, PropMode};
    use x11rb::wrapper::ConnectionExt as _;

    /// A window manager needs a moment, too, to learn of the new screen.
    const SETTLING: Duration = Duration::from_millis(300);

    /// The X server's number of a window; None on Wayland.
    pub(in crate::app) fn number_of(window: &impl HasWindowHandle) -> Option<u32> {
        match window.window_handle().ok()?.as_raw() {
            RawWindowHandle::Xlib(handle) => u32::try_from(handle.window).ok(),
            RawWindowHandle::Xcb(handle) => Some(handle.window.get()),
            _ => None,
        }
    }

    fn is_of_screens(event: &Event) -> bool {
        matches!(event, Event::RandrScreenChangeNotify(_) | Event::RandrNotify(_))
    }

    /// Waits for changes of the screens until the display is gone.
    pub(in crate::app) fn listen(ctx: &Context, window: u32, sign: &AtomicBool) -> Result<(), ReplyOrIdError> {
        // The display is known to be there: the window is on it.
        let Ok((server, screen)) = x11rb::connect(None) else { return Ok(()) };
        let Some(screen) = server.setup().roots.get(screen) else { return Ok(()) };
        server.randr_query_version(1, 3)?.reply()?;
        server.randr_select_input(screen.root, NotifyMask::SCREEN_CHANGE | NotifyMask::CRTC_CHANGE)?.check()?;
        loop {
            // Every client hears of other things as well, such as another keyboard layout.
            while !is_of_screens(&server.wait_for_event()?) {}
            sign.store(true, Ordering::Relaxed);
            ctx.request_repaint();
            while server.poll_for_event()?.is_some() {}
            let (property, text) = (AtomEnum::RESOURCE_MANAGER, AtomEnum::STRING);
            server.change_property8(PropMode::APPEND, window, property, text, &[])?;
            // By the frame that is asked for, the change has come to the toolkit.
            server.sync()?;
            ctx.request_repaint();
            ctx.request_repaint_after(SETTLING);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LAPTOP: &str = "eDP-1";
    const PROJECTOR: &str = "HDMI-1";

    fn screen(name: &str, left: f32, width: f32, height: f32) -> Screen {
        Screen { name: name.to_owned(), rect: Rect::from_min_size(egui::pos2(left, 0.0), egui::vec2(width, height)) }
    }

    fn arranged(screens: Vec<Screen>, window: Rect) -> (ScreenList, Screens) {
        let list = ScreenList::with_window(screens, window);
        let arrangement = list.arrangement(Some(PROJECTOR));
        (list, arrangement)
    }

    fn window(left: f32, width: f32) -> Rect {
        Rect::from_min_size(egui::pos2(left, 30.0), egui::vec2(width, 680.0))
    }

    #[test]
    fn where_a_window_lies_is_told_by_its_place_and_not_by_what_the_screens_were_before() {
        let side_by_side = || vec![screen(LAPTOP, 0.0, 1600.0, 900.0), screen(PROJECTOR, 1600.0, 1280.0, 720.0)];
        let swapped = || vec![screen(LAPTOP, 1280.0, 1600.0, 900.0), screen(PROJECTOR, 0.0, 1280.0, 720.0)];
        let (list, arrangement) = arranged(side_by_side(), window(20.0, 1560.0));
        assert_eq!((list.own, arrangement), (Some(0), Screens::Apart));
        let (list, arrangement) = arranged(swapped(), window(20.0, 1200.0));
        assert_eq!((list.own, arrangement, list.other_than(1)), (Some(1), Screens::Away, Some(0)));
        assert_eq!(list.for_room(Some(PROJECTOR)), Some(1), "it stays the room's");
        assert_eq!(arranged(swapped(), window(1300.0, 1200.0)).1, Screens::Apart);
    }

    #[test]
    fn what_of_a_window_hangs_over_into_the_rooms_screen_is_seen_there_but_for_its_frame() {
        let screens = || vec![screen(LAPTOP, 0.0, 1600.0, 900.0), screen(PROJECTOR, 1600.0, 1280.0, 720.0)];
        for (over, expected) in [(0.0, Screens::Apart), (OVERHANG, Screens::Apart), (OVERHANG + 1.0, Screens::Away)] {
            let (list, arrangement) = arranged(screens(), window(400.0 + over, 1200.0));
            assert_eq!((list.own, arrangement), (Some(0), expected), "{over} over");
        }
    }

    #[test]
    fn screens_that_share_a_part_of_the_desktop_overlap_and_one_alone_does_not() {
        for left in [0.0, 700.0, 1599.0] {
            let both = vec![screen(LAPTOP, 0.0, 1600.0, 900.0), screen(PROJECTOR, left, 1280.0, 720.0)];
            assert_eq!(arranged(both, window(20.0, 1200.0)).1, Screens::Overlapping, "at {left}");
        }
        assert_eq!(arranged(vec![screen(LAPTOP, 0.0, 1600.0, 900.0)], window(20.0, 1200.0)).1, Screens::One);
        let (list, _) = arranged(vec![screen(LAPTOP, 0.0, 1600.0, 900.0)], window(5000.0, 100.0));
        assert_eq!((list.own, list.for_room(None)), (None, None), "a window that is nowhere is on no screen");
    }
}
