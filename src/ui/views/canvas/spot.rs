//! Putting somebody down on the canvas: what a place there means, for chips, new actors and those from the tray.

use std::collections::HashSet;
use std::sync::Arc;

use egui::Response;
use kurbo::Point;

use super::Input;
use crate::edit::Edit;
use crate::layout::fan::HUB;
use crate::layout::free_place::{self, Reach};
use crate::layout::measure::Measurer;
use crate::model::{Actor, ActorId, Pin, Placement, Wedge, clean_line};
use crate::picture::{Ground, Scene};
use crate::ui::action::selection::{Carried, Selection};
use crate::ui::action::{Action, push_choice};
use crate::ui::toolkit::paint::Sheet;

/// Where a new actor will stand.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Spot {
    /// At a placement in a wedge.
    Fan(Placement, Wedge),
    /// At a point of the plane, not placed yet.
    Plane(Point),
}

impl Spot {
    /// The spot at a point of the sheet; none where nobody can stand.
    pub(super) fn at(scene: &Scene, point: Point) -> Option<Self> {
        match scene.ground {
            Ground::Fan(fan) => {
                let wedge = fan.wedge_at(point).filter(|_| point.to_vec2().hypot() > HUB * fan.rim)?;
                Some(Self::Fan(fan.placement_at(point), wedge))
            }
            Ground::Plane(plane) => Some(Self::Plane(plane.to_plane(point))),
        }
    }

    pub(super) fn on_sheet(self, scene: &Scene) -> Option<Point> {
        match (self, scene.ground) {
            (Self::Fan(placement, _), Ground::Fan(fan)) => Some(fan.point_of(placement)),
            (Self::Plane(point), Ground::Plane(plane)) => Some(plane.to_sheet(point)),
            _ => None,
        }
    }
}

/// The name of a new actor being typed where it will stand.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Naming {
    pub(super) at: Spot,
    pub(super) name: String,
    pub(super) is_new: bool,
    pub(super) is_confidential: bool,
}

impl Naming {
    pub(super) fn new(at: Spot, is_confidential: bool) -> Self {
        Self { at, name: String::new(), is_new: true, is_confidential }
    }

    /// The actor of that name on a free place near where it was asked for; none without a name.
    pub(super) fn actor(&self, scene: &Scene, measurer: &Measurer) -> Option<Actor> {
        let name = Some(clean_line(&self.name)).filter(|name| !name.is_empty())?;
        let mut actor = Actor { confidential: self.is_confidential, ..Actor::new(name) };
        match (self.at, scene.ground) {
            (Spot::Fan(at, wedge), Ground::Fan(fan)) => {
                let obstacles = scene.obstacles(&HashSet::new());
                let place = free_place::find(fan, at, scene.size_of(&actor, measurer), &obstacles, Reach::Near);
                debug_assert_eq!(place.wedge(), wedge);
                actor.placement = Some(place);
            }
            (Spot::Plane(at), _) => actor.pin = Some(Pin::clamped(at.x, at.y)),
            _ => {}
        }
        Some(actor)
    }
}

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

/// What is carried here from the tray: previewed while it is held, placed when it is let go.
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
