//! What the canvas reads, and what it remembers from frame to frame: nothing of it is in the document.

use std::collections::{BTreeSet, HashSet};
use std::ops::Deref;
use std::sync::Arc;

use egui::{Id, Pos2, Rangef, Rect, Vec2, vec2};
use kurbo::Point;

use super::camera::{Camera, Frame};
use super::gathering::Gathering;
use super::overview::Overview;
use super::pointing::{Gesture, Target};
use super::spot::Naming;
use super::stage::{Stage, Version, Writing};
use crate::analysis::Actors;
use crate::layout::measure::Measurer;
use crate::model::{Actor, ActorId, KindId, Map, Placement, Wedge};
use crate::picture::{Fit, Group, Positions, Scene, View};
use crate::ui::action::reading::Reading;
use crate::ui::asking::actor_picker::ActorPicker;
use crate::ui::asking::context_menu::ContextMenu;
use crate::ui::toolkit::look::Look;

/// How many times Ctrl and + enlarges the view.
const KEY_ZOOM: f64 = 1.25;
/// What is left free beside what is selected where it is brought in view, in points.
const BESIDE_SELECTION: Vec2 = vec2(130.0, 90.0);

/// What the view reads.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact by itself, none a state of another")]
pub struct Input<'a> {
    /// The map, and what is known of it.
    pub reading: Reading<'a>,
    /// Whether whoever is added is confidential from the first.
    pub adds_confidential: bool,
    /// The kind that was used last.
    pub last_kind: Option<&'a KindId>,
    /// Who stands where they do only as if they had moved, while the map is shown so.
    pub wished: Option<&'a BTreeSet<ActorId>>,
    /// Where the tray is on the screen: a chip dropped there leaves the half circle.
    pub tray: Option<Rect>,
    /// The network's plane, where this is the network.
    pub network: Option<Network<'a>>,
    /// The actor under the pointer in another view.
    pub lit: Option<ActorId>,
    /// Whether the title and the demand stand above it.
    pub has_heading: bool,
    /// Whether only the surroundings of somebody are shown.
    pub has_surroundings: bool,
    /// Who is in the middle of these, if it is one, and how many relationships away they reach.
    pub around: Option<(ActorId, u8)>,
    /// Whether the keyboard is for this canvas, where there are two.
    pub has_keys: bool,
    /// How many times as large as the last row needs the texts are, where this is what the room sees.
    pub wall_text: Option<f64>,
}

impl<'a> Deref for Input<'a> {
    type Target = Reading<'a>;

    fn deref(&self) -> &Reading<'a> {
        &self.reading
    }
}

/// The network's plane as it is laid out at the moment.
#[derive(Clone, Copy)]
pub struct Network<'a> {
    /// Where everybody is.
    pub positions: &'a Arc<Positions>,
    /// Whether everybody still looks for a first place: the view keeps all of them in sight.
    pub is_unfolding: bool,
    /// The groups that are drawn.
    pub groups: &'a [Group],
    /// What is kept free below it, in points.
    pub foot: f32,
}

/// Which canvas it is: its own keyboard focus, camera and drafts go with it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Place {
    /// The half circle.
    #[default]
    Spectrum,
    /// The network's plane.
    Network,
}

impl Place {
    /// The id of the text with its name for screen readers.
    #[must_use]
    pub fn text_id(self) -> &'static str {
        match self {
            Self::Spectrum => "spectrum-canvas",
            Self::Network => "network-canvas",
        }
    }
}

/// Two actors that were connected, while the kind is being picked.
#[derive(Debug, Clone, PartialEq)]
pub struct KindChoice {
    pub(super) from: ActorId,
    pub(super) to: ActorId,
    pub(super) at: Pos2,
    pub(super) is_new: bool,
}

impl KindChoice {
    pub(super) fn new(from: ActorId, to: ActorId, at: Pos2) -> Self {
        Self { from, to, at, is_new: true }
    }
}

