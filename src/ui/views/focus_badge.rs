//! The badge while only the surroundings of somebody are shown: whose, how far they reach, and the way back. It stands
//! outside of the picture, or on the wall at its foot.

use egui::{CornerRadius, Id, Rect, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, vec2};

use crate::lang::Message;
use crate::layout::fonts::Weight;
use crate::layout::shorten;
use crate::model::{ActorId, Map};
use crate::picture::Ink;
use crate::ui::action::Action;
use crate::ui::toolkit::bidi::visual_order;
use crate::ui::toolkit::button::focus_ring;
use crate::ui::toolkit::choice::{Pill, pills};
use crate::ui::toolkit::look::Look;
use crate::ui::toolkit::theme;

/// The most steps the surroundings reach.
pub const MOST_STEPS: u8 = 3;
/// Names longer than this are cut.
const MAX_NAME: usize = 40;
/// Its height, in points.
pub const HEIGHT: f32 = 36.0;
/// The most width of use to it, in points.
pub const WIDEST: f32 = 560.0;
const PILLS_WIDTH: f32 = 220.0;
const TEXT_SIZE: f32 = 14.0;
/// Where there is less room it does without the pills, in points.
const NARROW: f32 = 380.0;

/// What the badge says.
#[derive(Debug, Clone, Copy)]
pub struct Input<'a> {
    /// The actor in the middle, or the first of several.
    pub around: ActorId,
    /// How many are in the middle.
    pub count: usize,
    /// How many relationships away the surroundings reach, from 1.
    pub steps: u8,
    /// The map.
    pub map: &'a Map,
    /// In the middle of what it stands.
    pub room: Rect,
}

/// Shows the badge.
pub fn show(ui: &mut Ui, look: Look<'_>, input: Input<'_>, actions: &mut Vec<Action>) {
    let Some(actor) = input.map.actor(input.around) else { return };
    let text = if input.count > 1 {
        look.say(&Message::new("surroundings-badge-several").with("count", input.count))
    } else {
        let name = shorten::at_the_end(&look.actor_name(actor), MAX_NAME);
        look.say(&Message::new("surroundings-badge").with("name", name))
    };
    let has_pills = input.room.width() >= NARROW;
    let beside = if has_pills { PILLS_WIDTH + 8.0 } else { 0.0 };
    let (weight, em) = (Weight::SemiBold, TEXT_SIZE);
    let room = (input.room.width() - 36.0 - beside).max(80.0);
    let is_short = look.measurer.width(&text, weight, em.into()) > f64::from(room);
    let seen = if is_short && input.count == 1 {
        let short = |name: &str| look.say(&Message::new("surroundings-badge-short").with("name", name));
        let rest = look.measurer.width(&short(""), weight, em.into()) as f32;
        short(&shorten::to_width(&look.actor_name(actor), room - rest, weight, em, look.measurer))
    } else {
        shorten::to_width(&text, room, weight, em, look.measurer)
    };
    let galley = ui.painter().layout_no_wrap(
        visual_order(&seen).into_owned(),
        theme::font(weight, em),
        look.color(Ink::OnAccent),
    );
    let size = vec2(galley.size().x + 36.0 + beside, (galley.size().y + 8.0).max(HEIGHT));
    let rect = Rect::from_center_size(input.room.center(), size);
    let radius = CornerRadius::same(20);
    ui.painter().rect_filled(rect, radius, look.color(Ink::Accent));
    let words = rect.with_max_x(rect.right() - beside);
    let response = ui.interact(words, Id::unique("surroundings-badge"), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &text));
    if response.hovered() {
        ui.painter().rect_stroke(rect, radius, Stroke::new(2.0, look.color(Ink::Text)), StrokeKind::Outside);
    }
    focus_ring(ui, look, &response, 20);
    ui.painter().galley(words.center() - galley.size() / 2.0, galley, look.color(Ink::OnAccent));
    if response.clicked() {
        actions.push(Action::ToggleSurroundings(None));
    }
    if has_pills {
        steps(ui, look, input, rect.with_min_x(words.right()).shrink2(vec2(8.0, 4.0)), actions);
    }
}

/// How far they reach.
fn steps(ui: &mut Ui, look: Look<'_>, input: Input<'_>, rect: Rect, actions: &mut Vec<Action>) {
    ui.interact(rect, Id::unique("surroundings-steps"), Sense::CLICK | Sense::DRAG);
    let choices: Vec<Pill<u8>> = (1..=MOST_STEPS)
        .map(|steps| {
            let text = look.say(&Message::new("surroundings-steps").with("count", usize::from(steps)));
            Pill { value: steps, text, shape: None }
        })
        .collect();
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect));
    if let Some(steps) = pills(&mut child, look, choices.len(), &choices, Some(input.steps)) {
        actions.push(Action::ReachFor(steps));
    }
}
