//! The exercise as it goes in the room, by keyboard alone or by mouse alone: what was awkward there once.

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, PointerButton};
use egui_kittest::kittest::{NodeT, Queryable};
use fanlight::analysis::moves::{PlanField, gaps};
use fanlight::model::{Influence, Placement, Wedge};
use fanlight::ui::action::command::Command;
use fanlight::ui::panels::guide::Step;

use super::support::driver::Driver;

/// Presses several keys and letters within one frame, as on a computer that draws slowly.
fn at_once(driver: &mut Driver, parts: &[&str]) {
    for part in parts {
        let key = if *part == "\t" { Some(Key::Tab) } else { Key::from_name(part) };
        let events = &mut driver.window.input_mut().events;
        events.extend(key.map(|key| Event::Key {
            key,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: Modifiers::NONE,
        }));
        if *part != "\t" {
            events.push(Event::Text((*part).to_lowercase()));
        }
    }
    driver.settle();
}

fn right_click_on(driver: &mut Driver, name: &str) {
    let at = driver.chip_at(name);
    driver.move_to(at);
    for pressed in [true, false] {
        let (button, modifiers) = (PointerButton::Secondary, Modifiers::NONE);
        driver.window.event(Event::PointerButton { pos: at, button, pressed, modifiers });
        driver.window.step();
    }
    driver.settle();
}

fn dots(driver: &Driver, name: &str) -> u8 {
    driver.actor(name).dots
}

#[test]
fn title_and_demand_typed_faster_than_frames_are_drawn_each_stay_in_their_field() {
    let mut driver = Driver::with_new_map();
    driver.window.get_by_role_and_label(Role::MultilineTextInput, "Title").focus();
    driver.settle();
    at_once(&mut driver, &["night bus", "\t", "line 14 runs", "\t", "harbour"]);
    let head = driver.map().head();
    assert_eq!(
        (head.title.as_str(), head.demand.as_str(), head.place.as_str()),
        ("night bus", "line 14 runs", "harbour")
    );
}

#[test]
fn e_opens_how_we_know_and_no_letter_typed_after_it_is_lost_or_a_command() {
    let mut driver = Driver::on_the_beach();
    let at = driver.chip_at("Taxi drivers");
    driver.click_at(at, Modifiers::NONE);
    let before: Option<Placement> = driver.actor("Taxi drivers").placement;
    let had = driver.actor("Taxi drivers").evidence.clone();
    at_once(&mut driver, &["E", "T", "R", "1"]);
    let evidence = driver.actor("Taxi drivers").evidence.clone();
    assert!(evidence.len() == had.len() + 3 && evidence.contains("tr1"), "{evidence:?}");
    assert_eq!(driver.actor("Taxi drivers").placement, before);
}

#[test]
fn the_demand_is_reached_by_its_command_whoever_is_selected() {
    let mut driver = Driver::on_the_beach();
    let at = driver.chip_at("Taxi drivers");
    driver.click_at(at, Modifiers::NONE);
    driver.command(Command::Palette);
    driver.type_text("write the demand");
    driver.press(Key::Enter);
    driver.type_text("Now: ");
    assert!(driver.map().head().demand.contains("Now: "), "{:?}", driver.map().head().demand);
}

#[test]
fn the_time_of_the_guide_runs_and_its_steps_go_on_by_keys_alone() {
    let mut driver = Driver::on_the_beach();
    driver.press_with(Modifiers::SHIFT, Key::F4);
    assert!(driver.app().settings().is_guide_shown, "time that runs is to be seen");
    assert!(driver.open().panels.guide.timer().is_running());
    driver.press(Key::F3);
    assert_eq!(driver.open().panels.guide.open_step(), Step::Demand);
    assert!(driver.open().panels.guide.is_done(Step::Prepare));
    driver.press_with(Modifiers::SHIFT, Key::F4);
    assert!(!driver.open().panels.guide.timer().is_running());
}

#[test]
fn the_list_of_moves_opens_with_the_cursor_in_what_is_missing_first() {
    let mut driver = Driver::on_the_beach();
    let at = driver.chip_at("Market traders");
    driver.click_at(at, Modifiers::NONE);
    driver.press(Key::M);
    driver.press(Key::Num2);
    for (filled, missing) in PlanField::ALL.into_iter().enumerate() {
        driver.press(Key::F6);
        driver.type_text("Zebra");
        driver.press(Key::F6);
        let plan = &driver.actor("Market traders").plan;
        assert_eq!(missing.of(plan), "Zebra");
        assert_eq!(gaps(plan).count(), PlanField::ALL.len() - 1 - filled, "and nothing else is filled in");
    }
}

#[test]
fn the_menu_of_a_chip_plans_its_move_gives_dots_and_judges_influence() {
    let mut driver = Driver::on_the_beach();
    let name = "Taxi drivers";
    let had = dots(&driver, name);
    right_click_on(&mut driver, name);
    driver.click(Role::MenuItem, "Give a dot");
    assert_eq!(dots(&driver, name), had + 1);
    right_click_on(&mut driver, name);
    driver.click(Role::MenuItem, "Take a dot away");
    assert_eq!(dots(&driver, name), had);

    right_click_on(&mut driver, name);
    driver.click(Role::MenuItem, "Move to…");
    driver.click(Role::MenuItemRadio, "Passive allies");
    assert_eq!(driver.actor(name).wanted, Some(Wedge::PassiveAllies));

    right_click_on(&mut driver, name);
    driver.click(Role::MenuItem, "Influence");
    driver.click(Role::MenuItemRadio, "influence 5 of 5");
    assert_eq!(driver.actor(name).influence, Influence::new(5));
}

