//! What is drawn the same from frame to frame: laid out, tessellated and kept until something it shows changes.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use egui::{Mesh, Pos2, Shape};
use rayon::prelude::*;

use super::order;
use crate::analysis::Actors;
use crate::audience::Audience;
use crate::lang::{Message, Tongue};
use crate::layout::Scale;
use crate::layout::crowd::Crowd;
use crate::model::{ActorId, KindId, Map, Wedge};
use crate::picture::{
    self, Cast, Chip, FAINT, Face, Group, Item, Lettering, Palette, Picture, Plane, Positions, QUIET_OPACITY, Scene,
    SceneRequest, Tie, Words,
};
use crate::ui::toolkit::glyphs::Glyphs;
use crate::ui::toolkit::look::Look;
use crate::ui::toolkit::paint::Sheet;
use crate::ui::toolkit::stamp::{Plate, Stamps};

/// Everything a scene depends on. As long as it is the same, nothing is laid out again.
#[derive(Debug, Clone)]
struct SceneKey {
    cast: CastKey,
    scale: Scale,
    hidden_kinds: HashSet<KindId>,
    /// The only actors laid out, if not everybody is.
    only: Option<Actors>,
    /// The only ones of these who stand out, if not everybody may.
    outstanding: Option<Actors>,
    /// The network's plane, where everybody is on it, and the groups that are drawn.
    network: Option<(Plane, Arc<Positions>)>,
    groups: Vec<Group>,
    /// Who had no name and was named before everybody else.
    first: BTreeSet<ActorId>,
    writing: Writing,
}

/// What decides who there is, and what they are called.
#[derive(Debug, Clone, Copy, PartialEq)]
struct CastKey {
    revision: u64,
    /// Whether it is shown as if everyone had moved.
    is_wish: bool,
    tongue: Tongue,
    audience: Audience,
}

/// How names and words are written.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Writing {
    /// The size of names that find no room in a chip and stand beside their marks, in points at text scale 1.
    pub size: f64,
    /// Within what they lie, in points of the sheet.
    pub area: kurbo::Rect,
    /// As [`Words::reach`].
    pub reach: Option<f64>,
    /// As [`Words::least_size`].
    pub least_in_hub: f64,
}

impl Default for Writing {
    fn default() -> Self {
        Self { size: Lettering::USUAL_SIZE, area: Lettering::ENDLESS, reach: None, least_in_hub: 0.0 }
    }
}

/// Everything the drawn part depends on beyond the scene.
#[derive(Debug, Clone, PartialEq)]
struct DrawnKey {
    palette: Palette,
    pixels_per_point: f32,
    /// Actors that are drawn apart because they are on the move.
    apart: BTreeSet<ActorId>,
}

/// How many lines or actors one thread makes into shapes at a time.
const PART: usize = 2_048;

/// The lines, the actors with their moves, and both of those who are faint, as triangles; and what is written at the
/// actors.
struct Drawn {
    key: DrawnKey,
    ties: Layer,
    actors: Layer,
    faint: Layer,
    texts: Vec<Texts>,
    /// As long as it holds, so does what was laid out.
    glyphs: Glyphs,
}

/// Triangles as they were last painted.
struct Layer {
    meshes: Vec<Arc<Mesh>>,
    origin: Pos2,
    opacity: f32,
    /// The same fully opaque, while they are not.
    opaque: Option<Vec<Arc<Mesh>>>,
}

/// What is written at an actor.
struct Texts {
    actor: ActorId,
    rect: kurbo::Rect,
    items: Vec<Item>,
    is_faint: bool,
    /// Laid out about the sheet's origin, once it was seen.
    laid_out: Option<Vec<Shape>>,
}

