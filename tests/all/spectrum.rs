//! The spectrum worked with the mouse and the keys: placing, dragging, connecting, naming, looking.

use std::collections::BTreeSet;

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, vec2};
use egui_kittest::kittest::Queryable;
use fanlight::model::{KindId, Placement, Wedge};
use fanlight::ui::action::command::Command;
use kurbo::ParamCurve;

use super::support::driver::Driver;

fn placement(driver: &Driver, name: &str) -> Placement {
    driver.actor(name).placement.unwrap()
}

/// The placements of everyone but one.
fn others(driver: &Driver, name: &str) -> Vec<Option<Placement>> {
    driver.map().actors_by_id().iter().filter(|actor| actor.name != name).map(|actor| actor.placement).collect()
}

#[test]
fn a_chip_dragged_to_another_wedge_lands_there_alone_and_undo_takes_it_back() {
    let mut driver = Driver::on_the_beach();
    let (before, standing) = (placement(&driver, "Market traders"), others(&driver, "Market traders"));
    driver.drag(driver.chip_at("Market traders"), driver.inside(Wedge::ActiveOpposition));
    assert_eq!(driver.wedge_of("Market traders"), Some(Wedge::ActiveOpposition));
    assert_eq!(others(&driver, "Market traders"), standing, "nobody else moved");
    let step = driver.open().document.undo_name().unwrap();
    assert_eq!((step.key, step.name.as_deref()), ("move", Some("Market traders")));
    driver.undo();
    assert_eq!(placement(&driver, "Market traders"), before);
    assert!(!driver.open().document.is_changed());
}

#[test]
fn escape_cancels_a_drag_without_a_trace() {
    let mut driver = Driver::on_the_beach();
    let before = driver.map().clone();
    let (from, to) = (driver.chip_at("Market traders"), driver.inside(Wedge::ActiveAllies));
    driver.hold(from, to, Modifiers::NONE);
    driver.press(Key::Escape);
    driver.button(to, false, Modifiers::NONE);
    driver.settle();
    assert_eq!(*driver.map(), before);
    assert!(driver.open().document.undo_name().is_none());
}

#[test]
fn a_dropped_chip_covers_no_other() {
    let mut driver = Driver::on_the_beach();
    let target = driver.chip_at("Old harbour fishers");
    driver.drag(driver.chip_at("Market traders"), target);
    let scene = driver.open().views.spectrum.scene();
    let (moved, stayed) = (driver.actor("Market traders").id, driver.actor("Old harbour fishers").id);
    let drawn = |id| {
        let chip = scene.chip(id).unwrap();
        std::iter::once(chip.rect()).chain(chip.name_beside().map(|name| name.rect)).collect::<Vec<_>>()
    };
    for (moved, stayed) in drawn(moved).into_iter().flat_map(|a| drawn(stayed).into_iter().map(move |b| (a, b))) {
        assert!(moved.intersect(stayed).area() <= 0.0, "{moved:?} covers {stayed:?}");
    }
}

#[test]
fn from_the_tray_into_a_wedge_and_back() {
    let mut driver = Driver::on_the_beach();
    assert_eq!(driver.wedge_of("Ferry company"), None);
    driver.drag(driver.in_tray("Ferry company"), driver.inside(Wedge::PassiveOpposition));
    assert_eq!(driver.wedge_of("Ferry company"), Some(Wedge::PassiveOpposition));
    let tray = driver.in_tray("Youth council");
    driver.drag(driver.chip_at("Ferry company"), tray);
    assert_eq!(driver.wedge_of("Ferry company"), None);
}

#[test]
fn a_chip_dropped_outside_stays_where_it_was() {
    let mut driver = Driver::on_the_beach();
    let before = placement(&driver, "Taxi drivers");
    let outside = driver.at(0.5, 1.35);
    driver.drag(driver.chip_at("Taxi drivers"), outside);
    assert_eq!(placement(&driver, "Taxi drivers"), before);
}

