//! Keyboards of other countries, keys held down, and keys that belonged to something that is gone.
//!
//! What each key gives is after the layouts of xkeyboard-config: the key's name where the toolkit knows what it gives,
//! else its place.

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, PointerButton, Pos2};
use egui_kittest::kittest::{NodeT, Queryable};
use fanlight::lang::{Lang, Tongue};
use fanlight::model::{Influence, Wedge};
use fanlight::ui::action::command::Command;
use fanlight::ui::action::view::View;
use fanlight::ui::panels::guide::Step;

use super::support::driver::Driver;

/// The row of digits, in order from 1, as far as it matters: what the first six keys give.
const FRENCH: [Key; 6] = [Key::Num1, Key::Num2, Key::Num3, Key::Quote, Key::Num5, Key::Minus];
const CZECH: [Key; 6] = [Key::Plus, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6];
const THAI: [Key; 6] = [Key::Num1, Key::Slash, Key::Minus, Key::Num4, Key::Num5, Key::Num6];
const PLACES: [Key; 6] = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6];

impl Driver {
    /// Presses the key in a place that gives `key`, and lets it go.
    fn press_at(&mut self, place: Key, key: Key, modifiers: Modifiers) {
        for pressed in [true, false] {
            let event = Event::Key { key, physical_key: Some(place), pressed, repeat: false, modifiers };
            self.window.event_modifiers(event, modifiers);
        }
        self.settle();
    }

    /// Holds a key down for so long that it is pressed so often.
    fn hold_key(&mut self, key: Key, modifiers: Modifiers, times: usize) {
        for _ in 0..times {
            let event = Event::Key { key, physical_key: Some(key), pressed: true, repeat: false, modifiers };
            self.window.event_modifiers(event, modifiers);
            self.settle();
        }
        let event = Event::Key { key, physical_key: Some(key), pressed: false, repeat: false, modifiers };
        self.window.event_modifiers(event, modifiers);
        self.settle();
    }

    fn select_taxi_drivers(&mut self) {
        self.click_at(self.chip_at("Taxi drivers"), Modifiers::NONE);
    }

    /// Chooses in the palette what is called so.
    fn choose_by_palette(&mut self, name: &str) {
        self.command(Command::Palette);
        self.type_text(name);
        self.press(Key::Enter);
    }

    fn right_click_at(&mut self, pos: Pos2) {
        self.move_to(pos);
        for pressed in [true, false] {
            let (button, modifiers) = (PointerButton::Secondary, Modifiers::NONE);
            self.window.event(Event::PointerButton { pos, button, pressed, modifiers });
            self.window.step();
        }
        self.settle();
    }
}

#[test]
fn digits_are_digits_by_their_place_in_france_bohemia_and_siam() {
    for row in [FRENCH, CZECH, THAI] {
        let mut driver = Driver::on_the_beach();
        driver.select_taxi_drivers();
        for (place, (key, wedge)) in PLACES.into_iter().zip(row.into_iter().zip(Wedge::ALL)) {
            driver.press_at(place, key, Modifiers::NONE);
            assert_eq!(driver.wedge_of("Taxi drivers"), Some(wedge), "{place:?} that gives {key:?}");
        }
        driver.press_at(Key::Num6, row[5], Modifiers::NONE);
        assert_eq!(driver.actor("Taxi drivers").dots, 0, "6 gives and takes no dots");
        // After M, with Ctrl, and with Alt at the entry box.
        driver.press(Key::M);
        driver.press_at(Key::Num1, row[0], Modifiers::NONE);
        assert_eq!(driver.actor("Taxi drivers").wanted, Some(Wedge::ActiveAllies));
        driver.press_at(Key::Num4, row[3], Modifiers::COMMAND);
        assert_eq!(driver.open().looking.view, View::Power);
        driver.press_at(Key::Num1, row[0], Modifiers::COMMAND);
        assert_eq!(driver.open().looking.view, View::Spectrum);
        driver.type_into("Add actors", "Lifeguards");
        driver.press_at(Key::Num4, row[3], Modifiers::ALT);
        assert_eq!(driver.wedge_of("Lifeguards"), Some(Wedge::PassiveOpposition));
    }
}

