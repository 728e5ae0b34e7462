//! Maps at their limits and of any shape: every answer is given, none is out of range, and none is given when stopped.

use std::collections::HashSet;
use std::time::Instant;

use fanlight::analysis::insight::{Asked, Insight, Progress, Weights, ways_in};
use fanlight::model::{ActorId, Map};
use petgraph::graph::UnGraph;
use proptest::prelude::*;
use rustworkx_core::centrality::betweenness_centrality;

use super::{Spectrum, id, set};
use crate::support::maps;

fn insight(map: &Map) -> Insight {
    let progress = Progress::default();
    let insight = Insight::of(map, &Asked::default(), &progress).unwrap();
    assert!(map.actor_count() == 0 || (progress.share() - 1.0).abs() < f32::EPSILON);
    insight
}

/// What must be true of the answers about any map.
fn check(map: &Map, insight: &Insight) {
    let everybody: Vec<ActorId> = map.actors_by_id().iter().map(|actor| actor.id).collect();
    assert_eq!(insight.betweenness.len(), everybody.len());
    assert!(insight.betweenness.iter().all(|between| (0.0..=1.0 + 1e-9).contains(&between.value)));
    for parts in [
        insight.cuts.components.clone(),
        insight.clusters.iter().map(|cluster| cluster.members.clone()).collect::<Vec<_>>(),
    ] {
        let mut found: Vec<ActorId> = parts.into_iter().flatten().collect();
        found.sort_unstable();
        assert_eq!(found, everybody, "everybody is in exactly one");
    }
    for candidate in &insight.next {
        let parts = candidate.parts;
        for share in [candidate.score, parts.influence, parts.reach, parts.pull, parts.nearness] {
            assert!((0.0..=1.0).contains(&share), "{candidate:?}");
        }
    }
    assert!(insight.next.windows(2).all(|two| two[0].score >= two[1].score));
}

/// Every step of every chain is a relationship there is, that does not strain, in its direction; nobody comes twice.
fn check_chains(map: &Map, target: ActorId) {
    let ways = ways_in(map, &HashSet::new(), target, &Progress::default()).unwrap();
    assert!(ways.chains.windows(2).all(|two| two[0].length <= two[1].length));
    for chain in &ways.chains {
        assert_eq!(chain.actors.last(), Some(&target));
        assert_eq!(chain.relationships.len() + 1, chain.actors.len());
        assert_eq!(set(&chain.actors).len(), chain.actors.len(), "nobody twice");
        for (step, relationship) in chain.actors.windows(2).zip(&chain.relationships) {
            let relationship = map.relationship(*relationship).unwrap();
            let kind = map.head().kind(&relationship.kind).unwrap();
            assert_ne!(kind.sign, fanlight::model::Sign::Strains);
            let ends = (relationship.from, relationship.to);
            assert!(ends == (step[0], step[1]) || (!kind.directed && ends == (step[1], step[0])));
        }
    }
}

proptest! {
    #[test]
    fn any_map_gets_every_answer_and_the_same_one_again(map in maps::map(), weights in any::<[f64; 4]>()) {
        let [influence, reach, pull, nearness] = weights;
        let asked = Asked { weights: Weights { influence, reach, pull, nearness }, ..Asked::default() };
        let insight = Insight::of(&map, &asked, &Progress::default()).unwrap();
        check(&map, &insight);
        prop_assert_eq!(&insight, &Insight::of(&map.clone(), &asked, &Progress::default()).unwrap());
        for actor in map.actors() {
            check_chains(&map, actor.id);
        }
        let hidden = map.head().kinds.iter().map(|kind| kind.id.clone()).collect();
        let without = Insight::of(&map, &Asked { hidden, ..asked }, &Progress::default()).unwrap();
        prop_assert_eq!(without.loners.len(), map.actor_count(), "all kinds are hidden");
        check(&map, &without);
    }

    #[test]
    fn betweenness_is_that_of_rustworkx(actors in 1..40_usize, edges in prop::collection::vec((0..40_usize, 0..40_usize), 0..90)) {
        let mut spectrum = Spectrum::new(vec![0.5; actors]);
        let mut graph = UnGraph::<(), ()>::default();
        let nodes: Vec<_> = (0..actors).map(|_| graph.add_node(())).collect();
        for (one, other) in edges {
            let (one, other) = (one % actors, other % actors);
            if one != other {
                spectrum.relate(one, other, "works-with", 1);
                graph.update_edge(nodes[one], nodes[other], ());
            }
        }
        let expected = betweenness_centrality(&graph, false, true, usize::MAX);
        for between in insight(&spectrum.map).betweenness {
            let expected = expected[super::numbers(&[between.actor])[0]].unwrap();
            prop_assert!((between.value - expected).abs() < 1e-9);
        }
    }
}