/// The view's own state: nothing of it is in the document.
pub struct State {
    /// Which canvas it is.
    pub place: Place,
    /// What the plane's chips take, as the fitted view shows it, in points of the plane.
    pub(super) extent: kurbo::Rect,
    pub(super) gathering: Gathering,
    /// Where the view looks.
    pub camera: Camera,
    /// Where it looked before it became what the room sees, with what the plane's chips took then.
    before_wall: Option<(Camera, kurbo::Rect)>,
    /// What is kept from frame to frame.
    pub stage: Stage,
    /// The actor that the next chip clicked is connected with.
    pub connecting: Option<ActorId>,
    /// Whether one of the chips had the keyboard's focus in the last frame.
    pub(super) had_focus: bool,
    /// The only actors drawn plainly, if not everybody is: nobody else is walked.
    pub(super) outstanding: Option<Actors>,
    /// Where the keyboard is.
    pub(super) walk: Walk,
    pub(super) connect_field: ConnectField,
    pub(super) frame: Frame,
    pub(super) writing: Writing,
    pub(super) gesture: Gesture,
    pub(super) target: Target,
    pub(super) hovered: Option<ActorId>,
    pub(super) naming: Option<Naming>,
    /// The wedge whose label is being edited, and whether the field was just opened.
    pub(super) renaming: Option<(Wedge, bool)>,
    pub(super) choosing_kind: Option<KindChoice>,
    /// Whether the menu of what is selected was asked for.
    pub wants_context_menu: bool,
    /// The open menu, with the wedge it was opened in and where a new actor would stand.
    pub(super) context: Option<ContextMenu<Option<(Wedge, Placement)>>>,
    /// Whether a field had the cursor at the end of the last frame: by the time Esc is seen here, it has lost it.
    pub(super) was_typing: bool,
    pub(super) label_rects: Vec<(Wedge, Rect)>,
    pub(super) overview: Overview,
    /// The pointer over the canvas, from the half circle's centre in its radii, or likewise on the plane.
    pub(super) pointer: Option<Vec2>,
}

impl Default for State {
    fn default() -> Self {
        Self {
            place: Place::default(),
            extent: kurbo::Rect::ZERO,
            gathering: Gathering::default(),
            camera: Camera::default(),
            before_wall: None,
            stage: Stage::default(),
            connecting: None,
            had_focus: false,
            outstanding: None,
            walk: Walk::default(),
            connect_field: ConnectField::default(),
            frame: Frame {
                canvas: Rect::from_min_size(Pos2::ZERO, vec2(1000.0, 700.0)),
                fit: Fit::half_circle(kurbo::Size::new(1000.0, 700.0), 0.0, 0.0),
            },
            writing: Writing::default(),
            gesture: Gesture::default(),
            target: Target::default(),
            hovered: None,
            naming: None,
            renaming: None,
            choosing_kind: None,
            wants_context_menu: false,
            context: None,
            was_typing: false,
            label_rects: Vec::new(),
            overview: Overview::default(),
            pointer: None,
        }
    }
}

impl State {
    /// The state of the canvas of that place.
    #[must_use]
    pub fn of(place: Place) -> Self {
        Self { place, ..Self::default() }
    }

    /// Where it was last drawn on the screen.
    #[must_use]
    pub fn canvas(&self) -> Rect {
        self.frame.canvas
    }

    /// Where all of it is shown in small on the screen, while only a part of it is in view.
    #[must_use]
    pub fn overview(&self) -> Option<Rect> {
        self.overview.rect
    }

    /// What the names of the wedges leave free, across, of a row so high at its foot.
    #[must_use]
    pub fn free_at_foot(&self, height: f32) -> Rangef {
        let canvas = self.frame.canvas;
        let at_foot = self.label_rects.iter().map(|(_, rect)| rect).filter(|rect| rect.max.y > canvas.max.y - height);
        at_foot.fold(canvas.x_range(), |free, label| {
            let is_left = label.center().x < canvas.center().x;
            if is_left {
                Rangef { min: free.min.max(label.max.x), ..free }
            } else {
                Rangef { max: free.max.min(label.min.x), ..free }
            }
        })
    }

