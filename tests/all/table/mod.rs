//! The table: sorted, selected, edited in place for one and for many, jumped in by letters, and copied.

mod rows;

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, OutputCommand, Pos2, vec2};
use egui_kittest::kittest::{AccessKitNode, NodeT, Queryable};
use fanlight::model::{Confidence, Influence, KindId, Wedge};
use fanlight::ui::action::command::Command;
use fanlight::ui::action::view::{Sheet, View};
use fanlight::ui::views::table::column::Row;

use crate::support::driver::Driver;

impl Driver {
    fn table() -> Self {
        let mut driver = Self::on_the_beach();
        // High enough for every row to be seen.
        driver.window.set_size(vec2(1600.0, 1300.0));
        driver.command(Command::Show(View::Table));
        driver
    }

    /// The names of the rows, from the top.
    fn listed(&self) -> Vec<String> {
        let name = |row: &Row| match row {
            Row::Actor(id) => self.map().actor(*id).unwrap().name.clone(),
            Row::Relationship(id) => {
                let tie = self.map().relationship(*id).unwrap();
                let end = |id| self.map().actor(id).unwrap().name.clone();
                format!("{} {} {}", end(tie.from), tie.kind, end(tie.to))
            }
        };
        self.open().views.table.order.rows().iter().map(name).collect()
    }

    /// Where the cell whose accessible name begins so is drawn.
    fn cell(&self, name: &str) -> Pos2 {
        let found = self.window.get_all_by(|node| {
            matches!(node.role(), Role::Cell | Role::RowHeader)
                && node.label().is_some_and(|label| label.starts_with(name))
        });
        let rects: Vec<_> = found.map(|node| node.rect()).collect();
        rects.first().unwrap_or_else(|| panic!("no cell is called {name}")).left_center() + vec2(20.0, 0.0)
    }

    fn click_cell(&mut self, name: &str, modifiers: Modifiers) {
        self.click_at(self.cell(name), modifiers);
        // So that the next click is not the second of two.
        self.window.run_steps(40);
    }

    fn edit_cell(&mut self, name: &str) {
        // Clicks that follow soon are one more of the same.
        self.window.run_steps(40);
        self.double_click_at(self.cell(name));
    }

    fn selected_names(&self) -> Vec<String> {
        let selected = self.open().attention.selection.actors.iter();
        let mut names: Vec<_> = selected.map(|id| self.map().actor(*id).unwrap().name.clone()).collect();
        names.sort();
        names
    }

    /// The accessible name of the cell with the focus.
    fn focused_cell(&self) -> String {
        let is_meant =
            |node: &AccessKitNode<'_>| node.is_focused() && matches!(node.role(), Role::Cell | Role::RowHeader);
        let mut cells = self.window.query_all_by(is_meant);
        cells.find_map(|node| node.accesskit_node().label()).unwrap_or_default()
    }

    /// What an event puts on the clipboard.
    pub fn copied_by(&mut self, event: Event) -> String {
        self.window.event(event);
        let mut copied = String::new();
        for _ in 0..4 {
            self.window.step();
            for command in &self.window.output().platform_output.commands {
                if let OutputCommand::CopyText(text) = command {
                    copied.clone_from(text);
                }
            }
        }
        copied
    }
}

#[test]
fn every_actor_is_a_row_and_a_click_on_a_header_sorts_and_again_the_other_way_round() {
    let mut driver = Driver::table();
    assert_eq!(driver.listed().len(), driver.map().actor_count());
    let names = driver.listed();
    assert!(names.windows(2).all(|pair| pair[0].to_lowercase() <= pair[1].to_lowercase()), "{names:?}");
    driver.click(Role::Button, "Influence, sort by it");
    let influences = |driver: &Driver| -> Vec<Option<Influence>> {
        driver.listed().iter().map(|name| driver.actor(name).influence).collect()
    };
    let judged: Vec<_> = influences(&driver).into_iter().flatten().collect();
    assert!(judged.is_sorted(), "{judged:?}");
    let alike: Vec<_> =
        driver.listed().into_iter().filter(|name| driver.actor(name).influence == Influence::new(3)).collect();
    assert!(alike.len() > 2 && alike.is_sorted(), "those alike stand by their names: {alike:?}");
    driver.click(Role::Button, "Influence, sorted from the first to the last");
    let all = influences(&driver);
    assert!(all.iter().rev().skip_while(|influence| influence.is_none()).all(Option::is_some), "empty ones are last");
    assert!(all.iter().flatten().rev().is_sorted());
    assert!(driver.window.query_by_label("Influence, sorted from the last to the first").is_some());
}

