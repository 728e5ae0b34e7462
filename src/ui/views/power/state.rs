//! What the power view reads, and what it remembers from frame to frame: nothing of it is in the document.

use std::collections::BTreeSet;
use std::ops::Deref;

use egui::{Id, Pos2, Rect};

use super::crowd::Crowd;
use super::place::{on_screen, rect_on_screen};
use super::stage::Stage;
use crate::analysis::Tally;
use crate::layout::measure::Measurer;
use crate::layout::power::{Camera, Ground};
use crate::model::ActorId;
use crate::picture::Picture;
use crate::picture::power::{Mark, PowerWords, power};
use crate::ui::action::reading::Reading;
use crate::ui::asking::context_menu::ContextMenu;

/// How many times Ctrl and + enlarges the view.
const KEY_ZOOM: f64 = 1.25;
/// What is left free beside what is selected where it is brought in view, in points.
const BESIDE_SELECTION: kurbo::Vec2 = kurbo::Vec2::new(110.0, 70.0);

/// What the view reads.
pub struct Input<'a> {
    /// The map, and what is known of it.
    pub reading: Reading<'a>,
    /// Whether the map is shown as if everyone had moved.
    pub is_wish: bool,
    /// How many there are of everything, as things stand.
    pub now: &'a Tally,
    /// As if everyone had moved.
    pub after: &'a Tally,
    /// Where the tray is on the screen: a point dropped there is not placed any more.
    pub tray: Option<Rect>,
}

impl<'a> Deref for Input<'a> {
    type Target = Reading<'a>;

    fn deref(&self) -> &Reading<'a> {
        &self.reading
    }
}

/// What is shown where there is no room for both.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Part {
    /// Stance and influence.
    #[default]
    Grid,
    /// The balance of the wedges.
    Balance,
}

/// The view's own state: nothing of it is in the document.
#[derive(Default)]
pub struct State {
    /// What is shown where there is no room for both.
    pub part: Part,
    /// Who is pointed at here.
    pub(super) hovered: Option<ActorId>,
    pub(super) camera: Camera,
    pub(super) crowd: Crowd,
    pub(super) stage: Stage,
    pub(super) gesture: Gesture,
    pub(super) walk: Walk,
    pub(super) ground: Option<Ground>,
    pub(super) words: PowerWords,
    /// Where all of the grid is shown in small on the screen, while it is.
    pub(super) overview: Option<Rect>,
    /// Whether the keyboard asked for the menu.
    pub wants_context_menu: bool,
    pub(super) menu: Option<ContextMenu<()>>,
    /// Whether a field had the cursor at the end of the last frame: by the time Esc is seen here, it has lost it.
    pub(super) was_typing: bool,
}

impl State {
    /// Shows the whole grid.
    pub fn fit(&mut self) {
        self.camera = Camera::default();
    }

    /// Enlarges about the middle of the grid, or makes smaller.
    pub fn zoom_step(&mut self, is_larger: bool) {
        if let Some(ground) = &self.ground {
            let factor = if is_larger { KEY_ZOOM } else { 1.0 / KEY_ZOOM };
            self.camera.zoom_at(ground.grid, ground.grid.center(), factor);
        }
    }

    /// How many times as large as it fits the grid is drawn.
    #[must_use]
    pub fn zoom(&self) -> f64 {
        self.camera.zoom
    }

    /// Where all of the grid is shown in small on the screen, while it is.
    #[must_use]
    pub fn overview(&self) -> Option<Rect> {
        self.overview
    }

    /// Shows some actors as large as fits; nothing if none of them is in the grid.
    pub fn zoom_to(&mut self, actors: &BTreeSet<ActorId>) {
        let Some(ground) = &self.ground else { return };
        let marks = actors.iter().filter_map(|actor| self.stage.marks.mark(*actor));
        let places =
            marks.filter(|mark| mark.at.y <= ground.grid.y1).map(|mark| kurbo::Rect::from_points(mark.at, mark.at));
        if let Some(part) = places.reduce(|all, one| all.union(one)) {
            self.camera.show_part(ground.grid, part, BESIDE_SELECTION);
        }
    }