#[test]
fn signs_are_signs_where_they_are_printed() {
    // Swiss: + is Shift and 1. German: - and + have keys of their own. The number pad gives what it says.
    for (place, key, modifiers) in [
        (Key::Num1, Key::Plus, Modifiers::SHIFT),
        (Key::CloseBracket, Key::Plus, Modifiers::NONE),
        (Key::Equals, Key::Equals, Modifiers::NONE),
        (Key::Plus, Key::Plus, Modifiers::NONE),
    ] {
        let mut driver = Driver::on_the_beach();
        driver.select_taxi_drivers();
        let before = driver.actor("Taxi drivers").clone();
        driver.press_at(place, key, modifiers);
        assert_eq!(driver.actor("Taxi drivers").dots, before.dots + 1, "{place:?} that gives {key:?}");
        driver.press_at(Key::Slash, Key::Minus, Modifiers::NONE);
        assert_eq!(*driver.actor("Taxi drivers"), before);
    }
    // Without the lock of numbers the pad's 4 is an arrow, and with Shift the French row of digits gives digits.
    let mut driver = Driver::on_the_beach();
    driver.select_taxi_drivers();
    let before = driver.wedge_of("Taxi drivers");
    driver.press_at(Key::Num4, Key::ArrowLeft, Modifiers::NONE);
    assert_eq!(driver.wedge_of("Taxi drivers"), before);
    driver.select_taxi_drivers();
    driver.press_at(Key::Num4, Key::Num4, Modifiers::SHIFT);
    assert_eq!(driver.wedge_of("Taxi drivers"), Some(Wedge::PassiveOpposition));
}

#[test]
fn letters_of_commands_are_found_where_another_script_has_signs() {
    let mut driver = Driver::on_the_beach();
    // Hebrew W gives an apostrophe.
    driver.press_at(Key::W, Key::Quote, Modifiers::COMMAND);
    assert!(driver.app().open_map().is_none(), "Ctrl+W closes the map");
    // Greek, Hebrew and Bulgarian Q.
    for sign in [Key::Semicolon, Key::Slash, Key::Comma] {
        let mut driver = Driver::on_the_beach();
        driver.enter("Lifeguards");
        driver.press_at(Key::Q, sign, Modifiers::COMMAND);
        let asks = driver.window.query_by_role_and_label(Role::Button, "Don’t save").is_some();
        assert!(asks, "Ctrl+Q, which gives {sign:?}, asks for what is not saved");
    }
    // Dvorak has an apostrophe in the place of Q and a comma in that of W, and Q and W elsewhere.
    let mut driver = Driver::on_the_beach();
    driver.press_at(Key::W, Key::Comma, Modifiers::COMMAND);
    driver.press_at(Key::Q, Key::Quote, Modifiers::COMMAND);
    assert!(driver.app().open_map().is_some());
    driver.press_at(Key::Comma, Key::W, Modifiers::COMMAND);
    assert!(driver.app().open_map().is_none());
}

