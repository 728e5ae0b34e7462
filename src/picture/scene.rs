//! What stands where on the half circle or on the network's plane: chips with their texts, lines with their courses.
//!
//! A scene is made once for who is in it and how large; the view asks it what lies under the pointer, and
//! [`super::picture`] turns it into shapes.

use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use kurbo::{Point, Rect, Size};

use super::captions::Caption;
use super::cast::{Cast, Member, Relation, body_of};
use super::chip::{Chip, Face};
use super::ground::Ground;
use super::groups::Hull;
use super::labels::label_rects;
use super::lettering::{Lettering, ground_of};
use super::request::SceneRequest;
use super::ties::{Courses, LaidOut, Shown, Tie};
use crate::analysis::Actors;
use crate::analysis::moves::MOVE_DEPTH;
use crate::layout::Scale;
use crate::layout::chip::ChipBody;
use crate::layout::crowd::Crowd;
use crate::layout::fan::Fan;
use crate::layout::free_place::{Finder, Footprint, Obstacles, Reach};
use crate::layout::measure::Measurer;
use crate::layout::spread::spread;
use crate::model::{Actor, ActorId, Fraction, Map, Placement, Wedge};

/// Where else a move may end when a chip covers the nearest place: further in, as a share of the stance, and further
/// out or in, as a share of the distance. Nearest first.
const MOVE_ENDS: [(f64, f64); 12] = [
    (0.0, 0.0),
    (0.0, 0.06),
    (0.0, -0.06),
    (0.03, 0.0),
    (0.0, 0.12),
    (0.0, -0.12),
    (0.03, 0.08),
    (0.03, -0.08),
    (0.05, 0.0),
    (0.0, 0.18),
    (0.0, -0.18),
    (0.05, 0.1),
];
/// How much room the head of a move needs, in points at text scale 1.
const MOVE_HEAD: f64 = 17.0;

/// Chips and lines, and where they are.
#[derive(Debug, Clone)]
pub struct Scene {
    /// How large it is.
    pub scale: Scale,
    /// What it stands on.
    pub ground: Ground,
    /// Marks alone first, then marks with names beside them, then chips, and the influential last among each of these:
    /// so what matters is drawn above.
    pub chips: Vec<Chip>,
    /// In the order of their ids.
    pub ties: Vec<Tie>,
    /// How those run.
    pub courses: Courses,
    /// How many chips each wedge has.
    pub counts: [usize; 5],
    /// Where the wedges' names are written round the half circle, and the numbers below them.
    pub labels: Vec<(Wedge, Rect)>,
    /// The groups that are drawn in the network.
    pub hulls: Vec<Hull>,
    /// What is written in the network beside actors and their names: what groups and blocks are called.
    pub captions: Vec<Caption>,
    /// Who there is, and for whom: whoever comes new is measured as one of them.
    cast: Arc<Cast>,
    /// Who would be without a name if nobody were named before everybody else.
    pub nameless: BTreeSet<ActorId>,
    /// The only ones who stand out, if not everybody may.
    outstanding: Option<Actors>,
    /// Those who are not shown, and whose places are taken all the same.
    left_out: Vec<(ActorId, Rect)>,
    /// The place of each member's chip.
    places: Vec<Option<usize>>,
    /// The places of each chip's lines, one chip's after the other's, and where each chip's end.
    ties_of: Vec<usize>,
    ties_end: Vec<usize>,
}

impl Scene {
    /// A half circle of natural size without anyone in it.
    #[must_use]
    pub fn empty() -> Self {
        let scale = Scale { rim: Scale::NATURAL_RIM, text: 1.0 };
        Self {
            scale,
            ground: Ground::Fan(Fan { rim: scale.rim, is_mirrored: false }),
            chips: Vec::new(),
            ties: Vec::new(),
            courses: Courses::default(),
            counts: [0; 5],
            labels: Vec::new(),
            hulls: Vec::new(),
            captions: Vec::new(),
            cast: Arc::default(),
            nameless: BTreeSet::new(),
            outstanding: None,
            left_out: Vec::new(),
            places: Vec::new(),
            ties_of: Vec::new(),
            ties_end: Vec::new(),
        }
    }