/// The kept scene and what was drawn of it.
pub struct Stage {
    key: Option<SceneKey>,
    cast: Arc<Cast>,
    scene: Arc<Scene>,
    ends: Option<(ActorId, ActorId)>,
    /// The half circle, or the plane's columns and groups.
    ground: Picture,
    /// What is written in the hub, or beside actors in the network.
    hub: Picture,
    plate: Plate,
    drawn: Option<Drawn>,
    /// What was drawn before the scene was laid out anew.
    before: Option<Drawn>,
    /// How often a scene was laid out; a test counts it.
    pub layouts: usize,
    /// How often meshes were made; a test counts it.
    pub drawings: usize,
}

impl Default for Stage {
    fn default() -> Self {
        Self {
            key: None,
            cast: Arc::default(),
            scene: Arc::new(Scene::empty()),
            ends: None,
            ground: Picture::default(),
            hub: Picture::default(),
            plate: Plate::default(),
            drawn: None,
            before: None,
            layouts: 0,
            drawings: 0,
        }
    }
}

/// Those of the first who would be without a name there otherwise; none in a throng, where that takes too long.
fn first_of(first: &BTreeSet<ActorId>, scene: &Scene) -> BTreeSet<ActorId> {
    let is_throng = Crowd::of(scene.chips.len()) == Crowd::Throng;
    first.iter().filter(|actor| !is_throng && scene.nameless.contains(actor)).copied().collect()
}

/// Which state of the map is laid out.
#[derive(Debug, Clone, Copy)]
pub struct Version<'a> {
    /// The document's revision.
    pub revision: u64,
    /// Who stands where they do only as if they had moved, if it is laid out so.
    pub wished: Option<&'a BTreeSet<ActorId>>,
    /// The network's plane and where everybody is on it, where it is laid out on one.
    pub network: Option<(Plane, &'a Arc<Positions>)>,
    /// The groups that are drawn as hulls.
    pub groups: &'a [Group],
    /// The only actors laid out, if not everybody is.
    pub only: Option<&'a Actors>,
    /// The only actors of these who stand out, if not everybody may.
    pub outstanding: Option<&'a Actors>,
    /// Who is named before everybody else, if there would be no room for their names; not in a throng.
    pub first: &'a BTreeSet<ActorId>,
    /// How names and words are written.
    pub writing: Writing,
    /// Whether it is larger or smaller than it fits: lines stay where they ran.
    pub is_enlarged: bool,
}

/// What decides how the kept parts are drawn in this frame.
pub struct Drawing<'a> {
    /// Where the sheet lies.
    pub sheet: Sheet,
    /// Actors drawn apart, with their lines.
    pub apart: &'a BTreeSet<ActorId>,
    /// Whether all lines are quiet because some are lifted.
    pub is_quiet: bool,
    /// The wedge something would drop into: above the wedges, below the hub.
    pub lit: Option<Item>,
    /// The lifted lines: above the others, below the chips.
    pub lifted: &'a [Item],
}

impl Stage {
    /// The scene as it was last laid out.
    #[must_use]
    pub fn scene(&self) -> &Arc<Scene> {
        &self.scene
    }

    /// The first and the last of all actors in the order of reading.
    #[must_use]
    pub fn ends(&self) -> Option<(ActorId, ActorId)> {
        self.ends
    }

