//! Whom to move next: a ranked list in which every part of the score is seen, and how much each part counts.

use std::sync::Arc;

use egui::{Slider, Ui, vec2};

use super::row::{Line, part, show as show_line};
use super::{Input, State, lines};
use crate::analysis::insight::{Candidate, Insight, Weights, rank};
use crate::lang::Message;
use crate::layout::fonts::Weight;
use crate::picture::Ink;
use crate::ui::action::Action;
use crate::ui::action::selection::Selection;
use crate::ui::toolkit::choice::{link, note};

/// So many are shown before the others are asked for, and then.
const FEW: usize = 6;
const MANY: usize = 40;
/// The most a part may count for.
const MOST: f64 = 4.0;
const LIST: &str = "insight-next";

/// Candidates, weighed and sorted.
#[derive(Debug, Clone)]
pub(super) struct Ranking {
    of: Arc<Insight>,
    weights: Weights,
    candidates: Vec<Candidate>,
}

impl Ranking {
    fn new(of: &Arc<Insight>, weights: Weights) -> Self {
        let mut candidates = of.next.clone();
        rank(&mut candidates, &weights);
        Self { of: Arc::clone(of), weights, candidates }
    }

    fn is_of(&self, insight: &Arc<Insight>, weights: Weights) -> bool {
        Arc::ptr_eq(&self.of, insight) && self.weights == weights
    }
}

/// Shows the list.
pub(super) fn show(
    ui: &mut Ui,
    input: &Input<'_>,
    insight: &Arc<Insight>,
    state: &mut State,
    actions: &mut Vec<Action>,
) {
    let look = input.look;
    if insight.next.is_empty() {
        drop(note(ui, look, &look.text("insight-next-none")));
        return;
    }
    let ranking = state.ranking.take().filter(|ranking| ranking.is_of(insight, state.weights));
    let candidates = &state.ranking.insert(ranking.unwrap_or_else(|| Ranking::new(insight, state.weights))).candidates;
    let is_whole = state.whole.contains(LIST);
    let shown = if is_whole { MANY } else { FEW };
    for (place, candidate) in candidates.iter().take(shown).enumerate() {
        ui.push_id(candidate.actor, |ui| one(ui, input, place + 1, candidate, actions));
    }
    ui.horizontal(|ui| {
        if candidates.len() > FEW {
            let more = if is_whole {
                look.text("insight-fewer")
            } else {
                look.say(&Message::new("insight-more").with("count", candidates.len().min(MANY) - FEW))
            };
            if link(ui, look, &more, Weight::Medium, Ink::Accent).clicked() && !state.whole.remove(LIST) {
                state.whole.insert(LIST);
            }
        }
        if link(ui, look, &look.text("insight-weights"), Weight::Medium, Ink::Accent).clicked() {
            state.has_weights = !state.has_weights;
        }
    });
    if state.has_weights {
        weights(ui, input, &mut state.weights);
    }
}

fn one(ui: &mut Ui, input: &Input<'_>, place: usize, candidate: &Candidate, actions: &mut Vec<Action>) {
    let look = input.look;
    let message = Message::new("insight-candidate")
        .with("place", place)
        .with("name", lines::name(input, candidate.actor))
        .with("wedge", lines::wedge(input, candidate.to));
    let line = Line { text: look.say(&message), lights: Selection::actor(candidate.actor) };
    show_line(ui, input, &line, actions);
    let parts = candidate.parts;
    ui.horizontal(|ui| {
        ui.add_space(8.0);
        ui.spacing_mut().item_spacing.x = 8.0;
        let width = (ui.available_width() - 3.0 * 8.0 - 8.0) / 4.0;
        for (id, share) in [
            ("insight-part-influence", parts.influence),
            ("insight-part-reach", parts.reach),
            ("insight-part-pull", parts.pull),
            ("insight-part-nearness", parts.nearness),
        ] {
            part(ui, look, &look.text(id), share, width);
        }
    });
}

/// How much each part counts, from nothing to four times as much as usual.
fn weights(ui: &mut Ui, input: &Input<'_>, weights: &mut Weights) {
    let look = input.look;
    let parts = [
        ("insight-part-influence", &mut weights.influence),
        ("insight-part-reach", &mut weights.reach),
        ("insight-part-pull", &mut weights.pull),
        ("insight-part-nearness", &mut weights.nearness),
    ];
    for (id, weight) in parts {
        let name = look.text(id);
        ui.horizontal(|ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(84.0, 32.0), egui::Sense::hover());
            let text = look.rich(&name, Weight::Regular, 13.0, Ink::Text);
            ui.put(rect, egui::Label::new(text).halign(egui::Align::Min));
            ui.spacing_mut().slider_width = (ui.available_width() - 60.0).max(60.0);
            ui.add(Slider::new(weight, 0.0..=MOST).step_by(0.5).show_value(true)).widget_info(|| {
                let mut info = egui::WidgetInfo::new(egui::Role::Slider);
                info.label = Some(name.clone());
                info
            });
        });
    }
    if link(ui, look, &look.text("insight-weights-usual"), Weight::Medium, Ink::Accent).clicked() {
        *weights = Weights::default();
    }
}
