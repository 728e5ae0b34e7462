//! What the signs of the pictures mean, below the legend of the lines, to be folded away: kinds of actors, influence,
//! moves, dots, what is confidential, and in the network where somebody stands.

use egui::{Align, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};
use kurbo::{Point, Vec2};

use crate::layout::fonts::Weight;
use crate::model::{ActorKind, Wedge};
use crate::picture::{
    Anchor, Ink, Item, Shape, Stroke, Subject, arrowhead, border_width, kind_shape, lock_shape, pin_shape, stance_mark,
};
use crate::ui::action::reading::Reading;
use crate::ui::toolkit::choice::{line, link};
use crate::ui::toolkit::look::Look;
use crate::ui::toolkit::paint::Sheet;
use crate::ui::toolkit::theme::TEXT_SIZE;

const ROW_HEIGHT: f32 = 26.0;
/// The width of what stands left of the words, in points.
const SIGN_WIDTH: f32 = 42.0;
/// The side of a mark, in points.
const MARK: f64 = 16.0;
/// The influence of the marks that show it: little, and much.
const INFLUENCES: [u8; 2] = [1, 5];

/// Whether it is unfolded.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct State {
    pub(crate) is_open: bool,
}

/// Shows the signs, or the words that unfold them.
pub fn show(ui: &mut Ui, reading: &Reading<'_>, has_network: bool, state: &mut State) {
    let look = reading.look;
    let text = look.text(if state.is_open { "signs-less" } else { "signs-more" });
    let is_pressed = link(ui, look, &text, Weight::Medium, Ink::Quiet).clicked();
    state.is_open ^= is_pressed;
    if !state.is_open {
        return;
    }
    let shown = ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for kind in ActorKind::ALL {
            row(ui, look, &look.text(kind.text_id()), |add| kind_shape(kind, Point::ORIGIN, 1.0, Ink::Quiet, add));
        }
        if has_network {
            for wedge in Wedge::ALL {
                let name = look.wedge_name(reading.map, wedge);
                row(ui, look, &name, |add| stance(Some(wedge), add));
            }
            row(ui, look, &look.text("signs-unplaced"), |add| stance(None, add));
            row(ui, look, &look.text("signs-pin"), |add| pin_shape(Point::new(-3.0, -1.0), 1.0, add));
        }
        row(ui, look, &look.text("signs-influence"), influence);
        row(ui, look, &look.text("signs-move"), planned_move);
        row(ui, look, &look.text("signs-wished"), wished);
        row(ui, look, &look.text("signs-dots"), dots);
        row(ui, look, &look.text("signs-confidential"), |add| lock_shape(Point::ORIGIN, 1.1, Ink::Quiet, add));
    });
    if is_pressed {
        // Below the foot of the panel nobody would see that anything happened.
        shown.response.scroll_to_me(Some(Align::Min));
    }
}

/// A sign, drawn about the middle of its place, and what it means.
fn row(ui: &mut Ui, look: Look<'_>, meaning: &str, draw: impl FnOnce(&mut dyn FnMut(Shape))) {
    let room = ui.available_width();
    let galley = line(ui, look.rich(meaning, Weight::Regular, TEXT_SIZE, Ink::Text), room - SIGN_WIDTH - 6.0);
    let (rect, response) = ui.allocate_exact_size(vec2(room, ROW_HEIGHT), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, meaning));
    let mut items = Vec::new();
    draw(&mut |shape| items.push(Item { subject: Subject::Ground, shape }));
    let place = Rect::from_min_size(rect.min, vec2(SIGN_WIDTH, ROW_HEIGHT));
    Sheet { origin: place.center(), palette: look.palette }.paint(ui.painter(), &items);
    let is_cut = galley.elided;
    let at = pos2(place.right() + 6.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, look.color(Ink::Text));
    if is_cut {
        response.on_hover_text(meaning);
    }
}

/// A mark with somebody in it.
fn stance(wedge: Option<Wedge>, add: &mut dyn FnMut(Shape)) {
    let ink = stance_mark(wedge, square(0.0), 1.6, add);
    kind_shape(ActorKind::Person, Point::ORIGIN, 0.7, ink, add);
}

fn square(x: f64) -> kurbo::Rect {
    kurbo::Rect::from_center_size((x, 0.0), (MARK, MARK))
}

fn influence(add: &mut dyn FnMut(Shape)) {
    for (influence, x) in INFLUENCES.into_iter().zip([-10.0, 10.0]) {
        let stroke = Some(Stroke::plain(Ink::Quiet, border_width(influence, 1.0)));
        add(Shape::Box { rect: square(x), radius: MARK / 2.0, fill: Some(Ink::ChipFill), stroke });
    }
}

fn planned_move(add: &mut dyn FnMut(Shape)) {
    let (from, tip) = (Point::new(-17.0, 0.0), Point::new(17.0, 0.0));
    add(Shape::Line { from, to: tip - Vec2::new(9.0, 0.0), stroke: Stroke::plain(Ink::Accent, 3.2) });
    add(arrowhead(tip, Vec2::new(1.0, 0.0), 13.0, Ink::Accent, 1.0));
}

fn wished(add: &mut dyn FnMut(Shape)) {
    for (x, y) in [(-15.0, -7.0), (-4.0, -7.0), (7.0, -7.0), (-15.0, 7.0), (-4.0, 7.0), (7.0, 7.0)] {
        let (from, to) = (Point::new(x, y), Point::new(x + 7.0, y));
        add(Shape::Line { from, to, stroke: Stroke::plain(Ink::Accent, 2.2) });
    }
}

fn dots(add: &mut dyn FnMut(Shape)) {
    add(Shape::Disc { center: Point::ORIGIN, radius: 8.5, fill: Ink::Accent });
    let (text, at) = ("3".to_owned(), Point::new(0.0, 4.0));
    add(Shape::Text { at, anchor: Anchor::Middle, text, weight: Weight::Bold, size: 11.0, ink: Ink::OnAccent });
}
