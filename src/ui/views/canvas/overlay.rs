//! What is drawn over the kept scene and changes with the pointer: lifted lines, rings, handles, drags.

use std::collections::BTreeMap;

use egui::{Align2, CornerRadius, Painter, Pos2, Shape, Stroke, StrokeKind, vec2};

use super::gesture;
use super::pointing::{Gesture, HANDLE_RADIUS, Target, handles};
use super::state::{ConnectField, Input};
use crate::lang::Message;
use crate::layout::fan::Fan;
use crate::layout::fonts::Weight;
use crate::model::{ActorId, Wedge};
use crate::picture::{self, Chip, Form, Ink, Item, Scene, Subject};
use crate::ui::toolkit::look::Look;
use crate::ui::toolkit::paint::Sheet;
use crate::ui::toolkit::theme;

/// How far outside a chip's border its selection ring lies, in points.
const RING_GAP: f32 = 4.0;
/// Likewise outside of the box round a mark and the name beside it: other names stand close to that.
const BOX_GAP: f32 = 0.5;
/// How far outside a chip the ring of the keyboard's focus lies, in points: outside the one of the selection.
const FOCUS_GAP: f32 = 9.0;
/// By what the opacity of lifted lines is multiplied.
const LIFTED: f64 = 1.45;

/// What an overlay is drawn from.
pub struct Overlay<'a> {
    /// Everything the view reads.
    pub input: &'a Input<'a>,
    /// What stands where.
    pub scene: &'a Scene,
    /// Where the sheet lies.
    pub sheet: Sheet,
    /// What is being done.
    pub gesture: &'a Gesture,
    /// What is under the pointer.
    pub target: Target,
    /// The pointer, if it is over the canvas or holds something.
    pub pointer: Option<Pos2>,
    /// The chips being dragged, where they are now.
    pub dragged: &'a [Chip],
    /// The actor being connected with the next one clicked.
    pub connecting: Option<ActorId>,
    /// What is typed to find the other end.
    pub connect_field: &'a ConnectField,
    /// The actor whose chip has the keyboard's focus.
    pub focused: Option<ActorId>,
    /// The wedge something would drop into.
    pub drop_wedge: Option<Wedge>,
}

