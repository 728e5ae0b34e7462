//! How much of its canvas the network takes, freely and with the stance across.

use std::sync::Arc;

use egui::vec2;
use fanlight::app::state::examples;
use fanlight::audience::{ActorWords, Audience, Veil};
use fanlight::lang::{Lang, Tongue};
use fanlight::layout::measure::Measurer;
use fanlight::layout::network::Arrangement;
use fanlight::model::Map;
use fanlight::picture::{Company, Palette, Picture, Positions, Shape, Subject};
use fanlight::ui::action::command::Command;
use fanlight::ui::action::view::View;
use fanlight::ui::toolkit::look::Look;
use fanlight::ui::views::canvas;
use kurbo::{Rect, Size};

use super::support::driver::Driver;

/// The least share of the width and of the height.
const LEAST: f64 = 0.7;

fn maps() -> impl Iterator<Item = (&'static str, Map)> {
    examples::all().into_iter().map(|example| (example.file_name, example.map))
}

/// All of a network in a canvas of its own.
fn whole(map: &Map, arrangement: Arrangement, size: Size) -> Picture {
    let (lang, measurer) = (Lang::new(Tongue::English), Measurer::new());
    let words = ActorWords::of(&lang);
    let company = Company::of(map, Audience::Facilitator, arrangement);
    let positions = Positions::at_rest(&company.request(map, &words, &measurer, &Positions::default()));
    let veil = Veil::none();
    let look =
        Look { audience: Audience::Facilitator, veil, lang: &lang, palette: Palette::Light, measurer: &measurer };
    canvas::whole(look, map, size, Some(&Arc::new(positions)), None)
}

/// What the marks and chips of all actors take.
fn marks(picture: &Picture) -> Rect {
    let rects = picture.items.iter().filter_map(|item| match (&item.subject, &item.shape) {
        (Subject::Actor(_), Shape::Box { rect, stroke: Some(_), .. }) => Some(*rect),
        (Subject::Actor(_), Shape::Diamond { center, half, .. }) => {
            Some(Rect::from_center_size(*center, (2.0 * half, 2.0 * half)))
        }
        _ => None,
    });
    rects.reduce(|a, b| a.union(b)).unwrap()
}

#[track_caller]
#[expect(clippy::print_stdout, reason = "the figures are what the tests are about")]
fn check(about: &str, taken: Rect, size: Size) {
    let (across, down) = (taken.width() / size.width, taken.height() / size.height);
    println!("{about}: {:.0} % of the width, {:.0} % of the height", 100.0 * across, 100.0 * down);
    assert!(across >= LEAST && down >= LEAST, "{about}: {across} {down}");
}

#[test]
fn the_network_takes_most_of_the_width_and_of_the_height_of_a_picture() {
    for (name, map) in maps() {
        for arrangement in [Arrangement::Free, Arrangement::ByStance] {
            for size in [Size::new(840.0, 560.0), Size::new(1100.0, 700.0)] {
                let picture = whole(&map, arrangement, size);
                check(&format!("{name}, {arrangement:?}, {size:?}"), marks(&picture), size);
            }
        }
    }
}

#[test]
fn the_network_takes_most_of_its_canvas_on_a_small_screen() {
    for (name, map) in maps() {
        let mut driver = Driver::with_map(&map);
        driver.window.set_size(vec2(1024.0, 600.0));
        driver.command(Command::Show(View::Network));
        driver.settle();
        for arrangement in ["freely", "stance across"] {
            let canvas = &driver.open().views.network_canvas;
            let size = Size::new(canvas.canvas().width().into(), canvas.canvas().height().into());
            let scene = canvas.scene();
            let plane = scene.ground.plane().unwrap();
            let columns = plane
                .column_labels(scene.scale.text)
                .map(|labels| Rect { y1: labels.y1.max(plane.columns_end * plane.scale.y), ..labels });
            let chips = scene.chips.iter().map(fanlight::picture::Chip::rect);
            let taken = chips.chain(columns).reduce(|a, b| a.union(b)).unwrap();
            check(&format!("{name}, {arrangement}, {size:?}"), taken, size);
            driver.choose("Network: stance across");
            driver.settle();
        }
    }
}
