//! Actors entered by name at the speed of speech: the box that keeps the cursor, those called alike, pasted lists, the
//! tray walked by keys.

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use fanlight::exchange::list::{self, Oddity, WedgeNames};
use fanlight::lang::Tongue;
use fanlight::model::{MAX_TEXT_CHARS, Map, Wedge, clean_line};
use fanlight::ui::action::command::Command;
use fanlight::ui::action::cursor::entry_field;
use fanlight::ui::over::dialog::{Dialog, Double, ListPreview};
use proptest::prelude::*;

use crate::support::driver::Driver;
use crate::support::files::two_actors;
use crate::support::maps::any_char;

impl Driver {
    fn has_cursor_in_entry(&self) -> bool {
        self.window.ctx.memory(|memory| memory.has_focus(entry_field()))
    }

    fn focus_entry(&mut self) {
        self.window.get_by_role_and_label(Role::TextInput, "Add actors").focus();
        self.window.run();
    }

    fn paste(&mut self, text: impl Into<String>) {
        self.window.event(Event::Paste(text.into()));
        self.settle();
    }

    fn preview(&self) -> &ListPreview {
        match self.app().dialog() {
            Some(Dialog::List(preview)) => preview,
            other => panic!("no preview but {other:?}"),
        }
    }

    fn names(&self) -> Vec<String> {
        let mut names: Vec<_> = self.map().actors().map(|actor| actor.name.clone()).collect();
        names.sort();
        names
    }

    /// The name of the row that has the focus.
    fn walked(&self) -> Option<String> {
        let row = self.window.query_by(|node| node.role() == Role::ListItem && node.is_focused())?;
        row.accesskit_node().label().map(|label| label.split(", ").next().unwrap().to_owned())
    }

    fn count_chips_that_overlap(&self) -> usize {
        let rects: Vec<_> =
            self.open().views.spectrum.scene().chips.iter().map(fanlight::picture::Chip::full_rect).collect();
        let overlaps = |index: usize| rects[..index].iter().any(|other| other.intersect(rects[index]).area() > 0.0);
        (0..rects.len()).filter(|&index| overlaps(index)).count()
    }
}

fn lines(lines: impl IntoIterator<Item = String>) -> String {
    lines.into_iter().collect::<Vec<_>>().join("\n")
}

fn key(key: Key, modifiers: Modifiers) -> [Event; 2] {
    [true, false].map(|pressed| Event::Key { key, physical_key: None, pressed, repeat: false, modifiers })
}

#[test]
fn clicks_and_drags_on_canvas_and_tray_leave_the_cursor_in_the_entry_box() {
    let mut driver = Driver::on_the_beach();
    driver.type_into("Add actors", "Bak");
    driver.click_at(driver.chip_at("Taxi drivers"), Modifiers::NONE);
    assert!(driver.has_cursor_in_entry());
    assert_eq!(driver.open().attention.selection.single_actor(), Some(driver.actor("Taxi drivers").id));
    driver.drag(driver.chip_at("Taxi drivers"), driver.inside(Wedge::ActiveOpposition));
    driver.drag(driver.in_tray("Ferry company"), driver.inside(Wedge::Neutral));
    driver.click_at(driver.in_tray("Bishop Aziz"), Modifiers::NONE);
    driver.click_at(driver.at(0.5, 1.3), Modifiers::NONE);
    assert_eq!(driver.wedge_of("Taxi drivers"), Some(Wedge::ActiveOpposition));
    driver.type_text("ers 4 all");
    driver.press(Key::Enter);
    assert_eq!(driver.wedge_of("Bakers 4 all"), None);
}

#[test]
fn another_field_tab_and_escape_take_the_cursor_out_of_the_entry_box_for_good() {
    let canvas = |driver: &Driver| driver.at(0.5, 1.3);
    for leave in [
        (|driver: &mut Driver| driver.press(Key::Escape)) as fn(&mut Driver),
        |driver| driver.press(Key::Tab),
        |driver| {
            let field = driver.window.get_by_role_and_label(Role::TextInput, "Place").rect().center();
            driver.click_at(field, Modifiers::NONE);
        },
    ] {
        let mut driver = Driver::on_the_beach();
        driver.focus_entry();
        leave(&mut driver);
        assert!(!driver.has_cursor_in_entry());
        driver.click_at(canvas(&driver), Modifiers::NONE);
        assert!(!driver.has_cursor_in_entry());
    }
}

