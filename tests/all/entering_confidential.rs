//! *Add as confidential*: whoever is entered while it is ticked is never seen by the room, not for one frame.

use egui::accesskit::{Role, Toggled};
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use fanlight::model::Wedge;
use fanlight::picture::{Shape, Subject};
use fanlight::ui::action::command::Command;
use fanlight::ui::action::cursor::entry_field;

use crate::support::driver::Driver;

const TICK: &str = "Add as confidential";

impl Driver {
    fn tick_confidential(&mut self) {
        self.click(Role::CheckBox, TICK);
    }

    fn is_ticked(&self) -> bool {
        let tick = self.window.get_by_role_and_label(Role::CheckBox, TICK);
        tick.accesskit_node().toggled() == Some(Toggled::True)
    }

    /// Types a name and ends it with these keys, looking at the room in every frame.
    fn enter_secretly(&mut self, name: &str, modifiers: Modifiers, key: Key) {
        self.window.event(Event::Text(name.to_owned()));
        self.window.step();
        self.window.key_press_modifiers(modifiers, key);
        for _ in 0..6 {
            self.window.step();
            self.assert_room_sees_nobody();
        }
        self.settle();
        self.assert_room_sees_nobody();
    }

    /// That there is no chip, no line and no text of an actor in the room's picture, counts included.
    fn assert_room_sees_nobody(&self) {
        let wall = self.app().wall().expect("there is a window for the room");
        let Some(room) = wall.shown() else { return };
        for item in &room.picture.items {
            assert!(matches!(item.subject, Subject::Ground | Subject::Wedge(_)), "{item:?}");
            if let Shape::Text { text, .. } = &item.shape {
                assert!(!text.contains("Mole") && !text.contains("1 actor"), "{text}");
            }
        }
    }
}

#[test]
fn the_room_does_not_see_whoever_is_entered_as_confidential_for_one_frame() {
    let mut driver = Driver::with_new_map();
    driver.command(Command::Present);
    driver.tick_confidential();
    driver.window.get_by_role_and_label(Role::TextInput, "Add actors").focus();
    driver.window.run();
    driver.enter_secretly("Mole", Modifiers::NONE, Key::Enter);
    driver.enter_secretly("Mole of the port /5", Modifiers::NONE, Key::Enter);
    driver.enter_secretly("Mole chosen", Modifiers::COMMAND, Key::Enter);
    driver.enter_secretly("Mole placed", Modifiers::ALT, Key::Num3);
    driver.enter_secretly("Mole", Modifiers::SHIFT, Key::Enter);
    assert_eq!((driver.map().actor_count(), driver.open().document.undo_count()), (5, 5), "each in one step");
    assert!(driver.map().actors().all(|actor| actor.confidential));
    let placed = ["Mole of the port", "Mole placed"].map(|name| driver.wedge_of(name));
    assert_eq!(placed, [Some(Wedge::ActiveOpposition), Some(Wedge::Neutral)]);
    assert_eq!(driver.open().attention.selection.single_actor(), Some(driver.actor("Mole chosen").id));
    while driver.open().document.undo_name().is_some() {
        driver.undo();
        driver.assert_room_sees_nobody();
    }
}

#[test]
fn the_tick_stays_as_it_was_put_and_is_off_in_another_map() {
    let mut driver = Driver::with_new_map();
    assert!(!driver.is_ticked());
    driver.enter("Open");
    driver.tick_confidential();
    driver.enter("Mole");
    assert!(driver.is_ticked());
    driver.tick_confidential();
    driver.enter("Open, too");
    let secrets: Vec<_> = driver.map().actors().filter(|actor| actor.confidential).map(|a| a.name.clone()).collect();
    assert_eq!(secrets, ["Mole"]);
    driver.tick_confidential();
    driver.command(Command::New);
    driver.click(Role::Button, "Don’t save");
    assert!(!driver.is_ticked());
}

