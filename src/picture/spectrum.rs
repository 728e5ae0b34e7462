//! The spectrum as shapes: the half circle, the lines, the moves and the chips.

use std::f64::consts::PI;

use kurbo::{ParamCurve, ParamCurveDeriv, PathEl, Point, QuadBez, Rect, Shape as _, Size, Vec2};

use super::hub::hub_items;
use super::plane::{group_items, plane_items};
use super::scene::{Chip, Face, Name, Scene};
use super::shapes::{Anchor, Ink, Item, Picture, Shape, Stroke, Subject, arrowhead};
use super::ties::Tie;
use crate::audience::Veil;
use crate::layout::fan::{Fan, HUB};
use crate::layout::fonts::Weight;
use crate::layout::measure::{CAP_HEIGHT_EM, Measurer};
use crate::layout::names::lines;
use crate::layout::{Scale, tie};
use crate::model::{ActorKind, Kind, Map, Wedge};

/// How opaque a line is drawn; lines lie under the chips and must not shout.
const TIE_OPACITY: f64 = 0.66;
/// With more lines than this, each is drawn fainter, so that the whole stays as dark.
const FEW_TIES: f64 = 80.0;
/// How opaque the lines are that are not spoken of while one actor is lifted.
pub const QUIET_OPACITY: f64 = 0.3;
/// How far from the half circle the names of the second and fourth wedge are kept, so that no chip on its rim covers
/// the number below them, and how far below a name that number ends, in points at text scale 1.
const LABEL_CLEARANCE: f64 = 10.0;
const LABEL_DEPTH: f64 = 20.0;
/// How far what quiets the lines below a name reaches beyond it, across and down, in text sizes, and how opaque it is.
const NAME_GROUND: (f64, f64) = (0.14, 0.02);
const NAME_GROUND_OPACITY: f64 = 0.7;
/// How wide the dashed border of a wished chip is, and its dashes and gaps, in points at text scale 1.
const WISHED_WIDTH: f64 = 2.4;
const WISHED_DASH: [f64; 2] = [7.0, 4.5];

/// The words written in and round the half circle.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Words {
    /// What each wedge is called.
    pub wedges: [String; 5],
    /// What stands under each wedge's name: how many actors it holds.
    pub counts: [String; 5],
    /// What stands above the demand in the hub.
    pub hub_title: String,
    /// The demand.
    pub demand: String,
    /// No text in the hub is smaller than this, in points.
    pub least_size: f64,
    /// How far from the middle the wedges' names may reach, in points, if there is an edge.
    pub reach: Option<f64>,
}

/// The whole spectrum or network, from the back to the front; in a network the groups of a map are shown if it is given,
/// their names through a veil.
#[must_use]
pub fn picture(
    scene: &Scene,
    words: &Words,
    legend: &[Kind],
    groups_of: Option<(&Map, &Veil)>,
    measurer: &Measurer,
) -> Picture {
    let mut picture = Picture::default();
    ground_items(scene, words, groups_of, measurer, &mut picture);
    for tie in &scene.ties {
        tie_items(tie, legend, scene, 1.0, &mut picture.items);
    }
    hub_items(scene, words, measurer, &mut picture);
    for chip in &scene.chips {
        move_items(chip, &mut picture.items);
    }
    for chip in &scene.chips {
        chip_items(chip, false, &mut picture.items);
    }
    picture
}

/// What the chips stand on: the half circle, or what there is of the network's plane.
pub fn ground_items(
    scene: &Scene,
    words: &Words,
    groups_of: Option<(&Map, &Veil)>,
    measurer: &Measurer,
    picture: &mut Picture,
) {
    fan_items(scene, words, measurer, picture);
    plane_items(scene, words, measurer, picture);
    if let Some((map, veil)) = groups_of.filter(|_| scene.ground.plane().is_some()) {
        group_items(scene, map, veil, measurer, picture);
    }
}