#[test]
fn escape_cancels_a_drag_while_the_entry_box_keeps_the_cursor() {
    let mut driver = Driver::on_the_beach();
    driver.focus_entry();
    let before = driver.map().clone();
    let (from, to) = (driver.chip_at("Market traders"), driver.inside(Wedge::ActiveAllies));
    driver.hold(from, to, Modifiers::NONE);
    driver.press(Key::Escape);
    driver.button(to, false, Modifiers::NONE);
    driver.settle();
    assert_eq!(*driver.map(), before);
    assert!(driver.has_cursor_in_entry());
}

#[test]
fn a_name_typed_on_the_canvas_only_borrows_the_cursor() {
    let mut driver = Driver::on_the_beach();
    driver.focus_entry();
    driver.double_click_at(driver.at(0.44, 0.93));
    driver.type_text("Lifeguards");
    driver.press(Key::Enter);
    assert_eq!(driver.wedge_of("Lifeguards"), Some(Wedge::Neutral));
    driver.enter_without_clicking("Bakers");
    assert_eq!(driver.wedge_of("Bakers"), None);
}

impl Driver {
    /// Types to wherever the cursor is, as somebody who looks at the room and not at the screen.
    fn enter_without_clicking(&mut self, name: &str) {
        self.type_text(name);
        self.press(Key::Enter);
    }
}

#[test]
fn in_the_empty_box_delete_removes_and_ctrl_z_undoes_but_digits_and_backspace_are_typed() {
    let mut driver = Driver::on_the_beach();
    driver.focus_entry();
    driver.click_at(driver.chip_at("Taxi drivers"), Modifiers::NONE);
    let count = driver.map().actor_count();
    driver.press(Key::Backspace);
    driver.press(Key::Num2);
    assert_eq!(driver.wedge_of("Taxi drivers"), Some(Wedge::Neutral));
    driver.press(Key::Delete);
    assert_eq!(driver.map().actor_count(), count - 1);
    driver.undo();
    assert_eq!(driver.map().actor_count(), count);
    driver.enter_without_clicking("350.org");
    assert_eq!(driver.wedge_of("350.org"), None);
    driver.click_at(driver.chip_at("Taxi drivers"), Modifiers::NONE);
    driver.type_text("x");
    driver.press(Key::Delete);
    assert!(driver.names().contains(&"Taxi drivers".to_owned()), "with a name begun, Delete belongs to it");
}

#[test]
fn alt_and_a_digit_and_a_digit_behind_the_name_place_at_once_on_free_places() {
    let mut driver = Driver::with_new_map();
    driver.focus_entry();
    for (name, digit) in [("Bakers", Key::Num1), ("Butchers", Key::Num1), ("Council", Key::Num5)] {
        driver.type_text(name);
        // A window system tells of the key, and then of the digit as a text.
        let events = &mut driver.window.input_mut().events;
        let [down, up] = key(digit, Modifiers::ALT);
        events.extend([down, Event::Text(digit.name().to_owned()), up]);
        driver.settle();
    }
    driver.enter_without_clicking("Radio Coast /3");
    driver.enter_without_clicking("24/7 club");
    let wedges = ["Bakers", "Butchers", "Council", "Radio Coast", "24/7 club"].map(|name| driver.wedge_of(name));
    let [allies, opposition] = [Wedge::ActiveAllies, Wedge::ActiveOpposition].map(Some);
    assert_eq!(wedges, [allies, allies, opposition, Some(Wedge::Neutral), None]);
    assert_eq!(driver.count_chips_that_overlap(), 0);
    assert_eq!(driver.open().document.undo_count(), 5, "adding and placing is one step");
    assert!(driver.open().panels.tray.entry.is_empty());
}

