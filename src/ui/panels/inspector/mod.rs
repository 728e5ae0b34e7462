//! The panel on the right: all that is known of what is selected, or of the map when nothing is.
//!
//! It expects a panel without inner margin and makes its own, so that the scroll bar runs along the edge. It places
//! nobody itself and draws no map.

mod actor;
mod common;
mod map;
mod part_of;
mod record;
mod relationship;
mod several;

use std::hash::{DefaultHasher, Hash, Hasher};

use egui::{Align, Margin, Response, ScrollArea, TextStyle, Ui, vec2};

use self::record::Actors;
use crate::analysis::Tally;
use crate::layout::fonts::Weight;
use crate::model::{ActorId, Map};
use crate::picture::Ink;
use crate::ui::action::Action;
use crate::ui::action::cursor::Blank;
use crate::ui::action::selection::Selection;
use crate::ui::toolkit::choice::note;
use crate::ui::toolkit::look::Look;

/// Between two fields, in points.
const FIELD_GAP: f32 = 6.0;
/// Left and right of everything, in points.
const MARGIN: i8 = 16;

/// What the inspector reads.
#[derive(Clone, Copy)]
pub struct Input<'a> {
    /// Words and colours.
    pub look: Look<'a>,
    /// The map.
    pub map: &'a Map,
    /// How many there are of everything in it.
    pub tally: &'a Tally,
    /// What is selected.
    pub selection: &'a Selection,
    /// Whether the map may be changed.
    pub is_editable: bool,
}

/// What the inspector remembers from frame to frame; nothing of the map's.
#[derive(Debug, Clone, Default)]
pub struct State {
    /// What is typed into the open list of *part of*, to find an actor.
    part_of_search: Option<String>,
    /// The text the groups are being typed as.
    typed_groups: Option<record::TypedGroups>,
    /// Whether the fields seldom filled are shown.
    is_more_open: bool,
    /// Whose relationships are shown to the last one.
    shows_all_of: Option<ActorId>,
    /// The field that takes the cursor in the next frame, if what is selected has it.
    pub wanted_blank: Option<Blank>,
}

impl State {
    /// Puts the cursor into a field if it is the one that waits for it.
    fn give_cursor(&mut self, blank: Blank, field: &Response) {
        if self.wanted_blank == Some(blank) {
            self.wanted_blank = None;
            field.request_focus();
            field.scroll_to_me(Some(Align::Center));
        }
    }
}

/// Shows what is selected, for editing.
pub fn show(ui: &mut Ui, input: &Input<'_>, state: &mut State, actions: &mut Vec<Action>) {
    // A widget's id comes from the records it edits: with one id for all, undo in one actor's field wrote another's.
    let salt = salt_of(input.selection);
    let margin = Margin { left: MARGIN, right: MARGIN, top: 18, bottom: 18 };
    ScrollArea::vertical().id_salt(salt).auto_shrink(false).content_margin(margin).show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, FIELD_GAP);
        if !input.is_editable {
            note(ui, input.look, &input.look.text("inspector-read-only"));
        }
        let actors = Actors::of(input.map, &input.selection.actors);
        let has_relationships = !input.selection.relationships.is_empty();
        match actors.held.as_slice() {
            [] if has_relationships => relationship::show(ui, input, actions),
            [] => map::show(ui, input, state, actions),
            [actor] if !has_relationships => actor::show(ui, input, actor, &actors, state, actions),
            _ => several::show(ui, input, &actors, state, actions),
        }
    });
    state.wanted_blank = None;
}

fn salt_of(selection: &Selection) -> u64 {
    let mut hasher = DefaultHasher::new();
    selection.actors.hash(&mut hasher);
    selection.relationships.hash(&mut hasher);
    hasher.finish()
}

/// Shows fields that can be filled in only where the map may be changed.
fn fields<R>(ui: &mut Ui, input: &Input<'_>, add: impl FnOnce(&mut Ui) -> R) -> R {
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
fn section(ui: &mut Ui, look: Look<'_>, text_id: &str) {
    ui.add_space(2.0 * FIELD_GAP);
    ui.label(look.rich(look.text(text_id), Weight::Bold, 15.0, Ink::Text));
}

/// The heading of the whole panel, where it cannot be typed into.
fn title(ui: &mut Ui, look: Look<'_>, text: &str) {
    ui.label(egui::RichText::new(text).text_style(TextStyle::Heading).color(look.color(Ink::Text)));
}
