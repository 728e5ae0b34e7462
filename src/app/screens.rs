//! Hears that a screen came or went, where the toolkit does not: on X11.
//!
//! winit (0.30) keeps its list of screens there. It asks to be told of changes, but Xlib throws such events away,
//! since nobody made the extension known to it. It makes the list anew when a property called `RESOURCE_MANAGER`
//! changes, on whichever window; so nothing at all is appended to one of our own.

use egui::Context;
use raw_window_handle::HasWindowHandle;

/// Sees to it, from now on, that the list of screens is the present one, and that a frame is drawn when it changes.
#[cfg(target_os = "linux")]
pub(super) fn watch(ctx: &Context, window: &impl HasWindowHandle) {
    let Some(window) = x11::number_of(window) else { return };
    let ctx = ctx.clone();
    // Without it, all there is to lose is that a projector plugged in late has to be chosen by hand.
    drop(std::thread::Builder::new().name("screens".to_owned()).spawn(move || x11::listen(&ctx, window)));
}

/// Elsewhere the list is always the present one.
#[cfg(not(target_os = "linux"))]
pub(super) fn watch(_ctx: &Context, _window: &impl HasWindowHandle) {}

#[cfg(target_os = "linux")]
mod x11 {
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
    pub(super) fn listen(ctx: &Context, window: u32) -> Result<(), ReplyOrIdError> {
        // The display is known to be there: the window is on it.
        let Ok((server, screen)) = x11rb::connect(None) else { return Ok(()) };
        let Some(screen) = server.setup().roots.get(screen) else { return Ok(()) };
        server.randr_query_version(1, 3)?.reply()?;
        server.randr_select_input(screen.root, NotifyMask::SCREEN_CHANGE | NotifyMask::CRTC_CHANGE)?.check()?;
        loop {
            server.wait_for_event()?;
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
