//! The app in a real window, by eframe. The only place that knows of it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use egui::{IconData, Rect, ViewportBuilder, pos2, vec2};

use super::background::awake::Awake;
use super::background::screens::{self, Screen, ScreenList};
use super::background::told_to_end;
use super::state::pacing::RawPacer;
use super::{App, StartUp};
use crate::lang::{Lang, Tongue};

/// The size of the first window, in points, and what the system's bars take of a screen besides.
const FIRST_SIZE: [f32; 2] = [1360.0, 820.0];
const BARS: f64 = 72.0;

/// Why there is no window.
#[derive(Debug, thiserror::Error)]
#[error("no window could be opened: {0}")]
pub struct WindowError(#[from] eframe::Error);

impl WindowError {
    /// What happened and what to try, for the person at the terminal.
    #[must_use]
    pub fn words(&self) -> String {
        let lang = Lang::new(Tongue::of_system());
        let message = crate::lang::Message::new("window-failed").with("detail", without_place(&self.0.to_string()));
        lang.say(&message)
    }
}

/// What winit says of a fault, without the file and line of its own code that it says it of.
fn without_place(detail: &str) -> String {
    let parts = detail.split_once("os error at ").and_then(|(before, after)| {
        let (_, line) = after.split_once(".rs:")?;
        Some([before, line.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start_matches(": ")].concat())
    });
    parts.unwrap_or_else(|| detail.to_owned())
}

/// Opens the window and returns when it is closed.
///
/// # Errors
///
/// There is no display, or no OpenGL 2.1 or ES 2 to draw with.
pub fn run_window(start_up: StartUp) -> Result<(), WindowError> {
    let viewport = ViewportBuilder::default()
        .with_app_id("fanlight")
        .with_title("Fanlight")
        .with_inner_size(FIRST_SIZE)
        .with_min_inner_size([480.0, 320.0])
        .with_icon(icon())
        .with_drag_and_drop(true);
    let options = eframe::NativeOptions { viewport, ..eframe::NativeOptions::default() };
    let create: eframe::AppCreator<'_> = Box::new(move |cc| {
        let screens_changed = screens::watch(&cc.egui_ctx, cc);
        let is_told_to_end = told_to_end::watch(&cc.egui_ctx);
        let mut app = App::new(&cc.egui_ctx, start_up);
        app.belong_to(cc);
        let (raw, awake) = (RawPacer::default(), Awake::default());
        Ok(Box::new(Window { app, raw, screens_changed, is_told_to_end, awake, is_fitted: false }))
    });
    Ok(eframe::run_native("Fanlight", options, create)?)
}

struct Window {
    app: App,
    raw: RawPacer,
    /// Becomes true when something becomes of the screens.
    screens_changed: Arc<AtomicBool>,
    /// Becomes true when the system tells the program to end.
    is_told_to_end: Arc<AtomicBool>,
    /// The screens stay lit while something is presented.
    awake: Awake,
    /// Whether it was seen that the window has room on its screen.
    is_fitted: bool,
}

impl eframe::App for Window {
    fn raw_input_hook(&mut self, ctx: &egui::Context, raw_input: &mut egui::RawInput) {
        self.raw.take_back(ctx, raw_input);
        // The room's window comes by here, too.
        if raw_input.viewport_id == egui::ViewportId::ROOT {
            self.app.join_typed(ctx, raw_input);
            self.raw.pace(ctx, raw_input, self.app.pacer.is_holding());
            self.app.showing.has_unread_input = self.raw.is_holding();
        }
    }

    fn logic(&mut self, ctx: &egui::Context, frame: &mut eframe::Frame) {
        self.is_fitted = self.is_fitted || fit_into_screen(ctx, frame);
        if self.screens_changed.swap(false, Ordering::Relaxed) {
            self.app.screens_change(ctx);
        }
        // Before anything is drawn: the desk may lie on a projector by now.
        self.app.learn_of_screens(ctx, screens_of(frame));
        if self.is_told_to_end.load(Ordering::Relaxed) {
            self.app.end_as_told(ctx);
        }
        self.app.logic(ctx);
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        self.raw.draw();
        self.app.ui(ui);
        self.awake.keep(self.app.is_presenting());
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }

