//! The canvas for screen readers and tests: every actor and relationship as a named node where it is drawn.

use egui::{Id, Rect, Role, Sense, Ui, WidgetInfo};

use super::super::look::Look;
use super::super::paint::Sheet;
use super::Input;
use crate::analysis::moves::is_to_be_moved;
use crate::lang::Message;
use crate::model::{Actor, Map};
use crate::picture::Scene;

/// Adds the nodes of what can be seen on the canvas. Costs nothing while nobody reads them.
pub fn add(ui: &Ui, input: &Input<'_>, scene: &Scene, sheet: Sheet, canvas: Rect) {
    let canvas_id = Id::unique("spectrum");
    ui.interact(canvas, canvas_id.with("name"), Sense::empty())
        .widget_info(|| WidgetInfo::labeled(Role::Canvas, true, input.look.text("spectrum-canvas")));
    if !ui.ctx().has_accesskit_node(canvas_id.with("name")) {
        return;
    }
    for chip in &scene.chips {
        let rect = sheet.rect_to_screen(chip.rect());
        if let Some(actor) = input.map.actor(chip.actor).filter(|_| canvas.intersects(rect)) {
            let name = || describe(input.look, input.map, actor);
            let is_selected = input.selection.actors.contains(&chip.actor);
            ui.interact(rect.intersect(canvas), Id::unique(("chip", chip.actor)), Sense::empty())
                .widget_info(|| WidgetInfo::selected(Role::GraphicsObject, true, is_selected, name()));
        }
    }
}

/// An actor in words: "University marine lab, institution, passive allies".
#[must_use]
pub fn describe(look: Look<'_>, map: &Map, actor: &Actor) -> String {
    let place = actor.wedge().map_or_else(|| look.text("tray-title"), |wedge| look.wedge_name(map, wedge));
    let words = look.say(
        &Message::new("actor-description")
            .with("name", look.actor_name(actor))
            .with("kind", look.text(actor.kind.text_id()))
            .with("place", place.to_lowercase()),
    );
    with_move(look, map, actor, words)
}

/// The words about an actor with its planned move and its dots, where it has any.
fn with_move(look: Look<'_>, map: &Map, actor: &Actor, mut words: String) -> String {
    if let Some(to) = actor.wanted.filter(|_| is_to_be_moved(actor)) {
        let wanted = Message::new("moves-described").with("to", look.wedge_name(map, to).to_lowercase());
        words = format!("{words}, {}", look.say(&wanted));
    }
    if actor.dots > 0 {
        let dots = Message::new("moves-dots").with("count", usize::from(actor.dots));
        words = format!("{words}, {}", look.say(&dots));
    }
    words
}
