//! Told to end by the system: at a logout, a shutdown, when a terminal is closed. Whoever tells it to end gives it a
//! moment; everything typed is kept, and nobody is asked.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use egui::Context;

/// How long the window has to end, in seconds: where it cannot, the process ends without it. Systems wait longer.
#[cfg(unix)]
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(4);

/// Becomes true, and wakes the window, once the program was told to end. Not on Windows, which tells windows only.
#[must_use]
pub fn watch(ctx: &Context) -> Arc<AtomicBool> {
    let is_told = Arc::new(AtomicBool::new(false));
    #[cfg(unix)]
    unix::watch(ctx, &is_told);
    #[cfg(not(unix))]
    let _ = ctx;
    is_told
}

#[cfg(unix)]
mod unix {
    use std::os::raw::c_int;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};

    use egui::Context;
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    use signal_hook::iterator::Signals;
    use signal_hook::low_level::emulate_default_handler;

    pub(super) fn watch(ctx: &Context, is_told: &Arc<AtomicBool>) {
        // What is ignored stays so: that is asked for by whoever wants the program to outlive its terminal.
        let wanted = [SIGTERM, SIGHUP, SIGINT].into_iter().filter(|signal| !is_ignored(*signal));
        // Where they cannot be watched, they end the program as they always do.
        let Ok(mut signals) = Signals::new(wanted) else { return };
        let (ctx, is_told) = (ctx.clone(), Arc::clone(is_told));
        std::thread::spawn(move || {
            for signal in signals.forever() {
                let is_first = !is_told.swap(true, Ordering::Relaxed);
                ctx.request_repaint();
                if is_first {
                    std::thread::spawn(move || {
                        std::thread::sleep(super::PATIENCE);
                        let _ = emulate_default_handler(signal);
                    });
                }
            }
        });
    }

    /// Whether the program was started with a signal ignored, as by `nohup`. Only Linux tells.
    fn is_ignored(signal: c_int) -> bool {
        let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
        let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
        let mask = mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok()).unwrap_or_default();
        mask & (1 << (signal - 1)) != 0
    }
}
