//! The canvas for the keyboard and for screen readers: chips that take the focus, and, while somebody reads them,
//! every actor and relationship as a named node where it is drawn, grouped by wedges.

use egui::accesskit::{ActionData, CustomAction};
use egui::{Context, Event, Id, Rect, Response, Role, Sense, Ui, UiBuilder, accesskit};
use kurbo::Shape;

use super::keyboard::{keep_keys, tab_stops};
use super::order::reading_order;
use super::state::{Input, Place, State, chip_id};
use crate::lang::Message;
use crate::layout::crowd::{Crowd, is_tangle};
use crate::model::{Actor, ActorId, RelationshipId, Wedge};
use crate::picture::{Chip, Ground, Scene, Tie};
use crate::ui::action::Action;
use crate::ui::action::command::Command;
use crate::ui::action::reading::Reading;
use crate::ui::action::selection::Selection;
use crate::ui::toolkit::paint::Sheet;
use crate::ui::words::{describe_fully, describe_tie};

/// What the nodes are made from.
pub struct Canvas<'a> {
    /// Everything the view reads.
    pub input: &'a Input<'a>,
    /// What stands where.
    pub scene: &'a Scene,
    /// Where the sheet lies.
    pub sheet: Sheet,
    /// What is seen of it.
    pub rect: Rect,
    /// Which canvas it is.
    pub place: Place,
}

/// Adds the widgets that take the focus, and the nodes of the canvas. The nodes cost nothing while nobody reads them.
pub fn add(ui: &mut Ui, canvas: &Canvas<'_>, state: &State, actions: &mut Vec<Action>) {
    let stops = tab_stops(state, canvas.input.selection);
    if is_read(ui) {
        let requests = requests(ui.ctx());
        let name = canvas.input.look.text(canvas.place.text_id());
        let mut group = group(ui, ("canvas-nodes", canvas.place), Role::Canvas, &name, canvas.rect);
        let order = reading_order(canvas.scene, |_| true);
        for wedge in Wedge::ALL.map(Some) {
            wedge_group(&mut group, canvas, wedge, &order, &stops, &requests, actions);
        }
        if canvas.scene.chips.iter().any(|chip| chip.placement.is_none()) {
            wedge_group(&mut group, canvas, None, &order, &stops, &requests, actions);
        }
        tie_group(&mut group, canvas, &requests, actions);
    } else {
        for actor in stops {
            if let Some(chip) = canvas.scene.chip(actor) {
                chip_widget(ui, canvas, chip, true);
            }
        }
    }
    keep_keys(ui.ctx(), state);
}

/// Whether one of this canvas's chips has the keyboard's focus.
pub fn has_focus(ui: &Ui, state: &State) -> bool {
    let focused = ui.memory(egui::Memory::focused);
    focused.is_some() && state.focused().map(|actor| chip_id(state.place, actor)) == focused
}

/// Whether anybody asks for accessible nodes.
fn is_read(ui: &Ui) -> bool {
    ui.ctx().accesskit_node_builder(ui.unique_id(), |_| ()).is_some()
}

/// What assistive technology asks for in this frame.
fn requests(ctx: &Context) -> Vec<accesskit::ActionRequest> {
    let request = |event: &Event| match event {
        Event::AccessKitActionRequest(request) => Some(request.clone()),
        _ => None,
    };
    ctx.input(|i| i.events.iter().filter_map(request).collect())
}

/// A node that contains others: what is added to it are its children.
fn group(ui: &mut Ui, salt: impl std::hash::Hash + std::fmt::Debug, role: Role, name: &str, rect: Rect) -> Ui {
    let id = Id::unique(salt);
    let builder = UiBuilder::new().id_salt(id).max_rect(rect).accessibility_role(role).accessibility_label(name);
    let group = ui.new_child(builder);
    ui.ctx().accesskit_node_builder(group.unique_id(), |node| node.set_bounds(bounds(rect)));
    group
}

fn bounds(rect: Rect) -> accesskit::Rect {
    let [x0, y0, x1, y1] = [rect.left(), rect.top(), rect.right(), rect.bottom()].map(f64::from);
    accesskit::Rect { x0, y0, x1, y1 }
}

