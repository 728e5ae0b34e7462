//! Putting somebody down on the canvas: what a place there means, for chips and for those from the tray.

use std::sync::Arc;

use egui::Response;
use kurbo::{Point, Rect, Vec2};

use super::heading;
use super::state::Input;
use crate::edit::Edit;
use crate::layout::free_place::Reach;
use crate::model::{ActorId, Pin};
use crate::picture::{CANVAS_EDGE, Ground, Scene};
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

/// Where what is put down on the plane stands wholly in view: between the heading and what lies at the foot, in points of
/// the sheet.
pub(super) fn in_view(input: &Input<'_>, canvas: egui::Rect, sheet: Sheet) -> Rect {
    let foot = input.network.map_or(0.0, |network| network.foot);
    let (top, bottom) = (canvas.top() + heading::height(input, canvas, 1.0), canvas.bottom() - foot);
    let [from, to] = [egui::pos2(canvas.left(), top), egui::pos2(canvas.right(), bottom)].map(|at| sheet.to_sheet(at));
    Rect::from_points(from, to).inflate(-CANVAS_EDGE, -CANVAS_EDGE)
}

/// Shifts places of chips on the plane together by as little as brings all of them wholly in view, as far as they fit;
/// on the half circle they are where they are wanted.
pub(super) fn kept_in_view(scene: &Scene, mut to: Vec<(ActorId, Point)>, view: Rect) -> Vec<(ActorId, Point)> {
    let Ground::Plane(plane) = scene.ground else { return to };
    let taken = |&(id, at): &(ActorId, Point)| {
        let size = scene.chip(id).map(|chip| chip.full_rect().size()).unwrap_or_default();
        Rect::from_center_size(at, size)
    };
    let Some(all) = to.iter().map(taken).reduce(|a, b| a.union(b)) else { return to };
    let shift = |from: (f64, f64), within: (f64, f64)| {
        let (least, most) = (within.0 - from.0, within.1 - from.1);
        if least <= most { 0.0_f64.clamp(least, most) } else { 0.0 }
    };
    let across = shift((all.x0, all.x1), (view.x0, view.x1));
    // Where the stance is the axis, only its placement moves an actor across.
    let by = Vec2::new(if plane.axis.is_some() { 0.0 } else { across }, shift((all.y0, all.y1), (view.y0, view.y1)));
    for (_, at) in &mut to {
        *at += by;
    }
    to
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
                put_down(scene, &kept_in_view(scene, to, in_view(input, response.rect, sheet)))
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