    /// Lays the map out at a scale, unless that was done already.
    pub fn lay_out(
        &mut self,
        look: Look<'_>,
        map: &Map,
        version: Version<'_>,
        hidden_kinds: &HashSet<KindId>,
        scale: Scale,
    ) -> Arc<Scene> {
        let cast = CastKey {
            revision: version.revision,
            is_wish: version.wished.is_some(),
            tongue: look.lang.tongue(),
            audience: look.audience,
        };
        let is_kept = self.key.as_ref().is_some_and(|key| {
            key.cast == cast
                && key.scale == scale
                && key.hidden_kinds == *hidden_kinds
                && key.groups == version.groups
                && is_same_network(key.network.as_ref(), version.network)
                && key.only.as_ref() == version.only
                && key.outstanding.as_ref() == version.outstanding
                && key.first == first_of(version.first, &self.scene)
                && key.writing == version.writing
        });
        if !is_kept {
            // The cast is changed where it is: the old scene goes first.
            let before = std::mem::replace(&mut self.scene, Arc::new(Scene::empty()));
            let is_same_ground =
                self.key.as_ref().is_some_and(|key| key.network.is_some() == version.network.is_some());
            let stays = version.is_enlarged && is_same_ground;
            let (courses, names) =
                (stays.then(|| before.courses.clone()), stays.then(|| picture::KeptNames::of(&before.chips)));
            if let Some(before) = Arc::into_inner(before) {
                before.let_go();
            }
            if self.key.as_ref().is_none_or(|key| key.cast != cast) {
                Arc::make_mut(&mut self.cast).follow(map, look.audience, &look.actor_words(), look.measurer);
            }
            self.key = Some(SceneKey {
                cast,
                scale,
                hidden_kinds: hidden_kinds.clone(),
                only: version.only.cloned(),
                outstanding: version.outstanding.cloned(),
                network: version.network.map(|(plane, positions)| (plane, Arc::clone(positions))),
                groups: version.groups.to_vec(),
                first: BTreeSet::new(),
                writing: version.writing,
            });
            let words_of = |counts| words(look, map, counts, &version.writing);
            let Writing { size, area, .. } = version.writing;
            let (first, kept) = (Some(version.first), names.as_ref());
            let lettering = Lettering { size, area, words: &words_of, first, kept, ..Lettering::default() };
            let request = SceneRequest {
                cast: &self.cast,
                head: map.head(),
                scale,
                hidden_kinds,
                network: version.network.map(|(plane, positions)| (plane, &**positions)),
                only: version.only.map(|only| &**only),
                outstanding: version.outstanding,
                groups: Some((version.groups, look.veil)),
                lettering: Some(&lettering),
                courses: courses.as_ref(),
                measurer: look.measurer,
            };
            let mut scene = Scene::new(&request);
            if let Some(moved) = version.wished {
                scene.mark_wished(moved);
            }
            if let Some(key) = &mut self.key {
                key.first = first_of(version.first, &scene);
            }
            self.ends = order::ends(&scene, |_| true);
            self.scene = Arc::new(scene);
            self.ground = Picture::default();
            self.hub = Picture::default();
            let words = words_of(self.scene.counts);
            picture::ground_items(&self.scene, &words, look.measurer, &mut self.ground);
            picture::hub_items(&self.scene, &words, look.measurer, &mut self.hub);
            picture::captions(&self.scene, &mut self.hub);
            self.before = self.drawn.take().or_else(|| self.before.take());
            self.layouts += 1;
        }
        Arc::clone(&self.scene)
    }

    /// Paints the ground, then lines, moves and chips, except those apart.
    pub fn paint(&mut self, painter: &egui::Painter, map: &Map, drawing: &Drawing<'_>) {
        // The bars between the wedges are the first lines in the picture of the ground.
        let is_bar = |item: &Item| matches!(item.shape, picture::Shape::Line { .. });
        let bars = self.ground.items.iter().position(is_bar).unwrap_or(self.ground.items.len());
        let (wedges, rest) = self.ground.items.split_at(bars);
        drawing.sheet.paint(painter, wedges);
        drawing.sheet.paint(painter, drawing.lit.as_slice());
        drawing.sheet.paint(painter, rest);
        let key = DrawnKey {
            palette: drawing.sheet.palette,
            pixels_per_point: painter.pixels_per_point(),
            apart: drawing.apart.clone(),
        };
        let drawn = match self.drawn.take() {
            Some(drawn) if drawn.key == key => self.drawn.insert(drawn),
            before => {
                self.drawings += 1;
                let drawn = draw(painter, &mut self.plate, (&self.scene, drawing.sheet.origin), map, key);
                let before = before.or_else(|| self.before.take());
                self.drawn.insert(drawn.with_texts_of(before))
            }
        };
        if !drawn.glyphs.hold(painter) {
            drawn.glyphs = Glyphs::of(painter);
            drawn.texts.iter_mut().for_each(|texts| texts.laid_out = None);
        }
        let origin = drawing.sheet.origin;
        let opacity = if drawing.is_quiet { QUIET_OPACITY as f32 } else { 1.0 };
        painter.extend(drawn.faint.at(origin, FAINT as f32));
        painter.extend(drawn.ties.at(origin, opacity));
        drawing.sheet.paint(painter, drawing.lifted);
        drawing.sheet.paint(painter, &self.hub.items);
        painter.extend(drawn.actors.at(origin, 1.0));
        let seen = painter.clip_rect();
        let mut faint = painter.clone();
        faint.multiply_opacity(FAINT as f32);
        let about_origin = Sheet { origin: Pos2::ZERO, ..drawing.sheet };
        for Texts { rect, items, is_faint, laid_out, .. } in &mut drawn.texts {
            if seen.intersects(drawing.sheet.rect_to_screen(*rect)) {
                let shapes = laid_out.get_or_insert_with(|| about_origin.texts(painter, items)).iter().cloned();
                let painter = if *is_faint { &faint } else { painter };
                painter.extend(shapes.map(|mut shape| {
                    shape.translate(origin.to_vec2());
                    shape
                }));
            }
        }
    }
}