#[test]
fn a_relationship_is_drawn_from_the_handle_and_its_kind_is_picked() {
    let mut driver = Driver::on_the_beach();
    let count = driver.map().relationship_count();
    let from = driver.chip_at("Taxi drivers");
    let handle = from + vec2(driver.chip_half_width("Taxi drivers") + 11.0, 0.0);
    driver.move_to(from);
    driver.drag(handle, driver.chip_at("Beach cafés"));
    driver.click(Role::Button, "in conflict with");
    assert_eq!(driver.map().relationship_count(), count + 1);
    let id = driver.open().attention.selection.single_relationship().unwrap();
    let made = driver.map().relationship(id).unwrap();
    assert_eq!(made.kind, KindId::new("in-conflict-with"));
    assert_eq!((made.from, made.to), (driver.actor("Taxi drivers").id, driver.actor("Beach cafés").id));
    // The kind used last comes first, and Enter takes it.
    driver.click_at(driver.chip_at("District court"), Modifiers::NONE);
    driver.press(Key::R);
    driver.click_at(driver.chip_at("Mayor's office"), Modifiers::NONE);
    driver.press(Key::Enter);
    assert_eq!(driver.map().relationship_count(), count + 2);
    let id = driver.open().attention.selection.single_relationship().unwrap();
    assert_eq!(driver.map().relationship(id).unwrap().kind, KindId::new("in-conflict-with"));
}

#[test]
fn connecting_is_given_up_with_escape_and_leaves_nothing() {
    let mut driver = Driver::on_the_beach();
    let before = driver.map().clone();
    driver.click_at(driver.chip_at("District court"), Modifiers::NONE);
    driver.press(Key::R);
    driver.press(Key::Escape);
    driver.click_at(driver.chip_at("Mayor's office"), Modifiers::NONE);
    assert!(driver.window.query_by_label("Which relationship?").is_none());
    driver.press(Key::R);
    driver.click_at(driver.chip_at("Taxi drivers"), Modifiers::NONE);
    assert!(driver.window.query_by_label("Which relationship?").is_some());
    driver.press(Key::Escape);
    assert!(driver.window.query_by_label("Which relationship?").is_none());
    assert_eq!(*driver.map(), before);
}

#[test]
fn a_double_click_in_a_wedge_adds_an_actor_there() {
    let mut driver = Driver::on_the_beach();
    driver.double_click_at(driver.at(0.44, 0.93));
    driver.type_text("Lifeguards");
    driver.press(Key::Enter);
    assert_eq!(driver.wedge_of("Lifeguards"), Some(Wedge::Neutral));
    assert_eq!(driver.open().attention.selection.single_actor(), Some(driver.actor("Lifeguards").id));
    driver.undo();
    assert!(!driver.map().actors().any(|actor| actor.name == "Lifeguards"));
}

#[test]
fn a_name_being_typed_is_kept_when_one_clicks_elsewhere_and_dropped_by_escape() {
    let mut driver = Driver::with_new_map();
    driver.double_click_at(driver.at(0.3, 0.6));
    driver.type_text("Bakers");
    driver.click_at(driver.at(0.7, 0.6), Modifiers::NONE);
    assert_eq!(driver.wedge_of("Bakers"), Some(Wedge::PassiveAllies));
    driver.double_click_at(driver.at(0.7, 0.6));
    driver.type_text("Nobody");
    driver.press(Key::Escape);
    assert_eq!(driver.map().actor_count(), 1);
}

#[test]
fn a_wedge_is_renamed_by_double_click_and_gets_its_usual_name_back_when_emptied() {
    let mut driver = Driver::on_the_beach();
    let label = driver.at(0.5, 1.02) - vec2(0.0, 30.0);
    driver.double_click_at(label);
    driver.type_text("Undecided");
    driver.press(Key::Enter);
    assert_eq!(driver.map().head().labels.of(Wedge::Neutral), "Undecided");
    assert_eq!(driver.open().document.undo_count(), 1, "a typed name is one step");
    driver.double_click_at(label);
    driver.press_with(Modifiers::COMMAND, Key::A);
    driver.press(Key::Backspace);
    driver.press(Key::Enter);
    assert_eq!(driver.map().head().labels.of(Wedge::Neutral), "");
}

#[test]
fn keys_place_nudge_duplicate_and_delete_what_is_selected() {
    let mut driver = Driver::on_the_beach();
    driver.click_at(driver.chip_at("Taxi drivers"), Modifiers::NONE);
    driver.click_at(driver.chip_at("District court"), Modifiers::SHIFT);
    assert_eq!(driver.open().attention.selection.actors.len(), 2);
    driver.press(Key::Num4);
    assert_eq!(driver.wedge_of("Taxi drivers"), Some(Wedge::PassiveOpposition));
    assert_eq!(driver.wedge_of("District court"), Some(Wedge::PassiveOpposition));
    assert_eq!(driver.open().document.undo_count(), 1, "several at once are one step");
    let before = placement(&driver, "Taxi drivers");
    for _ in 0..6 {
        driver.press_with(Modifiers::ALT, Key::ArrowLeft);
    }
    assert_ne!(placement(&driver, "Taxi drivers"), before);
    assert_eq!(driver.open().document.undo_count(), 2, "a run of nudges is one step");
    let count = driver.map().actor_count();
    driver.command(Command::Duplicate);
    assert_eq!(driver.map().actor_count(), count + 2);
    driver.press(Key::Delete);
    assert_eq!(driver.map().actor_count(), count, "the copies were selected");
    driver.click_at(driver.chip_at("Taxi drivers"), Modifiers::NONE);
    driver.press(Key::Num0);
    assert_eq!(driver.wedge_of("Taxi drivers"), None);
}

