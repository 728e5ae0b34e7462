//! Who is named in the power view, and where: in the cell of its point, or joined to it by a line; and nothing covers a
//! name.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use fanlight::analysis::{Shown, Tally};
use fanlight::app::state::examples;
use fanlight::audience::Audience;
use fanlight::lang::{Lang, Tongue};
use fanlight::layout::measure::Measurer;
use fanlight::layout::power::{Camera, Ground, Rows};
use fanlight::model::{ActorId, Influence, Map};
use fanlight::picture::power::{Mark, Marks, MarksRequest, Points, PointsRequest};
use kurbo::{Rect, Size};
use proptest::prelude::*;

use super::support::maps;

/// Everybody of a map in a canvas of that size, with something in a corner that must stay free.
fn marks_of(map: &Map, size: (f64, f64), taken: &[Rect]) -> (Ground, Marks) {
    marks_with_first(map, size, taken, &BTreeSet::new())
}

/// Likewise, with those named first.
fn marks_with_first(map: &Map, size: (f64, f64), taken: &[Rect], first: &BTreeSet<ActorId>) -> (Ground, Marks) {
    let (tally, (width, height)) = (Tally::of(map), size);
    let rows = Rows { lane: tally.unjudged > 0, waiting: tally.unplaced > 0 };
    let ground = Ground::fit(Rect::new(0.0, 0.0, width, height), Camera::default(), map.head().mirrored, rows);
    let (lang, measurer) = (Lang::new(Tongue::English), Measurer::new());
    let points = PointsRequest {
        map,
        audience: Audience::Facilitator,
        ground: &ground,
        called: &|actor| actor.name.clone(),
        sort_key: &|name| lang.sort_key(name),
    };
    let points = Points::of(&points, &Points::default());
    let marks = Marks::of(&MarksRequest {
        map,
        points: &points,
        ground: &ground,
        first,
        called: &|actor| actor.name.clone(),
        shown: &Shown::default(),
        taken,
        measurer: &measurer,
    });
    (ground, marks)
}

/// Those with a place, judged or not.
fn placed(marks: &Marks) -> Vec<&Mark> {
    marks.all().filter(|mark| mark.wedge.is_some()).collect()
}

fn circle(mark: &Mark, radius: f64) -> Rect {
    Rect::from_center_size(mark.at, Size::new(2.0 * radius, 2.0 * radius))
}

fn do_overlap(a: Rect, b: Rect) -> bool {
    let common = a.intersect(b);
    common.width() > 1e-9 && common.height() > 1e-9
}

/// What is wrong with where names stand, if anything is.
fn fault(ground: &Ground, marks: &Marks, taken: &[Rect]) -> Option<String> {
    let all = placed(marks);
    for (at, mark) in all.iter().enumerate() {
        let Some(name) = &mark.name else { continue };
        let what = format!("{:?}", name.lines);
        if ground.canvas.union(name.rect) != ground.canvas {
            return Some(format!("{what} leaves the canvas"));
        }
        if taken.iter().any(|taken| do_overlap(*taken, name.rect)) {
            return Some(format!("{what} covers what must stay free"));
        }
        if !name.is_far && ground.crosses_cells(name.rect.union(Rect::from_points(mark.at, mark.at))) {
            return Some(format!("{what} stands in another cell, and no line leads there"));
        }
        for (other_at, other) in all.iter().enumerate() {
            if do_overlap(name.rect, circle(other, marks.radius)) {
                return Some(format!("{what} covers a point"));
            }
            let other_name = other.name.as_ref().filter(|_| other_at != at);
            if other_name.is_some_and(|other| do_overlap(name.rect, other.rect)) {
                return Some(format!("{what} covers a name"));
            }
        }
    }
    None
}

fn example(name: &str) -> Map {
    examples::all().into_iter().find(|example| example.file_name == name).unwrap().map
}

#[test]
fn whoever_is_selected_is_named_before_the_others_who_stay_where_they_are() {
    let (map, size) = (example("coalition.ron"), (840.0, 520.0));
    let (_, before) = marks_of(&map, size, &[]);
    let first: BTreeSet<ActorId> = before.nameless.iter().copied().step_by(7).take(12).collect();
    assert_eq!(first.len(), 12);
    let (ground, marks) = marks_with_first(&map, size, &[], &first);
    assert_eq!(fault(&ground, &marks, &[]), None);
    assert_eq!(marks.nameless, before.nameless);
    let named = |marks: &Marks, id: ActorId| marks.mark(id).and_then(|mark| mark.name.as_ref().map(|name| name.rect));
    for id in &first {
        assert!(named(&marks, *id).is_some(), "{:?} has a name", map.actor(*id).unwrap().name);
    }
    let all: Vec<ActorId> = before.all().map(|mark| mark.actor).filter(|id| named(&before, *id).is_some()).collect();
    let stay = all.iter().filter(|id| named(&marks, **id) == named(&before, **id)).count();
    assert!(stay * 10 >= all.len() * 7, "{stay} of {} stay", all.len());
}

#[test]
fn in_small_canvases_nearly_all_of_few_are_named_and_the_most_influential_of_many() {
    for (name, size, least, foremost, least_of_them) in [
        ("library.ron", (420.0, 400.0), 12, 12, 12),
        ("beach.ron", (420.0, 400.0), 26, 20, 19),
        ("beach.ron", (560.0, 400.0), 28, 20, 20),
        ("coalition.ron", (840.0, 520.0), 58, 25, 22),
        ("coalition.ron", (1100.0, 640.0), 70, 25, 23),
    ] {
        let map = example(name);
        let (ground, marks) = marks_of(&map, size, &[]);
        assert_eq!(fault(&ground, &marks, &[]), None, "{name} at {size:?}");
        let named: Vec<ActorId> = marks.all().filter(|mark| mark.name.is_some()).map(|mark| mark.actor).collect();
        assert!(named.len() >= least, "{name} at {size:?}: {}", named.len());
        let mut first: Vec<ActorId> = placed(&marks).iter().map(|mark| mark.actor).collect();
        let influence = |id: &ActorId| map.actor(*id).and_then(|actor| actor.influence).map_or(0, Influence::value);
        first.sort_by_key(|id| (Reverse(influence(id)), Reverse(map.relationships_of(*id).len()), *id));
        let of_them = first.iter().take(foremost).filter(|id| named.contains(id)).count();
        assert!(of_them >= least_of_them.min(first.len()), "{name} at {size:?}: {of_them} of {foremost}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn whatever_the_map_no_name_covers_anything_and_the_same_map_gives_the_same_picture(
        map in maps::map(), width in 300.0..1_600.0_f64, height in 220.0..900.0_f64
    ) {
        let taken = [Rect::new(60.0, 50.0, 130.0, 70.0)];
        let (ground, marks) = marks_of(&map, (width, height), &taken);
        prop_assert_eq!(fault(&ground, &marks, &taken), None);
        let (_, again) = marks_of(&map, (width, height), &taken);
        prop_assert!(marks.all().eq(again.all()));
    }
}
