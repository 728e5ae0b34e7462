//! Putting somebody down on the canvas: what a place there means, for chips and for those from the tray.

use std::sync::Arc;

use egui::Response;
use kurbo::Point;

use super::state::Input;
use crate::edit::Edit;
use crate::layout::free_place::Reach;
use crate::model::{ActorId, Pin};
use crate::picture::{Ground, Scene};
use crate::ui::action::selection::{Carried, Selection};
use crate::ui::action::{Action, push_choice};
use crate::ui::toolkit::paint::Sheet;

/// What putting chips down at points of the sheet does: on the half circle they are placed just there, on the plane
/// they are pinned.
pub(super) fn put_down(scene: &Scene, to: &[(ActorId, Point)]) -> Option<Edit> {
    let edit = match scene.ground {
        Ground::Fan(fan) => Edit::Place(to.iter().map(|&(id, at)| (id, Some(fan.placement_at(at)))).collect()),
        Ground::Plane(plane) => {
            let pin = |at: Point| {
                let at = plane.to_plane(at);
                Pin::clamped(at.x, at.y)
            };
            Edit::Pin(to.iter().map(|&(id, at)| (id, Some(pin(at)))).collect())
        }
    };
    (!to.is_empty()).then_some(edit)
}

/// What is carried here from the tray is placed or pinned when it is let go. Gives what is still held over the canvas.
pub(super) fn drop_from_tray(
    response: &Response,
    input: &Input<'_>,
    scene: &Scene,
    sheet: Sheet,
    actions: &mut Vec<Action>,
) -> Option<Arc<Carried>> {
    let position = response.ctx.input(|i| i.pointer.interact_pos());
    if let (Some(carried), Some(position)) = (response.dnd_release_payload::<Carried>(), position) {
        let point = sheet.to_sheet(position);
        let edit = match scene.ground {
            Ground::Fan(fan) => fan.wedge_at(point).map(|_| {
                let at = fan.placement_at(point);
                let wanted: Vec<_> = carried.actors.iter().map(|actor| (*actor, at)).collect();
                Edit::Place(scene.free_places(input.map, input.look.measurer, &wanted, Reach::Wedge))
            }),
            Ground::Plane(_) => {
                let to: Vec<_> = carried.actors.iter().map(|actor| (*actor, point)).collect();
                put_down(scene, &to)
            }
        };
        if let Some(edit) = edit.filter(|_| input.is_editable) {
            push_choice(actions, edit);
            actions.push(Action::Select(Selection::of_actors(carried.actors.iter().copied())));
        }
        return None;
    }
    response.dnd_hover_payload::<Carried>()
}
