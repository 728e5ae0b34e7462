//! How much of its canvas the network takes, freely and with the stance across.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use egui::vec2;
use fanlight::app::state::examples;
use fanlight::audience::{ActorWords, Audience, Veil};
use fanlight::lang::{Lang, Tongue};
use fanlight::layout::fonts::Weight;
use fanlight::layout::measure::Measurer;
use fanlight::layout::network::Arrangement;
use fanlight::model::{Actor, ActorId, Fraction, Head, Labels, Map, Placement, Wedge};
use fanlight::picture::{Company, Form, Palette, Picture, Positions, Shape, Subject};
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
    whole_in(Tongue::English, map, arrangement, size)
}

fn whole_in(tongue: Tongue, map: &Map, arrangement: Arrangement, size: Size) -> Picture {
    let (lang, measurer) = (Lang::new(tongue), Measurer::new());
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
                .map(|labels| Rect { y1: labels.y1.max(plane.end_of_columns()), ..labels });
            let chips = scene.chips.iter().map(fanlight::picture::Chip::rect);
            let taken = chips.chain(columns).reduce(|a, b| a.union(b)).unwrap();
            check(&format!("{name}, {arrangement}, {size:?}"), taken, size);
            driver.choose("Network: stance across");
            driver.settle();
        }
    }
}

/// A map with so many more, nobody of whom has a relationship.
fn with_loners(map: &Map, count: u128) -> Map {
    let mut map = map.clone();
    let names: Vec<String> = map.actors().map(|actor| actor.name.clone()).collect();
    for number in 1..=count {
        let name = format!("{} {number}", names[number as usize % names.len()]);
        let stance = Wedge::ALL[number as usize * 7 % 5].middle();
        let placement = (number % 4 > 0).then(|| Placement { stance, distance: Fraction::clamped(0.5) });
        map.set_actor(Arc::new(Actor { placement, ..Actor::with_id(ActorId::from_number(number), name) }));
    }
    map
}

/// What the marks and chips of those take who have relationships.
fn related(picture: &Picture, map: &Map) -> Rect {
    let rects = shapes_of_actors(picture).into_iter().filter(|(id, _)| !map.relationships_of(*id).is_empty());
    rects.map(|(_, rect)| rect).reduce(|a, b| a.union(b)).unwrap()
}

#[test]
#[expect(clippy::print_stdout, reason = "the figures are what the test is about")]
fn however_many_have_no_relationships_the_others_take_most_of_the_picture() {
    for (name, map) in maps() {
        for count in [0, 10, 30, 60] {
            let map = with_loners(&map, count);
            for (arrangement, size) in [Arrangement::Free, Arrangement::ByStance]
                .into_iter()
                .flat_map(|arrangement| [(840.0, 560.0), (1100.0, 700.0)].map(|size| (arrangement, Size::from(size))))
            {
                let taken = related(&whole(&map, arrangement, size), &map);
                let (across, down) = (taken.width() / size.width, taken.height() / size.height);
                println!(
                    "{name}, {count} more without relationships, {arrangement:?}, {size:?}: the others take {:.0} % of the \
                     width, {:.0} % of the height",
                    100.0 * across,
                    100.0 * down
                );
                // Where most have none, these take room, too.
                let alone = map.actors().filter(|actor| map.relationships_of(actor.id).is_empty()).count();
                let least = match (count <= 10, 2 * alone <= map.actor_count()) {
                    (true, _) => LEAST,
                    (false, true) => LEAST - 0.02,
                    (false, false) => 0.4,
                };
                assert!(across >= LEAST && down >= least, "{name}, {count} more, {arrangement:?}, {size:?}");
            }
        }
    }
}

/// What is written above each wedge's column but for the number, from the top, and what each line takes.
fn column_names(picture: &Picture) -> [Vec<(String, Rect)>; 5] {
    let (mut names, measurer) = ([const { Vec::new() }; 5], Measurer::new());
    for item in &picture.items {
        if let (Subject::Wedge(wedge), Shape::Text { text, weight: Weight::Bold, .. }) = (&item.subject, &item.shape) {
            names[wedge.index()].push((text.clone(), item.shape.text_rect(&measurer).unwrap()));
        }
    }
    for lines in &mut names {
        lines.sort_by(|a: &(String, Rect), b| a.1.y0.total_cmp(&b.1.y0));
    }
    names
}