/// The part of the screen a wedge takes, or all of the network, for what asks where it is.
fn wedge_rect(canvas: &Canvas<'_>, wedge: Wedge) -> Rect {
    let Ground::Fan(fan) = canvas.scene.ground else { return canvas.rect };
    let (from_rad, to_rad) = fan.angles_rad(wedge);
    let slice = kurbo::CircleSegment::new((0.0, 0.0), fan.rim, 0.0, from_rad - std::f64::consts::PI, to_rad - from_rad);
    canvas.sheet.rect_to_screen(slice.bounding_box())
}

fn wedge_group(
    ui: &mut Ui,
    canvas: &Canvas<'_>,
    wedge: Option<Wedge>,
    order: &[ActorId],
    stops: &[ActorId],
    requests: &[accesskit::ActionRequest],
    actions: &mut Vec<Action>,
) {
    let (input, scene) = (canvas.input, canvas.scene);
    let called = wedge.map_or_else(|| input.look.text("tray-title"), |wedge| input.look.wedge_name(input.map, wedge));
    let count = scene.chips.iter().filter(|chip| chip.wedge() == wedge).count();
    let name = Message::new("reader-wedge").with("wedge", called).with("count", count);
    let salt = ("wedge-nodes", canvas.place, wedge);
    let rect = wedge.map_or(canvas.rect, |wedge| wedge_rect(canvas, wedge));
    let mut group = group(ui, salt, Role::Group, &input.look.say(&name), rect);
    // Up to so many, actors out of sight are nodes, too: who does not see does not need to move the view first.
    let are_few = Crowd::of(scene.chips.len()) <= Crowd::Many;
    let chips = order.iter().filter_map(|actor| scene.chip(*actor)).filter(|chip| chip.wedge() == wedge);
    for chip in chips {
        let is_stop = stops.contains(&chip.actor);
        let is_seen = canvas.rect.intersects(canvas.sheet.rect_to_screen(chip.outline()));
        let Some(actor) = input.map.actor(chip.actor).filter(|_| are_few || is_seen || is_stop) else { continue };
        let response = chip_widget(&mut group, canvas, chip, is_stop);
        chip_node(canvas, actor, &response);
        for request in requests.iter().filter(|request| request.target_node == response.id.accesskit_id()) {
            answer_for_actor(group.ctx(), canvas, chip.actor, request, actions);
        }
    }
}

/// The widget of a chip: it takes the keyboard's focus, and leaves the pointer to the canvas.
fn chip_widget(ui: &mut Ui, canvas: &Canvas<'_>, chip: &Chip, can_take_focus: bool) -> Response {
    let sense = if can_take_focus { Sense::focusable_noninteractive() } else { Sense::empty() };
    // Not with the name beside it: between the two there may be somebody else, where a click on its middle would go.
    ui.interact(canvas.sheet.rect_to_screen(chip.rect()), chip_id(canvas.place, chip.actor), sense)
}

fn chip_node(canvas: &Canvas<'_>, actor: &Actor, response: &Response) {
    let Reading { look, map, selection, is_editable, .. } = canvas.input.reading;
    let name = describe_fully(look, map, actor);
    let role = look.text("reader-actor");
    let own_actions = if is_editable { custom_actions(canvas, actor) } else { Vec::new() };
    response.ctx.accesskit_node_builder(response.id, |node| {
        node.set_role(Role::GraphicsObject);
        node.set_role_description(role);
        node.set_label(name);
        node.set_bounds(bounds(response.rect));
        node.set_selected(selection.actors.contains(&actor.id));
        node.add_action(accesskit::Action::Click);
        node.add_action(accesskit::Action::Focus);
        if !own_actions.is_empty() {
            node.add_action(accesskit::Action::CustomAction);
            node.set_custom_actions(own_actions);
        }
    });
}

/// What can be done with an actor where the system passes such actions on; everything has a key as well.
fn own_actions() -> impl Iterator<Item = Own> {
    let places = Wedge::ALL.into_iter().map(|wedge| Own::Place(Some(wedge)));
    places.chain([Own::Place(None), Own::Connect])
}

#[derive(Debug, Clone, Copy)]
enum Own {
    Place(Option<Wedge>),
    Connect,
}

