//! What spreadsheets copy comes in as it was, what is not certain is asked, and what Fanlight copies comes back.

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, OutputCommand};
use egui_kittest::kittest::{NodeT, Queryable};
use fanlight::audience::Audience;
use fanlight::exchange::cells::Separator;
use fanlight::exchange::field::{Copied, Field};
use fanlight::exchange::list::{Entry, Oddity, Refusal};
use fanlight::exchange::table::{MAX_ROWS, Pasted};
use fanlight::exchange::tsv;
use fanlight::exchange::words::Words;
use fanlight::lang::{Lang, Tongue};
use fanlight::model::{Actor, ActorKind, Ext, Influence, Map, Wedge, clean_groups, clean_line};
use fanlight::ui::action::command::Command;
use fanlight::ui::action::view::View;
use fanlight::ui::over::dialog::{Dialog, ListPreview};
use proptest::prelude::*;

use crate::support::driver::Driver;
use crate::support::maps;

fn words() -> Words {
    Words::of(&Map::new(), &Lang::new(Tongue::English))
}

#[track_caller]
fn pasted(text: &str) -> Pasted {
    Pasted::read(text, words()).unwrap()
}

fn names(entries: &[Entry]) -> Vec<&str> {
    entries.iter().map(|entry| entry.actor.name.as_str()).collect()
}

fn fields(pasted: &Pasted) -> Vec<Option<Field>> {
    pasted.columns().iter().map(|column| column.field).collect()
}

#[test]
fn cells_with_quotation_marks_line_breaks_tabs_and_empty_ends_come_in_as_they_were() {
    let text = "Name\tNotes\tGroups\tContact\r\n\
                \"The \"\"Voice\"\"\"\t\"first line\nsecond\tline\"\tMarket\t\r\n\
                1st of May choir\t\"\"\"quoted\"\"\"\t\t\r\n";
    let pasted = pasted(text);
    assert!(pasted.is_certain() && pasted.has_heading());
    let entries = pasted.entries();
    assert_eq!(names(&entries), ["The \"Voice\"", "1st of May choir"]);
    assert_eq!(entries[0].actor.notes, "first line\nsecond\tline");
    assert_eq!(entries[1].actor.notes, "\"quoted\"");
    assert_eq!(entries[0].actor.groups, ["Market"]);
    assert_eq!(entries.iter().map(|entry| entry.line).collect::<Vec<_>>(), [2, 4], "as an editor counts lines");
    assert!(entries.iter().all(|entry| entry.oddity.is_none()));
}

#[test]
fn a_column_with_a_line_break_in_a_name_is_one_actor_per_cell() {
    let entries = pasted("\"Radio\nCoast\"\r\nBakers\r\n").entries();
    assert_eq!(names(&entries), ["Radio Coast", "Bakers"]);
}

#[test]
fn quotation_marks_round_a_part_of_a_name_stay_in_a_list() {
    let entries = pasted("\"The Voice\" radio\n\"Bread and Roses\"\n- Bakers").entries();
    assert_eq!(names(&entries), ["\"The Voice\" radio", "\"Bread and Roses\"", "Bakers"]);
}

#[test]
fn an_index_column_is_left_out() {
    for text in
        ["1\tRadio\torganisation\n2\tBakers\tgroup\n", "#\tName\tKind\n1\tRadio\torganisation\n2\tBakers\tgroup\n"]
    {
        let pasted = pasted(text);
        assert_eq!(fields(&pasted), [None, Some(Field::Name), Some(Field::Kind)], "{text:?}");
        let entries = pasted.entries();
        assert_eq!(names(&entries), ["Radio", "Bakers"]);
        assert_eq!(entries[0].actor.kind, ActorKind::Organisation);
    }
}

#[test]
fn headings_are_known_in_every_language_whichever_is_spoken() {
    let text = "Nombre\tTipo\tCuña\tInfluencia\tConfidencial\nRadio\tOrganización\tNeutrales\t3\tsí\n";
    let spanish = Lang::new(Tongue::Spanish);
    let text = text.replace("Neutrales", &spanish.text("wedge-neutral"));
    let text = text.replace("Organización", &spanish.text("actor-kind-organisation"));
    let pasted = pasted(&text);
    assert!(pasted.is_certain());
    let entry = &pasted.entries()[0];
    assert_eq!((entry.actor.kind, entry.stands_in()), (ActorKind::Organisation, Some(Wedge::Neutral)));
    assert_eq!((entry.actor.influence, entry.actor.confidential), (Influence::new(3), true));
}

#[test]
fn where_no_column_is_that_of_the_names_it_is_asked_which_one_is() {
    let pasted = pasted("Position\tWho\n5\tKarl\n1\tLina\n");
    assert!(pasted.has_heading() && !pasted.is_certain(), "{:?}", fields(&pasted));
}

