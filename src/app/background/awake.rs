//! The screens stay lit while something is presented: who talks does not move the mouse.
//!
//! A desktop is asked the way it wants to be asked, which keepawake knows of each. An X server without such a desktop
//! darkens its screens itself, and is asked too. Where neither is there, screens go dark as they always do.

use std::convert::Infallible;
use std::sync::mpsc::{Receiver, Sender, channel};

/// Keeps the screens lit for as long as it is wanted, on a thread of its own: the one that is asked may be slow to answer.
#[derive(Default)]
pub(in crate::app) struct Awake {
    /// The thread ends, and with it what it asked for, when this is dropped.
    keeping: Option<Sender<Infallible>>,
}

impl Awake {
    /// Whether the screens are to stay lit from now on. To be said as often as one likes.
    pub fn keep(&mut self, is_wanted: bool) {
        if is_wanted == self.keeping.is_some() {
            return;
        }
        self.keeping = is_wanted.then(|| {
            let (keeping, ended) = channel();
            // Without it, all there is to lose is that somebody has to move the mouse.
            drop(std::thread::Builder::new().name("awake".to_owned()).spawn(move || keep_until(&ended)));
            keeping
        });
    }
}

fn keep_until(ended: &Receiver<Infallible>) {
    #[cfg(target_os = "linux")]
    let _server = x11::keep_lit();
    let _desktop = keepawake::Builder::default()
        .display(true)
        // The words are read in the settings of some desktops: they say nothing of what is presented.
        .reason("Presenting")
        .app_name("Fanlight")
        .app_reverse_domain("fanlight")
        .create();
    let _ = ended.recv();
}

#[cfg(target_os = "linux")]
mod x11 {
    use x11rb::connection::Connection;
    use x11rb::protocol::screensaver::ConnectionExt as _;
    use x11rb::rust_connection::RustConnection;

    /// The connection over which the X server was asked; it keeps to that as long as there is one.
    pub(super) fn keep_lit() -> Option<RustConnection> {
        let (server, _) = x11rb::connect(None).ok()?;
        server.screensaver_query_version(1, 1).ok()?.reply().ok()?;
        server.screensaver_suspend(1).ok()?.check().ok()?;
        server.flush().ok()?;
        Some(server)
    }
}
