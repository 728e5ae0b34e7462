//! The canvas for the keyboard and for screen readers: points that take the focus, and, while somebody reads them,
//! every actor as a named node where it is drawn.

use egui::{Event, Id, Rect, Response, Role, Sense, Ui, UiBuilder, Vec2, accesskit};

use super::keyboard::{keep_keys, reading_order, tab_stops};
use super::place::on_screen;
use super::state::{Input, State, point_id};
use super::words;
use crate::layout::crowd::Crowd;
use crate::model::ActorId;
use crate::picture::power::Mark;
use crate::ui::action::Action;
use crate::ui::action::selection::Selection;

/// Adds the widgets that take the focus, and the nodes of the canvas. The nodes cost nothing while nobody reads them.
pub fn add(ui: &mut Ui, input: &Input<'_>, state: &State, canvas: Rect, actions: &mut Vec<Action>) {
    let stops = tab_stops(state, input.selection);
    let is_read = ui.ctx().accesskit_node_builder(ui.unique_id(), |_| ()).is_some();
    if is_read {
        let mut group = group(ui, &input.look.text("power-canvas"), canvas);
        let requests = requests(ui);
        let order = reading_order(state);
        // Of more, only those selected and those who can take the focus are nodes.
        let are_few = Crowd::of(order.len()) <= Crowd::Host;
        for mark in order {
            let is_stop = stops.contains(&mark.actor);
            if are_few || is_stop || input.selection.actors.contains(&mark.actor) {
                let response = point_widget(&mut group, state, mark, is_stop);
                point_node(input, mark, &response);
                answer(&group, &requests, mark.actor, &response, actions);
            }
        }
    } else {
        for mark in stops.into_iter().filter_map(|actor| state.stage.marks.mark(actor)) {
            point_widget(ui, state, mark, true);
        }
    }
    keep_keys(ui.ctx(), state);
}

fn group(ui: &mut Ui, name: &str, rect: Rect) -> Ui {
    let id = Id::unique("power-nodes");
    let builder = UiBuilder::new().id_salt(id).max_rect(rect);
    let group = ui.new_child(builder.accessibility_role(Role::Canvas).accessibility_label(name));
    ui.ctx().accesskit_node_builder(group.unique_id(), |node| node.set_bounds(bounds(rect)));
    group
}

fn bounds(rect: Rect) -> accesskit::Rect {
    let [x0, y0, x1, y1] = [rect.left(), rect.top(), rect.right(), rect.bottom()].map(f64::from);
    accesskit::Rect { x0, y0, x1, y1 }
}

/// What assistive technology asks for in this frame.
fn requests(ui: &Ui) -> Vec<accesskit::ActionRequest> {
    let request = |event: &Event| match event {
        Event::AccessKitActionRequest(request) => Some(request.clone()),
        _ => None,
    };
    ui.input(|i| i.events.iter().filter_map(request).collect())
}

/// The widget of a point: it takes the keyboard's focus, and leaves the pointer to the canvas.
fn point_widget(ui: &mut Ui, state: &State, mark: &Mark, can_take_focus: bool) -> Response {
    let sense = if can_take_focus { Sense::focusable_noninteractive() } else { Sense::empty() };
    let rect = Rect::from_center_size(on_screen(mark.at), Vec2::splat(2.0 * state.stage.marks.radius as f32));
    ui.interact(rect, point_id(mark.actor), sense)
}

fn point_node(input: &Input<'_>, mark: &Mark, response: &Response) {
    let Some(actor) = input.map.actor(mark.actor) else { return };
    let name = words::describe_judged(input.look, input.map, actor);
    let role = input.look.text("reader-actor");
    response.ctx.accesskit_node_builder(response.id, |node| {
        node.set_role(Role::GraphicsObject);
        node.set_role_description(role);
        node.set_label(name);
        node.set_bounds(bounds(response.rect));
        node.set_selected(input.selection.actors.contains(&mark.actor));
        node.add_action(accesskit::Action::Click);
        node.add_action(accesskit::Action::Focus);
    });
}

fn answer(
    ui: &Ui,
    requests: &[accesskit::ActionRequest],
    actor: ActorId,
    response: &Response,
    actions: &mut Vec<Action>,
) {
    let is_meant = |request: &accesskit::ActionRequest| {
        request.target_node == response.id.accesskit_id()
            && matches!(request.action, accesskit::Action::Click | accesskit::Action::Focus)
    };
    if requests.iter().any(is_meant) {
        actions.push(Action::Select(Selection::actor(actor)));
        ui.memory_mut(|memory| memory.request_focus(point_id(actor)));
    }
}