#[test]
fn a_key_held_down_repeats_only_what_it_makes_sense_to_repeat() {
    let mut driver = Driver::on_the_beach();
    driver.select_taxi_drivers();
    driver.hold_key(Key::Plus, Modifiers::NONE, 5);
    assert_eq!(driver.actor("Taxi drivers").dots, 1, "one press, one dot");
    driver.hold_key(Key::D, Modifiers::COMMAND, 5);
    let copies = driver.map().actors().filter(|actor| actor.name.starts_with("Taxi drivers")).count();
    assert_eq!(copies, 2, "one press, one copy");
    driver.hold_key(Key::F4, Modifiers::NONE, 4);
    assert!(driver.app().settings().is_guide_shown, "held, a switch is switched once");
    driver.press(Key::F4);
    let steps = driver.open().document.undo_count();
    driver.hold_key(Key::Z, Modifiers::COMMAND, steps);
    assert_eq!(driver.open().document.undo_count(), 0, "undo goes on");
    let zoom = |driver: &Driver| driver.open().views.spectrum.camera.zoom;
    driver.press_with(Modifiers::COMMAND, Key::Plus);
    let once = zoom(&driver);
    driver.hold_key(Key::Plus, Modifiers::COMMAND, 4);
    assert!(zoom(&driver) > once * once, "so does zooming");
    driver.command(Command::Fit);
    driver.select_taxi_drivers();
    driver.hold_key(Key::ArrowLeft, Modifiers::ALT, 4);
    assert_eq!(driver.open().document.undo_count(), 1, "and nudging, in one step");
}

#[test]
fn a_digit_held_down_places_one_actor_and_enter_held_down_answers_no_question() {
    let mut driver = Driver::with_new_map();
    for name in ["Anglers", "Bakers", "Cafés"] {
        driver.enter(name);
    }
    driver.press(Key::ArrowDown);
    driver.hold_key(Key::Num2, Modifiers::NONE, 4);
    let placed = driver.map().actors().filter(|actor| actor.placement.is_some()).count();
    assert_eq!(placed, 1);
    // Held on the button that opens a dialog, Enter does not press the button that has the keyboard in it.
    let mut driver = Driver::on_the_beach();
    driver.choose_by_palette("About Fanlight");
    let labels = |driver: &Driver| {
        let buttons = driver.window.query_all_by_role(Role::Button);
        buttons.filter_map(|button| button.accesskit_node().label()).collect::<Vec<_>>()
    };
    let with_dialog = labels(&driver);
    driver.press(Key::Escape);
    assert_ne!(labels(&driver), with_dialog);
    driver.command(Command::Palette);
    driver.type_text("About Fanlight");
    driver.hold_key(Key::Enter, Modifiers::NONE, 6);
    assert_eq!(labels(&driver), with_dialog, "the dialog is still there");
}

#[test]
fn after_next_unplaced_keys_are_commands_again_however_the_guide_went() {
    for leaves in [Command::ToggleGuide, Command::PresentHere] {
        let mut driver = Driver::with_new_map();
        for name in ["Anglers", "Bakers", "Cafés"] {
            driver.enter(name);
        }
        driver.press(Key::Escape);
        driver.command(Command::ToggleGuide);
        let title = Lang::new(Tongue::English).text("guide-place-title");
        driver.click(Role::Tab, &format!("{}. {title}", Step::Place.index() + 1));
        driver.click(Role::Button, "Next one, then press 1 to 5");
        driver.window.get_by_role_and_label(Role::Button, "Next one, then press 1 to 5").focus();
        driver.window.run();
        driver.press(Key::Num2);
        assert_eq!(driver.map().actors().filter(|actor| actor.placement.is_some()).count(), 1);
        driver.command(leaves);
        let placed = driver.map().actors().find(|actor| actor.placement.is_some()).unwrap().name.clone();
        driver.click_at(driver.chip_at(&placed), Modifiers::NONE);
        driver.press(Key::Num4);
        assert_eq!(driver.wedge_of(&placed), Some(Wedge::PassiveOpposition), "after {leaves:?}");
        driver.press(Key::Delete);
        assert!(!driver.map().actors().any(|actor| actor.name == placed), "after {leaves:?}");
    }
}

