//! What the room sees: never what is confidential, always under the names chosen, and only when it is meant to.

use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;
use std::time::{Duration, Instant};

use egui::accesskit::Role;
use egui::{Key, Modifiers, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use fanlight::app::background::screens::{Screen, ScreenList};
use fanlight::audience::{ActorWords, Audience, Names, Veil};
use fanlight::lang::{Lang, Tongue};
use fanlight::layout::measure::Measurer;
use fanlight::model::{Actor, ActorId, Head, Map, Wedge};
use fanlight::picture::{self, Anchor, Item, Palette, Room, RoomRequest, Shape, Subject, View, Words};
use fanlight::ui::action::command::{Command, TABLE};
use fanlight::ui::action::view::View as Sight;
use fanlight::ui::toolkit::stamp::{Plate, Stamps};
use kurbo::Size;
use proptest::prelude::*;

use crate::support::driver::Driver;
use crate::support::maps;

fn room_of(map: &Map, names: Names, size: Size) -> Room {
    room_in(Tongue::English, map, names, size, 1.0)
}

fn room_in(tongue: Tongue, map: &Map, names: Names, size: Size, text: f64) -> Room {
    let lang = Lang::new(tongue);
    let wedges = Wedge::ALL.map(|wedge| lang.text(wedge.text_id()));
    let words = Words { wedges, ..Words::default() };
    picture::room(&RoomRequest {
        map,
        wished: None,
        names,
        size,
        shown: fanlight::picture::Shown::HalfCircle,
        view: View::Fitted,
        text,
        has_clock: false,
        hidden_kinds: &HashSet::new(),
        lifted: None,
        outstanding: None,
        words,
        count: &|count| format!("{count} actors"),
        actor_words: &ActorWords::of(&lang),
        veil: &Veil::new(map, Audience::Room(names), &ActorWords::of(&lang)),
        untitled: "Untitled",
        badge: "Code names",
        measurer: &Measurer::new(),
    })
}

fn texts(room: &Room) -> Vec<String> {
    let of = |shape: &Shape| if let Shape::Text { text, .. } = shape { Some(text.clone()) } else { None };
    room.picture.items.iter().filter_map(|item| of(&item.shape)).collect()
}

/// What the wall shows now.
fn wall(driver: &Driver) -> fanlight::ui::room::Wall {
    driver.app().wall().expect("there is a window for the room")
}

fn shown(driver: &Driver) -> Vec<String> {
    texts(wall(driver).shown().expect("something hangs on the wall"))
}

proptest! {
    #[test]
    fn of_no_map_does_anything_confidential_get_into_the_rooms_picture(map in maps::map()) {
        let room = room_of(&map, Names::Real, Size::new(1280.0, 720.0));
        for item in &room.picture.items {
            let is_seen = match item.subject {
                Subject::Actor(id) | Subject::Move(id) => !map.actor(id).unwrap().confidential,
                Subject::Relationship(id) => {
                    let tie = map.relationship(id).unwrap();
                    let hides = |end| map.actor(end).unwrap().confidential;
                    !tie.confidential && !hides(tie.from) && !hides(tie.to)
                }
                Subject::Ground | Subject::Wedge(_) => true,
            };
            prop_assert!(is_seen, "{item:?}");
        }
        let counted = |wedge| map.actors().filter(|a| !a.confidential && a.wedge() == Some(wedge)).count();
        let counts: Vec<String> = Wedge::ALL.map(|wedge| format!("{} actors", counted(wedge))).to_vec();
        let texts = texts(&room);
        prop_assert!(counts.iter().all(|count| texts.contains(count)), "{counts:?} in {texts:?}");
    }

    #[test]
    fn with_code_names_no_real_name_is_in_the_rooms_picture(map in maps::map()) {
        let lang = Lang::new(Tongue::English);
        let words = ActorWords::of(&lang);
        for actor in map.actors() {
            let name = Audience::Room(Names::Code).name_of(actor, &words);
            prop_assert!(!name.is_empty());
            prop_assert!(name == actor.code_name.trim() || words.kinds.iter().any(|kind| name.starts_with(kind)));
        }
        // Whoever they really are, the picture is the same; what the group wrote is not looked at here.
        let (mut map, kinds) = (map.clone(), map.head().kinds.clone());
        map.set_head(Arc::new(Head { kinds, ..Head::default() }));
        let mut others = map.clone();
        for actor in map.actors() {
            others.set_actor(Arc::new(Actor { name: "Somebody else".to_owned(), ..Actor::clone(actor) }));
        }
        let room = |map: &Map| room_of(map, Names::Code, Size::new(1280.0, 720.0));
        prop_assert_eq!(room(&map), room(&others));
    }
}

#[test]
fn no_text_on_the_wall_is_too_small_for_the_last_row_or_reaches_beyond_it() {
    let measurer = Measurer::new();
    for (width, height) in
        [(1280.0, 720.0), (640.0, 360.0), (1024.0, 768.0), (3840.0, 2160.0), (800.0, 1280.0), (500.0, 900.0)]
    {
        let least = if width > height { height / 45.0 } else { 0.75 * width / 45.0 };
        for (tongue, example) in Tongue::ALL
            .into_iter()
            .flat_map(|tongue| fanlight::app::state::examples::all().into_iter().map(move |e| (tongue, e)))
        {
            let room = room_in(tongue, &example.map, Names::Code, Size::new(width, height), 1.0);
            for item in &room.picture.items {
                let Shape::Text { text, size, at, anchor, weight, .. } = &item.shape else { continue };
                assert!(*size >= least - 1e-6, "{width}×{height}: {text} is {size} high");
                let length = measurer.width(text, *weight, *size);
                let left = match anchor {
                    Anchor::Left => at.x,
                    Anchor::Middle => at.x - length / 2.0,
                    Anchor::Right => at.x - length,
                };
                assert!((0.0..=height).contains(&at.y), "{width}×{height}: {text} is at {at:?}");
                assert!(left >= 0.0 && left + length <= width, "{width}×{height}: {text} from {left}, {length} long");
            }
        }
    }
}

#[test]
fn what_the_room_follows_is_offered_only_where_it_does() {
    let mut driver = Driver::on_the_beach();
    driver.command(Command::Present);
    for (view, follows) in [(Sight::Spectrum, true), (Sight::Network, false), (Sight::SideBySide, true)] {
        driver.command(Command::Show(view));
        for text in ["Follow my view", "Show where I point"] {
            let tick = driver.window.get_by_role_and_label(Role::CheckBox, text);
            assert_eq!(tick.accesskit_node().is_disabled(), !follows, "{text} in {view:?}");
        }
        let tick = driver.window.get_by_role_and_label(Role::CheckBox, "Lift the selected actor");
        assert!(!tick.accesskit_node().is_disabled(), "{view:?}");
    }
}

/// The map of the beach without anything that only the facilitator sees.
fn without_secrets(map: &Map) -> Map {
    let mut open = map.clone();
    let hidden: Vec<_> = map.actors().filter(|actor| actor.confidential).map(|actor| actor.id).collect();
    for id in hidden {
        open.remove_actor(id);
    }
    let hidden: Vec<_> = open.relationships().filter(|tie| tie.confidential).map(|tie| tie.id).collect();
    for id in hidden {
        open.remove_relationship(id);
    }
    open
}

/// What the room sees of the network once everybody is at rest.
fn network_for_room(driver: &mut Driver) -> Room {
    driver.choose("Show the room the network");
    preview_at_rest(driver)
}

fn preview_at_rest(driver: &mut Driver) -> Room {
    let until = Instant::now() + Duration::from_secs(20);
    let mut kept = 0;
    while kept < 20 && Instant::now() < until {
        let before = driver.app().preview();
        std::thread::sleep(Duration::from_millis(10));
        driver.window.run_steps(2);
        kept = if before == driver.app().preview() { kept + 1 } else { 0 };
    }
    Room::clone(&driver.app().preview().unwrap())
}

fn actors_in(room: &Room) -> BTreeSet<ActorId> {
    let of = |item: &Item| if let Subject::Actor(id) = item.subject { Some(id) } else { None };
    room.picture.items.iter().filter_map(of).collect()
}

#[test]
fn the_room_can_be_shown_the_network_with_all_it_may_see_and_nobody_else() {
    let mut driver = Driver::on_the_beach();
    driver.command(Command::Present);
    let half_circle = wall(&driver).shown().cloned().unwrap();
    let network = network_for_room(&mut driver);
    let seen: BTreeSet<_> = driver.map().actors().filter(|actor| !actor.confidential).map(|actor| actor.id).collect();
    assert!(seen.len() < driver.map().actor_count() && actors_in(&half_circle).len() < seen.len());
    assert_eq!(actors_in(&network), seen, "those who are not placed stand in it, too");
    assert!(!network.picture.items.iter().any(|item| matches!(item.shape, Shape::Slice { .. })));
    assert!(texts(&network).iter().any(|text| text == "Code names"), "the badge says so");
    assert_eq!(wall(&driver).shown().map(|room| actors_in(room)), Some(seen), "it hangs there");
    driver.choose("Show the room the network");
    assert_eq!(wall(&driver).shown().map(|room| actors_in(room)), Some(actors_in(&half_circle)));
}

#[test]
fn the_rooms_network_is_that_of_a_map_without_secrets() {
    let mut driver = Driver::on_the_beach();
    driver.command(Command::Present);
    let mut open = Driver::with_map(&without_secrets(driver.map()));
    open.command(Command::Present);
    for driver in [&mut driver, &mut open] {
        driver.command(Command::Show(Sight::Network));
        driver.settle();
    }
    let [seen, wanted] = [&mut driver, &mut open].map(network_for_room);
    assert_eq!(seen.picture.items.len(), wanted.picture.items.len());
    assert_eq!(seen, wanted);
    let [seen, wanted] = [&mut driver, &mut open].map(|driver| {
        driver.show_real_names();
        preview_at_rest(driver)
    });
    assert_eq!(seen, wanted, "under real names, too");
    open.click(Role::CheckBox, "Add as confidential");
    open.enter("Zebra Trust");
    assert!(open.map().actors().any(|actor| actor.confidential));
    assert_eq!(preview_at_rest(&mut open), wanted, "nobody moves for whom the room does not see");
}

#[test]
fn the_room_follows_the_network_where_it_stands_as_it_does_at_the_desk() {
    let mut driver = Driver::on_the_beach();
    driver.command(Command::Present);
    driver.command(Command::Show(Sight::Network));
    let _ = network_for_room(&mut driver);
    let is_offered = |driver: &Driver| {
        !driver.window.get_by_role_and_label(Role::CheckBox, "Follow my view").accesskit_node().is_disabled()
    };
    assert!(!is_offered(&driver), "somebody hidden has a place at the desk only");
    let mut open = Driver::with_map(&without_secrets(driver.map()));
    open.command(Command::Present);
    open.show_real_names();
    open.command(Command::Show(Sight::Network));
    let fitted = network_for_room(&mut open);
    assert!(is_offered(&open));
    open.click(Role::CheckBox, "Follow my view");
    open.command(Command::ZoomIn);
    open.settle();
    let followed = open.app().preview().unwrap();
    assert!(followed.rim > 1.1 * fitted.rim, "{} after {}", followed.rim, fitted.rim);
    open.click(Role::CheckBox, "Add as confidential");
    open.enter("Zebra Trust");
    assert_eq!(preview_at_rest(&mut open), Room::clone(&followed), "the room does not look elsewhere for that");
    open.click(Role::CheckBox, "Follow my view");
    let left_alone = preview_at_rest(&mut open);
    assert!((left_alone.rim - fitted.rim).abs() < 1e-6, "{} instead of {}", left_alone.rim, fitted.rim);
}

#[test]
fn where_nobody_is_hidden_the_network_of_every_example_can_be_followed() {
    for example in fanlight::app::state::examples::all() {
        let mut driver = Driver::with_map(&without_secrets(&example.map));
        // What was mended is said first: snapshots remember whom the map does not hold any more.
        driver.press(Key::Escape);
        driver.command(Command::Present);
        let _ = network_for_room(&mut driver);
        driver.command(Command::Show(Sight::Network));
        driver.show_real_names();
        let _ = preview_at_rest(&mut driver);
        let tick = driver.window.get_by_role_and_label(Role::CheckBox, "Follow my view");
        assert!(!tick.accesskit_node().is_disabled(), "{}", example.file_name);
    }
}

#[test]
fn a_demand_too_long_for_one_line_stands_whole_in_two_above_the_half_circle() {
    let demand = "The council withdraws the sale of the north beach by 1 June, publishes the contract and asks the \
                  people who live there before anything is built";
    let mut map = Map::new();
    map.set_head(Arc::new(Head { demand: demand.to_owned(), ..(**map.head()).clone() }));
    let [long, short] = [map, Map::new()].map(|map| room_of(&map, Names::Real, Size::new(1280.0, 720.0)));
    let lines = texts(&long);
    assert!(lines.windows(2).any(|lines| lines.join(" ") == demand), "{lines:?}");
    assert!(long.center.y - long.rim > short.center.y - short.rim - 1.0, "the half circle makes room for it");
}

#[test]
fn how_much_room_somebody_new_gets_on_the_wall_tells_nothing_of_a_real_name() {
    let mut driver = Driver::on_the_beach();
    driver.become_wall();
    let (scene, measurer) = (driver.open().views.spectrum.scene(), Measurer::new());
    let called = |name: &str| Actor { code_name: "Kettle".to_owned(), ..Actor::new(name) };
    let [short, long] =
        ["Al", "The widows of the lighthouse keepers"].map(|name| scene.footprint_of(&called(name), &measurer));
    assert_eq!(short, long);
}

#[test]
fn presenting_shows_code_names_as_soon_as_there_are_any_and_real_names_only_when_asked() {
    let mut driver = Driver::on_the_beach();
    assert!(driver.map().actors().any(|actor| !actor.code_name.is_empty()));
    driver.command(Command::Present);
    let texts = shown(&driver);
    assert!(texts.iter().any(|text| text == "Compass") && !texts.iter().any(|text| text.contains("marine lab")));
    assert!(texts.iter().any(|text| text == "Code names"), "the badge says so");
    driver.show_real_names();
    let texts = shown(&driver);
    assert!(texts.iter().any(|text| text.contains("marine lab")) && texts.iter().any(|text| text == "Real names"));
    driver.command(Command::Present);
    assert!(driver.app().wall().is_none(), "the room's window is closed, and nothing else");
    assert!(driver.app().open_map().is_some());
}

#[test]
fn an_actor_without_a_code_name_keeps_its_number_whoever_comes_and_goes() {
    let mut driver = Driver::with_new_map();
    for name in ["First", "Second", "Third"] {
        driver.enter(name);
    }
    let place = |driver: &mut Driver, name: &str| {
        let at = driver.in_tray(name);
        let to = driver.inside(Wedge::Neutral);
        driver.drag(at, to);
    };
    for name in ["First", "Second", "Third"] {
        place(&mut driver, name);
    }
    driver.command(Command::Present);
    driver.command(Command::ToggleCodeNames);
    let numbers = |driver: &Driver| {
        let mut groups: Vec<String> = shown(driver).into_iter().filter(|text| text.starts_with("Group ")).collect();
        groups.sort();
        groups
    };
    assert_eq!(numbers(&driver), ["Group 1", "Group 2", "Group 3"]);
    let first = driver.chip_at("First");
    driver.click_at(first, Modifiers::NONE);
    driver.press(Key::Escape);
    driver.click_at(first, Modifiers::NONE);
    driver.command(Command::Delete);
    assert_eq!(numbers(&driver), ["Group 2", "Group 3"]);
    driver.enter("Fourth");
    place(&mut driver, "Fourth");
    assert_eq!(numbers(&driver), ["Group 2", "Group 3", "Group 4"]);
}

#[test]
fn blank_is_paper_at_once_and_freeze_keeps_the_picture_while_the_map_goes_on() {
    let mut driver = Driver::on_the_beach();
    driver.command(Command::Present);
    driver.press(Key::F9);
    assert!(wall(&driver).is_blank());
    driver.blank_key();
    assert!(!wall(&driver).is_blank());
    let (before, pictures) = (shown(&driver), driver.app().room_pictures());
    driver.command(Command::FreezeRoom);
    driver.enter("Late arrival /3");
    assert_eq!(driver.wedge_of("Late arrival"), Some(Wedge::Neutral));
    assert_eq!((shown(&driver), driver.app().room_pictures()), (before.clone(), pictures));
    driver.press(Key::Escape);
    driver.command(Command::FreezeRoom);
    assert_ne!(shown(&driver), before, "the room sees the present map again");
}

#[test]
fn what_is_made_confidential_leaves_the_wall_in_the_next_frame_and_nothing_is_drawn_twice() {
    let mut driver = Driver::on_the_beach();
    driver.command(Command::Present);
    let pictures = driver.app().room_pictures();
    for _ in 0..5 {
        driver.window.step();
    }
    assert_eq!(driver.app().room_pictures(), pictures, "no picture is made while nothing changes");
    let at = driver.chip_at("University marine lab");
    driver.click_at(at, Modifiers::NONE);
    driver.click(Role::RadioButton, "Details");
    driver.click(Role::CheckBox, "Confidential");
    assert!(driver.actor("University marine lab").confidential);
    assert!(!shown(&driver).iter().any(|text| text == "Compass"));
}

#[test]
fn the_titles_and_notices_of_a_presentation_name_no_file() {
    let mut driver = Driver::on_the_beach();
    let path = driver.path("infiltration.ron");
    driver.save_as(&path);
    assert!(driver.app().title().contains("infiltration"));
    driver.command(Command::PresentHere);
    assert_eq!(driver.app().title(), "Fanlight");
    driver.command(Command::Save);
    let names_it = |driver: &Driver| {
        driver.window.query_all_by(|node| node.label().is_some_and(|label| label.contains("infiltration"))).count()
    };
    assert_eq!(names_it(&driver), 0);
    std::fs::write(&path, "somebody else's").unwrap();
    driver.command(Command::AddActors);
    driver.type_text("Late arrival");
    driver.press(Key::Enter);
    driver.command(Command::Save);
    assert!(driver.app().dialog().is_some(), "it is asked");
    assert_eq!(names_it(&driver), 0);
}

#[test]
fn this_window_as_the_wall_shows_only_what_the_room_may_see_and_can_still_be_edited() {
    let mut driver = Driver::on_the_beach();
    let at = driver.chip_at("Old harbour fishers");
    driver.click_at(at, Modifiers::NONE);
    driver.press(Key::Escape);
    driver.command(Command::PresentHere);
    let code = driver.actor("Old harbour fishers").code_name.clone();
    let chip = driver.chip_at(&code);
    let labels = |driver: &Driver, wanted: &str| driver.window.query_all_by_label_contains(wanted).next().is_some();
    assert!(!labels(&driver, "Old harbour fishers") && !labels(&driver, "marine lab"));
    driver.drag(chip, driver.inside(Wedge::Neutral) + vec2(3.0, 7.0));
    assert_eq!(driver.wedge_of("Old harbour fishers"), Some(Wedge::Neutral));
    driver.undo();
    driver.press(Key::F9);
    assert!(!labels(&driver, &code), "nothing but paper");
    driver.blank_key();
    driver.leave_wall();
    assert!(labels(&driver, "marine lab"));
}

#[test]
fn on_the_wall_nothing_finds_lists_or_selects_whom_the_room_must_not_see() {
    let mut driver = Driver::on_the_beach();
    let at = driver.chip_at("University marine lab");
    driver.click_at(at, Modifiers::NONE);
    driver.click(Role::CheckBox, "Confidential");
    let secret = driver.actor("University marine lab").id;
    driver.press(Key::Escape);
    driver.command(Command::PresentHere);
    driver.command(Command::SelectAll);
    assert!(
        !driver.open().attention.selection.actors.contains(&secret)
            && !driver.open().attention.selection.actors.is_empty()
    );
    let names = |driver: &Driver, wanted: &str| driver.window.query_all_by_label_contains(wanted).count();
    for typed in ["marine", "Compass"] {
        driver.command(Command::Palette);
        driver.type_text(typed);
        assert_eq!((names(&driver, "marine lab"), names(&driver, "Compass")), (0, 0), "{typed} in the palette");
        driver.press(Key::Escape);
        driver.command(Command::AddActors);
        driver.type_text(typed);
        assert_eq!((names(&driver, "marine lab"), names(&driver, "Compass")), (0, 0), "{typed} in the entry box");
        driver.press_with(Modifiers::COMMAND, Key::A);
        driver.press(Key::Backspace);
        driver.press(Key::Escape);
    }
}

#[test]
fn a_frozen_picture_goes_blank_when_something_in_it_becomes_a_secret() {
    let mut driver = Driver::on_the_beach();
    driver.command(Command::Present);
    driver.command(Command::FreezeRoom);
    let at = driver.chip_at("University marine lab");
    driver.click_at(at, Modifiers::NONE);
    assert!(!wall(&driver).is_blank());
    driver.click(Role::RadioButton, "Details");
    driver.click(Role::CheckBox, "Confidential");
    assert!(wall(&driver).is_blank());
}

#[test]
fn names_nobody_chose_become_code_names_when_the_map_gets_a_secret() {
    let mut driver = Driver::with_new_map();
    driver.enter("Open group /3");
    driver.command(Command::Present);
    assert!(shown(&driver).iter().any(|text| text == "Real names"));
    driver.press(Key::Escape);
    let at = driver.chip_at("Open group");
    driver.click_at(at, Modifiers::NONE);
    driver.click(Role::RadioButton, "Details");
    driver.click(Role::CheckBox, "Confidential");
    assert!(shown(&driver).iter().any(|text| text == "Code names"), "what nobody chose follows the map");
}

/// What is open on the wall, and how it comes to be.
type Opened = (&'static str, fn(&mut Driver));

#[test]
fn one_key_blanks_the_wall_whatever_is_open_and_what_was_open_comes_back() {
    let opened: [Opened; 9] = [
        ("keys", |driver| driver.command(Command::ShowShortcuts)),
        ("palette", |driver| driver.command(Command::Palette)),
        ("menu", |driver| driver.command(Command::ContextMenu)),
        ("find", |driver| {
            driver.command(Command::Find);
            driver.type_text("Echo");
        }),
        ("entry box", |driver| {
            driver.command(Command::AddActors);
            driver.type_text("Late arrival");
        }),
        ("connecting", |driver| driver.command(Command::Connect)),
        ("names", |driver| driver.command(Command::ToggleCodeNames)),
        ("list", |driver| {
            driver.command(Command::AddActors);
            driver.window.event(egui::Event::Paste("Ants\nBees".to_owned()));
            driver.settle();
        }),
        ("naming", |driver| driver.double_click_at(driver.at(0.44, 0.93))),
    ];
    let read = |driver: &Driver| -> BTreeSet<String> {
        let is_seen =
            |node: &egui_kittest::Node<'_>| node.accesskit_node().raw_bounds().is_some_and(|at| at.area() > 2.0);
        let nodes = driver.window.query_all_by_label_contains("").filter(is_seen);
        nodes.filter_map(|node| node.accesskit_node().label()).collect()
    };
    for (what, open) in opened {
        let mut driver = Driver::on_the_beach();
        driver.command(Command::PresentHere);
        driver.click_at(driver.chip_at("Echo"), Modifiers::NONE);
        let wall = read(&driver);
        open(&mut driver);
        driver.calm_down();
        let before = read(&driver);
        assert!(!before.is_subset(&wall), "{what} is open");
        driver.press(Key::F9);
        assert_eq!(read(&driver), BTreeSet::new(), "{what} is still there");
        driver.blank_key();
        // A menu is closed by whatever is done beside it, and so is a box with no name in it.
        let kept = if matches!(what, "menu" | "naming") { &wall } else { &before };
        let changed: Vec<_> = read(&driver).symmetric_difference(kept).cloned().collect();
        assert_eq!(changed, Vec::<String>::new(), "{what} comes back");
    }
}

#[test]
fn the_rooms_window_has_no_node_but_its_own_and_never_a_name() {
    let map = fanlight::app::state::examples::all().remove(1).map;
    let mut wall = fanlight::ui::room::Wall::default();
    wall.hang(&Arc::new(room_of(&map, Names::Real, Size::new(1280.0, 720.0))), false);
    let mut window = egui_kittest::Harness::builder()
        .with_size(vec2(1280.0, 720.0))
        .with_context_setup(fanlight::ui::toolkit::theme::install)
        .build_ui(move |ui| {
            fanlight::ui::room::show(ui, &mut wall, &mut fanlight::ui::room::brush::Brush::default(), true);
        });
    window.run();
    let named: Vec<String> =
        window.query_all_by(|node| node.label().is_some()).map(|node| format!("{node:?}")).collect();
    assert!(named.is_empty(), "{named:?}");
}

#[test]
fn a_name_entered_is_on_both_pictures_in_the_next_frame() {
    let mut driver = Driver::with_new_map();
    driver.command(Command::Present);
    driver.type_into("Add actors", "Late arrival /3");
    assert!(!shown(&driver).iter().any(|text| text.contains("Late arrival")));
    driver.window.key_press(Key::Enter);
    driver.window.step();
    driver.window.step();
    assert!(shown(&driver).iter().any(|text| text.contains("Late arrival")), "on the wall");
    let id = driver.actor("Late arrival").id;
    assert!(driver.open().views.spectrum.scene().chip(id).is_some(), "on the canvas");
}

#[test]
fn on_the_wall_a_key_of_the_desk_says_how_to_leave_it_and_changes_nothing() {
    let mut driver = Driver::on_the_beach();
    let at = driver.chip_at("Radio Coast");
    driver.click_at(at, Modifiers::NONE);
    driver.command(Command::PresentHere);
    let (settings, map) = (driver.app().settings().clone(), driver.map().clone());
    let notices = |driver: &Driver| driver.app().notices().collect::<Vec<_>>().join("\n");
    let mut tried = 0;
    for entry in TABLE.iter().filter(|entry| entry.command.is_for_desk()) {
        for shortcut in entry.shortcuts {
            // Its notice takes the place of the one before.
            driver.command(Command::GuideTime);
            assert!(notices(&driver).starts_with("The time"), "{}", notices(&driver));
            driver.press_with(shortcut.modifiers, shortcut.logical_key);
            assert!(notices(&driver).starts_with("Not on the wall."), "{:?} is a dead key", entry.command);
            tried += 1;
        }
    }
    assert!(tried > 12);
    assert_eq!((driver.app().settings(), driver.map()), (&settings, &map));
    driver.command(Command::GuideNext);
    assert_eq!(notices(&driver), "our demand");
    driver.leave_wall();
    driver.command(Command::ToggleMoves);
    assert!(driver.open().panels.moves.is_open, "at the desk it is there");
}

fn screen(name: &str, left: f32) -> Screen {
    Screen { name: name.to_owned(), rect: egui::Rect::from_min_size(egui::pos2(left, 0.0), vec2(1600.0, 900.0)) }
}

/// Where the facilitator's window is, in pixels.
const WINDOW: egui::Rect = egui::Rect { min: egui::pos2(20.0, 30.0), max: egui::pos2(1580.0, 880.0) };

fn one_screen() -> ScreenList {
    ScreenList::with_window(vec![screen("laptop", 0.0)], WINDOW)
}

fn two_screens() -> ScreenList {
    ScreenList::with_window(vec![screen("laptop", 0.0), screen("projector", 1600.0)], WINDOW)
}

#[test]
fn a_screen_that_comes_while_the_rooms_window_is_open_is_filled_by_it_and_the_facilitator_is_told() {
    let mut driver = Driver::on_the_beach();
    let learn = |driver: &mut Driver, other: Option<usize>| {
        let ctx = driver.window.ctx.clone();
        let screens = if other.is_some() { two_screens() } else { one_screen() };
        driver.window.state_mut().as_mut().unwrap().learn_of_screens(&ctx, screens);
        driver.settle();
    };
    let is_told = |driver: &Driver| driver.app().notices().any(|notice| notice.starts_with("A second screen"));
    learn(&mut driver, Some(1));
    learn(&mut driver, None);
    assert!(!is_told(&driver), "nothing is presented");
    driver.command(Command::Present);
    assert!(driver.app().notices().any(|notice| notice.starts_with("There is one screen")));
    assert_eq!(wall(&driver).screen, None);
    learn(&mut driver, Some(1));
    assert!(is_told(&driver));
    assert_eq!(wall(&driver).screen, Some(1));
    driver.command(Command::Present);
    learn(&mut driver, None);
    learn(&mut driver, Some(1));
    driver.command(Command::Present);
    assert!(!driver.app().notices().any(|notice| notice.starts_with("There is one screen")), "it is there already");
    assert_eq!(wall(&driver).screen, Some(1));
}

#[test]
fn nothing_of_actors_and_relationships_is_lost_where_the_rooms_window_stamps_them() {
    let ctx = egui::Context::default();
    let mut beside = 0;
    for example in fanlight::app::state::examples::all() {
        for names in [Names::Real, Names::Code] {
            let room = room_of(&example.map, names, Size::new(1280.0, 720.0));
            let is_stamped =
                |item: &&Item| !item.shape.is_text() && !matches!(item.subject, Subject::Ground | Subject::Wedge(_));
            for item in room.picture.items.iter().filter(is_stamped) {
                let stamps = vec![Stamps::of(std::slice::from_ref(item), 1.0)];
                let [meshes] = Plate::default().meshes(&ctx, egui::Pos2::ZERO, [stamps], Palette::Light);
                let vertices: Vec<egui::Pos2> =
                    meshes.iter().flat_map(|mesh| &mesh.vertices).map(|vertex| vertex.pos).collect();
                assert!(!vertices.is_empty(), "{item:?} is not drawn");
                let bounds = egui::Rect::from_points(&vertices);
                if let Shape::Polygon { points, .. } = &item.shape
                    && points.len() == 4
                {
                    beside += 1;
                    let corners = points.iter().map(|at| egui::pos2(at.x as f32, at.y as f32));
                    assert!(corners.into_iter().all(|corner| bounds.expand(0.1).contains(corner)), "{item:?}");
                }
            }
        }
    }
    assert!(beside > 20, "{beside} names stand beside their marks");
}
