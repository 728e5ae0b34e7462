//! The guide: its steps, its clock and its buttons, as a facilitator uses them.

use std::time::Duration;

use egui::accesskit::{Role, Toggled};
use egui::{Key, ViewportId};
use egui_kittest::kittest::{NodeT, Queryable};
use fanlight::lang::{Lang, Tongue};
use fanlight::model::Wedge;
use fanlight::ui::action::command::Command;
use fanlight::ui::panels::guide::{Preset, Step};

use crate::support::driver::Driver;

fn guided(mut driver: Driver) -> Driver {
    driver.command(Command::ToggleGuide);
    driver
}

fn guide(driver: &Driver) -> &fanlight::ui::panels::guide::State {
    &driver.open().panels.guide
}

/// Opens a step by keyboard, which also brings it into sight.
fn open_step(driver: &mut Driver, step: Step) {
    let title = Lang::new(Tongue::English).text(&format!("guide-{}-title", step.key()));
    work(driver, Role::Tab, &format!("{}. {title}", step.index() + 1));
    assert_eq!(guide(driver).open_step(), step);
}

/// Goes to something with the keyboard and presses it.
fn work(driver: &mut Driver, role: Role, label: &str) {
    driver.window.get_by_role_and_label(role, label).focus();
    driver.settle();
    driver.press(Key::Enter);
}

fn delay(driver: &mut Driver) -> Duration {
    driver.window.step();
    driver.window.output().viewport_output[&ViewportId::ROOT].repaint_delay
}

fn is_typing_into(driver: &Driver, label: &str) -> bool {
    driver.window.get_all_by_label(label).any(|node| node.is_focused())
}

#[test]
fn every_step_has_a_title_two_to_six_sentences_and_a_word_for_the_room() {
    for tongue in Tongue::ALL {
        let lang = Lang::new(tongue);
        for step in Step::ALL {
            for part in ["title", "text", "room"] {
                assert!(lang.has(&format!("guide-{}-{part}", step.key())), "{tongue:?} {step:?} {part}");
            }
            let text = lang.text(&format!("guide-{}-text", step.key()));
            let sentences = text.split_inclusive(['.', '?']).filter(|part| part.len() > 1).count();
            assert!((2..=6).contains(&sentences) && text.len() < 420, "{tongue:?} {step:?}: {sentences}");
            for job in step.jobs() {
                assert!(lang.has(job.text_id()), "{tongue:?} {job:?}");
            }
        }
    }
}

#[test]
fn it_comes_and_goes_with_its_key_and_is_there_again_at_the_next_start() {
    let mut driver = guided(Driver::on_the_beach());
    assert!(driver.window.query_by_label("Guide").is_some());
    let Driver { window, folder } = driver;
    drop(window);
    driver = Driver::started_in(folder, None);
    driver.click(Role::Button, "Keep the beach public");
    assert!(driver.window.query_by_label("Guide").is_some());
    driver.click(Role::Link, "hide the guide");
    assert!(driver.window.query_by_label("Guide").is_none());
    assert!(!driver.app().settings().is_guide_shown);
}

#[test]
fn going_on_ticks_a_step_off_and_ticks_are_set_by_hand_too() {
    let mut driver = guided(Driver::on_the_beach());
    driver.click(Role::Button, "Done, next");
    driver.click(Role::Button, "Done, next");
    assert_eq!(guide(&driver).open_step(), Step::List);
    let done = |driver: &Driver| Step::ALL.map(|step| guide(driver).is_done(step));
    assert_eq!(done(&driver)[..4], [true, true, false, false]);
    driver.click(Role::Button, "Back");
    assert_eq!(guide(&driver).open_step(), Step::Demand);
    driver.click(Role::CheckBox, "done: State the demand");
    driver.click(Role::CheckBox, "done: Save and share safely");
    assert_eq!(done(&driver), [true, false, false, false, false, false, false, false, true]);
    assert_eq!(guide(&driver).open_step(), Step::Demand, "a tick opens nothing");
    let tick = driver.window.get_by_role_and_label(Role::CheckBox, "done: Agree on the legend");
    assert_eq!(tick.accesskit_node().toggled(), Some(Toggled::True));
    open_step(&mut driver, Step::Share);
    driver.click(Role::Button, "Done");
    assert_eq!(guide(&driver).open_step(), Step::Share, "after the last there is none");
    assert!(!driver.open().document.is_changed(), "the guide is no part of the map");
}

