//! The list of moves: its order, its gaps, its fields, and its copies.

use std::path::Path;
use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Key, OutputCommand, Rect, pos2, vec2};
use egui_kittest::kittest::Queryable;
use fanlight::analysis::moves::MoveList;
use fanlight::audience::{ActorWords, Audience, Names, Veil};
use fanlight::edit::{Document, Outcome};
use fanlight::exchange::moves::{self, Reader};
use fanlight::lang::{Lang, Tongue};
use fanlight::model::{Actor, ActorId, Head, Influence, Map, Placement, Plan, Wedge};
use fanlight::ui::action::command::Command;
use proptest::prelude::*;

use super::super::support::driver::Driver;
use super::super::support::maps;
use super::{is_shown, select};

fn veil(map: &Map, lang: &Lang, reader: Reader) -> Veil {
    Veil::new(map, reader.audience(), &ActorWords::of(lang))
}

fn plain_text(map: &Map, lang: &Lang, reader: Reader) -> String {
    moves::plain_text(map, lang, reader, &veil(map, lang, reader))
}

fn markdown(map: &Map, lang: &Lang, reader: Reader) -> String {
    moves::markdown(map, lang, reader, &veil(map, lang, reader))
}

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
    let everyone: Vec<ActorId> = document.map().actors_by_id().iter().map(|actor| actor.id).collect();
    assert_eq!(document.number(&everyone), Outcome::Changed);
    document.map().clone()
}

#[test]
fn it_is_in_the_order_of_the_wedges_then_by_dots_influence_and_name() {
    let map = cases();
    let list = MoveList::of(&map, &Lang::new(Tongue::English));
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
    assert!(!room.contains(&Lang::new(Tongue::Spanish).text("wedge-active-opposition")), "counts and wedges included");
}

proptest! {
    #[test]
    fn no_confidential_actor_is_in_the_rooms_list_of_any_map(map in maps::map()) {
        let lang = Lang::new(Tongue::English);
        let (room, words) = (Audience::Room(Names::Code), ActorWords::of(&lang));
        let read = plain_text(&map, &lang, Reader::Room);
        let open =
            MoveList::of_named(&map, &lang, |actor| room.sees_actor(actor).then(|| room.name_of(actor, &words)));
        let listed = read.lines().filter(|line| line.starts_with("- ")).count();
        prop_assert_eq!(listed, open.moves + open.candidates);
        // It is the list of the same map without them; what the group wrote is not looked at here.
        let mut map = map.clone();
        let kinds = map.head().kinds.clone();
        map.set_head(Arc::new(Head { kinds, ..Head::default() }));
        for actor in map.clone().actors() {
            map.set_actor(Arc::new(Actor { plan: Plan::default(), ..Actor::clone(actor) }));
        }
        let mut without = map.clone();
        for actor in map.actors().filter(|actor| actor.confidential) {
            without.remove_actor(actor.id);
        }
        prop_assert_eq!(plain_text(&map, &lang, Reader::Room), plain_text(&without, &lang, Reader::Room));
    }
}

#[test]
fn the_rooms_list_is_in_the_order_of_what_the_room_calls_them() {
    let mut map = Map::new();
    for (number, name, code_name) in [(1, "Apple", "Wheel"), (2, "Bread", "Anchor"), (3, "Cherry", "Mill")] {
        map.set_actor(actor(number, name, 0.5, |actor| {
            actor.wanted = Some(Wedge::PassiveAllies);
            code_name.clone_into(&mut actor.code_name);
        }));
    }
    let order = |reader: Reader| -> Vec<String> {
        let text = plain_text(&map, &Lang::new(Tongue::English), reader);
        text.lines().filter_map(|line| Some(line.strip_prefix("- ")?.split(' ').next()?.to_owned())).collect()
    };
    assert_eq!(order(Reader::Facilitator), ["Apple", "Bread", "Cherry"]);
    assert_eq!(order(Reader::Room), ["Anchor", "Mill", "Wheel"]);
}

