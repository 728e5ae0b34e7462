//! Notices at the foot of the canvas: what was done, and what went wrong.
//!
//! What was done vanishes by itself; a problem stays until it is dismissed.
//! The clock is the caller's.

use std::time::Duration;

use egui::accesskit::{Live, Role};
use egui::{Area, Context, Frame, Id, Label, Margin, Order, Rect, Sense, Stroke, Ui, Vec2, WidgetInfo, vec2};

use crate::layout::fonts::Weight;
use crate::picture::Ink;
use crate::ui::toolkit::look::Look;
use crate::ui::toolkit::theme::TARGET;

/// How long a notice of something done is shown, in seconds.
pub const SHOWN_SECONDS: f64 = 4.0;
/// The most notices shown at a time. Further problems wait for their turn.
pub const MAX_SHOWN: usize = 3;

/// The size of their text at the desk, in points.
const TEXT_SIZE: f32 = 13.5;
/// How wide they are at most there, in points.
const MAX_WIDTH: f32 = 560.0;
const CROSS: f32 = 22.0;

/// Whether something went well.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It is done.
    Done,
    /// It went wrong, or needs care.
    Problem,
}

#[derive(Debug, Clone, PartialEq)]
struct Notice {
    /// Tells it from all others that ever were.
    number: u64,
    text: String,
    outcome: Outcome,
    /// When it vanishes, in the caller's seconds.
    until: Option<f64>,
}

/// The notices that are not gone yet.
#[derive(Debug, Clone, Default)]
pub struct Notices {
    notices: Vec<Notice>,
    next: u64,
}

impl Notices {
    /// Tells of something. `now` is in seconds, of any clock that is also given to [`show`].
    ///
    /// The same words twice are one notice, shown anew.
    pub fn add(&mut self, text: impl Into<String>, outcome: Outcome, now: f64) {
        let text = text.into();
        self.notices.retain(|notice| notice.text != text);
        let until = (outcome == Outcome::Done).then_some(now + SHOWN_SECONDS);
        self.notices.push(Notice { number: self.next, text, outcome, until });
        self.next += 1;
        let done: Vec<u64> = self.notices.iter().filter(|notice| notice.until.is_some()).map(|n| n.number).collect();
        // Of what was done only the last is worth the room.
        if let [older @ .., _] = done.as_slice() {
            self.notices.retain(|notice| !older.contains(&notice.number));
        }
    }

    /// Takes a notice back, if it is still there.
    pub fn withdraw(&mut self, text: &str) {
        self.notices.retain(|notice| notice.text != text);
    }

    /// The texts of what is shown, the newest last.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.notices.iter().skip(self.notices.len().saturating_sub(MAX_SHOWN)).map(|notice| notice.text.as_str())
    }
}

/// Shows the notices at the foot of `canvas`, and asks to be drawn again just when the next one vanishes. No text of
/// them is smaller than `least_text` points.
pub fn show(ctx: &Context, look: Look<'_>, notices: &mut Notices, canvas: Rect, least_text: f32, now: f64) {
    let growth = (least_text / TEXT_SIZE).max(1.0);
    notices.notices.retain(|notice| notice.until.is_none_or(|until| now < until));
    if let Some(until) = notices.notices.iter().filter_map(|notice| notice.until).reduce(f64::min) {
        ctx.request_repaint_after(Duration::from_secs_f64((until - now).max(0.0)));
    }
    let mut dismissed = None;
    let mut bottom = canvas.bottom() - 16.0;
    let first = notices.notices.len().saturating_sub(MAX_SHOWN);
    for notice in notices.notices.iter().skip(first).rev() {
        let area = Area::new(Id::unique(("notice", notice.number)))
            .order(Order::Foreground)
            .role(if notice.outcome == Outcome::Problem { Role::Alert } else { Role::Status })
            .pivot(egui::Align2::CENTER_BOTTOM)
            .fixed_pos(egui::pos2(canvas.center().x, bottom))
            .constrain_to(canvas)
            .fade_in(false);
        let response = area.show(ctx, |ui| {
            ui.ctx().accesskit_node_builder(ui.unique_id(), |node| node.set_live(Live::Polite));
            if strip(ui, look, notice, canvas.width(), growth) {
                dismissed = Some(notice.number);
            }
        });
        bottom = response.response.rect.top() - 8.0;
    }
    if let Some(number) = dismissed {
        notices.notices.retain(|notice| notice.number != number);
    }
}

/// Shows one notice, `growth` times as large as usual; whether it was dismissed.
fn strip(ui: &mut Ui, look: Look<'_>, notice: &Notice, canvas_width: f32, growth: f32) -> bool {
    let (fill, ink) = match notice.outcome {
        Outcome::Done => (Ink::Text, Ink::Panel),
        Outcome::Problem => (Ink::Notice, Ink::NoticeText),
    };
    let frame = Frame::new().fill(look.color(fill)).corner_radius(10).inner_margin(Margin::symmetric(16, 9));
    let room = (canvas_width - 64.0).clamp(120.0, MAX_WIDTH * growth);
    frame
        .show(ui, |ui| {
            ui.set_max_width(room);
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 12.0;
                ui.spacing_mut().interact_size.y = CROSS;
                let is_problem = notice.outcome == Outcome::Problem;
                let text = look.rich(notice.text.clone(), Weight::Medium, TEXT_SIZE * growth, ink);
                let width =
                    look.measurer.width(&notice.text, Weight::Medium, f64::from(TEXT_SIZE * growth)) as f32 + 2.0;
                let width = width.min(room - if is_problem { CROSS + 12.0 } else { 0.0 });
                ui.scope(|ui| {
                    ui.set_max_width(width);
                    ui.add(Label::new(text).wrap());
                });
                is_problem && cross(ui, look)
            })
            .inner
        })
        .inner
}

/// The button that dismisses a notice.
fn cross(ui: &mut Ui, look: Look<'_>) -> bool {
    let (id, rect) = ui.allocate_space(vec2(CROSS, CROSS));
    // The strip is no higher for it: what reacts reaches into its margin.
    let response = ui.interact(Rect::from_center_size(rect.center(), Vec2::splat(TARGET)), id, Sense::click());
    let name = look.text("notice-dismiss");
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let color = look.color(Ink::NoticeText);
    if response.hovered() {
        ui.painter().rect_filled(rect, 6, color.gamma_multiply(0.14));
    }
    let arm = rect.shrink(7.0);
    let stroke = Stroke::new(1.7, color);
    ui.painter().line_segment([arm.left_top(), arm.right_bottom()], stroke);
    ui.painter().line_segment([arm.right_top(), arm.left_bottom()], stroke);
    crate::ui::toolkit::button::focus_ring(ui, look, &response.clone().with_new_rect(rect), 6);
    response.on_hover_text(name).clicked()
}
