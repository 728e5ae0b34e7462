//! What the room reads and hears of texts, counts and changes, on the wall and in its window.

use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use fanlight::analysis::filter::Filter;
use fanlight::analysis::{Rest, Tally};
use fanlight::app::{Asked, Derived};
use fanlight::audience::{ActorWords, Audience, Names, Veil};
use fanlight::edit::{ActorField, Document, Edit, MapField, StepName};
use fanlight::lang::{Lang, Message, Tongue};
use fanlight::layout::measure::Measurer;
use fanlight::model::{Actor, ActorId, Influence, Map, Pin, Placement, Relationship, Wedge};
use fanlight::picture::{self, Item, Shape};
use fanlight::ui::action::command::Command;
use fanlight::ui::action::view::View;
use fanlight::ui::toolkit::look::Look;
use fanlight::ui::words::announce;

use super::super::support::driver::Driver;

/// Names that nobody in the room may read while code names are shown, spelled as in [`map`].
const FORBIDDEN: [&str; 5] = ["zebulon", "quixwood", "molehill", "teapot", "omarson"];

fn actor(number: u128, name: &str, code_name: &str, stance: f64) -> Actor {
    let mut actor = Actor::with_id(ActorId::from_number(number), name);
    code_name.clone_into(&mut actor.code_name);
    actor.placement = Some(Placement::clamped(stance, 0.5));
    actor
}

/// A map in which every text that the room reads holds names it may not read.
fn map() -> Map {
    let mut map = Map::new();
    let mut head = (**map.head()).clone();
    "For ZEBULON and Molehill".clone_into(&mut head.title);
    "Quixwood's shore, by Omarson".clone_into(&mut head.demand);
    for wedge in Wedge::ALL {
        head.labels.set(wedge, format!("Friends of Zebulon {}", wedge.index()));
    }
    for kind in &mut head.kinds {
        kind.label.push_str(" via Quixwood");
    }
    let kind = head.kinds.first().expect("a legend").id.clone();
    map.set_head(Arc::new(head));
    let mut zebulon = actor(1, "Zebulon", "Anchor", 0.3);
    "Omarson".clone_into(&mut zebulon.contact);
    zebulon.groups = vec!["Quixwood circle".to_owned()];
    zebulon.wanted = Some(Wedge::ActiveAllies);
    let mut quixwood = actor(2, "Quixwood", "Bell", 0.5);
    quixwood.groups = vec!["Quixwood circle".to_owned()];
    quixwood.wanted = Some(Wedge::PassiveAllies);
    quixwood.dots = 1;
    let mut mole = actor(3, "Molehill", "Teapot", 0.7);
    mole.confidential = true;
    mole.wanted = Some(Wedge::Neutral);
    mole.dots = 2;
    mole.groups = vec!["Quixwood circle".to_owned()];
    let far = actor(4, "Farmer", "Cup", 0.1);
    for actor in [zebulon, quixwood, mole, far] {
        map.set_actor(Arc::new(actor));
    }
    // The farmer is one relationship from Quixwood, but only by one that is confidential; the bell by an open one.
    for (from, to, is_secret) in [(1, 2, false), (2, 4, true), (3, 1, false)] {
        let mut tie = Relationship::new(ActorId::from_number(from), ActorId::from_number(to), kind.clone());
        tie.confidential = is_secret;
        assert_eq!(map.set_relationship(Arc::new(tie)), Ok(None));
    }
    map
}

fn on_the_wall() -> Driver {
    let mut driver = Driver::with_map(&map());
    driver.command(Command::PresentHere);
    driver.settle();
    driver
}

/// Everything that can be read or heard in the window.
fn said(driver: &Driver) -> Vec<String> {
    let nodes = driver.window.query_all_by(|node| node.label().is_some() || node.value().is_some());
    let mut said: Vec<String> =
        nodes.map(|node| node.accesskit_node()).flat_map(|node| [node.label(), node.value()]).flatten().collect();
    said.push(driver.app().announcement().to_owned());
    said
}

#[track_caller]
fn tells_nothing(driver: &Driver, when: &str) {
    for text in said(driver) {
        let small = text.to_lowercase();
        assert!(!FORBIDDEN.iter().any(|name| small.contains(name)), "{when}: {text:?}");
    }
}

