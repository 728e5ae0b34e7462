//! Choosing whom to move: dots, moves by mouse and keys, the list of them, its copies, and the map as if they had moved.

use std::collections::HashSet;
use std::path::Path;
use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Key, Modifiers, Rect, pos2, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use fanlight::analysis::Tally;
use fanlight::analysis::moves::{MoveList, as_moved};
use fanlight::app::examples;
use fanlight::exchange::moves::{Reader, markdown, plain_text, room_name};
use fanlight::lang::{Lang, Tongue};
use fanlight::layout::Scale;
use fanlight::layout::measure::Measurer;
use fanlight::model::{Actor, ActorId, Influence, Map, Placement, Wedge};
use fanlight::picture::{self, ActorWords, Audience, Scene, SceneRequest, Shape, Wish};
use fanlight::ui::command::Command;
use proptest::prelude::*;

use super::support::driver::Driver;
use super::support::maps;

const ALT: Modifiers = Modifiers::ALT;

fn beach() -> Map {
    examples::all().into_iter().find(|example| example.file_name == "beach.ron").unwrap().map
}

fn named<'a>(map: &'a Map, name: &str) -> &'a Actor {
    map.actors().find(|actor| actor.name == name).unwrap()
}

fn select(driver: &mut Driver, name: &str) {
    let at = driver.chip_at(name);
    driver.click_at(at, Modifiers::NONE);
}

/// What a screen reader hears of an actor's chip.
fn description(driver: &Driver, name: &str) -> String {
    let start = format!("{name}, ");
    let chip = driver.window.get_by(|node| {
        node.role() == Role::GraphicsObject && node.label().is_some_and(|label| label.starts_with(&start))
    });
    chip.accesskit_node().label().unwrap()
}

fn is_shown(driver: &Driver, text: &str) -> bool {
    let has = |words: Option<String>| words.is_some_and(|words| words.contains(text));
    let is_wanted = |node: &egui_kittest::Node<'_>| {
        let node = node.accesskit_node();
        has(node.label()) || has(node.value())
    };
    driver.window.get_all_by(|_| true).any(|node| is_wanted(&node))
}

mod by_mouse_and_keys {
    use super::*;

    #[test]
    fn alt_and_drag_plans_a_move_and_the_chip_stays() {
        let mut driver = Driver::on_the_beach();
        let before = driver.actor("Market traders").placement;
        driver.drag_with(driver.chip_at("Market traders"), driver.inside(Wedge::PassiveAllies), ALT);
        let actor = driver.actor("Market traders");
        assert_eq!((actor.placement, actor.wanted), (before, Some(Wedge::PassiveAllies)));
        let step = driver.open().document.undo_name().unwrap();
        assert_eq!((step.key, step.name.as_deref()), ("want", Some("Market traders")));
        assert!(description(&driver, "Market traders").ends_with("to be moved to passive allies"));
        driver.undo();
        assert_eq!(driver.actor("Market traders").wanted, None);
        assert!(!driver.open().document.is_changed());
    }

    #[test]
    fn alt_and_drag_into_its_own_wedge_takes_the_move_away() {
        let mut driver = Driver::on_the_beach();
        assert_eq!(driver.actor("Radio Coast").wanted, Some(Wedge::PassiveAllies));
        driver.drag_with(driver.chip_at("Radio Coast"), driver.inside(Wedge::Neutral), ALT);
        assert_eq!(driver.actor("Radio Coast").wanted, None);
    }

    #[test]
    fn escape_and_the_paper_outside_cancel_a_move_without_a_trace() {
        let mut driver = Driver::on_the_beach();
        let before = driver.map().clone();
        let (from, to) = (driver.chip_at("Market traders"), driver.inside(Wedge::PassiveAllies));
        driver.hold(from, to, ALT);
        driver.press(Key::Escape);
        driver.button(to, false, ALT);
        driver.settle();
        let outside = driver.at(0.5, 1.35);
        driver.drag_with(driver.chip_at("Market traders"), outside, ALT);
        assert_eq!(*driver.map(), before);
        assert!(driver.open().document.undo_name().is_none());
    }

