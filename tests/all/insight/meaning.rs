//! Answers a group would recognise, on small maps drawn for one question each and on the examples.

use std::collections::HashSet;

use fanlight::analysis::insight::{
    Asked, Cluster, Day, Insight, Parts, Progress, Stale, WaysIn, WeakSpots, Weights, rank, ways_in,
};
use fanlight::app::state::examples;
use fanlight::model::{Confidence, Map, Snapshot, SnapshotId, Wedge};

use super::{Spectrum, hidden, id, numbers};

const ACTIVE: f64 = 0.1;
const PASSIVE: f64 = 0.3;
const NEUTRAL: f64 = 0.5;
const AGAINST: f64 = 0.7;
const OPPOSED: f64 = 0.9;
const TRAY: f64 = -1.0;

fn insight(map: &Map) -> Insight {
    Insight::of(map, &Asked::default(), &Progress::default()).unwrap()
}

fn ways(map: &Map, target: usize) -> WaysIn {
    ways_in(map, &HashSet::new(), id(target), &Progress::default()).unwrap()
}

fn chains(map: &Map, target: usize) -> Vec<Vec<usize>> {
    ways(map, target).chains.iter().map(|chain| numbers(&chain.actors)).collect()
}

fn example(file_name: &str) -> Map {
    examples::all().into_iter().find(|example| example.file_name == file_name).unwrap().map
}

/// An example's actors by name.
fn named(map: &Map, ids: &[fanlight::model::ActorId]) -> Vec<String> {
    ids.iter().map(|id| map.actor(*id).unwrap().name.clone()).collect()
}

fn ways_to_name(map: &Map, name: &str) -> Vec<Vec<String>> {
    let target = map.actors().find(|actor| actor.name == name).unwrap().id;
    let ways = ways_in(map, &HashSet::new(), target, &Progress::default()).unwrap();
    ways.chains.iter().map(|chain| named(map, &chain.actors)).collect()
}

#[test]
fn no_chain_goes_over_strain_or_against_the_direction() {
    let mut spectrum = Spectrum::new([ACTIVE, NEUTRAL, NEUTRAL, NEUTRAL]);
    spectrum.relate(0, 1, "in-conflict-with", 3);
    spectrum.relate(2, 0, "influences", 3);
    spectrum.relate(0, 3, "influences", 1);
    assert!(chains(&spectrum.map, 1).is_empty());
    assert!(chains(&spectrum.map, 2).is_empty());
    assert_eq!(chains(&spectrum.map, 3), [[0, 3]]);
}

#[test]
fn two_close_relationships_are_a_shorter_way_than_a_loose_one() {
    let mut spectrum = Spectrum::new([ACTIVE, PASSIVE, NEUTRAL]);
    spectrum.relate(0, 2, "works-with", 1);
    spectrum.relate(0, 1, "works-with", 3);
    spectrum.relate(1, 2, "works-with", 3);
    assert_eq!(chains(&spectrum.map, 2)[0], [0, 1, 2]);
    spectrum.relate(0, 2, "influences", 2);
    assert_eq!(chains(&spectrum.map, 2)[0], [0, 2], "of several relationships the closest counts");
}

#[test]
fn active_allies_ask_before_passive_ones_who_ask_where_they_are_needed() {
    let mut spectrum = Spectrum::new([ACTIVE, PASSIVE, NEUTRAL, PASSIVE, NEUTRAL]);
    spectrum.relate(0, 1, "works-with", 2);
    spectrum.relate(1, 2, "works-with", 2);
    spectrum.relate(3, 4, "works-with", 2);
    assert_eq!(chains(&spectrum.map, 2)[0], [0, 1, 2]);
    assert_eq!(chains(&spectrum.map, 4), [[3, 4]]);
    assert_eq!(numbers(&ways(&spectrum.map, 4).ask_first), [3]);
}