/// Positions are made anew whenever somebody moved: the same ones are the same allocation.
fn is_same_network(kept: Option<&(Plane, Arc<Positions>)>, now: Option<(Plane, &Arc<Positions>)>) -> bool {
    match (kept, now) {
        (None, None) => true,
        (Some((plane, positions)), Some((other, now))) => *plane == other && Arc::ptr_eq(positions, now),
        _ => false,
    }
}

impl Drawn {
    /// Takes over what was laid out of the same texts before.
    fn with_texts_of(mut self, before: Option<Self>) -> Self {
        let is_alike = |before: &Self| {
            let (was, now) = (&before.key, &self.key);
            (was.palette, was.pixels_per_point.to_bits()) == (now.palette, now.pixels_per_point.to_bits())
        };
        let Some(before) = before.filter(is_alike) else { return self };
        let mut texts: HashMap<ActorId, Texts> = before.texts.into_iter().map(|texts| (texts.actor, texts)).collect();
        for now in &mut self.texts {
            now.laid_out = texts.remove(&now.actor).filter(|was| was.items == now.items).and_then(|was| was.laid_out);
        }
        self.glyphs = before.glyphs;
        self
    }
}

impl Layer {
    fn new(meshes: Vec<Mesh>, origin: Pos2) -> Self {
        Self { meshes: meshes.into_iter().map(Arc::new).collect(), origin, opacity: 1.0, opaque: None }
    }

    /// The triangles where the sheet lies now. They are moved where they are, not copied: nobody else holds them once a
    /// frame was painted.
    fn at(&mut self, origin: Pos2, opacity: f32) -> impl Iterator<Item = Shape> {
        if self.opacity.to_bits() != opacity.to_bits() {
            let opaque = self.opaque.take().unwrap_or_else(|| self.meshes.clone());
            self.meshes.clone_from(&opaque);
            if opacity < 1.0 {
                self.meshes.par_iter_mut().for_each(|mesh| {
                    for vertex in &mut Arc::make_mut(mesh).vertices {
                        vertex.color = vertex.color.gamma_multiply(opacity);
                    }
                });
                self.opaque = Some(opaque);
            }
            self.opacity = opacity;
        }
        if self.origin != origin {
            let by = origin - self.origin;
            for mesh in self.meshes.iter_mut().chain(self.opaque.iter_mut().flatten()) {
                Arc::make_mut(mesh).translate(by);
            }
            self.origin = origin;
        }
        self.meshes.iter().cloned().map(Shape::Mesh)
    }
}

/// Some actors as they are stamped, and what is written at them.
struct StampedActors {
    marks: Stamps,
    moves: Stamps,
    /// Those with names.
    named: Stamps,
    faint: Stamps,
    texts: Vec<Texts>,
}