fn custom_actions(canvas: &Canvas<'_>, actor: &Actor) -> Vec<CustomAction> {
    let look = canvas.input.look;
    let name = |own: Own| match own {
        Own::Place(Some(wedge)) => look.say(
            &Message::new("reader-place-in")
                .with("wedge", crate::ui::words::wedge_in_sentence(look, canvas.input.map, wedge)),
        ),
        Own::Place(None) => look.text("reader-unplace"),
        Own::Connect => look.text("reader-connect"),
    };
    let is_of_use = |own: &Own| !matches!(own, Own::Place(place) if *place == actor.wedge());
    let numbered = (0..).zip(own_actions()).filter(|(_, own)| is_of_use(own));
    numbered.map(|(id, own)| CustomAction { id, description: name(own) }).collect()
}

fn answer_for_actor(
    ctx: &Context,
    canvas: &Canvas<'_>,
    actor: ActorId,
    request: &accesskit::ActionRequest,
    actions: &mut Vec<Action>,
) {
    match (request.action, &request.data) {
        (accesskit::Action::Click | accesskit::Action::Focus, _) => {
            actions.push(Action::Select(Selection::actor(actor)));
            ctx.memory_mut(|memory| memory.request_focus(chip_id(canvas.place, actor)));
        }
        (accesskit::Action::CustomAction, Some(ActionData::CustomAction(id))) if canvas.input.is_editable => {
            match usize::try_from(*id).ok().and_then(|id| own_actions().nth(id)) {
                Some(Own::Place(place)) => actions.push(Action::PlaceInWedge(vec![actor], place)),
                Some(Own::Connect) => {
                    actions.push(Action::Select(Selection::actor(actor)));
                    actions.push(Action::Command(Command::Connect));
                }
                None => {}
            }
        }
        _ => {}
    }
}

/// The relationships that are shown, as a group of their own after the wedges.
fn tie_group(ui: &mut Ui, canvas: &Canvas<'_>, requests: &[accesskit::ActionRequest], actions: &mut Vec<Action>) {
    let (input, scene) = (canvas.input, canvas.scene);
    if scene.ties.is_empty() {
        return;
    }
    let name = input.look.say(&Message::new("reader-ties").with("count", scene.ties.len()));
    let group = group(ui, ("tie-nodes", canvas.place), Role::Group, &name, canvas.rect);
    let Selection { actors, relationships } = input.selection;
    let is_of_selected =
        |tie: &Tie| relationships.contains(&tie.relationship) || actors.contains(&tie.from) || actors.contains(&tie.to);
    let is_tangle = is_tangle(scene.ties.len());
    for tie in scene.ties.iter().filter(|tie| !is_tangle || is_of_selected(tie)) {
        let Some(relationship) = input.map.relationship(tie.relationship) else { continue };
        let rect = canvas.sheet.rect_to_screen(tie.curve.bounding_box());
        let id = tie_id(canvas.place, tie.relationship);
        let has_focus = group.memory(|memory| memory.has_focus(id));
        let sense = if has_focus { Sense::focusable_noninteractive() } else { Sense::empty() };
        group.interact(rect, id, sense);
        let (name, role) = (describe_tie(input.look, input.map, relationship), input.look.text("reader-relationship"));
        group.ctx().accesskit_node_builder(id, |node| {
            node.set_role(Role::GraphicsObject);
            node.set_role_description(role);
            node.set_label(name);
            node.set_bounds(bounds(rect));
            node.set_selected(relationships.contains(&tie.relationship));
            node.add_action(accesskit::Action::Click);
            node.add_action(accesskit::Action::Focus);
        });
        let is_meant = |request: &&accesskit::ActionRequest| {
            request.target_node == id.accesskit_id()
                && matches!(request.action, accesskit::Action::Click | accesskit::Action::Focus)
        };
        if requests.iter().any(|request| is_meant(&request)) {
            actions.push(Action::Select(Selection::relationship(tie.relationship)));
            group.memory_mut(|memory| memory.request_focus(id));
        }
    }
}

fn tie_id(place: Place, relationship: RelationshipId) -> Id {
    Id::unique(("tie", place, relationship))
}