#[test]
fn presets_divide_the_time_and_minutes_are_given_and_taken() {
    let mut driver = guided(Driver::on_the_beach());
    open_step(&mut driver, Step::Place);
    assert!(driver.window.query_by_label("7:00 left for this step").is_some());
    driver.click(Role::RadioButton, "90 min");
    assert_eq!(guide(&driver).timer().preset(), Preset::Ninety);
    driver.click(Role::Button, "One minute more");
    assert!(driver.window.query_by_label("21:00 left for this step").is_some());
    driver.click(Role::Button, "One minute less");
    driver.click(Role::Button, "One minute less");
    assert!(driver.window.query_by_label("19:00 left for this step").is_some());
}

#[test]
fn nothing_is_painted_but_once_a_second_while_the_time_runs_and_is_seen() {
    let mut driver = guided(Driver::on_the_beach());
    let calm = |driver: &mut Driver| {
        driver.window.run_steps(90);
        delay(driver)
    };
    assert_eq!(calm(&mut driver), Duration::MAX, "the time stands still");
    driver.click(Role::Button, "Start");
    assert!(guide(&driver).timer().is_running());
    driver.window.run_steps(90);
    for _ in 0..20 {
        let delay = delay(&mut driver);
        assert!(delay > Duration::ZERO && delay <= Duration::from_millis(1010), "{delay:?}");
    }
    driver.command(Command::ToggleGuide);
    assert_eq!(calm(&mut driver), Duration::MAX, "it runs, but nobody sees it");
    driver.command(Command::ToggleGuide);
    driver.click(Role::Button, "Pause");
    assert_eq!(calm(&mut driver), Duration::MAX, "it was stopped");
}

#[test]
fn the_room_sees_the_time_when_it_is_told_so_and_in_its_language() {
    let mut driver = guided(Driver::on_the_beach());
    let (english, spanish) = (Lang::new(Tongue::English), Lang::new(Tongue::Spanish));
    assert_eq!(guide(&driver).clock_for_room(&english, 0.0), None);
    driver.click(Role::CheckBox, "the room sees the time");
    open_step(&mut driver, Step::Moves);
    let clock = guide(&driver).clock_for_room(&english, 0.0).unwrap();
    assert_eq!((clock.text().as_str(), clock.label.as_str()), ("3:00", "agree on one move per wedge"));
    let clock = guide(&driver).clock_for_room(&spanish, 0.0).unwrap();
    assert_eq!(clock.label, "acuerden un movimiento por cuña");
    driver.click(Role::Button, "Start");
    let clock = guide(&driver).clock_for_room(&english, 100_000.0).unwrap();
    assert!(clock.text().starts_with('+') && clock.remaining_seconds < -90_000, "{clock:?}");
}

#[test]
fn its_buttons_put_the_cursor_where_the_work_is() {
    let mut driver = guided(Driver::on_the_beach());
    driver.click(Role::Button, "Edit the legend");
    assert!(driver.window.query_by_label("Add a kind").is_some());
    driver.press(Key::Escape);
    open_step(&mut driver, Step::Demand);
    driver.command(Command::ToggleInspector);
    driver.click(Role::Button, "Write the demand");
    assert!(is_typing_into(&driver, "Demand"), "the inspector comes back for it");
    driver.type_text("!");
    assert!(driver.map().head().demand.ends_with('!'));
    open_step(&mut driver, Step::List);
    driver.click(Role::Button, "Type names");
    driver.type_text("Surf school");
    driver.press(Key::Enter);
    assert_eq!(driver.wedge_of("Surf school"), None);
}

