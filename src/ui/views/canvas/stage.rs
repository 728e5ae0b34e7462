//! What is drawn the same from frame to frame: laid out, tessellated and kept until something it shows changes.

use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use egui::{Mesh, Pos2, Shape};

use super::order;
use crate::analysis::Actors;
use crate::audience::Audience;
use crate::lang::Message;
use crate::layout::Scale;
use crate::model::{ActorId, KindId, Map, Wedge};
use crate::picture::{
    self, Face, Item, Lettering, Palette, Picture, Plane, Positions, QUIET_OPACITY, Scene, SceneRequest, Words,
};
use crate::ui::toolkit::look::Look;
use crate::ui::toolkit::paint::Sheet;
use crate::ui::toolkit::stamp::Plate;

/// Everything a stage shows. As long as it is the same, nothing is laid out again.
#[derive(Debug, Clone)]
struct SceneKey {
    revision: u64,
    /// Whether it is shown as if everyone had moved.
    is_wish: bool,
    scale: Scale,
    hidden_kinds: HashSet<KindId>,
    /// The only actors laid out, if not everybody is.
    only: Option<Actors>,
    tongue: crate::lang::Tongue,
    audience: Audience,
    /// The network's plane, where everybody is on it, and whether the groups are drawn.
    network: Option<(Plane, Arc<Positions>)>,
    has_groups: bool,
    names: NamesAt,
}

/// How names are written that find no room in a chip and stand beside their marks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct NamesAt {
    /// Their size, in points at text scale 1.
    pub size: f64,
    /// Within what they lie, in points of the sheet.
    pub area: kurbo::Rect,
}

impl Default for NamesAt {
    fn default() -> Self {
        Self { size: Lettering::USUAL_SIZE, area: Lettering::ENDLESS }
    }
}

/// Everything the drawn part depends on beyond the scene.
#[derive(Debug, Clone, PartialEq)]
struct DrawnKey {
    palette: Palette,
    pixels_per_point: f32,
    /// Actors that are drawn apart because they are on the move.
    apart: BTreeSet<ActorId>,
    /// The only actors shown plainly, if not everybody is.
    shown: Option<Actors>,
}

/// How much is left of those who do not belong to the surroundings that are shown: nearly nothing, but not nothing.
const FAINT: f32 = 0.1;

/// The lines, and the actors with their moves, as triangles, and what is written at the actors.
struct Drawn {
    key: DrawnKey,
    ties: Layer,
    actors: Layer,
    faint: Layer,
    texts: Vec<Texts>,
}

/// Triangles as they were last painted.
struct Layer {
    mesh: Arc<Mesh>,
    origin: Pos2,
    opacity: f32,
    /// The same fully opaque, while they are not.
    opaque: Option<Arc<Mesh>>,
}

/// What is written at an actor.
struct Texts {
    rect: kurbo::Rect,
    items: Vec<Item>,
    is_faint: bool,
}

/// The kept scene and what was drawn of it.
pub struct Stage {
    key: Option<SceneKey>,
    scene: Arc<Scene>,
    ends: Option<(ActorId, ActorId)>,
    /// The half circle, or the plane's columns and groups.
    fan: Picture,
    hub: Picture,
    plate: Plate,
    drawn: Option<Drawn>,
    /// How often a scene was laid out; a test counts it.
    pub layouts: usize,
    /// How often meshes were made; a test counts it.
    pub drawings: usize,
}

impl Default for Stage {
    fn default() -> Self {
        Self {
            key: None,
            scene: Arc::new(Scene::empty()),
            ends: None,
            fan: Picture::default(),
            hub: Picture::default(),
            plate: Plate::default(),
            drawn: None,
            layouts: 0,
            drawings: 0,
        }
    }
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
    /// Whether the groups are drawn as hulls.
    pub has_groups: bool,
    /// The only actors laid out, if not everybody is.
    pub only: Option<&'a Actors>,
    /// How names are written.
    pub names: NamesAt,
}

