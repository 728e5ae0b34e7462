//! The power view: stance across and influence up, worked with the pointer and the keys, and beside it the balance of
//! the wedges.
//!
//! It previews in its own state and asks for edits; it changes no map.

mod balance;
mod crowd;
mod gesture;
mod ground;
mod heading;
pub mod keyboard;
mod nodes;
mod overlay;
mod paper;
mod stage;
mod words;

use std::collections::BTreeSet;

use egui::{Id, Pos2, Rect, Sense, Ui, UiBuilder, pos2, vec2};
use egui_plot::Plot;

use self::crowd::Crowd;
use self::gesture::{Canvas, Gesture};
use self::ground::{Camera, Ground};
use self::keyboard::Walk;
use self::overlay::Overlay;
pub use self::stage::Mark;
use self::stage::{Placing, Stage};
use crate::analysis::{Shown, Tally};
use crate::model::{ActorId, Map};
use crate::picture::Ink;
use crate::ui::action::Action;
use crate::ui::action::selection::Selection;
use crate::ui::toolkit::choice::{self, Pill};
use crate::ui::toolkit::look::Look;

/// Where the canvas is at least so wide and high the balance lies beside the grid; else one is shown at a time.
const WIDE: f32 = 760.0;
const HIGH: f32 = 420.0;
/// How wide the balance is beside the grid: a part of the canvas, within bounds, in points.
const BALANCE_PART: f32 = 0.3;
const BALANCE_WIDTH: (f32, f32) = (250.0, 380.0);
/// What Ctrl and + enlarges by.
const KEY_ZOOM: f64 = 1.25;

/// What the view reads.
pub struct Input<'a> {
    /// Words, colours, measurer.
    pub look: Look<'a>,
    /// The map.
    pub map: &'a Map,
    /// The document's revision the map is at.
    pub revision: u64,
    /// Whether the map is shown as if everyone had moved.
    pub is_wish: bool,
    /// What is selected.
    pub selection: &'a Selection,
    /// Who is shown plainly.
    pub shown: &'a Shown,
    /// Whether the map may be changed.
    pub is_editable: bool,
    /// How many there are of everything, as things stand.
    pub now: &'a Tally,
    /// As if everyone had moved.
    pub after: &'a Tally,
    /// Where the tray is on the screen: a point dropped there is not placed any more.
    pub tray: Option<Rect>,
}

/// What is shown where there is no room for both.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Part {
    /// Stance and influence.
    #[default]
    Grid,
    /// The balance of the wedges.
    Balance,
}

/// The view's own state: nothing of it is in the document.
#[derive(Default)]
pub struct State {
    /// What is shown where there is no room for both.
    pub part: Part,
    /// Who is pointed at here.
    hovered: Option<ActorId>,
    camera: Camera,
    crowd: Crowd,
    stage: Stage,
    gesture: Gesture,
    walk: Walk,
    ground: Option<Ground>,
    /// Whether a field had the cursor at the end of the last frame: by the time Esc is seen here, it has lost it.
    was_typing: bool,
}

impl State {
    /// Shows the whole grid.
    pub fn fit(&mut self) {
        self.camera = Camera::default();
    }

    /// Enlarges about the middle of the grid, or makes smaller.
    pub fn zoom_step(&mut self, is_larger: bool) {
        if let Some(ground) = &self.ground {
            let factor = if is_larger { KEY_ZOOM } else { 1.0 / KEY_ZOOM };
            self.camera.zoom_at(ground.grid, ground.grid.center(), factor);
        }
    }

    /// The actor whose point has the keyboard's focus.
    #[must_use]
    pub fn focused(&self) -> Option<ActorId> {
        self.walk.focused
    }

    /// How often points and names were worked out; a test counts it.
    #[must_use]
    pub fn layouts(&self) -> (usize, usize) {
        (self.crowd.rebuilds, self.stage.placings)
    }

    /// Where the names beside points stand.
    pub fn name_rects(&self) -> impl Iterator<Item = Rect> {
        self.stage.marks().filter_map(|mark| mark.name_rect)
    }

    /// Where an actor's point is drawn.
    #[must_use]
    pub fn point(&self, actor: ActorId) -> Option<Pos2> {
        self.stage.mark(actor).map(|mark| mark.at)
    }

    /// Everybody's point as it was last drawn, those waiting last.
    pub fn marks(&self) -> impl Iterator<Item = &Mark> {
        self.stage.marks()
    }

    /// Where a stance and an influence are in the grid, as drawn now.
    #[must_use]
    pub fn in_grid(&self, stance: f64, level: f64) -> Option<Pos2> {
        self.ground.as_ref().map(|ground| ground.in_grid(stance, level))
    }

    /// The lane of those whose influence is not judged, and the row of those not placed, as drawn now.
    #[must_use]
    pub fn rows(&self) -> Option<[Rect; 2]> {
        self.ground.as_ref().map(|ground| [ground.lane, ground.waiting])
    }
}

