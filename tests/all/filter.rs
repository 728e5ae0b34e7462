//! One filter for all views: who passes, what becomes of the others, and how it is seen and cleared.

use std::collections::{BTreeSet, HashSet};

use egui::accesskit::Role;
use egui::{Key, Modifiers, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use fanlight::analysis::Rest;
use fanlight::analysis::filter::{Choices, Filter};
use fanlight::app::state::examples;
use fanlight::model::{Actor, ActorId, ActorKind, Confidence, Influence, KindId, Map, Wedge};
use fanlight::ui::action::command::Command;
use fanlight::ui::action::view::View;
use proptest::prelude::*;

use crate::support::driver::Driver;
use crate::support::maps;

fn beach() -> Map {
    examples::all().into_iter().find(|example| example.file_name == "beach.ron").unwrap().map
}

fn id(map: &Map, name: &str) -> ActorId {
    map.actors().find(|actor| actor.name == name).unwrap().id
}

fn names(map: &Map, filter: &Filter, selected: &[&str], hidden_kinds: &[&str]) -> BTreeSet<String> {
    let selected = selected.iter().map(|name| id(map, name)).collect();
    let hidden = hidden_kinds.iter().map(|kind| KindId::new(kind)).collect();
    let passing = filter.passing(map, &selected, &hidden, |_| true).unwrap();
    passing.into_iter().map(|id| map.actor(id).unwrap().name.clone()).collect()
}

#[track_caller]
fn check(filter: &Filter, wanted: &[&str]) {
    assert_eq!(names(&beach(), filter, &[], &[]), wanted.iter().map(|name| (*name).to_owned()).collect());
}

/// Those of the example who are as `is_wanted` says.
#[track_caller]
fn check_as(filter: &Filter, is_wanted: impl Fn(&Actor) -> bool) {
    let map = beach();
    let wanted: BTreeSet<String> =
        map.actors().filter(|actor| is_wanted(actor)).map(|actor| actor.name.clone()).collect();
    assert!(!wanted.is_empty() && wanted.len() < map.actor_count(), "the example has some of both");
    assert_eq!(names(&map, filter, &[], &[]), wanted);
}

mod who_passes {
    use super::*;

    #[test]
    fn every_facet_lets_pass_what_is_ticked_in_it() {
        let filter = Filter { places: [Some(Wedge::Neutral), None].into(), ..Filter::default() };
        check_as(&filter, |actor| matches!(actor.wedge(), Some(Wedge::Neutral) | None));
        let filter = Filter { kinds: [ActorKind::Person].into(), ..Filter::default() };
        check(&filter, &["Bishop Aziz", "Daily paper: editor", "Ms Haddad, lawyer"]);
        let filter = Filter { groups: ["Unions".to_owned(), "Faith".to_owned()].into(), ..Filter::default() };
        check(&filter, &["Bishop Aziz", "Construction union", "Hotel workers' union", "Mosque and church circle"]);
        let filter = Filter { influences: [Influence::new(5)].into(), ..Filter::default() };
        check(&filter, &["Developer: Blue Bay", "Port authority"]);
        let filter = Filter { confidences: [Some(Confidence::Guess)].into(), ..Filter::default() };
        check_as(&filter, |actor| actor.confidence == Some(Confidence::Guess));
        let filter = Filter { confidences: [None].into(), ..Filter::default() };
        check_as(&filter, |actor| actor.confidence.is_none());
        let filter = Filter { confidential: [true].into(), ..Filter::default() };
        check(&filter, &["Port pilots"]);
        let filter = Filter { confidential: [false].into(), ..Filter::default() };
        check_as(&filter, |actor| !actor.confidential);
        let filter = Filter { moves: [true].into(), ..Filter::default() };
        check_as(&filter, |actor| actor.wanted.is_some());
        let filter = Filter { moves: [false].into(), ..Filter::default() };
        check_as(&filter, |actor| actor.wanted.is_none());
    }

    #[test]
    fn who_has_no_evidence_and_no_judgement_can_be_asked_for() {
        let mut map = Map::new();
        let known = Actor { evidence: "seen".to_owned(), influence: Influence::new(3), ..Actor::new("known") };
        let bare = Actor { evidence: " \n".to_owned(), ..Actor::new("bare") };
        for actor in [known, bare] {
            map.set_actor(std::sync::Arc::new(actor));
        }
        let only = |filter: Filter| names(&map, &filter, &[], &[]).into_iter().collect::<Vec<_>>();
        assert_eq!(only(Filter { lacks_evidence: true, ..Filter::default() }), ["bare"]);
        assert_eq!(only(Filter { influences: [None].into(), ..Filter::default() }), ["bare"]);
    }

    #[test]
    fn within_a_facet_any_will_do_and_between_facets_all_must() {
        let filter = Filter {
            places: [Some(Wedge::PassiveAllies), Some(Wedge::Neutral)].into(),
            influences: [Influence::new(4), Influence::new(5)].into(),
            ..Filter::default()
        };
        check(&filter, &["Hotel workers' union", "Radio Coast"]);
    }

    #[test]
    fn neighbours_of_the_selected_pass_with_them_but_not_over_hidden_kinds() {
        let map = beach();
        let filter = Filter { is_near_selected: true, ..Filter::default() };
        let near = names(&map, &filter, &["University marine lab"], &[]);
        let around: BTreeSet<String> = map
            .relationships_of(id(&map, "University marine lab"))
            .iter()
            .flat_map(|tie| [tie.from, tie.to])
            .map(|end| map.actor(end).unwrap().name.clone())
            .collect();
        assert!(around.len() > 2);
        assert_eq!(near, around);
        let fewer = names(&map, &filter, &["University marine lab"], &["works-with", "influences"]);
        assert!(fewer.len() < near.len() && fewer.contains("University marine lab"));
        assert_eq!(names(&map, &filter, &[], &[]).len(), map.actor_count(), "with nobody selected, everybody");
    }

    #[test]
    fn each_choice_is_counted() {
        let map = beach();
        let choices = Choices::of(&map);
        let evident = map.actors().filter(|actor| !actor.evidence.trim().is_empty()).count();
        assert_eq!(choices.without_evidence, map.actor_count() - evident);
        assert_eq!(choices.confidences.values().sum::<usize>(), map.actor_count());
        assert_eq!(choices.kinds[&ActorKind::Person], 3);
        assert_eq!(choices.groups["Unions"], 2);
        assert_eq!(choices.influences[&Influence::new(5)], 2);
        assert_eq!(choices.places.values().sum::<usize>(), map.actor_count());
        assert_eq!(choices.moves.values().sum::<usize>(), map.actor_count());
        assert_eq!(choices.confidential[&true], 1);
    }
}

fn filter() -> impl Strategy<Value = Filter> {
    use proptest::collection::btree_set;
    use proptest::option;
    use proptest::sample::select;
    let places = btree_set(option::of(select(Wedge::ALL.to_vec())), 0..4);
    let kinds = btree_set(0..4_usize, 0..3).prop_map(|kinds| kinds.into_iter().map(|k| ActorKind::ALL[k]).collect());
    let judged = (btree_set(option::of(maps::influence()), 0..4), btree_set(option::of(0..3_usize), 0..3));
    let rest = (btree_set(any::<bool>(), 0..3), btree_set(any::<bool>(), 0..3), any::<bool>(), any::<bool>());
    (places, kinds, btree_set("[a-c]?", 0..2), judged, rest).prop_map(|(places, kinds, groups, judged, rest)| {
        let (influences, confidences) = judged;
        let confidences = confidences.into_iter().map(|confidence| confidence.map(|c| Confidence::ALL[c])).collect();
        let (moves, confidential, lacks_evidence, is_near_selected) = rest;
        Filter { places, kinds, groups, influences, confidences, moves, confidential, lacks_evidence, is_near_selected }
    })
}

proptest! {
    #[test]
    fn on_any_map_those_who_pass_are_on_it_and_ticking_more_facets_lets_nobody_else_pass(
        map in maps::map(),
        filter in filter(),
        other in filter(),
        count in 0..4_usize,
    ) {
        let selected: BTreeSet<ActorId> = map.actors_by_id().iter().take(count).map(|actor| actor.id).collect();
        let hidden: HashSet<KindId> = map.head().kinds.iter().take(1).map(|kind| kind.id.clone()).collect();
        prop_assert_eq!(Filter::default().passing(&map, &selected, &hidden, |_| true), None);
        let all: BTreeSet<ActorId> = map.actors().map(|actor| actor.id).collect();
        let passing = filter.passing(&map, &selected, &hidden, |_| true);
        prop_assert_eq!(passing.is_none(), filter.is_empty());
        let passing = passing.unwrap_or_else(|| all.clone());
        prop_assert!(passing.is_subset(&all));
        // A facet that asks for nothing is given something to ask for.
        let mut narrower = filter.clone();
        if narrower.places.is_empty() {
            narrower.places = other.places;
        }
        if narrower.moves.is_empty() {
            narrower.moves = other.moves;
        }
        narrower.lacks_evidence |= other.lacks_evidence;
        narrower.is_near_selected |= other.is_near_selected;
        let narrowed = narrower.passing(&map, &selected, &hidden, |_| true).unwrap_or(all);
        prop_assert!(narrowed.is_subset(&passing));
    }
}

/// Whether a text stands anywhere in the window.
fn is_shown(driver: &Driver, text: &str) -> bool {
    let has = |words: Option<String>| words.is_some_and(|words| words.contains(text));
    driver.window.get_all_by(|_| true).any(|node| {
        let node = node.accesskit_node();
        has(node.label()) || has(node.value())
    })
}

fn has_chip(driver: &Driver, name: &str) -> bool {
    driver.open().views.spectrum.scene().chip(driver.actor(name).id).is_some()
}

/// The number painted on the pill of that name.
fn count_on(driver: &Driver, name: &str) -> usize {
    let pill = driver.window.get_by_role_and_label(Role::CheckBox, name).rect();
    let texts = driver.painted_texts().into_iter();
    let mut on_pill = texts.filter(|text| pill.contains(text.visual_bounding_rect().center()));
    on_pill.find_map(|text| text.galley.text().parse().ok()).unwrap_or_else(|| panic!("no number on {name}"))
}

fn tick(driver: &mut Driver, name: &str) {
    driver.click(Role::CheckBox, name);
}

fn beach_with_panel() -> Driver {
    let mut driver = Driver::on_the_beach();
    driver.command(Command::Filter);
    driver
}

mod in_the_window {
    use super::*;

    #[test]
    fn what_is_ticked_is_said_above_the_canvas_and_cleared_by_one_key() {
        let mut driver = beach_with_panel();
        assert!(!is_shown(&driver, "Only: "));
        tick(&mut driver, "passive allies");
        tick(&mut driver, "neutral");
        assert!(is_shown(&driver, "Only: passive allies, neutral"));
        let filter = Filter { places: [Some(Wedge::PassiveAllies), Some(Wedge::Neutral)].into(), ..Filter::default() };
        let passing = filter.passing(driver.map(), &BTreeSet::new(), &HashSet::new(), |_| true).unwrap();
        assert!(is_shown(&driver, &format!("{} of 30 actors", passing.len())));
        assert_eq!(driver.open().shown().plain.as_deref(), Some(&passing));
        driver.press(Key::F12);
        assert!(driver.open().attention.filter.is_empty());
        assert_eq!(driver.open().shown().plain, None);
        assert!(!is_shown(&driver, "Only: "));
        assert!(driver.open().document.undo_name().is_none(), "nothing of it is in the document");
    }

    #[test]
    fn the_number_on_each_choice_stays_whatever_else_is_ticked() {
        let mut driver = beach_with_panel();
        let count = |driver: &Driver, is_wanted: fn(&Actor) -> bool| {
            driver.map().actors().filter(|actor| is_wanted(actor)).count()
        };
        let check_all = |driver: &Driver| {
            for (name, is_wanted) in [
                ("active allies", (|actor| actor.wedge() == Some(Wedge::ActiveAllies)) as fn(&Actor) -> bool),
                ("not placed", |actor| actor.wedge().is_none()),
                ("person", |actor| actor.kind == ActorKind::Person),
                ("guess", |actor| actor.confidence == Some(Confidence::Guess)),
                ("has a move", |actor| actor.wanted.is_some()),
                ("no evidence", |actor| actor.evidence.trim().is_empty()),
                ("confidential", |actor| actor.confidential),
            ] {
                assert_eq!(count_on(driver, name), count(driver, is_wanted), "{name}");
            }
        };
        check_all(&driver);
        tick(&mut driver, "active allies");
        tick(&mut driver, "has a move");
        driver.click(Role::RadioButton, "hide");
        check_all(&driver);
    }

    #[test]
    fn the_bar_stays_in_every_view() {
        let mut driver = beach_with_panel();
        tick(&mut driver, "has a move");
        for command in View::ALL.map(Command::Show) {
            driver.command(command);
            assert!(is_shown(&driver, "Only: has a move"), "{command:?}");
        }
    }

    #[test]
    fn the_others_are_dimmed_first_and_hidden_when_asked_for() {
        let mut driver = beach_with_panel();
        tick(&mut driver, "active allies");
        assert_eq!(driver.open().shown().rest, Rest::Dim);
        assert!(has_chip(&driver, "Taxi drivers"));
        driver.click(Role::RadioButton, "hide");
        assert!(!has_chip(&driver, "Taxi drivers"));
        assert!(has_chip(&driver, "Dive schools"));
        let scene = driver.open().views.spectrum.scene();
        assert_eq!(scene.counts[1..], [0; 4], "the numbers are of who is seen");
        assert!(scene.ties.iter().all(|tie| scene.chip(tie.from).is_some() && scene.chip(tie.to).is_some()));
        driver.click(Role::RadioButton, "dim");
        assert!(has_chip(&driver, "Taxi drivers"));
    }

    #[test]
    fn the_tray_lists_only_who_passes_when_the_others_are_hidden() {
        let mut driver = beach_with_panel();
        assert!(is_shown(&driver, "Bishop Aziz, person"));
        tick(&mut driver, "institution");
        assert!(is_shown(&driver, "Bishop Aziz, person"));
        driver.click(Role::RadioButton, "hide");
        assert!(!is_shown(&driver, "Bishop Aziz, person"));
        assert!(is_shown(&driver, "Ministry of tourism, institution"));
        driver.press(Key::F12);
        tick(&mut driver, "active allies");
        assert!(is_shown(&driver, "Nobody here passes the filter."));
    }

    #[test]
    fn no_key_reaches_somebody_who_is_not_seen() {
        for view in View::ALL {
            let mut driver = Driver::in_view(view);
            driver.command(Command::SelectAll);
            driver.command(Command::Filter);
            tick(&mut driver, "active opposition");
            driver.click(Role::RadioButton, "hide");
            let seen = |driver: &Driver| driver.open().shown().plain.clone().unwrap();
            let check = |driver: &Driver, how: &str| {
                let selection = &driver.open().attention.selection;
                assert!(selection.actors.is_subset(&seen(driver)), "{how} in {view:?}");
                for tie in selection.relationships.iter().map(|id| driver.map().relationship(*id).unwrap()) {
                    assert!([tie.from, tie.to].iter().all(|end| seen(driver).contains(end)), "{how} in {view:?}");
                }
            };
            check(&driver, "what was selected before");
            driver.press(Key::Escape);
            driver.press(Key::Escape);
            let keys = [Key::Tab, Key::ArrowRight, Key::ArrowUp, Key::ArrowLeft, Key::ArrowDown, Key::ArrowDown];
            for key in keys.into_iter().cycle().take(60) {
                driver.press(key);
                check(&driver, key.name());
            }
            driver.press(Key::Escape);
            driver.press(Key::Escape);
            driver.command(Command::SelectAll);
            check(&driver, "everybody");
            assert!(!driver.open().attention.selection.actors.is_empty(), "{view:?}");
            let hidden = driver.map().actor_count() - seen(&driver).len();
            driver.press(Key::Delete);
            assert_eq!(
                driver.map().actor_count(),
                hidden,
                "those unseen are still there, and nobody else, in {view:?}"
            );
        }
    }

    #[test]
    fn who_is_hidden_keeps_the_place_against_newcomers() {
        let mut driver = beach_with_panel();
        let taken = driver.actor("Taxi drivers").placement.unwrap();
        tick(&mut driver, "active allies");
        driver.click(Role::RadioButton, "hide");
        let scene = driver.open().views.spectrum.scene();
        let bishop = driver.actor("Bishop Aziz").id;
        let measurer = fanlight::layout::measure::Measurer::new();
        let reach = fanlight::layout::free_place::Reach::Wedge;
        let found = scene.free_places(driver.map(), &measurer, &[(bishop, taken)], reach);
        assert_ne!(found[0].1, Some(taken));
    }

    #[test]
    fn somebody_new_who_is_not_seen_is_spoken_of() {
        let mut driver = beach_with_panel();
        tick(&mut driver, "institution");
        driver.click(Role::RadioButton, "hide");
        driver.enter("Beach wardens");
        assert!(driver.app().notices().any(|notice| notice.contains("the filter leaves it out")));
    }

    #[test]
    fn neighbours_follow_the_selection() {
        let mut driver = beach_with_panel();
        tick(&mut driver, "near the selected");
        assert_eq!(driver.open().shown().plain.as_ref().unwrap().len(), 30);
        let at = driver.chip_at("Radio Coast");
        driver.click_at(at, Modifiers::NONE);
        let radio = driver.open().shown().plain.clone().unwrap();
        assert!(radio.contains(&driver.actor("Radio Coast").id) && radio.len() < 15);
        let at = driver.chip_at("Dive schools");
        driver.click_at(at, Modifiers::NONE);
        assert_ne!(driver.open().shown().plain, Some(radio));
    }

    #[test]
    fn who_is_shown_is_worked_out_once_for_each_change() {
        let mut driver = beach_with_panel();
        tick(&mut driver, "neutral");
        let before = driver.open().derived.shown_rebuilds;
        for name in ["Radio Coast", "Taxi drivers"] {
            let at = driver.chip_at(name);
            driver.click_at(at, Modifiers::NONE);
        }
        driver.settle();
        assert_eq!(driver.open().derived.shown_rebuilds, before, "a selection changes nothing that was asked for");
        tick(&mut driver, "near the selected");
        let at = driver.chip_at("Radio Coast");
        driver.click_at(at, Modifiers::NONE);
        assert_eq!(driver.open().derived.shown_rebuilds, before + 2);
    }

    #[test]
    fn the_keyboard_is_in_the_panel_when_it_opens_and_escape_closes_it() {
        let mut driver = beach_with_panel();
        driver.press(Key::Space);
        assert!(is_shown(&driver, "Only: active allies"));
        driver.press(Key::Escape);
        assert!(!driver.open().panels.filter_panel.is_open());
        assert!(is_shown(&driver, "Only: active allies"), "the filter stays on");
        driver.click(Role::Button, "Only: active allies");
        assert!(driver.open().panels.filter_panel.is_open());
    }

    #[test]
    fn a_small_window_has_room_for_the_bar_and_for_every_choice() {
        let mut driver = Driver::on_the_beach();
        driver.window.set_size(vec2(640.0, 360.0));
        driver.settle();
        driver.command(Command::Filter);
        tick(&mut driver, "passive allies");
        let window = egui::Rect::from_min_size(egui::Pos2::ZERO, vec2(640.0, 360.0));
        for label in ["Only: passive allies", "Clear"] {
            let node = driver
                .window
                .get_all_by_role(Role::Button)
                .find(|node| node.accesskit_node().label().is_some_and(|own| own.starts_with(label)));
            assert!(window.contains_rect(node.unwrap().rect()), "{label}");
        }
        driver.click(Role::RadioButton, "hide");
        assert_eq!(driver.open().looking.rest, Rest::Hide);
        let pills = |driver: &Driver| driver.window.get_all_by_role(Role::CheckBox).count();
        assert!(pills(&driver) > 30);
        for index in 0..pills(&driver) {
            driver.window.get_all_by_role(Role::CheckBox).nth(index).unwrap().focus();
            driver.settle();
            let pill = driver.window.get_all_by_role(Role::CheckBox).nth(index).unwrap();
            assert!(window.contains_rect(pill.rect()), "the keyboard is out of sight: {pill:?}");
        }
    }
}

mod in_front_of_the_room {
    use super::*;

    #[test]
    fn what_the_facilitator_filtered_for_is_gone_on_the_wall() {
        let mut driver = beach_with_panel();
        tick(&mut driver, "no evidence");
        tick(&mut driver, "not confidential");
        driver.press(Key::Escape);
        driver.become_wall();
        assert!(driver.open().attention.filter.is_empty() && !is_shown(&driver, "Only some actors are shown"));
        assert!(!is_shown(&driver, "confidential") && !is_shown(&driver, "evidence"));
        driver.command(Command::Filter);
        assert!(!driver.open().panels.filter_panel.is_open());
        assert!(driver.app().notices().any(|notice| notice.starts_with("Not on the wall")));
    }

    #[test]
    fn the_rooms_own_window_keeps_showing_everybody_it_may() {
        let mut driver = Driver::on_the_beach();
        driver.command(Command::Present);
        let wall = |driver: &Driver| driver.app().wall().unwrap().shown().unwrap().picture.items.len();
        let before = wall(&driver);
        driver.command(Command::Filter);
        tick(&mut driver, "active allies");
        driver.click(Role::RadioButton, "hide");
        assert_eq!(wall(&driver), before);
    }
}
