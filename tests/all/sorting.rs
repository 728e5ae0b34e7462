//! Lists of names: as people count, and as the language has its letters, in one order everywhere.

use std::fs;
use std::sync::Arc;
use std::time::Instant;

use egui::Modifiers;
use fanlight::files::format::write;
use fanlight::files::own_folder::OwnFolder;
use fanlight::files::settings::Settings;
use fanlight::lang::{Lang, Tongue};
use fanlight::model::{Actor, Map, Placement, Relationship};
use fanlight::ui::action::command::Command;
use fanlight::ui::action::view::View;
use fanlight::ui::views::table::column::Row;

use crate::support::driver::Driver;

const SORTED: [&str; 8] = ["ábaco", "Abeja", "Group 2", "Group 10", "nube", "ñandú", "oso", "Zebra"];

/// A map with these actors in the tray, or all placed.
fn map_of(names: &[&str], is_placed: bool) -> Map {
    let mut map = Map::new();
    for name in names.iter().rev() {
        let placement = is_placed.then(|| Placement::clamped(0.5, 0.6));
        map.set_actor(Arc::new(Actor { placement, dots: 1, groups: vec![format!("{name}!")], ..Actor::new(*name) }));
    }
    map
}

impl Driver {
    /// The app in a language, with a map open from a file.
    pub fn speaking(tongue: Tongue, map: &Map) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("map.ron");
        fs::write(&path, write(map).unwrap()).unwrap();
        let own = OwnFolder::at(folder.path().join("own"));
        Settings::default().update(&own, |settings| settings.tongue = Some(tongue)).unwrap();
        Self::started_in(folder, Some(path))
    }

    fn in_tray_order(&self) -> Vec<&str> {
        let name = |id| self.map().actor(id).unwrap().name.as_str();
        self.open().derived.listed().iter().map(|id| name(*id)).collect()
    }

    fn in_table_order(&self) -> Vec<&str> {
        let rows = self.open().views.table.order.rows();
        let name = |row: &Row| match row {
            Row::Actor(id) => self.map().actor(*id).unwrap().name.as_str(),
            Row::Relationship(_) => "",
        };
        rows.iter().map(name).collect()
    }
}

#[test]
fn tray_table_and_moves_have_one_order_which_is_the_languages() {
    let mut driver = Driver::speaking(Tongue::Spanish, &map_of(&SORTED, false));
    driver.command(Command::Show(View::Table));
    assert_eq!(driver.in_tray_order(), SORTED);
    assert_eq!(driver.in_table_order(), SORTED);
    let moves = &driver.open().derived.moves.groups[0].actors;
    let moves: Vec<_> = moves.iter().map(|id| driver.map().actor(*id).unwrap().name.as_str()).collect();
    assert_eq!(moves, SORTED);
    let mut driver = Driver::speaking(Tongue::English, &map_of(&SORTED, false));
    driver.command(Command::Show(View::Table));
    let mut english = SORTED;
    english.swap(4, 5);
    assert_eq!(driver.in_tray_order(), english, "in English ñ is an n");
    assert_eq!(driver.in_table_order(), english);
    let moves = &driver.open().derived.moves.groups[0].actors;
    let moves: Vec<_> = moves.iter().map(|id| driver.map().actor(*id).unwrap().name.as_str()).collect();
    assert_eq!(moves, english);
}

#[test]
fn an_actors_relationships_are_listed_in_the_order_of_the_names_that_are_shown() {
    let mut map = map_of(&SORTED, true);
    let hub = Actor { placement: Some(Placement::clamped(0.2, 0.9)), ..Actor::new("Hub") };
    let (id, kind) = (hub.id, map.head().kinds[0].id.clone());
    let others: Vec<_> = map.actors().map(|actor| actor.id).collect();
    map.set_actor(Arc::new(hub));
    for other in others {
        map.set_relationship(Arc::new(Relationship::new(id, other, kind.clone()))).unwrap();
    }
    let mut driver = Driver::speaking(Tongue::Spanish, &map);
    let at = driver.chip_at("Hub");
    driver.click_at(at, Modifiers::NONE);
    let painted = driver.painted_texts();
    let kind = &driver.map().head().kinds[0].label;
    let said = |name: &&str| painted.iter().find(|text| text.galley.text() == format!("{kind} {name}"));
    let heights: Vec<f32> = SORTED.iter().map(|name| said(name).unwrap().pos.y).collect();
    assert!(heights.is_sorted(), "{heights:?}");
}

#[test]
fn ten_thousand_names_are_sorted_once_and_not_per_frame() {
    let names: Vec<String> = (0..10_000).map(|number| format!("Gruppe der Ärzte {number}")).collect();
    let lang = Lang::new(Tongue::English);
    let begun = Instant::now();
    let mut sorted = names.clone();
    sorted.reverse();
    sorted.sort_by_cached_key(|name| lang.sort_key(name));
    assert_eq!(sorted, names);
    // Unhurried: this is the slow build on a busy machine; it takes 15 ms where it counts.
    assert!(begun.elapsed().as_millis() < 2_000, "{:?}", begun.elapsed());
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut driver = Driver::with_map(&map_of(&names, true));
    driver.command(Command::Show(View::Table));
    driver.window.run_steps(10);
    assert_eq!((driver.open().views.table.order.sorted, driver.open().derived.rebuilds), (1, 1));
    assert_eq!(driver.in_table_order(), names);
}
