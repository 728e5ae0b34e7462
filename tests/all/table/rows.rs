//! Which rows the table has: for many actors, for the room, and with a filter.

use std::collections::HashSet;
use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Key, Modifiers, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use fanlight::analysis::{Rest, Shown};
use fanlight::audience::{Audience, Names};
use fanlight::lang::{Lang, Tongue};
use fanlight::layout::measure::Measurer;
use fanlight::model::{Actor, ActorId, Map};
use fanlight::picture::Palette;
use fanlight::ui::action::command::Command;
use fanlight::ui::action::reading::Reading;
use fanlight::ui::action::selection::Selection;
use fanlight::ui::action::view::{Sheet, View};
use fanlight::ui::toolkit::look::Look;
use fanlight::ui::toolkit::theme;
use fanlight::ui::views::table;

use crate::support::driver::Driver;

#[test]
fn of_ten_thousand_actors_a_window_of_rows_is_laid_out_and_the_order_is_worked_out_once() {
    let mut map = Map::new();
    for number in 0..10_000_u128 {
        let actor = Actor::with_id(ActorId::from_number(number), format!("Actor {number:05}"));
        map.set_actor(Arc::new(actor));
    }
    let mut driver = Driver::with_map(&map);
    driver.command(Command::Show(View::Table));
    assert_eq!(driver.listed().len(), 10_000);
    let laid_out = |driver: &Driver| driver.open().views.table.laid_out;
    assert!((15..40).contains(&laid_out(&driver)), "{} rows", laid_out(&driver));
    let sorted = driver.open().views.table.order.sorted;
    let middle = driver.window.get_by_label("Actor 00003").rect().center();
    for _ in 0..20 {
        driver.wheel(middle, -5.0);
        assert!(laid_out(&driver) < 40, "{} rows", laid_out(&driver));
    }
    driver.settle();
    assert!(driver.window.query_by_label("Actor 00003").is_none(), "it was scrolled");
    driver.press_with(Modifiers::COMMAND, Key::End);
    assert_eq!(driver.focused_cell(), "Actor 09999");
    driver.press_with(Modifiers::COMMAND, Key::A);
    assert_eq!(driver.open().attention.selection.actors.len(), 10_000);
    assert_eq!(driver.open().views.table.order.sorted, sorted, "nothing of it changes the order");
    driver.click(Role::Button, "Wedge, sort by it");
    assert_eq!(driver.open().views.table.order.sorted, sorted + 1);
}

/// The names of the rows the table shows by itself, to an audience and with a filter.
fn rows_for(map: &Map, audience: Audience, shown: &Shown, sheet: Sheet) -> Vec<String> {
    let (lang, measurer) = (Lang::new(Tongue::English), Measurer::new());
    let (map, shown) = (map.clone(), shown.clone());
    let mut state = table::State::default();
    state.sheet = sheet;
    let show = move |ui: &mut egui::Ui| {
        let look = Look {
            audience,
            veil: fanlight::audience::Veil::none(),
            lang: &lang,
            palette: Palette::Light,
            measurer: &measurer,
        };
        let reading = Reading {
            look,
            map: &map,
            revision: 0,
            selection: &Selection::default(),
            shown: &shown,
            hidden_kinds: &HashSet::new(),
            is_editable: true,
        };
        let input = table::Input { reading, actor_columns: &[], relationship_columns: &[] };
        table::show(ui, &input, &mut state, &mut Vec::new());
    };
    let builder = egui_kittest::Harness::builder().with_size(vec2(900.0, 1600.0)).with_context_setup(theme::install);
    let mut window = builder.build_ui(show);
    window.run();
    let cells = window.query_all_by(|node| matches!(node.role(), Role::Cell | Role::RowHeader));
    cells.filter_map(|node| node.accesskit_node().label()).collect()
}

#[test]
fn who_is_confidential_is_in_no_row_for_the_room_and_nobody_is_by_the_real_name() {
    let driver = Driver::on_the_beach();
    let map = driver.map();
    let everybody = Shown::default();
    let own = rows_for(map, Audience::Facilitator, &everybody, Sheet::Actors);
    assert!(own.iter().any(|name| name == "Port pilots") && own.iter().any(|name| name == "Radio Coast"));
    for sheet in Sheet::ALL {
        let rows = rows_for(map, Audience::Room(Names::Code), &everybody, sheet);
        assert!(rows.len() > 20, "{rows:?}");
        for actor in map.actors().filter(|actor| !actor.code_name.is_empty()) {
            assert!(!rows.iter().any(|row| row.contains(&actor.name)), "{} is read in a row", actor.name);
            assert!(!actor.confidential || !rows.iter().any(|row| row.starts_with(&actor.code_name)), "{}", actor.name);
        }
    }
}

#[test]
fn who_is_hidden_by_the_filter_has_no_row_and_who_is_faint_has_one() {
    let driver = Driver::on_the_beach();
    let map = driver.map();
    let plain = Some(["Radio Coast", "Taxi drivers"].map(|name| driver.actor(name).id).into());
    let rows = |rest: Rest, sheet: Sheet| {
        let rows = rows_for(map, Audience::Facilitator, &Shown::new(plain.clone().map(Arc::new), rest, None), sheet);
        rows.into_iter().filter(|row| sheet == Sheet::Relationships || !row.contains(": ")).collect::<Vec<_>>()
    };
    assert_eq!(rows(Rest::Hide, Sheet::Actors), ["Radio Coast", "Taxi drivers"]);
    // Some have a colon in their names.
    assert!(rows(Rest::Dim, Sheet::Actors).len() > 20);
    let both = |row: &String| row.starts_with("Radio Coast influences Taxi") || row.starts_with("Taxi drivers");
    assert!(rows(Rest::Hide, Sheet::Relationships).iter().all(both));
    assert!(!rows(Rest::Dim, Sheet::Relationships).iter().all(both));
}