/// The half circle itself, with the names of the wedges round it.
pub fn fan_items(scene: &Scene, words: &Words, measurer: &Measurer, picture: &mut Picture) {
    let Some(fan) = scene.ground.fan() else { return };
    let rim = fan.rim;
    let edge = Stroke::plain(Ink::Line, 1.5);
    picture.add(Subject::Ground, slice(rim * 1.02, 0.0, PI, Ink::Bars, Some(edge)));
    for wedge in Wedge::ALL {
        let (from_rad, to_rad) = fan.angles_rad(wedge);
        picture.add(Subject::Wedge(wedge), slice(rim, from_rad, to_rad, Ink::WedgeFill(wedge), None));
    }
    for wedge in &Wedge::ALL[1..] {
        let along = Fan::direction(fan.angle_rad(wedge.start().value()));
        let stroke = Stroke::plain(Ink::Bars, 4.0 * rim / crate::layout::Scale::NATURAL_RIM);
        let shape = Shape::Line { from: (along * rim * HUB).to_point(), to: (along * rim * 1.005).to_point(), stroke };
        picture.add(Subject::Ground, shape);
    }
    for wedge in Wedge::ALL {
        wedge_label(fan, scene.scale.text, wedge, words, measurer, picture);
    }
}

pub(super) fn slice(radius: f64, from_rad: f64, to_rad: f64, fill: Ink, stroke: Option<Stroke>) -> Shape {
    Shape::Slice { center: Point::ORIGIN, radius, from_rad, to_rad, fill: Some(fill), stroke }
}

/// As many words as fit `room`, and what is left. The last line ends in an ellipsis if something is left over.
pub(super) fn take_line<'a>(text: &'a str, room: f64, is_last: bool, width: &dyn Fn(&str) -> f64) -> (String, &'a str) {
    if width(text) <= room {
        return (text.to_owned(), "");
    }
    let fits = |end: usize| {
        let line = text[..end].trim_end();
        if is_last { width(&format!("{line}…")) <= room } else { width(line) <= room }
    };
    let spaces = text.char_indices().filter(|(_, c)| c.is_whitespace()).map(|(at, _)| at);
    let end = spaces.take_while(|&at| fits(at)).last().unwrap_or_else(|| {
        // Not even one word fits: as many letters as do.
        text.char_indices().map(|(at, c)| at + c.len_utf8()).take_while(|&end| fits(end)).last().unwrap_or(text.len())
    });
    let line = text[..end].trim_end();
    let rest = text[end..].trim_start();
    (if is_last && !rest.is_empty() { format!("{line}…") } else { line.to_owned() }, rest)
}

/// Where a wedge's name begins, ends or is centred, by its place in the half circle; `text` is the scale of texts.
#[must_use]
pub fn label_anchor(fan: Fan, text: f64, wedge: Wedge) -> (Point, Anchor) {
    let is_end = matches!(wedge, Wedge::ActiveAllies | Wedge::ActiveOpposition);
    let middle = fan.point_at(wedge.middle().value(), 1.0);
    let is_left = middle.x < 0.0;
    if is_end {
        let x = if is_left { -fan.rim } else { fan.rim };
        return (Point::new(x, 25.0 * text), if is_left { Anchor::Left } else { Anchor::Right });
    }
    if wedge == Wedge::Neutral {
        return (Point::new(0.0, -fan.rim * 1.02 - 27.0 * text), Anchor::Middle);
    }
    let at = middle + middle.to_vec2() * 0.045;
    // Texts do not shrink with a small half circle: there the number below the name would lie on the rim.
    let clear = fan.rim + LABEL_CLEARANCE * text;
    let lowest = -(clear * clear - at.x * at.x).max(0.0).sqrt() - LABEL_DEPTH * text;
    (Point::new(at.x, (at.y - 6.0 * text).min(lowest)), if is_left { Anchor::Right } else { Anchor::Left })
}

/// About where a wedge's name and number stand: no chip is put there. The name is taken as long as the usual ones are.
#[must_use]
pub fn label_rect(fan: Fan, text: f64, wedge: Wedge) -> Rect {
    let (at, anchor) = label_anchor(fan, text, wedge);
    let (width, above, below) = (150.0 * text, 16.0 * text, 21.0 * text);
    let left = match anchor {
        Anchor::Left => at.x,
        Anchor::Middle => at.x - width / 2.0,
        Anchor::Right => at.x - width,
    };
    Rect::new(left, at.y - above, left + width, at.y + below)
}

/// What the wedges' names and numbers take where they are written.
pub(super) fn label_text_rects(fan: Fan, text: f64, words: &Words, measurer: &Measurer) -> Vec<Rect> {
    let mut labels = Picture::default();
    for wedge in Wedge::ALL {
        wedge_label(fan, text, wedge, words, measurer, &mut labels);
    }
    labels.items.iter().filter_map(|item| item.shape.text_rect(measurer)).collect()
}