#[test]
fn a_frame_drawn_with_shift_selects_who_is_inside() {
    let mut driver = Driver::on_the_beach();
    let at = driver.chip_at("Port authority");
    let frame = egui::Rect::from_two_pos(at + vec2(-120.0, -70.0), at + vec2(260.0, 120.0));
    let placed = driver.map().actors().filter(|actor| actor.placement.is_some());
    let inside: BTreeSet<_> =
        placed.filter(|actor| frame.contains(driver.chip_at(&actor.name))).map(|actor| actor.id).collect();
    assert!(inside.len() > 1);
    driver.drag_with(frame.min, frame.max, Modifiers::SHIFT);
    assert_eq!(driver.open().attention.selection.actors, inside);
    driver.press(Key::Escape);
    assert!(driver.open().attention.selection.is_empty());
}

#[test]
fn several_dragged_chips_keep_to_their_wedges_and_are_one_step() {
    let mut driver = Driver::on_the_beach();
    let dragged = ["District court", "Taxi drivers", "Market traders"];
    driver.click_at(driver.chip_at(dragged[0]), Modifiers::NONE);
    for name in &dragged[1..] {
        driver.click_at(driver.chip_at(name), Modifiers::SHIFT);
    }
    let from = driver.chip_at(dragged[0]);
    let to = driver.inside(Wedge::PassiveOpposition);
    // Each goes as far as the pointer does, and there are others where they come to.
    let fan = driver.open().views.spectrum.scene().ground.fan().unwrap();
    let center = driver.open().views.spectrum.center();
    let wedges = dragged.map(|name| {
        let at = driver.chip_at(name) + (to - from) - center;
        fan.wedge_at(kurbo::Point::new(at.x.into(), at.y.into()))
    });
    assert!(wedges.iter().all(Option::is_some) && wedges[1..].iter().any(|wedge| *wedge != wedges[0]), "{wedges:?}");
    driver.drag(from, to);
    assert_eq!(dragged.map(|name| driver.wedge_of(name)), wedges);
    assert_eq!(driver.open().document.undo_count(), 1);
    assert_eq!(driver.open().attention.selection.actors.len(), 3);
}

#[test]
fn mirroring_swaps_the_sides_and_no_placement() {
    let mut driver = Driver::on_the_beach();
    let (center, before) = (driver.open().views.spectrum.center().x, driver.map().clone());
    assert!(driver.chip_at("Old harbour fishers").x < center);
    driver.click(Role::Button, "Map");
    driver.click(Role::MenuItem, "Mirror");
    assert!(driver.chip_at("Old harbour fishers").x > center);
    let placements =
        |map: &fanlight::model::Map| -> Vec<_> { map.actors_by_id().iter().map(|actor| actor.placement).collect() };
    assert_eq!(placements(driver.map()), placements(&before));
}

#[test]
fn the_wheel_zooms_at_the_pointer_paper_pans_and_fit_brings_it_all_back() {
    let mut driver = Driver::on_the_beach();
    let home = driver.chip_at("Radio Coast");
    driver.wheel(home, 4.0);
    assert!((driver.chip_at("Radio Coast") - home).length() < 1.5, "what is under the pointer stays there");
    assert!((driver.chip_at("Taxi drivers") - home).length() > 150.0);
    let paper = driver.at(0.5, 0.3);
    let before = driver.chip_at("Radio Coast");
    driver.drag(paper, paper + vec2(40.0, 25.0));
    assert!((driver.chip_at("Radio Coast") - before - vec2(40.0, 25.0)).length() < 1.0);
    driver.press(Key::F);
    assert!((driver.chip_at("Radio Coast") - home).length() < 1.0);
    assert!(driver.open().document.undo_name().is_none(), "looking is not editing");
}