    fn auto_save_interval(&self) -> Duration {
        // Nothing is kept by eframe; see `files::recovery`.
        Duration::MAX
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.app.end();
    }
}

/// Lets the window fill what its screen has free, where it would not fit between the system's bars; false while nobody
/// knows.
fn fit_into_screen(ctx: &egui::Context, frame: &eframe::Frame) -> bool {
    // Before it is seen, nobody listens.
    if ctx.cumulative_frame_nr() < 2 {
        ctx.request_repaint();
        return false;
    }
    let Some((window, screen)) = frame.winit_window().and_then(|window| Some((window, window.current_monitor()?)))
    else {
        return false;
    };
    let (size, room, bars) = (window.inner_size(), screen.size(), (BARS * window.scale_factor()) as u32);
    if size.height + bars > room.height || size.width > room.width {
        window.set_maximized(true);
    }
    true
}

/// The screens as the system tells of them. Wayland does not tell where a window is.
fn screens_of(frame: &eframe::Frame) -> ScreenList {
    let Some(window) = frame.winit_window() else { return ScreenList::default() };
    let rect_of = |(x, y): (i32, i32), (width, height): (u32, u32)| {
        Rect::from_min_size(pos2(x as f32, y as f32), vec2(width as f32, height as f32))
    };
    let monitors: Vec<_> = window.available_monitors().collect();
    let screens = monitors.iter().enumerate().map(|(number, monitor)| Screen {
        name: monitor.name().unwrap_or_else(|| (number + 1).to_string()),
        rect: rect_of(monitor.position().into(), monitor.size().into()),
    });
    let screens = screens.collect();
    // What the toolkit calls the current one is, on X11, the one it was when the window last moved.
    match window.outer_position() {
        Ok(at) => ScreenList::with_window(screens, rect_of(at.into(), window.outer_size().into())),
        Err(_) => {
            let current = window.current_monitor();
            let own = current.and_then(|current| monitors.iter().position(|monitor| *monitor == current));
            ScreenList { screens, own, reached: Vec::from_iter(own) }
        }
    }
}

/// The half circle of five wedges, drawn here so that there is no second copy of its colours.
fn icon() -> IconData {
    const SIZE: u32 = 64;
    let mut rgba = Vec::with_capacity((SIZE * SIZE * 4) as usize);
    for y in 0..SIZE {
        for x in 0..SIZE {
            let pixel = icon_pixel(f64::from(x) + 0.5 - 32.0, f64::from(y) + 0.5 - 48.0);
            rgba.extend(pixel);
        }
    }
    IconData { rgba, width: SIZE, height: SIZE }
}

/// The colour of the icon at a point about the half circle's centre.
fn icon_pixel(x: f64, y: f64) -> [u8; 4] {
    use crate::model::{Fraction, Wedge};
    use crate::picture::{Ink, Palette};
    let radius = x.hypot(y);
    if y > 0.0 || radius > 31.0 {
        return [0; 4];
    }
    let ink = if radius < 8.0 {
        Ink::Hub
    } else {
        let stance = (-y).atan2(-x) / std::f64::consts::PI;
        Ink::WedgeInk(Wedge::of(Fraction::clamped(stance)))
    };
    let crate::picture::Rgb(red, green, blue) = Palette::Light.rgb(ink);
    [red, green, blue, 255]
}

#[cfg(test)]
mod tests {
    use super::without_place;

    #[test]
    fn a_fault_is_told_without_the_place_in_the_code() {
        let told = without_place("winit EventLoopError: os error at /a place/b.rs:12: no display is set.");
        assert_eq!(told, "winit EventLoopError: no display is set.");
        assert_eq!(without_place("no OpenGL: 0x3"), "no OpenGL: 0x3");
    }
}