    /// The actor whose point has the keyboard's focus.
    #[must_use]
    pub fn focused(&self) -> Option<ActorId> {
        self.walk.focused
    }

    /// How often points and names were worked out; a test counts it.
    #[must_use]
    pub fn layouts(&self) -> (usize, usize) {
        (self.crowd.rebuilds, self.stage.placings)
    }

    /// Where an actor's point is drawn.
    #[must_use]
    pub fn point(&self, actor: ActorId) -> Option<Pos2> {
        self.stage.marks.mark(actor).map(|mark| on_screen(mark.at))
    }

    /// The grid as it was last drawn, and the part of the sheet it fills; none before it was.
    #[must_use]
    pub fn picture(&self, measurer: &Measurer) -> Option<(Picture, kurbo::Rect)> {
        let ground = self.ground.as_ref()?;
        Some((power(ground, &self.words, &self.stage.marks, measurer), ground.canvas))
    }

    /// Everybody's point as it was last drawn, those waiting last.
    pub fn marks(&self) -> impl Iterator<Item = &Mark> {
        self.stage.marks.all()
    }

    /// Where a stance and an influence are in the grid, as drawn now.
    #[must_use]
    pub fn in_grid(&self, stance: f64, level: f64) -> Option<Pos2> {
        self.ground.as_ref().map(|ground| on_screen(ground.in_grid(stance, level)))
    }

    /// The lane of those whose influence is not judged, and the row of those not placed, as drawn now.
    #[must_use]
    pub fn rows(&self) -> Option<[Rect; 2]> {
        self.ground.as_ref().map(|ground| [ground.lane, ground.waiting].map(rect_on_screen))
    }
}

/// What is being done with the pointer held down.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Gesture {
    /// Nothing.
    #[default]
    Idle,
    /// The paper is dragged.
    Pan {
        /// What was looked at when it was pressed.
        camera: Camera,
        /// Where it was pressed.
        press: Pos2,
    },
    /// Points are dragged. They are where they were plus how far the pointer has come.
    Move {
        /// The point under the pointer.
        lead: ActorId,
        /// All that are dragged, and where they were.
        starts: Vec<(ActorId, Pos2)>,
        /// Where it was pressed.
        press: Pos2,
    },
    /// A frame is drawn round points.
    Band {
        /// Where it was pressed.
        press: Pos2,
    },
    /// The gesture was cancelled; nothing happens until the button is let go.
    Cancelled,
}

impl Gesture {
    /// Where what is dragged is drawn now.
    #[must_use]
    pub fn dragged(&self, pointer: Option<Pos2>) -> Vec<(ActorId, Pos2)> {
        match (self, pointer) {
            (Self::Move { starts, press, .. }, Some(at)) => {
                starts.iter().map(|(actor, start)| (*actor, *start + (at - *press))).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The frame drawn round points.
    #[must_use]
    pub fn band(&self, pointer: Option<Pos2>) -> Option<Rect> {
        match self {
            Self::Band { press } => Some(Rect::from_two_pos(*press, pointer?)),
            _ => None,
        }
    }
}

/// Where the keyboard is on the canvas.
#[derive(Debug, Clone, Copy, Default)]
pub struct Walk {
    /// The actor whose point has the keyboard's focus.
    pub focused: Option<ActorId>,
    /// The one actor that was selected in the last frame.
    pub(super) selected: Option<ActorId>,
    /// The walk was left by Tab in this frame.
    pub(super) is_left: bool,
}

/// The id of a point's widget, and of its node for screen readers.
#[must_use]
pub fn point_id(actor: ActorId) -> Id {
    Id::unique(("point", actor))
}