#[test]
fn names_are_sorted_without_case_and_accents_and_those_without_a_wedge_come_last() {
    let mut driver = Driver::table();
    driver.enter("ábaco");
    driver.enter("Zebra");
    assert_eq!(driver.listed().first().map(String::as_str), Some("ábaco"));
    assert_eq!(driver.listed().last().map(String::as_str), Some("Zebra"));
    for label in ["Wedge, sort by it", "Wedge, sorted from the first"] {
        driver.click(Role::Button, label);
        let last = driver.listed().last().cloned().unwrap();
        assert_eq!(driver.wedge_of(&last), None, "{label}");
    }
}

#[test]
fn a_text_is_edited_where_it_stands_in_one_step_of_undo() {
    let mut driver = Driver::table();
    let before = driver.actor("Radio Coast").evidence.clone();
    driver.edit_cell("Radio Coast, How do we know");
    driver.type_text("Two interviews");
    assert_eq!(driver.actor("Radio Coast").evidence, "Two interviews", "what stood there was marked, and is replaced");
    driver.press(Key::Enter);
    assert!(driver.focused_cell().starts_with("Radio Coast, How do we know: Two"), "the keyboard is in the cell again");
    assert_eq!(driver.open().document.undo_count(), 1);
    driver.undo();
    assert_eq!(driver.actor("Radio Coast").evidence, before);
}

#[test]
fn a_row_stays_where_it_is_while_its_name_is_typed_and_goes_to_its_place_afterwards() {
    let mut driver = Driver::table();
    let place = |driver: &Driver, name: &str| driver.listed().iter().position(|other| other == name).unwrap();
    let before = place(&driver, "Dive schools");
    driver.edit_cell("Dive schools");
    driver.type_text("Zoo");
    assert_eq!(place(&driver, "Zoo"), before);
    driver.press(Key::Enter);
    assert_eq!(driver.listed().last().map(String::as_str), Some("Zoo"));
    assert_eq!(driver.focused_cell(), "Zoo", "and is in sight there");
}

#[test]
fn with_several_selected_an_edit_is_for_all_of_them_and_says_so() {
    let mut driver = Driver::table();
    let before = driver.map().clone();
    driver.click_cell("Beach cafés", Modifiers::NONE);
    driver.click_cell("Construction union", Modifiers::SHIFT);
    let selected = driver.selected_names();
    assert_eq!(
        selected,
        ["Beach cafés", "Beach swimmers' club", "Bishop Aziz", "Chamber of commerce", "Construction union"]
    );
    driver.edit_cell("Bishop Aziz, How do we know");
    assert_eq!(driver.selected_names(), selected, "a double click leaves them selected");
    assert!(driver.window.query_by_label("for 5 actors").is_some());
    driver.type_text("seen");
    driver.press(Key::Enter);
    assert!(selected.iter().all(|name| driver.actor(name).evidence == "seen"));
    assert_eq!(
        driver.actor("Council: finance").evidence,
        before.actor(driver.actor("Council: finance").id).unwrap().evidence
    );
    assert_eq!(driver.open().document.undo_count(), 1);
    driver.undo();
    assert_eq!(*driver.map(), before);
    // A name is everyone's own.
    driver.edit_cell("Bishop Aziz");
    driver.type_text("B");
    assert_eq!(driver.map().actors().filter(|actor| actor.name == "B").count(), 1);
}