fn wedge_label(fan: Fan, text: f64, wedge: Wedge, words: &Words, measurer: &Measurer, picture: &mut Picture) {
    let (at, anchor) = label_anchor(fan, text, wedge);
    let ink = Ink::WedgeInk(wedge);
    let (name_size, count_size) = (16.3 * text, 12.7 * text);
    let width = |wedge: Wedge| measurer.width(&words.wedges[wedge.index()], Weight::Bold, name_size);
    // The two names below the half circle share its width.
    let shared = |other: Wedge| {
        let half = fan.rim - 6.0 * text;
        half.max(2.0 * half - width(other))
    };
    let room = match wedge {
        Wedge::ActiveAllies => shared(Wedge::ActiveOpposition),
        Wedge::ActiveOpposition => shared(Wedge::ActiveAllies),
        Wedge::PassiveAllies | Wedge::PassiveOpposition if fan.rim <= Scale::NARROW_RIM => Scale::NARROW_LABEL * text,
        _ => f64::INFINITY,
    };
    // These two run outwards.
    let to_edge = match wedge {
        Wedge::PassiveAllies | Wedge::PassiveOpposition => words.reach.map(|reach| reach - at.x.abs()),
        _ => None,
    };
    let room = room.min(240.0 * text).min(to_edge.unwrap_or(f64::INFINITY));
    let (name, _) =
        take_line(&words.wedges[wedge.index()], room, true, &|name| measurer.width(name, Weight::Bold, name_size));
    let count = words.counts[wedge.index()].clone();
    let mut line = |at: Point, text: String, weight: Weight, size: f64| {
        picture.add(Subject::Wedge(wedge), Shape::Text { at, anchor, text, weight, size, ink });
    };
    line(at, name, Weight::Bold, name_size);
    line(at + Vec2::new(0.0, 17.0 * text), count, Weight::Regular, count_size);
}

/// A relationship's line, with an arrowhead where its kind has a direction. `emphasis` multiplies its opacity.
pub fn tie_items(tie: &Tie, legend: &[Kind], scene: &Scene, emphasis: f64, items: &mut Vec<Item>) {
    let Some(kind) = legend.get(tie.kind) else { return };
    let text = scene.scale.text;
    let width = [1.3, 1.9, 2.8][usize::from(tie.strength.clamp(1, 3)) - 1] * text;
    let crowd = (FEW_TIES / scene.ties.len().max(1) as f64).sqrt().clamp(0.4, 1.0);
    // What is lifted out of the crowd is drawn as if it were alone.
    let opacity = (TIE_OPACITY * if emphasis > 1.0 { emphasis } else { emphasis * crowd }).min(1.0);
    let ink = Ink::Kind(kind.color);
    let subject = Subject::Relationship(tie.relationship);
    let mut curve = tie.curve;
    if kind.directed {
        let length = 7.0 * text + width;
        let direction = curve.deriv().eval(1.0).to_vec2();
        items.push(Item { subject, shape: arrowhead(curve.p2, direction, length, ink, opacity) });
        // The line ends where the head begins, so that it does not show beside the tip.
        let chord = (curve.p2 - curve.p0).hypot();
        if chord > length {
            curve = curve.subsegment(0.0..1.0 - 0.8 * length / curve_length(curve).max(chord));
        }
    }
    let stroke = Stroke { ink, width, opacity, dash: kind.dash.pattern() };
    items.push(Item { subject, shape: Shape::Curve { curve, stroke } });
}

/// The length of the polygon of the curve's control points and its chord, halved: within a few percent for gentle bends.
fn curve_length(curve: QuadBez) -> f64 {
    let (a, b, c) = ((curve.p1 - curve.p0).hypot(), (curve.p2 - curve.p1).hypot(), (curve.p2 - curve.p0).hypot());
    (2.0 * c + a + b) / 3.0
}