    #[test]
    fn m_and_a_digit_plan_the_move_of_all_selected_in_one_step_and_0_takes_it_away() {
        let mut driver = Driver::on_the_beach();
        select(&mut driver, "Market traders");
        let other = driver.chip_at("Taxi drivers");
        driver.click_at(other, Modifiers::SHIFT);
        driver.press(Key::M);
        assert!(is_shown(&driver, "Where to?"));
        driver.press(Key::Num2);
        assert!(!is_shown(&driver, "Where to?"));
        for name in ["Market traders", "Taxi drivers"] {
            assert_eq!(driver.actor(name).wanted, Some(Wedge::PassiveAllies), "{name}");
            assert_eq!(driver.wedge_of(name), Some(Wedge::Neutral), "the digit places nobody while M waits");
        }
        assert_eq!(driver.open().document.undo_count(), 1);
        driver.press(Key::M);
        driver.press(Key::Num0);
        assert_eq!(driver.actor("Taxi drivers").wanted, None);
        // After that, digits place again.
        driver.press(Key::Num2);
        assert_eq!(driver.wedge_of("Taxi drivers"), Some(Wedge::PassiveAllies));
    }

    #[test]
    fn escape_ends_the_waiting_and_keeps_the_selection() {
        let mut driver = Driver::on_the_beach();
        select(&mut driver, "Market traders");
        driver.press(Key::M);
        driver.press(Key::Escape);
        assert!(!is_shown(&driver, "Where to?"));
        assert_eq!(driver.open().selection.single_actor(), Some(driver.actor("Market traders").id));
        assert!(driver.open().document.undo_name().is_none());
    }

    #[test]
    fn a_move_of_two_wedges_is_asked_about_and_can_be_kept_or_shortened() {
        let mut driver = Driver::on_the_beach();
        select(&mut driver, "Market traders");
        driver.press(Key::M);
        driver.press(Key::Num1);
        assert!(is_shown(&driver, "Market traders: 2 wedges in one move"));
        driver.click(Role::Button, "One step instead");
        assert_eq!(driver.actor("Market traders").wanted, Some(Wedge::PassiveAllies));
        assert!(!is_shown(&driver, "2 wedges in one move"));
        driver.press(Key::M);
        driver.press(Key::Num1);
        driver.click(Role::Button, "Keep it anyway");
        assert_eq!(driver.actor("Market traders").wanted, Some(Wedge::ActiveAllies));
        assert!(!is_shown(&driver, "2 wedges in one move"));
        // The same again is not asked again; something else is.
        driver.press(Key::M);
        driver.press(Key::Num2);
        driver.press(Key::M);
        driver.press(Key::Num1);
        assert!(!is_shown(&driver, "2 wedges in one move"));
        driver.press(Key::M);
        driver.press(Key::Num5);
        assert!(is_shown(&driver, "2 wedges in one move"));
        // The next thing done takes the question away.
        driver.press(Key::Escape);
        assert!(!is_shown(&driver, "2 wedges in one move"));
    }
}

mod dots {
    use super::*;

    #[test]
    fn plus_and_minus_give_and_take_dots_that_are_seen_and_heard() {
        let mut driver = Driver::on_the_beach();
        select(&mut driver, "Market traders");
        driver.press(Key::Plus);
        driver.press_with(Modifiers::SHIFT, Key::Plus);
        driver.press(Key::Equals);
        driver.press(Key::Minus);
        assert_eq!(driver.actor("Market traders").dots, 2);
        assert!(description(&driver, "Market traders").ends_with("2 dots"));
        let scene = driver.open().spectrum.scene();
        let mut items = Vec::new();
        picture::chip_items(scene.chip(driver.actor("Market traders").id).unwrap(), true, &mut items);
        assert!(items.iter().any(|item| matches!(&item.shape, Shape::Text { text, .. } if text == "2")));
        for _ in 0..3 {
            driver.press(Key::Minus);
        }
        assert_eq!(driver.actor("Market traders").dots, 0);
        // Two presses within one frame are two dots.
        driver.window.key_press_modifiers(Modifiers::NONE, Key::Plus);
        driver.window.key_press_modifiers(Modifiers::NONE, Key::Plus);
        driver.settle();
        assert_eq!(driver.actor("Market traders").dots, 2);
    }

    #[test]
    fn all_dots_go_in_one_step_and_come_back_in_one() {
        let mut driver = Driver::on_the_beach();
        for name in ["Market traders", "Taxi drivers"] {
            select(&mut driver, name);
            driver.press(Key::Plus);
        }
        driver.click(Role::Button, "Edit");
        driver.click(Role::MenuItem, "Clear all dots");
        assert!(driver.map().actors().all(|actor| actor.dots == 0));
        driver.undo();
        assert_eq!(driver.map().actors().filter(|actor| actor.dots == 1).count(), 2);
    }

