//! Chips as shapes, with their moves.

use kurbo::{ParamCurve, PathEl, Point, Rect, Shape as _, Vec2};

use super::chip::{Chip, Face, Name};
use super::shapes::{Anchor, Ink, Item, Shape, Stroke, Subject, arrowhead};
use super::signs::{kind_shape, lock_shape, pin_shape, stance_mark};
use crate::layout::fonts::Weight;
use crate::layout::measure::CAP_HEIGHT_EM;
use crate::layout::names::lines;
use crate::layout::tie;

/// How far what quiets the lines below a name reaches beyond it, across and down, in text sizes, and how opaque it is.
const NAME_GROUND: (f64, f64) = (0.14, 0.02);

const NAME_GROUND_OPACITY: f64 = 0.7;

/// The scale of the shape of an actor's kind in its mark, for each point of the mark's height: the shape is about half
/// as wide as the mark is high.
const SIGN: f64 = 0.05;

/// The clear margin of whoever a line passes behind, in points at text scale 1.
const SET_OFF: f64 = 3.0;

/// The height of the mark that stands in a chip where it tells the stance, in points at text scale 1.
const MARK_IN_CHIP: f64 = 16.0;

/// How much larger the lock is that stands there for whoever is confidential.
const LOCK: f64 = 1.2;

/// How wide the dashed border of a wished chip is, and its dashes and gaps, in points at text scale 1.
const WISHED_WIDTH: f64 = 2.4;

const WISHED_DASH: [f64; 2] = [7.0, 4.5];

/// The arrow of a wanted move: from the chip's edge to a point inside the wanted wedge.
pub fn move_items(chip: &Chip, items: &mut Vec<Item>) {
    let Some(end) = chip.move_end else { return };
    let straight = tie::straight(chip.center, end);
    let start = straight.eval(tie::leaves_at(straight, chip.rect(), 0.0));
    let text = chip.body.scale;
    let length = 15.0 * text;
    let direction = end - chip.center;
    let neck = end - direction.normalize() * (length * 0.7);
    let subject = Subject::Move(chip.actor);
    let stroke = Stroke::plain(Ink::Accent, 3.6 * text);
    items.push(Item { subject, shape: Shape::Line { from: start, to: neck, stroke } });
    items.push(Item { subject, shape: arrowhead(end, direction, length, Ink::Accent, 1.0) });
}

/// The width of a chip's border in points, thicker with influence, 0 to 5; `text` is the scale of texts.
#[must_use]
pub fn border_width(influence: u8, text: f64) -> f64 {
    (1.0 + 0.55 * f64::from(influence)) * text
}

/// An actor as it is drawn; where it stands out (`is_front`), with its name whether or not there is room for it.
pub fn chip_items(chip: &Chip, is_front: bool, items: &mut Vec<Item>) {
    let (text, ink) = (chip.body.scale, chip.ink());
    let is_chip = is_chip(chip, is_front);
    let rect = drawn_rect(chip, is_front);
    let mut add = |shape| items.push(Item { subject: Subject::Actor(chip.actor), shape });
    let radius = (rect.height() / 2.0).min(crate::layout::chip::TEXT_SIZE * text * 1.1);
    let border = Stroke::plain(ink, border_width(chip.influence, text));
    if let Some(name) = chip.name_beside() {
        behind_name_items(chip, name, is_front, &mut add);
    }
    if let Some(ground) = chip.set_off {
        let margin = border.width / 2.0 + SET_OFF * text;
        let (rect, radius) = (rect.inflate(margin, margin), radius + margin);
        add(Shape::Box { rect, radius, fill: Some(ground), stroke: None });
    }
    if chip.tells_stance && !is_chip {
        let ink = stance_mark(chip.wedge(), rect, border.width, &mut add);
        sign_items(chip, rect, ink, &mut add);
    } else {
        add(Shape::Box { rect, radius, fill: Some(Ink::ChipFill), stroke: (!chip.is_wished).then_some(border) });
        if chip.is_wished {
            dashed_border(rect, radius, text, &mut add);
        }
        if is_chip {
            name_items(chip, rect, ink, &mut add);
        } else {
            sign_items(chip, rect, ink, &mut add);
        }
    }
    if chip.is_pinned {
        pin_shape(rect.origin(), text, &mut add);
    }
    if let Some(name) = chip.name_beside() {
        beside_items(name, chip.weight(), &mut add);
    }
    badge_items(chip, is_front, items);
}

/// What a mark shows inside: the kind of actor, or the lock of whoever is confidential.
fn sign_items(chip: &Chip, rect: Rect, ink: Ink, add: &mut dyn FnMut(Shape)) {
    let scale = SIGN * rect.height();
    if chip.is_confidential {
        lock_shape(rect.center(), LOCK * scale, ink, add);
    } else {
        kind_shape(chip.kind, rect.center(), scale, ink, add);
    }
}

/// Whether its name stands in it: a name beside the mark stays there.
fn is_chip(chip: &Chip, is_front: bool) -> bool {
    chip.face == Face::Chip || is_front && chip.face == Face::Mark
}

fn drawn_rect(chip: &Chip, is_front: bool) -> Rect {
    if is_chip(chip, is_front) { chip.full_rect() } else { Rect::from_center_size(chip.center, chip.body.mark) }
}