    /// Lays out everyone who has a place, and the relationships between them: on the half circle those who were placed,
    /// on the network's plane all of whom it is known where they are.
    #[must_use]
    pub fn new(request: &SceneRequest<'_>) -> Self {
        let &SceneRequest { cast, scale, .. } = request;
        let fan = Fan { rim: scale.rim, is_mirrored: request.head.mirrored };
        let ground = request.network.map_or(Ground::Fan(fan), |(plane, _)| Ground::Plane(plane));
        let (mut chips, mut left_out) = (Vec::with_capacity(cast.members.len()), Vec::new());
        let mut places = vec![None; cast.members.len()];
        for (member, place) in cast.members.iter().zip(&mut places) {
            let Some(center) = request.center_of(member, ground) else { continue };
            let chip = request.chip_of(member, center);
            if request.only.is_none_or(|only| only.contains(&chip.actor)) {
                *place = Some(chips.len());
                chips.push(chip);
            } else {
                left_out.push((chip.actor, chip.rect()));
            }
        }
        let mut counts = [0; 5];
        for wedge in chips.iter().filter_map(Chip::wedge) {
            counts[wedge.index()] += 1;
        }
        let has_chips = Crowd::of(chips.len()) == Crowd::Few && !are_crowded(&chips, ground);
        if !has_chips {
            for chip in &mut chips {
                chip.body.fit_crowd();
            }
        }
        if let Ground::Fan(fan) = ground {
            find_move_ends(&mut chips, fan, scale);
        }
        let words = request.lettering.map(|lettering| (lettering.words)(counts)).unwrap_or_default();
        let (hulls, captions) = request.beside_actors(&chips, &places, &words, has_chips);
        let (mut labels, mut nameless) = (Vec::new(), BTreeSet::new());
        if let Some(lettering) = request.lettering {
            if let Ground::Fan(fan) = ground {
                labels = label_rects(fan, scale.text, &words, request.measurer);
            }
            let named = |member: &usize| Some((places[*member]?, &cast.members[*member]));
            let stands_out = |(_, member): &(usize, &Member)| {
                request.outstanding.is_none_or(|outstanding| outstanding.contains(&member.actor.id))
            };
            let (order, others): (Vec<_>, Vec<_>) = cast.foremost_first.iter().filter_map(named).partition(stands_out);
            let others = others.into_iter().map(|(place, _)| place).collect();
            let written = captions.iter().map(|caption| caption.rect);
            let taken: Vec<Rect> = lettering.taken.iter().copied().chain(written).collect();
            let lettering = Lettering { taken: &taken, ..*lettering };
            let about = (scale.text, request.measurer);
            nameless = lettering.give_names(&mut chips, (order, others), ground, about, &labels);
        }
        let (chips, now) = by_face(chips);
        for place in places.iter_mut().flatten() {
            *place = now[*place];
        }
        let mut scene = Self {
            scale,
            ground,
            chips,
            ties: Vec::new(),
            courses: Courses::default(),
            counts,
            labels,
            hulls,
            captions,
            cast: Arc::clone(cast),
            nameless,
            outstanding: request.outstanding.cloned(),
            left_out,
            places,
            ties_of: Vec::new(),
            ties_end: Vec::new(),
        };
        let is_hidden: Vec<bool> =
            request.head.kinds.iter().map(|kind| request.hidden_kinds.contains(&kind.id)).collect();
        let shown = |relation| scene.shown(relation, &is_hidden);
        let shown: Vec<Shown<'_>> = cast.relations.iter().filter_map(shown).collect();
        let LaidOut { ties, courses, passed_behind } = scene.lay_out_ties(&shown, request.courses);
        (scene.ties, scene.courses) = (ties, courses);
        for place in passed_behind {
            let chip = &mut scene.chips[place];
            chip.set_off = Some(ground_of(ground, chip.rect()));
        }
        (scene.ties_of, scene.ties_end) = by_end(shown.iter().map(|shown| shown.ends), scene.chips.len());
        scene
    }