#[test]
fn what_is_chosen_from_a_list_is_set_for_all_and_with_the_keyboard_alone() {
    let mut driver = Driver::table();
    driver.click_cell("Ferry company", Modifiers::NONE);
    driver.click_cell("Youth council", Modifiers::COMMAND);
    driver.edit_cell("Ferry company, How sure");
    driver.click(Role::MenuItemRadio, "likely");
    for name in ["Ferry company", "Youth council"] {
        assert_eq!(driver.actor(name).confidence, Some(Confidence::Likely));
    }
    assert_eq!(driver.open().document.undo_count(), 1);
    driver.edit_cell("Ferry company, Wedge");
    driver.click(Role::MenuItemRadio, "Neutral");
    for name in ["Ferry company", "Youth council"] {
        assert_eq!(driver.wedge_of(name), Some(Wedge::Neutral));
    }
    assert_ne!(
        driver.actor("Ferry company").placement,
        driver.actor("Youth council").placement,
        "each has a free place"
    );
    // From “How sure” back to “Kind”, and the list from its chosen row on.
    driver.click_cell("Radio Coast, Wedge", Modifiers::NONE);
    driver.press(Key::ArrowLeft);
    assert!(driver.focused_cell().starts_with("Radio Coast, Kind: Organisation"), "{}", driver.focused_cell());
    driver.press(Key::F2);
    driver.press(Key::ArrowDown);
    driver.press(Key::Enter);
    assert_eq!(driver.actor("Radio Coast").kind, fanlight::model::ActorKind::Institution);
    assert!(driver.focused_cell().starts_with("Radio Coast, Kind: Institution"), "{}", driver.focused_cell());
}

#[test]
fn rows_are_selected_by_click_ctrl_shift_and_keys_in_the_selection_of_all_views() {
    let mut driver = Driver::table();
    driver.click_cell("Dive schools", Modifiers::NONE);
    driver.click_cell("Radio Coast", Modifiers::COMMAND);
    assert_eq!(driver.selected_names(), ["Dive schools", "Radio Coast"]);
    driver.click_cell("Dive schools", Modifiers::COMMAND);
    assert_eq!(driver.selected_names(), ["Radio Coast"]);
    driver.click_cell("Beach cafés", Modifiers::NONE);
    driver.press_with(Modifiers::SHIFT, Key::ArrowDown);
    driver.press_with(Modifiers::SHIFT, Key::ArrowDown);
    assert_eq!(driver.selected_names(), ["Beach cafés", "Beach swimmers' club", "Bishop Aziz"]);
    driver.press_with(Modifiers::SHIFT, Key::ArrowUp);
    assert_eq!(driver.selected_names(), ["Beach cafés", "Beach swimmers' club"]);
    driver.press_with(Modifiers::COMMAND, Key::A);
    assert_eq!(driver.selected_names().len(), driver.map().actor_count());
    driver.press(Key::Escape);
    assert!(driver.open().attention.selection.is_empty());
    // Digits, dots and Delete stay what they are.
    driver.click_cell("Bishop Aziz", Modifiers::NONE);
    driver.press(Key::Num2);
    assert_eq!(driver.wedge_of("Bishop Aziz"), Some(Wedge::PassiveAllies));
    driver.press(Key::Delete);
    assert!(driver.map().actors().all(|actor| actor.name != "Bishop Aziz"));
    driver.command(Command::Show(View::Spectrum));
    assert!(driver.open().attention.selection.is_empty());
}

#[test]
fn letters_jump_and_are_no_commands() {
    let mut driver = Driver::table();
    let before = driver.map().clone();
    let letter = |driver: &mut Driver, key: Key| {
        for pressed in [true, false] {
            let event = Event::Key { key, physical_key: None, pressed, repeat: false, modifiers: Modifiers::NONE };
            driver.window.input_mut().events.push(event);
            if pressed {
                driver.window.input_mut().events.push(Event::Text(key.name().to_lowercase()));
            }
        }
        driver.window.step();
        driver.window.step();
    };
    letter(&mut driver, Key::M);
    driver.settle();
    assert_eq!(driver.selected_names(), ["Market traders"]);
    assert_eq!(driver.focused_cell(), "Market traders");
    driver.window.run_steps(90);
    for key in [Key::T, Key::A, Key::X] {
        letter(&mut driver, key);
    }
    driver.settle();
    assert_eq!(driver.selected_names(), ["Taxi drivers"]);
    driver.window.run_steps(90);
    for expected in ["Daily paper: editor", "Developer: Blue Bay"] {
        letter(&mut driver, Key::D);
        driver.settle();
        assert_eq!(driver.selected_names(), [expected], "the same letter goes on to the next");
    }
    assert_eq!(*driver.map(), before, "nothing was tidied, connected or moved");
    assert!(!driver.open().attention.is_wanting);
}

