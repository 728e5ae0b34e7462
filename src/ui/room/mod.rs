//! What hangs on the wall: the room's window, and the small copy of it beside the facilitator's canvas.
//!
//! Only pictures made for the room get in here, so there is nothing to hide: no names, notes or tooltips of the
//! facilitator's. The room's window asks for what its keys mean; it edits nothing.

pub mod brush;
pub mod panel;

use std::sync::Arc;

use egui::{Event, Key, Painter, Pos2, Rect, Stroke, Ui, Vec2, pos2, vec2};
use kurbo::Size;

use self::brush::{Brush, Parts, fitting};
use super::toolkit::look::Look;
use super::toolkit::paint::{Sheet, text_shape};
use super::toolkit::theme;
use crate::audience::Names;
use crate::layout::fonts::Weight;
use crate::picture::{Anchor, Ink, Palette, Room, legible_height};

/// How long a frozen picture takes to fade into the present one, in seconds.
const FADE_SECONDS: f64 = 0.4;
/// How long a window is asked again to fill its screen, and how often, in seconds.
const TURNING_SECONDS: f64 = 1.5;
const TURN_AGAIN_SECONDS: f64 = 0.25;
/// How long the keyboard is the desk's after the window came or went to another screen, in seconds: window managers
/// give it to whatever is new.
const SETTLING_SECONDS: f64 = 1.0;
/// The spotlight's radius, as a share of the wall's height.
const SPOTLIGHT: f32 = 0.075;

/// The Fluent id of what says under which names the room sees actors.
#[must_use]
pub fn badge_id(names: Names) -> &'static str {
    match names {
        Names::Code => "room-badge-code",
        Names::Real => "room-badge-real",
    }
}

/// The time a step of the exercise has left, as the room reads it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WallClock {
    /// The time, such as "16:40".
    pub time: String,
    /// What it is for.
    pub label: String,
}

/// What was asked for in the room's window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WallRequest {
    /// Close the window: whoever has its buttons pressed the one for that.
    Close,
    /// Show nothing but paper.
    Blank,
    /// Give the desk the keyboard back.
    ReturnKeyboard,
}

/// What hangs on the wall: a picture, or nothing. What is not shown is not kept either.
#[derive(Debug, Clone, Default)]
pub struct Wall {
    shown: Option<Arc<Room>>,
    /// What fades out, and since when, once that is known, in seconds.
    fading: Option<(Arc<Room>, Option<f64>)>,
    /// The colours.
    pub palette: Palette,
    /// The middle of the spotlight, from [`Room::center`] in lengths of [`Room::rim`].
    pub spotlight: Option<Vec2>,
    /// The time, if the room may see it.
    pub clock: Option<WallClock>,
    /// The width and height of the room's window, in points; none before it was first drawn.
    pub size: Option<Vec2>,
    /// Whether it changed since the room's window was last asked to show it.
    pub is_stale: bool,
    /// What was asked for in the room's window.
    pub requests: Vec<WallRequest>,
    /// Whether something was pressed or moved in the room's window.
    pub had_input: bool,
    /// What was typed while the window was finding its place: it was meant for the desk.
    pub strays: Vec<Event>,
    /// How often the window was drawn.
    pub frames: u64,
    /// Whether the room's window has the keyboard.
    has_keyboard: bool,
    /// Since when the window has been finding its place, in egui's seconds; none until it is drawn there.
    settling_since: Option<f64>,
    /// The number of the screen the window is to fill; none is the one it is on.
    pub screen: Option<usize>,
    /// Whether the room's window was last asked to fill its screen, and when, in egui's seconds; none before its keys
    /// asked for anything.
    turned: Option<(bool, f64)>,
}

impl Wall {
    /// The picture that is shown, if it is not nothing but paper.
    #[must_use]
    pub fn shown(&self) -> Option<&Arc<Room>> {
        self.shown.as_ref()
    }

    /// Whether nothing hangs there but paper.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.shown.is_none()
    }

    /// Hangs up a picture; `fades` lets the old one go gently.
    pub fn hang(&mut self, room: &Arc<Room>, fades: bool) {
        if self.shown.as_ref().is_some_and(|shown| Arc::ptr_eq(shown, room)) {
            return;
        }
        let before = self.shown.replace(Arc::clone(room));
        self.fading = before.filter(|_| fades).map(|before| (before, None));
        self.is_stale = true;
    }

    /// The window came, or goes to another screen.
    pub fn settle(&mut self) {
        self.settling_since = None;
    }

    /// Takes down whatever hangs there, at once.
    pub fn clear(&mut self) {
        self.is_stale |= self.shown.is_some() || self.clock.is_some();
        (self.shown, self.fading, self.clock, self.spotlight) = (None, None, None, None);
    }
}

