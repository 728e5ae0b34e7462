//! The layout of the network: nothing overlaps, explodes or depends on an order, whatever the map is like.

use std::collections::HashSet;

use fanlight::layout::network::{Arrangement, Body, Link, Request, Settler, State};
use fanlight::model::{ActorId, Fraction, MAX_ACTORS, Pin, Strength, Wedge};
use kurbo::{Point, Rect, Size};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

fn id(number: usize) -> ActorId {
    ActorId::from_number(number as u128 + 1)
}

/// A chip of a name that is short or long, on one line or two.
fn chip(number: usize) -> Size {
    Size::new(70.0 + (number * 37 % 130) as f64, if number.is_multiple_of(3) { 45.3 } else { 28.4 })
}

fn body(number: usize) -> Body {
    let stance = (number % 9 != 8).then(|| Fraction::clamped((number * 619 % 1000) as f64 / 1000.0));
    Body { id: id(number), size: chip(number), stance, pin: None, start: None }
}

fn link(from: usize, to: usize) -> Link {
    let strength = Strength::new(1 + ((from + to) % 3) as u8).unwrap();
    Link { from: id(from), to: id(to), strength, strains: (from * 7 + to).is_multiple_of(6) }
}

fn request(count: usize, ends: impl IntoIterator<Item = (usize, usize)>) -> Request {
    Request {
        bodies: (0..count).map(body).collect(),
        links: ends.into_iter().map(|(from, to)| link(from, to)).collect(),
        ..Request::default()
    }
}

/// Everyone knows `each` of those before, some of whom many know.
fn grown(count: usize, each: usize) -> Request {
    let earlier = move |number: usize, nth: usize| {
        let dice = (number * 7919 + nth * 104_729) % 10_007;
        (dice * dice / 10_007) * number / 10_007
    };
    request(count, (1..count).flat_map(move |number| (0..each).map(move |nth| (number, earlier(number, nth)))))
}

fn by_stance(request: Request) -> Request {
    Request { arrangement: Arrangement::ByStance, ..request }
}

fn settled(request: &Request) -> Settler {
    let mut settler = Settler::new(request);
    for _ in 0..1_000 {
        if settler.advance(1) == State::AtRest {
            return settler;
        }
    }
    panic!("still moving after 1,000 ticks");
}

fn points(settler: &Settler) -> Vec<Point> {
    settler.positions().map(|(_, point)| point).collect()
}

/// The chips of a request whose bodies are in the order of their ids.
fn chips(request: &Request, settler: &Settler) -> Vec<Rect> {
    let points = settler.positions().zip(&request.bodies);
    points
        .map(|((id, point), body)| {
            assert_eq!(id, body.id);
            Rect::from_center_size(point, body.size)
        })
        .collect()
}

fn overlap(a: Rect, b: Rect) -> bool {
    a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1
}

/// Lays the request out, holds what must hold of every layout, and gives the chips.
fn check(request: &Request) -> Vec<Rect> {
    let settler = settled(request);
    let chips = chips(request, &settler);
    assert_eq!(chips.len(), request.bodies.len());
    for (chip, body) in chips.iter().zip(&request.bodies) {
        assert!(chip.is_finite(), "{chip:?}");
        if let (Some(pin), Arrangement::Free) = (body.pin, request.arrangement) {
            assert!(chip.center().distance(Point::new(pin.x(), pin.y())) < 1e-9, "{chip:?} {pin:?}");
        }
    }
    let mut order: Vec<usize> = (0..chips.len()).collect();
    order.sort_by(|&a, &b| chips[a].y0.total_cmp(&chips[b].y0));
    for (at, &a) in order.iter().enumerate() {
        for &b in order[at + 1..].iter().take_while(|&&b| chips[b].y0 < chips[a].y1) {
            let are_pinned = [a, b].iter().all(|&index| request.bodies[index].pin.is_some());
            assert!(are_pinned || !overlap(chips[a], chips[b]), "{a} and {b}: {:?} {:?}", chips[a], chips[b]);
        }
    }
    chips
}

/// The rectangle round chips.
fn round(chips: &[Rect]) -> Rect {
    chips.iter().copied().reduce(|a, b| a.union(b)).unwrap_or_default()
}

#[test]
fn no_two_chips_overlap_in_a_map_of_150() {
    for each in [1, 3, 5] {
        let chips = check(&grown(150, each));
        let all = round(&chips);
        assert!(all.width() < 5_000.0 && all.height() < 4_000.0, "{all:?}");
        check(&by_stance(grown(150, each)));
    }
}

#[test]
fn no_map_is_too_strange() {
    let shapes = |count: usize| -> Vec<Request> {
        let pairs = (0..count).flat_map(|a| (0..a).map(move |b| (a, b)));
        vec![
            request(count, []),
            request(count, (1..count).map(|leaf| (leaf, 0))),
            request(count, pairs),
            request(count, (0..count / 2).map(|pair| (2 * pair, 2 * pair + 1))),
            request(count, (0..count).map(|number| (number, number))),
        ]
    };
    for count in [0, 1, 2, 3, 60] {
        for request in shapes(count) {
            check(&request);
            check(&by_stance(request));
        }
    }
}