#[test]
fn arrows_home_end_and_pages_walk_the_cells_and_bring_them_into_sight() {
    let mut driver = Driver::table();
    driver.window.set_size(vec2(1600.0, 900.0));
    driver.settle();
    driver.press(Key::ArrowDown);
    assert_eq!(driver.focused_cell(), "Beach cafés");
    driver.press(Key::ArrowRight);
    assert!(driver.focused_cell().starts_with("Beach cafés, Kind"));
    driver.press(Key::End);
    assert!(driver.focused_cell().starts_with("Beach cafés, Notes"), "{}", driver.focused_cell());
    let view = driver.window.get_by_label_contains("Beach cafés, Notes").rect();
    assert!(view.right() < 1320.0, "it was scrolled to: {view:?}");
    driver.press_with(Modifiers::COMMAND, Key::End);
    assert!(driver.focused_cell().starts_with("Youth council, Notes"));
    let view = driver.window.get_by_label_contains("Youth council, Notes").rect();
    assert!(view.bottom() < 860.0, "it was scrolled to: {view:?}");
    driver.press(Key::Home);
    assert_eq!(driver.focused_cell(), "Youth council");
    let place = |driver: &Driver| driver.listed().iter().position(|name| *name == driver.focused_cell()).unwrap();
    let last = place(&driver);
    driver.press(Key::PageUp);
    assert!(place(&driver) + 10 < last, "a page is more than a few rows: {}", driver.focused_cell());
    driver.press(Key::PageDown);
    assert_eq!(place(&driver), last);
    driver.press_with(Modifiers::COMMAND, Key::Home);
    assert_eq!(driver.focused_cell(), "Beach cafés");
    assert_eq!(driver.open().document.undo_count(), 0);
}

#[test]
fn selected_rows_are_copied_with_the_columns_shown_below_their_names() {
    let mut driver = Driver::table();
    driver.edit_cell("Radio Coast, How do we know");
    driver.type_text("=1+1\"");
    driver.press(Key::Enter);
    driver.click_cell("Radio Coast", Modifiers::NONE);
    driver.click_cell("Dive schools", Modifiers::COMMAND);
    let text = driver.copied_by(Event::Copy);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 3, "{text}");
    assert!(lines[0].starts_with("Name\tKind\tWedge\tInfluence\tHow sure"), "{}", lines[0]);
    assert!(lines[1].starts_with("Dive schools\tOrganisation\tActive allies\t2\tlikely\t"), "{}", lines[1]);
    assert!(lines[2].contains("\t\"'=1+1\"\"\"\t"), "{}", lines[2]);
    driver.press(Key::Escape);
    let all = driver.copied_by(Event::Copy);
    assert_eq!(all.lines().count(), driver.map().actor_count() + 1, "all of them where none is selected");
}

#[test]
fn columns_are_left_out_and_moved_and_are_so_at_the_next_start() {
    let mut driver = Driver::table();
    driver.click(Role::Button, "Columns");
    driver.click(Role::CheckBox, "Wedge");
    driver.click(Role::Button, "Influence further to the left");
    driver.click(Role::Button, "Influence further to the left");
    driver.press(Key::Escape);
    assert!(driver.window.query_by_label("Wedge, sort by it").is_none());
    let left = |driver: &Driver, label: &str| driver.window.get_by_label(label).rect().left();
    assert!(left(&driver, "Influence, sort by it") < left(&driver, "Kind, sort by it"));
    let Driver { window, folder } = driver;
    drop(window);
    let mut driver = Driver::started_in(folder, None);
    driver.click(Role::Button, "Keep the beach public");
    driver.command(Command::Show(View::Table));
    assert!(driver.window.query_by_label("Wedge, sort by it").is_none());
    assert!(left(&driver, "Influence, sort by it") < left(&driver, "Kind, sort by it"), "and where it was moved to");
    driver.click(Role::Button, "Columns");
    driver.click(Role::MenuItem, "Columns as at the beginning");
    driver.press(Key::Escape);
    assert!(driver.window.query_by_label("Wedge, sort by it").is_some());
}