#[test]
fn a_map_without_anybody_and_one_with_a_single_actor_are_answered() {
    for stances in [vec![], vec![0.5], vec![-1.0]] {
        let map = Spectrum::new(stances).map;
        let insight = insight(&map);
        check(&map, &insight);
        assert_eq!(insight.loners.len(), map.actor_count());
    }
}

#[test]
fn in_a_complete_graph_nobody_stands_between_others() {
    let mut spectrum = Spectrum::new(vec![0.3; 150]);
    for one in 0..150 {
        for other in one + 1..150 {
            spectrum.relate(one, other, "works-with", 2);
        }
    }
    let insight = insight(&spectrum.map);
    check(&spectrum.map, &insight);
    assert!(insight.betweenness.iter().all(|between| between.value.abs() < 1e-12));
    assert_eq!((insight.cuts.actors.len(), insight.cuts.relationships.len()), (0, 0));
    assert_eq!(insight.clusters.len(), 1);
    assert_eq!(insight.missing, []);
}

#[test]
fn a_star_of_five_thousand_hangs_on_its_middle() {
    let mut spectrum = Spectrum::new(vec![0.3; 5_001]);
    for other in 1..=5_000 {
        spectrum.relate(0, other, "works-with", 2);
    }
    let insight = insight(&spectrum.map);
    check(&spectrum.map, &insight);
    assert_eq!((insight.betweenness[0].actor, insight.cuts.actors.as_slice()), (id(0), [id(0)].as_slice()));
    assert!((insight.betweenness[0].value - 1.0).abs() < 1e-9);
    assert_eq!(insight.cuts.relationships.len(), 5_000);
    assert_eq!(insight.hubs.ours[0].neighbours, 5_000);
}

#[test]
fn ten_thousand_loners_are_ten_thousand_parts() {
    let map = Spectrum::new((0..10_000).map(|number| f64::from(number % 100) / 100.0)).map;
    let insight = insight(&map);
    check(&map, &insight);
    assert_eq!((insight.loners.len(), insight.cuts.components.len()), (10_000, 10_000));
}

#[test]
fn what_is_cancelled_gives_nothing() {
    let map = Spectrum::new(vec![0.5; 100]).map;
    let progress = Progress::default();
    progress.cancel();
    assert_eq!(Insight::of(&map, &Asked::default(), &progress), None);
    let target = map.actors().next().unwrap().id;
    assert!(ways_in(&map, &HashSet::new(), target, &Progress::default()).is_some());
    assert_eq!(ways_in(&map, &HashSet::new(), target, &progress), None);
}

#[test]
fn twenty_times_as_many_groups_take_no_four_hundred_times_as_long() {
    let took = |groups: usize| {
        let mut spectrum = Spectrum::new([0.1, 0.3]);
        for actor in 0..2 {
            spectrum.change(actor, |actor| actor.groups = (0..groups).map(|group| group.to_string()).collect());
        }
        let begun = Instant::now();
        let found = insight(&spectrum.map);
        assert_eq!(found.missing[0].groups.len(), groups);
        begun.elapsed()
    };
    let [few, many] = [3_000, 60_000].map(|groups| (0..3).map(|_| took(groups)).min().unwrap());
    assert!(many < few * 100, "{few:?} for 3,000 and {many:?} for 60,000");
}