#[test]
fn a_heading_in_a_language_nobody_here_speaks_is_one_all_the_same() {
    let pasted = pasted("Nr\tOrganisation\tEinfluss\n1\tChor\t3\n2\tHafenamt\t5\n3\tKirche\t2\n");
    assert!(pasted.has_heading() && !pasted.is_certain(), "it is asked what the columns hold");
    assert_eq!(names(&pasted.entries()), ["Chor", "Hafenamt", "Kirche"]);
    assert_eq!(fields(&pasted), [None, Some(Field::Name), None]);
    // The first of a list whose rows hold words and numbers is somebody.
    assert!(!super::spreadsheets::pasted("Chor\t3\nHafenamt\t5\nKirche\t2\n").has_heading());
}

#[test]
fn csv_with_commas_or_semicolons_is_a_table() {
    for (text, separator) in [
        ("Name,Kind,Groups\n\"Council, finance\",institution,\"a, b\"\nBakers,,\n", Separator::Comma),
        ("Name;Kind;Groups\nCouncil, finance;institution;a, b\nBakers;;\n", Separator::Semicolon),
    ] {
        let pasted = pasted(text);
        assert_eq!(pasted.separator(), separator);
        let entries = pasted.entries();
        assert_eq!(names(&entries), ["Council, finance", "Bakers"]);
        assert_eq!(entries[0].actor.groups, ["a", "b"]);
    }
}

#[test]
fn names_with_commas_are_no_table_unless_somebody_says_so() {
    let mut pasted = pasted("Council, finance\nCouncil, harbour\n");
    assert_eq!(names(&pasted.entries()), ["Council, finance", "Council, harbour"]);
    assert_eq!(pasted.separators().collect::<Vec<_>>(), [Separator::Comma, Separator::Nothing]);
    pasted.separate(Separator::Comma);
    assert_eq!(names(&pasted.entries()), ["Council", "Council"]);
}

#[test]
fn what_is_said_of_actors_is_no_heading() {
    let pasted = pasted("Radio Coast\tGroup\tno\nBakers\tGroup\tno\n");
    assert!(!pasted.has_heading());
    assert_eq!(names(&pasted.entries()), ["Radio Coast", "Bakers"]);
}

#[test]
fn a_column_says_what_it_cannot_hold_and_is_rather_confidential() {
    let text =
        "Name\tKind\tInfluence\tMove to\tConfidential\nRadio\tfoundation\t9\tNeutral\tperhaps\nBakers\t?\t3/5\t-\t\n";
    let entries = pasted(text).entries();
    assert_eq!(entries[0].oddity, Some(Oddity::Unfit { field: Field::Kind, text: "foundation".to_owned() }));
    assert_eq!((entries[0].actor.wanted, entries[0].actor.confidential), (Some(Wedge::Neutral), true));
    assert_eq!((entries[1].actor.influence, entries[1].oddity.clone()), (Influence::new(3), None));
}

#[test]
fn who_changes_a_wedge_in_a_spreadsheet_need_not_change_the_stance() {
    let entries = pasted("Name\tWedge\tStance\nRadio\tNeutral\t0.05\nBakers\tActive allies\t0,0512\n").entries();
    assert_eq!((entries[0].stands_in(), entries[0].actor.placement), (Some(Wedge::Neutral), None));
    assert_eq!(entries[1].actor.placement.map(|placement| placement.stance.value()), Some(0.0512));
}

#[test]
fn as_many_rows_as_a_map_can_hold_are_taken_and_no_more() {
    let rows = |count: usize| format!("Name\tKind\n{}", "Radio\tgroup\n".repeat(count));
    assert_eq!(pasted(&rows(MAX_ROWS - 1)).entries().len(), MAX_ROWS - 1);
    let refusal = Pasted::read(&rows(MAX_ROWS), words()).unwrap_err();
    assert_eq!(refusal, Refusal::TooManyLines { lines: MAX_ROWS + 1 });
}

/// The table of a map as it is copied, with all columns.
fn copied<'a>(map: &Map, actors: impl Iterator<Item = &'a Actor>, lang: &Lang) -> String {
    let own = |wedge| map.head().labels.of(wedge).trim();
    let wedges =
        Wedge::ALL.map(|wedge| if own(wedge).is_empty() { lang.text(wedge.text_id()) } else { own(wedge).to_owned() });
    let from = Copied { map, lang, audience: Audience::Facilitator, wedges: &wedges };
    let heading = Field::ALL.map(|field| lang.text(field.text_id()));
    let rows: Vec<Vec<String>> =
        actors.map(|actor| Field::ALL.map(|field| field.copied(actor, &from)).to_vec()).collect();
    tsv::table(&heading, rows)
}