/// Fills the room's window.
///
/// Where the system has one window only, it lies inside the facilitator's, whose keys are not the room's.
pub fn show(ui: &mut Ui, wall: &mut Wall, brush: &mut Brush, has_keys: bool) {
    let rect = ui.max_rect();
    if wall.size.replace(rect.size()) != Some(rect.size()) {
        // The facilitator's window makes the picture for this size, and sees whether it is covered now.
        ui.ctx().request_repaint_of(egui::ViewportId::ROOT);
    }
    if has_keys {
        take_keys(ui, wall);
    }
    if wall.is_blank() {
        // Neither triangles nor texts of what hung there are kept.
        *brush = Brush::default();
    }
    paint(ui, &ui.painter_at(rect), rect, wall, brush);
}

/// The keys of the room's window: F9 and those of a presenter's remote blank, and never show; F11 lets the window fill
/// its screen, or not any more. There are no others.
fn take_keys(ui: &Ui, wall: &mut Wall) {
    let is_settling = is_settling(ui, wall);
    let (blanks, turns, strays, is_closed, has_events, has_keyboard) = ui.input(|i| {
        let pressed = |wanted: &[Key]| i.events.iter().filter(|event| is_pressed(event, wanted)).count();
        let remote: &[Key] = if is_settling { &[] } else { &[Key::B, Key::Period] };
        let (blanks, turns) = (pressed(&[Key::F9]) + pressed(remote), pressed(&[Key::F11]));
        let strays: Vec<Event> = i.events.iter().filter(|event| is_settling && is_typed(event)).cloned().collect();
        (blanks, turns, strays, i.viewport().close_requested(), !i.events.is_empty(), i.focused)
    });
    wall.had_input |= has_events;
    wall.frames += 1;
    wall.strays.extend(strays);
    turn(ui, wall, turns % 2 == 1 && !is_settling);
    if blanks > 0 {
        // At once, without asking the facilitator's window, which may be minimised.
        wall.clear();
        wall.requests.push(WallRequest::Blank);
    }
    if is_closed {
        wall.requests.push(WallRequest::Close);
    }
    let had_keyboard = std::mem::replace(&mut wall.has_keyboard, has_keyboard);
    let is_given = is_settling && has_keyboard && !had_keyboard;
    if is_given {
        wall.requests.push(WallRequest::ReturnKeyboard);
    }
    if has_events || is_closed || is_given {
        ui.ctx().request_repaint_of(egui::ViewportId::ROOT);
    }
}

/// Whether one of some keys was pressed, and not only held down. A remote sends the place of a key, whatever stands
/// there on the keyboard of this country.
fn is_pressed(event: &Event, wanted: &[Key]) -> bool {
    let Event::Key { key, physical_key, pressed: true, repeat: false, .. } = event else { return false };
    wanted.contains(key) || physical_key.is_some_and(|place| wanted.contains(&place))
}

/// Whether something was typed that is not for the room's window, whoever has the keyboard.
#[must_use]
pub fn is_typed(event: &Event) -> bool {
    match event {
        Event::Key { key, .. } => *key != Key::F9,
        Event::Text(_) | Event::Ime(_) | Event::Paste(_) | Event::Copy | Event::Cut => true,
        _ => false,
    }
}

/// Whether the window is still finding its place.
fn is_settling(ui: &Ui, wall: &mut Wall) -> bool {
    let now = ui.input(|i| i.time);
    now - *wall.settling_since.get_or_insert(now) < SETTLING_SECONDS
}

/// Lets the window fill its screen, or not any more, as was asked for last. What the system reports lags behind, and a
/// request that comes before the one before was carried out is lost on the way: it is made again.
fn turn(ui: &Ui, wall: &mut Wall, is_turned: bool) {
    let (now, is_full) = ui.input(|i| (i.time, i.viewport().fullscreen.unwrap_or_default()));
    if is_turned {
        let was_asked = wall.turned.map_or(is_full, |(is_full, _)| is_full);
        wall.turned = Some((!was_asked, now));
        ui.ctx().send_viewport_cmd(filling(!was_asked, wall.screen));
    }
    let Some((wanted, since)) =
        wall.turned.filter(|(wanted, since)| *wanted != is_full && now - since < TURNING_SECONDS)
    else {
        return;
    };
    let wait = TURN_AGAIN_SECONDS - (now - since) % TURN_AGAIN_SECONDS;
    ui.ctx().request_repaint_after_secs(wait as f32);
    if !is_turned && now - since >= TURN_AGAIN_SECONDS {
        ui.ctx().send_viewport_cmd(filling(wanted, wall.screen));
    }
}