#[test]
fn after_m_any_other_key_does_what_it_always_does() {
    let mut driver = Driver::on_the_beach();
    driver.select_taxi_drivers();
    driver.press(Key::M);
    assert!(driver.open().attention.is_wanting);
    driver.press(Key::Plus);
    assert!(!driver.open().attention.is_wanting);
    assert_eq!(driver.actor("Taxi drivers").dots, 1);
    driver.press(Key::M);
    driver.press(Key::M);
    assert!(driver.open().attention.is_wanting, "M again waits anew");
    driver.press(Key::Delete);
    assert!(!driver.map().actors().any(|actor| actor.name == "Taxi drivers"));
}

#[test]
fn behind_what_covers_the_views_alt_and_arrows_move_nobody() {
    let opened: [fn(&mut Driver); 4] = [
        |driver| driver.command(Command::ContextMenu),
        |driver| driver.choose_by_palette("About Fanlight"),
        |driver| driver.command(Command::Palette),
        |driver| driver.choose_by_palette("Edit legend"),
    ];
    for view in [View::Power, View::Spectrum, View::Network, View::SideBySide] {
        for (place, open) in opened.into_iter().enumerate() {
            let mut driver = Driver::on_the_beach();
            driver.command(Command::Show(view));
            driver.choose_by_palette("Taxi drivers");
            open(&mut driver);
            let before = driver.map().clone();
            for key in [Key::ArrowLeft, Key::ArrowUp] {
                driver.press_with(Modifiers::ALT, key);
            }
            assert_eq!(*driver.map(), before, "{view:?}, {place}");
            driver.press(Key::Escape);
            driver.press_with(Modifiers::ALT, Key::ArrowLeft);
            assert_ne!(*driver.map(), before, "{view:?}, {place}: uncovered, they do");
        }
    }
}

#[test]
fn the_menu_key_of_the_power_view_opens_its_menu_there_and_at_once() {
    let mut driver = Driver::on_the_beach();
    driver.command(Command::Show(View::Power));
    driver.choose_by_palette("Taxi drivers");
    driver.press(Key::Menu);
    let row = driver.window.get_by_role_and_label(Role::MenuItem, "Place in active opposition");
    row.click();
    driver.settle();
    assert_eq!(driver.wedge_of("Taxi drivers"), Some(Wedge::ActiveOpposition));
    driver.command(Command::Show(View::Spectrum));
    assert!(driver.window.query_by_role_and_label(Role::MenuItem, "Duplicate").is_none(), "and none comes later");
    // By the right button, on a point and beside all points.
    driver.command(Command::Show(View::Power));
    let at = driver.open().views.power.point(driver.actor("Pharmacists").id).unwrap();
    driver.right_click_at(at);
    assert_eq!(driver.open().attention.selection.single_actor(), Some(driver.actor("Pharmacists").id));
    driver.click(Role::MenuItem, "Influence");
    driver.click(Role::MenuItemRadio, "influence 5 of 5");
    assert_eq!(driver.actor("Pharmacists").influence.map(Influence::value), Some(5));
}

#[test]
fn tab_walks_the_tray_to_its_end_out_of_sight_too() {
    let mut driver = Driver::with_new_map();
    let names: Vec<String> = (10..60).map(|number| format!("Group {number}")).collect();
    for name in &names {
        driver.enter(name);
    }
    driver.press(Key::ArrowDown);
    let focused = |driver: &Driver| {
        let node = driver.window.get_all_by(|_| true).find(|node| node.accesskit_node().is_focused());
        node.and_then(|node| node.accesskit_node().label()).unwrap_or_default()
    };
    for name in &names {
        assert!(focused(&driver).starts_with(name.as_str()), "{name}: {}", focused(&driver));
        driver.press(Key::Tab);
    }
    assert!(!focused(&driver).starts_with("Group"), "then it leaves: {}", focused(&driver));
    driver.press_with(Modifiers::SHIFT, Key::Tab);
    assert!(focused(&driver).starts_with("Group"), "and comes back: {}", focused(&driver));
}

