//! What is drawn over the kept points and changes with the pointer: rings, full names, drags, and where they would
//! land.

use egui::{Align2, CornerRadius, Painter, Pos2, Rect, Stroke, StrokeKind, vec2};

use super::place::{on_screen, on_sheet, rect_on_screen};
use super::stage::Stage;
use super::state::{Gesture, Input};
use super::words;
use crate::layout::fonts::Weight;
use crate::layout::labels::{self, Dot};
use crate::layout::measure::CAP_HEIGHT_EM;
use crate::layout::power::{Ground, Meaning};
use crate::layout::shorten;
use crate::model::{ActorId, Wedge};
use crate::picture::power::{Mark, NAME_SIZE, Part, mark_items, name_items, whole_size};
use crate::picture::{Anchor, Ink, Name};
use crate::ui::toolkit::look::Look;
use crate::ui::toolkit::paint::{Sheet, text_shape};
use crate::ui::toolkit::theme;

/// How far outside a point its selection ring lies, and that of the keyboard's focus, in points.
const RING_GAP: f32 = 3.0;
const FOCUS_GAP: f32 = 7.0;
/// Of more selected actors only the rings are drawn anew.
const MANY_SELECTED: usize = 200;
/// How much of a name is shown of whoever is pointed at, in graphemes.
const MOST_HOVERED: usize = 60;

/// What an overlay is drawn from.
pub struct Overlay<'a> {
    /// Everything the view reads.
    pub input: &'a Input<'a>,
    /// What lies where.
    pub ground: &'a Ground,
    /// The kept points.
    pub stage: &'a Stage,
    /// What is being done.
    pub gesture: &'a Gesture,
    /// Who is under the pointer here.
    pub hovered: Option<ActorId>,
    /// The actor whose point has the keyboard's focus.
    pub focused: Option<ActorId>,
    /// The pointer, if it is over the canvas or holds something.
    pub pointer: Option<Pos2>,
    /// Those dragged, where they are now.
    pub dragged: &'a [(ActorId, Pos2)],
}

impl Overlay<'_> {
    fn look(&self) -> Look<'_> {
        self.input.look
    }

    fn radius(&self) -> f32 {
        self.stage.marks.radius as f32
    }

    /// Paints it all, from the back to the front.
    pub fn paint(&self, painter: &Painter) {
        // The ring of the focus is below names: it is as wide as where they begin.
        self.focus(painter);
        self.selected(painter);
        let lit = self.hovered.filter(|_| self.dragged.is_empty());
        if let Some(mark) = lit.and_then(|actor| self.stage.marks.mark(actor)) {
            self.point(painter, mark, on_screen(mark.at));
            match mark.name.as_ref().filter(|name| self.is_whole(mark, name)) {
                Some(name) => self.name(painter, mark, name),
                None => self.full_name(painter, mark, on_screen(mark.at)),
            }
        }
        for (actor, at) in self.dragged {
            if let Some(mark) = self.stage.marks.mark(*actor) {
                self.point(painter, mark, *at);
                self.ring(painter, *at);
            }
        }
        if let Gesture::Move { lead, .. } = self.gesture
            && let Some((_, at)) = self.dragged.iter().find(|(actor, _)| actor == lead)
            && let Some(mark) = self.stage.marks.mark(*lead)
        {
            self.full_name(painter, mark, *at);
        }
        if let Some(band) = self.gesture.band(self.pointer) {
            let accent = self.look().color(Ink::Accent);
            let fill = accent.gamma_multiply(0.08);
            painter.rect(band, CornerRadius::same(2), fill, Stroke::new(1.5, accent), StrokeKind::Inside);
        }
    }

    fn selected(&self, painter: &Painter) {
        let selected = &self.input.selection.actors;
        if selected.is_empty() {
            return;
        }
        let is_dragged = |actor: ActorId| self.dragged.iter().any(|(dragged, _)| *dragged == actor);
        let marks = self.stage.marks.all().filter(|mark| selected.contains(&mark.actor) && self.is_seen(mark));
        for mark in marks.filter(|mark| !is_dragged(mark.actor)) {
            self.ring(painter, on_screen(mark.at));
            if selected.len() > MANY_SELECTED {
                continue;
            }
            self.point(painter, mark, on_screen(mark.at));
            match &mark.name {
                Some(name) if mark.wedge.is_some() => self.name(painter, mark, name),
                None if selected.len() == 1 => self.full_name(painter, mark, on_screen(mark.at)),
                _ => {}
            }
        }
    }

    /// Whether a point is in sight, the grid being enlarged.
    fn is_seen(&self, mark: &Mark) -> bool {
        Part::ALL.iter().any(|part| part.rect(self.ground).contains(mark.at))
    }

    fn point(&self, painter: &Painter, mark: &Mark, at: Pos2) {
        let mut items = Vec::new();
        mark_items(mark, kurbo::Point::ORIGIN, self.stage.marks.radius, &mut items);
        Sheet { origin: at, palette: self.look().palette }.paint(painter, &items);
    }

    fn ring(&self, painter: &Painter, at: Pos2) {
        let pen = Stroke::new(theme::selection_width(self.look().palette), self.look().color(Ink::Accent));
        painter.circle_stroke(at, self.radius() + RING_GAP, pen);
    }

    /// A second ring shows which of several the keyboard is on.
    fn focus(&self, painter: &Painter) {
        let Some(mark) =
            self.focused.filter(|_| self.dragged.is_empty()).and_then(|actor| self.stage.marks.mark(actor))
        else {
            return;
        };
        let pen = Stroke::new(theme::focus_width(self.look().palette), self.look().color(Ink::Text));
        painter.circle_stroke(on_screen(mark.at), self.radius() + FOCUS_GAP, pen);
        if let Some(name) = &mark.name {
            self.name(painter, mark, name);
        }
    }

    /// Whether somebody's whole name stands beside their point already: it is not said twice.
    fn is_whole(&self, mark: &Mark, name: &Name) -> bool {
        let called = self.input.map.actor(mark.actor).map(|actor| self.look().actor_name(actor));
        called.is_some_and(|called| called == name.lines.join(" "))
    }

    /// The whole name, wherever it has room on the canvas, over everything.
    fn full_name(&self, painter: &Painter, mark: &Mark, at: Pos2) {
        let Some(actor) = self.input.map.actor(mark.actor) else { return };
        let name = shorten::at_the_end(&self.look().actor_name(actor), MOST_HOVERED);
        let radius = f64::from(self.radius() + RING_GAP + 1.0);
        let dot = Dot { center: on_sheet(at), radius, name: whole_size(&name, self.look().measurer) };
        let sides = labels::sides(&dot).map(rect_on_screen);
        let canvas = rect_on_screen(self.ground.canvas).shrink(4.0);
        let fitting = sides.into_iter().find(|rect| canvas.contains_rect(rect.expand2(vec2(6.0, 2.0))));
        let [first, ..] = sides;
        // A name as wide as the canvas stands where it can.
        let inside = first.translate(vec2((canvas.right() - first.right()).min(0.0), 0.0));
        self.plate(painter, &name, fitting.unwrap_or(inside));
    }

    /// The name of whoever is selected, where it stands, on a plate of its own.
    fn name(&self, painter: &Painter, mark: &Mark, name: &Name) {
        self.ground_of_name(painter, rect_on_screen(name.rect));
        let mut items = Vec::new();
        name_items(mark, &mut items);
        Sheet { origin: Pos2::ZERO, palette: self.look().palette }.paint(painter, &items);
    }

    fn ground_of_name(&self, painter: &Painter, rect: Rect) {
        let edge = Stroke::new(1.0, self.look().color(Ink::Line));
        let plate = rect.expand2(vec2(3.0, 1.0)).intersect(rect_on_screen(self.ground.canvas).shrink(1.0));
        painter.rect(plate, CornerRadius::same(6), self.look().color(Ink::ChipFill), edge, StrokeKind::Outside);
    }

    fn plate(&self, painter: &Painter, name: &str, rect: Rect) {
        let look = self.look();
        self.ground_of_name(painter, rect);
        let size = NAME_SIZE as f32;
        let baseline = rect.center() + vec2(0.0, size * CAP_HEIGHT_EM as f32 / 2.0);
        let color = look.color(Ink::Text);
        painter.add(text_shape(painter, name, Weight::SemiBold, size, color, baseline, Anchor::Middle));
    }
}

