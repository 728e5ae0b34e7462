//! Where the words stand that were found: who it is, in what, and the passage round them.

use std::sync::Arc;

use egui::epaint::text::{LayoutJob, TextFormat};
use egui::{Label, TextWrapMode, Ui};

use super::{Input, PLACE_SIZE, State};
use crate::analysis::find::{Found, Hit, Passage, Place, passage};
use crate::audience::Audience;
use crate::layout::fonts::Weight;
use crate::model::Relationship;
use crate::picture::Ink;
use crate::ui::toolkit::bidi::visual_order;
use crate::ui::toolkit::look::Look;
use crate::ui::toolkit::{shorten, theme};
use crate::ui::words::{describe, describe_tie};

/// Longer names are cut, in graphemes.
const MAX_NAME: usize = 60;

/// What is said of a hit, and what it was made for.
#[derive(Debug, Clone)]
pub(super) struct Spot {
    found: Found,
    typed: String,
    revision: u64,
    audience: Audience,
    title: String,
    /// In what it was found, where that is not in its name, with the passage.
    passage: Option<(String, Passage)>,
}

impl Spot {
    fn is_of(&self, input: &Input<'_>, found: Found, typed: &str) -> bool {
        self.found == found
            && self.typed == typed
            && (self.revision, self.audience) == (input.revision, input.look.audience)
    }

    fn new(input: &Input<'_>, found: Found, typed: &str) -> Self {
        let (look, map) = (input.look, input.map);
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
            revision: input.revision,
            audience: look.audience,
            title: shorten::at_the_end(&title.unwrap_or_default(), MAX_NAME),
            passage: passage.map(|passage| (where_it_stands(look, found.place), passage)),
        }
    }
}

fn where_it_stands(look: Look<'_>, place: Place) -> String {
    look.text(match place {
        Place::Name | Place::Relationship => "find-in-name",
        Place::CodeName => "find-in-code-name",
        Place::Group => "find-in-group",
        Place::Evidence => "find-in-evidence",
        Place::Notes | Place::Note => "find-in-notes",
    })
}

/// Says of the hit we are at who it is and where the words stand.
pub(super) fn show(ui: &mut Ui, input: &Input<'_>, state: &mut State) {
    let Some(found) = state.found.get(state.at).copied() else { return };
    let spot = state.spot.take().filter(|spot| spot.is_of(input, found, &state.typed));
    let spot = state.spot.insert(spot.unwrap_or_else(|| Spot::new(input, found, &state.typed)));
    let job = job(input.look, spot, aside(input, found));
    let label = ui.add(Label::new(Arc::new(job)).wrap_mode(TextWrapMode::Truncate));
    if let Some((_, passage)) = &spot.passage {
        label.on_hover_text(format!("{}{}{}", passage.before, passage.found, passage.after));
    }
}

/// Why a hit is not seen on the canvas, if it is not.
fn aside(input: &Input<'_>, found: Found) -> Option<String> {
    let look = input.look;
    match found.hit {
        Hit::Actor(actor) => input.shown.is_hidden(actor).then(|| look.text("find-filtered-out")),
        Hit::Relationship(id) => {
            let relationship: &Relationship = input.map.relationship(id)?;
            let is_hidden = [relationship.from, relationship.to].iter().any(|end| input.shown.is_hidden(*end));
            if is_hidden {
                Some(look.text("find-filtered-out"))
            } else {
                input.hidden_kinds.contains(&relationship.kind).then(|| look.text("find-kind-hidden"))
            }
        }
    }
}

fn job(look: Look<'_>, spot: &Spot, aside: Option<String>) -> LayoutJob {
    let mut job = LayoutJob::default();
    let mut add = |text: &str, weight: Weight, ink: Ink| {
        let format = TextFormat::simple(theme::font(weight, PLACE_SIZE), look.color(ink));
        job.append(text, 0.0, format);
    };
    add(&visual_order(&spot.title), Weight::SemiBold, Ink::Text);
    if let Some(aside) = aside {
        add(&format!("  {aside}"), Weight::Regular, Ink::NoticeText);
    }
    if let Some((place, Passage { before, found, after })) = &spot.passage {
        add(&format!("   {place} "), Weight::Regular, Ink::Quiet);
        let whole = format!("{before}{found}{after}");
        let seen = visual_order(&whole);
        if seen == whole {
            add(before, Weight::Regular, Ink::ButtonText);
            add(found, Weight::Bold, Ink::Text);
            add(after, Weight::Regular, Ink::ButtonText);
        } else {
            // What runs from right to left is put in order as a whole.
            add(&seen, Weight::Regular, Ink::ButtonText);
        }
    }
    job
}