#[test]
fn next_unplaced_selects_one_after_another_and_numbers_place_at_once() {
    let mut driver = Driver::with_new_map();
    for name in ["Cafés", "Anglers", "Bakers"] {
        driver.enter(name);
    }
    let mut driver = guided(driver);
    open_step(&mut driver, Step::Place);
    let selected = |driver: &Driver| {
        driver.open().attention.selection.single_actor().map(|id| driver.map().actor(id).unwrap().name.clone())
    };
    for name in ["Anglers", "Bakers", "Cafés", "Anglers"] {
        driver.click(Role::Button, "Next one");
        assert_eq!(selected(&driver).as_deref(), Some(name));
    }
    // By keyboard: the button keeps the focus, and each number places one and goes on.
    driver.window.get_by_role_and_label(Role::Button, "Next one, then press 1 to 5").focus();
    driver.window.run();
    for key in [Key::Num2, Key::Num5, Key::Num1] {
        driver.press(key);
    }
    assert_eq!(driver.wedge_of("Anglers"), Some(Wedge::PassiveAllies));
    assert_eq!(driver.wedge_of("Bakers"), Some(Wedge::ActiveOpposition));
    assert_eq!(driver.wedge_of("Cafés"), Some(Wedge::ActiveAllies));
    assert!(driver.window.query_by_label_contains("everyone is placed").is_some());
}

#[test]
fn next_without_evidence_goes_round_the_map_and_waits_in_the_field() {
    let mut driver = Driver::with_new_map();
    for name in ["Anglers", "Bakers", "Cafés", "Divers"] {
        driver.enter(name);
    }
    let mut driver = guided(driver);
    open_step(&mut driver, Step::Place);
    work(&mut driver, Role::Button, "Next one, then press 1 to 5");
    for key in [Key::Num5, Key::Num1, Key::Num3] {
        driver.press(key);
    }
    open_step(&mut driver, Step::Know);
    let bare = |driver: &Driver| {
        driver.map().actors().filter(|actor| actor.placement.is_some() && actor.evidence.is_empty()).count()
    };
    let before = bare(&driver);
    assert_eq!(before, 3);
    let mut seen = Vec::new();
    for _ in 0..before {
        driver.click(Role::Button, "Next without evidence");
        assert!(is_typing_into(&driver, "How do we know?"));
        let actor = driver.open().attention.selection.single_actor().unwrap();
        assert!(!seen.contains(&actor), "nobody twice");
        seen.push(actor);
        driver.type_text("Seen");
    }
    assert_eq!(bare(&driver), 0);
    let wedges: Vec<usize> = seen.iter().map(|id| driver.map().actor(*id).unwrap().wedge().unwrap().index()).collect();
    assert!(wedges.is_sorted(), "wedge by wedge: {wedges:?}");
    let button = driver.window.get_by_role_and_label(Role::Button, "Next without evidence");
    assert!(button.accesskit_node().is_disabled());
}

#[test]
fn kinds_are_shown_one_at_a_time_and_all_again() {
    let mut driver = guided(Driver::on_the_beach());
    open_step(&mut driver, Step::Relationships);
    let kinds: Vec<_> = driver.map().head().kinds.iter().map(|kind| kind.id.clone()).collect();
    for wanted in kinds.iter().chain(kinds.first()) {
        driver.click(Role::Button, "Only the next kind");
        let shown: Vec<_> = kinds.iter().filter(|kind| !driver.open().looking.hidden_kinds.contains(*kind)).collect();
        assert_eq!(shown, [wanted]);
    }
    driver.click(Role::Button, "All kinds");
    assert!(driver.open().looking.hidden_kinds.is_empty());
}