    #[test]
    fn they_are_kept_in_the_file() {
        let mut driver = Driver::on_the_beach();
        select(&mut driver, "Market traders");
        driver.press(Key::Plus);
        let path = driver.path("dots.ron");
        driver.save_as(&path);
        assert_eq!(named(&Driver::on_disk(&path), "Market traders").dots, 1);
    }
}

mod list {
    use fanlight::edit::{Document, Edit, Outcome};

    use super::*;

    fn actor(number: u128, name: &str, stance: f64, change: impl FnOnce(&mut Actor)) -> Arc<Actor> {
        let mut actor = Actor::with_id(ActorId::from_number(number), name);
        actor.placement = Some(Placement::clamped(stance, 0.5));
        change(&mut actor);
        Arc::new(actor)
    }

    /// A small map with every case the list knows, its actors numbered for the room.
    fn cases() -> Map {
        let mut map = Map::new();
        let mut head = (**map.head()).clone();
        "Beach *now*".clone_into(&mut head.title);
        "Ana Ruiz signs".clone_into(&mut head.demand);
        map.set_head(Arc::new(head));
        let want = |to| move |actor: &mut Actor| actor.wanted = Some(to);
        map.set_actor(actor(1, "zebra club", 0.5, want(Wedge::PassiveAllies)));
        map.set_actor(actor(2, "Apple_union", 0.5, want(Wedge::PassiveAllies)));
        map.set_actor(actor(3, "Strong", 0.5, |actor| {
            actor.wanted = Some(Wedge::PassiveAllies);
            actor.influence = Influence::new(5);
        }));
        map.set_actor(actor(4, "Dotted", 0.5, |actor| actor.dots = 2));
        map.set_actor(actor(5, "Ana Ruiz", 0.3, |actor| {
            actor.wanted = Some(Wedge::ActiveAllies);
            "Lamp".clone_into(&mut actor.code_name);
            "her\nchildren".clone_into(&mut actor.plan.appeal);
            "ANA RUIZ speaks, not Anastasia; Mole hears".clone_into(&mut actor.plan.ask);
        }));
        map.set_actor(actor(6, "Mole", 0.9, |actor| {
            actor.wanted = Some(Wedge::PassiveOpposition);
            actor.confidential = true;
        }));
        map.set_actor(actor(7, "There already", 0.3, want(Wedge::PassiveAllies)));
        let mut document = Document::new(map);
        assert_eq!(document.perform(Edit::NumberActors), Outcome::Changed);
        document.map().clone()
    }

    #[test]
    fn it_is_in_the_order_of_the_wedges_then_by_dots_influence_and_name() {
        let map = cases();
        let list = MoveList::of(&map);
        let names: Vec<Vec<&str>> = list
            .groups
            .iter()
            .map(|group| group.actors.iter().map(|id| map.actor(*id).unwrap().name.as_str()).collect())
            .collect();
        assert_eq!(names, [vec!["Ana Ruiz"], vec!["Dotted", "Strong", "Apple_union", "zebra club"], vec!["Mole"]]);
        assert_eq!((list.moves, list.complete, list.candidates), (5, 0, 1));
    }

    /// Compares with a text that was looked at; `FANLIGHT_BLESS=1` writes it anew.
    #[track_caller]
    fn compare(file: &str, written: &str) {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(file);
        if std::env::var_os("FANLIGHT_BLESS").is_some() {
            std::fs::write(&path, written).unwrap();
        }
        assert_eq!(written, std::fs::read_to_string(&path).unwrap(), "{file}");
    }

    #[test]
    fn as_markdown_for_the_facilitator_in_both_languages() {
        let map = cases();
        for tongue in Tongue::ALL {
            let written = markdown(&map, &Lang::new(tongue), Reader::Facilitator);
            compare(&format!("moves-{}.md", tongue.tag()), &written);
        }
    }

    #[test]
    fn for_the_room_there_is_no_real_name_and_nobody_confidential() {
        let map = cases();
        let room = markdown(&map, &Lang::new(Tongue::English), Reader::Room);
        compare("moves-room-en.md", &room);
        let room = plain_text(&map, &Lang::new(Tongue::Spanish), Reader::Room);
        compare("moves-room-es.txt", &room);
        for name in ["Ana Ruiz", "ANA RUIZ", "Mole", "zebra", "Apple", "Strong", "Dotted"] {
            assert!(!room.contains(name), "{name} is read by the room");
        }
        assert!(
            !room.contains(&Lang::new(Tongue::Spanish).text("wedge-active-opposition")),
            "counts and wedges included"
        );
    }