    /// Who is under the pointer.
    #[must_use]
    pub fn hovered(&self) -> Option<ActorId> {
        self.hovered
    }

    /// The scene as it was last laid out.
    #[must_use]
    pub fn scene(&self) -> &Arc<Scene> {
        self.stage.scene()
    }

    /// Where the half circle's centre or the plane's origin was last drawn on the screen.
    #[must_use]
    pub fn center(&self) -> Pos2 {
        self.camera.origin(self.frame)
    }

    /// Where the pointer is on the canvas, from the half circle's centre in its radii, or likewise on the plane; nowhere
    /// while some are gathered there, since the room sees them elsewhere.
    #[must_use]
    pub fn pointer_in_radii(&self) -> Option<Vec2> {
        self.pointer.filter(|_| !self.gathering.is_on())
    }

    /// The part of the half circle or the network that is looked at, whatever the size of the canvas.
    #[must_use]
    pub fn view_for_room(&self) -> View {
        if self.camera == Camera::default() {
            return View::Fitted;
        }
        let middle = self.camera.in_radii(self.frame, self.frame.canvas.center());
        View::Followed { zoom: self.camera.zoom, middle: kurbo::Vec2::new(middle.x.into(), middle.y.into()) }
    }

    /// Lays a map out on the half circle as things stand, before it is shown next: free places are looked for there.
    pub fn lay_out(&mut self, look: Look<'_>, map: &Map, revision: u64, hidden_kinds: &HashSet<KindId>) {
        let scale = self.camera.scale(self.frame);
        let writing = self.writing;
        let version = Version {
            revision,
            wished: None,
            only: None,
            outstanding: None,
            network: None,
            groups: &[],
            first: &BTreeSet::new(),
            writing,
            is_enlarged: self.camera.is_zoomed(),
        };
        self.stage.lay_out(look, map, version, hidden_kinds, scale);
    }

    /// Where an actor's chip was last drawn on the screen.
    #[must_use]
    pub fn chip_rect(&self, actor: ActorId) -> Option<Rect> {
        let rect = self.scene().chip(actor)?.rect();
        let at = |x: f64, y: f64| self.center() + vec2(x as f32, y as f32);
        Some(Rect::from_min_max(at(rect.x0, rect.y0), at(rect.x1, rect.y1)))
    }

    /// Shows the whole half circle or network.
    pub fn fit(&mut self) {
        self.camera = Camera::default();
        self.extent = kurbo::Rect::ZERO;
    }

    /// What the room sees is all of it to begin with; at the desk it is looked at again as it was before.
    pub(super) fn be_on_wall(&mut self, is_wall: bool) {
        if is_wall && self.before_wall.is_none() {
            self.before_wall = Some((self.camera, self.extent));
            self.fit();
        } else if !is_wall && let Some(before) = self.before_wall.take() {
            (self.camera, self.extent) = before;
        }
    }

    /// Enlarges about the middle of the canvas, or makes smaller.
    pub fn zoom_step(&mut self, is_larger: bool) {
        let at = self.frame.canvas.center();
        self.camera.zoom_at(self.frame, at, if is_larger { KEY_ZOOM } else { 1.0 / KEY_ZOOM });
    }

    /// Shows some actors as large as fits; nothing if none of them is here.
    pub fn zoom_to(&mut self, actors: &BTreeSet<ActorId>) {
        let scene = self.stage.scene();
        let places = actors.iter().filter_map(|actor| scene.chip(*actor)).map(|chip| chip.center);
        let places: Vec<Pos2> = places.map(|at| self.center() + vec2(at.x as f32, at.y as f32)).collect();
        if !places.is_empty() {
            self.camera.show_part(self.frame, Rect::from_points(&places), BESIDE_SELECTION);
        }
    }

    /// Whether a new actor's name is being typed.
    #[must_use]
    pub fn is_naming(&self) -> bool {
        self.naming.is_some()
    }