/// What lets the window fill its screen, or not any more.
fn filling(is_full: bool, screen: Option<usize>) -> egui::ViewportCommand {
    match screen.filter(|_| is_full) {
        Some(screen) => egui::ViewportCommand::SetMonitor(screen),
        None => egui::ViewportCommand::Fullscreen(is_full),
    }
}

fn paint(ui: &Ui, painter: &Painter, rect: Rect, wall: &mut Wall, brush: &mut Brush) {
    painter.rect_filled(rect, 0.0, theme::color(wall.palette, Ink::Paper));
    let Some(room) = wall.shown.clone() else { return };
    let factor = brush.paint(painter, rect, &room, wall.palette);
    if let Some((before, since)) = &mut wall.fading {
        let now = ui.input(|i| i.time);
        let gone = ((now - *since.get_or_insert(now)) / FADE_SECONDS).clamp(0.0, 1.0);
        if gone < 1.0 {
            let mut faint = painter.clone();
            faint.multiply_opacity(1.0 - gone as f32);
            let sheet = Sheet { origin: rect.min, palette: wall.palette };
            Parts::of(before, fitting(rect, before)).paint(&faint, sheet);
            ui.ctx().request_repaint();
        } else {
            wall.fading = None;
        }
    }
    if let Some(clock) = &wall.clock {
        paint_clock(painter, rect, clock, wall.palette);
    }
    if let Some(middle) = wall.spotlight {
        let center = on_wall(rect, &room, middle, factor);
        paint_spotlight(painter, center, SPOTLIGHT * rect.height(), wall.palette);
    }
}

/// Where the spotlight is on a picture that is painted so large.
fn on_wall(rect: Rect, room: &Room, middle: Vec2, factor: f32) -> Pos2 {
    let at = room.at(kurbo::Vec2::new(middle.x.into(), middle.y.into()));
    rect.min + vec2(at.x as f32, at.y as f32) * factor
}

/// Paints the time at the upper right.
pub fn paint_clock(painter: &Painter, rect: Rect, clock: &WallClock, palette: Palette) {
    let height = legible_height(Size::new(rect.width().into(), rect.height().into())) as f32;
    let right = rect.right() - 0.045 * height;
    let line = |text: &str, weight: Weight, size: f32, ink: Ink, y: f32| {
        let color = theme::color(palette, ink);
        painter.add(text_shape(painter, text, weight, size, color, pos2(right, rect.top() + y), Anchor::Right));
    };
    line(&clock.time, Weight::Bold, 0.05 * height, Ink::Text, 0.085 * height);
    line(&clock.label, Weight::Regular, 0.024 * height, Ink::Quiet, 0.128 * height);
}

/// A soft ring round what the facilitator points at.
fn paint_spotlight(painter: &Painter, center: Pos2, radius: f32, palette: Palette) {
    let accent = theme::color(palette, Ink::Accent);
    for (width, opacity) in [(0.34, 0.10), (0.2, 0.16), (0.08, 0.55)] {
        painter.circle_stroke(center, radius, Stroke::new(width * radius, accent.gamma_multiply(opacity)));
    }
}

/// How large the badge with that text is, in points; `size` is the text's.
#[must_use]
pub fn badge_size(look: Look<'_>, text: &str, size: f32) -> Vec2 {
    vec2(look.measurer.width(text, Weight::SemiBold, size.into()) as f32 + 1.6 * size, 1.8 * size)
}

/// How far above the foot its middle lies, in points.
#[must_use]
pub fn badge_middle(size: f32) -> f32 {
    1.1 * size
}

/// Paints the badge that says which names the room sees, at the bottom in the middle.
pub fn paint_badge(painter: &Painter, look: Look<'_>, rect: Rect, text: &str, size: f32) {
    let galley =
        painter.layout_no_wrap(text.to_owned(), theme::font(Weight::SemiBold, size), look.color(Ink::NoticeText));
    let middle = pos2(rect.center().x, rect.bottom() - badge_middle(size));
    let badge = Rect::from_center_size(middle, badge_size(look, text, size));
    painter.rect_filled(badge, badge.height() / 2.0, look.color(Ink::Notice));
    painter.galley(badge.center() - galley.size() / 2.0, galley, look.color(Ink::NoticeText));
}

/// The small copy: a picture of the room's, or paper, with the spotlight where the room sees it.
pub fn show_copy(ui: &Ui, room: Option<&Arc<Room>>, wall: &Wall, brush: &mut Brush, rect: Rect) {
    let painter = ui.painter_at(rect);
    painter.rect_filled(rect, 4.0, theme::color(wall.palette, Ink::Paper));
    let Some(room) = room else { return };
    let factor = brush.paint(&painter, rect, room, wall.palette);
    if let Some(middle) = wall.spotlight {
        let center = on_wall(rect, room, middle, factor);
        paint_spotlight(&painter, center, SPOTLIGHT * rect.height(), wall.palette);
    }
}
