//! The panel of what the relationships say. Each line says in words what was found, and lights it in every view.
//!
//! What is found is [`crate::analysis::insight`]'s; here it is put into sentences. Nothing is changed from here.

mod lines;
mod next;
mod row;
mod sections;

use std::collections::HashSet;
use std::ops::Deref;
use std::sync::Arc;

use egui::{Margin, ProgressBar, ScrollArea, Ui, vec2};

use crate::analysis::insight::{Insight, WaysIn, Weights};
use crate::picture::Ink;
use crate::ui::action::Action;
use crate::ui::action::reading::Reading;
use crate::ui::toolkit::choice::note;
use crate::ui::toolkit::scroll::Following;

/// Left and right of everything, in points.
const MARGIN: i8 = 16;

/// What the panel reads.
#[derive(Clone, Copy)]
pub struct Input<'a> {
    /// The map, and what is known of it.
    pub reading: Reading<'a>,
    /// What was found last; none while it is first worked out.
    pub insight: Option<&'a Arc<Insight>>,
    /// How far the work is on what the map says now, 0 to 1; none when it is done.
    pub progress: Option<f32>,
    /// How our side reaches the actor that was chosen last.
    pub ways_in: Option<&'a WaysIn>,
}

impl<'a> Deref for Input<'a> {
    type Target = Reading<'a>;

    fn deref(&self) -> &Reading<'a> {
        &self.reading
    }
}

/// A part of the panel that can be folded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Section {
    /// Whom to move next.
    Next,
    /// How an actor is reached.
    WaysIn,
    /// Who and what holds the map together.
    Bridges,
    /// Who is related to many, and who to nobody.
    Hubs,
    /// Who belongs together.
    Clusters,
    /// Where the map itself is weak.
    WeakSpots,
}

impl Section {
    /// All of them, in the order they are shown.
    pub const ALL: [Self; 6] = [Self::Next, Self::WaysIn, Self::Bridges, Self::Hubs, Self::Clusters, Self::WeakSpots];

    /// The end of the Fluent ids of its name and of how it was found.
    fn key(self) -> &'static str {
        match self {
            Self::Next => "next",
            Self::WaysIn => "ways-in",
            Self::Bridges => "bridges",
            Self::Hubs => "hubs",
            Self::Clusters => "clusters",
            Self::WeakSpots => "weak-spots",
        }
    }
}

/// What the panel remembers from frame to frame; nothing of the map's.
#[derive(Debug, Clone, Default)]
pub struct State {
    /// Whether it is shown.
    pub is_open: bool,
    /// How much each part counts in whom to move next.
    pub weights: Weights,
    /// The folded sections.
    folded: HashSet<Section>,
    /// The lists shown to their ends, by the Fluent ids of their headings.
    whole: HashSet<&'static str>,
    /// Whether the weights are shown.
    has_weights: bool,
    /// The candidates as they were ranked last.
    ranking: Option<next::Ranking>,
}

/// Shows the panel in all the room there is.
pub fn show(ui: &mut Ui, input: &Input<'_>, state: &mut State, actions: &mut Vec<Action>) {
    let look = input.look;
    let margin = Margin { left: MARGIN, right: MARGIN, top: 6, bottom: 18 };
    ScrollArea::vertical().id_salt("insight").auto_shrink(false).content_margin(margin).show_following(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 4.0);
        if !input.hidden_kinds.is_empty() {
            note(ui, look, &look.text("insight-hidden-kinds"));
        }
        if let Some(share) = input.progress.filter(|share| *share > 0.0) {
            let bar = ProgressBar::new(share).desired_height(6.0).fill(look.color(Ink::Accent));
            ui.add(bar).widget_info(|| {
                egui::WidgetInfo::labeled(egui::Role::ProgressIndicator, true, look.text("insight-working"))
            });
        }
        let Some(insight) = input.insight else {
            note(ui, look, &look.text("insight-working"));
            return;
        };
        for section in Section::ALL {
            if !row::heading(ui, look, section, &mut state.folded) {
                continue;
            }
            note(ui, look, &look.text(&format!("insight-{}-how", section.key())));
            match section {
                Section::Next => next::show(ui, input, insight, state, actions),
                Section::WaysIn => sections::ways_in(ui, input, insight, state, actions),
                Section::Bridges => sections::bridges(ui, input, insight, state, actions),
                Section::Hubs => sections::hubs(ui, input, insight, state, actions),
                Section::Clusters => sections::clusters(ui, input, insight, state, actions),
                Section::WeakSpots => sections::weak_spots(ui, input, insight, state, actions),
            }
        }
    });
}
