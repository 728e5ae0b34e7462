//! Drawings as text: the views of the examples as SVG or lines, compared with those that were looked at.
//!
//! After a wanted change, run with `FANLIGHT_BLESS=1` and look at what git says has changed.

use std::fs;
use std::path::Path;

use egui::{Event, Key, Modifiers};
use fanlight::app::state::examples;
use fanlight::audience::{ActorWords, Audience, Names};
use fanlight::edit::Document;
use fanlight::layout::Scale;
use fanlight::layout::measure::Measurer;
use fanlight::model::{Map, Wedge};
use fanlight::picture::{self, Cast, Face, Ids, Palette, Scene, Words, to_svg};
use fanlight::ui::action::view::View;
use kurbo::Rect;
use proptest::collection::vec;
use proptest::prelude::*;

use super::edits::dice;
use super::support::driver::Driver;
use super::support::maps;
use super::support::scenes::{half_circle, scene_of};

fn svg_of(name: &str, palette: Palette) -> String {
    let example = examples::all().into_iter().find(|example| example.file_name == name).unwrap();
    let measurer = Measurer::new();
    let scale = Scale::of_view(500.0, 1.0);
    let scene = half_circle(&example.map, scale);
    let words = words_of(&scene, &example.map);
    let picture = picture::picture(&scene, &words, &example.map.head().kinds, &measurer);
    to_svg(&picture, Rect::new(-560.0, -570.0, 560.0, 60.0), palette, Ids::OfPicture)
}

fn words_of(scene: &Scene, map: &Map) -> Words {
    Words {
        wedges: Wedge::ALL.map(|wedge| format!("{wedge:?}")),
        counts: scene.counts.map(|count| count.to_string()),
        hub_title: "Our demand".to_owned(),
        demand: map.head().demand.clone(),
        unrelated: "Without relationships".to_owned(),
        unplaced: "Not placed yet".to_owned(),
        least_size: 0.0,
        reach: None,
    }
}

/// The network as it stands in the window, its groups with it.
fn svg_of_network(driver: &Driver, palette: Palette) -> String {
    let (open, map) = (driver.open(), driver.map());
    let scene = open.views.network_canvas.scene();
    let words = words_of(scene, map);
    let picture = picture::picture(scene, &words, &map.head().kinds, &Measurer::new());
    let (canvas, middle) = (open.views.network_canvas.canvas(), open.views.network_canvas.center());
    to_svg(&picture, on_sheet(canvas.translate(-middle.to_vec2())), palette, Ids::OfPicture)
}

fn on_sheet(rect: egui::Rect) -> Rect {
    Rect::new(rect.left().into(), rect.top().into(), rect.right().into(), rect.bottom().into())
}

/// The grid of the power view as it stands in the window.
fn svg_of_power(driver: &Driver, palette: Palette) -> String {
    let (picture, canvas) = driver.open().views.power.picture(&Measurer::new()).unwrap();
    to_svg(&picture, canvas, palette, Ids::OfPicture)
}

#[track_caller]
fn compare(file: &str, drawn: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(file);
    if std::env::var_os("FANLIGHT_BLESS").is_some() {
        fs::write(&path, drawn).unwrap();
    }
    let golden = fs::read_to_string(&path).unwrap();
    let differs = golden.lines().zip(drawn.lines()).find(|(golden, drawn)| golden != drawn);
    assert!(differs.is_none() && golden.len() == drawn.len(), "{file} is drawn otherwise: {differs:#?}");
}

#[test]
fn the_beach_is_drawn_as_it_was_looked_at() {
    compare("beach-light.svg", &svg_of("beach.ron", Palette::Light));
    compare("beach-dark.svg", &svg_of("beach.ron", Palette::Dark));
}

#[test]
fn the_library_is_drawn_as_it_was_looked_at() {
    compare("library-light.svg", &svg_of("library.ron", Palette::Light));
}

#[test]
fn the_network_is_drawn_as_it_was_looked_at() {
    let mut driver = Driver::in_view(View::Network);
    driver.choose_groups(&["Shops and services", "Work on the water", "Law and press", "Young people"]);
    compare("network-light.svg", &svg_of_network(&driver, Palette::Light));
    driver.choose("Network: stance across");
    compare("network-by-stance-light.svg", &svg_of_network(&driver, Palette::Light));
    compare("network-by-stance-high-contrast.svg", &svg_of_network(&driver, Palette::HighContrast));
}

#[test]
fn the_power_view_is_drawn_as_it_was_looked_at() {
    let driver = Driver::in_view(View::Power);
    compare("power-light.svg", &svg_of_power(&driver, Palette::Light));
    compare("power-high-contrast.svg", &svg_of_power(&driver, Palette::HighContrast));
}

#[test]
fn the_table_reads_as_it_was_looked_at() {
    let mut driver = Driver::in_view(View::Table);
    driver.press_with(Modifiers::COMMAND, Key::A);
    compare("table.tsv", &driver.copied_by(Event::Copy));
}

proptest! {
    #[test]
    fn a_cast_that_followed_the_map_is_drawn_as_one_made_anew(start in maps::map(), dice in vec(dice(), 1..20)) {
        let (measurer, words) = (Measurer::new(), ActorWords::default());
        let mut document = Document::new(start);
        for audience in [Audience::Facilitator, Audience::Room(Names::Code), Audience::Room(Names::Real)] {
            let mut cast = Cast::of(document.map(), audience, &words, &measurer);
            for dice in &dice {
                let _ = document.perform(dice.edit(document.map()));
                cast.follow(document.map(), audience, &words, &measurer);
                let anew = Cast::of(document.map(), audience, &words, &measurer);
                let drawn = [cast.clone(), anew].map(|cast| {
                    let Scene { chips, ties, counts, .. } = scene_of(document.map(), cast, Scale::of_view(500.0, 1.0));
                    format!("{chips:?} {ties:?} {counts:?}")
                });
                prop_assert_eq!(&drawn[0], &drawn[1]);
            }
        }
    }
}

#[test]
fn everybody_in_the_smaller_examples_is_named_and_nearly_all_in_chips() {
    for name in ["library.ron", "beach.ron"] {
        let example = examples::all().into_iter().find(|example| example.file_name == name).unwrap();
        let chips = half_circle(&example.map, Scale::of_view(500.0, 1.0)).chips;
        let has = |face: fn(&Face) -> bool| chips.iter().filter(|chip| face(&chip.face)).count();
        assert_eq!(has(|face| *face == Face::Mark), 0, "{name}");
        assert!(has(|face| *face == Face::Chip) * 5 >= chips.len() * 4, "{name}: {}", has(|face| *face == Face::Chip));
    }
}