#[test]
fn everyone_may_begin_in_the_same_place_and_stand_at_the_same_stance() {
    for start in [Point::ZERO, Point::new(1e9, -1e9), Point::new(f64::NAN, f64::INFINITY)] {
        let mut request = grown(120, 2);
        for body in &mut request.bodies {
            body.start = Some(start);
            body.stance = Some(Wedge::Neutral.middle());
        }
        check(&request);
        check(&by_stance(request));
    }
}

#[test]
fn the_same_map_is_laid_out_the_same_in_whatever_order_it_is_listed() {
    for request in [grown(80, 3), by_stance(grown(80, 3))] {
        let mut shuffled = request.clone();
        shuffled.bodies.reverse();
        shuffled.bodies.swap(3, 40);
        shuffled.links.reverse();
        shuffled.links.swap(5, 50);
        for link in shuffled.links.iter_mut().step_by(2) {
            std::mem::swap(&mut link.from, &mut link.to);
        }
        let expected = points(&settled(&request));
        assert_eq!(points(&settled(&request)), expected);
        assert_eq!(points(&settled(&shuffled)), expected);
    }
}

#[test]
fn the_portions_it_is_advanced_in_make_no_difference() {
    let request = grown(40, 2);
    let mut settler = Settler::new(&request);
    let mut last = 0.0;
    while settler.advance(17) == State::Settling {
        assert!(settler.progress() >= last, "it goes back");
        last = settler.progress();
    }
    assert!(last > 0.5 && settler.is_at_rest());
    assert_eq!(points(&settler), points(&settled(&request)));
}

#[test]
fn what_is_at_rest_stays_near_where_it_was_when_one_more_comes() {
    let mut request = grown(60, 2);
    let before = points(&settled(&request));
    for (body, start) in request.bodies.iter_mut().zip(&before) {
        body.start = Some(*start);
    }
    request.bodies.push(body(60));
    request.links.push(Link { strains: false, ..link(60, 10) });
    let after = points(&settled(&request));
    let moved = before.iter().zip(&after).map(|(a, b)| a.distance(*b)).sum::<f64>() / before.len() as f64;
    assert!(moved < 40.0, "on average by {moved}");
    assert!(after[60].distance(after[10]) < 500.0, "the new one stands far from whom it knows");
}

#[test]
fn a_pinned_actor_stays_and_the_others_give_way() {
    let mut request = grown(60, 2);
    let pin = Pin::clamped(123.4, -56.7);
    request.bodies[7].pin = Some(pin);
    request.bodies[8].pin = Some(Pin::clamped(130.0, -56.7));
    request.bodies[9].pin = Some(Pin::clamped(Pin::LIMIT, Pin::LIMIT));
    check(&request);
    // By stance, a pin keeps the height, and who has no stance all of its place.
    request.bodies[17].pin = Some(Pin::clamped(-300.0, 900.0));
    assert_eq!(request.bodies[17].stance, None);
    let request = by_stance(request);
    let chips = check(&request);
    assert!((chips[7].center().y - pin.y()).abs() < 1e-9 && (chips[7].center().x - pin.x()).abs() > 1.0);
    assert!(chips[17].center().distance(Point::new(-300.0, 900.0)) < 1e-9);
}

#[test]
fn those_without_relationships_stand_in_a_block_below_the_network() {
    let mut request = request(60, (1..20).map(|number| (number, number / 2)));
    let chips = check(&request);
    let (network, loners) = (round(&chips[..20]), round(&chips[20..]));
    assert!(loners.y0 > network.y1 && loners.y0 < network.y1 + 100.0, "{network:?} {loners:?}");
    assert!(loners.width() <= network.width().max(loners.height() * 4.0), "{network:?} {loners:?}");
    // One who leaves lets the others move up, in the same order.
    for (body, chip) in request.bodies.iter_mut().zip(&chips) {
        body.start = Some(chip.center());
    }
    request.bodies.remove(30);
    let after = check(&request);
    let order = |chips: &[Rect]| {
        chips[20..].iter().map(|chip| (chip.center().y.round() as i64, chip.x0 as i64)).collect::<Vec<_>>()
    };
    assert!(order(&after).is_sorted(), "{after:?}");
}

#[test]
fn parts_without_relationships_between_them_stay_near_each_other() {
    let request = request(60, (0..20).flat_map(|part| [(3 * part, 3 * part + 1), (3 * part + 1, 3 * part + 2)]));
    let all = round(&check(&request));
    assert!(all.width() < 2_800.0 && all.height() < 2_000.0, "{all:?}");
}