/// Carries out a command as somebody does who knows what it is called, not which key it has.
fn by_palette(driver: &mut Driver, command: Command) {
    driver.command(Command::Palette);
    let text_id = fanlight::ui::action::command::entry(command).expect("it is in the table").text_id;
    driver.type_text(Lang::new(Tongue::English).text(text_id).trim_end_matches('…'));
    driver.press(Key::Enter);
    driver.settle();
}

fn actor_id(number: u128) -> ActorId {
    ActorId::from_number(number)
}

#[test]
fn title_demand_wedges_and_legend_are_read_through_the_veil_on_the_wall() {
    let mut driver = on_the_wall();
    tells_nothing(&driver, "on the wall");
    let said = said(&driver);
    assert!(said.iter().any(|text| text == "For Anchor and someone"), "{said:?}");
    assert!(said.iter().any(|text| text == "Bell's shore, by a contact"), "{said:?}");
    assert!(said.iter().any(|text| text.contains("Friends of Anchor 2")), "{said:?}");
    driver.command(Command::Show(View::Network));
    driver.settle();
    tells_nothing(&driver, "in the network");
    driver.command(Command::Show(View::Spectrum));
    for command in [Command::Palette, Command::Find] {
        driver.command(command);
        driver.type_text("a");
        driver.settle();
        tells_nothing(&driver, &format!("{command:?}"));
        driver.press(Key::Escape);
    }
    by_palette(&mut driver, Command::EditLegend);
    tells_nothing(&driver, "in the legend");
}

#[test]
fn the_desk_reads_every_text_as_it_is_written_while_the_room_does_not() {
    let mut driver = Driver::with_map(&map());
    driver.command(Command::Present);
    driver.settle();
    assert!(said(&driver).iter().any(|text| text == "For ZEBULON and Molehill"));
    let wall = driver.app().wall().expect("a window for the room");
    let room = wall.shown().expect("a picture");
    let texts: Vec<String> = room
        .picture
        .items
        .iter()
        .filter_map(|item| if let Shape::Text { text, .. } = &item.shape { Some(text.clone()) } else { None })
        .collect();
    for text in &texts {
        assert!(!FORBIDDEN.iter().any(|name| text.to_lowercase().contains(name)), "{text:?}");
    }
    assert!(texts.iter().any(|text| text == "For Anchor and someone"), "{texts:?}");
}

#[test]
fn the_names_of_groups_round_the_network_are_veiled() {
    let map = map();
    let mut driver = Driver::with_map(&map);
    driver.command(Command::Show(View::Network));
    driver.settle();
    driver.choose_groups(&["Quixwood circle"]);
    let names = |items: &[Item]| -> Vec<String> {
        let texts = items.iter().filter_map(|item| match &item.shape {
            Shape::Text { text, .. } if text.contains("circle") => Some(text.clone()),
            _ => None,
        });
        texts.collect()
    };
    let scene = driver.open().views.network_canvas.scene();
    let desk = picture::picture(scene, &picture::Words::default(), &map.head().kinds, &Measurer::new());
    assert_eq!(names(&desk.items), ["Quixwood circle"]);
    driver.command(Command::Present);
    driver.choose("Show the room the network");
    driver.settle();
    let wall = driver.app().wall().expect("a window for the room");
    assert_eq!(names(&wall.shown().expect("a picture").picture.items), ["Bell circle"]);
}

/// The map as it is without those and that which the room does not see.
fn map_without_secrets() -> Map {
    let mut map = map();
    map.remove_actor(actor_id(3));
    let hidden = map.relationships().find(|tie| tie.confidential).expect("there is one").id;
    map.remove_relationship(hidden);
    map
}

#[test]
fn nobody_makes_room_for_somebody_hidden_where_the_room_sees_it() {
    let places = |mut map: Map, command: Command| {
        // All in one place, and all to be moved to one.
        for number in [1, 2, 3, 4] {
            if let Some(actor) = map.actor(actor_id(number)) {
                let mut actor = (**actor).clone();
                actor.placement = Some(Placement::clamped(0.5, 0.5));
                actor.wanted = Some(Wedge::ActiveAllies);
                // Whoever has more say keeps its place.
                actor.influence = Influence::new(if number == 3 { 5 } else { 2 });
                map.set_actor(Arc::new(actor));
            }
        }
        let mut driver = Driver::with_map(&map);
        driver.command(Command::PresentHere);
        driver.settle();
        if command == Command::SpreadWedge {
            driver.command(Command::SelectAll);
        }
        driver.command(command);
        driver.settle();
        let scene = driver.open().views.spectrum.scene();
        [1, 2, 4].map(|number| scene.chip(actor_id(number)).expect("it is seen").center)
    };
    for command in [Command::SpreadWedge, Command::AsIfMoved] {
        assert_eq!(places(map(), command), places(map_without_secrets(), command), "{command:?}");
    }
}

