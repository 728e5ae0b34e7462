//! Lines and whom they pass behind: read from the exported picture, as it is drawn.

use std::path::PathBuf;

use fanlight::app::state::examples;
use fanlight::cli::export::{Export, View, svg};
use fanlight::lang::{Lang, Tongue};
use fanlight::layout::Scale;
use fanlight::layout::fan::HUB;
use fanlight::model::Map;
use fanlight::picture::{Palette, Tie};
use kurbo::{BezPath, ParamCurve, PathEl, Point, Rect, Size, Vec2};

use super::support::scenes::half_circle;

fn example(name: &str) -> Map {
    examples::all().into_iter().find(|example| example.file_name == name).unwrap().map
}

/// The lines and the boxes of the actors of a picture, with what they are called in it.
struct Drawn {
    lines: Vec<(String, BezPath)>,
    actors: Vec<(String, Rect)>,
}

fn drawn(map: &Map, view: View, size: (f64, f64)) -> Drawn {
    let asked = Export {
        view,
        size: Size::new(size.0, size.1),
        is_for_room: false,
        focus: None,
        palette: Palette::Light,
        to: PathBuf::new(),
    };
    let svg = svg(map, &asked, &Lang::new(Tongue::English)).unwrap();
    let value =
        |text: &str, name: &str| text.split(&format!(" {name}=\"")).nth(1)?.split('"').next().map(str::to_owned);
    let number = |text: &str, name: &str| value(text, name).unwrap().parse::<f64>().unwrap();
    let lines = svg.split("<path").filter_map(|path| {
        let path = path.split('>').next()?;
        Some((value(path, "data-relationship")?, BezPath::from_svg(&value(path, "d")?).unwrap()))
    });
    let actors = svg.split("<g").filter_map(|group| {
        let name = value(group.split('>').next()?, "data-actor")?;
        // The box with a border is the chip or the mark.
        let rect =
            group.split("<rect").skip(1).find(|rect| value(rect.split('>').next().unwrap(), "stroke").is_some())?;
        let (at, size) = ((number(rect, "x"), number(rect, "y")), (number(rect, "width"), number(rect, "height")));
        Some((name, Rect::from_origin_size(at, size)))
    });
    Drawn { lines: lines.collect(), actors: actors.collect() }
}

/// The lines that pass behind somebody without ending there, each with whom.
fn passed_behind(map: &Map, drawn: &Drawn) -> Vec<String> {
    let called = |id: &str| map.actors().find(|actor| actor.id.to_string() == id).unwrap().name.clone();
    let mut found = Vec::new();
    for (line, path) in &drawn.lines {
        let Some(tie) = map.relationships().find(|tie| tie.id.to_string() == *line) else { continue };
        let ends = [tie.from.to_string(), tie.to.to_string()];
        let points = points(path);
        let others = drawn.actors.iter().filter(|(actor, _)| !ends.contains(actor));
        let met = others.filter(|(_, rect)| points.iter().any(|point| rect.contains(*point)));
        let met: Vec<String> = met.map(|(actor, _)| called(actor)).collect();
        if !met.is_empty() {
            let [from, to] = ends.each_ref().map(|end| called(end));
            found.push(format!("{from} – {to} behind {met:?}"));
        }
    }
    found
}

/// A path as points half a point from each other, about.
fn points(path: &BezPath) -> Vec<Point> {
    let (mut points, mut at) = (Vec::new(), Point::ORIGIN);
    kurbo::flatten(path.iter(), 0.05, |element| match element {
        PathEl::MoveTo(to) => at = to,
        PathEl::LineTo(to) => {
            let count = ((to - at).hypot() * 2.0).ceil().max(1.0);
            points.extend((0..=count as u32).map(|part| at.lerp(to, f64::from(part) / count)));
            at = to;
        }
        _ => {}
    });
    points
}

#[track_caller]
#[expect(clippy::print_stdout, reason = "the figures are what the test is about")]
fn assert_passes_behind(name: &str, most: usize) {
    let map = example(name);
    for view in [View::Spectrum, View::Network] {
        for size in [(700.0, 450.0), (840.0, 520.0), (1100.0, 640.0), (1400.0, 800.0)] {
            let drawn = drawn(&map, view, size);
            assert!(drawn.lines.len() > 10 && drawn.actors.len() > 10, "{}, {}", drawn.lines.len(), drawn.actors.len());
            let found = passed_behind(&map, &drawn);
            println!("{name}, {view:?} at {size:?}: {} of {} lines, {found:?}", found.len(), drawn.lines.len());
            assert!(found.len() <= most, "{name}, {view:?} at {size:?}: {found:?}");
        }
    }
}

#[test]
fn among_twelve_no_line_passes_behind_whom_it_has_nothing_to_do_with() {
    assert_passes_behind("library.ron", 0);
}

#[test]
fn among_thirty_at_most_two_do() {
    assert_passes_behind("beach.ron", 2);
}

#[test]
fn a_line_is_hit_wherever_it_runs() {
    for name in ["library.ron", "beach.ron"] {
        let scene = half_circle(&example(name), Scale { rim: 400.0, text: 0.9 });
        for tie in &scene.ties {
            for part in 1..20 {
                let at = tie.curve.eval(f64::from(part) / 20.0);
                let hit = scene.tie_at(at + Vec2::new(1.0, 1.0), 3.0);
                assert!(hit.is_some(), "{name}: nothing at {part}/20 of {:?}", tie.curve);
            }
        }
    }
}

#[test]
fn lines_run_round_the_hub_and_stay_in_the_half_circle() {
    for name in ["library.ron", "beach.ron"] {
        let map = example(name);
        for rim in [300.0, 400.0, 500.0] {
            let scene = half_circle(&map, Scale { rim, text: rim / 480.0 });
            let strays = |tie: &&Tie| {
                (0..=60).map(|part| tie.curve.eval(f64::from(part) / 60.0)).any(|at| {
                    let away = at.to_vec2().hypot();
                    away < HUB * rim - 1.0 || away > rim + 1.0
                })
            };
            let ends = |tie: &Tie| [tie.from, tie.to].map(|end| map.actor(end).unwrap().name.clone());
            let strays: Vec<_> = scene.ties.iter().filter(strays).map(ends).collect();
            assert!(strays.is_empty(), "{name}, {rim}: {strays:?}");
        }
    }
}