#[test]
fn those_who_strain_stand_further_apart_than_those_who_get_on() {
    let of = |strains: bool| {
        let mut request = request(2, [(0, 1)]);
        request.links[0].strains = strains;
        let points = points(&settled(&request));
        points[0].distance(points[1])
    };
    assert!(of(true) > 1.3 * of(false), "{} {}", of(true), of(false));
}

#[test]
fn by_stance_everyone_stands_at_its_stance_and_who_has_none_waits_below() {
    for mirrored in [false, true] {
        let request = Request { mirrored, ..by_stance(grown(90, 2)) };
        let axis = request.axis();
        let chips = check(&request);
        let placed = request.bodies.iter().zip(&chips).filter(|(body, _)| body.stance.is_some());
        let lowest = placed.map(|(_, chip)| chip.y1).fold(f64::MIN, f64::max);
        for (body, chip) in request.bodies.iter().zip(&chips) {
            match body.stance {
                Some(stance) => assert!((chip.center().x - axis.x_of(stance)).abs() < 1e-9, "{chip:?}"),
                None => assert!(chip.y0 > lowest, "{chip:?} is not below {lowest}"),
            }
        }
    }
}

#[test]
fn a_crowd_at_one_stance_stands_in_files_within_its_wedge() {
    for ends in [Vec::new(), (1..800).map(|number| (number, number / 3)).collect::<Vec<_>>()] {
        let mut request = by_stance(request(800, ends));
        for body in &mut request.bodies {
            body.stance = Some(Wedge::PassiveAllies.middle());
            body.size = Size::new(18.0, 18.0);
        }
        let (left, right) = request.axis().column(Wedge::PassiveAllies);
        let chips = check(&request);
        assert!(chips.iter().all(|chip| chip.x0 >= left && chip.x1 <= right));
        let files: HashSet<i64> = chips.iter().map(|chip| chip.x0.round() as i64).collect();
        assert!((3..40).contains(&files.len()), "{files:?}");
        assert!(round(&chips).height() < 12_000.0, "{:?}", round(&chips));
    }
}

#[test]
fn as_many_as_a_map_may_hold_have_places() {
    let small = |mut request: Request| {
        for body in &mut request.bodies {
            body.size = Size::new(18.0, 18.0);
        }
        request
    };
    for request in [small(request(MAX_ACTORS, [])), by_stance(small(request(MAX_ACTORS, [])))] {
        let all = round(&check(&request));
        assert!(all.width() < 8_000.0 && all.height() < 20_000.0, "{all:?}");
    }
}

#[test]
fn a_star_of_thousands_does_not_fly_apart() {
    // A few ticks only: that it does would show at once, and all of them take a while unoptimised.
    let mut star = request(3_000, (1..3_000).map(|leaf| (leaf, 0)));
    for body in &mut star.bodies {
        body.size = Size::new(18.0, 18.0);
    }
    let mut settler = Settler::new(&star);
    let _ = settler.advance(3);
    let bounds = settler.bounds();
    assert!(bounds.is_finite() && bounds.width() < 12_000.0 && bounds.height() < 12_000.0, "{bounds:?}");
}

#[test]
fn where_many_crowd_round_one_they_take_the_shape_of_a_window() {
    let mut star = request(3_000, (1..3_000).map(|leaf| (leaf, 0)));
    for body in &mut star.bodies {
        body.size = Size::new(26.0, 26.0);
    }
    for link in &mut star.links {
        link.strains = false;
    }
    let all = round(&check(&star));
    let aspect = all.width() / all.height();
    assert!((1.0..2.2).contains(&aspect), "{aspect} {all:?}");
}

/// Numbers a body is made of: its size, stance, pin and start.
type Drawn = (usize, Option<f64>, Option<(f64, f64)>, Option<(f64, f64)>);

fn any_request() -> impl Strategy<Value = Request> {
    let number = || prop_oneof![-500.0..500.0, Just(0.0), Just(f64::NAN), any::<f64>()];
    let bodies = vec(
        (0..200_usize, option::of(0.0..1.0), option::of((number(), number())), option::of((number(), number()))),
        0..25,
    );
    let links = vec((0..25_usize, 0..25_usize), 0..40);
    (bodies, links, any::<bool>(), any::<bool>()).prop_map(|(drawn, ends, is_by_stance, mirrored)| {
        let body = |(index, (size, stance, pin, start)): (usize, Drawn)| Body {
            id: id(index),
            size: chip(size),
            stance: stance.map(Fraction::clamped),
            pin: pin.map(|(x, y)| Pin::clamped(x, y)),
            start: start.map(|(x, y)| Point::new(x, y)),
        };
        let arrangement = if is_by_stance { Arrangement::ByStance } else { Arrangement::Free };
        Request {
            bodies: drawn.into_iter().enumerate().map(body).collect(),
            links: ends.into_iter().map(|(from, to)| link(from, to)).collect(),
            arrangement,
            mirrored,
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_network_comes_to_rest_without_overlaps(request in any_request()) {
        check(&request);
    }
}
