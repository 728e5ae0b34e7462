//! The sections of the panel but for whom to move next.

use egui::Ui;

use super::row::{Line, list};
use super::{Input, State, lines};
use crate::analysis::insight::{Insight, Stale};
use crate::lang::Message;
use crate::ui::action::Action;
use crate::ui::action::selection::Selection;
use crate::ui::toolkit::choice::note;

/// So many of those who lie between others are named.
const BETWEEN: usize = 10;

/// How our side reaches the chosen actor, and the opposition our passive allies.
pub(super) fn ways_in(ui: &mut Ui, input: &Input<'_>, insight: &Insight, state: &mut State, actions: &mut Vec<Action>) {
    let look = input.look;
    match input.ways_in {
        None => drop(note(ui, look, &look.text("insight-ways-in-choose"))),
        Some(ways) => {
            let to = Message::new("insight-ways-in-to").with("name", lines::name(input, ways.target));
            drop(note(ui, look, &look.say(&to)));
            if ways.chains.is_empty() {
                drop(note(ui, look, &look.text("insight-ways-in-none")));
            }
            let chains = ways.chains.iter().map(|chain| lines::chain(input, chain));
            list(ui, input, state, "insight-ways-in-chains", chains, actions);
            let first = ways.ask_first.iter().map(|actor| lines::actor(input, *actor));
            list(ui, input, state, "insight-ask-first", first, actions);
        }
    }
    let reached = insight.opposition.iter().map(|chain| lines::chain(input, chain));
    list(ui, input, state, "insight-opposition", reached, actions);
}

/// Who and what holds the map together.
pub(super) fn bridges(ui: &mut Ui, input: &Input<'_>, insight: &Insight, state: &mut State, actions: &mut Vec<Action>) {
    let between: Vec<_> = insight.betweenness.iter().filter(|between| between.value > 0.0).take(BETWEEN).collect();
    if between.is_empty() {
        drop(note(ui, input.look, &input.look.text("insight-bridges-none")));
    }
    let between = between.into_iter().map(|between| {
        // Less than one in a hundred is not none.
        let percent = (between.value * 100.0).round().max(1.0) as usize;
        lines::counted(input, "insight-between", between.actor, percent)
    });
    list(ui, input, state, "insight-between-caption", between, actions);
    let actors = insight.cuts.actors.iter().map(|actor| lines::actor(input, *actor));
    list(ui, input, state, "insight-cut-actors", actors, actions);
    let relationships = insight.cuts.relationships.iter().map(|id| lines::relationship(input, *id));
    list(ui, input, state, "insight-cut-relationships", relationships, actions);
    let ties = insight.ties.iter().map(|tie| lines::tie(input, tie, &insight.clusters));
    list(ui, input, state, "insight-ties", ties, actions);
}

/// Who is related to many, who to nobody, and what is missing.
pub(super) fn hubs(ui: &mut Ui, input: &Input<'_>, insight: &Insight, state: &mut State, actions: &mut Vec<Action>) {
    let hubs = &insight.hubs;
    for (caption, side) in [
        ("insight-hubs-ours", &hubs.ours),
        ("insight-hubs-middle", &hubs.middle),
        ("insight-hubs-theirs", &hubs.theirs),
    ] {
        list(ui, input, state, caption, side.iter().map(|hub| lines::hub(input, hub)), actions);
    }
    let unreached = insight.unreached.iter().map(|actor| lines::actor(input, *actor));
    list(ui, input, state, "insight-unreached", unreached, actions);
    let missing = insight.missing.iter().map(|missing| lines::missing(input, missing));
    list(ui, input, state, "insight-missing", missing, actions);
    let loners = insight.loners.iter().map(|actor| lines::actor(input, *actor));
    list(ui, input, state, "insight-loners", loners, actions);
}

/// Who belongs together, those first who straddle the middle.
pub(super) fn clusters(
    ui: &mut Ui,
    input: &Input<'_>,
    insight: &Insight,
    state: &mut State,
    actions: &mut Vec<Action>,
) {
    let several = || insight.clusters.iter().filter(|cluster| cluster.members.len() > 1);
    if several().next().is_none() {
        drop(note(ui, input.look, &input.look.text("insight-clusters-none")));
    }
    let (straddling, others): (Vec<_>, Vec<_>) = several().partition(|cluster| cluster.is_straddling());
    let straddling = straddling.into_iter().map(|cluster| lines::cluster(input, cluster));
    list(ui, input, state, "insight-clusters-straddling", straddling, actions);
    let others = others.into_iter().map(|cluster| lines::cluster(input, cluster));
    list(ui, input, state, "insight-clusters-others", others, actions);
}

/// Where the map itself is weak.
pub(super) fn weak_spots(
    ui: &mut Ui,
    input: &Input<'_>,
    insight: &Insight,
    state: &mut State,
    actions: &mut Vec<Action>,
) {
    let weak = &insight.weak_spots;
    let lists = [
        ("insight-weak-guesses", &weak.guesses),
        ("insight-weak-evidence", &weak.without_evidence),
        ("insight-weak-who", &weak.moves_without_who),
        ("insight-weak-when", &weak.moves_without_when),
    ];
    if lists.iter().all(|(_, actors)| actors.is_empty()) && weak.stale.is_none() {
        drop(note(ui, input.look, &input.look.text("insight-weak-none")));
    }
    for (caption, actors) in lists {
        list(ui, input, state, caption, actors.iter().map(|actor| lines::actor(input, *actor)), actions);
    }
    let stale = weak.stale.iter().map(|Stale { days, .. }| {
        let message = Message::new("insight-weak-stale-days").with("days", *days as usize);
        Line { text: input.look.say(&message), lights: Selection::default() }
    });
    list(ui, input, state, "insight-weak-stale", stale, actions);
}