#[test]
fn what_was_typed_into_the_window_is_taken_though_another_window_has_the_keyboard_by_now() {
    let mut driver = Driver::with_new_map();
    driver.window.run();
    driver.window.ctx.memory_mut(|memory| memory.surrender_focus(entry_field()));
    let events = &mut driver.window.input_mut().events;
    for (letter, text) in [(Key::A, "a"), (Key::B, "Bakers")] {
        let [down, up] = key(letter, Modifiers::NONE);
        events.extend([down, Event::Text(text.to_owned()), up]);
    }
    events.extend(key(Key::Enter, Modifiers::NONE));
    driver.window.input_mut().focused = false;
    driver.settle();
    assert_eq!(driver.names(), ["Bakers"]);
}

#[test]
fn names_placed_faster_than_frames_are_drawn_keep_off_each_other() {
    let mut driver = Driver::with_new_map();
    driver.focus_entry();
    let events = &mut driver.window.input_mut().events;
    for name in ["Lawyers", "All residents", "Railway", "Farmers", "1st of May choir"] {
        events.push(Event::Text(name.to_owned()));
        let [down, up] = key(Key::Num2, Modifiers::ALT);
        events.extend([down, Event::Text("2".to_owned()), up]);
    }
    events.push(Event::Text("Chosen".to_owned()));
    events.extend(key(Key::Enter, Modifiers::COMMAND));
    events.push(Event::Text("Last".to_owned()));
    events.extend(key(Key::Enter, Modifiers::NONE));
    driver.settle();
    let expected = ["1st of May choir", "All residents", "Chosen", "Farmers", "Last", "Lawyers", "Railway"];
    assert_eq!(driver.names(), expected);
    assert_eq!(driver.open().derived.tally.wedges, [0, 5, 0, 0, 0]);
    assert_eq!(driver.count_chips_that_overlap(), 0);
    assert_eq!(driver.open().attention.selection.single_actor(), Some(driver.actor("Chosen").id));
}

#[test]
fn a_name_that_is_there_is_selected_and_not_doubled_unless_shift_says_so() {
    let mut driver = Driver::on_the_beach();
    let count = driver.map().actor_count();
    for typed in ["market TRADERS", "Bishop\u{301} Aziz", "Compass"] {
        driver.enter(typed);
    }
    assert_eq!(driver.map().actor_count(), count);
    assert_eq!(driver.open().attention.selection.single_actor(), Some(driver.actor("University marine lab").id));
    let said = driver.window.query_by_label_contains("University marine lab is on the map already");
    assert!(said.is_some(), "what happened is said");
    driver.type_text("Market traders");
    driver.press_with(Modifiers::SHIFT, Key::Enter);
    assert_eq!(driver.map().actor_count(), count + 1);
}

#[test]
fn a_wedge_said_for_who_is_there_places_from_the_tray_and_moves_nobody_else() {
    let mut driver = Driver::on_the_beach();
    driver.enter("Ferry company /4");
    driver.enter("Taxi drivers /1");
    assert_eq!(driver.wedge_of("Ferry company"), Some(Wedge::PassiveOpposition));
    assert_eq!(driver.wedge_of("Taxi drivers"), Some(Wedge::Neutral));
}

#[test]
fn who_is_called_alike_is_offered_and_picked_by_arrow_or_click() {
    let mut driver = Driver::on_the_beach();
    let count = driver.map().actor_count();
    driver.type_into("Add actors", "univrsity");
    let offered = |driver: &Driver| -> Vec<String> {
        let nodes = driver.window.query_all_by(|node| node.role() == Role::ListBoxOption);
        nodes.filter_map(|node| node.accesskit_node().label()).collect()
    };
    assert_eq!(offered(&driver), ["University marine lab, institution, passive allies"]);
    driver.press(Key::ArrowDown);
    driver.press(Key::Enter);
    assert_eq!(driver.open().attention.selection.single_actor(), Some(driver.actor("University marine lab").id));
    assert!(offered(&driver).is_empty() && driver.open().panels.tray.entry.is_empty());
    driver.type_text("radio");
    let at = driver.window.get_by_role_and_label(Role::ListBoxOption, "Radio Coast, organisation, neutral").rect();
    driver.click_at(at.center(), Modifiers::NONE);
    assert_eq!(driver.open().attention.selection.single_actor(), Some(driver.actor("Radio Coast").id));
    assert!(driver.has_cursor_in_entry());
    // Without an arrow, Enter adds what was typed.
    driver.enter_without_clicking("Radio Harbour");
    assert_eq!(driver.map().actor_count(), count + 1);
}

