//! What the room sees of the half circle or of the network: the whole wall as one picture, made for [`Audience::Room`].
//!
//! Nothing of the facilitator's comes in here: what is confidential is not in the scene this is drawn from, and the
//! names are those chosen for the room. Texts are never smaller than [`least_text`], to be read from the last row.

use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use kurbo::{CubicBez, Point, Rect, Size, Vec2};

use super::cast::Cast;
use super::chip_items::{chip_items, move_items};
use super::ground::{COLUMNS_Y, Positions, scaled};
use super::groups::Group;
use super::hub::hub_items;
use super::labels::label_rects;
use super::lettering::Lettering;
use super::request::SceneRequest;
use super::scene::Scene;
use super::shapes::{Anchor, Ink, Item, Picture, Shape, Stroke, Subject};
use super::tie_items::{QUIET_OPACITY, tie_items};
use super::ties::Tie;
use super::whole::{FAINT, captions, ground_items};
use super::words::{Words, take_line};
use crate::analysis::Actors;
use crate::audience::{ActorWords, Audience, Names, Veil};
use crate::layout::fan::Fan;
use crate::layout::fonts::Weight;
use crate::layout::measure::{CAP_HEIGHT_EM, Measurer};
use crate::layout::{Scale, network};
use crate::model::{ActorId, KindId, Map};

/// The smallest text on the wall, as a share of its height.
const LEAST_TEXT: f64 = 1.0 / 45.0;
/// The tallest wall whose texts are made for its whole height, as a share of its width.
///
/// On a wall that is taller than wide, texts as large as its height asks for would be wider than the wall.
const TALLEST: f64 = 3.0 / 4.0;
/// The text size of the wedges' counts, the smallest beside the fan, at text scale 1.
const COUNT_SIZE: f64 = 12.7;
/// From the wall's edge to what is written on it, as a share of the height texts are made for.
const MARGIN: f64 = 0.035;
/// What is kept free for the time at the upper right, in shares of the wall.
const CLOCK: Size = Size::new(0.28, 0.14);
/// From one line of the demand to the next, in its text sizes.
const DEMAND_STEP: f64 = 1.3;
/// What the badge takes at the foot of a wall with the network, in points at text scale 1.
const BADGE_ROOM: f64 = 30.0;
/// By what the opacity of the lifted actor's lines is multiplied.
const LIFTED: f64 = 1.45;

/// Which part of the half circle, or of the network, the room sees.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum View {
    /// All of it, as large as it goes.
    Fitted,
    /// What the facilitator is looking at.
    Followed {
        /// How far it is enlarged; 1 is fitted.
        zoom: f64,
        /// The point in the middle of the canvas, from the half circle's centre or the plane's origin, in radii of the
        /// half circle or what is as long on the plane.
        middle: Vec2,
    },
}

/// What the room is shown of the map.
#[derive(Clone, Copy)]
pub enum Shown<'a> {
    /// The half circle.
    HalfCircle,
    /// The network.
    Network {
        /// Where everybody is for those who see as much as the room does.
        positions: &'a Positions,
        /// The groups that are drawn as hulls.
        groups: &'a [Group],
    },
}

/// What the wall is made from.
pub struct RoomRequest<'a> {
    /// The map.
    pub map: &'a Map,
    /// Who stands elsewhere in it than they do, where the map is a wish.
    pub wished: Option<&'a BTreeSet<ActorId>>,
    /// Under which names.
    pub names: Names,
    /// The wall's width and height, in points.
    pub size: Size,
    /// What of it.
    pub shown: Shown<'a>,
    /// Which part of that.
    pub view: View,
    /// How many times as large as the last row needs the texts are, from 1.
    pub text: f64,
    /// Whether the time stands at the upper right, where the demand must not run into it.
    pub has_clock: bool,
    /// Kinds of relationship that are not shown.
    pub hidden_kinds: &'a HashSet<KindId>,
    /// The actor whose lines stand out, if the room sees it.
    pub lifted: Option<ActorId>,
    /// The only ones who stand out, if not everybody may.
    pub outstanding: Option<&'a Actors>,
    /// What is written in and round the half circle, without counts: those are the room's own.
    pub words: Words,
    /// A count of actors in words.
    pub count: &'a dyn Fn(usize) -> String,
    /// What actors are called whose names cannot stand.
    pub actor_words: &'a ActorWords,
    /// What is between the room and the map's title and demand. `words` have passed it already.
    pub veil: &'a Veil,
    /// What stands at the top when the map has no title.
    pub untitled: &'a str,
    /// Says under which names the room sees actors.
    pub badge: &'a str,
    /// Measures texts.
    pub measurer: &'a Measurer,
}

