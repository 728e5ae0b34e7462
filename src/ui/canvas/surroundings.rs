//! The surroundings of one actor: who is directly related to it, and the badge that says that only they are shown.

use std::collections::BTreeSet;

use egui::{Align2, CornerRadius, Id, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use super::super::button::focus_ring;
use super::super::theme;
use super::{Input, State};
use crate::analysis::{Rest, Shown};
use crate::lang::Message;
use crate::layout::fonts::Weight;
use crate::model::ActorId;
use crate::picture::{Ink, Scene};
use crate::ui::shorten;

/// Names longer than this are cut in the badge.
const MAX_NAME: usize = 40;
const HEIGHT: f32 = 34.0;

/// An actor and everybody it is directly related to by a relationship that is shown.
#[must_use]
pub fn around(scene: &Scene, actor: ActorId) -> BTreeSet<ActorId> {
    scene.ties_of(actor).flat_map(|tie| [tie.from, tie.to]).chain([actor]).collect()
}

/// The only actors laid out, where the others are hidden.
pub(super) fn only<'a>(input: &Input<'a>) -> Option<&'a BTreeSet<ActorId>> {
    input.shown.plain.as_ref().filter(|_| input.shown.rest == Rest::Hide)
}

/// Brings what is shown up to the scene. An actor that left the half circle has no surroundings there.
pub(super) fn update(state: &mut State, shown: &Shown, scene: &Scene) {
    state.surroundings = state.surroundings.filter(|actor| scene.chip(*actor).is_some());
    let around = state.surroundings.map(|actor| around(scene, actor));
    let plain = match around {
        Some(mut around) => {
            around.retain(|actor| shown.is_plain(*actor));
            Some(around)
        }
        None if shown.rest == Rest::Hide => None,
        None if state.surrounding == shown.plain => return,
        None => shown.plain.clone(),
    };
    if state.surrounding != plain {
        state.surrounding = plain;
    }
}

/// The badge at the foot of the canvas: what is left out, and the way back.
pub(super) fn badge(ui: &mut Ui, input: &Input<'_>, state: &mut State, canvas: Rect) {
    let Some(actor) = state.surroundings.and_then(|actor| input.map.actor(actor)) else { return };
    let look = input.look;
    let name = shorten::at_the_end(&look.actor_name(actor), MAX_NAME);
    let text = look.say(&Message::new("surroundings-badge").with("name", name));
    let galley = ui.painter().layout(
        text.clone(),
        theme::font(Weight::SemiBold, 14.0),
        look.color(Ink::OnAccent),
        (canvas.width() - 72.0).max(80.0),
    );
    let size = vec2(galley.size().x + 36.0, (galley.size().y + 14.0).max(HEIGHT));
    let rect = Align2::CENTER_BOTTOM.anchor_size(canvas.center_bottom() - vec2(0.0, 12.0), size);
    let response = ui.interact(rect, Id::unique("surroundings-badge"), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &text));
    let radius = CornerRadius::same(17);
    ui.painter().rect_filled(rect, radius, look.color(Ink::Accent));
    if response.hovered() {
        ui.painter().rect_stroke(rect, radius, Stroke::new(2.0, look.color(Ink::Text)), StrokeKind::Outside);
    }
    focus_ring(ui, look, &response, 17);
    ui.painter().galley(rect.center() - galley.size() / 2.0, galley, look.color(Ink::OnAccent));
    if response.clicked() {
        state.surroundings = None;
    }
}