/// What a table can say of an actor: no place in the network, no number, no other program's data.
fn sayable(actor: &Actor) -> Actor {
    Actor {
        id: fanlight::model::ActorId::from_number(0),
        name: clean_line(&actor.name),
        code_name: clean_line(&actor.code_name),
        contact: clean_line(&actor.contact),
        groups: clean_groups(&actor.groups),
        part_of: None,
        number: None,
        pin: None,
        ext: Ext::new(),
        ..actor.clone()
    }
}

proptest! {
    #[test]
    fn what_is_copied_of_any_map_comes_back_into_another_one(map in maps::map(), is_spanish: bool) {
        let lang = Lang::new(if is_spanish { Tongue::Spanish } else { Tongue::English });
        let actors: Vec<&Actor> =
            map.actors().map(AsRef::as_ref).filter(|actor: &&Actor| !clean_line(&actor.name).is_empty()).collect();
        let text = copied(&map, actors.iter().copied(), &lang);
        prop_assume!(!actors.is_empty());
        let pasted = Pasted::read(&text, words()).unwrap();
        prop_assert!(pasted.is_certain());
        let entries = pasted.entries();
        prop_assert_eq!(entries.len(), actors.len(), "{}", text);
        for (entry, actor) in entries.iter().zip(actors) {
            prop_assert_eq!(sayable(&entry.actor), sayable(actor));
            prop_assert_eq!(entry.stands_in(), actor.wedge());
            let whole = actor.part_of.and_then(|whole| map.actor(whole)).map(|whole| clean_line(&whole.name));
            if let Some(whole) = whole.filter(|whole| !whole.is_empty()) {
                prop_assert_eq!(&entry.whole, &whole);
            }
        }
    }

    #[test]
    fn any_text_is_read_or_refused(chars in prop::collection::vec(prop_oneof![
        2 => maps::any_char(), 3 => prop::sample::select("\n\r\t;,\"\"'=1aN ".chars().collect::<Vec<_>>())
    ], 0..80)) {
        let text: String = chars.into_iter().collect();
        if let Ok(mut pasted) = Pasted::read(&text, words()) {
            for separator in Separator::ALL {
                pasted.separate(separator);
                pasted.set_heading(false);
                for entry in pasted.entries() {
                    prop_assert!(!entry.actor.name.is_empty());
                    prop_assert_eq!(&clean_line(&entry.actor.name), &entry.actor.name);
                }
            }
        }
    }
}

impl Driver {
    fn paste_cells(&mut self, text: impl Into<String>) {
        self.window.event(Event::Paste(text.into()));
        self.settle();
    }

    fn pasted_list(&self) -> &ListPreview {
        match self.app().dialog() {
            Some(Dialog::List(preview)) => preview,
            other => panic!("no preview but {other:?}"),
        }
    }