#[test]
fn a_click_on_the_tick_leaves_the_cursor_in_the_box_and_keys_reach_it_too() {
    let mut driver = Driver::with_new_map();
    driver.type_into("Add actors", "Mo");
    let tick = driver.window.get_by_role_and_label(Role::CheckBox, TICK).rect().center();
    driver.click_at(tick, Modifiers::NONE);
    assert!(driver.is_ticked());
    driver.type_text("le");
    driver.press(Key::Enter);
    assert!(driver.actor("Mole").confidential);
    assert!(driver.window.ctx.memory(|memory| memory.has_focus(entry_field())));
    driver.press(Key::Tab);
    assert!(driver.window.get_by_role_and_label(Role::CheckBox, TICK).is_focused());
    driver.press(Key::Space);
    assert!(!driver.is_ticked());
}

#[test]
fn whoever_is_there_already_is_selected_and_not_changed() {
    let mut driver = Driver::on_the_beach();
    let before = driver.map().clone();
    driver.tick_confidential();
    driver.enter("market TRADERS");
    driver.type_text("radio");
    driver.press(Key::ArrowDown);
    driver.press(Key::Enter);
    assert_eq!(*driver.map(), before);
    assert_eq!(driver.open().attention.selection.single_actor(), Some(driver.actor("Radio Coast").id));
}

#[test]
fn a_pasted_list_is_confidential_as_the_box_says_unless_its_preview_is_told_otherwise() {
    let mut driver = Driver::with_new_map();
    driver.window.event(Event::Paste("Ants\nBees".to_owned()));
    driver.settle();
    let ticks = |driver: &Driver| driver.window.query_all_by_role_and_label(Role::CheckBox, TICK).count();
    assert_eq!(ticks(&driver), 2, "one at the box and one in the preview");
    let in_preview = |driver: &Driver| {
        let ticks = driver.window.get_all_by_role_and_label(Role::CheckBox, TICK);
        ticks.last().map(|tick| tick.rect().center()).unwrap()
    };
    driver.click_at(in_preview(&driver), Modifiers::NONE);
    driver.click(Role::Button, "Add 2 actors");
    assert!(driver.map().actors().all(|actor| actor.confidential));
    assert!(!driver.is_ticked(), "that was for this list");
    driver.tick_confidential();
    driver.window.event(Event::Paste("Crows;1\nDogs".to_owned()));
    driver.settle();
    driver.click(Role::Button, "Add 2 actors");
    assert!(driver.actor("Crows").confidential && driver.actor("Dogs").confidential);
    assert_eq!(driver.open().document.undo_count(), 2);
}

#[test]
fn a_name_typed_on_the_canvas_is_confidential_where_the_box_says_so() {
    let mut driver = Driver::with_new_map();
    driver.tick_confidential();
    driver.double_click_at(driver.at(0.5, 0.6));
    assert!(driver.window.query_by_label_contains("Name of the new actor, confidential").is_some());
    driver.type_text("Mole");
    driver.press(Key::Enter);
    assert!(driver.actor("Mole").confidential);
    driver.undo();
    assert_eq!(driver.map().actor_count(), 0, "it is one step");
}

#[test]
fn on_the_wall_there_is_no_such_tick_and_what_the_room_sees_typed_is_no_secret() {
    let mut driver = Driver::with_new_map();
    driver.tick_confidential();
    driver.command(Command::PresentHere);
    assert!(driver.window.query_by_role_and_label(Role::CheckBox, TICK).is_none());
    driver.press(Key::A);
    driver.type_text("Bakers");
    driver.press(Key::Enter);
    assert!(!driver.actor("Bakers").confidential);
    driver.leave_wall();
    assert!(driver.is_ticked(), "at the desk it is as it was");
}

#[test]
fn a_name_ended_in_the_frame_in_which_the_wall_comes_stays_the_secret_it_was_typed_as() {
    let mut driver = Driver::with_new_map();
    driver.tick_confidential();
    driver.type_into("Add actors", "Mole");
    driver.window.key_press(Key::Enter);
    driver.window.key_press(Key::F11);
    driver.settle();
    assert!(driver.actor("Mole").confidential);
}