impl Overlay<'_> {
    /// Paints it all, from the back to the front.
    pub fn paint(&self, painter: &Painter) {
        self.rings_and_names(painter);
        self.dragged_with_ties(painter);
        self.focus(painter);
        self.connection(painter);
        if let Some(band) = gesture::band(self.gesture, self.scene, self.sheet, self.pointer) {
            let accent = self.look().color(Ink::Accent);
            painter.rect(
                band,
                CornerRadius::same(2),
                accent.gamma_multiply(0.08),
                Stroke::new(1.5, accent),
                StrokeKind::Inside,
            );
        }
        if let (Some(wedge), Some(pointer)) = (self.drop_wedge, self.pointer) {
            self.wedge_name(painter, wedge, pointer);
        }
    }

    fn look(&self) -> Look<'_> {
        self.input.look
    }

    /// The chips that are selected, under the pointer here or elsewhere, or have the focus: with their names, above
    /// their neighbours.
    fn rings_and_names(&self, painter: &Painter) {
        let is_dragged = |actor: ActorId| self.dragged.iter().any(|chip| chip.actor == actor);
        let hovered = self.target.actor();
        let selected = self.input.selection.actors.iter().copied();
        let fronted = selected.chain(hovered).chain(self.focused).chain(self.input.lit);
        for chip in fronted.filter(|actor| !is_dragged(*actor)).filter_map(|actor| self.scene.chip(actor)) {
            if self.is_one_of_many(chip) {
                self.ring_of_mark(painter, chip);
                continue;
            }
            let mut items = Vec::new();
            picture::chip_items(chip, true, &mut items);
            self.sheet.paint(painter, &items);
            if self.input.selection.actors.contains(&chip.actor) {
                self.ring(painter, chip);
            } else if self.input.lit == Some(chip.actor) {
                self.glow(painter, chip);
            }
        }
        if self.input.is_editable && *self.gesture == Gesture::Idle && self.connecting.is_none() {
            // A finger hovers over nothing: the selected one shows its handles, too.
            let selected = self.input.selection.single_actor().filter(|actor| Some(*actor) != hovered);
            for chip in [hovered, selected].into_iter().flatten().filter_map(|actor| self.scene.chip(actor)) {
                for handle in handles(self.sheet, chip) {
                    self.handle(painter, handle);
                }
            }
        }
    }

    /// Whether it is only one of several that are selected, and found no room for its name.
    fn is_one_of_many(&self, chip: &Chip) -> bool {
        let meant = [self.target.actor(), self.focused, self.input.lit];
        self.input.selection.actors.len() > 1 && chip.form() == Form::Mark && !meant.contains(&Some(chip.actor))
    }

    fn selection_pen(&self) -> Stroke {
        Stroke::new(theme::selection_width(self.look().palette), self.look().color(Ink::Accent))
    }

    /// Round one of several that found no room for its name: over each other, chips would tell nothing.
    fn ring_of_mark(&self, painter: &Painter, chip: &Chip) {
        let gap = f64::from(RING_GAP) / 2.0 + picture::border_width(chip.influence, chip.body.scale) / 2.0;
        let rect = chip.mark_rect().inflate(gap, gap);
        self.ring_round(painter, rect, rect.height() / 2.0, self.selection_pen());
    }

    fn ring(&self, painter: &Painter, chip: &Chip) {
        let border = picture::border_width(chip.influence, chip.body.scale) as f32;
        let pen = self.selection_pen();
        let gap = if chip.name_beside().is_some() { BOX_GAP } else { RING_GAP + border / 2.0 };
        self.rings(painter, chip, gap, pen);
        // The ring would cut through the number.
        let mut items = Vec::new();
        picture::badge_items(chip, true, &mut items);
        self.sheet.paint(painter, &items);
    }

    /// What is under the pointer in another view.
    fn glow(&self, painter: &Painter, chip: &Chip) {
        let color = self.look().color(Ink::Accent).gamma_multiply(0.45);
        let gap = if chip.name_beside().is_some() { BOX_GAP } else { RING_GAP };
        self.rings(painter, chip, gap, Stroke::new(theme::selection_width(self.look().palette), color));
    }

    /// Rings that far round all of a chip.
    fn rings(&self, painter: &Painter, chip: &Chip, gap: f32, pen: Stroke) {
        for (rect, radius) in chip.rings(gap.into()) {
            self.ring_round(painter, rect, radius, pen);
        }
    }

    fn ring_round(&self, painter: &Painter, rect: kurbo::Rect, radius: f64, pen: Stroke) {
        let radius = CornerRadius::same(radius.round() as u8);
        painter.rect_stroke(self.sheet.rect_to_screen(rect), radius, pen, StrokeKind::Middle);
    }

    /// A second ring shows which of several the keyboard is on.
    fn focus(&self, painter: &Painter) {
        let is_dragged = |actor: ActorId| self.dragged.iter().any(|chip| chip.actor == actor);
        let Some(chip) = self.focused.filter(|actor| !is_dragged(*actor)).and_then(|actor| self.scene.chip(actor))
        else {
            return;
        };
        self.rings(painter, chip, FOCUS_GAP, Stroke::new(2.0, self.look().color(Ink::Text)));
    }

    /// A small round knob with a plus: lines are drawn from here.
    fn handle(&self, painter: &Painter, at: Pos2) {
        let (accent, panel) = (self.look().color(Ink::Accent), self.look().color(Ink::Panel));
        painter.circle(at, HANDLE_RADIUS, accent, Stroke::new(1.5, panel));
        let pen = Stroke::new(1.6, self.look().color(Ink::OnAccent));
        painter.line_segment([at - vec2(3.5, 0.0), at + vec2(3.5, 0.0)], pen);
        painter.line_segment([at - vec2(0.0, 3.5), at + vec2(0.0, 3.5)], pen);
    }

    fn dragged_with_ties(&self, painter: &Painter) {
        if self.dragged.is_empty() {
            return;
        }
        let now: BTreeMap<ActorId, &Chip> = self.dragged.iter().map(|chip| (chip.actor, chip)).collect();
        let chip = |actor| now.get(&actor).copied().or_else(|| self.scene.chip(actor));
        let mut items = Vec::new();
        for dragged in self.dragged {
            for tie in self.scene.ties_of(dragged.actor) {
                if let (Some(from), Some(to)) = (chip(tie.from), chip(tie.to)) {
                    let tie = self.scene.tie_between(tie, [from, to]);
                    picture::tie_items(&tie, &self.input.map.head().kinds, self.scene, LIFTED, &mut items);
                }
            }
        }
        for dragged in self.dragged {
            picture::move_items(dragged, &mut items);
        }
        self.sheet.paint(painter, &items);
        for dragged in self.dragged {
            let mut items = Vec::new();
            picture::chip_items(dragged, true, &mut items);
            self.sheet.paint(painter, &items);
            self.ring(painter, dragged);
        }
    }

    /// The line being drawn to a second chip, from a handle or after R.
    fn connection(&self, painter: &Painter) {
        let (from, met, pointer) = match self.gesture {
            Gesture::Connect { from } => (Some(*from), None, self.pointer),
            _ => (self.connecting, self.connect_field.met(), self.connect_field.moved_pointer(self.pointer)),
        };
        let Some(chip) = from.and_then(|actor| self.scene.chip(actor)) else { return };
        let met = met.and_then(|actor| self.scene.chip(actor));
        let Some(pointer) = met.map(|chip| self.sheet.to_screen(chip.center)).or(pointer) else { return };
        let accent = self.look().color(Ink::Accent);
        let start = self.sheet.to_screen(chip.center);
        painter.add(Shape::line_segment([start, pointer], Stroke::new(2.5, accent)));
        painter.circle_filled(pointer, 4.0, accent);
        let mut items = Vec::new();
        picture::chip_items(chip, true, &mut items);
        let aimed_at = || self.target.actor().filter(|actor| Some(*actor) != from);
        let end = met.or_else(|| aimed_at().and_then(|actor| self.scene.chip(actor)));
        if let Some(end) = end {
            picture::chip_items(end, true, &mut items);
        }
        self.sheet.paint(painter, &items);
        for chip in [Some(chip), end].into_iter().flatten() {
            self.ring(painter, chip);
        }
    }

    /// What the wedge under the pointer is called, and how far a move there would be.
    fn drop_text(&self, wedge: Wedge) -> String {
        let (look, name) = (self.look(), self.look().wedge_name(self.input.map, wedge));
        let Gesture::Want { lead, .. } = self.gesture else { return name };
        match self.scene.chip(*lead).and_then(Chip::wedge).map(|from| from.steps_to(wedge)) {
            Some(0) => look.text("moves-drop-own"),
            Some(steps) => look.say(&Message::new("inspector-move").with("wedge", name).with("steps", steps)),
            None => name,
        }
    }

    /// The name of the wedge something would drop into, beside the pointer.
    fn wedge_name(&self, painter: &Painter, wedge: Wedge, pointer: Pos2) {
        let look = self.look();
        let name = self.drop_text(wedge);
        let galley = painter.layout_no_wrap(name, theme::font(Weight::SemiBold, 14.0), look.color(Ink::Panel));
        let rect = Align2::CENTER_BOTTOM.anchor_size(pointer - vec2(0.0, 30.0), galley.size() + vec2(24.0, 12.0));
        painter.rect_filled(rect, CornerRadius::same(14), look.color(Ink::WedgeInk(wedge)));
        painter.galley(rect.min + vec2(12.0, 6.0), galley, look.color(Ink::Panel));
    }
}