/// Shows the grid and the balance in all the room there is.
pub fn show(ui: &mut Ui, input: &Input<'_>, state: &mut State, actions: &mut Vec<Action>) {
    let canvas = ui.available_rect_before_wrap();
    ui.painter().rect_filled(canvas, 0.0, input.look.color(Ink::Paper));
    if canvas.width() >= WIDE && canvas.height() >= HIGH {
        let width = (canvas.width() * BALANCE_PART).clamp(BALANCE_WIDTH.0, BALANCE_WIDTH.1);
        let (left, right) = canvas.split_left_right_at_x(canvas.right() - width);
        let below = heading::show(ui, input, left, 0.0);
        grid(ui, input, state, left.with_min_y(below), actions);
        balance::show(ui, input, right);
        return;
    }
    let below = heading::show(ui, input, canvas, SWITCH_WIDTH);
    let below = below.max(switch(ui, input, state, canvas));
    let rest = canvas.with_min_y(below);
    match state.part {
        Part::Grid => grid(ui, input, state, rest, actions),
        Part::Balance => {
            state.hovered = None;
            balance::show(ui, input, rest);
        }
    }
}

const SWITCH_WIDTH: f32 = 200.0;

/// The two pills that choose what is shown. Gives how far down they reach.
fn switch(ui: &mut Ui, input: &Input<'_>, state: &mut State, canvas: Rect) -> f32 {
    let look = input.look;
    let corner = pos2(canvas.right() - 10.0, canvas.top() + 2.0);
    let rect = Rect::from_two_pos(corner, corner + vec2(-SWITCH_WIDTH, 34.0));
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect));
    let pills = [(Part::Grid, "view-power"), (Part::Balance, "balance-title")].map(|(value, key)| Pill {
        value,
        text: look.text(key),
        shape: None,
    });
    if let Some(part) = choice::pills(&mut child, look, 2, &pills, Some(state.part)) {
        state.part = part;
    }
    child.min_rect().bottom() + 2.0
}

fn grid(ui: &mut Ui, input: &Input<'_>, state: &mut State, canvas: Rect, actions: &mut Vec<Action>) {
    // The points take the keyboard's focus, not the paper.
    let response = ui.interact(canvas, Id::unique("power"), Sense::CLICK | Sense::DRAG);
    let is_mirrored = input.map.head().mirrored;
    gesture::steer(ui, &response, &Ground::fit(canvas, state.camera, is_mirrored), state);
    let ground = Ground::fit(canvas, state.camera, is_mirrored);
    state.ground = Some(ground);
    state.crowd.update(input.look, input.map, &ground, (input.revision, input.is_wish));
    state.stage.place(&Placing {
        look: input.look,
        map: input.map,
        crowd: &state.crowd,
        ground: &ground,
        camera: state.camera,
        shown: input.shown,
        taken: &paper::corner_rects(input.look, &ground, state.camera),
    });

    let pointer = ui.input(|i| i.pointer.interact_pos()).filter(|_| response.contains_pointer() || response.dragged());
    gesture::aim(ui, state, pointer);
    let on = Canvas { ui, response: &response, input, ground: &ground };
    gesture::update(&on, state, actions);
    let carried = gesture::drop_from_tray(&on, actions);
    keyboard::nudge(ui, input, state, actions);

    let dragged = state.gesture.dragged(pointer);
    let lead = match &state.gesture {
        Gesture::Move { lead, .. } => dragged.iter().find(|(actor, _)| actor == lead).map(|(_, at)| *at),
        _ => carried,
    };
    let is_over_tray = pointer.zip(input.tray).is_some_and(|(at, tray)| tray.contains(at));
    let landing = lead.filter(|_| !is_over_tray).map(|at| (at, ground.meaning(at)));
    paper::show(ui, input, &ground, state.camera, state.stage.inhabitants);
    let painter = ui.painter().with_clip_rect(canvas);
    if let Some((_, meaning)) = landing {
        overlay::landing(&painter, input, &ground, meaning);
    }
    let apart: BTreeSet<ActorId> = dragged.iter().map(|(actor, _)| *actor).collect();
    state.stage.paint(&painter, input.look, &ground, &apart);
    let overlay = Overlay {
        input,
        ground: &ground,
        stage: &state.stage,
        gesture: &state.gesture,
        hovered: state.hovered,
        focused: state.walk.focused,
        pointer,
        dragged: &dragged,
    };
    overlay.paint(&painter);
    if let Some((at, meaning)) = landing {
        overlay::landing_words(&painter, input, &ground, meaning, at);
    }
    nodes::add(ui, input, state, canvas, actions);
    gesture::pointer_look(ui, &response, state);
    state.was_typing = ui.ctx().text_edit_focused();
}

/// A plot without anything of its own: no axes, no lines, and nothing that follows the pointer.
fn bare_plot<'a>(salt: &'static str, size: egui::Vec2) -> Plot<'a> {
    Plot::new(salt)
        .width(size.x)
        .height(size.y)
        .sense(Sense::hover())
        .show_axes(false)
        .show_grid(false)
        .show_background(false)
        .show_crosshair(false)
        .show_x(false)
        .show_y(false)
        .allow_drag(false)
        .allow_zoom(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
        .allow_axis_zoom_drag(false)
}