#[test]
fn any_other_way_is_better_than_active_opposition_which_is_better_than_none_at_all() {
    let mut spectrum = Spectrum::new([ACTIVE, OPPOSED, NEUTRAL, NEUTRAL, AGAINST]);
    spectrum.judge(4, 5);
    spectrum.relate(0, 1, "works-with", 3);
    spectrum.relate(1, 4, "works-with", 3);
    let only = ways(&spectrum.map, 4).chains;
    assert_eq!((only.len(), only[0].has_opponent), (1, true));
    assert_eq!(numbers(&insight(&spectrum.map).unreached), [4]);
    spectrum.relate(0, 2, "works-with", 1);
    spectrum.relate(2, 3, "works-with", 1);
    spectrum.relate(3, 4, "works-with", 1);
    assert!(insight(&spectrum.map).unreached.is_empty());
    let best = &ways(&spectrum.map, 4).chains[0];
    assert_eq!((numbers(&best.actors), best.has_opponent), (vec![0, 2, 3, 4], false));
}

#[test]
fn the_chains_shown_do_not_only_differ_in_their_last_step() {
    // 0 reaches 9 through 1 and any of 2 to 5; and 6 through 7.
    let mut spectrum =
        Spectrum::new([ACTIVE, NEUTRAL, NEUTRAL, NEUTRAL, NEUTRAL, NEUTRAL, ACTIVE, NEUTRAL, NEUTRAL, AGAINST]);
    spectrum.relate(0, 1, "works-with", 3);
    for last in 2..=5 {
        spectrum.relate(1, last, "works-with", 3);
        spectrum.relate(last, 9, "works-with", 3);
    }
    spectrum.relate(6, 7, "works-with", 2);
    spectrum.relate(7, 8, "works-with", 2);
    spectrum.relate(8, 9, "works-with", 2);
    assert_eq!(chains(&spectrum.map, 9), [[0, 1, 2, 9], [6, 7, 8, 9]]);
    assert_eq!(numbers(&ways(&spectrum.map, 9).ask_first), [0, 6]);
}

#[test]
fn hidden_kinds_carry_nothing() {
    let mut spectrum = Spectrum::new([ACTIVE, NEUTRAL]);
    spectrum.relate(0, 1, "funds", 2);
    let found = ways_in(&spectrum.map, &hidden(&["funds"]), id(1), &Progress::default()).unwrap();
    assert!(found.chains.is_empty());
    let asked = Asked { hidden: hidden(&["funds"]), ..Asked::default() };
    let found = Insight::of(&spectrum.map, &asked, &Progress::default()).unwrap();
    assert_eq!((numbers(&found.loners), found.cuts.components.len()), (vec![0, 1], 2));
}

#[test]
fn nobody_who_is_not_in_the_map_has_ways_in() {
    assert_eq!(ways_in(&Spectrum::new([ACTIVE]).map, &HashSet::new(), id(7), &Progress::default()), None);
}

#[test]
fn where_two_have_several_relationships_none_is_a_bridge_but_both_actors_still_matter() {
    let mut spectrum = Spectrum::new([ACTIVE, PASSIVE, NEUTRAL]);
    spectrum.relate(0, 1, "works-with", 2);
    spectrum.relate(1, 0, "funds", 2);
    let only = spectrum.relate(1, 2, "influences", 2);
    let cuts = insight(&spectrum.map).cuts;
    assert_eq!((numbers(&cuts.actors), cuts.relationships), (vec![1], vec![only]));
}

#[test]
fn the_opposition_reaches_our_passive_allies_along_its_own_chains() {
    let mut spectrum = Spectrum::new([PASSIVE, NEUTRAL, OPPOSED, PASSIVE, ACTIVE]);
    spectrum.relate(2, 1, "influences", 3);
    spectrum.relate(1, 0, "influences", 2);
    spectrum.relate(3, 2, "influences", 3);
    spectrum.relate(2, 4, "influences", 3);
    let opposition = insight(&spectrum.map).opposition;
    assert_eq!(opposition.iter().map(|chain| numbers(&chain.actors)).collect::<Vec<_>>(), [[2, 1, 0]]);
}

