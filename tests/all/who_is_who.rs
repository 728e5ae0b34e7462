//! How many are named in each picture, by the sizes of canvas that people have, and whether it is those who matter.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::PathBuf;
use std::sync::Arc;

use fanlight::app::state::examples;
use fanlight::cli::export::{Export, View, svg};
use fanlight::lang::{Lang, Tongue};
use fanlight::model::{
    Actor, ActorId, Head, Influence, Map, MapId, Placement, Relationship, RelationshipId, default_kinds,
};
use fanlight::picture::Palette;
use kurbo::Size;

fn example(name: &str) -> Map {
    examples::all().into_iter().find(|example| example.file_name == name).unwrap().map
}

/// How each actor is drawn: by its form.
fn forms(map: &Map, view: View, size: (f64, f64)) -> HashMap<String, String> {
    forms_with_focus(map, view, size, None)
}

/// Likewise where somebody stands out with those who have a relationship with them.
fn forms_with_focus(map: &Map, view: View, size: (f64, f64), focus: Option<ActorId>) -> HashMap<String, String> {
    let asked = Export {
        view,
        size: Size::new(size.0, size.1),
        is_for_room: false,
        focus: focus.map(|focus| focus.to_string()),
        palette: Palette::Light,
        to: PathBuf::new(),
    };
    let svg = svg(map, &asked, &Lang::new(Tongue::English)).unwrap();
    let value = |text: &str, name: &str| Some(text.split(name).nth(1)?.split('"').nth(1)?.to_owned());
    let groups = svg.split("<g ").filter(|group| group.starts_with("data-actor"));
    groups.filter_map(|group| Some((value(group, "data-actor")?, value(group, "data-form")?))).collect()
}

/// How many are named at all, and of so many of the most influential, those with more relationships first.
fn named(map: &Map, view: View, size: (f64, f64), most: usize) -> (usize, usize) {
    let forms = forms(map, view, size);
    let mut degrees: HashMap<ActorId, usize> = HashMap::new();
    for relationship in map.relationships() {
        *degrees.entry(relationship.from).or_default() += 1;
        *degrees.entry(relationship.to).or_default() += 1;
    }
    let mut actors: Vec<&Arc<Actor>> = map.actors().filter(|actor| forms.contains_key(&actor.id.to_string())).collect();
    actors.sort_by_key(|actor| Reverse((actor.influence, degrees.get(&actor.id).copied())));
    let is_named = |actor: &&Arc<Actor>| forms[&actor.id.to_string()] != "mark";
    (
        actors.iter().copied().filter(|actor| is_named(actor)).count(),
        actors.into_iter().take(most).filter(is_named).count(),
    )
}

/// Holds how many are named at least, and how many of the most influential.
#[track_caller]
#[expect(clippy::print_stdout, reason = "the figures are what the test is about")]
fn assert_named(map: &Map, view: View, size: (f64, f64), least: usize, (foremost, most): (usize, usize)) {
    let (all, of_foremost) = named(map, view, size, most);
    println!("{view:?} at {size:?}: {all} named, {of_foremost} of the {most} most influential");
    assert!(all >= least, "{view:?} at {size:?}: {all} instead of {least}");
    assert!(of_foremost >= foremost, "{view:?} at {size:?}: {of_foremost} of the {most} most influential");
}

#[test]
fn among_170_the_network_names_the_influential_and_more_than_every_second() {
    let map = &example("coalition.ron");
    assert_named(map, View::Network, (840.0, 560.0), 90, (25, 25));
    assert_named(map, View::Network, (1100.0, 700.0), 118, (30, 30));
}

#[test]
fn among_170_the_half_circle_names_the_influential_and_more_than_every_third() {
    let map = &example("coalition.ron");
    assert_named(map, View::Spectrum, (840.0, 520.0), 65, (22, 25));
    assert_named(map, View::Spectrum, (1100.0, 640.0), 93, (25, 25));
    assert_named(map, View::Power, (840.0, 520.0), 60, (24, 25));
}