/// The wall: a picture, and where the half circle or the network lies in it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Room {
    /// The shapes, in points from the wall's upper left corner.
    pub picture: Picture,
    /// The wall's width and height, in points.
    pub size: Size,
    /// The half circle's centre, or the origin of the network's plane.
    pub center: Point,
    /// The half circle's radius, or what is as long on the plane.
    pub rim: f64,
    /// As [`super::Fit::stretch`].
    pub stretch: Vec2,
    /// The smallest text's size.
    pub least_text: f64,
}

/// The size of the smallest text on a wall: 1/45 of its height; on an upright one, of the height of a lying one as
/// wide.
#[must_use]
pub fn least_text(wall: Size) -> f64 {
    legible_height(wall) * LEAST_TEXT
}

/// The height that texts on a wall are made for: its own, on an upright wall that of a lying one as wide.
#[must_use]
pub fn legible_height(wall: Size) -> f64 {
    wall.height.min(wall.width * TALLEST).max(1.0)
}

/// Lays the wall out and draws it.
#[must_use]
pub fn room(request: &RoomRequest<'_>) -> Room {
    let layout = Layout::of(request);
    let (zoom, center) = match request.view {
        View::Fitted => (1.0, layout.center),
        View::Followed { zoom, middle } => {
            let middle_of_wall = Point::new(request.size.width / 2.0, request.size.height / 2.0);
            (zoom, middle_of_wall - stretched(middle, layout.stretch) * layout.rim * zoom)
        }
    };
    let grown = Scale::of_view(layout.rim, zoom);
    let fitted = Scale::of_view(layout.rim, 1.0);
    let scale = Scale { rim: grown.rim, text: layout.text * grown.text / fitted.text };
    let words_of = |counts: [usize; 5]| Words {
        counts: counts.map(request.count),
        least_size: layout.least_text,
        reach: Some((request.size.width / 2.0 - 0.2 * layout.margin) * zoom),
        ..request.words.clone()
    };
    let mut over = Picture::default();
    heading(request, &layout, &mut over);
    badge(request, &layout, &labels(request, &layout, &words_of), &mut over);
    let taken: Vec<Rect> = over_the_map(request, &over).into_iter().map(|rect| rect - center.to_vec2()).collect();
    let lettering = Lettering {
        size: Lettering::USUAL_SIZE,
        area: layout.within(request.size) - center.to_vec2(),
        taken: &taken,
        words: &words_of,
        lifted: request.lifted,
        first: None,
        kept: None,
    };
    let plane_scale = layout.stretch * (scale.rim / Scale::NATURAL_RIM);
    let plane = request.shown.positions().map(|positions| positions.plane(plane_scale, positions.extent));
    let audience = Audience::Room(request.names);
    let cast = Cast::of(request.map, audience, request.actor_words, request.measurer);
    let on_map = SceneRequest {
        cast: &Arc::new(cast),
        head: request.map.head(),
        scale,
        hidden_kinds: request.hidden_kinds,
        network: plane.zip(request.shown.positions()),
        // What the facilitator filters for is for the facilitator: the room sees all it may see.
        only: None,
        outstanding: request.outstanding,
        groups: Some((request.shown.groups(), request.veil)),
        lettering: Some(&lettering),
        courses: None,
        measurer: request.measurer,
    };
    let mut scene = Scene::new(&on_map);
    if let Some(moved) = request.wished {
        scene.mark_wished(moved);
    }
    let words = words_of(scene.counts);
    let mut sheet = Picture::default();
    ground_items(&scene, &words, request.measurer, &mut sheet);
    relationships_and_chips(&scene, request, &words, &mut sheet);
    let mut picture = sheet.moved(center.to_vec2());
    picture.forms = scene.chips.iter().map(|chip| (chip.actor, chip.form())).collect();
    picture.items.append(&mut over.items);
    let (rim, stretch) = (scale.rim, layout.stretch);
    Room { picture, size: request.size, center, rim, stretch, least_text: layout.least_text }
}