#[test]
fn two_fingers_pan_a_pinch_zooms_and_space_drags_even_from_a_chip() {
    let mut driver = Driver::on_the_beach();
    let before = driver.chip_at("Radio Coast");
    driver.window.event(Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: vec2(30.0, -20.0),
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Trackpad,
        modifiers: Modifiers::NONE,
    });
    driver.settle();
    assert!((driver.chip_at("Radio Coast") - before - vec2(30.0, -20.0)).length() < 1.0);
    driver.press(Key::F);
    driver.move_to(before);
    driver.window.event(Event::Zoom(1.5));
    driver.settle();
    assert!(driver.open().views.spectrum.camera.zoom > 1.4);
    driver.press(Key::F);
    let placed = driver.map().clone();
    driver.move_to(before);
    driver.window.key_down(Key::Space);
    driver.drag(before, before + vec2(60.0, 40.0));
    driver.window.key_up(Key::Space);
    driver.settle();
    assert!((driver.chip_at("Radio Coast") - before - vec2(60.0, 40.0)).length() < 1.0);
    assert_eq!(*driver.map(), placed);
}

#[test]
fn the_entry_box_keeps_the_cursor_and_takes_name_after_name() {
    let mut driver = Driver::with_new_map();
    driver.type_into("Add actors", "Parents");
    driver.press(Key::Enter);
    driver.type_text("Teachers");
    driver.press(Key::Enter);
    driver.type_text("   ");
    driver.press(Key::Enter);
    let mut names: Vec<_> = driver.map().actors().map(|actor| actor.name.clone()).collect();
    names.sort();
    assert_eq!(names, ["Parents", "Teachers"]);
    assert!(driver.map().actors().all(|actor| actor.placement.is_none()));
}

#[test]
fn names_typed_faster_than_frames_are_drawn_are_all_kept_and_none_becomes_a_shortcut() {
    let mut driver = Driver::with_new_map();
    driver.window.get_by_role_and_label(Role::TextInput, "Add actors").focus();
    driver.window.run();
    // All within one frame, as a slow computer sees it.
    let events = &mut driver.window.input_mut().events;
    for name in ["Lawyers", "All residents", "Railway", "Farmers"] {
        events.push(egui::Event::Text(name.to_owned()));
        for pressed in [true, false] {
            let key = Key::Enter;
            events.push(egui::Event::Key {
                key,
                physical_key: None,
                pressed,
                repeat: false,
                modifiers: Modifiers::NONE,
            });
        }
    }
    driver.settle();
    let mut names: Vec<_> = driver.map().actors().map(|actor| actor.name.clone()).collect();
    names.sort();
    assert_eq!(names, ["All residents", "Farmers", "Lawyers", "Railway"]);
}

#[test]
fn ctrl_z_in_a_name_being_typed_takes_back_the_typing_and_no_step_of_the_map() {
    let mut driver = Driver::with_new_map();
    driver.enter("Parents");
    driver.type_into("Add actors", "Teach");
    driver.command(Command::Undo);
    assert_eq!(driver.map().actor_count(), 1, "the map's last step stays");
    driver.press_with(Modifiers::COMMAND, Key::A);
    driver.press(Key::Backspace);
    driver.command(Command::Undo);
    assert_eq!(driver.map().actor_count(), 0, "an empty box has nothing of its own to take back");
}

#[test]
fn a_hidden_kind_is_not_drawn_and_cannot_be_clicked() {
    let mut driver = Driver::on_the_beach();
    let all = driver.open().views.spectrum.scene().ties.len();
    let ties = driver.open().views.spectrum.scene().ties.iter();
    let middles: Vec<_> = ties.map(|tie| tie.curve.eval(0.5)).collect();
    driver.click(Role::CheckBox, "influences");
    let shown = driver.open().views.spectrum.scene().ties.len();
    let hidden = driver.map().relationships().filter(|r| r.kind == KindId::new("influences")).count();
    assert!(shown < all && shown >= all - hidden);
    let met = middles.iter().filter_map(|at| driver.open().views.spectrum.scene().tie_at(*at, 7.0));
    let kinds: Vec<_> = met.map(|tie| driver.map().relationship(tie.relationship).unwrap().kind.clone()).collect();
    assert!(!kinds.is_empty() && !kinds.contains(&KindId::new("influences")), "{kinds:?}");
    driver.click(Role::CheckBox, "influences");
    assert_eq!(driver.open().views.spectrum.scene().ties.len(), all);
}