#[test]
fn the_names_of_columns_are_told_apart_and_no_word_of_them_is_broken() {
    let (_, mut map) = maps().next().unwrap();
    map.set_head(Arc::new(Head { labels: Labels::default(), ..Head::clone(map.head()) }));
    for tongue in Tongue::ALL {
        let lang = Lang::new(tongue);
        for width in (420..1_920).step_by(50) {
            let picture = whole_in(tongue, &map, Arrangement::ByStance, Size::new(width.into(), 560.0));
            let columns: Vec<Rect> = Wedge::ALL.map(|wedge| column(&picture, wedge)).to_vec();
            let names = column_names(&picture);
            let written: BTreeSet<String> = names
                .iter()
                .map(|lines| lines.iter().map(|(line, _)| line.as_str()).collect::<Vec<_>>().join(" "))
                .collect();
            let whole: BTreeSet<String> = Wedge::ALL.iter().map(|wedge| lang.text(wedge.text_id())).collect();
            assert_eq!(written, whole, "{tongue:?}, {width} wide");
            for (lines, column) in names.iter().zip(columns) {
                for (line, rect) in lines {
                    let is_beside = rect.x0 >= column.x0 && rect.x1 <= column.x1 && rect.y1 <= column.y0;
                    assert!(is_beside && rect.y0 >= 0.0, "{tongue:?}, {width} wide: {line} at {rect:?}, {column:?}");
                }
                let over = lines.windows(2).any(|pair| pair[0].1.intersect(pair[1].1).area() > 0.0);
                assert!(!over, "{tongue:?}, {width} wide: {lines:?}");
            }
        }
    }
}

fn column(picture: &Picture, wedge: Wedge) -> Rect {
    let found = picture.items.iter().find_map(|item| match (&item.subject, &item.shape) {
        (Subject::Wedge(of), Shape::Box { rect, .. }) if *of == wedge => Some(*rect),
        _ => None,
    });
    found.unwrap()
}

/// What the mark or chip of each actor takes with its border, and who.
fn shapes_of_actors(picture: &Picture) -> BTreeMap<ActorId, Rect> {
    let mut found: BTreeMap<ActorId, Rect> = BTreeMap::new();
    for item in &picture.items {
        let Subject::Actor(actor) = item.subject else { continue };
        let rect = match &item.shape {
            Shape::Box { rect, stroke: Some(stroke), .. } => rect.inflate(stroke.width / 2.0, stroke.width / 2.0),
            Shape::Diamond { center, half, .. } => Rect::from_center_size(*center, (2.0 * half, 2.0 * half)),
            _ => continue,
        };
        found.entry(actor).and_modify(|all| *all = all.union(rect)).or_insert(rect);
    }
    found
}

/// Whether it is the number in a badge.
fn is_number(shape: &Shape) -> bool {
    matches!(shape, Shape::Text { text, .. } if text.chars().all(|c| c.is_ascii_digit()))
}

#[test]
#[expect(clippy::print_stdout, reason = "the figures are what the test is about")]
fn with_the_stance_across_everybody_stands_wholly_within_the_column_of_their_wedge() {
    let sizes = [(420.0, 400.0), (560.0, 400.0), (840.0, 560.0), (1100.0, 700.0), (1366.0, 620.0)];
    for ((name, map), is_mirrored) in maps().flat_map(|named| [(named.clone(), false), (named, true)]) {
        let mut map = map;
        map.set_head(Arc::new(Head { mirrored: is_mirrored, ..Head::clone(map.head()) }));
        for (width, height) in sizes {
            let picture = whole(&map, Arrangement::ByStance, Size::new(width, height));
            let about = format!("{name} at {width} × {height}, mirrored: {is_mirrored}");
            for (actor, rect) in shapes_of_actors(&picture) {
                let actor = map.actor(actor).unwrap();
                let Some(wedge) = actor.wedge() else { continue };
                let column = column(&picture, wedge);
                assert!(rect.x0 >= column.x0 && rect.x1 <= column.x1, "{about}: {} at {rect:?} {column:?}", actor.name);
            }
            let (mut named, mut beyond) = (0, 0);
            let measurer = Measurer::new();
            for item in &picture.items {
                let Subject::Actor(actor) = item.subject else { continue };
                let Some(rect) = item.shape.text_rect(&measurer).filter(|_| !is_number(&item.shape)) else { continue };
                let Some(wedge) = map.actor(actor).unwrap().wedge() else { continue };
                let column = column(&picture, wedge);
                named += 1;
                beyond += usize::from(rect.x0 < column.x0 || rect.x1 > column.x1);
            }
            let forms = |wanted: Form| picture.forms.values().filter(|form| **form == wanted).count();
            let (chips, names, all) = (forms(Form::Chip), forms(Form::Name), picture.forms.len());
            println!(
                "{about}: {chips} chips, {names} names beside marks, {all} in all; {beyond} of {named} texts beyond"
            );
        }
    }
}