#[test]
fn a_move_nobody_does_yet_is_found_and_given_a_name() {
    let mut driver = guided(Driver::on_the_beach());
    open_step(&mut driver, Step::Agree);
    let open = |driver: &Driver| {
        driver.map().actors().filter(|actor| actor.wanted.is_some() && actor.plan.who.is_empty()).count()
    };
    let id = driver.actor("Taxi drivers").id;
    driver.click_at(driver.chip_at("Taxi drivers"), egui::Modifiers::NONE);
    driver.click(Role::ComboBox, "Move to");
    driver.click(Role::Button, "Passive allies");
    assert_eq!(driver.map().actor(id).unwrap().wanted, Some(Wedge::PassiveAllies));
    let before = open(&driver);
    for _ in 0..before {
        driver.click(Role::Button, "Next move without a name");
        assert!(is_typing_into(&driver, "Who"));
        driver.type_text("Lina");
    }
    assert_eq!((before > 0, open(&driver)), (true, 0));
}

#[test]
fn all_of_it_is_reached_by_tab_and_worked_by_keys() {
    let mut driver = guided(Driver::on_the_beach());
    let mut reached = Vec::new();
    for _ in 0..80 {
        driver.press(Key::Tab);
        let focused = driver.window.query_all_by(|node| node.is_focused() && node.role() != Role::Window).next();
        reached.extend(focused.and_then(|node| node.accesskit_node().label()));
    }
    for wanted in
        ["hide the guide", "30 min", "Start", "One minute more for this step", "the room sees the time", "Done, next"]
    {
        assert!(reached.iter().any(|label| label == wanted), "{wanted} was not reached: {reached:?}");
    }
    for step in 1..=9 {
        assert!(reached.iter().any(|label| label.starts_with(&format!("{step}. "))), "step {step} was not reached");
    }
    work(&mut driver, Role::RadioButton, "90 min");
    assert_eq!(guide(&driver).timer().preset(), Preset::Ninety);
    let minutes = guide(&driver).timer().minutes_of(Step::Prepare);
    work(&mut driver, Role::Button, "One minute more for this step");
    assert_eq!(guide(&driver).timer().minutes_of(Step::Prepare), minutes + 1);
    work(&mut driver, Role::Button, "Start");
    assert!(guide(&driver).timer().is_running());
    work(&mut driver, Role::CheckBox, "the room sees the time");
    assert!(guide(&driver).clock_for_room(&Lang::new(Tongue::English), 0.0).is_some());
    work(&mut driver, Role::Button, "Done, next");
    assert_eq!(guide(&driver).open_step(), Step::Demand);
    work(&mut driver, Role::Link, "hide the guide");
    assert!(driver.window.query_by_label("Guide").is_none());
}

#[test]
fn in_every_window_the_guide_and_the_entry_box_are_within_reach() {
    for (width, height) in [(1600.0, 900.0), (1360.0, 820.0), (640.0, 360.0), (453.0, 273.0)] {
        let mut driver = guided(Driver::on_the_beach());
        driver.window.set_size(egui::vec2(width, height));
        driver.settle();
        if driver.window.query_by_label("Guide").is_none() {
            // There it is a drawer.
            driver.click(Role::Button, "Panel on the left");
        }
        let window = egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(width, height));
        open_step(&mut driver, Step::List);
        let title = driver.window.get_by_role_and_label(Role::Tab, "3. List who matters").rect();
        assert!(window.contains_rect(title), "{width} × {height}: {title:?}");
        work(&mut driver, Role::Button, "Type names");
        driver.type_text("Surf school");
        driver.press(Key::Enter);
        assert_eq!(driver.wedge_of("Surf school"), None, "{width} × {height}");
        let entry = driver.window.get_by_role_and_label(Role::TextInput, "Add actors").rect();
        assert!(window.contains_rect(entry), "{width} × {height}: {entry:?}");
        open_step(&mut driver, Step::Demand);
        work(&mut driver, Role::Button, "Write the demand");
        assert!(is_typing_into(&driver, "Demand"), "{width} × {height}");
        driver.type_text("!");
        assert!(driver.map().head().demand.ends_with('!'), "{width} × {height}");
    }
}