#[test]
fn where_somebody_lies_in_the_network_tells_the_room_of_nobody_hidden_and_of_no_name() {
    let places = |map: &Map, is_wall: bool| {
        let mut driver = Driver::with_map(map);
        driver.command(Command::Show(View::Network));
        driver.settle();
        if is_wall {
            driver.command(Command::PresentHere);
            driver.settle();
            driver.command(Command::Show(View::Network));
        }
        driver.settle();
        let at = &driver.open().views.network.positions().at;
        [1, 2, 4].map(|number| at.get(&actor_id(number)).copied().expect("it is seen"))
    };
    let (with_secrets, mut without) = (map(), map_without_secrets());
    let mut farmer = (**without.actor(actor_id(4)).expect("there")).clone();
    "The farmer with the longest of all the names".clone_into(&mut farmer.name);
    without.set_actor(Arc::new(farmer));
    assert_ne!(places(&with_secrets, false), places(&without, false), "the desk sees all");
    assert_eq!(places(&with_secrets, true), places(&without, true));
}

#[test]
fn the_veil_is_made_once_a_revision_and_only_when_somebody_of_the_room_looks() {
    let mut driver = Driver::with_map(&map());
    by_palette(&mut driver, Command::Mirror);
    assert_eq!(driver.open().derived.veils, 0, "nobody of the room looks");
    driver.command(Command::PresentHere);
    driver.settle();
    assert_eq!(driver.open().derived.veils, 1);
    driver.command(Command::ZoomIn);
    driver.settle();
    assert_eq!(driver.open().derived.veils, 1, "the map is the same");
    by_palette(&mut driver, Command::Mirror);
    assert_eq!(driver.open().derived.veils, 2);
    driver.show_real_names();
    assert_eq!(driver.open().derived.veils, 3, "under other names");
}

#[test]
fn real_names_that_were_asked_for_are_shown_unless_the_name_of_somebody_hidden_stands_in_one() {
    let is_shown = |secret: &Actor| {
        let mut map = Map::new();
        map.set_actor(Arc::new(Actor { confidential: true, ..secret.clone() }));
        map.set_actor(Arc::new(actor(2, "Mothers of Dyer Street", "Lantern", 0.5)));
        let mut driver = Driver::with_map(&map);
        driver.command(Command::Present);
        driver.show_real_names();
        driver.app().wall().is_some_and(|wall| !wall.is_blank())
    };
    // What the hidden one is called in code begins another word.
    assert!(is_shown(&actor(1, "Apprentices", "Moth", 0.3)));
    assert!(!is_shown(&actor(1, "Apprentices", "Dyer", 0.3)), "it is a word of the name");
    assert!(!is_shown(&actor(1, "Dyer Street", "Kite", 0.3)), "it would be told that there is such a one");
}

#[test]
fn as_if_they_had_moved_counts_those_the_room_sees() {
    let mut driver = on_the_wall();
    driver.command(Command::AsIfMoved);
    driver.settle();
    let lang = Lang::new(Tongue::English);
    let banner = |count: usize| lang.say(&Message::new("moves-wish").with("count", count));
    assert!(said(&driver).contains(&banner(2)), "{:?}", said(&driver));
    driver.leave_wall();
    assert!(said(&driver).contains(&banner(3)), "at the desk");
}

#[test]
fn a_move_the_room_does_not_see_is_no_reason_for_a_wish() {
    let mut secret = actor(1, "Molehill", "", 0.7);
    secret.confidential = true;
    secret.wanted = Some(Wedge::Neutral);
    let mut map = Map::new();
    map.set_actor(Arc::new(secret));
    let mut driver = Driver::with_map(&map);
    driver.command(Command::PresentHere);
    driver.command(Command::AsIfMoved);
    assert!(!driver.open().looking.is_wish);
    driver.leave_wall();
    driver.command(Command::AsIfMoved);
    assert!(driver.open().looking.is_wish);
}