    proptest! {
        #[test]
        fn no_confidential_actor_is_in_the_rooms_list_of_any_map(map in maps::map()) {
            let lang = Lang::new(Tongue::English);
            let room = plain_text(&map, &lang, Reader::Room);
            let open = MoveList::of_some(&map, |actor| !actor.confidential);
            let listed = room.lines().filter(|line| line.starts_with("- ")).count();
            prop_assert_eq!(listed, open.moves + open.candidates);
            for actor in map.actors().filter(|actor| !actor.confidential) {
                prop_assert!(!room_name(&lang, actor).is_empty());
            }
        }
    }

    #[test]
    fn the_panel_lists_edits_and_selects() {
        let mut driver = Driver::on_the_beach();
        driver.command(Command::ToggleMoves);
        assert!(is_shown(&driver, "with a complete plan"));
        select(&mut driver, "Market traders");
        driver.press(Key::M);
        driver.press(Key::Num2);
        assert!(is_shown(&driver, "5 open"));
        driver.type_into("Tactic: Market traders", "Coffee");
        driver.type_into("By when: Market traders", "May");
        let plan = driver.actor("Market traders").plan.clone();
        assert_eq!((plan.tactic.as_str(), plan.by.as_str()), ("Coffee", "May"));
        assert!(is_shown(&driver, "3 open"));
        driver.undo();
        assert_eq!(driver.actor("Market traders").plan.by, "");
        driver.click(Role::Link, "Radio Coast");
        assert_eq!(driver.open().selection.single_actor(), Some(driver.actor("Radio Coast").id));
        driver.click(Role::Button, "One dot more for Market traders");
        assert_eq!(driver.actor("Market traders").dots, 1);
        driver.command(Command::ToggleMoves);
        assert!(!is_shown(&driver, "with a complete plan"));
    }

    #[test]
    fn in_a_small_window_it_takes_the_place_of_the_canvas_and_gives_it_back() {
        let mut driver = Driver::on_the_beach();
        driver.window.set_size(vec2(640.0, 360.0));
        driver.settle();
        driver.command(Command::ToggleMoves);
        let window = Rect::from_min_size(pos2(0.0, 0.0), vec2(640.0, 360.0));
        let close = driver.window.get_by_role_and_label(Role::Button, "Close").rect();
        assert!(window.contains_rect(close), "{close:?}");
        assert!(is_shown(&driver, "Radio Coast") || is_shown(&driver, "marine lab"));
        driver.click(Role::Button, "Close");
        assert!(!driver.open().moves.is_open);
    }

    #[test]
    fn it_is_saved_as_markdown_and_copied_for_whom_it_is_meant() {
        let mut driver = Driver::on_the_beach();
        driver.command(Command::ToggleMoves);
        driver.click(Role::Button, "Save…");
        let path = driver.path("list.md");
        driver.answer_path(&path);
        let written = std::fs::read_to_string(&path).unwrap();
        assert_eq!(written, markdown(driver.map(), &Lang::new(Tongue::English), Reader::Facilitator));
        assert!(written.contains("Radio Coast"));
        driver.click(Role::RadioButton, "For the room");
        driver.click(Role::Button, "Save…");
        let path = driver.path("room");
        driver.answer_path(&path);
        let written = std::fs::read_to_string(driver.path("room.md")).unwrap();
        assert!(written.contains("Echo") && !written.contains("Radio Coast"));
        assert!(!driver.open().document.is_changed());
        assert_eq!(driver.open().file, None, "the map was not saved by this");
    }
}

mod wish {
    use super::*;

    #[test]
    fn it_is_shown_counted_and_left_and_changes_nothing() {
        let mut driver = Driver::on_the_beach();
        let before = driver.map().clone();
        let allies = Tally::of(&before).wedges;
        driver.command(Command::AsIfMoved);
        assert!(is_shown(&driver, "A wish, not how things stand"));
        let scene = driver.open().spectrum.scene();
        assert_eq!(scene.counts, Tally::of(&as_moved(&before)).wedges);
        assert_ne!(scene.counts, allies);
        let radio = driver.actor("Radio Coast").id;
        assert_eq!(scene.chip(radio).unwrap().wedge(), Some(Wedge::PassiveAllies));
        assert!(scene.chip(radio).unwrap().is_wished);
        assert!(!scene.chip(driver.actor("Market traders").id).unwrap().is_wished);
        // Nobody can be dragged in a wish.
        driver.drag(driver.chip_at("Market traders"), driver.inside(Wedge::ActiveOpposition));
        assert_eq!(*driver.map(), before);
        driver.click(Role::Button, "Back to how things stand");
        assert_eq!(driver.open().spectrum.scene().counts, allies);
        assert_eq!(*driver.map(), before);
        assert!(driver.open().document.undo_name().is_none() && !driver.open().document.is_changed());
    }

