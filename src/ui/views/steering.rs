//! Steering where a canvas looks: wheel, pinch and two fingers.

use egui::{Event, InputState, MouseWheelSource, MouseWheelUnit, Pos2, Response, Ui, Vec2};

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
