//! What the bar reads, and what it remembers from frame to frame.

use crate::analysis::find::{Found, Hit, Index, Passage, Place, Reader, passage};
use crate::audience::Audience;
use crate::lang::Tongue;
use crate::layout::shorten;
use crate::ui::action::reading::Reading;
use crate::ui::toolkit::look::Look;
use crate::ui::toolkit::theme;
use crate::ui::words::{describe, describe_tie};
use egui::{Context, Id};

/// What an index was made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct IndexKey {
    pub(super) revision: u64,
    pub(super) audience: Audience,
    pub(super) tongue: Tongue,
}

/// What is typed, what was found, and at which hit we are.
#[derive(Debug, Clone, Default)]
pub struct State {
    pub(super) is_open: bool,
    pub(super) typed: String,
    /// For whom it was typed: it is not shown to anybody else.
    pub(super) audience: Audience,
    /// Whether the field takes the cursor in the next frame, with everything in it selected.
    pub(super) wants_focus: bool,
    /// Whether the field had the cursor at the end of the last frame: Esc takes it away before it is seen here.
    pub(super) had_focus: bool,
    pub(super) came_from: Option<Id>,
    pub(super) index: Option<(IndexKey, Index)>,
    /// What the hits were found for.
    pub(super) found_for: Option<(IndexKey, String)>,
    pub(super) found: Vec<Found>,
    pub(super) at: usize,
    /// Steps asked for and not taken yet.
    pub(super) steps: isize,
    pub(super) spot: Option<Spot>,
    /// How often an index was made; a test counts it.
    pub indexings: usize,
    /// How often it was searched; a test counts it.
    pub searches: usize,
}

impl State {
    /// Whether it is shown.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.is_open
    }

    /// What was found for what is typed, in the order it is gone through.
    #[must_use]
    pub fn found(&self) -> &[Found] {
        &self.found
    }

    /// Whether something is typed here: its undo is its own.
    #[must_use]
    pub fn has_draft(&self, ctx: &Context) -> bool {
        self.is_open && ctx.memory(|memory| memory.has_focus(field_id()))
    }

    /// Opens the bar with the cursor in it and what was typed before selected; the focus goes back when it is closed.
    pub fn open(&mut self, ctx: &Context, audience: Audience) {
        self.keep_for(audience);
        let focused = ctx.memory(egui::Memory::focused);
        if focused != Some(field_id()) {
            self.came_from = focused;
        }
        self.is_open = true;
        self.wants_focus = true;
        ctx.memory_mut(|memory| memory.request_focus(field_id()));
    }

    /// Goes on by so many hits; opens the bar where there is nothing to go through.
    pub fn step(&mut self, ctx: &Context, audience: Audience, by: isize) {
        self.keep_for(audience);
        if self.typed.trim().is_empty() {
            self.open(ctx, audience);
        } else {
            self.is_open = true;
            self.steps += by;
        }
    }

    pub(super) fn close(&mut self, ctx: &Context) {
        self.is_open = false;
        ctx.memory_mut(|memory| match self.came_from.take() {
            Some(id) => memory.request_focus(id),
            None => memory.surrender_focus(field_id()),
        });
    }

    /// What was typed for one audience is not shown to another.
    pub(super) fn keep_for(&mut self, audience: Audience) {
        if self.audience != audience {
            *self = Self { audience, ..Self::default() };
        }
    }

    /// Brings what was found up to what is typed; the hit we are at stays, if it still is one.
    pub(super) fn search(&mut self, reading: &Reading<'_>) {
        let look = reading.look;
        let key = IndexKey { revision: reading.revision, audience: look.audience, tongue: look.lang.tongue() };
        if self.found_for.as_ref().is_some_and(|(of, typed)| *of == key && *typed == self.typed) {
            return;
        }
        let index = match self.index.take() {
            Some((of, index)) if of == key => index,
            _ => {
                self.indexings += 1;
                index(reading)
            }
        };
        let before = self.found.get(self.at).copied();
        self.found = index.find(&self.typed);
        self.searches += 1;
        self.index = Some((key, index));
        let has_changed = self.found_for.as_ref().is_none_or(|(_, typed)| *typed != self.typed);
        let same = || self.found.iter().position(|found| Some(found.hit) == before.map(|before| before.hit));
        self.at = if has_changed { 0 } else { same().unwrap_or(self.at.min(self.found.len().saturating_sub(1))) };
        self.found_for = Some((key, self.typed.clone()));
    }

    pub(super) fn go_on(&mut self, by: isize) {
        if let Ok(count) = isize::try_from(self.found.len())
            && count > 0
        {
            self.at = (self.at.cast_signed() + by).rem_euclid(count).cast_unsigned();
        }
    }
}

/// The field's id, to give it the cursor before it is shown: what is typed next is meant for it.
#[must_use]
pub fn field_id() -> Id {
    Id::unique("find-field")
}

/// The size of what says where the words stand, in points.
pub(super) const PLACE_SIZE: f32 = theme::SMALL_SIZE + 0.5;

/// What is said of a hit, and what it was made for.
#[derive(Debug, Clone)]
pub(super) struct Spot {
    pub(super) found: Found,
    pub(super) typed: String,
    pub(super) revision: u64,
    pub(super) audience: Audience,
    pub(super) title: String,
    /// In what it was found, where that is not in its name, with the passage.
    pub(super) passage: Option<(String, Passage)>,
}

impl Spot {
    pub(super) fn is_of(&self, reading: &Reading<'_>, found: Found, typed: &str) -> bool {
        self.found == found
            && self.typed == typed
            && (self.revision, self.audience) == (reading.revision, reading.look.audience)
    }

    pub(super) fn new(reading: &Reading<'_>, found: Found, typed: &str) -> Self {
        let (look, map) = (reading.look, reading.map);
        let title = match found.hit {
            Hit::Actor(id) => map.actor(id).map(|actor| match found.place {
                Place::Name => describe(look, map, actor),
                _ => look.actor_name(actor),
            }),
            Hit::Relationship(id) => map.relationship(id).map(|relationship| describe_tie(look, map, relationship)),
        };
        // What is written about somebody is not for the wall, whatever was found.
        let passage = passage(map, found, typed).filter(|_| look.audience == Audience::Facilitator);
        Self {
            found,
            typed: typed.to_owned(),
            revision: reading.revision,
            audience: look.audience,
            title: shorten::at_the_end(&title.unwrap_or_default(), MAX_NAME),
            passage: passage.map(|passage| (where_it_stands(look, found.place), passage)),
        }
    }
}

fn index(reading: &Reading<'_>) -> Index {
    let look = reading.look;
    let reader = Reader {
        name: &|actor| look.audience.sees_actor(actor).then(|| look.actor_name(actor)),
        sees: &|relationship| look.audience.sees_relationship(relationship, reading.map),
        label: &|kind| look.kind_label(kind),
        reads_all: look.audience == Audience::Facilitator,
        lang: look.lang,
    };
    Index::new(reading.map, &reader)
}

/// Longer names are cut, in graphemes.
const MAX_NAME: usize = 60;

fn where_it_stands(look: Look<'_>, place: Place) -> String {
    look.text(match place {
        Place::Name | Place::Relationship => "find-in-name",
        Place::CodeName => "find-in-code-name",
        Place::Group => "find-in-group",
        Place::Evidence => "find-in-evidence",
        Place::Notes | Place::Note => "find-in-notes",
    })
}