/// The actor whose lines stand out: the one under the pointer here or in another view, else the only one selected.
#[must_use]
pub fn lifted(input: &Input<'_>, target: Target) -> Option<ActorId> {
    target.actor().or(input.lit).or_else(|| input.selection.single_actor())
}

/// The lines that stand out: those of the lifted actor, the selected ones, and the one under the pointer.
#[must_use]
pub fn lifted_ties(input: &Input<'_>, scene: &Scene, target: Target) -> Vec<Item> {
    let hovered = if let Target::Tie(relationship) = target { Some(relationship) } else { None };
    let selected = &input.selection.relationships;
    let legend = &input.map.head().kinds;
    let mut items = Vec::new();
    if !selected.is_empty() || hovered.is_some() {
        for tie in &scene.ties {
            let is_selected = selected.contains(&tie.relationship);
            if is_selected || hovered == Some(tie.relationship) {
                let opacity = if is_selected { 0.5 } else { 0.22 };
                let stroke = picture::Stroke { opacity, ..picture::Stroke::plain(Ink::Accent, 8.0) };
                let subject = Subject::Relationship(tie.relationship);
                items.push(Item { subject, shape: picture::Shape::Curve { curve: tie.curve, stroke } });
                picture::tie_items(tie, legend, scene, LIFTED, &mut items);
            }
        }
    }
    for tie in lifted(input, target).into_iter().flat_map(|actor| scene.ties_lit_with(actor)) {
        picture::tie_items(tie, legend, scene, LIFTED, &mut items);
    }
    items
}

/// The outline of the wedge something would drop into.
#[must_use]
pub fn lit_wedge(fan: Fan, wedge: Wedge) -> Item {
    let (from_rad, to_rad) = fan.angles_rad(wedge);
    let stroke = picture::Stroke { opacity: 0.7, ..picture::Stroke::plain(Ink::WedgeInk(wedge), 4.0) };
    let shape = picture::Shape::Slice {
        center: kurbo::Point::ORIGIN,
        radius: fan.rim,
        from_rad,
        to_rad,
        fill: None,
        stroke: Some(stroke),
    };
    Item { subject: Subject::Wedge(wedge), shape }
}