fn stretched(by: Vec2, stretch: Vec2) -> Vec2 {
    Vec2::new(by.x * stretch.x, by.y * stretch.y)
}

/// Where the names of the wedges stand round the half circle while all of it is seen, from its centre.
fn labels(request: &RoomRequest<'_>, layout: &Layout, words_of: &dyn Fn([usize; 5]) -> Words) -> Vec<Rect> {
    match request.shown {
        Shown::HalfCircle => {
            let fan = Fan { rim: layout.rim, is_mirrored: request.map.head().mirrored };
            let words = words_of([request.map.actor_count(); 5]);
            label_rects(fan, layout.text, &words, request.measurer).into_iter().map(|(_, rect)| rect).collect()
        }
        Shown::Network { .. } => Vec::new(),
    }
}

/// What lies over the half circle or the network: texts and what they stand on, and the time.
fn over_the_map(request: &RoomRequest<'_>, over: &Picture) -> Vec<Rect> {
    let rect_of = |item: &Item| match &item.shape {
        Shape::Box { rect, .. } => Some(*rect),
        shape => shape.text_rect(request.measurer),
    };
    let Size { width, height } = request.size;
    let clock = request.has_clock.then(|| Rect::new((1.0 - CLOCK.width) * width, 0.0, width, CLOCK.height * height));
    over.items.iter().filter_map(rect_of).chain(clock).collect()
}

fn relationships_and_chips(scene: &Scene, request: &RoomRequest<'_>, words: &Words, sheet: &mut Picture) {
    let items = &mut sheet.items;
    let legend = &request.map.head().kinds;
    let lifted = request.lifted.filter(|actor| scene.chip(*actor).is_some());
    let (front, back): (Vec<_>, Vec<_>) =
        scene.ties.iter().partition(|tie| lifted.is_none_or(|actor| tie.from == actor || tie.to == actor));
    let is_faint = |tie: &&Tie| scene.is_faint(tie.from) || scene.is_faint(tie.to);
    let (faint, back): (Vec<_>, Vec<_>) = back.into_iter().partition(is_faint);
    for (ties, emphasis) in [(faint, FAINT), (back, QUIET_OPACITY)] {
        for tie in ties {
            tie_items(tie, legend, scene, emphasis, items);
        }
    }
    let (faint, front): (Vec<_>, Vec<_>) = front.into_iter().partition(is_faint);
    for (ties, emphasis) in [(faint, FAINT), (front, if lifted.is_some() { LIFTED } else { 1.0 })] {
        for tie in ties {
            tie_items(tie, legend, scene, emphasis, items);
        }
    }
    hub_items(scene, words, request.measurer, sheet);
    captions(scene, sheet);
    let faint = scene.chips.iter().map(|chip| chip.actor).filter(|actor| scene.is_faint(*actor));
    sheet.faint = faint.collect();
    let items = &mut sheet.items;
    for chip in scene.chips.iter().filter(|chip| !scene.is_faint(chip.actor)) {
        move_items(chip, items);
    }
    for chip in scene.chips.iter().filter(|chip| Some(chip.actor) != lifted) {
        chip_items(chip, false, items);
    }
    if let Some(chip) = lifted.and_then(|actor| scene.chip(actor)) {
        chip_items(chip, true, items);
        let gap = if chip.name_beside().is_some() { 1.0 } else { 5.0 } * scale_of(scene);
        for (rect, radius) in chip.rings(gap) {
            let stroke = Stroke::plain(Ink::Accent, 3.0 * scale_of(scene));
            let shape = Shape::Box { rect, radius, fill: None, stroke: Some(stroke) };
            items.push(Item { subject: Subject::Actor(chip.actor), shape });
        }
    }
}