/// What decides how the kept parts are drawn in this frame.
pub struct Drawing<'a> {
    /// Where the sheet lies.
    pub sheet: Sheet,
    /// Actors drawn apart, with their lines.
    pub apart: &'a BTreeSet<ActorId>,
    /// The only actors shown plainly, if not everybody is.
    pub shown: Option<&'a Actors>,
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

    /// Lays the map out at a scale, if it is another map or another scale than what is kept.
    pub fn lay_out(
        &mut self,
        look: Look<'_>,
        map: &Map,
        version: Version<'_>,
        hidden_kinds: &HashSet<KindId>,
        scale: Scale,
        least_size: f64,
    ) -> Arc<Scene> {
        let is_kept = self.key.as_ref().is_some_and(|key| {
            key.revision == version.revision
                && key.is_wish == version.wished.is_some()
                && key.scale == scale
                && key.tongue == look.lang.tongue()
                && key.audience == look.audience
                && key.hidden_kinds == *hidden_kinds
                && key.has_groups == version.has_groups
                && is_same_network(key.network.as_ref(), version.network)
                && key.only.as_ref() == version.only
                && key.names == version.names
        });
        if !is_kept {
            self.key = Some(SceneKey {
                revision: version.revision,
                is_wish: version.wished.is_some(),
                scale,
                hidden_kinds: hidden_kinds.clone(),
                only: version.only.cloned(),
                tongue: look.lang.tongue(),
                audience: look.audience,
                network: version.network.map(|(plane, positions)| (plane, Arc::clone(positions))),
                has_groups: version.has_groups,
                names: version.names,
            });
            let (actor_words, audience) = (look.actor_words(), look.audience);
            let words_of = |counts| words(look, map, counts, least_size);
            let NamesAt { size, area } = version.names;
            let before = Arc::clone(&self.scene);
            let lettering = Lettering { size, area, words: &words_of, ..Lettering::default() };
            let request = SceneRequest {
                map,
                scale,
                hidden_kinds,
                network: version.network.map(|(plane, positions)| (plane, &**positions)),
                only: version.only.map(|only| &**only),
                audience,
                lettering: Some(&lettering),
                before: Some(&|actor| before.chip(actor)),
                words: &actor_words,
                measurer: look.measurer,
            };
            let mut scene = Scene::new(&request);
            if let Some(moved) = version.wished {
                scene.mark_wished(moved);
            }
            self.ends = order::ends(&scene, |_| true);
            self.scene = Arc::new(scene);
            self.fan = Picture::default();
            self.hub = Picture::default();
            let words = words_of(self.scene.counts);
            let groups_of = version.has_groups.then_some((map, look.veil));
            picture::ground_items(&self.scene, &words, groups_of, look.measurer, &mut self.fan);
            picture::hub_items(&self.scene, &words, look.measurer, &mut self.hub);
            self.drawn = None;
            self.layouts += 1;
        }
        Arc::clone(&self.scene)
    }

    /// Paints the half circle, then lines, moves and chips, except those apart.
    pub fn paint(&mut self, painter: &egui::Painter, map: &Map, drawing: &Drawing<'_>) {
        // The bars between the wedges are the first lines in the picture of the half circle.
        let is_bar = |item: &Item| matches!(item.shape, picture::Shape::Line { .. });
        let bars = self.fan.items.iter().position(is_bar).unwrap_or(self.fan.items.len());
        let (wedges, rest) = self.fan.items.split_at(bars);
        drawing.sheet.paint(painter, wedges);
        drawing.sheet.paint(painter, drawing.lit.as_slice());
        drawing.sheet.paint(painter, rest);
        let key = DrawnKey {
            palette: drawing.sheet.palette,
            pixels_per_point: painter.pixels_per_point(),
            apart: drawing.apart.clone(),
            shown: drawing.shown.cloned(),
        };
        let drawn = match self.drawn.take() {
            Some(drawn) if drawn.key == key => self.drawn.insert(drawn),
            _ => {
                self.drawings += 1;
                self.drawn.insert(draw(painter, &mut self.plate, &self.scene, map, key))
            }
        };
        let origin = drawing.sheet.origin;
        let opacity = if drawing.is_quiet { QUIET_OPACITY as f32 } else { 1.0 };
        painter.add(Shape::Mesh(drawn.faint.at(origin, FAINT)));
        painter.add(Shape::Mesh(drawn.ties.at(origin, opacity)));
        drawing.sheet.paint(painter, drawing.lifted);
        drawing.sheet.paint(painter, &self.hub.items);
        painter.add(Shape::Mesh(drawn.actors.at(origin, 1.0)));
        let seen = painter.clip_rect();
        let mut faint = painter.clone();
        faint.multiply_opacity(FAINT);
        for Texts { rect, items, is_faint } in &drawn.texts {
            if seen.intersects(drawing.sheet.rect_to_screen(*rect)) {
                drawing.sheet.paint(if *is_faint { &faint } else { painter }, items);
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

impl Layer {
    fn new(mesh: Mesh) -> Self {
        Self { mesh: Arc::new(mesh), origin: Pos2::ZERO, opacity: 1.0, opaque: None }
    }

    /// The triangles where the sheet lies now. They are moved where they are, not copied: nobody else holds them once a
    /// frame was painted.
    fn at(&mut self, origin: Pos2, opacity: f32) -> Arc<Mesh> {
        if self.opacity.to_bits() != opacity.to_bits() {
            let opaque = self.opaque.take().unwrap_or_else(|| Arc::clone(&self.mesh));
            self.mesh = Arc::clone(&opaque);
            if opacity < 1.0 {
                for vertex in &mut Arc::make_mut(&mut self.mesh).vertices {
                    vertex.color = vertex.color.gamma_multiply(opacity);
                }
                self.opaque = Some(opaque);
            }
            self.opacity = opacity;
        }
        if self.origin != origin {
            let by = origin - self.origin;
            for mesh in std::iter::once(&mut self.mesh).chain(&mut self.opaque) {
                Arc::make_mut(mesh).translate(by);
            }
            self.origin = origin;
        }
        Arc::clone(&self.mesh)
    }
}

fn draw(painter: &egui::Painter, plate: &mut Plate, scene: &Scene, map: &Map, key: DrawnKey) -> Drawn {
    let legend = &map.head().kinds;
    let is_faint = |actor: ActorId| key.shown.as_ref().is_some_and(|shown| !shown.contains(&actor));
    let (mut ties, mut faint) = (Vec::new(), Vec::new());
    for tie in &scene.ties {
        if !key.apart.contains(&tie.from) && !key.apart.contains(&tie.to) {
            let layer = if is_faint(tie.from) || is_faint(tie.to) { &mut faint } else { &mut ties };
            picture::tie_items(tie, legend, scene, 1.0, layer);
        }
    }
    // From the back to the front: marks alone, moves, and those with names.
    let (mut actors, mut moves, mut front, mut texts) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for chip in scene.chips.iter().filter(|chip| !key.apart.contains(&chip.actor)) {
        let is_faint = is_faint(chip.actor);
        picture::move_items(chip, if is_faint { &mut faint } else { &mut moves });
        let layer = match chip.face {
            _ if is_faint => &mut faint,
            Face::Mark => &mut actors,
            Face::Beside(_) | Face::Chip => &mut front,
        };
        let first = layer.len();
        picture::chip_items(chip, false, layer);
        // No mesh holds a text. Nothing covers one, so that all of them may be above everything.
        let items: Vec<Item> = layer.extract_if(first.., |item| item.shape.is_text()).collect();
        if !items.is_empty() {
            texts.push(Texts { rect: chip.outline().inflate(12.0, 12.0), items, is_faint });
        }
    }
    actors.append(&mut moves);
    actors.append(&mut front);
    let [ties, actors, faint] = plate.meshes(painter.ctx(), [&ties, &actors, &faint], key.palette);
    let [ties, actors, faint] = [ties, actors, faint].map(Layer::new);
    Drawn { key, ties, actors, faint, texts }
}

/// What is written in and round the half circle; no text in the hub is smaller than `least_size` points.
#[must_use]
pub fn words(look: Look<'_>, map: &Map, counts: [usize; 5], least_size: f64) -> Words {
    Words {
        wedges: Wedge::ALL.map(|wedge| look.wedge_name(map, wedge)),
        counts: counts.map(|count| look.say(&Message::new("wedge-count").with("count", count))),
        hub_title: look.text("hub-title"),
        demand: look.told(&map.head().demand).into_owned(),
        least_size,
        reach: None,
    }
}
