//! Which screens there are and where they lie; and hears that one came or went, where the toolkit does not: on X11.
//!
//! winit (0.30) keeps its list of screens there. It asks to be told of changes, but Xlib throws such events away,
//! since nobody made the extension known to it. It makes the list anew when a property called `RESOURCE_MANAGER`
//! changes, on whichever window; so nothing at all is appended to one of our own.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use egui::{Context, Pos2, Rect};
use raw_window_handle::HasWindowHandle;

use super::stage::Screens;

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
    /// The number of the one this window is on, as far as the system tells.
    pub own: Option<usize>,
}

impl ScreenList {
    /// How they are to each other, where the room's is the one of that name.
    #[must_use]
    pub fn arrangement(&self, room: Option<&str>) -> Screens {
        let own_name = self.own.and_then(|own| self.name(own));
        match self.screens.as_slice() {
            [] | [_] => Screens::One,
            _ if self.overlap() => Screens::Overlapping,
            _ if room.is_some() && own_name == room => Screens::Away,
            _ => Screens::Apart,
        }
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

    /// A point at the upper left of a screen, in pixels, with room for a window's frame.
    #[must_use]
    pub fn corner(&self, number: usize) -> Option<Pos2> {
        self.screens.get(number).map(|screen| screen.rect.min + egui::vec2(24.0, 24.0))
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
pub(super) fn watch(ctx: &Context, window: &impl HasWindowHandle) -> Arc<AtomicBool> {
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
pub(super) fn watch(_ctx: &Context, _window: &impl HasWindowHandle) -> Arc<AtomicBool> {
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
    use x11rb::protocol::randr::{ConnectionExt as _, NotifyMask};
    use x11rb::protocol::xproto::{AtomEnum, PropMode};
    use x11rb::wrapper::ConnectionExt as _;

    /// A window manager needs a moment, too, to learn of the new screen.
    const SETTLING: Duration = Duration::from_millis(300);

    /// The X server's number of a window; None on Wayland.
    pub(super) fn number_of(window: &impl HasWindowHandle) -> Option<u32> {
        match window.window_handle().ok()?.as_raw() {
            RawWindowHandle::Xlib(handle) => u32::try_from(handle.window).ok(),
            RawWindowHandle::Xcb(handle) => Some(handle.window.get()),
            _ => None,
        }
    }

    /// Waits for changes of the screens until the display is gone.
    pub(super) fn listen(ctx: &Context, window: u32, sign: &AtomicBool) -> Result<(), ReplyOrIdError> {
        // The display is known to be there: the window is on it.
        let Ok((server, screen)) = x11rb::connect(None) else { return Ok(()) };
        let Some(screen) = server.setup().roots.get(screen) else { return Ok(()) };
        server.randr_query_version(1, 3)?.reply()?;
        server.randr_select_input(screen.root, NotifyMask::SCREEN_CHANGE | NotifyMask::CRTC_CHANGE)?.check()?;
        loop {
            server.wait_for_event()?;
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