fn scale_of(scene: &Scene) -> f64 {
    scene.scale.text
}

/// Where everything is on a wall of a size.
struct Layout {
    margin: f64,
    /// Where the title and the demand end.
    top: f64,
    title_size: f64,
    demand_size: f64,
    /// In how many lines the demand stands: two where one does not hold it.
    demand_rows: usize,
    least_text: f64,
    /// As in [`Room`] while all is seen, and the scale of the texts then.
    rim: f64,
    stretch: Vec2,
    center: Point,
    text: f64,
}

impl Layout {
    fn of(request: &RoomRequest<'_>) -> Self {
        let (size, text) = (request.size, request.text);
        let legible = legible_height(size);
        let least_text = least_text(size) * text.max(1.0);
        let margin = legible * MARGIN;
        let (title_size, demand_size) = (legible * 0.05, (legible * 0.03).max(least_text));
        let text = least_text / COUNT_SIZE;
        let demand = request.veil.told(request.map.head().demand.trim());
        let is_long = request.measurer.width(&demand, Weight::Regular, demand_size) > heading_width(request);
        let demand_rows = if is_long { 2 } else { 1 };
        let top = margin + 1.25 * title_size + (1.8 + DEMAND_STEP * (demand_rows - 1) as f64) * demand_size;
        let (rim, stretch, center) = match request.shown {
            Shown::HalfCircle => half_circle(size, top, text, margin),
            Shown::Network { positions, .. } => network_of(size, top, text, positions),
        };
        // The half circle's texts grow with it; a plane's unit says nothing about how much room there is.
        let text = if request.shown.positions().is_some() { text } else { text.max(rim / Scale::NATURAL_RIM) };
        Self { margin, top, title_size, demand_size, demand_rows, least_text, rim, stretch, center, text }
    }
}

/// The radius and the centre of the half circle on a wall, below what is written at the top.
fn half_circle(size: Size, top: f64, text: f64, margin: f64) -> (f64, Vec2, Point) {
    // The neutral wedge's name stands above the half circle, those of the outer wedges and their counts below.
    let (above, below) = (46.0 * text, 50.0 * text);
    let by_height = (size.height.max(1.0) - top - above - below - 0.2 * margin) / 1.02;
    let by_width = (size.width / 2.0 - margin) / 1.04;
    let rim = by_height.min(by_width).max(30.0);
    let spare = (by_height - rim).max(0.0);
    (rim, Vec2::new(1.0, 1.0), Point::new(size.width / 2.0, size.height - below - 0.2 * margin - spare * 0.3))
}

/// What is as long on a fitted plane as the radius of the half circle, how it is stretched, and where the plane's origin
/// is on a wall: between what is written at the top and the badge.
fn network_of(size: Size, top: f64, text: f64, positions: &Positions) -> (f64, Vec2, Point) {
    let (above, below) = positions.axis.map_or((0.0, 0.0), |_| COLUMNS_Y);
    let bottom = size.height - (BADGE_ROOM + below) * text;
    let room = Rect::new(0.0, top + above * text, size.width, bottom.max(top + above * text));
    let scale = network::fit(room.size(), positions.extent.size(), text);
    let uniform = scale.x.min(scale.y);
    let middle = scaled(positions.extent, scale).center();
    (uniform * Scale::NATURAL_RIM, scale / uniform, room.center() - middle.to_vec2())
}