#[test]
#[expect(clippy::print_stdout, reason = "the figures are what the test is about")]
fn whoever_is_in_focus_is_named_with_all_they_have_to_do_with_and_nobody_else_is() {
    let map = &example("coalition.ron");
    let mut around: BTreeMap<ActorId, BTreeSet<ActorId>> = BTreeMap::new();
    for relationship in map.relationships() {
        around.entry(relationship.from).or_default().insert(relationship.to);
        around.entry(relationship.to).or_default().insert(relationship.from);
    }
    let mut focuses: Vec<(ActorId, BTreeSet<ActorId>)> =
        around.into_iter().filter(|(_, neighbours)| neighbours.len() <= 40).collect();
    focuses.sort_by_key(|(focus, neighbours)| (Reverse(neighbours.len()), *focus));
    // Laying the network out takes long: those with the most, and some of the others.
    let all = focuses.iter().enumerate();
    let some = |rank: usize, view: View| view == View::Spectrum || rank < 6 || rank.is_multiple_of(20);
    for view in [View::Spectrum, View::Network] {
        let chosen: Vec<_> = all.clone().filter(|(rank, _)| some(*rank, view)).collect();
        println!("{view:?}: {} in focus, the first with {} neighbours", chosen.len(), chosen[0].1.1.len());
        let mut missed = Vec::new();
        for (_, (focus, neighbours)) in chosen {
            let forms = forms_with_focus(map, view, (700.0, 450.0), Some(*focus));
            let wanted = neighbours.iter().chain([focus]).map(ToString::to_string);
            let wanted: BTreeSet<String> = wanted.filter(|actor| forms.contains_key(actor)).collect();
            let named = forms.into_iter().filter(|(_, form)| form != "mark").map(|(actor, _)| actor);
            let named: BTreeSet<String> = named.collect();
            if named != wanted {
                let name = &map.actor(*focus).unwrap().name;
                missed.push(format!(
                    "{name}: {} of {}, {} others",
                    named.intersection(&wanted).count(),
                    wanted.len(),
                    named.difference(&wanted).count()
                ));
            }
        }
        assert!(missed.is_empty(), "{view:?}: {missed:#?}");
    }
}

#[test]
fn in_half_a_small_window_a_dozen_are_all_named_and_of_thirty_all_but_two() {
    let (library, beach) = (&example("library.ron"), &example("beach.ron"));
    for view in [View::Spectrum, View::Network, View::Power] {
        let count = |map: &Map, size| forms(map, view, size).len();
        for size in [(420.0, 400.0), (560.0, 400.0), (700.0, 450.0), (1100.0, 700.0)] {
            assert_named(library, view, size, count(library, size), (11, 11));
        }
        assert_named(beach, view, (420.0, 400.0), count(beach, (420.0, 400.0)) - 2, (8, 8));
        for size in [(560.0, 400.0), (840.0, 520.0)] {
            assert_named(beach, view, size, count(beach, size), (25, 25));
        }
    }
}

#[test]
fn among_60_nearly_all_are_named_and_of_600_the_most_influential() {
    let (sixty, many) = (grown(60, 150), grown(600, 1_800));
    assert_named(&sixty, View::Network, (840.0, 560.0), 56, (25, 25));
    for view in [View::Spectrum, View::Network, View::Power] {
        assert_named(&many, view, (1100.0, 700.0), 60, (20, 20));
    }
}

/// A map of so many actors, with names of one to four words, and so many relationships; the same at every run.
fn grown(actors: u64, relationships: u64) -> Map {
    let mut seed = actors;
    let mut below = |most: u64| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % most
    };
    let places = ["River", "Harbour", "Market", "Valley", "North", "Old town", "Green", "Mill", "Coast", "Night"];
    let whose = ["", "Women's ", "Tenants' ", "Teachers' ", "Regional ", "Independent "];
    let what = ["council", "association", "union", "committee", "club", "radio", "church", "trust", "museum", "bank"];
    let head = Head { title: "A crowd".to_owned(), kinds: default_kinds(), ..Head::default() };
    let kind = head.kinds[0].id.clone();
    let mut map = Map::with_head(MapId::from_number(1), head);
    let ids: Vec<ActorId> = (1..=actors).map(|number| ActorId::from_number(u128::from(number))).collect();
    for &id in &ids {
        let [place, whose, what] = [(below(10), &places[..]), (below(6), &whose), (below(10), &what)]
            .map(|(number, words)| words[number as usize]);
        let influence = [1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 4, 4, 5][below(25) as usize];
        map.set_actor(Arc::new(Actor {
            influence: Influence::new(influence),
            placement: Some(Placement::clamped(below(10_000) as f64 / 1e4, 0.25 + below(7_000) as f64 / 1e4)),
            ..Actor::with_id(id, format!("{place} {whose}{what}"))
        }));
    }
    for number in 1..=relationships {
        let (from, to) = (ids[(below(actors) * below(actors) / actors) as usize], ids[below(actors) as usize]);
        let id = RelationshipId::from_number(u128::from(number));
        // One with itself is not taken.
        drop(map.set_relationship(Arc::new(Relationship { id, ..Relationship::new(from, to, kind.clone()) })));
    }
    map
}

#[test]
fn the_names_of_the_wedges_are_whole_in_spanish_on_a_small_screen() {
    let map = &example("beach.ron");
    for (width, height) in [(420.0, 400.0), (502.0, 440.0), (502.0, 485.0), (700.0, 450.0), (845.0, 640.0)] {
        let asked = Export {
            view: View::Spectrum,
            size: Size::new(width, height),
            is_for_room: false,
            focus: None,
            palette: Palette::Light,
            to: PathBuf::new(),
        };
        let svg = svg(map, &asked, &Lang::new(Tongue::Spanish)).unwrap();
        for name in ["Aliados activos", "Aliados pasivos", "Neutrales", "Adversarios pasivos", "Adversarios activos"] {
            assert!(svg.contains(&format!(">{name}</text>")), "{name} at {width} × {height}");
        }
    }
}