#[test]
fn relationships_are_a_second_table_that_is_sorted_selected_and_edited() {
    let mut driver = Driver::table();
    driver.click(Role::RadioButton, "Relationships");
    assert_eq!(driver.listed().len(), driver.map().relationship_count());
    assert!(driver.listed().is_sorted_by_key(|line| line.to_lowercase().split(' ').next().map(str::to_owned)));
    let first = driver.listed().remove(0);
    let Row::Relationship(id) = driver.open().views.table.order.rows()[0] else { panic!("{first} is a relationship") };
    driver.press(Key::ArrowDown);
    assert_eq!(driver.open().attention.selection.single_relationship(), Some(id));
    driver.press(Key::ArrowRight);
    driver.press(Key::Enter);
    driver.click(Role::MenuItemRadio, "in conflict with");
    assert_eq!(driver.map().relationship(id).unwrap().kind, KindId::new("in-conflict-with"));
    driver.press(Key::End);
    driver.press(Key::Enter);
    driver.type_text("since May");
    driver.press(Key::Enter);
    assert_eq!(driver.map().relationship(id).unwrap().note, "since May");
    assert_eq!(driver.open().document.undo_count(), 2);
    driver.press_with(Modifiers::COMMAND, Key::A);
    driver.edit_cell(&driver.focused_cell().split(", Note").next().map(|row| format!("{row}, Written down")).unwrap());
    driver.click(Role::MenuItemRadio, "yes");
    assert!(driver.map().relationships().all(|tie| tie.formal));
    assert_eq!(driver.open().document.undo_count(), 3);
    driver.click(Role::Button, "How close, sort by it");
    let strengths: Vec<_> = driver
        .open()
        .views
        .table
        .order
        .rows()
        .iter()
        .map(|row| match row {
            Row::Relationship(id) => driver.map().relationship(*id).unwrap().strength,
            Row::Actor(_) => panic!("no actor is listed"),
        })
        .collect();
    assert!(strengths.is_sorted());
    assert_eq!(driver.open().views.table.sheet, Sheet::Relationships);
}

#[test]
fn nothing_is_painted_again_while_nothing_happens() {
    let mut driver = Driver::table();
    driver.click_cell("Radio Coast, Influence", Modifiers::NONE);
    driver.window.run_steps(120);
    for _ in 0..10 {
        driver.window.step();
        let delay = driver.window.output().viewport_output[&egui::ViewportId::ROOT].repaint_delay;
        assert_eq!(delay, std::time::Duration::MAX, "a repaint was asked for");
    }
}

#[test]
fn esc_leaves_a_text_and_keeps_the_selection_and_tab_goes_on_to_the_next_cell() {
    let mut driver = Driver::table();
    driver.click_cell("Radio Coast, Kind", Modifiers::NONE);
    driver.click_cell("Dive schools, Kind", Modifiers::COMMAND);
    driver.edit_cell("Dive schools, How do we know");
    driver.press(Key::Escape);
    assert_eq!(driver.selected_names(), ["Dive schools", "Radio Coast"]);
    assert!(driver.focused_cell().starts_with("Dive schools, How do we know"), "{}", driver.focused_cell());
    driver.press(Key::Enter);
    driver.type_text("x");
    driver.press(Key::Tab);
    assert!(driver.focused_cell().starts_with("Dive schools, Move to"), "{}", driver.focused_cell());
    assert_eq!(driver.actor("Radio Coast").evidence, "x");
    // And out of the table.
    driver.press(Key::Tab);
    assert_eq!(driver.focused_cell(), "");
}

#[test]
fn an_open_editor_does_not_wait_behind_another_view() {
    let mut driver = Driver::table();
    driver.edit_cell("Radio Coast, How do we know");
    driver.type_text("x");
    driver.command(Command::Show(View::Spectrum));
    driver.command(Command::Show(View::Table));
    driver.type_text("t");
    driver.settle();
    assert_eq!(driver.actor("Radio Coast").evidence, "x");
    assert_eq!(driver.selected_names(), ["Taxi drivers"], "letters jump again");
}