    #[test]
    fn placing_somebody_shows_how_things_stand_first() {
        let mut driver = Driver::on_the_beach();
        select(&mut driver, "Market traders");
        driver.command(Command::AsIfMoved);
        driver.press(Key::Num5);
        assert!(!driver.open().is_wish);
        assert_eq!(driver.wedge_of("Market traders"), Some(Wedge::ActiveOpposition));
        assert_eq!(driver.wedge_of("Radio Coast"), Some(Wedge::Neutral), "who was only wished away stays");
    }

    #[test]
    fn it_is_worked_out_once_per_revision() {
        let mut driver = Driver::on_the_beach();
        driver.command(Command::AsIfMoved);
        let before = driver.open().derived.rebuilds;
        for _ in 0..5 {
            driver.window.run();
        }
        let elsewhere = driver.at(0.3, 0.5);
        driver.move_to(elsewhere);
        assert_eq!(driver.open().derived.rebuilds, before);
    }

    #[test]
    fn without_a_move_there_is_no_wish_and_it_is_said() {
        let mut driver = Driver::with_new_map();
        driver.command(Command::AsIfMoved);
        assert!(!driver.open().is_wish);
        assert!(is_shown(&driver, "There is no move to show yet"));
    }

    #[test]
    fn chips_that_moved_stand_free_in_the_wanted_wedge() {
        let (map, measurer) = (beach(), Measurer::new());
        let wish = Wish::of(&map, &measurer);
        assert_eq!(wish.moved.len(), map.actors().filter(|actor| actor.planned_move().is_some()).count());
        let hidden = HashSet::new();
        let scale = Scale { rim: Scale::NATURAL_RIM, text: 1.0 };
        let request = SceneRequest {
            map: &wish.map,
            scale,
            hidden_kinds: &hidden,
            network: None,
            only: None,
            audience: Audience::Facilitator,
            words: &ActorWords::default(),
            measurer: &measurer,
        };
        let scene = Scene::new(&request);
        for id in &wish.moved {
            let chip = scene.chip(*id).unwrap();
            assert_eq!(chip.wedge(), map.actor(*id).unwrap().wanted);
            for other in scene.chips.iter().filter(|other| other.actor != *id) {
                assert!(chip.rect().intersect(other.rect()).area() <= 0.0, "{:?} covers {:?}", chip.body, other.body);
            }
        }
        assert_eq!(Wish::of(&map, &measurer).map, wish.map, "the same map gives the same wish");
    }

    proptest! {
        #[test]
        fn any_map_keeps_everyone_else_in_place(map in maps::map()) {
            let before = map.clone();
            let moved = as_moved(&map);
            prop_assert_eq!(&map, &before);
            prop_assert_eq!(moved.problems(), vec![]);
            for actor in map.actors() {
                let after = moved.actor(actor.id).unwrap();
                match actor.planned_move() {
                    Some((_, to)) => prop_assert_eq!(after.wedge(), Some(to)),
                    None => prop_assert_eq!(after.placement, actor.placement),
                }
            }
        }
    }
}

#[test]
fn an_arrow_ends_inside_the_wanted_wedge_and_under_no_chip_of_the_example() {
    let (map, measurer, hidden) = (beach(), Measurer::new(), HashSet::new());
    let scale = Scale { rim: Scale::NATURAL_RIM, text: 1.0 };
    let request = SceneRequest {
        map: &map,
        scale,
        hidden_kinds: &hidden,
        network: None,
        only: None,
        audience: Audience::Facilitator,
        words: &ActorWords::default(),
        measurer: &measurer,
    };
    let scene = Scene::new(&request);
    let moving: Vec<_> = scene.chips.iter().filter_map(|chip| Some((chip, chip.wanted?, chip.move_end?))).collect();
    assert!(moving.len() >= 4);
    for (chip, wanted, end) in moving {
        assert_eq!(scene.ground.wedge_at(end), Some(wanted));
        let covering = scene.chips.iter().find(|other| other.actor != chip.actor && other.rect().contains(end));
        assert!(covering.is_none(), "{:?} covers the end of {:?}", covering.map(|c| &c.body), chip.body);
    }
}