/// The arrow of a wanted move: from the chip's edge to a point inside the wanted wedge.
pub fn move_items(chip: &Chip, items: &mut Vec<Item>) {
    let Some(end) = chip.move_end else { return };
    let straight = QuadBez::new(chip.center, chip.center.midpoint(end), end);
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

/// The width of a chip's border: thicker with influence.
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
    add(Shape::Box { rect, radius, fill: Some(Ink::ChipFill), stroke: (!chip.is_wished).then_some(border) });
    if chip.is_wished {
        dashed_border(rect, radius, text, &mut add);
    }
    if is_chip {
        name_items(chip, rect, ink, &mut add);
    } else {
        kind_shape(chip.kind, rect.center(), 0.8 * text, ink, &mut add);
    }
    if let Some(name) = chip.name_beside() {
        beside_items(chip, name, &mut add);
    }
    badge_items(chip, is_front, items);
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
        let (rect, radius) = (chip.front_rect(), crate::layout::chip::TEXT_SIZE * text);
        add(Shape::Box { rect, radius, fill: Some(Ink::ChipFill), stroke: Some(Stroke::plain(ink, text)) });
    } else {
        let Rect { x0, y0, x1, y1 } = name.rect.inflate(NAME_GROUND.0 * name.size, NAME_GROUND.1 * name.size);
        let points = [(x0, y0), (x1, y0), (x1, y1), (x0, y1)].map(Point::from).to_vec();
        add(Shape::Polygon { points, fill: name.ground, opacity: NAME_GROUND_OPACITY });
    }
    if name.is_far {
        let Rect { x0, y0, x1, y1 } = name.rect;
        let to = Point::new(chip.center.x.clamp(x0, x1), chip.center.y.clamp(y0, y1));
        add(Shape::Line { from: chip.center, to, stroke: Stroke::plain(Ink::Text, text) });
    }
}

/// The name beside a mark.
fn beside_items(chip: &Chip, name: &Name, add: &mut dyn FnMut(Shape)) {
    let &Name { rect, anchor, size, .. } = name;
    let x = match anchor {
        Anchor::Left => rect.x0,
        Anchor::Middle => rect.center().x,
        Anchor::Right => rect.x1,
    };
    for (row, line) in name.lines.iter().enumerate() {
        let at = Point::new(x, rect.y0 + (lines::ABOVE + row as f64 * lines::STEP) * size);
        add(Shape::Text { at, anchor, text: line.clone(), weight: chip.weight(), size, ink: Ink::Text });
    }
}

/// The shape, the name and the lock inside a chip.
fn name_items(chip: &Chip, rect: Rect, ink: Ink, add: &mut dyn FnMut(Shape)) {
    let text = chip.body.scale;
    kind_shape(chip.kind, Point::new(rect.x0 + chip.body.shape_inset(), rect.center().y), text, ink, add);
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

/// The shape that stands for a kind of actor, about `center`, 10 points wide at scale 1.
pub fn kind_shape(kind: ActorKind, center: Point, scale: f64, ink: Ink, add: &mut dyn FnMut(Shape)) {
    match kind {
        ActorKind::Person => add(Shape::Disc { center, radius: 5.0 * scale, fill: ink }),
        ActorKind::Group => {
            for side in [-3.4, 3.4] {
                let center = center + Vec2::new(side * scale, 0.0);
                add(Shape::Disc { center, radius: 4.0 * scale, fill: ink });
            }
        }
        ActorKind::Organisation => add(Shape::Box {
            rect: Rect::from_center_size(center, Size::new(10.0, 10.0) * scale),
            radius: 2.0 * scale,
            fill: Some(ink),
            stroke: None,
        }),
        ActorKind::Institution => {
            let corner = |x: f64, y: f64| center + Vec2::new(x, y) * scale;
            let points = vec![corner(0.0, -6.0), corner(6.0, 5.0), corner(-6.0, 5.0)];
            add(Shape::Polygon { points, fill: ink, opacity: 1.0 });
        }
    }
}

/// The mark of what only the facilitator sees: a small padlock about `center`, some 8 points wide at scale 1.
pub fn lock_shape(center: Point, scale: f64, ink: Ink, add: &mut dyn FnMut(Shape)) {
    let at = |y: f64| center + Vec2::new(0.0, y * scale);
    add(Shape::Box {
        rect: Rect::from_center_size(at(-2.2), Size::new(5.0, 7.0) * scale),
        radius: 2.5 * scale,
        fill: None,
        stroke: Some(Stroke::plain(ink, 1.4 * scale)),
    });
    add(Shape::Box {
        rect: Rect::from_center_size(at(2.0), Size::new(8.4, 6.4) * scale),
        radius: 1.4 * scale,
        fill: Some(ink),
        stroke: None,
    });
}