#[test]
fn a_key_that_is_let_go_after_shift_is_not_held_for_ever() {
    let mut driver = Driver::on_the_beach();
    driver.select_taxi_drivers();
    for dots in 1..=3 {
        // Shift and =, which give +; Shift is let go first, so that the key gives = by then.
        for (key, pressed, modifiers) in [(Key::Plus, true, Modifiers::SHIFT), (Key::Equals, false, Modifiers::NONE)] {
            let event = Event::Key { key, physical_key: Some(Key::Equals), pressed, repeat: false, modifiers };
            driver.window.event_modifiers(event, modifiers);
        }
        driver.settle();
        assert_eq!(driver.actor("Taxi drivers").dots, dots);
    }
}

#[test]
fn wherever_tab_leads_is_in_sight() {
    for view in [View::Spectrum, View::Network, View::SideBySide, View::Power, View::Table] {
        let mut driver = Driver::on_the_beach();
        driver.window.set_size(egui::vec2(1366.0, 768.0));
        driver.command(Command::ToggleInsight);
        driver.command(Command::Show(view));
        driver.settle();
        let mut passed = Vec::new();
        for _ in 0..90 {
            driver.press(Key::Tab);
            let window = driver.window.ctx.content_rect();
            let focused = driver.window.get_all_by(|node| node.role() != Role::Window);
            let node = focused.into_iter().find(|node| node.accesskit_node().is_focused());
            let node = node.unwrap_or_else(|| panic!("nothing has the focus in {view:?} after {passed:?}"));
            passed.push(node.accesskit_node().label().unwrap_or_default());
            assert!(window.expand(1.0).contains_rect(node.rect()), "{:?} in {view:?}: {passed:?}", node.rect());
        }
    }
}

#[test]
fn keys_that_queue_up_behind_a_slow_frame_do_what_they_do_one_by_one() {
    let key = |key: Key, modifiers: Modifiers| {
        [true, false].map(|pressed| Event::Key { key, physical_key: None, pressed, repeat: false, modifiers })
    };
    let none = Modifiers::NONE;
    let ctrl = Modifiers::COMMAND;
    let typed = "Anglers";
    let mut driver = Driver::on_the_beach();
    let before = driver.map().clone();
    let mut events: Vec<Event> = Vec::new();
    for (which, modifiers) in [
        (Key::A, ctrl),
        (Key::Num1, none),
        (Key::Z, ctrl),
        (Key::Delete, none),
        (Key::Z, ctrl),
        (Key::Escape, none),
        (Key::Insert, none),
    ] {
        events.extend(key(which, modifiers));
    }
    for event in events {
        driver.window.event(event);
    }
    for letter in typed.chars() {
        driver.window.event(Event::Text(letter.to_string()));
    }
    for event in key(Key::Enter, none) {
        driver.window.event(event);
    }
    driver.settle();
    for _ in 0..40 {
        driver.window.step();
    }
    driver.settle();
    assert_eq!(driver.map().actor_count(), before.actor_count() + 1);
}

#[test]
fn a_key_that_is_held_while_another_window_has_the_keyboard_is_no_new_one() {
    let mut driver = Driver::on_the_beach();
    let press = |driver: &mut Driver, key: Key, pressed: bool| {
        let (physical_key, modifiers) = (Some(key), Modifiers::NONE);
        driver.window.event(Event::Key { key, physical_key, pressed, repeat: false, modifiers });
        driver.settle();
    };
    press(&mut driver, Key::F5, true);
    assert!(driver.app().is_presenting());
    // The room's window takes the keyboard and gives it back.
    for has_it in [false, true] {
        driver.window.event(Event::WindowFocused(has_it));
        driver.settle();
    }
    for _ in 0..3 {
        press(&mut driver, Key::F5, true);
        assert!(driver.app().is_presenting(), "it is held");
    }
    press(&mut driver, Key::F5, false);
    press(&mut driver, Key::F5, true);
    assert!(!driver.app().is_presenting());
}