#[test]
fn names_are_looked_through_once_per_text_and_not_per_frame() {
    let mut driver = Driver::on_the_beach();
    driver.type_into("Add actors", "Rad");
    let before = driver.open().panels.tray.offers.searches;
    driver.window.run_steps(20);
    assert_eq!(driver.open().panels.tray.offers.searches, before);
    driver.type_text("i");
    driver.window.run_steps(20);
    assert_eq!(driver.open().panels.tray.offers.searches, before + 1);
}

#[test]
fn forty_names_are_placed_with_forty_keys() {
    let mut driver = Driver::with_new_map();
    driver.focus_entry();
    driver.paste(lines((10..50).map(|number| format!("Group {number}"))));
    driver.press(Key::Enter);
    assert_eq!(driver.open().derived.unplaced.len(), 40);
    driver.press(Key::ArrowDown);
    assert_eq!(driver.walked().as_deref(), Some("Group 10"));
    let digits = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5];
    for turn in 0..40 {
        driver.press(digits[turn % 5]);
    }
    assert_eq!(driver.open().derived.tally.wedges, [8; 5]);
    assert_eq!(driver.wedge_of("Group 12"), Some(Wedge::Neutral));
    assert!(driver.has_cursor_in_entry(), "with nobody left, the next name can be typed");
    assert_eq!(driver.open().document.undo_count(), 41);
}

#[test]
fn digits_pressed_faster_than_frames_are_drawn_place_one_after_the_other() {
    let mut driver = Driver::with_new_map();
    driver.focus_entry();
    driver.paste("Ants\nBees\nCrows\nDogs");
    driver.press(Key::Enter);
    let events = &mut driver.window.input_mut().events;
    events.extend(key(Key::ArrowDown, Modifiers::NONE));
    for digit in [Key::Num3, Key::Num3, Key::Num3, Key::Num3] {
        let [down, up] = key(digit, Modifiers::NONE);
        events.extend([down, Event::Text(digit.name().to_owned()), up]);
    }
    events.extend([Event::Text("4 seasons".to_owned())]);
    driver.settle();
    assert_eq!(driver.open().derived.tally.wedges, [0, 0, 4, 0, 0]);
    assert_eq!(driver.count_chips_that_overlap(), 0);
    assert_eq!(driver.open().panels.tray.entry, "4 seasons", "no digit that placed somebody was typed");
}

#[test]
fn the_tray_is_walked_with_arrows_and_enter_edits_the_name() {
    let mut driver = Driver::with_new_map();
    driver.focus_entry();
    driver.paste(lines((10..60).map(|number| format!("Group {number}"))));
    driver.press(Key::Enter);
    driver.press(Key::ArrowDown);
    for _ in 0..30 {
        driver.press(Key::ArrowDown);
    }
    assert_eq!(driver.walked().as_deref(), Some("Group 40"), "scrolled into view");
    assert_eq!(driver.open().attention.selection.single_actor(), Some(driver.actor("Group 40").id));
    driver.press(Key::ArrowUp);
    driver.press(Key::Enter);
    driver.press_with(Modifiers::COMMAND, Key::A);
    driver.type_text("Bakers");
    assert!(driver.names().contains(&"Bakers".to_owned()) && !driver.names().contains(&"Group 39".to_owned()));
    driver.focus_entry();
    driver.press(Key::ArrowDown);
    driver.press(Key::ArrowUp);
    assert!(driver.has_cursor_in_entry());
}