#[test]
fn the_influential_whom_nobody_reaches_are_named_with_the_most_influential_first() {
    let mut spectrum = Spectrum::new([ACTIVE, NEUTRAL, AGAINST, OPPOSED, TRAY, PASSIVE]);
    for (number, influence) in [(1, 5), (2, 4), (3, 5), (4, 3), (5, 5)] {
        spectrum.judge(number, influence);
    }
    spectrum.relate(0, 1, "influences", 2);
    assert_eq!(numbers(&insight(&spectrum.map).unreached), [3, 2]);
}

#[test]
fn allies_with_friends_or_a_group_in_common_should_know_each_other() {
    let mut spectrum = Spectrum::new([ACTIVE, ACTIVE, NEUTRAL, AGAINST, PASSIVE, ACTIVE]);
    for friend in [2, 3] {
        spectrum.relate(0, friend, "works-with", 2);
        spectrum.relate(1, friend, "works-with", 2);
    }
    spectrum.relate(4, 2, "works-with", 2);
    for ally in [4, 5] {
        spectrum.change(ally, |actor| actor.groups = vec!["Press".to_owned(), "Press".to_owned()]);
    }
    let missing = insight(&spectrum.map).missing;
    let found =
        missing.iter().map(|one| (numbers(&[one.actors.0, one.actors.1]), numbers(&one.friends), one.groups.len()));
    assert_eq!(found.collect::<Vec<_>>(), [(vec![0, 1], vec![2, 3], 0), (vec![4, 5], vec![], 1)]);
    spectrum.relate(0, 1, "in-conflict-with", 1);
    assert_eq!(insight(&spectrum.map).missing.len(), 1, "whoever is in conflict knows each other");
}

/// Two triangles, tied by 2 and 3, with 6 apart.
fn two_triangles() -> Spectrum {
    let mut spectrum = Spectrum::new([ACTIVE, PASSIVE, NEUTRAL, OPPOSED, OPPOSED, AGAINST, NEUTRAL]);
    for (one, other) in [(0, 1), (1, 2), (0, 2), (3, 4), (4, 5), (3, 5), (2, 3)] {
        spectrum.relate(one, other, "works-with", 2);
    }
    spectrum
}

#[test]
fn clusters_are_those_who_hang_together_and_the_first_straddles_the_middle() {
    let insight = insight(&two_triangles().map);
    let members = |cluster: &Cluster| numbers(&cluster.members);
    assert_eq!(insight.clusters.iter().map(members).collect::<Vec<_>>(), [vec![0, 1, 2], vec![3, 4, 5], vec![6]]);
    let straddling: Vec<bool> = insight.clusters.iter().map(Cluster::is_straddling).collect();
    assert_eq!(straddling, [true, false, false]);
    assert_eq!(insight.clusters[0].wedges, [1, 1, 1, 0, 0]);
}

#[test]
fn clusters_tied_by_one_pair_or_one_person_are_named_and_by_two_are_not() {
    let mut spectrum = two_triangles();
    let tied =
        |spectrum: &Spectrum| insight(&spectrum.map).ties.iter().map(|tie| numbers(&tie.actors)).collect::<Vec<_>>();
    assert_eq!(tied(&spectrum), [[2, 3]]);
    spectrum.relate(2, 4, "influences", 1);
    assert_eq!(tied(&spectrum), [[2]]);
    spectrum.relate(0, 5, "in-conflict-with", 3);
    assert_eq!(tied(&spectrum), [[2]], "a conflict ties nothing together");
    spectrum.relate(1, 5, "influences", 1);
    assert!(tied(&spectrum).is_empty());
}