#[test]
fn the_menu_of_a_row_is_opened_by_mouse_and_by_key_and_copies() {
    let mut driver = Driver::table();
    let at = driver.cell("Taxi drivers, Kind");
    driver.move_to(at);
    for pressed in [true, false] {
        let button = egui::PointerButton::Secondary;
        driver.window.event(Event::PointerButton { pos: at, button, pressed, modifiers: Modifiers::NONE });
        driver.window.step();
    }
    driver.settle();
    assert_eq!(driver.selected_names(), ["Taxi drivers"]);
    driver.click(Role::MenuItem, "Place in passive allies");
    assert_eq!(driver.wedge_of("Taxi drivers"), Some(Wedge::PassiveAllies));
    driver.command(Command::ContextMenu);
    driver.click(Role::MenuItem, "Copy for a spreadsheet");
    assert!(driver.app().notices().any(|text| text == "Copied one row. Paste it into a spreadsheet."));
    assert_eq!(driver.focused_cell().split(',').next(), Some("Taxi drivers"));
}

#[test]
fn tab_goes_on_from_the_table_to_what_is_in_sight() {
    for size in [vec2(1600.0, 900.0), vec2(1024.0, 600.0)] {
        let mut driver = Driver::table();
        driver.window.set_size(size);
        driver.click_cell("Ferry company", Modifiers::NONE);
        driver.press_with(Modifiers::COMMAND, Key::Home);
        assert_ne!(driver.focused_cell(), "");
        let mut passed = Vec::new();
        while passed.last().is_none_or(|label: &String| label != "Network") {
            driver.press(Key::Tab);
            let window = driver.window.ctx.content_rect();
            let focused = driver.window.get_all_by(|node| node.role() != Role::Window);
            let node = focused.into_iter().find(|node| node.accesskit_node().is_focused());
            let node = node.unwrap_or_else(|| panic!("nothing has the focus after {passed:?}"));
            assert!(window.contains_rect(node.rect()), "{:?} after {passed:?}", node.rect());
            passed.push(node.accesskit_node().label().unwrap_or_default());
            assert!(passed.len() < 40, "{passed:?}");
        }
        assert_eq!(passed[0], "File", "{passed:?}");
    }
}

#[test]
fn the_edge_of_a_column_makes_it_as_wide_as_one_drags_and_at_two_clicks_as_wide_as_what_it_holds() {
    let mut driver = Driver::table();
    let left_of = |driver: &Driver, column: &str| driver.cell(&format!("Dive schools, {column}")).x - 20.0;
    let edge = |driver: &Driver, next: &str| egui::pos2(left_of(driver, next), driver.cell("Dive schools, Kind").y);
    let (kind, wedge, influence) = (left_of(&driver, "Kind"), left_of(&driver, "Wedge"), left_of(&driver, "Influence"));
    let at = edge(&driver, "Wedge");
    driver.drag(at, at + vec2(61.0, 4.0));
    assert!((left_of(&driver, "Wedge") - wedge - 61.0).abs() < 1.0, "{} was {wedge}", left_of(&driver, "Wedge"));
    assert!((left_of(&driver, "Influence") - influence - 61.0).abs() < 1.0);
    // No narrower than a finger.
    let at = edge(&driver, "Wedge");
    driver.drag(at, at - vec2(400.0, 0.0));
    assert!((left_of(&driver, "Wedge") - kind - 64.0).abs() < 1.0);
    driver.window.run_steps(40);
    let at = edge(&driver, "Wedge");
    driver.double_click_at(at);
    let width = left_of(&driver, "Wedge") - kind;
    assert!(width > 90.0 && width < 160.0, "Organisation fits: {width}");
    // A column that is taken away and put back, and another sheet in between, changes no width.
    driver.click(Role::RadioButton, "Relationships");
    driver.click(Role::RadioButton, "Actors");
    assert!((left_of(&driver, "Wedge") - kind - width).abs() < 1.0);
}