/// What a name beside a mark stands on: a box round both where they stand out, else something that quiets the lines
/// below the letters.
fn behind_name_items(chip: &Chip, name: &Name, is_front: bool, add: &mut dyn FnMut(Shape)) {
    let (text, ink) = (chip.body.scale, chip.ink());
    if is_front {
        let (rect, radius) = (chip.front_rect(), chip.front_radius());
        add(Shape::Box { rect, radius, fill: Some(Ink::ChipFill), stroke: Some(Stroke::plain(ink, text)) });
    } else {
        let Rect { x0, y0, x1, y1 } = name.rect.inflate(NAME_GROUND.0 * name.size, NAME_GROUND.1 * name.size);
        let points = [(x0, y0), (x1, y0), (x1, y1), (x0, y1)].map(Point::from).to_vec();
        add(Shape::Polygon { points, fill: name.ground, opacity: NAME_GROUND_OPACITY });
    }
    if name.is_far {
        add(lead(chip.center, name, text));
    }
}

/// How wide the line to a name is, in points at text scale 1: it is no relationship.
const LEAD_WIDTH: f64 = 0.7;

/// The line from a mark to the name that is far from it; `text` is the scale of texts.
pub(super) fn lead(from: Point, name: &Name, text: f64) -> Shape {
    let Rect { x0, y0, x1, y1 } = name.rect;
    let to = Point::new(from.x.clamp(x0, x1), from.y.clamp(y0, y1));
    Shape::Line { from, to, stroke: Stroke::plain(Ink::Quiet, LEAD_WIDTH * text) }
}

/// The name beside a mark.
pub(super) fn beside_items(name: &Name, weight: Weight, add: &mut dyn FnMut(Shape)) {
    let &Name { rect, anchor, size, .. } = name;
    let x = match anchor {
        Anchor::Left => rect.x0,
        Anchor::Middle => rect.center().x,
        Anchor::Right => rect.x1,
    };
    for (row, line) in name.lines.iter().enumerate() {
        let at = Point::new(x, rect.y0 + (lines::ABOVE + row as f64 * lines::STEP) * size);
        add(Shape::Text { at, anchor, text: line.clone(), weight, size, ink: Ink::Text });
    }
}

/// The shape, the name and the lock inside a chip.
fn name_items(chip: &Chip, rect: Rect, ink: Ink, add: &mut dyn FnMut(Shape)) {
    let text = chip.body.scale;
    let sign_at = Point::new(rect.x0 + chip.body.shape_inset(), rect.center().y);
    if chip.tells_stance {
        let mark = Rect::from_center_size(sign_at, (MARK_IN_CHIP * text, MARK_IN_CHIP * text));
        let ink = stance_mark(chip.wedge(), mark, text, add);
        kind_shape(chip.kind, sign_at, SIGN * mark.height(), ink, add);
    } else {
        kind_shape(chip.kind, sign_at, text, ink, add);
    }
    let size = chip.body.text_size();
    let first = rect.center().y + size * CAP_HEIGHT_EM / 2.0
        - chip.body.line_step() * (chip.body.lines.len() as f64 - 1.0) / 2.0;
    for (row, line) in chip.body.lines.iter().enumerate() {
        let at = Point::new(rect.x0 + chip.body.text_inset(), first + row as f64 * chip.body.line_step());
        let weight = chip.weight();
        add(Shape::Text { at, anchor: Anchor::Left, text: line.clone(), weight, size, ink: Ink::Text });
    }
    if chip.is_confidential {
        lock_shape(Point::new(rect.x1 - chip.body.lock_inset(), rect.center().y), text, ink, add);
    }
}

/// The number of dots in a disc on the chip's corner, if there are any.
pub fn badge_items(chip: &Chip, is_front: bool, items: &mut Vec<Item>) {
    if chip.dots == 0 {
        return;
    }
    let mut add = |shape| items.push(Item { subject: Subject::Actor(chip.actor), shape });
    let (center, radius) = chip.body.badge(drawn_rect(chip, is_front));
    add(Shape::Disc { center, radius: radius + 1.5 * chip.body.scale, fill: Ink::ChipFill });
    add(Shape::Disc { center, radius, fill: Ink::Accent });
    let size = chip.body.badge_text_size();
    let at = center + Vec2::new(0.0, size * CAP_HEIGHT_EM / 2.0);
    let text = chip.dots.to_string();
    add(Shape::Text { at, anchor: Anchor::Middle, text, weight: Weight::Bold, size, ink: Ink::OnAccent });
}

/// The border of a chip that stands somewhere only as if it had moved: dashes as short lines, which every way of
/// drawing draws alike.
fn dashed_border(rect: Rect, radius: f64, text: f64, add: &mut dyn FnMut(Shape)) {
    let stroke = Stroke::plain(Ink::Accent, WISHED_WIDTH * text);
    let outline = rect.to_rounded_rect(radius);
    let dashes =
        kurbo::dash(outline.path_elements(0.1), 0.0, &WISHED_DASH.map(|part| part * text)).collect::<kurbo::BezPath>();
    let mut from = Point::ORIGIN;
    kurbo::flatten(dashes, 0.2 * text, |element| match element {
        PathEl::MoveTo(to) => from = to,
        PathEl::LineTo(to) => {
            add(Shape::Line { from, to, stroke });
            from = to;
        }
        _ => {}
    });
}
