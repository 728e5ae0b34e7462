//! What lies under the pointer, and what is being done with it held down.

use std::collections::BTreeSet;

use egui::{Pos2, Vec2};
use kurbo::{Point, Rect};

use crate::model::{ActorId, RelationshipId};
use crate::picture::{Chip, Scene};
use crate::ui::toolkit::paint::Sheet;
use crate::ui::toolkit::theme::TARGET;

/// How near a line must be clicked with the mouse, and touched with a finger, in points.
const TIE_REACH: f64 = 7.0;

const TIE_REACH_OF_FINGER: f64 = (TARGET / 2.0) as f64;

/// The radius of the handles a relationship is drawn from, in points.
pub const HANDLE_RADIUS: f32 = 8.0;

/// From a chip's edge to the middle of its handle, in points.
const HANDLE_GAP: f32 = 11.0;

/// What is being done with the pointer held down.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Gesture {
    /// Nothing.
    #[default]
    Idle,
    /// The paper is dragged.
    Pan {
        /// The camera's shift at the press.
        shift: Vec2,
        /// Where it was pressed.
        press: Pos2,
    },
    /// Chips are dragged. Their positions are where they stood plus how far the pointer has come.
    Move {
        /// The chip under the pointer.
        lead: ActorId,
        /// All dragged chips, and where they stood, in radii of the half circle: it may be zoomed meanwhile.
        starts: Vec<(ActorId, Point)>,
        /// Where it was pressed, likewise.
        press: Point,
    },
    /// A move is drawn from a chip that stays where it is.
    Want {
        /// The chip under the pointer.
        lead: ActorId,
        /// All chips that are to be moved.
        actors: BTreeSet<ActorId>,
    },
    /// A line is drawn from a chip's handle.
    Connect {
        /// The chip.
        from: ActorId,
    },
    /// A frame is drawn round chips.
    Band {
        /// Where it was pressed, in radii of the half circle.
        press: Point,
    },
    /// The gesture was cancelled; nothing happens until the button is let go.
    Cancelled,
}

/// What lies under the pointer.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub enum Target {
    /// A chip's handle.
    Handle(ActorId),
    /// A chip.
    Chip(ActorId),
    /// A line.
    Tie(RelationshipId),
    /// Nothing but paper.
    #[default]
    Paper,
}

impl Target {
    /// The actor, if it is a chip or its handle.
    #[must_use]
    pub fn actor(self) -> Option<ActorId> {
        match self {
            Self::Handle(actor) | Self::Chip(actor) => Some(actor),
            Self::Tie(_) | Self::Paper => None,
        }
    }
}

/// The two points beside a chip from which a relationship can be drawn, on the screen.
#[must_use]
pub fn handles(sheet: Sheet, chip: &Chip) -> [Pos2; 2] {
    let rect = between_handles(sheet, chip);
    [rect.left_center() - Vec2::new(HANDLE_GAP, 0.0), rect.right_center() + Vec2::new(HANDLE_GAP, 0.0)]
}

/// What lies between them: the mark and a name that is beside it; of who has the name far off, the mark.
fn between_handles(sheet: Sheet, chip: &Chip) -> egui::Rect {
    let name = chip.front_rect();
    if chip.name_beside().is_some_and(|name| name.is_far) {
        return sheet.rect_to_screen(chip.mark_rect());
    }
    // Neither handle on the mark, where that is in a row with the name.
    let in_row = chip.front_rects().filter(|rect| rect.y0 < name.y1 && name.y0 < rect.y1);
    sheet.rect_to_screen(in_row.fold(name, |all, rect| all.union(Rect { y0: all.y0, y1: all.y1, ..rect })))
}

/// What is aimed at, and with what.
#[derive(Debug, Clone, Copy, Default)]
pub struct Aim {
    /// The chip that was under the pointer: it is drawn whole, above its neighbours.
    pub hovered: Option<ActorId>,
    /// The chips whose handles are shown.
    pub with_handles: [Option<ActorId>; 2],
    /// Whether it is a finger, which hits less well than a mouse.
    pub is_touch: bool,
}

/// What lies under a position. Around what is small there is room enough to hit it, where nothing else is.
#[must_use]
pub fn target_at(scene: &Scene, sheet: Sheet, position: Pos2, aim: Aim) -> Target {
    let with_handles = || aim.with_handles.into_iter().flatten().filter_map(|actor| scene.chip(actor));
    let is_on_handle =
        |chip: &&Chip| handles(sheet, chip).iter().any(|handle| handle.distance(position) <= HANDLE_RADIUS + 3.0);
    if let Some(chip) = with_handles().find(is_on_handle) {
        return Target::Handle(chip.actor);
    }
    let point = sheet.to_sheet(position);
    let hovered_chip = aim
        .hovered
        .and_then(|actor| scene.chip(actor))
        .filter(|chip| chip.front_rects().any(|rect| rect.contains(point)));
    if let Some(chip) = hovered_chip.or_else(|| scene.chip_at(point)) {
        return Target::Chip(chip.actor);
    }
    let is_beside = |chip: &&Chip| {
        let beside = between_handles(sheet, chip).expand2(Vec2::new(TARGET, 0.0));
        let room = (TARGET - beside.height()).max(0.0) / 2.0;
        beside.expand2(Vec2::new(0.0, room)).contains(position)
    };
    if let Some(chip) = with_handles().find(is_beside) {
        return Target::Handle(chip.actor);
    }
    let tie = |reach| scene.tie_at(point, reach).map(|tie| Target::Tie(tie.relationship));
    let near = || scene.chip_near(point, f64::from(TARGET)).map(|chip| Target::Chip(chip.actor));
    let reach = if aim.is_touch { TIE_REACH_OF_FINGER } else { TIE_REACH };
    near().or_else(|| tie(reach)).unwrap_or_default()
}