#[test]
fn dots_taken_and_code_names_given_are_counted_for_whom_is_seen() {
    let mut driver = on_the_wall();
    by_palette(&mut driver, Command::ClearDots);
    assert!(said(&driver).iter().any(|text| text == "Took the dots from 1 actor"), "{:?}", said(&driver));
    assert_eq!(driver.actor("Molehill").dots, 0, "the dots of all are gone");
    let mut map = map();
    for id in [1, 3] {
        let mut bare = Actor::clone(map.actor(actor_id(id)).expect("it is there"));
        bare.code_name.clear();
        map.set_actor(Arc::new(bare));
    }
    let mut driver = Driver::with_map(&map);
    driver.command(Command::PresentHere);
    by_palette(&mut driver, Command::GiveCodeNames);
    let lang = Lang::new(Tongue::English);
    let told = lang.say(&Message::new("notice-code-names").with("count", 1_usize));
    assert!(said(&driver).contains(&told), "{:?}", said(&driver));
}

#[test]
fn the_room_is_told_of_no_more_lines_than_it_sees() {
    let map = map();
    let kind = &map.head().kinds.first().expect("a legend").id;
    assert_eq!(Tally::of(&map).of_kind(kind), 3);
    let seen = Tally::of_seen(&map, Audience::Room(Names::Code));
    assert_eq!((seen.of_kind(kind), seen.actors, seen.relationships, seen.moves), (1, 3, 1, 2));
}

#[test]
fn near_the_selected_reaches_over_no_line_the_room_does_not_see() {
    let map = map();
    let filter = Filter { is_near_selected: true, ..Filter::default() };
    let (selected, hidden_kinds) = (BTreeSet::from([actor_id(2)]), HashSet::new());
    let mut derived = Derived::default();
    let mut near = |audience: Audience| -> Vec<u128> {
        let rest = Rest::default();
        let (filter, selected, hidden_kinds) = (&filter, &selected, &hidden_kinds);
        derived.update(&Document::new(map.clone()), &Lang::new(Tongue::English));
        derived.update_shown(&map, 0, Asked { filter, rest, selected, spoken_of: None, audience, hidden_kinds });
        map.actors_by_id().iter().filter(|actor| derived.shown().is_plain(actor.id)).map(|a| a.id.number()).collect()
    };
    assert_eq!(near(Audience::Facilitator), [1, 2, 4]);
    assert_eq!(near(Audience::Room(Names::Code)), [1, 2]);
}

