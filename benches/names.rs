//! How long it takes to decide who is named in a picture, and where: once for every change of it.

use std::process::ExitCode;

use fanlight::layout::Scale;
use fanlight::layout::crowd::Crowd;
use fanlight::layout::fan::Fan;
use fanlight::layout::fonts::Weight;
use fanlight::layout::measure::Measurer;
use fanlight::layout::names::lines::{Block, Pen};
use fanlight::layout::names::{self, Bearer, Face, Ground};
use fanlight::model::Map;
use kurbo::{Rect, Size as Area, Vec2};

use self::support::{Goals, Size};

#[expect(dead_code, reason = "times are measured without criterion")]
mod support;

/// The most it may take for so many actors, in milliseconds.
const GOALS: [(Size, f64); 3] = [(Size(170, 349), 1.0), (Size(600, 1_800), 4.0), (Size(10_000, 50_000), 20.0)];
/// The canvas, in points, the radius of the half circle in it, and the size of names there.
const CANVAS: Area = Area::new(1_100.0, 640.0);
const RIM: f64 = 500.0;
const EM: f64 = 12.0;
/// The side of a mark, in points, and every how many actors one has a wanted move.
const MARK: f64 = 14.0;
const MOVES: usize = 7;

#[expect(clippy::print_stdout, reason = "what a bench is run for")]
fn main() -> ExitCode {
    let is_measuring = support::is_measuring();
    let mut goals = Goals::default();
    for (size, goal) in GOALS.into_iter().filter(|(size, _)| is_measuring || size.0 == 170) {
        let (bearers, forms) = everybody(&support::map(size));
        let ground = Ground {
            area: Rect::new(-CANVAS.width / 2.0, -CANVAS.height, CANVAS.width / 2.0, 30.0),
            faint: &[],
            taken: &[Rect::new(-110.0, -110.0, 110.0, 0.0)],
            crosses: &|_| false,
            names: &|index| &forms[index],
            cut: &|_| None,
            before: &|_| None,
            first: 0,
            em: EM,
        };
        let rounds = if is_measuring { 15 } else { 1 };
        let [own] = support::medians(rounds, [&mut || support::time(|| names::place(&bearers, &ground))]);
        let named = names::place(&bearers, &ground).into_iter().filter(|face| *face != Face::Mark).count();
        goals.report(&format!("names {size}"), own, goal, "ms");
        println!("    {named} named, among {:?}", Crowd::of(bearers.len()));
    }
    goals.end()
}

/// Who stands on the half circle, the influential first, and the forms of their names.
fn everybody(map: &Map) -> (Vec<Bearer>, Vec<Vec<Block>>) {
    let measurer = Measurer::new();
    let fan = Fan { rim: RIM, is_mirrored: false };
    let mut actors: Vec<_> = map.actors().collect();
    actors.sort_by_key(|actor| std::cmp::Reverse(actor.influence));
    let scale = Scale { rim: RIM, text: 1.0 };
    let bearer = |(number, actor): (usize, &&std::sync::Arc<fanlight::model::Actor>)| {
        let center = fan.point_of(actor.placement?);
        let end = center + Vec2::new(-60.0, 20.0);
        let square = |center, side| Rect::from_center_size(center, Area::new(side, side));
        let way = (1..7).map(|step| square(center.lerp(end, f64::from(step) / 8.0), 8.0 * scale.text)).collect();
        let bearer = Bearer {
            center,
            mark: Area::new(MARK, MARK),
            mark_badge: None,
            chip: Some(Area::new(110.0, 30.0)),
            chip_badge: None,
            arrow: (number % MOVES == 0).then(|| (square(end, 15.0), way)),
            is_lifted: false,
        };
        Some((bearer, Pen { weight: Weight::Medium, measurer: &measurer }.forms(&actor.name)))
    };
    actors.iter().enumerate().filter_map(bearer).unzip()
}