#[test]
fn a_pasted_list_is_previewed_and_added_in_one_step() {
    let mut driver = Driver::on_the_beach();
    driver.focus_entry();
    let count = driver.map().actor_count();
    driver.paste(
        "1. Bakers;1;Market, Old town\n2. taxi drivers\n- Bakers\n\n• Weavers\tactive opposition\n* Potters /2\n",
    );
    let doubles: Vec<_> =
        driver.preview().doubles().map(|(entry, double)| (entry.actor.name.as_str(), double)).collect();
    assert_eq!(doubles, [("taxi drivers", Double::InMap), ("Bakers", Double::OfLine(1))]);
    assert_eq!(driver.map().actor_count(), count, "nothing is added before it was seen");
    driver.click(Role::Button, "Add 3 actors");
    assert_eq!(driver.map().actor_count(), count + 3);
    assert_eq!(driver.actor("Bakers").groups, ["Market", "Old town"]);
    let wedges = ["Bakers", "Weavers", "Potters"].map(|name| driver.wedge_of(name));
    assert_eq!(wedges, [Wedge::ActiveAllies, Wedge::ActiveOpposition, Wedge::PassiveAllies].map(Some));
    assert!(driver.has_cursor_in_entry());
    driver.undo();
    assert_eq!(driver.map().actor_count(), count);
}

#[test]
fn doubles_are_added_when_ticked_and_nothing_when_cancelled() {
    let mut driver = Driver::on_the_beach();
    let count = driver.map().actor_count();
    driver.paste("Taxi drivers\nTAXI DRIVERS\nBakers");
    assert_eq!(driver.preview().ticked().count(), 1);
    driver.click(Role::CheckBox, "Also add the 2");
    assert_eq!(driver.preview().ticked().count(), 3);
    driver.click(Role::CheckBox, "TAXI DRIVERS");
    driver.press(Key::ArrowDown);
    driver.press(Key::Space);
    let ticked: Vec<_> = driver.preview().ticked().map(|entry| entry.actor.name.clone()).collect();
    assert_eq!(ticked, ["Taxi drivers"]);
    driver.press(Key::Escape);
    assert_eq!(driver.map().actor_count(), count);
    driver.paste("Taxi drivers\nBakers");
    driver.click(Role::CheckBox, "Taxi drivers");
    driver.press(Key::Enter);
    assert_eq!(driver.map().actor_count(), count + 2);
}

#[test]
fn the_maps_own_the_languages_and_english_names_of_wedges_are_understood() {
    let mut map = Map::new();
    let mut head = (**map.head()).clone();
    head.labels.set(Wedge::Neutral, "En la duda".to_owned());
    map.set_head(Arc::new(head));
    let mut driver = Driver::speaking(Tongue::Spanish, &map);
    driver.paste(
        "Ants;en la duda\nBees;neutrales\nCrows;Neutral\nDogs;aliados activos\nEels;active allies\nFoxes;elsewhere",
    );
    let read: Vec<_> = driver.preview().ticked().map(|entry| (entry.wedge, entry.oddity.clone())).collect();
    let [neutral, allies] = [Wedge::Neutral, Wedge::ActiveAllies].map(|wedge| (Some(wedge), None));
    let unknown = (None, Some(Oddity::UnknownWedge("elsewhere".to_owned())));
    assert_eq!(read, [neutral.clone(), neutral.clone(), neutral, allies.clone(), allies, unknown]);
}

#[test]
fn five_thousand_lines_are_added_and_more_are_refused_with_a_message() {
    let mut driver = Driver::with_new_map();
    driver.focus_entry();
    driver.paste(lines((0..5_000).map(|number| format!("Group {number};{}", number % 5 + 1))));
    driver.press(Key::End);
    driver.window.get_by_role_and_label(Role::CheckBox, "Group 4999, Active opposition");
    driver.press(Key::Enter);
    assert_eq!(driver.map().actor_count(), 5_000);
    assert_eq!(driver.open().document.undo_count(), 1);
    driver.undo();
    for novel in
        ["x\n".repeat(5_001), "It was the best of times. ".repeat(400_000), lines(vec!["word ".repeat(100); 30])]
    {
        driver.paste(novel);
        assert!(
            matches!(driver.app().dialog(), Some(Dialog::Failure(failure)) if failure.what.contains("Nothing was added"))
        );
        driver.press(Key::Escape);
        assert_eq!(driver.map().actor_count(), 0);
    }
}

#[test]
fn one_pasted_name_goes_into_the_box_and_a_far_too_long_one_is_shown_first() {
    let mut driver = Driver::with_new_map();
    driver.paste("Radio Coast\n");
    assert_eq!(driver.open().panels.tray.entry, "Radio Coast");
    driver.press(Key::Enter);
    driver.focus_entry();
    driver.paste("x".repeat(20_000));
    assert_eq!(driver.preview().ticked().count(), 0);
    driver.press(Key::Escape);
    assert_eq!(driver.names(), ["Radio Coast"]);
}

