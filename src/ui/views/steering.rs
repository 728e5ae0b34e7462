//! Steering where a canvas looks: wheel, pinch and two fingers.

use egui::{Event, InputState, MouseWheelSource, MouseWheelUnit, Pos2, Rect, Response, Ui, Vec2, vec2};

/// What one notch of a wheel enlarges by.
const WHEEL_STEP: f64 = 1.12;
/// A wheel that reports points moves some forty of them per notch.
const POINTS_PER_NOTCH: f32 = 40.0;
/// So many notches count in one turn.
const MOST_NOTCHES: f32 = 8.0;

/// One thing to do with what is looked at.
#[derive(Debug, Clone, Copy)]
pub enum Steer {
    /// Enlarge so many times about a place of the screen.
    Zoom(Pos2, f64),
    /// Shift by a way on the screen.
    Pan(Vec2),
}

/// How near the edge of a canvas something is held so that it shifts the view, in points; and how fast right at the edge,
/// in points a second.
const EDGE: f32 = 32.0;
const EDGE_SPEED: f32 = 720.0;
/// A frame counts for no longer than this, in seconds.
const LONGEST_FRAME: f32 = 0.05;

/// How far the view is to be shifted in this frame because the pointer is held near an edge of the canvas: the faster, the
/// nearer it is. Asks for the next frame.
#[must_use]
pub fn way_from_edge(ui: &Ui, canvas: Rect) -> Option<Vec2> {
    let at = ui.input(|i| i.pointer.latest_pos()).filter(|at| canvas.contains(*at))?;
    let band = (canvas.size() * 0.2).min(Vec2::splat(EDGE));
    let share = |before: f32, behind: f32, band: f32| {
        let [before, behind] = [before, behind].map(|room| 1.0 - (room / band).min(1.0));
        before - behind
    };
    let share = vec2(
        share(at.x - canvas.left(), canvas.right() - at.x, band.x),
        share(at.y - canvas.top(), canvas.bottom() - at.y, band.y),
    );
    if share == Vec2::ZERO {
        return None;
    }
    ui.ctx().request_repaint();
    Some(share * EDGE_SPEED * ui.input(|i| i.stable_dt).min(LONGEST_FRAME))
}

/// What was done over a canvas in this frame, in its order. `middle`: where the view is enlarged without a pointer.
#[must_use]
pub fn steering(ui: &Ui, response: &Response, middle: Pos2) -> Vec<Steer> {
    if !response.contains_pointer() {
        return Vec::new();
    }
    let at = ui.input(|i| i.pointer.latest_pos()).unwrap_or(middle);
    if let Some(touch) = ui.input(InputState::multi_touch) {
        return vec![Steer::Zoom(touch.center_pos, f64::from(touch.zoom_delta)), Steer::Pan(touch.translation_delta)];
    }
    let mut has_ctrl_wheel = false;
    let mut turn = |event: &Event| {
        let Event::MouseWheel { unit, delta, source, modifiers, .. } = event else { return None };
        has_ctrl_wheel |= modifiers.command;
        let is_fingers = *unit == MouseWheelUnit::Point && *source != MouseWheelSource::Wheel;
        if is_fingers && !modifiers.command {
            return Some(Steer::Pan(*delta));
        }
        let notches = if *unit == MouseWheelUnit::Point { delta.y / POINTS_PER_NOTCH } else { delta.y };
        Some(Steer::Zoom(at, WHEEL_STEP.powf(f64::from(notches.clamp(-MOST_NOTCHES, MOST_NOTCHES)))))
    };
    let (mut steers, pinch) = ui.input(|i| (i.events.iter().filter_map(&mut turn).collect::<Vec<_>>(), i.zoom_delta()));
    if !has_ctrl_wheel && (pinch - 1.0).abs() > 1e-4 {
        steers.push(Steer::Zoom(at, f64::from(pinch)));
    }
    steers
}