impl<'a> Shown<'a> {
    fn positions(&self) -> Option<&Positions> {
        match self {
            Self::HalfCircle => None,
            Self::Network { positions, .. } => Some(positions),
        }
    }

    fn groups(self) -> &'a [Group] {
        if let Self::Network { groups, .. } = self { groups } else { &[] }
    }
}

impl Layout {
    /// Where names may stand on a wall of that size.
    fn within(&self, size: Size) -> Rect {
        let edge = 0.2 * self.margin;
        size.to_rect().inflate(-edge, -edge)
    }
}

/// How wide the title and the demand may be.
fn heading_width(request: &RoomRequest<'_>) -> f64 {
    request.size.width * if request.has_clock { 1.0 - CLOCK.width } else { 0.94 }
}

/// Title and demand, on paper of their own where the view was moved under them.
fn heading(request: &RoomRequest<'_>, layout: &Layout, picture: &mut Picture) {
    let head = request.map.head();
    let title = request.veil.told(head.title.trim());
    let title = if title.is_empty() { request.untitled } else { &title };
    let demand = request.veil.told(head.demand.trim());
    let room = heading_width(request);
    let mut y = layout.margin + layout.title_size;
    let mut widest: f64 = 0.0;
    let mut lines = Vec::new();
    let demand_size = layout.demand_size;
    let texts = [
        (title, 1, Weight::Bold, layout.title_size, Ink::Text, 1.65 * demand_size),
        (&demand, layout.demand_rows, Weight::Regular, demand_size, Ink::Quiet, DEMAND_STEP * demand_size),
    ];
    for (mut rest, rows, weight, size, ink, step) in texts {
        let width = |text: &str| request.measurer.width(text, weight, size);
        for row in 1..=rows {
            let (text, left) = take_line(rest, room, row == rows, &width);
            rest = left;
            widest = widest.max(width(&text));
            let at = Point::new(1.3 * layout.margin, y);
            lines.push(Shape::Text { at, anchor: Anchor::Left, text, weight, size, ink });
            y += step;
        }
    }
    y -= demand_size;
    if request.view != View::Fitted {
        let rect = Rect::new(0.5 * layout.margin, 0.5 * layout.margin, 2.0 * layout.margin + widest, y);
        let shape = Shape::Box { rect, radius: 0.4 * layout.margin, fill: Some(Ink::Paper), stroke: None };
        picture.add(Subject::Ground, shape);
    }
    for line in lines {
        picture.add(Subject::Ground, line);
    }
}

/// Which names are shown: at the bottom in the middle, or in a corner where it would cover what wedges are called
/// there. `labels` is where that stands, from the half circle's centre.
fn badge(request: &RoomRequest<'_>, layout: &Layout, labels: &[Rect], picture: &mut Picture) {
    let size = layout.least_text;
    let width = request.measurer.width(request.badge, Weight::SemiBold, size) + 1.6 * size;
    let rect_at = |x: f64, y: f64| Rect::from_center_size(Point::new(x, y), Size::new(width, 1.8 * size));
    let edge = 0.5 * layout.margin + width / 2.0;
    let (left, half, right) = (edge, request.size.width / 2.0, request.size.width - edge);
    let (top, bottom) = (layout.top + 0.9 * size, request.size.height - 0.2 * layout.margin - 1.1 * size);
    let is_free = |rect: &Rect| {
        if request.shown.positions().is_some() {
            return true;
        }
        let rect = *rect - layout.center.to_vec2();
        let nearest = Point::new(0.0_f64.clamp(rect.x0, rect.x1), rect.y1);
        let is_beside = rect.y0 >= 0.0 || nearest.to_vec2().hypot() >= 1.02 * layout.rim;
        is_beside && labels.iter().all(|label| label.intersect(rect).area() <= 0.0)
    };
    let places = [(half, bottom), (right, bottom), (left, bottom), (right, top), (left, top)];
    let rect = places.map(|(x, y)| rect_at(x, y)).into_iter().find(is_free).unwrap_or_else(|| rect_at(half, bottom));
    let middle = rect.center();
    picture
        .add(Subject::Ground, Shape::Box { rect, radius: rect.height() / 2.0, fill: Some(Ink::Notice), stroke: None });
    let at = Point::new(middle.x, middle.y + size * CAP_HEIGHT_EM / 2.0);
    let (anchor, weight, ink) = (Anchor::Middle, Weight::SemiBold, Ink::NoticeText);
    picture.add(Subject::Ground, Shape::Text { at, anchor, text: request.badge.to_owned(), weight, size, ink });
}