#[test]
fn a_name_too_long_is_not_added_and_stays_in_the_box() {
    let mut driver = Driver::with_new_map();
    driver.focus_entry();
    driver.window.event(Event::Text("x".repeat(MAX_TEXT_CHARS + 50)));
    driver.settle();
    driver.press(Key::Enter);
    assert_eq!(driver.map().actor_count(), 0);
    assert_eq!(driver.open().panels.tray.entry.chars().count(), MAX_TEXT_CHARS);
    assert!(driver.window.query_by_label_contains("too many for a name").is_some());
}

#[test]
fn names_of_any_script_are_kept_and_what_cannot_be_seen_is_no_name() {
    let mut driver = Driver::with_new_map();
    driver.focus_entry();
    for (typed, kept) in [
        ("اتحاد العمال", Some("اتحاد العمال")),
        ("Radio راديو 99", Some("Radio راديو 99")),
        ("E\u{301}cole", Some("E\u{301}cole")),
        ("\u{202E}Mayor\u{202C}", Some("Mayor")),
        ("Zero\u{200B}width\u{FEFF}", Some("Zerowidth")),
        ("   ", None),
        ("\u{200B}\u{2060}", None),
        ("\u{2066}\u{2069}", None),
    ] {
        let before = driver.map().actor_count();
        driver.window.event(Event::Text(typed.to_owned()));
        driver.settle();
        driver.press(Key::Enter);
        match kept {
            Some(kept) => assert!(driver.names().contains(&kept.to_owned()), "{typed:?}"),
            None => assert_eq!(driver.map().actor_count(), before, "{typed:?}"),
        }
    }
}

#[test]
fn no_map_a_covered_one_and_one_that_is_read_only_take_no_list() {
    let mut driver = Driver::new();
    driver.paste("Ants\nBees");
    assert!(driver.app().dialog().is_none());
    let mut driver = Driver::on_the_beach();
    driver.command(Command::ShowShortcuts);
    driver.paste("Ants\nBees");
    assert!(matches!(driver.app().dialog(), Some(Dialog::Shortcuts { .. })));
    let folder = tempfile::TempDir::new().unwrap();
    let path = folder.path().join("newer.ron");
    std::fs::write(&path, two_actors("", "").replace("version: 1", "version: 7")).unwrap();
    let mut driver = Driver::started_in(folder, Some(path));
    driver.press(Key::Escape);
    assert!(driver.open().kept.is_read_only && driver.app().dialog().is_none());
    driver.paste("Ants\nBees");
    assert!(driver.app().dialog().is_none());
}

proptest! {
    #[test]
    fn every_line_in_which_something_can_be_seen_becomes_one_entry(
        chars in prop::collection::vec(prop_oneof![3 => any_char(), 1 => prop::sample::select(
            "\n\r\t;-*•().[]1234aiv/ \u{200B}\u{2028}".chars().collect::<Vec<_>>()
        )], 0..200)
    ) {
        let text: String = chars.into_iter().collect();
        let breaks = ['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}', '\u{B}', '\u{C}'];
        let filled: Vec<usize> =
            text.split(breaks).enumerate().filter(|(_, line)| !clean_line(line).is_empty()).map(|(at, _)| at + 1).collect();
        let names = WedgeNames::new([(Wedge::Neutral, "neutral")]);
        match list::read(&text, &names) {
            Ok(entries) => {
                prop_assert_eq!(entries.iter().map(|entry| entry.line).collect::<Vec<_>>(), filled);
                for entry in entries {
                    prop_assert!(!entry.actor.name.is_empty());
                    prop_assert_eq!(&clean_line(&entry.actor.name), &entry.actor.name);
                    let unique: BTreeSet<_> = entry.actor.groups.iter().collect();
                    prop_assert_eq!(unique.len(), entry.actor.groups.len());
                }
            }
            Err(refusal) => prop_assert!(filled.is_empty(), "{refusal:?} of {text:?}"),
        }
    }
}
