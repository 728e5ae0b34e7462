//! Steering where the canvas looks with the wheel, a pinch and two fingers.

use egui::{Event, MouseWheelSource, MouseWheelUnit, Response, Ui, Vec2};

use super::State;

/// What one notch of a wheel enlarges by.
const WHEEL_STEP: f64 = 1.12;
/// Wheel, pinch and two fingers.
pub(super) fn steer(ui: &Ui, response: &Response, state: &mut State) {
    if !response.contains_pointer() {
        return;
    }
    let frame = state.frame;
    let at = ui.input(|i| i.pointer.latest_pos()).unwrap_or(frame.canvas.center());
    let (pinch, wheel, touch) = ui.input(|i| {
        let wheel: Vec<(MouseWheelUnit, MouseWheelSource, Vec2, bool)> = i
            .events
            .iter()
            .filter_map(|event| match event {
                Event::MouseWheel { unit, delta, source, modifiers, .. } => {
                    Some((*unit, *source, *delta, modifiers.command))
                }
                _ => None,
            })
            .collect();
        (i.zoom_delta(), wheel, i.multi_touch())
    });
    if let Some(touch) = touch {
        state.camera.zoom_at(frame, touch.center_pos, f64::from(touch.zoom_delta));
        state.camera.pan(frame, touch.translation_delta);
        return;
    }
    let mut has_ctrl_wheel = false;
    for (unit, source, delta, is_ctrl) in wheel {
        has_ctrl_wheel |= is_ctrl;
        let is_fingers = unit == MouseWheelUnit::Point && source != MouseWheelSource::Wheel;
        if is_fingers && !is_ctrl {
            state.camera.pan(frame, delta);
        } else {
            // A wheel that reports points moves some forty of them per notch.
            let notches = if unit == MouseWheelUnit::Point { delta.y / 40.0 } else { delta.y };
            state.camera.zoom_at(frame, at, WHEEL_STEP.powf(f64::from(notches.clamp(-8.0, 8.0))));
        }
    }
    if !has_ctrl_wheel && (pinch - 1.0).abs() > 1e-4 {
        state.camera.zoom_at(frame, at, f64::from(pinch));
    }
}
