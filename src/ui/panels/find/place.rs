//! Where the words stand that were found: who it is, in what, and the passage round them.

use std::sync::Arc;

use egui::epaint::text::{LayoutJob, TextFormat};
use egui::{Label, TextWrapMode, Ui};

use super::state::{PLACE_SIZE, Spot, State};
use crate::analysis::find::{Found, Hit, Passage};
use crate::layout::fonts::Weight;
use crate::model::Relationship;
use crate::picture::Ink;
use crate::ui::action::reading::Reading;
use crate::ui::toolkit::bidi::visual_order;
use crate::ui::toolkit::look::Look;
use crate::ui::toolkit::theme;

/// Says of the hit we are at who it is and where the words stand.
pub(super) fn show(ui: &mut Ui, reading: &Reading<'_>, state: &mut State) {
    let Some(found) = state.found.get(state.at).copied() else { return };
    let spot = state.spot.take().filter(|spot| spot.is_of(reading, found, &state.typed));
    let spot = state.spot.insert(spot.unwrap_or_else(|| Spot::new(reading, found, &state.typed)));
    let job = job(reading.look, spot, aside(reading, found));
    let label = ui.add(Label::new(Arc::new(job)).wrap_mode(TextWrapMode::Truncate));
    if let Some((_, passage)) = &spot.passage {
        label.on_hover_text(format!("{}{}{}", passage.before, passage.found, passage.after));
    }
}

/// Why a hit is not seen on the canvas, if it is not.
fn aside(reading: &Reading<'_>, found: Found) -> Option<String> {
    let look = reading.look;
    match found.hit {
        Hit::Actor(actor) => reading.shown.is_hidden(actor).then(|| look.text("find-filtered-out")),
        Hit::Relationship(id) => {
            let relationship: &Relationship = reading.map.relationship(id)?;
            let is_hidden = [relationship.from, relationship.to].iter().any(|end| reading.shown.is_hidden(*end));
            if is_hidden {
                Some(look.text("find-filtered-out"))
            } else {
                reading.hidden_kinds.contains(&relationship.kind).then(|| look.text("find-kind-hidden"))
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