#[test]
fn conflict_holds_nothing_together() {
    // Two pairs, and between them nothing but conflict; one of the pairs is in conflict besides.
    let mut spectrum = Spectrum::new([ACTIVE, ACTIVE, OPPOSED, OPPOSED]);
    spectrum.relate(0, 1, "works-with", 2);
    spectrum.relate(2, 3, "works-with", 2);
    spectrum.relate(2, 3, "in-conflict-with", 1);
    spectrum.relate(1, 2, "in-conflict-with", 3);
    spectrum.relate(1, 3, "in-conflict-with", 3);
    let insight = insight(&spectrum.map);
    let parts: Vec<_> = insight.cuts.components.iter().map(|part| numbers(part)).collect();
    assert_eq!(parts, [[0, 1], [2, 3]]);
    assert!(insight.cuts.actors.is_empty(), "whoever is in conflict loses touch with nobody");
    assert_eq!(insight.cuts.relationships.len(), 2, "each pair has one relationship that holds it together");
    assert!(insight.betweenness.iter().all(|between| between.value == 0.0));
    assert!(insight.hubs.ours.is_empty() && insight.hubs.theirs.is_empty(), "one friend makes no hub");
    assert!(insight.loners.is_empty(), "whoever is in conflict is not alone");
}

#[test]
fn whoever_has_more_influence_reach_pull_and_nearness_is_moved_first() {
    let mut spectrum = Spectrum::new([ACTIVE, 0.45, 0.45, 0.45, 0.55, NEUTRAL, TRAY]);
    for (number, influence) in [(1, 4), (2, 2), (3, 4), (4, 4), (5, 5)] {
        spectrum.judge(number, influence);
    }
    for known in [1, 2, 4] {
        spectrum.relate(0, known, "works-with", 2);
    }
    spectrum.relate(1, 5, "influences", 2);
    let insight = insight(&spectrum.map);
    let order: Vec<usize> = insight.next.iter().map(|candidate| numbers(&[candidate.actor])[0]).collect();
    assert_eq!(order, [1, 4, 2, 5, 3]);
    let parts: Vec<Parts> = insight.next.iter().map(|candidate| candidate.parts).collect();
    assert!((parts[0].pull - 1.0).abs() < 1e-9 && parts[1].pull.abs() < 1e-9, "only 1 pulls somebody along");
    assert!(parts[4].reach.abs() < 1e-9, "nobody reaches 3");
    assert!(parts[0].nearness > parts[1].nearness, "1 leans towards us");
    assert!(insight.next.iter().all(|candidate| candidate.to == Wedge::PassiveAllies));
}

#[test]
fn weights_order_the_list_anew_and_useless_ones_count_alike() {
    let mut spectrum = Spectrum::new([ACTIVE, PASSIVE, OPPOSED]);
    spectrum.judge(2, 5);
    let mut next = insight(&spectrum.map).next;
    let nothing = Weights { influence: 0.0, reach: f64::NAN, pull: -1.0, nearness: f64::INFINITY };
    rank(&mut next, &Weights { influence: 1.0, ..nothing });
    assert_eq!(numbers(&[next[0].actor]), [2]);
    rank(&mut next, &Weights { nearness: f64::MAX, influence: f64::MIN_POSITIVE, ..nothing });
    assert_eq!(numbers(&[next[0].actor]), [1]);
    rank(&mut next, &nothing);
    let parts = next[0].parts;
    let mean = (parts.influence + parts.reach + parts.pull + parts.nearness) / 4.0;
    assert!((next[0].score - mean).abs() < 1e-9);
}

#[test]
fn influence_judged_for_nobody_leaves_the_rest_of_the_list() {
    let mut spectrum = Spectrum::new([ACTIVE, NEUTRAL, NEUTRAL]);
    spectrum.relate(0, 1, "works-with", 2);
    let next = insight(&spectrum.map).next;
    assert_eq!(numbers(&[next[0].actor, next[1].actor]), [1, 2]);
    assert!(next.iter().all(|candidate| candidate.parts.influence.abs() < 1e-12));
}