impl StampedActors {
    fn of<'a>(
        chips: impl Iterator<Item = &'a Chip>,
        is_faint: impl Fn(ActorId) -> bool,
        pixels_per_point: f32,
    ) -> Self {
        let (mut marks, mut moves, mut named, mut faint) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let mut texts = Vec::new();
        for chip in chips {
            let is_faint = is_faint(chip.actor);
            if !is_faint {
                picture::move_items(chip, &mut moves);
            }
            let layer = match chip.face {
                _ if is_faint => &mut faint,
                Face::Mark => &mut marks,
                Face::Beside(_) | Face::Chip => &mut named,
            };
            let first = layer.len();
            picture::chip_items(chip, false, layer);
            // Nothing covers a text, so that all of them may be above everything.
            let items: Vec<Item> = layer.extract_if(first.., |item| item.shape.is_text()).collect();
            if !items.is_empty() {
                let rect = chip.outline().inflate(12.0, 12.0);
                texts.push(Texts { actor: chip.actor, rect, items, is_faint, laid_out: None });
            }
        }
        let [marks, moves, named, faint] =
            [marks, moves, named, faint].map(|items| Stamps::of(&items, pixels_per_point));
        Self { marks, moves, named, faint, texts }
    }
}

fn draw(
    painter: &egui::Painter,
    plate: &mut Plate,
    (scene, origin): (&Scene, Pos2),
    map: &Map,
    key: DrawnKey,
) -> Drawn {
    let is_faint = |actor: ActorId| scene.is_faint(actor);
    let pixels_per_point = key.pixels_per_point;
    let stamped_ties = |ties: &[Tie]| {
        let (mut plain, mut faint) = (Vec::with_capacity(ties.len()), Vec::new());
        for tie in ties.iter().filter(|tie| !key.apart.contains(&tie.from) && !key.apart.contains(&tie.to)) {
            let layer = if is_faint(tie.from) || is_faint(tie.to) { &mut faint } else { &mut plain };
            picture::tie_items(tie, &map.head().kinds, scene, 1.0, layer);
        }
        (Stamps::of(&plain, pixels_per_point), Stamps::of(&faint, pixels_per_point))
    };
    let (ties, mut faint): (Vec<_>, Vec<_>) = scene.ties.par_chunks(PART).map(stamped_ties).unzip();
    let stamped_actors = |chips: &[Chip]| {
        let chips = chips.iter().filter(|chip| !key.apart.contains(&chip.actor));
        StampedActors::of(chips, is_faint, pixels_per_point)
    };
    let parts: Vec<StampedActors> = scene.chips.par_chunks(PART).map(stamped_actors).collect();
    // From the back to the front: marks alone, moves, and those with names.
    let (mut actors, mut moves, mut named, mut texts) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for part in parts {
        actors.push(part.marks);
        moves.push(part.moves);
        named.push(part.named);
        faint.push(part.faint);
        texts.extend(part.texts);
    }
    actors.extend(moves.into_iter().chain(named));
    let meshes = plate.meshes(painter.ctx(), origin, [ties, actors, faint], key.palette);
    let [ties, actors, faint] = meshes.map(|mesh| Layer::new(mesh, origin));
    Drawn { key, ties, actors, faint, texts, glyphs: Glyphs::of(painter) }
}

/// What is written in and round the half circle.
#[must_use]
pub fn words(look: Look<'_>, map: &Map, counts: [usize; 5], writing: &Writing) -> Words {
    Words {
        wedges: Wedge::ALL.map(|wedge| look.wedge_name(map, wedge)),
        counts: counts.map(|count| look.say(&Message::new("wedge-count").with("count", count))),
        hub_title: look.text("hub-title"),
        demand: look.told(&map.head().demand).into_owned(),
        unrelated: look.text("network-unrelated"),
        unplaced: look.text("network-unplaced"),
        least_size: writing.least_in_hub,
        reach: writing.reach,
    }
}