    fn shown<'a>(&self, relation: &'a Relation, is_hidden: &[bool]) -> Option<Shown<'a>> {
        let [from, to] = relation.ends;
        let ends = [self.places[from]?, self.places[to]?];
        (!is_hidden[relation.kind]).then_some(Shown { relation, ends })
    }

    /// Lets go of it. Freeing a large one takes a while, which nobody waits for; whose cast it is is free at once.
    pub fn let_go(mut self) {
        self.cast = Arc::default();
        rayon::spawn(move || drop(self));
    }

    /// A chip moved to another point of the sheet, with its name in it; on the half circle in the colours of the wedge
    /// it is over.
    #[must_use]
    pub fn chip_moved(&self, chip: &Chip, center: Point) -> Chip {
        let placement = self.ground.placement_at(center).or(chip.placement);
        let mut moved = Chip { center, placement, face: Face::Chip, ..chip.clone() };
        moved.move_end = self.move_end(&moved, chip.wanted);
        moved
    }

    /// A chip as it would be drawn if that wedge were wanted, with its name in it.
    #[must_use]
    pub fn chip_wanted(&self, chip: &Chip, wanted: Option<Wedge>) -> Chip {
        let wanted = wanted.filter(|wedge| Some(*wedge) != chip.wedge());
        Chip { wanted, move_end: self.move_end(chip, wanted), face: Face::Chip, ..chip.clone() }
    }

    /// Marks those who stand here only as if they had moved.
    pub fn mark_wished(&mut self, moved: &BTreeSet<ActorId>) {
        for chip in &mut self.chips {
            chip.is_wished = moved.contains(&chip.actor);
        }
    }

    fn move_end(&self, chip: &Chip, wanted: Option<Wedge>) -> Option<Point> {
        let wanted = wanted.filter(|wedge| Some(*wedge) != chip.wedge())?;
        let (fan, placement) = (self.ground.fan()?, chip.placement?);
        let others = || self.chips.iter().filter(|other| other.actor != chip.actor);
        Some(move_end(fan, self.scale, placement, wanted, |head| {
            others().all(|other| other.rect().intersect(head).is_zero_area())
        }))
    }

    pub(super) fn place(&self, actor: ActorId) -> Option<usize> {
        self.cast.place(actor).and_then(|member| self.places.get(member).copied().flatten())
    }

    /// The chip of an actor, if it has one.
    #[must_use]
    pub fn chip(&self, actor: ActorId) -> Option<&Chip> {
        self.place(actor).map(|place| &self.chips[place])
    }

    /// The lines of an actor.
    pub fn ties_of(&self, actor: ActorId) -> impl Iterator<Item = &Tie> {
        let places = self.place(actor).map_or(&[][..], |place| {
            let start = place.checked_sub(1).map_or(0, |before| self.ties_end[before]);
            &self.ties_of[start..self.ties_end[place]]
        });
        places.iter().map(|&place| &self.ties[place])
    }

    /// The lines that are lit with an actor: while others stand out, none that ends at somebody faint, but for the lines
    /// of one who is faint itself.
    pub fn ties_lit_with(&self, actor: ActorId) -> impl Iterator<Item = &Tie> {
        let is_faint = self.is_faint(actor);
        self.ties_of(actor).filter(move |tie| is_faint || !(self.is_faint(tie.from) || self.is_faint(tie.to)))
    }

    /// Free places for actors near where they are wanted, one after the other; everyone else stays.
    ///
    /// Actors without a chip yet are measured as they will be drawn here. Those the map does not hold are left out. On
    /// a plane there are no places to find: everybody goes where they are wanted.
    #[must_use]
    pub fn free_places(
        &self,
        map: &Map,
        measurer: &Measurer,
        wanted: &[(ActorId, Placement)],
        reach: Reach,
    ) -> Vec<(ActorId, Option<Placement>)> {
        let Ground::Fan(fan) = self.ground else {
            return wanted.iter().map(|&(actor, placement)| (actor, Some(placement))).collect();
        };
        let moving = wanted.iter().map(|(actor, _)| *actor).collect();
        let mut finder = Finder::new(fan, self.obstacles(&moving), reach);
        let mut found = Vec::with_capacity(wanted.len());
        for &(id, placement) in wanted {
            let Some(actor) = map.actor(id) else { continue };
            let size = self.chip(id).map_or_else(|| self.footprint_of(actor, measurer), |chip| footprint(&chip.body));
            found.push((id, Some(finder.place(placement, size))));
        }
        found
    }

    /// Places all over a wedge for those who stand there now, whose chips have these sizes; on a plane they are where they
    /// were.
    #[must_use]
    pub fn spread(&self, wedge: Wedge, now: &[Placement], chips: impl Iterator<Item = Size>) -> Vec<Placement> {
        let Ground::Fan(fan) = self.ground else { return now.to_vec() };
        let (sum, height) =
            chips.fold((0.0, 0.0_f64), |(sum, height), chip| (sum + chip.width, height.max(chip.height)));
        let average = Size::new(sum / now.len().max(1) as f64, height);
        // A wedge's name may lie inside of it.
        let nearest = |rect: Rect| Point::new(0.0_f64.clamp(rect.x0, rect.x1), 0.0_f64.clamp(rect.y0, rect.y1));
        let names = self.labels.iter().filter(|(of, _)| *of == wedge);
        let nearest = names.map(|(_, rect)| nearest(*rect).to_vec2().hypot()).fold(fan.rim, f64::min);
        spread(fan, wedge, now, average, nearest - height / 2.0)
    }

    /// Whether others stand out before an actor: it is faint, and bears no name.
    #[must_use]
    pub fn is_faint(&self, actor: ActorId) -> bool {
        self.outstanding.as_ref().is_some_and(|outstanding| !outstanding.contains(&actor))
    }

    /// What an actor would take here.
    #[must_use]
    pub fn footprint_of(&self, actor: &Actor, measurer: &Measurer) -> Footprint {
        let name = self.cast.audience.name_of(actor, &self.cast.words);
        let Footprint { chip, mark } = footprint(&body_of(actor, &name, measurer));
        Footprint { chip: chip * self.scale.text, mark: mark * self.scale.text }
    }

    /// What a chip being placed must keep off: all chips but those of `moving`, with their dots, the names of the wedges,
    /// and the places of those who are not shown.
    #[must_use]
    pub fn obstacles(&self, moving: &HashSet<ActorId>) -> Obstacles {
        let mut obstacles = Obstacles::new(Size::new(150.0, 30.0) * self.scale.text);
        for chip in self.chips.iter().filter(|chip| !moving.contains(&chip.actor)) {
            obstacles.add(chip.rect());
            if chip.dots > 0 {
                let (center, radius) = chip.body.badge(chip.rect());
                obstacles.add(Rect::from_center_size(center, (2.0 * radius, 2.0 * radius)));
            }
            if let Some(name) = chip.name_beside() {
                obstacles.add(name.rect);
            }
        }
        for (_, rect) in &self.labels {
            obstacles.add(*rect);
        }
        for (_, rect) in self.left_out.iter().filter(|(actor, _)| !moving.contains(actor)) {
            obstacles.add(*rect);
        }
        obstacles
    }
}