#[test]
fn weak_spots_are_what_a_trainer_would_ask_about() {
    let mut spectrum = Spectrum::new([ACTIVE, NEUTRAL, AGAINST, TRAY]);
    spectrum.change(0, |actor| actor.evidence = "Marched with us".to_owned());
    spectrum.change(1, |actor| {
        actor.wanted = Some(Wedge::PassiveAllies);
        actor.plan.who = "Lina".to_owned();
    });
    spectrum.judge(2, 4);
    spectrum.change(2, |actor| {
        actor.confidence = Some(Confidence::Guess);
        actor.wanted = Some(Wedge::Neutral);
        actor.plan.by = "in spring".to_owned();
    });
    let weak = WeakSpots::of(&spectrum.map, None);
    assert_eq!(numbers(&weak.without_evidence), [2, 1]);
    assert_eq!(numbers(&weak.guesses), [2]);
    assert_eq!(numbers(&weak.moves_without_who), [2]);
    assert_eq!(numbers(&weak.moves_without_when), [1]);
}

#[test]
fn only_the_newest_snapshot_can_be_too_old() {
    let mut spectrum = Spectrum::new([ACTIVE]);
    let snapshot = |number, date: &str| Snapshot {
        id: SnapshotId::from_number(number),
        label: String::new(),
        date: date.to_owned(),
        placements: std::collections::BTreeMap::new(),
        influence: std::collections::BTreeMap::new(),
    };
    let stale = |spectrum: &Spectrum, today: &str| WeakSpots::of(&spectrum.map, Day::of(today)).stale;
    assert_eq!(stale(&spectrum, "2026-06-01"), None);
    let snapshots = vec![snapshot(1, "2026-02-10"), snapshot(2, "2026-01-20"), snapshot(3, "soon")];
    spectrum.map.set_snapshots(std::sync::Arc::new(snapshots));
    assert_eq!(stale(&spectrum, "2026-02-20"), None);
    assert_eq!(stale(&spectrum, "2026-06-01"), Some(Stale { snapshot: SnapshotId::from_number(1), days: 111 }));
}

#[test]
fn on_the_beach_the_answers_are_those_of_somebody_who_knows_it() {
    let map = example("beach.ron");
    let insight = insight(&map);
    let first: Vec<String> = named(&map, &insight.next.iter().map(|candidate| candidate.actor).collect::<Vec<_>>());
    // All in reach of somebody who acts with us; nobody of the opposition among them.
    let expected = ["University marine lab", "Hotel workers' union", "Radio Coast", "Market traders"];
    assert_eq!(first.iter().take(4).collect::<std::collections::BTreeSet<_>>().len(), 4);
    assert!(first.iter().take(4).all(|name| expected.contains(&name.as_str())), "{first:?}");
    assert_eq!(ways_to_name(&map, "Radio Coast")[0], ["Old harbour fishers", "Radio Coast"]);
    assert_eq!(ways_to_name(&map, "Port authority")[0], ["Old harbour fishers", "Port pilots", "Port authority"]);
    assert!(ways_to_name(&map, "Construction union").is_empty(), "there is only an old conflict");
    let lost: Vec<String> = named(&map, &insight.unreached);
    assert!(lost.contains(&"Mayor's office".to_owned()) && !lost.contains(&"Port authority".to_owned()), "{lost:?}");
    assert!(insight.opposition.is_empty(), "its only ways lead through those who act with us");
    assert_eq!(named(&map, &insight.loners), ["Young hoteliers", "Youth council"]);
}

#[test]
fn in_the_coalition_several_ways_lead_to_the_governor_and_none_twice_through_the_same() {
    let map = example("coalition.ron");
    let ways = ways_to_name(&map, "Regional governor");
    assert_eq!(ways[0], ["Interfaith table", "Regional governor"]);
    assert!(ways.len() >= 3, "{ways:?}");
    let between: std::collections::BTreeSet<_> = ways.iter().map(|chain| &chain[1..chain.len() - 1]).collect();
    assert_eq!(between.len(), ways.len(), "{ways:?}");
    let opposition = insight(&map).opposition;
    assert!(opposition.iter().all(|chain| !chain.has_opponent));
    assert_eq!(named(&map, &opposition[0].actors), ["Chamber of industry", "Public health faculty"]);
}