/// Announces edits and steps to an audience.
fn heard<T>(audience: Audience, tongue: Tongue, map: &Map, say: impl FnOnce(Look<'_>) -> T) -> T {
    let (lang, measurer) = (Lang::new(tongue), Measurer::new());
    let veil = Veil::new(map, audience, &ActorWords::of(&lang));
    say(Look { audience, veil: &veil, lang: &lang, palette: picture::Palette::Light, measurer: &measurer })
}

const ROOM: Audience = Audience::Room(Names::Code);

#[test]
fn pins_and_reversals_are_announced_without_real_names_and_the_unseen_are_not_counted() {
    let map = map();
    let pin = Some(Pin::clamped(1.0, 2.0));
    let pins = |ids: &[u128]| Edit::Pin(ids.iter().map(|id| (actor_id(*id), pin)).collect());
    let tie = map.relationships().find(|tie| tie.from == actor_id(1)).expect("it is there").id;
    for (edit, english, spanish) in [
        (pins(&[1]), "Done: pin Anchor", "Hecho: fijar Anchor"),
        (pins(&[1, 3]), "Done: pin Anchor", "Hecho: fijar Anchor"),
        (pins(&[1, 3, 2]), "Done: pin 2 actors", "Hecho: fijar 2 actores"),
        (Edit::Reverse(vec![tie]), "Done: reverse a relationship", "Hecho: invertir una relación"),
    ] {
        for (tongue, wanted) in [(Tongue::English, english), (Tongue::Spanish, spanish)] {
            let said = heard(ROOM, tongue, &map, |look| announce::of_edit(look, &map, &edit));
            assert_eq!(said.as_deref(), Some(wanted), "{edit:?}");
        }
    }
    let said = heard(Audience::Facilitator, Tongue::English, &map, |look| announce::of_edit(look, &map, &pins(&[1])));
    assert_eq!(said.as_deref(), Some("Done: pin Zebulon"));
}

#[test]
fn the_history_is_announced_without_real_names_and_without_numbers() {
    let map = map();
    let step = |edit: &Edit| StepName::before(edit, &map);
    let place = Some(Placement::clamped(0.2, 0.5));
    let two = Edit::Place(vec![(actor_id(1), place), (actor_id(3), place)]);
    let tie = Relationship::new(actor_id(1), actor_id(2), map.head().kinds.first().expect("a legend").id.clone());
    for (edit, english, spanish) in [
        (Edit::Place(vec![(actor_id(1), place)]), "Undone", "Deshecho"),
        (Edit::Place(vec![(actor_id(3), place)]), "Undone", "Deshecho"),
        (two, "Undone", "Deshecho"),
        (Edit::add_actor(Actor::new("Nobody there any more")), "Undone", "Deshecho"),
        (Edit::connect(tie), "Undone", "Deshecho"),
        (Edit::SetMap(MapField::Mirrored(true)), "Undone: mirror the map", "Deshecho: cambiar de lado el mapa"),
    ] {
        for (tongue, wanted) in [(Tongue::English, english), (Tongue::Spanish, spanish)] {
            let said = heard(ROOM, tongue, &map, |look| announce::of_history(look, &step(&edit), true));
            assert_eq!(said, wanted, "{edit:?}");
        }
    }
    let redone = heard(ROOM, Tongue::English, &map, |look| {
        announce::of_history(look, &step(&Edit::Place(vec![(actor_id(3), place)])), false)
    });
    assert_eq!(redone, "Done again");
}

#[test]
fn what_is_done_with_somebody_unseen_is_not_announced() {
    let map = map();
    let place = Some(Placement::clamped(0.2, 0.5));
    let mut secret = Actor::new("Molehill's friend");
    secret.confidential = true;
    for edit in [
        Edit::Pin(vec![(actor_id(3), Some(Pin::clamped(1.0, 2.0)))]),
        Edit::Place(vec![(actor_id(3), place)]),
        Edit::Judge(vec![(actor_id(3), place, None)]),
        Edit::AddDots { ids: vec![actor_id(3)], by: 1 },
        Edit::Want(vec![(actor_id(3), Some(Wedge::ActiveAllies))]),
        Edit::SetActors { ids: vec![actor_id(1)], field: ActorField::PartOf(Some(actor_id(3))) },
        Edit::SetActors { ids: vec![actor_id(1), actor_id(3)], field: ActorField::Confidential(true) },
        Edit::Remove { actors: vec![actor_id(3)], relationships: Vec::new() },
        Edit::add_actor(secret),
    ] {
        assert_eq!(heard(ROOM, Tongue::English, &map, |look| announce::of_edit(look, &map, &edit)), None, "{edit:?}");
        let at_the_desk =
            heard(Audience::Facilitator, Tongue::English, &map, |look| announce::of_edit(look, &map, &edit));
        assert!(at_the_desk.is_some(), "{edit:?}");
    }
    let dots = Edit::AddDots { ids: vec![actor_id(1), actor_id(2), actor_id(3)], by: 1 };
    let said = heard(ROOM, Tongue::English, &map, |look| announce::of_edit(look, &map, &dots));
    assert_eq!(said.as_deref(), Some("2 actors: one dot more each"));
}

#[test]
fn a_name_typed_on_the_wall_and_taken_back_is_answered_alike_whoever_it_is_of() {
    let heard = |name: &str| {
        let mut driver = on_the_wall();
        driver.press(Key::A);
        driver.type_text(name);
        driver.press(Key::Enter);
        driver.press(Key::Escape);
        driver.press(Key::Escape);
        let mut heard = Vec::new();
        for command in [Command::Undo, Command::Redo, Command::Undo] {
            driver.command(command);
            driver.settle();
            heard.push(said(&driver));
        }
        heard
    };
    let usual = heard("Nobody there");
    assert!(usual[0].iter().any(|text| text == "Undone"), "{usual:?}");
    for name in ["Zebulon", "Quixwood", "Molehill", "Farmer", "Omarson"] {
        assert_eq!(heard(name), usual, "{name}");
    }
}

#[test]
fn typing_a_code_name_finds_nobody_where_real_names_are_read() {
    let mut driver = Driver::with_map(&map());
    driver.command(Command::PresentHere);
    driver.command(Command::ToggleCodeNames);
    driver.command(Command::Palette);
    driver.type_text("anchor");
    driver.settle();
    assert_eq!(
        driver
            .window
            .query_all_by(|node| node.role() == Role::ListBoxOption
                && node.label().is_some_and(|label| label.contains("Zebulon")))
            .count(),
        0
    );
}