    /// Whether what is typed is looked for, or is a name that is in no map yet: its undo is its own.
    #[must_use]
    pub fn has_draft(&self) -> bool {
        self.naming.is_some() || self.connecting.is_some()
    }

    /// Takes the name that is being typed for a new actor out of its box, as the actor it would become.
    ///
    /// For whoever saves or leaves the map meanwhile: nothing typed is lost.
    pub fn take_named(&mut self, measurer: &Measurer) -> Option<Actor> {
        let named = self.named(measurer);
        self.naming = None;
        named
    }

    /// The actor that the name being typed would become.
    #[must_use]
    pub fn named(&self, measurer: &Measurer) -> Option<Actor> {
        self.naming.as_ref()?.actor(self.stage.scene(), measurer)
    }

    /// What was typed so far of a new actor's name.
    #[must_use]
    pub fn name_typed(&self) -> Option<&str> {
        self.naming.as_ref().map(|naming| naming.name.as_str())
    }

    /// Lets go of whatever was begun: names, lines, menus, drags.
    pub fn leave_drafts(&mut self) {
        (self.naming, self.renaming, self.choosing_kind, self.context) = (None, None, None, None);
        (self.connecting, self.hovered, self.pointer) = (None, None, None);
        self.connect_field = ConnectField::default();
        (self.gesture, self.target, self.walk) = (Gesture::default(), Target::default(), Walk::default());
        self.wants_context_menu = false;
    }

    /// Undo may have taken away whoever was being connected.
    pub(super) fn forget_who_is_gone(&mut self, map: &Map) {
        self.connecting = self.connecting.filter(|actor| map.actor(*actor).is_some());
        let are_there = |choice: &KindChoice| [choice.from, choice.to].iter().all(|end| map.actor(*end).is_some());
        self.choosing_kind = self.choosing_kind.take().filter(are_there);
    }

    /// Whether something of the view's own takes the keys: a name being typed, a kind being picked.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        self.naming.is_some() || self.renaming.is_some() || self.choosing_kind.is_some()
    }
}

/// What is typed, and which match Enter takes.
#[derive(Debug, Clone, Default)]
pub struct ConnectField {
    pub(super) chosen: usize,
    /// For whom the field was opened; another one begins anew.
    pub(super) from: Option<ActorId>,
    /// The match that Enter takes.
    pub(super) met: Option<ActorId>,
    /// Where the pointer rested when the field was opened.
    pub(super) pointer_before: Option<Pos2>,
    /// What is typed, and who is found by that.
    pub(super) picker: ActorPicker,
}

impl ConnectField {
    /// The match that Enter takes: the line leads to its chip.
    #[must_use]
    pub fn met(&self) -> Option<ActorId> {
        self.met
    }

    /// The pointer, once it was moved: a line to where it happens to rest would mean nothing.
    pub(super) fn moved_pointer(&self, pointer: Option<Pos2>) -> Option<Pos2> {
        pointer.filter(|_| pointer != self.pointer_before)
    }
}

/// Where the keyboard is on the canvas.
#[derive(Debug, Clone, Default)]
pub struct Walk {
    /// The actor whose chip has the keyboard's focus.
    pub focused: Option<ActorId>,
    /// The one actor that was selected in the last frame.
    pub(super) selected: Option<ActorId>,
    /// Where the last one focused stood, in radii: it may be gone by the next key.
    pub(super) last: Option<Point>,
    /// Whom the focus goes back to when the inspector's name field is left.
    pub(super) comes_back_to: Option<ActorId>,
    /// A focus that is not a chip's; not looked for among the chips again.
    pub(super) stranger: Option<Id>,
    /// Whether Space was pressed and nothing was done with it held down.
    pub(super) is_space_alone: bool,
    /// The walk was left by Tab in this frame.
    pub(super) is_left: bool,
}

/// The id of a chip's widget, and of its node for screen readers.
#[must_use]
pub fn chip_id(place: Place, actor: ActorId) -> Id {
    Id::unique(("chip", place, actor))
}