#[test]
fn the_inspector_gives_dots_to_one_and_to_several() {
    let mut driver = Driver::on_the_beach();
    let (first, second) = ("Taxi drivers", "Pharmacists");
    let had = (dots(&driver, first), dots(&driver, second));
    let at = driver.chip_at(first);
    driver.click_at(at, Modifiers::NONE);
    driver.click(Role::Button, "One dot more for Taxi drivers");
    let at = driver.chip_at(second);
    driver.click_at(at, Modifiers::SHIFT);
    driver.click(Role::Button, "One dot more for 2 actors");
    assert_eq!((dots(&driver, first), dots(&driver, second)), (had.0 + 2, had.1 + 1));
    driver.undo();
    assert_eq!((dots(&driver, first), dots(&driver, second)), (had.0 + 1, had.1));
}

#[test]
fn no_chip_is_put_onto_the_name_of_a_wedge() {
    let mut driver = Driver::with_new_map();
    driver.command(Command::AddActors);
    for number in 0..9 {
        driver.type_text(&format!("Harbour tenants' association {number} /4"));
        driver.press(Key::Enter);
    }
    let scene = driver.open().views.spectrum.scene();
    for chip in &scene.chips {
        for (wedge, label) in &scene.labels {
            assert!(chip.rect().intersect(*label).area() <= 0.0, "{:?} {wedge:?} {label:?}", chip.rect());
        }
    }
    assert_eq!((scene.chips.len(), scene.labels.len()), (9, 10));
}

#[test]
fn a_balance_of_influence_is_told_only_once_somebody_was_judged() {
    let mut driver = Driver::with_new_map();
    driver.enter("Parents /1");
    let is_told = |driver: &Driver| {
        let has = |text: Option<String>| text.is_some_and(|text| text.contains("weighted by influence"));
        driver.window.get_all_by(|_| true).any(|node| {
            let node = node.accesskit_node();
            has(node.label()) || has(node.value())
        })
    };
    assert!(!is_told(&driver));
    right_click_on(&mut driver, "Parents");
    driver.click(Role::MenuItem, "Influence");
    driver.click(Role::MenuItemRadio, "influence 3 of 5");
    assert!(is_told(&driver));
}

#[test]
fn the_buttons_over_the_list_of_moves_are_whole_and_in_reach_however_wide_the_window_is() {
    let mut driver = Driver::on_the_beach();
    driver.press(Key::F6);
    for width in (440..1400).step_by(40) {
        let size = egui::vec2(width as f32, 360.0);
        driver.window.set_size(size);
        driver.settle();
        for label in ["Copy", "Save…", "Close"] {
            let rect = driver.window.get_by_role_and_label(Role::Button, label).rect();
            assert!(rect.height() < 40.0, "{label} at {width} is {rect:?}");
            assert!(rect.left() >= 0.0 && rect.right() <= size.x, "{label} at {width} is {rect:?}");
        }
    }
}

#[test]
fn the_names_of_the_wedges_stay_on_the_paper_in_a_small_window() {
    let mut driver = Driver::on_the_beach();
    driver.window.set_size(egui::vec2(640.0, 360.0));
    driver.press(Key::F4);
    let half_width = f64::from(driver.open().views.spectrum.canvas().width()) / 2.0;
    let scene = driver.open().views.spectrum.scene();
    let look = fanlight::layout::measure::Measurer::new();
    let map = driver.map();
    let lang = fanlight::lang::Lang::new(fanlight::lang::Tongue::Spanish);
    let look = fanlight::ui::toolkit::look::Look {
        audience: fanlight::audience::Audience::Facilitator,
        veil: fanlight::audience::Veil::none(),
        lang: &lang,
        palette: fanlight::picture::Palette::Light,
        measurer: &look,
    };
    let edge = fanlight::ui::views::canvas::Writing { reach: Some(half_width - 5.0), ..Default::default() };
    let words = fanlight::ui::views::canvas::words(look, map, scene.counts, &edge);
    let mut picture = fanlight::picture::Picture::default();
    fanlight::picture::fan_items(scene, &words, look.measurer, &mut picture);
    let mut seen = 0;
    for item in &picture.items {
        if !matches!(item.subject, fanlight::picture::Subject::Wedge(_)) {
            continue;
        }
        let fanlight::picture::Shape::Text { at, anchor, text, weight, size, .. } = &item.shape else { continue };
        let width = look.measurer.width(text, *weight, *size);
        let (left, right) = match anchor {
            fanlight::picture::Anchor::Left => (at.x, at.x + width),
            fanlight::picture::Anchor::Middle => (at.x - width / 2.0, at.x + width / 2.0),
            fanlight::picture::Anchor::Right => (at.x - width, at.x),
        };
        assert!(left >= -half_width && right <= half_width, "{text} reaches from {left} to {right}");
        seen += 1;
    }
    assert!(seen >= 10, "only {seen} texts");
}