impl Room {
    /// Where a point of the half circle or the plane is on the wall, which is given as in [`View::Followed`].
    #[must_use]
    pub fn at(&self, from_center: Vec2) -> Point {
        self.center + stretched(from_center, self.stretch) * self.rim
    }

    /// The same wall, `factor` times as large: for the small copy in the facilitator's window.
    #[must_use]
    pub fn scaled(&self, factor: f64) -> Self {
        Self {
            picture: Picture {
                items: self.picture.items.iter().map(|item| item.scaled(factor)).collect(),
                forms: self.picture.forms.clone(),
                faint: self.picture.faint.clone(),
            },
            size: self.size * factor,
            center: (self.center.to_vec2() * factor).to_point(),
            rim: self.rim * factor,
            stretch: self.stretch,
            least_text: self.least_text * factor,
        }
    }
}

impl Item {
    /// The item, shifted.
    #[must_use]
    pub fn moved(self, by: Vec2) -> Self {
        Self { shape: self.shape.mapped(1.0, by), ..self }
    }

    /// The item, `factor` times as large, about the sheet's origin.
    #[must_use]
    pub fn scaled(&self, factor: f64) -> Self {
        Self { shape: self.shape.clone().mapped(factor, Vec2::ZERO), subject: self.subject }
    }
}

impl Shape {
    /// Made `factor` times as large about the origin, and then shifted.
    fn mapped(self, factor: f64, by: Vec2) -> Self {
        let point = |point: Point| (point.to_vec2() * factor).to_point() + by;
        let pen = |stroke: Stroke| Stroke { width: stroke.width * factor, ..stroke };
        match self {
            Self::Slice { center, radius, from_rad, to_rad, fill, stroke } => Self::Slice {
                center: point(center),
                radius: radius * factor,
                from_rad,
                to_rad,
                fill,
                stroke: stroke.map(pen),
            },
            Self::Disc { center, radius, fill } => Self::Disc { center: point(center), radius: radius * factor, fill },
            Self::Box { rect, radius, fill, stroke } => Self::Box {
                rect: Rect::from_points(point(rect.origin()), point(Point::new(rect.x1, rect.y1))),
                radius: radius * factor,
                fill,
                stroke: stroke.map(pen),
            },
            Self::Diamond { center, half, fill, stroke } => {
                Self::Diamond { center: point(center), half: half * factor, fill, stroke: pen(stroke) }
            }
            Self::Polygon { points, fill, opacity } => {
                Self::Polygon { points: points.into_iter().map(point).collect(), fill, opacity }
            }
            Self::Outline { points, stroke } => {
                Self::Outline { points: points.into_iter().map(point).collect(), stroke: pen(stroke) }
            }
            Self::Line { from, to, stroke } => Self::Line { from: point(from), to: point(to), stroke: pen(stroke) },
            Self::Curve { curve, stroke } => {
                let CubicBez { p0, p1, p2, p3 } = curve;
                Self::Curve { curve: CubicBez::new(point(p0), point(p1), point(p2), point(p3)), stroke: pen(stroke) }
            }
            Self::Text { at, anchor, text, weight, size, ink } => {
                Self::Text { at: point(at), anchor, text, weight, size: size * factor, ink }
            }
            Self::Upwards { middle, text, weight, size, ink } => {
                Self::Upwards { middle: point(middle), text, weight, size: size * factor, ink }
            }
        }
    }
}