#[test]
fn names_are_veiled_in_every_text_of_the_rooms_list_however_they_are_written() {
    let mut map = Map::new();
    let mut head = (**map.head()).clone();
    "For ANA  RUIZ".clone_into(&mut head.title);
    "What Ruíz-Ana wants; Ana\u{A0}Ruíz's wish".clone_into(&mut head.demand);
    head.labels.set(Wedge::Neutral, "Where ana ruiz stands".to_owned());
    head.labels.set(Wedge::PassiveAllies, "With Ana Ruiz".to_owned());
    map.set_head(Arc::new(head));
    map.set_actor(actor(1, "Ana Ruíz", 0.5, |actor| {
        actor.wanted = Some(Wedge::PassiveAllies);
        "Lamp".clone_into(&mut actor.code_name);
        "Omar Haddad".clone_into(&mut actor.contact);
        for (field, text) in [
            (&mut actor.plan.appeal, "Ana Rui\u{301}z"),
            (&mut actor.plan.tactic, "anaruiz"),
            (&mut actor.plan.ask, "王来了"),
            (&mut actor.plan.who, "Omar Haddad, Mole"),
            (&mut actor.plan.by, "before the moles come"),
        ] {
            text.clone_into(field);
        }
    }));
    map.set_actor(actor(2, "王", 0.5, |actor| "Kettle".clone_into(&mut actor.code_name)));
    map.set_actor(actor(3, "Mole", 0.5, |actor| actor.confidential = true));
    let room = plain_text(&map, &Lang::new(Tongue::English), Reader::Room);
    let wanted = "Moves: For Lamp\n\
                  What Ruíz-Ana wants; Lamp's wish\n\
                  1 move, its plan is complete\n\n\
                  Where Lamp stands\n\
                  - Lamp → With Lamp\n  \
                  - What appeals to them: Lamp\n  \
                  - Tactic: Lamp\n  \
                  - Ask: Kettle来了\n  \
                  - Who does it: a contact, someone\n  \
                  - By when: before the someone come\n";
    assert_eq!(room, wanted);
    let spanish = plain_text(&map, &Lang::new(Tongue::Spanish), Reader::Room);
    assert!(spanish.contains("un contacto, alguien"), "{spanish}");
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
    assert_eq!(driver.open().attention.selection.single_actor(), Some(driver.actor("Radio Coast").id));
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
    let has_canvas =
        |driver: &Driver| driver.window.query_by_role_and_label(Role::Canvas, "Spectrum of allies").is_some();
    assert!(!has_canvas(&driver));
    driver.click(Role::Button, "Close");
    assert!(!driver.open().panels.moves.is_open && has_canvas(&driver));
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
    driver.window.get_by_role_and_label(Role::Button, "Copy").click();
    let mut copied = String::new();
    for _ in 0..4 {
        driver.window.step();
        for command in &driver.window.output().platform_output.commands {
            if let OutputCommand::CopyText(text) = command {
                copied.clone_from(text);
            }
        }
    }
    assert_eq!(copied, plain_text(driver.map(), &Lang::new(Tongue::English), Reader::Facilitator));
    driver.click(Role::RadioButton, "For the room");
    driver.click(Role::Button, "Save…");
    let path = driver.path("room");
    driver.answer_path(&path);
    let written = std::fs::read_to_string(driver.path("room.md")).unwrap();
    assert!(written.contains("Echo") && !written.contains("Radio Coast"));
    assert!(!driver.open().document.is_changed());
    assert_eq!(driver.open().kept.file, None, "the map was not saved by this");
}

#[test]
fn the_file_suggested_for_the_rooms_list_says_nothing_of_the_map() {
    let suggested = |reader: Option<&str>| {
        let mut driver = Driver::on_the_beach();
        driver.command(Command::ToggleMoves);
        if let Some(reader) = reader {
            driver.click(Role::RadioButton, reader);
        }
        driver.click(Role::Button, "Save…");
        driver.settle();
        let field = driver.window.get_by_role_and_label(Role::TextInput, "File name");
        field.value().unwrap_or_default()
    };
    let for_the_facilitator = suggested(None);
    assert!(for_the_facilitator.ends_with("beach-moves.md"), "{for_the_facilitator}");
    assert_eq!(suggested(Some("For the room")), "moves-for-the-room.md");
}