fn footprint(body: &ChipBody) -> Footprint {
    Footprint { chip: body.size, mark: body.mark }
}

/// Whether the chips together would take more room than there is.
fn are_crowded(chips: &[Chip], ground: Ground) -> bool {
    chips.iter().map(|chip| chip.body.size.area()).sum::<f64>() > ground.area()
}

/// The chips as they are drawn, marks below and chips with their names above, and where each of them went.
fn by_face(chips: Vec<Chip>) -> (Vec<Chip>, Vec<usize>) {
    let layer = |chip: &Chip| match chip.face {
        Face::Mark => 0,
        Face::Beside(_) => 1,
        Face::Chip => 2,
    };
    let mut next = [0; 3];
    for chip in &chips {
        next[layer(chip)] += 1;
    }
    next = [0, next[0], next[0] + next[1]];
    let now = chips.iter().map(|chip| {
        let next = &mut next[layer(chip)];
        *next += 1;
        *next - 1
    });
    let now = now.collect();
    let (mut drawn, named): (Vec<Chip>, Vec<Chip>) = chips.into_iter().partition(|chip| chip.face == Face::Mark);
    let (full, beside): (Vec<Chip>, Vec<Chip>) = named.into_iter().partition(|chip| chip.face == Face::Chip);
    drawn.extend(beside);
    drawn.extend(full);
    (drawn, now)
}

/// The places of the lines in the order of their ends, and where each end's part of that list ends.
fn by_end(ends: impl Iterator<Item = [usize; 2]> + Clone, count: usize) -> (Vec<usize>, Vec<usize>) {
    let mut next = vec![0; count];
    for end in ends.clone().flatten() {
        next[end] += 1;
    }
    let mut sum = 0;
    for next in &mut next {
        sum += std::mem::replace(next, sum);
    }
    let mut places = vec![0; sum];
    for (place, ends) in ends.enumerate() {
        for end in ends {
            places[next[end]] = place;
            next[end] += 1;
        }
    }
    (places, next)
}

/// Finds the end of every wanted move, beside the chips; in a throng there is no such place.
fn find_move_ends(chips: &mut [Chip], fan: Fan, scale: Scale) {
    if chips.iter().all(|chip| chip.wanted.is_none()) {
        return;
    }
    let mut obstacles = Obstacles::new(Size::new(150.0, 30.0) * scale.text);
    if Crowd::of(chips.len()) < Crowd::Throng {
        for chip in chips.iter() {
            obstacles.add(chip.rect());
        }
    }
    for chip in chips {
        let end = |(placement, wanted)| move_end(fan, scale, placement, wanted, |head| obstacles.leave_free(head));
        chip.move_end = chip.placement.zip(chip.wanted).map(end);
    }
}

/// Where the arrow of a move ends: as near as can be inside the wanted wedge, beside the chips if that is not far.
fn move_end(fan: Fan, scale: Scale, from: Placement, wanted: Wedge, is_free: impl Fn(Rect) -> bool) -> Point {
    let end = |(deeper, further): (f64, f64)| {
        let stance = wanted.nearest_stance(from.stance, MOVE_DEPTH + deeper);
        let distance = Fraction::clamped(from.distance.value() + further);
        fan.point_of(Placement { stance, distance })
    };
    let start = fan.point_of(from);
    let is_clear = |tip: &Point| {
        let along = (start - *tip).normalize() * (MOVE_HEAD / 2.0 * scale.text);
        let head = Rect::from_center_size(*tip + along, Size::new(MOVE_HEAD, MOVE_HEAD) * scale.text);
        !fan.hub_meets(head) && is_free(head)
    };
    MOVE_ENDS.into_iter().map(end).find(is_clear).unwrap_or_else(|| end((0.0, 0.0)))
}