/// The outline of where something held would land.
pub fn landing(painter: &Painter, input: &Input<'_>, ground: &Ground, meaning: Meaning) {
    let look = input.look;
    let ink = match meaning {
        Meaning::Judged(stance, _) | Meaning::Open(stance) => Ink::WedgeInk(Wedge::of(stance)),
        Meaning::Unplaced => Ink::Quiet,
    };
    let pen = Stroke::new(2.0, look.color(ink).gamma_multiply(0.8));
    painter.rect_stroke(
        rect_on_screen(ground.cell(meaning)).shrink(1.0),
        CornerRadius::same(4),
        pen,
        StrokeKind::Inside,
    );
}

/// What it means for something to be let go, in a pill above it.
pub fn landing_words(painter: &Painter, input: &Input<'_>, ground: &Ground, meaning: Meaning, at: Pos2) {
    let look = input.look;
    let ink = match meaning {
        Meaning::Judged(stance, _) | Meaning::Open(stance) => Ink::WedgeInk(Wedge::of(stance)),
        Meaning::Unplaced => Ink::Quiet,
    };
    let text = words::meaning(look, input.map, meaning);
    let galley = painter.layout_no_wrap(text, theme::font(Weight::SemiBold, 13.0), look.color(Ink::Panel));
    let size = galley.size() + vec2(22.0, 10.0);
    let rect = Align2::CENTER_BOTTOM.anchor_size(at - vec2(0.0, 24.0), size);
    let canvas = rect_on_screen(ground.canvas).shrink(4.0);
    let inside = |low: f32, high: f32, from: f32, to: f32| (from - low).max(0.0) + (to - high).min(0.0);
    let by = vec2(
        inside(rect.left(), rect.right(), canvas.left(), canvas.right()),
        inside(rect.top(), rect.bottom(), canvas.top(), canvas.bottom()),
    );
    let rect = rect.translate(by);
    painter.rect_filled(rect, CornerRadius::same(13), look.color(ink));
    painter.galley(rect.min + vec2(11.0, 5.0), galley, look.color(Ink::Panel));
}
