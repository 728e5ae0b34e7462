//! What the tray and the entry box read, and what they remember from frame to frame.

use std::ops::Deref;

use crate::analysis::likeness::Names;
use crate::exchange::list;
use crate::model::{ActorId, Map};
use crate::ui::action::cursor::entry_field;
use crate::ui::action::reading::Reading;
use crate::ui::action::selection::Selection;
use egui::{Event, Id, Rect};

/// What the panel reads.
pub struct Input<'a> {
    /// The map, and what is known of it.
    pub reading: Reading<'a>,
    /// Those not placed yet, in the order they are listed.
    pub unplaced: &'a [ActorId],
    /// What is to be left free below it, in points.
    pub below: f32,
}

impl<'a> Deref for Input<'a> {
    type Target = Reading<'a>;

    fn deref(&self) -> &Reading<'a> {
        &self.reading
    }
}

/// The panel's own state.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact by itself, none a state of another")]
#[derive(Debug, Clone, Default)]
pub struct State {
    /// What stands in the entry box: a name not yet added.
    pub entry: String,
    /// Whether whoever is entered is confidential from the first.
    pub adds_confidential: bool,
    /// Whether the entry box takes the cursor in the next frame.
    pub wants_focus: bool,
    /// Where the tray was drawn.
    pub rect: Option<Rect>,
    /// What was typed after Enter within one frame, kept for the next.
    pub(super) held_back: Vec<Event>,
    /// Whether the entry box gets the cursor back when the canvas or the tray was clicked.
    pub(super) keeps_focus: bool,
    /// Whether something on the canvas had the keys in the last frame.
    pub(super) was_canvas_busy: bool,
    /// Who is called like what stands in the entry box.
    pub offers: Offers,
    /// Whose row gets the focus in the next frame.
    pub(super) goes_to: Option<ActorId>,
    /// Whose row is brought into sight in the next frame.
    pub shows: Option<ActorId>,
    /// Whose row had the focus last.
    pub(super) walked: Option<ActorId>,
    /// How far the tray was scrolled, in points.
    pub(super) scrolled: f32,
}

impl State {
    /// Lets go of whatever was begun; gives what stood in the entry box.
    pub fn leave_drafts(&mut self) -> String {
        let entry = std::mem::take(&mut self.entry);
        *self = Self { scrolled: self.scrolled, adds_confidential: self.adds_confidential, ..Self::default() };
        entry
    }

    /// Whether the keyboard is in the tray: an actor's row has the focus.
    #[must_use]
    pub fn is_walked(&self, ctx: &egui::Context) -> bool {
        self.walked.is_some_and(|actor| ctx.memory(|memory| memory.has_focus(row_id(actor))))
    }

    /// Takes the keyboard on to the next one, before the selected ones leave the tray; to the entry box when none
    /// stays. Gives who is to be selected then.
    pub fn walk_on(&mut self, ctx: &egui::Context, unplaced: &[ActorId], leaving: &Selection) -> Option<ActorId> {
        let next = next_one(unplaced, leaving);
        self.goes_to = next;
        self.walked = next;
        // At once: the next key or letter may be waiting already.
        ctx.memory_mut(|memory| memory.request_focus(next.map_or_else(entry_field, row_id)));
        next
    }
}

/// Who comes after those that leave the tray, or before them where nobody does.
#[must_use]
pub fn next_one(unplaced: &[ActorId], leaving: &Selection) -> Option<ActorId> {
    let stays = |actor: &&ActorId| !leaving.actors.contains(actor);
    let at = unplaced.iter().position(|actor| leaving.actors.contains(actor)).unwrap_or_default();
    let (before, behind) = unplaced.split_at_checked(at)?;
    behind.iter().find(stays).or_else(|| before.iter().rev().find(stays)).copied()
}

/// The id of an actor's row in the tray.
pub(super) fn row_id(actor: ActorId) -> Id {
    Id::unique(("tray", actor))
}

/// The most names offered at a time: a glance holds no more.
const MOST_OFFERED: usize = 5;

/// Who is called like what stands in the entry box, found once for each text and state of the map.
#[derive(Debug, Clone, Default)]
pub struct Offers {
    pub(super) names: Option<(u64, Names<ActorId>)>,
    pub(super) asked: Option<(u64, String)>,
    pub(super) found: Vec<ActorId>,
    /// Which of them Enter takes.
    pub(super) chosen: Option<usize>,
    /// How often names were looked through; a test counts it.
    pub searches: usize,
}

impl Offers {
    /// The names of the map's actors, folded for this revision.
    pub fn names(&mut self, map: &Map, revision: u64) -> &Names<ActorId> {
        let kept = self.names.take().filter(|(of, _)| *of == revision);
        &self.names.insert(kept.unwrap_or_else(|| (revision, Names::of_actors(map)))).1
    }

    /// Looks for who is called like `text`, unless that was done.
    pub(super) fn find(&mut self, map: &Map, revision: u64, text: &str) {
        if self.asked.as_ref().is_some_and(|(of, asked)| *of == revision && asked == text) {
            return;
        }
        let query = list::with_wedge(text).0.trim();
        // One Latin letter begins half of all names.
        let is_enough = query.chars().nth(1).is_some() || !query.is_ascii();
        self.found.clear();
        if is_enough {
            let found = self.names(map, revision).like(query, MOST_OFFERED);
            self.found = found.into_iter().map(|found| found.key).collect();
            self.searches += 1;
        }
        self.chosen = None;
        self.asked = Some((revision, text.to_owned()));
    }
}