    fn copied_text(&mut self) -> String {
        self.window.event(Event::Copy);
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
fn the_table_of_one_map_is_pasted_into_another_without_loss_and_undone_in_one_step() {
    let mut driver = Driver::on_the_beach();
    driver.command(Command::Show(View::Table));
    let text = driver.copied_text();
    let source = driver.map().clone();
    let mut driver = Driver::with_new_map();
    driver.paste_cells(text);
    assert!(driver.window.query_by_label("What does each column hold? What is left out is not added.").is_none());
    driver.press(Key::Enter);
    assert_eq!(driver.map().actor_count(), source.actor_count());
    for actor in source.actors() {
        let here = driver.actor(&actor.name);
        assert_eq!(sayable(here), sayable(actor));
        let name =
            |map: &Map, actor: &Actor| actor.part_of.and_then(|id| map.actor(id)).map(|whole| whole.name.clone());
        assert_eq!(name(driver.map(), here), name(&source, actor));
    }
    assert!(driver.map().actors().any(|actor| actor.part_of.is_some() && actor.confidential), "the example has some");
    driver.undo();
    assert_eq!(driver.map().actor_count(), 0);
}

#[test]
fn a_map_with_names_of_its_own_for_wedges_tells_another_one_which_they_are() {
    let mut driver = Driver::on_the_beach();
    driver.double_click_at(driver.at(0.5, 1.02) - egui::vec2(0.0, 30.0));
    driver.type_text("Undecided");
    driver.press(Key::Enter);
    driver.command(Command::Show(View::Table));
    let text = driver.copied_text();
    assert!(text.contains("\tUndecided (3)\t"), "{text}");
    let neutral = driver.map().actors().filter(|actor| actor.wedge() == Some(Wedge::Neutral)).count();
    let mut driver = Driver::with_new_map();
    driver.paste_cells(text);
    driver.press(Key::Enter);
    assert_eq!(driver.map().actors().filter(|actor| actor.wedge() == Some(Wedge::Neutral)).count(), neutral);
}

#[test]
fn columns_that_are_not_certain_are_asked_for_and_what_is_chosen_is_added() {
    let mut driver = Driver::with_new_map();
    driver.paste_cells("Akteur\tStadt\tMacht\nRadio\tBremen\t4\nBäcker\tKiel\t2\n");
    driver.window.get_by_label("What does each column hold? What is left out is not added.");
    assert!(driver.pasted_list().pasted().has_heading(), "words stand above numbers");
    let choose = |driver: &mut Driver, column: &str, field: &str| {
        driver.click(Role::ComboBox, column);
        driver.window.get_by_role_and_label(Role::Button, field).click();
        driver.settle();
    };
    for has_heading in [false, true] {
        driver.click(Role::CheckBox, "The first row names the columns");
        assert_eq!(driver.pasted_list().pasted().has_heading(), has_heading);
    }
    choose(&mut driver, "2: Stadt", "Notes");
    choose(&mut driver, "3: Macht", "Influence");
    assert_eq!(fields(driver.pasted_list().pasted()), [Some(Field::Name), Some(Field::Notes), Some(Field::Influence)]);
    driver.click(Role::Button, "Add 2 actors");
    let radio = driver.actor("Radio");
    assert_eq!((radio.notes.as_str(), radio.influence), ("Bremen", Influence::new(4)));
    assert_eq!(driver.map().actor_count(), 2);
}

#[test]
fn whoever_comes_back_with_stance_and_distance_stands_where_they_stood() {
    let map = Driver::on_the_beach().map().clone();
    let text = copied(&map, map.actors().map(AsRef::as_ref), &Lang::new(Tongue::English));
    let mut driver = Driver::with_new_map();
    driver.paste_cells(&text);
    driver.click(Role::Button, "Add 30 actors");
    for actor in map.actors() {
        assert_eq!(driver.actor(&actor.name).placement, actor.placement, "{}", actor.name);
    }
}

#[test]
fn the_columns_are_chosen_by_keyboard_alone() {
    let mut driver = Driver::with_new_map();
    driver.paste_cells("Radio\tBremen\nBakers\tKiel\n");
    let is_at = |driver: &Driver, role: Role, label: &str| {
        let found = driver.window.query_by(|node| node.is_focused() && node.role() == role);
        found.is_some_and(|node| node.accesskit_node().label().as_deref() == Some(label))
    };
    for _ in 0..20 {
        if is_at(&driver, Role::ComboBox, "2: Bremen") {
            break;
        }
        driver.press(Key::Tab);
    }
    assert!(is_at(&driver, Role::ComboBox, "2: Bremen"));
    driver.press(Key::Space);
    driver.press(Key::Escape);
    assert!(driver.app().dialog().is_some(), "Esc closes the list that lies over it, and not the dialog");
    for _ in 0..20 {
        if is_at(&driver, Role::ComboBox, "2: Bremen") {
            break;
        }
        driver.press(Key::Tab);
    }
    driver.press(Key::Space);
    for _ in 0..30 {
        if is_at(&driver, Role::Button, "Notes") {
            break;
        }
        driver.press(Key::ArrowDown);
    }
    driver.press(Key::Space);
    assert_eq!(fields(driver.pasted_list().pasted()), [Some(Field::Name), Some(Field::Notes)]);
}

#[test]
fn what_parts_the_cells_can_be_said() {
    let mut driver = Driver::with_new_map();
    driver.paste_cells("Radio, Bremen\nBakers, Kiel\n");
    assert_eq!(driver.pasted_list().ticked().next().unwrap().actor.name, "Radio, Bremen");
    driver.click(Role::ComboBox, "Columns are parted by");
    driver.window.get_by_role_and_label(Role::Button, "commas").click();
    driver.settle();
    driver.click(Role::Button, "Add 2 actors");
    assert_eq!(driver.actor("Radio").groups, ["Bremen"]);
}

#[test]
fn one_copied_cell_goes_into_the_box_without_the_marks_of_the_spreadsheet() {
    let mut driver = Driver::with_new_map();
    driver.paste_cells("\"The \"\"Voice\"\"\"\r\n");
    assert_eq!(driver.open().panels.tray.entry, "The \"Voice\"");
    driver.press_with(Modifiers::COMMAND, Key::A);
    driver.paste_cells("\"5\"\" pipes\"\r\n");
    assert_eq!(driver.open().panels.tray.entry, "5\" pipes");
}

#[test]
fn on_the_wall_no_column_is_asked_for() {
    let mut driver = Driver::with_new_map();
    driver.command(Command::PresentHere);
    driver.paste_cells("Akteur\tStadt\nRadio\tBremen\n");
    assert!(driver.window.query_by_label_contains("Bremen").is_none());
    assert!(driver.window.query_by_role(Role::ComboBox).is_none());
    driver.window.get_by_label_contains("What was pasted is not shown here");
}
