//! What the inspector reads, what it remembers from frame to frame, and the parts all its pages are made of.

use std::ops::Deref;

use crate::analysis::Tally;
use crate::audience::Audience;
use crate::lang::Tongue;
use crate::layout::fonts::Weight;
use crate::model::{ActorId, RelationshipId};
use crate::picture::Ink;
use crate::ui::action::cursor::Blank;
use crate::ui::action::reading::Reading;
use crate::ui::asking::actor_picker::ActorPicker;
use crate::ui::toolkit::look::Look;
use egui::{Align, Id, Response, TextStyle, Ui};

/// Between two fields, in points.
pub(super) const FIELD_GAP: f32 = 6.0;

/// What the inspector reads.
#[derive(Clone, Copy)]
pub struct Input<'a> {
    /// The map, and what is known of it.
    pub reading: Reading<'a>,
    /// How many there are of everything in it.
    pub tally: &'a Tally,
}

impl<'a> Deref for Input<'a> {
    type Target = Reading<'a>;

    fn deref(&self) -> &Reading<'a> {
        &self.reading
    }
}

/// What the inspector remembers from frame to frame; nothing of the map's.
#[derive(Debug, Clone, Default)]
pub struct State {
    /// What is typed into the open list of *part of*, to find an actor.
    pub(super) finding_whole: Option<ActorPicker>,
    /// The text the groups are being typed as.
    pub(super) typed_groups: Option<TypedGroups>,
    /// Whether the fields seldom filled are shown.
    pub(super) is_more_open: bool,
    /// The relationships of an actor as they were last listed.
    pub(super) listed: Option<Listed>,
    /// Whose relationships are shown to the last one.
    pub(super) shows_all_of: Option<ActorId>,
    /// The field that takes the cursor in the next frame, if what is selected has it.
    pub wanted_blank: Option<Blank>,
}

/// The relationships of an actor in the order they are listed in.
#[derive(Debug, Clone)]
pub(super) struct Listed {
    /// Whose, in which revision of the map, for whom and in which language.
    pub of: (ActorId, u64, Audience, Tongue),
    /// Each with whether it comes in from the other.
    pub relationships: Vec<(RelationshipId, bool)>,
}

impl State {
    /// Puts the cursor into a field if it is the one that waits for it.
    pub(super) fn give_cursor(&mut self, blank: Blank, field: &Response) {
        if self.wanted_blank == Some(blank) {
            self.wanted_blank = None;
            field.request_focus();
            field.scroll_to_me(Some(Align::Center));
        }
    }
}

/// Shows fields that can be filled in only where the map may be changed.
pub(super) fn fields<R>(ui: &mut Ui, input: &Input<'_>, add: impl FnOnce(&mut Ui) -> R) -> R {
    ui.scope(|ui| {
        if !input.is_editable {
            // They are there to be read: not fading them.
            ui.visuals_mut().disabled_alpha = 1.0;
            ui.disable();
        }
        add(ui)
    })
    .inner
}

/// The heading of a section.
pub(super) fn section(ui: &mut Ui, look: Look<'_>, text_id: &str) {
    ui.add_space(2.0 * FIELD_GAP);
    ui.label(look.rich(look.text(text_id), Weight::Bold, 15.0, Ink::Text));
}

/// The heading of the whole panel, where it cannot be typed into.
pub(super) fn title(ui: &mut Ui, look: Look<'_>, text: &str) {
    ui.label(egui::RichText::new(text).text_style(TextStyle::Heading).color(look.color(Ink::Text)));
}

/// The groups as they are being typed. The map holds them as a list, in which a comma that nothing follows yet is
/// lost; this text stands in the field for as long as it means what the map holds.
#[derive(Debug, Clone)]
pub(super) struct TypedGroups {
    pub(super) field: Id,
    pub(super) text: String,
}
