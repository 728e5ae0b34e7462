//! The panel on the right: all that is known of what is selected, or of the map when nothing is.
//!
//! It expects a panel without inner margin and makes its own, so that the scroll bar runs along the edge. It places
//! nobody itself and draws no map.

mod actor;
mod common;
mod map;
mod page;
mod part_of;
mod record;
mod relationship;
mod several;

use std::hash::{DefaultHasher, Hash, Hasher};

use egui::{Margin, ScrollArea, Ui, vec2};

use self::page::FIELD_GAP;
pub use self::page::{Input, State};
use self::record::Actors;
use crate::ui::action::Action;
use crate::ui::action::selection::Selection;
use crate::ui::toolkit::choice::note;
use crate::ui::toolkit::scroll::Following;

/// Left and right of everything, in points.
const MARGIN: i8 = 16;

/// Shows what is selected, for editing.
pub fn show(ui: &mut Ui, input: &Input<'_>, state: &mut State, actions: &mut Vec<Action>) {
    // A widget's id comes from the records it edits: with one id for all, undo in one actor's field wrote another's.
    let salt = salt_of(input.selection);
    let margin = Margin { left: MARGIN, right: MARGIN, top: 8, bottom: 18 };
    ScrollArea::vertical().id_salt(salt).auto_shrink(false).content_margin(margin).show_following(ui, |ui| {
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
